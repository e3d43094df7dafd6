import Foundation
import Render

extension ForestSet {
    /// Trunks in depth: grown near the path, slim shapes behind, shadows of trunks at the end.
    func trees(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "forest/trees")
        let seed = UInt64(staging.seed)
        var tiers = [[Instance]](repeating: [], count: 3)
        var taken: [SIMD2<Float>] = []
        for _ in 0..<900 {
            let z = 7 - powf(random.unit(), 0.75) * 92
            let side: Float = random.unit() < 0.5 ? -1 : 1
            let away = 2.7 + powf(random.unit(), 1.15) * 40
            let x = path(z) + side * away
            let tall = random.between(15, 25) * (kind == .park ? 0.55 : 1)
            let girth = random.between(0.85, 1.5), turn = random.between(0, 6.28),
                shade = random.between(0.75, 1.2)
            let spacing: Float = z > -22 ? 2.0 : 1.5
            // The camera's way stays free.
            if z > -1 && away < 3.6 + max(z, 0) * 0.25 { continue }
            let seat = SIMD3(x, height(x, z), z)
            let isShading = z > -26 && z < 4 && abs(x) < 22
            guard isShading || sight.sees(seat + SIMD3(0, tall * 0.35, 0), radius: tall * 0.45) else {
                continue
            }
            if taken.contains(where: { abs($0.x - x) < spacing && abs($0.y - z) < spacing }) { continue }
            taken.append(SIMD2(x, z))
            let transform =
                Matrix4.translation(seat - SIMD3(0, 0.05, 0)) * .rotationY(turn)
                * .scale(SIMD3(tall * girth, tall, tall * girth))
            let range = sight.nearest(seat)
            let tier = range < 15 ? 0 : range < 34 ? 1 : 2
            tiers[tier].append(Instance(transform, tint: SIMD4(shade, shade, shade, random.unit())))
        }
        var models: [Model] = []
        for (tier, mesh) in treeMeshes(seed).enumerated() where !tiers[tier].isEmpty {
            let copies = sight.ordered(tiers[tier])
            let hasHoles = kind == .pines ? tier == 0 : tier < 2
            var leafage = leaves(teeth: tier == 2 ? 0.6 : 2.2, translucency: 0.7)
            if !hasHoles { leafage.features.subtract([.cutout, .translucent]) }
            if kind != .pines { leafage.uniforms["foliageTint"] = .vector3(leafTint) }
            // Wood is closed and has no holes: what it hides is never drawn, and its far side neither.
            var wood = leafage
            wood.features.subtract([.cutout, .translucent, .doubleSided])
            for (name, part, material) in [("trunks", mesh.wood, wood), ("crowns", mesh.leaves, leafage)] {
                var model = Model("\(name)/\(tier)", part, material, instances: copies)
                if tier == 2 {
                    model.material.features.insert([.noLamps, .unshadowed])
                    model.castsShadow = false
                }
                models.append(model)
            }
        }
        return models
    }

    /// From the colour the leaves are grown in to that of the season.
    private var leafTint: SIMD3<Float> {
        let palette = SeasonColours(staging.season)
        guard kind == .park, let colour = palette.leaves.first else { return SIMD3(1.1, 1.35, 0.9) }
        return SeasonColours.light(colour) / SeasonColours.light(Foliage.leaf)
    }

    private func treeMeshes(_ seed: UInt64) -> [Mesh] {
        switch kind {
        case .pines:
            [
                Foliage.pine(seed: seed, sides: 12, whorls: 9, stubs: 14, isNear: true),
                Foliage.pine(seed: seed &+ 1, sides: 7, whorls: 8, stubs: 4, isNear: false),
                Foliage.pine(seed: seed &+ 2, sides: 4, whorls: 5, stubs: 0, isNear: false),
            ]
        case .jungle:
            [
                Foliage.palmTree(seed: seed), Foliage.palmTree(seed: seed &+ 1, fronds: 9),
                Foliage.broadleaf(seed: seed, sprays: 40),
            ]
        case .park:
            [
                Foliage.broadleaf(seed: seed, sprays: 260), Foliage.broadleaf(seed: seed &+ 1, sprays: 90),
                Foliage.broadleaf(seed: seed &+ 2, sprays: 30),
            ]
        }
    }

    /// Light that falls through gaps of the canopy and shows in the haze.
    func shafts(_ daylight: Daylight) -> [Model] {
        guard staging.weather.kind != .rain, staging.weather.kind != .storm else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "forest/shafts")
        let isFoggy = staging.weather.kind == .fog
        let strength: Float = (isFoggy ? 0.11 : 0.075) * (staging.weather.cloud > 0.8 && !isFoggy ? 0.3 : 1)
        let moonlight: Float = staging.time == .night ? 1.3 : 1
        let radiance =
            (daylight.key * 0.5 + daylight.glow * 0.6) * (strength * moonlight * (isFoggy ? 1.6 : 1))
        var feet: [(place: SIMD3<Float>, length: Float, power: Float, width: Float)] = []
        for _ in 0..<26 {
            let z = -4 - powf(random.unit(), 0.8) * 34
            let x = path(z) + random.between(-11, 11)
            let length = random.between(13, 21), power = random.between(0.35, 1.1)
            feet.append((SIMD3(x, height(x, z) - 0.5, z), length, power, random.between(0.22, 0.95)))
        }
        return [LightShafts(direction: daylight.direction, radiance: radiance).model(feet)]
    }

    /// Mist between the trunks, motes in the light, leaves that fall.
    func air(_ daylight: Daylight, _ camera: Timed<Camera>) -> [Particles] {
        let seed = UInt64(staging.seed), pace = staging.timeScale
        let set = self
        let isFoggy = staging.weather.kind == .fog
        let amount: Float = isFoggy ? 0.5 + 0.5 * staging.weather.amount : 0.35
        var result = [
            Particles("mist", .snippet(.powder)) { seconds in
                (0..<18).map { index in
                    var random = SplitMix64(seed: seed, path: "forest/mist/\(index)")
                    let z = -6 - 32 * random.unit(), drift = random.between(0.12, 0.4)
                    let span: Float = 36
                    let free = random.between(-18, 18) + drift * seconds * pace
                    let x = free - span * ((free + span / 2) / span).rounded(.down)
                    var puff = Particle(
                        position: SIMD3(x, set.height(x, z) + random.between(0.3, 1.6), z),
                        size: random.between(2.2, 4.6),
                        colour: SIMD3(0.85, 0.90, 0.95), opacity: 0.16 * amount * smoothstep(18, 12, abs(x)))
                    puff.seed = random.unit()
                    puff.stretch = SIMD3(0, puff.size * 0.36, 0)
                    return puff
                }
            }
        ]
        let motes = Weather.Cloud(count: 150, extent: SIMD3(12, 5, 12), seed: seed, path: "forest/motes")
        let spark = (daylight.key * 0.10 + daylight.glow * 0.10) * (staging.time == .night ? 0.6 : 1)
        result.append(
            Particles("motes", .dot, isEmissive: true) { seconds in
                motes.points(
                    around: camera.at(seconds), moved: SIMD3(0.10, -0.03, 0.05) * (seconds * pace),
                    ahead: 0.45
                ) {
                    place, grain in
                    let turn = seconds * pace * (0.6 + grain) + grain * 50
                    let sway = SIMD3(sinf(turn), 0.6 * sinf(turn * 1.3 + 1), cosf(turn * 0.7)) * 0.12
                    let glint = 0.5 + 0.5 * sinf(turn * 2.1)
                    return Particle(
                        position: place + sway, size: 0.005 + 0.006 * grain, colour: spark,
                        opacity: glint * glint * 0.9)
                }
            })
        if staging.season == .autumn { result.append(leafFall(camera)) }
        return result
    }

    private func leafFall(_ camera: Timed<Camera>) -> Particles {
        let leaves = Weather.Cloud(
            count: 130, extent: SIMD3(16, 9, 16), seed: UInt64(staging.seed), path: "forest/leaves")
        let pace = staging.timeScale
        let tones = SeasonColours(.autumn).leaves.map(SeasonColours.light)
        return Particles("leaves", .petal) { seconds in
            leaves.points(
                around: camera.at(seconds), moved: SIMD3(0.25, -0.75, 0.1) * (seconds * pace), ahead: 0.45
            ) {
                place, grain in
                let turn = seconds * pace * (1.2 + grain) + grain * 40
                var leaf = Particle(
                    position: place + SIMD3(sinf(turn), 0, cosf(turn * 0.8)) * 0.35,
                    size: 0.035 + 0.02 * grain,
                    colour: tones[Int(grain * 97) % tones.count], opacity: 1)
                leaf.angle = turn * 1.7
                leaf.seed = grain
                return leaf
            }
        }
    }

    /// Small lights that wander and breathe over the ferns.
    func fireflies(_ stage: inout Stage) {
        guard staging.season != .winter, snow < 0.2 else { return }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "forest/fireflies")
        let seats = (0..<60).map { _ -> SIMD3<Float> in
            let z = random.between(-14, 1), x = path(z) + random.between(-6, 6)
            return SIMD3(x, height(x, z) + random.between(0.35, 1.7), z)
        }
        let swarm = Fireflies(seats: seats, seed: UInt64(staging.seed), pace: staging.timeScale)
        stage.particles.append(swarm.particles)
        stage.lamps = swarm.lamps(5)
        stage.lampGlow = 0.010
    }
}
