import Foundation
import Render

/// What is eaten and drunk, and what it is served in.
enum Table {
    static let things: [Thing] = [
        Thing(
            "soda-can", 0.122,
            "soda can, can, soda, cola, beer can, energy drink, tin can, cola can, drink can"
        ) { can(&$0) },
        Thing("latte", 0.085, "latte, cappuccino, coffee, cup of coffee, espresso, flat white, hot chocolate")
        { latte(&$0) },
        Thing("teacup", 0.075, "teacup, tea, cup of tea, matcha, green tea") { tea(&$0) },
        Thing("mug", 0.1, "mug, coffee mug, cup") { mug(&$0) },
        Thing("wine-glass", 0.21, "wine glass, glass of wine, red wine, wine, goblet") { wine(&$0) },
        Thing("cocktail", 0.17, "cocktail, martini, cocktail glass, margarita") { cocktail(&$0) },
        Thing(
            "juice", 0.16,
            "juice, orange juice, lemonade, iced tea, glass of water, drinking glass, iced coffee, smoothie, milkshake"
        ) { juice(&$0) },
        Thing(
            "ramen", 0.15,
            "ramen, noodle, noodles, noodle soup, bowl of ramen, soup, bowl of noodles, pho, udon, ramen bowl"
        ) { ramen(&$0) },
        Thing("pizza", 0.05, "pizza, pizza pie") { pizza(&$0) },
        Thing("burger", 0.12, "burger, hamburger, cheeseburger, sandwich") { burger(&$0) },
        Thing("sushi", 0.07, "sushi, sushi roll, nigiri, maki") { sushi(&$0) },
        Thing("cake", 0.26, "birthday cake, cake, layer cake, wedding cake") { cake(&$0) },
        Thing("cake-slice", 0.11, "cake slice, slice of cake, piece of cake, cheesecake, pie, slice of pie") {
            slice(&$0)
        },
        Thing("ice-cream", 0.2, "ice cream cone, ice cream, gelato, ice-cream") { iceCream(&$0) },
        Thing("croissant", 0.06, "croissant, pastry") { croissant(&$0) },
        Thing("pancakes", 0.11, "pancake, pancakes, stack of pancakes, waffle") { pancakes(&$0) },
        Thing("donut", 0.045, "donut, doughnut") { donut(&$0) },
        Thing("apple", 0.085, "apple, red apple, green apple") { fruit(&$0, .apple) },
        Thing("orange", 0.078, "orange, tangerine, mandarin, clementine") { fruit(&$0, .orange) },
        Thing("lemon", 0.065, "lemon, lime") { fruit(&$0, .lemon) },
        Thing("pear", 0.11, "pear") { fruit(&$0, .pear) },
        Thing("peach", 0.075, "peach, apricot, nectarine, plum") { fruit(&$0, .peach) },
        Thing("strawberry", 0.045, "strawberry, berry") { fruit(&$0, .strawberry) },
        Thing("tomato", 0.065, "tomato") { fruit(&$0, .tomato) },
        Thing("cherries", 0.075, "cherry, cherries") { cherries(&$0) },
        Thing("banana", 0.16, "banana, bananas") { bananas(&$0) },
        Thing("grapes", 0.16, "grape, grapes, bunch of grapes") { grapes(&$0) },
        Thing("watermelon", 0.16, "watermelon, watermelon slice, melon") { watermelon(&$0) },
        Thing("pumpkin", 0.28, "pumpkin, gourd") { pumpkin(&$0, lit: false) },
        Thing("jack-o-lantern", 0.3, "jack-o-lantern, jack o lantern, halloween pumpkin, carved pumpkin") {
            pumpkin(&$0, lit: true)
        },
        Thing("cheese", 0.12, "wheel of cheese, cheese, cheese wheel") { cheese(&$0) },
    ]

    private static func can(_ w: inout Workshop) {
        let paint = w.pick(Stuff.paint(0xC8201E), .paint(0x1F5FB0), .paint(0x1E8A4C), .paint(0xE8891F)).main
        let steel = Stuff.metal(0xC9CDD1)
        let r: Float = 0.033
        w.turned(
            steel, [[0, 0.004], [0.020, 0.004], [0.0235, 0], [0.0255, 0.001], [0.0275, 0.006]], sides: 56)
        w.turned(
            paint,
            [
                [0.0272, 0.0055], [r - 0.001, 0.0105], [r, 0.014], [r, 0.104], [r - 0.001, 0.107],
                [0.0272, 0.1155],
            ], sides: 64)
        w.turned(
            steel,
            [
                [0.0270, 0.1152], [0.0282, 0.1175], [0.0282, 0.1205], [0.0270, 0.1215], [0.0258, 0.1205],
                [0.0252, 0.1165], [0.024, 0.1165], [0, 0.1172],
            ], sides: 56)
        w.at(.shift([0, 0.1178, 0.004])) { w in
            w.cut(
                steel,
                (0..<22).map { step in
                    let angle = Float(step) / 22 * 2 * .pi
                    return [cos(angle) * 0.0075, sin(angle) * 0.0115 + 0.001]
                }, 0.0012, turn: .turn(x: -.pi / 2))
            w.post(steel, 0.0026, 0.0016, [0, 0, 0], sides: 16)
            w.ring(.dark, 0.0068, 0.0004, [0, -0.0004, 0.011], sides: 20)
        }
        // A wave of white round the middle, and a seal.
        let white = Stuff.paint(0xF6F3EC)
        for band in 0..<2 {
            var mesh = Mesh()
            let steps = 64
            for step in 0...steps {
                let angle = Float(step) / Float(steps) * 2 * .pi
                let middle = 0.050 + 0.013 * sin(angle + Float(band) * 0.7) - Float(band) * 0.013
                let half: Float = band == 0 ? 0.0055 + 0.0025 * sin(angle * 2) : 0.0014
                for side in [Float(-1), 1] {
                    mesh.vertex(
                        [sin(angle) * (r + 0.0002), middle + side * half, cos(angle) * (r + 0.0002)],
                        [sin(angle), 0, cos(angle)], .zero, white.bytes)
                }
            }
            for step in 0..<UInt32(steps) { mesh.quad(step * 2, step * 2 + 2, step * 2 + 3, step * 2 + 1) }
            w.put(mesh, white)
        }
        for star in 0..<5 {
            w.at(.turn(y: Float(star) * 1.2566) * .shift([0, 0.083, r])) { w in
                w.cut(white, Outline2.star(5, 0.006, 0.0026), 0.0006)
            }
        }
        // Droplets of cold.
        for _ in 0..<80 {
            let angle = w.random.unit() * 2 * .pi
            let y = 0.015 + 0.088 * w.random.unit()
            let size = 0.0006 + 0.0013 * w.random.unit() * w.random.unit()
            w.ball(
                Stuff(.plastic, 0xF2F7FA), [size, size * 1.25, size * 0.7],
                [sin(angle) * r, y, cos(angle) * r], sides: 8, turn: .turn(y: angle))
        }
    }

    private static func saucer(_ w: inout Workshop, _ stuff: Stuff, radius: Float = 0.072) {
        w.turned(
            stuff,
            [
                [0, 0.002], [radius * 0.5, 0.002], [radius * 0.52, 0], [radius * 0.6, 0],
                [radius * 0.62, 0.003], [radius, 0.015], [radius, 0.017], [radius * 0.64, 0.0075],
                [radius * 0.45, 0.005], [0, 0.005],
            ], sides: 56, bevel: 0.0008)
    }

    private static func handle(
        _ w: inout Workshop, _ stuff: Stuff, x: Float, low: Float, high: Float, reach: Float, _ thick: Float
    ) {
        w.wire(
            stuff,
            (0...14).map { step in
                let angle = -.pi / 2 + Float(step) / 14 * .pi
                return [x + cos(angle) * reach, (low + high) / 2 + sin(angle) * (high - low) / 2, 0]
            }, thick, sides: 12)
    }

