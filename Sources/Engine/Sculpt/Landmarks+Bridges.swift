import Foundation
import Render

extension Landmarks {
    static func column(_ w: inout Workshop) {
        let marble = Stuff.ceramic(0xE9E4DA).main
        w.box(marble.shaded(0.95), [1.5, 0.3, 1.5])
        drum(&w, marble, 3.9, [0, 0.3, 0], radius: 0.48)
    }

    static func bridge(_ w: inout Workshop) {
        let stone = w.pick(Stuff.stone(0xA99F90), .stone(0x98958F), .stone(0xB4805F)).main
        let arches = 3
        let span: Float = 4.6
        let total = Float(arches) * span
        var outline: [SIMD2<Float>] = [[-total / 2 - 2.4, 0], [-total / 2, 0]]
        for arch in 0..<arches {
            let middle = -total / 2 + span * (Float(arch) + 0.5)
            for step in 0...14 {
                let angle = .pi - Float(step) / 14 * .pi
                outline.append([middle + cos(angle) * span * 0.41, 0.9 + sin(angle) * span * 0.5])
            }
            outline.append([middle + span * 0.5, 0])
        }
        outline += [
            [total / 2 + 2.4, 0], [total / 2 + 2.4, 3.7], [6.5, 4.5], [-6.5, 4.5], [-total / 2 - 2.4, 3.7],
        ]
        w.cut(stone.shaded(0.85), outline, 3.2, bevel: 0.05)
        for side in [Float(1), -1] {
            w.at(.turn(y: side > 0 ? 0 : .pi)) { w in
                for arch in 0..<arches {
                    let middle = -total / 2 + span * (Float(arch) + 0.5)
                    for step in 0..<13 {
                        let angle = (Float(step) + 0.5) / 13 * .pi
                        let place = SIMD3(
                            middle + cos(angle) * span * 0.45, 0.9 + sin(angle) * span * 0.54, 1.62)
                        w.at(.shift(place) * .turn(z: angle - .pi / 2)) { w in
                            w.box(
                                stone.shaded(0.95 + 0.25 * w.random.unit()), [0.52, 0.5, 0.24],
                                [0, -0.25, 0], bevel: 0.05)
                        }
                    }
                }
                for block in 0..<24 {
                    let x = -total / 2 - 2.1 + Float(block) * (total + 4.2) / 23
                    let y = 4.45 - max(abs(x) - 6.5, 0) * 0.286
                    w.box(
                        stone.shaded(0.9 + 0.2 * w.random.unit()), [0.74, 0.6, 0.34], [x, y - 0.1, 1.5],
                        bevel: 0.05)
                    w.box(stone.shaded(1.05), [0.8, 0.14, 0.46], [x, y + 0.27, 1.5], bevel: 0.03)
                }
                for _ in 0..<40 {
                    let x = w.random.signed() * (total / 2 + 2)
                    let y = 3.4 + 0.6 * w.random.unit()
                    w.box(
                        stone.shaded(0.8 + 0.35 * w.random.unit()), [0.6, 0.28, 0.12],
                        [x, y - abs(x) * 0.06, 1.6], bevel: 0.04)
                }
                for pier in 0...arches {
                    let x = -total / 2 + span * Float(pier)
                    w.turned(stone, [[0.62, 0], [0.55, 1.9], [0, 2.6]], [x, 0, 1.5], sides: 6)
                }
            }
        }
    }

