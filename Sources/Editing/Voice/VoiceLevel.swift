import Engine
import Foundation

/// Brings a voice to one loudness and both its ends to silence.
enum VoiceLevel {
    /// LUFS, as podcasts are mixed.
    static let target: Float = -18
    private static let peak: Float = 0.89
    private static let fade = 0.008

    static func settle(_ samples: inout [Float], rate: Int) {
        let loud = Loudness.integrated([samples], rate: rate)
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
}
