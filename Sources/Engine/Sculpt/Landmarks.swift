import Foundation
import Render

/// Buildings that places are known by: castles, churches, temples, towers, bridges, ruins.
enum Landmarks {
    static let things: [Thing] = [
        Thing("castle", 18, "castle, fortress, medieval castle, citadel, palace") { castle(&$0) },
        Thing("church", 14, "church, chapel, cathedral, abbey") { church(&$0) },
        Thing("clock-tower", 20, "clock tower, bell tower, big ben") { clockTower(&$0) },
        Thing("stone-tower", 14, "tower, stone tower, wizard tower, watchtower, turret") { tower(&$0) },
        Thing("pagoda", 16, "pagoda, temple, japanese temple, chinese temple, shrine") { pagoda(&$0) },
        Thing("torii", 5, "torii, torii gate, shinto gate") { torii(&$0) },
        Thing("skyscraper", 60, "skyscraper, high-rise, office tower, office building") { skyscraper(&$0) },
        Thing("pyramid", 14, "pyramid, egyptian pyramid") { pyramid(&$0) },
        Thing("greek-temple", 9, "greek temple, parthenon, ruin, ruins, ancient ruin, ancient temple") {
            ruins(&$0)
        },
        Thing("column", 4.2, "column, pillar, marble column") { column(&$0) },
        Thing("bridge", 5.5, "bridge, stone bridge, viaduct, aqueduct, arch bridge") { bridge(&$0) },
        Thing("pier", 2.2, "pier, jetty, dock, wharf, boardwalk") { pier(&$0) },
        Thing("statue", 4.2, "statue, sculpture, monument, marble statue") { statue(&$0) },
        Thing("obelisk", 9, "obelisk, monolith") { obelisk(&$0) },
        Thing("telephone-box", 2.5, "telephone booth, phone booth, telephone box, phone box") {
            telephoneBox(&$0)
        },
    ]

    /// Notched stones along the top of a round or straight wall.
    private static func merlons(
        _ w: inout Workshop, _ stuff: Stuff, radius: Float, y: Float, count: Int, size: Float
    ) {
        w.around(count) { w, _ in
            w.box(
                stuff.shaded(0.92 + 0.16 * w.random.unit()), [size, size * 1.2, size * 0.55], [0, y, radius],
                bevel: size * 0.08)
        }
    }

    private static func roundTower(
        _ w: inout Workshop, _ at: SIMD3<Float>, radius: Float, height: Float, wall: Stuff, roof: Stuff?,
        flag: Stuff? = nil, blocks: Int = 9
    ) {
        w.at(at) { w in
            w.turned(
                wall,
                [
                    [radius * 1.14, 0], [radius * 1.02, height * 0.12], [radius, height * 0.86],
                    [radius * 1.2, height * 0.92], [radius * 1.2, height], [0, height],
                ],
                sides: 28, bevel: radius * 0.03)
            for _ in 0..<blocks {
                let y = height * (0.05 + 0.78 * w.random.unit())
                w.at(.turn(y: w.random.unit() * 6.28)) { w in
                    w.box(
                        wall.shaded(0.8 + 0.3 * w.random.unit()),
                        [radius * 0.36, radius * 0.2, radius * 0.1],
                        [0, y, radius * (y < height * 0.12 ? 1.06 : 1.0) - radius * 0.03],
                        bevel: radius * 0.03)
                }
            }
            w.around(8) { w, _ in
                w.box(
                    wall.shaded(0.85), [radius * 0.18, radius * 0.3, radius * 0.24],
                    [0, height * 0.85, radius * 1.03])
            }
            for (part, turn) in [(Float(0.35), Float(0.5)), (0.66, -0.2)] {
                w.at(.turn(y: turn)) { w in
                    w.cut(
                        .dark, Outline2.arch(radius * 0.26, radius * 0.62, steps: 4), 0.12,
                        [0, height * part, radius * 0.98])
                    w.cut(
                        .glow(0xFFBF66, 0.55), Outline2.arch(radius * 0.2, radius * 0.55, steps: 4), 0.14,
                        [0, height * part + 0.03, radius * 0.98])
                }
            }
            guard let roof else {
                return merlons(&w, wall, radius: radius * 1.08, y: height, count: 10, size: radius * 0.36)
            }
            w.turned(
                roof,
                [
                    [0, height * 0.995], [radius * 1.42, height], [radius * 1.36, height + radius * 0.16],
                    [radius * 0.72, height + radius * 1.3], [radius * 0.1, height + radius * 2.9],
                    [0, height + radius * 2.95],
                ],
                sides: 26, bevel: radius * 0.03)
            for row in 1..<(blocks > 12 ? 6 : 1) {
                let part = Float(row) / 6
                w.ring(
                    roof.shaded(0.82), mix(radius * 1.36, radius * 0.3, sqrt(part)) * 0.985 + 0.02,
                    radius * 0.03, [0, height + radius * (0.16 + part * part * 2.0 + part * 0.35), 0],
                    sides: 26)
            }
            if let flag {
                w.flag(
                    flag, pole: radius * 1.5, [0, height + radius * 2.8, 0],
                    size: [radius * 1.2, radius * 0.6])
            } else {
                w.ball(.brass(), radius * 0.12, [0, height + radius * 3.0, 0], sides: 12)
            }
        }
    }

