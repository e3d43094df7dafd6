import Foundation
import Render

extension Landmarks {
    static func tower(_ w: inout Workshop) {
        let wall = w.pick(Stuff.stone(0xA8A094), .stone(0x8E8C8A), .stone(0xB5A488)).main
        let roof = w.pick(Stuff.clay(0x5A4380), .clay(0x35618A), .clay(0x8E3F32))
        w.turned(.stone(0x767F5C), [[4.0, 0], [3.2, 0.5], [0, 0.8]], sides: 28)
        roundTower(
            &w, [0, 0.3, 0], radius: 2.0, height: 10, wall: wall, roof: roof,
            flag: w.pick(.cloth(0xC6362E), .cloth(0xE2AE3A)), blocks: 40)
        roundTower(&w, [2.0, 4.9, 0.8], radius: 0.8, height: 3.2, wall: wall, roof: roof)
        w.turned(wall.shaded(0.9), [[0, -1.6], [0.84, 0]], [2.0, 4.9, 0.8], sides: 16)
        w.door([0, 0.5, 2.14], [1.1, 2.0], .wood(0x6B4428), arched: true)
        w.stairs(.stone(), 1.7, rise: 0.4, run: 0.9, count: 3, [0, 0.2, 3.2])
    }

    static func pagoda(_ w: inout Workshop) {
        let red = w.pick(Stuff.paint(0xB23328), .wood(0x7D4A31), .paint(0xB23328)).main
        let roof = w.pick(Stuff.clay(0x3F4A4C), .clay(0x2F5F55), .clay(0x4A4E5A))
        let cream = Stuff.plaster(0xEFE2C6)
        w.box(.stone(0xA6A096), [9, 0.5, 9])
        w.box(.stone(0xB2ACA2), [8, 0.4, 8], [0, 0.5, 0])
        w.stairs(.stone(0xA6A096), 2.4, rise: 0.9, run: 1.3, count: 4, [0, 0, 5.3])
        var y: Float = 0.9
        for storey in 0..<4 {
            let half = 2.7 - Float(storey) * 0.42
            let tall: Float = storey == 0 ? 2.3 : 1.6
            w.box(cream, [half * 1.8, tall, half * 1.8], [0, y, 0])
            for side in 0..<4 {
                w.at(.turn(y: Float(side) * .pi / 2)) { w in
                    w.both { w in
                        w.post(red, 0.17, tall, [half * 0.96, y, half * 0.96], sides: 12)
                        w.post(red, 0.13, tall, [half * 0.36, y, half * 0.96], sides: 12)
                        w.window(
                            [half * 0.64, y + tall * 0.3, half * 0.91], [half * 0.36, tall * 0.42],
                            frame: .wood(0x5A3524), bars: [1, 0], sill: false)
                    }
                    w.box(red, [half * 2.0, 0.16, 0.16], [0, y + tall - 0.2, half * 0.97])
                    w.box(red, [half * 2.0, 0.1, 0.1], [0, y + 0.3, half * 1.0])
                    if storey == 0 {
                        w.box(.wood(0x4C2B1C), [half * 0.56, tall * 0.85, 0.1], [0, y, half * 0.91])
                    } else {
                        w.box(.wood(0x4C2B1C), [half * 0.5, tall * 0.6, 0.1], [0, y, half * 0.91])
                    }
                }
            }
            y += tall
            // A roof whose corners sweep up.
            let reach = half * 1.62
            let rise: Float = 0.95
            var rings: [[SIMD3<Float>]] = []
            for (out, low, thick) in [
                (Float(0.5), Float(1), Float(0)), (0.62, 0.62, 0), (0.8, 0.25, 0), (1, 0, 0), (1, 0, 0.16),
                (0.8, 0.18, 0.2), (0.5, 0.6, 0.2),
            ] {
                rings.append(
                    (0..<32).map { step -> SIMD3<Float> in
                        let side = step / 8
                        let part = Float(step % 8) / 8 * 2 - 1
                        let corner = pow(abs(part), 3) * max(out - 0.5, 0) * 2
                        let wide = reach * out * (1 + 0.05 * corner)
                        let turn = Affine.turn(y: Float(side) * .pi / 2)
                        return turn.point([part * wide, y + low * rise - thick + corner * 0.5, wide])
                    })
            }
            w.skin(roof, rings)
            for side in 0..<4 {
                w.at(.turn(y: Float(side) * .pi / 2)) { w in
                    for rib in -4...4 {
                        let part = Float(rib) / 5
                        let corner = pow(abs(part), 3)
                        w.wire(
                            roof.shaded(1.2),
                            [
                                [part * reach * 0.52, y + rise * 0.98, reach * 0.52],
                                [part * reach * 0.8, y + rise * 0.27 + corner * 0.3, reach * 0.8],
                                [part * reach, y + 0.03 + corner * 0.5, reach],
                            ], 0.045, sides: 5)
                    }
                    w.wire(
                        roof.shaded(0.8),
                        [
                            [reach * 0.5, y + rise * 1.04, reach * 0.5],
                            [reach * 0.8, y + rise * 0.3 + 0.32, reach * 0.8],
                            [reach * 1.07, y + 0.62, reach * 1.07],
                        ], 0.09, 0.07)
                    w.ball(
                        .glow(0xFF8A3C, 0.75), [0.13, 0.17, 0.13], [reach * 0.96, y + 0.1, reach * 0.96],
                        sides: 10)
                }
            }
            y += rise * 0.72
        }
        w.turned(
            .brass(0xB98A3C),
            [[0.5, y - 0.1], [0.4, y + 0.3], [0.1, y + 0.4], [0.1, y + 2.4], [0, y + 2.8]], sides: 16)
        for ring in 0..<5 {
            w.ring(
                .brass(0xB98A3C), 0.3 - Float(ring) * 0.04, 0.05, [0, y + 0.7 + Float(ring) * 0.34, 0],
                sides: 18)
        }
    }

