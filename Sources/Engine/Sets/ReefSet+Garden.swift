import Foundation
import Render

extension ReefSet {
    /// Corals, sponges, anemones and weed: crowded on the rocks, single on the sand.
    func garden() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "reef/garden")
        var models: [Model] = []
        let glow: Float = staging.time == .night ? 0.55 : 0
        let kinds: [(name: String, mesh: Mesh, count: Int, size: ClosedRange<Float>, sways: Bool)] = [
            ("staghorn a", ReefGrowth.branching(&random, SIMD3(0.95, 0.52, 0.36)), 34, 0.45...1.0, false),
            ("staghorn b", ReefGrowth.branching(&random, SIMD3(0.86, 0.40, 0.62)), 30, 0.4...0.9, false),
            ("staghorn c", ReefGrowth.branching(&random, SIMD3(0.95, 0.80, 0.42)), 22, 0.35...0.8, false),
            ("brain a", ReefGrowth.brain(&random, SIMD3(0.80, 0.62, 0.30)), 20, 0.30...0.85, false),
            ("brain b", ReefGrowth.brain(&random, SIMD3(0.62, 0.46, 0.76)), 18, 0.25...0.7, false),
            ("fans", ReefGrowth.fan(&random, SIMD3(0.74, 0.26, 0.50)), 20, 0.7...1.4, true),
            ("fans b", ReefGrowth.fan(&random, SIMD3(0.96, 0.56, 0.22)), 14, 0.6...1.2, true),
            ("tubes", ReefGrowth.tubes(&random, SIMD3(0.93, 0.66, 0.24)), 22, 0.5...1.0, false),
            ("tubes b", ReefGrowth.tubes(&random, SIMD3(0.46, 0.40, 0.82)), 18, 0.4...0.9, false),
            ("anemones", ReefGrowth.anemone(&random, SIMD3(0.93, 0.62, 0.66)), 26, 0.35...0.7, true),
            ("weed", ReefGrowth.weed(&random, SIMD3(0.36, 0.52, 0.20)), 40, 0.5...1.5, true),
            ("kelp", ReefGrowth.kelp(&random, SIMD3(0.50, 0.52, 0.18)), 12, 2.2...3.6, true),
        ]
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
                copies.append(
                    Instance(
                        .translation(SIMD3(spot.x, height(spot.x, spot.z) - 0.02, spot.z) * scale)
                            * .rotationY(
                                random.between(
                                    kind.name.hasPrefix("fans") ? -0.7 : 0,
                                    kind.name.hasPrefix("fans") ? 0.7 : 6.28))
                            * .rotationZ(random.between(-0.12, 0.12)) * .scale(size * scale),
                        tint: SIMD4(
                            light * random.between(0.92, 1.08), light, light * random.between(0.92, 1.08), 1))
                )
            }
            var material = skin(grain: 34, mottling: 0.35, translucency: kind.sways ? 0.6 : 0, glow: glow)
            if kind.sways {
                let way = SIMD2<Float>(0.85, 0.5) * (kind.name == "kelp" ? 0.34 : 0.055) * scale
                material.deformation = .breeze
                material.uniforms["breeze"] = .vector4(
                    SIMD4(way.x, way.y, 0.5 / scale, 0.62 * staging.timeScale))
            }
            var model = Model(kind.name, kind.mesh, material, instances: copies)
            model.isReflected = false
            model.castsShadow = kind.name != "kelp" && !kind.sways
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

