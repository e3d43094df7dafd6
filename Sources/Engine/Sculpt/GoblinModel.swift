import Foundation
import Render

/// Models one on the skeleton of a person.
struct GoblinModel {
    let shape: Goblin
    let detail: BodyDetail
    let frame: BipedFrame

    init(shape: Goblin, detail: BodyDetail) {
        self.shape = shape
        self.detail = detail
        frame = BipedFrame(shape.biped)
    }

    private var centre: SIMD3<Float> { [0, shape.biped.headHeight, 0.02] }

    func body(key: String) -> SculptedBody {
        var sculptor = Sculptor(cell: 0.0215)
        sculptor.detail = detail
        sculptor.softness = 0.04
        sculptor.coverage = shape.material.coverage
        var skin = sculptor.mesh(field(), skeleton: frame.skeleton)
        for index in skin.positions.indices { skin.positions[index].y = max(skin.positions[index].y, 0) }
        var parts = [SculptedBody.Part(name: "body", material: shape.material, mesh: skin, isCoat: true)]
        parts += eyes()
        if shape.horns || shape.fangs { parts.append(bones()) }
        var body = SculptedBody(key: key, parts: parts, skeleton: frame.skeleton)
        body.rig = BipedRig(
            frame: frame, actions: [.idle, .walk, .run, .wave, .dance, .sit, .ride, .float, .stand])
        body.anchors = BipedAnchors.of(frame, back: -shape.girth)
        return body
    }

    private func field() -> Field {
        var field = Field()
        field.coat = 0.45
        let (biped, base) = (shape.biped, shape.base)
        let low = biped.hipHeight + shape.girth * 0.25
        field.add(
            .ellipsoid([shape.girth, shape.girth * 0.95, shape.girth * 0.86]), at: [0, low, 0], blend: 0.08,
            colour: base, joint: frame.pelvis)
        field.add(
            .ellipsoid([shape.girth * 1.02, shape.girth * 1.05, shape.girth * 0.84]),
            at: [0, (low + biped.shoulderHeight) / 2, 0], blend: 0.10,
            colour: base, joint: frame.spine)
        field.add(
            .ellipsoid([
                max(shape.girth * 0.96, biped.shoulders * 0.9), shape.girth * 0.75, shape.girth * 0.78,
            ]),
            at: [0, biped.shoulderHeight - shape.girth * 0.35, 0], blend: 0.10, colour: base,
            joint: frame.chest)
        field.limb(
            [0, biped.shoulderHeight - 0.02, 0], centre, max(shape.limb, 0.06), shape.head * 0.5, blend: 0.06,
            colour: base, joint: frame.neck)
        let size = shape.head
        field.add(
            .ellipsoid([size * 1.02, size * 0.98, size * 0.92]), at: centre, blend: 0.05, colour: base,
            joint: frame.head)
        if shape.eyes == 2, shape.eye > 0.3 {
            // A large brow over a narrow chin.
            field.add(
                .ellipsoid([size * 0.6, size * 0.5, size * 0.6]), at: centre - [0, size * 0.75, -0.02],
                blend: 0.07, colour: base, joint: frame.head)
        }
        for arm in frame.arms {
            field.limb(
                arm.shoulder - arm.along * 0.03, arm.elbow, shape.limb * 1.15, shape.limb, blend: 0.05,
                colour: base, joint: arm.upper)
            field.limb(
                arm.elbow, arm.wrist, shape.limb, shape.limb * 0.95, blend: 0.03, colour: base,
                joint: arm.fore)
            field.add(
                .ellipsoid(SIMD3(1.05, 1.15, 1.1) * shape.limb), at: arm.wrist + arm.along * shape.limb * 0.8,
                blend: 0.03, colour: shape.dark, coat: 0.1,
                joint: arm.hand)
            for finger in -1...1 {
                let across = SIMD3<Float>(0, 0, Float(finger) * shape.limb * 0.75)
                field.limb(
                    arm.wrist + arm.along * shape.limb * 1.4 + across,
                    arm.wrist + arm.along * (shape.limb * 2.0 + 0.03) + across * 1.2,
                    shape.limb * 0.36, shape.limb * 0.26, blend: 0.012, colour: shape.dark, coat: 0,
                    joint: arm.fingers)
            }
        }
        for leg in frame.legs {
            field.limb(
                leg.hip, leg.knee, shape.limb * 1.35, shape.limb * 1.12, blend: 0.06, colour: base,
                joint: leg.thigh)
            field.limb(
                leg.knee, leg.ankle, shape.limb * 1.12, shape.limb, blend: 0.03, colour: base, joint: leg.shin
            )
            let sole = mix(leg.heel, leg.ball, 0.55)
            field.add(
                .ellipsoid([shape.foot * 0.85, shape.foot * 0.62, shape.foot * 1.5]),
                at: sole + [0, shape.foot * 0.5, 0], blend: 0.03, colour: shape.dark,
                coat: 0.1, joint: leg.foot)
            for toe in -1...1 {
                field.add(
                    .ellipsoid(SIMD3(repeating: shape.foot * 0.38)),
                    at: leg.ball + [Float(toe) * shape.foot * 0.55, shape.foot * 0.34, shape.foot * 0.55],
                    blend: 0.012, colour: shape.dark, coat: 0, joint: leg.toes)
            }
        }
        field.paint(
            .ellipsoid([shape.girth * 0.72, shape.girth * 1.5, shape.girth * 0.7]),
            at: [0, (low + biped.shoulderHeight) / 2 - 0.04, shape.girth * 0.72],
            blend: 0.05, colour: shape.belly)
        if shape.tufts > 0 {
            field.paint(
                .ellipsoid([size * 0.72, size * 0.68, size * 0.5]),
                at: centre + [0, -size * 0.05, size * 0.82], blend: 0.03,
                colour: shape.eyes == 2 ? mix(shape.dark, shape.belly, 0.35) : shape.base, coat: 0.05)
            tufts(&field)
        }
        mouth(&field)
        return field
    }

