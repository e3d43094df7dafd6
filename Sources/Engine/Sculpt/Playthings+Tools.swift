import Foundation
import Render

extension Playthings {
    static func dice(_ w: inout Workshop) {
        let body = w.pick(Stuff.plastic(0xC8281F), .plastic(0xF4F1E8), .plastic(0x24508A)).main
        let spots: [[SIMD2<Float>]] = [
            [[0, 0]], [[-1, -1], [1, 1]], [[-1, -1], [0, 0], [1, 1]],
            [[-1, -1], [1, -1], [-1, 1], [1, 1]], [[-1, -1], [1, -1], [-1, 1], [1, 1], [0, 0]],
            [[-1, -1], [1, -1], [-1, 1], [1, 1], [-1, 0], [1, 0]],
        ]
        let faces: [Affine] = [
            .identity, .turn(x: .pi / 2), .turn(z: -.pi / 2), .turn(z: .pi / 2), .turn(x: -.pi / 2),
            .turn(x: .pi),
        ]
        for (x, z, turn, top) in [(Float(-0.016), Float(0.004), Float(0.3), 0), (0.021, -0.008, -0.5, 3)] {
            w.at(.shift([x, 0.0125, z]) * .turn(y: turn)) { w in
                w.pad(body, [0.025, 0.025, 0.025], [0, -0.0125, 0], round: 0.004)
                for face in 0..<6 {
                    w.at(faces[face]) { w in
                        for spot in spots[(face + top) % 6] {
                            w.turned(
                                body.colour.x > 0.9 ? .dark : .plastic(0xF8F6F0),
                                [[0.0024, 0], [0.0018, 0.0004], [0, 0.0003]],
                                [spot.x * 0.0065, 0.0124, spot.y * 0.0065], sides: 14)
                        }
                    }
                }
            }
        }
        w.at(.shift([0.006, 0.0365, -0.002]) * .turn(y: 0.9)) { w in
            w.pad(body, [0.025, 0.025, 0.025], [0, -0.0115, 0], round: 0.004)
            for face in 0..<6 {
                w.at(.shift([0, 0.001, 0]) * faces[face]) { w in
                    for spot in spots[(face + 4) % 6] {
                        w.turned(
                            body.colour.x > 0.9 ? .dark : .plastic(0xF8F6F0),
                            [[0.0024, 0], [0.0018, 0.0004], [0, 0.0003]],
                            [spot.x * 0.0065, 0.0124, spot.y * 0.0065], sides: 14)
                    }
                }
            }
        }
    }

    static func tennisBall(_ w: inout Workshop) {
        let r: Float = 0.033
        w.ball(.felt(0xCDE23A).main, r, [0, r, 0], sides: 48)
        w.wire(
            .rubber(0xF4F4EE),
            (0...64).map { step in
                let t = Float(step) / 64 * 2 * .pi
                let p = SIMD3(
                    0.72 * cos(t) + 0.28 * cos(3 * t), 0.72 * sin(t) - 0.28 * sin(3 * t),
                    2 * (0.72 * 0.28).squareRoot() * sin(2 * t)
                ).normalized
                return p * (r * 1.003) + SIMD3(0, r, 0)
            }, 0.0013, sides: 6)
    }

    static func paperBoat(_ w: inout Workshop) {
        let paper = Stuff(.paper, 0xF6F3EA).main
        for side in [Float(1), -1] {
            w.sheet(paper.shaded(side > 0 ? 1 : 0.95), rows: 6, columns: 8) { along, across in
                let x = across * 2
                let reach = 0.07 + 0.04 * along
                return [
                    x * reach, along * 0.05 + abs(x) * abs(x) * along * 0.034,
                    side * (1 - abs(x)) * (0.012 + 0.03 * along),
                ]
            }
            w.sheet(paper.shaded(side > 0 ? 0.9 : 0.98), rows: 4, columns: 4) { along, across in
                [across * 0.10 * (1 - along), 0.025 + along * 0.105, side * 0.012 * (1 - along)]
            }
        }
    }