/// Meshes of what grows on a reef, light enough to stand there by the hundred.
///
/// Height 1; `uv.y` is the height.
enum ReefGrowth {
    static func branching(_ random: inout SplitMix64, _ colour: SIMD3<Float>) -> Mesh {
        var plant = Foliage()
        func grow(_ from: SIMD3<Float>, _ way: SIMD3<Float>, _ length: Float, _ radius: Float, _ left: Int) {
            let end = from + way * length
            plant.tube(
                [from, mix(from, end, 0.5), end],
                radii: [radius, radius * 0.9, left == 0 ? radius * 0.45 : radius * 0.8],
                sides: left > 1 ? 6 : 5,
                colour: mix(colour * 0.7, mix(colour, SIMD3(1, 0.95, 0.88), 0.45), 1 - Float(left) / 3),
                open: 0.6 + 0.4 * (1 - Float(left) / 3))
            guard left > 0 else { return }
            for fork in 0..<(left == 3 ? 6 : 3) {
                let turn = Float(fork) * 2.1 + random.between(0, 1.5)
                let aside = SIMD3(cosf(turn), 0.55, sinf(turn))
                grow(
                    end, (way * 0.75 + aside * random.between(0.5, 0.95)).normalized,
                    (left == 3 ? 0.30 : length * 0.80) * random.between(0.85, 1.1), radius * 0.74, left - 1)
            }
        }
        grow(SIMD3(0, -0.06, 0), SIMD3(0, 1, 0), 0.14, 0.07, 3)
        return rooted(plant.mesh)
    }

    static func brain(_ random: inout SplitMix64, _ colour: SIMD3<Float>) -> Mesh {
        let noise = FieldNoise(seed: random.next(), path: "reef/brain")
        func groove(_ p: SIMD3<Float>) -> Float {
            let bend = noise.value(p.x * 5 + 3, p.z * 5 + p.y * 4) * 2
            return sinf((noise.value(p.x * 4 + p.y * 3 + bend, p.z * 4 - p.y * 2) * 4 + bend) * 5)
        }
        var mesh = Mesh.icosphere(radius: 0.6, subdivisions: 4).displaced { place, normal in
            SIMD3(place.x, max(place.y, -0.1) * 0.8, place.z) + normal * (0.025 * groove(place))
        }
        mesh = mesh.coloured { place, _ in
            let up = 0.5 + 0.5 * groove(place)
            let shade = mix(colour * 0.45, mix(colour, SIMD3(1, 0.95, 0.85), 0.25), up)
            return SIMD4(shade.x, shade.y, shade.z, 0.5 + 0.5 * up)
        }
        return rooted(mesh)
    }

    static func fan(_ random: inout SplitMix64, _ colour: SIMD3<Float>) -> Mesh {
        var plant = Foliage()
        func grow(_ from: SIMD3<Float>, _ angle: Float, _ length: Float, _ radius: Float, _ left: Int) {
            let end = from + SIMD3(sinf(angle) * length, cosf(angle) * length, random.between(-0.02, 0.02))
            plant.tube(
                [from, end], radii: [radius, radius * 0.75], sides: 4,
                colour: mix(colour, SIMD3(1, 0.9, 0.85), 0.25 * (1 - Float(left) / 5)), open: 0.9)
            guard left > 0 else { return }
            for turn in [-0.42, 0.0, 0.42] as [Float] where left > 2 || turn != 0 {
                grow(
                    end, angle * 0.92 + turn * random.between(0.7, 1.2), length * random.between(0.72, 0.86),
                    radius * 0.72, left - 1)
            }
        }
        grow(SIMD3(0, -0.04, 0), 0, 0.24, 0.028, 5)
        return rooted(plant.mesh)
    }

