import Foundation
import Render

extension RailAndRoad {
    static func bullet(_ w: inout Workshop) {
        let white = Stuff.paint(0xF1F2F2)
        let stripe = w.pick(Stuff.paint(0x1F5FA8), .paint(0xC23A2C), .paint(0x178A6A)).main
        track(&w, from: -13, to: 6.8)
        let rail: Float = 0.28
        func section(_ z: Float) -> (half: SIMD2<Float>, y: Float) {
            let nose = ramp(1.2, 6.9, z)
            let shape = 1 - nose * nose
            return (
                [1.38 * mix(0.30, 1, sqrt(max(shape, 0))), mix(0.32, 1.62, pow(max(shape, 0), 0.9))],
                mix(rail + 0.75, rail + 2.0, shape)
            )
        }
        let zs = (0...26).map { -3.4 + Float($0) / 26 * 10.2 }
        w.hull(white, zs.map { ($0, section($0).half, section($0).y) }, power: 3.4, around: 36)
        w.hull(
            stripe,
            zs.map { z in
                let own = section(z)
                return (z, [own.half.x * 1.012, own.half.y * 0.16], own.y - own.half.y * 0.30)
            }, power: 4, around: 20)
        w.hull(
            .pane,
            (0...8).map { step in
                let z = 2.2 + Float(step) / 8 * 2.6
                let own = section(z)
                let bulge = sin(Float(step) / 8 * .pi)
                return (
                    z, [own.half.x * 0.66 * (0.75 + 0.25 * bulge), 0.30 * bulge + 0.02],
                    own.y + own.half.y * 0.86 - 0.12
                )
            }, power: 2.4)
        for car in 0..<2 {
            let middle = -8.3 - Float(car) * 0
            guard car == 0 else { break }
            w.hull(
                white,
                [middle - 4.5, middle - 4.4, middle + 4.4, middle + 4.5].map {
                    (
                        $0, [abs($0 - middle) > 4.45 ? 1.3 : 1.38, abs($0 - middle) > 4.45 ? 1.54 : 1.62],
                        rail + 2.0
                    )
                }, power: 3.4, around: 36)
            w.hull(
                stripe,
                [(middle - 4.42, [1.396, 0.26], rail + 1.52), (middle + 4.42, [1.396, 0.26], rail + 1.52)],
                power: 4)
        }
        w.hull(.rubber(), [(-3.9, [1.15, 1.4], rail + 2.0), (-3.3, [1.15, 1.4], rail + 2.0)], power: 4)
        w.both { w in
            for index in 0..<14 {
                let z = -12.2 + Float(index) * 1.02
                guard abs(z + 3.6) > 0.6 else { continue }
                w.pad(.pane, [0.05, 0.62, 0.72], [1.36, rail + 2.1, z], round: 0.02)
            }
            w.hull(
                .glow(0xFFF2CC, 1),
                [
                    (5.6, [0.03, 0.05], rail + 0.98), (6.0, [0.13, 0.06], rail + 0.9),
                    (6.4, [0.03, 0.04], rail + 0.82),
                ], around: 10, .shift([0.5, 0.1, 0]))
        }
        w.box(.dark, [2.2, 0.4, 15], [0, rail + 0.25, -5])
        bogies(&w, [-11.6, -10.0, -6.2, -4.8, -2.4, -0.8], rail: rail)
        w.drives(14)
    }

    /// A tram or a metro: a rounded box with a lit interior, doors and large panes.
    static func car(
        _ w: inout Workshop, livery: Stuff, upper: Stuff, length: Float, rail: Float, roof: Float,
        doors: [Float], panes: Int
    ) {
        let half = length / 2
        w.hull(
            livery,
            [
                (-half, [1.05, 0.55], rail + 1.0), (-half + 0.25, [1.25, 0.62], rail + 1.0),
                (half - 0.25, [1.25, 0.62], rail + 1.0), (half, [1.05, 0.55], rail + 1.0),
            ], power: 6, around: 32)
        w.hull(
            upper,
            [
                (-half, [1.0, 0.62], rail + 2.1), (-half + 0.25, [1.22, 0.78], rail + 2.15),
                (half - 0.25, [1.22, 0.78], rail + 2.15), (half, [1.0, 0.62], rail + 2.1),
            ], power: 6, around: 32)
        w.hull(
            .plastic(0xC9C6BE),
            [
                (-half + 0.1, [1.0, 0.25], rail + 2.9), (-half + 0.6, [1.15, 0.32], rail + 2.95),
                (half - 0.6, [1.15, 0.32], rail + 2.95), (half - 0.1, [1.0, 0.25], rail + 2.9),
            ], power: 3)
        w.both { w in
            for pane in 0..<panes {
                let z = -half + 0.75 + (length - 1.5) * (Float(pane) + 0.5) / Float(panes)
                let isDoor = doors.contains { abs($0 - z) < 0.4 }
                let wide = (length - 1.5) / Float(panes) * 0.86
                w.pad(
                    .glow(0xFFE1AC, 0.5), [0.05, isDoor ? 1.5 : 0.9, wide * 0.94],
                    [1.215, rail + (isDoor ? 1.15 : 1.75), z], round: 0.02)
                for bar in [Float(-0.5), 0.5] {
                    w.box(
                        livery, [0.07, isDoor ? 1.75 : 1.0, 0.06],
                        [1.225, rail + (isDoor ? 0.95 : 1.7), z + bar * wide])
                }
                if isDoor { w.box(livery, [0.08, 1.75, 0.05], [1.225, rail + 0.95, z]) }
            }
            w.box(.brass(), [0.03, 0.05, length - 0.6], [1.27, rail + 1.45, 0])
            w.post(.glow(0xFFF0C8, 1), 0.14, 0.06, [0.72, rail + 0.95, half + 0.0], turn: .turn(x: .pi / 2))
            w.ring(
                .brass(), 0.15, 0.025, [0.72, rail + 0.95, half + 0.03], sides: 18, turn: .turn(x: .pi / 2))
            w.pad(.pane, [0.78, 0.92, 0.06], [0.43, rail + 1.65, half - 0.02], round: 0.025)
        }
        w.box(.dark, [1.5, 0.22, 0.06], [0, rail + 2.62, half - 0.06])
        w.box(.glow(0xFFB04A, 0.8), [1.1, 0.12, 0.08], [0, rail + 2.67, half - 0.06])
        w.box(.dark, [2.0, 0.3, length - 1], [0, rail + 0.3, 0])
    }