    static func torii(_ w: inout Workshop) {
        let red = Stuff.paint(0xD0402B).main
        w.both { w in
            w.turned(.dark, [[0.42, 0], [0.36, 0.5], [0, 0.5]], [2.1, 0, 0])
            w.rod(red, [2.1, 0.4, 0], [1.94, 4.3, 0], 0.26, 0.22, sides: 24)
            w.post(.dark, 0.3, 0.14, [1.95, 4.2, 0])
        }
        w.box(red, [5.2, 0.36, 0.3], [0, 3.3, 0])
        w.box(red, [0.36, 0.7, 0.2], [0, 3.6, 0])
        w.box(.brass(), [0.28, 0.5, 0.06], [0, 3.7, 0.12])
        for (lift, thick, wide, stuff) in [
            (Float(4.35), Float(0.34), Float(3.1), red), (4.68, 0.2, 3.35, Stuff.clay(0x2B2A2E)),
        ] {
            let steps = 12
            w.skin(
                stuff,
                (0...steps).map { step in
                    let part = Float(step) / Float(steps) * 2 - 1
                    let y = lift + pow(abs(part), 2.4) * 0.45
                    return [
                        [part * wide, y, -0.27], [part * wide, y, 0.27], [part * wide, y + thick, 0.3],
                        [part * wide, y + thick, -0.3],
                    ]
                })
        }
        w.wire(
            .leather(0xD9C28A),
            (0...10).map { [Float($0) / 5 * 1.85 - 1.85, 3.2 - sin(Float($0) / 10 * .pi) * 0.35, 0.22] }, 0.08
        )
        for paper in [Float(-1), 0, 1] {
            w.cut(
                Stuff(.paper, 0xF6F4EE),
                [
                    [0, 0], [0.2, -0.1], [0.08, -0.25], [0.26, -0.35], [0.1, -0.6], [-0.08, -0.5],
                    [0.05, -0.3], [-0.12, -0.2],
                ], 0.02, [paper, 2.9, 0.26])
        }
    }

