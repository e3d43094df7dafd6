import Foundation
import Render

/// Soft things of the sea with arms: octopus and squid.
struct Octopus: Sendable {
    var size: Float = 0.5
    var squid = false
    var base = hex(0xD9603E)
    var pale = hex(0xF5C9A8)

    static let octopus = Octopus()
    static let squid = Octopus(size: 0.6, squid: true, base: hex(0xD99A9A), pale: hex(0xF7E3DC))
}

/// Models one: eight arms of four joints about a head under a mantle.
struct OctopusModel {
    let shape: Octopus
    let detail: BodyDetail

    func body(key: String) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("head", 0, [0, 0.30, 0])
        skeleton.add("mantle", 1, [0, 0.46, -0.04])
        var field = Field()
        let base = shape.base
        if shape.squid {
            field.add(.ellipsoid([0.13, 0.36, 0.13]), at: [0, 0.72, 0], blend: 0.04, colour: base, joint: 2)
            for side in [Float(1), -1] {
                field.add(
                    .ellipsoid([0.15, 0.15, 0.018]), at: [0.11 * side, 0.92, -0.02],
                    turned: .turn(z: -0.7 * side), blend: 0.03, colour: base, joint: 2)
            }
        } else {
            field.add(
                .ellipsoid([0.23, 0.25, 0.24]), at: [0, 0.62, -0.09], turned: .turn(x: -0.35), blend: 0.06,
                colour: base, joint: 2)
        }
        field.add(
            .ellipsoid([0.165, 0.15, 0.155]), at: [0, 0.36, 0.02], blend: 0.07, colour: base, joint: 1)
        var arms: [[Int]] = []
        for arm in 0..<8 {
            let angle = (Float(arm) + 0.5) / 8 * 2 * Float.pi
            let way = SIMD3(sin(angle), 0, cos(angle))
            let course: [SIMD2<Float>] =
                shape.squid
                ? [[0.09, 0.27], [0.11, 0.195], [0.13, 0.12], [0.15, 0.045], [0.17, -0.03]]
                : [[0.12, 0.28], [0.26, 0.13], [0.42, 0.05], [0.58, 0.045], [0.68, 0.10]]
            let points = course.map { SIMD3<Float>(way.x * $0.x, $0.y, way.z * $0.x) }
            var joints: [Int] = []
            for segment in 0..<4 {
                joints.append(
                    skeleton.add(
                        "arm.\(arm).\(segment)", segment == 0 ? 1 : joints[segment - 1], points[segment]))
                let thick: (Float, Float) =
                    shape.squid
                    ? (0.036, 0.030) : (0.082 - 0.018 * Float(segment), 0.064 - 0.018 * Float(segment))
                field.limb(
                    points[segment], points[segment + 1], thick.0, max(thick.1, 0.014), blend: 0.035,
                    colour: base, joint: joints[segment])
                if !shape.squid, segment > 0 {
                    // Suckers show where the arm curls up.
                    let middle = mix(points[segment], points[segment + 1], 0.5)
                    field.paint(
                        .ellipsoid([0.06, 0.035, 0.06]), at: middle - [0, thick.0 * 0.95, 0], blend: 0.02,
                        colour: shape.pale)
                }
            }
            arms.append(joints)
        }
        var random = SplitMix64(seed: 6, path: "octopus")
        for _ in 0..<18 {
            let angle = random.between(0, 6.28)
            field.paint(
                .ellipsoid(SIMD3(repeating: random.between(0.014, 0.030))),
                at: [sin(angle) * 0.22, random.between(0.52, 0.86), cos(angle) * 0.22 - 0.09], blend: 0.012,
                colour: mix(base, shape.pale, 0.55))
        }
        var sculptor = Sculptor(cell: 0.0155)
        sculptor.detail = detail
        sculptor.softness = 0.03
        var parts = [
            SculptedBody.Part(
                name: "body", material: .vinyl, mesh: sculptor.mesh(field, skeleton: skeleton), isCoat: true)
        ]
        var balls = Mesh()
        var lights = Mesh()
        for side in [Float(1), -1] {
            let way = SIMD3<Float>(0.62 * side, 0.15, 0.78).normalized
            let place = SIMD3<Float>(0.105 * side, 0.42, 0.115)
            balls.add(
                Eyes.ball(
                    radius: 0.062, iris: hex(0xE8B23A), white: hex(0xF5F0E4), spread: 1.0,
                    sides: detail.sides(22)),
                at: .frame(up: [0, 1, 0], forward: way, at: place))
            lights.add(
                Eyes.catchlight(
                    radius: 0.062, towards: (way + [0.2, 0.5, 0.2]).normalized, width: 0.28,
                    sides: detail.sides(12)), at: .shift(place))
        }
        parts.append(.init(name: "eyes", material: .eye, mesh: balls.bound(to: 1)))
        parts.append(.init(name: "catchlights", material: .emissive, mesh: lights.bound(to: 1)))
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = OctopusRig(shape: shape, skeleton: skeleton, arms: arms)
        body.anchors = [
            "head.top": .init(joint: 2, position: [0, 0.86, -0.1]),
            "eyes": .init(joint: 1, position: [0, 0.42, 0.15]),
        ]
        return body.scaled(by: shape.size)
    }
}

