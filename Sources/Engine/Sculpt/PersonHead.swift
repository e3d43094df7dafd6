import Foundation
import Render

/// Head, face and hands of a person.
struct PersonHead {
    let person: Person

    var look: Wardrobe { person.look }
    var frame: BipedFrame { person.frame }
    var detail: BodyDetail { person.detail }
    var centre: SIMD3<Float> { [0, frame.shape.headHeight, 0] }
    var unit: Float { frame.shape.headSize }

    /// How far the lower lip drops, in skulls.
    static let mouthDepth: Float = 0.20

    /// A place in skulls from the middle of the head.
    func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { centre + SIMD3(x, y, z) * unit }

    private var blush: SIMD3<Float> { mix(look.skin, hex(0xD9604F), look.stuff == nil ? 0.20 : 0) }

    func skin(bare: PersonClothes) -> Field {
        var field = Field()
        let skin = look.extras.contains("white") ? hex(0xF4EFE8) : look.skin
        field.joint = frame.head
        field.add(
            .ellipsoid(SIMD3(0.96, 1.00, 0.96) * unit), at: at(0, 0.08, -0.04), blend: 0.03, colour: skin)
        let jaw: Float = look.isFeminine || look.build != .adult ? 0.76 : 0.83
        field.add(
            .ellipsoid(SIMD3(jaw, 0.64, 0.76) * unit), at: at(0, -0.44, 0.12), blend: 0.04, colour: skin)
        let nose = look.nose * (look.build == .adult ? 1 : 0.7)
        field.add(
            .ellipsoid(SIMD3(0.125, 0.125, 0.17) * (unit * nose)), at: at(0, -0.20, 0.95), blend: 0.014,
            colour: look.extras.contains("rednose") ? hex(0xD8281E) : mix(skin, blush, 0.9))
        if look.extras.contains("rednose") {
            field.add(
                .ellipsoid(SIMD3(0.21, 0.21, 0.21) * unit), at: at(0, -0.20, 1.02), blend: 0.005,
                colour: hex(0xD8281E))
        }
        for side in [Float(1), -1] {
            let pointed = look.extras.contains("pointed")
            field.add(
                .ellipsoid(SIMD3(0.12, 0.23, 0.16) * unit), at: at(0.95 * side, -0.08, -0.06), blend: 0.012,
                colour: mix(skin, blush, 0.7))
            if pointed {
                field.limb(
                    at(0.98 * side, 0.0, -0.08), at(1.36 * side, 0.34, -0.22), 0.10 * unit, 0.02 * unit,
                    blend: 0.012, colour: skin)
            }
            field.add(
                .ellipsoid(SIMD3(0.31, 0.26, 0.26) * unit), at: at(0.44 * side, -0.36, 0.64), blend: 0.03,
                colour: mix(skin, blush, 1))
            // Sockets, so that the eyes lie in the face and not on it.
            field.add(
                .ellipsoid(SIMD3(0.22, 0.22, 0.14) * unit), at: at(0.345 * side, 0.01, 0.98), role: .carve,
                blend: 0.03,
                colour: mix(skin, hex(0x8A5240), look.stuff == nil ? 0.16 : 0))
        }
        field.limb(
            [0, frame.shape.neckHeight - 0.06 * person.thick, -0.012], at(0, -0.5, -0.05),
            0.055 * person.thick, 0.058 * person.thick,
            blend: 0.02, colour: skin, joint: frame.neck)
        if look.cut == .dress || look.cut == .tutu || look.cut == .swimsuit || look.cut == .gown {
            field.add(
                .ellipsoid([0.130, 0.052, 0.070] * person.thick), at: [0, person.trunk(0.90), 0.004],
                blend: 0.03, colour: skin,
                joint: frame.chest)
        }
        bare.bareLimbs(&field, skin: look.skin)
        for arm in frame.arms { hand(&field, arm) }
        return field
    }

