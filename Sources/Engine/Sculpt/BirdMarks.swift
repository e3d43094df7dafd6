import Foundation
import Render

/// What tells kinds of birds apart: combs, crests, collars and masks.
struct BirdMarks {
    let shape: Bird
    let frame: BirdFrame

    private var head: Float { shape.head }

    private func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> { frame.top + SIMD3(x, y, z) * head }

    func paint(_ field: inout Field) {
        if shape.comb > 0 { comb(&field) }
        if shape.crest > 0 { crest(&field) }
        if shape.face > 0 { disc(&field) }
        let lie = Affine.turn(from: [0, 0, 1], to: frame.axis)
        let breast = frame.centre + frame.axis * shape.long * 0.75
        switch shape.marks {
        case .none: break
        case .robin:
            field.paint(
                .ellipsoid([shape.plump * 0.95, shape.plump * 0.95, 0.17]),
                at: breast - frame.up * shape.plump * 0.35 + [0, 0, 0.05], blend: 0.03, colour: hex(0xE0622A))
            field.paint(
                .ellipsoid(SIMD3(0.9, 0.75, 0.9) * head), at: at(0, -0.45, 0.45), blend: 0.02,
                colour: hex(0xE0622A))
        case .mallard:
            field.paint(
                .ellipsoid([0.13, 0.028, 0.13]), at: mix(frame.neckStart, frame.neckEnd, 0.4),
                turned: .turn(x: 0.5), blend: 0.012, colour: hex(0xF5F2EA))
            field.paint(
                .ellipsoid([shape.plump, shape.plump * 1.1, 0.13]), at: breast, turned: lie, blend: 0.04,
                colour: hex(0x6A3A22))
        case .penguin:
            field.paint(
                .ellipsoid([shape.plump * 0.70, 0.16, shape.long * 1.25]),
                at: frame.centre + [0, -0.02, shape.plump * 0.86], turned: lie, blend: 0.02,
                colour: hex(0xF7F4EC))
            for side in [Float(1), -1] {
                field.paint(
                    .ellipsoid(SIMD3(0.28, 0.50, 0.40) * head), at: at(0.78 * side, -0.25, 0.0), blend: 0.02,
                    colour: hex(0xF2B43A))
                field.paint(
                    .ellipsoid(SIMD3(0.34, 0.30, 0.4) * head), at: at(0.30 * side, -0.70, 0.66), blend: 0.02,
                    colour: shape.crown)
            }
        case .owl:
            for row in 0..<5 {
                for column in -2...2 {
                    let aside = (Float(column) + (row % 2 == 0 ? 0 : 0.5)) * 0.060
                    field.paint(
                        .ellipsoid([0.010, 0.020, 0.05]),
                        at: frame.centre + [aside, -0.16 + 0.075 * Float(row), shape.plump * 0.92],
                        blend: 0.010, colour: shape.tip)
                }
            }
        case .goose:
            for side in [Float(1), -1] {
                field.paint(
                    .ellipsoid(SIMD3(0.40, 0.46, 0.42) * head), at: at(0.62 * side, -0.35, -0.05),
                    blend: 0.02,
                    colour: hex(0xF2EFE8))
            }
            field.paint(
                .ellipsoid([shape.plump, shape.plump * 1.1, 0.10]), at: breast, turned: lie, blend: 0.05,
                colour: shape.belly)
        case .swan:
            field.paint(
                .ellipsoid(SIMD3(0.7, 0.42, 0.42) * head), at: at(0, 0.05, 0.98), blend: 0.02,
                colour: hex(0x1E1A1A))
        case .magpie:
            for side in [Float(1), -1] {
                field.paint(
                    .ellipsoid([0.10, 0.07, 0.13]), at: frame.centre + [shape.plump * side, 0.06, 0.10],
                    blend: 0.02, colour: hex(0xF5F3EE))
            }
        case .cardinal:
            field.paint(
                .ellipsoid(SIMD3(0.72, 0.55, 0.5) * head), at: at(0, -0.20, 0.80), blend: 0.02,
                colour: hex(0x241A1A))
        case .toucan:
            field.paint(
                .ellipsoid(SIMD3(0.95, 1.1, 0.7) * head), at: at(0, -0.75, 0.50), blend: 0.03,
                colour: hex(0xF7EFD6))
            for side in [Float(1), -1] {
                field.paint(
                    .ellipsoid(SIMD3(0.3, 0.36, 0.36) * head), at: at(0.80 * side, 0.14, 0.45), blend: 0.015,
                    colour: hex(0x4FB0D9))
            }
        case .chick: break
        case .pheasant:
            field.paint(
                .ellipsoid([0.16, 0.030, 0.16]), at: mix(frame.neckStart, frame.neckEnd, 0.3),
                turned: .turn(x: 0.5), blend: 0.012, colour: hex(0xF5F2EA))
            for side in [Float(1), -1] {
                field.paint(
                    .ellipsoid(SIMD3(0.3, 0.36, 0.36) * head), at: at(0.78 * side, 0.05, 0.45), blend: 0.015,
                    colour: hex(0xC92A22))
            }
        case .kingfisher:
            for side in [Float(1), -1] {
                field.paint(
                    .ellipsoid(SIMD3(0.4, 0.30, 0.40) * head), at: at(0.75 * side, -0.20, 0.20), blend: 0.015,
                    colour: hex(0xE07A2E))
            }
            field.paint(
                .ellipsoid(SIMD3(0.6, 0.36, 0.5) * head), at: at(0, -0.72, 0.5), blend: 0.02,
                colour: hex(0xF7F3EA))
        }
    }

