import Foundation
import Render

extension Flying {
    static func fighter(_ w: inout Workshop) {
        let grey = w.pick(Stuff.paint(0x8C959C), .paint(0x5E6B74), .paint(0x6F7A5A)).main
        let y: Float = 1.5
        w.hull(
            grey,
            [
                (-5.5, [0.7, 0.5], y), (-3, [0.95, 0.58], y), (0, [0.85, 0.6], y),
                (2.2, [0.55, 0.5], y + 0.05), (4.4, [0.32, 0.32], y), (6.2, [0.05, 0.05], y - 0.1),
            ], power: 2.6, around: 28, steps: 3)
        w.hull(
            .visorGlass,
            [
                (0.7, [0.2, 0.05], y + 0.5), (1.7, [0.32, 0.34], y + 0.5), (2.8, [0.26, 0.28], y + 0.42),
                (3.7, [0.06, 0.05], y + 0.25),
            ], power: 2, steps: 4)
        w.both { w in
            w.cut(
                grey, [[0.6, 2.6], [4.3, -3.2], [4.3, -4.0], [0.6, -4.0]], 0.12, [0, y - 0.05, 0],
                turn: .turn(x: .pi / 2))
            w.cut(
                grey, [[0.6, -4.2], [2.3, -5.6], [2.3, -6.1], [0.5, -5.8]], 0.1, [0, y, 0],
                turn: .turn(x: .pi / 2))
            w.at(.shift([0.75, y + 0.3, -4.4]) * .turn(z: -0.3)) { w in
                w.cut(
                    grey, [[-1.1, 0], [1.2, 0], [-0.7, 1.9], [-1.4, 1.9]], 0.09, turn: .turn(y: -.pi / 2))
            }
            w.hull(
                .dark, [(1.2, [0.24, 0.3], y - 0.15), (1.5, [0.24, 0.3], y - 0.15)], power: 5,
                .shift([0.82, 0, 0]))
            w.hull(
                grey, [(-1.5, [0.3, 0.36], y - 0.12), (1.45, [0.28, 0.34], y - 0.15)], power: 5,
                .shift([0.82, 0, 0]))
            w.turned(
                .metal(0x4A4C50), [[0.42, 0], [0.36, 0.7], [0.28, 0.7], [0.3, 0.1]], [0.42, y, -5.4],
                turn: .turn(x: -.pi / 2))
            w.post(.glow(0xFF8A3A, 1), 0.28, 0.05, [0.42, y, -5.75], turn: .turn(x: -.pi / 2))
            w.turned(
                .paint(0xF0EEE6), [[0, -0.9], [0.1, -0.9], [0.1, 0.8], [0, 1.1]], [3.0, y - 0.3, -1.4],
                sides: 12, turn: .turn(x: .pi / 2))
            w.cut(
                .paint(0xD8D6CC), Outline2.star(5, 0.5, 0.2), 0.02, [2.4, y + 0.03, -2.8],
                turn: .turn(x: -.pi / 2))
        }
        w.mechanism.action = .fly
    }

