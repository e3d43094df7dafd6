import Foundation
import Render

extension ArenaSet {
    /// The ground that is played on.
    func field(_ sight: Sight) -> Model {
        let isRing = venue == .ring
        let centre = isRing ? SIMD2<Float>(0, -0.3) : bowl.centre
        let reach = isRing ? SIMD2<Float>(repeating: 3.2) : bowl.half + SIMD2(repeating: bowl.corner + 0.1)
        let height = isRing ? Self.canvas : 0
        let columns = Relief.spread(
            centre.x - reach.x, centre.x + reach.x, count: isRing ? 12 : 40, around: 0, power: 1.4)
        let rows = Relief.spread(
            centre.y - reach.y, centre.y + reach.y, count: isRing ? 12 : 48, around: 0, power: 1.4)
        var mesh = Mesh()
        for z in rows {
            for x in columns {
                let point = SIMD3(x, height, z)
                mesh.positions.append(point)
                mesh.normals.append(SIMD3(0, 1, 0))
                mesh.uvs.append(SIMD2(x, z))
                // By day the sun itself lights it; floods fall as the key does near the hero.
                let direct: Float = floods > 0.5 ? 0.55 : 1
                let light = floods > 0.5 ? radiance(point, SIMD3(0, 1, 0)) * 0.42 : .zero
                mesh.colours.append(CityMesh.bytes(light, direct))
            }
        }
        mesh.indices = Relief.sheet(width: columns.count, depth: rows.count)
        let field: Snippet.Field =
            switch venue {
            case .court: .court
            case .stadium, .bazaar: .pitch
            case .ring: .canvas
            case .colosseum: .sand
            }
        let own = team.first ?? SIMD3(0.4, 0.05, 0.05)
        let edge = (wearLight + SIMD3(repeating: 0.1))
        var material = Material(
            .field(field), features: [.matt, .noLamps],
            uniforms: [
                "fieldShape": .vector4(SIMD4(1, baseLine, 1, floods > 0.5 ? 0.6 : 1)),
                "fieldTeam": .vector3(own * 0.75),
                "fieldLamps": .vector4(SIMD4(17.5, 6, 4.5, 5.5)),
                "fieldBand": .vector4(SIMD4(edge, 0.5)),
            ])
        if venue == .stadium, [.rain, .storm].contains(staging.weather.kind) {
            material.features.remove(.matt)
        }
        var model = Model("field", sight.trimmed(mesh), material)
        model.castsShadow = false
        return model
    }

    private var wearLight: SIMD3<Float> { (team.first ?? .zero) * 0.10 + SIMD3(0.05, 0.055, 0.07) }

    /// Basket, goal, ropes, lamps: what stands on the field and hangs above it.
    func fittings(_ sight: Sight) -> [Model] {
        var models: [Model] = []
        switch venue {
        case .court: models += basket() + hallLamps(height: 17.4, spacing: SIMD2(6, 4.5))
        case .stadium, .bazaar: models += goal() + (floods > 0 ? masts() : [])
        case .ring: models += ring() + hallLamps(height: 9, spacing: SIMD2(1.6, 1.6))
        case .colosseum: models += banners()
        }
        return models
    }

