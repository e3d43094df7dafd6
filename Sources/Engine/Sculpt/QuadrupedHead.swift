import Foundation
import Render

/// Models the head of a quadruped; lengths are in skulls until they reach the field.
struct QuadrupedHead {
    let shape: Quadruped
    let frame: QuadrupedFrame

    private var head: Quadruped.Head { shape.head }
    private var unit: Float { shape.head.size }
    private var turned: Affine { .turn(x: shape.head.pitch) }

    private func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { frame.headSpace.point([x, y, z]) }

    /// Middle of the tip of the muzzle.
    var muzzleTip: SIMD3<Float> {
        [0, head.muzzleHeight - head.muzzleDrop, 0.52 + head.muzzleLength]
    }

    private var hinge: SIMD3<Float> { [0, head.muzzleHeight - 0.20, 0.38] }
    /// From the hinge of the jaw to its tip.
    private var reach: SIMD3<Float> {
        let angle = head.mouthOpen + 0.10
        return SIMD3(0, -sin(angle), cos(angle)) * (head.muzzleLength * 0.86)
    }

    func model(_ field: inout Field) {
        let coat = shape.coat
        field.coat = shape.fur.z
        field.joint = frame.head
        field.add(
            .ellipsoid(head.skull * unit), at: at(0, 0, 0), turned: turned, blend: 0.05, colour: coat.base,
            coat: shape.fur.z * 1.6)
        for side in [Float(1), -1] {
            field.add(
                .ellipsoid(SIMD3(0.46, 0.42, 0.46) * unit), at: at(0.52 * side, -0.34, 0.20),
                turned: turned * .turn(y: 0.3 * side), blend: 0.06, colour: coat.base)
            cheekTufts(&field, side)
            field.add(
                .ellipsoid(SIMD3(0.24, 0.11, 0.16) * unit), at: at(0.38 * side, 0.40, 0.72),
                turned: turned * .turn(z: -0.32 * side), blend: 0.035, colour: coat.base)
        }
        if shape.frill > 0 { frill(&field) }
        if head.beak.x == 0 {
            muzzle(&field)
            jaw(&field)
        }
        ears(&field)
        if shape.mane == .lion { lionMane(&field) }
        if head.trunk > 0 { trunk(&field) }
    }

    private func cheekTufts(_ field: inout Field, _ side: Float) {
        guard head.cheek > 0.3, shape.tufts > 0 else { return }
        for clump in 0..<3 {
            let height = -0.22 - 0.22 * Float(clump)
            let start = at(0.62 * side, height, 0.10)
            let out = SIMD3<Float>(0.92 * side, -0.42 - 0.25 * Float(clump), -0.30).normalized
            field.limb(
                start, start + out * (unit * head.cheek * (1.35 - 0.12 * Float(clump))), unit * 0.30,
                unit * 0.05, blend: 0.025, colour: clump == 0 ? shape.coat.base : shape.coat.pale,
                coat: shape.fur.x)
        }
    }

    private func muzzle(_ field: inout Field) {
        let coat = shape.coat
        let tip = muzzleTip
        field.limb(
            at(0, head.muzzleHeight + 0.06, 0.42), at(0, tip.y + 0.02, tip.z - 0.06),
            head.muzzle.x * unit, head.muzzle.y * unit, blend: 0.045, colour: coat.muzzle)
        for side in [Float(1), -1] {
            field.add(
                .ellipsoid(SIMD3(head.lips * 1.05, head.lips * 0.80, head.lips * 1.55) * unit),
                at: at(head.lips * 0.72 * side, tip.y - head.muzzle.y * 0.32, tip.z - 0.10), turned: turned,
                blend: 0.018, colour: coat.muzzle, coat: shape.fur.z * 0.6)
            // The corner of the mouth turns up: a smile.
            field.paint(
                .cone(
                    tip: frame.headSpace.direction([0.16 * side, 0.16, -0.30]), [0.045 * unit, 0.02 * unit]),
                at: at(
                    head.muzzle.x * 0.72 * side, head.muzzleHeight - head.muzzle.x * 0.42,
                    0.52 + head.muzzleLength * 0.42), blend: 0.02 * unit, colour: hex(0x2A1512), coat: 0)
        }
        for side in [Float(1), -1] where head.nostrils > 0 {
            field.paint(
                .ellipsoid(SIMD3(head.nostrils, head.nostrils * 0.75, head.nostrils * 1.6) * unit),
                at: at(
                    head.muzzle.y * 0.52 * side, tip.y + head.muzzle.y * 0.42, tip.z + head.muzzle.y * 0.55),
                blend: 0.05 * unit, colour: coat.nose, coat: 0)
        }
        // The groove below the nose.
        field.paint(
            .ellipsoid(SIMD3(0.020, head.muzzle.y * 0.8, 0.25) * unit),
            at: at(0, tip.y - head.muzzle.y * 0.5, tip.z + 0.12), blend: 0.03 * unit, colour: coat.nose,
            coat: 0)
    }

