import Foundation
import Render

/// Models torso, neck, legs and tail of a quadruped.
struct QuadrupedTrunk {
    let shape: Quadruped
    let frame: QuadrupedFrame

    func model(_ field: inout Field) {
        let coat = shape.coat
        field.coat = shape.fur.x
        torso(&field)
        neck(&field)
        for leg in frame.legs {
            if leg.fore { fore(&field, leg) } else { hind(&field, leg) }
        }
        tail(&field)
        if shape.tufts > 0 { tufts(&field) }
        if shape.mane == .horse { horseMane(&field) }
        if shape.hump > 0 {
            field.add(
                .ellipsoid([shape.chest.x * 0.62, shape.hump, shape.chest.y * 0.9]),
                at: frame.shoulder + [0, shape.chest.y * 0.8, -0.06], blend: 0.12, colour: coat.base,
                joint: frame.chest)
        }
    }

    private func torso(_ field: inout Field) {
        let coat = shape.coat
        let spread = shape.torsoLength * 0.34
        let middle = (frame.hip + frame.shoulder) / 2
        field.add(
            .ellipsoid([shape.rump.x, shape.rump.y, spread * 0.95]), at: frame.hip + [0, 0, 0.04], blend: 0.1,
            colour: coat.base, joint: frame.pelvis)
        field.add(
            .ellipsoid([shape.waist.x, shape.waist.y, spread * 1.15]), at: middle - [0, shape.sag, 0],
            blend: 0.12, colour: coat.base, joint: frame.spine)
        field.add(
            .ellipsoid([shape.chest.x, shape.chest.y, spread * 0.95]), at: frame.shoulder - [0, 0.01, 0.05],
            blend: 0.12, colour: coat.base, joint: frame.chest)
    }

    private func neck(_ field: inout Field) {
        let start = frame.skeleton.joints[frame.neck].position
        field.limb(
            start - [0, 0.03, 0.03], mix(start, frame.neckEnd, 0.75), shape.neck.x,
            mix(shape.neck.x, shape.neck.y, 0.75), blend: 0.1, colour: shape.coat.base, joint: frame.neck)
        field.limb(
            mix(start, frame.neckEnd, 0.6), frame.headSpace.origin, shape.neck.y, shape.neck.y * 0.9,
            blend: 0.08, colour: shape.coat.base, joint: frame.head)
    }

    private func fore(_ field: inout Field, _ leg: QuadrupedFrame.Leg) {
        let coat = shape.coat
        let points = leg.points
        field.limb(
            points[0] + [0, -0.02, 0], points[1], shape.upperLeg, mix(shape.upperLeg, shape.lowerLeg, 0.6),
            blend: 0.06, colour: coat.base, joint: leg.joints[0])
        field.limb(
            points[1], points[2], mix(shape.upperLeg, shape.lowerLeg, 0.6), shape.lowerLeg, blend: 0.04,
            colour: coat.points, coat: shape.fur.x * 0.6, joint: leg.joints[1])
        foot(&field, leg, from: points[2], joint: leg.joints[2])
    }

    private func hind(_ field: inout Field, _ leg: QuadrupedFrame.Leg) {
        let coat = shape.coat
        let points = leg.points
        let lean = Affine.turn(x: 0.25)
        field.add(
            .ellipsoid(shape.thigh), at: mix(points[0], points[1], 0.45) - [points[0].x * 0.08, 0, 0.01],
            turned: lean, blend: 0.07, colour: coat.base, joint: leg.joints[0])
        field.limb(
            points[1], points[2], shape.lowerLeg * 1.35, shape.lowerLeg, blend: 0.05, colour: coat.base,
            joint: leg.joints[1])
        field.limb(
            points[2], points[3], shape.lowerLeg * 0.95, shape.lowerLeg * 0.92, blend: 0.04,
            colour: coat.points,
            coat: shape.fur.x * 0.5, joint: leg.joints[2])
        foot(&field, leg, from: points[3], joint: leg.joints[3])
    }

    private func foot(_ field: inout Field, _ leg: QuadrupedFrame.Leg, from top: SIMD3<Float>, joint: Int) {
        let coat = shape.coat
        let sole = leg.sole
        let paw = shape.paw
        if shape.hooves {
            field.limb(
                top, sole + [0, paw.y * 1.6, -paw.z * 0.15], shape.lowerLeg, paw.x * 0.85, blend: 0.03,
                colour: coat.points, coat: 0.1, joint: joint)
            field.add(
                .cylinder(halfHeight: paw.y, radius: paw.x * 1.05, rounding: paw.y * 0.35),
                at: sole + [0, paw.y, 0], blend: 0.012, colour: coat.hoof, coat: 0, joint: joint)
            return
        }
        field.limb(
            top, sole + [0, paw.y, -paw.z * 0.25], shape.lowerLeg, paw.y * 1.1, blend: 0.03,
            colour: coat.points, coat: 0.25, joint: joint)
        field.add(
            .ellipsoid([paw.x, paw.y, paw.z]), at: sole + [0, paw.y * 0.95, 0], blend: 0.02,
            colour: coat.points,
            coat: 0.2, joint: joint)
        for toe in -1...2 {
            let along = (Float(toe) - 0.5) / 1.5
            field.add(
                .ellipsoid([paw.x * 0.30, paw.y * 0.72, paw.z * 0.42]),
                at: sole + [along * paw.x * 0.72, paw.y * 0.75, paw.z * (0.78 - 0.16 * along * along)],
                blend: 0.008, colour: coat.points, coat: 0.12, joint: joint)
        }
        for gap in -1...1 {
            field.paint(
                .ellipsoid([paw.x * 0.045, paw.y * 0.7, paw.z * 0.4]),
                at: sole + [Float(gap) * paw.x * 0.48, paw.y * 0.7, paw.z * 1.05], blend: 0.008,
                colour: coat.points * 0.45)
        }
    }

