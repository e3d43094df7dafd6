import Foundation
import Render

/// Turtles and jellyfish.
enum SeaLife {
    static func turtle(key: String, detail: BodyDetail) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("head", 0, [0, 0.02, 0.40])
        var field = Field()
        let skin = hex(0x7E9A6A)
        let shell = hex(0x6A5A34)
        field.joint = 0
        field.add(.ellipsoid([0.34, 0.15, 0.42]), at: [0, 0.06, 0], blend: 0.03, colour: shell)
        field.add(.ellipsoid([0.31, 0.09, 0.39]), at: [0, -0.02, 0], blend: 0.03, colour: hex(0xD9CFA0))
        field.limb([0, 0.02, 0.36], [0, 0.05, 0.56], 0.075, 0.085, blend: 0.05, colour: skin, joint: 1)
        field.add(
            .ellipsoid([0.095, 0.088, 0.115]), at: [0, 0.06, 0.60], blend: 0.03, colour: skin, joint: 1)
        field.limb([0, 0.035, 0.66], [0, 0.02, 0.71], 0.05, 0.03, blend: 0.03, colour: skin, joint: 1)
        var flippers: [Int] = []
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            let shoulder = SIMD3(0.26 * side, 0.0, 0.26)
            let elbow = SIMD3(0.48 * side, -0.01, 0.20)
            let upper = skeleton.add("flipper.\(name).upper", 0, shoulder)
            let lower = skeleton.add("flipper.\(name).lower", upper, elbow)
            flippers += [upper, lower]
            field.limb(shoulder, elbow, 0.075, 0.065, blend: 0.04, colour: skin, joint: upper)
            let way = SIMD3<Float>(0.70 * side, 0, -0.72).normalized
            field.add(
                .ellipsoid([0.085, 0.26, 0.026]), at: elbow + way * 0.20,
                turned: .frame(up: way, forward: [0, 1, 0], at: .zero), blend: 0.04, colour: skin,
                joint: lower)
            let hip = SIMD3(0.22 * side, -0.01, -0.30)
            let hind = skeleton.add("flipper.\(name).hind", 0, hip)
            flippers.append(hind)
            let back = SIMD3<Float>(0.5 * side, 0, -0.85).normalized
            field.add(
                .ellipsoid([0.075, 0.15, 0.024]), at: hip + back * 0.12,
                turned: .frame(up: back, forward: [0, 1, 0], at: .zero), blend: 0.03, colour: skin,
                joint: hind)
        }
        // Scutes: plates with light seams; blotches on the skin.
        var random = SplitMix64(seed: 3, path: "turtle")
        for (x, z, size) in [
            (Float(0), Float(0.24), Float(0.11)), (0, 0.04, 0.12), (0, -0.17, 0.11), (0, -0.33, 0.07),
            (0.18, 0.17, 0.10),
            (0.20, -0.05, 0.10), (0.15, -0.25, 0.09), (-0.18, 0.17, 0.10), (-0.20, -0.05, 0.10),
            (-0.15, -0.25, 0.09),
        ] {
            field.paint(
                .ellipsoid([size * 0.80, 0.16, size * 0.84]), at: [x, 0.17, z], blend: 0.012,
                colour: mix(hex(0x8A6B32), hex(0x3E3A22), random.unit()))
        }
        for _ in 0..<34 {
            let place = SIMD3(random.signed() * 0.75, random.signed() * 0.05 + 0.04, random.signed() * 0.7)
            guard abs(place.x) > 0.33 || place.z > 0.45 else { continue }
            field.paint(
                .ellipsoid(SIMD3(repeating: random.between(0.022, 0.042))), at: place, blend: 0.008,
                colour: hex(0x4E6A48))
        }
        var sculptor = Sculptor(cell: 0.0165)
        sculptor.detail = detail
        sculptor.softness = 0.04
        var parts = [
            SculptedBody.Part(name: "body", material: .clay, mesh: sculptor.mesh(field, skeleton: skeleton))
        ]
        var eyes = Mesh()
        for side in [Float(1), -1] {
            eyes.add(
                Eyes.ball(
                    radius: 0.026, iris: hex(0x1E1712), white: hex(0x1E1712), sides: detail.sides(14)),
                at: .frame(up: [0, 1, 0], forward: [side, 0.1, 0.5], at: [0.078 * side, 0.085, 0.645]))
        }
        parts.append(.init(name: "eyes", material: .eye, mesh: eyes.bound(to: 1)))
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = TurtleRig(skeleton: skeleton, flippers: flippers)
        body.anchors = [
            "back": .init(joint: 0, position: [0, 0.21, 0]),
            "eyes": .init(joint: 1, position: [0, 0.08, 0.68]),
        ]
        return body.scaled(by: 0.8)
    }

    /// A bell that pulses and arms that trail behind it; its top looks up.
    static func jellyfish(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "jelly")
        let tints: [UInt32] = [0xF0A6C8, 0x8FC9F0, 0xC9A6F0, 0xF2C7A0]
        let tint = seed == 0 ? hex(tints[0]) : hex(tints[Int(random.next() % 4)])
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("bell", 0, [0, 0.75, 0])
        let sides = detail.sides(40)
        let rows = max(4, Int(12 / detail.coarseness))
        var profile: [SIMD2<Float>] = []
        var colours: [SIMD4<UInt8>] = []
        for row in 0...rows {
            let part = Float(row) / Float(rows)
            let angle = mix(1.75, 0, part)
            profile.append([
                part == 1 ? 0 : sin(angle) * 0.30 * (1 + 0.06 * (1 - part)), 0.62 + cos(angle) * 0.25,
            ])
            colours.append(bytes(mix(tint, hex(0xFFFFFF), part * 0.25), mix(0.85, 0.45, part)))
        }
        var bell = Mesh.lathe(profile, sides: sides, colours: colours)
        for index in bell.positions.indices {
            // Lobes around the rim.
            let point = bell.positions[index]
            let low = ramp(0.68, 0.56, point.y)
            bell.positions[index].y -= 0.028 * low * abs(sin(atan2(point.x, point.z) * 8))
        }
        var jelly = bell.bound(to: 1)
        var trails: [[Int]] = []
        for arm in 0..<10 {
            let angle = Float(arm) / 10 * 2 * Float.pi
            let inner = arm % 2 == 0
            let radius: Float = inner ? 0.09 : 0.24
            let length = random.between(0.45, 0.62) * (inner ? 0.85 : 1)
            var joints: [Int] = []
            var line: [SIMD3<Float>] = []
            let steps = max(6, Int(16 / detail.coarseness))
            for segment in 0..<3 {
                let height = 0.60 - length * Float(segment) / 3
                joints.append(
                    skeleton.add(
                        "arm.\(arm).\(segment)", segment == 0 ? 1 : joints[segment - 1],
                        [sin(angle) * radius, height, cos(angle) * radius]))
            }
            trails.append(joints)
            for step in 0...steps {
                let part = Float(step) / Float(steps)
                let ruffle = inner ? 0.018 * wave(part * 4 + Float(arm) * 0.3) : 0.01 * wave(part * 2)
                line.append([
                    sin(angle) * (radius + ruffle), 0.61 - length * part, cos(angle) * (radius + ruffle),
                ])
            }
            let radii = line.indices.map { (inner ? 0.024 : 0.008) * (1 - 0.8 * Float($0) / Float(steps)) }
            var tube = Mesh.tube(
                line, radii: radii, sides: inner ? 6 : 4,
                colours: [bytes(mix(tint, hex(0xFFFFFF), 0.35), 0.6)])
            tube.joints = tube.positions.map { point in
                let part = clamp((0.60 - point.y) / length, 0, 0.999) * 3
                let low = Int(part)
                return [UInt8(joints[low]), UInt8(joints[max(low - 1, 0)]), 0, 0]
            }
            tube.weights = tube.positions.map { point in
                let part = clamp((0.60 - point.y) / length, 0, 0.999) * 3
                let own = UInt8(clamp(0.5 + (part - part.rounded(.down)) * 1.2) * 255)
                return [own, 255 - own, 0, 0]
            }
            jelly.add(tube)
        }
        let lantern = Mesh.ball(
            [0.13, 0.10, 0.13], sides: detail.sides(20), rows: max(4, rows / 2),
            colour: bytes(mix(tint, hex(0xFFF2DC), 0.4), 0.35))
        var core = Mesh()
        core.add(lantern, at: .shift([0, 0.70, 0]))
        var body = SculptedBody(
            key: key,
            parts: [
                .init(name: "bell", material: .jelly, mesh: jelly),
                .init(name: "core", material: .emissive, mesh: core.bound(to: 1)),
            ], skeleton: skeleton)
        body.rig = JellyRig(skeleton: skeleton, trails: trails)
        body.anchors = ["top": .init(joint: 1, position: [0, 0.87, 0])]
        return body.scaled(by: 0.55)
    }
}