    private static func latte(_ w: inout Workshop) {
        let china = w.pick(
            Stuff.ceramic(0xF4EFE6), .ceramic(0x3F5F66), .ceramic(0xB5573B), .ceramic(0xE9D6B8)
        ).main
        saucer(&w, china)
        w.at([0, 0.006, 0]) { w in
            w.turned(
                china,
                [
                    [0, 0.003], [0.022, 0.003], [0.024, 0], [0.027, 0], [0.028, 0.004], [0.041, 0.022],
                    [0.0475, 0.055], [0.0485, 0.064], [0.0472, 0.0655], [0.0455, 0.064], [0.044, 0.054],
                ], sides: 56, bevel: 0.0006)
            w.turned(
                .clay(0x9A6238),
                [[0, 0.0575], [0.040, 0.0575], [0.0448, 0.0585], [0.0448, 0.057]].reversed(), sides: 48,
                bevel: 0)
            w.turned(
                .clay(0xC08A58), [[0.0446, 0.0572], [0.0446, 0.0590], [0.0405, 0.0588]], sides: 48, bevel: 0)
            handle(&w, china, x: 0.046, low: 0.016, high: 0.05, reach: 0.02, 0.0042)
            // A rosetta of milk.
            let foam = Stuff.clay(0xF7EBD8)
            for leaf in 0..<6 {
                let z = -0.022 + Float(leaf) * 0.0085
                let wide = 0.008 + 0.020 * sin((Float(leaf) + 0.9) / 7 * .pi)
                w.wire(
                    foam,
                    (0...10).map { step in
                        let part = Float(step) / 10 * 2 - 1
                        return [part * wide, 0.0578, z - abs(part) * abs(part) * 0.012]
                    }, 0.0023, sides: 6)
            }
            w.cut(
                foam,
                (0..<24).map { step in
                    let angle = Float(step) / 24 * 2 * .pi
                    return [
                        0.011 * pow(sin(angle), 3),
                        -(0.0085 * cos(angle) - 0.0035 * cos(2 * angle) - 0.0014 * cos(3 * angle)),
                    ]
                }, 0.0014, [0, 0.0586, 0.031], turn: .turn(x: -.pi / 2))
            w.wire(foam, [[0, 0.0583, -0.03], [0, 0.0583, 0.03]], 0.0012, sides: 5)
            w.anchor("steam", [0, 0.065, 0])
        }
        w.at(.shift([-0.045, 0.0175, 0.03]) * .turn(y: 0.6, z: 0.05)) { w in
            w.rod(.metal(), [0, 0, -0.05], [0, 0, 0.04], 0.0014)
            w.hull(
                .metal(),
                [(0.035, [0.002, 0.001], 0), (0.05, [0.009, 0.0016], 0), (0.064, [0.004, 0.001], 0)])
        }
        for bean in 0..<4 {
            w.ball(
                .wood(0x4A2A18), [0.004, 0.0032, 0.0055],
                [0.055 + 0.009 * cos(Float(bean) * 2), 0.0165, 0.028 + 0.01 * sin(Float(bean) * 2.4)],
                sides: 10, turn: .turn(y: Float(bean)))
        }
    }

    private static func tea(_ w: inout Workshop) {
        let china = w.pick(Stuff.ceramic(0xF3F1EC), .ceramic(0x9DB8A8), .ceramic(0xE4B9AE)).main
        saucer(&w, china)
        w.at([0, 0.006, 0]) { w in
            w.turned(
                china,
                [
                    [0, 0.004], [0.018, 0.004], [0.019, 0], [0.023, 0], [0.021, 0.006], [0.034, 0.018],
                    [0.044, 0.042], [0.050, 0.052], [0.0485, 0.053], [0.043, 0.045], [0.0425, 0.04],
                ], sides: 56, bevel: 0.0005)
            w.turned(.ceramic(0xA8561E), [[0.0438, 0.0435], [0, 0.0435]], sides: 44, bevel: 0)
            w.ring(.brass(), 0.0493, 0.0008, [0, 0.0527, 0], sides: 56)
            handle(&w, china, x: 0.04, low: 0.015, high: 0.043, reach: 0.017, 0.003)
            w.around(8) { w, _ in
                w.ball(
                    .ceramic(0xC9576A), [0.003, 0.003, 0.001], [0, 0.033, 0.0412], sides: 8,
                    turn: .turn(x: -0.4))
            }
            w.anchor("steam", [0, 0.052, 0])
        }
        w.turned(
            .clay(0xD8A55E), [[0, 0], [0.017, 0], [0.018, 0.002], [0.017, 0.004], [0, 0.004]],
            [-0.05, 0.016, 0.03], sides: 24)
        w.cut(.clay(0xF2D64B), Outline2.circle(0.016), 0.003, [0.05, 0.026, 0.03], turn: .turn(x: -1.2))
    }

    private static func mug(_ w: inout Workshop) {
        let china = w.pick(
            Stuff.ceramic(0xD8432F), .ceramic(0x2F6C8F), .ceramic(0xE9E1D0), .ceramic(0x4F7A4A)
        ).main
        w.turned(
            china,
            [
                [0, 0.003], [0.034, 0.003], [0.036, 0], [0.039, 0.001], [0.041, 0.006], [0.041, 0.095],
                [0.040, 0.098], [0.0375, 0.098], [0.0365, 0.094], [0.0365, 0.08],
            ], sides: 56, bevel: 0.001)
        w.turned(.ceramic(0x3A2114), [[0.0367, 0.086], [0, 0.086]], sides: 40, bevel: 0)
        handle(&w, china, x: 0.039, low: 0.024, high: 0.078, reach: 0.03, 0.0055)
        w.turned(
            .ceramic(0xF4EEDF), [[0.041, 0.030], [0.0414, 0.031], [0.0414, 0.037], [0.041, 0.038]], sides: 56,
            bevel: 0.0003)
        w.anchor("steam", [0, 0.095, 0])
    }

    private static func wine(_ w: inout Workshop) {
        let red = w.pick(Stuff(.ceramic, 0x6E0F1E), Stuff(.ceramic, 0xE2C46A)).main
        w.turned(
            .glass, [[0, 0.003], [0.03, 0.002], [0.034, 0.0005], [0.034, 0], [0, 0]].reversed(), sides: 48)
        w.turned(
            .glass,
            [
                [0.014, 0.003], [0.005, 0.009], [0.0037, 0.05], [0.0045, 0.085], [0.012, 0.094],
                [0.03, 0.11], [0.0385, 0.135], [0.038, 0.165], [0.032, 0.205], [0.0315, 0.205],
            ], sides: 56, smooth: true)
        w.turned(
            red,
            [
                [0, 0.0945], [0.0115, 0.0960], [0.029, 0.1115], [0.0372, 0.136], [0.0373, 0.146],
                [0.0373, 0.1465], [0, 0.1465],
            ], sides: 56, bevel: 0.0004)
    }

    private static func cocktail(_ w: inout Workshop) {
        let liquor = w.pick(
            Stuff(.ceramic, 0xE8633A), Stuff(.ceramic, 0xE84A7A), Stuff(.ceramic, 0x5BBF8A),
            Stuff(.ceramic, 0x3F9ED8)
        ).main
        w.turned(.glass, [[0, 0.003], [0.03, 0.002], [0.035, 0], [0, 0]].reversed(), sides: 44)
        w.turned(
            .glass,
            [
                [0.012, 0.003], [0.0042, 0.010], [0.0036, 0.08], [0.006, 0.09], [0.055, 0.15],
                [0.0545, 0.1503],
            ], sides: 56)
        w.turned(
            liquor, [[0, 0.0915], [0.006, 0.0935], [0.0455, 0.1415], [0, 0.1415]], sides: 52, bevel: 0.0004)
        w.ring(.ceramic(0xF6F3EC), 0.055, 0.0013, [0, 0.1502, 0], sides: 56)
        w.at(.shift([0.052, 0.152, 0.012]) * .turn(y: 0.9)) { w in
            w.cut(.ceramic(0xF0A22C), Outline2.circle(0.02), 0.004)
            w.cut(.ceramic(0xF9D48A), Outline2.circle(0.0165), 0.0048)
            for wedge in 0..<8 {
                w.at(.turn(z: Float(wedge) * .pi / 4)) { w in
                    w.box(.ceramic(0xF0A22C), [0.0008, 0.015, 0.0052], [0, 0.001, 0])
                }
            }
        }
        w.rod(.wood(0xC79A5A), [-0.04, 0.165, 0.005], [0.012, 0.13, -0.005], 0.0011)
        for (number, code) in [UInt32(0xB5122B), 0x7A9A3A].enumerated() {
            w.ball(
                .ceramic(code), 0.008,
                [-0.028 + Float(number) * 0.017, 0.157 - Float(number) * 0.011, 0.003], sides: 16)
        }
    }

