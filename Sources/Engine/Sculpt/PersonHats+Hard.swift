import Foundation
import Render

/// Hats with brims, and helmets.
extension PersonHats {
    func brimmed(_ field: inout Field) {
        let band = look.belt ?? colour * 0.55
        switch look.hat {
        case .wizard:
            disc(&field, radius: 1.85, half: 0.07, [0, 0.52, -0.05], colour, tilt: -0.14, rounding: 0.06)
            field.limb(
                at(0, 0.55, -0.06), at(0.08, 1.75, -0.30), 0.92 * unit, 0.36 * unit, blend: 0.04,
                colour: colour)
            field.limb(
                at(0.08, 1.75, -0.30), at(0.40, 2.35, -0.80), 0.36 * unit, 0.10 * unit, blend: 0.05,
                colour: colour)
            field.add(
                .torus(radius: 0.90 * unit, thickness: 0.11 * unit), at: at(0, 0.70, -0.08),
                turned: .turn(x: -0.14), blend: 0.004, colour: look.second)
        case .top:
            disc(&field, radius: 1.40, half: 0.06, [0, 0.52, -0.05], colour)
            field.add(
                .cylinder(halfHeight: 0.62 * unit, radius: 0.86 * unit, rounding: 0.08 * unit),
                at: at(0, 1.15, -0.12), turned: .turn(x: -0.10), blend: 0.01, colour: colour)
            disc(&field, radius: 0.90, half: 0.12, [0, 0.66, -0.07], band)
        case .clown:
            field.limb(
                at(0.3, 1.0, -0.05), at(0.55, 1.9, -0.2), 0.42 * unit, 0.08 * unit, blend: 0.02,
                colour: colour)
            add(&field, [0.18, 0.18, 0.18], [0.58, 2.0, -0.22], hex(0xE8C23A), blend: 0.004)
        case .tricorn:
            add(&field, [0.98, 0.72, 0.98], [0, 0.56, -0.08], colour)
            cutBelow(&field, 0.44)
            for number in 0..<3 {
                let angle = Float.pi / 2 + Float(number) * 2.0944
                let next = angle + 2.0944
                let from = SIMD3(cos(angle) * 1.62, 0.58, sin(angle) * 1.62 - 0.08)
                let to = SIMD3(cos(next) * 1.62, 0.58, sin(next) * 1.62 - 0.08)
                let middle = (from + to) * 0.5 * SIMD3(1.15, 1, 1.15) + SIMD3(0, 0.42, 0)
                field.limb(
                    at(from.x, from.y, from.z), at(middle.x, middle.y, middle.z), 0.10 * unit, 0.17 * unit,
                    blend: 0.05, colour: colour)
                field.limb(
                    at(middle.x, middle.y, middle.z), at(to.x, to.y, to.z), 0.17 * unit, 0.10 * unit,
                    blend: 0.05, colour: colour)
            }
            disc(&field, radius: 1.10, half: 0.06, [0, 0.50, -0.08], colour)
            add(&field, [0.16, 0.18, 0.08], [0, 0.92, 0.86], hex(0xEDE8DC), blend: 0.004)
        default:
            let wide: Float = look.hat == .cowboy ? 1.72 : look.hat == .straw ? 1.78 : 1.42
            add(&field, [0.98, look.hat == .cowboy ? 0.90 : 0.76, 1.02], [0, 0.60, -0.08], colour)
            cutBelow(&field, 0.46)
            if look.hat == .bucket {
                field.limb(
                    at(0, 0.66, -0.06), at(0, 0.40, -0.04), 1.00 * unit, 1.02 * unit, blend: 0.02,
                    colour: colour)
                disc(&field, radius: wide, half: 0.08, [0, 0.36, -0.12], colour, tilt: -0.24, rounding: 0.07)
                cutBelow(&field, 0.20, tilt: -0.24)
            } else {
                disc(&field, radius: wide, half: 0.06, [0, 0.50, -0.05], colour, rounding: 0.05)
            }
            if look.hat == .cowboy {
                field.add(
                    .ellipsoid(SIMD3(0.22, 0.5, 0.8) * unit), at: at(0, 1.56, -0.1), role: .carve,
                    blend: 0.03, colour: colour * 0.85)
                for side in [Float(1), -1] {
                    field.limb(
                        at(1.52 * side, 0.60, 0.55), at(1.52 * side, 0.76, -0.65), 0.14 * unit, 0.14 * unit,
                        blend: 0.09, colour: colour)
                }
            }
            field.add(
                .torus(radius: 0.98 * unit, thickness: 0.085 * unit), at: at(0, 0.62, -0.07),
                turned: .turn(x: -0.10), blend: 0.004, colour: look.hat == .straw ? look.second : band)
        }
    }

