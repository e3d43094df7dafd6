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

    static func can(_ w: inout Workshop) {
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

    static func saucer(_ w: inout Workshop, _ stuff: Stuff, radius: Float = 0.072) {
        w.turned(
            stuff,
            [
                [0, 0.002], [radius * 0.5, 0.002], [radius * 0.52, 0], [radius * 0.6, 0],
                [radius * 0.62, 0.003], [radius, 0.015], [radius, 0.017], [radius * 0.64, 0.0075],
                [radius * 0.45, 0.005], [0, 0.005],
            ], sides: 56, bevel: 0.0008)
    }

    static func handle(
        _ w: inout Workshop, _ stuff: Stuff, x: Float, low: Float, high: Float, reach: Float, _ thick: Float
    ) {
        w.wire(
            stuff,
            (0...14).map { step in
                let angle = -.pi / 2 + Float(step) / 14 * .pi
                return [x + cos(angle) * reach, (low + high) / 2 + sin(angle) * (high - low) / 2, 0]
            }, thick, sides: 12)
    }

    static func latte(_ w: inout Workshop) {
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

    static func tea(_ w: inout Workshop) {
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

    static func mug(_ w: inout Workshop) {
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

    static func wine(_ w: inout Workshop) {
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

    static func cocktail(_ w: inout Workshop) {
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
}