    private func hand(_ field: inout Field, _ arm: BipedFrame.Arm) {
        let skin = look.gloves ?? mix(look.skin, blush, 0.3)
        let size = mix(person.thick, 1, 0.2) * 1.12
        let across = SIMD3<Float>(0, 0, 1)
        let palm = arm.along.crossed(across).normalized * -arm.side
        let place = Affine(x: palm, y: arm.along, z: across, origin: .zero)
        let base = arm.wrist
        if look.extras.contains("bigGloves") {
            field.add(
                .ellipsoid([0.062, 0.078, 0.070]), at: base + arm.along * 0.065, turned: place, blend: 0.02,
                colour: skin, joint: arm.hand)
            field.add(
                .ellipsoid([0.030, 0.045, 0.030]), at: base + arm.along * 0.050 + across * 0.058,
                blend: 0.012, colour: skin, joint: arm.hand)
            field.add(
                .cylinder(halfHeight: 0.026, radius: 0.050, rounding: 0.012), at: base - arm.along * 0.015,
                turned: .turn(from: [0, 1, 0], to: arm.along), blend: 0.008, colour: look.second,
                joint: arm.hand)
            return
        }
        field.limb(
            base - arm.along * 0.03, base + arm.along * 0.01, 0.031 * size, 0.030 * size, blend: 0.01,
            colour: skin,
            joint: arm.hand)
        field.add(
            .ellipsoid([0.025, 0.046, 0.041] * size), at: base + arm.along * (0.045 * size), turned: place,
            blend: 0.016,
            colour: skin, joint: arm.hand)
        for finger in 0..<4 {
            let offset = (Float(finger) - 1.5) * 0.0205 * size
            let reach = [Float(0.038), 0.048, 0.051, 0.045][finger] * size
            let root = base + arm.along * (0.074 * size) + across * offset
            let bend = root + arm.along * (reach * 0.6) + palm * 0.006
            field.limb(
                root, bend, 0.0138 * size, 0.0130 * size, blend: 0.005, colour: skin, joint: arm.fingers)
            field.limb(
                bend, bend + arm.along * (reach * 0.42) + palm * 0.016, 0.0130 * size, 0.0115 * size,
                blend: 0.004,
                colour: skin, joint: arm.fingers)
        }
        let thumb = base + arm.along * 0.030 + across * (0.030 * size) + palm * 0.006
        field.limb(
            thumb, thumb + arm.along * (0.042 * size) + across * (0.022 * size) + palm * 0.014, 0.0160 * size,
            0.0130 * size,
            blend: 0.008, colour: skin, joint: arm.hand)
        if look.gloves != nil {
            field.add(
                .cylinder(halfHeight: 0.022, radius: 0.050 * size, rounding: 0.010),
                at: base - arm.along * 0.004,
                turned: .turn(from: [0, 1, 0], to: arm.along), blend: 0.008, colour: skin * 0.9,
                joint: arm.hand)
        }
    }

    /// The point of the face straight behind a place in front of it, in skulls.
    func onFace(_ field: Field, _ x: Float, _ y: Float, lift: Float) -> SIMD3<Float> {
        let near = field.relevant(
            near: at(x, y, 0.9), radius: unit * 0.8, among: (0..<Int32(field.blobs.count)).map { $0 })
        var point = at(x, y, 1.5)
        for _ in 0..<40 {
            let gap = field.distance(point, near)
            if gap < 1e-4 || point.z < centre.z { break }
            point.z -= gap * 0.8
        }
        point.z += lift * unit
        return point
    }

    func features(face: Field) -> [SculptedBody.Part] {
        var parts = PersonEyes(head: self).parts()
        parts += PersonMouth(head: self, face: face).parts()
        if look.glasses || look.extras.contains("goggles") || look.extras.contains("patch") {
            parts.append(PersonEyes(head: self).spectacles())
        }
        return parts
    }
}
