import Foundation
import Render

extension ReefSet {
    /// A sort of growth: its mesh by detail, how many, how high.
    private struct Kind {
        var name: String
        var count: Int
        var size: ClosedRange<Float>
        var sways = false
        /// Of blades that are seen from both sides.
        var isSheet = false
        /// Grooves a unit of the mesh, for what has a pattern of them.
        var grooves: Float = 0
        var mesh: (inout SplitMix64, ReefGrowth.Detail) -> Mesh
    }

    private var kinds: [Kind] {
        let cream = SIMD3<Float>(1, 0.93, 0.80)
        return [
            Kind(name: "staghorn a", count: 23, size: 0.45...1.0) {
                ReefGrowth.branching(&$0, SIMD3(0.96, 0.34, 0.16), SIMD3(1, 0.78, 0.52), $1)
            },
            Kind(name: "staghorn b", count: 18, size: 0.4...0.9) {
                ReefGrowth.branching(&$0, SIMD3(0.84, 0.18, 0.46), SIMD3(1, 0.70, 0.82), $1)
            },
            Kind(name: "staghorn c", count: 15, size: 0.35...0.8) {
                ReefGrowth.branching(&$0, SIMD3(0.96, 0.70, 0.20), cream, $1)
            },
            Kind(name: "brain a", count: 16, size: 0.30...0.75, grooves: 2.6) {
                ReefGrowth.brain(&$0, SIMD3(0.80, 0.55, 0.18), $1)
            },
            Kind(name: "brain b", count: 14, size: 0.25...0.6, grooves: 3.0) {
                ReefGrowth.brain(&$0, SIMD3(0.52, 0.34, 0.74), $1)
            },
            Kind(name: "fans", count: 15, size: 0.7...1.4, sways: true) {
                ReefGrowth.fan(&$0, SIMD3(0.78, 0.12, 0.42), $1)
            },
            Kind(name: "fans b", count: 12, size: 0.6...1.2, sways: true) {
                ReefGrowth.fan(&$0, SIMD3(0.98, 0.45, 0.10), $1)
            },
            Kind(name: "tubes", count: 14, size: 0.4...0.8) {
                ReefGrowth.tubes(&$0, SIMD3(1.0, 0.52, 0.06), $1)
            },
            Kind(name: "tubes b", count: 12, size: 0.35...0.75) {
                ReefGrowth.tubes(&$0, SIMD3(0.40, 0.30, 0.86), $1)
            },
            Kind(name: "anemones", count: 19, size: 0.35...0.7, sways: true) {
                ReefGrowth.anemone(&$0, SIMD3(0.86, 0.36, 0.42), SIMD3(1, 0.90, 0.74), $1)
            },
            Kind(name: "weed", count: 26, size: 0.5...1.5, sways: true, isSheet: true) {
                ReefGrowth.weed(&$0, SIMD3(0.36, 0.52, 0.16), $1)
            },
            Kind(name: "kelp", count: 12, size: 2.2...3.6, sways: true, isSheet: true) {
                ReefGrowth.kelp(&$0, SIMD3(0.46, 0.50, 0.14), $1)
            },
        ]
    }

    /// Corals, sponges, anemones and weed: crowded on the rocks, single on the sand.
    func garden() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "reef/garden")
        var models: [Model] = []
        let glow: Float = staging.time == .night ? 0.55 : 0
        var taken: [SIMD3<Float>] = []
        for kind in kinds {
            var copies: [Instance] = []
            for _ in 0..<kind.count * 9 where copies.count < kind.count {
                let spot = kind.name == "kelp" ? backdrop(&random) : seat(&random)
                let size = random.between(kind.size.lowerBound, kind.size.upperBound)
                // Tall things stand behind, nothing grows into the hero or the lens.
                guard spot.z < 0.7 || size < 0.45, spot.x * spot.x + spot.z * spot.z > 0.55 + size * 0.5
                else { continue }
                guard spot.z < 1.4 || abs(spot.x) > 1.5 else { continue }
                guard
                    taken.allSatisfy({ gap in
                        let away = SIMD2(gap.x - spot.x, gap.y - spot.z)
                        let room = (gap.z + size) * 0.24
                        return (away * away).sum() > room * room
                    })
                else { continue }
                taken.append(SIMD3(spot.x, spot.z, size))
                let light = random.between(0.82, 1.15)
                // A dome on a slope must not show its underside.
                let sunk: Float = kind.grooves > 0 ? 0.16 : 0
                copies.append(
                    Instance(
                        .translation(
                            SIMD3(spot.x, height(spot.x, spot.z) - sunk * size - 0.02, spot.z) * scale)
                            * .rotationY(
                                random.between(
                                    kind.name.hasPrefix("fans") ? -0.7 : 0,
                                    kind.name.hasPrefix("fans") ? 0.7 : 6.28))
                            * .rotationZ(random.between(-0.12, 0.12)) * .scale(size * scale),
                        tint: SIMD4(
                            light * random.between(0.92, 1.08), light, light * random.between(0.92, 1.08), 1))
                )
            }
            var material = skin(
                grain: 34, mottling: 0.35, translucency: kind.isSheet ? 0.6 : 0, glow: glow,
                grooves: kind.grooves)
            if kind.sways {
                let way = SIMD2<Float>(0.85, 0.5) * (kind.name == "kelp" ? 0.34 : 0.055) * scale
                material.deformation = .breeze
                material.uniforms["breeze"] = .vector4(
                    SIMD4(way.x, way.y, 0.5 / scale, 0.62 * staging.timeScale))
            }
            let shape = SplitMix64(seed: UInt64(staging.seed), path: "reef/growth/\(kind.name)")
            let levels = ReefGrowth.Detail.allCases.map { detail in
                var random = shape
                return Model.Level(
                    kind.mesh(&random, detail), upTo: detail.pick(1.6, 3.4, Float.infinity) * scale)
            }
            var model = Model(kind.name, levels[0].mesh, material, instances: copies)
            model.levels = levels
            model.isReflected = false
            model.castsShadow = kind.name != "kelp" && !kind.sways
            // Past the reach of the shadow map nobody need ask it.
            let (near, far) = copies.reduce(into: ([Instance](), [Instance]())) { parts, copy in
                let place = copy.transform.translation / scale
                let isFar = (place - SIMD3(0, place.y, -0.4)).length > 4.8
                if isFar { parts.1.append(copy) } else { parts.0.append(copy) }
            }
            model.instances = .still(near)
            models.append(model)
            guard !far.isEmpty else { continue }
            model.name += " far"
            model.instances = .still(far)
            model.castsShadow = false
            model.material.features.insert(.unshadowed)
            models.append(model)
        }
        return models
    }

    private func seat(_ random: inout SplitMix64) -> (x: Float, z: Float) {
        let z = 1.6 - 13 * powf(random.unit(), 1.25)
        let side: Float = random.unit() < 0.5 ? -1 : 1
        // Mostly along the edges of the clearing, where rock begins.
        let edge = 1.05 + 0.10 * max(-z, 0) + 0.2 * max(z, 0)
        return (side * (edge + 3.2 * powf(random.unit(), 1.6)) - 0.5 * sinf(z * 0.35), z)
    }

    private func backdrop(_ random: inout SplitMix64) -> (x: Float, z: Float) {
        (random.between(-8, 8), random.between(-15, -5.5))
    }

    /// Where things glow at night.
    func glowPlaces() -> [SIMD3<Float>] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "reef/glow")
        return (0..<7).map { _ in
            let spot = seat(&random)
            return SIMD3(spot.x, height(spot.x, spot.z) + 0.4, spot.z) * scale
        }
    }
}
