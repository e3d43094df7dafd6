import Foundation
import Render

extension Farmstead {
    static func barn(_ w: inout Workshop) {
        let red = w.pick(Stuff.wood(0xA5362C), .wood(0x8E3028), .wood(0x9C5A38)).main
        let white = Stuff.wood(0xEFE9DD)
        w.box(.stone(), [7.2, 0.4, 9.2])
        w.box(red.shaded(0.8), [6.9, 3.4, 8.9], [0, 0.3, 0])
        let outline: [SIMD2<Float>] = [[-3.5, 0], [3.5, 0], [2.5, 2.0], [0, 3.3], [-2.5, 2.0]]
        w.cut(red.shaded(0.85), outline, 8.9, [0, 3.6, 0], bevel: 0.02)
        for board in 0..<20 {
            let x = -3.33 + Float(board) * 0.35
            let high = abs(x) > 2.5 ? 3.3 + (3.5 - abs(x)) * 2 : 3.3 + 2 + (2.5 - abs(x)) * 0.52
            w.box(red.shaded(0.88 + 0.24 * w.random.unit()), [0.33, high, 0.08], [x, 0.35, 4.48])
        }
        for side in [Float(1), -1] {
            w.at(.scale([side, 1, 1])) { w in
                for board in 0..<22 {
                    w.box(
                        red.shaded(0.88 + 0.24 * w.random.unit()), [0.08, 3.2, 0.39],
                        [3.48, 0.35, -4.2 + Float(board) * 0.4])
                }
                w.courses(
                    .wood(0x5E5A57), from: [3.8, 3.35, 4.8], along: [0, 0, -9.6], up: [-1.3, 2.3, 0], rows: 5,
                    columns: 12, thick: 0.08)
                w.courses(
                    .wood(0x5E5A57), from: [2.55, 5.55, 4.8], along: [0, 0, -9.6], up: [-2.6, 1.4, 0],
                    rows: 5, columns: 12, thick: 0.08)
            }
        }
        w.box(.wood(0x4A4745), [0.3, 0.14, 9.7], [0, 6.92, 0])
        // Two doors with crossed boards, a hatch with a hoist.
        for side in [Float(-1), 1] {
            w.at([side * 0.86, 0.35, 4.56]) { w in
                w.box(red, [1.66, 2.7, 0.1])
                for y in [Float(0), 1.3, 2.56] { w.box(white, [1.66, 0.15, 0.06], [0, y, 0.08]) }
                for x in [Float(-0.76), 0.76] { w.box(white, [0.15, 2.7, 0.06], [x, 0, 0.08]) }
                for y in [Float(0.72), 2.0] {
                    for turn in [Float(0.66), -0.66] {
                        w.at(.shift([0, y, 0.08]) * .turn(z: turn)) { w in
                            w.box(white, [1.85, 0.12, 0.05], [0, -0.06, 0])
                        }
                    }
                }
            }
        }
        w.box(white, [3.7, 0.18, 0.1], [0, 3.08, 4.58])
        w.box(white, [1.3, 1.3, 0.06], [0, 4.2, 4.54])
        w.box(Stuff.wood(0x3A2A20), [1.05, 1.05, 0.06], [0, 4.32, 4.57])
        w.box(.wood(0x6B4A30), [0.16, 0.16, 1.2], [0, 6.2, 5.0])
        w.rod(.leather(0xB09A6A), [0, 6.2, 5.5], [0, 5.0, 5.5], 0.02)
        w.both { w in w.window([2.5, 1.6, 4.54], [0.7, 0.8], frame: white) }
        w.at([0, 6.8, -1]) { w in
            w.box(white, [0.9, 0.8, 0.9])
            w.post(.wood(0x4A4745), 0.85, 0.6, [0, 0.8, 0], top: 0.02, sides: 4)
            w.rod(.metal(0x333333), [0, 1.3, 0], [0, 2.0, 0], 0.02)
            w.cut(
                .brass(),
                [[-0.3, 0], [0.1, 0.12], [0.3, 0.3], [0.25, 0.02], [0.35, -0.1], [-0.1, -0.08]], 0.03,
                [0, 1.9, 0])
        }
        w.post(.brass(0xC9A64E), 0.7, 1.0, [4.6, 0.7, 2.6], sides: 22, turn: .turn(x: .pi / 2))
    }

