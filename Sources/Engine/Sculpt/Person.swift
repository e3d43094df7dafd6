import Foundation
import Render

extension Biped {
    /// A grown-up doll: a head that is a fifth of the height.
    static var doll: Biped {
        Biped(
            hipHeight: 0.83, kneeHeight: 0.45, ankleHeight: 0.085, waistHeight: 0.97, chestHeight: 1.12,
            shoulderHeight: 1.285, neckHeight: 1.345, headHeight: 1.525, headSize: 0.142, shoulders: 0.158,
            hips: 0.082, upperArm: 0.25, foreArm: 0.22, hand: 0.10, armAngle: 0.62, foot: 0.24)
    }
}

/// Models a dressed person: felt clothes over a vinyl doll.
struct Person {
    let look: Wardrobe
    let detail: BodyDetail
    let frame: BipedFrame
    /// The joint that carries an umbrella, if there is one.
    let umbrella: Bool

    init(_ look: Wardrobe, detail: BodyDetail, umbrella: Bool = false) {
        self.look = look
        self.detail = detail
        self.umbrella = umbrella
        var frame = BipedFrame(.doll)
        if umbrella { frame.addProp(at: frame.arms[1].knuckles) }
        self.frame = frame
    }

    func body(key: String) -> SculptedBody {
        var parts = [
            part("clothes", .cloth, clothes(), cell: 0.0175, softness: 0.045),
            part("shoes", .leather, shoes(), cell: 0.0150, softness: 0.03),
        ]
        let head = PersonHead(look: look, frame: frame)
        let skin = head.skin()
        parts.append(part("skin", .skin, skin, cell: 0.0120, softness: 0.02))
        if look.hair != .bald || look.beard {
            parts.append(part("hair", head.hairMaterial, head.hair(), cell: 0.0140, softness: 0.02))
        }
        parts += head.features(detail, face: skin)
        if umbrella, let prop = frame.prop {
            parts += Umbrella(colour: look.second, detail: detail)
                .parts(joint: prop, at: frame.arms[1].knuckles)
        }
        var body = SculptedBody(key: key, parts: parts, skeleton: frame.skeleton)
        var rig = BipedRig(frame: frame)
        rig.actions =
            umbrella
            ? [.shelter, .idle, .stand] : [.idle, .walk, .run, .wave, .dance, .sit, .ride, .float, .stand]
        body.rig = rig
        body.anchors = BipedAnchors.of(frame, back: -0.14)
        return look.stature == 1 ? body : body.scaled(by: look.stature)
    }

    private func part(
        _ name: String, _ material: MaterialKind, _ field: Field, cell: Float, softness: Float
    ) -> SculptedBody.Part {
        var sculptor = Sculptor(cell: cell)
        sculptor.detail = detail
        sculptor.softness = softness
        sculptor.mottle = material == .skin ? 0.015 : 0.05
        sculptor.mottleSize = 0.035
        var mesh = sculptor.mesh(field, skeleton: frame.skeleton)
        for index in mesh.positions.indices { mesh.positions[index].y = max(mesh.positions[index].y, 0) }
        return SculptedBody.Part(name: name, material: material, mesh: mesh)
    }

    /// Where the upper garment ends.
    private var hem: Float {
        switch look.cut {
        case .coat: 0.50
        case .raincoat: 0.56
        case .dress: 0.44
        case .jacket, .jumper: 0.79
        }
    }

    private func clothes() -> Field {
        var field = Field()
        let cloth = look.cloth
        let wide = look.girth
        legs(&field)
        field.add(
            .ellipsoid([0.150 * wide, 0.125, 0.108 * wide]), at: [0, 0.87, 0], blend: 0.05, colour: cloth,
            joint: frame.pelvis)
        field.add(
            .ellipsoid([0.142 * wide, 0.135, 0.102 * wide]), at: [0, 1.00, 0.004], blend: 0.05, colour: cloth,
            joint: frame.spine)
        field.add(
            .ellipsoid([0.170 * wide, 0.150, 0.115 * wide]), at: [0, 1.15, 0], blend: 0.05, colour: cloth,
            joint: frame.chest)
        field.add(
            .ellipsoid([0.165, 0.070, 0.090]), at: [0, 1.265, -0.008], blend: 0.05, colour: cloth,
            joint: frame.chest)
        skirt(&field)
        for arm in frame.arms { sleeve(&field, arm) }
        collar(&field)
        return field
    }

    private func legs(_ field: inout Field) {
        let bare = look.cut == .dress
        for leg in frame.legs {
            let radius: Float = bare ? 0.85 : 1
            field.limb(
                leg.hip, leg.knee, 0.088 * radius * look.girth, 0.064 * radius, blend: 0.03,
                colour: look.trousers,
                joint: leg.thigh)
            field.limb(
                leg.knee, leg.ankle + [0, 0.02, 0], 0.064 * radius, (bare ? 0.040 : 0.054), blend: 0.02,
                colour: look.trousers, joint: leg.shin)
        }
    }

