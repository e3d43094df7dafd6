import Foundation
import Render

/// Hair and beards, modelled in locks.
struct PersonHair {
    let head: PersonHead

    private var look: Wardrobe { head.look }
    private var unit: Float { head.unit }
    private var colour: SIMD3<Float> { look.hairColour }
    private func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { head.at(x, y, z) }

    /// Hats that leave no hair to be seen.
    private var isCovered: Bool { [.hood, .mask, .santa].contains(look.hat) || (look.hat == .knight) }
    /// Hats under which hair lies flat.
    private var isFlat: Bool {
        ![.none, .crown, .tiara, .halo, .headband, .bow, .nurse, .veil, .clown].contains(look.hat)
    }

    func field() -> Field? {
        var field = Field()
        field.joint = head.frame.head
        field.coat = 0.4
        if !isCovered, look.hair != .bald { crown(&field) }
        beard(&field)
        return field.blobs.isEmpty ? nil : field
    }

    private func crown(_ field: inout Field) {
        let style = look.hair
        if isFlat, [.curly, .spiky, .wavy, .short, .crop].contains(style) {
            cap(&field, thickness: 0.03)
            faceCut(&field, low: style == .crop)
            return
        }
        switch style {
        case .short, .wavy: short(&field)
        case .crop:
            cap(&field, thickness: 0.03)
            faceCut(&field, low: true)
        case .spiky: spiky(&field)
        case .curly: curly(&field)
        case .fringe: rim(&field)
        case .bob: bob(&field)
        case .long: long(&field)
        case .bun, .ponytail, .pigtails, .braids: tied(&field)
        case .bald: break
        }
    }

    private func cap(_ field: inout Field, thickness: Float) {
        let size = 1.0 + thickness
        field.add(
            .ellipsoid(SIMD3(size, size + 0.02, size) * unit), at: at(0, 0.12, -0.08), blend: 0.02,
            colour: colour)
    }

    /// Cuts face, neck and ears free.
    private func faceCut(_ field: inout Field, low: Bool = false, sides: Bool = true) {
        field.add(
            .ellipsoid(SIMD3(0.80, 0.80, 0.9) * unit), at: at(0, -0.26, 0.92), role: .carve, blend: 0.02,
            colour: colour * 0.75)
        guard sides else { return }
        field.add(
            .box(SIMD3(1.6, 0.70, 1.6) * unit, rounding: 0.02), at: at(0, -0.92, 0.2),
            turned: .turn(x: -0.16), role: .carve, blend: 0.02,
            colour: colour * 0.75)
        for side in [Float(1), -1] {
            field.add(
                .ellipsoid(SIMD3(0.3, 0.34, 0.22) * unit), at: at(1.02 * side, -0.14, 0.04), role: .carve,
                blend: 0.012, colour: colour * 0.75)
        }
    }

    /// A curved lock that tapers.
    private func lock(
        _ field: inout Field, _ points: [SIMD3<Float>], _ radius: Float, tip: Float = 0.25, shade: Float = 1,
        joint: Int? = nil
    ) {
        let count = points.count - 1
        for index in 0..<count {
            func width(_ step: Int) -> Float {
                let part = Float(step) / Float(count)
                return radius * unit * (part < 0.5 ? 1 : mix(1, tip, (part - 0.5) * 2))
            }
            field.limb(
                at(points[index].x, points[index].y, points[index].z),
                at(points[index + 1].x, points[index + 1].y, points[index + 1].z), width(index),
                width(index + 1), blend: 0.010, colour: colour * shade, joint: joint)
        }
    }

    private func short(_ field: inout Field) {
        cap(&field, thickness: 0.06)
        faceCut(&field)
        let tall: Float = look.hair == .wavy ? 1.15 : 1
        // A parting on one side, and locks that sweep across and up from it.
        for row in 0..<6 {
            let part = Float(row) / 5
            let z = mix(0.72, -0.62, part)
            let lift = mix(0.22, 0.06, part) * tall
            lock(
                &field,
                [
                    [-0.42, 0.86 - 0.2 * part * part, z * 0.86], [-0.08, 1.04 + lift, z + 0.12 * (1 - part)],
                    [0.36, 1.00 + lift * 0.6, z + 0.06], [0.74, 0.66, z * 0.8],
                ],
                0.20, tip: 0.45, shade: row % 2 == 0 ? 1 : 0.90)
        }
        for row in 0..<3 {
            let part = Float(row) / 2
            lock(
                &field,
                [
                    [-0.44, 0.90, 0.60 - 0.5 * part], [-0.76, 0.70, 0.50 - 0.55 * part],
                    [-0.94, 0.34, 0.32 - 0.5 * part],
                ], 0.15, tip: 0.5, shade: row == 1 ? 0.9 : 1)
        }
        if look.hair == .wavy {
            for side in [Float(1), -1] {
                lock(
                    &field,
                    [
                        [0.82 * side, 0.4, -0.1], [1.02 * side, 0.05, -0.28], [0.94 * side, -0.34, -0.36],
                        [1.02 * side, -0.52, -0.40],
                    ], 0.16, tip: 0.5)
            }
            lock(&field, [[0, 0.1, -0.98], [0.1, -0.3, -1.0], [0, -0.62, -0.86]], 0.30, tip: 0.5)
            lock(
                &field, [[0.4, 0.1, -0.86], [0.5, -0.3, -0.86], [0.46, -0.62, -0.72]], 0.24, tip: 0.4,
                shade: 0.92)
            lock(
                &field, [[-0.4, 0.1, -0.86], [-0.5, -0.3, -0.86], [-0.46, -0.62, -0.72]], 0.24, tip: 0.4,
                shade: 0.92)
        }
    }

