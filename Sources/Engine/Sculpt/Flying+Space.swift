import Foundation
import Render

extension Flying {
    static func panel(_ w: inout Workshop, _ size: SIMD2<Float>, cells: SIMD2<Int>) {
        w.box(.metal(0xC9CDD0), [size.x, 0.05, size.y])
        for column in 0..<cells.x {
            for row in 0..<cells.y {
                w.box(
                    Stuff(.paint, 0x1C2F66).shaded(0.85 + 0.3 * w.random.unit()),
                    [size.x / Float(cells.x) * 0.9, 0.03, size.y / Float(cells.y) * 0.9],
                    [
                        size.x * ((Float(column) + 0.5) / Float(cells.x) - 0.5), 0.035,
                        size.y * ((Float(row) + 0.5) / Float(cells.y) - 0.5),
                    ], bevel: 0.006)
            }
        }
    }

    static func dish(_ w: inout Workshop, _ stuff: Stuff, _ radius: Float, _ place: Affine) {
        w.at(place) { w in
            w.turned(
                stuff,
                [
                    [0, -0.05 * radius], [0.5 * radius, 0.06 * radius], [radius, 0.32 * radius],
                    [radius, 0.36 * radius], [0.5 * radius, 0.1 * radius], [0, 0],
                ], sides: 32)
            for leg in 0..<3 {
                w.at(.turn(y: Float(leg) * 2.094)) { w in
                    w.rod(
                        .metal(), [0, 0.2 * radius, 0.75 * radius], [0, 0.75 * radius, 0.04 * radius],
                        radius * 0.018)
                }
            }
            w.post(.metal(), radius * 0.07, radius * 0.12, [0, radius * 0.7, 0])
        }
    }

    static func satellite(_ w: inout Workshop) {
        w.box(.brass(0xE0A93C), [1.1, 1.3, 1.1], [0, 0.6, 0], bevel: 0.05)
        for y in [Float(0.6), 1.82] { w.box(.metal(), [1.2, 0.08, 1.2], [0, y, 0]) }
        for fold in 0..<14 {
            w.box(
                .brass(0xC98F2E).shaded(0.8 + 0.4 * w.random.unit()), [0.3, 0.3, 0.05],
                [w.random.signed() * 0.35, 0.75 + 0.8 * w.random.unit(), fold % 2 == 0 ? 0.55 : -0.55],
                bevel: 0.02, turn: .turn(z: w.random.unit()))
        }
        w.both { w in
            w.rod(.metal(), [0.5, 1.25, 0], [1.0, 1.25, 0], 0.06)
            w.at(.shift([2.35, 1.25, 0]) * .turn(x: 0.9)) { w in panel(&w, [2.7, 1.3], cells: [6, 3]) }
        }
        dish(&w, Stuff.paint(0xF0EFEA).main, 0.85, .shift([0, 1.9, 0.15]) * .turn(x: 0.5))
        w.rod(.metal(), [0.3, 1.9, -0.3], [0.3, 3.0, -0.4], 0.015)
        w.rod(.metal(), [-0.3, 0.6, 0.3], [-0.5, 0, 0.5], 0.03)
        w.post(.dark, 0.2, 0.25, [0, 0.4, 0.1])
        w.ball(.glow(0xFF4A3A, 1), 0.05, [0.5, 1.95, 0.5], sides: 8)
        w.mechanism.action = .float
    }

