import Foundation
import Render

extension Biped {
    /// Thick limbs, a great helmet, short legs: a space walker as a toy.
    static var astronaut: Biped {
        Biped(
            hipHeight: 0.88, kneeHeight: 0.48, ankleHeight: 0.12, waistHeight: 1.02, chestHeight: 1.20,
            shoulderHeight: 1.38, neckHeight: 1.48, headHeight: 1.71, headSize: 0.235, shoulders: 0.25,
            hips: 0.135, upperArm: 0.27, foreArm: 0.26, hand: 0.15, armAngle: 0.72, foot: 0.31,
            walkStride: 0.50, walkPeriod: 1.5, runStride: 0.6, runPeriod: 1.0, swing: 0.7)
    }
}

/// Models the space suit and everything that is strapped to it.
struct Astronaut {
    let frame = BipedFrame(.astronaut)
    let detail: BodyDetail

    static let white = hex(0xE9E6DF)
    static let stripe = hex(0xC23A22)
    static let grey = hex(0x8D9299)
    static let dark = hex(0x2E3238)

    func body(key: String) -> SculptedBody {
        var parts = [
            part("suit", .cloth, suit(), cell: 0.0180, softness: 0.05),
            part("gloves", .rubber, gloves(), cell: 0.0125, softness: 0.02),
            part("boots", .rubber, boots(), cell: 0.0185, softness: 0.03),
            part("helmet", .plastic, helmet(), cell: 0.0200, softness: 0.02),
            part("pack", .plastic, pack(), cell: 0.0210, softness: 0.02),
            part("chest unit", .plastic, chestUnit(), cell: 0.0125, softness: 0.02),
        ]
        let kit = AstronautKit(frame: frame, detail: detail)
        parts += [
            kit.visor(), kit.rim(), kit.rings(), kit.stripes(), kit.hoses(), kit.lamps(), kit.patches(),
        ]
        var body = SculptedBody(key: key, parts: parts, skeleton: frame.skeleton)
        body.rig = BipedRig(
            frame: frame, actions: [.float] + BipedRig.repertoire.filter { $0 != .float })
        body.anchors = BipedAnchors.of(frame, back: -0.36)
        return body
    }

    private func part(
        _ name: String, _ material: MaterialKind, _ field: Field, cell: Float, softness: Float
    ) -> SculptedBody.Part {
        var sculptor = Sculptor(cell: cell)
        sculptor.detail = detail
        sculptor.softness = softness
        sculptor.mottle = material == .cloth ? 0.035 : 0.02
        sculptor.mottleSize = 0.05
        sculptor.shade = 0.45
        var mesh = sculptor.mesh(field, skeleton: frame.skeleton)
        for index in mesh.positions.indices { mesh.positions[index].y = max(mesh.positions[index].y, 0) }
        return SculptedBody.Part(name: name, material: material, mesh: mesh)
    }

    private func suit() -> Field {
        var field = Field()
        let white = Self.white
        let torso: [(SIMD3<Float>, SIMD3<Float>, Int)] = [
            ([0, 0.90, 0], [0.215, 0.150, 0.185], frame.pelvis),
            ([0, 1.04, 0.005], [0.220, 0.155, 0.190], frame.spine),
            ([0, 1.24, 0], [0.265, 0.200, 0.210], frame.chest),
            ([0, 1.40, -0.01], [0.235, 0.110, 0.165], frame.chest),
        ]
        for (centre, radii, joint) in torso {
            field.add(.ellipsoid(radii), at: centre, blend: 0.07, colour: white, joint: joint)
        }
        for arm in frame.arms {
            field.add(
                .ellipsoid([0.125, 0.120, 0.125]), at: arm.shoulder + arm.along * 0.02, blend: 0.05,
                colour: white,
                joint: arm.upper)
            field.limb(arm.shoulder, arm.elbow, 0.108, 0.092, blend: 0.04, colour: white, joint: arm.upper)
            field.limb(arm.elbow, arm.wrist, 0.098, 0.078, blend: 0.03, colour: white, joint: arm.fore)
        }
        for leg in frame.legs {
            field.limb(
                leg.hip + [0, -0.02, 0], leg.knee, 0.140, 0.112, blend: 0.06, colour: white, joint: leg.thigh)
            field.limb(
                leg.knee, leg.ankle + [0, 0.06, 0], 0.118, 0.095, blend: 0.03, colour: white, joint: leg.shin)
        }
        for side in [Float(1), -1] {
            // Seams down the flanks, and thigh pockets.
            field.paint(
                .cone(tip: [0, 0.50, 0], [0.012, 0.012]), at: [0.245 * side, 0.86, 0], blend: 0.008,
                colour: Self.grey)
            field.add(
                .box([0.020, 0.062, 0.055], rounding: 0.014), at: [0.262 * side, 0.735, 0.02],
                turned: .turn(z: 0.06 * side), blend: 0.014, colour: hex(0xDAD7D0),
                joint: side > 0 ? frame.legs[0].thigh : frame.legs[1].thigh)
        }
        var folds = Folds(sleeves: [], height: 0.009, pitch: 31)
        for arm in frame.arms {
            folds.sleeves.append(.init(start: arm.shoulder, end: arm.wrist, bellows: 0.5))
        }
        for leg in frame.legs {
            folds.sleeves.append(.init(start: leg.hip - [0, 0.08, 0], end: leg.ankle, bellows: 0.44))
        }
        folds.sleeves.append(.init(start: [0, 0.80, 0], end: [0, 1.45, 0], bellows: 0.33))
        let drape = folds
        field.reliefHeight = drape.height
        field.relief = { drape.relief($0) }
        return field
    }