    /// Hoop, board, and the padded stand that carries them.
    private func basket() -> [Model] {
        let hoop = SIMD3<Float>(0, 2.86, baseLine + 1.35)
        var solid = CityMesh()
        let steel = SIMD3<Float>(0.10, 0.11, 0.13), pad = (team.last ?? SIMD3(0.05, 0.1, 0.4)) * 0.7
        solid.box(SIMD3(-0.45, 0, baseLine - 2.6), SIMD3(0.45, 0.42, baseLine - 0.9), colour: pad)
        solid.box(SIMD3(-0.24, 0.42, baseLine - 1.5), SIMD3(0.24, 2.0, baseLine - 1.0), colour: pad)
        solid.tube(
            [SIMD3(0, 1.9, baseLine - 1.3), SIMD3(0, 3.05, baseLine + 0.72)], radius: 0.085, sides: 10,
            colour: steel)
        solid.tube(
            [SIMD3(0, 0.5, baseLine - 2.3), SIMD3(0, 3.2, baseLine + 0.2)], radius: 0.06, sides: 10,
            colour: steel)
        let board = baseLine + 0.90
        // Frame of the board and its square.
        let white = SIMD3<Float>(repeating: 0.82)
        for (low, high) in [
            (SIMD2<Float>(-0.92, 2.72), SIMD2<Float>(0.92, 2.78)), (SIMD2(-0.92, 3.78), SIMD2(0.92, 3.84)),
            (SIMD2(-0.92, 2.72), SIMD2(-0.86, 3.84)), (SIMD2(0.86, 2.72), SIMD2(0.92, 3.84)),
            (SIMD2(-0.30, 2.98), SIMD2(0.30, 3.02)), (SIMD2(-0.30, 3.40), SIMD2(0.30, 3.44)),
            (SIMD2(-0.30, 2.98), SIMD2(-0.26, 3.44)), (SIMD2(0.26, 2.98), SIMD2(0.30, 3.44)),
        ] {
            solid.box(SIMD3(low.x, low.y, board - 0.02), SIMD3(high.x, high.y, board + 0.02), colour: white)
        }
        let circle = (0...24).map { step -> SIMD3<Float> in
            let angle = Float(step) / 24 * 2 * Float.pi
            return hoop + SIMD3(cosf(angle) * 0.24, 0, sinf(angle) * 0.24)
        }
        var rim = CityMesh()
        rim.tube(circle, radius: 0.016, sides: 6, colour: SIMD3(0.75, 0.13, 0.03))
        rim.box(
            hoop + SIMD3(-0.06, -0.03, -0.47), hoop + SIMD3(0.06, 0.03, -0.22),
            colour: SIMD3(0.75, 0.13, 0.03))
        var net = CityMesh()
        for cord in 0..<12 {
            for way: Float in [-1, 1] {
                let path = (0...4).map { step -> SIMD3<Float> in
                    let v = Float(step) / 4
                    let angle = (Float(cord) + way * v * 1.5) / 12 * 2 * Float.pi
                    let radius = 0.235 - 0.10 * v + 0.03 * v * v
                    return hoop + SIMD3(cosf(angle) * radius, -0.44 * v, sinf(angle) * radius)
                }
                net.tube(path, radius: 0.007, sides: 4, colour: SIMD3(repeating: 0.85))
            }
        }
        var pane = CityMesh()
        pane.quad(
            SIMD3(-0.88, 2.76, board), SIMD3(0.88, 2.76, board), SIMD3(0.88, 3.80, board),
            SIMD3(-0.88, 3.80, board),
            colour: .one)
        var glass = Model("board", pane.mesh(), .glass(tint: SIMD3(0.6, 0.7, 0.8), opacity: 0.10))
        glass.castsShadow = false
        return [
            Model("stand", solid.mesh(), .plain(roughness: 0.5)),
            Model("rim", rim.mesh(), .plain(roughness: 0.35)),
            Model("net", net.mesh(), .plain(roughness: 0.8, features: [.matt])), glass,
        ]
    }

    private func goal() -> [Model] {
        let z = baseLine, wide: Float = 3.66, tall: Float = 2.44
        var posts = CityMesh()
        posts.tube(
            [SIMD3(-wide, 0, z), SIMD3(-wide, tall, z), SIMD3(wide, tall, z), SIMD3(wide, 0, z)],
            radius: 0.07, sides: 8,
            colour: SIMD3(repeating: 0.85))
        var net = CityMesh()
        let deep: Float = 1.9
        func cord(_ points: [SIMD3<Float>]) {
            net.tube(points, radius: 0.011, sides: 3, colour: SIMD3(repeating: 0.55))
        }
        for index in 0...36 {
            let x = -wide + 2 * wide * Float(index) / 36
            cord([SIMD3(x, tall, z), SIMD3(x, tall - 0.12, z - 0.8), SIMD3(x, 0, z - deep)])
        }
        for index in 0...14 {
            let v = Float(index) / 14
            let p =
                v < 0.35
                ? SIMD2(tall - 0.12 * v / 0.35, 0.8 * v / 0.35)
                : SIMD2((tall - 0.12) * (1 - (v - 0.35) / 0.65), 0.8 + (deep - 0.8) * (v - 0.35) / 0.65)
            cord([SIMD3(-wide, p.x, z - p.y), SIMD3(wide, p.x, z - p.y)])
            for side: Float in [-1, 1] {
                cord([SIMD3(side * wide, p.x, z - p.y), SIMD3(side * wide, p.x, z)])
            }
        }
        return [
            Model("posts", posts.mesh(), .plain(roughness: 0.4)),
            Model("net", net.mesh(), .plain(roughness: 0.9, features: [.matt, .noLamps, .unshadowed])),
        ]
    }

    /// Banks of floods on the roof's edge.
    private func masts() -> [Model] {
        var glow = CityMesh(), steel = CityMesh()
        for place in bankPlaces {
            let mid = SIMD2(place.x, place.z) - bowl.centre
            let length = (mid * mid).sum().squareRoot()
            let inward = SIMD3(-mid.x / length, -0.42, -mid.y / length).normalized
            let across = cross(inward, SIMD3(0, 1, 0)).normalized, up = cross(across, inward)
            for row in 0..<4 {
                for column in 0..<8 {
                    let at =
                        place + across * ((Float(column) - 3.5) * 0.72) + up * ((Float(row) - 1.5) * 0.72)
                    let (a, b) = (across * 0.28, up * 0.28)
                    glow.quad(at + a - b, at - a - b, at - a + b, at + a + b, colour: SIMD3(repeating: 1))
                    _ = b
                }
            }
            let (a, b) = (across * 3.1, up * 1.7), behind = place - inward * 0.15
            steel.quad(
                behind + a - b, behind - a - b, behind - a + b, behind + a + b, colour: SIMD3(repeating: 0.02)
            )
        }
        var lamps = Model("floods", glow.mesh(), .glow(SIMD3(9, 9.3, 9.8) * floods))
        lamps.material.features.insert(.doubleSided)
        var frames = Model("masts", steel.mesh(), .plain(features: [.matt, .doubleSided]))
        lamps.castsShadow = false
        frames.castsShadow = false
        return [lamps, frames]
    }