    /// A shield of bone that grows from the back of the skull.
    private func frill(_ field: inout Field) {
        let size = shape.frill
        field.add(
            .ellipsoid(SIMD3(size, size * 0.92, 0.20) * unit), at: at(0, 0.45, -0.50),
            turned: turned * .turn(x: -0.62), blend: 0.04, colour: shape.coat.dark)
        field.paint(
            .ellipsoid(SIMD3(size * 0.80, size * 0.74, 0.7) * unit), at: at(0, 0.45, -0.42),
            turned: turned * .turn(x: -0.62), blend: 0.02, colour: shape.coat.innerEar)
        for knob in -4...4 {
            let angle = Float(knob) * 0.36
            field.add(
                .ellipsoid(SIMD3(repeating: 0.15) * unit),
                at: at(sin(angle) * size, 0.45 + cos(angle) * size * 0.76, -0.50 - 0.55 * cos(angle)),
                blend: 0.012, colour: shape.coat.dark)
        }
    }

    private func jaw(_ field: inout Field) {
        guard head.trunk == 0 else { return }
        let coat = shape.coat
        let tip = muzzleTip
        let open = head.mouthOpen
        // The dark of the mouth sits between lip and jaw and shows only where they part.
        if open > 0.1 {
            field.add(
                .ellipsoid(
                    SIMD3(head.muzzle.y * 0.70, head.muzzle.y * 0.42, head.muzzleLength * 0.40) * unit),
                at: at(0, tip.y - head.muzzle.y * 0.72, hinge.z + head.muzzleLength * 0.45),
                turned: turned * .turn(x: open * 0.5), blend: 0.006, colour: hex(0x6B2126), coat: 0)
        }
        field.add(
            .cone(
                tip: frame.headSpace.direction(reach),
                [head.muzzle.y * 0.80 * unit, head.muzzle.y * 0.50 * unit]),
            at: at(hinge.x, hinge.y, hinge.z), blend: 0.014, colour: coat.muzzle, coat: shape.fur.z * 0.6,
            joint: frame.jaw)
    }

    private func ears(_ field: inout Field) {
        let ear = head.ear
        let coat = shape.coat
        for (number, side) in [Float(1), -1].enumerated() {
            let local = QuadrupedFrame.earPlace(head, side: side)
            var place = turned * Affine(x: local.x, y: local.y, z: local.z, origin: .zero)
            if ear.kind == .floppy { place = place * .turn(x: 0.15) }
            let base = frame.headSpace.point(local.origin)
            let joints = (frame.ears[number], frame.earTips[number])
            switch ear.kind {
            case .round:
                field.add(
                    .ellipsoid(SIMD3(ear.width, ear.length * 0.5, ear.thickness * 2) * unit),
                    at: base + place.y * (ear.length * 0.35 * unit), turned: place, blend: 0.02,
                    colour: coat.dark, joint: joints.0)
                field.paint(
                    .ellipsoid(SIMD3(ear.width * 0.66, ear.length * 0.34, 0.25) * unit),
                    at: base + (place.y * (ear.length * 0.33) + place.z * 0.26) * unit, turned: place,
                    blend: 0.012, colour: coat.innerEar, coat: 0.1)
            case .leaf, .floppy:
                let long = ear.length * unit
                field.add(
                    .leaf(
                        length: long, width: ear.width * unit, thickness: ear.thickness * unit,
                        cup: ear.cup), at: base, turned: place, blend: 0.025, colour: coat.base,
                    coat: shape.fur.z * 1.4, joint: joints.0)
                // The upper half again, held by the tip's joint.
                field.add(
                    .ellipsoid(SIMD3(ear.width * 0.34, ear.length * 0.20, ear.thickness * 0.9) * unit),
                    at: base + place.y * (long * 0.74), turned: place, blend: 0.02, colour: coat.base,
                    coat: shape.fur.z * 1.4, joint: joints.1)
                let inner = base + (place.y * (ear.length * 0.10) + place.z * (ear.thickness * 1.15)) * unit
                field.paint(
                    .leaf(
                        length: long * 0.76, width: ear.width * 0.60 * unit,
                        thickness: ear.thickness * 0.8 * unit,
                        cup: ear.cup), at: inner, turned: place, blend: 0.010, colour: coat.innerEar,
                    coat: 0.12)
            }
        }
    }

