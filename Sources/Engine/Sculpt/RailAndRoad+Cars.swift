import Foundation
import Render

extension RailAndRoad {
    static func van(_ w: inout Workshop, ambulance: Bool) {
        let body =
            ambulance
            ? Stuff.paint(0xF4F2EC).main
            : w.pick(Stuff.paint(0x3F9AA0), .paint(0xD9622F), .paint(0x8FB04E), .paint(0xE0A93A)).main
        let cream = Stuff.paint(0xF5EFDF)
        let top: Float = ambulance ? 1.5 : 1.0
        let lower: [(z: Float, half: SIMD2<Float>, y: Float)] = [
            (-2.1, [0.82, 0.36], 0.82), (-1.95, [0.9, 0.42], 0.8), (1.8, [0.9, 0.42], 0.8),
            (2.05, [0.82, 0.36], 0.78),
        ]
        w.hull(body, lower, power: 5, around: 32)
        w.hull(
            ambulance ? body : cream,
            [
                (-2.02, [0.76, top * 0.42], 1.2 + top * 0.3), (-1.8, [0.87, top * 0.5], 1.2 + top * 0.3),
                (ambulance ? 1.0 : 1.2, [0.87, top * 0.5], 1.2 + top * 0.3),
                (1.72, [0.8, top * 0.3], 1.12 + top * 0.08),
            ], power: 5, around: 32)
        if ambulance {
            w.box(.paint(0xD2481F), [1.82, 0.2, 3.9], [0, 0.92, -0.1])
            w.both { w in
                w.box(.paint(0xC8231C), [0.04, 0.6, 0.18], [0.88, 1.35, -0.8])
                w.box(.paint(0xC8231C), [0.04, 0.18, 0.6], [0.88, 1.56, -0.8])
                w.pad(.pane, [0.05, 0.5, 0.75], [0.86, 1.28, 0.85], round: 0.02)
                w.pad(.glow(0x2F6BFF, 1), [0.55, 0.16, 0.24], [0.42, 2.36, 0.7], round: 0.07)
            }
        } else {
            w.hull(
                cream, [(1.85, [0.6, 0.02], 1.12), (2.08, [0.5, 0.2], 0.95), (2.1, [0.06, 0.3], 0.7)],
                power: 2.4)
            panes(&w, x: 0.86, y: 1.25, height: 0.48, from: -1.85, to: 1.25, count: 4)
            w.both { w in w.box(.metal(0xD0D3D6), [0.03, 0.05, 3.8], [0.9, 1.18, -0.1]) }
            for strap in [Float(-0.9), 0.4] {
                w.rod(.metal(), [-0.75, 2.06, strap], [0.75, 2.06, strap], 0.025)
            }
            w.pad(.leather(0x8B5A32), [0.85, 0.26, 0.6], [-0.2, 2.07, -0.9], round: 0.06)
            w.hull(
                .paint(0xF3E9D2),
                [
                    (-1.5, [0.05, 0.02], 2.12), (-0.6, [0.24, 0.035], 2.12), (0.6, [0.24, 0.035], 2.12),
                    (1.5, [0.03, 0.02], 2.16),
                ], .shift([0.5, 0, -0.1]))
        }
        w.at(.shift([0, 1.18, 1.76]) * .turn(x: ambulance ? -0.55 : -0.38)) { w in
            w.pad(.pane, [1.46, 0.62, 0.05], .zero, round: 0.02)
            if !ambulance { w.box(cream, [0.05, 0.66, 0.07], .zero) }
        }
        lights(&w, x: 0.6, y: 0.86, front: 2.06, back: -2.1, radius: 0.13)
        w.pad(.metal(0xD0D3D6), [1.75, 0.14, 0.16], [0, 0.42, 2.06], round: 0.06)
        w.pad(.metal(0xD0D3D6), [1.75, 0.14, 0.16], [0, 0.42, -2.1], round: 0.06)
        w.both { w in
            for z in [Float(1.3), -1.3] {
                w.wheel([0.82, 0.34, z], 0.34, width: 0.22, rim: .metal(0xD5D8DA))
                w.cut(.dark, Outline2.arch(0.9, 0.58), 0.05, [0.875, 0.4, z], turn: .turn(y: .pi / 2))
            }
        }
        w.drives(9)
    }

    enum Duty { case police, taxi }

