import Foundation
import Render

/// The sewn part of a costume: trunk, sleeves, skirts, legs and shoes.
struct PersonClothes {
    let person: Person

    var look: Wardrobe { person.look }
    var frame: BipedFrame { person.frame }
    var thick: Float { person.thick }
    func height(_ part: Float) -> Float { person.trunk(part) }

    var material: MaterialKind {
        if let stuff = look.stuff { return stuff }
        return switch look.cut {
        case .armour: .metal
        case .raincoat: .rubber
        case .swimsuit: .rubber
        case .bare: .cloth
        default: .cloth
        }
    }

    var hasSleeves: Bool {
        ![.swimsuit, .bare, .tutu].contains(look.cut) && !look.extras.contains("sleeveless")
            && !(look.cut == .dress && look.legs == .bare)
    }

    var shortSleeves: Bool { [.shirt, .overalls].contains(look.cut) && look.stuff == nil }

    var hasBareLegs: Bool { look.legs == .bare || look.legs == .shorts }

    /// Where the garment ends below the hips, as a share of the leg; nil ends at the hips.
    var hem: Float? {
        if look.extras.contains("short") { return 0.14 }
        return switch look.cut {
        case .coat: 0.46
        case .raincoat: 0.36
        case .dress: 0.52
        case .gown, .robe: 0.93
        case .armour: 0.22
        default: nil
        }
    }

    var flare: Float {
        switch look.cut {
        case .gown: 0.120
        case .dress: 0.075
        case .robe: 0.060
        case .armour: 0.035
        default: 0.040
        }
    }

    func trunk() -> Field {
        var field = Field()
        legs(&field)
        torso(&field)
        skirt(&field)
        if hasSleeves { for arm in frame.arms { sleeve(&field, arm) } }
        collar(&field)
        if look.stuff == nil, [.jumper, .jacket, .coat, .robe, .shirt, .overalls].contains(look.cut),
            person.detail == .hero
        {
            var folds = Folds(sleeves: [], height: 0.0055 * thick, pitch: 26)
            if hasSleeves, !shortSleeves {
                for arm in frame.arms {
                    folds.sleeves.append(.init(start: arm.shoulder, end: arm.wrist, bellows: 0.55))
                }
            }
            if look.legs == .trousers, (hem ?? 0) < 0.6 {
                for leg in frame.legs {
                    folds.sleeves.append(.init(start: leg.hip - [0, 0.05, 0], end: leg.ankle, bellows: 0.50))
                }
            }
            if !folds.sleeves.isEmpty {
                let drape = folds
                field.reliefHeight = drape.height
                field.relief = { drape.relief($0) }
            }
        }
        return field
    }

    func torso(_ field: inout Field) {
        let bare = look.cut == .bare
        let cloth = bare ? look.skin : look.cut == .overalls ? look.second : look.cloth
        let low = look.cut == .overalls || bare ? look.cut == .overalls ? look.cloth : look.trousers : cloth
        let wide = look.girth * thick
        let waist: Float = look.isFeminine ? 0.88 : 1
        let bust: Float = look.isFeminine ? 0.94 : 1.03
        let belly = max(look.girth - 1.05, 0) * 0.25
        field.add(
            .ellipsoid([0.148 * wide, 0.112 * thick, 0.112 * wide]), at: [0, height(0.06), 0], blend: 0.05,
            colour: low, joint: frame.pelvis)
        field.add(
            .ellipsoid([0.136 * wide * waist, 0.125 * thick, 0.102 * wide * waist + belly * 0.3]),
            at: [0, height(0.34), 0.004 + belly * 0.35], blend: 0.05,
            colour: cloth, joint: frame.spine)
        field.add(
            .ellipsoid([0.156 * wide * bust, 0.128 * thick, 0.112 * wide]), at: [0, height(0.65), 0],
            blend: 0.05,
            colour: cloth, joint: frame.chest)
        field.add(
            .ellipsoid([0.152 * bust * thick, 0.058 * thick, 0.084 * thick]), at: [0, height(0.875), -0.008],
            blend: 0.05, colour: cloth, joint: frame.chest)
        if look.cut == .overalls { bib(&field) }
    }

    func bib(_ field: inout Field) {
        let wide = look.girth * thick
        field.add(
            .ellipsoid([0.145 * wide, 0.085 * thick, 0.110 * wide]), at: [0, height(0.20), 0.004],
            blend: 0.02,
            colour: look.cloth, joint: frame.spine)
    }

    func legs(_ field: inout Field) {
        if look.legs == .bare { return }
        let cloth =
            look.cut == .swimsuit || look.cut == .tutu
            ? look.trousers : look.cut == .overalls ? look.cloth : look.trousers
        let tight = look.legs == .tights
        for leg in frame.legs {
            let wide = (tight ? 0.86 : 1.04) * thick * mix(look.girth, 1, 0.4)
            if look.legs == .shorts {
                let end = mix(leg.hip, leg.knee, 0.72)
                field.limb(
                    leg.hip, end, 0.092 * wide, 0.088 * wide, blend: 0.03, colour: cloth, joint: leg.thigh)
                continue
            }
            field.limb(
                leg.hip, leg.knee, 0.090 * wide, 0.066 * wide, blend: 0.03, colour: cloth, joint: leg.thigh)
            field.limb(
                leg.knee, leg.ankle + [0, 0.015, 0], 0.066 * wide, (tight ? 0.040 : 0.060) * thick,
                blend: 0.02,
                colour: cloth, joint: leg.shin)
            if !tight, !look.boots, !look.barefoot {
                field.add(
                    .torus(radius: 0.046 * thick, thickness: 0.017 * thick), at: leg.ankle + [0, 0.016, 0],
                    blend: 0.012, colour: cloth * 0.92, joint: leg.shin)
            }
        }
    }

