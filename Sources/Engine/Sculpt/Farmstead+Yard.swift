import Foundation
import Render

extension Farmstead {
    static func treehouse(_ w: inout Workshop) {
        let plank = w.pick(Stuff.wood(0xB0804E), .wood(0x94643C), .wood(0xA5764A)).main
        let bark = Stuff(.bark, 0x6B4E38)
        w.wire(
            bark, [[0, 0, 0], [0.1, 1.2, 0], [0, 2.6, 0.1], [-0.1, 4.5, 0], [0, 6.4, 0]], 0.75, 0.3, sides: 16
        )
        w.around(5) { w, _ in w.wire(bark, [[0, 0.7, 0.3], [0, 0.25, 0.8], [0.1, 0, 1.3]], 0.3, 0.06) }
        for (x, y, z) in [
            (Float(1.6), Float(6.0), Float(0.6)), (-1.7, 6.2, -0.4), (0.5, 6.6, -1.5), (-0.6, 6.8, 1.0),
        ] {
            w.wire(bark, [[0, 4.2, 0], [x * 0.5, 5.3, z * 0.5], [x, y, z]], 0.26, 0.1)
        }
        w.box(plank.shaded(0.8), [3.8, 0.16, 3.6], [0, 3.0, 0.3])
        w.both { w in
            w.rod(bark, [0.3, 1.9, 0.4], [1.6, 3.0, 1.7], 0.09)
            w.rod(bark, [0.3, 1.9, -0.2], [1.6, 3.0, -1.2], 0.09)
        }
        w.at([0, 3.15, -0.1]) { w in
            w.box(plank.shaded(0.7), [2.5, 1.8, 2.2])
            for board in 0..<9 {
                w.box(
                    plank.shaded(0.85 + 0.3 * w.random.unit()), [0.27, 1.8, 0.06],
                    [-1.12 + Float(board) * 0.28, 0, 1.12])
            }
            w.both { w in
                for board in 0..<8 {
                    w.box(
                        plank.shaded(0.85 + 0.3 * w.random.unit()), [0.06, 1.8, 0.26],
                        [1.27, 0, -0.98 + Float(board) * 0.28])
                }
            }
            w.saddle(
                .wood(0x7A3E2C), [2.6, 2.4], rise: 1.3, [0, 1.8, 0], eaves: 0.3, gable: plank, rows: 6,
                columns: 7, thick: 0.06)
            w.window([0.6, 0.75, 1.17], [0.6, 0.6])
            w.door([-0.5, 0, 1.17], [0.65, 1.4], .wood(0x4E7A6A))
            w.window([1.32, 0.7, 0], [0.7, 0.6], turn: .pi / 2)
        }
        w.both { w in
            for x in [Float(0.75), 1.3, 1.85] { w.rod(.wood(), [x, 3.1, 2.05], [x, 3.8, 2.05], 0.035) }
            w.rod(.wood(), [0.6, 3.8, 2.05], [1.9, 3.8, 2.05], 0.045)
        }
        w.both { w in w.rod(.wood(0x8A6B48), [0.25, 0, 2.9], [0.25, 3.3, 2.15], 0.05) }
        for rung in 0..<9 {
            let part = (Float(rung) + 0.6) / 9.4
            w.rod(
                .wood(0x8A6B48), [-0.3, part * 3.3, 2.9 - part * 0.75], [0.3, part * 3.3, 2.9 - part * 0.75],
                0.035)
        }
        for _ in 0..<26 {
            let way = w.random.inBall()
            let size = 0.6 + 0.5 * w.random.unit()
            w.ball(
                .leaf.shaded(0.7 + 0.6 * w.random.unit()), [size, size * 0.8, size],
                [way.x * 2.6, 6.8 + way.y * 1.2, way.z * 2.2 - 0.4], sides: 12)
        }
    }

    static func well(_ w: inout Workshop) {
        w.turned(
            .stone(0x55514B), [[0.55, 0], [0.8, 0], [0.8, 0.85], [0.55, 0.85], [0.55, 0]], sides: 24)
        for row in 0..<4 {
            w.around(13, from: Float(row % 2) * 0.24) { w, _ in
                w.box(
                    .stone(0x9A948A).shaded(0.75 + 0.4 * w.random.unit()), [0.38, 0.21, 0.24],
                    [0, Float(row) * 0.22, 0.74], bevel: 0.04)
            }
        }
        w.post(Stuff(.visor, 0x1D3440), 0.56, 0.5, sides: 20)
        w.both { w in w.box(.wood(0x6E4E34), [0.14, 2.0, 0.14], [0.78, 0.3, 0]) }
        w.saddle(
            w.pick(Stuff.wood(0x8C4B34), .wood(0x5D5048), .clay(0xA8503A)).main, [1.5, 2.0], rise: 0.65,
            [0, 2.0, 0], eaves: 0.12, gable: .wood(0x7B5638), rows: 5, columns: 6, thick: 0.05)
        w.rod(.wood(0x8A6644), [-0.9, 1.5, 0], [0.9, 1.5, 0], 0.08)
        w.wire(.metal(0x3A3D40), [[0.9, 1.5, 0], [1.05, 1.5, 0], [1.05, 1.2, 0], [1.2, 1.2, 0]], 0.025)
        w.ring(.leather(0xB79B63), 0.1, 0.02, [0.05, 1.5, 0], turn: .turn(z: .pi / 2))
        w.rod(.leather(0xB79B63), [0, 1.5, 0.08], [0, 1.15, 0.08], 0.018)
        w.turned(
            .wood(0x94683F),
            [[0, 0.78], [0.14, 0.78], [0.18, 1.05], [0.15, 1.05], [0.12, 0.85], [0, 0.85]], [0, 0, 0.08],
            sides: 16)
        w.ring(.metal(0x444444), 0.165, 0.012, [0, 0.95, 0.08])
    }

