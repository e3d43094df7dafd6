import Foundation
import Render

extension Playthings {
    static func creamJar(_ w: inout Workshop) {
        let jar = w.pick(Stuff.ceramic(0xF2E4DA), .ceramic(0xE4EAE4), .ceramic(0xD8DEE8), .ceramic(0xF4F1EC))
            .main
        w.turned(
            jar,
            [
                [0, 0], [0.031, 0], [0.034, 0.003], [0.035, 0.012], [0.034, 0.032], [0.029, 0.035],
                [0, 0.035],
            ], sides: 64, bevel: 0.001)
        w.turned(
            .brass(0xE0B878), [[0.0285, 0.034], [0.0298, 0.035], [0.0298, 0.0385], [0.0285, 0.0395]],
            sides: 56, bevel: 0.0004)
        w.turned(
            .ceramic(0xFBF6EE),
            [
                [0.0275, 0.0385], [0.02, 0.0405], [0.008, 0.044], [0.002, 0.051], [0.003, 0.053],
                [0, 0.0525],
            ], sides: 44, smooth: true)
        w.wire(
            .ceramic(0xFBF6EE),
            (0...26).map { step in
                let part = Float(step) / 26
                let a = part * 9
                let r = 0.024 * (1 - part)
                return [cos(a) * r, 0.0400 + part * 0.011, sin(a) * r]
            }, 0.0034, 0.0014, sides: 8)
        w.at(.shift([0.046, 0.0335, 0.012]) * .turn(z: -1.2)) { w in
            w.turned(
                .brass(0xE0B878),
                [
                    [0, -0.009], [0.031, -0.009], [0.033, -0.006], [0.033, 0.007], [0.031, 0.009],
                    [0.029, 0.009], [0.029, -0.004], [0, -0.004],
                ], sides: 56, bevel: 0.0008)
        }
        w.box(.brass(0xE0B878), [0.022, 0.006, 0.0008], [0, 0.015, 0.0348], bevel: 0.0002)
    }

    static func highHeel(_ w: inout Workshop) {
        let skin = w.pick(Stuff.paint(0xB5141F), .paint(0x1B1B1E), .paint(0xE8C3B0)).main
        func arch(_ z: Float) -> Float { 0.012 + 0.10 * ramp(0.05, -0.09, z) }
        for foot in [Float(-0.055), 0.055] {
            w.at([foot, 0, foot * 0.3], turn: foot * 2.4) { w in
                let zs = (0...18).map { 0.125 - Float($0) / 18 * 0.245 }
                func half(_ z: Float) -> Float {
                    0.036 * pow(max(1 - pow(max((z - 0.02) / 0.106, 0), 2.4), 0.0004), 0.5)
                        * (1 - 0.34 * ramp(0.0, -0.08, z))
                }
                w.skin(
                    skin.shaded(0.75),
                    zs.map { z in
                        [
                            [-half(z), arch(z) - 0.006, z], [half(z), arch(z) - 0.006, z],
                            [half(z), arch(z) + 0.003, z], [-half(z), arch(z) + 0.003, z],
                        ]
                    })
                w.skin(
                    skin,
                    zs.filter { $0 > 0.035 }.map { z in
                        (0...10).map { step in
                            let a = Float(step) / 10 * .pi
                            return [
                                cos(a) * half(z) * 1.04,
                                arch(z) + sin(a) * 0.032 * ramp(0.14, 0.02, z) + 0.003, z,
                            ]
                        }
                    })
                w.skin(
                    skin,
                    zs.filter { $0 < -0.045 }.map { z in
                        let high = 0.048 * ramp(-0.035, -0.11, z) + 0.008
                        return [
                            [-half(z) * 1.05, arch(z), z], [half(z) * 1.05, arch(z), z],
                            [half(z) * 1.05, arch(z) + high, z], [half(z) * 0.9, arch(z) + high, z],
                            [half(z) * 0.9, arch(z) + 0.006, z], [-half(z) * 0.9, arch(z) + 0.006, z],
                            [-half(z) * 0.9, arch(z) + high, z], [-half(z) * 1.05, arch(z) + high, z],
                        ]
                    })
                w.skin(
                    skin,
                    (0...8).map { step in
                        let part = Float(step) / 8
                        let r = mix(0.021, 0.0048, pow(part, 0.4))
                        return (0..<10).map { side in
                            let a = Float(side) / 10 * 2 * .pi
                            return [
                                cos(a) * r, arch(-0.1) * (1 - part),
                                -0.098 - 0.006 * sin(part * 3) + sin(a) * r * 0.9,
                            ]
                        }
                    })
                w.sheet(skin, rows: 6, columns: 3, thickness: 0.002) { along, across in
                    let a = -0.35 + along * (.pi + 0.7)
                    return [
                        cos(a) * 0.029, arch(-0.1) + 0.055 + across * 0.008 + 0.006 * sin(a),
                        -0.085 + sin(a) * 0.042,
                    ]
                }
                w.ball(.brass(), 0.0035, [0.03, arch(-0.1) + 0.055, -0.07], sides: 8)
            }
        }
    }

