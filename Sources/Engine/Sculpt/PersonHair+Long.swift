import Foundation
import Render

/// Long hair and beards.
extension PersonHair {
    func bob(_ field: inout Field) {
        cap(&field, thickness: 0.10)
        for side in [Float(1), -1] {
            for row in 0..<4 {
                let z = mix(0.34, -0.78, Float(row) / 3)
                let x = (1 - 0.25 * pow(Float(row) / 3, 2)) * side
                lock(
                    &field,
                    [
                        [0.80 * x, 0.52, z * 0.8], [1.00 * x, 0.0, z], [1.02 * x, -0.42, z + 0.04],
                        [0.80 * x, -0.72, z + 0.10],
                    ], 0.25, tip: 0.6, shade: row % 2 == 0 ? 1 : 0.91)
            }
        }
        lock(&field, [[0, 0.3, -1.0], [0, -0.2, -1.08], [0, -0.66, -0.88]], 0.42, tip: 0.7, shade: 0.95)
        faceCut(&field, sides: false)
        fringe(&field)
    }

    func long(_ field: inout Field) {
        cap(&field, thickness: 0.08)
        let trail = head.frame.trail
        for side in [Float(1), -1] {
            for row in 0..<3 {
                let part = Float(row) / 2
                let z = mix(0.16, -0.60, part)
                let x = (0.98 - 0.3 * part) * side
                lock(
                    &field, [[0.78 * x, 0.46, z * 0.6], [1.02 * x, 0.0, z], [1.04 * x, -0.5, z - 0.16]], 0.25,
                    tip: 1, shade: row % 2 == 0 ? 1 : 0.9)
                lock(
                    &field,
                    [
                        [1.04 * x, -0.5, z - 0.16], [0.98 * x, -1.0, z - 0.26],
                        [0.80 * x + 0.1 * side, -1.50 - 0.2 * part, z - 0.18],
                    ], 0.25, tip: 0.35, shade: row % 2 == 0 ? 1 : 0.9, joint: trail)
            }
        }
        lock(&field, [[0, 0.3, -0.92], [0.05, -0.3, -1.04], [0, -0.9, -0.98]], 0.40, tip: 1, shade: 0.96)
        lock(
            &field, [[0, -0.9, -0.98], [0.08, -1.3, -0.90], [0, -1.85, -0.84]], 0.40, tip: 0.35, shade: 0.96,
            joint: trail)
        faceCut(&field, sides: false)
        if !isFlat { fringe(&field) }
    }