    private func gloves() -> Field {
        var field = Field()
        let colour = hex(0xDDD9D0)
        let grip = hex(0x9A7350)
        for arm in frame.arms {
            let along = arm.along
            let across = SIMD3<Float>(0, 0, 1)
            let palm = along.crossed(across).normalized * -arm.side
            let place = Affine(x: palm, y: along, z: across, origin: .zero)
            let base = arm.wrist
            field.limb(
                base - along * 0.005, base + along * 0.045, 0.070, 0.062, blend: 0.02, colour: colour,
                joint: arm.hand)
            field.add(
                .ellipsoid([0.040, 0.072, 0.066]), at: base + along * 0.085, turned: place, blend: 0.025,
                colour: colour, joint: arm.hand)
            for finger in 0..<4 {
                let offset = (Float(finger) - 1.5) * 0.0335
                let reach = [Float(0.070), 0.084, 0.080, 0.062][3 - finger]
                let root = base + along * 0.125 + across * offset + palm * 0.002
                let fan = across * (offset * 0.28)
                let bend = root + along * (reach * 0.55) + fan + palm * 0.012
                let tip = bend + along * (reach * 0.42) + fan * 0.6 + palm * 0.030
                field.limb(root, bend, 0.0205, 0.0190, blend: 0.008, colour: colour, joint: arm.fingers)
                field.limb(bend, tip, 0.0190, 0.0165, blend: 0.005, colour: colour, joint: arm.fingers)
                field.paint(
                    .ellipsoid([0.02, 0.02, 0.02]), at: tip + palm * 0.012, blend: 0.006, colour: grip)
            }
            let thumb = base + along * 0.060 + across * 0.055 + palm * 0.012
            let middle = thumb + along * 0.040 + across * 0.034 + palm * 0.022
            field.limb(thumb, middle, 0.024, 0.021, blend: 0.014, colour: colour, joint: arm.hand)
            field.limb(
                middle, middle + along * 0.042 + across * 0.004 + palm * 0.016, 0.021, 0.018, blend: 0.005,
                colour: colour, joint: arm.hand)
            field.paint(
                .ellipsoid([0.02, 0.045, 0.05]), at: base + along * 0.085 + palm * 0.045, turned: place,
                blend: 0.008, colour: grip)
        }
        return field
    }

    private func boots() -> Field {
        var field = Field()
        for leg in frame.legs {
            let white = hex(0xDEDBD4)
            field.limb(
                leg.ankle + [0, 0.10, 0], leg.ankle + [0, 0.01, 0.01], 0.108, 0.096, blend: 0.02,
                colour: white,
                joint: leg.foot)
            field.add(
                .ellipsoid([0.092, 0.080, 0.120]), at: leg.ankle + [0, -0.035, 0.02], blend: 0.04,
                colour: white,
                joint: leg.foot)
            field.add(
                .ellipsoid([0.098, 0.074, 0.105]), at: leg.ball + [0, 0.068, -0.01], blend: 0.04,
                colour: white,
                joint: leg.toes)
            field.add(
                .torus(radius: 0.100, thickness: 0.016), at: leg.ankle + [0, 0.115, 0], blend: 0.012,
                colour: Self.grey, joint: leg.foot)
            let middle = (leg.heel + leg.ball) / 2
            // Soles: flat discs that the ground cuts off.
            field.add(
                .ellipsoid([0.098, 0.042, 0.115]), at: [middle.x, 0.012, leg.heel.z + 0.075], blend: 0.008,
                colour: Self.dark, joint: leg.foot)
            field.add(
                .ellipsoid([0.112, 0.042, 0.130]), at: [middle.x, 0.012, leg.ball.z - 0.010], blend: 0.008,
                colour: Self.dark, joint: leg.toes)
            for strap in 0..<2 {
                field.paint(
                    .box([0.13, 0.012, 0.16], rounding: 0.004),
                    at: leg.ankle + [0, 0.055 - 0.045 * Float(strap), 0.05 + 0.035 * Float(strap)],
                    turned: .turn(x: 0.35), blend: 0.004, colour: Self.grey)
            }
        }
        return field
    }

