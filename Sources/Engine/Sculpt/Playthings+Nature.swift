import Foundation
import Render

extension Playthings {
    static func heart(_ w: inout Workshop) {
        let red = w.pick(Stuff(.vinyl, 0xC8202F), Stuff(.vinyl, 0xC8202F), Stuff(.vinyl, 0xE0507A)).main
        let rows = 14
        w.skin(
            red,
            (0...rows).map { row in
                let depth = -1 + 2 * Float(row) / Float(rows)
                let size = (max(1 - depth * depth, 0.0004)).squareRoot()
                return (0..<56).map { step in
                    let t = Float(step) / 56 * 2 * .pi
                    let x = 16 * pow(sin(t), 3)
                    let y = 13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t)
                    let grow = pow(size, 0.75)
                    return [
                        x / 16 * 0.15 * grow, 0.155 + (y + 2.5) / 16 * 0.15 * grow - 0.025, depth * 0.065,
                    ]
                }
            })
    }

    static func snowflake(_ w: inout Workshop) {
        let ice = Stuff(.plastic, 0xDDEFF8).main
        w.at(.shift([0, 0.15, 0])) { w in
            w.cut(ice, Outline2.circle(0.024, 6), 0.012)
            for arm in 0..<6 {
                w.at(.turn(z: Float(arm) * .pi / 3)) { w in
                    w.box(ice, [0.010, 0.14, 0.009], [0, 0.012, 0])
                    for (y, long) in [(Float(0.045), Float(0.026)), (0.075, 0.045), (0.108, 0.026)] {
                        w.both { w in
                            w.at(.shift([0, y, 0]) * .turn(z: -1.0)) { w in
                                w.box(ice, [0.0075, long, 0.008], .zero)
                            }
                        }
                    }
                    w.cut(ice, Outline2.circle(0.009, 6), 0.010, [0, 0.148, 0])
                }
            }
        }
    }

    static func wreath(_ w: inout Workshop) {
        for _ in 0..<170 {
            let a = w.random.unit() * 6.283
            let side = w.random.unit() * 6.283
            let place = SIMD3(
                cos(a) * (0.19 + cos(side) * 0.04), 0.25 + sin(a) * (0.19 + cos(side) * 0.04),
                sin(side) * 0.04)
            w.at(
                .frame(
                    up: SIMD3(-sin(a), cos(a), 0)
                        + SIMD3(cos(a) * cos(side), sin(a) * cos(side), sin(side) * 1.1), forward: [0, 0, 1],
                    at: place)
            ) { w in
                w.put(
                    Sheet.leaf(
                        length: 0.075, width: 0.011, droop: 0.3, rows: 4,
                        colour: hex(0x2F6B3A) * (0.7 + 0.6 * w.random.unit())), .leaf)
            }
        }
        w.ring(Stuff(.bark, 0x4A3A28), 0.19, 0.022, [0, 0.25, 0], sides: 36, turn: .turn(x: .pi / 2))
        for berry in 0..<16 {
            let a = Float(berry) * 0.3927 + 0.1;
            w.ball(
                .paint(berry % 3 == 0 ? 0xD9A441 : 0xB5181F), 0.014,
                [cos(a) * 0.19, 0.25 + sin(a) * 0.19, 0.055], sides: 14)
        }
        let bow = Stuff.cloth(0xB5181F).main
        w.both { w in
            w.wire(
                bow,
                [
                    [0.005, 0.06, 0.07], [0.06, 0.10, 0.075], [0.085, 0.065, 0.075], [0.06, 0.03, 0.075],
                    [0.005, 0.055, 0.07],
                ], 0.016, sides: 8)
            w.wire(
                bow, [[0.005, 0.055, 0.07], [0.03, 0.01, 0.075], [0.055, -0.03, 0.07]], 0.014, 0.018, sides: 8
            )
        }
        w.ball(bow, [0.022, 0.02, 0.02], [0, 0.057, 0.078], sides: 14)
    }

    static func cactus(_ w: inout Workshop) {
        w.turned(
            w.pick(Stuff.clay(0xC0683C), .ceramic(0x5F8FA0), .ceramic(0xF0E8DA)).main,
            [
                [0, 0], [0.04, 0], [0.052, 0.062], [0.058, 0.064], [0.059, 0.08], [0.052, 0.081],
                [0.05, 0.07], [0, 0.07],
            ], sides: 40)
        w.turned(Stuff(.soil, 0x4A382A), [[0.051, 0.07], [0, 0.075]], sides: 24)
        func stem(_ w: inout Workshop, _ r: Float, _ tall: Float, _ place: Affine) {
            w.at(place) { w in
                w.skin(
                    Stuff.felt(0x5C8A4A),
                    (0...14).map { row in
                        let up = Float(row) / 14
                        let size = r * pow(max(1 - pow(up * 2 - 1, 4), 0.0008), 0.5)
                        return (0..<48).map { side in
                            let a = Float(side) / 48 * 2 * .pi
                            let out = size * (1 + 0.09 * cos(a * 12))
                            return [cos(a) * out, up * tall, sin(a) * out]
                        }
                    })
                w.around(12) { w, _ in
                    for row in 1..<6 {
                        let y = tall * Float(row) / 6.2
                        let size = r * 1.09 * pow(max(1 - pow(y / tall * 2 - 1, 4), 0), 0.5)
                        for spine in 0..<3 {
                            w.rod(
                                .ceramic(0xF2EAD2), [size, y, 0],
                                [size + 0.007, y + Float(spine - 1) * 0.005, Float(spine - 1) * 0.004],
                                0.0005, 0.0002, sides: 4)
                        }
                    }
                }
            }
        }
        stem(&w, 0.034, 0.12, .shift([0, 0.07, 0]))
        stem(&w, 0.018, 0.05, .shift([0.038, 0.11, 0.006]) * .turn(z: -0.5))
        w.around(6) { w, _ in
            w.at(.shift([0, 0.187, 0.004]) * .turn(x: 0.7)) { w in
                w.put(
                    Sheet.leaf(length: 0.02, width: 0.006, droop: 0.3, rows: 4, colour: hex(0xE8608A)),
                    Stuff(.petal, 0xE8608A))
            }
        }
    }

    /// Petals in rings, the inner ones upright.
    static func blossom(
        _ w: inout Workshop, _ stuff: Stuff, rings: Int, first: Int, size: Float, open: Float, cup: Float,
        centre: SIMD3<Float>, width: Float
    ) {
        for ring in 0..<rings {
            let part = Float(ring) / Float(max(rings - 1, 1))
            let count = first + ring
            for petal in 0..<count {
                let a = (Float(petal) + 0.5 * Float(ring % 2)) / Float(count) * 2 * .pi + Float(ring) * 0.4
                let lean = mix(0.06, open, pow(part, 0.9))
                let long = size * mix(0.55, 1, part)
                w.at(.shift(centre) * .turn(y: a) * .turn(x: lean)) { w in
                    w.sheet(
                        stuff, rows: 7, columns: 5,
                        shade: { along, across in (0.72 + 0.34 * along) * (1 - abs(across) * 0.1) }
                    ) { along, across in
                        let wide = width * long * pow(max(sin(pow(along, 0.7) * .pi * 0.94), 0), 0.55)
                        let out = size * 0.05 * (1 + part)
                        return [
                            across * 2 * wide, along * long,
                            out + cup * long * (sin(along * .pi * 0.8) * 0.5 - across * across * 1.5) + 0.12
                                * long * pow(along, 4),
                        ]
                    }
                }
            }
        }
    }

    static func rose(_ w: inout Workshop) {
        let red = w.pick(
            Stuff(.petal, 0xB5121F, free: 0.3), Stuff(.petal, 0xE86A8A, free: 0.3),
            Stuff(.petal, 0xF2E2C8, free: 0.3)
        ).main
        w.wire(
            .clay(0x4F7A35), [[0, 0, 0], [0.008, 0.12, 0.004], [-0.004, 0.25, 0], [0, 0.345, 0]], 0.0048,
            0.0042, sides: 8)
        for thorn in 0..<6 {
            let y = 0.05 + Float(thorn) * 0.045;
            w.at(.shift([0, y, 0]) * .turn(y: Float(thorn) * 2.4)) { w in
                w.turned(
                    .clay(0x7A4A35), [[0.003, 0], [0, 0.011]], [0, 0, 0.003], sides: 6, turn: .turn(x: 1.9))
            }
        }
        for leaf in 0..<5 {
            w.at(.shift([0, 0.09 + Float(leaf) * 0.04, 0]) * .turn(y: Float(leaf) * 2.3) * .turn(x: 1.0)) {
                w in
                w.put(
                    Sheet.leaf(length: 0.085, width: 0.021, droop: 0.4, rows: 8, colour: hex(0x3F6B30)), .leaf
                )
            }
        }
        w.around(5) { w, _ in
            w.at(.shift([0, 0.343, 0]) * .turn(x: 1.7)) { w in
                w.put(
                    Sheet.leaf(length: 0.034, width: 0.006, droop: 0.4, rows: 5, colour: hex(0x4F7A35)), .leaf
                )
            }
        }
        w.ball(red.shaded(0.7), [0.018, 0.026, 0.018], [0, 0.372, 0], sides: 14)
        blossom(
            &w, red, rings: 6, first: 3, size: 0.068, open: 1.0, cup: 0.42, centre: [0, 0.345, 0], width: 0.52
        )
    }

    static func lotus(_ w: inout Workshop) {
        let pink = w.pick(
            Stuff(.petal, 0xF2A8C0, free: 0.4), Stuff(.petal, 0xF6EFEA, free: 0.4),
            Stuff(.petal, 0xC88AD0, free: 0.4)
        ).main
        for (x, z, r, turn) in [
            (Float(0), Float(0), Float(0.2), Float(0.4)), (0.27, 0.08, 0.13, 2.0), (-0.22, 0.15, 0.11, -1.0),
        ] {
            w.at([x, 0, z], turn: turn) { w in
                w.cut(
                    Stuff.clay(0x4F8A45), [[0, 0]] + Outline2.circle(r, 36, from: 0.16, to: 6.12), 0.008,
                    [0, 0.006 - x * 0.006, 0], turn: .turn(x: -.pi / 2))
                for rib in 0..<13 {
                    w.at(.turn(y: 0.4 + Float(rib) * 0.45)) { w in
                        w.rod(
                            .clay(0x6FA85A), [0.01, 0.0105, 0], [r * 0.93, 0.0105, 0], 0.0016, 0.0008,
                            sides: 4)
                    }
                }
            }
        }
        blossom(
            &w, pink, rings: 4, first: 6, size: 0.15, open: 1.12, cup: 0.34, centre: [0, 0.025, 0],
            width: 0.26)
        w.turned(
            .clay(0xE8C24A), [[0, 0.03], [0.018, 0.04], [0.026, 0.066], [0.02, 0.072], [0, 0.072]], sides: 22)
        w.around(22) { w, _ in
            w.rod(.clay(0xF2CE5A), [0, 0.045, 0.02], [0, 0.082, 0.034], 0.0013, 0.002, sides: 5)
        }
    }

    /// One large leaf on the water, with its ribs and its cleft.
    static func lilyPad(_ w: inout Workshop) {
        let r: Float = 0.19
        w.cut(
            Stuff.clay(0x4F8A45), [[0, 0]] + Outline2.circle(r, 40, from: 0.16, to: 6.12), 0.010,
            [0, 0.005, 0], turn: .turn(x: -.pi / 2))
        for rib in 0..<13 {
            w.at(.turn(y: 0.4 + Float(rib) * 0.45)) { w in
                w.rod(.clay(0x6FA85A), [0.01, 0.0105, 0], [r * 0.93, 0.0105, 0], 0.0018, 0.0008, sides: 4)
            }
        }
    }

    static func acorn(_ w: inout Workshop) {
        w.at(.shift([0, 0.0135, 0]) * .turn(z: -1.2)) { w in
            w.turned(
                Stuff.ceramic(0xA9702E).main,
                [
                    [0, -0.019], [0.0015, -0.0175], [0.007, -0.013], [0.0115, -0.002], [0.0118, 0.008],
                    [0, 0.010],
                ], sides: 32, smooth: true)
            w.turned(
                .wood(0x6B4A2A),
                [[0.0112, 0.004], [0.0138, 0.005], [0.013, 0.011], [0.008, 0.0158], [0, 0.017]], sides: 32)
            for scale in 0..<50 {
                let a = Float(scale) * 2.39996; let part = Float(scale) / 50;
                w.ball(
                    Stuff.wood(0x7A5632).shaded(0.75 + 0.4 * w.random.unit()), [0.0022, 0.0012, 0.0022],
                    [
                        cos(a) * (0.0138 - part * part * 0.0135), 0.0052 + part * 0.0115,
                        sin(a) * (0.0138 - part * part * 0.0135),
                    ], sides: 7)
            }
            w.rod(.wood(0x5A3E24), [0, 0.016, 0], [0.003, 0.025, 0], 0.0013, 0.0018, sides: 8)
        }
        w.at(.shift([-0.02, 0.001, 0.012]) * .turn(y: 1.2) * .turn(x: 1.5)) { w in
            w.put(Sheet.leaf(length: 0.045, width: 0.014, droop: 0.2, rows: 8, colour: hex(0xB5702E)), .leaf)
        }
    }

    static func leaf(_ w: inout Workshop) {
        let tone = w.pick(Stuff.clay(0xC8441F), .clay(0xE0952A), .clay(0x9A2A22), .clay(0x6F9A3A)).main
        w.at(.shift([0, 0.05, 0]) * .turn(x: -0.25, z: 0.15)) { w in
            let lobes: [(Float, Float)] = [
                (0, 0.068), (0.30, 0.034), (0.42, 0.05), (0.62, 0.028), (0.95, 0.062), (1.18, 0.03),
                (1.40, 0.046), (1.75, 0.026), (2.05, 0.042), (2.5, 0.018), (3.0, 0.012),
            ]
            let right = lobes.map { SIMD2(sin($0.0) * $0.1, cos($0.0) * $0.1) }
            w.cut(tone, right + right.reversed().dropLast().map { [-$0.x, $0.y] }, 0.0016, bevel: 0.0005)
            for angle in [Float(0), 0.95, -0.95, 0.42, -0.42, 1.4, -1.4, 2.05, -2.05] {
                w.rod(
                    tone.shaded(0.7), [0, -0.006, 0.0006], [sin(angle) * 0.044, cos(angle) * 0.044, 0.0008],
                    0.0009, 0.0003, sides: 5)
            }
            w.wire(
                tone.shaded(0.6), [[0, -0.008, 0], [0.002, -0.03, 0.002], [0.008, -0.052, 0.006]], 0.0013,
                0.001, sides: 6)
        }
    }
}
