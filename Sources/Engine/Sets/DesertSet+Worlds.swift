import Foundation
import Render

/// Grounds of other worlds: wheel tracks, worn mountains, what stands in their skies.
extension DesertSet {
    /// The trail of a rover that passed beside the hero: two grooves with the print of its treads.
    func tracks(_ x: Float, _ z: Float) -> Float {
        guard land.craters > 0, z < 14, z > -70 else { return 0 }
        let side: Float = staging.seed % 2 == 0 ? 1 : -1
        let middle = side * (2.7 + 4.5 * sinf((z - 2) * 0.035) - 0.03 * z)
        var sum: Float = 0
        for wheel in [-0.72, 0.72] as [Float] {
            let gap = (x - middle - wheel) / 0.17
            guard abs(gap) < 2.4 else { continue }
            let tread = 0.72 + 0.28 * sinf(z * 21 + abs(gap) * 2)
            // Pressed in, with a little bank thrown up on both sides.
            sum +=
                -0.055 * expf(-gap * gap * gap * gap) * tread + 0.020
                * expf(-(abs(gap) - 1.5) * (abs(gap) - 1.5) * 6)
        }
        return sum
    }

    /// Old mountains, worn round by aeons of small blows.
    func worn(_ x: Float, _ z: Float, _ radius: Float) -> Float {
        let reach = smoothstep(land.wallsFrom, land.wallsFrom * 3.2, radius)
        guard reach > 0 else { return 0 }
        let scale = 0.85 / land.wallsFrom
        let shape = noise.fbm(x * scale + 11, z * scale + 3, octaves: 4)
        let ridge = noise.ridged(x * scale * 1.3 + 4, z * scale * 1.3, octaves: 4)
        let mass = smoothstep(0.40, 0.74, shape)
        return reach * land.mesas * mass * (0.55 + 0.6 * ridge)
    }

    /// The Earth over the Moon; two moons over a planet.
    func globes(_ daylight: Daylight) throws -> [Model] {
        guard land.craters > 0 else { return [] }
        let side: Float = staging.seed % 2 == 0 ? -1 : 1
        func globe(_ name: String, turn: Float, rise: Float, size: Float, kind: Float, picture: Texture?)
            -> Model
        {
            let mesh = Mesh.surface(columns: 56, rows: 36) { u, v in
                let around = u * 2 * Float.pi, up = (v - 0.5) * Float.pi
                return SIMD3(sinf(around) * cosf(up), sinf(up), cosf(around) * cosf(up))
            }
            var material = Material(
                .globe, features: [.unlit, .noLamps, .unshadowed],
                uniforms: [
                    "globeShape": .vector4(SIMD4(kind, land.isAirless ? 0 : 0.55, 0, 0)),
                    "globeAir": .vector3(daylight.middle),
                ])
            material.textures["globeMap"] =
                picture ?? Texture(width: 1, height: 1, pixels: .rgba8([150, 140, 130, 255]))
            let way = SIMD3(sinf(turn) * cosf(rise), sinf(rise), -cosf(turn) * cosf(rise))
            let spin: Float = 2.6
            var model = Model(
                name, mesh, material,
                transform: .translation(way * 3000) * .rotationZ(0.4) * .rotationY(spin) * .scale(3000 * size)
            )
            model.castsShadow = false
            return model
        }
        if land.isAirless {
            let map = try assets?.texture("earth/day")
            return [
                globe(
                    "earth", turn: side * 0.27, rise: 0.165, size: 0.056, kind: map == nil ? 1 : 0,
                    picture: map)
            ]
        }
        return [
            globe("moon", turn: side * 0.30, rise: 0.22, size: 0.085, kind: 1, picture: nil),
            globe("small moon", turn: side * -0.16, rise: 0.29, size: 0.022, kind: 1, picture: nil),
        ]
    }

    /// Columns of a temple that the sand has half taken back.
    func ruins() -> [Model] {
        guard staging.place == .ruins else { return [] }
        let temple = Ruins(seed: UInt64(staging.seed), floor: ground)
        let material = Material(
            .cottage, features: [.matt, .noLamps], uniforms: ["cottageShape": .vector4(SIMD4(0, 0, 0, 0))])
        return [Model("ruins", temple.mesh.mesh(), material)]
    }
}
