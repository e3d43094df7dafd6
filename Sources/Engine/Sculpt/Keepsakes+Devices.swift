import Foundation
import Render

extension Keepsakes {
    static func telescope(_ w: inout Workshop) {
        let brass = w.pick(Stuff.brass(0xC9963C), .paint(0xF0EEE8), .paint(0x1F2C44)).main
        let wood = Stuff.wood(0x7A4A2A)
        w.around(3, from: 0.5) { w, _ in
            w.rod(wood, [0, 0.92, 0.05], [0, 0, 0.46], 0.028, 0.02)
            w.post(.rubber(), 0.026, 0.03, [0, 0, 0.46])
            w.rod(.brass(), [0, 0.42, 0.0], [0, 0.42, 0.27], 0.008)
        }
        w.turned(
            .brass(), [[0, 0.88], [0.07, 0.88], [0.075, 0.92], [0.04, 0.96], [0.035, 1.05], [0, 1.06]],
            sides: 24)
        w.at(.shift([0, 1.1, 0]) * .turn(x: .pi / 2 - 0.55)) { w in
            w.turned(
                brass,
                [
                    [0, -0.42], [0.052, -0.42], [0.052, 0.42], [0.066, 0.43], [0.066, 0.62], [0.058, 0.63],
                    [0.058, 0.6], [0, 0.6],
                ], sides: 36)
            w.turned(.pane, [[0.056, 0.602], [0.03, 0.612], [0, 0.615]], sides: 24, smooth: true)
            for y in [Float(-0.4), -0.1, 0.2, 0.42] {
                w.ring(.brass(0xE0B45A), 0.054, 0.005, [0, y, 0], sides: 32)
            }
            w.turned(
                .brass(),
                [[0, -0.62], [0.024, -0.62], [0.03, -0.6], [0.022, -0.58], [0.036, -0.42], [0, -0.42]],
                sides: 24)
            w.post(.brass(), 0.018, 0.05, [0.05, -0.36, 0], turn: .turn(z: -.pi / 2))
            w.turned(
                .brass(), [[0, -0.1], [0.014, -0.1], [0.014, 0.2], [0, 0.2]], [0, -0.2, 0.075], sides: 14)
        }
    }

