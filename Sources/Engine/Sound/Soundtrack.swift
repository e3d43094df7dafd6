import Foundation
import Render

/// What a film sounds like: layers of sound at their levels, in a space.
///
/// The same staging gives the same sound. Levels are loudness relative to the bed, so that a mix holds whatever a
/// source's own level happens to be.
struct Soundtrack: Sendable {
    struct Layer: Sendable {
        /// Also names the stream of randomness, so that layers do not change with their neighbours.
        var name: String
        var source: any SoundSource
        /// Decibels relative to the bed; of sparse sounds, while they sound.
        var level: Float
        /// How much of it the space hears, 0…1.
        var echo: Float
    }

    let layers: [Layer]
    let space: Reverberation.Space
    let seed: UInt32
    let count: Int

    /// Records, mixes and masters all layers: −23 LUFS, true peaks below −1 dBTP, both ends silent.
    func tape() -> Tape {
        var mix = Tape(count: count)
        var sent = Tape(count: count)
        for layer in layers {
            var random = SplitMix64(seed: UInt64(seed), path: "sound/\(layer.name)")
            var own = Tape(count: count)
            layer.source.record(onto: &own, random: &random)
            let loudness = Loudness.integrated(own)
            guard loudness.isFinite else { continue }
            let gain = powf(10, (Mastering.loudness + layer.level - loudness) / 20)
            mix.add(own, gain: gain * (1 - 0.5 * layer.echo))
            if layer.echo > 0 { sent.add(own, gain: gain * layer.echo) }
        }
        if layers.contains(where: { $0.echo > 0 }) {
            mix.add(Reverberation.answer(to: sent, in: space), gain: 0.7)
        }
        return Mastering.master(mix)
    }
}

extension Reverberation.Space {
    static let street = Self(seconds: 1.1, brightness: 3000, size: 0.9, delay: 0.018)
    static let outdoors = Self(seconds: 1.5, brightness: 1900, size: 1.6, delay: 0.045)
    static let woods = Self(seconds: 1.3, brightness: 2600, size: 1.2, delay: 0.03)
    static let room = Self(seconds: 0.5, brightness: 4200, size: 0.4, delay: 0.004)
    static let hall = Self(seconds: 2.4, brightness: 3600, size: 1.1, delay: 0.02)
    static let cave = Self(seconds: 3.0, brightness: 2600, size: 1.5, delay: 0.03)
    static let water = Self(seconds: 1.8, brightness: 1100, size: 1.3, delay: 0.01)
}
