import Foundation
import Render

/// Treasures, instruments of sight and time, and small things with a story.
enum Keepsakes {
    static let things: [Thing] = [
        Thing("wristwatch", 0.11, "wristwatch, watch, luxury watch, smartwatch, timepiece") { watch(&$0) },
        Thing("ring-box", 0.065, "ring box, engagement ring, diamond ring, wedding ring") { ringBox(&$0) },
        Thing("diamond", 0.09, "diamond, gem, jewel, gemstone, emerald, ruby, sapphire, crystal") {
            diamond(&$0)
        },
        Thing("crystal-cluster", 0.22, "crystal cluster, amethyst, quartz, geode") { cluster(&$0) },
        Thing("crown", 0.17, "crown, golden crown, tiara, royal crown") { crown(&$0) },
        Thing("sword", 1.15, "sword, longsword, excalibur, blade, katana, dagger") { sword(&$0) },
        Thing("shield", 0.8, "shield, knight shield") { shield(&$0) },
        Thing("axe", 0.75, "axe, ax, hatchet, battle axe") { axe(&$0) },
        Thing("treasure-chest", 0.62, "treasure chest, treasure, chest of gold, pirate chest") { chest(&$0) },
        Thing("coin-stack", 0.09, "coin, coins, gold coin, pile of coins, stack of coins, bitcoin, money") {
            coins(&$0)
        },
        Thing("open-book", 0.09, "open book, spellbook, book, old book, magic book, diary, journal, novel") {
            openBook(&$0)
        },
        Thing("envelope", 0.13, "envelope, letter, love letter, invitation") { envelope(&$0) },
        Thing("lantern", 0.34, "lantern, oil lamp, old lantern, kerosene lamp, oil lantern") { lantern(&$0) },
        Thing("campfire", 0.75, "campfire, bonfire, fire, camp fire, fireplace logs") { campfire(&$0) },
        Thing("globe", 0.42, "globe, desk globe, terrestrial globe") { globe(&$0) },
        Thing("hourglass", 0.24, "hourglass, sandglass, sand timer") { hourglass(&$0) },
        Thing("pocket-watch", 0.13, "pocket watch, fob watch, stopwatch") { pocketWatch(&$0) },
        Thing("compass", 0.09, "compass") { compass(&$0) },
        Thing("telescope", 1.5, "telescope, spyglass") { telescope(&$0) },
        Thing("microscope", 0.36, "microscope") { microscope(&$0) },
        Thing("typewriter", 0.2, "typewriter") { typewriter(&$0) },
        Thing("gramophone", 0.62, "gramophone, phonograph, record player, turntable") { gramophone(&$0) },
        Thing("snow-globe", 0.13, "snow globe, snowglobe") { snowGlobe(&$0) },
        Thing("crystal-ball", 0.18, "crystal ball, magic ball, glass ball, orb, glass orb") {
            crystalBall(&$0)
        },
        Thing("trophy", 0.36, "trophy, trophy cup, award, prize") { trophy(&$0) },
        Thing("cauldron", 0.5, "cauldron, witch cauldron, potion") { cauldron(&$0) },
    ]