    static func windmill(_ w: inout Workshop) {
        let wall = w.pick(Stuff.plaster(0xF0EADC), .plaster(0xE7D9BE), .stone(0x9C8D7B)).main
        let cap = w.pick(Stuff.wood(0x7A3B2A), .wood(0x4B4A48), .wood(0x2F4E5E))
        w.turned(.stone(0x8A847A), [[0, 0], [2.9, 0], [2.8, 0.7], [0, 0.7]], sides: 8)
        w.turned(wall, [[2.65, 0.6], [2.3, 3.5], [1.75, 8.2], [0, 8.2]], sides: 8)
        w.turned(.wood(0x6E5038), [[2.2, 3.5], [3.3, 3.55], [3.3, 3.7], [0, 3.7]], sides: 16)
        w.around(16) { w, _ in
            w.rod(.wood(0x8A6A4A), [0, 3.6, 3.2], [0, 4.4, 3.2], 0.045)
            w.rod(.wood(0x6E5038), [0, 3.5, 3.1], [0, 2.6, 2.4], 0.06)
        }
        w.ring(.wood(0x8A6A4A), 3.2, 0.05, [0, 4.4, 0])
        w.turned(
            cap, [[1.95, 8.1], [2.0, 8.35], [1.85, 9.0], [1.3, 9.9], [0.5, 10.5], [0, 10.6]], sides: 20)
        w.ball(.brass(), 0.14, [0, 10.7, 0])
        w.door([0, 0.7, 2.5], [1.1, 2.0], .wood(0x3E6B5C), arched: true)
        w.stairs(.stone(), 1.6, rise: 0.7, run: 0.9, count: 3, [0, 0, 3.5])
        for y in [Float(4.5), 6.6] { w.window([0, y, 2.55 - y * 0.083], [0.65, 0.85], bars: [1, 2]) }
        w.at(.turn(y: .pi / 2)) { w in w.window([0, 2.0, 2.42], [0.7, 0.9]) }
        w.rod(.wood(0x4F3A28), [0, 9.2, 1.0], [0, 9.3, 2.7], 0.2, 0.16)
        w.spinner([0, 9.3, 2.7], about: [0, 0, 1], turns: -1) { w in
            w.ball(.metal(0x4A4D50), 0.32, .zero)
            for sail in 0..<4 {
                w.at(.turn(z: Float(sail) * .pi / 2 + 0.35)) { w in
                    w.box(.wood(0x6B4A30), [0.16, 5.6, 0.14], [0, 0, 0])
                    for bar in 0..<11 {
                        w.box(.wood(0x9B7650), [1.15, 0.06, 0.05], [0.52, 1.1 + Float(bar) * 0.44, 0.02])
                    }
                    for x in [Float(0.55), 1.08] {
                        w.box(.wood(0x9B7650), [0.06, 4.6, 0.05], [x, 1.0, 0.03])
                    }
                    w.sheet(.cloth(0xF2EAD6), rows: 6, columns: 4, thickness: 0.03) { along, across in
                        [0.58 - across * 1.0, 1.1 + along * 4.3, 0.09 + 0.1 * sin((across + 0.5) * .pi)]
                    }
                }
            }
        }
        w.mechanism.period = 7
    }

