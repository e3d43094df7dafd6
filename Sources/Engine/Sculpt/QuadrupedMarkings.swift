import Foundation
import Render

/// Paints the pattern of a coat on to a finished quadruped.
struct QuadrupedMarkings {
    let shape: Quadruped
    let frame: QuadrupedFrame

    var coat: Quadruped.Coat { shape.coat }
    var unit: Float { shape.head.size }

    func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { frame.headSpace.point([x, y, z]) }

    func paint(_ field: inout Field) {
        switch coat.pattern {
        case .plain: break
        case .corgi:
            underside(&field, coat.pale)
            bib(&field)
            blaze(&field)
            socks(&field, coat.pale, height: 0.5)
        case .mask:
            underside(&field, coat.pale)
            bib(&field)
            cheeks(&field)
            socks(&field, coat.points, height: 0.55)
            tailTip(&field, coat.pale)
        case .bands: bands(&field)
        case .patches:
            shape.neckLength > 0.5
                ? patches(&field, size: 0.085, amount: 22) : patches(&field, size: 0.16, amount: 7)
        case .saddle:
            saddle(&field)
            underside(&field, coat.pale)
            socks(&field, coat.points, height: 0.6)
        case .dapple:
            underside(&field, coat.pale)
            spots(&field)
            tailTip(&field, coat.pale)
        case .panda: panda(&field)
        case .belly: belly(&field)
        case .spots: dots(&field, amount: 70, radius: 0.020...0.040)
        case .rosettes:
            belly(&field)
            dots(&field, amount: 130, radius: 0.014...0.022, colour: coat.dark)
        case .points, .tuxedo, .raccoon, .badger, .redPanda, .ape, .koala, .stripes, .shepherd, .husky,
            .beagle,
            .calico:
            paintFace(&field)
        case .sheep:
            field.paint(
                .ellipsoid(SIMD3(0.98, 0.95, 1.9) * unit), at: at(0, -0.18, 0.95), blend: 0.02,
                colour: coat.muzzle)
            field.paint(
                .ellipsoid(SIMD3(1.05, 0.45, 0.9) * unit), at: at(0, 0.85, 0.1), blend: 0.02,
                colour: coat.base)
            socks(&field, coat.points, height: 0.45)
        }
        darkEyes(&field)
    }

    func underside(_ field: inout Field, _ colour: SIMD3<Float>) {
        let middle = (frame.hip + frame.shoulder) / 2
        field.paint(
            .box([0.5, 0.16, shape.torsoLength * 0.72], rounding: 0.1),
            at: middle - [0, shape.waist.y * 0.80 + 0.16 + shape.sag, 0], blend: 0.035, colour: colour,
            coat: shape.fur.x * 1.3)
    }

    /// The belly alone, not the legs beside it.
    func belly(_ field: inout Field) {
        let way = (frame.shoulder - frame.hip).normalized
        let down = SIMD3(0, -way.z, way.y)
        field.paint(
            .ellipsoid([
                shape.waist.x * 0.78, shape.waist.y * 0.62, (frame.shoulder - frame.hip).length * 0.62,
            ]),
            at: (frame.hip + frame.shoulder) / 2 + down * (shape.waist.y * 0.92 + shape.sag) + way * 0.06,
            turned: .turn(from: [0, 0, 1], to: way), blend: 0.035, colour: coat.pale, coat: shape.fur.x)
        let start = frame.skeleton.joints[frame.neck].position
        field.paint(
            .cone(tip: frame.neckEnd - start, [shape.neck.x * 0.62, shape.neck.y * 0.70]),
            at: start + SIMD3(0, -0.02, shape.neck.x * 0.62), blend: 0.035, colour: coat.pale,
            coat: shape.fur.x)
    }

    func bib(_ field: inout Field) {
        field.paint(
            .ellipsoid([shape.chest.x * 1.0, shape.chest.y * 1.35, 0.17]),
            at: frame.shoulder + [0, 0.06, shape.chest.x * 0.95], blend: 0.03, colour: coat.pale,
            coat: shape.fur.y)
        let start = frame.skeleton.joints[frame.neck].position
        field.paint(
            .cone(
                tip: frame.neckEnd - start + [0, 0, unit * 0.5], [shape.neck.x * 0.75, shape.neck.y * 0.80]),
            at: start + [0, -0.06, shape.neck.x * 0.62], blend: 0.035, colour: coat.pale,
            coat: shape.fur.y * 0.8)
    }