    static func crane(_ w: inout Workshop) {
        let paper = w.pick(
            Stuff(.paper, 0xE0483A), Stuff(.paper, 0xF4F0E6), Stuff(.paper, 0x3F8FC0), Stuff(.paper, 0xF0B83A)
        ).main
        func facet(_ points: [SIMD3<Float>], _ tone: Float) {
            var mesh = Mesh()
            let normal = (points[1] - points[0]).crossed(points[2] - points[0]).normalized
            let base = points.map { mesh.vertex($0, normal, .zero, bytes(paper.colour * tone)) }
            for index in 1..<base.count - 1 { mesh.triangle(base[0], base[index], base[index + 1]) }
            w.put(mesh, paper)
        }
        let spine = SIMD3<Float>(0, 0.085, 0)
        for side in [Float(1), -1] {
            facet([[0, 0.02, 0.035], [side * 0.022, 0.05, 0], [0, 0.02, -0.035]], 0.85)
            facet([[0, 0.02, 0.035], spine, [side * 0.022, 0.05, 0]], 0.95)
            facet([[0, 0.02, -0.035], [side * 0.022, 0.05, 0], spine], 0.9)
            facet(
                [[side * 0.012, 0.055, 0.026], [side * 0.12, 0.135, 0.004], [side * 0.012, 0.06, -0.022]], 1.0
            )
            facet(
                [[side * 0.012, 0.055, 0.026], [side * 0.014, 0.085, 0.002], [side * 0.12, 0.135, 0.004]],
                0.93)
            facet([[side * 0.005, 0.03, 0.03], [0, 0.13, 0.095], [0, 0.045, 0.026]], 0.97)
            facet([[0, 0.13, 0.095], [side * 0.004, 0.12, 0.092], [0, 0.108, 0.125]], 0.9)
            facet([[side * 0.005, 0.03, -0.03], [0, 0.045, -0.024], [0, 0.125, -0.1]], 0.92)
        }
    }

    static func anvil(_ w: inout Workshop) {
        let iron = Stuff.metal(0x4A4D52).main
        w.post(.wood(0x8A6340), 0.24, 0.24, top: 0.23, sides: 28)
        w.ring(iron, 0.237, 0.012, [0, 0.19, 0], sides: 32)
        w.box(iron, [0.3, 0.05, 0.2], [0, 0.24, 0], bevel: 0.01)
        w.skin(
            iron,
            [
                (Float(0.28), Float(0.13), Float(0.085)), (0.32, 0.085, 0.055), (0.36, 0.09, 0.06),
                (0.41, 0.15, 0.075),
            ].map { (row: (Float, Float, Float)) in
                [
                    [-row.1, row.0, -row.2], [row.1, row.0, -row.2], [row.1, row.0, row.2],
                    [-row.1, row.0, row.2],
                ]
            })
        w.box(iron, [0.36, 0.09, 0.15], [-0.02, 0.405, 0], bevel: 0.006)
        w.turned(
            iron, [[0.07, 0], [0.055, 0.08], [0.03, 0.16], [0.005, 0.21], [0, 0.212]], [0.15, 0.45, 0],
            sides: 24, turn: .turn(z: -.pi / 2), smooth: true)
        w.at(.shift([-0.05, 0.51, 0.0]) * .turn(y: 0.6)) { w in
            w.box(.metal(0x6B6E72), [0.05, 0.05, 0.1], [0, 0, 0], bevel: 0.006)
            w.rod(.wood(0xA9743E), [0.0, 0.025, 0], [0.26, 0.05, 0], 0.012)
        }
    }

