import Foundation

/// Brings a voice to one loudness and both its ends to silence.
enum VoiceLevel {
    /// LUFS, as podcasts are mixed.
    static let target: Float = -18
    private static let peak: Float = 0.89
    private static let fade = 0.008

    static func settle(_ samples: inout [Float], rate: Int) {
        let loud = loudness(samples, rate: rate)
        guard loud.isFinite else { return }
        let gain = powf(10, (target - loud) / 20)
        for index in samples.indices {
            let value = samples[index] * gain
            // Above the knee peaks bend instead of breaking off.
            let over = abs(value) - 0.6
            let bent = over <= 0 ? abs(value) : 0.6 + (peak - 0.6) * tanh(over / (peak - 0.6))
            samples[index] = value < 0 ? -bent : bent
        }
        let reach = min(Int(Double(rate) * fade), samples.count / 2)
        for index in 0..<reach {
            let share = Float(index) / Float(reach)
            samples[index] *= share
            samples[samples.count - 1 - index] *= share
        }
    }

    /// Gated loudness after ITU-R BS.1770 of one channel; spread over two it stays as loud.
    static func loudness(_ samples: [Float], rate: Int) -> Float {
        let weighted = highPass(shelf(samples, rate), rate)
        let (block, hop) = (rate * 2 / 5, rate / 10)
        guard weighted.count >= block else { return level(weighted[...]) }
        let powers = stride(from: 0, through: weighted.count - block, by: hop).map {
            level(weighted[$0..<$0 + block])
        }
        func mean(above gate: Float) -> Float {
            let kept = powers.filter { $0 > gate }.map { powf(10, $0 / 10) }
            return kept.isEmpty ? -.infinity : 10 * log10(kept.reduce(0, +) / Float(kept.count))
        }
        return mean(above: mean(above: -70) - 10)
    }

    private static func level(_ samples: ArraySlice<Float>) -> Float {
        guard !samples.isEmpty else { return -.infinity }
        let power = samples.reduce(0) { $0 + $1 * $1 } / Float(samples.count)
        return -0.691 + 10 * log10(power)
    }

    private static func shelf(_ samples: [Float], _ rate: Int) -> [Float] {
        let k = tan(Double.pi * 1681.974450955533 / Double(rate))
        let q = 0.7071752369554196
        let high = pow(10, 3.999843853973347 / 20)
        let band = pow(high, 0.4996667741545416)
        let scale = 1 + k / q + k * k
        return filter(
            samples,
            (
                (high + band * k / q + k * k) / scale, 2 * (k * k - high) / scale,
                (high - band * k / q + k * k) / scale
            ),
            (2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale))
    }

    private static func highPass(_ samples: [Float], _ rate: Int) -> [Float] {
        let k = tan(Double.pi * 38.13547087602444 / Double(rate))
        let q = 0.5003270373238773
        let scale = 1 + k / q + k * k
        return filter(samples, (1, -2, 1), (2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale))
    }

    private static func filter(
        _ samples: [Float], _ b: (Double, Double, Double), _ a: (Double, Double)
    ) -> [Float] {
        var (s1, s2) = (0.0, 0.0)
        return samples.map { sample in
            let x = Double(sample)
            let y = b.0 * x + s1
            s1 = b.1 * x - a.0 * y + s2
            s2 = b.2 * x - a.1 * y
            return Float(y)
        }
    }
}
