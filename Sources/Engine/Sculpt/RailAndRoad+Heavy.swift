import Foundation
import Render

extension RailAndRoad {
    static func excavator(_ w: inout Workshop) {
        let yellow = Stuff.paint(0xEDA81C).main
        tracks(&w, x: 0.95, width: 0.5, length: 3.2, height: 0.75)
        w.post(.dark, 0.6, 0.25, [0, 0.7, 0])
        w.pad(yellow, [2.1, 0.75, 2.3], [0, 0.92, -0.5], round: 0.12)
        w.pad(.dark, [2.0, 0.5, 0.5], [0, 1.0, -1.6], round: 0.15)
        w.pad(yellow, [0.95, 1.35, 1.15], [0.5, 1.3, 0.2], round: 0.12)
        w.pad(.pane, [0.72, 0.85, 0.05], [0.5, 1.65, 0.78], round: 0.02)
        w.pad(.pane, [0.05, 0.8, 0.85], [0.98, 1.65, 0.2], round: 0.02)
        w.swinger([-0.35, 1.35, 0.4], about: [1, 0, 0], by: 0.12) { w in
            w.cut(
                yellow,
                [[0, -0.12], [1.2, 1.3], [2.6, 1.7], [2.65, 1.95], [1.05, 1.75], [-0.15, 0.15]], 0.3,
                bevel: 0.03, turn: .turn(y: -.pi / 2))
            w.rod(.metal(), [0.1, 0.1, 0.5], [0.1, 1.35, 1.1], 0.06)
            w.swinger([0, 1.82, 2.55], about: [1, 0, 0], by: 0.2) { w in
                w.cut(
                    yellow, [[-0.4, 0.25], [-0.1, 0.2], [0.35, -1.75], [0.1, -1.8], [-0.25, -0.3]], 0.24,
                    bevel: 0.03, turn: .turn(y: -.pi / 2))
                w.rod(.metal(), [0, 0.35, -0.3], [0, 0.25, -1.6], 0.05)
                w.swinger([0, -1.75, 0.22], about: [1, 0, 0], by: 0.3) { w in
                    w.skin(
                        .metal(0x4A4B4E),
                        [Float(-0.42), 0.42].map { x in
                            [
                                [x, 0.1, 0.1], [x, -0.1, -0.5], [x, -0.55, -0.62], [x, -0.75, -0.2],
                                [x, -0.62, 0.22], [x, -0.5, 0.1], [x, -0.6, -0.18], [x, -0.45, -0.45],
                                [x, -0.1, -0.35],
                            ]
                        })
                    for tooth in -2...2 {
                        w.box(
                            .metal(0xB9BDC2), [0.08, 0.2, 0.06], [Float(tooth) * 0.19, -0.72, 0.22],
                            turn: .turn(x: 0.5))
                    }
                }
            }
        }
        w.post(.metal(0x333333), 0.05, 0.4, [-0.6, 1.65, -1.1])
        w.anchor("smoke", [-0.6, 2.1, -1.1])
        w.drives(1.5)
    }

    static func tank(_ w: inout Workshop) {
        let green = w.pick(Stuff.paint(0x5D6B3C), .paint(0xA38E5C), .paint(0x5A6166)).main
        tracks(&w, x: 1.25, width: 0.6, length: 5.4, height: 0.95)
        w.skin(
            green,
            [Float(-1.55), 1.55].map { x in
                [[x, 0.55, -2.6], [x, 0.55, 2.3], [x, 0.95, 2.75], [x, 1.35, 1.6], [x, 1.4, -2.6]]
            })
        w.swinger([0, 1.38, -0.3], about: [0, 1, 0], by: 0.25) { w in
            w.hull(
                green,
                [
                    (-1.4, [0.7, 0.22], 0.3), (-1.0, [1.1, 0.36], 0.34), (0.5, [1.1, 0.36], 0.34),
                    (1.1, [0.6, 0.22], 0.3),
                ], power: 3.4, around: 28, steps: 2)
            w.rod(green, [0, 0.34, 0.9], [0, 0.42, 3.7], 0.11, 0.085, sides: 16)
            w.post(green, 0.14, 0.35, [0, 0.42, 3.6], turn: .turn(x: .pi / 2))
            w.post(green.shaded(0.85), 0.34, 0.14, [0.4, 0.66, -0.4])
            w.rod(.dark, [-0.6, 0.6, -0.9], [-0.65, 1.7, -1.0], 0.015)
            w.cut(
                .paint(0xE9E4D3), Outline2.star(5, 0.24, 0.1), 0.03, [1.09, 0.36, -0.3],
                turn: .turn(y: .pi / 2))
        }
        w.both { w in
            w.box(green.shaded(0.9), [0.75, 0.07, 5.3], [1.25, 1.0, 0])
            w.post(.glow(0xFFEFC4, 0.8), 0.11, 0.1, [1.0, 1.15, 2.3], turn: .turn(x: .pi / 2))
            w.box(.leather(0x6B5A3A), [0.4, 0.25, 0.7], [1.35, 1.08, -1.8])
        }
        w.drives(5)
    }

