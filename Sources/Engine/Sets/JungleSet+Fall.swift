import Foundation
import Render

extension JungleSet {
    /// Where water falls: middle, width, height of the lip.
    var streams: [(x: Float, width: Float, top: Float)] {
        [(side * -1.6, 4.4, 16.5), (side * 4.6, 1.1, 15.2), (side * -6.0, 0.8, 14.4)]
    }

    /// The face of the rock at an angle around the pool (0 is straight ahead) and a height.
    private func face(_ turn: Float, _ y: Float) -> SIMD3<Float> {
        let bulge = noise.fbm(turn * 4 + 3, y * 0.10, octaves: 4) - 0.5
        let ledge = noise.ridged(turn * 2.3, y * 0.24 + 4, octaves: 4)
        let step = sinf(y * 0.9 + noise.value(turn * 5, 2) * 5) * 0.35
        let back = 13.5 + 2.4 * bulge - 1.5 * ledge + 0.10 * y + step
        return SIMD3(sinf(turn) * back * 1.18, y, -12.5 - cosf(turn) * back * 0.92)
    }

    /// Rock all round the pool.
    func cliff(_ sight: Sight) -> Model {
        let columns = 150, rows = 46
        var mesh = Mesh.surface(columns: columns, rows: rows) { u, v in
            let turn = (u - 0.5) * 3.5
            let crest =
                15.5 + 4.5 * noise.fbm(turn * 2 + 7, 1, octaves: 3) - 4.5 * smoothstep(0.7, 1.7, abs(turn))
            return face(turn, -1 + v * (crest + 1))
        }
        mesh.recomputeNormals()
        // The fan is wound to look inwards, whichever way the builder made it.
        if let first = mesh.normals.indices.first(where: { mesh.positions[$0].y > 5 }),
            dot(mesh.normals[first], SIMD3(0, 5, -12) - mesh.positions[first]) < 0
        {
            for at in stride(from: 0, to: mesh.indices.count, by: 3) { mesh.indices.swapAt(at, at + 1) }
            for index in mesh.normals.indices { mesh.normals[index] = -mesh.normals[index] }
        }
        mesh = mesh.coloured { place, normal in
            let grain = noise.fbm(place.x * 0.5 + place.z * 0.4, place.y * 0.5, octaves: 3)
            let moss = smoothstep(0.30, 0.62, normal.y + (grain - 0.5) * 1.2)
            let tone = mix(SIMD3(0.46, 0.42, 0.36) * (0.7 + 0.7 * grain), SIMD3(0.29, 0.40, 0.13), moss)
            let wet =
                streams.map { smoothstep($0.width + 2.2, $0.width * 0.5, abs(place.x - $0.x)) }.max() ?? 0
            return SIMD4(tone * (1 - 0.45 * wet), wet)
        }
        var model = Model("cliff", sight.trimmed(mesh), rock())
        model.castsShadow = false
        return model
    }

    func rock() -> Material {
        Material(
            .rock, features: [.noLamps, .matt, .unshadowed],
            uniforms: ["rockShape": .vector4(SIMD4(1.1, 0.5, 0.8, 0))])
    }

    /// Sheets of falling water, each of two layers that run at their own pace.
    func falls() -> [Model] {
        streams.enumerated().flatMap { index, stream -> [Model] in
            (0..<(index == 0 ? 2 : 1)).map { layer in
                let mesh = Mesh.surface(columns: 14, rows: 26) { u, v in
                    let fall = 1 - v, across = (u - 0.5) * stream.width * (1 + 0.25 * fall)
                    let turn = stream.x / 17
                    let lip = face(turn, stream.top)
                    // Out over the lip, then down; it hits a ledge on the way.
                    let out =
                        0.5 + 1.5 * sqrtf(fall) + 0.35 * Float(layer) + 0.4 * smoothstep(0.45, 0.55, fall)
                    let fold = 0.22 * sinf(u * 19 + Float(layer) * 2 + fall * 3)
                    return SIMD3(stream.x + across, stream.top * v - 0.3, lip.z + out + fold)
                }
                var material = Material(
                    .fall, features: [.unlit, .doubleSided],
                    uniforms: [
                        "fallShape": .vector4(
                            SIMD4(
                                stream.width * 0.55, 1.15 * staging.timeScale * (1 + 0.3 * Float(layer)),
                                Float(index * 2 + layer) * 3.7, layer == 0 ? 0.95 : 0.6))
                    ])
                material.blending = .over
                var model = Model("fall/\(index)/\(layer)", mesh, material)
                model.castsShadow = false
                return model
            }
        }
    }

