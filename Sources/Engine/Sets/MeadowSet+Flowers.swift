import Foundation
import Render

extension MeadowSet {
    /// Felt flowers in drifts, and a few toadstools.
    func flowers(_ camera: Camera) -> [Model] {
        guard dress.flowers > 0.01 else { return toadstools() }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/flowers")
        let accent = staging.palette.dropFirst().first.map(\.simd) ?? SIMD3(0.96, 0.78, 0.30)
        let kinds: [(String, (Bool) -> Mesh)] = [
            (
                "daisies",
                {
                    daisy(
                        petals: 9, petal: SIMD3(0.96, 0.94, 0.90), eye: SIMD3(0.95, 0.72, 0.16), reach: 0.10,
                        isFar: $0)
                }
            ),
            (
                "poppies",
                {
                    daisy(
                        petals: 5, petal: SIMD3(0.90, 0.27, 0.20), eye: SIMD3(0.18, 0.12, 0.14), reach: 0.11,
                        isFar: $0)
                }
            ),
            ("tulips", { tulip(SIMD3(0.93, 0.48, 0.60), isFar: $0) }),
            (
                "buttons",
                {
                    daisy(
                        petals: 7, petal: mix(accent, SIMD3(1, 0.9, 0.7), 0.25),
                        eye: SIMD3(0.98, 0.93, 0.78), reach: 0.075, isFar: $0)
                }
            ),
            ("bells", { tulip(SIMD3(0.55, 0.50, 0.86), isFar: $0) }),
        ]
        var places = [[Instance]](repeating: [], count: kinds.count)
        let eye = SIMD2(camera.eye.x, camera.eye.z) / scale
        let wanted = Int(330 * min(dress.flowers, 1.8))
        for _ in 0..<wanted * 4 where places.reduce(0, { $0 + $1.count }) < wanted {
            let away = 0.9 + 17 * powf(random.unit(), 1.5), angle = random.between(0, 6.28)
            let x = cosf(angle) * away * 1.3, z = sinf(angle) * away - 2
            // They grow in drifts, and leave the hero and the lens room.
            guard noise.value(x * 0.32 + 11, z * 0.32) > 0.42, x * x + z * z > 0.55 else { continue }
            let gap = SIMD2(x, z) - eye
            guard (gap * gap).sum() > 2.2, !(z > 0.3 && abs(x) < 0.9) else { continue }
            let pick = Int(noise.value(x * 0.16 + 90, z * 0.16 + 40) * 4.99 + random.between(-0.6, 0.6))
            let size = random.between(0.85, 1.4) * (away > 9 ? 1.35 : 1)
            let light = random.between(0.88, 1.1)
            places[min(max(pick, 0), kinds.count - 1)].append(
                Instance(
                    .translation(SIMD3(x, height(x, z) - 0.01, z) * scale)
                        * .rotationY(random.between(0, 6.28))
                        * .scale(SIMD3(size, size * random.between(0.85, 1.25), size) * scale),
                    tint: SIMD4(light, light, light, 1)))
        }
        let material = blade(root: 0.7, translucency: 0.45)
        return zip(kinds, places).filter { !$1.isEmpty }.map { kind, copies in
            var model = Model(kind.0, kind.1(false), material, instances: copies)
            model.levels = [
                Model.Level(kind.1(false), upTo: 6 * scale), Model.Level(kind.1(true), upTo: .infinity),
            ]
            return model
        } + toadstools()
    }

    /// A stem with a ring of cupped petals about a button.
    private func daisy(petals: Int, petal: SIMD3<Float>, eye: SIMD3<Float>, reach: Float, isFar: Bool) -> Mesh
    {
        var mesh = stem(0.30, isFar: isFar)
        let top = SIMD3<Float>(0, 0.30, 0)
        let tilt = Matrix4.translation(top) * .rotationX(0.5)
        for index in 0..<petals {
            let angle = 2 * Float.pi * Float(index) / Float(petals)
            let wide = reach * 2.7 / Float(petals)
            let leaf = Mesh.surface(columns: 2, rows: isFar ? 2 : 3) { u, v in
                let along = v, across = (u - 0.5) * 2
                let half = wide * powf(sinf(.pi * (0.12 + 0.80 * along)), 0.7)
                return SIMD3(
                    across * half, 0.018 * sinf(along * 3) - 0.012 * across * across + 0.030 * along * along,
                    0.018 + along * reach)
            }
            mesh.append(
                painted(leaf, petal * (index & 1 == 0 ? 1 : 0.94)).transformed(tilt * .rotationY(angle)))
        }
        let button = Mesh.icosphere(radius: reach * 0.34, subdivisions: isFar ? 0 : 1).transformed(
            tilt * .translation(0, 0.012, 0) * .scale(SIMD3(1, 0.6, 1)))
        mesh.append(painted(button, eye))
        return mesh
    }

