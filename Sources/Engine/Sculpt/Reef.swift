import Foundation
import Render

/// Things that grow on a reef and stand on y = 0: corals, sponges, weed, anemones.
enum Reef {
    static let corals: [UInt32] = [0xE8615A, 0xF2994A, 0xC45BA8, 0xF0C24B, 0x7C6BD6, 0xEE7FA0, 0x4FB3A5]

    private static func tint(_ random: inout SplitMix64) -> SIMD3<Float> {
        hex(corals[Int(random.next() % UInt64(corals.count))])
    }

    private static func still(_ key: String, _ name: String, _ material: MaterialKind, _ mesh: Mesh)
        -> SculptedBody
    {
        SculptedBody(
            key: key, parts: [.init(name: name, material: material, mesh: mesh.bound(to: 0))],
            skeleton: .rigid)
    }

    private static func sculpt(
        _ field: Field, cell: Float, detail: BodyDetail, mottle: Float = 0.12, size: Float = 0.02
    ) -> Mesh {
        var sculptor = Sculptor(cell: cell)
        sculptor.detail = detail
        sculptor.mottle = mottle
        sculptor.mottleSize = size
        sculptor.shade = 0.5
        var mesh = sculptor.mesh(field, skeleton: .rigid)
        for index in mesh.positions.indices { mesh.positions[index].y = max(mesh.positions[index].y, 0) }
        return mesh
    }