    static func tram(_ w: inout Workshop) {
        let livery = w.pick(Stuff.paint(0xB8322A), .paint(0xE2B23A), .paint(0x2C6B57)).main
        track(&w, from: -4.6, to: 4.8)
        let rail: Float = 0.28
        car(
            &w, livery: livery, upper: .paint(0xF0E6CC), length: 7.6, rail: rail, roof: 3,
            doors: [-2.2, 2.2], panes: 7)
        bogies(&w, [-2.2, 2.2], rail: rail, radius: 0.38)
        w.both { w in
            w.wire(
                iron, [[0.5, rail + 3.25, -1.0], [0.35, rail + 3.75, 0.1], [0.5, rail + 4.2, -0.8]], 0.03)
        }
        w.rod(iron, [-0.8, rail + 4.2, -0.8], [0.8, rail + 4.2, -0.8], 0.04)
        w.drives(5)
    }

    static func metro(_ w: inout Workshop) {
        let livery = w.pick(Stuff.metal(0xC6CACD), .paint(0x2F6AA8), .paint(0xC9402F)).main
        track(&w, from: -10.6, to: 5.2)
        let rail: Float = 0.28
        car(
            &w, livery: livery, upper: .metal(0xD3D6D8), length: 8.6, rail: rail, roof: 3,
            doors: [-2.6, 0, 2.6], panes: 8)
        w.at([0, 0, -7.2]) { w in
            car(
                &w, livery: livery, upper: .metal(0xD3D6D8), length: 5.4, rail: rail, roof: 3,
                doors: [-1.2, 1.2], panes: 5)
        }
        bogies(&w, [-9, -5.6, -3, -1.6, 1.6, 3], rail: rail, radius: 0.38)
        w.drives(9)
    }

    // MARK: Roads

    /// Lamps at the front and the back, bumpers and a plate.
    static func lights(
        _ w: inout Workshop, x: Float, y: Float, front: Float, back: Float, radius: Float
    ) {
        w.both { w in
            w.post(.metal(0xD0D3D6), radius * 1.2, 0.06, [x, y, front - 0.04], turn: .turn(x: .pi / 2))
            w.post(.glow(0xFFF1CF, 0.95), radius, 0.06, [x, y, front - 0.02], turn: .turn(x: .pi / 2))
            w.box(.glow(0xE0261C, 0.8), [radius * 1.6, radius * 1.6, 0.05], [x, y - radius * 0.8, back])
        }
    }

    /// A line of panes on both sides.
    static func panes(
        _ w: inout Workshop, x: Float, y: Float, height: Float, from: Float, to: Float, count: Int,
        glow: Bool = false
    ) {
        w.both { w in
            for index in 0..<count {
                let wide = (to - from) / Float(count)
                w.pad(
                    glow && index % 2 == 0 ? .glow(0xFFDDA4, 0.4) : .pane, [0.05, height, wide * 0.9],
                    [x, y, from + wide * (Float(index) + 0.5)], round: 0.02)
            }
        }
    }