    private static func juice(_ w: inout Workshop) {
        let drink = w.pick(
            Stuff(.ceramic, 0xF08A1E), Stuff(.ceramic, 0xF2CC4A), Stuff(.ceramic, 0xD83A54),
            Stuff(.ceramic, 0x9A5A2C)
        ).main
        w.turned(
            .glass, [[0, 0], [0.026, 0], [0.028, 0.003], [0.034, 0.125], [0.033, 0.125]], sides: 48,
            bevel: 0.001)
        w.turned(
            drink, [[0, 0.006], [0.0255, 0.006], [0.0315, 0.102], [0, 0.102]], sides: 48, bevel: 0.0008)
        for cube in 0..<4 {
            w.box(
                Stuff(.plastic, 0xEAF4F8), [0.017, 0.017, 0.017],
                [
                    0.014 * cos(Float(cube) * 1.7), 0.093 + 0.004 * Float(cube % 2),
                    0.014 * sin(Float(cube) * 1.7),
                ], bevel: 0.003, turn: .turn(x: Float(cube) * 0.6, y: Float(cube)))
        }
        w.rod(.plastic(0xF4F1EA), [0.008, 0.01, 0], [-0.024, 0.162, 0.006], 0.0032)
        for ring in 0..<5 {
            w.at(
                .shift(mix(SIMD3<Float>(0.008, 0.01, 0), [-0.024, 0.162, 0.006], 0.72 + Float(ring) * 0.06))
                    * .turn(z: 0.21)
            ) { w in w.post(.plastic(0xD8433A), 0.0033, 0.004) }
        }
        w.at(.shift([0.031, 0.128, 0.008]) * .turn(y: 0.7)) { w in
            w.cut(.ceramic(0xF0A22C), Outline2.circle(0.019), 0.004)
            w.cut(.ceramic(0xFAD79A), Outline2.circle(0.0155), 0.0048)
            for wedge in 0..<8 {
                w.at(.turn(z: Float(wedge) * .pi / 4)) { w in
                    w.box(.ceramic(0xF0A22C), [0.0008, 0.014, 0.0052], [0, 0.001, 0])
                }
            }
        }
        for _ in 0..<60 {
            let angle = w.random.unit() * 2 * .pi
            let y = 0.01 + 0.105 * w.random.unit()
            let r = 0.0283 + 0.0055 * y / 0.125
            let size = 0.0005 + 0.0011 * w.random.unit() * w.random.unit()
            w.ball(
                Stuff(.plastic, 0xF2F7FA), [size, size * 1.25, size * 0.7],
                [sin(angle) * r, y, cos(angle) * r], sides: 7, turn: .turn(y: angle))
        }
    }

    private static func ramen(_ w: inout Workshop) {
        let bowl = w.pick(Stuff.ceramic(0x2B3A4A), .ceramic(0xB5342A), .ceramic(0xF0EBE0), .ceramic(0x27282B))
            .main
        w.turned(
            bowl,
            [
                [0, 0.004], [0.042, 0.004], [0.043, 0], [0.05, 0], [0.05, 0.012], [0.078, 0.03],
                [0.1, 0.066], [0.104, 0.082], [0.1015, 0.083], [0.097, 0.067],
            ], sides: 64, bevel: 0.0012)
        w.ring(.ceramic(0xD8543A), 0.1028, 0.0013, [0, 0.083, 0], sides: 64)
        w.turned(.ceramic(0xB5702E), [[0.0985, 0.070], [0, 0.0705]], sides: 56, bevel: 0)
        for _ in 0..<46 {
            let angle = w.random.unit() * 2 * .pi
            let out = 0.086 * w.random.unit().squareRoot()
            let turn = w.random.unit() * 6.28
            let bend = 0.012 + 0.02 * w.random.unit()
            let lift = 0.004 + 0.012 * (1 - out / 0.09) * w.random.unit()
            w.wire(
                Stuff.clay(0xF0D489).shaded(0.92 + 0.14 * w.random.unit()),
                (0...10).map { step in
                    let part = Float(step) / 10 - 0.5
                    let x = part * 0.075
                    let z = bend * cos(part * 5)
                    let px = cos(turn) * x - sin(turn) * z + cos(angle) * out * 0.55
                    let pz = sin(turn) * x + cos(turn) * z + sin(angle) * out * 0.55
                    return [px, 0.069 + lift * cos(part * .pi) + 0.003 * sin(part * 14), pz]
                }, 0.0019, sides: 6)
        }
        // Half eggs, pork, nori, spring onion, fish cake.
        for egg in 0..<2 {
            w.at(
                .shift([-0.036 + Float(egg) * 0.034, 0.083, 0.048 + Float(egg) * 0.008])
                    * .turn(x: -0.35, y: Float(egg) * 0.5, z: 0.1)
            ) { w in
                w.turned(
                    .ceramic(0xF6EEDD),
                    [[0.004, -0.013], [0.014, -0.009], [0.0185, 0], [0.0175, 0.001], [0, 0.001]], sides: 30)
                w.turned(
                    .ceramic(0xF08A1E), [[0.0105, 0.001], [0.008, 0.0035], [0, 0.0045]], sides: 24,
                    smooth: true)
            }
        }
        for meat in 0..<3 {
            w.at(
                .shift([0.03 + Float(meat) * 0.012, 0.078 + Float(meat) * 0.004, -0.03 + Float(meat) * 0.026])
                    * .turn(x: -0.2, z: 0.22)
            ) { w in
                w.turned(
                    .clay(0x8E4B32),
                    [[0, -0.002], [0.027, -0.003], [0.028, 0], [0.027, 0.003], [0, 0.003]], sides: 28)
                w.turned(
                    .clay(0xD9A083), [[0.021, 0.0031], [0.02, 0.0036], [0.012, 0.0036], [0.011, 0.0031]],
                    sides: 24)
            }
        }
        for sheet in 0..<2 {
            w.box(
                .clay(0x17261E), [0.05, 0.06, 0.0016],
                [-0.045 + Float(sheet) * 0.022, 0.066, -0.066 + Float(sheet) * 0.008],
                turn: .turn(x: -0.25, y: 0.4, z: 0.12))
        }
        w.at(.shift([-0.052, 0.082, -0.006]) * .turn(x: -0.1, z: -0.2)) { w in
            w.cut(
                .ceramic(0xF8F4EC),
                (0..<32).map { step in
                    let angle = Float(step) / 32 * 2 * .pi
                    let r = 0.017 + 0.0018 * cos(angle * 8)
                    return [cos(angle) * r, sin(angle) * r]
                }, 0.005, turn: .turn(x: -.pi / 2))
            w.wire(
                .ceramic(0xE8688A),
                (0...18).map { step in
                    let angle = Float(step) / 18 * 9
                    let r = 0.0015 + Float(step) / 18 * 0.009
                    return [cos(angle) * r, 0.003, sin(angle) * r]
                }, 0.0013, sides: 5)
        }
        for _ in 0..<26 {
            w.at(
                .shift([
                    0.01 + w.random.signed() * 0.03, 0.083 + 0.004 * w.random.unit(),
                    0.01 + w.random.signed() * 0.025,
                ]) * .turn(x: w.random.signed(), z: w.random.signed())
            ) { w in w.ring(w.pick(Stuff.clay(0x6FA83E), .clay(0xA9CF6A)), 0.0035, 0.001, sides: 10) }
        }
        w.both { w in
            w.rod(.wood(0x8A4A2C), [0.006, 0.089, 0.11], [0.012, 0.085, -0.14], 0.0022, 0.0034)
        }
        w.anchor("steam", [0, 0.09, 0])
    }

    private static func pizza(_ w: inout Workshop) {
        let crust = Stuff.clay(0xC98B45)
        w.turned(
            crust,
            [
                [0, 0.002], [0.14, 0], [0.158, 0.004], [0.162, 0.013], [0.154, 0.022], [0.142, 0.018],
                [0.136, 0.010], [0, 0.010],
            ], sides: 56, smooth: true)
        for _ in 0..<40 {
            let a = w.random.unit() * 6.283;
            w.ball(
                crust.shaded(0.6 + 0.5 * w.random.unit()), [0.008, 0.004, 0.008],
                [cos(a) * 0.151, 0.0185, sin(a) * 0.151], sides: 8)
        }
        w.turned(
            .clay(0xB5301C), [[0.142, 0.0105], [0.136, 0.0135], [0, 0.0135]], sides: 44, smooth: true)
        for _ in 0..<70 {
            let a = w.random.unit() * 6.283; let r = 0.128 * w.random.unit().squareRoot();
            w.ball(
                Stuff.ceramic(0xF4D585).shaded(0.94 + 0.08 * w.random.unit()),
                [0.014 + 0.012 * w.random.unit(), 0.0035, 0.014], [cos(a) * r, 0.0135, sin(a) * r], sides: 10,
                turn: .turn(y: a))
        }
        for slice in 0..<13 {
            let a = Float(slice) * 2.4; let r = 0.115 * (Float(slice) / 13).squareRoot();
            w.turned(
                .ceramic(0xB02A1C),
                [
                    [0, 0.0155], [0.018, 0.0150], [0.0195, 0.0175], [0.0185, 0.0192], [0.015, 0.0182],
                    [0, 0.0182],
                ], [cos(a) * r, 0, sin(a) * r], sides: 20)
        }
        for leaf in 0..<7 {
            let a = Float(leaf) * 1.9 + 0.6;
            w.at(.shift([cos(a) * 0.07, 0.0195, sin(a) * 0.07]) * .turn(y: a) * .turn(x: 1.35)) { w in
                w.put(
                    Sheet.leaf(length: 0.032, width: 0.010, droop: 0.3, rows: 6, colour: hex(0x3F7A2E)), .leaf
                )
            }
        }
        for olive in 0..<9 {
            let a = Float(olive) * 2.1 + 1.2;
            w.ring(.ceramic(0x2A2530), 0.006, 0.0026, [cos(a) * 0.095, 0.0195, sin(a) * 0.095], sides: 16)
        }
        w.turned(
            .wood(0xA9743E), [[0, -0.014], [0.185, -0.014], [0.185, 0], [0, 0]], sides: 48, bevel: 0.003)
        w.box(.wood(0xA9743E), [0.05, 0.014, 0.12], [0, -0.014, 0.23])
    }