    static func station(_ w: inout Workshop) {
        let white = Stuff.paint(0xEDEDEA).main
        func module(_ w: inout Workshop, _ length: Float, _ radius: Float) {
            w.turned(
                white,
                [
                    [0, -length / 2], [radius * 0.6, -length / 2], [radius, -length / 2 + radius * 0.5],
                    [radius, length / 2 - radius * 0.5], [radius * 0.6, length / 2], [0, length / 2],
                ], sides: 24)
            for band in -1...1 {
                w.ring(
                    .metal(0x9A9DA0), radius, radius * 0.06, [0, Float(band) * length * 0.28, 0], sides: 24)
            }
            w.around(5) { w, _ in
                w.box(
                    .brass(0xCFA24A), [radius * 0.5, length * 0.3, 0.1], [0, -length * 0.15, radius * 0.98])
                w.post(
                    .glow(0xFFE3A8, 0.7), radius * 0.13, 0.08, [radius * 0.5, length * 0.32, radius * 0.84],
                    sides: 10, turn: .turn(x: .pi / 2))
            }
        }
        let y: Float = 4.5
        w.at(.shift([0, y, 0]) * .turn(x: .pi / 2)) { w in module(&w, 6, 1.0) }
        w.at(.shift([0, y, 4.4]) * .turn(x: .pi / 2)) { w in module(&w, 2.4, 0.8) }
        w.at(.shift([0, y, -4.6]) * .turn(x: .pi / 2)) { w in module(&w, 2.8, 0.85) }
        w.at(.shift([2.4, y, 1.4]) * .turn(z: .pi / 2)) { w in module(&w, 3, 0.8) }
        w.at(.shift([-2.4, y, 1.4]) * .turn(z: .pi / 2)) { w in module(&w, 3, 0.8) }
        w.at(.shift([0, y - 1.8, 1.4])) { w in module(&w, 2.2, 0.7) }
        w.box(.metal(0xB5B8BB), [20, 0.35, 0.35], [0, y + 1.2, -1.0])
        for strut in -20...20 {
            w.rod(
                .metal(), [Float(strut) * 0.5, y + 1.2, -1.2], [Float(strut) * 0.5 + 0.25, y + 1.6, -0.8],
                0.03, sides: 4)
        }
        w.both { w in
            for x in [Float(6.4), 9.4] {
                for z in [Float(-4.0), 2.0] {
                    w.at(.shift([x, y + 1.4, z]) * .turn(z: 0.25)) { w in
                        panel(&w, [2.3, 5.2], cells: [3, 9])
                    }
                }
            }
            w.at(.shift([3.4, y + 0.5, -3.2]) * .turn(x: .pi / 2)) { w in
                w.box(.paint(0xF4F4F2), [1.4, 0.06, 2.4], [0, 0, 0])
            }
        }
        dish(&w, .paint(0xF0EFEA), 0.9, .shift([0, y + 1.9, -1.0]))
        w.mechanism.action = .float
    }

    static func lander(_ w: inout Workshop) {
        let foil = Stuff.brass(0xDCA43A).main
        w.turned(foil, [[0, 1.3], [1.9, 1.3], [1.9, 2.6], [0, 2.6]], sides: 8, bevel: 0.08)
        for _ in 0..<30 {
            w.at(.turn(y: w.random.unit() * 6.28)) { w in
                w.box(
                    foil.shaded(0.7 + 0.5 * w.random.unit()), [0.5, 0.45, 0.06],
                    [0, 1.4 + 0.7 * w.random.unit(), 1.76], bevel: 0.025, turn: .turn(z: w.random.signed()))
            }
        }
        w.turned(
            .metal(0x55585C), [[0, 1.35], [0.35, 1.3], [0.75, 0.55], [0.68, 0.55], [0.3, 1.2]], sides: 24)
        w.turned(
            .metal(0xC9CDD0), [[0, 2.6], [1.3, 2.6], [1.55, 3.1], [1.45, 4.0], [0.8, 4.5], [0, 4.5]],
            sides: 10, bevel: 0.06)
        w.post(.metal(0xA5A9AD), 0.6, 0.5, [0, 3.0, 1.2], turn: .turn(x: .pi / 2))
        w.box(.dark, [0.7, 0.8, 0.1], [0, 2.65, 1.6])
        w.both { w in
            w.cut(
                .pane, [[-0.25, -0.2], [0.28, 0.2], [-0.25, 0.25]], 0.06, [0.62, 3.7, 1.3],
                turn: .turn(x: -0.25, y: 0.35))
            w.box(.metal(0x8A8D90), [0.5, 0.4, 0.4], [1.45, 3.4, 0])
            w.turned(.metal(0x55585C), [[0.05, 0], [0.14, 0.25], [0.1, 0.25]], [1.7, 3.6, 0], sides: 10)
        }
        w.around(4, from: .pi / 4) { w, number in
            w.rod(foil, [0, 2.4, 1.7], [0, 0.15, 3.1], 0.09)
            w.rod(foil, [0.5, 1.4, 1.6], [0, 0.6, 2.85], 0.05)
            w.rod(foil, [-0.5, 1.4, 1.6], [0, 0.6, 2.85], 0.05)
            w.turned(foil, [[0, 0.02], [0.45, 0.1], [0.45, 0.14], [0, 0.12]], [0, 0, 3.15], sides: 16)
            if number == 3 || number == 0 {
                for rung in 0..<7 {
                    w.rod(
                        .metal(), [-0.14, 0.6 + Float(rung) * 0.26, 2.95 - Float(rung) * 0.16],
                        [0.14, 0.6 + Float(rung) * 0.26, 2.95 - Float(rung) * 0.16], 0.015, sides: 5)
                }
            }
        }
        dish(&w, .paint(0xF0EFEA), 0.45, .shift([0.9, 4.4, -0.3]) * .turn(x: 0.5, z: -0.4))
        w.rod(.metal(), [-0.6, 4.3, 0], [-0.6, 5.3, 0], 0.02)
    }

