import Foundation

extension Stage {
    /// A felt ball, a vinyl box, glass and a metal torus on a table under a soft sky: what the renderer's own
    /// tests look at, and an example of how a set is written.
    public static func test() -> Stage {
        let sunDirection = SIMD3<Float>(-0.45, 0.62, 0.5).normalized
        let sky = Sky.gradient(
            zenith: SIMD3(0.16, 0.32, 0.70), middle: SIMD3(0.42, 0.58, 0.85),
            horizon: SIMD3(0.90, 0.88, 0.85),
            ground: SIMD3(0.30, 0.27, 0.24), sunDirection: sunDirection, sunColour: SIMD3(3.4, 2.9, 2.2),
            clouds: 0.45)
        var sun = Sun(direction: sunDirection, radiance: SIMD3(4.6, 4.1, 3.4))
        sun.shadow = ShadowVolume(centre: SIMD3(0, 0.3, 0), radius: 4.5, softness: 0.02)
        let camera = Timed<Camera>.moving { seconds in
            let angle = 0.5 - 0.12 * seconds
            var camera = Camera(
                eye: SIMD3(3.1 * sinf(angle), 1.25, 3.1 * cosf(angle)), target: SIMD3(0, 0.42, 0), fovY: 0.62)
            camera.aperture = 0.012
            return camera
        }
        var stage = Stage(camera: camera, sky: sky, sun: sun)
        stage.models = [
            Model("table", .grid(width: 60, depth: 60), .plain(linear(hex: 0xB9AA96), roughness: 0.75)),
            Model(
                "felt ball", .icosphere(radius: 0.45, subdivisions: 5),
                .felt(linear(hex: 0xE4572E), shells: .init(count: 9, length: 0.03, density: 110)),
                transform: .translation(-0.55, 0.46, 0)),
            Model(
                "vinyl box", .roundedBox(size: SIMD3(0.7, 0.7, 0.7), radius: 0.08),
                .vinyl(linear(hex: 0x2374AB)),
                transform: .translation(0.45, 0.35, -0.25) * .rotationY(0.5)),
            Model(
                "metal ball", .icosphere(radius: 0.2, subdivisions: 5),
                .plain(SIMD3(0.95, 0.78, 0.45), roughness: 0.18, metalness: 1)),
            Model(
                "glass",
                .lathe(
                    profile: [
                        SIMD2(0, 0), SIMD2(0.16, 0), SIMD2(0.2, 0.45), SIMD2(0.17, 0.45), SIMD2(0.14, 0.04),
                        SIMD2(0, 0.04),
                    ], segments: 48),
                .glass(tint: SIMD3(0.3, 0.5, 0.45)), transform: .translation(0.2, 0.0, 0.75)),
        ]
        stage.models[3].transform = .moving { seconds in
            .translation(-0.15 + 0.3 * sinf(seconds), 0.2 + 0.12 * abs(sinf(seconds * 4)), 0.65)
        }
        stage.fog = Fog(density: 0.012, colour: SIMD3(0.80, 0.82, 0.86))
        stage.look.exposure = 0.7
        return stage
    }
}

extension Mesh {
    /// A box whose edges are rounded by `radius`.
    public static func roundedBox(size: SIMD3<Float>, radius: Float, steps: Int = 5) -> Mesh {
        let inner = pointwiseMax(size / 2 - radius, SIMD3(repeating: 0))
        var mesh = Mesh()
        let cells = steps * 2 + 1
        let axes: [SIMD3<Float>] = [SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)]
        /// −1…1 in equal angles over the rounding, with the flat part as one cell.
        func spread(_ index: Int) -> (flat: Float, angle: Float) {
            let side = index <= steps ? -1 : 1
            let step = index <= steps ? steps - index : index - steps - 1
            return (Float(side), Float(side) * Float(step) / Float(steps) * .pi / 4)
        }
        for axis in 0..<3 {
            for sign: Float in [-1, 1] {
                let normal = axes[axis] * sign, u = axes[(axis + 1) % 3] * sign, v = axes[(axis + 2) % 3]
                var face = Mesh()
                for row in 0...cells {
                    for column in 0...cells {
                        let a = spread(column), b = spread(row)
                        let direction = (normal + u * tanf(a.angle) + v * tanf(b.angle)).normalized
                        let corner = normal + u * a.flat + v * b.flat
                        face.positions.append(corner * inner + direction * radius)
                        face.normals.append(direction)
                        face.uvs.append(SIMD2(Float(column), Float(cells - row)) / Float(cells))
                    }
                }
                let stride = UInt32(cells + 1)
                for row in 0..<UInt32(cells) {
                    for column in 0..<UInt32(cells) {
                        let a = row * stride + column
                        face.indices += [a, a + 1, a + stride, a + 1, a + stride + 1, a + stride]
                    }
                }
                mesh.append(face)
            }
        }
        mesh.colours = Array(repeating: SIMD4(repeating: 255), count: mesh.positions.count)
        return mesh
    }
}
