import Foundation
import Render

extension Keepsakes {
    static func lantern(_ w: inout Workshop) {
        let metal = w.pick(Stuff.metal(0x3A3D41), .brass(0xB98A3C), .paint(0x8A2A22)).main
        w.turned(
            metal,
            [
                [0, 0], [0.075, 0], [0.08, 0.008], [0.07, 0.03], [0.045, 0.045], [0.045, 0.06], [0, 0.06],
            ], sides: 36)
        w.turned(
            .glass, [[0.044, 0.06], [0.062, 0.1], [0.058, 0.15], [0.042, 0.19]], sides: 32, smooth: true)
        w.turned(
            .glow(0xFFA53A, 1), [[0, 0.072], [0.012, 0.085], [0.009, 0.108], [0, 0.14]], sides: 14,
            smooth: true)
        w.post(.brass(), 0.015, 0.014, [0, 0.06, 0])
        w.turned(
            metal,
            [
                [0.046, 0.186], [0.056, 0.19], [0.052, 0.2], [0.03, 0.21], [0.03, 0.228], [0.045, 0.232],
                [0.03, 0.25], [0, 0.255],
            ], sides: 32)
        w.around(4) { w, _ in
            w.wire(
                metal, [[0, 0.05, 0.05], [0, 0.09, 0.07], [0, 0.15, 0.067], [0, 0.195, 0.05]], 0.0025,
                sides: 6)
        }
        for y in [Float(0.1), 0.145] { w.ring(metal, 0.068, 0.0022, [0, y, 0], sides: 32) }
        w.both { w in
            w.wire(
                metal, [[0.05, 0.04, 0], [0.088, 0.09, 0], [0.092, 0.17, 0], [0.055, 0.205, 0]], 0.0055,
                sides: 8)
        }
        w.wire(
            metal,
            (0...14).map { step in
                let a = Float(step) / 14 * .pi
                return [cos(a) * 0.085, 0.19 + sin(a) * 0.145, 0]
            }, 0.003, sides: 6)
        w.post(metal, 0.011, 0.012, [0.045, 0.052, 0.0], turn: .turn(z: -.pi / 2))
        w.anchor("flame", [0, 0.11, 0])
    }

    static func campfire(_ w: inout Workshop) {
        w.around(12) { w, _ in
            w.ball(
                .stone(0x7D7870).shaded(0.75 + 0.5 * w.random.unit()), [0.11, 0.08, 0.09], [0, 0.05, 0.52],
                sides: 9, turn: .turn(y: w.random.unit()))
        }
        w.turned(.clay(0x1E1B19), [[0.46, 0], [0.42, 0.03], [0, 0.05]], sides: 24)
        w.around(6) { w, number in
            let tone = Stuff(.bark, 0x5A4030).shaded(0.7 + 0.5 * w.random.unit())
            w.rod(tone, [0.03, 0.03, 0.42], [0.02, 0.36, 0.03], 0.05, 0.038, sides: 9)
            w.rod(.clay(0xD0A878), [0.03, 0.028, 0.423], [0.03, 0.03, 0.428], 0.045, sides: 9)
            if number % 2 == 0 { w.rod(tone.shaded(0.5), [-0.2, 0.06, 0.2], [0.25, 0.09, 0.12], 0.04) }
            w.ball(.glow(0xFF5A1A, 0.9), [0.03, 0.012, 0.03], [0.04, 0.055, 0.18], sides: 8)
        }
        for flame in 0..<9 {
            let a = Float(flame) * 2.39996
            let out = flame == 0 ? 0 : 0.05 + 0.09 * w.random.unit()
            let tall = flame == 0 ? 0.62 : 0.28 + 0.22 * w.random.unit()
            w.swinger(
                [cos(a) * out, 0.06, sin(a) * out], about: [cos(a * 3), 0, sin(a * 3)],
                by: 0.12 + 0.05 * w.random.unit(), times: 3 + flame % 4
            ) { w in
                let lean = SIMD2(cos(a * 2), sin(a * 2)) * 0.05
                w.skin(
                    .glow(flame % 3 == 0 ? 0xFFC24A : 0xFF8A24, 1),
                    (0...8).map { step in
                        let part = Float(step) / 8
                        let r =
                            0.085 * tall / 0.5 * pow(sin((0.12 + part * 0.88) * .pi), 0.8) * (1 - part * 0.55)
                            + 0.001
                        return (0..<9).map { side in
                            let t = Float(side) / 9 * 2 * .pi
                            return [
                                cos(t) * r + lean.x * sin(part * 4), part * tall, sin(t) * r + lean.y * part,
                            ]
                        }
                    })
            }
        }
        w.mechanism.period = 2.4
        w.anchor("smoke", [0, 0.75, 0])
    }

