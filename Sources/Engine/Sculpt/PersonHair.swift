import Foundation
import Render

/// Hair and beards, modelled in locks.
struct PersonHair {
    let head: PersonHead

    var look: Wardrobe { head.look }
    var unit: Float { head.unit }
    var colour: SIMD3<Float> { look.hairColour }
    func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { head.at(x, y, z) }

    /// Hats that leave no hair to be seen.
    var isCovered: Bool { [.hood, .mask, .santa].contains(look.hat) || (look.hat == .knight) }
    /// Hats under which hair lies flat.
    var isFlat: Bool {
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

    func crown(_ field: inout Field) {
        let style = look.hair
        if isFlat, [.curly, .spiky, .wavy, .short, .crop].contains(style) {
            cap(&field, thickness: 0.03)
            faceCut(&field, low: style == .crop)
            return
        }
        switch style {
        case .short, .wavy: short(&field)
        case .crop: cropped(&field)
        case .spiky: spiky(&field)
        case .curly: curly(&field)
        case .fringe: rim(&field)
        case .bob: bob(&field)
        case .long: long(&field)
        case .bun, .ponytail, .pigtails, .braids: tied(&field)
        case .bald: break
        }
    }

    func cap(_ field: inout Field, thickness: Float) {
        let size = 1.0 + thickness
        field.add(
            .ellipsoid(SIMD3(size, size + 0.02, size) * unit), at: at(0, 0.12, -0.08), blend: 0.02,
            colour: colour)
    }

    /// Cuts face, neck and ears free.
    func faceCut(_ field: inout Field, low: Bool = false, sides: Bool = true) {
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
    func lock(
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

    func short(_ field: inout Field) {
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

    /// Short all over, brushed forward in little tufts.
    func cropped(_ field: inout Field) {
        cap(&field, thickness: 0.03)
        faceCut(&field, low: true)
        for number in 0..<7 {
            let x = (Float(number) - 3) * 0.20
            let high = 0.98 - x * x * 0.42
            lock(
                &field,
                [
                    [x * 0.9, high, 0.30], [x, high + 0.02, 0.60],
                    [x * 1.08 + 0.05, high - 0.14, 0.80 - abs(x) * 0.22],
                ],
                0.14, tip: 0.4, shade: number % 2 == 0 ? 1 : 0.9)
        }
    }

    func spiky(_ field: inout Field) {
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

    func curly(_ field: inout Field) {
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
    func rim(_ field: inout Field) {
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
    func fringe(_ field: inout Field) {
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
}
