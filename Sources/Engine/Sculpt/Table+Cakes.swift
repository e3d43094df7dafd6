import Foundation
import Render

extension Table {
    static func sushi(_ w: inout Workshop) {
        w.box(.wood(0x5B3A26), [0.24, 0.012, 0.14], [0, 0.014, 0], bevel: 0.002)
        for z in [Float(-0.04), 0.04] { w.box(.wood(0x4A2E1E), [0.22, 0.016, 0.018], [0, 0, z]) }
        for roll in 0..<3 {
            w.at([-0.085 + Float(roll) * 0.038, 0.026, 0.03]) { w in
                w.turned(
                    .clay(0x17261E),
                    [[0, 0.001], [0.016, 0.001], [0.0165, 0.002], [0.0165, 0.025], [0.0155, 0.026]], sides: 28
                )
                w.turned(.clay(0xF5F0E4), [[0.0155, 0.0255], [0.013, 0.0265], [0, 0.0265]], sides: 24)
                for _ in 0..<16 {
                    let a = w.random.unit() * 6.283;
                    w.ball(
                        .clay(0xFAF6EC), [0.0014, 0.001, 0.0026], [cos(a) * 0.011, 0.0267, sin(a) * 0.011],
                        sides: 6, turn: .turn(y: a * 3))
                }
                w.post(
                    w.pick(Stuff.ceramic(0xF0763C), .ceramic(0x7FB04E), .ceramic(0xC2342C)), 0.006, 0.004,
                    [0, 0.0245, 0], sides: 16)
            }
        }
        for (index, code) in [UInt32(0xF0763C), 0xC2342C, 0xF2B5A0].enumerated() {
            w.at(.shift([-0.075 + Float(index) * 0.055, 0.026, -0.03]) * .turn(y: 0.15)) { w in
                w.pad(.clay(0xF5F0E4), [0.028, 0.02, 0.055], round: 0.009)
                for _ in 0..<30 {
                    w.ball(
                        .clay(0xFAF6EC), [0.0014, 0.001, 0.0028],
                        [
                            w.random.signed() * 0.0135, 0.003 + 0.012 * w.random.unit(),
                            w.random.signed() * 0.027,
                        ], sides: 6, turn: .turn(y: w.random.unit() * 3))
                }
                w.skin(
                    Stuff.ceramic(code).main,
                    (0...8).map { step in
                        let part = Float(step) / 8 * 2 - 1
                        return (0..<12).map { side in
                            let a = Float(side) / 12 * 2 * .pi
                            return [
                                cos(a) * 0.0165,
                                0.0225 + sin(a) * 0.0042 - part * part * 0.007 - cos(a) * cos(a) * 0.002,
                                part * 0.036,
                            ]
                        }
                    })
                for stripe in -2...2 {
                    w.box(
                        .ceramic(0xF7D3BE), [0.028, 0.0009, 0.0016],
                        [0, 0.0258 - abs(Float(stripe)) * 0.0012, Float(stripe) * 0.011], turn: .turn(y: 0.4))
                }
            }
        }
        w.ball(.clay(0x8FB85A), [0.011, 0.008, 0.01], [0.075, 0.031, 0.035], sides: 14)
        for petal in 0..<5 {
            w.ball(
                .clay(0xF0B5A8), [0.012, 0.004, 0.008],
                [0.09 + 0.004 * Float(petal % 3), 0.031 + 0.002 * Float(petal), 0.012], sides: 10,
                turn: .turn(y: Float(petal) * 1.1, z: 0.3))
        }
        w.both { w in w.rod(.wood(0x9A2E22), [-0.10, 0.032, 0.064], [0.11, 0.032, 0.060], 0.0026, 0.0018) }
    }

    static func candle(
        _ w: inout Workshop, _ stuff: Stuff, _ place: SIMD3<Float>, height: Float, radius: Float
    ) {
        w.post(stuff, radius, height, place, sides: 12)
        for turn in 0..<5 {
            w.at(.shift(place + [0, height * (0.1 + Float(turn) * 0.2), 0]) * .turn(z: 0.4)) { w in
                w.ring(.ceramic(0xF8F4EC), radius * 1.02, radius * 0.16, sides: 14)
            }
        }
        w.rod(.dark, place + [0, height, 0], place + [0, height + radius * 0.8, 0], radius * 0.12, sides: 5)
        w.turned(
            .glow(0xFFB03A, 1),
            [[0, 0], [radius * 0.62, radius * 0.8], [radius * 0.36, radius * 2.0], [0, radius * 3.4]],
            place + [0, height + radius * 0.5, 0], sides: 12, smooth: true)
    }

