import Foundation
import Render

/// Shoes, and limbs without cloth.
extension PersonClothes {
    func shoes() -> Field {
        var field = Field()
        let wide = mix(thick, 1, 0.25)
        let pointe = look.cut == .tutu
        for leg in frame.legs {
            let colour = look.shoes
            let top: Float = look.boots ? 0.17 : 0.018
            field.limb(
                leg.ankle + [0, top * thick, 0], leg.ankle + [0, -0.02 * thick, 0],
                (look.boots ? 0.068 : 0.046) * thick,
                0.050 * wide, blend: 0.02, colour: colour, joint: leg.foot)
            if look.boots {
                field.add(
                    .torus(radius: 0.058 * thick, thickness: 0.017 * thick),
                    at: leg.ankle + [0, top * thick, 0], blend: 0.008,
                    colour: look.extras.contains("fur") ? look.second : colour * 0.8, joint: leg.foot)
            }
            let slim: Float = pointe || look.cut == .gown || look.cut == .dress ? 0.84 : 1
            field.add(
                .ellipsoid([0.047 * slim, 0.050, 0.070] * wide),
                at: leg.heel + [0, 0.040 * wide, 0.055 * wide], blend: 0.03,
                colour: colour, joint: leg.foot)
            field.add(
                .ellipsoid([0.057 * slim, 0.046 * slim, 0.086] * wide),
                at: leg.ball + [0, 0.034 * wide, -0.010 * wide],
                blend: 0.035, colour: colour, joint: leg.toes)
            if !pointe {
                let sole =
                    look.stuff == nil && colour.x > 0.7
                    ? colour * 0.75 : mix(colour * 0.4, hex(0xD8D0C0), 0.25)
                let middle = (leg.heel + leg.ball) / 2
                field.add(
                    .box([0.050 * slim, 0.012, 0.060] * wide, rounding: 0.010),
                    at: [middle.x, 0.010, leg.heel.z + 0.050 * wide],
                    blend: 0.006, colour: sole, joint: leg.foot)
                field.add(
                    .box([0.056 * slim, 0.012, 0.080] * wide, rounding: 0.010),
                    at: [middle.x, 0.010, leg.ball.z - 0.012 * wide],
                    blend: 0.006, colour: sole, joint: leg.toes)
            }
        }
        return field
    }

    /// Arms and legs without cloth, for the skin.
    func bareLimbs(_ field: inout Field, skin: SIMD3<Float>) {
        if !hasSleeves || shortSleeves {
            for arm in frame.arms {
                field.limb(
                    arm.shoulder - [0.01 * arm.side, 0.004, 0], arm.elbow, 0.050 * thick, 0.042 * thick,
                    blend: 0.02, colour: skin,
                    joint: arm.upper)
                field.limb(
                    arm.elbow, arm.wrist, 0.042 * thick, 0.031 * thick, blend: 0.015, colour: skin,
                    joint: arm.fore)
            }
        }
        if hasBareLegs {
            for leg in frame.legs {
                let wide = thick * mix(look.girth, 1, 0.5)
                field.limb(
                    leg.hip, leg.knee, 0.080 * wide, 0.056 * wide, blend: 0.02, colour: skin, joint: leg.thigh
                )
                field.limb(
                    leg.knee, leg.ankle + [0, 0.01, 0], 0.056 * wide, 0.038 * thick, blend: 0.02,
                    colour: skin, joint: leg.shin)
            }
        }
        guard look.barefoot else { return }
        for leg in frame.legs {
            let wide = mix(thick, 1, 0.25)
            field.add(
                .ellipsoid([0.036, 0.040, 0.060] * wide), at: leg.heel + [0, 0.034 * wide, 0.052 * wide],
                blend: 0.03,
                colour: skin, joint: leg.foot)
            field.limb(
                leg.ankle + [0, 0.02, 0], leg.heel + [0, 0.04, 0.05], 0.038 * thick, 0.040 * thick,
                blend: 0.02, colour: skin, joint: leg.foot)
            field.add(
                .ellipsoid([0.046, 0.028, 0.074] * wide), at: leg.ball + [0, 0.024 * wide, -0.008 * wide],
                blend: 0.03,
                colour: skin, joint: leg.toes)
        }
    }
}