    private static func burger(_ w: inout Workshop) {
        let bun = Stuff.clay(0xC9853C)
        w.turned(
            bun, [[0, 0], [0.046, 0], [0.054, 0.006], [0.055, 0.016], [0.051, 0.022], [0, 0.022]], sides: 40,
            smooth: true)
        func frill(_ stuff: Stuff, _ y: Float, _ radius: Float, _ wave: Float, _ count: Float) {
            w.skin(
                stuff,
                [(0.7, 0), (1.0, 0), (1.0, 0.0025), (0.7, 0.003)].map { (out: Float, lift: Float) in
                    (0..<64).map { step in
                        let a = Float(step) / 64 * 2 * .pi
                        return [
                            cos(a) * radius * out * (1 + 0.03 * cos(a * count * 0.5)),
                            y + lift + (out > 0.9 ? sin(a * count) * wave : 0),
                            sin(a) * radius * out * (1 + 0.03 * cos(a * count * 0.5)),
                        ]
                    }
                })
        }
        frill(.clay(0x7FB043), 0.026, 0.062, 0.0045, 9)
        w.turned(
            .clay(0x55301C),
            [[0, 0.028], [0.052, 0.028], [0.057, 0.033], [0.057, 0.043], [0.053, 0.048], [0, 0.048]],
            sides: 40, smooth: true)
        for _ in 0..<46 {
            let a = w.random.unit() * 6.283;
            w.ball(
                Stuff.clay(0x4A2817).shaded(0.8 + 0.5 * w.random.unit()), [0.006, 0.004, 0.005],
                [cos(a) * 0.056, 0.031 + 0.014 * w.random.unit(), sin(a) * 0.056], sides: 7)
        }
        w.skin(
            .ceramic(0xF4AE2C),
            [Float(0.049), 0.0525].map { y in
                (0..<40).map { step in
                    let a = Float(step) / 40 * 2 * .pi
                    let reach = 0.055 / max(abs(cos(a)), abs(sin(a)))
                    let r = min(reach, 0.068)
                    return [cos(a) * r, y - max(r - 0.055, 0) * 0.8, sin(a) * r]
                }
            })
        for tomato in 0..<3 {
            let a = Float(tomato) * 2.1;
            w.turned(
                .ceramic(0xC9341F),
                [[0, 0.053], [0.031, 0.053], [0.033, 0.056], [0.031, 0.059], [0, 0.059]],
                [cos(a) * 0.023, 0, sin(a) * 0.023], sides: 28)
        }
        frill(.clay(0x9CC653), 0.060, 0.060, 0.004, 7)
        w.turned(
            bun,
            [
                [0, 0.064], [0.05, 0.064], [0.058, 0.070], [0.057, 0.084], [0.044, 0.104], [0.022, 0.116],
                [0, 0.119],
            ], sides: 44, smooth: true)
        for _ in 0..<70 {
            let a = w.random.unit() * 6.283
            let up = 0.25 + 0.75 * w.random.unit()
            let lean = (1 - up) * 1.5
            let place = SIMD3(
                sin(a) * 0.056 * sin(lean), 0.070 + 0.0487 * cos(lean), cos(a) * 0.056 * sin(lean))
            w.ball(
                .clay(0xF2E3BE), [0.0016, 0.0012, 0.0026], place, sides: 7,
                turn: .turn(x: lean) * .turn(y: a + w.random.unit()))
        }
        w.rod(.wood(0xD8B07A), [0, 0.11, 0], [0, 0.14, 0], 0.0014)
        w.ball(.ceramic(0x7A9A3A), 0.007, [0, 0.128, 0], sides: 14)
    }

    private static func sushi(_ w: inout Workshop) {
        w.box(.wood(0x5B3A26), [0.24, 0.012, 0.14], [0, 0.014, 0], bevel: 0.002)
        for z in [Float(-0.04), 0.04] { w.box(.wood(0x4A2E1E), [0.22, 0.016, 0.018], [0, 0, z]) }
        for roll in 0..<3 {
            w.at([-0.085 + Float(roll) * 0.038, 0.026, 0.03]) { w in
                w.turned(
                    .clay(0x17261E),
                    [[0, 0.001], [0.016, 0.001], [0.0165, 0.002], [0.0165, 0.025], [0.0155, 0.026]], sides: 28
                )
                w.turned(.clay(0xF5F0E4), [[0.0155, 0.0255], [0.013, 0.0265], [0, 0.0265]], sides: 24)
                for _ in 0..<16 {
                    let a = w.random.unit() * 6.283;
                    w.ball(
                        .clay(0xFAF6EC), [0.0014, 0.001, 0.0026], [cos(a) * 0.011, 0.0267, sin(a) * 0.011],
                        sides: 6, turn: .turn(y: a * 3))
                }
                w.post(
                    w.pick(Stuff.ceramic(0xF0763C), .ceramic(0x7FB04E), .ceramic(0xC2342C)), 0.006, 0.004,
                    [0, 0.0245, 0], sides: 16)
            }
        }
        for (index, code) in [UInt32(0xF0763C), 0xC2342C, 0xF2B5A0].enumerated() {
            w.at(.shift([-0.075 + Float(index) * 0.055, 0.026, -0.03]) * .turn(y: 0.15)) { w in
                w.pad(.clay(0xF5F0E4), [0.028, 0.02, 0.055], round: 0.009)
                for _ in 0..<30 {
                    w.ball(
                        .clay(0xFAF6EC), [0.0014, 0.001, 0.0028],
                        [
                            w.random.signed() * 0.0135, 0.003 + 0.012 * w.random.unit(),
                            w.random.signed() * 0.027,
                        ], sides: 6, turn: .turn(y: w.random.unit() * 3))
                }
                w.skin(
                    Stuff.ceramic(code).main,
                    (0...8).map { step in
                        let part = Float(step) / 8 * 2 - 1
                        return (0..<12).map { side in
                            let a = Float(side) / 12 * 2 * .pi
                            return [
                                cos(a) * 0.0165,
                                0.0225 + sin(a) * 0.0042 - part * part * 0.007 - cos(a) * cos(a) * 0.002,
                                part * 0.036,
                            ]
                        }
                    })
                for stripe in -2...2 {
                    w.box(
                        .ceramic(0xF7D3BE), [0.028, 0.0009, 0.0016],
                        [0, 0.0258 - abs(Float(stripe)) * 0.0012, Float(stripe) * 0.011], turn: .turn(y: 0.4))
                }
            }
        }
        w.ball(.clay(0x8FB85A), [0.011, 0.008, 0.01], [0.075, 0.031, 0.035], sides: 14)
        for petal in 0..<5 {
            w.ball(
                .clay(0xF0B5A8), [0.012, 0.004, 0.008],
                [0.09 + 0.004 * Float(petal % 3), 0.031 + 0.002 * Float(petal), 0.012], sides: 10,
                turn: .turn(y: Float(petal) * 1.1, z: 0.3))
        }
        w.both { w in w.rod(.wood(0x9A2E22), [-0.10, 0.032, 0.064], [0.11, 0.032, 0.060], 0.0026, 0.0018) }
    }

