import Foundation
import Render

/// A friendly tin robot on the skeleton of a person: round head with a lit face, hoses for limbs, mitten hands.
struct Robot {
    let detail: BodyDetail
    let frame = BipedFrame(.astronaut)
    var paint = hex(0xE9E4D8)
    var accent = hex(0xE8873A)

    private static let steel = hex(0x9AA0A6)
    private static let dark = hex(0x23272D)

    func body(key: String) -> SculptedBody {
        var sculptor = Sculptor(cell: 0.0185)
        sculptor.detail = detail
        sculptor.softness = 0.02
        sculptor.mottle = 0.015
        sculptor.mottleSize = 0.08
        var shell = sculptor.mesh(armour(), skeleton: frame.skeleton)
        for index in shell.positions.indices { shell.positions[index].y = max(shell.positions[index].y, 0) }
        let parts: [SculptedBody.Part] = [
            .init(name: "armour", material: .paint, mesh: shell),
            .init(name: "limbs", material: .metal, mesh: limbs()),
            .init(name: "face", material: .plastic, mesh: face()),
            .init(name: "lights", material: .emissive, mesh: lights()),
        ]
        var body = SculptedBody(key: key, parts: parts, skeleton: frame.skeleton)
        body.rig = BipedRig(frame: frame)
        body.anchors = BipedAnchors.of(frame, back: -0.26)
        return body
    }

    private var headCentre: SIMD3<Float> { [0, frame.shape.headHeight - 0.02, 0.02] }

    private func armour() -> Field {
        var field = Field()
        field.joint = frame.head
        field.add(.box([0.255, 0.190, 0.200], rounding: 0.13), at: headCentre, blend: 0.02, colour: paint)
        field.add(
            .box([0.205, 0.130, 0.10], rounding: 0.075), at: headCentre + [0, -0.005, 0.165], role: .carve,
            blend: 0.012, colour: Self.dark)
        for side in [Float(1), -1] {
            field.add(
                .cylinder(halfHeight: 0.035, radius: 0.070, rounding: 0.02),
                at: headCentre + [0.255 * side, 0, 0],
                turned: .turn(z: Float.pi / 2), blend: 0.01, colour: accent)
        }
        field.add(
            .box([0.235, 0.205, 0.165], rounding: 0.085), at: [0, 1.235, 0], blend: 0.02, colour: paint,
            joint: frame.chest)
        field.add(
            .cylinder(halfHeight: 0.045, radius: 0.155, rounding: 0.03), at: [0, 1.015, 0], blend: 0.01,
            colour: Self.steel, joint: frame.spine)
        field.add(
            .box([0.185, 0.085, 0.135], rounding: 0.07), at: [0, 0.925, 0], blend: 0.02, colour: paint,
            joint: frame.pelvis)
        field.paint(
            .box([0.30, 0.022, 0.30], rounding: 0.004), at: [0, 1.115, 0], blend: 0.008, colour: accent)
        for arm in frame.arms {
            field.add(
                .ellipsoid([0.105, 0.105, 0.105]), at: arm.shoulder + arm.along * 0.02, blend: 0.01,
                colour: accent,
                joint: arm.upper)
            field.limb(
                mix(arm.elbow, arm.wrist, 0.38), arm.wrist, 0.066, 0.086, blend: 0.012, colour: paint,
                joint: arm.fore)
            field.add(
                .ellipsoid([0.075, 0.085, 0.080]), at: arm.wrist + arm.along * 0.075, blend: 0.02,
                colour: Self.steel,
                joint: arm.hand)
            for finger in 0..<3 {
                let across = SIMD3<Float>(0, 0, (Float(finger) - 1) * 0.055)
                field.limb(
                    arm.wrist + arm.along * 0.10 + across, arm.wrist + arm.along * 0.195 + across * 1.2,
                    0.032, 0.027,
                    blend: 0.012, colour: Self.steel, joint: arm.fingers)
            }
        }
        for leg in frame.legs {
            field.limb(
                mix(leg.knee, leg.ankle, 0.30), leg.ankle, 0.085, 0.115, blend: 0.015, colour: paint,
                joint: leg.shin)
            field.add(
                .ellipsoid([0.120, 0.105, 0.185]), at: leg.ankle + [0, -0.055, 0.070], blend: 0.02,
                colour: accent,
                joint: leg.foot)
        }
        return field
    }