    static func rover(_ w: inout Workshop) {
        let white = w.pick(Stuff.paint(0xEDEAE2), .paint(0xD9D4C8)).main
        w.pad(white, [1.1, 0.4, 1.6], [0, 0.75, 0], round: 0.06)
        w.at([0, 1.2, -0.15]) { w in panel(&w, [1.7, 1.6], cells: [4, 4]) }
        w.both { w in
            for z in [Float(1.05), 0, -1.05] {
                w.wheel(
                    [0.95, 0.32, z], 0.32, width: 0.34, tyre: .metal(0x8A8D90), rim: .metal(0x4A4C50),
                    spokes: 6)
            }
            w.wire(
                .metal(0xB5B8BB),
                [
                    [0.75, 0.4, 1.05], [0.72, 0.85, 0.5], [0.7, 0.8, 0.1], [0.72, 0.6, -0.5],
                    [0.75, 0.4, -1.05],
                ], 0.045)
            w.rod(.metal(0xB5B8BB), [0.72, 0.6, -0.5], [0.75, 0.4, 0], 0.04)
        }
        w.rod(white, [0.3, 1.15, 0.6], [0.3, 1.85, 0.62], 0.05)
        w.swinger([0.3, 1.85, 0.62], about: [0, 1, 0], by: 0.5) { w in
            w.pad(white, [0.46, 0.2, 0.2], .zero, round: 0.04)
            w.both { w in
                w.post(.metal(0x3A3D41), 0.075, 0.08, [0.13, 0.1, 0.08], turn: .turn(x: .pi / 2))
                w.post(.pane, 0.06, 0.02, [0.13, 0.1, 0.155], turn: .turn(x: .pi / 2))
            }
        }
        dish(&w, white, 0.32, .shift([-0.45, 1.35, -0.5]) * .turn(x: 0.4, z: 0.3))
        w.wire(.metal(0xB5B8BB), [[-0.3, 0.9, 0.8], [-0.32, 1.2, 1.2], [-0.3, 0.75, 1.55]], 0.04)
        w.box(.brass(), [0.16, 0.16, 0.2], [-0.3, 0.6, 1.55])
        w.drives(0.8)
    }