    func tied(_ field: inout Field) {
        cap(&field, thickness: 0.05)
        faceCut(&field)
        for number in 0..<7 {
            // Combed back to where it is tied.
            let angle = Float.pi * (0.12 + 0.76 * Float(number) / 6)
            let side = cos(angle)
            lock(
                &field,
                [
                    [side * 0.80, 0.46 + 0.42 * sin(angle), 0.56],
                    [side * 0.92, 0.56 + 0.42 * sin(angle), 0.0], [side * 0.40, 0.62, -0.78],
                ], 0.20, tip: 0.7, shade: number % 2 == 0 ? 1 : 0.90)
        }
        let trail = head.frame.trail
        switch look.hair {
        case .bun:
            let y: Float = isFlat ? 0.1 : 0.92
            let z: Float = isFlat ? -1.15 : -0.62
            field.add(
                .ellipsoid(SIMD3(0.42, 0.36, 0.40) * unit), at: at(0, y, z), blend: 0.008, colour: colour)
            for turn in 0..<5 {
                let angle = Float(turn) / 5 * 2 * Float.pi
                field.add(
                    .ellipsoid(SIMD3(0.20, 0.16, 0.20) * unit),
                    at: at(cos(angle) * 0.26, y + 0.10 + 0.04 * sin(angle * 2), z + sin(angle) * 0.26),
                    blend: 0.01, colour: colour * (turn % 2 == 0 ? 1.0 : 0.88))
            }
        case .ponytail:
            field.add(
                .torus(radius: 0.15 * unit, thickness: 0.07 * unit), at: at(0, 0.56, -0.98),
                turned: .turn(x: 1.1), blend: 0.004, colour: look.second)
            lock(
                &field,
                [
                    [0, 0.54, -0.94], [0, 0.42, -1.30], [0.04, -0.10, -1.46], [0, -0.72, -1.30],
                    [0.06, -1.10, -1.16],
                ], 0.30, tip: 0.2, joint: trail)
            lock(
                &field, [[0.08, 0.5, -1.1], [0.16, 0.1, -1.40], [0.12, -0.6, -1.34]], 0.20, tip: 0.3,
                shade: 0.88, joint: trail)
        default:
            for side in [Float(1), -1] {
                field.add(
                    .torus(radius: 0.12 * unit, thickness: 0.07 * unit), at: at(0.92 * side, 0.34, -0.34),
                    turned: .turn(z: 0.9 * side), blend: 0.004, colour: look.second)
                if look.hair == .pigtails {
                    lock(
                        &field,
                        [
                            [0.94 * side, 0.36, -0.34], [1.26 * side, 0.30, -0.36],
                            [1.40 * side, -0.16, -0.34], [1.26 * side, -0.62, -0.26],
                        ], 0.27, tip: 0.25, joint: trail)
                    lock(
                        &field,
                        [[1.1 * side, 0.3, -0.42], [1.42 * side, 0.0, -0.46], [1.36 * side, -0.5, -0.40]],
                        0.18, tip: 0.3, shade: 0.88, joint: trail)
                } else {
                    for bead in 0..<6 {
                        let part = Float(bead) / 5
                        field.add(
                            .ellipsoid(SIMD3(0.20, 0.20, 0.20) * (unit * (1 - 0.35 * part))),
                            at: at(
                                (1.02 + 0.06 * sin(part * 6)) * side, 0.16 - 1.35 * part, -0.30 + 0.36 * part),
                            blend: 0.008, colour: colour * (bead % 2 == 0 ? 1 : 0.88), joint: trail)
                    }
                }
            }
        }
    }

    func beard(_ field: inout Field) {
        let hair = look.isOld ? mix(colour, hex(0xE2E0DA), 0.4) : colour
        switch look.beard {
        case .none: return
        case .moustache: break
        case .stubble, .short:
            for number in 0..<9 {
                let angle = Float.pi * Float(number) / 8
                let x = cos(angle) * 0.80
                let y = -0.34 - sin(angle) * 0.66
                let z = 0.20 + sin(angle) * 0.42
                field.add(
                    .ellipsoid(SIMD3(0.22, 0.24, 0.22) * unit), at: at(x, y, z), blend: 0.02,
                    colour: hair * (number % 2 == 0 ? 1 : 0.92))
            }
            field.add(
                .ellipsoid(SIMD3(0.50, 0.24, 0.34) * unit), at: at(0, -0.98, 0.52), blend: 0.03, colour: hair)
        case .long:
            for number in 0..<9 {
                let angle = Float.pi * Float(number) / 8
                let x = cos(angle) * 0.80
                let y = -0.34 - sin(angle) * 0.62
                let z = 0.22 + sin(angle) * 0.46
                let fall = 0.20 + sin(angle) * 0.95
                lock(
                    &field,
                    [[x, y, z], [x * 0.86, y - fall * 0.5, z + 0.10], [x * 0.42, y - fall, z + 0.06]], 0.25,
                    tip: 0.35, shade: number % 2 == 0 ? 1 : 0.93)
            }
        }
        for side in [Float(1), -1] {
            let hair = look.beard == .long ? mix(hair, hex(0xF0EEE8), 0.2) : hair
            field.limb(
                at(0.04 * side, -0.40, 0.98), at(0.34 * side, -0.48, 0.88), 0.085 * unit, 0.06 * unit,
                blend: 0.008, colour: hair)
            field.limb(
                at(0.34 * side, -0.48, 0.88), at(0.50 * side, -0.44, 0.76), 0.06 * unit, 0.02 * unit,
                blend: 0.008, colour: hair)
        }
    }
}