    private func spiky(_ field: inout Field) {
        cap(&field, thickness: 0.05)
        faceCut(&field)
        for number in 0..<14 {
            let angle = Float(number) * 2.4
            let out = 0.15 + 0.62 * (Float(number) / 14).squareRoot()
            let way = SIMD3(cos(angle) * out, 1.1 - out * 0.5, sin(angle) * out - 0.05).normalized
            let root = way * 0.92 + SIMD3(0, 0.1, -0.06)
            lock(
                &field, [root, root + (way + SIMD3(0.12, 0.15, 0.18)) * 0.34], 0.20, tip: 0.15,
                shade: number % 2 == 0 ? 1 : 0.88)
        }
    }

    private func curly(_ field: inout Field) {
        let big: Float = look.isFeminine ? 1.20 : 1.08
        cap(&field, thickness: 0.03)
        for number in 0..<46 {
            // A sunflower's spiral over the skull.
            let part = (Float(number) + 0.5) / 46
            let down = acos(1 - 1.55 * part)
            let angle = Float(number) * 2.39996
            let way = SIMD3(sin(down) * cos(angle), cos(down), sin(down) * sin(angle))
            if way.z > 0.45, way.y < 0.52 { continue }
            if way.y < (look.isFeminine ? -0.50 : -0.12) { continue }
            let place = way * (big * 0.96) + SIMD3(0, 0.14, -0.10)
            let size = 0.23 + 0.05 * sin(Float(number) * 3.7)
            field.add(
                .ellipsoid(SIMD3(size, size, size) * unit), at: at(place.x, place.y, place.z), blend: 0.012,
                colour: colour * (0.9 + 0.12 * sin(Float(number) * 5.1)))
        }
        faceCut(&field, sides: false)
    }

    /// Bald on top, a wreath around.
    private func rim(_ field: inout Field) {
        for number in 0..<11 {
            let angle = Float.pi * (0.02 + 0.96 * Float(number) / 10)
            let x = cos(angle) * 0.96
            let z = -sin(angle) * 0.98 - 0.02
            let size = 0.24 - 0.04 * abs(cos(angle))
            if abs(x) > 0.9 {
                field.add(
                    .ellipsoid(SIMD3(0.14, 0.26, 0.20) * unit), at: at(x, 0.20, z - 0.06), blend: 0.02,
                    colour: colour)
                continue
            }
            field.add(
                .ellipsoid(SIMD3(size, size * 1.15, size) * unit),
                at: at(x, 0.02 + 0.06 * sin(Float(number) * 2.2), z), blend: 0.02,
                colour: colour * (number % 2 == 0 ? 1 : 0.93))
        }
    }

    /// Strands of a fringe, from a parting.
    private func fringe(_ field: inout Field) {
        for number in 0..<5 {
            let part = Float(number) / 4
            let x = mix(-0.30, 0.74, part)
            lock(
                &field,
                [
                    [-0.28 + 0.1 * part, 1.04, 0.26], [mix(-0.36, 0.42, part), 0.96, 0.66],
                    [x * 1.02, 0.56 - 0.18 * part * part, 0.92 - 0.34 * abs(x)],
                ], 0.19, tip: 0.45, shade: number % 2 == 0 ? 1 : 0.9)
        }
        lock(
            &field, [[-0.30, 1.02, 0.26], [-0.62, 0.82, 0.56], [-0.86, 0.40, 0.44]], 0.18, tip: 0.5,
            shade: 0.95)
    }

    private func bob(_ field: inout Field) {
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

    private func long(_ field: inout Field) {
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

    private func tied(_ field: inout Field) {
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

    private func beard(_ field: inout Field) {
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