    private static func castle(_ w: inout Workshop) {
        let wall = w.pick(Stuff.stone(0xB3AA9B), .stone(0xA9A6A4), .stone(0xC2B299)).main
        let roof = w.pick(Stuff.clay(0x4A6591), .clay(0x9B4334), .clay(0x4E6A5E))
        let flag = w.pick(Stuff.cloth(0xC6362E), .cloth(0xE0A52E))
        w.turned(.stone(0x7F8A62), [[9.2, 0], [8.8, 0.5], [0, 0.6]], sides: 40)
        for side in 0..<4 {
            w.at(.turn(y: Float(side) * .pi / 2)) { w in
                guard side > 0 else { return }
                w.box(wall, [9.4, 4.2, 1.0], [0, 0.4, 5.2])
                for notch in 0..<9 {
                    w.box(
                        wall.shaded(0.92 + 0.14 * w.random.unit()), [0.6, 0.65, 1.05],
                        [-4.4 + Float(notch) * 1.1, 4.55, 5.2])
                }
            }
        }
        // The front wall with its gate.
        w.both { w in
            w.box(wall, [3.4, 4.2, 1.0], [3.2, 0.4, 5.2])
            for notch in 0..<3 { w.box(wall, [0.6, 0.65, 1.05], [2.4 + Float(notch) * 1.1, 4.55, 5.2]) }
            roundTower(&w, [5.2, 0.3, 5.2], radius: 1.35, height: 6.2, wall: wall, roof: roof)
            roundTower(&w, [5.2, 0.3, -5.2], radius: 1.5, height: 7.2, wall: wall, roof: roof)
        }
        w.box(wall, [3.4, 5.6, 1.9], [0, 0.4, 5.2])
        for notch in 0..<3 { w.box(wall, [0.65, 0.7, 1.9], [-1.3 + Float(notch) * 1.3, 5.95, 5.2]) }
        w.cut(.stone(0x7D766C), Outline2.arch(2.4, 3.5), 0.2, [0, 0.5, 6.15])
        w.cut(.dark, Outline2.arch(2.0, 3.2), 0.24, [0, 0.5, 6.16])
        w.cut(.glow(0xFF9A45, 0.3), Outline2.arch(1.6, 2.4), 0.26, [0, 0.5, 6.16])
        for bar in -3...3 {
            w.rod(
                .metal(0x2C2A28), [Float(bar) * 0.28, 1.9, 6.3],
                [Float(bar) * 0.28, 3.4 - abs(Float(bar)) * 0.1, 6.3], 0.05)
        }
        for bar in 0..<2 {
            w.rod(
                .metal(0x2C2A28), [-0.95, 2.2 + Float(bar) * 0.55, 6.3],
                [0.95, 2.2 + Float(bar) * 0.55, 6.3], 0.05)
        }
        for plank in 0..<7 {
            w.box(
                .wood(0x7D5835).shaded(0.85 + 0.3 * w.random.unit()), [0.3, 0.14, 2.9],
                [-0.96 + Float(plank) * 0.32, 0.5, 7.6])
        }
        w.both { w in w.rod(.metal(0x33302D), [0.95, 0.65, 8.9], [0.95, 3.6, 6.2], 0.04) }
        // The keep.
        w.box(wall, [5.2, 7.6, 4.6], [0, 0.4, -1.2])
        w.both { w in
            for z in [Float(1.1), -3.5] {
                roundTower(
                    &w, [2.6, 0.4, z - 0.0], radius: 0.85, height: z > 0 ? 9.6 : 8.6, wall: wall, roof: roof)
            }
            w.window([1.0, 3.4, 1.14], [0.7, 1.2], frame: .stone(0x8C857B), bars: [1, 2])
        }
        w.at(.shift([0, 8.0, -1.2])) { w in
            w.saddle(
                roof, [4.4, 4.4], rise: 2.4, .zero, eaves: 0.25, gable: wall, rows: 6, columns: 8, thick: 0.1)
        }
        w.cut(.glow(0xFFC873, 0.6), Outline2.circle(0.6, 20), 0.1, [0, 6.2, 1.13])
        w.ring(.stone(0x8C857B), 0.62, 0.1, [0, 6.2, 1.14], turn: .turn(x: .pi / 2))
        roundTower(&w, [-0.6, 0.4, -2.9], radius: 1.25, height: 12.2, wall: wall, roof: roof, flag: flag)
        w.cut(flag, [[-0.5, 0], [0.5, 0], [0.5, -2.0], [0, -1.6], [-0.5, -2.0]], 0.05, [0, 5.4, 6.2])
        w.cut(.brass(), Outline2.star(5, 0.3, 0.13), 0.08, [0, 4.7, 6.2])
    }