    static func cake(_ w: inout Workshop) {
        let cream = w.pick(Stuff.clay(0xF7E9DC), .clay(0xF3B8C2), .clay(0x6A3B22), .clay(0xBFE0D6)).main
        let trim = w.pick(Stuff.clay(0xE86A86), .clay(0xF8F2E8), .clay(0x7FB8D8))
        w.turned(
            .ceramic(0xF4F1EA),
            [
                [0, 0.03], [0.03, 0.03], [0.02, 0.004], [0.06, 0], [0.06, 0.004], [0.035, 0.03],
                [0.16, 0.034], [0.165, 0.04], [0, 0.04],
            ], sides: 56, bevel: 0.001)
        for (radius, low, high) in [(Float(0.125), Float(0.04), Float(0.12)), (0.085, 0.12, 0.185)] {
            w.turned(
                cream, [[radius, low], [radius, high - 0.004], [radius - 0.004, high], [0, high]], sides: 56,
                bevel: 0.003)
            let count = Int(radius * 190)
            w.around(count) { w, _ in
                w.turned(
                    trim, [[0.009, 0], [0.0095, 0.004], [0.004, 0.010], [0, 0.014]],
                    [0, low, radius + 0.002], sides: 10, smooth: true)
                w.turned(
                    trim, [[0.0085, 0], [0.009, 0.004], [0.004, 0.009], [0, 0.012]],
                    [0, high - 0.001, radius - 0.009], sides: 10, smooth: true)
            }
            // Glaze that runs down.
            w.skin(
                trim,
                [(Float(0), Float(0.001)), (0, 0.004), (1, 0.004)].map { (edge: Float, out: Float) in
                    (0..<72).map { step in
                        let a = Float(step) / 72 * 2 * .pi
                        let drip = 0.016 + 0.014 * max(0, sin(a * 9 + radius * 90)) + 0.006 * sin(a * 5)
                        return [
                            cos(a) * (radius + out * (edge == 1 ? 0.3 : 1)),
                            high - (edge == 0 ? drip * (out > 0.002 ? 1 : 1.06) : -0.002),
                            sin(a) * (radius + out * (edge == 1 ? 0.3 : 1)),
                        ]
                    }
                })
        }
        for _ in 0..<90 {
            let a = w.random.unit() * 6.283;
            w.rod(
                w.pick(Stuff.ceramic(0xE84A5F), .ceramic(0xF6C945), .ceramic(0x4FA8D8), .ceramic(0x7FC46A)),
                [cos(a) * 0.1255, 0.052 + 0.03 * w.random.unit(), sin(a) * 0.1255],
                [cos(a + 0.04) * 0.1258, 0.056 + 0.03 * w.random.unit(), sin(a + 0.04) * 0.1258], 0.0011,
                sides: 5)
        }
        let candles = 5 + Int(w.random.next() % 4)
        w.around(candles) { w, number in
            candle(
                &w,
                [Stuff.ceramic(0xE84A5F), .ceramic(0x4FA8D8), .ceramic(0xF6C945), .ceramic(0x7FC46A)][
                    number % 4], [0, 0.184, 0.055], height: 0.05, radius: 0.0042)
        }
        for berry in 0..<3 {
            let a = Float(berry) * 2.1;
            w.ball(.ceramic(0xC8202C), 0.011, [cos(a) * 0.014, 0.194, sin(a) * 0.014], sides: 16)
        }
        w.anchor("smoke", [0, 0.26, 0])
    }

    static func slice(_ w: inout Workshop) {
        let cream = w.pick(Stuff.clay(0xF5E3D0), .clay(0xF3B8C2), .clay(0x5E341F)).main
        let sponge = Stuff.clay(0xE0B06A)
        w.turned(
            .ceramic(0xF2F0EA),
            [
                [0, 0.004], [0.06, 0.004], [0.062, 0], [0.07, 0], [0.095, 0.010], [0.095, 0.013],
                [0.07, 0.007], [0, 0.007],
            ], sides: 48, bevel: 0.0008)
        let wedge: [SIMD2<Float>] =
            [[0, -0.075]]
            + (0...10).map { step in
                let a = .pi / 2 - 0.42 + Float(step) / 10 * 0.84
                return [cos(a) * 0.14, -0.075 + sin(a) * 0.14]
            }.reversed()
        var y: Float = 0.007
        for (stuff, thick, grow) in [
            (sponge, Float(0.02), Float(1)), (cream, 0.006, 1.01), (sponge, 0.02, 1),
            (Stuff.clay(0xB5283C), 0.004, 1), (sponge, 0.018, 1), (cream, 0.010, 1.03),
        ] {
            w.cut(
                stuff, wedge.map { [$0.x * grow, ($0.y + 0.01) * grow - 0.01] }, thick,
                [0, y + thick / 2, 0.005], bevel: thick * 0.2, turn: .turn(x: -.pi / 2))
            y += thick
        }
        w.skin(
            cream,
            [Float(0.008), y].map { level in
                (0...10).map { step in
                    let a = Float(step) / 10 * 0.84 + .pi / 2 - 0.42
                    return [cos(a) * 0.143, level, 0.005 + 0.075 - sin(a) * 0.143]
                }
                    + (0...10).reversed().map { step in
                        let a = Float(step) / 10 * 0.84 + .pi / 2 - 0.42
                        return [cos(a) * 0.137, level, 0.005 + 0.075 - sin(a) * 0.137]
                    }
            })
        w.at([0, y, -0.045]) { w in
            w.turned(
                cream, [[0.015, 0], [0.016, 0.006], [0.008, 0.014], [0, 0.02]], sides: 16, smooth: true)
            w.at([0, 0.012, 0]) { w in strawberry(&w, Stuff.ceramic(0xC8202C)) }
        }
        w.at(.shift([0.065, 0.014, 0.02]) * .turn(y: 0.5)) { w in
            w.rod(.metal(), [0, 0, 0.055], [0, 0, -0.02], 0.0018)
            for tine in -1...1 {
                w.rod(
                    .metal(), [Float(tine) * 0.0035, 0, -0.02], [Float(tine) * 0.0035, 0.002, -0.045], 0.0009)
            }
            w.box(.metal(), [0.01, 0.0016, 0.008], [0, -0.0008, -0.021])
        }
    }

