import Foundation
import Render

extension SwarmSet {
    /// Bright grains that whirl, come together and stay, with a shimmer.
    func gathering() throws -> Particles {
        let targets = try form(count: 5200)
        let end = Float(staging.seconds)
        let (colours, pace) = (colours, pace)
        let gold = colours.first ?? SIMD3(1, 0.7, 0.2)
        let grains = targets.indices.map { index -> Grain in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "swarm/grain/\(index)")
            let around = random.between(0, 2 * .pi), away = random.between(0.5, 1.9)
            let tint = colours.count > 1 && random.unit() < 0.12 ? colours[1] : gold
            return Grain(
                target: targets[index], around: around, away: away, level: random.between(-0.75, 0.75),
                begin: random.unit(), size: 0.0030 + 0.0052 * powf(random.unit(), 3),
                colour: mix(tint, SIMD3(repeating: 1), 0.25 * random.unit()), phase: random.unit())
        }
        return Particles("grains", .dot, isEmissive: true) { [self] seconds in
            grains.map { grain in
                // The first come at once, the last before two thirds of the film are over.
                let begin = end * 0.42 * grain.begin - 0.4
                let share = smoothstep(begin, begin + end * 0.34 + 0.3, seconds)
                let turn = grain.around + seconds * pace * (0.5 + 0.5 / grain.away) + share * 1.6
                let loose =
                    Self.middle
                    + SIMD3(
                        cosf(turn) * grain.away, grain.level * (0.5 + 0.3 * grain.away),
                        sinf(turn) * grain.away)
                let place = mix(loose, grain.target, share)
                let stir = drift(place, seconds * pace + grain.phase) * (0.16 * (1 - share) + 0.004)
                let twinkle = 0.55 + 0.45 * sinf(seconds * (2 + 5 * grain.phase) + grain.phase * 40)
                return Particle(
                    position: place + stir, size: grain.size * (0.75 + 0.35 * share),
                    colour: grain.colour * (0.5 + 2.1 * twinkle * twinkle), opacity: 0.35 + 0.55 * share)
            }
        }
    }

    private struct Grain: Sendable {
        var target: SIMD3<Float>
        var around: Float
        var away: Float
        var level: Float
        var begin: Float
        var size: Float
        var colour: SIMD3<Float>
        var phase: Float
    }

    /// Places on the hero's skin, or on an emblem: a ring around a star.
    private func form(count: Int) throws -> [SIMD3<Float>] {
        guard var hero = staging.subjects.first else { return emblem(count) }
        hero.position = .zero
        hero.height = 1.15
        hero.count = 1
        hero.heading = hero.heading == 0 ? 0.5 : hero.heading
        let figure = try Figure(hero, assets: assets, seed: staging.seed, detail: .near)
        let pose =
            Matrix4.translation(Self.middle - SIMD3(0, 0.575, 0)) * .rotationY(hero.heading)
            * .scale(figure.scale) * figure.stance
        let models = figure.models(
            acting: .idle, phase: 0, tempo: 1, transform: .still(pose), shells: 0)
        var corners: [(SIMD3<Float>, SIMD3<Float>, SIMD3<Float>)] = []
        var sums: [Float] = []
        var total: Float = 0
        for model in models {
            guard let mesh = model.levels.first?.mesh else { continue }
            let matrix = model.transform.at(0)
            for face in stride(from: 0, to: mesh.indices.count - 2, by: 3) {
                let points = (0..<3).map {
                    matrix.transform(point: mesh.positions[Int(mesh.indices[face + $0])])
                }
                total += cross(points[1] - points[0], points[2] - points[0]).length
                corners.append((points[0], points[1], points[2]))
                sums.append(total)
            }
        }
        guard total > 0 else { return emblem(count) }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "swarm/form")
        return (0..<count).map { _ in
            let face = corners[sums.firstIndex(atLeast: random.unit() * total)]
            let u = random.unit().squareRoot(), v = random.unit()
            return face.0 * (1 - u) + face.1 * (u * (1 - v)) + face.2 * (u * v)
        }
    }

    private func emblem(_ count: Int) -> [SIMD3<Float>] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "swarm/emblem")
        return (0..<count).map { index in
            let turn = random.between(0, 2 * .pi), across = random.between(0, 2 * .pi)
            let depth = random.between(-0.03, 0.03)
            if index % 5 < 2 {
                let ring = SIMD2(cosf(turn), sinf(turn)) * (0.56 + 0.035 * cosf(across))
                return Self.middle + SIMD3(ring.x, ring.y, 0.035 * sinf(across))
            }
            // Four points: an astroid, filled.
            let fill = random.unit().squareRoot()
            let point = SIMD2(
                powf(abs(cosf(turn)), 3) * cosf(turn).sign, powf(abs(sinf(turn)), 3) * sinf(turn).sign)
            return Self.middle + SIMD3(point.x * 0.42 * fill, point.y * 0.42 * fill, depth * (1 - fill))
        }
    }

    /// Grains in the air, near ones large and out of focus.
    func dust(count: Int, glow: Float) -> Particles {
        let falls = staging.subjects.isEmpty && staging.mood == .joyful ? Float(0.22) : 0.03
        let seeds = (0..<count).map { index -> (at: SIMD3<Float>, size: Float, phase: Float, tint: Float) in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "swarm/dust/\(index)")
            let at = SIMD3(random.between(-2.6, 2.6), random.between(-0.6, 2.4), random.between(-2.2, 1.5))
            return (at, 0.005 + 0.020 * powf(random.unit(), 5), random.unit(), random.unit())
        }
        let pace = pace
        return Particles("dust", .dot, isEmissive: true) { [self] seconds in
            seeds.map { seed in
                var at = seed.at + drift(seed.at, seconds * pace * 0.5 + seed.phase * 7) * 0.14
                at.y -= falls * seconds * pace
                at.y = at.y - ((at.y + 0.6) / 3).rounded(.down) * 3
                let twinkle = 0.5 + 0.5 * sinf(seconds * pace * (1 + 3 * seed.phase) + seed.phase * 50)
                return Particle(
                    position: at, size: seed.size,
                    colour: colour(seed.tint) * (0.3 + 2.2 * twinkle * twinkle) * glow,
                    opacity: 0.75)
            }
        }
    }
}

extension Float {
    fileprivate var sign: Float { self < 0 ? -1 : 1 }
}

extension [Float] {
    /// The first of ascending values that is not below `value`.
    fileprivate func firstIndex(atLeast value: Float) -> Int {
        var (low, high) = (0, count - 1)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