    private static func church(_ w: inout Workshop) {
        let wall = w.pick(Stuff.plaster(0xF1ECDF), .stone(0xB7AC9B), .plaster(0xF1ECDF)).main
        let roof = w.pick(Stuff.clay(0x5A5F66), .clay(0x8E4A38), .clay(0x54605A))
        w.box(.stone(0x8C877E), [5.6, 0.4, 9.2], [0, 0, -0.6])
        w.box(wall, [4.8, 3.6, 8.0], [0, 0.3, -1.2])
        w.saddle(
            roof, [4.8, 8.0], rise: 2.8, [0, 3.9, -1.2], eaves: 0.3, gable: wall, rows: 8, columns: 14,
            thick: 0.07)
        for z in [Float(-4.4), -2.8, -1.2, 0.4] {
            w.both { w in
                w.at([2.42, 1.3, z], turn: .pi / 2) { w in
                    w.cut(.stone(0x9B9486), Outline2.arch(0.8, 1.8), 0.1)
                    w.cut(.glow(0xFFC06A, 0.6), Outline2.arch(0.6, 1.6), 0.14, [0, 0.08, 0])
                    for bar in 0..<3 {
                        w.box(.stone(0x5A564F), [0.6, 0.04, 0.16], [0, 0.4 + Float(bar) * 0.4, 0])
                    }
                    w.box(.stone(0x5A564F), [0.04, 1.6, 0.16], [0, 0.08, 0])
                }
                w.box(wall.shaded(0.92), [0.5, 2.4, 0.4], [2.6, 0.2, z + 0.8])
            }
        }
        w.box(wall, [2.6, 8.2, 2.6], [0, 0.3, 3.0])
        w.box(wall.shaded(0.94), [2.9, 0.25, 2.9], [0, 5.6, 3.0])
        w.box(wall.shaded(0.94), [2.95, 0.3, 2.95], [0, 8.4, 3.0])
        for side in 0..<4 {
            w.at([0, 0, 3.0], turn: Float(side) * .pi / 2) { w in
                w.cut(.dark, Outline2.arch(1.0, 1.7), 0.1, [0, 6.3, 1.28])
                for slat in 0..<5 {
                    w.box(
                        .wood(0x5C4632), [0.95, 0.07, 0.16], [0, 6.4 + Float(slat) * 0.26, 1.3],
                        turn: .turn(x: 0.5))
                }
            }
        }
        w.turned(
            roof, [[0, 8.6], [2.05, 8.65], [1.1, 10.2], [0.06, 14.2], [0, 14.2]], [0, 0, 3.0], sides: 4,
            bevel: 0.04, turn: .turn(y: .pi / 4))
        w.box(.brass(), [0.1, 1.3, 0.1], [0, 14.0, 3.0])
        w.box(.brass(), [0.7, 0.1, 0.1], [0, 14.75, 3.0])
        w.door([0, 0.4, 4.34], [1.2, 2.2], .wood(0x6B3A2A), arched: true)
        w.stairs(.stone(), 2.2, rise: 0.4, run: 0.9, count: 3, [0, 0, 5.3])
        w.cut(.glow(0xF2A65E, 0.6), Outline2.circle(0.5, 20), 0.12, [0, 4.2, 4.3])
        w.ring(.stone(0x9B9486), 0.52, 0.08, [0, 4.2, 4.34], turn: .turn(x: .pi / 2))
        for petal in 0..<4 {
            w.at(.shift([0, 4.2, 4.38]) * .turn(z: Float(petal) * .pi / 4)) { w in
                w.box(.stone(0x6B665D), [0.03, 1.0, 0.03], [0, -0.5, 0])
            }
        }
    }