    static func watch(_ w: inout Workshop) {
        let strap = w.pick(Stuff.leather(0x5B3620), .leather(0x1E1E22), .leather(0x2E4637)).main
        let gold = w.pick(Stuff.brass(0xDDB15A), .metal(0xC9CDD1))
        // A stand that shows the dial to the viewer.
        w.pad(.wood(0x4A3024), [0.09, 0.012, 0.075], round: 0.004)
        w.box(.wood(0x4A3024), [0.030, 0.040, 0.018], [0, 0.010, -0.012], bevel: 0.002)
        w.at(.shift([0, 0.061, 0.004]) * .turn(x: -0.32)) { w in
            w.hull(
                .cloth(0xE9DFCC), [(-0.024, [0.021, 0.026], 0), (0.024, [0.021, 0.026], 0)], power: 2.2,
                .shift([0, -0.002, -0.028]) * .turn(y: .pi / 2))
            for way in [Float(1), -1] {
                w.skin(
                    strap,
                    (0...12).map { step in
                        let part = Float(step) / 12
                        let a = 0.62 + part * 2.2
                        let half = mix(0.0108, 0.009, part)
                        let place = SIMD2(sin(a) * 0.0345, cos(a) * 0.0315 - 0.028)
                        let out = SIMD2(sin(a), cos(a)) * 0.0016
                        return [
                            [-half, way * (place.x - out.x), place.y - out.y],
                            [half, way * (place.x - out.x), place.y - out.y],
                            [half, way * (place.x + out.x), place.y + out.y],
                            [-half, way * (place.x + out.x), place.y + out.y],
                        ]
                    })
            }
            w.at(.turn(x: .pi / 2)) { w in
                w.turned(
                    gold,
                    [
                        [0, -0.006], [0.017, -0.006], [0.0205, -0.0035], [0.0208, 0.002], [0.0196, 0.0048],
                        [0.0178, 0.0055], [0.0172, 0.0035],
                    ], sides: 64, bevel: 0.0005)
                w.turned(
                    w.pick(Stuff.paint(0x14243D), .paint(0xF2EEE2), .paint(0x17352B)),
                    [[0.0175, 0.0034], [0.0172, 0.0037], [0, 0.0037]], sides: 56, bevel: 0.0001)
                w.around(12) { w, mark in
                    w.box(
                        gold, [mark % 3 == 0 ? 0.0014 : 0.0008, 0.0005, mark % 3 == 0 ? 0.0034 : 0.0022],
                        [0, 0.0037, 0.0145])
                }
                w.around(60) { w, _ in
                    w.box(gold, [0.0002, 0.0003, 0.0007], [0, 0.0037, 0.0166], bevel: 0.00002)
                }
                w.turned(
                    gold, [[0.0045, 0.0037], [0.0046, 0.0040], [0.0043, 0.0040]], [0, 0, 0.0075], sides: 24,
                    bevel: 0.0001)
                w.box(gold, [0.0003, 0.0006, 0.003], [0.0004, 0.0037, 0.0066])
                for (angle, length, wide) in [
                    (Float(-0.9) + .pi, Float(0.0092), Float(0.0017)), (Float(0.95) + .pi, 0.0138, 0.0012),
                ] {
                    w.at(.turn(y: angle)) { w in
                        w.cut(
                            gold,
                            [
                                [-wide / 2, -0.002], [wide / 2, -0.002], [wide * 0.25, length],
                                [-wide * 0.25, length],
                            ], 0.0005, [0, 0.0046, 0], turn: .turn(x: .pi / 2))
                    }
                }
                w.post(gold, 0.0009, 0.0022, [0, 0.0037, 0], sides: 14)
                w.turned(
                    .glass, [[0.0176, 0.0054], [0.010, 0.0066], [0, 0.0068]], sides: 48, smooth: true)
                w.spinner([0, 0.0053, 0], about: [0, 1, 0], turns: -1) { w in
                    w.box(.paint(0xC8352B), [0.0004, 0.0003, 0.0155], [0, 0, -0.0045])
                }
            }
            w.at(.shift([0.0215, 0, 0]) * .turn(z: -.pi / 2)) { w in
                w.turned(
                    gold,
                    [[0.0016, -0.001], [0.0026, 0], [0.0026, 0.0028], [0.0018, 0.0034], [0, 0.0034]],
                    sides: 20, bevel: 0.0002)
                w.around(14) { w, _ in
                    w.box(gold, [0.0003, 0.0024, 0.0003], [0, 0.0002, 0.0026], bevel: 0.00005)
                }
            }
            for (x, y) in [
                (Float(0.0092), Float(0.0185)), (-0.0092, 0.0185), (0.0092, -0.0185), (-0.0092, -0.0185),
            ] { w.pad(gold, [0.0034, 0.0085, 0.005], [x, y - 0.004, -0.0015], round: 0.0015) }
        }
        w.mechanism.period = 60
    }

    /// A cut stone about its own middle: table, crown, girdle, point.
    static func brilliant(_ w: inout Workshop, _ stuff: Stuff, _ r: Float, _ place: Affine) {
        let rows: [(Float, Float, Int, Float)] = [
            (0.56, 0.33, 8, 0), (0.80, 0.22, 8, 0.5), (1, 0.03, 16, 0), (1, -0.03, 16, 0),
            (0.55, -0.42, 8, 0.5), (0.001, -0.86, 8, 0),
        ]
        func ring(_ row: (Float, Float, Int, Float)) -> [SIMD3<Float>] {
            (0..<16).map { step in
                let slot = row.2 == 16 ? Float(step) : (Float(step / 2) * 2 + row.3 * 2)
                let a = slot / 16 * 2 * .pi
                return SIMD3(cos(a) * row.0, row.1, sin(a) * row.0) * r
            }
        }
        var mesh = Mesh()
        func face(_ points: [SIMD3<Float>]) {
            var points = points
            let normal = (points[1] - points[0]).crossed(points[2] - points[0])
            guard normal.length > 1e-12 else { return }
            var unit = normal.normalized
            if unit.dotted(points[0] + points[1] + points[2]) < 0 { points.reverse(); unit = -unit }
            let tone = 0.78 + 0.22 * abs(sin(unit.x * 7 + unit.y * 5 + unit.z * 11))
            let base = points.map { mesh.vertex($0, unit, .zero, bytes(stuff.colour * tone, stuff.free)) }
            for index in 1..<base.count - 1 { mesh.triangle(base[0], base[index], base[index + 1]) }
        }
        let rings = rows.map(ring)
        face((0..<8).map { rings[0][$0 * 2] })
        for row in 0..<rings.count - 1 {
            for step in 0..<16 {
                let next = (step + 1) % 16
                face([rings[row][step], rings[row][next], rings[row + 1][next]])
                face([rings[row][step], rings[row + 1][next], rings[row + 1][step]])
            }
        }
        w.put(mesh, stuff, place)
    }

