import Foundation
import Render

/// Turtles and jellyfish.
enum SeaLife {
    static func turtle(key: String, detail: BodyDetail) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("head", 0, [0, 0.02, 0.40])
        var shell = Field()
        let horn = hex(0xA8742C)
        shell.add(.ellipsoid([0.30, 0.165, 0.31]), at: [0, 0.045, 0.10], blend: 0.06, colour: horn)
        shell.add(.ellipsoid([0.23, 0.125, 0.34]), at: [0, 0.045, -0.11], blend: 0.08, colour: horn)
        // The rim flares; the belly is pale.
        shell.add(.ellipsoid([0.36, 0.032, 0.45]), at: [0, 0.015, 0], blend: 0.035, colour: horn)
        shell.add(.ellipsoid([0.27, 0.07, 0.37]), at: [0, -0.03, 0.01], blend: 0.03, colour: hex(0xE8D9A4))
        var field = Field()
        let skin = hex(0x9AA66C)
        field.joint = 0
        field.add(.ellipsoid([0.25, 0.06, 0.33]), at: [0, 0.0, 0.02], blend: 0.04, colour: skin)
        field.limb([0, 0.01, 0.30], [0, 0.045, 0.50], 0.075, 0.062, blend: 0.05, colour: skin, joint: 1)
        field.add(
            .ellipsoid([0.070, 0.068, 0.100]), at: [0, 0.062, 0.555], blend: 0.03, colour: skin, joint: 1)
        field.limb([0, 0.050, 0.60], [0, 0.022, 0.665], 0.046, 0.026, blend: 0.03, colour: skin, joint: 1)
        var flippers: [Int] = []
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            let shoulder = SIMD3(0.26 * side, 0.0, 0.26)
            let elbow = SIMD3(0.48 * side, -0.01, 0.20)
            let upper = skeleton.add("flipper.\(name).upper", 0, shoulder)
            let lower = skeleton.add("flipper.\(name).lower", upper, elbow)
            flippers += [upper, lower]
            field.limb(shoulder, elbow, 0.075, 0.065, blend: 0.04, colour: skin, joint: upper)
            // A blade: broad behind the elbow, swept back to a narrow tip.
            let way = SIMD3<Float>(0.74 * side, 0, -0.67).normalized
            let tip = SIMD3<Float>(0.50 * side, 0, -0.87).normalized
            field.add(
                .ellipsoid([0.092, 0.19, 0.026]), at: elbow + way * 0.13,
                turned: .frame(up: way, forward: [0, 1, 0], at: .zero), blend: 0.04, colour: skin,
                joint: lower)
            field.add(
                .ellipsoid([0.056, 0.17, 0.020]), at: elbow + way * 0.24 + tip * 0.10,
                turned: .frame(up: tip, forward: [0, 1, 0], at: .zero), blend: 0.03, colour: skin,
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
        var sculptor = Sculptor(cell: 0.0190)
        sculptor.detail = detail
        sculptor.softness = 0.04
        var plates = Sculptor(cell: 0.023)
        plates.detail = detail
        var carapace = plates.mesh(shell, skeleton: skeleton)
        // Its surface draws the plates, by where a point lies across and along the shell.
        carapace.uvs = carapace.positions.map { SIMD2($0.x, $0.z) }
        var parts = [
            SculptedBody.Part(name: "shell", material: .carapace, mesh: carapace),
            SculptedBody.Part(name: "body", material: .hide, mesh: sculptor.mesh(field, skeleton: skeleton)),
        ]
        var eyes = Mesh()
        for side in [Float(1), -1] {
            eyes.add(
                Eyes.ball(
                    radius: 0.021, iris: hex(0x1E1712), white: hex(0x1E1712), sides: detail.sides(14)),
                at: .frame(up: [0, 1, 0], forward: [side, 0.1, 0.5], at: [0.056 * side, 0.080, 0.598]))
        }
        parts.append(.init(name: "eyes", material: .eye, mesh: eyes.bound(to: 1)))
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = TurtleRig(skeleton: skeleton, flippers: flippers)
        body.anchors = [
            "back": .init(joint: 0, position: [0, 0.21, 0]),
            "eyes": .init(joint: 1, position: [0, 0.08, 0.63]),
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
