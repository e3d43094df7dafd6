import Foundation
import Render

/// What is worn on the head.
struct PersonHats {
    let head: PersonHead

    var look: Wardrobe { head.look }
    var unit: Float { head.unit }
    var colour: SIMD3<Float> { look.hatColour ?? (look.hat == .hood ? look.cloth : look.second) }
    func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { head.at(x, y, z) }

    func field() -> (Field, MaterialKind)? {
        guard look.hat != .none else { return nil }
        var field = Field()
        field.joint = head.frame.head
        field.coat = 0.4
        switch look.hat {
        case .none: return nil
        case .cap, .police, .sailor: peaked(&field)
        case .beanie, .santa, .elf, .chef: knitted(&field)
        case .hood, .mask: hood(&field)
        case .toque: toque(&field)
        case .crown, .tiara, .halo, .headband: ring(&field)
        case .wizard, .straw, .cowboy, .bucket, .top, .tricorn, .clown: brimmed(&field)
        case .hardHat, .fire, .helmet, .knight, .viking, .samurai: helmet(&field)
        case .beret: beret(&field)
        case .nurse, .bow, .graduation: perched(&field)
        case .bandana: bandana(&field)
        case .veil: veil(&field)
        }
        let material: MaterialKind =
            switch look.hat {
            case .crown, .tiara, .halo: .gold
            case .knight, .viking: .metal
            case .hardHat, .fire, .helmet, .samurai: .plastic
            case .cap, .hood, .mask, .police, .toque, .chef, .nurse, .veil, .bandana, .headband, .sailor:
                .cloth
            case .tricorn, .cowboy: .leather
            case .bucket: look.cut == .raincoat ? .rubber : .cloth
            default: .felt
            }
        return (field, material)
    }

    func add(
        _ field: inout Field, _ form: SIMD3<Float>, _ place: SIMD3<Float>, _ colour: SIMD3<Float>,
        blend: Float = 0.012, turned: Affine = .identity
    ) {
        field.add(
            .ellipsoid(form * unit), at: at(place.x, place.y, place.z), turned: turned, blend: blend,
            colour: colour)
    }

    /// Cuts off everything below a height, tilted back.
    func cutBelow(_ field: inout Field, _ height: Float, tilt: Float = -0.10) {
        field.add(
            .box(SIMD3(2.2, 1.0, 2.2) * unit, rounding: 0.02), at: at(0, height - 1.0, 0),
            turned: .turn(x: tilt), role: .carve, blend: 0.008,
            colour: colour * 0.6)
    }

    func disc(
        _ field: inout Field, radius: Float, half: Float, _ place: SIMD3<Float>, _ colour: SIMD3<Float>,
        tilt: Float = -0.10, rounding: Float = 0.02
    ) {
        field.add(
            .cylinder(
                halfHeight: half * unit, radius: radius * unit, rounding: min(rounding, half * 0.98) * unit),
            at: at(place.x, place.y, place.z),
            turned: .turn(x: tilt), blend: 0.010, colour: colour)
    }

    func peaked(_ field: inout Field) {
        add(&field, [1.10, 0.90, 1.10], [0, 0.34, -0.06], colour)
        cutBelow(&field, 0.36)
        if look.hat == .police || look.hat == .sailor {
            disc(&field, radius: 1.22, half: 0.14, [0, 1.02, -0.08], colour, rounding: 0.12)
            disc(
                &field, radius: 1.10, half: 0.10, [0, 0.52, -0.04],
                look.hat == .police ? hex(0x14161C) : look.cloth)
            if look.hat == .police { add(&field, [0.13, 0.17, 0.06], [0, 0.78, 1.12], hex(0xE0B84A)) }
        } else {
            add(&field, [0.08, 0.06, 0.08], [0, 1.24, -0.06], colour * 0.8)
        }
        add(
            &field, [0.68, 0.055, 0.62], [0, 0.42, 1.02], look.hat == .cap ? colour * 0.82 : hex(0x14161C),
            turned: .turn(x: 0.18))
    }

    func knitted(_ field: inout Field) {
        add(&field, [1.09, 0.94, 1.09], [0, 0.34, -0.06], colour)
        cutBelow(&field, 0.30)
        let white = hex(0xF6F2EA)
        switch look.hat {
        case .chef:
            add(&field, [1.02, 0.34, 1.0], [0, 1.06, -0.06], colour, blend: 0.04)
        case .santa:
            field.limb(
                at(0, 0.9, -0.05), at(0.5, 1.55, -0.2), 0.62 * unit, 0.34 * unit, blend: 0.05, colour: colour)
            field.limb(
                at(0.5, 1.55, -0.2), at(1.15, 1.05, -0.2), 0.34 * unit, 0.14 * unit, blend: 0.03,
                colour: colour)
            add(&field, [0.26, 0.26, 0.26], [1.22, 0.86, -0.2], white, blend: 0.004)
            field.add(
                .torus(radius: 1.04 * unit, thickness: 0.20 * unit), at: at(0, 0.40, -0.05),
                turned: .turn(x: -0.10), blend: 0.004, colour: white)
            return
        case .elf:
            field.limb(
                at(0, 0.9, -0.05), at(0.1, 1.75, -0.35), 0.66 * unit, 0.22 * unit, blend: 0.05, colour: colour
            )
            field.limb(
                at(0.1, 1.75, -0.35), at(0.2, 2.05, -0.7), 0.22 * unit, 0.08 * unit, blend: 0.03,
                colour: colour)
            if look.build == .child {
                add(&field, [0.14, 0.14, 0.14], [0.2, 2.05, -0.76], hex(0xE8C24A), blend: 0.004)
            }
        default:
            add(
                &field, [0.30, 0.30, 0.30], [0, 1.32, -0.08], mix(colour, hex(0xF2EDE2), 0.75), blend: 0.006)
        }
        field.add(
            .torus(radius: 1.03 * unit, thickness: 0.135 * unit), at: at(0, 0.36, -0.05),
            turned: .turn(x: -0.10), blend: 0.010, colour: look.hat == .elf ? look.second : colour * 0.84)
    }