    /// A wreath of locks around the face, longer below.
    private func lionMane(_ field: inout Field) {
        for ring in 0..<2 {
            for lock in 0..<15 {
                let angle = (Float(lock) + Float(ring) * 0.5) / 15 * 2 * Float.pi
                let out = SIMD3(sin(angle), cos(angle) - 0.12, 0)
                let depth: Float = ring == 0 ? -0.05 : -0.50
                let start = at(out.x * 0.78, out.y * 0.80, depth)
                let long = unit * (0.85 + 0.35 * max(-cos(angle), 0)) * (ring == 0 ? 0.85 : 1.05)
                let way = SIMD3(out.x, out.y - 0.12, ring == 0 ? 0.10 : -0.35).normalized
                field.limb(
                    start, start + way * long, unit * 0.34, unit * 0.07, blend: 0.025,
                    colour: mix(shape.coat.mane, shape.coat.dark, ring == 0 ? 0 : 0.55), coat: 1,
                    joint: ring == 0 ? frame.head : frame.neck)
            }
        }
    }

    private func trunk(_ field: inout Field) {
        for segment in 0..<8 {
            let from = Float(segment) / 8
            let to = Float(segment + 1) / 8
            field.limb(
                QuadrupedFrame.trunkPoint(frame, shape, from), QuadrupedFrame.trunkPoint(frame, shape, to),
                unit * mix(0.40, 0.15, from), unit * mix(0.40, 0.15, to), blend: 0.02,
                colour: shape.coat.base,
                joint: segment == 0 ? frame.head : frame.trunk[segment / 2])
        }
    }

    /// The tongue lies on the jaw and hangs over its edge.
    func tongue() -> Field {
        var field = Field()
        let length = head.muzzleLength * 0.86
        let middle = hinge + reach * 0.72 + SIMD3(0, head.muzzle.y * 0.50, 0.02)
        let slope = turned * .turn(x: head.mouthOpen * 0.9 + 0.1)
        field.add(
            .ellipsoid(SIMD3(head.muzzle.y * 0.52, 0.08, length * 0.55) * unit),
            at: at(middle.x, middle.y, middle.z), turned: slope, blend: 0.02, colour: shape.coat.tongue)
        let end = hinge + reach * 1.22 + SIMD3(0, head.muzzle.y * 0.20, 0)
        field.add(
            .ellipsoid(SIMD3(head.muzzle.y * 0.50, 0.24, 0.075) * unit), at: at(end.x, end.y, end.z),
            turned: turned * .turn(x: -0.30), blend: 0.05, colour: shape.coat.tongue)
        field.paint(
            .ellipsoid(SIMD3(0.022, 0.3, length) * unit), at: at(middle.x, middle.y + 0.1, middle.z),
            turned: slope, blend: 0.02 * unit, colour: shape.coat.tongue * 0.72)
        return field
    }

    /// Where an eyeball sits: sunk into the surface by a little less than half.
    func eyeCentre(_ field: Field, side: Float) -> SIMD3<Float> {
        let towards = QuadrupedFrame.eyeDirection(head, side: side)
        return surface(field, towards: towards) - turned.direction(towards) * (head.eye * unit * 0.42)
    }

    /// The foremost point of the face at a height, in the body's space.
    func front(_ field: Field, height: Float) -> SIMD3<Float> {
        let all = (0..<Int32(field.blobs.count)).map { $0 }
        var depth: Float = 3.5
        for _ in 0..<60 {
            let gap = field.distance(at(0, height, depth), all)
            if gap < 1e-4 { break }
            depth -= gap * 0.8 / unit
        }
        return at(0, height, max(depth, 0.3))
    }

    /// Where the surface of the head is, looked at from outside along a direction from the skull's middle.
    func surface(_ field: Field, towards direction: SIMD3<Float>) -> SIMD3<Float> {
        let all = (0..<Int32(field.blobs.count)).map { $0 }
        let way = turned.direction(direction.normalized)
        var reach: Float = unit * 2.4
        for _ in 0..<60 {
            let gap = field.distance(frame.headSpace.origin + way * reach, all)
            if gap < 1e-4 { break }
            reach -= gap * 0.7
        }
        return frame.headSpace.origin + way * max(reach, unit * 0.3)
    }
}