    /// Middles of the banks of floods.
    var bankPlaces: [SIMD3<Float>] {
        [(-34, -22), (-12, -27), (12, -27), (34, -22)].map { SIMD3(Float($0.0), 33.5, Float($0.1)) }
    }

    /// Lamps in rows under the roof of a hall, and the cube with the score.
    private func hallLamps(height: Float, spacing: SIMD2<Float>) -> [Model] {
        var glow = CityMesh(), body = CityMesh()
        let isRing = venue == .ring
        let columns = isRing ? -1...1 : -2...2, rows = isRing ? -1...1 : -2...4
        for column in columns {
            for row in rows {
                let at = SIMD3(Float(column) * spacing.x, height, Float(row) * spacing.y)
                glow.box(
                    at - SIMD3(isRing ? 0.45 : 0.9, 0, 0.30), at + SIMD3(isRing ? 0.45 : 0.9, 0.05, 0.30),
                    colour: .one, faces: [.bottom])
                body.box(
                    at + SIMD3(isRing ? -0.5 : -1, 0.03, -0.4), at + SIMD3(isRing ? 0.5 : 1, 0.35, 0.4),
                    colour: SIMD3(repeating: 0.05))
            }
        }
        let z: Float = isRing ? -7 : -9, y: Float = isRing ? 6.2 : 9.6
        body.box(SIMD3(-2.6, y - 0.15, z - 2.6), SIMD3(2.6, y + 3.0, z), colour: SIMD3(repeating: 0.016))
        for x: Float in [-2.2, 2.2] {
            body.tube(
                [SIMD3(x, y + 3, z - 1), SIMD3(x * 0.6, height + 2, z - 1)], radius: 0.03, sides: 4,
                colour: SIMD3(repeating: 0.1))
        }
        var score = CityMesh()
        let tones = team + [SIMD3(0.9, 0.9, 0.95)]
        score.quad(
            SIMD3(-2.45, y, z + 0.01), SIMD3(2.45, y, z + 0.01), SIMD3(2.45, y + 2.85, z + 0.01),
            SIMD3(-2.45, y + 2.85, z + 0.01),
            colour: SIMD3(0.010, 0.014, 0.030))
        for index in 0..<2 {
            let x: Float = index == 0 ? -1.35 : 1.35
            digits(
                &score, 20 + Int(seed % 60) + index * 7, at: SIMD3(x, y + 0.75, z + 0.03), tall: 1.15,
                colour: tones[index % tones.count] + 0.12)
            score.box(
                SIMD3(x - 0.8, y + 2.25, z + 0.02), SIMD3(x + 0.8, y + 2.5, z + 0.03),
                colour: tones[index % tones.count], faces: [.front])
        }
        digits(&score, 4, at: SIMD3(0, y + 1.3, z + 0.03), tall: 0.6, colour: SIMD3(0.95, 0.65, 0.2))
        score.box(
            SIMD3(-2.2, y + 0.25, z + 0.02), SIMD3(2.2, y + 0.42, z + 0.03), colour: SIMD3(0.35, 0.36, 0.4),
            faces: [.front])
        var models = [
            Model("hall lamps", glow.mesh(), .glow(SIMD3(repeating: 9))),
            Model(
                "housings", body.mesh(),
                Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)])),
            Model("score", score.mesh(), .glow(SIMD3(repeating: 1.5))),
        ]
        for index in models.indices { models[index].castsShadow = false }
        return models
    }

    /// A number in seven segments.
    private func digits(
        _ mesh: inout CityMesh, _ number: Int, at centre: SIMD3<Float>, tall: Float, colour: SIMD3<Float>
    ) {
        let text = Array(String(number)), wide = tall * 0.5, bar = tall * 0.11
        let lit: [Character: String] = [
            "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc",
            "7": "abc",
            "8": "abcdefg", "9": "abcdfg",
        ]
        for (index, digit) in text.enumerated() {
            let x = centre.x + (Float(index) - Float(text.count - 1) / 2) * wide * 1.5
            for segment in lit[digit] ?? "" {
                let (cx, cy, isLevel): (Float, Float, Bool) =
                    switch segment {
                    case "a": (0, 0.5, true)
                    case "b": (0.5, 0.25, false)
                    case "c": (0.5, -0.25, false)
                    case "d": (0, -0.5, true)
                    case "e": (-0.5, -0.25, false)
                    case "f": (-0.5, 0.25, false)
                    default: (0, 0, true)
                    }
                let at = SIMD3(x + cx * wide, centre.y + cy * tall + tall * 0.5, centre.z)
                let half = isLevel ? SIMD3(wide * 0.40, bar / 2, 0) : SIMD3(bar / 2, tall * 0.20, 0)
                mesh.box(at - half, at + half + SIMD3(0, 0, 0.01), colour: colour, faces: [.front])
            }
        }
    }
}