    private static func candle(
        _ w: inout Workshop, _ stuff: Stuff, _ place: SIMD3<Float>, height: Float, radius: Float
    ) {
        w.post(stuff, radius, height, place, sides: 12)
        for turn in 0..<5 {
            w.at(.shift(place + [0, height * (0.1 + Float(turn) * 0.2), 0]) * .turn(z: 0.4)) { w in
                w.ring(.ceramic(0xF8F4EC), radius * 1.02, radius * 0.16, sides: 14)
            }
        }
        w.rod(.dark, place + [0, height, 0], place + [0, height + radius * 0.8, 0], radius * 0.12, sides: 5)
        w.turned(
            .glow(0xFFB03A, 1),
            [[0, 0], [radius * 0.62, radius * 0.8], [radius * 0.36, radius * 2.0], [0, radius * 3.4]],
            place + [0, height + radius * 0.5, 0], sides: 12, smooth: true)
    }

    private static func cake(_ w: inout Workshop) {
        let cream = w.pick(Stuff.clay(0xF7E9DC), .clay(0xF3B8C2), .clay(0x6A3B22), .clay(0xBFE0D6)).main
        let trim = w.pick(Stuff.clay(0xE86A86), .clay(0xF8F2E8), .clay(0x7FB8D8))
        w.turned(
            .ceramic(0xF4F1EA),
            [
                [0, 0.03], [0.03, 0.03], [0.02, 0.004], [0.06, 0], [0.06, 0.004], [0.035, 0.03],
                [0.16, 0.034], [0.165, 0.04], [0, 0.04],
            ], sides: 56, bevel: 0.001)
        for (radius, low, high) in [(Float(0.125), Float(0.04), Float(0.12)), (0.085, 0.12, 0.185)] {
            w.turned(
                cream, [[radius, low], [radius, high - 0.004], [radius - 0.004, high], [0, high]], sides: 56,
                bevel: 0.003)
            let count = Int(radius * 190)
            w.around(count) { w, _ in
                w.turned(
                    trim, [[0.009, 0], [0.0095, 0.004], [0.004, 0.010], [0, 0.014]],
                    [0, low, radius + 0.002], sides: 10, smooth: true)
                w.turned(
                    trim, [[0.0085, 0], [0.009, 0.004], [0.004, 0.009], [0, 0.012]],
                    [0, high - 0.001, radius - 0.009], sides: 10, smooth: true)
            }
            // Glaze that runs down.
            w.skin(
                trim,
                [(Float(0), Float(0.001)), (0, 0.004), (1, 0.004)].map { (edge: Float, out: Float) in
                    (0..<72).map { step in
                        let a = Float(step) / 72 * 2 * .pi
                        let drip = 0.016 + 0.014 * max(0, sin(a * 9 + radius * 90)) + 0.006 * sin(a * 5)
                        return [
                            cos(a) * (radius + out * (edge == 1 ? 0.3 : 1)),
                            high - (edge == 0 ? drip * (out > 0.002 ? 1 : 1.06) : -0.002),
                            sin(a) * (radius + out * (edge == 1 ? 0.3 : 1)),
                        ]
                    }
                })
        }
        for _ in 0..<90 {
            let a = w.random.unit() * 6.283;
            w.rod(
                w.pick(Stuff.ceramic(0xE84A5F), .ceramic(0xF6C945), .ceramic(0x4FA8D8), .ceramic(0x7FC46A)),
                [cos(a) * 0.1255, 0.052 + 0.03 * w.random.unit(), sin(a) * 0.1255],
                [cos(a + 0.04) * 0.1258, 0.056 + 0.03 * w.random.unit(), sin(a + 0.04) * 0.1258], 0.0011,
                sides: 5)
        }
        let candles = 5 + Int(w.random.next() % 4)
        w.around(candles) { w, number in
            candle(
                &w,
                [Stuff.ceramic(0xE84A5F), .ceramic(0x4FA8D8), .ceramic(0xF6C945), .ceramic(0x7FC46A)][
                    number % 4], [0, 0.184, 0.055], height: 0.05, radius: 0.0042)
        }
        for berry in 0..<3 {
            let a = Float(berry) * 2.1;
            w.ball(.ceramic(0xC8202C), 0.011, [cos(a) * 0.014, 0.194, sin(a) * 0.014], sides: 16)
        }
        w.anchor("smoke", [0, 0.26, 0])
    }

    private static func slice(_ w: inout Workshop) {
        let cream = w.pick(Stuff.clay(0xF5E3D0), .clay(0xF3B8C2), .clay(0x5E341F)).main
        let sponge = Stuff.clay(0xE0B06A)
        w.turned(
            .ceramic(0xF2F0EA),
            [
                [0, 0.004], [0.06, 0.004], [0.062, 0], [0.07, 0], [0.095, 0.010], [0.095, 0.013],
                [0.07, 0.007], [0, 0.007],
            ], sides: 48, bevel: 0.0008)
        let wedge: [SIMD2<Float>] =
            [[0, -0.075]]
            + (0...10).map { step in
                let a = .pi / 2 - 0.42 + Float(step) / 10 * 0.84
                return [cos(a) * 0.14, -0.075 + sin(a) * 0.14]
            }.reversed()
        var y: Float = 0.007
        for (stuff, thick, grow) in [
            (sponge, Float(0.02), Float(1)), (cream, 0.006, 1.01), (sponge, 0.02, 1),
            (Stuff.clay(0xB5283C), 0.004, 1), (sponge, 0.018, 1), (cream, 0.010, 1.03),
        ] {
            w.cut(
                stuff, wedge.map { [$0.x * grow, ($0.y + 0.01) * grow - 0.01] }, thick,
                [0, y + thick / 2, 0.005], bevel: thick * 0.2, turn: .turn(x: -.pi / 2))
            y += thick
        }
        w.skin(
            cream,
            [Float(0.008), y].map { level in
                (0...10).map { step in
                    let a = Float(step) / 10 * 0.84 + .pi / 2 - 0.42
                    return [cos(a) * 0.143, level, 0.005 + 0.075 - sin(a) * 0.143]
                }
                    + (0...10).reversed().map { step in
                        let a = Float(step) / 10 * 0.84 + .pi / 2 - 0.42
                        return [cos(a) * 0.137, level, 0.005 + 0.075 - sin(a) * 0.137]
                    }
            })
        w.at([0, y, -0.045]) { w in
            w.turned(
                cream, [[0.015, 0], [0.016, 0.006], [0.008, 0.014], [0, 0.02]], sides: 16, smooth: true)
            w.at([0, 0.012, 0]) { w in strawberry(&w, Stuff.ceramic(0xC8202C)) }
        }
        w.at(.shift([0.065, 0.014, 0.02]) * .turn(y: 0.5)) { w in
            w.rod(.metal(), [0, 0, 0.055], [0, 0, -0.02], 0.0018)
            for tine in -1...1 {
                w.rod(
                    .metal(), [Float(tine) * 0.0035, 0, -0.02], [Float(tine) * 0.0035, 0.002, -0.045], 0.0009)
            }
            w.box(.metal(), [0.01, 0.0016, 0.008], [0, -0.0008, -0.021])
        }
    }