    static func helicopter(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0xC7362C), .paint(0x2B6CA3), .paint(0xE3A82B)).main
        w.hull(
            body,
            [
                (-1.6, [0.3, 0.36], 1.75), (-0.8, [0.75, 0.7], 1.5), (0.6, [0.85, 0.78], 1.42),
                (1.5, [0.7, 0.6], 1.35), (2.1, [0.3, 0.28], 1.2),
            ], power: 2.5, around: 32, steps: 4)
        w.hull(
            .pane,
            [
                (0.35, [0.72, 0.32], 1.78), (0.9, [0.83, 0.52], 1.66), (1.6, [0.66, 0.52], 1.52),
                (2.12, [0.28, 0.3], 1.28),
            ], power: 2.4, around: 28, steps: 4)
        w.rod(body, [0, 1.9, -1.3], [0, 2.15, -5.0], 0.24, 0.11, sides: 18)
        w.both { w in
            w.pad(.pane, [0.05, 0.5, 0.7], [0.80, 1.5, -0.1], round: 0.02)
            w.wire(.metal(0x3A3D41), [[0.85, 0.35, 1.7], [0.85, 0.12, 1.4], [0.85, 0.1, -1.2]], 0.05)
            for z in [Float(0.8), -0.6] { w.rod(.metal(0x3A3D41), [0.85, 0.1, z], [0.5, 0.95, z], 0.04) }
            wing(
                &w, body, root: [0, 2.1, -4.3], tip: [0.9, 2.12, -4.4], chord: [0.5, 0.4],
                thick: [0.07, 0.05])
        }
        wing(&w, body, root: [0, 2.0, -4.8], tip: [0, 3.1, -5.3], chord: [0.8, 0.5], thick: [0.12, 0.08])
        w.pad(body, [0.8, 0.4, 1.5], [0, 2.15, -0.3], round: 0.18)
        w.box(.paint(0xF4F2EA), [1.73, 0.12, 1.6], [0, 1.18, -0.2])
        w.post(.metal(0x55585C), 0.07, 0.5, [0, 2.5, -0.2])
        w.spinner([0, 2.98, -0.2], about: [0, 1, 0], turns: 7) { w in
            w.post(.metal(0x3A3D41), 0.16, 0.12, [0, -0.06, 0])
            w.around(4) { w, _ in
                w.box(.dark, [0.24, 0.035, 3.6], [0, 0, 2.0], turn: .turn(z: 0.1))
                w.box(.paint(0xEFC23A), [0.245, 0.037, 0.25], [0, -0.001, 3.66], turn: .turn(z: 0.1))
            }
        }
        w.spinner([0.16, 2.6, -5.05], about: [1, 0, 0], turns: 11) { w in
            for blade in 0..<3 {
                w.at(.turn(x: Float(blade) * 2.094)) { w in w.box(.dark, [0.025, 0.75, 0.1], [0, 0.05, 0]) }
            }
        }
        w.ball(.glow(0xFF3B30, 1), 0.06, [0, 0.72, 0.4], sides: 8)
        w.mechanism.action = .fly
        w.mechanism.period = 2.6
    }

    static func airship(_ w: inout Workshop) {
        let skin = w.pick(Stuff.cloth(0xD9CDB4), .metal(0xC3C8CC), .cloth(0xB5482F)).main
        let gores = 24
        w.skin(
            skin,
            (0...32).map { step in
                let part = Float(step) / 32
                let radius = 4.6 * pow(max(sin(pow(part, 0.85) * .pi), 0), 0.62) + 0.02
                return (0..<gores * 2).map { side in
                    let angle = Float(side) / Float(gores * 2) * 2 * .pi
                    let out = radius * (side % 2 == 0 ? 1 : 0.985)
                    return [cos(angle) * out, 7.5 + sin(angle) * out, -15 + part * 30]
                }
            })
        for z in stride(from: Float(-10), through: 11, by: 3.5) {
            let part = (z + 15) / 30
            let radius = 4.6 * pow(sin(pow(part, 0.85) * .pi), 0.62) + 0.02
            w.at(.shift([0, 7.5, z]) * .turn(x: .pi / 2)) { w in
                w.ring(.brass(0xA9803C), radius, 0.07, sides: 40)
            }
        }
        w.turned(.brass(), [[1.6, 0], [1.0, 0.9], [0, 1.3]], [0, 7.5, 14.1], turn: .turn(x: .pi / 2))
        for fin in 0..<4 {
            w.at(.shift([0, 7.5, 0]) * .turn(z: Float(fin) * .pi / 2)) { w in
                w.cut(
                    .cloth(0xA3402F), [[-14.6, 0.8], [-10.5, 3.2], [-12.2, 5.6], [-15.2, 5.6]], 0.22,
                    turn: .turn(y: -.pi / 2))
            }
        }
        // The gondola.
        w.hull(
            .wood(0x7A4E2C),
            [
                (-3.2, [0.7, 0.6], 2.0), (-2.6, [1.05, 0.8], 1.9), (3.0, [1.05, 0.8], 1.9),
                (4.2, [0.5, 0.5], 2.2),
            ], power: 3.4, around: 28, steps: 2)
        w.both { w in
            for pane in 0..<6 {
                w.at([1.04, 1.85, -2.1 + Float(pane) * 0.95], turn: .pi / 2) { w in
                    w.window(.zero, [0.6, 0.6], frame: .brass(), bars: [1, 0], sill: false)
                }
            }
            for z in [Float(-2.6), -0.6, 1.4, 3.2] {
                w.rod(.metal(0x55585C), [0.8, 2.6, z], [1.4, 3.6, z], 0.05)
            }
            w.hull(
                .brass(),
                [
                    (-1.2, [0.2, 0.2], 0), (-0.6, [0.45, 0.45], 0), (0.6, [0.45, 0.45], 0),
                    (1.0, [0.25, 0.25], 0),
                ], .shift([3.0, 3.4, -3]))
            w.rod(.metal(0x55585C), [1.0, 2.4, -2.6], [2.8, 3.4, -2.8], 0.08)
        }
        propeller(&w, [3.0, 3.4, -4.2], radius: 1.3, blades: 3, wood: .wood(0x8A5630), hub: .brass())
        propeller(&w, [-3.0, 3.4, -4.2], radius: 1.3, blades: 3, wood: .wood(0x8A5630), hub: .brass())
    }

    static func rocket(_ w: inout Workshop) {
        let white = Stuff.paint(0xF3F1EA)
        let red = w.pick(Stuff.paint(0xC8352B), .paint(0x2C6AA8), .paint(0xE08A2E)).main
        func body(_ part: Float) -> Float { 1.5 * pow(sin((0.2 + 0.8 * part) * .pi), 0.75) + 0.02 }
        w.turned(
            white, (0...18).map { [body(Float($0) / 18 * 0.72), 2.0 + Float($0) / 18 * 6.6] }, sides: 40)
        w.turned(
            red, (0...12).map { [body(0.72 + Float($0) / 12 * 0.28), 8.6 + Float($0) / 12 * 2.6] }, sides: 40,
            smooth: true)
        w.turned(red, [[body(0.3) * 1.006, 4.75], [body(0.36) * 1.008, 5.3]], sides: 40)
        w.ring(.metal(0xB9BDC2), body(0.72) * 1.0, 0.05, [0, 8.6, 0], sides: 40)
        w.ball(.brass(), 0.12, [0, 11.25, 0])
        w.rod(.brass(), [0, 11.2, 0], [0, 12, 0], 0.04, 0.015)
        w.around(4, from: .pi / 4) { w, _ in
            w.cut(
                red,
                [[0.9, 4.3], [1.35, 4.0], [2.4, 1.6], [2.5, 0], [2.25, 0], [1.7, 1.2], [1.0, 1.9]], 0.22,
                bevel: 0.06, turn: .turn(y: -.pi / 2))
        }
        w.turned(
            .metal(0x55585C), [[0, 2.1], [0.5, 2.1], [0.9, 1.2], [0.78, 1.2], [0.4, 1.9]], sides: 28)
        w.turned(
            .glow(0xFF9A2E, 1), [[0, -1.4], [0.25, -0.6], [0.62, 0.6], [0.6, 1.3], [0, 1.6]], sides: 20,
            smooth: true)
        w.turned(
            .glow(0xFFF2B8, 1), [[0, -0.3], [0.3, 0.7], [0.3, 1.25], [0, 1.3]], sides: 16, smooth: true)
        for (y, turn) in [(Float(7.2), Float(0.35)), (6.1, 0.35)] {
            w.at(.turn(y: turn) * .shift([0, y, body((y - 2) / 6.6 * 0.72) - 0.04]) * .turn(x: .pi / 2)) {
                w in
                w.turned(
                    .brass(), [[0.36, 0], [0.5, 0], [0.5, 0.14], [0.36, 0.14], [0.36, 0]], sides: 26)
                w.post(.glow(0xBFE6FF, 0.6), 0.37, 0.06, sides: 24)
                w.around(8) { w, _ in w.ball(.brass(0xB07E2C), 0.035, [0, 0.14, 0.43], sides: 6) }
            }
        }
        for seam in [Float(3.2), 6.7] {
            w.ring(.metal(0xC6CACD), body((seam - 2) / 6.6 * 0.72), 0.03, [0, seam, 0], sides: 40)
        }
        w.anchor("flame", [0, 1.2, 0])
        w.mechanism.action = .fly
    }

    static func shuttle(_ w: inout Workshop) {
        let white = Stuff.paint(0xF3F3F0).main
        let black = Stuff.paint(0x1B1C1F)
        let y: Float = 1.6
        w.hull(
            white,
            [
                (-5.2, [1.2, 1.15], y), (-4.0, [1.25, 1.2], y), (3.0, [1.2, 1.15], y),
                (4.6, [0.95, 0.85], y - 0.15), (5.8, [0.45, 0.4], y - 0.4), (6.2, [0.1, 0.1], y - 0.5),
            ], power: 2.7, around: 36, steps: 3)
        w.hull(
            black,
            [
                (-5.2, [1.24, 0.35], y - 0.9), (3.0, [1.22, 0.35], y - 0.86), (4.8, [0.95, 0.3], y - 0.7),
                (6.22, [0.12, 0.1], y - 0.52),
            ], power: 2.4, around: 24, steps: 3)
        w.both { w in
            w.cut(
                white, [[0.9, 2.6], [2.0, -0.6], [4.4, -3.4], [4.4, -4.7], [0.9, -5.0]], 0.2,
                [0, y - 0.8, 0], bevel: 0.06, turn: .turn(x: .pi / 2))
            w.cut(
                black, [[2.0, -0.5], [4.5, -3.3], [4.5, -3.7], [2.0, -1.0]], 0.23, [0, y - 0.8, 0],
                turn: .turn(x: .pi / 2))
            w.hull(
                white,
                [
                    (-5.4, [0.4, 0.45], y + 0.95), (-3.4, [0.3, 0.3], y + 0.95), (-2.8, [0.1, 0.1], y + 0.9),
                ], .shift([0.75, 0, 0]))
            w.turned(
                .metal(0x4A4C50), [[0.4, 0], [0.62, 0.8], [0.5, 0.8], [0.3, 0.1]], [0.6, y - 0.2, -5.1],
                turn: .turn(x: -.pi / 2))
            w.box(black, [0.03, 0.16, 4.4], [1.24, y - 0.2, -0.8])
            for pane in 0..<2 {
                w.pad(
                    .pane, [0.34, 0.2, 0.05],
                    [0.22 + Float(pane) * 0.36, y + 0.42 - Float(pane) * 0.06, 4.42 - Float(pane) * 0.12],
                    round: 0.015, turn: .turn(x: -0.75, y: Float(pane) * 0.7))
            }
        }
        w.turned(
            .metal(0x4A4C50), [[0.4, 0], [0.62, 0.8], [0.5, 0.8], [0.3, 0.1]], [0, y + 0.75, -5.1],
            turn: .turn(x: -.pi / 2))
        for place in [SIMD3<Float>(0.6, y - 0.2, -5.6), [-0.6, y - 0.2, -5.6], [0, y + 0.75, -5.6]] {
            w.turned(
                .glow(0x9ED4FF, 1), [[0.42, 0], [0.3, 0.9], [0, 2.2]], place, sides: 16,
                turn: .turn(x: -.pi / 2))
        }
        w.cut(
            white, [[-5.6, 0], [-2.6, 0], [-4.6, 3.1], [-6.0, 3.1]], 0.22, [0, y + 1.0, 0], bevel: 0.05,
            turn: .turn(y: -.pi / 2))
        w.cut(
            black, [[-2.7, 0], [-2.4, 0], [-4.5, 3.15], [-4.8, 3.15]], 0.24, [0, y + 1.0, 0],
            turn: .turn(y: -.pi / 2))
        w.mechanism.action = .fly
    }

    static func ufo(_ w: inout Workshop) {
        let steel = w.pick(Stuff.metal(0xB9C0C6), .metal(0x8FA39C), .metal(0xA89BB8)).main
        w.turned(
            steel,
            [
                [0, 0.1], [0.9, 0.12], [1.2, 0.35], [2.6, 0.85], [3.5, 1.15], [3.6, 1.25], [3.5, 1.35],
                [2.2, 1.65], [1.45, 1.85], [0, 1.9],
            ], sides: 56, bevel: 0.05)
        w.ring(.metal(0x6B7076), 3.55, 0.09, [0, 1.25, 0], sides: 56)
        w.turned(
            .glow(0x9BFFD0, 0.28), [[1.15, 1.86], [1.05, 2.35], [0.6, 2.75], [0, 2.85]], sides: 32,
            smooth: true)
        w.turned(.glass, [[1.4, 1.8], [1.3, 2.4], [0.8, 2.95], [0, 3.1]], sides: 32, smooth: true)
        w.around(6) { w, _ in
            w.wire(steel, [[0, 1.84, 1.42], [0, 2.42, 1.32], [0, 2.97, 0.82], [0, 3.1, 0]], 0.03)
        }
        w.post(.glow(0x8CF7FF, 1), 0.85, 0.1, [0, 0.03, 0])
        w.spinner([0, 0, 0], about: [0, 1, 0]) { w in
            w.around(16) { w, number in
                w.ball(
                    number % 2 == 0 ? .glow(0xFFD24A, 1) : .glow(0x6BFF9E, 1), [0.17, 0.12, 0.17],
                    [0, 1.5, 2.85], sides: 12)
                w.ball(.glow(0xFF6A4A, 1), [0.12, 0.08, 0.12], [0, 0.72, 2.2], sides: 10)
                w.box(.metal(0x6B7076), [0.06, 0.05, 0.9], [0, 1.72, 2.0], turn: .turn(x: 0.22))
            }
        }
        w.mechanism.action = .float
        w.mechanism.period = 6
    }
}
