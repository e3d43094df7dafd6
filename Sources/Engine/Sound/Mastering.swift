import Foundation

/// Brings a mix to the loudness that films are delivered at.
enum Mastering {
    static let loudness: Float = -23
    /// Below the −1 dBTP of the contract, because the encoder's quantisation adds to peaks.
    static let peak: Float = 0.7
    private static let fadeIn: Float = 0.08
    private static let fadeOut: Float = 0.25
    /// Samples that the limiter looks ahead.
    private static let ahead = 240

    static func master(_ mix: Tape) -> Tape {
        var tape = mix
        removeRumble(&tape)
        fade(&tape)
        // Limiting takes loudness away again: three rounds settle within a few hundredths.
        for _ in 0..<3 {
            let measured = Loudness.integrated(tape)
            guard measured.isFinite else { return tape }
            let gain = powf(10, (loudness - measured) / 20)
            tape.scale(gain)
            let isLimited = limit(&tape)
            if !isLimited { break }
        }
        return tape
    }

    /// What no loudspeaker gives back only takes room: 12 dB an octave below 36 Hz.
    private static func removeRumble(_ tape: inout Tape) {
        var left = SweptFilter(36), right = SweptFilter(36)
        for index in 0..<tape.count {
            tape.left[index] = left.highPass(tape.left[index])
            tape.right[index] = right.highPass(tape.right[index])
        }
    }

    private static func fade(_ tape: inout Tape) {
        func ramp(_ place: Float) -> Float {
            let part = min(max(place, 0), 1)
            return part * part * (3 - 2 * part)
        }
        let start = Int(fadeIn * Tape.rate), end = Int(fadeOut * Tape.rate)
        for index in 0..<min(max(start, end), tape.count) {
            let rise = ramp(Float(index) / Float(start))
            // The last two milliseconds are silence: what an encoder smears over the end has nothing to smear.
            let fall = ramp((Float(index) - 96) / Float(end))
            tape.left[index] *= rise
            tape.right[index] *= rise
            tape.left[tape.count - 1 - index] *= fall
            tape.right[tape.count - 1 - index] *= fall
        }
    }

    /// Holds true peaks under `peak`: gain goes down before a peak arrives and comes back in a tenth of a second.
    ///
    /// - Returns: Whether there was anything to hold.
    static func limit(_ tape: inout Tape) -> Bool {
        var wanted = [Float](repeating: 1, count: tape.count)
        var isLimited = false
        for samples in [tape.left, tape.right] {
            samples.withUnsafeBufferPointer { samples in
                for index in 0..<samples.count {
                    let value = Loudness.truePeak(samples, at: index, above: peak)
                    if value > peak {
                        wanted[index] = min(wanted[index], peak / value)
                        isLimited = true
                    }
                }
            }
        }
        guard isLimited else { return false }
        // The lowest gain of the window ahead, then its mean over the same window: no corner anywhere.
        let lowest = slidingMinimum(wanted, width: ahead)
        let release = 1 - expf(-1 / (0.1 * Tape.rate))
        var held: Float = 1
        var smooth = [Float](repeating: 1, count: tape.count)
        for index in 0..<tape.count {
            held = lowest[index] < held ? lowest[index] : held + (lowest[index] - held) * release
            smooth[index] = held
        }
        var sum = Float(ahead)
        for index in 0..<tape.count {
            sum += smooth[index] - (index >= ahead ? smooth[index - ahead] : 1)
            let gain = min(sum / Float(ahead), wanted[index])
            tape.left[index] *= gain
            tape.right[index] *= gain
        }
        return true
    }

    /// Of each place, the least of it and the `width` after it.
    private static func slidingMinimum(_ values: [Float], width: Int) -> [Float] {
        var result = values
        var queue: [Int] = []
        var head = 0
        for index in 0..<values.count + width {
            if index < values.count {
                while queue.count > head, values[queue[queue.count - 1]] >= values[index] {
                    queue.removeLast()
                }
                queue.append(index)
            }
            let place = index - width
            guard place >= 0, place < values.count else { continue }
            while queue[head] < place { head += 1 }
            result[place] = values[queue[head]]
        }
        return result
    }
}