    static func fence(_ w: inout Workshop) {
        let white = Stuff.wood(0xF1EDE4).main
        for board in 0..<15 {
            let x = -1.95 + Float(board) * 0.28
            w.cut(
                white.shaded(0.94 + 0.1 * w.random.unit()),
                [[-0.07, 0], [0.07, 0], [0.07, 0.95], [0, 1.07], [-0.07, 0.95]], 0.03, [x, 0.03, 0.05],
                bevel: 0.006)
        }
        for y in [Float(0.28), 0.74] { w.box(white.shaded(0.85), [4.1, 0.09, 0.05], [0, y, 0]) }
        for x in [Float(-1.8), 0, 1.8] { w.box(white.shaded(0.9), [0.1, 1.0, 0.1], [x, 0, -0.06]) }
    }

    static func gate(_ w: inout Workshop) {
        let iron = Stuff.metal(0x2D3034).main
        w.both { w in
            for row in 0..<5 {
                w.box(
                    .stone(0x9C9488).shaded(0.85 + 0.3 * w.random.unit()), [0.6, 0.42, 0.6],
                    [1.75, Float(row) * 0.42, 0], bevel: 0.03)
            }
            w.box(.stone(0xB0A99D), [0.78, 0.14, 0.78], [1.75, 2.1, 0])
            w.ball(.stone(0xB0A99D), 0.24, [1.75, 2.44, 0])
            for bar in 0..<7 {
                let x = 0.12 + Float(bar) * 0.2
                let top = 1.55 + 0.45 * (1 - x / 1.4)
                w.rod(iron, [x, 0.12, 0], [x, top, 0], 0.018)
                w.turned(.brass(), [[0, 0], [0.035, 0.03], [0, 0.13]], [x, top, 0], sides: 8)
            }
            for y in [Float(0.25), 0.8, 1.45] { w.rod(iron, [0.03, y, 0], [1.42, y, 0], 0.022) }
            w.rod(iron, [0.03, 0.05, 0], [0.03, 2.0, 0], 0.028)
            for x in [Float(0.42), 0.82, 1.2] {
                w.ring(iron, 0.12, 0.014, [x, 1.12, 0], turn: .turn(x: .pi / 2))
            }
        }
    }

    static func scarecrow(_ w: inout Workshop) {
        w.rod(.wood(0x7A5A3C), [0, 0, 0], [0, 1.4, 0], 0.035)
        w.rod(.wood(0x7A5A3C), [-0.75, 1.22, 0], [0.75, 1.22, 0], 0.028)
        let shirt = w.pick(Stuff.cloth(0xA33B2E), .cloth(0x3D5C86), .cloth(0x4F7A4C)).main
        w.turned(shirt, [[0.24, 0.66], [0.22, 0.9], [0.2, 1.2], [0.09, 1.34], [0, 1.36]], sides: 18)
        w.both { w in
            w.turned(
                shirt, [[0, 0], [0.09, 0], [0.11, 0.5], [0, 0.5]], [0.12, 1.22, 0],
                turn: .turn(z: -.pi / 2 - 0.06))
            for straw in 0..<9 {
                let y = 1.19 + 0.1 * w.random.signed()
                w.rod(
                    Stuff.clay(0xE0B95A).shaded(0.8 + 0.3 * w.random.unit()), [0.58, 1.2, 0],
                    [0.72 + 0.06 * w.random.unit(), y - Float(straw % 3) * 0.02, 0.06 * w.random.signed()],
                    0.008)
            }
            w.turned(.cloth(0x3F5270), [[0.1, 0.28], [0.12, 0.7], [0, 0.72]], [0.1, 0, 0])
        }
        w.ball(.cloth(0xD9BC86), [0.15, 0.17, 0.15], [0, 1.5, 0])
        w.both { w in w.post(.dark, 0.022, 0.012, [0.055, 1.54, 0.13], turn: .turn(x: .pi / 2)) }
        w.turned(
            .clay(0xD9742E), [[0, 0], [0.025, 0], [0, 0.09]], [0, 1.5, 0.14], turn: .turn(x: .pi / 2))
        w.wire(
            .dark,
            [[-0.07, 1.44, 0.125], [-0.03, 1.415, 0.145], [0.03, 1.415, 0.145], [0.07, 1.44, 0.125]], 0.006)
        w.turned(
            .leather(0x6B4A2E),
            [
                [0, 1.60], [0.3, 1.58], [0.29, 1.61], [0.15, 1.63], [0.13, 1.8], [0.05, 1.88], [0, 1.87],
            ], sides: 22)
        w.ring(.cloth(0xA33B2E), 0.148, 0.016, [0, 1.65, 0])
        w.box(.cloth(0xD8A24A), [0.1, 0.1, 0.012], [0.07, 0.9, 0.205], bevel: 0.004)
    }
}
