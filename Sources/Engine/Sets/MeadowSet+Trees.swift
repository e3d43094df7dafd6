import Foundation
import Render

extension MeadowSet {
    /// Round trees of felt in groves on the slopes.
    func trees() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/trees")
        let isSavanna = staging.place == .savanna
        let kinds = dress.crowns.enumerated().map { index, colour in
            // Beyond some steps a ball of eighty faces is as round as one of three hundred.
            [2, 1].map { detail in
                isSavanna
                    ? acacia(colour, number: index, detail: detail)
                    : index == 2
                        ? poplar(colour, detail: detail) : roundTree(colour, number: index, detail: detail)
            }
        }
        var places = [[Instance]](repeating: [], count: kinds.count)
        var taken: [SIMD2<Float>] = []
        let wanted = isSavanna ? 12 : 34
        for attempt in 0..<400 where taken.count < wanted {
            let away = 7.5 + 56 * powf(random.unit(), 1.5), angle = random.between(-1.25, 1.25)
            let place = SIMD2(sinf(angle) * away, -cosf(angle) * away)
            // The view past the hero stays open in the middle.
            let open = abs(place.x) < 0.16 * away + 1.2 && away < 30 || castleHill(place.x, place.y) > 1
            guard !open, attempt % 5 == 0 || noise.value(place.x * 0.07, place.y * 0.07 + 60) > 0.48 else {
                continue
            }
            guard taken.allSatisfy({ gap in ((gap - place) * (gap - place)).sum() > 4.5 }) else { continue }
            taken.append(place)
            let kind = Int(random.next() % UInt64(kinds.count)),
                size = random.between(2.3, 3.9) * (away < 16 ? 0.8 : 1)
            let light = random.between(0.86, 1.12)
            places[kind].append(
                Instance(
                    .translation(SIMD3(place.x, height(place.x, place.y) - 0.05, place.y) * scale)
                        * .rotationY(random.between(0, 6.28))
                        * .scale(SIMD3(size, size * random.between(0.9, 1.15), size) * scale),
                    tint: SIMD4(light, light, light * random.between(0.9, 1.05), 1)))
        }
        var material = wool(grain: 26, mottling: 0.35, tuft: 0.8, fuzz: 0.8)
        material.features.insert(.noLamps)
        return zip(kinds.indices, zip(kinds, places)).filter { !$1.1.isEmpty }.map { index, pair in
            var model = Model("trees \(index)", pair.0[0], material, instances: pair.1)
            model.levels = [
                Model.Level(pair.0[0], upTo: 24 * scale), Model.Level(pair.0[1], upTo: .infinity),
            ]
            model.isReflected = false
            return model
        }
    }

    /// Height 1: a trunk and a heap of wool balls.
    private func roundTree(_ colour: SIMD3<Float>, number: Int, detail: Int) -> Mesh {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/tree/\(number)")
        var lumps: [(SIMD3<Float>, Float)] = [(SIMD3(0, 0.56, 0), 0.31)]
        for lump in 0..<6 {
            let angle = Float(lump) * 1.05 + random.between(-0.25, 0.25)
            lumps.append(
                (
                    SIMD3(cosf(angle) * 0.21, random.between(0.38, 0.52), sinf(angle) * 0.19),
                    random.between(0.19, 0.24)
                ))
        }
        lumps.append((SIMD3(0.03, 0.80, 0), 0.20))
        return tree(trunk: 0.24, lumps: lumps, colour: colour, detail: detail)
    }

    private func poplar(_ colour: SIMD3<Float>, detail: Int) -> Mesh {
        tree(
            trunk: 0.22,
            lumps: [
                (SIMD3(0, 0.34, 0), 0.15), (SIMD3(0, 0.54, 0), 0.17), (SIMD3(0, 0.72, 0), 0.14),
                (SIMD3(0, 0.89, 0), 0.10),
            ],
            colour: colour, detail: detail)
    }

    private func acacia(_ colour: SIMD3<Float>, number: Int, detail: Int) -> Mesh {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/acacia/\(number)")
        let lumps = (0..<9).map { index -> (SIMD3<Float>, Float) in
            let angle = Float(index) * 2.4, ring = 0.13 * Float(index).squareRoot()
            return (
                SIMD3(cosf(angle) * ring, 0.80 + random.between(-0.03, 0.05), sinf(angle) * ring),
                random.between(0.12, 0.17)
            )
        }
        return tree(trunk: 0.76, lumps: lumps, colour: colour, detail: detail, flat: 0.45)
    }

    private func tree(
        trunk: Float, lumps: [(SIMD3<Float>, Float)], colour: SIMD3<Float>, detail: Int, flat: Float = 0.88
    )
        -> Mesh
    {
        var mesh = Mesh.lathe(
            profile: [
                SIMD2(0.078, -0.03), SIMD2(0.056, 0.03), SIMD2(0.044, trunk * 0.5),
                SIMD2(0.040, trunk + 0.06),
            ], segments: 8
        ).coloured { _, _ in SIMD4(0.40, 0.29, 0.21, 0.7) }
        let bottom = lumps.map { $0.0.y - $0.1 }.min() ?? 0
        for (centre, radius) in lumps {
            let whole = Mesh.icosphere(radius: radius, subdivisions: detail).transformed(
                .translation(centre) * .scale(SIMD3(1, flat, 1)))
            // What lies within another ball is never seen.
            let ball = whole.keeping { a, b, c in
                !lumps.contains { other, reach in
                    other != centre
                        && [a, b, c].allSatisfy { corner in
                            ((whole.positions[corner] - other) / SIMD3(1, flat, 1)).length < reach * 0.93
                        }
                }
            }
            mesh.append(
                ball.coloured { place, normal in
                    // Wool in the folds between balls gets less of the sky.
                    let inside = lumps.contains { other, reach in
                        other != centre && ((place - other) / SIMD3(1, flat, 1)).length < reach * 1.06
                    }
                    let light = 0.82 + 0.28 * smoothstep(bottom, 1, place.y)
                    let open = (inside ? 0.45 : 1) * (0.6 + 0.4 * smoothstep(-0.8, 0.3, normal.y))
                    return SIMD4(colour.x * light, colour.y * light, colour.z * light, open)
                })
        }
        return mesh
    }

    /// Clouds of cotton wool that sail behind the hills; heavy weather has the sky's own.
    func cottonClouds() -> [Model] {
        guard staging.weather.kind == .clear, staging.time != .night else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/clouds")
        let meshes = (0..<3).map { _ in cotton(&random) }
        let drift = (0.10 + 0.5 * staging.weather.wind) * staging.timeScale
        let scale = scale
        var material = Material(
            .wool, features: [.fuzz, .matt, .noLamps, .unshadowed, .translucent],
            uniforms: [
                "woolGrain": .vector4(SIMD4(3.2, 0.04, 0.5, 0.9)), "woolSnow": .vector4(SIMD4(0, 0.45, 0, 0)),
            ])
        material.blending = .opaque
        return meshes.enumerated().map { index, mesh in
            let seats = (0..<3).map { copy -> (SIMD3<Float>, Float) in
                let side = (Float(index + copy * 3) + random.between(0.1, 0.9)) / 9 * 2 - 1
                return (
                    SIMD3(side * 105, random.between(15, 27), random.between(-150, -120)),
                    random.between(4.5, 8.5)
                )
            }
            var model = Model("cotton \(index)", mesh, material)
            model.instances = .moving { seconds in
                seats.map { place, size in
                    Instance(
                        .translation((place + SIMD3(drift * seconds, 0, 0)) * scale) * .scale(size * scale))
                }
            }
            model.castsShadow = false
            model.isReflected = false
            return model
        }
    }

    private func cotton(_ random: inout SplitMix64) -> Mesh {
        var mesh = Mesh()
        let count = 7 + Int(random.next() % 4)
        for lump in 0..<count {
            let t = Float(lump) / Float(count - 1) * 2 - 1
            let radius = (0.55 + 0.45 * (1 - t * t)) * random.between(0.6, 1.05) * 0.62
            let centre = SIMD3(
                t * 1.5, radius * 0.55 + random.between(-0.05, 0.25) * (1 - t * t),
                random.between(-0.25, 0.25))
            mesh.append(
                Mesh.icosphere(radius: radius, subdivisions: 2).transformed(.translation(centre)).coloured {
                    place, normal in
                    let open = 0.80 + 0.20 * smoothstep(-0.5, 0.6, normal.y)
                    return SIMD4(0.97, 0.965, 0.96, open)
                })
        }
        return mesh
    }
}