    static func saloon(_ w: inout Workshop, _ duty: Duty) {
        let body = (duty == .taxi ? Stuff.paint(0xF2B71B) : .paint(0x16181C)).main
        let roof = duty == .taxi ? body : Stuff.paint(0xF3F2EE)
        w.hull(
            body,
            [
                (-2.3, [0.72, 0.2], 0.66), (-2.15, [0.86, 0.3], 0.64), (-1.2, [0.92, 0.34], 0.62),
                (1.0, [0.92, 0.34], 0.62), (2.0, [0.86, 0.27], 0.58), (2.3, [0.72, 0.18], 0.55),
            ], power: 4, around: 36, steps: 3)
        w.hull(
            .pane,
            [
                (-1.62, [0.62, 0.05], 0.98), (-0.95, [0.72, 0.28], 1.08), (0.25, [0.73, 0.3], 1.1),
                (1.05, [0.66, 0.04], 0.96),
            ], power: 3.4, around: 32, steps: 4)
        w.hull(
            roof,
            [
                (-1.05, [0.6, 0.03], 1.33), (-0.75, [0.68, 0.05], 1.37), (0.1, [0.68, 0.05], 1.38),
                (0.4, [0.6, 0.03], 1.35),
            ], power: 3)
        w.both { w in
            for (from, to) in [
                (SIMD3<Float>(0.66, 0.98, 1.02), SIMD3<Float>(0.62, 1.37, 0.28)),
                ([0.7, 0.98, -0.35], [0.65, 1.38, -0.35]), ([0.62, 0.98, -1.58], [0.6, 1.36, -0.95]),
            ] { w.rod(roof, from, to, 0.035) }
            w.box(
                duty == .taxi ? .dark : Stuff.paint(0xF3F2EE), [0.03, duty == .taxi ? 0.09 : 0.36, 1.9],
                [0.915, duty == .taxi ? 0.68 : 0.5, -0.25])
            if duty == .taxi {
                for check in 0..<12 where check % 2 == 0 {
                    w.box(.paint(0xF7F3E4), [0.035, 0.09, 0.12], [0.918, 0.68, -1.08 + Float(check) * 0.15])
                }
            }
            w.box(.metal(), [0.03, 0.03, 0.16], [0.93, 0.8, -0.1])
            for z in [Float(1.42), -1.38] {
                w.wheel([0.85, 0.33, z], 0.33, width: 0.22, rim: .metal(0xC9CDD0), spokes: 6)
                w.cut(.dark, Outline2.circle(0.39), 0.06, [0.875, 0.36, z], turn: .turn(y: .pi / 2))
            }
            w.ball(.dark, [0.06, 0.07, 0.1], [0.86, 0.99, 0.72], sides: 10)
        }
        lights(&w, x: 0.6, y: 0.66, front: 2.29, back: -2.31, radius: 0.11)
        w.box(.dark, [0.85, 0.16, 0.06], [0, 0.5, 2.29])
        w.pad(.metal(0xCDD1D4), [1.66, 0.12, 0.12], [0, 0.36, 2.28], round: 0.05)
        w.pad(.metal(0xCDD1D4), [1.66, 0.12, 0.12], [0, 0.36, -2.3], round: 0.05)
        if duty == .taxi {
            w.pad(.glow(0xFFE9A8, 0.9), [0.5, 0.16, 0.18], [0, 1.41, -0.2], round: 0.05)
        } else {
            w.box(.dark, [1.1, 0.05, 0.2], [0, 1.41, -0.2])
            w.pad(.glow(0xE8261C, 1), [0.42, 0.13, 0.2], [-0.3, 1.45, -0.2], round: 0.05)
            w.pad(.glow(0x2A62FF, 1), [0.42, 0.13, 0.2], [0.3, 1.45, -0.2], round: 0.05)
        }
        w.drives(10)
    }

