import Foundation

/// What the voice's network says of a sentence, 80 frames a second: shapes of 601 bands, and the pitch.
struct VoiceSpectrum {
    var frames: Int
    /// Logarithm of the harmonic part, its phase, logarithms of the noise and of the free part, its phase.
    var parts: [[Float]]
    /// Hertz; 0 where nothing is voiced.
    var pitch: [Float]
}

/// Sound from spectra: a train of pulses at the pitch, filtered, plus filtered noise, plus what has a phase of its own.
enum PulseSynthesis {
    static let rate = 24_000
    static let hop = 300
    private static let size = 1200
    private static let bands = 601
    private static let window: [Float] = (0..<size).map {
        Float(0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(size)))
    }

    static func sound(_ spectrum: VoiceSpectrum, noise: inout VoiceNoise) -> [Float] {
        let frames = spectrum.frames
        let source = mirrored(pulses(spectrum.pitch))
        let fourier = Fourier(count: size)
        var sum = [Float](repeating: 0, count: (frames - 1) * hop + size)
        var weight = sum
        var buffers = (0..<4).map { _ in [Float](repeating: 0, count: size) }
        let (lh, theta, ln, lr, phi) = (
            spectrum.parts[0], spectrum.parts[1], spectrum.parts[2], spectrum.parts[3], spectrum.parts[4]
        )
        for frame in 0..<frames {
            for i in 0..<size {
                buffers[0][i] = source[frame * hop + i] * window[i] / Float(hop)
                buffers[1][i] = 0
            }
            (buffers[2], buffers[3]) = fourier.transform(buffers[0], buffers[1])
            for band in 0..<bands {
                let at = band * frames + frame
                let angle = Float.pi * tanh(theta[at])
                let loud = exp(min(lh[at], 7))
                let (c, s) = (loud * cos(angle), loud * sin(angle))
                let (x, y) = (buffers[2][band], buffers[3][band])
                let hiss = exp(min(ln[at], 7))
                let free = exp(min(lr[at], 7))
                let pair = noise.pair()
                let re = x * c - y * s + hiss * pair.x + free * cos(phi[at])
                let im = x * s + y * c + hiss * pair.y + free * sin(phi[at])
                // A real sound has a mirrored spectrum; the transform runs backwards on its conjugate.
                let edge = band == 0 || band == bands - 1
                buffers[0][band] = re
                buffers[1][band] = edge ? 0 : -im
                if !edge {
                    buffers[0][size - band] = re
                    buffers[1][size - band] = im
                }
            }
            (buffers[2], buffers[3]) = fourier.transform(buffers[0], buffers[1])
            for i in 0..<size {
                sum[frame * hop + i] += buffers[2][i] / Float(size) * window[i]
                weight[frame * hop + i] += window[i] * window[i]
            }
        }
        return (0..<frames * hop).map { sum[$0 + size / 2] / max(weight[$0 + size / 2], 1e-4) }
    }

    private static func mirrored(_ samples: [Float]) -> [Float] {
        let half = size / 2
        let count = samples.count
        return (-half..<count + half).map { i in
            let inside = i < 0 ? -i : (i >= count ? 2 * (count - 1) - i : i)
            return samples[min(max(inside, 0), count - 1)]
        }
    }

    /// Every harmonic below 11 kHz at one loudness; silent where nothing is voiced.
    private static func pulses(_ pitch: [Float]) -> [Float] {
        var phase = 0.0
        return (0..<pitch.count * hop).map { i in
            let place = (Float(i) + 0.5) / Float(hop) - 0.5
            let low = min(max(Int(place.rounded(.down)), 0), pitch.count - 1)
            let share = min(max(place - Float(low), 0), 1)
            let hertz = pitch[low] * (1 - share) + pitch[min(low + 1, pitch.count - 1)] * share
            let sounding = max(hertz, 40)
            phase += Double(sounding) / Double(rate)
            phase -= phase.rounded(.down)
            guard hertz > 40 else { return 0 }
            let angle = Float(2 * Double.pi * phase)
            let harmonics = (11_000 / sounding).rounded(.down) + 0.5
            let base = 2 * sin(angle / 2)
            return (abs(base) <= 2e-3 ? harmonics : sin(harmonics * angle) / base) - 0.5
        }
    }
}

/// Normal noise that a seed decides.
struct VoiceNoise {
    private var state: UInt64

    init(seed: UInt32) { state = UInt64(seed) &+ 0x9E37_79B9_7F4A_7C15 }

    private mutating func unit() -> Float {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state ^ (state >> 33)
        mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        return (Float(mixed >> 40) + 0.5) / Float(1 << 24)
    }

    mutating func pair() -> SIMD2<Float> {
        let radius = (-2 * log(unit())).squareRoot()
        let angle = 2 * Float.pi * unit()
        return SIMD2(radius * cos(angle), radius * sin(angle))
    }
}
