import Foundation
import Render

/// Head, face, hair and hands of a person.
struct PersonHead {
    let look: Wardrobe
    let frame: BipedFrame

    private var centre: SIMD3<Float> { [0, frame.shape.headHeight, 0] }
    private var unit: Float { frame.shape.headSize }

    private func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { centre + SIMD3(x, y, z) * unit }

    var hairMaterial: MaterialKind {
        switch look.hair {
        case .cap, .hood: .cloth
        case .beanie: .felt
        default: .hair
        }
    }

    func skin() -> Field {
        var field = Field()
        let skin = look.skin
        field.joint = frame.head
        field.add(
            .ellipsoid(SIMD3(0.96, 1.02, 0.98) * unit), at: at(0, 0.06, -0.04), blend: 0.03, colour: skin)
        field.add(
            .ellipsoid(SIMD3(0.80, 0.66, 0.78) * unit), at: at(0, -0.46, 0.14), blend: 0.04, colour: skin)
        field.add(
            .ellipsoid(SIMD3(0.115, 0.12, 0.16) * unit), at: at(0, -0.16, 0.96), blend: 0.014,
            colour: mix(skin, hex(0xD9705F), 0.18))
        for side in [Float(1), -1] {
            field.add(
                .ellipsoid(SIMD3(0.12, 0.22, 0.15) * unit), at: at(0.96 * side, -0.08, -0.06), blend: 0.012,
                colour: mix(skin, hex(0xD9705F), 0.15))
            field.add(
                .ellipsoid(SIMD3(0.30, 0.24, 0.26) * unit), at: at(0.44 * side, -0.34, 0.66), blend: 0.03,
                colour: mix(skin, hex(0xE0695A), 0.22))
        }
        field.limb(
            [0, frame.shape.neckHeight - 0.05, -0.012], at(0, -0.5, -0.05), 0.056, 0.060, blend: 0.02,
            colour: skin,
            joint: frame.neck)
        for arm in frame.arms { hand(&field, arm) }
        return field
    }

    private func hand(_ field: inout Field, _ arm: BipedFrame.Arm) {
        let skin = mix(look.skin, hex(0xD9705F), 0.06)
        let across = SIMD3<Float>(0, 0, 1)
        let palm = arm.along.crossed(across).normalized * -arm.side
        let place = Affine(x: palm, y: arm.along, z: across, origin: .zero)
        let base = arm.wrist
        field.limb(
            base - arm.along * 0.03, base + arm.along * 0.01, 0.030, 0.029, blend: 0.01, colour: skin,
            joint: arm.hand)
        field.add(
            .ellipsoid([0.024, 0.046, 0.040]), at: base + arm.along * 0.045, turned: place, blend: 0.016,
            colour: skin,
            joint: arm.hand)
        for finger in 0..<4 {
            let offset = (Float(finger) - 1.5) * 0.0200
            let reach = [Float(0.040), 0.050, 0.053, 0.046][finger]
            let root = base + arm.along * 0.074 + across * offset
            let bend = root + arm.along * (reach * 0.6) + palm * 0.006
            field.limb(root, bend, 0.0128, 0.0120, blend: 0.005, colour: skin, joint: arm.fingers)
            field.limb(
                bend, bend + arm.along * (reach * 0.42) + palm * 0.016, 0.0120, 0.0105, blend: 0.004,
                colour: skin,
                joint: arm.fingers)
        }
        let thumb = base + arm.along * 0.030 + across * 0.030 + palm * 0.006
        field.limb(
            thumb, thumb + arm.along * 0.040 + across * 0.022 + palm * 0.014, 0.0150, 0.0120, blend: 0.008,
            colour: skin,
            joint: arm.hand)
    }

    func hair() -> Field {
        var field = Field()
        field.joint = frame.head
        field.coat = 0.4
        let colour = look.hairColour
        func clear() {
            // Cut the face free.
            field.add(
                .ellipsoid(SIMD3(0.74, 0.70, 0.80) * unit), at: at(0, -0.30, 0.86), role: .carve, blend: 0.02,
                colour: colour * 0.7)
        }
        switch look.hair {
        case .short: crop(&field, colour)
        case .bob, .long: drape(&field, colour)
        case .bun:
            cap(&field, colour)
            field.add(
                .ellipsoid(SIMD3(0.44, 0.40, 0.44) * unit), at: at(0, 0.98, -0.55), blend: 0.01,
                colour: colour)
        case .cap, .beanie, .hood: headgear(&field)
        case .bald: break
        }
        if look.hair == .bob || look.hair == .long || look.hair == .bun { clear() }
        if look.beard { beard(&field) }
        return field
    }