/// Arms curl one after the other; swimming, they open and close together.
struct OctopusRig: BodyRig {
    let shape: Octopus
    let skeleton: Skeleton
    let arms: [[Int]]

    var actions: [BodyAction] {
        [.swim, .idle, .float, .walk, .run, .dance, .wave, .play, .sit, .sleep, .stand]
    }
    func period(_ action: BodyAction) -> Double {
        action == .swim
            ? 2 : action == .run ? 1.2 : action == .idle || action == .sit || action == .sleep ? 6 : 3
    }
    func speed(_ action: BodyAction) -> Float {
        action == .swim ? 0.6 : action == .walk ? 0.25 : action == .run ? 0.5 : 0
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action != .stand else { return skeleton.assemble(local) }
        let pulse = ramp(0, 0.3, phase) * ramp(1, 0.4, phase)
        let swims = action == .swim || action == .float
        local[0] =
            swims
            ? Affine.shift([0, 0.06 * pulse - 0.02, 0])
                * .turn(x: 0.10 + 0.06 * wave(phase), z: 0.05 * wave(phase + 0.3))
            : .shift([0, 0.012 * wave(phase * 2), 0])
        let breath = 0.02 * wave(phase * (action == .idle ? 2 : 1))
        local[2] =
            Affine.scale([
                1 + breath - (swims ? 0.06 * pulse : 0), 1 + breath, 1 + breath - (swims ? 0.06 * pulse : 0),
            ]) * .turn(x: 0.05 * wave(phase))
        let strength: Float =
            action == .dance || action == .wave || action == .play ? 0.42 : action == .sleep ? 0.05 : 0.22
        for (number, joints) in arms.enumerated() {
            let angle = (Float(number) + 0.5) / 8 * 2 * Float.pi
            // Up and down for an arm is a turn about the level axis across it.
            let across = SIMD3(cos(angle), 0, -sin(angle))
            for (segment, joint) in joints.enumerated() {
                let late = phase - 0.12 * Float(segment) - (swims ? 0 : 0.125 * Float(number))
                var bend = strength * wave(late) * (0.4 + 0.3 * Float(segment))
                if swims {
                    bend =
                        (segment == 0 ? 0.55 : 0.14) * (1 - pulse * 1.6) + 0.10 * wave(late)
                        - (shape.squid ? 0 : segment == 0 ? 0 : 0.1)
                }
                if !swims, segment == 0 { bend = min(bend, 0.02) * 0.5 }
                let aside = strength * 0.8 * wave(late + 0.25) * (0.3 + 0.25 * Float(segment))
                local[joint] = Affine.turn(-bend, about: across) * .turn(y: aside)
            }
        }
        return skeleton.assemble(local)
    }
}