    /// Tall arches in a long row with a level top, as railways cross valleys on.
    static func viaduct(_ w: inout Workshop) {
        let stone = w.pick(Stuff.stone(0xA99F90), .stone(0x98958F), .stone(0xA08D78)).main
        let arches = 23, span: Float = 7.2, top: Float = 10.4, spring: Float = 6.4
        let total = Float(arches) * span
        var outline: [SIMD2<Float>] = [[-total / 2 - 4, -6], [-total / 2 - 0.6, -6]]
        for arch in 0..<arches {
            let middle = -total / 2 + span * (Float(arch) + 0.5)
            for step in 0...10 {
                let angle = .pi - Float(step) / 10 * .pi
                outline.append([middle + cos(angle) * span * 0.41, spring + sin(angle) * span * 0.41])
            }
            outline.append([middle + span * 0.41, -6])
            if arch < arches - 1 { outline.append([middle + span * 0.59, -6]) }
        }
        outline += [[total / 2 + 4, -6], [total / 2 + 4, top], [-total / 2 - 4, top]]
        w.cut(stone.shaded(0.88), outline, 3.6, bevel: 0)
        for side in [Float(1), -1] {
            w.at(.turn(y: side > 0 ? 0 : .pi)) { w in
                // The string course and the parapet on it.
                w.box(stone.shaded(1.08), [total + 8, 0.26, 0.5], [0, top - 0.62, 1.78])
                w.box(stone.shaded(0.96), [total + 8, 0.9, 0.3], [0, top + 0.1, 1.72])
                w.box(stone.shaded(1.12), [total + 8, 0.16, 0.42], [0, top + 0.6, 1.72])
                for arch in 0..<arches {
                    let middle = -total / 2 + span * (Float(arch) + 0.5)
                    for step in 0..<13 {
                        let angle = (Float(step) + 0.5) / 13 * .pi
                        let ring = SIMD3(
                            middle + cos(angle) * span * 0.44, spring + sin(angle) * span * 0.44, 1.80)
                        w.at(.shift(ring) * .turn(z: angle - .pi / 2)) { w in
                            w.box(stone.shaded(0.95 + 0.25 * w.random.unit()), [0.64, 0.5, 0.14])
                        }
                    }
                    // Piers widen towards the ground, with a ledge where the arch springs.
                    let pier = middle - span / 2
                    w.box(stone.shaded(0.94), [1.5, spring + 6, 0.3], [pier, (spring - 6) / 2, 1.86])
                    w.box(stone.shaded(1.10), [1.7, 0.28, 0.5], [pier, spring, 1.84])
                    for _ in 0..<5 {
                        let place = SIMD3(pier + w.random.signed() * 0.5, w.random.unit() * spring, 2.02)
                        w.box(stone.shaded(0.75 + 0.4 * w.random.unit()), [0.5, 0.3, 0.06], place)
                    }
                }
            }
        }
        // Ballast and two rails.
        w.box(Stuff.stone(0x6F6A64).main, [total + 8, 0.14, 3.0], [0, top + 0.05, 0])
        for side in [Float(0.72), -0.72] {
            w.box(Stuff.metal(0x5A5048).main, [total + 8, 0.12, 0.09], [0, top + 0.18, side])
        }
    }

    static func pier(_ w: inout Workshop) {
        let plank = Stuff.wood(0x9B8264).main
        for board in 0..<36 {
            w.box(
                plank.shaded(0.8 + 0.35 * w.random.unit()), [2.6 + 0.12 * w.random.signed(), 0.09, 0.26],
                [0.04 * w.random.signed(), 1.1, -5 + Float(board) * 0.285],
                turn: .turn(y: 0.012 * w.random.signed()))
        }
        w.both { w in
            w.box(plank.shaded(0.6), [0.16, 0.2, 10.4], [0.95, 0.9, 0])
            for post in 0..<6 {
                let z = -4.8 + Float(post) * 1.95
                let high = 1.75 + 0.3 * w.random.unit()
                w.post(
                    .wood(0x6E563F).shaded(0.85 + 0.3 * w.random.unit()), 0.15, high, [1.34, 0, z], sides: 12)
                w.ring(.leather(0xC2AC78), 0.165, 0.03, [1.34, high - 0.35, z], sides: 16)
                if post < 5 {
                    w.wire(
                        .leather(0xC2AC78),
                        (0...6).map { step in
                            let part = Float(step) / 6
                            return [1.34, 1.55 - sin(part * .pi) * 0.22, z + part * 1.95]
                        }, 0.03)
                }
            }
        }
        w.rod(.wood(0x5A4634), [1.2, 1.1, 4.6], [1.2, 3.0, 4.6], 0.06)
        w.rod(.wood(0x5A4634), [1.2, 2.9, 4.6], [0.8, 2.9, 4.6], 0.03)
        w.turned(
            .metal(0x2E3033),
            [
                [0, 2.55], [0.14, 2.55], [0.14, 2.59], [0.1, 2.6], [0.1, 2.82], [0.15, 2.84], [0.04, 2.92],
                [0, 2.92],
            ], [0.8, 0, 4.6], sides: 14)
        w.post(.glow(0xFFB658, 0.9), 0.105, 0.2, [0.8, 2.61, 4.6], sides: 14)
        w.post(.wood(0x8A6340), 0.3, 0.5, [-0.8, 1.19, 4.0], top: 0.28, sides: 18)
    }