    static func turbine(_ w: inout Workshop) {
        let white = Stuff.paint(0xF2F3F3).main
        w.post(.stone(0xB5B2AB), 1.4, 0.3)
        w.post(white, 0.62, 16, [0, 0.2, 0], top: 0.36, sides: 28)
        w.hull(
            white,
            [
                (-1.6, [0.3, 0.35], 16.5), (-1.2, [0.5, 0.5], 16.5), (0.6, [0.5, 0.5], 16.5),
                (1.0, [0.4, 0.4], 16.5),
            ])
        w.spinner([0, 16.5, 1.2], about: [0, 0, 1], turns: -1) { w in
            w.ball(white, [0.42, 0.42, 0.6], .zero)
            for blade in 0..<3 {
                w.at(.turn(z: Float(blade) * 2 * .pi / 3)) { w in
                    w.skin(
                        white,
                        (0...8).map { step in
                            let part = Float(step) / 8
                            let chord = step == 0 ? 0.16 : mix(0.42, 0.07, part)
                            return (0..<10).map { side in
                                let angle = Float(side) / 10 * 2 * .pi
                                let x = cos(angle) * chord
                                let z = sin(angle) * (step == 0 ? 0.16 : chord * 0.22)
                                let twist = mix(0.5, 0.05, part)
                                return [
                                    x * cos(twist) + z * sin(twist) + chord * 0.4, part * 7.6 + 0.2,
                                    z * cos(twist) - x * sin(twist),
                                ]
                            }
                        })
                }
            }
        }
        w.mechanism.period = 4
    }

    static func tipi(_ w: inout Workshop) {
        let hide = w.pick(Stuff.cloth(0xE4D2AE), .cloth(0xD9BE94), .cloth(0xEDE3CF)).main
        let height: Float = 3.2
        for band in 0..<5 {
            let low = Float(band) / 5
            let high = Float(band + 1) / 5
            let stuff = band == 0 || band == 3 ? Stuff.cloth(0xA4482F) : hide
            w.turned(
                stuff,
                [[1.75 * (1 - low) + 0.12, low * height], [1.75 * (1 - high) + 0.12, high * height]],
                sides: 28)
        }
        w.around(9) { w, number in
            let lean = 0.08 * Float(number % 3)
            w.rod(.wood(0x8A6644), [0.03, 0, 1.9], [0.06 - lean, height * 1.3, -0.42], 0.035, 0.025)
        }
        w.cut(
            .cloth(0x3A2A20), [[-0.42, 0], [0.42, 0], [0.05, 1.5], [-0.05, 1.5]], 0.04, [0, 0, 1.84],
            turn: .turn(x: -0.5))
        w.cut(
            .glow(0xFF9D4A, 0.5), [[-0.26, 0], [0.26, 0], [0, 1.0]], 0.05, [0, 0, 1.85], turn: .turn(x: -0.5))
        w.around(7, from: 0.4) { w, _ in
            w.cut(
                .cloth(0x2F5D6B), [[-0.16, 0], [0.16, 0], [0, 0.3]], 0.02, [0, 1.2, 1.22],
                turn: .turn(x: -0.5))
        }
        for step in 0..<6 {
            w.rod(
                .wood(), [-0.07, 1.75 + Float(step) * 0.13, 0.95 - Float(step) * 0.07],
                [0.07, 1.75 + Float(step) * 0.13, 0.95 - Float(step) * 0.07], 0.012)
        }
        w.anchor("smoke", [0, height * 1.2, 0])
    }