    func helmet(_ field: inout Field) {
        add(&field, [1.13, 1.06, 1.14], [0, 0.22, -0.08], colour, blend: 0.02)
        switch look.hat {
        case .knight:
            // A raised visor leaves the face to be seen.
            add(&field, [1.08, 0.7, 1.02], [0, -0.45, -0.10], colour, blend: 0.06)
            field.add(
                .box(SIMD3(0.80, 0.72, 1.2) * unit, rounding: 0.5 * unit), at: at(0, -0.20, 1.1),
                role: .carve, blend: 0.02, colour: colour * 0.5)
            field.add(
                .torus(radius: 1.08 * unit, thickness: 0.13 * unit), at: at(0, 0.62, 0.06),
                turned: .turn(x: -0.42), blend: 0.01, colour: colour * 0.82)
            field.limb(
                at(0, 1.15, 0.7), at(0, 1.38, -0.3), 0.07 * unit, 0.09 * unit, blend: 0.01,
                colour: colour * 0.8)
            for plume in 0..<5 {
                let part = Float(plume) / 4
                add(
                    &field, SIMD3(0.20, 0.32, 0.30) * (1 - 0.25 * part),
                    [0, 1.48 - 0.55 * part * part, -0.15 - 1.05 * part], look.cape ?? hex(0xB02A34),
                    blend: 0.02)
            }
            field.limb(
                at(0, -0.9, -0.04), at(0, -1.15, 0), 0.7 * unit, 0.75 * unit, blend: 0.03,
                colour: colour * 0.85)
        case .viking:
            cutBelow(&field, 0.24)
            field.add(
                .torus(radius: 1.07 * unit, thickness: 0.12 * unit), at: at(0, 0.32, -0.05),
                turned: .turn(x: -0.10), blend: 0.006, colour: hex(0xB88A3A))
            for side in [Float(1), -1] {
                field.limb(
                    at(0.95 * side, 0.62, -0.1), at(1.52 * side, 0.82, -0.1), 0.24 * unit, 0.19 * unit,
                    blend: 0.01, colour: hex(0xEFE4CC))
                field.limb(
                    at(1.52 * side, 0.82, -0.1), at(1.72 * side, 1.45, -0.1), 0.19 * unit, 0.04 * unit,
                    blend: 0.03, colour: hex(0xEFE4CC))
            }
        case .samurai:
            cutBelow(&field, 0.24)
            field.limb(
                at(0, 0.2, -0.5), at(0, -0.55, -0.85), 0.95 * unit, 1.0 * unit, blend: 0.03,
                colour: colour * 0.9)
            field.add(
                .box(SIMD3(0.92, 1.2, 1.2) * unit, rounding: 0.1 * unit), at: at(0, -0.55, 1.0), role: .carve,
                blend: 0.02, colour: colour * 0.5)
            field.add(
                .ellipsoid(SIMD3(0.96, 1.02, 0.98) * unit), at: at(0, -0.1, 0.0), role: .carve, blend: 0.01,
                colour: colour * 0.5)
            for side in [Float(1), -1] {
                field.limb(
                    at(0.12 * side, 0.74, 1.02), at(0.50 * side, 1.15, 1.05), 0.07 * unit, 0.06 * unit,
                    blend: 0.01, colour: hex(0xE0B030))
                field.limb(
                    at(0.50 * side, 1.15, 1.05), at(0.60 * side, 1.70, 0.95), 0.06 * unit, 0.02 * unit,
                    blend: 0.01, colour: hex(0xE0B030))
            }
        case .fire:
            cutBelow(&field, 0.34)
            disc(&field, radius: 1.42, half: 0.06, [0, 0.36, -0.18], colour * 0.9, tilt: -0.22)
            field.limb(
                at(0, 0.9, 0.98), at(0, 1.34, -0.6), 0.10 * unit, 0.12 * unit, blend: 0.02, colour: colour)
            add(&field, [0.26, 0.30, 0.08], [0, 0.74, 1.06], hex(0xE8C23A), blend: 0.004)
        case .hardHat:
            cutBelow(&field, 0.36)
            add(&field, [0.78, 0.07, 0.55], [0, 0.40, 0.96], colour, turned: .turn(x: 0.12))
            field.add(
                .torus(radius: 1.10 * unit, thickness: 0.07 * unit), at: at(0, 0.38, -0.06),
                turned: .turn(x: -0.10), blend: 0.008, colour: colour)
            for lane in [Float(-0.3), 0, 0.3] {
                field.limb(
                    at(lane, 1.16 - abs(lane) * 0.15, 0.55), at(lane, 1.16 - abs(lane) * 0.15, -0.7),
                    0.09 * unit, 0.09 * unit, blend: 0.02, colour: colour)
            }
        default:
            field.add(
                .box(SIMD3(0.78, 0.80, 1.2) * unit, rounding: 0.3 * unit), at: at(0, -0.35, 1.0),
                role: .carve, blend: 0.02, colour: colour * 0.5)
            cutBelow(&field, -0.10, tilt: -0.30)
            field.limb(
                at(0, 1.26, 0.5), at(0, 1.10, -0.8), 0.14 * unit, 0.12 * unit, blend: 0.02,
                colour: mix(colour, hex(0xF4F1EA), 0.8))
        }
    }