    /// Staghorn: forks that end in pale fingertips.
    static func branching(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "branching")
        let colour = tint(&random)
        var field = Field()
        field.add(.ellipsoid([0.05, 0.022, 0.05]), at: [0, 0.01, 0], blend: 0.03, colour: colour * 0.6)
        func grow(_ from: SIMD3<Float>, _ way: SIMD3<Float>, _ length: Float, _ radius: Float, _ left: Int) {
            let end = from + way * length
            let tip = left == 0
            field.limb(
                from, end, radius, radius * (tip ? 0.6 : 0.82), blend: 0.006,
                colour: mix(colour * 0.75, mix(colour, hex(0xFFF3E0), 0.55), clamp(1 - Float(left) / 3)))
            guard !tip else { return }
            let count = left == 3 ? 5 : 2 + Int(random.next() % 2)
            for _ in 0..<count {
                let turn = (way + random.inBall() * (left == 3 ? 1.2 : 0.85) + SIMD3(0, 0.28, 0)).normalized
                grow(
                    end, turn, (left == 3 ? 0.115 : length * 0.78) * random.between(0.85, 1.1), radius * 0.72,
                    left - 1)
            }
        }
        grow(.zero, [0, 1, 0], 0.05, 0.026, 3)
        let body = still(key, "coral", .coral, sculpt(field, cell: 0.0075, detail: detail))
        return body.scaled(by: random.between(1.7, 2.3))
    }

    /// Brain coral: a dome with winding grooves.
    static func brain(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "brain")
        let colour = tint(&random)
        var field = Field()
        for _ in 0..<3 {
            let place = random.inBall() * 0.12
            field.add(
                .ellipsoid([
                    random.between(0.14, 0.20), random.between(0.11, 0.16), random.between(0.14, 0.20),
                ]),
                at: [place.x, 0.04, place.z], blend: 0.06, colour: colour)
        }
        let kind = UInt32(truncatingIfNeeded: seed)
        field.reliefHeight = 0.010
        field.relief = { point in
            let warped =
                point + SIMD3(
                    noise(point * 9, seed: kind), noise(point * 9 + 5, seed: kind),
                    noise(point * 9 + 11, seed: kind)) * 0.03
            return 0.009 * sin(noise(warped * 7, seed: kind &+ 3) * 13)
        }
        var mesh = sculpt(field, cell: 0.0115, detail: detail, mottle: 0.06)
        for index in mesh.colours.indices {
            let groove = Float(mesh.colours[index].w) / 255
            let own = mesh.colours[index]
            let plain = SIMD3<Float>(Float(own.x), Float(own.y), Float(own.z)) / 255
            mesh.colours[index] = bytes(
                mix(plain * 0.55, mix(plain, hex(0xFFF0D8), 0.35), ramp(0.45, 0.90, groove)), groove)
        }
        return still(key, "coral", .coral, mesh).scaled(by: random.between(1.1, 1.8))
    }

    /// A sea fan: a flat net of branches that sways with the swell.
    static func fan(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "fan")
        let colour = tint(&random)
        var mesh = Mesh()
        let sides = detail == .hero ? 5 : 4
        let depth = detail.rawValue > 1 ? 4 : 5
        func grow(_ from: SIMD3<Float>, _ angle: Float, _ length: Float, _ radius: Float, _ left: Int) {
            let way = SIMD3(sin(angle), cos(angle), random.signed() * 0.08)
            let bend =
                from + way * (length * 0.5) + SIMD3(random.signed() * 0.010, 0, random.signed() * 0.008)
            let end = from + SIMD3(sin(angle * 1.08), cos(angle * 1.08), 0) * length
            let shade = bytes(mix(colour, hex(0xFFF0E0), 0.32 * (1 - Float(left) / 5)), 0.5)
            mesh.add(
                .tube(
                    [from, bend, end], radii: [radius, radius * 0.85, radius * 0.7], sides: sides,
                    colours: [shade]))
            guard left > 0 else { return }
            let spread = random.between(0.34, 0.5)
            for turn in [-spread, random.signed() * 0.1, spread] where left > 1 || turn != 0 {
                grow(end, angle + turn, length * random.between(0.70, 0.86), radius * 0.70, left - 1)
            }
        }
        grow(.zero, 0, 0.11, 0.013, depth - 1)
        var skeleton = Skeleton.rigid
        skeleton.add("stem", 0, .zero)
        var body = SculptedBody(
            key: key, parts: [.init(name: "fan", material: .coral, mesh: mesh.bound(to: 1))],
            skeleton: skeleton)
        body.rig = SwayRig(joints: [1], lean: 0.10, period: 5, of: skeleton)
        return body.scaled(by: random.between(1.5, 2.2))
    }

    /// A cluster of open tubes.
    static func tube(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "tube")
        let colour = tint(&random)
        var mesh = Mesh()
        let sides = detail.sides(20)
        for number in 0..<6 {
            let angle = Float(number) / 6 * 2 * Float.pi + random.signed() * 0.3
            let away = number == 0 ? 0 : random.between(0.05, 0.085)
            let tall = random.between(0.14, 0.34)
            let wide = random.between(0.034, 0.052)
            let lip = wide * 1.18
            let dark = bytes(colour * 0.30, 0.3)
            let light = bytes(mix(colour, hex(0xFFF0DC), 0.35))
            let pot = Mesh.lathe(
                [
                    [0, 0], [wide * 0.8, 0], [wide * 0.9, tall * 0.4], [wide, tall * 0.85], [lip, tall],
                    [lip * 0.88, tall * 1.02],
                    [wide * 0.72, tall * 0.94], [wide * 0.6, tall * 0.6], [0, tall * 0.45],
                ], sides: sides,
                colours: [
                    bytes(colour * 0.55, 0.6), bytes(colour * 0.6, 0.7), bytes(colour * 0.85), bytes(colour),
                    light, light, bytes(colour * 0.5, 0.5), dark,
                    dark,
                ])
            let lean = SIMD3(sin(angle) * away * 3, 1, cos(angle) * away * 3)
            mesh.add(
                pot,
                at: .shift([sin(angle) * away, 0, cos(angle) * away]) * .turn(from: [0, 1, 0], to: lean))
        }
        return still(key, "tubes", .coral, mesh).scaled(by: random.between(1.3, 1.9))
    }

    /// A ribbon of weed, 2.4 m, that the swell bends from the root up.
    static func kelp(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "kelp")
        let green = mix(hex(0x6E7F2C), hex(0x9A8A34), random.unit())
        var skeleton = Skeleton.rigid
        let tall: Float = 2.4
        let segments = 6
        for segment in 0..<segments {
            skeleton.add("stem.\(segment + 1)", segment, [0, tall * Float(segment) / Float(segments), 0])
        }
        var mesh = Mesh()
        let stem = (0...12).map {
            SIMD3<Float>(0.04 * wave(Float($0) / 12), tall * Float($0) / 12, 0.03 * wave(Float($0) / 9))
        }
        mesh.add(
            .tube(
                stem, radii: stem.indices.map { 0.014 - 0.0008 * Float($0) }, sides: 5,
                colours: [bytes(green * 0.7, 0.4)]))
        let blades = detail.rawValue > 1 ? 10 : 22
        for blade in 0..<blades {
            let part = 0.06 + 0.94 * Float(blade) / Float(blades - 1)
            let base = Curve.through(stem, at: part)
            let angle = Float(blade) * 2.4
            let way = SIMD3(sin(angle), random.between(0.5, 1.0), cos(angle)).normalized
            let length = random.between(0.36, 0.58) * (1 - 0.30 * part)
            let leaf = Sheet.grow(
                rows: max(3, Int(7 / detail.coarseness)), columns: 2,
                point: { along, across in
                    let half = 0.058 * pow(max(sin(pow(along, 0.7) * Float.pi * 0.98), 0), 0.7)
                    return [
                        across * 2 * half, along * length,
                        0.025 * wave(along * 1.5) - 0.10 * along * along + 0.012 * wave(along * 5) * across,
                    ]
                },
                colour: { along, across in
                    bytes(green * (0.85 + 0.25 * along + 0.2 * abs(across)), 0.5 + abs(across))
                })
            mesh.add(leaf, at: .frame(up: way, forward: [0, 1, 0.2], at: base))
        }
        mesh.joints = mesh.positions.map { point in
            let low = min(Int(clamp(point.y / tall, 0, 0.999) * Float(segments)), segments - 1) + 1
            return [UInt8(low), UInt8(low - 1), 0, 0]
        }
        mesh.weights = mesh.positions.map { point in
            let part = clamp(point.y / tall, 0, 0.999) * Float(segments)
            let own = UInt8(clamp(0.5 + (part - part.rounded(.down))) * 255)
            return [own, 255 - own, 0, 0]
        }
        var body = SculptedBody(
            key: key, parts: [.init(name: "kelp", material: .foliage, mesh: mesh)], skeleton: skeleton)
        body.rig = SwayRig(joints: Array(1...segments), lean: 0.11, period: 6, of: skeleton)
        return body.scaled(by: random.between(0.75, 1.25))
    }

    /// A foot with a crown of soft fingers.
    static func anemone(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "anemone")
        let colour = tint(&random)
        var skeleton = Skeleton.rigid
        var mesh = Mesh.lathe(
            [[0, 0], [0.075, 0], [0.065, 0.04], [0.085, 0.075], [0, 0.085]], sides: detail.sides(20),
            colours: [bytes(colour * 0.5, 0.3)]
        ).bound(to: 0)
        var joints: [Int] = []
        for group in 0..<5 {
            let angle = Float(group) / 5 * 2 * Float.pi
            joints.append(skeleton.add("fingers.\(group)", 0, [sin(angle) * 0.05, 0.075, cos(angle) * 0.05]))
        }
        let fingers = detail.rawValue > 1 ? 34 : 84
        for finger in 0..<fingers {
            let part = (Float(finger) + 0.5) / Float(fingers)
            let angle = Float(finger) * 2.39996
            let out = part.squareRoot()
            let base = SIMD3(sin(angle) * out * 0.075, 0.072, cos(angle) * out * 0.075)
            let long = random.between(0.085, 0.13)
            let way = SIMD3(sin(angle) * out * 1.1, 1, cos(angle) * out * 1.1).normalized
            let outward = SIMD3(sin(angle), 0, cos(angle))
            let line = (0...4).map { step -> SIMD3<Float> in
                let along = Float(step) / 4
                return base + way * (long * along) + outward * (0.03 * along * along)
            }
            let tip = bytes(mix(colour, hex(0xFFF6E8), 0.6), 0.8)
            let tube = Mesh.tube(
                line, radii: [0.0068, 0.0062, 0.0056, 0.0066, 0.0030], sides: detail.rawValue > 1 ? 4 : 5,
                colours: [bytes(colour * 0.7, 0.4), bytes(colour, 0.5), bytes(colour, 0.6), tip, tip])
            let group = Int((angle / (2 * Float.pi)).truncatingRemainder(dividingBy: 1) * 5)
            mesh.add(tube.bound(to: joints[min(group, 4)]))
        }
        var body = SculptedBody(
            key: key, parts: [.init(name: "anemone", material: .coral, mesh: mesh)], skeleton: skeleton)
        body.rig = SwayRig(joints: joints, lean: 0.22, period: 4, of: skeleton)
        return body.scaled(by: random.between(1.6, 2.4))
    }

    static func starfish(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "star")
        let colour = tint(&random)
        var field = Field()
        field.add(.ellipsoid([0.045, 0.028, 0.045]), at: [0, 0.012, 0], blend: 0.02, colour: colour)
        for arm in 0..<5 {
            let angle = Float(arm) / 5 * 2 * Float.pi
            let end = SIMD3(sin(angle) * 0.13, 0.008, cos(angle) * 0.13)
            field.limb([0, 0.014, 0], end, 0.036, 0.012, blend: 0.022, colour: colour)
            for dot in 1...4 {
                field.paint(
                    .ellipsoid(SIMD3(repeating: 0.007)),
                    at: end * (Float(dot) / 4.6) + [0, 0.030 - 0.004 * Float(dot), 0],
                    blend: 0.004, colour: mix(colour, hex(0xFFF0DC), 0.6))
            }
        }
        return still(key, "starfish", .clay, sculpt(field, cell: 0.0075, detail: detail, size: 0.01))
    }
}