    static func statue(_ w: inout Workshop) {
        let marble = w.pick(Stuff.ceramic(0xE9E5DC), .metal(0x6E8F80), .metal(0x8A6A44)).main
        let stone = Stuff.stone(0xA39D92)
        w.box(stone, [1.9, 0.25, 1.9])
        w.box(stone.shaded(1.08), [1.6, 0.2, 1.6], [0, 0.25, 0])
        w.box(stone, [1.3, 1.2, 1.3], [0, 0.45, 0])
        w.box(stone.shaded(1.1), [1.55, 0.2, 1.55], [0, 1.65, 0])
        w.box(.brass(0xA8874A), [0.8, 0.4, 0.05], [0, 0.85, 0.65])
        w.at([0, 1.85, 0]) { w in
            // A figure in a long robe, one arm raised.
            w.post(marble, 0.5, 0.12)
            let folds: Float = 9
            w.skin(
                marble,
                [
                    (0, 0.40, 0.36), (0.3, 0.36, 0.30), (0.7, 0.29, 0.23), (1.05, 0.22, 0.17),
                    (1.25, 0.25, 0.18), (1.45, 0.28, 0.18), (1.58, 0.22, 0.14), (1.64, 0.09, 0.09),
                ].map { (row: (Float, Float, Float)) in
                    (0..<40).map { side in
                        let angle = Float(side) / 40 * 2 * .pi
                        let fold = 1 + 0.07 * sin(angle * folds) * max(0, 1 - row.0 / 1.2)
                        return [cos(angle) * row.1 * fold, 0.1 + row.0, sin(angle) * row.2 * fold]
                    }
                })
            w.post(marble, 0.075, 0.16, [0, 1.7, 0])
            w.ball(marble, [0.13, 0.165, 0.145], [0, 1.97, 0.01])
            w.ball(marble, [0.145, 0.13, 0.15], [0, 2.03, -0.03])
            w.wire(
                marble, [[0.24, 1.62, 0], [0.42, 1.5, 0.05], [0.46, 1.85, 0.12], [0.44, 2.1, 0.14]], 0.085,
                0.05, sides: 12)
            w.wire(
                marble, [[-0.24, 1.6, 0], [-0.36, 1.3, 0.08], [-0.22, 1.12, 0.28]], 0.085, 0.055, sides: 12)
            w.ball(marble, 0.06, [0.44, 2.15, 0.14])
            w.turned(
                marble, [[0, 2.1], [0.03, 2.1], [0.05, 2.3], [0.1, 2.36], [0, 2.37]], [0.44, 0, 0.14],
                sides: 14)
            w.turned(
                .brass(), [[0, 2.35], [0.08, 2.38], [0.05, 2.5], [0, 2.62]], [0.44, 0, 0.14], sides: 12,
                smooth: true)
            w.box(marble, [0.26, 0.36, 0.07], [-0.15, 0.98, 0.3], turn: .turn(x: -0.3, z: 0.2))
        }
    }

    static func obelisk(_ w: inout Workshop) {
        let stone = w.pick(Stuff.stone(0xB98E6E), .stone(0x9B9A98), .stone(0x35363A)).main
        w.box(stone.shaded(0.85), [3, 0.5, 3])
        w.box(stone.shaded(0.95), [2.3, 0.8, 2.3], [0, 0.5, 0])
        w.turned(
            stone, [[1.2, 1.3], [0.85, 8.2], [0, 8.2]], sides: 4, bevel: 0.04, turn: .turn(y: .pi / 4))
        w.turned(.brass(), [[0.86, 8.2], [0, 9.3]], sides: 4, bevel: 0.02, turn: .turn(y: .pi / 4))
        for side in 0..<4 {
            w.at(.turn(y: Float(side) * .pi / 2)) { w in
                for row in 0..<11 {
                    let y = 1.9 + Float(row) * 0.56
                    let out = (1.2 - (y - 1.3) * 0.051) * 0.707
                    let glyph = w.pick(
                        Outline2.circle(0.13, 10), Outline2.star(4, 0.2, 0.08),
                        [[-0.18, -0.06], [0.18, -0.06], [0.18, 0.06], [-0.18, 0.06]])
                    w.cut(stone.shaded(0.6), glyph, 0.05, [0, y, out])
                }
            }
        }
    }

    static func telephoneBox(_ w: inout Workshop) {
        let red = Stuff.paint(0xB8241F).main
        w.box(.stone(0x77736C), [1.04, 0.1, 1.04])
        w.box(.glow(0xFFE7B8, 0.35), [0.7, 1.9, 0.7], [0, 0.2, 0])
        for side in 0..<4 {
            w.at(.turn(y: Float(side) * .pi / 2)) { w in
                w.box(red, [0.13, 2.2, 0.13], [0.41, 0.1, 0.41])
                w.box(red, [0.8, 0.25, 0.06], [0, 0.1, 0.43])
                w.box(red, [0.9, 0.3, 0.1], [0, 2.0, 0.41])
                w.box(.plaster(0xF4F0E4), [0.62, 0.13, 0.04], [0, 2.09, 0.46])
                for bar in 0..<7 { w.box(red, [0.7, 0.03, 0.05], [0, 0.42 + Float(bar) * 0.235, 0.42]) }
                for x in [Float(-0.22), 0.22] { w.box(red, [0.03, 1.7, 0.05], [x, 0.3, 0.42]) }
            }
        }
        w.box(red, [1.0, 0.1, 1.0], [0, 2.3, 0])
        w.turned(
            red, [[0.62, 2.4], [0.5, 2.5], [0.2, 2.58], [0, 2.6]], sides: 4, bevel: 0.02,
            turn: .turn(y: .pi / 4))
        w.box(.brass(), [0.05, 0.2, 0.06], [0.28, 1.1, 0.47])
    }
}