    static func igloo(_ w: inout Workshop) {
        let snow = Stuff(.snow, 0xEAF2F6)
        w.turned(
            snow.shaded(0.82),
            (0...10).map { [2.0 * cos(Float($0) * .pi / 20), 1.96 * sin(Float($0) * .pi / 20)] }, sides: 32,
            smooth: true)
        for row in 0..<7 {
            let low = Float(row) / 7 * 1.4
            let high = Float(row + 1) / 7 * 1.4
            let count = max(6, Int(16 * cos(low)))
            w.around(count, from: Float(row % 2) * 0.2) { w, _ in
                let tone = snow.shaded(0.93 + 0.1 * w.random.unit())
                let middle = (low + high) / 2
                let width = 2 * .pi * 2.0 * cos(middle) / Float(count) * 0.93
                w.at(.turn(x: -middle)) { w in
                    w.box(tone, [width, 0.37, 0.26], [0, -0.185, 1.93], bevel: 0.06)
                }
            }
        }
        w.box(snow, [0.8, 0.2, 0.8], [0, 1.94, 0], bevel: 0.08)
        for ring in 0..<3 {
            for block in 0..<9 {
                let angle = Float(block) / 8 * .pi
                w.at(.shift([0, 0.12, 1.75 + Float(ring) * 0.38]) * .turn(z: angle - .pi / 2)) { w in
                    w.box(
                        snow.shaded(0.93 + 0.1 * w.random.unit()), [0.3, 0.26, 0.36], [0, 0.68, 0],
                        bevel: 0.05)
                }
            }
        }
        w.cut(Stuff(.plastic, 0x23303C), Outline2.arch(1.36, 0.8), 0.1, [0, 0, 2.2])
        w.cut(.glow(0xFFB35C, 0.55), Outline2.arch(1.0, 0.7), 0.1, [0, 0, 2.24])
    }

    static func greenhouse(_ w: inout Workshop) {
        let iron = w.pick(Stuff.paint(0xF0F1EC), .paint(0x2F4A3F), .paint(0x37424A)).main
        w.box(.stone(0xA0674C), [3.9, 0.6, 5.9])
        w.box(.glass, [3.7, 2.0, 5.7], [0, 0.6, 0], bevel: 0.01)
        for side in [Float(1), -1] {
            w.at(.scale([side, 1, 1])) { w in
                for bar in 0...6 {
                    let z = -2.85 + Float(bar) * 0.95
                    w.box(iron, [0.07, 2.0, 0.07], [1.85, 0.6, z])
                    w.rod(iron, [1.9, 2.6, z], [0, 3.9, z], 0.035)
                }
                for y in [Float(1.6), 2.6] { w.box(iron, [0.08, 0.08, 5.8], [1.85, y - 0.04, 0]) }
                w.sheet(.glass, rows: 2, columns: 2) { along, across in
                    [1.88 * (1 - along), 2.62 + 1.28 * along, across * 5.7]
                }
            }
        }
        w.box(iron, [0.12, 0.14, 5.9], [0, 3.85, 0])
        for z in [Float(2.86), -2.86] {
            for x in [Float(-1.2), -0.55, 0.55, 1.2] {
                w.box(iron, [0.06, 2.0 + (1.85 - abs(x)) * 0.68, 0.06], [x, 0.6, z])
            }
            w.box(iron, [3.8, 0.08, 0.08], [0, 2.55, z])
        }
        w.box(iron, [0.95, 2.1, 0.08], [0, 0.45, 2.9])
        w.box(.pane, [0.75, 1.2, 0.1], [0, 1.2, 2.9])
        for row in [Float(-1.2), 1.2] {
            w.box(.wood(0x7B5638), [0.9, 0.12, 5.0], [row, 1.1, 0])
            for pot in 0..<7 {
                let z = -2.2 + Float(pot) * 0.72
                w.post(.clay(0xB5623C), 0.15, 0.28, [row, 1.2, z], top: 0.2, sides: 12)
                w.ball(
                    .leaf.shaded(0.8 + 0.5 * w.random.unit()), [0.28, 0.3 + 0.2 * w.random.unit(), 0.28],
                    [row, 1.75, z], sides: 10)
                w.ball(
                    w.pick(Stuff(.petal, 0xE84A5F), Stuff(.petal, 0xF6C945), Stuff(.petal, 0xF3F0EA)), 0.1,
                    [row - copysign(0.2, row), 1.85, z], sides: 8)
            }
        }
    }
}