    static func skyscraper(_ w: inout Workshop) {
        let steel = w.pick(Stuff.paint(0x9FB0BC), .paint(0xB8AC98), .paint(0x6E7F8C)).main
        w.box(.stone(0xA9A6A0), [22, 0.6, 22])
        var y: Float = 0.5
        for (half, tall, rows) in [(Float(8), Float(6), 2), (6.6, 30, 14), (5.2, 14, 7), (3.6, 7, 3)] {
            w.box(steel, [half * 2, tall, half * 2], [0, y, 0])
            for side in 0..<4 {
                w.at(.turn(y: Float(side) * .pi / 2)) { w in
                    for row in 0..<rows {
                        let low = y + (Float(row) + 0.2) * tall / Float(rows)
                        w.box(
                            .pane, [half * 1.9, tall / Float(rows) * 0.68, 0.12], [0, low, half], bevel: 0.02)
                        for pane in 0..<5 where w.random.unit() < 0.13 {
                            w.box(
                                .glow(0xFFD08A, 0.3 + 0.4 * w.random.unit()),
                                [half * 0.32, tall / Float(rows) * 0.6, 0.14],
                                [(Float(pane) - 2) * half * 0.38, low + 0.06, half], bevel: 0.02)
                        }
                    }
                    for fin in -5...5 {
                        w.box(steel.shaded(1.1), [0.18, tall, 0.3], [Float(fin) * half * 0.19, y, half])
                    }
                }
            }
            y += tall
            w.box(steel.shaded(0.9), [half * 2.08, 0.4, half * 2.08], [0, y - 0.2, 0])
        }
        w.post(steel, 1.6, 1.2, [0, y, 0])
        w.rod(.metal(), [0, y + 1, 0], [0, y + 10, 0], 0.4, 0.08)
        w.ball(.glow(0xFF3B30, 1), 0.3, [0, y + 10, 0], sides: 12)
        w.box(.glow(0xFFD9A0, 0.7), [5, 2.4, 0.3], [0, 0.6, 8.0], bevel: 0.05)
        w.box(steel, [6.5, 0.3, 3], [0, 3.2, 9.0])
    }

    static func pyramid(_ w: inout Workshop) {
        let sand = Stuff.stone(0xD8B57C).main
        let rows = 15
        for row in 0..<rows {
            let half = 10.5 * (1 - Float(row) / Float(rows))
            let step = 14 / Float(rows)
            w.box(sand.shaded(0.8), [half * 1.96, step, half * 1.96], [0, Float(row) * step, 0])
            let blocks = max(2, Int(half * 1.15))
            for side in 0..<4 {
                w.at(.turn(y: Float(side) * .pi / 2)) { w in
                    for block in 0..<blocks {
                        let width = half * 2 / Float(blocks)
                        w.box(
                            sand.shaded(0.88 + 0.2 * w.random.unit()), [width * 0.97, step * 0.98, 0.8],
                            [
                                -half + width * (Float(block) + 0.5), Float(row) * step,
                                half - 0.4 + 0.06 * w.random.signed(),
                            ], bevel: 0.07)
                    }
                }
            }
        }
        w.turned(.brass(), [[1.0, 14 - 0.93], [0, 14]], sides: 4, turn: .turn(y: .pi / 4))
        w.box(.dark, [1.2, 1.6, 0.5], [0, 0.1, 10.4])
        w.box(sand, [2.0, 0.5, 0.9], [0, 1.7, 10.5])
        w.both { w in w.box(sand, [0.4, 1.8, 0.9], [0.8, 0, 10.5]) }
    }

