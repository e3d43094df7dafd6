import Foundation
import Render

extension Vessels {
    static func sailboat(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0xF4F2EC), .paint(0x1F4B73), .paint(0xB33A2C)).main
        shell(
            &w, hull, length: 7.2, beam: 2.1, depth: 0.95, sheer: 0.22, transom: 0.62, rise: 0.9,
            rim: .wood(0x8A5A34), deck: .wood(0xC29A66), band: .paint(0xC6452F), bottom: .paint(0x7A2A24))
        w.hull(
            .paint(0xF4F2EC),
            [
                (-0.6, [0.55, 0.18], 1.1), (-0.3, [0.62, 0.28], 1.12), (1.2, [0.5, 0.22], 1.12),
                (1.6, [0.3, 0.08], 1.06),
            ], power: 3, steps: 2)
        w.both { w in
            for z in [Float(-0.1), 0.5, 1.0] {
                w.pad(.pane, [0.03, 0.14, 0.34], [0.6 - max(0, z) * 0.08, 1.12, z], round: 0.01)
            }
        }
        w.box(.wood(0x8A5A34), [0.9, 0.1, 1.7], [0, 0.98, -1.8])
        w.rod(.metal(0xD2D5D8), [0, 0.9, 0.7], [0, 9.2, 0.55], 0.06, 0.035)
        w.rod(.wood(0x9A6B40), [0, 1.75, 0.65], [0.35, 1.7, -2.9], 0.05)
        let sail = Stuff.cloth(0xF6F1E4)
        for panel in 0..<1 {
            w.sheet(
                sail, rows: 14, columns: 8, thickness: 0.02,
                shade: { along, _ in fraction(along * 7) < 0.07 ? 0.8 : 1 }
            ) { along, across in
                let part = across + 0.5
                let chord = 3.5 * (1 - along) * (1 + 0.25 * along) + 0.08
                return [
                    0.35 * part * (1 - along) + 0.42 * sin(part * .pi) * sin((along * 0.85 + 0.12) * .pi)
                        + Float(panel), 1.82 + along * 7.2, 0.58 - 0.15 * along * 0.4 - part * chord,
                ]
            }
        }
        w.sheet(w.pick(sail, Stuff.cloth(0xD8502F), .cloth(0xE8B33A)), rows: 10, columns: 6, thickness: 0.02)
        { along, across in
            let low = mix(SIMD3<Float>(0.2, 1.35, 0.3), SIMD3<Float>(0, 1.3, 3.7), across + 0.5)
            return mix(low, [0, 8.2, 0.75], along * 0.985)
                + SIMD3(0.5 * sin(along * .pi) * cos(across * .pi), 0, 0)
        }
        w.rod(.metal(), [0, 9.1, 0.55], [0, 1.2, 3.75], 0.012, sides: 4)
        w.both { w in w.rod(.metal(), [0, 7.0, 0.6], [0.98, 1.05, 0.5], 0.012, sides: 4) }
        w.rod(.metal(), [0, 9.1, 0.55], [0, 1.2, -3.5], 0.012, sides: 4)
        w.rod(.wood(), [0, 1.1, -3.4], [0.1, 1.25, -2.4], 0.035)
        w.at([0, 0, 0.55], turn: .pi) { w in
            w.flag(.cloth(0xC6362E), pole: 0.4, [0, 9.2, 0], size: [0.55, 0.3])
        }
    }

    static func longship(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0x7B5230), .wood(0x5E4430), .wood(0x8D643C)).main
        shell(
            &w, wood, length: 14, beam: 3.0, depth: 1.5, sheer: 1.2, transom: 0.06, rise: 0.9,
            rim: wood.shaded(0.7))
        for end in [Float(1), -1] {
            w.wire(
                wood.shaded(0.85),
                [
                    [0, 0.6, end * 6.6], [0, 2.2, end * 7.7], [0, 3.4, end * 7.9], [0, 4.3, end * 7.5],
                    [0, 4.7, end * 7.8],
                ], 0.24, 0.12, sides: 12)
        }
        w.hull(
            .wood(0xA9743E),
            [(7.5, [0.2, 0.24], 4.75), (7.9, [0.22, 0.26], 4.75), (8.5, [0.12, 0.14], 4.65)], steps: 2)
        w.both { w in
            w.turned(
                .brass(), [[0.05, 0], [0.03, 0.2], [0, 0.4]], [0.12, 4.9, 7.6], sides: 8, turn: .turn(x: -0.6)
            )
            w.ball(.glow(0xFFB33A, 0.7), 0.045, [0.19, 4.82, 8.0], sides: 8)
            for shield in 0..<9 {
                let z = -4.6 + Float(shield) * 1.1
                let x = 1.5 - abs(z) * abs(z) * 0.018
                w.at(.shift([x + 0.03, 1.5 + abs(z) * abs(z) * 0.022, z]) * .turn(z: -.pi / 2 + 0.2)) { w in
                    let paint = shield % 2 == 0 ? Stuff.paint(0xB5382C) : .paint(0xE4D3A6)
                    w.turned(paint, [[0, 0], [0.44, 0], [0.42, 0.06], [0.12, 0.1], [0, 0.1]], sides: 18)
                    w.ball(.metal(), [0.12, 0.09, 0.12], [0, 0.1, 0], sides: 12)
                }
                w.rod(.wood(0x9A7448), [x - 0.2, 1.3, z + 0.5], [x + 2.1, 0.1, z - 0.1], 0.035)
                w.box(.wood(0x9A7448), [0.55, 0.04, 0.2], [x + 2.2, 0.03, z - 0.12])
            }
        }
        w.rod(.wood(0x6B4A30), [0, 1, 0], [0, 8, 0], 0.15, 0.09)
        let red = Stuff.cloth(0xB23428)
        for stripe in 0..<7 {
            let stuff = stripe % 2 == 0 ? red : Stuff.cloth(0xEDE2C6)
            w.sheet(stuff, rows: 10, columns: 2, thickness: 0.03) { along, across in
                let x = (Float(stripe) + across + 0.5) / 7 - 0.5
                return [
                    -x * 5.6, 7.4 - along * 4.4,
                    0.1 + 1.1 * sin(along * .pi * 0.92 + 0.12) * (1 - pow(abs(x * 2), 2.4) * 0.7),
                ]
            }
        }
        w.rod(.wood(0x6B4A30), [-3.0, 7.45, 0.1], [3.0, 7.45, 0.1], 0.09)
        w.rod(.leather(0x4B3A28), [0, 8, 0], [0, 4.0, 7.4], 0.018, sides: 4)
        w.rod(.leather(0x4B3A28), [0, 8, 0], [0, 4.0, -7.4], 0.018, sides: 4)
    }

    static func canoe(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0xA5672F), .paint(0xB2342A), .paint(0x2F6E5B)).main
        shell(
            &w, wood, length: 4.8, beam: 0.95, depth: 0.38, sheer: 0.2, transom: 0.05, rise: 0.5,
            rim: .wood(0xD2A468))
        for z in [Float(-1.3), 0.1, 1.3] {
            w.box(.wood(0xD2A468), [0.85 - abs(z) * 0.12, 0.03, 0.18], [0, 0.37, z])
        }
        w.at(.shift([0.1, 0.42, 0.2]) * .turn(y: 0.5)) { w in
            w.rod(.wood(0xC08A4E), [0, 0, -0.8], [0, 0, 0.7], 0.018)
            w.hull(
                .wood(0xC08A4E),
                [
                    (0.65, [0.03, 0.012], 0), (0.8, [0.085, 0.014], 0), (1.15, [0.08, 0.012], 0),
                    (1.2, [0.04, 0.008], 0),
                ])
        }
    }

    static func trawler(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0x2E6A8E), .paint(0xB53A2B), .paint(0x2F6B54)).main
        let white = Stuff.paint(0xF2EEE2)
        shell(
            &w, hull, length: 8.4, beam: 2.9, depth: 1.5, sheer: 0.75, transom: 0.75, rise: 0.6,
            rim: .wood(0xC99A5E), deck: .wood(0x9A7A54), band: white, bottom: .paint(0x8C2F25))
        w.pad(white, [1.7, 1.6, 1.9], [0, 1.5, -0.6], round: 0.08)
        w.pad(.wood(0x8A5632), [2.0, 0.12, 2.3], [0, 3.1, -0.55], round: 0.05)
        w.window([0, 2.25, 0.37], [1.2, 0.55], frame: .wood(0x8A5632), bars: [2, 0])
        w.both { w in
            w.window([0.87, 2.25, -0.5], [1.1, 0.5], turn: .pi / 2, frame: .wood(0x8A5632), bars: [1, 0])
            w.post(.plastic(0xE8742A), 0.2, 0.1, [1.06, 2.0, -1.3], turn: .turn(z: -.pi / 2))
            for tyre in 0..<4 {
                w.ring(
                    .rubber(), 0.24, 0.08,
                    [1.48 - (tyre == 3 ? 0.25 : 0), 1.15 + (tyre == 3 ? 0.2 : 0), -2.6 + Float(tyre) * 1.3],
                    sides: 18, turn: .turn(z: .pi / 2))
            }
        }
        w.turned(
            .paint(0xC8402F),
            [[0.24, 0], [0.2, 0.7], [0.24, 0.72], [0.24, 0.9], [0.16, 0.9], [0.16, 0.5]], [0, 3.15, -1.1],
            sides: 18)
        w.rod(.wood(), [0, 1.5, 1.4], [0, 5.2, 1.2], 0.07, 0.045)
        w.rod(.wood(), [0, 2.2, 1.4], [0, 4.2, 3.4], 0.05)
        w.rod(.wood(), [0, 1.5, -2.9], [0, 4.2, -3.0], 0.055)
        for rope in [
            (SIMD3<Float>(0, 5.1, 1.2), SIMD3<Float>(0, 2.3, 4.4)), ([0, 5.1, 1.2], [0, 4.1, -3.0]),
            ([0, 5.1, 1.2], [1.2, 1.7, 0.6]), ([0, 5.1, 1.2], [-1.2, 1.7, 0.6]),
        ] { w.rod(.leather(0x4B3A28), rope.0, rope.1, 0.014, sides: 4) }
        w.ball(.glow(0xFFF0C0, 1), 0.08, [0, 4.3, 1.32], sides: 10)
        w.both { w in w.ball(.plastic(0xE8742A), 0.14, [0.6, 1.75, -2.6], sides: 12) }
        for net in 0..<3 {
            w.ball(.cloth(0x4E7A6A), [0.5, 0.25, 0.4], [Float(net - 1) * 0.4, 1.62, -2.3], sides: 12)
        }
        for crate in [Float(-0.45), 0.35] { w.box(.wood(0xB88A54), [0.6, 0.4, 0.5], [crate, 1.6, 2.2]) }
        w.anchor("smoke", [0, 4.1, -1.1])
    }

    static func speedboat(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0xF3F3F0), .wood(0x7A3F1E), .paint(0x1B2A45)).main
        shell(
            &w, hull, length: 6.0, beam: 1.9, depth: 0.8, sheer: 0.12, transom: 0.86, rise: 0.7,
            rim: .metal(0xD2D5D8), deck: .wood(0x9A5A2C), band: .paint(0xC6302A))
        w.pad(.leather(0xEDE3D0), [1.25, 0.2, 0.55], [0, 0.82, -0.6], round: 0.08)
        w.pad(.leather(0xEDE3D0), [1.25, 0.42, 0.14], [0, 0.85, -0.9], round: 0.06)
        w.pad(.leather(0xEDE3D0), [1.3, 0.2, 0.5], [0, 0.82, -1.9], round: 0.08)
        w.at(.shift([0, 0.84, 0.45]) * .turn(x: -0.9)) { w in
            w.pad(.pane, [1.3, 0.42, 0.03], .zero, round: 0.012)
        }
        w.at(.shift([0.3, 0.98, 0.05]) * .turn(x: 1.0)) { w in w.ring(.dark, 0.15, 0.018) }
        w.pad(.dark, [0.4, 0.75, 0.4], [0, 0.45, -3.1], round: 0.1)
        w.pad(.paint(0xE8E8E4), [0.44, 0.26, 0.55], [0, 1.05, -3.1], round: 0.1)
        w.rod(.metal(), [0, 0.9, 2.7], [0, 1.0, 2.3], 0.02)
    }

    static func liner(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0x1D2A3F), .paint(0xF2F2EE), .paint(0x1F1F22)).main
        let white = Stuff.paint(0xF4F2EC)
        let funnel = w.pick(Stuff.paint(0xC0392B), .paint(0xE08A2E), .paint(0x2C5C9A))
        shell(
            &w, hull, length: 54, beam: 8.4, depth: 6.4, sheer: 1.1, transom: 0.7, rise: 0.25, rim: white,
            deck: .wood(0xB08A5C), band: white, bottom: .paint(0x8C2B24))
        var y: Float = 6.5
        for (deck, (from, to, half)) in [
            (Float(-21), Float(17), Float(3.7)), (-19.5, 15, 3.5), (-17.5, 12.5, 3.3), (-9, 11, 2.9),
        ].enumerated() {
            w.hull(
                white,
                [
                    (from, [half * 0.86, 1.05], y + 1.05), (from + 1, [half, 1.05], y + 1.05),
                    (to - 1.5, [half, 1.05], y + 1.05), (to, [half * 0.72, 1.05], y + 1.05),
                ], power: 9, around: 28)
            w.box(
                .wood(0xB99563), [half * 2.1, 0.12, to - from - 0.6], [0, y + 2.05, (from + to) / 2 - 0.3])
            w.both { w in
                let count = Int((to - from - 2.5) / 1.25)
                for index in 0..<count {
                    let z = from + 1.5 + Float(index) * 1.25
                    let lit = w.random.unit() < 0.6
                    w.box(
                        lit ? .glow(0xFFD894, 0.6) : .pane, [0.08, deck == 3 ? 0.9 : 0.62, 0.72],
                        [half, y + 0.75, z], bevel: 0.02)
                }
                w.rod(
                    white, [half * 1.04, y + 2.6, from + 1], [half * 1.04, y + 2.6, to - 1.5], 0.05, sides: 5)
            }
            w.box(.pane, [half * 1.3, 0.7, 0.1], [0, y + 0.75, to - 0.02], bevel: 0.02)
            y += 2.1
        }
        w.both { w in
            for index in 0..<20 {
                w.post(
                    .glow(0xFFE2A8, 0.6), 0.24, 0.08,
                    [
                        4.16 - (index > 15 ? Float(index - 15) * 0.32 : 0)
                            - (index < 3 ? Float(3 - index) * 0.25 : 0), 4.6, -19 + Float(index) * 1.9,
                    ], sides: 10, turn: .turn(z: -.pi / 2))
            }
            for boat in 0..<6 {
                w.hull(
                    .paint(0xE8852E),
                    [
                        (-1.1, [0.12, 0.2], 0), (-0.6, [0.42, 0.42], 0), (0.6, [0.42, 0.42], 0),
                        (1.1, [0.12, 0.2], 0),
                    ], .shift([3.75, 11.3, -15 + Float(boat) * 3.6]))
            }
        }
        for (index, z) in [Float(-9.5), -3.5, 2.5].enumerated() {
            w.at(.shift([0, y - (index == 0 ? 0.5 : 0), z]) * .turn(x: -0.16)) { w in
                w.turned(funnel, [[1.35, -1], [1.25, 3.9], [0, 3.9]], sides: 24)
                w.turned(
                    .paint(0x1D1D20),
                    [[1.24, 3.7], [1.36, 3.72], [1.34, 5.0], [1.1, 5.0], [1.1, 4.4], [0, 4.3]], sides: 24)
                w.turned(white, [[1.25, 2.4], [1.33, 2.42], [1.32, 3.0], [1.25, 3.02]], sides: 24)
            }
        }
        w.rod(.wood(0xC9A06A), [0, 8, 21], [0, 19, 20], 0.2, 0.09)
        w.rod(.wood(0xC9A06A), [0, 10, -19.5], [0, 18, -20.5], 0.2, 0.09)
        w.rod(.metal(0x555555), [0, 18.8, 20], [0, 17.9, -20.4], 0.04, sides: 4)
        w.anchor("smoke", [0, y + 5.2, 1.6])
    }
}