    /// The pool: clear at its edge, white under the falls.
    func pool(_ daylight: Daylight, _ sight: Sight) -> Model {
        let columns = Relief.spread(-24, 24, count: 80, around: 0, power: 1.5)
        let rows = Relief.spread(-28, 14, count: 80, around: -14, power: 1.4)
        let set = self
        let feet = streams.map { (SIMD2($0.x, -23.4 as Float), $0.width) }
        let mesh = Relief.grid(columns: columns, rows: rows, height: { _, _ in 0 }) { place, _ in
            let depth = max(-set.height(place.x, place.z), 0)
            let foam =
                feet.map { foot, width -> Float in
                    let gap = (SIMD2(place.x, place.z) - foot) / SIMD2(width * 0.8 + 0.8, 3.8)
                    return expf(-(gap * gap).sum())
                }.max() ?? 0
            return SIMD4(powf(expf(-depth * 2.2), 1 / 2.2), powf(foam, 1 / 2.2), 0, 1)
        }
        let light = daylight.zenith * 0.3 + daylight.middle * 0.5 + daylight.horizon * 0.2
        let material = Material(
            .lake, features: [.unlit, .planar, .noLamps],
            uniforms: [
                "lakeShape": .vector4(SIMD4(0.62, staging.timeScale * 0.9, 0.9, 0)),
                "lakeFlow": .vector4(SIMD4(-side * 0.10, 0.55, 1, 0) * staging.timeScale),
                "lakeDeep": .vector3(light * SIMD3(0.018, 0.085, 0.075)),
                "lakeShallow": .vector3((light + daylight.key * 0.04) * SIMD3(0.07, 0.12, 0.075)),
            ])
        var model = Model("pool", sight.trimmed(mesh), material)
        model.isReflected = false
        model.castsShadow = false
        return model
    }

    func boulders(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "jungle/boulders")
        var rocks = Rocks(noise: noise, sight: sight)
        for _ in 0..<900 {
            let x = random.between(-16, 16), z = random.between(-24, 4)
            let size = 0.14 + 1.15 * powf(random.unit(), 3), turn = random.between(0, 6.28),
                luck = random.unit()
            let out = dry(x, z)
            guard out > -1.6, out < 1.4, luck < 0.5, x * x + z * z > 6, !(abs(x) < 2 && z > -3.5) else {
                continue
            }
            rocks.lay(
                SIMD3(x, height(x, z) - size * 0.1, z), size: size, turn: turn, stretch: 1 + 0.4 * luck,
                shade: 0.7 + 0.5 * luck)
        }
        return rocks.models(
            "boulders", rock(), colour: SIMD3(0.36, 0.34, 0.31), moss: 0.9, green: SIMD3(0.23, 0.34, 0.11))
    }

    /// Clouds of spray at the foot of the falls and drops that leap from it.
    func spray() -> [Particles] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "jungle/spray")
        let pace = staging.timeScale
        let streams = streams
        let seats = (0..<64).map { _ in SIMD4(random.unit(), random.unit(), random.unit(), random.unit()) }
        let drops = (0..<240).map { _ in SIMD4(random.unit(), random.unit(), random.unit(), random.unit()) }
        let base: Float = -22.6
        return [
            Particles("spray", .snippet(.powder)) { seconds in
                seats.map { seat in
                    let beat = seconds * pace * (0.28 + 0.2 * seat.w) + seat.z * 5
                    let age = beat - beat.rounded(.down)
                    let stream = seat.x < 0.8 ? streams[0] : streams[seat.x < 0.9 ? 1 : 2]
                    let x = stream.x + (seat.y - 0.5) * stream.width * (1.2 + 1.4 * age)
                    var puff = Particle(
                        position: SIMD3(x, 0.3 + 2.6 * age * (0.5 + seat.w), base + 2.2 * age + seat.z),
                        size: (0.7 + 1.9 * age) * (0.5 + 0.5 * min(stream.width / 3, 1)),
                        colour: SIMD3(0.95, 0.98, 1),
                        opacity: 0.26 * smoothstep(0, 0.15, age) * (1 - age))
                    puff.seed = seat.w
                    return puff
                }
            },
            Particles("drops", .dot) { seconds in
                drops.map { seat in
                    let beat = seconds * pace * (0.9 + 0.6 * seat.w) + seat.z * 9
                    let age = beat - beat.rounded(.down)
                    let stream = streams[0]
                    let up = 3.2 * (0.3 + seat.w) * age - 4.4 * age * age
                    return Particle(
                        position: SIMD3(
                            stream.x + (seat.x - 0.5) * stream.width * (1.1 + 0.5 * age), max(up, 0) + 0.1,
                            base + 0.4 + 2.4 * age * seat.y),
                        size: 0.012 + 0.022 * seat.y * seat.y, colour: SIMD3(1, 1, 1),
                        opacity: 0.7 * smoothstep(0, 0.06, age) * (1 - age))
                }
            },
        ]
    }
}