    /// Ribbed hoses between the shells, a neck and an aerial.
    private func limbs() -> Mesh {
        var mesh = Mesh()
        let colour = [bytes(Self.steel)]
        func hose(_ from: SIMD3<Float>, _ to: SIMD3<Float>, _ radius: Float, _ joint: Int) {
            let steps = max(4, Int(18 / detail.coarseness))
            let line = (0...steps).map { mix(from, to, Float($0) / Float(steps)) }
            let radii = line.indices.map { radius * ($0 % 2 == 0 ? 0.86 : 1.06) }
            mesh.add(Mesh.tube(line, radii: radii, sides: detail.sides(18), colours: colour).bound(to: joint))
        }
        for arm in frame.arms {
            hose(arm.shoulder, arm.elbow + arm.along * 0.02, 0.050, arm.upper)
            hose(arm.elbow - arm.along * 0.02, mix(arm.elbow, arm.wrist, 0.5), 0.050, arm.fore)
        }
        for leg in frame.legs {
            hose(leg.hip, leg.knee - [0, 0.02, 0], 0.066, leg.thigh)
            hose(leg.knee + [0, 0.02, 0], mix(leg.knee, leg.ankle, 0.5), 0.066, leg.shin)
        }
        hose([0, 1.42, 0], headCentre - [0, 0.16, 0.02], 0.075, frame.neck)
        let top = headCentre + SIMD3(0, 0.18, -0.02)
        mesh.add(
            Mesh.tube(
                [top, top + [0, 0.13, 0]], radii: [0.010, 0.006], sides: detail.sides(10), colours: colour
            )
            .bound(to: frame.head))
        return mesh
    }

    private func face() -> Mesh {
        var mesh = Mesh()
        mesh.add(
            .ball(
                [0.205, 0.132, 0.085], sides: detail.sides(36), rows: detail.sides(18),
                colour: bytes(Self.dark)),
            at: .shift(headCentre + [0, -0.005, 0.115]))
        return mesh.bound(to: frame.head)
    }

    /// Two eyes and a smile behind the glass, a bulb on the aerial, a heart on the chest.
    private func lights() -> Mesh {
        let glow = bytes(hex(0x7FE3FF), 0.8)
        var mesh = Mesh()
        for side in [Float(1), -1] {
            mesh.add(
                .ball([0.034, 0.044, 0.010], sides: detail.sides(18), rows: detail.sides(10), colour: glow),
                at: .shift(headCentre + [0.078 * side, 0.016, 0.190]) * .turn(y: 0.22 * side))
        }
        let smile = (0...8).map { step -> SIMD3<Float> in
            let part = Float(step) / 8 - 0.5
            return headCentre + SIMD3(part * 0.10, -0.062 + part * part * 0.10, 0.190 - part * part * 0.05)
        }
        mesh.add(.tube(smile, radii: smile.map { _ in 0.007 }, sides: detail.sides(8), colours: [glow]))
        var head = mesh.bound(to: frame.head)
        var bulb = Mesh()
        bulb.add(
            .ball(
                [0.024, 0.024, 0.024], sides: detail.sides(14), rows: detail.sides(8),
                colour: bytes(accent, 0.9)),
            at: .shift(headCentre + [0, 0.325, -0.02]))
        head.add(bulb.bound(to: frame.head))
        var heart = Mesh()
        heart.add(
            .ball(
                [0.040, 0.040, 0.010], sides: detail.sides(20), rows: detail.sides(8),
                colour: bytes(hex(0xFF8A5C), 0.8)),
            at: .shift([0.085, 1.29, 0.163]))
        head.add(heart.bound(to: frame.chest))
        return head
    }
}
