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
        if shape.mane == .crest { crest(&field) }
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
        let line = frame.shoulder - frame.hip
        let way = line.normalized
        // Ellipsoids lie along the line from hip to shoulder, however steep it is.
        let turned = Affine.turn(from: [0, 0, 1], to: way)
        let long = line.length / max(shape.torsoLength, 0.01) * spread
        let middle = (frame.hip + frame.shoulder) / 2
        field.add(
            .ellipsoid([shape.rump.x, shape.rump.y, spread * 0.95]), at: frame.hip + way * 0.04,
            turned: turned, blend: 0.1, colour: coat.base, joint: frame.pelvis)
        field.add(
            .ellipsoid([shape.waist.x, shape.waist.y, long * 1.15]), at: middle - [0, shape.sag, 0],
            turned: turned, blend: 0.12, colour: coat.base, joint: frame.spine)
        field.add(
            .ellipsoid([shape.chest.x, shape.chest.y, spread * 0.95]),
            at: frame.shoulder - [0, 0.01, 0] - way * 0.05, turned: turned, blend: 0.12, colour: coat.base,
            joint: frame.chest)
        for hump in shape.humps {
            let joint = hump.x > 0.65 ? frame.chest : hump.x > 0.3 ? frame.spine : frame.pelvis
            let top = mix(frame.hip, frame.shoulder, hump.x) + [0, shape.waist.y * 0.72, 0]
            field.limb(
                top, top + [0, hump.y, -0.012], hump.z, hump.z * 0.55, blend: 0.07, colour: coat.base,
                joint: joint)
            field.paint(
                .ellipsoid([hump.z * 0.8, hump.z * 0.6, hump.z * 0.8]),
                at: top + [0, hump.y + hump.z * 0.4, 0], blend: 0.04, colour: coat.dark,
                coat: shape.fur.y)
        }
    }

    private func neck(_ field: inout Field) {
        let start = frame.skeleton.joints[frame.neck].position
        let waist = mix(shape.neck.x, shape.neck.y, 0.62)
        field.limb(
            start - [0, 0.03, 0.03], frame.neckMiddle, shape.neck.x, waist, blend: 0.1,
            colour: shape.coat.base, joint: frame.neck)
        field.limb(
            frame.neckMiddle, mix(frame.neckMiddle, frame.neckEnd, 0.7), waist,
            mix(waist, shape.neck.y, 0.7), blend: 0.08, colour: shape.coat.base, joint: frame.nape)
        field.limb(
            mix(frame.neckMiddle, frame.neckEnd, 0.6), frame.headSpace.origin, shape.neck.y,
            shape.neck.y * 0.9, blend: 0.08, colour: shape.coat.base, joint: frame.head)
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
        if leg.isArm {
            field.add(
                .ellipsoid([paw.x * 0.75, paw.x * 0.55, paw.x]), at: top + [0, -paw.x * 0.2, paw.x * 0.5],
                turned: .turn(x: 0.5), blend: 0.02, colour: coat.points, coat: 0.1, joint: joint)
            for finger in -1...1 {
                let across = Float(finger) * paw.x * 0.45
                field.limb(
                    top + [across, -paw.x * 0.4, paw.x * 1.0],
                    top + [across * 1.2, -paw.x * 1.05, paw.x * 1.6], paw.x * 0.24, paw.x * 0.14,
                    blend: 0.008, colour: coat.points, coat: 0.05, joint: joint)
            }
            return
        }
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
        let count = shape.tail.joints
        let positions = frame.tail.map { frame.skeleton.joints[$0].position }
        let way = QuadrupedFrame.tailWay(shape, Float(count - 1))
        let end = positions[count - 1] + way * (shape.tail.length / Float(count))
        let points = positions + [end]
        if shape.tail.locks { return tailLocks(&field, points) }
        for segment in 0..<count {
            let radius = (
                mix(shape.tail.radii.x, shape.tail.radii.y, Float(segment) / Float(count)),
                mix(shape.tail.radii.x, shape.tail.radii.y, Float(segment + 1) / Float(count))
            )
            field.limb(
                points[segment], points[segment + 1], radius.0, radius.1,
                blend: segment == 0 ? 0.06 : count > 3 ? 0.010 : 0.04, colour: shape.coat.base,
                coat: shape.fur.x,
                joint: frame.tail[segment])
        }
        if shape.tail.tuft > 0 {
            let tuft = shape.tail.tuft
            field.add(
                .ellipsoid([tuft * 0.7, tuft * 0.7, tuft * 1.2]), at: end,
                turned: .turn(from: [0, 0, 1], to: way), blend: 0.03, colour: shape.coat.mane, coat: 1,
                joint: frame.tail[count - 1])
        }
    }

    /// Long hair from a short dock: strands that spread and hang to the hocks.
    private func tailLocks(_ field: inout Field, _ points: [SIMD3<Float>]) {
        let (thick, thin) = (shape.tail.radii.x, shape.tail.radii.y)
        for strand in 0..<5 {
            let aside = (Float(strand) - 2) * 0.5
            let colour = lock(strand)
            for segment in 0..<points.count - 1 {
                let spread = SIMD2(Float(segment), Float(segment + 1)) / Float(points.count - 1)
                func at(_ part: Float) -> SIMD3<Float> {
                    let bulge = wave(part * 0.5)
                    return SIMD3(
                        aside * thick * (0.5 + 1.1 * bulge), 0,
                        -abs(aside) * thick * 0.4 * bulge + 0.012 * wave(part + Float(strand) * 0.3))
                }
                let (from, to) = (spread.x, spread.y)
                field.limb(
                    points[segment] + at(from), points[segment + 1] + at(to),
                    mix(thick, thin, from) * (0.62 + 0.35 * wave(from * 0.5)),
                    mix(thick, thin, to) * (0.62 + 0.35 * wave(to * 0.5)), blend: 0.014, colour: colour,
                    coat: 1, joint: frame.tail[segment])
            }
        }
    }

    /// The colour of one lock of mane or tail.
    private func lock(_ number: Int) -> SIMD3<Float> {
        let coat = shape.coat
        return coat.locks.isEmpty
            ? coat.mane * (number % 2 == 0 ? 1 : 1.18) : coat.locks[number % coat.locks.count]
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
        let long = max(shape.neckLength, shape.head.size * 2) * 0.62
        for number in 0..<12 {
            let part = Float(number) / 11 * 1.22 - 0.04
            let line =
                part < 0.5
                ? mix(start, frame.neckMiddle, part * 2) : mix(frame.neckMiddle, frame.neckEnd, part * 2 - 1)
            let reach = mix(shape.neck.x, shape.neck.y, min(part, 1))
            let joint = part > 0.85 ? frame.head : part > 0.45 ? frame.nape : frame.neck
            let root = line + back * reach * 0.92
            let side: Float = number % 4 == 3 ? -1 : 1
            let bend = root + SIMD3(0.70 * side, 0.10, -0.12) * reach
            let tip =
                bend
                + SIMD3(0.30 * side, -0.92, -0.16 + 0.10 * wave(Float(number) * 0.37)) * long
                * (1 - 0.35 * max(part - 0.5, 0)) * (side < 0 ? 0.6 : 1)
            field.limb(
                root, bend, reach * 0.30, reach * 0.34, blend: 0.016, colour: lock(number), coat: 1,
                joint: joint)
            field.limb(
                bend, tip, reach * 0.34, 0.010, blend: 0.014, colour: lock(number), coat: 1, joint: joint)
        }
        let unit = shape.head.size
        for number in 0..<3 {
            let brow = frame.headSpace.point([Float(number - 1) * 0.22, 0.86, 0.30])
            let tip = frame.headSpace.point([Float(number - 1) * 0.30 + 0.10, 0.30, 1.02])
            field.limb(
                brow, tip, unit * 0.24, unit * 0.07, blend: 0.012, colour: lock(number), coat: 1,
                joint: frame.head)
        }
    }

    /// A brush of short hair that stands up along the neck.
    private func crest(_ field: inout Field) {
        let start = frame.skeleton.joints[frame.neck].position
        let back = SIMD3<Float>(0, cos(shape.neckPitch), -sin(shape.neckPitch))
        for number in 0..<7 {
            let part = Float(number) / 6 * 1.15
            let line =
                part < 0.5
                ? mix(start, frame.neckMiddle, part * 2) : mix(frame.neckMiddle, frame.neckEnd, part * 2 - 1)
            let reach = mix(shape.neck.x, shape.neck.y, min(part, 1))
            field.add(
                .ellipsoid([reach * 0.22, reach * 0.5, reach * 0.5]), at: line + back * reach * 1.02,
                turned: .turn(x: shape.neckPitch - Float.pi / 2), blend: 0.014, colour: lock(number), coat: 1,
                joint: part > 0.85 ? frame.head : part > 0.45 ? frame.nape : frame.neck)
        }
    }
}