    private func mouth(_ field: inout Field) {
        let size = shape.head
        let half = shape.mouth * size
        let height = -0.42 * size
        for side in [Float(1), -1] {
            // A smile: two halves that rise to the corners.
            let tip = SIMD3(half * side, size * 0.14, -half * half / size * 0.55)
            field.paint(
                .cone(tip: tip, [size * 0.07, size * 0.045]), at: centre + [0, height, size * 0.88],
                blend: 0.012, colour: shape.dark * 0.35, coat: 0)
        }
        if shape.feelers {
            for side in [Float(1), -1] {
                let foot = centre + SIMD3(size * 0.4 * side, size * 0.85, 0)
                let tip = foot + SIMD3(0.07 * side, 0.20, 0.03)
                field.limb(foot, tip, 0.018, 0.014, blend: 0.02, colour: shape.base, joint: frame.head)
                field.add(
                    .ellipsoid(SIMD3(repeating: 0.040)), at: tip, blend: 0.012, colour: hex(0xF2D24A),
                    joint: frame.head)
            }
        }
    }

    private func tufts(_ field: inout Field) {
        var random = SplitMix64(seed: 8, path: "goblin")
        for _ in 0..<shape.tufts {
            let angle = random.between(0, 6.28)
            let height = random.unit()
            let y = mix(shape.biped.hipHeight, shape.biped.headHeight + shape.head * 0.4, height)
            let inHead = y > shape.biped.neckHeight
            let reach = (inHead ? shape.head : shape.girth) * 0.82
            if cos(angle) > 0.35 { continue }
            let out = SIMD3(sin(angle), 0, cos(angle))
            let start = SIMD3(0, y, 0) + out * reach
            field.limb(
                start, start + out * 0.07 + [0, -0.13, 0], 0.065, 0.012, blend: 0.03,
                colour: mix(shape.base, shape.dark, random.unit() * 0.3), coat: 0.9,
                joint: inHead ? frame.head : height > 0.5 ? frame.chest : frame.spine)
        }
    }

    private func eyes() -> [SculptedBody.Part] {
        var balls = Mesh()
        var lights = Mesh()
        let yaws: [Float] =
            shape.eyes == 3 ? [-shape.eyeYaw * 1.25, 0, shape.eyeYaw * 1.25] : [-shape.eyeYaw, shape.eyeYaw]
        for (number, yaw) in yaws.enumerated() {
            let rise: Float = shape.eyes == 3 && number == 1 ? 0.38 : 0.12
            let way = SIMD3(sin(yaw), rise, cos(yaw)).normalized
            let radius = shape.head * shape.eye
            let place = centre + way * SIMD3(1.02, 0.98, 0.92) * shape.head - way * radius * 0.45
            let gaze = mix(way, [0, 0, 1], 0.5).normalized
            balls.add(
                Eyes.ball(
                    radius: radius, iris: shape.iris, white: shape.white, spread: 1.05,
                    sides: detail.sides(22)),
                at: .frame(up: [0, 1, 0], forward: gaze, at: place))
            lights.add(
                Eyes.catchlight(
                    radius: radius, towards: (gaze + [0.25, 0.45, 0.2]).normalized, width: 0.26,
                    sides: detail.sides(12)), at: .shift(place))
        }
        return [
            .init(name: "eyes", material: .eye, mesh: balls.bound(to: frame.head)),
            .init(name: "catchlights", material: .emissive, mesh: lights.bound(to: frame.head)),
        ]
    }

    private func bones() -> SculptedBody.Part {
        var mesh = Mesh()
        let size = shape.head
        for side in [Float(1), -1] {
            if shape.horns {
                let foot = centre + SIMD3(size * 0.62 * side, size * 0.66, 0)
                mesh.add(
                    .tube(
                        [
                            foot, foot + SIMD3(0.32 * side, 0.22, 0) * size,
                            foot + SIMD3(0.40 * side, 0.68, 0.05) * size,
                        ],
                        radii: [size * 0.17, size * 0.12, size * 0.02], sides: detail.sides(12),
                        colours: [bytes(hex(0xEADBB8))]))
            }
            if shape.fangs {
                let foot = centre + SIMD3(shape.mouth * size * 0.55 * side, -size * 0.40, size * 0.80)
                mesh.add(
                    .tube(
                        [foot, foot + [0, size * 0.17, 0.015]], radii: [size * 0.07, size * 0.012],
                        sides: detail.sides(8),
                        colours: [bytes(hex(0xF7F2E4))]))
            }
        }
        return .init(name: "bones", material: .ceramic, mesh: mesh.bound(to: frame.head))
    }
}
