import Foundation
import Render

/// A stretch of stereo sound at 48 kHz, onto which sources record.
struct Tape: Sendable {
    static let rate: Float = 48_000
    /// Samples between two looks at whatever changes slowly.
    static let block = 64

    let count: Int
    var left: [Float]
    var right: [Float]

    init(count: Int) {
        self.count = count
        left = [Float](repeating: 0, count: count)
        right = left
    }

    var seconds: Float { Float(count) / Self.rate }

    /// Adds a short mono sound from one direction.
    ///
    /// Only levels tell the direction: delays between the ears would cancel whole songs where stereo becomes mono.
    /// What lies before the tape's beginning or after its end is cut.
    /// - Parameters:
    ///   - pan: −1 left … 1 right.
    ///   - air: Hertz above which distance has taken the sound away.
    ///   - sample: Called once for every sample in order, also for those that are cut.
    @inline(__always)
    mutating func add(
        at start: Float, lasting length: Float, pan: Float, gain: Float, air: Float = 20_000,
        _ sample: (_ index: Int) -> Float
    ) {
        let first = Int(start * Self.rate)
        let total = Int(length * Self.rate)
        guard first < count, first + total > 0 else { return }
        let angle = (min(max(pan, -1), 1) + 1) * .pi / 4
        let (toLeft, toRight) = (cosf(angle) * gain, sinf(angle) * gain)
        let muffle = air >= 20_000 ? 1 : 1 - expf(-2 * .pi * air / Self.rate)
        var dull: Float = 0
        let count = count
        left.withUnsafeMutableBufferPointer { left in
            right.withUnsafeMutableBufferPointer { right in
                for index in 0..<min(total, count - first) {
                    dull += (sample(index) - dull) * muffle
                    guard first + index >= 0 else { continue }
                    left[first + index] += dull * toLeft
                    right[first + index] += dull * toRight
                }
            }
        }
    }

    /// Adds another tape of the same length.
    mutating func add(_ other: Tape, gain: Float) {
        for index in 0..<count {
            left[index] += other.left[index] * gain
            right[index] += other.right[index] * gain
        }
    }

    mutating func scale(_ gain: Float) {
        for index in 0..<count {
            left[index] *= gain
            right[index] *= gain
        }
    }
}

/// Something that can be heard.
protocol SoundSource: Sendable {
    /// Adds the sound for the whole length of the tape, at any level: the mix measures it.
    func record(onto tape: inout Tape, random: inout SplitMix64)
}