    private static func iceCream(_ w: inout Workshop) {
        let cone = Stuff.clay(0xD09A52)
        w.turned(
            cone,
            [[0, 0], [0.004, 0.001], [0.030, 0.105], [0.031, 0.110], [0.028, 0.112], [0.02, 0.10]], sides: 36)
        for spiral in 0..<2 {
            for line in 0..<9 {
                w.wire(
                    cone.shaded(0.75),
                    (0...8).map { step in
                        let part = Float(step) / 8
                        let a = Float(line) / 9 * 2 * .pi + (spiral == 0 ? 1 : -1) * part * 1.9
                        let r = 0.0045 + part * 0.0262
                        return [cos(a) * r, 0.004 + part * 0.102, sin(a) * r]
                    }, 0.0009, sides: 4)
            }
        }
        let flavours: [UInt32] = [0xF3A9B8, 0xF5EBD3, 0x7A4A2E, 0xA9D8B0, 0xF2C14B, 0x9FC8E8]
        let start = Int(w.random.next() % 6)
        for (index, place) in [
            SIMD3<Float>(-0.012, 0.128, 0.006), [0.014, 0.131, -0.004], [0.0, 0.162, 0.002],
        ].enumerated() {
            var stuff = Stuff.clay(flavours[(start + index) % 6])
            if index == 2 { stuff = stuff.main }
            let seed = Float(index) * 2.1
            w.skin(
                stuff,
                (0...12).map { row in
                    let up = Float(row) / 12 * .pi
                    return (0..<28).map { step in
                        let a = Float(step) / 28 * 2 * .pi
                        let lump = 1 + 0.035 * sin(a * 5 + up * 4 + seed) + 0.03 * sin(a * 9 - up * 7)
                        let skirt =
                            row < 5 ? 1 + 0.16 * Float(5 - row) / 5 * (0.6 + 0.4 * sin(a * 7 + seed)) : 1
                        let r = max(0.027 * sin(up), 0.0006) * lump * skirt
                        return place + SIMD3(cos(a) * r, -cos(up) * 0.0262 * (row < 4 ? 0.72 : 1), sin(a) * r)
                    }
                })
        }
        for _ in 0..<26 {
            let a = w.random.unit() * 6.283; let lean = w.random.unit() * 1.1;
            w.rod(
                w.pick(Stuff.ceramic(0xE84A5F), .ceramic(0xF6C945), .ceramic(0x4FA8D8)),
                [sin(lean) * cos(a) * 0.028, 0.162 + cos(lean) * 0.0272, sin(lean) * sin(a) * 0.028],
                [
                    sin(lean) * cos(a + 0.15) * 0.0285, 0.163 + cos(lean) * 0.0272,
                    sin(lean) * sin(a + 0.15) * 0.0285,
                ], 0.0009, sides: 4)
        }
        w.ball(.ceramic(0xC8142C), 0.009, [0.002, 0.194, 0.003], sides: 16)
        w.wire(
            .wood(0x5A6B2C), [[0.002, 0.201, 0.003], [0.006, 0.212, 0.002], [0.013, 0.218, 0]], 0.0008,
            sides: 5)
        w.rod(.clay(0xC48A44), [0.018, 0.14, -0.012], [0.036, 0.205, -0.02], 0.005)
    }

    private static func croissant(_ w: inout Workshop) {
        let crust = Stuff.clay(0xC67F34)
        for segment in -4...4 {
            let part = Float(segment) / 4.6
            let a = part * 1.35
            let size = 0.030 * (1 - abs(part) * abs(part) * 0.82) + 0.004
            let place = SIMD3(sin(a) * 0.07, size * 0.92, 0.045 - cos(a) * 0.07 + 0.02)
            w.ball(
                crust.shaded(0.85 + 0.3 * w.random.unit()), [0.0125, size, size * 1.02], place, sides: 22,
                turn: .turn(y: -a) * .turn(z: 0.16 * (segment > 0 ? -1 : 1)))
            w.at(.shift(place) * .turn(y: -a) * .turn(z: .pi / 2)) { w in
                w.ring(crust.shaded(0.62), size * 0.97, 0.0018, [0, 0.010, 0], sides: 24)
            }
        }
        for _ in 0..<22 {
            w.box(
                crust.shaded(1.15), [0.003, 0.0008, 0.004],
                [w.random.signed() * 0.09, 0.0004, 0.02 + w.random.signed() * 0.06],
                turn: .turn(y: w.random.unit() * 3))
        }
    }

    private static func pancakes(_ w: inout Workshop) {
        w.turned(
            .ceramic(0xF2F0EA),
            [
                [0, 0.004], [0.07, 0.004], [0.072, 0], [0.08, 0], [0.115, 0.012], [0.115, 0.015],
                [0.08, 0.008], [0, 0.008],
            ], sides: 52, bevel: 0.001)
        for cake in 0..<5 {
            let y = 0.008 + Float(cake) * 0.0145
            let r = 0.072 + 0.004 * w.random.signed()
            let offset = SIMD3(w.random.signed() * 0.005, 0, w.random.signed() * 0.005)
            w.turned(
                .clay(0xE8C37A),
                [[0, y], [r - 0.003, y], [r, y + 0.004], [r, y + 0.010], [r - 0.004, y + 0.0135]], offset,
                sides: 44, smooth: true)
            w.turned(
                .clay(0xB5702E), [[r - 0.003, y + 0.0132], [r - 0.008, y + 0.0145], [0, y + 0.0147]], offset,
                sides: 44, smooth: true)
        }
        let syrup = Stuff.ceramic(0x8A4413).main
        w.skin(
            syrup,
            [(Float(0.0815), Float(0.0)), (0.0838, 0), (0.0838, 1), (0.0812, 1)].map {
                (y: Float, out: Float) in
                (0..<60).map { step in
                    let a = Float(step) / 60 * 2 * .pi
                    let r = 0.045 + 0.018 * sin(a * 3 + 1) + 0.008 * sin(a * 7)
                    return [
                        cos(a) * r * (out == 0 ? 0.01 + (y > 0.082 ? 0.9 : 0.9) : 1), y - 0.001,
                        sin(a) * r * (out == 0 ? 0.91 : 1),
                    ]
                }
            })
        for drip in 0..<7 {
            let a = Float(drip) * 0.9 + 0.3;
            w.wire(
                syrup,
                [
                    [cos(a) * 0.05, 0.083, sin(a) * 0.05], [cos(a) * 0.072, 0.081, sin(a) * 0.072],
                    [cos(a) * 0.0765, 0.07, sin(a) * 0.0765],
                    [cos(a) * 0.0765, 0.05 - 0.02 * Float(drip % 2), sin(a) * 0.0765],
                ], 0.005, 0.0035, sides: 8)
        }
        w.box(.ceramic(0xF8E08A), [0.03, 0.012, 0.03], [0, 0.083, 0], bevel: 0.003, turn: .turn(y: 0.5))
        for berry in 0..<5 {
            let a = Float(berry) * 1.3;
            w.ball(
                w.pick(Stuff.ceramic(0x3A3F7A), .ceramic(0xC22038)), 0.0075,
                [cos(a) * 0.035, 0.09, sin(a) * 0.035], sides: 12)
        }
        w.anchor("steam", [0, 0.1, 0])
    }

    private static func donut(_ w: inout Workshop) {
        let glaze = w.pick(
            Stuff.ceramic(0xF08AA8), .ceramic(0x5A3220), .ceramic(0xF5EBDD), .ceramic(0x8FD0C8)
        ).main
        w.ring(.clay(0xD09A55), 0.034, 0.019, [0, 0.019, 0], sides: 40)
        w.skin(
            glaze,
            (0...10).map { row in
                let up = -0.5 + Float(row) / 10 * (.pi + 1.0)
                return (0..<48).map { step in
                    let a = Float(step) / 48 * 2 * .pi
                    let wobble = (row == 0 || row == 10) ? 0.25 * sin(a * 6) + 0.15 * sin(a * 11) : 0
                    let angle = up + wobble * (row == 0 ? 1 : -1)
                    let r = 0.034 + cos(angle) * 0.0202
                    return [cos(a) * r, 0.019 + sin(angle) * 0.0202, sin(a) * r]
                }
            })
        for _ in 0..<60 {
            let a = w.random.unit() * 6.283
            let up = 0.5 + w.random.unit() * 2.1
            let place = SIMD3(
                cos(a) * (0.034 + cos(up) * 0.0206), 0.019 + sin(up) * 0.0206,
                sin(a) * (0.034 + cos(up) * 0.0206))
            let way = SIMD3(w.random.signed(), 0.1, w.random.signed()) * 0.0024
            w.rod(
                w.pick(
                    Stuff.ceramic(0xF6C945), .ceramic(0x4FA8D8), .ceramic(0xF8F4EC), .ceramic(0x7FC46A),
                    .ceramic(0xE84A5F)), place - way, place + way, 0.0009, sides: 5)
        }
    }

    private enum Sort { case apple, orange, lemon, pear, peach, strawberry, tomato }

    private static func strawberry(_ w: inout Workshop, _ red: Stuff) {
        w.turned(
            red,
            [
                [0, 0], [0.006, 0.002], [0.0135, 0.012], [0.0165, 0.024], [0.0145, 0.031], [0.006, 0.034],
                [0, 0.033],
            ], sides: 28, smooth: true)
        for seed in 0..<44 {
            let part = (Float(seed) + 0.5) / 44
            let y = 0.003 + part * 0.028
            let r = part < 0.72 ? 0.003 + 0.0138 * pow(part / 0.72, 0.72) : 0.0168 - (part - 0.72) * 0.008
            let a = Float(seed) * 2.39996
            w.ball(
                .ceramic(0xF2D27A), [0.0007, 0.0011, 0.0005], [sin(a) * r, y, cos(a) * r], sides: 6,
                turn: .turn(y: a))
        }
        w.around(7) { w, _ in
            w.at(.shift([0, 0.034, 0.002]) * .turn(x: 1.5)) { w in
                w.put(
                    Sheet.leaf(length: 0.014, width: 0.0036, droop: 0.9, rows: 5, colour: hex(0x4F8A35)),
                    .leaf)
            }
        }
        w.wire(.clay(0x5E8A3E), [[0, 0.033, 0], [0.001, 0.04, 0], [0.004, 0.045, 0]], 0.001, sides: 6)
    }