    static func key(_ w: inout Workshop) {
        let gold = w.pick(Stuff.brass(), .brass(0xA9803C), .metal(0x9A9DA0)).main
        w.box(.wood(0x4A3024), [0.06, 0.008, 0.04], [0, -0.008, 0])
        w.rod(gold, [0, 0.004, 0], [0, 0.088, 0], 0.0042, sides: 16)
        for y in [Float(0.072), 0.08, 0.012] { w.ring(gold, 0.0045, 0.0018, [0, y, 0], sides: 20) }
        for leaf in 0..<3 {
            let a = Float(leaf) * 2.094 + .pi / 2;
            w.ring(
                gold, 0.0095, 0.003, [cos(a) * 0.0105, 0.103 + sin(a) * 0.0105, 0], sides: 24,
                turn: .turn(x: .pi / 2))
        }
        w.cut(
            gold,
            [
                [0.003, 0.004], [0.022, 0.004], [0.022, 0.010], [0.016, 0.010], [0.016, 0.014],
                [0.022, 0.014], [0.022, 0.024], [0.014, 0.024], [0.014, 0.020], [0.003, 0.020],
            ], 0.004)
    }

    static func bulb(_ w: inout Workshop) {
        let cap = Stuff.metal(0xB9BDC2)
        w.turned(
            cap, [[0, 0], [0.006, 0], [0.010, 0.004], [0.0125, 0.006], [0.0125, 0.03], [0, 0.03]], sides: 28)
        for thread in 0..<5 {
            w.ring(cap, 0.0127, 0.0018, [0, 0.010 + Float(thread) * 0.0042, 0], sides: 28)
        }
        w.turned(
            Stuff.glow(0xFFD27A, 0.28).main,
            [
                [0.008, 0.034], [0.011, 0.045], [0.022, 0.068], [0.026, 0.09], [0.022, 0.108], [0.012, 0.12],
                [0, 0.123],
            ], sides: 32, smooth: true)
        for post in [Float(-0.006), 0.006] {
            w.rod(.metal(), [post, 0.03, 0], [post * 2, 0.085, 0], 0.0008, sides: 6)
        }
        w.wire(
            .glow(0xFFF0B8, 1),
            (0...20).map { [-0.012 + Float($0) * 0.0012, 0.085 + 0.009 * abs(sin(Float($0) * 0.8)), 0.027] },
            0.0015, sides: 6)
        w.turned(
            .glass,
            [
                [0.0125, 0.03], [0.014, 0.042], [0.026, 0.066], [0.0315, 0.09], [0.027, 0.112],
                [0.014, 0.126], [0, 0.13],
            ], sides: 44, smooth: true)
    }

    static func gears(_ w: inout Workshop) {
        func wheel(
            _ w: inout Workshop, _ place: SIMD3<Float>, teeth: Int, radius: Float, turns: Int, phase: Float,
            stuff: Stuff
        ) {
            w.spinner(place, about: [0, 0, 1], turns: turns) { w in
                w.at(.turn(z: phase)) { w in
                    w.cut(stuff, Outline2.gear(teeth, radius + 0.008, radius - 0.010), 0.03, bevel: 0.003)
                    w.ring(
                        stuff.shaded(0.8), radius * 0.72, 0.004, [0, 0, 0.015], sides: 32,
                        turn: .turn(x: .pi / 2))
                    for hole in 0..<5 {
                        w.at(.turn(z: Float(hole) * 1.2566)) { w in
                            w.post(
                                .dark, radius * 0.14, 0.002, [0, radius * 0.46, 0.0145], sides: 16,
                                turn: .turn(x: .pi / 2))
                        }
                    }
                    w.post(
                        .metal(0x8A8D90), radius * 0.18, 0.05, [0, 0, -0.01], sides: 18,
                        turn: .turn(x: .pi / 2))
                }
            }
        }
        let brass = w.pick(Stuff.brass(), .metal(0xB9BDC2), .brass(0xB9803C)).main
        wheel(&w, [0, 0.12, 0], teeth: 20, radius: 0.1, turns: 3, phase: 0, stuff: brass)
        wheel(
            &w, [0.158, 0.145, 0.0], teeth: 12, radius: 0.06, turns: -5, phase: 0.1, stuff: .brass(0xB5763A))
        wheel(
            &w, [-0.06, 0.255, 0.002], teeth: 10, radius: 0.05, turns: -6, phase: 0.12,
            stuff: .metal(0x9A9DA0))
        w.box(.wood(0x3A281C), [0.42, 0.014, 0.1], [0.03, -0.004, -0.01])
        w.box(.wood(0x4A3424), [0.36, 0.28, 0.014], [0.04, 0.01, -0.04], bevel: 0.006)
        w.mechanism.period = 9
    }

