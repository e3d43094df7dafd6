import Foundation
import Render

extension SwarmSet {
    /// Ink that sinks, or smoke that rises: a stream that slows down, mushrooms and tears into wisps.
    func plume() -> Particles {
        let count = 1500
        let up: Float = isSmoke ? 1 : -1
        let (pace, noise) = (pace, noise)
        // Long enough that the stream is there from the first picture on.
        let life: Float = 7
        let seeds = (0..<count).map {
            index -> (birth: Float, turn: Float, off: Float, tint: Float, seed: Float) in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "swarm/plume/\(index)")
            return (
                Float(index) / Float(count) * life, random.between(0, 2 * .pi), random.unit().squareRoot(),
                random.unit(), random.unit()
            )
        }
        return Particles("plume", .puff) { [self] seconds in
            seeds.map { seed in
                let time = seconds * pace * 0.8 + life - seed.birth
                let age = time - (time / life).rounded(.down) * life
                let share = age / life
                // Quick at first, then held up by what is around it.
                let pull = 0.75 + 0.5 * (0.5 + 0.5 * sinf(Float(Int(seed.seed * 7)) * 2.1))
                let way = 1.45 * pull * (1 - expf(-age * 0.42))
                let spread = 0.015 + 0.17 * (1 - expf(-age * 0.33)) * (0.35 + 0.65 * seed.off)
                // Tendrils part ways, each with a head of its own.
                let tendril = Float(Int(seed.seed * 7)) / 7 * 2 * .pi
                let reach = 0.42 * powf(share, 1.2) * (0.5 + 0.5 * sinf(tendril * 2.3 + 1))
                // The rim of the head rolls back.
                let roll = 0.16 * share * seed.off * sinf(seed.turn * 3 + age * 1.3)
                let turn = seed.turn + 0.35 * age
                var at =
                    SIMD3(cosf(turn) * spread, -up * 0.85 + up * (way - roll), sinf(turn) * spread)
                    + Self.middle
                let stir = 0.02 + 0.20 * share
                at += SIMD3(cosf(tendril), 0, sinf(tendril)) * reach
                at += drift(at * 1.4, age * 0.5 + seed.off) * stir
                at.x += (noise.value(at.y * 3 + 40, age * 0.6) - 0.5) * 0.5 * share
                let fade = smoothstep(0, 0.05, share) * smoothstep(1, 0.55, share)
                var puff = Particle(
                    position: at, size: 0.022 + 0.075 * share.squareRoot() * (0.5 + 0.8 * seed.seed),
                    colour: tone(seed.tint), opacity: fade * (isSmoke ? 0.12 : 0.20) * (1 - 0.6 * share))
                puff.angle = seed.turn + age * 0.4
                puff.seed = seed.seed
                return puff
            }
        }
    }

    /// Smoke is paler than its colour, ink deeper.
    private func tone(_ share: Float) -> SIMD3<Float> {
        let first = colours.first ?? SIMD3(repeating: 0.5)
        let own = share < 0.85 || colours.count < 2 ? first : colours[1]
        return isSmoke ? mix(own, SIMD3(repeating: 0.75), 0.35) : own * own * 0.5
    }

    /// Powder thrown from several places: clouds that shoot out, stop and hang, and the grains between them.
    func powder() -> [Particles] {
        let throwers = 4
        let pace = pace
        let end = Float(staging.seconds)
        struct Puff: Sendable {
            var begin: Float, from: SIMD3<Float>, way: SIMD3<Float>, size: Float, colour: SIMD3<Float>,
                seed: Float
        }
        func puffs(_ name: String, _ count: Int, reach: ClosedRange<Float>, size: ClosedRange<Float>)
            -> [Puff]
        {
            (0..<count).map { index in
                var random = SplitMix64(seed: UInt64(staging.seed), path: "swarm/\(name)/\(index)")
                let thrower = index % throwers
                let side = Float(thrower) / Float(throwers - 1) * 2 - 1
                let from = Self.middle + SIMD3(side * 0.42, -0.35 + 0.2 * abs(side), 0.15 * side)
                var way = SIMD3(random.between(-1, 1), random.between(-0.55, 1.1), random.between(-1, 1))
                    .normalized
                way *= random.between(reach.lowerBound, reach.upperBound)
                way += SIMD3(-side * 0.25, 0.30, 0)
                return Puff(
                    begin: -0.35 + Float(thrower) * min(0.7, end / 8), from: from, way: way,
                    size: random.between(size.lowerBound, size.upperBound),
                    colour: mix(
                        colour(Float(thrower) / Float(throwers) + 0.01), SIMD3(repeating: 1),
                        0.12 * random.unit()),
                    seed: random.unit())
            }
        }
        @Sendable func move(_ puff: Puff, _ seconds: Float) -> (at: SIMD3<Float>, age: Float)? {
            let age = (seconds - puff.begin) * pace
            guard age > 0 else { return nil }
            var at = puff.from + puff.way * (1 - expf(-age * 2.6))
            at += drift(at, age * 0.7 + puff.seed) * 0.05 * min(age, 3)
            at.y -= 0.035 * age * age
            return (at, age)
        }
        let clouds = puffs("cloud", 2000, reach: 0.06...1.0, size: 0.05...0.15)
        let grains = puffs("grain", 1500, reach: 0.2...1.5, size: 0.0025...0.006)
        return [
            Particles("clouds", .puff) { seconds in
                clouds.compactMap { puff in
                    guard let (at, age) = move(puff, seconds) else { return nil }
                    var particle = Particle(
                        position: at, size: puff.size * (0.35 + 0.9 * (1 - expf(-age * 1.6))),
                        colour: puff.colour,
                        opacity: smoothstep(0, 0.12, age) * 0.20 * expf(-age * 0.25))
                    particle.angle = puff.seed * 6 + age * 0.25
                    particle.seed = puff.seed
                    return particle
                }
            },
            Particles("grains", .dot) { seconds in
                grains.compactMap { puff in
                    guard let (at, age) = move(puff, seconds) else { return nil }
                    return Particle(
                        position: at, size: puff.size, colour: puff.colour, opacity: 0.9 * expf(-age * 0.4))
                }
            },
        ]
    }
}