    private static func dial(_ w: inout Workshop, _ radius: Float, hour: Float) {
        w.cut(.glow(0xFFF0CE, 0.42), Outline2.circle(radius, 36), radius * 0.06)
        w.ring(.brass(), radius, radius * 0.07, turn: .turn(x: .pi / 2))
        for mark in 0..<12 {
            w.at(.turn(z: Float(mark) * .pi / 6)) { w in
                w.box(
                    .dark, [radius * (mark % 3 == 0 ? 0.09 : 0.05), radius * 0.17, radius * 0.05],
                    [0, radius * 0.74, radius * 0.03])
            }
        }
        for (angle, length, width) in [
            (-hour * .pi / 6, radius * 0.5, radius * 0.1),
            (-(hour - hour.rounded(.down)) * 2 * .pi, radius * 0.76, radius * 0.07),
        ] {
            w.at(.turn(z: angle)) { w in
                w.cut(
                    .dark,
                    [
                        [-width / 2, -length * 0.15], [width / 2, -length * 0.15], [width * 0.2, length],
                        [-width * 0.2, length],
                    ], radius * 0.05, [0, 0, radius * 0.08])
            }
        }
        w.ball(.brass(), radius * 0.08, [0, 0, radius * 0.08], sides: 10)
    }

    private static func clockTower(_ w: inout Workshop) {
        let wall = w.pick(Stuff.stone(0xC0A577), .stone(0xAE9E86), .stone(0xA4674C)).main
        let roof = Stuff.clay(0x465A55)
        w.box(wall.shaded(0.85), [5.4, 0.8, 5.4])
        w.box(wall, [4.4, 11, 4.4], [0, 0.6, 0])
        for side in 0..<4 {
            w.at(.turn(y: Float(side) * .pi / 2)) { w in
                for x in [Float(-1.5), -0.5, 0.5, 1.5] {
                    w.box(wall.shaded(1.08), [0.26, 9.6, 0.3], [x, 1.2, 2.22])
                }
                for row in 0..<5 {
                    for x in [Float(-1), 0, 1] {
                        w.box(.pane, [0.5, 1.2, 0.08], [x, 2.0 + Float(row) * 1.8, 2.2])
                        w.box(wall.shaded(1.08), [0.72, 0.14, 0.24], [x, 1.86 + Float(row) * 1.8, 2.24])
                    }
                }
                w.both { w in w.box(wall.shaded(0.95), [0.5, 15.3, 0.5], [2.1, 0.6, 2.1]) }
            }
        }
        w.box(wall.shaded(1.05), [5.1, 0.4, 5.1], [0, 11.4, 0])
        w.box(wall, [4.7, 3.6, 4.7], [0, 11.7, 0])
        w.box(wall.shaded(1.05), [5.3, 0.4, 5.3], [0, 15.2, 0])
        for side in 0..<4 {
            w.at(.turn(y: Float(side) * .pi / 2)) { w in
                w.at([0, 13.5, 2.4]) { w in dial(&w, 1.45, hour: 10.15) }
                w.box(.brass(), [3.3, 0.1, 0.1], [0, 11.85, 2.4])
                w.both { w in
                    w.turned(wall, [[0.35, 0], [0.35, 0.9], [0, 2.0]], [2.3, 15.5, 2.3], sides: 8)
                }
                w.cut(.dark, Outline2.arch(0.7, 1.3), 0.2, [0, 16.3, 1.72])
                w.both { w in w.cut(.dark, Outline2.arch(0.6, 1.2), 0.2, [0.95, 16.3, 1.72]) }
            }
        }
        w.turned(
            roof, [[0, 15.5], [3.4, 15.5], [2.7, 16.4], [0, 16.4]], sides: 4, turn: .turn(y: .pi / 4))
        w.box(wall, [3.4, 1.5, 3.4], [0, 16.2, 0])
        w.turned(
            roof, [[0, 17.7], [2.8, 17.7], [1.2, 20.2], [0.1, 22.6], [0, 22.6]], sides: 4,
            turn: .turn(y: .pi / 4))
        w.ball(.brass(), 0.22, [0, 22.7, 0])
        w.rod(.brass(), [0, 22.7, 0], [0, 24, 0], 0.06, 0.02)
        w.door([0, 0.6, 2.4], [1.3, 2.3], .wood(0x5B3A28), arched: true)
    }

