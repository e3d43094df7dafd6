import Foundation
import Render

extension Keepsakes {
    static func shield(_ w: inout Workshop) {
        let face = w.pick(Stuff.paint(0x9A2422), .paint(0x234E86), .paint(0x2A5A3C)).main
        let steel = Stuff.metal(0xC2C6CA)
        func outline(_ k: Float) -> [SIMD2<Float>] {
            (0...10).map {
                SIMD2(
                    -0.3 * k + 0.06 * k * Float($0), 0.76 - (1 - k) * 0.35 + 0.02 * sin(Float($0) / 10 * .pi))
            }
                + (1...14).map { step in
                    let part = Float(step) / 14
                    return SIMD2(
                        0.3 * k * pow(max(1 - part * part, 0), 0.6), 0.76 - (1 - k) * 0.35 - 0.74 * k * part)
                }
                + (1..<14).map { step in
                    let part = 1 - Float(step) / 14
                    return SIMD2(
                        -0.3 * k * pow(max(1 - part * part, 0), 0.6), 0.76 - (1 - k) * 0.35 - 0.74 * k * part)
                }
        }
        w.at(.turn(x: -0.12)) { w in
            w.cut(steel, outline(1), 0.03)
            w.cut(face, outline(0.9), 0.042)
            w.cut(
                .paint(0xF0E8D6), [[-0.035, 0.08], [0.035, 0.08], [0.035, 0.74], [-0.035, 0.74]], 0.048)
            w.cut(.paint(0xF0E8D6), [[-0.25, 0.46], [0.25, 0.46], [0.26, 0.53], [-0.26, 0.53]], 0.048)
            w.turned(
                steel, [[0.08, 0], [0.07, 0.03], [0.03, 0.05], [0, 0.055]], [0, 0.495, 0.02], sides: 28,
                turn: .turn(x: .pi / 2))
            for point in stride(from: 0, to: 38, by: 3) {
                let p = outline(0.95)[min(point, 37)]; w.ball(.brass(), 0.009, [p.x, p.y, 0.016], sides: 8)
            }
        }
    }

    static func axe(_ w: inout Workshop) {
        w.post(.wood(0xA57A4C), 0.19, 0.16, sides: 24)
        w.post(.wood(0xD9B57E), 0.175, 0.165, sides: 24)
        w.at(.shift([0, 0.15, 0]) * .turn(z: 0.5)) { w in
            w.wire(
                Stuff.wood(0x8A5630).main,
                [[0, 0.02, 0], [0.01, 0.25, 0], [0, 0.45, 0], [-0.03, 0.62, 0], [-0.035, 0.68, 0]], 0.019,
                0.022, sides: 10)
            w.cut(
                .metal(0x6B7076),
                [
                    [-0.06, 0], [0.05, -0.01], [0.09, -0.045], [0.115, -0.06], [0.13, 0], [0.115, 0.09],
                    [0.05, 0.05], [-0.06, 0.05],
                ], 0.034, [0, 0.04, 0], turn: .turn(z: .pi))
            w.cut(
                .metal(0xD3D7DB),
                [
                    [0.1, -0.055], [0.125, -0.075], [0.145, 0.01], [0.125, 0.11], [0.1, 0.085],
                    [0.115, 0.01],
                ], 0.016, [0, 0.04, 0], turn: .turn(z: .pi))
        }
    }

    static func pileOfCoins(
        _ w: inout Workshop, count: Int, radius: Float, base: SIMD3<Float>, rise: Float, size: Float
    ) {
        for index in 0..<count {
            let part = (Float(index) + 0.5) / Float(count)
            let a = Float(index) * 2.39996
            let out = radius * part.squareRoot()
            let y = base.y + rise * (1 - part) * (0.8 + 0.3 * w.random.unit())
            w.turned(
                Stuff.brass(0xE2B24A).shaded(0.8 + 0.3 * w.random.unit()),
                [
                    [0, 0], [size, 0], [size, size * 0.16], [size * 0.85, size * 0.16],
                    [size * 0.8, size * 0.13], [0, size * 0.13],
                ], [base.x + cos(a) * out * 1.25, y, base.z + sin(a) * out], sides: 14,
                turn: .turn(x: w.random.signed() * 0.7, z: w.random.signed() * 0.7))
        }
    }