    static func pickup(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x9C3A2B), .paint(0x3F6E86), .paint(0x7D8B4E)).main
        w.pad(body, [1.5, 0.62, 1.5], [0, 0.68, 1.75], round: 0.18)
        w.pad(body, [1.72, 0.75, 1.5], [0, 0.6, 0.5], round: 0.14)
        w.hull(body, [(-0.35, [0.74, 0.26], 1.55), (0.9, [0.72, 0.24], 1.55)], power: 4, around: 28)
        w.hull(.pane, [(-0.2, [0.755, 0.18], 1.55), (0.7, [0.74, 0.17], 1.54)], power: 5)
        w.pad(.pane, [1.25, 0.36, 0.05], [0, 1.36, 0.93], round: 0.02)
        w.pad(body, [1.46, 0.1, 1.3], [0, 1.76, 0.28], round: 0.04)
        // The bed of boards with hay in it.
        w.box(body, [1.7, 0.12, 2.1], [0, 0.68, -1.4])
        w.both { w in
            w.box(body, [0.08, 0.5, 2.1], [0.82, 0.72, -1.4])
            for board in 0..<2 {
                w.box(.wood(), [0.05, 0.13, 2.1], [0.84, 1.26 + Float(board) * 0.17, -1.4])
            }
            w.pad(body, [0.28, 0.46, 1.05], [0.84, 0.5, 1.75], round: 0.14)
            w.pad(body, [0.22, 0.42, 1.0], [0.86, 0.5, -1.35], round: 0.1)
            w.wheel([0.84, 0.4, 1.75], 0.4, width: 0.22, rim: .paint(0xEDE3CC))
            w.wheel([0.84, 0.4, -1.35], 0.4, width: 0.22, rim: .paint(0xEDE3CC))
        }
        w.box(body, [1.7, 0.5, 0.08], [0, 0.72, -2.45])
        for bale in [Float(-0.4), 0.4] {
            w.pad(.clay(0xD9B457), [0.72, 0.5, 1.2], [bale, 0.8, -1.4], round: 0.08)
        }
        for bar in 0..<6 {
            w.box(.metal(0xC9CDD0), [0.72, 0.035, 0.05], [0, 0.76 + Float(bar) * 0.075, 2.5])
        }
        lights(&w, x: 0.58, y: 1.0, front: 2.5, back: -2.5, radius: 0.14)
        w.pad(.metal(0xC9CDD0), [1.7, 0.13, 0.14], [0, 0.46, 2.52], round: 0.05)
        w.drives(9)
    }

    static func racingCar(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0xC4201B), .paint(0x17499A), .paint(0xE58A1C), .paint(0x1E6B45)).main
        w.hull(
            body,
            [
                (-2.0, [0.2, 0.16], 0.42), (-1.2, [0.42, 0.3], 0.46), (-0.2, [0.46, 0.26], 0.40),
                (0.8, [0.3, 0.2], 0.38), (2.2, [0.12, 0.09], 0.28), (2.5, [0.08, 0.05], 0.24),
            ], power: 2.8, around: 28, steps: 4)
        w.hull(
            body, [(-1.6, [0.1, 0.14], 0.78), (-0.7, [0.15, 0.2], 0.82), (-0.55, [0.12, 0.16], 0.84)],
            steps: 3)
        w.ball(.dark, [0.26, 0.1, 0.45], [0, 0.64, 0.0])
        w.ball(.paint(0xF2F2EE), [0.16, 0.18, 0.18], [0, 0.76, -0.15])
        w.ball(.visorGlass, [0.15, 0.07, 0.12], [0, 0.78, -0.06])
        w.wire(
            .dark, [[-0.26, 0.72, 0.2], [-0.16, 0.9, 0.1], [0.16, 0.9, 0.1], [0.26, 0.72, 0.2]], 0.025)
        w.both { w in
            w.pad(body, [0.36, 0.28, 1.4], [0.58, 0.2, -0.5], round: 0.1)
            w.wheel([0.82, 0.34, -1.55], 0.34, width: 0.4, rim: .metal(0xD8B24A))
            w.wheel([0.80, 0.33, 1.55], 0.33, width: 0.32, rim: .metal(0xD8B24A))
            for z in [Float(1.45), 1.65] { w.rod(.dark, [0.15, 0.36, z - 0.1], [0.66, 0.34, z], 0.02) }
            for z in [Float(-1.45), -1.7] { w.rod(.dark, [0.15, 0.42, z + 0.1], [0.64, 0.36, z], 0.02) }
            w.box(body, [0.04, 0.32, 0.5], [0.78, 0.1, 2.4])
            w.box(body, [0.04, 0.5, 0.5], [0.62, 0.55, -2.1])
        }
        w.box(body, [1.6, 0.04, 0.42], [0, 0.14, 2.45])
        w.box(.paint(0xF2F0EA), [1.3, 0.04, 0.3], [0, 0.96, -2.1], turn: .turn(x: 0.2))
        w.box(body, [1.3, 0.04, 0.3], [0, 0.78, -2.1], turn: .turn(x: 0.2))
        w.box(.dark, [1.3, 0.03, 3.4], [0, 0.1, -0.2])
        w.cut(.paint(0xF7F5EF), Outline2.circle(0.13), 0.03, [0, 0.51, 0.95], turn: .turn(x: -1.42))
        w.drives(18)
    }

    static func tractor(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x2F7A39), .paint(0xB8291F), .paint(0x2C62A0)).main
        let yellow = Stuff.paint(0xEFC02E)
        w.pad(body, [0.8, 0.75, 1.9], [0, 0.95, 1.0], round: 0.14)
        for bar in 0..<7 {
            w.box(.metal(0xB9BDC2), [0.66, 0.04, 0.04], [0, 1.05 + Float(bar) * 0.08, 1.95])
        }
        w.box(.dark, [0.6, 0.5, 2.6], [0, 0.6, 0.4])
        w.both { w in
            w.wheel([0.95, 0.85, -0.75], 0.85, width: 0.46, rim: yellow, spokes: 6)
            w.wheel([0.78, 0.45, 1.5], 0.45, width: 0.28, rim: yellow, spokes: 6)
            w.skin(
                body,
                (0...8).map { step in
                    let angle = Float(step) / 8 * 2.2 + 0.35
                    let place = SIMD3(0.95, 0.85 + sin(angle) * 0.98, -0.75 + cos(angle) * 0.98)
                    return [
                        place + [-0.28, 0, 0], place + [0.28, 0, 0], place + [0.28, 0.03, 0],
                        place + [-0.28, 0.03, 0],
                    ]
                })
            w.box(body, [0.07, 1.35, 0.07], [0.6, 1.3, -0.1])
            w.box(body, [0.07, 1.35, 0.07], [0.6, 1.3, -1.2])
            w.post(.glow(0xFFEFC4, 0.95), 0.1, 0.05, [0.28, 1.45, 1.93], turn: .turn(x: .pi / 2))
        }
        for (z, side) in [(Float(-0.75), 1), (-0.75, -1), (1.5, 1), (1.5, -1)] {
            let radius: Float = z < 0 ? 0.85 : 0.45
            let lugs = z < 0 ? 18 : 12
            let joint = w.hinge([Float(side) * (z < 0 ? 0.95 : 0.78), radius, z]) { w in
                for lug in 0..<lugs {
                    w.at(.turn(x: Float(lug) / Float(lugs) * 2 * .pi)) { w in
                        w.box(
                            .rubber(), [radius * 0.5, 0.08, 0.07], [0, radius - 0.03, 0], turn: .turn(y: 0.5))
                    }
                }
            }
            w.mechanism.moves.append(.init(joint: joint, kind: .roll(radius)))
        }
        w.pad(body, [1.35, 0.1, 1.4], [0, 2.62, -0.65], round: 0.05)
        w.pad(.pane, [1.1, 0.7, 0.04], [0, 1.8, -0.08], round: 0.02)
        w.pad(.leather(0x2A2523), [0.55, 0.12, 0.5], [0, 1.3, -0.85], round: 0.05)
        w.pad(.leather(0x2A2523), [0.55, 0.5, 0.1], [0, 1.35, -1.1], round: 0.05)
        w.at(.shift([0, 1.72, -0.25]) * .turn(x: 0.9)) { w in w.ring(.dark, 0.2, 0.022) }
        w.post(.metal(0x3A3D41), 0.05, 0.75, [0.28, 1.65, 1.3])
        w.post(.metal(0x3A3D41), 0.07, 0.12, [0.28, 2.4, 1.3])
        w.anchor("smoke", [0.28, 2.55, 1.3])
        w.drives(4)
    }

    /// Endless tracks with road wheels.
    static func tracks(_ w: inout Workshop, x: Float, width: Float, length: Float, height: Float) {
        for side in [Float(-1), 1] {
            let half = length / 2 - height / 2
            w.hull(
                .rubber(0x26262A),
                [
                    (-width / 2, [half + height / 2 - 0.05, height / 2 - 0.05], height / 2),
                    (width / 2, [half + height / 2 - 0.05, height / 2 - 0.05], height / 2),
                ], power: 3.2, around: 28, .shift([side * x, 0, 0]) * .turn(y: .pi / 2))
            let count = 34
            let around = 4 * half + .pi * height
            for link in 0..<count {
                var run = Float(link) / Float(count) * around
                var place = SIMD2<Float>.zero
                var turn: Float = 0
                if run < 2 * half {
                    place = [half - run, height]; turn = 0
                } else {
                    run -= 2 * half
                    if run < .pi * height / 2 {
                        let a = run / (height / 2);
                        place = [-half - sin(a) * height / 2, height / 2 + cos(a) * height / 2]; turn = -a
                    } else {
                        run -= .pi * height / 2
                        if run < 2 * half {
                            place = [-half + run, 0]; turn = .pi
                        } else {
                            let a = (run - 2 * half) / (height / 2);
                            place = [half + sin(a) * height / 2, height / 2 - cos(a) * height / 2];
                            turn = .pi - a
                        }
                    }
                }
                w.at(.shift([side * x, place.y, place.x]) * .turn(x: turn)) { w in
                    w.box(
                        .metal(0x47484B), [width * 1.02, 0.06, around / Float(count) * 0.72], [0, -0.03, 0])
                }
            }
            for wheel in 0..<5 {
                let z = -half + Float(wheel) * half / 2
                w.wheel(
                    [side * (x + width * 0.38), height * 0.46, z], height * 0.38, width: width * 0.4,
                    rim: .metal(0x6B6E5A), spokes: 5)
            }
        }
    }
}