    static func gem(_ w: inout Workshop) -> Stuff {
        w.pick(
            Stuff(.metal, 0xCFE6F5), Stuff(.metal, 0xCFE6F5), Stuff(.metal, 0x5FB8E8),
            Stuff(.metal, 0xE85F8A), Stuff(.metal, 0x55C98F))
    }

    static func diamond(_ w: inout Workshop) {
        let stone = gem(&w).main
        brilliant(&w, stone, 0.055, .shift([0, 0.052, 0]) * .turn(x: -0.35, z: 0.12))
        for (x, z, r) in [
            (Float(0.07), Float(0.03), Float(0.014)), (-0.065, 0.035, 0.018), (0.05, -0.05, 0.01),
        ] { brilliant(&w, stone, r, .shift([x, r * 0.75, z]) * .turn(x: 0.9, y: x * 20)) }
    }

    static func cluster(_ w: inout Workshop) {
        let stone = w.pick(
            Stuff(.vinyl, 0x8A5FC2), Stuff(.vinyl, 0x6FC2D8), Stuff(.vinyl, 0xE88AB0), Stuff(.vinyl, 0xE9EEF2)
        ).main
        for number in 0..<17 {
            let lean = number == 0 ? 0 : 0.25 + 0.55 * w.random.unit()
            let a = Float(number) * 2.39996
            let tall = number == 0 ? 0.2 : 0.06 + 0.11 * w.random.unit()
            let r = tall * (0.12 + 0.05 * w.random.unit())
            w.at(
                .shift([cos(a) * 0.02 * Float(number > 0 ? 1 : 0), -0.005, sin(a) * 0.02]) * .turn(y: -a)
                    * .turn(z: -lean)
            ) { w in
                w.turned(
                    stone.shaded(0.8 + 0.4 * w.random.unit()),
                    [[r * 0.8, 0], [r, tall * 0.4], [r * 0.95, tall * 0.8], [0, tall]], sides: 6,
                    bevel: r * 0.06)
            }
        }
        for _ in 0..<14 {
            let a = w.random.unit() * 6.283;
            w.ball(
                .stone(0x6B6560).shaded(0.8 + 0.4 * w.random.unit()), [0.028, 0.018, 0.024],
                [cos(a) * 0.05, 0.006, sin(a) * 0.05], sides: 9)
        }
    }

    static func ringBox(_ w: inout Workshop) {
        let velvet = w.pick(Stuff.felt(0x1F3A5F), .felt(0x8A1F30), .felt(0x22513F)).main
        w.pad(velvet, [0.062, 0.026, 0.058], round: 0.006)
        w.pad(.felt(0xF0EADF), [0.054, 0.006, 0.05], [0, 0.0225, 0], round: 0.0025)
        for z in [Float(-0.004), 0.004] {
            w.pad(.felt(0xE4DCCD), [0.046, 0.006, 0.007], [0, 0.0255, z], round: 0.003)
        }
        w.swinger([0, 0.027, -0.028], about: [1, 0, 0], by: 0.05) { w in
            w.at(.turn(x: -1.85)) { w in
                w.pad(velvet, [0.062, 0.022, 0.058], [0, 0, 0.029], round: 0.006)
                w.pad(.felt(0xF0EADF), [0.052, 0.004, 0.048], [0, -0.002, 0.029], round: 0.0015)
            }
        }
        w.ring(.brass(), 0.0105, 0.0012, [0, 0.034, 0], sides: 48, turn: .turn(x: .pi / 2))
        w.turned(.brass(), [[0.001, 0], [0.0035, 0.003], [0.004, 0.003]], [0, 0.0445, 0], sides: 16)
        w.around(6) { w, _ in w.rod(.brass(), [0, 0.0445, 0.001], [0, 0.0495, 0.0042], 0.0005, sides: 5) }
        brilliant(&w, Stuff(.metal, 0xD8ECF8), 0.0055, .shift([0, 0.0495, 0]))
        w.mechanism.period = 6
    }