    static func battery(_ w: inout Workshop) {
        w.turned(.metal(0xC9CDD0), [[0, 0], [0.0165, 0], [0.0168, 0.002], [0, 0.002]], sides: 36)
        w.turned(
            .plastic(0x1F2024),
            [[0, 0.002], [0.017, 0.002], [0.0172, 0.004], [0.0172, 0.06], [0, 0.06]], sides: 44)
        w.turned(
            w.pick(Stuff.brass(0xC98A3A), .paint(0x2F9A4F), .paint(0xD8402F)).main,
            [
                [0, 0.06], [0.0172, 0.06], [0.0172, 0.0905], [0.016, 0.0925], [0.006, 0.0925], [0, 0.0925],
            ], sides: 44)
        w.turned(
            .metal(0xD3D7DA),
            [[0, 0.092], [0.0055, 0.092], [0.0055, 0.098], [0.0045, 0.099], [0, 0.099]], sides: 24)
        w.cut(
            .glow(0xFFE24A, 0.8),
            [
                [0.002, 0.02], [-0.008, -0.002], [-0.001, -0.002], [-0.003, -0.02], [0.008, 0.004],
                [0.001, 0.004],
            ], 0.002, [0, 0.032, 0.0168])
    }

    static func steelBottle(_ w: inout Workshop) {
        let steel = w.pick(Stuff.metal(0xC9CDD1), .metal(0xB9BEC4), .metal(0xD6D8DA)).main
        w.turned(
            .metal(0x8A8D90), [[0, 0.001], [0.03, 0.001], [0.033, 0], [0.035, 0.002], [0.035, 0.006]],
            sides: 48)
        w.turned(
            steel,
            [
                [0.0352, 0.005], [0.036, 0.009], [0.036, 0.178], [0.034, 0.190], [0.026, 0.202],
                [0.0235, 0.207], [0.0235, 0.212], [0, 0.212],
            ], sides: 64, bevel: 0.0012)
        for y in [Float(0.02), 0.168] { w.ring(.metal(0xE4E7EA), 0.036, 0.0007, [0, y, 0], sides: 64) }
        w.turned(
            .plastic(0x2A2C30),
            [
                [0, 0.210], [0.025, 0.210], [0.0265, 0.2125], [0.0265, 0.236], [0.024, 0.240], [0, 0.240],
            ], sides: 44)
        w.around(24) { w, _ in
            w.box(.plastic(0x2A2C30), [0.0022, 0.02, 0.0016], [0, 0.214, 0.0264], bevel: 0.0004)
        }
        w.wire(
            .plastic(0x2A2C30),
            (0...14).map { step in
                let a = Float(step) / 14 * .pi
                return [cos(a) * 0.022, 0.238 + sin(a) * 0.02, 0]
            }, 0.0042, sides: 10)
        w.cut(.metal(0x8A8D90), Outline2.circle(0.010), 0.0012, [0, 0.1, 0.036])
        for _ in 0..<34 {
            let a = w.random.unit() * 6.283; let size = 0.0006 + 0.0012 * w.random.unit() * w.random.unit();
            w.ball(
                Stuff(.plastic, 0xF2F7FA), [size, size * 1.3, size * 0.7],
                [sin(a) * 0.036, 0.015 + 0.15 * w.random.unit(), cos(a) * 0.036], sides: 7, turn: .turn(y: a))
        }
    }
}