    static func tubes(_ random: inout SplitMix64, _ colour: SIMD3<Float>) -> Mesh {
        var mesh = Mesh()
        for tube in 0..<6 {
            let angle = Float(tube) * 1.05 + random.between(-0.3, 0.3),
                away: Float = tube == 0 ? 0 : random.between(0.14, 0.22)
            let tall = random.between(0.45, 1), wide = random.between(0.075, 0.115)
            let pot = Mesh.lathe(
                profile: [
                    SIMD2(wide * 0.7, -0.06), SIMD2(wide * 0.85, tall * 0.4), SIMD2(wide, tall * 0.9),
                    SIMD2(wide * 1.15, tall),
                    SIMD2(wide * 0.8, tall * 1.0), SIMD2(wide * 0.6, tall * 0.85), SIMD2(0, tall * 0.7),
                ], segments: 12, crease: 1)
            let lean =
                Matrix4.translation(cosf(angle) * away, 0, sinf(angle) * away)
                * .rotationZ(-cosf(angle) * away * 1.3)
                * .rotationX(sinf(angle) * away * 1.3)
            mesh.append(
                pot.coloured { place, normal in
                    let inside =
                        place.y > tall * 0.6
                        && (place.x * place.x + place.z * place.z).squareRoot() < wide * 0.7
                    let shade =
                        inside
                        ? colour * 0.25
                        : mix(colour * 0.6, mix(colour, SIMD3(1, 0.95, 0.85), 0.3), place.y / tall)
                    return SIMD4(shade.x, shade.y, shade.z, inside ? 0.2 : 0.6 + 0.4 * place.y / tall)
                }.transformed(lean))
        }
        return rooted(mesh)
    }

    static func anemone(_ random: inout SplitMix64, _ colour: SIMD3<Float>) -> Mesh {
        var plant = Foliage()
        for finger in 0..<54 {
            let part = (Float(finger) + 0.5) / 54, angle = Float(finger) * 2.39996, out = part.squareRoot()
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            let root = outward * (out * 0.34), way = (SIMD3(0, 1, 0) + outward * (out * 0.9)).normalized
            let long = random.between(0.5, 0.8) * (1.1 - 0.35 * out)
            plant.tube(
                [root, root + way * (long * 0.55), root + way * long + outward * 0.06],
                radii: [0.045, 0.036, 0.040], sides: 5,
                colour: mix(colour, SIMD3(1, 0.97, 0.9), 0.35), open: 0.45 + 0.55 * out)
        }
        return rooted(plant.mesh)
    }

    static func weed(_ random: inout SplitMix64, _ colour: SIMD3<Float>) -> Mesh {
        var plant = Foliage()
        for _ in 0..<14 {
            ribbon(
                &plant, &random, colour * random.between(0.8, 1.25), root: 0.16, tall: random.between(0.5, 1),
                width: 0.035, steps: 5)
        }
        return rooted(plant.mesh)
    }

    static func kelp(_ random: inout SplitMix64, _ colour: SIMD3<Float>) -> Mesh {
        var plant = Foliage()
        for _ in 0..<4 {
            ribbon(
                &plant, &random, colour * random.between(0.8, 1.2), root: 0.08, tall: random.between(0.75, 1),
                width: 0.022, steps: 14)
        }
        return rooted(plant.mesh)
    }

    private static func ribbon(
        _ plant: inout Foliage, _ random: inout SplitMix64, _ colour: SIMD3<Float>, root: Float, tall: Float,
        width: Float, steps: Int
    ) {
        let angle = random.between(0, 6.28), turn = random.between(0, 6.28)
        let foot = SIMD3(cosf(angle), 0, sinf(angle)) * (root * random.unit())
        let outward = SIMD3(cosf(turn), 0, sinf(turn))
        var spine: [SIMD3<Float>] = [], widths: [Float] = []
        for step in 0...steps {
            let t = Float(step) / Float(steps)
            spine.append(
                foot + SIMD3(0, tall * t - 0.03, 0) + outward * (0.10 * tall * sinf(t * 5 + turn) * t))
            widths.append(width * (1 - t * t * 0.8) * (0.75 + 0.25 * sinf(t * 24)))
        }
        plant.sheet(
            spine, widths: widths, normal: cross(outward, SIMD3(0, 1, 0)).normalized, cut: .blade,
            colour: colour * 0.7, tip: colour * 1.2)
    }

    /// `uv.y` becomes the height in parts of the whole, which current and glow need.
    private static func rooted(_ mesh: Mesh) -> Mesh {
        var mesh = mesh
        let top = max(mesh.positions.map(\.y).max() ?? 1, 0.01)
        mesh.positions = mesh.positions.map { $0 / top }
        mesh.uvs = mesh.positions.map { SIMD2($0.x, max($0.y, 0)) }
        return mesh
    }
}
