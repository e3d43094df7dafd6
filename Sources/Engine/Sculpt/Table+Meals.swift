import Foundation
import Render

extension Table {
    static func juice(_ w: inout Workshop) {
        let drink = w.pick(
            Stuff(.ceramic, 0xF08A1E), Stuff(.ceramic, 0xF2CC4A), Stuff(.ceramic, 0xD83A54),
            Stuff(.ceramic, 0x9A5A2C)
        ).main
        w.turned(
            .glass, [[0, 0], [0.026, 0], [0.028, 0.003], [0.034, 0.125], [0.033, 0.125]], sides: 48,
            bevel: 0.001)
        w.turned(
            drink, [[0, 0.006], [0.0255, 0.006], [0.0315, 0.102], [0, 0.102]], sides: 48, bevel: 0.0008)
        for cube in 0..<4 {
            w.box(
                Stuff(.plastic, 0xEAF4F8), [0.017, 0.017, 0.017],
                [
                    0.014 * cos(Float(cube) * 1.7), 0.093 + 0.004 * Float(cube % 2),
                    0.014 * sin(Float(cube) * 1.7),
                ], bevel: 0.003, turn: .turn(x: Float(cube) * 0.6, y: Float(cube)))
        }
        w.rod(.plastic(0xF4F1EA), [0.008, 0.01, 0], [-0.024, 0.162, 0.006], 0.0032)
        for ring in 0..<5 {
            w.at(
                .shift(mix(SIMD3<Float>(0.008, 0.01, 0), [-0.024, 0.162, 0.006], 0.72 + Float(ring) * 0.06))
                    * .turn(z: 0.21)
            ) { w in w.post(.plastic(0xD8433A), 0.0033, 0.004) }
        }
        w.at(.shift([0.031, 0.128, 0.008]) * .turn(y: 0.7)) { w in
            w.cut(.ceramic(0xF0A22C), Outline2.circle(0.019), 0.004)
            w.cut(.ceramic(0xFAD79A), Outline2.circle(0.0155), 0.0048)
            for wedge in 0..<8 {
                w.at(.turn(z: Float(wedge) * .pi / 4)) { w in
                    w.box(.ceramic(0xF0A22C), [0.0008, 0.014, 0.0052], [0, 0.001, 0])
                }
            }
        }
        for _ in 0..<60 {
            let angle = w.random.unit() * 2 * .pi
            let y = 0.01 + 0.105 * w.random.unit()
            let r = 0.0283 + 0.0055 * y / 0.125
            let size = 0.0005 + 0.0011 * w.random.unit() * w.random.unit()
            w.ball(
                Stuff(.plastic, 0xF2F7FA), [size, size * 1.25, size * 0.7],
                [sin(angle) * r, y, cos(angle) * r], sides: 7, turn: .turn(y: angle))
        }
    }