    private func cap(_ field: inout Field, _ colour: SIMD3<Float>) {
        field.add(
            .ellipsoid(SIMD3(1.06, 1.04, 1.06) * unit), at: at(0, 0.17, -0.12), blend: 0.02, colour: colour)
    }

    private func crop(_ field: inout Field, _ colour: SIMD3<Float>) {
        cap(&field, colour)
        field.add(
            .ellipsoid(SIMD3(0.95, 0.90, 0.75) * unit), at: at(0, -0.38, 0.80), role: .carve, blend: 0.02,
            colour: colour * 0.8)
        field.add(
            .box(SIMD3(1.6, 0.7, 1.6) * unit, rounding: 0.02), at: at(0, -0.95, 0.1), role: .carve,
            blend: 0.03,
            colour: colour * 0.8)
        for lock in 0..<5 {
            let aside = (Float(lock) - 1.7) * 0.26
            field.limb(
                at(aside - 0.15, 0.98, 0.20), at(aside + 0.22, 0.86, 0.86 - abs(aside) * 0.3), 0.036, 0.014,
                blend: 0.016, colour: colour)
        }
    }

    private func drape(_ field: inout Field, _ colour: SIMD3<Float>) {
        cap(&field, colour)
        let long = look.hair == .long
        let length: Float = long ? 1.85 : 0.95
        for side in [Float(1), -1] {
            field.limb(
                at(0.82 * side, 0.10, -0.12), at(0.86 * side, -length * 0.72, 0.02), 0.042, 0.034,
                blend: 0.03,
                colour: colour)
        }
        field.limb(
            at(0, 0.1, -0.55), at(0, -length, -0.72), 0.095, long ? 0.070 : 0.085, blend: 0.05,
            colour: colour,
            joint: long ? frame.trail : frame.head)
        // A parting that falls to one side.
        for lock in 0..<4 {
            let aside = Float(lock) * 0.24 - 0.12
            field.limb(
                at(-0.18, 1.02, 0.40), at(aside + 0.15, 0.62 - 0.08 * Float(lock), 0.92 - aside * 0.30),
                0.034, 0.016,
                blend: 0.02, colour: colour)
        }
    }

    private func headgear(_ field: inout Field) {
        let cloth = look.hair == .hood ? look.cloth : look.second
        switch look.hair {
        case .hood:
            field.add(
                .ellipsoid(SIMD3(1.20, 1.20, 1.18) * unit), at: at(0, 0.06, -0.12), blend: 0.02, colour: cloth
            )
            field.add(
                .ellipsoid(SIMD3(0.82, 0.92, 1.2) * unit), at: at(0, -0.10, 1.05), role: .carve, blend: 0.025,
                colour: cloth * 0.55)
            field.add(
                .ellipsoid(SIMD3(0.75, 0.6, 0.7) * unit), at: at(0, -0.95, -0.30), blend: 0.05, colour: cloth)
        default:
            field.add(
                .ellipsoid(SIMD3(1.07, 0.86, 1.07) * unit), at: at(0, 0.36, -0.08), blend: 0.02, colour: cloth
            )
            field.add(
                .box(SIMD3(1.6, 0.7, 1.6) * unit, rounding: 0.02), at: at(0, -0.42, 0),
                turned: .turn(x: -0.10),
                role: .carve, blend: 0.01, colour: cloth * 0.6)
            if look.hair == .beanie {
                field.add(
                    .torus(radius: 1.0 * unit, thickness: 0.13 * unit), at: at(0, 0.32, -0.05),
                    turned: .turn(x: -0.10),
                    blend: 0.012, colour: cloth * 0.85)
                field.add(
                    .ellipsoid(SIMD3(0.26, 0.26, 0.26) * unit), at: at(0, 1.28, -0.10), blend: 0.008,
                    colour: mix(cloth, hex(0xF2EDE2), 0.8))
            } else {
                field.add(
                    .ellipsoid(SIMD3(0.66, 0.055, 0.62) * unit), at: at(0, 0.40, 0.98),
                    turned: .turn(x: 0.16), blend: 0.014,
                    colour: cloth * 0.8)
            }
        }
    }