    static func carriage(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x7A1F2B), .paint(0x1F3B66), .paint(0xEFE6D2)).main
        let gold = Stuff.brass()
        w.hull(
            body,
            [
                (-1.0, [0.62, 0.55], 1.5), (-0.6, [0.8, 0.8], 1.45), (0.6, [0.8, 0.8], 1.45),
                (1.0, [0.62, 0.55], 1.5),
            ], power: 2.8, around: 32, steps: 3)
        w.hull(.paint(0x1D1B1E), [(-1.05, [0.7, 0.1], 2.2), (1.05, [0.7, 0.1], 2.2)], power: 3)
        w.both { w in
            w.at([0.79, 1.55, 0], turn: .pi / 2) { w in
                w.window(.zero, [0.55, 0.5], frame: gold, bars: [0, 0], sill: false)
            }
            for z in [Float(-0.32), 0.32] { w.rod(gold, [0.8, 0.85, z], [0.82, 2.05, z], 0.015) }
            w.wire(
                gold,
                (0...12).map { step in
                    let angle = Float(step) / 12 * .pi
                    return [0.66, 0.72 + sin(angle) * -0.16, cos(angle) * 1.5]
                }, 0.05)
            w.post(.glow(0xFFC66B, 0.9), 0.08, 0.2, [0.75, 1.75, 1.05], sides: 12)
            w.turned(gold, [[0.12, 0], [0.04, 0.12], [0, 0.15]], [0.75, 1.95, 1.05], sides: 12)
        }
        for side in [Float(-1), 1] {
            w.spokedWheel(
                [side * 0.86, 0.72, -1.25], 0.72, thick: 0.08, hoop: gold, spoke: body, spokes: 12,
                spokeRadius: 0.03)
            w.spokedWheel(
                [side * 0.82, 0.52, 1.45], 0.52, thick: 0.07, hoop: gold, spoke: body, spokes: 10,
                spokeRadius: 0.03)
        }
        for z in [Float(-1.25), 1.45] {
            w.rod(.metal(0x3A3A3A), [-0.85, z < 0 ? 0.72 : 0.52, z], [0.85, z < 0 ? 0.72 : 0.52, z], 0.05)
        }
        w.box(.wood(0x5B3A26), [0.16, 0.12, 3.4], [0, 0.62, 0.1])
        w.pad(.cloth(0x8E2A2A), [1.0, 0.18, 0.5], [0, 1.5, 1.55], round: 0.08)
        w.box(body, [1.0, 0.6, 0.08], [0, 0.95, 1.85], turn: .turn(x: -0.3))
        w.box(body, [1.0, 0.08, 0.6], [0, 1.42, 1.5])
        w.rod(.wood(0x5B3A26), [0.35, 0.6, 1.8], [0.32, 0.75, 3.6], 0.035)
        w.rod(.wood(0x5B3A26), [-0.35, 0.6, 1.8], [-0.32, 0.75, 3.6], 0.035)
        w.turned(gold, [[0.3, 2.28], [0.34, 2.42], [0.2, 2.4], [0.1, 2.55], [0, 2.65]], sides: 10)
        w.drives(3)
    }

    static func kickScooter(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x2BA37A), .paint(0xE0572E), .paint(0x35383C)).main
        w.wheel([0, 0.11, 0.45], 0.11, width: 0.045, spokes: 6)
        w.wheel([0, 0.11, -0.45], 0.11, width: 0.045, spokes: 6)
        w.pad(body, [0.16, 0.04, 0.72], [0, 0.11, -0.08], round: 0.015)
        w.pad(.rubber(), [0.13, 0.006, 0.6], [0, 0.15, -0.1], round: 0.002)
        w.rod(body, [0, 0.13, 0.26], [0, 0.24, 0.42], 0.024)
        w.rod(.metal(), [0, 0.14, 0.45], [0, 1.02, 0.33], 0.018)
        w.rod(.metal(), [-0.2, 1.02, 0.33], [0.2, 1.02, 0.33], 0.013)
        w.both { w in
            w.rod(.rubber(), [0.11, 1.02, 0.33], [0.22, 1.02, 0.33], 0.018)
            w.rod(body, [0.035, 0.11, 0.45], [0.02, 0.26, 0.43], 0.012)
        }
        w.sheet(body, rows: 6, columns: 4) { along, across in
            let angle = 0.2 + along * 1.8
            return [across * 0.06, 0.11 + sin(angle) * 0.135, -0.45 - cos(angle) * 0.135]
        }
        w.post(.glow(0xFFF1CF, 1), 0.025, 0.02, [0, 0.88, 0.37], turn: .turn(x: .pi / 2))
        w.drives(4)
    }

    static func pennyFarthing(_ w: inout Workshop) {
        let frame = w.pick(Stuff.paint(0x1F2226), .paint(0x6E1F22), .paint(0x1F4638)).main
        w.spokedWheel(
            [0, 0.7, 0.3], 0.7, thick: 0.035, hoop: .rubber(), spoke: .metal(), spokes: 26,
            spokeRadius: 0.005, hub: 0.05)
        w.spokedWheel(
            [0, 0.22, -0.75], 0.22, thick: 0.03, hoop: .rubber(), spoke: .metal(), spokes: 14,
            spokeRadius: 0.005, hub: 0.03)
        w.wire(
            frame,
            [[0, 1.5, 0.22], [0, 1.46, 0.02], [0, 1.1, -0.42], [0, 0.6, -0.68], [0, 0.22, -0.75]], 0.024,
            0.016)
        w.both { w in
            w.rod(frame, [0.07, 0.7, 0.3], [0.03, 1.45, 0.24], 0.014)
            w.wire(.metal(), [[0, 1.56, 0.24], [0.2, 1.5, 0.28], [0.36, 1.38, 0.16]], 0.012)
            w.rod(.leather(0x5A3620), [0.33, 1.4, 0.18], [0.39, 1.36, 0.12], 0.018)
            w.rod(.metal(), [0.07, 0.7, 0.3], [0.12, 0.58, 0.34], 0.012)
            w.box(.rubber(), [0.1, 0.025, 0.06], [0.17, 0.57, 0.34])
        }
        w.rod(frame, [0, 1.42, 0.25], [0, 1.58, 0.24], 0.025)
        w.pad(.leather(0x6B4022), [0.17, 0.06, 0.28], [0, 1.5, -0.06], round: 0.03)
        w.drives(4)
    }

    static func shoppingCart(_ w: inout Workshop) {
        let chrome = Stuff.metal(0xC2C6CA)
        let accent = w.pick(Stuff.plastic(0xC4302A), .plastic(0x2A6AB0), .plastic(0x3A8F4C)).main
        func corner(_ x: Float, _ y: Float, _ back: Float, _ front: Float) -> [SIMD3<Float>] {
            [[-x, y, -back], [x, y, -back], [x * 0.8, y, front], [-x * 0.8, y, front], [-x, y, -back]]
        }
        let levels: [(Float, Float, Float, Float)] = [
            (0.20, 0.42, 0.30, 0.34), (0.23, 0.6, 0.33, 0.40), (0.25, 0.76, 0.36, 0.46),
            (0.27, 0.92, 0.38, 0.5),
        ]
        for level in levels { w.wire(chrome, corner(level.0, level.1, level.2, level.3), 0.008) }
        for side in 0..<4 {
            for bar in 0..<9 {
                let part = (Float(bar) + 0.5) / 9
                let low = corner(levels[0].0, levels[0].1, levels[0].2, levels[0].3)
                let high = corner(levels[3].0, levels[3].1, levels[3].2, levels[3].3)
                w.rod(
                    chrome, mix(low[side], low[side + 1], part), mix(high[side], high[side + 1], part), 0.004)
            }
        }
        for bar in -4...4 {
            w.rod(chrome, [Float(bar) * 0.045, 0.42, -0.3], [Float(bar) * 0.037, 0.42, 0.34], 0.004)
        }
        w.both { w in
            w.wire(
                chrome, [[0.2, 0.08, 0.36], [0.2, 0.2, 0.25], [0.24, 0.2, -0.3], [0.24, 0.12, -0.36]], 0.012)
            w.wire(chrome, [[0.23, 0.2, -0.28], [0.25, 0.6, -0.34], [0.27, 1.0, -0.5]], 0.012)
            w.wheel([0.2, 0.06, 0.36], 0.06, width: 0.03)
            w.wheel([0.24, 0.06, -0.36], 0.06, width: 0.03)
        }
        w.rod(accent, [-0.27, 1.0, -0.5], [0.27, 1.0, -0.5], 0.02)
        w.box(accent, [0.42, 0.1, 0.015], [0, 0.84, 0.5])
        for _ in 0..<9 {
            let place = SIMD3(w.random.signed() * 0.15, 0.5 + 0.3 * w.random.unit(), w.random.signed() * 0.22)
            w.ball(
                w.pick(Stuff.ceramic(0xD9372C), .ceramic(0xE9A13A), .ceramic(0x6FA83E)), 0.055, place,
                sides: 14)
        }
        w.pad(Stuff(.paper, 0xC49A66), [0.16, 0.38, 0.12], [0.08, 0.5, -0.1], round: 0.01)
        w.rod(.clay(0xD8A55E), [-0.1, 0.5, 0.1], [-0.05, 1.05, 0.05], 0.04)
        w.drives(2)
    }

    static func sleigh(_ w: inout Workshop) {
        let red = w.pick(Stuff.paint(0xAF1F22), .paint(0x1F5A3C), .paint(0x24407A)).main
        let gold = Stuff.brass()
        w.both { w in
            w.wire(
                gold,
                [
                    [0.5, 0.05, -1.3], [0.5, 0.04, 0], [0.5, 0.05, 1.1], [0.5, 0.2, 1.5], [0.5, 0.55, 1.72],
                    [0.5, 0.85, 1.6], [0.5, 0.85, 1.4],
                ], 0.035)
            for z in [Float(-0.7), 0.1, 0.8] { w.rod(gold, [0.5, 0.05, z], [0.42, 0.5, z], 0.028) }
            let outline: [SIMD2<Float>] = [
                [-1.2, 0.45], [1.0, 0.45], [1.35, 0.7], [1.5, 1.05], [1.3, 1.0], [1.0, 0.8], [0.5, 0.78],
                [0, 0.9], [-0.5, 1.15], [-1.0, 1.5], [-1.35, 1.55], [-1.3, 1.2],
            ]
            w.cut(red, outline, 0.07, [0.52, 0, 0], turn: .turn(y: -.pi / 2))
            w.wire(gold, outline[4...10].map { [0.53, $0.y + 0.01, $0.x] }, 0.025)
            w.wire(
                gold,
                (0...20).map { step in
                    let angle = Float(step) / 20 * 9
                    let out = 0.22 * (1 - Float(step) / 22)
                    return [0.565, 0.8 + sin(angle) * out, -0.75 + cos(angle) * out]
                }, 0.016)
        }
        w.box(red, [1.0, 0.06, 2.3], [0, 0.45, -0.1])
        w.box(red, [1.0, 1.05, 0.08], [0, 0.45, -1.2], turn: .turn(x: -0.12))
        w.box(red, [1.0, 0.5, 0.07], [0, 0.5, 1.1], turn: .turn(x: 0.5))
        w.pad(.cloth(0xE9D9B4), [0.92, 0.22, 0.6], [0, 0.72, -0.75], round: 0.1)
        w.pad(.cloth(0xE9D9B4), [0.92, 0.5, 0.16], [0, 0.85, -1.1], round: 0.08)
        for (x, y, z, code) in [
            (Float(0.2), Float(0.5), Float(0.5), UInt32(0x2F7A56)), (-0.2, 0.5, 0.4, 0xE0B23A),
            (0.05, 0.8, 0.45, 0xB53A4A), (-0.05, 0.5, 0.8, 0x3A6AA8),
        ] {
            w.pad(.plastic(code), [0.34, 0.3, 0.32], [x, y, z], round: 0.02, turn: .turn(y: x * 2))
            w.box(gold, [0.35, 0.31, 0.05], [x, y, z], turn: .turn(y: x * 2))
        }
    }
}