    static func ramen(_ w: inout Workshop) {
        let bowl = w.pick(Stuff.ceramic(0x2B3A4A), .ceramic(0xB5342A), .ceramic(0xF0EBE0), .ceramic(0x27282B))
            .main
        w.turned(
            bowl,
            [
                [0, 0.004], [0.042, 0.004], [0.043, 0], [0.05, 0], [0.05, 0.012], [0.078, 0.03],
                [0.1, 0.066], [0.104, 0.082], [0.1015, 0.083], [0.097, 0.067],
            ], sides: 64, bevel: 0.0012)
        w.ring(.ceramic(0xD8543A), 0.1028, 0.0013, [0, 0.083, 0], sides: 64)
        w.turned(.ceramic(0xB5702E), [[0.0985, 0.070], [0, 0.0705]], sides: 56, bevel: 0)
        for _ in 0..<46 {
            let angle = w.random.unit() * 2 * .pi
            let out = 0.086 * w.random.unit().squareRoot()
            let turn = w.random.unit() * 6.28
            let bend = 0.012 + 0.02 * w.random.unit()
            let lift = 0.004 + 0.012 * (1 - out / 0.09) * w.random.unit()
            w.wire(
                Stuff.clay(0xF0D489).shaded(0.92 + 0.14 * w.random.unit()),
                (0...10).map { step in
                    let part = Float(step) / 10 - 0.5
                    let x = part * 0.075
                    let z = bend * cos(part * 5)
                    let px = cos(turn) * x - sin(turn) * z + cos(angle) * out * 0.55
                    let pz = sin(turn) * x + cos(turn) * z + sin(angle) * out * 0.55
                    return [px, 0.069 + lift * cos(part * .pi) + 0.003 * sin(part * 14), pz]
                }, 0.0019, sides: 6)
        }
        // Half eggs, pork, nori, spring onion, fish cake.
        for egg in 0..<2 {
            w.at(
                .shift([-0.036 + Float(egg) * 0.034, 0.083, 0.048 + Float(egg) * 0.008])
                    * .turn(x: -0.35, y: Float(egg) * 0.5, z: 0.1)
            ) { w in
                w.turned(
                    .ceramic(0xF6EEDD),
                    [[0.004, -0.013], [0.014, -0.009], [0.0185, 0], [0.0175, 0.001], [0, 0.001]], sides: 30)
                w.turned(
                    .ceramic(0xF08A1E), [[0.0105, 0.001], [0.008, 0.0035], [0, 0.0045]], sides: 24,
                    smooth: true)
            }
        }
        for meat in 0..<3 {
            w.at(
                .shift([0.03 + Float(meat) * 0.012, 0.078 + Float(meat) * 0.004, -0.03 + Float(meat) * 0.026])
                    * .turn(x: -0.2, z: 0.22)
            ) { w in
                w.turned(
                    .clay(0x8E4B32),
                    [[0, -0.002], [0.027, -0.003], [0.028, 0], [0.027, 0.003], [0, 0.003]], sides: 28)
                w.turned(
                    .clay(0xD9A083), [[0.021, 0.0031], [0.02, 0.0036], [0.012, 0.0036], [0.011, 0.0031]],
                    sides: 24)
            }
        }
        for sheet in 0..<2 {
            w.box(
                .clay(0x17261E), [0.05, 0.06, 0.0016],
                [-0.045 + Float(sheet) * 0.022, 0.066, -0.066 + Float(sheet) * 0.008],
                turn: .turn(x: -0.25, y: 0.4, z: 0.12))
        }
        w.at(.shift([-0.052, 0.082, -0.006]) * .turn(x: -0.1, z: -0.2)) { w in
            w.cut(
                .ceramic(0xF8F4EC),
                (0..<32).map { step in
                    let angle = Float(step) / 32 * 2 * .pi
                    let r = 0.017 + 0.0018 * cos(angle * 8)
                    return [cos(angle) * r, sin(angle) * r]
                }, 0.005, turn: .turn(x: -.pi / 2))
            w.wire(
                .ceramic(0xE8688A),
                (0...18).map { step in
                    let angle = Float(step) / 18 * 9
                    let r = 0.0015 + Float(step) / 18 * 0.009
                    return [cos(angle) * r, 0.003, sin(angle) * r]
                }, 0.0013, sides: 5)
        }
        for _ in 0..<26 {
            w.at(
                .shift([
                    0.01 + w.random.signed() * 0.03, 0.083 + 0.004 * w.random.unit(),
                    0.01 + w.random.signed() * 0.025,
                ]) * .turn(x: w.random.signed(), z: w.random.signed())
            ) { w in w.ring(w.pick(Stuff.clay(0x6FA83E), .clay(0xA9CF6A)), 0.0035, 0.001, sides: 10) }
        }
        w.both { w in
            w.rod(.wood(0x8A4A2C), [0.006, 0.089, 0.11], [0.012, 0.085, -0.14], 0.0022, 0.0034)
        }
        w.anchor("steam", [0, 0.09, 0])
    }

    static func pizza(_ w: inout Workshop) {
        let crust = Stuff.clay(0xC98B45)
        w.turned(
            crust,
            [
                [0, 0.002], [0.14, 0], [0.158, 0.004], [0.162, 0.013], [0.154, 0.022], [0.142, 0.018],
                [0.136, 0.010], [0, 0.010],
            ], sides: 56, smooth: true)
        for _ in 0..<40 {
            let a = w.random.unit() * 6.283;
            w.ball(
                crust.shaded(0.6 + 0.5 * w.random.unit()), [0.008, 0.004, 0.008],
                [cos(a) * 0.151, 0.0185, sin(a) * 0.151], sides: 8)
        }
        w.turned(
            .clay(0xB5301C), [[0.142, 0.0105], [0.136, 0.0135], [0, 0.0135]], sides: 44, smooth: true)
        for _ in 0..<70 {
            let a = w.random.unit() * 6.283; let r = 0.128 * w.random.unit().squareRoot();
            w.ball(
                Stuff.ceramic(0xF4D585).shaded(0.94 + 0.08 * w.random.unit()),
                [0.014 + 0.012 * w.random.unit(), 0.0035, 0.014], [cos(a) * r, 0.0135, sin(a) * r], sides: 10,
                turn: .turn(y: a))
        }
        for slice in 0..<13 {
            let a = Float(slice) * 2.4; let r = 0.115 * (Float(slice) / 13).squareRoot();
            w.turned(
                .ceramic(0xB02A1C),
                [
                    [0, 0.0155], [0.018, 0.0150], [0.0195, 0.0175], [0.0185, 0.0192], [0.015, 0.0182],
                    [0, 0.0182],
                ], [cos(a) * r, 0, sin(a) * r], sides: 20)
        }
        for leaf in 0..<7 {
            let a = Float(leaf) * 1.9 + 0.6;
            w.at(.shift([cos(a) * 0.07, 0.0195, sin(a) * 0.07]) * .turn(y: a) * .turn(x: 1.35)) { w in
                w.put(
                    Sheet.leaf(length: 0.032, width: 0.010, droop: 0.3, rows: 6, colour: hex(0x3F7A2E)), .leaf
                )
            }
        }
        for olive in 0..<9 {
            let a = Float(olive) * 2.1 + 1.2;
            w.ring(.ceramic(0x2A2530), 0.006, 0.0026, [cos(a) * 0.095, 0.0195, sin(a) * 0.095], sides: 16)
        }
        w.turned(
            .wood(0xA9743E), [[0, -0.014], [0.185, -0.014], [0.185, 0], [0, 0]], sides: 48, bevel: 0.003)
        w.box(.wood(0xA9743E), [0.05, 0.014, 0.12], [0, -0.014, 0.23])
    }

