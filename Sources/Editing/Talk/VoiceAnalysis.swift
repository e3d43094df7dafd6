import Foundation
import Media

/// What a sound asks of a mouth when nothing is known but the sound: any language, singing, music, noise.
///
/// Spectra of 25 ms, a hundred a second. How far the jaw opens follows the first formant and loudness; spread and
/// rounding follow the second; hissing, humming and gaps between sounds are told from the bands' balance.
struct VoiceAnalysis {
    private(set) var targets: [Viseme] = []
    /// 0…1, 1 about as loud as the sound's loud moments.
    private(set) var loudness: [Float] = []

    private static let rate = 16_000
    private static let size = 512

    private struct Bands {
        var hum: Float = 0
        var low: Float = 0
        /// Where the first formant of a wide open mouth lies; part of `low`.
        var wide: Float = 0
        var middle: Float = 0
        var high: Float = 0
        var hiss: Float = 0
        var all: Float { hum + low + middle + high + hiss }
    }

    init(_ sound: StereoSound) {
        let samples = Self.mono(sound)
        let count = max(1, samples.count / (Self.rate / Speech.rate) + 1)
        let spectrum = Spectrum(size: Self.size)
        let bands = (0..<count).map { index in
            Self.bands(spectrum.power(of: samples, around: index * Self.rate / Speech.rate, window: 400))
        }
        let levels = bands.map { 10 * log10($0.all + 1e-9) }
        let loud = levels.sorted()[min(count - 1, count * 92 / 100)]
        // Below this nothing is said, even in a recording that is quiet throughout.
        let isSilent = loud < -52
        loudness = levels.map { isSilent ? 0 : min(max(($0 - loud + 32) / 32, 0), 1.1) }
        guard !isSilent else {
            targets = [Viseme](repeating: .rest, count: count)
            return
        }
        targets = bands.indices.map { Self.target(bands[$0], loudness[$0]) }
        sealGaps(levels, bands)
    }

    private static func target(_ bands: Bands, _ loudness: Float) -> Viseme {
        let speaks = smoothstep(0.12, 0.35, loudness)
        guard speaks > 0 else { return .rest }
        let voiced = bands.hum + bands.low + bands.middle + bands.high
        let hiss = smoothstep(0.35, 0.7, bands.hiss / (voiced + bands.hiss + 1e-9))
        let first = smoothstep(
            0.12, 0.8, (bands.low + bands.middle) / (bands.hum + bands.low + bands.middle + 1e-9))
        let tilt = log10((bands.high + 1e-9) / (bands.low + bands.middle + 1e-9))
        let spread = smoothstep(-1.3, -0.35, tilt)
        // Rounded lips damp all that is high; a wide open mouth is dark too, but its first formant is not.
        let hollow = smoothstep(-0.4, -1.2, log10((bands.middle + 1e-9) / (bands.low + 1e-9)))
        let dark =
            smoothstep(-1.3, -2.2, tilt) * hollow
            * (1 - smoothstep(0.4, 0.75, bands.wide / (bands.low + 1e-9)))
        var viseme = Viseme(
            open: (0.05 + 0.24 * first * (0.35 + 0.65 * loudness)) * (1 - 0.35 * dark),
            width: 0.12 * spread - 0.2 * dark, round: 0.85 * dark, raise: 0.02 * spread,
            tongue: 0.15 + 0.3 * spread)
        viseme.open += (0.055 - viseme.open) * hiss
        viseme.width += (0.05 - viseme.width) * hiss
        viseme.round *= 1 - hiss
        // A hum without formants above it comes from closed lips.
        let above = (bands.low + bands.middle + bands.high) / (bands.hum + 1e-9)
        viseme.seal = above < 0.05 && loudness > 0.4 ? 1 : 0
        viseme.open *= speaks
        return viseme
    }