    /// The part of a coat or dress below the waist: it hangs from the hips and goes with the thighs.
    private func skirt(_ field: inout Field) {
        guard look.cut != .jacket, look.cut != .jumper else {
            field.add(
                .torus(radius: 0.128 * look.girth, thickness: 0.030), at: [0, hem + 0.015, 0], blend: 0.03,
                colour: look.cloth * 0.92, joint: frame.pelvis)
            return
        }
        let flare: Float = look.cut == .dress ? 0.085 : 0.045
        for leg in frame.legs {
            field.limb(
                [0.050 * leg.side, 0.86, 0], [(0.062 + flare * 0.5) * leg.side, hem, 0.01], 0.110,
                0.108 + flare, blend: 0.07, colour: look.cloth, joint: leg.thigh)
        }
        for (number, joint) in frame.hems.enumerated() {
            let depth: Float = number == 0 ? 0.035 : -0.045
            field.limb(
                [0, 0.84, depth], [0, hem, depth * 1.9], 0.105, 0.112 + flare * 0.9, blend: 0.07,
                colour: look.cloth,
                joint: joint)
        }
        // A straight hem.
        field.add(
            .box([0.6, 0.25, 0.6], rounding: 0.01), at: [0, hem - 0.25, 0], role: .carve, blend: 0.02,
            colour: look.cloth * 0.5)
        legs(&field)
        if look.cut != .dress {
            // The overlap of the coat, its buttons and belt.
            field.paint(
                .box([0.004, 0.40, 0.3], rounding: 0.002), at: [0.018, 0.90, 0.2], blend: 0.006,
                colour: look.cloth * 0.62)
            for button in 0..<4 {
                field.add(
                    .ellipsoid([0.013, 0.013, 0.007]),
                    at: [0.040, 1.17 - 0.10 * Float(button), 0.116 * look.girth], blend: 0.002,
                    colour: look.cloth * 0.38, joint: button < 2 ? frame.chest : frame.spine)
            }
        }
        field.add(
            .torus(radius: 0.126 * look.girth, thickness: 0.020), at: [0, 0.965, 0.002], blend: 0.012,
            colour: look.cut == .dress ? look.second : look.cloth * 0.7, joint: frame.spine)
    }

    private func sleeve(_ field: inout Field, _ arm: BipedFrame.Arm) {
        let bare = look.cut == .dress
        let colour = look.cloth
        field.limb(
            arm.shoulder - [0.012 * arm.side, 0.01, 0], arm.elbow, 0.066, bare ? 0.046 : 0.054, blend: 0.035,
            colour: colour, joint: arm.upper)
        field.limb(
            arm.elbow, arm.wrist - arm.along * 0.012, 0.054, 0.046, blend: 0.02, colour: colour,
            joint: arm.fore)
        let cuff = Affine.turn(from: [0, 1, 0], to: arm.along)
        field.add(
            .cylinder(halfHeight: 0.020, radius: 0.052, rounding: 0.010), at: arm.wrist - arm.along * 0.014,
            turned: cuff, blend: 0.006, colour: look.cut == .jumper ? look.cloth * 0.85 : look.cloth * 0.8,
            joint: arm.fore)
    }

    private func collar(_ field: inout Field) {
        if let scarf = look.scarf {
            field.add(
                .torus(radius: 0.066, thickness: 0.036), at: [0, 1.325, 0.004], turned: .turn(x: 0.12),
                blend: 0.01,
                colour: scarf, joint: frame.chest)
            field.limb(
                [0.035, 1.30, 0.085], [0.060, 1.09, 0.120 * look.girth], 0.036, 0.032, blend: 0.012,
                colour: scarf * 0.93,
                joint: frame.chest)
            return
        }
        let colour = look.cut == .jacket ? look.second : look.cloth * 0.85
        field.add(
            .torus(radius: 0.060, thickness: 0.026), at: [0, 1.318, -0.004], turned: .turn(x: 0.18),
            blend: 0.012,
            colour: colour, joint: frame.chest)
        if look.cut == .jacket {
            field.paint(
                .cone(tip: [0, -0.22, 0.06], [0.058, 0.006]), at: [0, 1.32, 0.10], blend: 0.008,
                colour: look.second)
        }
    }

    private func shoes() -> Field {
        var field = Field()
        let boots = look.cut == .raincoat
        for leg in frame.legs {
            let colour = look.shoes
            field.limb(
                leg.ankle + [0, boots ? 0.16 : 0.03, 0], leg.ankle + [0, -0.02, 0], boots ? 0.064 : 0.050,
                0.050,
                blend: 0.02, colour: colour, joint: leg.foot)
            field.add(
                .ellipsoid([0.046, 0.050, 0.070]), at: leg.heel + [0, 0.040, 0.055], blend: 0.03,
                colour: colour,
                joint: leg.foot)
            field.add(
                .ellipsoid([0.053, 0.046, 0.082]), at: leg.ball + [0, 0.034, -0.012], blend: 0.035,
                colour: colour,
                joint: leg.toes)
            field.paint(
                .box([0.2, 0.012, 0.3], rounding: 0.002), at: [leg.ball.x, 0.0, leg.ankle.z], blend: 0.004,
                colour: colour * 0.4)
        }
        return field
    }
}
