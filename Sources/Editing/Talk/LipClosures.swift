import Foundation

/// Power of a moment of speech by band.
struct SpeechBands: Sendable {
    var hum: Float = 0
    var low: Float = 0
    /// Where the first formant of a wide open mouth lies; part of `low`.
    var wide: Float = 0
    var middle: Float = 0
    var high: Float = 0
    var hiss: Float = 0
    var all: Float { hum + low + middle + high + hiss }
}

/// The moments at which lips are heard to be shut, a hundred a second: M, B and P of any language.
///
/// M and B are a murmur: nearly all power below the first formant, softer than what is beside it. P is a gap that
/// ends in a burst; one made by the lips is dull, one made by the tongue bright.
struct LipClosures {
    private(set) var closed: [Int] = []

    private let levels: [Float]
    private let loudness: [Float]
    private let bands: [SpeechBands]

    /// - Parameters:
    ///   - levels: All bands together, decibels.
    ///   - loudness: 0…1.
    init(_ levels: [Float], _ loudness: [Float], _ bands: [SpeechBands]) {
        self.levels = levels
        self.loudness = loudness
        self.bands = bands
        var shut = [Bool](repeating: false, count: levels.count)
        murmurs(&shut)
        gaps(&shut)
        closed = shut.indices.filter { shut[$0] }
    }

    private static func decibels(_ a: Float, _ b: Float) -> Float { 10 * log10((a + 1e-10) / (b + 1e-10)) }

    private func most(_ values: [Float], _ from: Int, _ to: Int) -> Float {
        values[max(0, min(from, values.count))..<max(0, min(max(from, to), values.count))].max() ?? -99
    }

    private func isMurmur(_ index: Int) -> Bool {
        let band = bands[index]
        let hum = Self.decibels(band.hum, band.low)
        guard loudness[index] > 0.33, band.hum > 0.74 * band.all, hum > 10 else { return false }
        // N hums too, but its nose has a hole where M's next resonance is.
        return hum > 14 || Self.decibels(band.low, band.middle) < 16
    }

    private func murmurs(_ shut: inout [Bool]) {
        var begin = 0
        while begin < levels.count {
            guard isMurmur(begin) else {
                begin += 1
                continue
            }
            var end = begin
            while end < levels.count, isMurmur(end) { end += 1 }
            let beside = max(most(levels, begin - 8, begin), most(levels, end, end + 8))
            if end - begin >= 2, beside - (levels[begin..<end].min() ?? 0) > 2.5 {
                for index in begin..<end { shut[index] = true }
            }
            begin = end
        }
    }

    private func gaps(_ shut: inout [Bool]) {
        let depth: Float = 12
        let smooth = Speech.smooth(levels, 0.012)
        for index in levels.indices where index + 2 < levels.count && loudness[index] < 0.75 {
            let before = most(smooth, index - 11, index - 2)
            let after = most(smooth, index + 2, index + 9)
            guard after - smooth[index] > depth else { continue }
            // The burst is where the level rises most.
            let rises = index..<min(levels.count - 1, index + 7)
            let burst = rises.max { levels[$0 + 1] - levels[$0] < levels[$1 + 1] - levels[$1] } ?? index
            if before - smooth[index] < depth {
                // Out of a pause: only the moment before the burst.
                guard loudness[index] < 0.2,
                    burst - index <= 4 || most(loudness, index - 11, index) >= 0.3
                else { continue }
            }
            var (dull, bright): (Float, Float) = (0, 0)
            for band in bands[burst..<min(burst + 3, bands.count)] {
                dull += band.low + 0.5 * band.middle
                bright += band.high + 2 * band.hiss
            }
            if Self.decibels(dull, bright) > 0 { shut[index] = true }
        }
    }
}
