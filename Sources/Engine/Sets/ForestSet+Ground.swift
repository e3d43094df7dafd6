import Foundation
import Render

extension ForestSet {
    /// Moss, needles and the trodden path.
    func floor(_ sight: Sight) -> [Model] {
        let columns = Relief.spread(-62, 62, count: 72, around: 0, power: 1.9)
        let rows = Relief.spread(-100, 18, count: 90, around: 2, power: 1.8)
        let moss = kind == .jungle ? SIMD3<Float>(0.20, 0.27, 0.10) : SIMD3<Float>(0.27, 0.34, 0.13)
        let needles = kind == .jungle ? SIMD3<Float>(0.24, 0.18, 0.11) : SIMD3<Float>(0.33, 0.24, 0.15)
        let soil = SIMD3<Float>(0.25, 0.195, 0.145)
        let fallen = staging.season == .autumn ? SIMD3<Float>(0.56, 0.33, 0.12) : needles
        let set = self
        let grid = Relief.grid(
            columns: columns, rows: rows, height: { set.height($0, $1) },
            colour: { place, normal in
                let away = abs(place.x - set.path(place.z))
                let patch = set.noise.fbm(place.x * 0.30, place.z * 0.30, octaves: 4)
                var tone = mix(fallen, moss, smoothstep(0.40, 0.58, patch))
                tone = mix(
                    soil * (0.8 + 0.5 * patch), tone, smoothstep(0.35, 1.3, away + (patch - 0.5) * 1.2))
                return SIMD4(tone, 0.25 + 0.6 * smoothstep(0.5, 0.9, normal.y) * smoothstep(0.2, 1.4, away))
            })
        var model = Model("floor", sight.trimmed(grid), earth())
        model.castsShadow = false
        return [model] + stones(sight) + [log()].compactMap(\.self)
    }

    func earth() -> Material {
        Material(
            .verge, features: staging.time == .night ? [.matt] : [.matt, .noLamps],
            uniforms: [
                "vergeShape": .vector4(SIMD4(snow, wetness * 0.6, 23, 0.9)),
                "vergeSnow": .vector3(SIMD3(0.80, 0.845, 0.91)),
            ])
    }