    static func crown(_ w: inout Workshop) {
        let gold = Stuff.brass(0xE0B04A).main
        w.turned(
            gold, [[0.075, 0.012], [0.082, 0.012], [0.084, 0.05], [0.078, 0.05], [0.075, 0.012]], sides: 56)
        for y in [Float(0.014), 0.048] { w.ring(gold, 0.082, 0.0035, [0, y, 0], sides: 56) }
        w.ring(.felt(0xF4F1EA), 0.081, 0.012, [0, 0.010, 0], sides: 40)
        w.around(8) { w, number in
            w.at(.shift([0, 0.05, 0.083]) * .turn(x: 0.16)) { w in
                w.cut(
                    gold,
                    number % 2 == 0
                        ? [
                            [-0.024, 0], [0.024, 0], [0.010, 0.02], [0.016, 0.045], [0, 0.07],
                            [-0.016, 0.045], [-0.010, 0.02],
                        ]
                        : [[-0.03, -0.002], [0.03, -0.002], [0.008, 0.02], [0, 0.036], [-0.008, 0.02]], 0.004)
                w.ball(
                    number % 2 == 0 ? Stuff.ceramic(0xF4F1EA) : gold, number % 2 == 0 ? 0.0065 : 0.0045,
                    [0, number % 2 == 0 ? 0.075 : 0.04, 0], sides: 16)
                if number % 2 == 0 {
                    brilliant(
                        &w, Stuff(.metal, 0xE04A5F), 0.008, .shift([0, 0.038, 0.003]) * .turn(x: .pi / 2))
                }
            }
            let jewel = [UInt32(0xD8344A), 0x3A6FD8, 0x3FB87A][number % 3]
            w.ball(Stuff(.metal, jewel), [0.0085, 0.0085, 0.005], [0, 0.031, 0.0835], sides: 18)
            w.ring(gold, 0.0092, 0.0014, [0, 0.031, 0.084], sides: 20, turn: .turn(x: .pi / 2))
            w.ball(.ceramic(0xF4F1EA), 0.0035, [0.033, 0.031, 0.0775], sides: 10)
        }
        w.turned(
            .felt(0xA01F38), [[0.077, 0.03], [0.08, 0.06], [0.066, 0.088], [0.03, 0.1], [0, 0.1]], sides: 32,
            smooth: true)
    }

    static func sword(_ w: inout Workshop) {
        let steel = Stuff.metal(0xD3D7DB)
        let gold = Stuff.brass()
        // It stands in a stone.
        for _ in 0..<9 {
            let a = w.random.unit() * 6.283;
            w.ball(
                .stone(0x8A857C).shaded(0.8 + 0.3 * w.random.unit()), [0.15, 0.12, 0.13],
                [cos(a) * 0.1, 0.07, sin(a) * 0.1], sides: 10)
        }
        w.skin(
            steel,
            [(Float(0.08), Float(0.026)), (0.9, 0.030)].map { (y: Float, half: Float) in
                [
                    [-half, y, 0], [-half * 0.2, y, 0.006], [0, y, 0.0035], [half * 0.2, y, 0.006],
                    [half, y, 0], [half * 0.2, y, -0.006], [0, y, -0.0035], [-half * 0.2, y, -0.006],
                ]
            })
        w.pad(gold, [0.24, 0.03, 0.032], [0, 0.9, 0], round: 0.012)
        w.both { w in w.ball(gold, 0.022, [0.122, 0.915, 0], sides: 16) }
        w.turned(
            w.pick(Stuff.leather(0x6B2A22), .leather(0x26374A), .leather(0x3A2A20)).main,
            [[0.015, 0.93], [0.019, 0.99], [0.015, 1.08]], sides: 20, smooth: true)
        for turn in 0..<8 {
            w.ring(gold, 0.0175, 0.0015, [0, 0.94 + Float(turn) * 0.018, 0], sides: 18, turn: .turn(z: 0.2))
        }
        w.ball(gold, [0.03, 0.03, 0.02], [0, 1.105, 0])
        w.ball(Stuff(.metal, 0xC8283F), [0.014, 0.014, 0.008], [0, 1.105, 0.017], sides: 16)
        w.ball(Stuff(.metal, 0x3A6FD8), [0.012, 0.012, 0.006], [0, 0.915, 0.017], sides: 16)
    }
}