    static func topHat(_ w: inout Workshop) {
        let felt = Stuff.felt(0x1D1D20).main
        w.turned(
            felt,
            [
                [0.10, 0.012], [0.15, 0.004], [0.172, 0.014], [0.174, 0.019], [0.15, 0.010], [0.094, 0.02],
                [0.088, 0.06], [0.096, 0.165], [0.092, 0.17], [0, 0.168],
            ], sides: 48, smooth: true)
        w.turned(
            w.pick(Stuff.cloth(0xA01F2A), .cloth(0xC9963C), .cloth(0x3A5F8A)),
            [[0.0915, 0.026], [0.0935, 0.028], [0.0915, 0.058], [0.088, 0.06]], sides: 48)
        w.box(.cloth(0xA01F2A), [0.012, 0.034, 0.05], [0.092, 0.026, 0])
    }

    static func wand(_ w: inout Workshop) {
        w.turned(
            .felt(0x5A2A5F), [[0, 0], [0.06, 0], [0.065, 0.012], [0.05, 0.022], [0, 0.02]], sides: 36,
            smooth: true)
        w.at(.shift([0, 0.012, 0]) * .turn(z: 0.28)) { w in
            w.turned(
                w.pick(Stuff.wood(0x3A241A), .wood(0x6B4228)).main,
                [
                    [0, 0], [0.009, 0], [0.011, 0.01], [0.008, 0.02], [0.010, 0.05], [0.007, 0.07],
                    [0.009, 0.075], [0.006, 0.08], [0.004, 0.24], [0, 0.24],
                ], sides: 20)
            for ring in [Float(0.02), 0.07] { w.ring(.brass(), 0.009, 0.0016, [0, ring, 0], sides: 18) }
            w.cut(.glow(0xFFE68A, 1), Outline2.star(5, 0.032, 0.013), 0.012, [0, 0.265, 0], bevel: 0.004)
            for spark in 0..<12 {
                let a = Float(spark) * 2.39996;
                w.cut(
                    .glow(0xFFF4C0, 1), Outline2.star(4, 0.006, 0.0018), 0.002,
                    [cos(a) * 0.05 + 0.012 * sin(a * 3), 0.265 + sin(a) * 0.045, 0.02 * cos(a * 2)])
            }
        }
    }

    static func bloodCell(_ w: inout Workshop) {
        let red = Stuff(.vinyl, 0xC0202A).main
        func cell(_ w: inout Workshop, _ r: Float, _ place: Affine) {
            w.at(place) { w in
                let profile: [SIMD2<Float>] = (0...20).map { step in
                    let part = Float(step) / 20
                    let x = part
                    return SIMD2(
                        x,
                        0.5 * (max(1 - x * x, 0)).squareRoot()
                            * (0.207 + 2.003 * x * x - 1.123 * x * x * x * x) * 0.62)
                }
                let line =
                    profile.map { SIMD2($0.x * r, -$0.y * r) }
                    + profile.reversed().map { SIMD2($0.x * r, $0.y * r) }
                w.turned(red, line.map { [max($0.x, 0.0001), $0.y] }, sides: 48, smooth: true)
            }
        }
        cell(&w, 0.15, .shift([0, 0.15, 0]) * .turn(x: 1.1, z: 0.25))
        cell(&w, 0.09, .shift([0.19, 0.23, -0.09]) * .turn(x: 0.4, z: -0.8))
        cell(&w, 0.08, .shift([-0.18, 0.09, -0.08]) * .turn(x: 1.4, z: 0.9))
        w.mechanism.action = .float
    }

    static func virus(_ w: inout Workshop) {
        let coat = w.pick(Stuff(.vinyl, 0x6FA84A), Stuff(.vinyl, 0xB54A5F), Stuff(.vinyl, 0x5F7FB5)).main
        let spike = Stuff(.vinyl, 0xD8503A)
        let centre = SIMD3<Float>(0, 0.2, 0)
        var mesh = Mesh.ball(
            [0.13, 0.13, 0.13], sides: w.detail.sides(64), rows: w.detail.sides(40), colour: coat.bytes)
        for index in mesh.positions.indices {
            let lump = roughness(mesh.positions[index] * 26, octaves: 2, seed: 5)
            mesh.positions[index] = mesh.positions[index] * (1 + 0.06 * (lump - 0.5))
            mesh.colours[index] = bytes(coat.colour * (0.75 + 0.5 * lump))
        }
        w.put(mesh, coat, .shift(centre))
        for number in 0..<46 {
            let y = 1 - 2 * (Float(number) + 0.5) / 46
            let a = Float(number) * 2.39996
            let way = SIMD3(cos(a) * (1 - y * y).squareRoot(), y, sin(a) * (1 - y * y).squareRoot())
            w.at(.frame(up: way, forward: way.anyNormal, at: centre + way * 0.125)) { w in
                w.turned(
                    spike,
                    [
                        [0.009, 0], [0.0055, 0.012], [0.005, 0.034], [0.011, 0.043], [0.016, 0.052],
                        [0.011, 0.062], [0, 0.065],
                    ], sides: 10, smooth: true)
            }
        }
        w.mechanism.action = .float
    }