    static func chest(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0x7A4A2A), .wood(0x6B3A2A), .wood(0x5A4632)).main
        let iron = w.pick(Stuff.brass(0xB98A3C), .metal(0x55585C))
        for side in 0..<2 {
            let z: Float = side == 0 ? 0.235 : -0.235
            for board in 0..<3 {
                w.box(
                    wood.shaded(0.85 + 0.3 * w.random.unit()), [0.76, 0.118, 0.04],
                    [0, Float(board) * 0.122, z])
            }
        }
        w.both { w in
            for board in 0..<3 {
                w.box(
                    wood.shaded(0.85 + 0.3 * w.random.unit()), [0.04, 0.118, 0.5],
                    [0.37, Float(board) * 0.122, 0])
            }
        }
        w.box(wood.shaded(0.5), [0.7, 0.2, 0.44], [0, 0, 0])
        for x in [Float(-0.26), 0.26] {
            w.box(iron, [0.055, 0.375, 0.016], [x, 0, 0.262])
            for y in [Float(0.05), 0.18, 0.31] { w.ball(iron.shaded(1.1), 0.011, [x, y, 0.272], sides: 8) }
        }
        w.both { w in
            w.box(iron, [0.05, 0.375, 0.05], [0.37, 0, 0.245]);
            w.ring(iron, 0.05, 0.01, [0.405, 0.2, 0], turn: .turn(z: .pi / 2))
        }
        w.box(iron, [0.13, 0.15, 0.02], [0, 0.22, 0.262])
        w.post(.dark, 0.014, 0.006, [0, 0.31, 0.271], turn: .turn(x: .pi / 2))
        w.box(.dark, [0.012, 0.045, 0.006], [0, 0.255, 0.272])
        w.box(iron, [0.78, 0.025, 0.52], [0, 0.345, 0], bevel: 0.006)
        w.box(.brass(0xC99A3A), [0.68, 0.02, 0.42], [0, 0.355, 0])
        pileOfCoins(&w, count: 70, radius: 0.21, base: [0, 0.372, 0], rise: 0.085, size: 0.034)
        for (x, z, code) in [
            (Float(0.14), Float(0.08), UInt32(0xD8344A)), (-0.16, 0.1, 0x3A8FD8), (0.02, 0.14, 0x3FB87A),
        ] { brilliant(&w, Stuff(.metal, code), 0.036, .shift([x, 0.44, z]) * .turn(x: 0.4, z: x * 3)) }
        w.wire(
            .ceramic(0xF4F1EA),
            (0...24).map {
                [
                    -0.3 + Float($0) * 0.008, 0.42 - pow(Float($0) / 24, 2) * 0.16 + 0.01 * sin(Float($0)),
                    0.15 + Float($0) * 0.006,
                ]
            }, 0.009, sides: 6)
        // The lid, a barrel vault, stands open and creaks.
        w.swinger([0, 0.37, -0.255], about: [1, 0, 0], by: 0.10) { w in
            w.at(.turn(x: -1.15)) { w in
                for board in 0..<7 {
                    let a = (Float(board) + 0.5) / 7 * .pi
                    w.at(.shift([0, 0.0, 0.255]) * .turn(x: -a + .pi / 2)) { w in
                        w.box(wood.shaded(0.85 + 0.3 * w.random.unit()), [0.76, 0.04, 0.122], [0, 0.215, 0])
                    }
                }
                for x in [Float(-0.26), 0.26] {
                    w.at(.shift([x, 0, 0.255]) * .turn(z: .pi / 2)) { w in
                        w.skin(
                            iron,
                            [Float(-0.028), 0.028].map { y in
                                (0...12).map { step in
                                    let a = Float(step) / 12 * .pi - .pi / 2
                                    return [cos(a) * 0.268, y, sin(a) * 0.268]
                                }
                                    + (0...12).reversed().map { step in
                                        let a = Float(step) / 12 * .pi - .pi / 2
                                        return [cos(a) * 0.25, y, sin(a) * 0.25]
                                    }
                            })
                    }
                }
                w.both { w in
                    w.cut(
                        wood,
                        (0...12).map { step in
                            let a = Float(step) / 12 * .pi
                            return [cos(a) * 0.235, sin(a) * 0.235]
                        }, 0.03, [0.36, 0, 0.255], turn: .turn(y: .pi / 2))
                }
                w.box(iron, [0.78, 0.03, 0.03], [0, 0, 0.505])
                w.box(iron, [0.09, 0.03, 0.02], [0, -0.02, 0.515])
            }
        }
        w.mechanism.period = 5
    }

    static func coins(_ w: inout Workshop) {
        for (x, z, count) in [
            (Float(0), Float(0), 16), (0.05, 0.018, 9), (-0.048, 0.022, 12), (0.008, 0.052, 5),
        ] {
            for coin in 0..<count {
                w.turned(
                    Stuff.brass(0xE4B54C).main.shaded(0.9 + 0.2 * w.random.unit()),
                    [
                        [0, 0], [0.0212, 0], [0.0218, 0.0006], [0.0218, 0.0044], [0.0212, 0.005],
                        [0.0185, 0.005], [0.0178, 0.0043], [0, 0.0043],
                    ],
                    [x + 0.0012 * w.random.signed(), Float(coin) * 0.0052, z + 0.0012 * w.random.signed()],
                    sides: 36, bevel: 0.0003)
            }
            w.cut(
                .brass(0xC9962E), Outline2.star(5, 0.011, 0.005), 0.0012,
                [x, Float(count) * 0.0052 - 0.0005, z], turn: .turn(x: -.pi / 2))
        }
        w.at(.shift([-0.075, 0.012, 0.045]) * .turn(x: 1.1, y: 0.4)) { w in
            w.turned(
                .brass(0xE4B54C),
                [
                    [0, 0], [0.0212, 0], [0.0218, 0.0044], [0.0212, 0.005], [0.0185, 0.005],
                    [0.0178, 0.0043], [0, 0.0043],
                ], sides: 36, bevel: 0.0003)
        }
        w.turned(
            .brass(0xE4B54C),
            [
                [0, 0], [0.0212, 0], [0.0218, 0.0044], [0.0212, 0.005], [0.0185, 0.005], [0.0178, 0.0043],
                [0, 0.0043],
            ], [0.085, 0, 0.052], sides: 36, bevel: 0.0003)
    }

    static func openBook(_ w: inout Workshop) {
        let cover = w.pick(
            Stuff.leather(0x6B2A26), .leather(0x24405C), .leather(0x2F4F3A), .leather(0x5A3A22)
        ).main
        w.both { w in
            w.box(cover, [0.17, 0.006, 0.24], [0.088, 0, 0], bevel: 0.002)
            w.skin(
                Stuff(.paper, 0xEFE3C4),
                [Float(-0.112), 0.112].map { z in
                    let top = (0...12).map { step -> SIMD3<Float> in
                        let part = Float(step) / 12
                        return [
                            part * 0.16,
                            0.012 + 0.030 * pow(sin(pow(part, 0.55) * .pi), 0.8) * (1 - part * 0.6) + 0.008
                                * (1 - part), z,
                        ]
                    }
                    return top + [[0.16, 0.006, z], [0, 0.006, z]]
                })
            for line in 0..<11 {
                let z = -0.085 + Float(line) * 0.0165
                let wide = line == 10 ? Float(0.05) : 0.10 + 0.02 * w.random.unit()
                w.wire(
                    Stuff(.paper, 0x6B5A48),
                    (0...6).map { step in
                        let x = 0.024 + wide * Float(step) / 6
                        let part = x / 0.16
                        return [
                            x,
                            0.0124 + 0.030 * pow(sin(pow(part, 0.55) * .pi), 0.8) * (1 - part * 0.6) + 0.008
                                * (1 - part), z,
                        ]
                    }, 0.0011, sides: 4)
            }
            for corner in [Float(-0.112), 0.112] {
                w.cut(
                    .brass(), [[0, 0], [0.03, 0], [0, 0.03]], 0.008, [0.174, 0.003, corner * 1.05],
                    turn: .turn(x: -.pi / 2) * .turn(y: 0, z: corner > 0 ? .pi / 2 : .pi))
            }
        }
        w.sheet(Stuff(.paper, 0xF3E9CE), rows: 10, columns: 2) { along, across in
            let a = 0.9 + 0.5 * along
            return [cos(a) * 0.15 * along + 0.001, 0.018 + sin(a) * 0.10 * along, across * 0.222]
        }
        w.wire(
            .cloth(0xC8352B),
            [
                [0.002, 0.024, -0.11], [0.004, 0.026, 0.05], [0.006, 0.022, 0.115], [0.01, 0.003, 0.13],
                [0.014, 0.002, 0.16],
            ], 0.0022, sides: 4)
    }

    static func envelope(_ w: inout Workshop) {
        let paper = w.pick(Stuff(.plastic, 0xF2E8D2), Stuff(.plastic, 0xF5F1E8), Stuff(.plastic, 0xE8C9B4))
            .main
        w.at(.turn(x: -0.18)) { w in
            w.box(paper, [0.18, 0.125, 0.004], [0, 0, 0], bevel: 0.001)
            w.cut(
                paper.shaded(0.93), [[-0.089, 0.002], [0.089, 0.002], [0, 0.072]], 0.0016, [0, 0, 0.0025])
            w.cut(
                paper.shaded(0.97), [[-0.089, 0.123], [-0.008, 0.05], [0.008, 0.05], [0.089, 0.123]], 0.0018,
                [0, 0, 0.0036])
            w.turned(
                .vinyl(0xA81F2A),
                [[0.015, 0], [0.0165, 0.0015], [0.015, 0.004], [0.011, 0.0036], [0, 0.0036]],
                [0, 0.058, 0.004], sides: 26, turn: .turn(x: .pi / 2))
            w.cut(
                .vinyl(0x8A1822),
                (0..<24).map { step in
                    let a = Float(step) / 24 * 2 * .pi
                    return [
                        0.0056 * pow(sin(a), 3), 0.0046 * cos(a) - 0.0018 * cos(2 * a) - 0.0008 * cos(3 * a),
                    ]
                }, 0.0016, [0, 0.058, 0.0082])
        }
        w.box(.wood(0x6B4A30), [0.08, 0.008, 0.05], [0, -0.002, -0.012])
    }
}