    static func drone(_ w: inout Workshop) {
        let body = w.pick(Stuff.plastic(0x2A2C30), .plastic(0xECECEA), .plastic(0xD9522E)).main
        w.pad(body, [0.16, 0.07, 0.24], [0, 0.08, 0], round: 0.03)
        w.pad(.dark, [0.1, 0.02, 0.15], [0, 0.145, -0.01], round: 0.008)
        w.ball(.dark, 0.032, [0, 0.085, 0.13], sides: 16)
        w.post(.pane, 0.018, 0.012, [0, 0.085, 0.155], turn: .turn(x: .pi / 2))
        for (x, z) in [(Float(0.2), Float(0.18)), (-0.2, 0.18), (0.2, -0.18), (-0.2, -0.18)] {
            w.rod(body, [x * 0.3, 0.115, z * 0.4], [x, 0.125, z], 0.016, 0.012)
            w.post(.metal(0x8A8D90), 0.02, 0.045, [x, 0.105, z], sides: 14)
            w.rod(body, [x, 0.11, z], [x * 1.05, 0, z * 1.05], 0.008)
            w.ball(z > 0 ? .glow(0x5CFF7A, 1) : .glow(0xFF4A3A, 1), 0.008, [x, 0.1, z * 1.1], sides: 8)
            w.spinner([x, 0.155, z], about: [0, 1, 0], turns: x * z > 0 ? 11 : -11) { w in
                w.both { w in w.box(.dark, [0.15, 0.004, 0.024], [0.075, 0, 0], turn: .turn(x: 0.15)) }
                w.post(.metal(), 0.008, 0.012, [0, -0.003, 0], sides: 10)
            }
        }
        w.mechanism.action = .fly
        w.mechanism.period = 2
    }

    static func paperPlane(_ w: inout Workshop) {
        let paper = Stuff(.paper, 0xF5F2EA).main
        w.both { w in
            w.sheet(paper, rows: 3, columns: 2) { along, across in
                let part = across + 0.5
                return [part * 0.10 * along + 0.003, 0.07 + part * 0.02 * along, 0.15 - along * 0.30]
            }
            w.sheet(paper.shaded(0.92), rows: 3, columns: 2) { along, across in
                let part = across + 0.5
                return [
                    0.003 + 0.012 * part * along * 0.2, 0.07 - (1 - part) * 0.065 * pow(along, 0.8),
                    0.15 - along * 0.30,
                ]
            }
        }
        w.mechanism.action = .fly
    }

    static func kite(_ w: inout Workshop) {
        let colours: [Stuff] = [
            w.pick(Stuff.cloth(0xD9402F), .cloth(0x2F7FC1), .cloth(0x8B3FA8)).main, .cloth(0xF2C33C),
            .cloth(0xF4EFE2), .cloth(0x2C9A86),
        ]
        let corners: [SIMD2<Float>] = [[0, 1.3], [0.42, 0.85], [0, 0.3], [-0.42, 0.85]]
        for side in 0..<4 {
            let next = corners[(side + 1) % 4]
            w.sheet(colours[side % 2 == 0 ? 0 : 1], rows: 4, columns: 4, thickness: 0.006) { along, across in
                let edge = corners[side] + (next - corners[side]) * (across + 0.5)
                let point = SIMD2<Float>(0, 0.85) + (edge - SIMD2<Float>(0, 0.85)) * max(along, 0.001)
                return [-point.x, point.y, 0.05 - 0.05 * along * along]
            }
        }
        w.rod(.wood(), [0, 0.3, -0.01], [0, 1.3, -0.01], 0.008)
        w.rod(.wood(), [-0.42, 0.85, -0.01], [0.42, 0.85, -0.01], 0.008)
        w.wire(
            .cloth(0xF4EFE2),
            (0...14).map { [0.06 * sin(Float($0) * 0.9), 0.3 - Float($0) * 0.021, 0.03 * cos(Float($0))] },
            0.004)
        for bow in 0..<5 {
            w.both { w in
                w.cut(
                    colours[bow % 4], [[0, 0], [0.05, 0.022], [0.05, -0.022]], 0.006,
                    [0.06 * sin(Float(bow) * 2.4), 0.27 - Float(bow) * 0.055, 0.02])
            }
        }
        w.mechanism.action = .fly
    }
}