    static func dna(_ w: inout Workshop) {
        let first = w.pick(Stuff(.vinyl, 0x3F7FD0), Stuff(.vinyl, 0x8A5FC2), Stuff(.vinyl, 0x2FA88A)).main
        let second = Stuff(.vinyl, 0xE8823A)
        let rungs = 26
        func strand(_ part: Float, _ side: Float) -> SIMD3<Float> {
            let a = part * 2 * .pi * 2.5 + (side > 0 ? 0 : 2.5)
            return [cos(a) * 0.2, 0.05 + part * 1.1, sin(a) * 0.2]
        }
        w.spinner(.zero, about: [0, 1, 0]) { w in
            for side in [Float(1), -1] {
                w.wire(
                    side > 0 ? first : second, (0...90).map { strand(Float($0) / 90, side) }, 0.03, sides: 12)
            }
            for rung in 0..<rungs {
                let part = (Float(rung) + 0.5) / Float(rungs)
                let from = strand(part, 1)
                let to = strand(part, -1)
                let pairs: [UInt32] = [0xE8C24A, 0x6FC46A, 0xD8485F, 0x5FB8E8]
                w.rod(Stuff(.vinyl, pairs[rung % 4]), from, mix(from, to, 0.5), 0.017, sides: 10)
                w.rod(Stuff(.vinyl, pairs[(rung + 2) % 4]), mix(from, to, 0.5), to, 0.017, sides: 10)
                w.ball(first, 0.036, from, sides: 12)
                w.ball(second, 0.036, to, sides: 12)
            }
        }
        w.mechanism.action = .float
        w.mechanism.period = 8
    }

    static func atom(_ w: inout Workshop) {
        let centre = SIMD3<Float>(0, 0.3, 0)
        for number in 0..<20 {
            let y = 1 - 2 * (Float(number) + 0.5) / 20
            let a = Float(number) * 2.39996
            let way = SIMD3(cos(a) * (1 - y * y).squareRoot(), y, sin(a) * (1 - y * y).squareRoot())
            w.ball(
                number % 2 == 0 ? Stuff(.vinyl, 0xD8362F).main : Stuff(.vinyl, 0x3F6FB8), 0.032,
                centre + way * 0.05, sides: 18)
        }
        for orbit in 0..<3 {
            let tilt = Affine.turn(z: Float(orbit) * .pi / 3 + 0.3) * .turn(x: 0.35)
            w.at(.shift(centre) * tilt) { w in
                w.ring(.brass(), 0.28, 0.0035, .zero, sides: 72)
                w.spinner(.zero, about: [0, 1, 0], turns: 2 + orbit) { w in
                    w.ball(.glow(0x6FD8FF, 1), 0.02, [0.28, 0, 0], sides: 16)
                }
            }
        }
        w.mechanism.action = .float
        w.mechanism.period = 5
    }

    static func neuron(_ w: inout Workshop) {
        let soma = w.pick(Stuff(.vinyl, 0x8A6FD0), Stuff(.vinyl, 0x4FA8C8), Stuff(.vinyl, 0xE08A6A)).main
        let centre = SIMD3<Float>(0, 0.27, 0)
        w.ball(soma, [0.07, 0.062, 0.06], centre, sides: 28)
        w.ball(.glow(0xFFE2A0, 0.9), 0.026, centre + [0.012, 0.01, 0.045], sides: 16)
        for branch in 0..<9 {
            let a = Float(branch) * 2.39996
            let rise = -0.7 + 1.6 * Float(branch) / 8
            let way = SIMD3(cos(a), rise, sin(a) * 0.7).normalized
            let long = branch == 0 ? Float(0.34) : 0.16 + 0.07 * w.random.unit()
            let bend = w.random.inBall() * 0.05
            let tip = centre + way * (0.05 + long) + bend
            w.wire(
                soma, [centre + way * 0.04, centre + way * (0.05 + long * 0.5) - bend * 0.5, tip], 0.022,
                0.008, sides: 9)
            for twig in 0..<3 {
                let end = tip + (way + w.random.inBall() * 0.9).normalized * 0.075
                w.wire(
                    soma, [tip, mix(tip, end, 0.5) + w.random.inBall() * 0.012, end], 0.0075, 0.003, sides: 7)
                w.ball(twig == 0 ? .glow(0x8AE8FF, 1) : soma, 0.007, end, sides: 10)
            }
            if branch == 0 {
                for sheath in 0..<4 {
                    w.ball(
                        Stuff(.vinyl, 0xF0D8A0), [0.02, 0.032, 0.02],
                        centre + way * (0.13 + Float(sheath) * 0.062), sides: 14,
                        turn: .turn(from: [0, 1, 0], to: way))
                }
            }
        }
        w.mechanism.action = .float
    }
}