    static func iceCream(_ w: inout Workshop) {
        let cone = Stuff.clay(0xD09A52)
        w.turned(
            cone,
            [[0, 0], [0.004, 0.001], [0.030, 0.105], [0.031, 0.110], [0.028, 0.112], [0.02, 0.10]], sides: 36)
        for spiral in 0..<2 {
            for line in 0..<9 {
                w.wire(
                    cone.shaded(0.75),
                    (0...8).map { step in
                        let part = Float(step) / 8
                        let a = Float(line) / 9 * 2 * .pi + (spiral == 0 ? 1 : -1) * part * 1.9
                        let r = 0.0045 + part * 0.0262
                        return [cos(a) * r, 0.004 + part * 0.102, sin(a) * r]
                    }, 0.0009, sides: 4)
            }
        }
        let flavours: [UInt32] = [0xF3A9B8, 0xF5EBD3, 0x7A4A2E, 0xA9D8B0, 0xF2C14B, 0x9FC8E8]
        let start = Int(w.random.next() % 6)
        for (index, place) in [
            SIMD3<Float>(-0.012, 0.128, 0.006), [0.014, 0.131, -0.004], [0.0, 0.162, 0.002],
        ].enumerated() {
            var stuff = Stuff.clay(flavours[(start + index) % 6])
            if index == 2 { stuff = stuff.main }
            let seed = Float(index) * 2.1
            w.skin(
                stuff,
                (0...12).map { row in
                    let up = Float(row) / 12 * .pi
                    return (0..<28).map { step in
                        let a = Float(step) / 28 * 2 * .pi
                        let lump = 1 + 0.035 * sin(a * 5 + up * 4 + seed) + 0.03 * sin(a * 9 - up * 7)
                        let skirt =
                            row < 5 ? 1 + 0.16 * Float(5 - row) / 5 * (0.6 + 0.4 * sin(a * 7 + seed)) : 1
                        let r = max(0.027 * sin(up), 0.0006) * lump * skirt
                        return place + SIMD3(cos(a) * r, -cos(up) * 0.0262 * (row < 4 ? 0.72 : 1), sin(a) * r)
                    }
                })
        }
        for _ in 0..<26 {
            let a = w.random.unit() * 6.283; let lean = w.random.unit() * 1.1;
            w.rod(
                w.pick(Stuff.ceramic(0xE84A5F), .ceramic(0xF6C945), .ceramic(0x4FA8D8)),
                [sin(lean) * cos(a) * 0.028, 0.162 + cos(lean) * 0.0272, sin(lean) * sin(a) * 0.028],
                [
                    sin(lean) * cos(a + 0.15) * 0.0285, 0.163 + cos(lean) * 0.0272,
                    sin(lean) * sin(a + 0.15) * 0.0285,
                ], 0.0009, sides: 4)
        }
        w.ball(.ceramic(0xC8142C), 0.009, [0.002, 0.194, 0.003], sides: 16)
        w.wire(
            .wood(0x5A6B2C), [[0.002, 0.201, 0.003], [0.006, 0.212, 0.002], [0.013, 0.218, 0]], 0.0008,
            sides: 5)
        w.rod(.clay(0xC48A44), [0.018, 0.14, -0.012], [0.036, 0.205, -0.02], 0.005)
    }

    static func croissant(_ w: inout Workshop) {
        let crust = Stuff.clay(0xC67F34)
        for segment in -4...4 {
            let part = Float(segment) / 4.6
            let a = part * 1.35
            let size = 0.030 * (1 - abs(part) * abs(part) * 0.82) + 0.004
            let place = SIMD3(sin(a) * 0.07, size * 0.92, 0.045 - cos(a) * 0.07 + 0.02)
            w.ball(
                crust.shaded(0.85 + 0.3 * w.random.unit()), [0.0125, size, size * 1.02], place, sides: 22,
                turn: .turn(y: -a) * .turn(z: 0.16 * (segment > 0 ? -1 : 1)))
            w.at(.shift(place) * .turn(y: -a) * .turn(z: .pi / 2)) { w in
                w.ring(crust.shaded(0.62), size * 0.97, 0.0018, [0, 0.010, 0], sides: 24)
            }
        }
        for _ in 0..<22 {
            w.box(
                crust.shaded(1.15), [0.003, 0.0008, 0.004],
                [w.random.signed() * 0.09, 0.0004, 0.02 + w.random.signed() * 0.06],
                turn: .turn(y: w.random.unit() * 3))
        }
    }
}