    /// The part of a coat or dress below the waist: it hangs from the hips and goes with the thighs.
    func skirt(_ field: inout Field) {
        let wide = look.girth * thick
        guard let hem else {
            if ![.swimsuit, .tutu, .bare].contains(look.cut) {
                let cloth = look.cut == .overalls ? look.cloth : look.cloth * 0.92
                field.add(
                    .torus(radius: 0.124 * wide, thickness: 0.030 * thick),
                    at: [0, height(look.cut == .overalls ? 0.12 : -0.05), 0], blend: 0.03, colour: cloth,
                    joint: frame.pelvis)
            }
            return
        }
        let end = mix(frame.shape.hipHeight, frame.shape.ankleHeight, hem)
        let open = flare * thick
        for leg in frame.legs {
            field.limb(
                [0.046 * thick * leg.side, height(0.04), 0],
                [(0.058 * thick + open * 0.5) * leg.side, end, 0.01],
                0.106 * wide, 0.100 * thick + open, blend: 0.07, colour: look.cloth,
                joint: hem > 0.7 ? frame.hems[leg.side > 0 ? 0 : 1] : leg.thigh)
        }
        for (number, joint) in frame.hems.enumerated() {
            let depth: Float = (number == 0 ? 0.034 : -0.042) * thick
            field.limb(
                [0, height(0.02), depth], [0, end, depth * 1.8], 0.104 * wide, 0.104 * thick + open * 0.9,
                blend: 0.07,
                colour: look.cloth, joint: joint)
        }
        // A straight hem.
        field.add(
            .box([0.8, 0.30, 0.8], rounding: 0.01), at: [0, end - 0.30, 0], role: .carve, blend: 0.02,
            colour: look.cloth * 0.5)
        if look.extras.contains("fur") {
            field.add(
                .torus(radius: 0.135 * wide + open, thickness: 0.034 * thick), at: [0, end + 0.01, 0.006],
                blend: 0.01,
                colour: look.second, joint: frame.pelvis)
        }
        legs(&field)
    }

    func sleeve(_ field: inout Field, _ arm: BipedFrame.Arm) {
        let colour = look.cut == .overalls ? look.second : look.cloth
        let robe = look.cut == .robe
        let start = arm.shoulder - [0.014 * arm.side * thick, 0.006, 0]
        if shortSleeves {
            field.limb(
                start, mix(arm.shoulder, arm.elbow, 0.72), 0.063 * thick, 0.062 * thick, blend: 0.035,
                colour: colour,
                joint: arm.upper)
            return
        }
        field.limb(
            start, arm.elbow, 0.062 * thick, 0.054 * thick, blend: 0.035, colour: colour, joint: arm.upper)
        field.limb(
            arm.elbow, arm.wrist - arm.along * 0.012, 0.054 * thick, (robe ? 0.082 : 0.048) * thick,
            blend: 0.02,
            colour: colour, joint: arm.fore)
        let cuff = Affine.turn(from: [0, 1, 0], to: arm.along)
        field.add(
            .cylinder(halfHeight: 0.020 * thick, radius: (robe ? 0.085 : 0.054) * thick, rounding: 0.010),
            at: arm.wrist - arm.along * 0.014, turned: cuff, blend: 0.006,
            colour: look.extras.contains("fur") || robe
                ? look.second : look.cut == .jacket ? look.second : colour * 0.82,
            joint: arm.fore)
        if look.cut == .armour {
            field.add(
                .ellipsoid([0.086, 0.070, 0.086] * thick), at: arm.shoulder + [0.012 * arm.side, 0.018, 0],
                blend: 0.008,
                colour: look.second, joint: arm.upper)
            field.add(
                .ellipsoid([0.064, 0.064, 0.064] * thick), at: arm.elbow, blend: 0.008, colour: look.second,
                joint: arm.fore)
        }
    }

    func collar(_ field: inout Field) {
        let neck = frame.shape.neckHeight
        if let scarf = look.scarf {
            field.add(
                .torus(radius: 0.068 * thick, thickness: 0.036 * thick), at: [0, neck - 0.018, 0.006],
                turned: .turn(x: 0.14), blend: 0.01, colour: scarf, joint: frame.chest)
            field.limb(
                [0.035, neck - 0.05, 0.085] * [thick, 1, thick],
                [0.058 * thick, height(0.52), 0.122 * thick * look.girth],
                0.036 * thick, 0.034 * thick, blend: 0.012, colour: scarf * 0.93, joint: frame.chest)
            return
        }
        guard ![.swimsuit, .bare, .tutu, .overalls].contains(look.cut), !look.extras.contains("sleeveless")
        else { return }
        let round = look.cut == .jumper || look.cut == .dress || look.cut == .gown
        let colour =
            look.cut == .jacket ? look.second : round || look.cut == .robe ? look.second : look.cloth * 0.85
        field.add(
            .torus(radius: 0.060 * thick, thickness: (round ? 0.018 : 0.024) * thick),
            at: [0, neck - 0.026, -0.004],
            turned: .turn(x: 0.18), blend: 0.008, colour: colour, joint: frame.chest)
    }
}
