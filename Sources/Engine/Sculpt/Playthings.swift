import Foundation
import Render

/// Music, play, tools, clothes, science, and what grows in pots.
enum Playthings {
    static let things: [Thing] = [
        Thing("acoustic-guitar", 1.02, "acoustic guitar, guitar, ukulele, banjo, lute") { guitar(&$0) },
        Thing("violin", 0.6, "violin, fiddle, cello, viola") { violin(&$0) },
        Thing("drum", 0.42, "drum, snare drum, bongo, drums") { drum(&$0) },
        Thing("balloon", 0.62, "balloon, party balloon, helium balloon") { balloon(&$0) },
        Thing("pinwheel", 0.5, "pinwheel, windwheel") { pinwheel(&$0) },
        Thing("chess-king", 0.1, "chess piece, chess king, king piece, chess pawn") { chessKing(&$0) },
        Thing("dice", 0.05, "die, dice") { dice(&$0) },
        Thing("tennis-ball", 0.067, "tennis ball") { tennisBall(&$0) },
        Thing("paper-boat", 0.13, "paper boat, origami boat, paper ship") { paperBoat(&$0) },
        Thing("paper-crane", 0.16, "paper crane, origami crane, origami, origami bird") { crane(&$0) },
        Thing("flag", 2.4, "flag, banner, flagpole") {
            $0.flag(
                $0.pick(Stuff.cloth(0xC6362E), .cloth(0x2C5C9A), .cloth(0x2F7A56)).main, pole: 2.4, .zero,
                size: [1.1, 0.7])
        },
        Thing("anvil", 0.5, "anvil") { anvil(&$0) },
        Thing("key", 0.12, "key, old key, golden key, skeleton key") { key(&$0) },
        Thing("lightbulb", 0.14, "lightbulb, light bulb, bulb, idea") { bulb(&$0) },
        Thing("gear", 0.3, "gear, gears, cog, cogwheel, clockwork, machine") { gears(&$0) },
        Thing("battery", 0.1, "battery") { battery(&$0) },
        Thing(
            "steel-bottle", 0.26,
            "water bottle, steel bottle, thermos, flask bottle, steel water bottle, tumbler, reusable bottle"
        ) { steelBottle(&$0) },
        Thing(
            "cream-jar", 0.06,
            "cream jar, face cream, cream, skincare, moisturizer, cosmetic jar, cosmetics, jar of cream"
        ) { creamJar(&$0) },
        Thing("high-heel", 0.17, "high heel, heel, stiletto, high heels, pump shoe") { highHeel(&$0) },
        Thing("top-hat", 0.17, "top hat, magician hat, magic hat") { topHat(&$0) },
        Thing("magic-wand", 0.32, "magic wand, wand") { wand(&$0) },
        Thing("red-blood-cell", 0.3, "red blood cell, blood cell, erythrocyte") { bloodCell(&$0) },
        Thing("virus", 0.4, "virus, germ, coronavirus, pathogen") { virus(&$0) },
        Thing("dna", 1.2, "dna, double helix, dna helix, dna strand, helix, gene") { dna(&$0) },
        Thing("atom", 0.6, "atom, molecule, nucleus, electron") { atom(&$0) },
        Thing("neuron", 0.5, "neuron, nerve cell, brain cell, synapse") { neuron(&$0) },
        Thing("heart", 0.3, "heart, love heart, red heart") { heart(&$0) },
        Thing("snowflake", 0.3, "snowflake, snow crystal") { snowflake(&$0) },
        Thing("wreath", 0.5, "wreath, christmas wreath") { wreath(&$0) },
        Thing("potted-cactus", 0.2, "potted cactus, small cactus") { cactus(&$0) },
        Thing("rose", 0.42, "rose, red rose") { rose(&$0) },
        Thing("lily-pad", 0.013, "lily pad, lilypad") { lilyPad(&$0) },
        Thing("lotus", 0.2, "lotus, lotus flower, water lily, waterlily") { lotus(&$0) },
        Thing("acorn", 0.04, "acorn, nut, hazelnut, chestnut") { acorn(&$0) },
        Thing("leaf", 0.12, "leaf, maple leaf, autumn leaf, fallen leaf") { leaf(&$0) },
    ]