    private static func fruit(_ w: inout Workshop, _ sort: Sort) {
        switch sort {
        case .strawberry: return strawberry(&w, Stuff.ceramic(0xC8202C).main)
        default: break
        }
        let (stuff, profile): (Stuff, [SIMD2<Float>]) =
            switch sort {
            case .apple:
                (
                    w.pick(Stuff.ceramic(0xB5201E), .ceramic(0x7FA83A), .ceramic(0xC93A28)),
                    [
                        [0, 0.006], [0.010, 0.001], [0.020, 0.001], [0.033, 0.016], [0.0385, 0.040],
                        [0.036, 0.058], [0.026, 0.0705], [0.014, 0.0715], [0.006, 0.066], [0, 0.060],
                    ]
                )
            case .orange:
                (
                    .ceramic(0xF08A1A),
                    [
                        [0, 0.001], [0.014, 0.001], [0.030, 0.014], [0.037, 0.036], [0.032, 0.059],
                        [0.018, 0.070], [0.006, 0.0715], [0, 0.069],
                    ]
                )
            case .lemon:
                (
                    .ceramic(0xF4CF2E),
                    [
                        [0, 0], [0.004, 0.001], [0.008, 0.006], [0.020, 0.014], [0.026, 0.034],
                        [0.020, 0.056], [0.008, 0.064], [0.005, 0.070], [0, 0.071],
                    ]
                )
            case .pear:
                (
                    .ceramic(0xB8C24A),
                    [
                        [0, 0.004], [0.014, 0.001], [0.030, 0.014], [0.035, 0.034], [0.029, 0.056],
                        [0.019, 0.074], [0.015, 0.090], [0.008, 0.098], [0, 0.096],
                    ]
                )
            case .peach:
                (
                    .felt2(0xF09A62),
                    [
                        [0, 0.004], [0.012, 0.001], [0.029, 0.014], [0.0365, 0.036], [0.032, 0.056],
                        [0.020, 0.067], [0.008, 0.066], [0, 0.060],
                    ]
                )
            default:
                (
                    .ceramic(0xCB2A1A),
                    [
                        [0, 0.003], [0.014, 0.001], [0.032, 0.013], [0.038, 0.031], [0.033, 0.048],
                        [0.018, 0.056], [0.006, 0.053], [0, 0.050],
                    ]
                )
            }
        let height = profile.map(\.y).max() ?? 0.07
        // A soft gradient and freckles make it ripe.
        let rings = 36
        let smooth = (0...rings).map { step -> SIMD2<Float> in
            let at = Float(step) / Float(rings) * Float(profile.count - 1)
            let low = min(Int(at), profile.count - 2)
            let t = at - Float(low)
            let p0 = profile[max(low - 1, 0)], p1 = profile[low], p2 = profile[low + 1],
                p3 = profile[min(low + 2, profile.count - 1)]
            // Catmull and Rom's curve through the profile.
            let slope: SIMD2<Float> = (p2 - p0) * t
            let square: SIMD2<Float> = (p0 * 2 - p1 * 5) + (p2 * 4 - p3)
            let cube: SIMD2<Float> = (p1 - p2) * 3 + (p3 - p0)
            let sum: SIMD2<Float> = p1 * 2 + slope + square * (t * t) + cube * (t * t * t)
            return [max(sum.x * 0.5, 0.0001), sum.y * 0.5]
        }
        var mesh = Mesh.turned(smooth, sides: w.detail.sides(48), bevel: 0, crease: -2, colour: stuff.bytes)
        let blush =
            sort == .apple
            ? hex(0xE8B040) : sort == .pear ? hex(0xD8893A) : sort == .peach ? hex(0xD8424A) : stuff.colour
        for index in mesh.positions.indices {
            let p = mesh.positions[index]
            let a = atan2(p.x, p.z)
            let lobes: Float
            switch sort {
            case .apple: lobes = 0.03 * cos(a * 5) * ramp(height * 0.5, 0, p.y)
            case .tomato: lobes = 0.035 * cos(a * 6)
            case .peach: lobes = -0.10 * exp(-a * a * 40)
            default: lobes = 0
            }
            mesh.positions[index] = [p.x * (1 + lobes), p.y, p.z * (1 + lobes)]
            let isSunny = sort == .peach || sort == .pear
            let streaks: Float = 0.36 + 0.24 * sin(a * 9)
            let amount: Float = isSunny ? ramp(-0.2, 1, sin(a)) * 0.7 : ramp(0.75, 1, p.y / height) * streaks
            mesh.colours[index] = bytes(mix(stuff.colour, blush, amount) * (0.86 + 0.14 * p.y / height))
        }
        w.put(mesh, stuff.main)
        if sort == .orange || sort == .lemon {
            for dot in 0..<140 {
                let a = Float(dot) * 2.39996; let part = 0.08 + 0.84 * Float(dot) / 140;
                let p = smooth[Int(part * Float(rings))];
                w.ball(
                    stuff.shaded(0.82), [0.0007, 0.0007, 0.0004], [sin(a) * p.x, p.y, cos(a) * p.x], sides: 5,
                    turn: .turn(y: a))
            }
        }
        let dip = sort == .apple ? 0.060 : sort == .tomato ? 0.050 : height * 0.97
        if sort != .lemon {
            w.wire(
                .wood(0x5A3D22), [[0, dip, 0], [0.001, dip + 0.011, 0.001], [0.005, dip + 0.021, 0.002]],
                0.0016, 0.0013, sides: 7)
        }
        if sort == .tomato || sort == .orange {
            w.around(sort == .tomato ? 6 : 5) { w, _ in
                w.at(.shift([0, dip + 0.003, 0]) * .turn(x: 1.45)) { w in
                    w.put(
                        Sheet.leaf(
                            length: sort == .tomato ? 0.024 : 0.006, width: 0.004, droop: -0.3, rows: 5,
                            colour: hex(0x4F7E32)), .leaf)
                }
            }
        } else if sort == .apple || sort == .pear || sort == .peach || sort == .lemon {
            w.at(.shift([0.002, dip + (sort == .lemon ? 0 : 0.014), 0.001]) * .turn(z: -1.0)) { w in
                w.put(
                    Sheet.leaf(length: 0.036, width: 0.010, droop: 0.4, rows: 8, colour: hex(0x5E9238)), .leaf
                )
            }
        }
    }

    private static func cherries(_ w: inout Workshop) {
        let red = Stuff.ceramic(0xA3122A).main
        for (x, z) in [(Float(-0.014), Float(0.004)), (0.015, -0.003)] {
            w.turned(
                red,
                [
                    [0, 0.001], [0.006, 0.001], [0.0125, 0.009], [0.0128, 0.016], [0.009, 0.0232],
                    [0.004, 0.0235], [0, 0.021],
                ], [x, 0, z], sides: 28, smooth: true)
            w.wire(
                .clay(0x6B8A3A), [[x, 0.021, z], [x * 0.75, 0.045, z], [0, 0.072, 0]], 0.0009, sides: 6)
        }
        w.ball(.wood(0x6B4A2A), 0.0022, [0, 0.073, 0], sides: 8)
        w.at(.shift([0, 0.073, 0]) * .turn(z: -1.3)) { w in
            w.put(Sheet.leaf(length: 0.034, width: 0.010, droop: 0.5, rows: 8, colour: hex(0x5E9238)), .leaf)
        }
    }

    private static func bananas(_ w: inout Workshop) {
        let yellow = Stuff.ceramic(0xF4CB32).main
        for number in 0..<4 {
            w.at(.turn(y: -0.55 + Float(number) * 0.36)) { w in
                w.skin(
                    yellow,
                    (0...14).map { step in
                        let part = Float(step) / 14
                        let a = -0.35 + part * 1.75
                        let r = 0.0165 * pow(sin((0.06 + 0.88 * part) * .pi), 0.5) * (part > 0.93 ? 0.5 : 1)
                        let centre = SIMD3<Float>(0, 0.155 - sin(a) * 0.13 - 0.0, 0.12 - cos(a) * 0.115)
                        let along = SIMD3<Float>(0, -cos(a), sin(a)).normalized
                        let across = SIMD3<Float>(1, 0, 0)
                        let other = along.crossed(across)
                        return (0..<10).map { side in
                            let t = Float(side) / 10 * 2 * .pi
                            let edge = 1 + 0.09 * cos(t * 5)
                            return centre + (across * cos(t) + other * sin(t)) * (r * edge)
                        }
                    })
                w.ball(
                    .wood(0x4A3A20), 0.005, [0, 0.155 - sin(1.41) * 0.13, 0.12 - cos(1.41) * 0.115], sides: 8)
            }
        }
        w.post(.wood(0x7A6A2C), 0.012, 0.025, [0, 0.18, 0.005], top: 0.009, sides: 10)
    }

