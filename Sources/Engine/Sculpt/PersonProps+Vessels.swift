import Foundation
import Render

/// Cups, lights, balls and flowers.
extension PersonProps {
    func round() -> [SculptedBody.Part]? {
        switch prop {
        case .cup:
            let cup: [SIMD2<Float>] = [
                [0, -0.045], [0.032, -0.045], [0.042, 0.0], [0.046, 0.045], [0.046, 0.05], [0.041, 0.05],
                [0.038, 0.03], [0, 0.03],
            ]
            return [
                item(
                    "cup", .ceramic,
                    joined([
                        turned(cup, hex(0xF4F0E8)),
                        .tube(
                            (0...8).map {
                                let a = Float($0) / 8 * Float.pi;
                                return [0, cos(a) * 0.028, 0.044 + sin(a) * 0.028]
                            }, radii: (0...8).map { _ in 0.007 }, sides: 6, colours: [bytes(hex(0xF4F0E8))]),
                    ])), item("coffee", .liquid, turned([[0.038, 0.036], [0, 0.037]], hex(0x5A3420))),
            ]
        case .glass:
            return [
                item(
                    "glass", .ceramic,
                    turned(
                        [
                            [0, -0.09], [0.03, -0.088], [0.008, -0.08], [0.007, 0.0], [0.035, 0.02],
                            [0.042, 0.08], [0.038, 0.10], [0.036, 0.06], [0, 0.055],
                        ], hex(0xC85A6A)))
            ]
        case .flask:
            return [
                item(
                    "flask", .crystal,
                    turned(
                        [
                            [0, -0.07], [0.055, -0.07], [0.058, -0.05], [0.020, 0.05], [0.017, 0.09],
                            [0.024, 0.095], [0, 0.096],
                        ], hex(0x4AC07A)))
            ]
        case .candle, .torch, .lantern:
            let torch = prop == .torch
            var parts = [
                item(
                    "stick", torch ? .wood : .clay,
                    torch
                        ? stick([0, -0.14, 0], [0, 0.24, 0], 0.014, 0.026, wood * 0.7)
                        : turned(
                            [[0, -0.06], [0.024, -0.06], [0.022, 0.08], [0, 0.08]],
                            prop == .lantern ? hex(0x3A3A3E) : hex(0xF4EEDC)))
            ]
            parts.append(
                item(
                    "flame", .emissive,
                    ball(
                        torch ? [0.05, 0.09, 0.05] : [0.012, 0.026, 0.012], [0, torch ? 0.32 : 0.11, 0],
                        hex(0xFFB84A))))
            if prop == .lantern {
                parts.append(
                    item(
                        "frame", .metal,
                        .tube(
                            (0...10).map {
                                let a = Float($0) / 10 * 2 * Float.pi;
                                return [cos(a) * 0.05, 0.10, sin(a) * 0.05]
                            }, radii: (0...10).map { _ in 0.006 }, sides: 6, colours: [bytes(hex(0x3A3A3E))]))
                )
            }
            return parts
        case .basketball, .ball:
            let orange = prop == .basketball ? hex(0xD9702A) : look.second
            var seams = Mesh()
            for turn in [Affine.identity, .turn(x: Float.pi / 2), .turn(z: Float.pi / 2)] {
                let ring = (0...24).map { step -> SIMD3<Float> in
                    let angle = Float(step) / 24 * 2 * Float.pi
                    return turn.direction([cos(angle), 0, sin(angle)]) * 0.1215 + [0, -0.10, 0.04]
                }
                seams.append(
                    .tube(
                        ring, radii: ring.map { _ in 0.0028 }, sides: 4, colours: [bytes(hex(0x2A1E18))],
                        closed: false))
            }
            return [
                item("ball", .rubber, joined([ball([0.12, 0.12, 0.12], [0, -0.10, 0.04], orange), seams]))
            ]
        case .balloon:
            let colour = look.hatColour ?? hex(0xD8382A)
            return [
                item(
                    "string", .plastic, stick([0, -0.02, 0], [0.02, 0.62, 0], 0.003, 0.003, hex(0xF4F0E8))),
                item(
                    "balloon", .vinyl,
                    turned(
                        [
                            [0, 0.62], [0.02, 0.615], [0.015, 0.64], [0.08, 0.72], [0.14, 0.84],
                            [0.15, 0.93], [0.11, 1.03], [0.05, 1.07], [0, 1.075],
                        ], colour)),
            ]
        case .bouquet, .flower:
            var stems = Mesh()
            var petals = Mesh()
            let count = prop == .flower ? 1 : 9
            for number in 0..<count {
                let angle = Float(number) * 2.39996
                let out = count == 1 ? 0 : 0.10 * (Float(number) / 9).squareRoot()
                let head = SIMD3(cos(angle) * out, (count == 1 ? 0.24 : 0.17) - out * 0.5, sin(angle) * out)
                stems.append(stick([0, -0.10, 0], head, 0.006, 0.004, hex(0x4F7A4A)))
                let colour = [hex(0xE58FA0), hex(0xF6E6D8), hex(0xD8485A), hex(0xF0C860)][number % 4]
                petals.append(ball([0.042, 0.034, 0.042], head, count == 1 ? hex(0xD8283A) : colour))
                petals.append(
                    ball(
                        [0.020, 0.022, 0.020], head + [0, 0.022, 0],
                        count == 1 ? hex(0xF0C03A) : colour * 0.85))
            }
            return [item("stems", .felt, stems), item("petals", .felt, petals)]
        case .microphone:
            return [
                item("handle", .plastic, stick([0, -0.10, 0], [0, 0.10, 0], 0.014, 0.020, hex(0x22242A))),
                item("head", .metal, ball([0.034, 0.036, 0.034], [0, 0.13, 0], steel * 0.7)),
            ]
        case .racket:
            let ring = (0...24).map { step -> SIMD3<Float> in
                let angle = Float(step) / 24 * 2 * Float.pi
                return [sin(angle) * 0.115, 0.42 - cos(angle) * 0.15, 0]
            }
            var strings = Mesh()
            for number in -3...3 {
                let place = Float(number) * 0.032
                let high = 0.15 * (1 - pow(place / 0.118, 2)).squareRoot()
                strings.append(
                    stick([place, 0.42 - high, 0], [place, 0.42 + high, 0], 0.0018, 0.0018, hex(0xF0EEE6)))
                let wide = 0.115 * (1 - pow(place * 1.25 / 0.152, 2)).squareRoot()
                strings.append(
                    stick(
                        [-wide, 0.42 + place * 1.25, 0], [wide, 0.42 + place * 1.25, 0], 0.0018, 0.0018,
                        hex(0xF0EEE6)))
            }
            return [
                item(
                    "frame", .paint,
                    joined([
                        .tube(
                            ring, radii: ring.map { _ in 0.011 }, sides: 8, colours: [bytes(hex(0xD8382A))],
                            closed: false), stick([0, -0.08, 0], [0, 0.27, 0], 0.016, 0.011, hex(0x2A2E34)),
                    ])), item("strings", .plastic, strings),
            ]
        case .spoon:
            return [
                item(
                    "spoon", .wood,
                    joined([
                        stick([0, -0.08, 0], [0, 0.20, 0], 0.008, 0.008, wood),
                        ball([0.026, 0.040, 0.012], [0, 0.23, 0], wood),
                    ]))
            ]
        case .rollingpin:
            return [
                item(
                    "pin", .wood,
                    joined([
                        stick([-0.13, 0, 0], [0.13, 0, 0], 0.034, 0.034, hex(0xD0A066)),
                        stick([-0.20, 0, 0], [0.20, 0, 0], 0.014, 0.014, wood),
                    ]))
            ]
        case .teddy:
            let fur = hex(0xA8743F)
            var bear = ball([0.07, 0.08, 0.06], [0, -0.05, 0.02], fur)
            bear.append(ball([0.06, 0.055, 0.055], [0, 0.07, 0.03], fur))
            for side in [Float(1), -1] {
                bear.append(ball([0.024, 0.024, 0.014], [0.045 * side, 0.12, 0.03], fur))
                bear.append(ball([0.026, 0.05, 0.026], [0.078 * side, -0.02, 0.03], fur))
                bear.append(ball([0.03, 0.05, 0.03], [0.042 * side, -0.13, 0.05], fur))
                bear.append(ball([0.008, 0.008, 0.006], [0.022 * side, 0.08, 0.082], hex(0x14100E)))
            }
            bear.append(ball([0.026, 0.020, 0.018], [0, 0.058, 0.078], hex(0xE0C090)))
            return [item("bear", .felt, bear)]
        default: return nil
        }
    }
}
