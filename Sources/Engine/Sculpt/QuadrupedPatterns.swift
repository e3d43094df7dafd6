import Foundation
import Render

/// Patterns by which kinds and breeds are told apart: masks, stripes, spots.
extension QuadrupedMarkings {
    func paintFace(_ field: inout Field) {
        switch coat.pattern {
        case .points: points(&field)
        case .tuxedo:
            bib(&field)
            muzzleMask(&field, coat.pale, width: 0.5)
            socks(&field, coat.pale, height: 0.30)
            belly(&field)
            tailTip(&field, coat.pale)
        case .raccoon: raccoon(&field)
        case .badger: badger(&field)
        case .redPanda: redPanda(&field)
        case .ape: ape(&field)
        case .koala: koala(&field)
        case .stripes: stripes(&field)
        case .shepherd:
            saddle(&field)
            muzzleMask(&field, coat.dark, width: 0.48)
        case .husky:
            saddle(&field)
            underside(&field, coat.pale)
            bib(&field)
            huskyMask(&field)
            socks(&field, coat.pale, height: 0.75)
            tailTip(&field, coat.pale)
        case .beagle:
            saddle(&field)
            underside(&field, coat.pale)
            bib(&field)
            blaze(&field)
            socks(&field, coat.pale, height: 0.8)
            tailTip(&field, coat.pale)
        case .calico: calico(&field)
        default: break
        }
    }

    /// Spots strewn evenly over body, neck and thighs.
    func dots(
        _ field: inout Field, amount: Int, radius: ClosedRange<Float>, colour: SIMD3<Float>? = nil
    ) {
        var random = SplitMix64(seed: 5, path: "dots")
        let long = frame.shoulder.z - frame.hip.z
        for number in 0..<amount {
            let along = (Float(number) + random.unit()) / Float(amount) * 1.42 - 0.22
            let angle = Float(number) * 2.39996 + random.signed() * 0.2
            let centre = mix(frame.hip, frame.shoulder, along)
            let size = shape.rump + (shape.chest - shape.rump) * clamp(along)
            let taper = along < 0 ? 1 + along * 2 : 1
            let out = SIMD3(sin(angle) * size.x, cos(angle) * size.y, 0) * taper
            let reach = random.between(radius.lowerBound, radius.upperBound)
            field.paint(
                .ellipsoid([reach, reach, reach * 1.25]),
                at: centre + out + [0, 0, random.signed() * long * 0.03], blend: 0.008,
                colour: colour ?? coat.dark)
        }
        let start = frame.skeleton.joints[frame.neck].position
        for number in 0..<10 {
            let angle = Float(number) * 2.4
            let part = Float(number) / 10
            let reach = mix(shape.neck.x, shape.neck.y, part)
            field.paint(
                .ellipsoid(SIMD3(repeating: radius.upperBound * 0.7)),
                at: mix(start, frame.neckEnd, part) + SIMD3(sin(angle), 0, cos(angle)) * reach, blend: 0.008,
                colour: colour ?? coat.dark)
        }
        for number in 0..<12 {
            let angle = Float(number) * 2.4
            let way = SIMD3(sin(angle) * 0.75, 0.62 + 0.2 * cos(angle * 1.3), cos(angle) * 0.55).normalized
            field.paint(
                .ellipsoid(SIMD3(repeating: radius.lowerBound * 0.75)),
                at: frame.headSpace.point(way * shape.head.skull), blend: 0.006, colour: colour ?? coat.dark)
        }
        for leg in frame.legs {
            for number in 0..<6 {
                let part = Float(number) / 6
                let angle = Float(number) * 2.4
                field.paint(
                    .ellipsoid(SIMD3(repeating: radius.lowerBound * 0.9)),
                    at: mix(leg.points[0], leg.points[leg.points.count - 1], part)
                        + SIMD3(sin(angle), 0, cos(angle)) * mix(shape.upperLeg, shape.lowerLeg, part),
                    blend: 0.007, colour: colour ?? coat.dark)
            }
        }
        for (number, joint) in frame.tail.enumerated() {
            field.paint(
                .ellipsoid([0.10, 0.10, 0.014]),
                at: frame.skeleton.joints[joint].position - [0, 0, 0.02 * Float(number)],
                turned: .turn(from: [0, 0, 1], to: QuadrupedFrame.tailWay(shape, Float(number))),
                blend: 0.008, colour: colour ?? coat.dark)
        }
    }