    /// A white stripe from the muzzle over the brow, and a white muzzle.
    func blaze(_ field: inout Field) {
        field.paint(
            .ellipsoid(SIMD3(0.135, 0.62, 0.30) * unit), at: at(0, 0.34, 0.88), turned: .turn(x: -0.45),
            blend: 0.012, colour: coat.pale)
        field.paint(
            .ellipsoid(SIMD3(0.44, 0.30, 0.62) * unit), at: at(0, shape.head.muzzleHeight, 1.05),
            blend: 0.016, colour: coat.muzzle)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.34, 0.28, 0.42) * unit), at: at(0.50 * side, -0.58, 0.52), blend: 0.02,
                colour: coat.pale)
            // The tan dot over the eye that makes a dog's brow speak.
            field.paint(
                .ellipsoid(SIMD3(0.13, 0.07, 0.2) * unit), at: at(0.40 * side, 0.43, 0.86), blend: 0.012,
                colour: mix(coat.base, coat.pale, 0.45))
        }
    }

    func cheeks(_ field: inout Field) {
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.50, 0.30, 0.75) * unit), at: at(0.55 * side, -0.52, 0.50),
                turned: .turn(z: 0.25 * side), blend: 0.018, colour: coat.pale)
        }
        field.paint(
            .ellipsoid(SIMD3(0.34, 0.22, 0.7) * unit),
            at: at(0, shape.head.muzzleHeight - 0.26, 0.60 + shape.head.muzzleLength * 0.5), blend: 0.014,
            colour: coat.pale)
    }

    func socks(_ field: inout Field, _ colour: SIMD3<Float>, height: Float) {
        for leg in frame.legs {
            let reach = shape.shoulderHeight * height
            field.paint(
                .cylinder(halfHeight: reach / 2 + 0.05, radius: shape.lowerLeg * 2.6, rounding: 0.02),
                at: leg.sole + [0, reach / 2 - 0.05, -shape.paw.z * 0.2], blend: 0.02, colour: colour,
                coat: 0.2)
        }
    }

    func tailTip(_ field: inout Field, _ colour: SIMD3<Float>) {
        let count = shape.tail.joints
        let last = frame.skeleton.joints[frame.tail[count - 1]].position
        let way = QuadrupedFrame.tailWay(shape, Float(count - 1))
        let end =
            last + way * (shape.tail.length / Float(count) + shape.tail.radii.y * 0.6)
        let reach = shape.tail.radii.y * 1.5 + shape.tail.length * 0.09
        field.paint(.ellipsoid([reach, reach, reach]), at: end, blend: 0.02, colour: colour)
    }

    func bands(_ field: inout Field) {
        for band in 0..<9 {
            let part = Float(band) / 8
            let centre = mix(frame.hip, frame.shoulder, part * 1.5 - 0.25)
            let bow = Affine.turn(x: 0.25 * wave(part * 1.5))
            field.paint(
                .box([0.4, 0.26, 0.020 + 0.006 * wave(part * 7)], rounding: 0.015),
                at: centre + [0, shape.chest.y * 0.72, 0], turned: bow, blend: 0.012, colour: coat.dark)
        }
        for band in 0..<4 {
            field.paint(
                .box(SIMD3(0.5, 0.035, 0.4) * unit, rounding: 0.03 * unit),
                at: at(0, 0.42 + 0.17 * Float(band), 0.75 - 0.26 * Float(band)), turned: .turn(x: -0.4),
                blend: 0.012, colour: coat.dark)
        }
        for (number, joint) in frame.tail.enumerated() {
            field.paint(
                .ellipsoid([0.12, 0.02, 0.02 + 0.01 * Float(number)]),
                at: frame.skeleton.joints[joint].position, blend: 0.012, colour: coat.dark)
        }
    }

    func patches(_ field: inout Field, size: Float, amount: Int) {
        var random = SplitMix64(seed: 11, path: "patches")
        for number in 0..<amount {
            let along = (Float(number) + random.unit()) / Float(amount) * 1.3 - 0.15
            let side: Float = number % 2 == 0 ? 1 : -1
            let centre = mix(frame.hip, frame.shoulder, along)
            let out = SIMD3(side * shape.chest.x, random.between(-0.05, 0.8) * shape.chest.y, 0)
            let stretch = SIMD3(random.between(0.7, 1.1), random.between(0.6, 1.0), random.between(0.7, 1.3))
            field.paint(
                .ellipsoid(stretch * size), at: centre + out, blend: 0.012, colour: coat.dark)
        }
        if shape.neckLength > 0.5 {
            // A giraffe's patches climb the neck, smaller as they go.
            let start = frame.skeleton.joints[frame.neck].position
            for number in 0..<22 {
                let part = Float(number) / 22
                let centre = mix(start, frame.neckEnd, part)
                let angle = Float(number) * 2.4
                let reach = mix(shape.neck.x, shape.neck.y, part)
                field.paint(
                    .ellipsoid(SIMD3(repeating: reach * 0.55)),
                    at: centre + SIMD3(sin(angle), 0, cos(angle)) * reach, blend: 0.010, colour: coat.dark)
            }
            return
        }
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.42, 0.52, 0.6) * unit), at: at(0.62 * side, 0.25, 0.55), blend: 0.014,
                colour: coat.dark)
        }
    }

    func panda(_ field: inout Field) {
        field.paint(
            .ellipsoid([0.5, 0.5, 0.15]), at: frame.shoulder + [0, 0, 0.0], turned: .turn(x: 0.1),
            blend: 0.02,
            colour: coat.dark)
        socks(&field, coat.points, height: 0.85)
        field.paint(
            .ellipsoid(SIMD3(1.6, 1.6, 1.6) * unit), at: at(0, 0, 0.25), blend: 0.03, colour: coat.base)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.22, 0.33, 0.5) * unit), at: at(0.42 * side, 0.02, 0.80),
                turned: .turn(z: 0.5 * side),
                blend: 0.010, colour: coat.dark)
            field.paint(
                .ellipsoid(SIMD3(0.42, 0.42, 0.4) * unit), at: at(0.74 * side, 0.82, -0.1), blend: 0.012,
                colour: coat.dark)
        }
    }

    func saddle(_ field: inout Field) {
        let middle = (frame.hip + frame.shoulder) / 2
        field.paint(
            .ellipsoid([shape.chest.x * 1.1, shape.chest.y * 0.85, shape.torsoLength * 0.85]),
            at: middle + [0, shape.waist.y * 0.75, -0.03], blend: 0.035, colour: coat.dark)
        field.paint(
            .ellipsoid(SIMD3(0.55, 0.4, 0.6) * unit), at: at(0, 0.72, 0.30), blend: 0.03, colour: coat.dark)
        cheeks(&field)
    }

    func spots(_ field: inout Field) {
        var random = SplitMix64(seed: 5, path: "spots")
        for _ in 0..<46 {
            let side: Float = random.unit() < 0.5 ? 1 : -1
            let centre = mix(frame.hip, frame.shoulder, random.between(-0.2, 1.1))
            let angle = random.between(0.1, 1.4)
            let out = SIMD3(cos(angle) * shape.waist.x * side, sin(angle) * shape.waist.y, 0) * 1.02
            field.paint(
                .ellipsoid(SIMD3(repeating: random.between(0.014, 0.024))), at: centre + out, blend: 0.008,
                colour: coat.pale)
        }
    }

    /// A soft dark rim sets the eyes into the face.
    func darkEyes(_ field: inout Field) {
        let head = QuadrupedHead(shape: shape, frame: frame)
        for side in [Float(1), -1] {
            let centre = head.surface(field, towards: QuadrupedFrame.eyeDirection(shape.head, side: side))
            field.paint(
                .ellipsoid(SIMD3(repeating: shape.head.eye * 1.30 * unit)), at: centre, blend: 0.012,
                colour: mix(coat.dark, hex(0x1A100C), 0.6), coat: 0.0)
        }
    }
}