    private static func grapes(_ w: inout Workshop) {
        let grape = w.pick(Stuff.ceramic(0x5B2A6B), .ceramic(0x8FB04A), .ceramic(0x3A2450)).main
        var count = 0
        for row in 0..<8 {
            let part = Float(row) / 7
            let ring = row == 0 ? 1 : Int(3 + part * 6)
            for item in 0..<ring {
                let a = Float(item) / Float(ring) * 2 * .pi + Float(row) * 0.7
                let r = row == 0 ? 0 : 0.008 + part * 0.026
                w.ball(
                    grape.shaded(0.8 + 0.35 * w.random.unit()), [0.0112, 0.0125, 0.0112],
                    [cos(a) * r, 0.014 + part * 0.105 + 0.003 * w.random.signed(), sin(a) * r], sides: 14)
                count += 1
            }
        }
        w.wire(.wood(0x7A6236), [[0, 0.115, 0], [0, 0.14, 0], [0.012, 0.155, 0]], 0.0028, 0.002, sides: 8)
        w.at(.shift([0, 0.138, 0]) * .turn(x: 0.9, z: -0.8)) { w in
            w.cut(
                Stuff.clay(0x5E8A35),
                (0..<30).map { step in
                    let a = Float(step) / 30 * 2 * .pi
                    let r = 0.027 * (1 + 0.22 * cos(a * 5) + 0.05 * cos(a * 15))
                    return [cos(a) * r, sin(a) * r + 0.02]
                }, 0.0016)
        }
    }

    private static func watermelon(_ w: inout Workshop) {
        let r: Float = 0.115
        let green = Stuff.ceramic(0x2E6B35).main
        // A half, cut side forward, and a slice in front of it.
        w.at(.shift([0, r * 0.97, -0.02]) * .turn(x: 0.25)) { w in
            w.turned(
                green,
                (0...10).map { [r * sin(Float($0) / 10 * .pi / 2), -r * cos(Float($0) / 10 * .pi / 2)] },
                sides: 48, turn: .turn(x: .pi / 2), smooth: true)
            w.at(.turn(x: .pi / 2)) { w in
                w.around(9) { w, _ in
                    w.wire(
                        .ceramic(0x1B4522),
                        (1...9).map { step in
                            let a = Float(step) / 10 * .pi / 2
                            return [
                                0.004 * sin(Float(step) * 2.2), -cos(a) * (r + 0.0003), sin(a) * (r + 0.0003),
                            ]
                        }, 0.0045, sides: 5)
                }
                w.turned(.ceramic(0xE8F0C8), [[r, 0], [r - 0.001, 0.0015], [r * 0.9, 0.0015]], sides: 48)
                w.turned(
                    .ceramic(0xE0384A), [[r * 0.92, 0.0012], [r * 0.9, 0.0022], [0, 0.0022]], sides: 48,
                    bevel: 0.0006)
                for seed in 0..<34 {
                    let a = Float(seed) * 2.39996;
                    let out = (0.25 + 0.5 * (Float(seed) / 34).squareRoot()) * r;
                    w.ball(
                        .dark, [0.0018, 0.0009, 0.0032], [cos(a) * out, 0.0024, sin(a) * out], sides: 8,
                        turn: .turn(y: -a + .pi / 2))
                }
            }
        }
        w.at(.shift([0.085, 0.0, 0.07]) * .turn(y: -0.5) * .turn(x: -0.12)) { w in
            func half(_ radius: Float) -> [SIMD2<Float>] {
                (0...20).map {
                    [
                        cos(.pi + Float($0) / 20 * .pi) * radius,
                        0.072 + sin(.pi + Float($0) / 20 * .pi) * radius,
                    ]
                }
            }
            w.cut(green, half(0.072), 0.02)
            w.cut(.ceramic(0xE8F0C8), half(0.067), 0.0205)
            w.cut(.ceramic(0xE0384A), half(0.062), 0.021)
            for seed in 0..<9 {
                let a = .pi + (Float(seed) + 0.5) / 9 * .pi;
                w.ball(
                    .dark, [0.0016, 0.003, 0.0008], [cos(a) * 0.04, 0.072 + sin(a) * 0.04, 0.0107], sides: 8,
                    turn: .turn(z: a - .pi / 2))
            }
        }
    }

    private static func pumpkin(_ w: inout Workshop, lit: Bool) {
        let orange = Stuff.clay(0xDE7420).main
        let ribs: Float = 11
        w.skin(
            orange,
            (0...20).map { row in
                let up = Float(row) / 20 * .pi
                return (0..<88).map { step in
                    let a = Float(step) / 88 * 2 * .pi
                    let rib = 1 - 0.11 * pow(abs(sin(a * ribs / 2)), 0.6) * sin(up)
                    let r =
                        max(0.16 * pow(sin(up), 0.75), 0.002)
                        * (0.90 + 0.16 * (1 - pow(abs(cos(a * ribs / 2 + .pi / 2)), 0.5) * 0.9)) * rib
                    return [sin(a) * r, 0.118 - cos(up) * (0.118 - 0.02 * pow(abs(cos(up)), 6)), cos(a) * r]
                }
            })
        w.wire(
            .wood(0x6B7A3A),
            [[0, 0.20, 0], [0.006, 0.235, 0.004], [0.022, 0.262, 0.008], [0.036, 0.268, 0.006]], 0.02, 0.011,
            sides: 7)
        if lit {
            let glow = Stuff.glow(0xFFA526, 1)
            for side in [Float(-1), 1] {
                w.at(.turn(y: side * 0.42)) { w in
                    w.cut(
                        .clay(0x8A4410), [[-0.033, -0.022], [0.033, -0.022], [side * -0.006, 0.037]], 0.03,
                        [0, 0.145, 0.146], turn: .turn(x: -0.15))
                    w.cut(
                        glow, [[-0.026, -0.018], [0.026, -0.018], [side * -0.005, 0.029]], 0.034,
                        [0, 0.145, 0.146], turn: .turn(x: -0.15))
                }
            }
            w.cut(glow, [[-0.014, -0.01], [0.014, -0.01], [0, 0.014]], 0.03, [0, 0.112, 0.152])
            for tooth in -3...3 {
                let a = Float(tooth) * 0.2
                w.at(.turn(y: a)) { w in
                    let lift = Float(abs(tooth)) * 0.006
                    w.cut(
                        glow,
                        [
                            [-0.016, -0.004], [0.016, -0.004], [0.016, -0.018], [0.006, -0.026], [0, -0.016],
                            [-0.006, -0.026], [-0.016, -0.018],
                        ], 0.03, [0, 0.09 + lift, 0.15 - Float(abs(tooth)) * 0.001])
                }
            }
        }
    }

    private static func cheese(_ w: inout Workshop) {
        let rind = Stuff.clay(0xE0A52E).main
        let paste = Stuff.clay(0xF6DE8A)
        let r: Float = 0.15
        let arc: [SIMD2<Float>] =
            [[0, 0]]
            + (0...40).map { step in
                let a = 0.55 + Float(step) / 40 * (2 * .pi - 1.1) + .pi / 2 - .pi
                return [cos(a) * r, sin(a) * r]
            }
        w.cut(rind, arc, 0.11, [0, 0.055, 0], bevel: 0.008, turn: .turn(x: -.pi / 2))
        for side in [Float(-1), 1] {
            let a = Float.pi / 2 + side * 0.55
            w.at(
                .shift([cos(a) * r * 0.5 * 0.98, 0.006, sin(a) * r * 0.5 * 0.98])
                    * .turn(y: -a + (side > 0 ? .pi : 0))
            ) { w in
                w.box(paste, [r * 0.93, 0.098, 0.004], .zero, bevel: 0.001)
                for hole in 0..<7 {
                    w.ball(
                        paste.shaded(0.72), [0.008 + 0.006 * w.random.unit(), 0.008, 0.003],
                        [-0.055 + Float(hole) * 0.018, 0.02 + 0.06 * w.random.unit(), 0.0015], sides: 12)
                }
            }
        }
    }
}

extension Stuff {
    /// Fuzzy skin.
    static func felt2(_ code: UInt32) -> Stuff { Stuff(.skin, code) }
}
