import Foundation
import Render

extension ArenaSet {
    /// Canvas on its platform, posts with pads, four ropes.
    func ring() -> [Model] {
        let half: Float = 3.1, z0: Float = -0.3, top = Self.canvas
        let own = team.first ?? SIMD3(0.5, 0.05, 0.05), other = team.last ?? SIMD3(0.05, 0.1, 0.5)
        var solid = CityMesh()
        solid.box(
            SIMD3(-half - 0.5, 0, z0 - half - 0.5), SIMD3(half + 0.5, top - 0.01, z0 + half + 0.5),
            colour: SIMD3(0.03, 0.035, 0.05), faces: .upright)
        solid.box(
            SIMD3(-half - 0.5, top - 0.02, z0 - half - 0.5), SIMD3(half + 0.5, top - 0.004, z0 + half + 0.5),
            colour: SIMD3(0.05, 0.06, 0.09), faces: [.top])
        for (index, corner) in [SIMD2<Float>(-1, -1), SIMD2(1, -1), SIMD2(1, 1), SIMD2(-1, 1)].enumerated() {
            // The near side is open, as in a studio: nothing stands before those who fight.
            guard corner.y < 0 else { continue }
            let x = corner.x * half, z = z0 + corner.y * half
            solid.turned(
                [SIMD2(0.06, 0), SIMD2(0.06, 1.5), SIMD2(0, 1.53)], at: SIMD3(x, top, z), sides: 8,
                colour: SIMD3(repeating: 0.12))
            let tone = index == 0 ? own : index == 2 ? other : SIMD3<Float>(repeating: 0.7)
            let inward = SIMD3(-corner.x * 0.16, 0, -corner.y * 0.16)
            solid.turned(
                [SIMD2(0.10, 0.30), SIMD2(0.13, 0.36), SIMD2(0.13, 1.36), SIMD2(0.10, 1.42), SIMD2(0, 1.42)],
                at: SIMD3(x, top, z) + inward, sides: 10, colour: tone)
        }
        var ropes = CityMesh()
        let white = SIMD3<Float>(repeating: 0.75)
        for (level, tone) in [own, white, white, other].enumerated() {
            let y = top + 0.42 + Float(level) * 0.30
            // The near ropes stay out of the picture of whoever fights: the camera is inside them.
            for (from, to) in [
                (SIMD2<Float>(-1, -1), SIMD2<Float>(1, -1)), (SIMD2(-1, 1), SIMD2(-1, -1)),
                (SIMD2(1, -1), SIMD2(1, 1)),
            ] {
                let path = (0...8).map { step -> SIMD3<Float> in
                    let u = Float(step) / 8
                    let at = from + (to - from) * u
                    return SIMD3(at.x * half * 0.955, y - 0.05 * sinf(u * .pi), z0 + at.y * half * 0.955)
                }
                ropes.tube(path, radius: 0.024, sides: 6, colour: tone)
            }
        }
        return [
            Model("ring", solid.mesh(), .plain(roughness: 0.55)),
            Model("ropes", ropes.mesh(), .plain(roughness: 0.5)), hallFloor(),
        ]
    }

    private func hallFloor() -> Model {
        var floor = CityMesh()
        floor.quad(
            SIMD3(-12, 0, 12), SIMD3(12, 0, 12), SIMD3(12, 0, -12), SIMD3(-12, 0, -12),
            colour: SIMD3(0.012, 0.012, 0.016))
        var model = Model(
            "hall floor", floor.mesh(),
            Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)]))
        model.castsShadow = false
        return model
    }

    /// Cloths on the wall of the sand, and gates under them.
    func banners() -> [Model] {
        var mesh = CityMesh()
        let line = bowl.outline(-0.03)
        let own = team.first ?? SIMD3(0.5, 0.05, 0.05)
        for (index, (a, b)) in zip(line, line.dropFirst()).enumerated() {
            let side = b - a, width = (side * side).sum().squareRoot()
            guard width > 0.8 else { continue }
            let mid = (a + b) / 2, along = side / width
            if index % 2 == 0 {
                for (wide, low, high, tone) in [
                    (Float(0.62), Float(0.9), Float(3.2), own * 0.5),
                    (0.46, 0.95, 1.02, linear(hex: 0xE0B050)),
                    (0.46, 3.0, 3.07, linear(hex: 0xE0B050)),
                ] {
                    let p = mid - along * wide, q = mid + along * wide
                    let lift: Float = tone == own * 0.5 ? 0 : 0.012
                    let inward = SIMD2(-along.y, along.x) * lift
                    mesh.quad(
                        SIMD3(p.x + inward.x, low, p.y + inward.y),
                        SIMD3(q.x + inward.x, low, q.y + inward.y),
                        SIMD3(q.x + inward.x, high, q.y + inward.y),
                        SIMD3(p.x + inward.x, high, p.y + inward.y), colour: tone)
                }
            } else {
                // A gate: dark, under an arch, with bars.
                let count = 8
                for part in 0..<count {
                    let u = Float.pi * (1 - Float(part) / Float(count)),
                        v = Float.pi * (1 - Float(part + 1) / Float(count))
                    let p = mid + along * (cosf(u) * 0.8), q = mid + along * (cosf(v) * 0.8)
                    mesh.quad(
                        SIMD3(p.x, 0, p.y), SIMD3(q.x, 0, q.y), SIMD3(q.x, 1.6 + 0.8 * sinf(v), q.y),
                        SIMD3(p.x, 1.6 + 0.8 * sinf(u), p.y), colour: SIMD3(0.020, 0.014, 0.010))
                }
            }
        }
        var model = Model(
            "banners", mesh.mesh(range: 1, litBy: radiance),
            Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)]))
        model.castsShadow = false
        return [model]
    }

    /// Dust in the light, flashes of cameras among the spectators, the glow of the floods.
    func air() -> [Particles] {
        var result: [Particles] = []
        let seed = seed, pace = staging.timeScale
        if venue == .stadium, floods > 0 {
            let glows = bankPlaces.map { place -> Particle in
                var glow = Particle(
                    position: place, size: 11, colour: SIMD3(1.0, 1.05, 1.15) * floods, opacity: 0.5)
                glow.seed = 0.5
                return glow
            }
            result.append(Particles("flood glow", .snippet(.halo), isEmissive: true) { _ in glows })
        }
        guard venue != .colosseum, staging.extras.people, floods > 0.5 else { return result }
        let bowl = bowl
        let spots = (0..<40).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: seed, path: "arena/flash/\(index)")
            let tier = bowl.tiers[index % bowl.tiers.count]
            let row = Float(Int(random.between(0, Float(tier.rows))))
            let line = bowl.outline(tier.start + (row + 0.55) * tier.depth)
            let at = line[min(Int(random.unit() * Float(line.count)), line.count - 1)]
            return SIMD4(at.x, tier.foot + row * tier.rise + 0.8, at.y, random.unit())
        }
        result.append(
            Particles("flashes", .snippet(.halo), isEmissive: true) { seconds in
                spots.compactMap { spot -> Particle? in
                    let t = seconds * pace * 0.5 + spot.w * 7
                    let since = (t - t.rounded(.down)) * 2
                    guard since < 0.12 else { return nil }
                    return Particle(
                        position: SIMD3(spot.x, spot.y, spot.z), size: 0.55, colour: SIMD3(5, 5.3, 6),
                        opacity: 1 - since / 0.12)
                }
            })
        return result
    }
}