    private func muzzleMask(_ field: inout Field, _ colour: SIMD3<Float>, width: Float) {
        let long = shape.head.muzzleLength
        field.paint(
            .ellipsoid(SIMD3(width, 0.40, 0.30 + long * 0.6) * unit),
            at: at(0, shape.head.muzzleHeight - 0.05, 0.70 + long * 0.5), blend: 0.02, colour: colour)
    }

    /// Dark face, ears, legs and tail on a pale body.
    private func points(_ field: inout Field) {
        muzzleMask(&field, coat.dark, width: 0.42)
        field.paint(
            .ellipsoid(SIMD3(0.50, 0.42, 0.5) * unit), at: at(0, -0.02, 0.92), blend: 0.045, colour: coat.dark
        )
        socks(&field, coat.dark, height: 0.62)
        ears(&field, coat.dark)
        tail(&field, coat.dark)
    }

    private func ears(_ field: inout Field, _ colour: SIMD3<Float>) {
        for side in [Float(1), -1] {
            let place = QuadrupedFrame.earPlace(shape.head, side: side)
            let middle = place.origin + place.y * (shape.head.ear.length * 0.62)
            let reach = shape.head.ear.length * 0.58
            field.paint(
                .ellipsoid(SIMD3(reach, reach, reach) * unit),
                at: frame.headSpace.point(middle - place.z * (reach * 0.55)), blend: 0.012, colour: colour)
        }
    }

    private func tail(_ field: inout Field, _ colour: SIMD3<Float>) {
        let points = frame.tail.map { frame.skeleton.joints[$0].position }
        let count = points.count
        let end =
            points[count - 1]
            + QuadrupedFrame.tailWay(shape, Float(count - 1)) * (shape.tail.length / Float(count) + 0.05)
        let wide = shape.tail.radii.max() + 0.03
        for (from, to) in zip(points, points.dropFirst() + [end]) {
            field.paint(.cone(tip: to - from, [wide, wide]), at: from, blend: 0.012, colour: colour)
        }
    }

    /// Rings on the tail of a striped animal.
    private func ringTail(_ field: inout Field, _ colour: SIMD3<Float>, rings: Int) {
        let points = frame.tail.map { frame.skeleton.joints[$0].position }
        let count = points.count
        for ring in 0..<rings {
            let part = (Float(ring) + 0.7) / Float(rings) * Float(count)
            let segment = min(Int(part), count - 1)
            let way = QuadrupedFrame.tailWay(shape, Float(segment))
            let centre =
                points[segment]
                + way * ((part - Float(segment)) * shape.tail.length / Float(count))
            field.paint(
                .box([0.16, 0.16, shape.tail.length / Float(rings) * 0.22], rounding: 0.004), at: centre,
                turned: .turn(from: [0, 0, 1], to: way), blend: 0.010, colour: colour)
        }
    }

