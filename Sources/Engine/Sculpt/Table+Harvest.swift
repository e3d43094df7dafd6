import Foundation
import Render

extension Table {
    static func bananas(_ w: inout Workshop) {
        let yellow = Stuff.ceramic(0xF4CB32).main
        for number in 0..<4 {
            w.at(.turn(y: -0.55 + Float(number) * 0.36)) { w in
                w.skin(
                    yellow,
                    (0...14).map { step in
                        let part = Float(step) / 14
                        let a = -0.35 + part * 1.75
                        let r = 0.0165 * pow(sin((0.06 + 0.88 * part) * .pi), 0.5) * (part > 0.93 ? 0.5 : 1)
                        let centre = SIMD3<Float>(0, 0.155 - sin(a) * 0.13 - 0.0, 0.12 - cos(a) * 0.115)
                        let along = SIMD3<Float>(0, -cos(a), sin(a)).normalized
                        let across = SIMD3<Float>(1, 0, 0)
                        let other = along.crossed(across)
                        return (0..<10).map { side in
                            let t = Float(side) / 10 * 2 * .pi
                            let edge = 1 + 0.09 * cos(t * 5)
                            return centre + (across * cos(t) + other * sin(t)) * (r * edge)
                        }
                    })
                w.ball(
                    .wood(0x4A3A20), 0.005, [0, 0.155 - sin(1.41) * 0.13, 0.12 - cos(1.41) * 0.115], sides: 8)
            }
        }
        w.post(.wood(0x7A6A2C), 0.012, 0.025, [0, 0.18, 0.005], top: 0.009, sides: 10)
    }

    static func grapes(_ w: inout Workshop) {
        let grape = w.pick(Stuff.ceramic(0x5B2A6B), .ceramic(0x8FB04A), .ceramic(0x3A2450)).main
        var count = 0
        for row in 0..<8 {
            let part = Float(row) / 7
            let ring = row == 0 ? 1 : Int(3 + part * 6)
            for item in 0..<ring {
                let a = Float(item) / Float(ring) * 2 * .pi + Float(row) * 0.7
                let r = row == 0 ? 0 : 0.008 + part * 0.026
                w.ball(
                    grape.shaded(0.8 + 0.35 * w.random.unit()), [0.0112, 0.0125, 0.0112],
                    [cos(a) * r, 0.014 + part * 0.105 + 0.003 * w.random.signed(), sin(a) * r], sides: 14)
                count += 1
            }
        }
        w.wire(.wood(0x7A6236), [[0, 0.115, 0], [0, 0.14, 0], [0.012, 0.155, 0]], 0.0028, 0.002, sides: 8)
        w.at(.shift([0, 0.138, 0]) * .turn(x: 0.9, z: -0.8)) { w in
            w.cut(
                Stuff.clay(0x5E8A35),
                (0..<30).map { step in
                    let a = Float(step) / 30 * 2 * .pi
                    let r = 0.027 * (1 + 0.22 * cos(a * 5) + 0.05 * cos(a * 15))
                    return [cos(a) * r, sin(a) * r + 0.02]
                }, 0.0016)
        }
    }

    static func watermelon(_ w: inout Workshop) {
        let r: Float = 0.115
        let green = Stuff.ceramic(0x2E6B35).main
        // A half, cut side forward, and a slice in front of it.
        w.at(.shift([0, r * 0.97, -0.02]) * .turn(x: 0.25)) { w in
            w.turned(
                green,
                (0...10).map { [r * sin(Float($0) / 10 * .pi / 2), -r * cos(Float($0) / 10 * .pi / 2)] },
                sides: 48, turn: .turn(x: .pi / 2), smooth: true)
            w.at(.turn(x: .pi / 2)) { w in
                w.around(9) { w, _ in
                    w.wire(
                        .ceramic(0x1B4522),
                        (1...9).map { step in
                            let a = Float(step) / 10 * .pi / 2
                            return [
                                0.004 * sin(Float(step) * 2.2), -cos(a) * (r + 0.0003), sin(a) * (r + 0.0003),
                            ]
                        }, 0.0045, sides: 5)
                }
                w.turned(.ceramic(0xE8F0C8), [[r, 0], [r - 0.001, 0.0015], [r * 0.9, 0.0015]], sides: 48)
                w.turned(
                    .ceramic(0xE0384A), [[r * 0.92, 0.0012], [r * 0.9, 0.0022], [0, 0.0022]], sides: 48,
                    bevel: 0.0006)
                for seed in 0..<34 {
                    let a = Float(seed) * 2.39996;
                    let out = (0.25 + 0.5 * (Float(seed) / 34).squareRoot()) * r;
                    w.ball(
                        .dark, [0.0018, 0.0009, 0.0032], [cos(a) * out, 0.0024, sin(a) * out], sides: 8,
                        turn: .turn(y: -a + .pi / 2))
                }
            }
        }
        w.at(.shift([0.085, 0.0, 0.07]) * .turn(y: -0.5) * .turn(x: -0.12)) { w in
            func half(_ radius: Float) -> [SIMD2<Float>] {
                (0...20).map {
                    [
                        cos(.pi + Float($0) / 20 * .pi) * radius,
                        0.072 + sin(.pi + Float($0) / 20 * .pi) * radius,
                    ]
                }
            }
            w.cut(green, half(0.072), 0.02)
            w.cut(.ceramic(0xE8F0C8), half(0.067), 0.0205)
            w.cut(.ceramic(0xE0384A), half(0.062), 0.021)
            for seed in 0..<9 {
                let a = .pi + (Float(seed) + 0.5) / 9 * .pi;
                w.ball(
                    .dark, [0.0016, 0.003, 0.0008], [cos(a) * 0.04, 0.072 + sin(a) * 0.04, 0.0107], sides: 8,
                    turn: .turn(z: a - .pi / 2))
            }
        }
    }

