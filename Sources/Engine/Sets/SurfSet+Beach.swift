import Domain
import Foundation
import Render

extension SurfSet {
    /// What a beach is known by: palms that lean over it, parasols, towels, shells.
    func holiday() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "surf/beach")
        let side: Float = staging.seed % 2 == 0 ? 1 : -1
        return palms(side, &random) + (staging.extras.people ? parasols(side, &random) : []) + shells(&random)
    }

    private func seat(_ x: Float, _ z: Float) -> Matrix4 { .translation(SIMD3(x, sand(x, z), z) * scale) }

    private func palms(_ side: Float, _ random: inout SplitMix64) -> [Model] {
        guard staging.season != .winter else { return [] }
        // A group on one side, one alone on the other; they lean towards the water's light.
        let spots: [(x: Float, z: Float, tall: Float)] = [
            (side * -4.4, -1.6, 3.7), (side * -5.8, -0.7, 4.4), (side * -6.6, 0.9, 3.8),
            (side * -8.6, -1.1, 4.2),
            (side * 8.2, -1.4, 3.9), (side * 11, -0.6, 4.5), (side * -12, -0.9, 4.3), (side * 15, -1.0, 3.8),
        ]
        let leaves = Material(
            .foliage, features: [.doubleSided, .translucent, .matt, .noLamps, .cutout],
            uniforms: [
                "foliageSnow": .vector4(SIMD4(0, 30, 17, 0.9)),
                "foliageTint": .vector3(SIMD3(1.15, 1.2, 0.9)),
            ])
        var wood = leaves
        wood.features = [.matt, .noLamps]
        return (0..<2).flatMap { kind -> [Model] in
            let copies = spots.enumerated().filter { $0.offset & 1 == kind }.map { _, spot -> Instance in
                let shade = random.between(1.1, 1.4)
                return Instance(
                    seat(spot.x, spot.z) * .rotationZ(-0.10 * (spot.x > 0 ? -1 : 1))
                        * .rotationY(random.between(0, 6.28))
                        * .scale(SIMD3(spot.tall * 0.92, spot.tall, spot.tall * 0.92) * scale),
                    tint: SIMD4(shade, shade, shade, random.unit()))
            }
            let tree = Foliage.palmTree(seed: UInt64(staging.seed) &+ UInt64(kind), fronds: 17)
            return [
                Model("palm leaves/\(kind)", tree.leaves, leaves, instances: copies),
                Model("palm trunks/\(kind)", tree.wood, wood, instances: copies),
            ]
        }
    }

    private func parasols(_ side: Float, _ random: inout SplitMix64) -> [Model] {
        let accent = staging.palette.last.map(\.simd) ?? SIMD3(0.95, 0.5, 0.3)
        let tones: [SIMD3<Float>] = [
            linear(accent.x, accent.y, accent.z), linear(0.13, 0.42, 0.60), linear(0.90, 0.72, 0.24),
        ]
        let spots: [SIMD2<Float>] = [
            SIMD2(side * 2.9, -1.7), SIMD2(side * 4.9, -0.6), SIMD2(side * -2.9, -2.0),
        ]
        let cloth = Material(
            .wool, features: [.doubleSided, .matt, .translucent, .noLamps],
            uniforms: [
                "woolGrain": .vector4(SIMD4(40, 0.10, 0, 0.5)), "woolSnow": .vector4(SIMD4(0, 0.15, 0, 0)),
            ])
        return zip(spots, tones).map { spot, tone in
            var mesh = CityMesh()
            let white = linear(0.94, 0.92, 0.87), wood = linear(0.66, 0.50, 0.34)
            mesh.turned(
                [SIMD2(0.022, -0.3), SIMD2(0.022, 1.95), SIMD2(0.01, 2.08)], at: .zero, sides: 8, colour: wood
            )
            // Gores in two colours, each a little arched.
            for gore in 0..<12 {
                let from = Float(gore) / 12 * 2 * Float.pi, to = Float(gore + 1) / 12 * 2 * Float.pi
                let colour = gore & 1 == 0 ? tone : white
                let rings: [SIMD2<Float>] = [
                    SIMD2(0.02, 2.0), SIMD2(0.42, 1.88), SIMD2(0.82, 1.64), SIMD2(0.86, 1.52),
                ]
                for (inner, outer) in zip(rings, rings.dropFirst()) {
                    func at(_ ring: SIMD2<Float>, _ angle: Float) -> SIMD3<Float> {
                        SIMD3(sinf(angle) * ring.x, ring.y, cosf(angle) * ring.x)
                    }
                    mesh.quad(at(outer, from), at(outer, to), at(inner, to), at(inner, from), colour: colour)
                }
            }
            for (index, stripe) in [tone, white, tone, white, tone].enumerated() {
                let x = 0.35 + 0.11 * Float(index)
                mesh.box(
                    SIMD3(x, 0.0, -0.55), SIMD3(x + 0.11, 0.025, 0.75), colour: stripe,
                    faces: [.left, .right, .top, .back, .front])
            }
            return Model(
                "parasol", mesh.mesh(), cloth,
                transform: seat(spot.x, spot.y) * .rotationY(random.between(-0.5, 0.5))
                    * .rotationZ(side * 0.10) * .scale(scale * 0.98))
        }
    }

    private func shells(_ random: inout SplitMix64) -> [Model] {
        let shell = Mesh.icosphere(radius: 1, subdivisions: 1).transformed(.scale(SIMD3(1, 0.4, 0.7)))
        let copies = (0..<60).map { _ -> Instance in
            let x = random.between(-1, 1) * 9, z = random.between(-3, 5),
                size = 0.015 + 0.03 * powf(random.unit(), 2)
            let tone = mix(linear(0.93, 0.86, 0.76), linear(0.80, 0.56, 0.46), random.unit())
            return Instance(
                seat(x, z) * .rotationY(random.between(0, 6.28)) * .scale(size * scale), tint: SIMD4(tone, 1))
        }
        return [
            Model(
                "shells", shell, .plain(SIMD3(1, 1, 1), roughness: 0.6, features: [.matt, .noLamps]),
                instances: copies)
        ]
    }
}