    static func globe(_ w: inout Workshop) {
        let wood = Stuff.wood(0x6B4228)
        w.turned(
            wood,
            [
                [0, 0], [0.11, 0], [0.115, 0.012], [0.1, 0.025], [0.04, 0.04], [0.022, 0.07], [0.028, 0.08],
                [0, 0.085],
            ], sides: 40)
        let centre = SIMD3<Float>(0, 0.245, 0)
        w.at(.shift(centre) * .turn(z: 0.41)) { w in
            w.at(.turn(x: .pi / 2)) { w in
                w.skin(
                    .brass(),
                    [Float(-0.008), 0.008].map { y in
                        (0...24).map { step in
                            let a = -.pi / 2 + Float(step) / 24 * .pi
                            return [cos(a) * 0.165, y, sin(a) * 0.165]
                        }
                            + (0...24).reversed().map { step in
                                let a = -.pi / 2 + Float(step) / 24 * .pi
                                return [cos(a) * 0.156, y, sin(a) * 0.156]
                            }
                    })
            }
            w.rod(.brass(), [0, -0.168, 0], [0, 0.168, 0], 0.004)
            for end in [Float(-0.165), 0.165] { w.ball(.brass(), 0.009, [0, end, 0], sides: 12) }
            w.spinner(.zero, about: [0, 1, 0]) { w in
                var mesh = Mesh.ball(
                    [0.145, 0.145, 0.145], sides: w.detail.sides(96), rows: w.detail.sides(56),
                    colour: Stuff.ceramic(0x3A7FA8).bytes)
                for index in mesh.positions.indices {
                    let p = mesh.positions[index] / 0.145
                    let land = roughness(p * 1.6 + [3.1, 0.4, 1.7], octaves: 4, seed: 11)
                    let colour =
                        land > 0.52
                        ? mix(hex(0x8FA85A), hex(0xD8C28A), ramp(0.55, 0.72, land))
                        : mix(hex(0x2E6A94), hex(0x5A9AB8), ramp(0.35, 0.52, land))
                    let ice = ramp(0.82, 0.92, abs(p.y) + (land - 0.5) * 0.3)
                    mesh.colours[index] = bytes(mix(colour, hex(0xF4F4F0), ice))
                    if land > 0.52 { mesh.positions[index] = mesh.positions[index] * 1.008 }
                }
                w.put(mesh, Stuff.ceramic(0x3A7FA8))
            }
        }
        w.rod(.brass(), [0, 0.08, 0], [0.066, 0.094, 0], 0.008)
        w.mechanism.period = 14
    }