    func beret(_ field: inout Field) {
        add(&field, [1.26, 0.40, 1.22], [0.18, 0.86, -0.10], colour, blend: 0.02, turned: .turn(z: -0.20))
        field.add(
            .torus(radius: 0.96 * unit, thickness: 0.09 * unit), at: at(0, 0.62, -0.05),
            turned: .turn(x: -0.08, z: -0.08), blend: 0.01, colour: colour * 0.8)
        field.limb(
            at(0.22, 1.2, -0.1), at(0.26, 1.38, -0.1), 0.05 * unit, 0.04 * unit, blend: 0.01, colour: colour)
    }

    func perched(_ field: inout Field) {
        switch look.hat {
        case .nurse:
            field.add(
                .box(SIMD3(0.62, 0.24, 0.26) * unit, rounding: 0.10 * unit), at: at(0, 1.06, 0.36),
                turned: .turn(x: -0.35), blend: 0.01, colour: colour)
            for arm in [SIMD3<Float>(0.16, 0.05, 0.04), [0.05, 0.16, 0.04]] {
                field.add(
                    .box(arm * unit, rounding: 0.02 * unit), at: at(0, 1.06, 0.62), turned: .turn(x: -0.35),
                    blend: 0.003, colour: hex(0xC7333B))
            }
        case .graduation:
            add(&field, [1.04, 0.8, 1.04], [0, 0.40, -0.06], colour)
            cutBelow(&field, 0.40)
            field.add(
                .box(SIMD3(1.15, 0.05, 1.15) * unit, rounding: 0.03 * unit), at: at(0, 1.18, -0.1),
                turned: .turn(x: -0.1, y: 0.785), blend: 0.01, colour: colour)
            field.limb(
                at(0.2, 1.24, 0.2), at(1.0, 1.2, 0.4), 0.04 * unit, 0.04 * unit, blend: 0.004,
                colour: hex(0xE8B83A))
            field.limb(
                at(1.0, 1.2, 0.4), at(1.05, 0.6, 0.4), 0.05 * unit, 0.11 * unit, blend: 0.004,
                colour: hex(0xE8B83A))
        default:
            for side in [Float(1), -1] {
                field.limb(
                    at(0.40, 1.06, 0.30), at(0.40 + 0.42 * side, 1.18 + 0.16 * side, 0.30), 0.08 * unit,
                    0.22 * unit, blend: 0.02, colour: colour)
            }
            add(&field, [0.12, 0.12, 0.12], [0.40, 1.08, 0.36], colour * 0.85, blend: 0.004)
        }
    }

    func bandana(_ field: inout Field) {
        add(&field, [1.07, 0.92, 1.07], [0, 0.30, -0.08], colour)
        cutBelow(&field, 0.34, tilt: -0.22)
        field.limb(
            at(0.2, 0.2, -1.1), at(0.6, -0.2, -1.4), 0.14 * unit, 0.06 * unit, blend: 0.02, colour: colour,
            joint: head.frame.trail)
        field.limb(
            at(0.2, 0.2, -1.1), at(0.1, -0.35, -1.45), 0.14 * unit, 0.06 * unit, blend: 0.02, colour: colour,
            joint: head.frame.trail)
    }

    func veil(_ field: inout Field) {
        field.add(
            .torus(radius: 0.80 * unit, thickness: 0.10 * unit), at: at(0, 0.86, -0.10),
            turned: .turn(x: -0.14), blend: 0.01, colour: colour)
        for number in 0..<5 {
            let x = (Float(number) - 2) * 0.44
            let back = -1.06 + abs(x) * 0.28
            field.limb(
                at(x * 0.6, 0.92, -0.55), at(x * 1.1, 0.1, back - 0.16), 0.22 * unit, 0.24 * unit,
                blend: 0.06, colour: colour)
            field.limb(
                at(x * 1.1, 0.1, back - 0.16), at(x * 1.7, -2.6, back - 0.50), 0.24 * unit, 0.34 * unit,
                blend: 0.08, colour: colour, joint: head.frame.trail)
        }
    }
}
