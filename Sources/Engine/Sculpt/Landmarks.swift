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
        Thing("bridge", 5.5, "bridge, stone bridge, arch bridge") { bridge(&$0) },
        Thing("viaduct", 15, "viaduct, aqueduct, railway bridge, railroad bridge, stone viaduct") {
            viaduct(&$0)
        },
        Thing("pier", 2.2, "pier, jetty, dock, wharf, boardwalk") { pier(&$0) },
        Thing("statue", 4.2, "statue, sculpture, monument, marble statue") { statue(&$0) },
        Thing("obelisk", 9, "obelisk, monolith") { obelisk(&$0) },
        Thing("telephone-box", 2.5, "telephone booth, phone booth, telephone box, phone box") {
            telephoneBox(&$0)
        },
    ]

    /// Notched stones along the top of a round or straight wall.
    static func merlons(
        _ w: inout Workshop, _ stuff: Stuff, radius: Float, y: Float, count: Int, size: Float
    ) {
        w.around(count) { w, _ in
            w.box(
                stuff.shaded(0.92 + 0.16 * w.random.unit()), [size, size * 1.2, size * 0.55], [0, y, radius],
                bevel: size * 0.08)
        }
    }

    static func roundTower(
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

    static func castle(_ w: inout Workshop) {
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

    static func church(_ w: inout Workshop) {
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

    static func dial(_ w: inout Workshop, _ radius: Float, hour: Float) {
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

    static func clockTower(_ w: inout Workshop) {
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
}