    private func comb(_ field: inout Field) {
        let red = hex(0xD12A22)
        for tooth in 0..<4 {
            let part = Float(tooth) / 3
            field.add(
                .ellipsoid(SIMD3(0.12, 0.40 * shape.comb * (1 - 0.35 * abs(part - 0.45)), 0.22) * head),
                at: at(0, 0.95 + 0.14 * shape.comb, 0.55 - 0.95 * part), blend: 0.012, colour: red, coat: 0,
                joint: frame.head)
        }
        for side in [Float(1), -1] {
            field.add(
                .ellipsoid(SIMD3(0.14, 0.36 * shape.comb, 0.17) * head), at: at(0.18 * side, -0.72, 0.85),
                blend: 0.012, colour: red, coat: 0, joint: frame.head)
            field.paint(
                .ellipsoid(SIMD3(0.34, 0.34, 0.40) * head), at: at(0.80 * side, 0.02, 0.45), blend: 0.015,
                colour: red)
        }
    }

    private func crest(_ field: inout Field) {
        for plume in 0..<3 {
            let back = Float(plume) * 0.34
            field.limb(
                at(0, 0.70, 0.25 - back * 0.8),
                at(0, 0.95 + shape.crest * (1 - 0.18 * Float(plume)), -0.10 - back - shape.crest * 0.5),
                head * 0.26, head * 0.06, blend: 0.02, colour: shape.crestColour, joint: frame.head)
        }
    }

    /// An owl's face: two dishes of pale feathers in a dark rim, and tufts over them.
    private func disc(_ field: inout Field) {
        let pale = mix(shape.belly, hex(0xFFF6E4), 0.4)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid(SIMD3(0.60, 0.66, 0.60) * head * shape.face), at: at(0.42 * side, 0.04, 0.86),
                blend: 0.012,
                colour: shape.tip)
            field.paint(
                .ellipsoid(SIMD3(0.52, 0.58, 0.60) * head * shape.face), at: at(0.42 * side, 0.04, 0.90),
                blend: 0.016,
                colour: pale)
            if shape.crest == 0 {
                field.limb(
                    at(0.55 * side, 0.72, 0.30), at(0.86 * side, 1.38, 0.22), head * 0.26, head * 0.05,
                    blend: 0.02,
                    colour: shape.crown, joint: frame.head)
            }
        }
    }
}
