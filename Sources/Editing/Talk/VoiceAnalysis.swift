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

    init(_ sound: StereoSound) {
        let samples = Self.mono(sound)
        let count = max(1, samples.count / (Self.rate / Speech.rate) + 1)
        let spectrum = Fourier(count: Self.size)
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
        for index in LipClosures(levels, loudness, bands).closed {
            targets[index] = Viseme(width: -0.02, seal: 1)
        }
        for index in Self.bites(bands, loudness) { targets[index] = Viseme(phone: "F") }
    }

    private static func target(_ bands: SpeechBands, _ loudness: Float) -> Viseme {
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
        viseme.open *= speaks
        return viseme
    }

    /// The moments of F and V: noise between lip and teeth, much softer than S, that lasts longer than a burst.
    private static func bites(_ bands: [SpeechBands], _ loudness: [Float]) -> [Int] {
        func isSoft(_ index: Int) -> Bool {
            let band = bands[index]
            return 0.06..<0.42 ~= loudness[index] && band.hiss > 0.5 * band.all
        }
        var found: [Int] = []
        var begin = 0
        while begin < bands.count {
            var end = begin
            while end < bands.count, isSoft(end) { end += 1 }
            if end - begin >= 5 { found += begin..<end }
            begin = max(end, begin + 1)
        }
        return found
    }

    private static func bands(_ power: [Float]) -> SpeechBands {
        var bands = SpeechBands()
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
