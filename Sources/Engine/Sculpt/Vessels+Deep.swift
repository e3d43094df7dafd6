import Foundation
import Render

extension Vessels {
    static func submarine(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0xE5B22E), .paint(0x4B5A63), .paint(0xC8502E)).main
        let steel = Stuff.metal(0x8A8E92)
        w.hull(
            hull,
            (0...16).map { step in
                let part = Float(step) / 16
                let z = -5.2 + part * 10.4
                let size =
                    part < 0.35
                    ? pow(sin(part / 0.35 * .pi / 2), 0.8)
                    : part > 0.75 ? pow(max(cos((part - 0.75) / 0.25 * .pi / 2), 0), 0.6) : 1
                return (z, SIMD2(repeating: 0.08 + 1.35 * size), 1.5)
            }, power: 2, around: 32)
        w.hull(
            hull,
            [
                (-1.2, [0.3, 0.75], 3.2), (-0.8, [0.5, 0.85], 3.2), (0.8, [0.5, 0.85], 3.2),
                (1.5, [0.22, 0.75], 3.2),
            ], power: 3, steps: 2)
        w.both { w in
            for z in [Float(-1.9), 0, 1.9] {
                w.at(.shift([1.40, 1.75, z]) * .turn(z: -.pi / 2)) { w in
                    w.turned(
                        .brass(),
                        [[0.36, -0.05], [0.46, -0.05], [0.46, 0.08], [0.36, 0.08], [0.36, -0.05]], sides: 22)
                    w.post(.glow(0xFFE3A8, 0.7), 0.37, 0.04, sides: 20)
                    w.around(8) { w, _ in w.ball(.brass(0xB07E2C), 0.035, [0, 0.08, 0.41], sides: 6) }
                }
            }
            w.box(hull.shaded(0.85), [1.1, 0.08, 0.7], [1.1, 1.5, -4.2])
            w.box(hull.shaded(0.85), [0.8, 0.08, 0.6], [1.5, 1.6, 3.2])
        }
        w.box(hull.shaded(0.85), [0.08, 2.4, 0.8], [0, 0.3, -4.3])
        for z in [Float(-3), -0.9, 1.0, 3.0] {
            w.at(.shift([0, 1.5, z]) * .turn(x: .pi / 2)) { w in
                w.ring(steel, 1.40 - (abs(z) > 2.5 ? 0.05 : 0), 0.035, sides: 36)
            }
        }
        w.wire(steel, [[0, 3.8, 0.2], [0, 4.9, 0.2], [0, 5.0, 0.45]], 0.07)
        w.post(.pane, 0.1, 0.05, [0, 5.0, 0.44], turn: .turn(x: .pi / 2))
        w.rod(steel, [0.2, 3.9, -0.3], [0.2, 4.6, -0.3], 0.03)
        w.ball(.glow(0xFFF2CC, 1), 0.2, [0, 1.2, 5.05])
        w.spinner([0, 1.5, -5.35], about: [0, 0, 1], turns: 6) { w in
            w.ball(.brass(), 0.16, .zero)
            for blade in 0..<4 {
                w.at(.turn(z: Float(blade) * .pi / 2)) { w in
                    w.hull(.brass(), [(-0.05, [0.2, 0.38], 0.5), (0.05, [0.2, 0.38], 0.5)], .turn(y: 0.5))
                }
            }
        }
    }

    static func raft(_ w: inout Workshop) {
        let log = Stuff.wood(0x94693F).main
        for index in -4...4 {
            w.post(
                log.shaded(0.8 + 0.35 * w.random.unit()), 0.16 + 0.02 * w.random.unit(),
                3.4 + 0.3 * w.random.unit(), [Float(index) * 0.33, 0.16, -1.8], sides: 14,
                turn: .turn(x: .pi / 2))
        }
        for z in [Float(-1.2), 1.2] {
            w.post(log.shaded(0.8), 0.09, 3.0, [-1.5, 0.36, z], sides: 10, turn: .turn(z: -.pi / 2))
            for index in -4...4 {
                w.ring(
                    .leather(0xCDB681), 0.185, 0.025, [Float(index) * 0.33, 0.2, z], sides: 14,
                    turn: .turn(x: .pi / 2))
            }
        }
        w.rod(.wood(0x7B5638), [0, 0.3, 0.2], [0, 3.3, 0.1], 0.07, 0.05)
        w.rod(.wood(0x7B5638), [-1.2, 3.0, 0.15], [1.2, 3.0, 0.15], 0.045)
        w.sheet(.cloth(0xE6D6B0), rows: 8, columns: 6, thickness: 0.02) { along, across in
            [
                -across * 2.2 * (1 - 0.08 * along), 2.95 - along * 1.9 + 0.12 * along * cos(across * 6),
                0.2 + 0.45 * sin(along * 3) * (1 - across * across * 3),
            ]
        }
        w.cut(
            .cloth(0xB5482F), [[-0.25, 0], [0.2, 0.02], [0.22, 0.4], [-0.2, 0.36]], 0.02, [0.4, 1.9, 0.66])
        w.box(.wood(0xB88A54), [0.6, 0.45, 0.5], [-0.8, 0.34, -0.9])
        w.post(.wood(0x8A5E38), 0.26, 0.6, [0.8, 0.34, -1.0], sides: 16)
    }
}