    private func stones(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "forest/stones")
        let field = noise
        let meshes = [3, 2, 1].map { subdivisions in
            Mesh.icosphere(radius: 1, subdivisions: subdivisions).displaced { p, _ in
                let lump = field.fbm(p.x * 1.2 + 7, p.y * 1.2 + p.z * 1.6, octaves: 4)
                return p * (0.6 + 0.7 * lump) * SIMD3(1, 0.75, 1)
            }.coloured { place, normal in
                let moss = smoothstep(
                    0.25, 0.75, normal.y + (field.fbm(place.x * 4, place.z * 4, octaves: 2) - 0.5))
                return SIMD4(mix(SIMD3(0.40, 0.38, 0.36), SIMD3(0.28, 0.35, 0.14), moss), 0.3)
            }
        }
        var tiers = [[Instance]](repeating: [], count: 3)
        for _ in 0..<46 {
            let z = random.between(-30, 6), side: Float = random.unit() < 0.5 ? -1 : 1
            let x = path(z) + side * (1.5 + powf(random.unit(), 1.6) * 13)
            let size = 0.10 + 0.75 * powf(random.unit(), 3)
            // How large it gets in the picture decides how round it has to be.
            let span = size / max(sight.nearest(SIMD3(x, height(x, z), z)), 0.5)
            tiers[span > 0.06 ? 0 : span > 0.02 ? 1 : 2].append(
                Instance(
                    .translation(x, height(x, z) - size * 0.15, z) * .rotationY(random.between(0, 6.28))
                        * .scale(SIMD3(size * random.between(0.8, 1.4), size, size))))
        }
        return tiers.indices.filter { !tiers[$0].isEmpty }.map {
            Model("stones/\($0)", meshes[$0], earth(), instances: sight.ordered(tiers[$0]))
        }
    }

    /// A fallen trunk beside the path.
    private func log() -> Model? {
        guard kind != .park else { return nil }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "forest/log")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let z = random.between(-7, -4), x = path(z) + side * random.between(3.2, 4.4)
        var plant = Foliage()
        let lift: Float = 0.22
        plant.tube(
            [0, 0, 1, 2, 3, 4, 5, 6, 6].map { SIMD3(0, lift + 0.10 * sinf($0), -2.6 + $0 * 0.85) },
            radii: [0, 0.20, 0.24, 0.25, 0.26, 0.28, 0.30, 0.36, 0], sides: 14,
            colour: SIMD3(0.30, 0.26, 0.17),
            open: 0.5)
        let field = noise
        let mesh = plant.mesh.coloured { place, normal in
            let moss = smoothstep(
                0.0, 0.7, normal.y + (field.fbm(place.x * 5, place.z * 3, octaves: 3) - 0.5) * 1.4)
            return SIMD4(mix(SIMD3(0.28, 0.21, 0.15), SIMD3(0.30, 0.38, 0.13), moss), 0.4)
        }
        return Model(
            "log", mesh, earth(),
            transform: .translation(x, height(x, z), z) * .rotationY(side * random.between(0.5, 1.1)))
    }

    /// Ferns, tufts and young trees on both sides of the path.
    func undergrowth(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "forest/undergrowth")
        let seed = UInt64(staging.seed)
        var ferns: [Instance] = [], farFerns: [Instance] = [], tufts: [Instance] = []
        var young: [Instance] = [], farYoung: [Instance] = []
        let tone: SIMD3<Float> = staging.season == .autumn ? SIMD3(2.2, 0.95, 0.6) : SIMD3(1, 1, 1)
        for _ in 0..<(snow > 0.5 ? 260 : 900) {
            let z = 5 - powf(random.unit(), 1.3) * 42, side: Float = random.unit() < 0.5 ? -1 : 1
            let away = 1.15 + powf(random.unit(), 1.5) * 15
            let x = path(z) + side * away
            let patch = noise.fbm(x * 0.22 + 3, z * 0.22, octaves: 3), luck = random.unit()
            guard sight.sees(SIMD3(x, height(x, z) + 0.5, z), radius: 1.2) else { continue }
            let turn = Matrix4.rotationY(random.between(0, 6.28)),
                seat = Matrix4.translation(x, height(x, z) - 0.03, z)
            let shade = random.between(0.75, 1.2), range = sight.nearest(SIMD3(x, height(x, z), z))
            if luck < 0.52 && patch > 0.40 && away > 1.7 {
                let size = random.between(0.45, 0.95) * (kind == .jungle ? 1.7 : 1)
                let instance = Instance(seat * turn * .scale(size), tint: SIMD4(tone * shade, random.unit()))
                if range < 11 { ferns.append(instance) } else { farFerns.append(instance) }
            } else if luck < 0.94 {
                tufts.append(
                    Instance(
                        seat * turn * .scale(random.between(0.16, 0.42)),
                        tint: SIMD4(tone * shade * SIMD3(0.9, 0.9, 0.8), luck)))
            } else if away > 3 && kind == .pines {
                let instance = Instance(
                    seat * turn * .scale(random.between(0.8, 2.6)), tint: SIMD4(SIMD3(repeating: shade), luck)
                )
                if range < 13 { young.append(instance) } else { farYoung.append(instance) }
            }
        }
        func model(_ name: String, _ mesh: Mesh, _ instances: [Instance], teeth: Float, casts: Bool) -> Model
        {
            var model = Model(
                name, mesh, leaves(teeth: teeth, translucency: 1.0), instances: sight.ordered(instances))
            model.castsShadow = casts
            return model
        }
        // Narrow blades and cones have no holes to cut.
        func solid(_ model: Model) -> Model {
            var model = model
            model.material.features.remove(.cutout)
            return model
        }
        return [
            model("ferns", Foliage.fernPlant(seed: seed, fronds: 9), ferns, teeth: 18, casts: true),
            model(
                "ferns/1", Foliage.fernPlant(seed: seed, fronds: 7, isFar: true), farFerns, teeth: 18,
                casts: false),
            solid(model("tufts", Foliage.tuft(seed: seed, blades: 9), tufts, teeth: 0, casts: false)),
            model(
                "young", Foliage.conifer(seed: seed &+ 5, whorls: 9, bare: 0.03, slim: 1.3), young, teeth: 14,
                casts: true),
            solid(
                model(
                    "young/1",
                    Foliage.farConifer(seed: seed &+ 5, layers: 7, sides: 8, bare: 0.03, slim: 1.3), farYoung,
                    teeth: 0, casts: false)),
        ].filter { $0.instances?.at(0).isEmpty == false }
    }

    func leaves(teeth: Float, translucency: Float) -> Material {
        var features: Material.Features = [.cutout, .doubleSided, .matt, .translucent]
        if staging.time != .night { features.insert(.noLamps) }
        return Material(
            .foliage, features: features,
            uniforms: [
                "foliageSnow": .vector4(SIMD4(snow * 0.8, 30, teeth, translucency)),
                "foliageTint": .vector3(SIMD3(1, 1, 1)),
            ])
    }
}