    /// Gaps as short as a stop's, with speech on both sides: lips close where the burst is not a hissing one.
    private mutating func sealGaps(_ levels: [Float], _ bands: [Bands]) {
        let smooth = Speech.smooth(levels, 0.012)
        for i in levels.indices {
            let before = smooth[max(0, i - 11)...max(0, i - 3)].max() ?? 0
            let after = smooth[min(levels.count - 1, i + 2)...min(levels.count - 1, i + 8)].max() ?? 0
            guard loudness[max(0, i - 6)...i].max() ?? 0 > 0.5, min(before, after) - smooth[i] > 13 else {
                continue
            }
            let burst = bands[i...min(levels.count - 1, i + 5)].max { $0.all < $1.all } ?? bands[i]
            if burst.hiss < 0.12 * burst.all { targets[i] = Viseme(width: -0.02, seal: 1) }
        }
    }

    private static func bands(_ power: [Float]) -> Bands {
        var bands = Bands()
        for (bin, value) in power.enumerated() {
            switch Float(bin) * Float(rate) / Float(size) {
            case 80..<350: bands.hum += value
            case 350..<600: bands.low += value
            case 600..<1000:
                bands.low += value
                bands.wide += value
            case 1000..<1700: bands.middle += value
            case 1700..<3200: bands.high += value
            case 3500...: bands.hiss += value
            default: break
            }
        }
        return bands
    }

    /// 16 kHz, both sides together: a mean of three samples, the middle one twice as heavy.
    private static func mono(_ sound: StereoSound) -> [Float] {
        let step = StereoSound.rate / rate
        return (0..<sound.count / step).map { index in
            var sum: Float = 0
            for (offset, weight) in [(-1, Float(0.25)), (0, 0.25), (1, 0.25), (2, 0.25)] {
                let i = min(max(index * step + offset, 0), sound.count - 1)
                sum += weight * (sound.left[i] + sound.right[i]) / 2
            }
            return sum
        }
    }
}

/// Power spectra by a radix-2 transform.
struct Spectrum {
    private let size: Int
    private let cosines: [Float]
    private let sines: [Float]

    init(size: Int) {
        self.size = size
        cosines = (0..<size / 2).map { Float(cos(2 * Double.pi * Double($0) / Double(size))) }
        sines = (0..<size / 2).map { Float(-sin(2 * Double.pi * Double($0) / Double(size))) }
    }

    /// Mean squares of the samples around a place, by frequency, 0 to half the rate.
    func power(of samples: [Float], around centre: Int, window: Int) -> [Float] {
        var real = [Float](repeating: 0, count: size)
        var imaginary = real
        for k in 0..<window {
            let i = centre - window / 2 + k
            guard i >= 0, i < samples.count else { continue }
            real[k] = samples[i] * (0.5 - 0.5 * cos(2 * .pi * Float(k) / Float(window)))
        }
        transform(&real, &imaginary)
        let scale = 4 / Float(window * window)
        return (0..<size / 2).map { (real[$0] * real[$0] + imaginary[$0] * imaginary[$0]) * scale }
    }

    private func transform(_ real: inout [Float], _ imaginary: inout [Float]) {
        var j = 0
        for i in 1..<size {
            var bit = size >> 1
            while j & bit != 0 {
                j ^= bit
                bit >>= 1
            }
            j ^= bit
            if i < j {
                real.swapAt(i, j)
                imaginary.swapAt(i, j)
            }
        }
        var length = 2
        while length <= size {
            let step = size / length
            for start in stride(from: 0, to: size, by: length) {
                for k in 0..<length / 2 {
                    let (a, b) = (start + k, start + k + length / 2)
                    let (c, s) = (cosines[k * step], sines[k * step])
                    let (x, y) = (real[b] * c - imaginary[b] * s, real[b] * s + imaginary[b] * c)
                    (real[b], imaginary[b]) = (real[a] - x, imaginary[a] - y)
                    (real[a], imaginary[a]) = (real[a] + x, imaginary[a] + y)
                }
            }
            length *= 2
        }
    }
}