    func hood(_ field: inout Field) {
        let big: Float = look.hat == .hood ? 1.20 : 1.08
        add(&field, [big, big, big], [0, 0.06, -0.10], colour, blend: 0.02)
        add(&field, [0.74, 0.6, 0.7], [0, -0.92, -0.26], colour, blend: 0.05)
        if look.hat == .mask {
            field.add(
                .box(SIMD3(0.70, 0.27, 1.0) * unit, rounding: 0.22 * unit), at: at(0, 0.06, 1.1),
                role: .carve, blend: 0.012, colour: colour * 0.6)
            field.add(
                .torus(radius: 1.05 * unit, thickness: 0.08 * unit), at: at(0, 0.46, -0.08),
                turned: .turn(x: -0.1), blend: 0.006, colour: look.belt ?? colour)
            field.limb(
                at(0.1, 0.4, -1.1), at(0.5, -0.2, -1.5), 0.09 * unit, 0.06 * unit, blend: 0.01,
                colour: look.belt ?? colour, joint: head.frame.trail)
        } else {
            field.add(
                .ellipsoid(SIMD3(0.84, 0.90, 1.2) * unit), at: at(0, -0.06, 1.05), role: .carve, blend: 0.03,
                colour: colour * 0.6)
        }
    }

    func toque(_ field: inout Field) {
        field.limb(
            at(0, 0.62, -0.05), at(0, 1.10, -0.10), 0.94 * unit, 0.90 * unit, blend: 0.02, colour: colour)
        cutBelow(&field, 0.44)
        for puff in 0..<8 {
            let angle = Float(puff) / 8 * 2 * Float.pi
            add(
                &field, [0.48, 0.42, 0.48],
                [cos(angle) * 0.74, 1.62 + 0.06 * sin(angle * 3), -0.10 + sin(angle) * 0.74], colour,
                blend: 0.012)
        }
        add(&field, [0.9, 0.45, 0.9], [0, 1.78, -0.1], colour, blend: 0.03)
        field.add(
            .cylinder(halfHeight: 0.24 * unit, radius: 1.02 * unit, rounding: 0.03 * unit),
            at: at(0, 0.60, -0.05), turned: .turn(x: -0.10), blend: 0.006, colour: colour * 0.95)
    }

    func ring(_ field: inout Field) {
        switch look.hat {
        case .halo:
            field.add(
                .torus(radius: 0.66 * unit, thickness: 0.065 * unit), at: at(0, 1.72, -0.1),
                turned: .turn(x: -0.15), blend: 0.004, colour: colour)
            return
        case .headband:
            field.add(
                .torus(radius: 0.99 * unit, thickness: 0.12 * unit), at: at(0, 0.52, -0.05),
                turned: .turn(x: -0.12), blend: 0.004, colour: colour)
            return
        default: break
        }
        let crown = look.hat == .crown
        let gold = hex(0xE8B83A)
        let radius: Float = crown ? 0.80 : 0.84
        let height: Float = crown ? 0.86 : 0.80
        field.add(
            .torus(radius: radius * unit, thickness: 0.10 * unit), at: at(0, height, -0.05),
            turned: .turn(x: -0.12), blend: 0.01, colour: gold)
        let points = crown ? 8 : 5
        for number in 0..<points {
            let angle = crown ? Float(number) / 8 * 2 * Float.pi : (Float(number) - 2) * 0.42 + Float.pi / 2
            let way = SIMD3(cos(angle), 0, sin(angle)) * radius
            let rise: Float = crown ? 0.50 : 0.42 - 0.10 * abs(Float(number) - 2)
            let tilt = way.z * 0.12
            field.limb(
                at(way.x, height + tilt, way.z - 0.05),
                at(way.x * 1.12, height + rise + tilt, way.z * 1.12 - 0.05), 0.15 * unit, 0.045 * unit,
                blend: 0.02, colour: gold)
            add(
                &field, [0.09, 0.09, 0.09], [way.x * 1.14, height + rise + 0.06 + tilt, way.z * 1.14 - 0.05],
                hex(number % 2 == 0 ? 0xC7333B : 0x3A6AC0), blend: 0.003)
        }
    }
}