    private func raccoon(_ field: inout Field) {
        belly(&field)
        muzzleMask(&field, coat.muzzle, width: 0.42)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.46, 0.13, 0.5) * unit), at: at(0.50 * side, 0.48, 0.72),
                turned: .turn(z: -0.30 * side), blend: 0.014, colour: coat.pale)
            field.paint(
                .ellipsoid(SIMD3(0.46, 0.25, 0.6) * unit), at: at(0.50 * side, 0.06, 0.72),
                turned: .turn(z: -0.28 * side), blend: 0.014, colour: coat.dark)
            field.paint(
                .ellipsoid(SIMD3(0.40, 0.22, 0.6) * unit), at: at(0.66 * side, -0.46, 0.45),
                turned: .turn(z: 0.25 * side), blend: 0.014, colour: coat.pale)
        }
        socks(&field, coat.dark, height: 0.35)
        ringTail(&field, coat.dark, rings: 5)
    }

    private func badger(_ field: inout Field) {
        field.paint(
            .ellipsoid(SIMD3(1.3, 1.2, 1.6) * unit), at: at(0, 0, 0.7), blend: 0.02, colour: coat.pale)
        for side in [Float(1), -1] {
            field.paint(
                .cone(
                    tip: frame.headSpace.direction([0.22 * side, 0.42, -1.5]), SIMD2(0.20, 0.30) * unit),
                at: at(0.34 * side, 0.10, 1.02), blend: 0.014, colour: coat.dark)
        }
        socks(&field, coat.dark, height: 0.9)
        field.paint(
            .box([0.5, 0.16, shape.torsoLength * 0.72], rounding: 0.1),
            at: (frame.hip + frame.shoulder) / 2 - [0, shape.waist.y * 0.85 + 0.12, 0], blend: 0.035,
            colour: coat.dark)
    }

    private func redPanda(_ field: inout Field) {
        underside(&field, coat.dark)
        muzzleMask(&field, coat.pale, width: 0.44)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.36, 0.34, 0.5) * unit), at: at(0.70 * side, -0.34, 0.50), blend: 0.02,
                colour: coat.pale)
            field.paint(
                .ellipsoid(SIMD3(0.19, 0.12, 0.4) * unit), at: at(0.36 * side, 0.46, 0.82), blend: 0.014,
                colour: coat.pale)
            field.paint(
                .cone(tip: frame.headSpace.direction([0.14 * side, -0.55, -0.1]), SIMD2(0.10, 0.15) * unit),
                at: at(0.44 * side, -0.10, 0.85), blend: 0.012, colour: coat.base * 0.75)
        }
        socks(&field, coat.dark, height: 0.85)
        ringTail(&field, coat.pale, rings: 6)
    }

    /// A bare face and chest.
    private func ape(_ field: inout Field) {
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.36, 0.38, 0.6) * unit), at: at(0.30 * side, 0.14, 0.86), blend: 0.014,
                colour: coat.muzzle, coat: 0)
            ears(&field, coat.innerEar)
        }
        muzzleMask(&field, coat.muzzle, width: 0.56)
        for leg in frame.legs {
            field.paint(
                .ellipsoid([shape.paw.x * 1.6, shape.paw.y * 2.4, shape.paw.z * 1.5]), at: leg.sole,
                blend: 0.02, colour: coat.points, coat: 0)
        }
    }

    private func koala(_ field: inout Field) {
        belly(&field)
        bib(&field)
        muzzleMask(&field, coat.pale, width: 0.36)
    }

    /// Pale and dark lines along the back.
    private func stripes(_ field: inout Field) {
        belly(&field)
        let middle = (frame.hip + frame.shoulder) / 2
        for (aside, colour) in [
            (Float(0), coat.dark), (0.42, coat.pale), (-0.42, coat.pale), (0.72, coat.dark),
            (-0.72, coat.dark),
        ] {
            field.paint(
                .ellipsoid([0.022, 0.10, shape.torsoLength * 0.75]),
                at: middle + [aside * shape.waist.x, shape.waist.y * (1 - 0.30 * abs(aside)), 0],
                blend: 0.010,
                colour: colour)
        }
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.5, 0.09, 0.5) * unit), at: at(0.55 * side, 0.38, 0.70),
                turned: .turn(z: -0.2 * side), blend: 0.010, colour: coat.pale)
        }
    }

    private func huskyMask(_ field: inout Field) {
        muzzleMask(&field, coat.pale, width: 0.46)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.44, 0.40, 0.55) * unit), at: at(0.52 * side, -0.36, 0.55), blend: 0.018,
                colour: coat.pale)
            field.paint(
                .ellipsoid(SIMD3(0.16, 0.13, 0.4) * unit), at: at(0.34 * side, 0.44, 0.82), blend: 0.012,
                colour: coat.pale)
        }
    }

    private func calico(_ field: inout Field) {
        let middle = (frame.hip + frame.shoulder) / 2
        for (x, y, z, size, dark) in [
            (Float(0.6), Float(0.7), Float(0.16), Float(0.14), true), (-0.7, 0.5, 0.02, 0.15, false),
            (0.8, 0.2, -0.22, 0.15, false), (-0.5, 0.7, -0.30, 0.14, true),
        ] {
            field.paint(
                .ellipsoid([size, size * 0.85, size * 1.1]),
                at: middle + [x * shape.waist.x, y * shape.waist.y, z], blend: 0.014,
                colour: dark ? coat.dark : coat.mane)
        }
        field.paint(
            .ellipsoid(SIMD3(0.55, 0.5, 0.7) * unit), at: at(0.55, 0.55, 0.45), blend: 0.016,
            colour: coat.mane)
        field.paint(
            .ellipsoid(SIMD3(0.55, 0.5, 0.7) * unit), at: at(-0.60, 0.60, 0.35), blend: 0.016,
            colour: coat.dark)
        tail(&field, coat.mane)
    }
}