    static func doubleDecker(_ w: inout Workshop) {
        let red = Stuff.paint(0xB9231C).main
        w.pad(red, [2.5, 1.75, 9.0], [0, 0.45, 0], round: 0.18)
        w.pad(red, [2.48, 1.95, 8.9], [0, 2.2, -0.02], round: 0.3)
        w.box(.plaster(0xF2E9D2), [2.53, 0.1, 8.7], [0, 2.18, 0])
        panes(&w, x: 1.24, y: 1.2, height: 0.85, from: -3.6, to: 2.6, count: 6, glow: true)
        panes(&w, x: 1.23, y: 2.75, height: 0.8, from: -4.0, to: 4.0, count: 7, glow: true)
        w.pad(.pane, [2.1, 0.95, 0.06], [0, 1.15, 4.49], round: 0.02)
        w.pad(.pane, [2.1, 0.85, 0.06], [0, 2.75, 4.42], round: 0.02)
        w.box(.dark, [1.5, 0.3, 0.08], [0, 2.27, 4.46])
        w.box(.glow(0xFFC24D, 0.8), [1.1, 0.14, 0.1], [0, 2.35, 4.46])
        w.pad(.dark, [0.8, 0.5, 0.06], [0, 0.6, 4.49], round: 0.02)
        for bar in 0..<5 { w.box(.metal(), [0.74, 0.03, 0.05], [0, 0.66 + Float(bar) * 0.09, 4.52]) }
        lights(&w, x: 0.9, y: 0.85, front: 4.52, back: -4.5, radius: 0.13)
        w.box(.metal(0x55585C), [2.4, 0.16, 0.12], [0, 0.42, 4.5])
        w.both { w in
            w.wheel([1.14, 0.5, 2.9], 0.5, width: 0.32, rim: red)
            w.wheel([1.14, 0.5, -2.8], 0.5, width: 0.32, rim: red)
            w.cut(.dark, Outline2.arch(1.25, 0.8), 0.05, [1.235, 0.45, 2.9], turn: .turn(y: .pi / 2))
            w.cut(.dark, Outline2.arch(1.25, 0.8), 0.05, [1.235, 0.45, -2.8], turn: .turn(y: .pi / 2))
        }
        w.drives(8)
    }

    static func fireEngine(_ w: inout Workshop) {
        let red = Stuff.paint(0xC11F19).main
        let white = Stuff.paint(0xF2F0EA)
        w.pad(red, [2.4, 1.9, 2.0], [0, 0.55, 2.7], round: 0.2)
        w.pad(red, [2.4, 1.7, 5.2], [0, 0.55, -0.9], round: 0.08)
        w.box(.metal(0xB9BDC2), [2.44, 0.3, 7.2], [0, 0.5, 0.1])
        w.box(white, [2.43, 0.22, 7.0], [0, 1.05, 0.0])
        w.box(.paint(0xF2C62E), [2.44, 0.06, 7.0], [0, 1.13, 0.0])
        w.pad(.pane, [2.05, 0.85, 0.08], [0, 1.4, 3.68], round: 0.03)
        w.both { w in
            w.pad(.pane, [0.06, 0.75, 0.72], [1.19, 1.45, 3.05], round: 0.02)
            w.pad(.pane, [0.06, 0.75, 0.62], [1.19, 1.45, 2.25], round: 0.02)
            for index in 0..<3 {
                let z = 0.95 - Float(index) * 1.5
                for slat in 0..<9 {
                    w.box(.metal(0xC3C7CB), [0.05, 0.09, 1.3], [1.2, 1.32 + Float(slat) * 0.095, z])
                }
                w.box(.metal(0x55585C), [0.07, 0.06, 0.5], [1.22, 1.27, z])
            }
            w.wheel([1.08, 0.5, 2.45], 0.5, width: 0.34)
            w.wheel([1.08, 0.5, -1.9], 0.5, width: 0.34)
            w.cut(.dark, Outline2.arch(1.3, 0.85), 0.05, [1.185, 0.5, 2.45], turn: .turn(y: .pi / 2))
            w.cut(.dark, Outline2.arch(1.3, 0.85), 0.05, [1.185, 0.5, -1.9], turn: .turn(y: .pi / 2))
            w.pad(.glow(0x2F6BFF, 1), [0.7, 0.2, 0.3], [0.6, 2.45, 3.1], round: 0.08)
            w.box(.dark, [0.05, 0.4, 0.22], [1.38, 1.5, 3.75])
        }
        // A ladder on a turret.
        w.post(.metal(0x8D9094), 0.6, 0.25, [0, 2.22, -2.5])
        w.at(.shift([0, 2.5, -2.9]) * .turn(x: -0.06)) { w in
            w.both { w in
                w.box(.metal(0xD5D8DA), [0.08, 0.24, 6.4], [0.42, 0, 2.9])
                w.box(.metal(0xB5B9BC), [0.06, 0.18, 5.6], [0.3, 0.22, 3.3])
            }
            for rung in 0..<16 {
                w.rod(
                    .metal(0xD5D8DA), [-0.42, 0.12, -0.2 + Float(rung) * 0.41],
                    [0.42, 0.12, -0.2 + Float(rung) * 0.41], 0.025)
            }
        }
        w.box(white, [2.4, 0.3, 0.16], [0, 0.5, 3.75])
        lights(&w, x: 0.85, y: 0.98, front: 3.74, back: -3.5, radius: 0.15)
        w.drives(9)
    }
}