    private func tulip(_ colour: SIMD3<Float>, isFar: Bool) -> Mesh {
        var mesh = stem(0.28, isFar: isFar)
        for ring in 0..<2 {
            for index in 0..<3 {
                let angle = 2.094 * Float(index) + Float(ring) * 1.047
                let leaf = Mesh.surface(columns: 2, rows: isFar ? 3 : 4) { u, v in
                    let across = (u - 0.5) * 2
                    let belly = 0.056 * sinf(.pi * (0.10 + 0.72 * v)) * (ring == 0 ? 1 : 0.88)
                    let turn = across * 0.72 * (1 - 0.75 * v * v)
                    return SIMD3(sinf(turn) * belly, 0.125 * v, cosf(turn) * belly)
                }
                mesh.append(
                    painted(leaf, colour * (ring == 0 ? 1 : 0.88)).transformed(
                        .translation(0, 0.265, 0) * .rotationY(angle)))
            }
        }
        return mesh
    }

    private func stem(_ height: Float, isFar: Bool) -> Mesh {
        let path = (isFar ? [0, 3] : [0, 1, 2, 3]).map { SIMD3(0.012 * sinf($0), height * $0 / 3, 0) }
        var mesh = painted(
            Mesh.tube(along: path, radius: 0.007, segments: isFar ? 3 : 5), SIMD3(0.33, 0.50, 0.20))
        for side in [-1, 1] as [Float] {
            let leaf = Mesh.surface(columns: isFar ? 1 : 2, rows: isFar ? 2 : 3) { u, v in
                let half = 0.020 * sinf(.pi * (0.1 + 0.9 * v))
                return SIMD3((u - 0.5) * 2 * half, 0.02 + 0.12 * v - 0.05 * v * v, side * (0.01 + 0.085 * v))
            }
            mesh.append(painted(leaf, SIMD3(0.36, 0.54, 0.22)))
        }
        return mesh
    }

    /// One colour, and `uv.y` as the height in parts of a flower, which the wind needs.
    private func painted(_ mesh: Mesh, _ colour: SIMD3<Float>) -> Mesh {
        var mesh = mesh.coloured { _, _ in SIMD4(colour.x, colour.y, colour.z, 1) }
        mesh.uvs = mesh.positions.map { SIMD2($0.x, min($0.y / 0.3, 1)) }
        return mesh
    }

    private func toadstools() -> [Model] {
        guard dress.snow < 0.5, staging.place != .savanna, !dress.isWheat else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/toadstools")
        var mesh = Mesh.lathe(
            profile: [SIMD2(0.03, -0.02), SIMD2(0.036, 0.02), SIMD2(0.026, 0.07), SIMD2(0.022, 0.10)],
            segments: 10
        ).coloured { _, _ in SIMD4(0.93, 0.89, 0.80, 1) }
        let cap = Mesh.lathe(
            profile: [
                SIMD2(0.02, 0.085), SIMD2(0.085, 0.082), SIMD2(0.095, 0.095), SIMD2(0.080, 0.13),
                SIMD2(0.045, 0.155),
                SIMD2(0, 0.163),
            ], segments: 14, crease: 1.2)
        mesh.append(cap.coloured { _, _ in SIMD4(0.80, 0.16, 0.12, 1) })
        for index in 0..<7 {
            let angle = Float(index) * 2.4, ring: Float = index == 0 ? 0 : (index < 4 ? 0.045 : 0.075)
            let up: Float = index == 0 ? 0.162 : (index < 4 ? 0.154 : 0.130)
            mesh.append(
                Mesh.icosphere(radius: 0.013, subdivisions: 1)
                    .transformed(
                        .translation(cosf(angle) * ring, up, sinf(angle) * ring) * .scale(SIMD3(1, 0.5, 1))
                    )
                    .coloured { _, _ in SIMD4(0.96, 0.93, 0.88, 1) })
        }
        let copies = (0..<7).map { index -> Instance in
            let side: Float = index & 1 == 0 ? -1 : 1
            let x = side * random.between(0.9, 4.2), z = random.between(-5, 1.0),
                size = random.between(0.8, 1.5)
            return Instance(
                .translation(SIMD3(x, height(x, z), z) * scale) * .rotationY(random.between(0, 6.28))
                    * .scale(size * scale))
        }
        return [Model("toadstools", mesh, wool(grain: 70, mottling: 0.25, tuft: 0.5), instances: copies)]
    }
}