    private static func tower(_ w: inout Workshop) {
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

    private static func pagoda(_ w: inout Workshop) {
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

    private static func torii(_ w: inout Workshop) {
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

    private static func skyscraper(_ w: inout Workshop) {
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

    private static func pyramid(_ w: inout Workshop) {
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

    private static func drum(
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

    private static func ruins(_ w: inout Workshop) {
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

    private static func column(_ w: inout Workshop) {
        let marble = Stuff.ceramic(0xE9E4DA).main
        w.box(marble.shaded(0.95), [1.5, 0.3, 1.5])
        drum(&w, marble, 3.9, [0, 0.3, 0], radius: 0.48)
    }

    private static func bridge(_ w: inout Workshop) {
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
        outline += [[total / 2 + 2.4, 0], [total / 2 + 2.4, 3.7], [0, 4.5], [-total / 2 - 2.4, 3.7]]
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
                    let y = 4.45 - abs(x) * 0.086
                    w.box(
                        stone.shaded(0.9 + 0.2 * w.random.unit()), [0.74, 0.75, 0.34], [x, y - 0.1, 1.5],
                        bevel: 0.05)
                    w.box(stone.shaded(1.05), [0.8, 0.14, 0.46], [x, y + 0.62, 1.5], bevel: 0.03)
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

    private static func pier(_ w: inout Workshop) {
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

    private static func statue(_ w: inout Workshop) {
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

    private static func obelisk(_ w: inout Workshop) {
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

    private static func telephoneBox(_ w: inout Workshop) {
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