    /// The waisted outline of a body with strings, about the middle of its lower half.
    static func waisted(_ lower: Float, _ waist: Float, _ upper: Float, _ length: Float) -> [SIMD2<
        Float
    >] {
        let side = (0...24).map { step -> SIMD2<Float> in
            let part = Float(step) / 24
            let y = (1 - cos(part * .pi)) / 2
            let swell =
                y < 0.42 ? mix(lower, waist, ramp(0.18, 0.58, y)) : mix(waist, upper, ramp(0.52, 0.76, y))
            return [max(swell * pow(max(sin(pow(y, 0.95) * .pi), 0), 0.42), 0.001), y * length]
        }
        return side + side.dropFirst().dropLast().reversed().map { [-$0.x, $0.y] }
    }

    static func guitar(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0xC98A45), .wood(0x8A4A26), .wood(0xD9A862)).main
        let dark = Stuff.wood(0x3A2418)
        w.at(.turn(x: -0.14)) { w in
            let body = waisted(0.205, 0.13, 0.15, 0.5)
            w.cut(dark, body, 0.09, bevel: 0.004)
            w.cut(wood, body.map { [$0.x * 0.975, 0.006 + $0.y * 0.976] }, 0.096, bevel: 0.003)
            w.ring(.paint(0xF0E2C0), 0.052, 0.003, [0, 0.3, 0.0485], sides: 36, turn: .turn(x: .pi / 2))
            w.cut(.dark, Outline2.circle(0.047, 28), 0.004, [0, 0.3, 0.048])
            w.box(dark, [0.16, 0.018, 0.012], [0, 0.115, 0.049])
            w.box(.ceramic(0xF4EFE2), [0.08, 0.004, 0.006], [0, 0.13, 0.054])
            w.cut(
                .plastic(0x4A241A),
                [[0.045, 0.21], [0.11, 0.19], [0.12, 0.27], [0.06, 0.33], [0.055, 0.28]], 0.003,
                [0, 0, 0.049])
            w.box(dark, [0.054, 0.5, 0.02], [0, 0.36, 0.044], bevel: 0.004)
            for fret in 0..<15 {
                w.box(
                    .metal(), [0.054, 0.002, 0.002],
                    [0, 0.84 - 0.46 * (1 - pow(0.945, Float(fret))) * 1.05, 0.0545], bevel: 0.0003)
            }
            for dot in [Float(0.77), 0.71, 0.65, 0.56] {
                w.post(
                    .ceramic(0xF4EFE2), 0.004, 0.0015, [0, dot, 0.0535], sides: 12, turn: .turn(x: .pi / 2))
            }
            w.at(.shift([0, 0.86, 0.036]) * .turn(x: -0.2)) { w in
                w.cut(
                    wood.shaded(0.8),
                    [
                        [-0.03, 0], [0.03, 0], [0.036, 0.05], [0.038, 0.15], [0, 0.165], [-0.038, 0.15],
                        [-0.036, 0.05],
                    ], 0.018)
                w.both { w in
                    for peg in 0..<3 {
                        w.post(
                            .brass(), 0.004, 0.02, [0.036, 0.035 + Float(peg) * 0.042, 0],
                            turn: .turn(z: -.pi / 2));
                        w.ball(
                            .ceramic(0xEDE4CE), [0.006, 0.008, 0.011], [0.06, 0.035 + Float(peg) * 0.042, 0],
                            sides: 10)
                    }
                }
            }
            for string in 0..<6 {
                let x = (Float(string) - 2.5) * 0.0078;
                w.rod(.metal(0xE4D9B8), [x, 0.132, 0.061], [x * 0.9, 0.862, 0.058], 0.0007, sides: 4)
            }
        }
        w.rod(dark, [0, 0.42, -0.06], [0, 0, -0.24], 0.01)
        w.rod(dark, [-0.12, 0.0, 0.07], [0.12, 0.0, 0.07], 0.008)
    }

    static func violin(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0x9A4A20), .wood(0x7A3418), .wood(0xB5672E)).main
        let dark = Stuff.wood(0x241812)
        w.at(.turn(x: -0.16)) { w in
            let body = waisted(0.108, 0.058, 0.088, 0.36)
            w.cut(wood.shaded(0.7), body, 0.034, bevel: 0.003)
            w.cut(wood, body.map { [$0.x * 0.96, 0.006 + $0.y * 0.965] }, 0.042, bevel: 0.012)
            w.both { w in
                w.wire(
                    .dark,
                    [
                        [0.04, 0.135, 0.0205], [0.047, 0.145, 0.0205], [0.042, 0.17, 0.0212],
                        [0.034, 0.195, 0.0212], [0.039, 0.205, 0.0205],
                    ], 0.0022, sides: 6)
            }
            w.cut(
                .wood(0xD8B07A),
                [
                    [-0.026, 0], [-0.016, 0], [-0.01, 0.012], [0.01, 0.012], [0.016, 0], [0.026, 0],
                    [0.018, 0.034], [-0.018, 0.034],
                ], 0.005, [0, 0.16, 0.036], turn: .turn(x: .pi / 2))
            w.cut(
                dark, [[-0.02, 0.135], [0.02, 0.135], [0.011, 0.025], [-0.011, 0.025]], 0.007, [0, 0, 0.032])
            w.cut(
                dark, [[-0.02, 0.2], [0.02, 0.2], [0.012, 0.47], [-0.012, 0.47]], 0.010, [0, 0, 0.034])
            w.box(wood, [0.026, 0.15, 0.02], [0, 0.33, 0.02])
            w.wire(
                wood,
                (0...14).map { step in
                    let part = Float(step) / 14
                    let a = part * 5.2
                    let r = 0.024 * (1 - part * 0.8)
                    return step < 3
                        ? [0, 0.47 + Float(step) * 0.025, 0.026]
                        : [0, 0.548 + sin(a) * r, 0.014 + cos(a) * r]
                }, 0.011, 0.007, sides: 10)
            w.both { w in
                for peg in 0..<2 {
                    w.rod(
                        dark, [0.008, 0.49 + Float(peg) * 0.026, 0.026],
                        [0.036, 0.49 + Float(peg) * 0.026, 0.026], 0.0035);
                    w.ball(dark, [0.006, 0.009, 0.004], [0.04, 0.49 + Float(peg) * 0.026, 0.026], sides: 10)
                }
            }
            for string in 0..<4 {
                let x = (Float(string) - 1.5) * 0.008;
                w.wire(
                    .metal(0xE4D9B8), [[x, 0.12, 0.036], [x, 0.17, 0.048], [x * 0.6, 0.475, 0.04]], 0.0006,
                    sides: 4)
            }
            w.ball(dark, [0.03, 0.016, 0.012], [-0.05, 0.02, 0.028], sides: 14)
        }
        w.rod(dark, [0, 0.3, -0.06], [0, 0.0, -0.15], 0.006)
        w.rod(.wood(0x6B3A20), [0.12, 0, 0.06], [0.17, 0.6, -0.06], 0.004)
        w.rod(.cloth(0xF4EFE2), [0.112, 0.02, 0.07], [0.162, 0.58, -0.048], 0.0025)
    }

    static func drum(_ w: inout Workshop) {
        let shell = w.pick(Stuff.paint(0xB5281F), .paint(0x24508A), .wood(0xA9743E)).main
        w.turned(shell, [[0.18, 0.03], [0.18, 0.31]], sides: 56)
        for y in [Float(0.02), 0.29] {
            w.turned(
                .brass(), [[0.178, y], [0.19, y], [0.19, y + 0.035], [0.178, y + 0.035], [0.178, y]],
                sides: 56, bevel: 0.003)
        }
        w.turned(.ceramic(0xF2EADB), [[0.18, 0.318], [0.1, 0.321], [0, 0.321]], sides: 48, smooth: true)
        w.turned(.ceramic(0xF2EADB), [[0, 0.028], [0.18, 0.028]], sides: 32)
        let cords = 12
        for cord in 0..<cords {
            let a = Float(cord) / Float(cords) * 2 * .pi
            let b = (Float(cord) + 0.5) / Float(cords) * 2 * .pi
            let c = (Float(cord) + 1) / Float(cords) * 2 * .pi
            w.rod(
                .cloth(0xF4EFE2), [cos(a) * 0.184, 0.3, sin(a) * 0.184],
                [cos(b) * 0.184, 0.045, sin(b) * 0.184], 0.004, sides: 6)
            w.rod(
                .cloth(0xF4EFE2), [cos(b) * 0.184, 0.045, sin(b) * 0.184],
                [cos(c) * 0.184, 0.3, sin(c) * 0.184], 0.004, sides: 6)
        }
        for (x, turn) in [(Float(-0.04), Float(0.5)), (0.05, -0.3)] {
            w.at(.shift([x, 0.332, 0]) * .turn(y: turn)) { w in
                w.rod(.wood(0xD8B07A), [0, 0, -0.2], [0, 0.008, 0.2], 0.009, 0.006)
                w.ball(.wood(0xD8B07A), [0.011, 0.011, 0.017], [0, 0.008, 0.205], sides: 12)
            }
        }
    }

    static func balloon(_ w: inout Workshop) {
        let skin = w.pick(Stuff.vinyl(0xD8262A), .vinyl(0x2F7FD0), .vinyl(0xF2B82A), .vinyl(0xE86A9A)).main
        w.turned(
            skin,
            (0...26).map { step in
                let part = sin(Float(step) / 26 * .pi / 2)
                return [0.135 * pow(max(sin(pow(part, 1.35) * .pi), 0), 0.62) + 0.0005, 0.28 + part * 0.34]
            }, sides: 48, smooth: true)
        w.turned(skin, [[0.018, 0.262], [0.012, 0.27], [0.004, 0.28], [0.010, 0.292]], sides: 20)
        w.wire(
            .cloth(0xF4F1EA),
            (0...16).map {
                [
                    0.014 * sin(Float($0) * 0.55), 0.266 - Float($0) * 0.0166,
                    0.010 * cos(Float($0) * 0.5) - 0.01,
                ]
            }, 0.0016, sides: 5)
    }

    static func pinwheel(_ w: inout Workshop) {
        w.rod(.wood(0xD8B07A), [0, 0, 0], [0, 0.38, 0], 0.006)
        let colours: [Stuff] = [
            w.pick(Stuff(.paper, 0xD8402F), Stuff(.paper, 0x2F7FC1)).main, Stuff(.paper, 0xF2C33C),
            Stuff(.paper, 0x3FA88A), Stuff(.paper, 0xE86A9A),
        ]
        w.spinner([0, 0.37, 0.02], about: [0, 0, 1], turns: -2) { w in
            for vane in 0..<8 {
                w.at(.turn(z: Float(vane) * .pi / 4)) { w in
                    w.sheet(colours[vane % 4], rows: 6, columns: 4) { along, across in
                        let part = across + 0.5
                        return [
                            along * 0.13 * (1 - part * 0.72), along * part * 0.062,
                            0.035 * sin(along * .pi) * part + 0.004 * part,
                        ]
                    }
                }
            }
            w.ball(.brass(), 0.012, [0, 0, 0.012], sides: 14)
        }
        w.mechanism.period = 3
    }

    static func chessKing(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0xE0BE86), .wood(0x3A241A), .ceramic(0xF2EDE2)).main
        w.turned(
            wood,
            [
                [0, 0], [0.019, 0], [0.02, 0.004], [0.017, 0.009], [0.0175, 0.012], [0.013, 0.016],
                [0.009, 0.026], [0.0075, 0.05], [0.009, 0.056], [0.013, 0.058], [0.0135, 0.0605],
                [0.009, 0.063], [0.0095, 0.068], [0.013, 0.081], [0.0115, 0.083], [0.004, 0.087],
                [0, 0.0875],
            ], sides: 40, bevel: 0.0007)
        w.box(wood, [0.0034, 0.013, 0.003], [0, 0.0868, 0])
        w.box(wood, [0.0095, 0.0034, 0.003], [0, 0.0925, 0])
        w.turned(
            .felt(0x2F5A3C), [[0, -0.001], [0.0185, -0.001], [0.0185, 0.0005], [0, 0.0005]], sides: 28)
    }
}