    static func burger(_ w: inout Workshop) {
        let bun = Stuff.clay(0xC9853C)
        w.turned(
            bun, [[0, 0], [0.046, 0], [0.054, 0.006], [0.055, 0.016], [0.051, 0.022], [0, 0.022]], sides: 40,
            smooth: true)
        func frill(_ stuff: Stuff, _ y: Float, _ radius: Float, _ wave: Float, _ count: Float) {
            w.skin(
                stuff,
                [(0.7, 0), (1.0, 0), (1.0, 0.0025), (0.7, 0.003)].map { (out: Float, lift: Float) in
                    (0..<64).map { step in
                        let a = Float(step) / 64 * 2 * .pi
                        return [
                            cos(a) * radius * out * (1 + 0.03 * cos(a * count * 0.5)),
                            y + lift + (out > 0.9 ? sin(a * count) * wave : 0),
                            sin(a) * radius * out * (1 + 0.03 * cos(a * count * 0.5)),
                        ]
                    }
                })
        }
        frill(.clay(0x7FB043), 0.026, 0.062, 0.0045, 9)
        w.turned(
            .clay(0x55301C),
            [[0, 0.028], [0.052, 0.028], [0.057, 0.033], [0.057, 0.043], [0.053, 0.048], [0, 0.048]],
            sides: 40, smooth: true)
        for _ in 0..<46 {
            let a = w.random.unit() * 6.283;
            w.ball(
                Stuff.clay(0x4A2817).shaded(0.8 + 0.5 * w.random.unit()), [0.006, 0.004, 0.005],
                [cos(a) * 0.056, 0.031 + 0.014 * w.random.unit(), sin(a) * 0.056], sides: 7)
        }
        w.skin(
            .ceramic(0xF4AE2C),
            [Float(0.049), 0.0525].map { y in
                (0..<40).map { step in
                    let a = Float(step) / 40 * 2 * .pi
                    let reach = 0.055 / max(abs(cos(a)), abs(sin(a)))
                    let r = min(reach, 0.068)
                    return [cos(a) * r, y - max(r - 0.055, 0) * 0.8, sin(a) * r]
                }
            })
        for tomato in 0..<3 {
            let a = Float(tomato) * 2.1;
            w.turned(
                .ceramic(0xC9341F),
                [[0, 0.053], [0.031, 0.053], [0.033, 0.056], [0.031, 0.059], [0, 0.059]],
                [cos(a) * 0.023, 0, sin(a) * 0.023], sides: 28)
        }
        frill(.clay(0x9CC653), 0.060, 0.060, 0.004, 7)
        w.turned(
            bun,
            [
                [0, 0.064], [0.05, 0.064], [0.058, 0.070], [0.057, 0.084], [0.044, 0.104], [0.022, 0.116],
                [0, 0.119],
            ], sides: 44, smooth: true)
        for _ in 0..<70 {
            let a = w.random.unit() * 6.283
            let up = 0.25 + 0.75 * w.random.unit()
            let lean = (1 - up) * 1.5
            let place = SIMD3(
                sin(a) * 0.056 * sin(lean), 0.070 + 0.0487 * cos(lean), cos(a) * 0.056 * sin(lean))
            w.ball(
                .clay(0xF2E3BE), [0.0016, 0.0012, 0.0026], place, sides: 7,
                turn: .turn(x: lean) * .turn(y: a + w.random.unit()))
        }
        w.rod(.wood(0xD8B07A), [0, 0.11, 0], [0, 0.14, 0], 0.0014)
        w.ball(.ceramic(0x7A9A3A), 0.007, [0, 0.128, 0], sides: 14)
    }
}