    static func drum(
        _ w: inout Workshop, _ stuff: Stuff, _ height: Float, _ base: SIMD3<Float>, radius: Float,
        capital: Bool = true
    ) {
        w.at(base) { w in
            w.box(stuff, [radius * 2.7, radius * 0.35, radius * 2.7])
            w.ring(stuff, radius * 1.1, radius * 0.2, [0, radius * 0.5, 0], sides: 24)
            let sides = 20
            let tall = height - radius * (capital ? 1.1 : 0.4)
            w.skin(
                stuff,
                (0...6).map { step in
                    let part = Float(step) / 6
                    return (0..<sides * 2).map { side in
                        let angle = Float(side) / Float(sides * 2) * 2 * .pi
                        let out = radius * (1 - 0.14 * part) * (side % 2 == 0 ? 1 : 0.93)
                        return [
                            cos(angle) * out, radius * 0.4 + part * (tall - radius * 0.4), sin(angle) * out,
                        ]
                    }
                })
            guard capital else { return }
            w.turned(
                stuff,
                [
                    [radius * 0.86, tall], [radius * 0.95, tall + radius * 0.15],
                    [radius * 1.3, tall + radius * 0.6], [0, tall + radius * 0.6],
                ], sides: 24)
            w.box(stuff, [radius * 2.7, radius * 0.45, radius * 2.7], [0, tall + radius * 0.6, 0])
        }
    }

    static func ruins(_ w: inout Workshop) {
        let marble = w.pick(Stuff.stone(0xE4DCCB), .stone(0xD8CDB6), .stone(0xE9E5DD)).main
        for step in 0..<3 {
            w.box(
                marble.shaded(0.9), [13 - Float(step) * 0.9, 0.42, 8.6 - Float(step) * 0.9],
                [0, Float(step) * 0.4, 0])
        }
        let broken: Set<Int> = [Int(w.random.next() % 2), 4 + Int(w.random.next() % 2), 8]
        var number = 0
        for z in [Float(2.9), -2.9] {
            for x in stride(from: Float(-4.9), through: 4.95, by: 1.96) {
                let isBroken = broken.contains(number) && number != 2
                drum(
                    &w, marble.shaded(0.93 + 0.12 * w.random.unit()),
                    isBroken ? 1.4 + 1.5 * w.random.unit() : 5.0, [x, 1.2, z], radius: 0.52,
                    capital: !isBroken)
                number += 1
            }
        }
        w.box(marble, [7.6, 0.7, 1.3], [1.9, 6.2, 2.9])
        w.box(marble.shaded(0.94), [7.4, 0.55, 1.15], [1.95, 6.9, 2.9])
        for x in 0..<7 { w.box(marble.shaded(0.85), [0.3, 0.5, 0.16], [-1.2 + Float(x) * 1.04, 6.9, 3.5]) }
        w.cut(
            marble,
            [
                [-1.6, 7.4], [5.8, 7.4], [5.7, 7.7], [2.1, 9.0], [1.2, 8.9], [0.2, 8.2], [-0.6, 8.1],
                [-1.5, 7.6],
            ], 0.9, [0, 0, 2.9])
        w.box(marble, [9.6, 0.7, 1.2], [0.1, 6.2, -2.9])
        for _ in 0..<7 {
            let place = SIMD3(w.random.signed() * 5.5, 1.2, w.random.signed() * 1.6)
            w.box(
                marble.shaded(0.85 + 0.15 * w.random.unit()), [0.5 + 0.5 * w.random.unit(), 0.35, 0.5], place,
                turn: .turn(y: w.random.unit() * 3))
        }
        w.post(
            marble, 0.48, 1.3, [-3.2, 1.65, 4.2 - 1.0], sides: 20, turn: .turn(y: 0.4) * .turn(x: .pi / 2))
        for _ in 0..<10 {
            w.ball(
                .leaf.shaded(0.7 + 0.5 * w.random.unit()), [0.35, 0.24, 0.3],
                [w.random.signed() * 6.2, 0.45 + 0.8 * w.random.unit(), 3.9 + 0.3 * w.random.unit()], sides: 9
            )
        }
    }
}
