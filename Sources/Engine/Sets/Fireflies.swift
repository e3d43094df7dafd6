import Foundation
import Render

/// Small lights that wander about their seats and breathe.
struct Fireflies: Sendable {
    let seats: [SIMD3<Float>]
    let seed: UInt64
    let pace: Float
    /// Metres of their wandering.
    var reach: Float = 0.55

    private func fly(_ index: Int, _ seconds: Float) -> (SIMD3<Float>, Float) {
        var random = SplitMix64(seed: seed, path: "firefly/\(index)")
        let t = seconds * pace * random.between(0.4, 0.8) + random.between(0, 40)
        let way =
            SIMD3(sinf(t) + 0.4 * sinf(t * 2.3), 0.35 * sinf(t * 1.7) + 0.2 * sinf(t * 3.1), cosf(t * 0.8))
            * reach
        return (seats[index] + way, powf(0.5 + 0.5 * sinf(t * 2.6 + Float(index)), 2))
    }

    var particles: Particles {
        Particles("fireflies", .dot, isEmissive: true) { seconds in
            seats.indices.map { index in
                let (place, glow) = fly(index, seconds)
                return Particle(
                    position: place, size: 0.022, colour: SIMD3(2.6, 3.0, 0.7) * 2, opacity: 0.06 + glow)
            }
        }
    }

    /// The light of the first few on what is around them.
    func lamps(_ count: Int) -> Timed<[Lamp]> {
        .moving { seconds in
            (0..<min(count, seats.count)).map { index in
                let (place, glow) = fly(index, seconds)
                return Lamp(position: place, intensity: SIMD3(0.85, 1.0, 0.25) * (0.3 + glow))
            }
        }
    }
}
