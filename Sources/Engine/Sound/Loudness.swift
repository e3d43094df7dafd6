import Foundation

/// Loudness and peaks after ITU-R BS.1770-4.
public enum Loudness {
    /// Integrated loudness in LUFS, gated; −∞ for silence.
    ///
    /// What is shorter than one block of 400 ms is measured as one block.
    /// - Parameters:
    ///   - channels: One, or left and right; equally long.
    ///   - rate: Samples a second.
    public static func integrated(_ channels: [[Float]], rate: Int) -> Float {
        let quarter = rate / 10
        var sums: [Double] = []
        var curves = channels.map { _ in Weighting(rate: rate) }
        var sum = 0.0, filled = 0
        for index in 0..<(channels.first?.count ?? 0) {
            for channel in channels.indices {
                let value = curves[channel].next(Double(channels[channel][index]))
                sum += value * value
            }
            filled += 1
            if filled == quarter {
                sums.append(sum)
                (sum, filled) = (0, 0)
            }
        }
        if sums.count < 4 {
            let samples = sums.count * quarter + filled
            let power = (sums.reduce(0, +) + sum) / Double(max(samples, 1))
            return level(power)
        }
        // Blocks of 400 ms that overlap by three quarters.
        let powers = (3..<sums.count).map { end in
            sums[end - 3...end].reduce(0, +) / Double(4 * quarter)
        }
        let heard = powers.filter { level($0) > -70 }
        guard !heard.isEmpty else { return -.infinity }
        let gate = level(heard.reduce(0, +) / Double(heard.count)) - 10
        let counted = heard.filter { level($0) > gate }
        return level(counted.reduce(0, +) / Double(counted.count))
    }

    static func integrated(_ tape: Tape) -> Float {
        integrated([tape.left, tape.right], rate: Int(Tape.rate))
    }

    private static func level(_ power: Double) -> Float {
        power > 0 ? Float(-0.691 + 10 * log10(power)) : -.infinity
    }

    /// The largest value between samples too: four-fold oversampling with the filter of BS.1770's annex 2.
    static func truePeak(_ tape: Tape) -> Float {
        max(truePeak(tape.left), truePeak(tape.right))
    }

    static func truePeak(_ samples: [Float]) -> Float {
        var peak: Float = 0
        samples.withUnsafeBufferPointer { samples in
            for index in 0..<samples.count {
                peak = max(peak, truePeak(samples, at: index))
            }
        }
        return peak
    }

    /// The largest of the four values that interpolation finds around a sample.
    ///
    /// Where neighbours are far below what matters, the samples themselves are answer enough.
    static func truePeak(
        _ samples: UnsafeBufferPointer<Float>, at index: Int, above floor: Float = 0
    ) -> Float {
        var peak = abs(samples[index])
        if floor > 0 {
            var near = peak
            for other in max(index - 1, 0)...min(index + 1, samples.count - 1) {
                near = max(near, abs(samples[other]))
            }
            // Between samples a signal may rise by some decibels above its neighbours, not by six.
            if near < floor * 0.5 { return peak }
        }
        for phase in phases {
            var sum: Float = 0
            for tap in 0..<12 {
                let at = index - tap + 6
                if at >= 0, at < samples.count { sum += phase[tap] * samples[at] }
            }
            peak = max(peak, abs(sum))
        }
        return peak
    }

    private static let phases: [[Float]] = {
        let first: [Float] = [
            0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000, -0.0594482421875,
            0.1373291015625, 0.9721679687500, -0.1022949218750, 0.0476074218750, -0.0266113281250,
            0.0148925781250, -0.0083007812500,
        ]
        let second: [Float] = [
            -0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250, -0.1665039062500,
            0.4650878906250, 0.7797851562500, -0.2003173828125, 0.1015625000000, -0.0582275390625,
            0.0330810546875, -0.0189208984375,
        ]
        return [first, second, second.reversed(), first.reversed()]
    }()

    /// The K curve: a shelf for the head and a high-pass, from the analogue filters behind the table for 48 kHz.
    struct Weighting {
        private var shelf: Biquad
        private var highPass: Biquad

        init(rate: Int) {
            let (k, q) = (tan(Double.pi * 1681.974450955533 / Double(rate)), 0.7071752369554196)
            let high = pow(10, 3.999843853973347 / 20), band = pow(high, 0.4996667741545416)
            let scale = 1 + k / q + k * k
            shelf = Biquad(
                b0: (high + band * k / q + k * k) / scale, b1: 2 * (k * k - high) / scale,
                b2: (high - band * k / q + k * k) / scale, a1: 2 * (k * k - 1) / scale,
                a2: (1 - k / q + k * k) / scale)
            let (m, r) = (tan(Double.pi * 38.13547087602444 / Double(rate)), 0.5003270373238773)
            let width = 1 + m / r + m * m
            highPass = Biquad(
                b0: 1, b1: -2, b2: 1, a1: 2 * (m * m - 1) / width, a2: (1 - m / r + m * m) / width)
        }

        @inline(__always)
        mutating func next(_ input: Double) -> Double { highPass.next(shelf.next(input)) }
    }

    private struct Biquad {
        let b0, b1, b2, a1, a2: Double
        private var s1 = 0.0
        private var s2 = 0.0

        init(b0: Double, b1: Double, b2: Double, a1: Double, a2: Double) {
            (self.b0, self.b1, self.b2, self.a1, self.a2) = (b0, b1, b2, a1, a2)
        }

        @inline(__always)
        mutating func next(_ x: Double) -> Double {
            let y = b0 * x + s1
            s1 = b1 * x - a1 * y + s2
            s2 = b2 * x - a2 * y
            return y
        }
    }
}