    static func pumpkin(_ w: inout Workshop, lit: Bool) {
        let orange = Stuff.clay(0xDE7420).main
        let ribs: Float = 11
        w.skin(
            orange,
            (0...20).map { row in
                let up = Float(row) / 20 * .pi
                return (0..<88).map { step in
                    let a = Float(step) / 88 * 2 * .pi
                    let rib = 1 - 0.11 * pow(abs(sin(a * ribs / 2)), 0.6) * sin(up)
                    let r =
                        max(0.16 * pow(sin(up), 0.75), 0.002)
                        * (0.90 + 0.16 * (1 - pow(abs(cos(a * ribs / 2 + .pi / 2)), 0.5) * 0.9)) * rib
                    return [sin(a) * r, 0.118 - cos(up) * (0.118 - 0.02 * pow(abs(cos(up)), 6)), cos(a) * r]
                }
            })
        w.wire(
            .wood(0x6B7A3A),
            [[0, 0.20, 0], [0.006, 0.235, 0.004], [0.022, 0.262, 0.008], [0.036, 0.268, 0.006]], 0.02, 0.011,
            sides: 7)
        if lit {
            let glow = Stuff.glow(0xFFA526, 1)
            for side in [Float(-1), 1] {
                w.at(.turn(y: side * 0.42)) { w in
                    w.cut(
                        .clay(0x8A4410), [[-0.033, -0.022], [0.033, -0.022], [side * -0.006, 0.037]], 0.03,
                        [0, 0.145, 0.146], turn: .turn(x: -0.15))
                    w.cut(
                        glow, [[-0.026, -0.018], [0.026, -0.018], [side * -0.005, 0.029]], 0.034,
                        [0, 0.145, 0.146], turn: .turn(x: -0.15))
                }
            }
            w.cut(glow, [[-0.014, -0.01], [0.014, -0.01], [0, 0.014]], 0.03, [0, 0.112, 0.152])
            for tooth in -3...3 {
                let a = Float(tooth) * 0.2
                w.at(.turn(y: a)) { w in
                    let lift = Float(abs(tooth)) * 0.006
                    w.cut(
                        glow,
                        [
                            [-0.016, -0.004], [0.016, -0.004], [0.016, -0.018], [0.006, -0.026], [0, -0.016],
                            [-0.006, -0.026], [-0.016, -0.018],
                        ], 0.03, [0, 0.09 + lift, 0.15 - Float(abs(tooth)) * 0.001])
                }
            }
        }
    }

    static func cheese(_ w: inout Workshop) {
        let rind = Stuff.clay(0xE0A52E).main
        let paste = Stuff.clay(0xF6DE8A)
        let r: Float = 0.15
        let arc: [SIMD2<Float>] =
            [[0, 0]]
            + (0...40).map { step in
                let a = 0.55 + Float(step) / 40 * (2 * .pi - 1.1) + .pi / 2 - .pi
                return [cos(a) * r, sin(a) * r]
            }
        w.cut(rind, arc, 0.11, [0, 0.055, 0], bevel: 0.008, turn: .turn(x: -.pi / 2))
        for side in [Float(-1), 1] {
            let a = Float.pi / 2 + side * 0.55
            w.at(
                .shift([cos(a) * r * 0.5 * 0.98, 0.006, sin(a) * r * 0.5 * 0.98])
                    * .turn(y: -a + (side > 0 ? .pi : 0))
            ) { w in
                w.box(paste, [r * 0.93, 0.098, 0.004], .zero, bevel: 0.001)
                for hole in 0..<7 {
                    w.ball(
                        paste.shaded(0.72), [0.008 + 0.006 * w.random.unit(), 0.008, 0.003],
                        [-0.055 + Float(hole) * 0.018, 0.02 + 0.06 * w.random.unit(), 0.0015], sides: 12)
                }
            }
        }
    }
}