    /// The shell of the helmet with its opening; the visor is a part of its own.
    private func helmet() -> Field {
        var field = Field()
        field.joint = frame.head
        let centre = SIMD3<Float>(0, frame.shape.headHeight, 0)
        let size = frame.shape.headSize
        field.add(
            .ellipsoid([size, size * 1.02, size * 1.03]), at: centre, blend: 0.02, colour: Self.white)
        // A padded brow and cheeks around the opening.
        field.add(
            .ellipsoid([size * 0.93, size * 0.80, size * 0.5]), at: centre + [0, -0.005, size * 0.62],
            turned: .turn(x: 0.05), blend: 0.03, colour: Self.white)
        field.add(
            .ellipsoid([size * 0.78, size * 0.63, size * 0.9]), at: centre + [0, 0.002, size * 0.95],
            turned: .turn(x: 0.05), role: .carve, blend: 0.016, colour: Self.dark)
        for side in [Float(1), -1] {
            field.add(
                .cylinder(halfHeight: 0.026, radius: 0.062, rounding: 0.012),
                at: centre + [size * 0.98 * side, 0.0, 0.01], turned: .turn(z: Float.pi / 2), blend: 0.012,
                colour: Self.grey)
            field.add(
                .box([0.032, 0.026, 0.058], rounding: 0.012),
                at: centre + [size * 0.70 * side, size * 0.80, size * 0.24],
                turned: .turn(x: -0.1, z: -0.7 * side),
                blend: 0.012, colour: hex(0xD2CFC8))
        }
        field.add(
            .cylinder(halfHeight: 0.032, radius: size * 0.80, rounding: 0.014),
            at: [0, frame.shape.neckHeight + 0.022, 0], blend: 0.012, colour: Self.grey, joint: frame.chest)
        return field
    }

    private func pack() -> Field {
        var field = Field()
        field.joint = frame.chest
        let white = hex(0xDFDCD5)
        field.add(
            .box([0.235, 0.310, 0.105], rounding: 0.045), at: [0, 1.19, -0.285], blend: 0.02, colour: white)
        field.add(
            .box([0.190, 0.085, 0.085], rounding: 0.035), at: [0, 1.50, -0.275], blend: 0.02, colour: white)
        field.add(
            .box([0.165, 0.100, 0.030], rounding: 0.018), at: [0, 1.28, -0.385], blend: 0.006,
            colour: hex(0xC9C6BE))
        field.add(
            .box([0.165, 0.055, 0.030], rounding: 0.018), at: [0, 1.06, -0.385], blend: 0.006,
            colour: Self.grey)
        for side in [Float(1), -1] {
            field.add(
                .cylinder(halfHeight: 0.20, radius: 0.048, rounding: 0.040), at: [0.235 * side, 1.17, -0.30],
                blend: 0.008, colour: Self.grey)
            // Arms of the manoeuvring unit, with thrusters at the corners.
            field.add(
                .box([0.020, 0.040, 0.040], rounding: 0.012), at: [0.262 * side, 1.46, -0.32], blend: 0.008,
                colour: Self.stripe)
            field.add(
                .box([0.020, 0.040, 0.040], rounding: 0.012), at: [0.262 * side, 0.93, -0.30], blend: 0.008,
                colour: Self.stripe)
            // Shoulder straps.
            field.limb(
                [0.150 * side, 1.44, -0.20], [0.150 * side, 1.475, 0.02], 0.028, 0.028, blend: 0.01,
                colour: Self.grey)
            field.limb(
                [0.150 * side, 1.475, 0.02], [0.140 * side, 1.36, 0.19], 0.028, 0.024, blend: 0.01,
                colour: Self.grey)
        }
        for line in 0..<3 {
            field.paint(
                .box([0.30, 0.003, 0.05], rounding: 0.001), at: [0, 1.00 + 0.19 * Float(line), -0.40],
                blend: 0.004,
                colour: Self.grey * 0.7)
        }
        return field
    }

    private func chestUnit() -> Field {
        var field = Field()
        field.joint = frame.chest
        let tilt = Affine.turn(x: -0.16)
        let middle = SIMD3<Float>(0, 1.245, 0.235)
        func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { middle + tilt.direction([x, y, z]) }
        field.add(
            .box([0.135, 0.088, 0.052], rounding: 0.020), at: middle, turned: tilt, blend: 0.01,
            colour: hex(0xC4C6C8))
        field.add(
            .box([0.112, 0.066, 0.010], rounding: 0.006), at: at(0, 0, 0.052), turned: tilt, blend: 0.004,
            colour: hex(0x4A4F57))
        let knobs: [(Float, Float, Float, SIMD3<Float>)] = [
            (-0.075, 0.032, 0.019, Self.stripe), (-0.030, 0.032, 0.014, hex(0xE8B23A)),
            (0.075, -0.030, 0.022, hex(0x23272D)), (0.024, -0.034, 0.013, hex(0x3E79C9)),
            (-0.016, -0.034, 0.013, hex(0xE9E6DF)),
        ]
        for (x, y, radius, colour) in knobs {
            field.add(
                .cylinder(halfHeight: 0.014, radius: radius, rounding: 0.005), at: at(x, y, 0.062),
                turned: tilt * .turn(x: Float.pi / 2), blend: 0.003, colour: colour)
        }
        for side in [Float(1), -1] {
            field.add(
                .cylinder(halfHeight: 0.030, radius: 0.030, rounding: 0.008),
                at: at(0.135 * side, -0.040, 0.005),
                turned: tilt * .turn(z: 1.2), blend: 0.008, colour: Self.stripe)
        }
        return field
    }
}