    private func beard(_ field: inout Field) {
        field.add(
            .ellipsoid(SIMD3(0.72, 0.50, 0.66) * unit), at: at(0, -0.72, 0.34), blend: 0.03,
            colour: look.hairColour)
        field.add(
            .ellipsoid(SIMD3(0.32, 0.12, 0.5) * unit), at: at(0, -0.46, 0.95), role: .carve, blend: 0.012,
            colour: look.hairColour * 0.6)
    }

    /// The point of the face straight behind a place in front of it, in skulls.
    private func onFace(_ field: Field, _ x: Float, _ y: Float, lift: Float) -> SIMD3<Float> {
        let all = (0..<Int32(field.blobs.count)).map { $0 }
        var point = at(x, y, 1.5)
        for _ in 0..<40 {
            let gap = field.distance(point, all)
            if gap < 1e-4 { break }
            point.z -= gap * 0.8
        }
        point.z += lift * unit
        return point
    }

    /// Eyes, brows, mouth and glasses: small crisp parts.
    func features(_ detail: BodyDetail, face: Field) -> [SculptedBody.Part] {
        var eyes = Mesh()
        var lights = Mesh()
        var lines = Mesh()
        let radius = unit * 0.125
        for side in [Float(1), -1] {
            let place = onFace(face, 0.34 * side, -0.02, lift: -0.03)
            var ball = Mesh()
            ball.add(
                Eyes.ball(radius: radius, iris: hex(0x2A1A12), white: hex(0x15100D), sides: detail.sides(14)),
                at: .shift(place) * .scale([1, 1.25, 0.6]))
            eyes.add(ball)
            if detail.rawValue < 2 {
                let glint = Eyes.catchlight(
                    radius: radius * 0.98, towards: SIMD3(0.38, 0.45, 0.8).normalized, width: 0.30,
                    sides: detail.sides(10))
                var placed = Mesh()
                placed.add(glint, at: .shift(place + [0, 0.003, 0.002]) * .scale([1, 1.25, 0.66]))
                lights.add(placed)
            }
            let brow = (0...4).map { step -> SIMD3<Float> in
                let part = Float(step) / 4 - 0.5
                return at(
                    0.36 * side + part * 0.36, 0.31 - part * part * 0.28,
                    0.915 - abs(0.36 * side + part * 0.36) * 0.28)
            }
            lines.add(
                .tube(
                    brow, radii: [0.3, 0.8, 1, 0.8, 0.3].map { $0 * unit * 0.05 }, sides: detail.sides(8),
                    colours: [bytes(look.hair == .bald ? look.hairColour : look.hairColour * 0.8)]))
            if look.glasses { glasses(&lines, place + [0, 0, 0.020], detail) }
        }
        let mouth = (0...6).map { step -> SIMD3<Float> in
            let part = Float(step) / 6 - 0.5
            return onFace(face, part * 0.52, -0.55 + part * part * 0.60, lift: 0.004)
        }
        lines.add(
            .tube(
                mouth, radii: [0.25, 0.8, 1, 1, 1, 0.8, 0.25].map { $0 * unit * 0.036 },
                sides: detail.sides(8),
                colours: [bytes(mix(look.skin * 0.5, hex(0x8C2F2A), 0.6))]))
        var parts = [
            SculptedBody.Part(name: "eyes", material: .eye, mesh: eyes.bound(to: frame.head)),
            SculptedBody.Part(name: "features", material: .felt, mesh: lines.bound(to: frame.head)),
        ]
        if !lights.positions.isEmpty {
            parts.append(
                SculptedBody.Part(
                    name: "catchlights", material: .emissive, mesh: lights.bound(to: frame.head)))
        }
        return parts
    }

    private func glasses(_ mesh: inout Mesh, _ place: SIMD3<Float>, _ detail: BodyDetail) {
        let steps = detail.sides(18)
        let ring = (0...steps).map { step -> SIMD3<Float> in
            let angle = Float(step) / Float(steps) * 2 * Float.pi
            return place + SIMD3(cos(angle) * 0.25, sin(angle) * 0.23, 0) * unit
        }
        mesh.add(
            .tube(
                ring, radii: ring.map { _ in unit * 0.028 }, sides: 6, colours: [bytes(hex(0x1C1A1A))],
                closed: false))
    }
}