    private func tail(_ field: inout Field) {
        let positions = frame.tail.map { frame.skeleton.joints[$0].position }
        let pitch = shape.tail.pitch + shape.tail.curl * 2
        let end = positions[2] + SIMD3(0, sin(pitch), -cos(pitch)) * (shape.tail.length / 3)
        let points = positions + [end]
        for segment in 0..<3 {
            let radius = (
                mix(shape.tail.radii.x, shape.tail.radii.y, Float(segment) / 3),
                mix(shape.tail.radii.x, shape.tail.radii.y, Float(segment + 1) / 3)
            )
            field.limb(
                points[segment], points[segment + 1], radius.0, radius.1, blend: 0.04,
                colour: shape.coat.base, coat: shape.fur.x, joint: frame.tail[segment])
        }
        if shape.tail.tuft > 0 {
            let tuft = shape.tail.tuft
            field.add(
                .ellipsoid([tuft * 0.7, tuft * 0.7, tuft * 1.2]), at: end,
                turned: .turn(x: pitch), blend: 0.03, colour: shape.coat.mane, coat: 1, joint: frame.tail[2])
        }
    }

    /// Pointed clumps: a bib on the chest, feathers behind the elbows, breeches on the thighs.
    private func tufts(_ field: inout Field) {
        let coat = shape.coat
        var random = SplitMix64(seed: 7, path: "tufts")
        for row in 0..<3 {
            for column in -2...2 {
                let aside = (Float(column) + (row == 1 ? 0.5 : 0)) * 0.062 + random.signed() * 0.008
                let height = Float(row) * -0.085 + random.signed() * 0.012
                let depth = shape.chest.x * (1.22 - 0.55 * abs(aside) / shape.chest.x) - Float(row) * 0.012
                let start = frame.shoulder + SIMD3(aside, 0.10 + height, depth - 0.10)
                let long = shape.tufts * random.between(0.13, 0.17)
                field.limb(
                    start, start + SIMD3(aside * 0.35, -0.82, 0.52).normalized * long, 0.060, 0.010,
                    blend: 0.03,
                    colour: coat.pale, coat: shape.fur.y, joint: frame.chest)
            }
        }
        for leg in frame.legs where !leg.fore {
            for clump in 0..<3 {
                let start = leg.points[0] + SIMD3(0, -0.05 - 0.055 * Float(clump), -0.10)
                field.limb(
                    start, start + SIMD3(0, -0.085, -0.075) * shape.tufts, 0.055, 0.010, blend: 0.03,
                    colour: mix(coat.base, coat.pale, 0.65), coat: shape.fur.y, joint: leg.joints[0])
            }
        }
        for leg in frame.legs where leg.fore {
            for clump in 0..<2 {
                let start = leg.points[1] + SIMD3(0, 0.05 - 0.07 * Float(clump), -0.03)
                field.limb(
                    start, start + SIMD3(0, -0.055, -0.06) * shape.tufts, 0.038, 0.008, blend: 0.02,
                    colour: coat.pale, coat: shape.fur.y * 0.7, joint: leg.joints[0])
            }
        }
    }

    /// A crest of locks that falls to one side of the neck, and a forelock.
    private func horseMane(_ field: inout Field) {
        let start = frame.skeleton.joints[frame.neck].position
        let back = SIMD3<Float>(0, cos(shape.neckPitch), -sin(shape.neckPitch))
        for lock in 0..<9 {
            let part = Float(lock) / 8
            let root =
                mix(start, frame.neckEnd, part * 1.25 - 0.05) + back * mix(shape.neck.x, shape.neck.y, part)
                * 0.9
            let fall = SIMD3<Float>(0.62, -0.78, -0.10).normalized
            field.limb(
                root, root + fall * (0.17 - 0.03 * part), 0.042, 0.014, blend: 0.02, colour: shape.coat.mane,
                coat: 1,
                joint: part > 0.75 ? frame.head : frame.neck)
        }
        let brow = frame.headSpace.point([0, 0.85, 0.25])
        field.limb(
            brow, brow + SIMD3(0.01, -0.10, 0.07), 0.034, 0.012, blend: 0.015, colour: shape.coat.mane,
            coat: 1,
            joint: frame.head)
    }
}
