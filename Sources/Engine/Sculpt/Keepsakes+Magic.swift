import Foundation
import Render

extension Keepsakes {
    static func crystalBall(_ w: inout Workshop) {
        let brass = Stuff.brass(0xB98A3C)
        w.turned(
            w.pick(Stuff.wood(0x4A2E3A), brass, .wood(0x3A2A20)),
            [
                [0, 0], [0.06, 0], [0.064, 0.006], [0.05, 0.016], [0.03, 0.022], [0.034, 0.03],
                [0.046, 0.038], [0.04, 0.042], [0, 0.036],
            ], sides: 44)
        w.around(4) { w, _ in
            w.wire(
                brass, [[0, 0.004, 0.07], [0, 0.02, 0.058], [0, 0.045, 0.052], [0, 0.06, 0.06]], 0.004, 0.002,
                sides: 8)
        }
        w.ball(Stuff(.vinyl, 0x6F5FC8).main, [0.046, 0.04, 0.046], [0, 0.108, 0], sides: 40)
        for swirl in 0..<5 {
            w.wire(
                .glow(swirl % 2 == 0 ? 0xB59AFF : 0x7FE0FF, 0.8),
                (0...20).map { step in
                    let part = Float(step) / 20
                    let a = part * 7 + Float(swirl) * 1.257
                    let r = 0.05 * sin(part * .pi)
                    return [cos(a) * r, 0.075 + part * 0.07, sin(a) * r]
                }, 0.0016, sides: 5)
        }
        w.ball(.glass, 0.066, [0, 0.106, 0], sides: 64)
    }

    static func trophy(_ w: inout Workshop) {
        let gold = w.pick(Stuff.brass(0xE2B24A), .brass(0xE2B24A), .metal(0xC9CDD1)).main
        w.box(.wood(0x2E2018), [0.14, 0.04, 0.14], bevel: 0.006)
        w.box(.wood(0x3A281C), [0.11, 0.04, 0.11], [0, 0.04, 0], bevel: 0.004)
        w.box(gold, [0.07, 0.022, 0.003], [0, 0.05, 0.055])
        w.turned(
            gold,
            [
                [0, 0.08], [0.045, 0.08], [0.04, 0.09], [0.014, 0.105], [0.01, 0.135], [0.02, 0.142],
                [0.01, 0.149], [0.014, 0.165], [0.05, 0.195], [0.072, 0.245], [0.078, 0.31], [0.082, 0.316],
                [0.076, 0.318], [0.07, 0.30], [0.055, 0.22], [0, 0.2],
            ], sides: 56, bevel: 0.0015)
        w.both { w in
            w.wire(
                gold,
                (0...16).map { step in
                    let a = -.pi / 2 - 0.3 + Float(step) / 16 * (.pi + 0.5)
                    return [0.07 + cos(a) * 0.045, 0.252 + sin(a) * 0.05, 0]
                }, 0.007, 0.005, sides: 10)
        }
        w.cut(
            gold.shaded(0.9), Outline2.star(5, 0.026, 0.011), 0.008, [0, 0.265, 0.073], turn: .turn(x: -0.1))
        w.around(16) { w, _ in w.box(gold, [0.008, 0.04, 0.004], [0, 0.2, 0.055], turn: .turn(x: 0.52)) }
    }

    static func cauldron(_ w: inout Workshop) {
        let iron = Stuff.metal(0x2C2D30).main
        w.turned(
            iron,
            [
                [0, 0.08], [0.12, 0.085], [0.2, 0.15], [0.225, 0.25], [0.19, 0.36], [0.17, 0.385],
                [0.2, 0.41], [0.2, 0.425], [0.165, 0.42], [0.16, 0.38],
            ], sides: 44, smooth: true)
        w.around(3) { w, _ in w.rod(iron, [0, 0.13, 0.15], [0, 0, 0.2], 0.03, 0.018) }
        w.both { w in w.ring(iron, 0.05, 0.011, [0.225, 0.31, 0], turn: .turn(x: .pi / 2)) }
        let brew = w.pick(Stuff.glow(0x5CE83A, 0.55), .glow(0x9A5CFF, 0.6), .glow(0x3AD8E8, 0.55))
        w.turned(brew, [[0.165, 0.39], [0.1, 0.398], [0, 0.4]], sides: 32, smooth: true)
        for _ in 0..<16 {
            let a = w.random.unit() * 6.283; let r = 0.14 * w.random.unit().squareRoot();
            w.ball(
                brew, 0.012 + 0.026 * w.random.unit(),
                [cos(a) * r, 0.395 + 0.01 * w.random.unit(), sin(a) * r], sides: 14)
        }
        for bubble in 0..<6 {
            w.ball(
                brew, 0.008 + 0.008 * w.random.unit(),
                [
                    0.1 * sin(Float(bubble) * 2.1), 0.45 + Float(bubble) * 0.022,
                    0.08 * cos(Float(bubble) * 1.7),
                ], sides: 12)
        }
        w.around(5) { w, _ in
            w.rod(Stuff(.bark, 0x4A3426), [0.06, 0.02, 0.28], [-0.05, 0.05, 0.04], 0.028)
            w.turned(
                .glow(0xFF8A24, 1), [[0, 0], [0.03, 0.03], [0.012, 0.09], [0, 0.12]], [0.02, 0.02, 0.13],
                sides: 10, smooth: true)
        }
        w.rod(.wood(0x8A6340), [0.05, 0.4, 0.02], [0.2, 0.62, 0.1], 0.011)
        w.anchor("steam", [0, 0.43, 0])
    }
}