    static func microscope(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0xF2F2EE), .paint(0x2A2D33), .brass(0xC9963C)).main
        let dark = Stuff.dark
        w.pad(body, [0.15, 0.03, 0.19], [0, 0, 0.01], round: 0.012)
        w.skin(
            body,
            (0...10).map { step in
                let a = Float(step) / 10 * 1.9 - 0.55
                let place = SIMD2(-0.005 - cos(a) * 0.085, 0.135 + sin(a) * 0.11)
                return [
                    [-0.022, place.y, place.x - 0.02], [0.022, place.y, place.x - 0.02],
                    [0.022, place.y, place.x + 0.02], [-0.022, place.y, place.x + 0.02],
                ]
            })
        w.box(dark, [0.11, 0.012, 0.11], [0, 0.115, 0.035])
        w.box(.glass, [0.026, 0.0016, 0.07], [0, 0.128, 0.035], bevel: 0.0003)
        w.post(.glow(0xFFF2CC, 0.9), 0.018, 0.014, [0, 0.032, 0.035])
        w.turned(body, [[0.03, 0.03], [0.026, 0.045], [0.02, 0.045]], [0, 0, 0.035], sides: 24)
        w.at(.shift([0, 0.2, 0.03])) { w in
            w.turned(dark, [[0, 0], [0.03, 0], [0.036, 0.012], [0.03, 0.022], [0, 0.022]], sides: 28)
            for (turn, length) in [(Float(0), Float(0.05)), (2.1, 0.036), (4.2, 0.028)] {
                w.at(.turn(y: turn) * .turn(x: turn == 0 ? 0.15 : 0.45)) { w in
                    w.turned(
                        .metal(),
                        [[0, -length], [0.006, -length], [0.010, -length + 0.012], [0.010, 0], [0, 0]],
                        [0, 0, 0.01], sides: 20);
                    w.ring(
                        w.pick(Stuff.paint(0xC8352B), .paint(0xE8B83A), .paint(0x2F6FB8)), 0.0101, 0.001,
                        [0, -0.012, 0.01], sides: 20)
                }
            }
            w.at(.shift([0, 0.018, -0.01]) * .turn(x: -0.0)) { w in
                w.turned(body, [[0.026, 0], [0.026, 0.05], [0.022, 0.06], [0, 0.06]], sides: 28)
                w.at(.shift([0, 0.05, 0]) * .turn(x: -0.5)) { w in
                    w.turned(body, [[0.02, 0], [0.02, 0.07], [0.017, 0.075], [0, 0.075]], sides: 24)
                    w.turned(
                        dark,
                        [
                            [0.0165, 0.072], [0.0175, 0.11], [0.021, 0.115], [0.021, 0.122], [0.014, 0.122],
                            [0, 0.119],
                        ], sides: 24)
                }
            }
        }
        w.both { w in
            w.at(.shift([0.022, 0.11, -0.075]) * .turn(z: -.pi / 2)) { w in
                w.turned(
                    dark, [[0, 0], [0.022, 0], [0.024, 0.006], [0.022, 0.016], [0, 0.016]], sides: 28);
                w.turned(.metal(), [[0, 0.016], [0.012, 0.016], [0.012, 0.026], [0, 0.026]], sides: 20)
            }
        }
    }

    static func typewriter(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x2F6B66), .paint(0x1F2024), .paint(0xB5432F), .paint(0xE3D3B0)).main
        w.skin(
            body,
            [Float(-0.15), 0.15].map { x in
                [
                    [x, 0, 0.15], [x, 0.03, 0.155], [x, 0.06, 0.03], [x, 0.115, -0.005], [x, 0.12, -0.13],
                    [x, 0.09, -0.15], [x, 0, -0.15],
                ]
            })
        for row in 0..<4 {
            for key in 0..<10 {
                let place = SIMD3(
                    -0.122 + Float(key) * 0.0265 + Float(row) * 0.004, 0.044 + Float(row) * 0.0115,
                    0.133 - Float(row) * 0.029)
                w.rod(.metal(0x8A8D90), place - [0, 0.02, 0], place, 0.0016, sides: 5)
                w.turned(
                    .ceramic(0xF1E8D2),
                    [[0, 0], [0.0095, 0], [0.0098, 0.003], [0.008, 0.0048], [0, 0.0042]], place, sides: 16)
                w.ring(.metal(0xC9CDD0), 0.0096, 0.0012, place + [0, 0.003, 0], sides: 16)
            }
        }
        w.pad(.ceramic(0xF1E8D2), [0.16, 0.006, 0.014], [0, 0.036, 0.148], round: 0.002)
        w.at(.shift([0, 0.128, -0.03]) * .turn(x: -0.7)) { w in
            for bar in -9...9 {
                w.at(.turn(z: Float(bar) * 0.09)) { w in
                    w.box(.metal(0x9A9DA0), [0.0022, 0.06, 0.003], [0, -0.03, 0])
                }
            }
        }
        w.post(.rubber(0x222225), 0.019, 0.34, [-0.17, 0.152, -0.085], sides: 24, turn: .turn(z: -.pi / 2))
        w.both { w in
            w.turned(
                .dark, [[0, 0], [0.019, 0], [0.022, 0.006], [0.019, 0.02], [0, 0.02]], [0.17, 0.152, -0.085],
                sides: 20, turn: .turn(z: -.pi / 2))
        }
        w.box(.metal(0xB9BDC2), [0.3, 0.008, 0.012], [0, 0.164, -0.062])
        w.wire(
            .metal(0xC9CDD0), [[-0.17, 0.16, -0.09], [-0.19, 0.185, -0.07], [-0.2, 0.19, -0.02]], 0.004)
        w.sheet(Stuff(.paper, 0xF6F1E4), rows: 10, columns: 2) { along, across in
            [across * 0.21, 0.135 + along * 0.15, -0.064 - 0.04 * along * along - 0.006 * sin(along * 3)]
        }
        for line in 0..<6 {
            w.box(
                Stuff(.paper, 0x4A4540), [0.12 + 0.05 * w.random.unit(), 0.0022, 0.0012],
                [
                    -0.015, 0.19 + Float(line) * 0.013,
                    -0.0655 - 0.04 * pow((0.055 + Float(line) * 0.013) / 0.15, 2),
                ], bevel: 0.0002)
        }
        w.both { w in
            w.turned(
                .metal(0x6B6E72), [[0, 0], [0.032, 0], [0.032, 0.008], [0, 0.008]], [0.085, 0.119, -0.07],
                sides: 24)
        }
        w.box(.brass(), [0.08, 0.014, 0.002], [0, 0.075, 0.026], turn: .turn(x: -0.5))
    }

    static func gramophone(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0x7A4A2A), .wood(0x5A3626)).main
        let brass = Stuff.brass(0xD9A441)
        w.box(wood, [0.36, 0.03, 0.36], bevel: 0.008)
        w.box(wood, [0.32, 0.11, 0.32], [0, 0.03, 0])
        w.box(wood, [0.35, 0.02, 0.35], [0, 0.14, 0], bevel: 0.006)
        w.spinner([0, 0.16, 0.0], about: [0, -1, 0], turns: 3) { w in
            w.turned(
                .dark, [[0, 0], [0.14, 0], [0.142, 0.003], [0.14, 0.006], [0, 0.006]], sides: 56, bevel: 0.001
            )
            for groove in 0..<7 {
                w.ring(.plastic(0x34353A), 0.06 + Float(groove) * 0.011, 0.0011, [0, 0.0062, 0], sides: 48)
            }
            w.turned(.paint(0xB5342A), [[0.045, 0.006], [0.045, 0.0072], [0, 0.0072]], sides: 36)
            w.box(.paint(0xF0E2C0), [0.05, 0.0006, 0.012], [0, 0.0072, 0.02], bevel: 0.0001)
            w.post(.metal(), 0.004, 0.016, [0, 0.006, 0])
        }
        w.wire(
            brass, [[0.13, 0.15, -0.14], [0.13, 0.24, -0.14], [0.10, 0.27, -0.10], [0.05, 0.20, 0.04]], 0.011,
            0.008, sides: 12)
        w.at(.shift([0.045, 0.185, 0.05]) * .turn(x: .pi / 2)) { w in
            w.turned(.metal(), [[0, -0.01], [0.028, -0.01], [0.028, 0.01], [0, 0.01]], sides: 24)
        }
        w.rod(.metal(), [0.045, 0.185, 0.05], [0.04, 0.167, 0.055], 0.0018)
        // The horn: a morning glory of brass.
        w.wire(
            brass, [[0.12, 0.2, -0.14], [0.10, 0.32, -0.18], [0.0, 0.38, -0.14]], 0.012, 0.018, sides: 14)
        w.at(.shift([0.0, 0.38, -0.14]) * .turn(from: [0, 1, 0], to: [-0.32, 0.42, 0.85])) { w in
            let petals: Float = 9
            for inside in [false, true] {
                let rings: [[SIMD3<Float>]] = (0...14).map { step in
                    let part = Float(step) / 14
                    let r = 0.018 + 0.19 * pow(part, 2.6)
                    return (0..<54).map { side in
                        let a = Float(side) / 54 * 2 * .pi
                        let lobe = 1 + 0.07 * part * part * abs(cos(a * petals / 2))
                        return [
                            cos(a) * (r * lobe - (inside ? 0.003 : 0)),
                            part * 0.36 - 0.03 * part * part * part * part * abs(sin(a * petals / 2))
                                + (inside ? 0.002 : 0), sin(a) * (r * lobe - (inside ? 0.003 : 0)),
                        ]
                    }
                }
                var mesh = Mesh()
                for ring in rings {
                    for point in ring {
                        mesh.vertex(point, .zero, .zero, (inside ? Stuff.brass(0xB9802E) : brass).bytes)
                    }
                }
                for row in 0..<UInt32(14) {
                    for side in 0..<UInt32(54) {
                        let next = (side + 1) % 54
                        if inside {
                            mesh.quad(
                                row * 54 + side, row * 54 + next, row * 54 + 54 + next, row * 54 + 54 + side)
                        } else {
                            mesh.quad(
                                row * 54 + side, row * 54 + 54 + side, row * 54 + 54 + next, row * 54 + next)
                        }
                    }
                }
                mesh.computeNormals()
                w.put(mesh, brass)
            }
        }
        w.wire(.metal(0x55585C), [[0.16, 0.08, 0], [0.2, 0.08, 0], [0.2, 0.03, 0]], 0.006)
        w.ball(.wood(), [0.014, 0.022, 0.014], [0.215, 0.025, 0], sides: 12)
        w.both { w in w.cut(brass, Outline2.star(8, 0.03, 0.018), 0.006, [0.0, 0.085, 0.161]) }
        w.mechanism.period = 5
    }

    static func snowGlobe(_ w: inout Workshop) {
        w.turned(
            w.pick(Stuff.wood(0x7A4A2A), .paint(0xA3222A), .paint(0x1F4F3A)).main,
            [
                [0, 0], [0.055, 0], [0.058, 0.004], [0.054, 0.016], [0.046, 0.022], [0.046, 0.03],
                [0.042, 0.033], [0, 0.033],
            ], sides: 48)
        w.ring(.brass(), 0.0465, 0.002, [0, 0.027, 0], sides: 48)
        w.box(.brass(), [0.035, 0.008, 0.003], [0, 0.007, 0.0545], turn: .turn(x: -0.2))
        w.turned(
            Stuff(.snow, 0xF2F6FA), [[0.041, 0.032], [0.036, 0.042], [0.02, 0.046], [0, 0.047]], sides: 36,
            smooth: true)
        w.at([0.004, 0.044, 0.002]) { w in
            w.box(.wood(0xB5452F), [0.022, 0.014, 0.018])
            w.saddle(
                Stuff(.snow, 0xF4F7FA), [0.022, 0.018], rise: 0.011, [0, 0.014, 0], eaves: 0.003,
                gable: .wood(0xB5452F), rows: 2, columns: 2, thick: 0.0016)
            w.box(.glow(0xFFC25A, 0.9), [0.005, 0.006, 0.001], [-0.005, 0.004, 0.009], bevel: 0.0001)
            w.box(.wood(0x4A2E1E), [0.005, 0.009, 0.001], [0.005, 0, 0.009], bevel: 0.0001)
            w.box(.stone(), [0.004, 0.01, 0.004], [0.006, 0.018, -0.003])
        }
        for (x, z, s) in [
            (Float(-0.018), Float(0.002), Float(1)), (0.024, -0.008, 0.8), (-0.008, -0.018, 1.1),
            (-0.01, 0.02, 0.6),
        ] {
            for tier in 0..<3 {
                w.turned(
                    Stuff.clay(0x2F6B45), [[0.0085 * s * (1 - Float(tier) * 0.24), 0], [0, 0.014 * s]],
                    [x, 0.046 + Float(tier) * 0.008 * s, z], sides: 12)
            }
            w.turned(
                Stuff(.snow, 0xF4F7FA), [[0.003 * s, 0], [0, 0.006 * s]],
                [x, 0.071 * 1 + (s - 1) * 0.025, z], sides: 10)
        }
        for _ in 0..<60 {
            let p = w.random.inBall() * 0.042
            w.ball(
                Stuff(.snow, 0xFFFFFF), 0.0008 + 0.0006 * w.random.unit(),
                [p.x, 0.082 + abs(p.y) * 0.9, p.z], sides: 6)
        }
        w.ball(.glass, 0.049, [0, 0.08, 0], sides: 56)
    }
}
