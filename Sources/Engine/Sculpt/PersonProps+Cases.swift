import Foundation
import Render

/// Books, cases and boxes.
extension PersonProps {
    func flat() -> [SculptedBody.Part]? {
        switch prop {
        case .book, .newspaper:
            let cover =
                prop == .book ? hex([0x8E2A30, 0x2E4A7A, 0x3A6A4A][Int(look.nose * 100) % 3]) : hex(0xE8E4DA)
            var pages = Mesh()
            var boards = Mesh()
            for side in [Float(1), -1] {
                let tilt = Affine.turn(y: -0.22 * side)
                boards.append(block([0.085, 0.115, 0.006], [0.085 * side, 0.06, 0.0], cover, turned: tilt))
                pages.append(
                    block([0.078, 0.106, 0.009], [0.080 * side, 0.06, 0.012], hex(0xF2EAD8), turned: tilt))
            }
            return [item("boards", .paper, boards), item("pages", .clay, pages)]
        case .briefcase, .bag:
            let colour = prop == .bag ? look.second : hex(0x5A3420)
            let handle = (0...8).map { step -> SIMD3<Float> in
                let angle = Float(step) / 8 * Float.pi
                return [0, -0.065 + sin(angle) * 0.06, cos(angle) * 0.055]
            }
            return [
                item(
                    "case", .leather,
                    joined([
                        block(
                            prop == .bag ? [0.05, 0.12, 0.11] : [0.045, 0.115, 0.17], [0, -0.18, 0], colour),
                        .tube(
                            handle, radii: handle.map { _ in 0.010 }, sides: 8, colours: [bytes(colour * 0.7)]
                        ),
                    ])),
                item(
                    "locks", .gold,
                    joined([
                        block([0.008, 0.014, 0.014], [0.046, -0.10, 0.06], hex(0xE0B84A)),
                        block([0.008, 0.014, 0.014], [0.046, -0.10, -0.06], hex(0xE0B84A)),
                    ])),
            ]
        case .basket:
            let handle = (0...10).map { step -> SIMD3<Float> in
                let angle = Float(step) / 10 * Float.pi
                return [0, -0.16 + sin(angle) * 0.17, cos(angle) * 0.11]
            }
            return [
                item(
                    "basket", .wood,
                    joined([
                        turned(
                            [
                                [0, -0.26], [0.085, -0.26], [0.12, -0.16], [0.125, -0.15], [0.11, -0.15],
                                [0.10, -0.17], [0, -0.18],
                            ], hex(0xC09050)),
                        .tube(
                            handle, radii: handle.map { _ in 0.010 }, sides: 8,
                            colours: [bytes(hex(0xA87838))]),
                    ])),
                item(
                    "fruit", .felt,
                    joined([
                        ball([0.04, 0.038, 0.04], [0.03, -0.15, 0.02], hex(0xD8382A)),
                        ball([0.04, 0.038, 0.04], [-0.035, -0.15, -0.01], hex(0x8AB04A)),
                        ball([0.038, 0.036, 0.038], [0.0, -0.15, -0.05], hex(0xE8B23A)),
                    ])),
            ]
        case .phone:
            return [
                item("phone", .plastic, block([0.034, 0.066, 0.007], [0, 0.05, 0.01], hex(0x1E2228))),
                item("screen", .emissive, block([0.029, 0.058, 0.002], [0, 0.05, 0.001], hex(0x9AC8F0))),
            ]
        case .parcel:
            return [
                item(
                    "box", .paper,
                    joined([
                        block([0.15, 0.11, 0.12], [-0.10, 0.10, 0.06], hex(0xC09460)),
                        block([0.022, 0.112, 0.122], [-0.10, 0.10, 0.06], hex(0xE0C090)),
                    ]))
            ]
        case .camera:
            return [
                item(
                    "body", .plastic,
                    joined([
                        block([0.075, 0.05, 0.034], [0.02, 0.05, 0.02], hex(0x22242A)),
                        block([0.028, 0.02, 0.028], [0.02, 0.11, 0.02], hex(0x22242A)),
                    ])),
                item(
                    "lens", .visor,
                    joined([
                        turned(
                            [
                                [0, 0], [0.042, 0], [0.044, 0.06], [0.036, 0.064], [0.030, 0.05], [0, 0.05],
                            ], hex(0x2A2E34), at: .shift([0.02, 0.05, 0.045]) * .turn(x: Float.pi / 2))
                    ])),
            ]
        case .palette:
            var field = Field()
            field.add(
                .cylinder(halfHeight: 0.009, radius: 0.15, rounding: 0.006), at: [0.04, 0.02, 0.06],
                blend: 0.01, colour: hex(0xC89A60))
            let paints: [UInt32] = [0xD8382A, 0xE8B23A, 0x3A7AC0, 0x4A9A4A, 0xF4F0E8, 0x7A4AA0]
            for (number, code) in paints.enumerated() {
                let angle = Float(number) / 6 * 5 - 0.4
                field.add(
                    .ellipsoid([0.026, 0.014, 0.026]),
                    at: [0.04 + cos(angle) * 0.105, 0.032, 0.06 + sin(angle) * 0.105], blend: 0.004,
                    colour: hex(code))
            }
            var sculptor = Sculptor(cell: 0.011)
            sculptor.detail = detail == .hero ? .near : detail
            return [item("palette", .wood, sculptor.mesh(field, skeleton: .rigid))]
        default: return nil
        }
    }
}