    static func hourglass(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0x6B4228), .brass(), .wood(0x9A6B40)).main
        for y in [Float(0), 0.226] {
            w.turned(
                wood,
                [
                    [0, y], [0.066, y], [0.07, y + 0.004], [0.07, y + 0.01], [0.064, y + 0.016],
                    [0, y + 0.016],
                ], sides: 40)
        }
        w.around(4, from: .pi / 4) { w, _ in
            w.turned(
                wood,
                [
                    [0.006, 0.014], [0.008, 0.04], [0.0045, 0.06], [0.0075, 0.12], [0.0045, 0.18],
                    [0.008, 0.2], [0.006, 0.228],
                ], [0, 0, 0.058], sides: 14, smooth: true)
        }
        func glass(_ y: Float) -> Float {
            let part = abs(y - 0.121) / 0.105
            return 0.0045 + 0.040 * pow(sin(min(part, 1) * .pi * 0.62), 1.3)
        }
        w.turned(
            .glass, (0...28).map { [glass(0.016 + Float($0) / 28 * 0.21), 0.016 + Float($0) / 28 * 0.21] },
            sides: 40, smooth: true)
        let sand = Stuff.clay(0xE2B564)
        w.turned(
            sand,
            [
                [0, 0.018], [glass(0.02) - 0.003, 0.018], [glass(0.04) - 0.003, 0.04],
                [glass(0.05) - 0.006, 0.05], [0.012, 0.066], [0, 0.07],
            ], sides: 32, smooth: true)
        w.turned(
            sand,
            (0...8).map {
                [max(glass(0.122 + Float($0) / 8 * 0.042) - 0.0025, 0.0004), 0.122 + Float($0) / 8 * 0.042]
            } + [[0.012, 0.156], [0, 0.154]], sides: 32, smooth: true)
        w.rod(sand, [0, 0.066, 0], [0, 0.124, 0], 0.0011, sides: 6)
    }

    static func dial(_ w: inout Workshop, _ r: Float, face: Stuff, hands: Stuff) {
        w.turned(face, [[r, 0], [r * 0.98, r * 0.02], [0, r * 0.02]], sides: 48, bevel: r * 0.01)
        w.around(12) { w, mark in
            w.box(
                hands, [mark % 3 == 0 ? r * 0.08 : r * 0.04, r * 0.02, r * 0.14], [0, r * 0.018, r * 0.82])
        }
        for (angle, length, wide) in [
            (Float(-0.95) + .pi, r * 0.5, r * 0.09), (Float(0.9) + .pi, r * 0.75, r * 0.06),
        ] {
            w.at(.turn(y: angle)) { w in
                w.cut(
                    hands, [[-wide / 2, -length * 0.15], [wide / 2, -length * 0.15], [0, length]], r * 0.03,
                    [0, r * 0.06, 0], turn: .turn(x: .pi / 2))
            }
        }
        w.post(.brass(), r * 0.05, r * 0.08, [0, r * 0.02, 0], sides: 12)
    }

    static func pocketWatch(_ w: inout Workshop) {
        let gold = w.pick(Stuff.brass(), .metal(0xC9CDD1)).main
        w.pad(.wood(0x4A3024), [0.08, 0.01, 0.06], [0, 0, -0.01], round: 0.003)
        w.wire(
            .brass(0xA9803C),
            [[0, 0.01, -0.03], [0, 0.1, -0.028], [0, 0.125, -0.012], [0, 0.122, 0.004]], 0.0025, sides: 8)
        w.at(.shift([0, 0.06, 0.004]) * .turn(x: .pi / 2 - 0.12)) { w in
            w.turned(
                gold,
                [
                    [0, -0.007], [0.022, -0.006], [0.031, 0], [0.031, 0.004], [0.0285, 0.0065],
                    [0.026, 0.006], [0.0255, 0.004],
                ], sides: 56, bevel: 0.0008)
            w.at([0, 0.0042, 0]) { w in dial(&w, 0.0255, face: .paint(0xF4EEDD), hands: .dark) }
            w.turned(.glass, [[0.026, 0.006], [0.014, 0.0085], [0, 0.009]], sides: 40, smooth: true)
            w.at(.shift([0, 0, -0.0335]) * .turn(x: -.pi / 2)) { w in
                w.turned(
                    gold, [[0.003, 0], [0.003, 0.003], [0.0055, 0.004], [0.0055, 0.009], [0, 0.010]],
                    sides: 18)
                w.ring(gold, 0.009, 0.0013, [0, 0.012, 0], sides: 24, turn: .turn(x: .pi / 2))
            }
        }
        for link in 0..<16 {
            w.ring(
                gold, 0.0034, 0.0009,
                [0.03 + 0.014 * sin(Float(link) * 0.5), 0.0014 + 0.0006, 0.0 + Float(link) * 0.0045],
                sides: 10, turn: .turn(x: link % 2 == 0 ? 0.3 : 1.2, y: Float(link)))
        }
    }

    static func compass(_ w: inout Workshop) {
        let brass = Stuff.brass(0xC9963C).main
        w.turned(
            brass,
            [
                [0, 0], [0.038, 0], [0.041, 0.003], [0.041, 0.016], [0.039, 0.019], [0.036, 0.0185],
                [0.0355, 0.013],
            ], sides: 56, bevel: 0.001)
        w.turned(
            .paint(0xF2EAD2), [[0.0358, 0.0128], [0.035, 0.0135], [0, 0.0135]], sides: 48, bevel: 0.0004)
        w.cut(
            .paint(0x8A2A22), Outline2.star(4, 0.028, 0.006), 0.0008, [0, 0.0138, 0], turn: .turn(x: -.pi / 2)
        )
        w.cut(
            .paint(0x2A4A5F), Outline2.star(4, 0.02, 0.005), 0.001, [0, 0.0138, 0],
            turn: .turn(y: .pi / 4) * .turn(x: -.pi / 2))
        w.around(32) { w, mark in
            w.box(
                .dark, [0.0006, 0.0004, mark % 8 == 0 ? 0.005 : 0.0025], [0, 0.0134, 0.032], bevel: 0.0001)
        }
        w.swinger([0, 0.0162, 0], about: [0, 1, 0], by: 0.35) { w in
            w.cut(
                .paint(0xC8281F), [[-0.0032, 0], [0.0032, 0], [0, 0.029]], 0.0009,
                turn: .turn(y: 0.5) * .turn(x: -.pi / 2))
            w.cut(
                .metal(0xE4E7EA), [[-0.0032, 0], [0.0032, 0], [0, -0.029]], 0.0009,
                turn: .turn(y: 0.5) * .turn(x: -.pi / 2))
            w.ball(.brass(), 0.0026, .zero, sides: 12)
        }
        w.turned(.glass, [[0.036, 0.0185], [0.02, 0.0215], [0, 0.022]], sides: 40, smooth: true)
        w.at(.shift([0, 0.018, -0.041]) * .turn(x: -1.2)) { w in
            w.turned(
                brass,
                [[0, 0.0], [0.038, 0.0], [0.041, 0.002], [0.041, 0.005], [0.03, 0.0085], [0, 0.009]],
                [0, 0, 0.041], sides: 48, bevel: 0.0008)
            w.turned(
                .metal(0xD8DBDE), [[0.036, -0.0002], [0, -0.0002]].reversed(), [0, 0, 0.041], sides: 40,
                bevel: 0)
        }
        w.mechanism.period = 5
    }
}
