import Foundation
import Render

/// Buildings of the country: lighthouse, cabin, cottage, barn, windmill, tents.
enum Farmstead {
    static let things: [Thing] = [
        Thing("lighthouse", 16, "lighthouse") { lighthouse(&$0) },
        Thing("cabin", 5.2, "cabin, log cabin, hut, chalet, lodge, shack, wooden cabin, wooden hut") {
            cabin(&$0)
        },
        Thing("cottage", 6.5, "cottage, house, farmhouse, country house, bungalow") { cottage(&$0) },
        Thing("villa", 5.6, "villa, modern house, glass house, modern villa, mansion") { villa(&$0) },
        Thing("barn", 7.5, "barn, red barn") { barn(&$0) },
        Thing("windmill", 12, "windmill, mill") { windmill(&$0) },
        Thing("wind-turbine", 22, "wind turbine, turbine") { turbine(&$0) },
        Thing("tipi", 4, "tipi, teepee, wigwam") { tipi(&$0) },
        Thing("igloo", 2.2, "igloo") { igloo(&$0) },
        Thing("greenhouse", 4, "greenhouse, glasshouse, conservatory") { greenhouse(&$0) },
        Thing("treehouse", 8, "treehouse, tree house") { treehouse(&$0) },
        Thing("well", 2.6, "well, wishing well") { well(&$0) },
        Thing("picket-fence", 1.1, "picket fence, wooden fence") { fence(&$0) },
        Thing("gate", 2.6, "gate, gateway, iron gate") { gate(&$0) },
        Thing("scarecrow", 1.9, "scarecrow") { scarecrow(&$0) },
    ]

    private static func lighthouse(_ w: inout Workshop) {
        let band = w.pick(Stuff.paint(0xC23B2E), .paint(0xC23B2E), .paint(0x2E5A84), .paint(0x2C3A3F)).main
        let white = Stuff.plaster(0xF3EEE2)
        w.turned(
            .stone(0x8F8A80), [[0, 0], [3.1, 0], [2.9, 0.5], [2.7, 0.5], [2.6, 0.9], [0, 0.9]], sides: 40)
        func radius(_ y: Float) -> Float { 2.05 - 0.075 * y + 0.25 * exp(-y * 0.8) }
        let bands = 6
        for index in 0..<bands {
            let low = 0.9 + Float(index) * 1.75
            let stuff = index % 2 == 0 ? white : band
            w.turned(
                stuff,
                (0...4).map { step in
                    let y = low + 1.75 * Float(step) / 4
                    return [radius(y), y]
                }, sides: 48)
        }
        let top: Float = 11.4
        w.turned(
            white,
            [
                [1.15, top - 0.1], [1.3, top], [1.75, top + 0.35], [1.9, top + 0.35], [1.9, top + 0.55],
                [0, top + 0.55],
            ],
            sides: 40)
        w.around(16) { w, _ in
            w.rod(.metal(0x2A2D30), [0, top + 0.5, 1.8], [0, top + 1.35, 1.8], 0.035)
            w.box(.plaster(0xE2DCCF), [0.28, 0.3, 0.25], [0, top + 0.05, 1.55])
        }
        for y in [Float(0.85), 1.1, 1.35] {
            w.ring(.metal(0x2A2D30), 1.8, 0.035, [0, top + y - 0.3 + 0.3, 0])
        }
        w.post(band, 1.05, 0.75, [0, top + 0.55, 0], sides: 24)
        w.turned(
            .glow(0xFFE3A0, 1),
            [[0, top + 1.4], [0.34, top + 1.5], [0.5, top + 2.0], [0.34, top + 2.5], [0, top + 2.6]],
            sides: 20)
        w.ring(.glow(0xFFC860, 0.9), 0.52, 0.05, [0, top + 1.8, 0])
        w.ring(.glow(0xFFC860, 0.9), 0.52, 0.05, [0, top + 2.2, 0])
        w.around(10) { w, _ in w.box(.metal(0x33383B), [0.09, 1.5, 0.09], [0, top + 1.3, 0.98]) }
        w.ring(.metal(0x33383B), 0.98, 0.05, [0, top + 2.05, 0])
        w.turned(.glass, [[0.94, top + 1.3], [0.94, top + 2.8]], sides: 20)
        w.turned(
            band,
            [
                [0, top + 2.75], [1.3, top + 2.75], [1.3, top + 2.9], [0.95, top + 3.3], [0.4, top + 3.7],
                [0.16, top + 3.8], [0, top + 3.8],
            ],
            sides: 30)
        w.ball(.brass(), 0.2, [0, top + 3.9, 0])
        w.rod(.metal(0x33383B), [0, top + 3.9, 0], [0, top + 4.7, 0], 0.035)
        for (y, angle) in [(Float(3.4), Float(0.5)), (6.2, -0.4), (9.0, 0.5)] {
            w.at(.turn(y: angle)) { w in
                w.window([0, y, radius(y + 0.4) - 0.02], [0.6, 1.0], bars: [1, 2])
            }
        }
        w.door([0, 0.9, radius(1.6) + 0.04], [0.95, 1.75], .wood(0x6E4327), arched: true)
        w.stairs(.stone(), 1.5, rise: 0.9, run: 1.1, count: 4, [0, 0, 3.5])
        // The keeper's hut.
        w.at([3.6, 0, -0.6], turn: 0.25) { w in
            w.box(.plaster(0xF0E9DA), [3.0, 2.0, 3.6])
            w.box(.stone(), [3.2, 0.35, 3.8])
            w.saddle(band, [3.0, 3.6], rise: 1.5, [0, 2.0, 0], eaves: 0.3, gable: white, thick: 0.07)
            w.window([-0.7, 0.85, 1.81], [0.7, 0.8])
            w.door([0.55, 0.35, 1.81], [0.75, 1.45], .wood(0x3D6470))
            w.window([1.51, 0.85, 0], [0.9, 0.8], turn: .pi / 2)
            w.box(.stone(0x9C6B55), [0.6, 1.7, 0.6], [0.6, 2.4, -1.1])
        }
        w.anchor("lamp", [0, top + 2.0, 0])
    }

    /// Round logs that cross at the corners.
    private static func logs(
        _ w: inout Workshop, _ size: SIMD2<Float>, rows: Int, radius: Float, _ stuff: Stuff
    ) {
        for row in 0..<rows {
            for side in [Float(-1), 1] {
                let y = radius + Float(row) * radius * 1.86
                let over = radius * 1.9
                let first = stuff.shaded(0.86 + 0.28 * w.random.unit())
                w.post(
                    first, radius, size.x + over * 2, [-size.x / 2 - over, y, side * size.y / 2], sides: 12,
                    bevel: radius * 0.25, turn: .turn(z: -.pi / 2))
                let second = stuff.shaded(0.86 + 0.28 * w.random.unit())
                w.post(
                    second, radius, size.y + over * 2,
                    [side * size.x / 2, y + radius * 0.93, -size.y / 2 - over],
                    sides: 12, bevel: radius * 0.25, turn: .turn(x: .pi / 2))
            }
        }
    }

    private static func chimney(
        _ w: inout Workshop, _ base: SIMD3<Float>, _ height: Float, _ width: Float = 0.6
    ) {
        let rows = max(3, Int(height / 0.22))
        for row in 0..<rows {
            let tone = Stuff.stone(0x8E8478).shaded(0.8 + 0.4 * w.random.unit())
            let size = width * (0.95 + 0.12 * w.random.unit())
            w.box(
                tone, [size, height / Float(rows) * 0.98, width],
                base + [0, Float(row) * height / Float(rows), 0], bevel: 0.03)
        }
        w.box(.stone(0x6F675E), [width * 1.25, 0.12, width * 1.25], base + [0, height, 0])
        w.post(
            .clay(0x9A4B35), width * 0.22, 0.28, base + [0, height + 0.1, 0], top: width * 0.18, sides: 14)
        w.anchor("smoke", base + [0, height + 0.42, 0])
    }

    private static func cabin(_ w: inout Workshop) {
        let timber = w.pick(Stuff.wood(0x93603A), .wood(0x7E5233), .wood(0xA36E44)).main
        let roof = w.pick(Stuff.wood(0x5B4636), .wood(0x4A5148), .wood(0x6A3B2C))
        w.box(.stone(0x857F76), [5.3, 0.4, 4.5], bevel: 0.06)
        w.at([0, 0.35, 0]) { w in
            logs(&w, [4.8, 4.0], rows: 8, radius: 0.16, timber)
            w.box(timber.shaded(0.5), [4.75, 2.4, 3.95])
            w.saddle(
                roof, [5.0, 4.4], rise: 2.3, [0, 2.5, 0], eaves: 0.55, gable: timber.shaded(0.9), rows: 8,
                columns: 11, thick: 0.07)
            for board in -4...4 {
                let x = Float(board) * 0.5
                w.box(
                    timber.shaded(0.9 + 0.2 * w.random.unit()), [0.46, max(0.1, 2.15 - abs(x) * 0.93), 0.06],
                    [x, 2.5, 2.22])
            }
            w.window([0, 3.0, 2.27], [0.7, 0.7])
            w.window([-1.45, 0.85, 2.18], [0.95, 0.95], frame: .wood(0x5A3A22))
            w.window([1.5, 0.85, 2.18], [0.95, 0.95], frame: .wood(0x5A3A22))
            w.both { w in w.window([2.58, 0.85, 0.1], [1.1, 0.95], turn: .pi / 2, frame: .wood(0x5A3A22)) }
            w.door([0, 0.02, 2.18], [0.95, 1.9], .wood(0x6B2F25))
            chimney(&w, [1.5, 2.6, -0.9], 2.5, 0.7)
            // The porch.
            w.box(.wood(0x7C5A3C), [5.0, 0.12, 1.3], [0, -0.12, 2.85])
            w.both { w in
                w.post(timber, 0.09, 2.25, [2.2, 0, 3.3], sides: 10)
                w.rod(timber, [2.2, 0.8, 3.3], [0.75, 0.8, 3.3], 0.05)
                for x in [Float(1.1), 1.45, 1.8] { w.rod(timber, [x, 0, 3.3], [x, 0.8, 3.3], 0.035) }
            }
            w.box(roof, [5.4, 0.09, 1.7], [0, 2.32, 2.75], turn: .turn(x: 0.2))
            w.stairs(.wood(0x6E5036), 1.3, rise: 0.25, run: 0.5, count: 2, [0, -0.35, 4.0])
            w.ball(.glow(0xFFB35C, 0.9), 0.08, [0.72, 1.75, 2.42], sides: 12)
        }
        for log in 0..<7 {
            let row = log < 4 ? 0 : 1
            w.post(
                .wood(0x8A6242).shaded(0.8 + 0.3 * w.random.unit()), 0.13, 0.9,
                [3.05, 0.14 + Float(row) * 0.23, 0.55 - Float(log - row * 4) * 0.28 - Float(row) * 0.14],
                sides: 10, turn: .turn(z: -.pi / 2))
        }
    }

    private static func cottage(_ w: inout Workshop) {
        let wall = w.pick(Stuff.plaster(0xEFE4CC), .plaster(0xE8D2B4), .plaster(0xD9E0DC), .plaster(0xE9C9B4))
            .main
        let roof = w.pick(Stuff.clay(0xA8503A), .clay(0x8F4636), .wood(0xA98A55), .clay(0x5B6670))
        let trim = w.pick(Stuff.wood(0x3F6E63), .wood(0x3C5D86), .wood(0x7C2F2A))
        w.box(.stone(0x918A7E), [6.1, 0.4, 4.7], bevel: 0.05)
        w.box(wall, [5.8, 2.7, 4.4], [0, 0.3, 0])
        w.at(.turn(y: .pi / 2)) { w in
            w.saddle(
                roof, [4.4, 5.8], rise: 2.6, [0, 2.95, 0], eaves: 0.4, gable: wall, rows: 9, columns: 14,
                thick: 0.08)
            w.window([0, 3.5, 2.92], [0.8, 1.0], bars: [1, 2])
        }
        w.at([-1.3, 0, 2.2]) { w in
            w.box(wall, [2.2, 2.9, 1.2], [0, 0.2, 0.2])
            w.saddle(
                roof, [2.2, 2.4], rise: 1.5, [0, 3.05, -0.35], eaves: 0.28, gable: wall, rows: 6, columns: 6,
                thick: 0.07)
            w.window([0, 3.15, 0.87], [0.6, 0.7])
            w.window([0, 1.0, 0.82], [1.2, 1.15], bars: [2, 2])
            for side in [Float(-1), 1] { w.box(trim, [0.34, 1.2, 0.05], [side * 0.86, 0.97, 0.85]) }
            w.box(.wood(0x7B5A3C), [1.4, 0.22, 0.28], [0, 0.62, 0.95])
            for _ in 0..<14 {
                w.ball(
                    w.pick(Stuff(.petal, 0xD8486A), Stuff(.petal, 0xF0B93A), .leaf), 0.09,
                    [w.random.signed() * 0.6, 0.88 + 0.06 * w.random.unit(), 0.95 + w.random.signed() * 0.1],
                    sides: 8)
            }
        }
        for x in [Float(1.9)] {
            w.window([x, 1.25, 2.22], [0.85, 1.05], bars: [1, 2])
            for side in [Float(-1), 1] { w.box(trim, [0.32, 1.1, 0.05], [x + side * 0.66, 1.22, 2.24]) }
        }
        w.door([0.55, 0.3, 2.22], [0.9, 1.95], trim)
        w.saddle(
            roof, [1.4, 0.7], rise: 0.5, [0.55, 2.42, 2.45], eaves: 0.1, gable: wall, rows: 3, columns: 3,
            thick: 0.05)
        w.stairs(.stone(), 1.3, rise: 0.3, run: 0.5, count: 2, [0.55, 0, 2.9])
        w.window([2.92, 1.25, 0.8], [0.8, 1.0], turn: .pi / 2)
        w.window([2.92, 1.25, -0.9], [0.8, 1.0], turn: .pi / 2)
        chimney(&w, [1.9, 4.0, -0.5], 2.3, 0.75)
        for index in 0..<9 {
            let x = -2.7 + Float(index) * 0.68
            guard abs(x - 0.55) > 0.7, abs(x + 1.3) > 1.15 else { continue }
            w.ball(.leaf.shaded(0.8 + 0.4 * w.random.unit()), [0.4, 0.34, 0.34], [x, 0.3, 2.5], sides: 12)
        }
    }

    private static func villa(_ w: inout Workshop) {
        let white = Stuff.plaster(0xF1EEE8).main
        let timber = Stuff.wood(0xA1714A)
        w.box(.stone(0xA7A49E), [13, 0.35, 8], [0.3, 0, 0.4])
        w.box(white, [4.2, 2.9, 5.6], [-3.6, 0.35, -0.6])
        for board in 0..<18 {
            w.box(
                timber.shaded(0.85 + 0.3 * w.random.unit()), [0.2, 2.85, 0.08],
                [-5.55 + Float(board) * 0.235, 0.36, 2.24])
        }
        // A lit hall behind glass.
        w.box(.wood(0xC9A878), [6.6, 0.06, 5.0], [1.8, 0.36, -0.6])
        w.box(.plaster(0xE6D6BD), [6.6, 2.7, 0.12], [1.8, 0.4, -3.0])
        w.box(.glow(0xFFD79A, 0.35), [6.2, 0.04, 4.4], [1.8, 3.02, -0.6])
        w.box(.cloth(0xC2603F), [1.9, 0.45, 0.8], [1.4, 0.42, -1.4], bevel: 0.1)
        w.box(.cloth(0xC2603F), [1.9, 0.55, 0.25], [1.4, 0.75, -1.75], bevel: 0.08)
        w.box(.wood(), [1.2, 0.35, 0.6], [1.4, 0.42, -0.3])
        w.post(.metal(0x303338), 0.03, 1.5, [3.4, 0.4, -1.5])
        w.ball(.glow(0xFFCE80, 0.9), 0.24, [3.4, 2.0, -1.5])
        w.box(.glass, [6.6, 2.7, 0.04], [1.8, 0.36, 1.9], bevel: 0.002)
        w.box(.glass, [0.04, 2.7, 4.9], [5.1, 0.36, -0.6], bevel: 0.002)
        for index in 0...5 {
            w.box(.metal(0x2B2E32), [0.07, 2.7, 0.1], [-1.5 + Float(index) * 1.32, 0.36, 1.9])
        }
        w.box(white, [11.6, 0.34, 7.4], [-0.3, 3.05, -0.2])
        w.box(white, [6.4, 2.3, 5.0], [-1.8, 3.35, -0.8])
        w.box(.pane, [5.4, 1.6, 0.08], [-1.8, 3.65, 1.72], bevel: 0.004)
        w.box(.glow(0xFFCF8C, 0.5), [2.4, 1.55, 0.09], [-3.2, 3.68, 1.73], bevel: 0.004)
        for index in 0...4 {
            w.box(.metal(0x2B2E32), [0.06, 1.65, 0.12], [-4.5 + Float(index) * 1.35, 3.63, 1.74])
        }
        w.box(white, [7.2, 0.28, 5.9], [-1.8, 5.3, -0.6])
        w.box(.glass, [4.4, 0.9, 0.03], [3.2, 3.4, 3.2], bevel: 0.002)
        w.rod(.metal(), [1.0, 4.3, 3.2], [5.4, 4.3, 3.2], 0.03)
        w.post(.metal(0x2B2E32), 0.07, 2.7, [5.0, 0.35, 3.1])
        w.post(.metal(0x2B2E32), 0.07, 2.7, [0.6, 0.35, 3.1])
        w.box(Stuff(.visor, 0x2C7F96), [5.2, 0.05, 1.7], [2.6, 0.33, 3.4], bevel: 0.01)
        w.door([-2.1, 0.36, 2.26], [1.0, 2.2], timber.shaded(0.7))
        for x in [Float(-5.9), 6.0] {
            w.post(.ceramic(0x46494C), 0.3, 0.55, [x, 0.35, 3.2], top: 0.38)
            w.ball(.leaf, [0.5, 0.55, 0.5], [x, 1.25, 3.2], sides: 14)
        }
    }

    private static func barn(_ w: inout Workshop) {
        let red = w.pick(Stuff.wood(0xA5362C), .wood(0x8E3028), .wood(0x9C5A38)).main
        let white = Stuff.wood(0xEFE9DD)
        w.box(.stone(), [7.2, 0.4, 9.2])
        w.box(red.shaded(0.8), [6.9, 3.4, 8.9], [0, 0.3, 0])
        let outline: [SIMD2<Float>] = [[-3.5, 0], [3.5, 0], [2.5, 2.0], [0, 3.3], [-2.5, 2.0]]
        w.cut(red.shaded(0.85), outline, 8.9, [0, 3.6, 0], bevel: 0.02)
        for board in 0..<20 {
            let x = -3.33 + Float(board) * 0.35
            let high = abs(x) > 2.5 ? 3.3 + (3.5 - abs(x)) * 2 : 3.3 + 2 + (2.5 - abs(x)) * 0.52
            w.box(red.shaded(0.88 + 0.24 * w.random.unit()), [0.33, high, 0.08], [x, 0.35, 4.48])
        }
        for side in [Float(1), -1] {
            w.at(.scale([side, 1, 1])) { w in
                for board in 0..<22 {
                    w.box(
                        red.shaded(0.88 + 0.24 * w.random.unit()), [0.08, 3.2, 0.39],
                        [3.48, 0.35, -4.2 + Float(board) * 0.4])
                }
                w.courses(
                    .wood(0x5E5A57), from: [3.8, 3.35, 4.8], along: [0, 0, -9.6], up: [-1.3, 2.3, 0], rows: 5,
                    columns: 12, thick: 0.08)
                w.courses(
                    .wood(0x5E5A57), from: [2.55, 5.55, 4.8], along: [0, 0, -9.6], up: [-2.6, 1.4, 0],
                    rows: 5, columns: 12, thick: 0.08)
            }
        }
        w.box(.wood(0x4A4745), [0.3, 0.14, 9.7], [0, 6.92, 0])
        // Two doors with crossed boards, a hatch with a hoist.
        for side in [Float(-1), 1] {
            w.at([side * 0.86, 0.35, 4.56]) { w in
                w.box(red, [1.66, 2.7, 0.1])
                for y in [Float(0), 1.3, 2.56] { w.box(white, [1.66, 0.15, 0.06], [0, y, 0.08]) }
                for x in [Float(-0.76), 0.76] { w.box(white, [0.15, 2.7, 0.06], [x, 0, 0.08]) }
                for y in [Float(0.72), 2.0] {
                    for turn in [Float(0.66), -0.66] {
                        w.at(.shift([0, y, 0.08]) * .turn(z: turn)) { w in
                            w.box(white, [1.85, 0.12, 0.05], [0, -0.06, 0])
                        }
                    }
                }
            }
        }
        w.box(white, [3.7, 0.18, 0.1], [0, 3.08, 4.58])
        w.box(white, [1.3, 1.3, 0.06], [0, 4.2, 4.54])
        w.box(Stuff.wood(0x3A2A20), [1.05, 1.05, 0.06], [0, 4.32, 4.57])
        w.box(.wood(0x6B4A30), [0.16, 0.16, 1.2], [0, 6.2, 5.0])
        w.rod(.leather(0xB09A6A), [0, 6.2, 5.5], [0, 5.0, 5.5], 0.02)
        w.both { w in w.window([2.5, 1.6, 4.54], [0.7, 0.8], frame: white) }
        w.at([0, 6.8, -1]) { w in
            w.box(white, [0.9, 0.8, 0.9])
            w.post(.wood(0x4A4745), 0.85, 0.6, [0, 0.8, 0], top: 0.02, sides: 4)
            w.rod(.metal(0x333333), [0, 1.3, 0], [0, 2.0, 0], 0.02)
            w.cut(
                .brass(),
                [[-0.3, 0], [0.1, 0.12], [0.3, 0.3], [0.25, 0.02], [0.35, -0.1], [-0.1, -0.08]], 0.03,
                [0, 1.9, 0])
        }
        w.post(.brass(0xC9A64E), 0.7, 1.0, [4.6, 0.7, 2.6], sides: 22, turn: .turn(x: .pi / 2))
    }

    private static func windmill(_ w: inout Workshop) {
        let wall = w.pick(Stuff.plaster(0xF0EADC), .plaster(0xE7D9BE), .stone(0x9C8D7B)).main
        let cap = w.pick(Stuff.wood(0x7A3B2A), .wood(0x4B4A48), .wood(0x2F4E5E))
        w.turned(.stone(0x8A847A), [[0, 0], [2.9, 0], [2.8, 0.7], [0, 0.7]], sides: 8)
        w.turned(wall, [[2.65, 0.6], [2.3, 3.5], [1.75, 8.2], [0, 8.2]], sides: 8)
        w.turned(.wood(0x6E5038), [[2.2, 3.5], [3.3, 3.55], [3.3, 3.7], [0, 3.7]], sides: 16)
        w.around(16) { w, _ in
            w.rod(.wood(0x8A6A4A), [0, 3.6, 3.2], [0, 4.4, 3.2], 0.045)
            w.rod(.wood(0x6E5038), [0, 3.5, 3.1], [0, 2.6, 2.4], 0.06)
        }
        w.ring(.wood(0x8A6A4A), 3.2, 0.05, [0, 4.4, 0])
        w.turned(
            cap, [[1.95, 8.1], [2.0, 8.35], [1.85, 9.0], [1.3, 9.9], [0.5, 10.5], [0, 10.6]], sides: 20)
        w.ball(.brass(), 0.14, [0, 10.7, 0])
        w.door([0, 0.7, 2.5], [1.1, 2.0], .wood(0x3E6B5C), arched: true)
        w.stairs(.stone(), 1.6, rise: 0.7, run: 0.9, count: 3, [0, 0, 3.5])
        for y in [Float(4.5), 6.6] { w.window([0, y, 2.55 - y * 0.083], [0.65, 0.85], bars: [1, 2]) }
        w.at(.turn(y: .pi / 2)) { w in w.window([0, 2.0, 2.42], [0.7, 0.9]) }
        w.rod(.wood(0x4F3A28), [0, 9.2, 1.0], [0, 9.3, 2.7], 0.2, 0.16)
        w.spinner([0, 9.3, 2.7], about: [0, 0, 1], turns: -1) { w in
            w.ball(.metal(0x4A4D50), 0.32, .zero)
            for sail in 0..<4 {
                w.at(.turn(z: Float(sail) * .pi / 2 + 0.35)) { w in
                    w.box(.wood(0x6B4A30), [0.16, 5.6, 0.14], [0, 0, 0])
                    for bar in 0..<11 {
                        w.box(.wood(0x9B7650), [1.15, 0.06, 0.05], [0.52, 1.1 + Float(bar) * 0.44, 0.02])
                    }
                    for x in [Float(0.55), 1.08] {
                        w.box(.wood(0x9B7650), [0.06, 4.6, 0.05], [x, 1.0, 0.03])
                    }
                    w.sheet(.cloth(0xF2EAD6), rows: 6, columns: 4, thickness: 0.03) { along, across in
                        [0.58 - across * 1.0, 1.1 + along * 4.3, 0.09 + 0.1 * sin((across + 0.5) * .pi)]
                    }
                }
            }
        }
        w.mechanism.period = 7
    }

    private static func turbine(_ w: inout Workshop) {
        let white = Stuff.paint(0xF2F3F3).main
        w.post(.stone(0xB5B2AB), 1.4, 0.3)
        w.post(white, 0.62, 16, [0, 0.2, 0], top: 0.36, sides: 28)
        w.hull(
            white,
            [
                (-1.6, [0.3, 0.35], 16.5), (-1.2, [0.5, 0.5], 16.5), (0.6, [0.5, 0.5], 16.5),
                (1.0, [0.4, 0.4], 16.5),
            ])
        w.spinner([0, 16.5, 1.2], about: [0, 0, 1], turns: -1) { w in
            w.ball(white, [0.42, 0.42, 0.6], .zero)
            for blade in 0..<3 {
                w.at(.turn(z: Float(blade) * 2 * .pi / 3)) { w in
                    w.skin(
                        white,
                        (0...8).map { step in
                            let part = Float(step) / 8
                            let chord = step == 0 ? 0.16 : mix(0.42, 0.07, part)
                            return (0..<10).map { side in
                                let angle = Float(side) / 10 * 2 * .pi
                                let x = cos(angle) * chord
                                let z = sin(angle) * (step == 0 ? 0.16 : chord * 0.22)
                                let twist = mix(0.5, 0.05, part)
                                return [
                                    x * cos(twist) + z * sin(twist) + chord * 0.4, part * 7.6 + 0.2,
                                    z * cos(twist) - x * sin(twist),
                                ]
                            }
                        })
                }
            }
        }
        w.mechanism.period = 4
    }

    private static func tipi(_ w: inout Workshop) {
        let hide = w.pick(Stuff.cloth(0xE4D2AE), .cloth(0xD9BE94), .cloth(0xEDE3CF)).main
        let height: Float = 3.2
        for band in 0..<5 {
            let low = Float(band) / 5
            let high = Float(band + 1) / 5
            let stuff = band == 0 || band == 3 ? Stuff.cloth(0xA4482F) : hide
            w.turned(
                stuff,
                [[1.75 * (1 - low) + 0.12, low * height], [1.75 * (1 - high) + 0.12, high * height]],
                sides: 28)
        }
        w.around(9) { w, number in
            let lean = 0.08 * Float(number % 3)
            w.rod(.wood(0x8A6644), [0.03, 0, 1.9], [0.06 - lean, height * 1.3, -0.42], 0.035, 0.025)
        }
        w.cut(
            .cloth(0x3A2A20), [[-0.42, 0], [0.42, 0], [0.05, 1.5], [-0.05, 1.5]], 0.04, [0, 0, 1.84],
            turn: .turn(x: -0.5))
        w.cut(
            .glow(0xFF9D4A, 0.5), [[-0.26, 0], [0.26, 0], [0, 1.0]], 0.05, [0, 0, 1.85], turn: .turn(x: -0.5))
        w.around(7, from: 0.4) { w, _ in
            w.cut(
                .cloth(0x2F5D6B), [[-0.16, 0], [0.16, 0], [0, 0.3]], 0.02, [0, 1.2, 1.22],
                turn: .turn(x: -0.5))
        }
        for step in 0..<6 {
            w.rod(
                .wood(), [-0.07, 1.75 + Float(step) * 0.13, 0.95 - Float(step) * 0.07],
                [0.07, 1.75 + Float(step) * 0.13, 0.95 - Float(step) * 0.07], 0.012)
        }
        w.anchor("smoke", [0, height * 1.2, 0])
    }

    private static func igloo(_ w: inout Workshop) {
        let snow = Stuff(.snow, 0xEAF2F6)
        w.turned(
            snow.shaded(0.82),
            (0...10).map { [2.0 * cos(Float($0) * .pi / 20), 1.96 * sin(Float($0) * .pi / 20)] }, sides: 32,
            smooth: true)
        for row in 0..<7 {
            let low = Float(row) / 7 * 1.4
            let high = Float(row + 1) / 7 * 1.4
            let count = max(6, Int(16 * cos(low)))
            w.around(count, from: Float(row % 2) * 0.2) { w, _ in
                let tone = snow.shaded(0.93 + 0.1 * w.random.unit())
                let middle = (low + high) / 2
                let width = 2 * .pi * 2.0 * cos(middle) / Float(count) * 0.93
                w.at(.turn(x: -middle)) { w in
                    w.box(tone, [width, 0.37, 0.26], [0, -0.185, 1.93], bevel: 0.06)
                }
            }
        }
        w.box(snow, [0.8, 0.2, 0.8], [0, 1.94, 0], bevel: 0.08)
        for ring in 0..<3 {
            for block in 0..<9 {
                let angle = Float(block) / 8 * .pi
                w.at(.shift([0, 0.12, 1.75 + Float(ring) * 0.38]) * .turn(z: angle - .pi / 2)) { w in
                    w.box(
                        snow.shaded(0.93 + 0.1 * w.random.unit()), [0.3, 0.26, 0.36], [0, 0.68, 0],
                        bevel: 0.05)
                }
            }
        }
        w.cut(Stuff(.plastic, 0x23303C), Outline2.arch(1.36, 0.8), 0.1, [0, 0, 2.2])
        w.cut(.glow(0xFFB35C, 0.55), Outline2.arch(1.0, 0.7), 0.1, [0, 0, 2.24])
    }

    private static func greenhouse(_ w: inout Workshop) {
        let iron = w.pick(Stuff.paint(0xF0F1EC), .paint(0x2F4A3F), .paint(0x37424A)).main
        w.box(.stone(0xA0674C), [3.9, 0.6, 5.9])
        w.box(.glass, [3.7, 2.0, 5.7], [0, 0.6, 0], bevel: 0.01)
        for side in [Float(1), -1] {
            w.at(.scale([side, 1, 1])) { w in
                for bar in 0...6 {
                    let z = -2.85 + Float(bar) * 0.95
                    w.box(iron, [0.07, 2.0, 0.07], [1.85, 0.6, z])
                    w.rod(iron, [1.9, 2.6, z], [0, 3.9, z], 0.035)
                }
                for y in [Float(1.6), 2.6] { w.box(iron, [0.08, 0.08, 5.8], [1.85, y - 0.04, 0]) }
                w.sheet(.glass, rows: 2, columns: 2) { along, across in
                    [1.88 * (1 - along), 2.62 + 1.28 * along, across * 5.7]
                }
            }
        }
        w.box(iron, [0.12, 0.14, 5.9], [0, 3.85, 0])
        for z in [Float(2.86), -2.86] {
            for x in [Float(-1.2), -0.55, 0.55, 1.2] {
                w.box(iron, [0.06, 2.0 + (1.85 - abs(x)) * 0.68, 0.06], [x, 0.6, z])
            }
            w.box(iron, [3.8, 0.08, 0.08], [0, 2.55, z])
        }
        w.box(iron, [0.95, 2.1, 0.08], [0, 0.45, 2.9])
        w.box(.pane, [0.75, 1.2, 0.1], [0, 1.2, 2.9])
        for row in [Float(-1.2), 1.2] {
            w.box(.wood(0x7B5638), [0.9, 0.12, 5.0], [row, 1.1, 0])
            for pot in 0..<7 {
                let z = -2.2 + Float(pot) * 0.72
                w.post(.clay(0xB5623C), 0.15, 0.28, [row, 1.2, z], top: 0.2, sides: 12)
                w.ball(
                    .leaf.shaded(0.8 + 0.5 * w.random.unit()), [0.28, 0.3 + 0.2 * w.random.unit(), 0.28],
                    [row, 1.75, z], sides: 10)
                w.ball(
                    w.pick(Stuff(.petal, 0xE84A5F), Stuff(.petal, 0xF6C945), Stuff(.petal, 0xF3F0EA)), 0.1,
                    [row - copysign(0.2, row), 1.85, z], sides: 8)
            }
        }
    }

    private static func treehouse(_ w: inout Workshop) {
        let plank = w.pick(Stuff.wood(0xB0804E), .wood(0x94643C), .wood(0xA5764A)).main
        let bark = Stuff(.bark, 0x6B4E38)
        w.wire(
            bark, [[0, 0, 0], [0.1, 1.2, 0], [0, 2.6, 0.1], [-0.1, 4.5, 0], [0, 6.4, 0]], 0.75, 0.3, sides: 16
        )
        w.around(5) { w, _ in w.wire(bark, [[0, 0.7, 0.3], [0, 0.25, 0.8], [0.1, 0, 1.3]], 0.3, 0.06) }
        for (x, y, z) in [
            (Float(1.6), Float(6.0), Float(0.6)), (-1.7, 6.2, -0.4), (0.5, 6.6, -1.5), (-0.6, 6.8, 1.0),
        ] {
            w.wire(bark, [[0, 4.2, 0], [x * 0.5, 5.3, z * 0.5], [x, y, z]], 0.26, 0.1)
        }
        w.box(plank.shaded(0.8), [3.8, 0.16, 3.6], [0, 3.0, 0.3])
        w.both { w in
            w.rod(bark, [0.3, 1.9, 0.4], [1.6, 3.0, 1.7], 0.09)
            w.rod(bark, [0.3, 1.9, -0.2], [1.6, 3.0, -1.2], 0.09)
        }
        w.at([0, 3.15, -0.1]) { w in
            w.box(plank.shaded(0.7), [2.5, 1.8, 2.2])
            for board in 0..<9 {
                w.box(
                    plank.shaded(0.85 + 0.3 * w.random.unit()), [0.27, 1.8, 0.06],
                    [-1.12 + Float(board) * 0.28, 0, 1.12])
            }
            w.both { w in
                for board in 0..<8 {
                    w.box(
                        plank.shaded(0.85 + 0.3 * w.random.unit()), [0.06, 1.8, 0.26],
                        [1.27, 0, -0.98 + Float(board) * 0.28])
                }
            }
            w.saddle(
                .wood(0x7A3E2C), [2.6, 2.4], rise: 1.3, [0, 1.8, 0], eaves: 0.3, gable: plank, rows: 6,
                columns: 7, thick: 0.06)
            w.window([0.6, 0.75, 1.17], [0.6, 0.6])
            w.door([-0.5, 0, 1.17], [0.65, 1.4], .wood(0x4E7A6A))
            w.window([1.32, 0.7, 0], [0.7, 0.6], turn: .pi / 2)
        }
        w.both { w in
            for x in [Float(0.75), 1.3, 1.85] { w.rod(.wood(), [x, 3.1, 2.05], [x, 3.8, 2.05], 0.035) }
            w.rod(.wood(), [0.6, 3.8, 2.05], [1.9, 3.8, 2.05], 0.045)
        }
        w.both { w in w.rod(.wood(0x8A6B48), [0.25, 0, 2.9], [0.25, 3.3, 2.15], 0.05) }
        for rung in 0..<9 {
            let part = (Float(rung) + 0.6) / 9.4
            w.rod(
                .wood(0x8A6B48), [-0.3, part * 3.3, 2.9 - part * 0.75], [0.3, part * 3.3, 2.9 - part * 0.75],
                0.035)
        }
        for _ in 0..<26 {
            let way = w.random.inBall()
            let size = 0.6 + 0.5 * w.random.unit()
            w.ball(
                .leaf.shaded(0.7 + 0.6 * w.random.unit()), [size, size * 0.8, size],
                [way.x * 2.6, 6.8 + way.y * 1.2, way.z * 2.2 - 0.4], sides: 12)
        }
    }

    private static func well(_ w: inout Workshop) {
        w.turned(
            .stone(0x55514B), [[0.55, 0], [0.8, 0], [0.8, 0.85], [0.55, 0.85], [0.55, 0]], sides: 24)
        for row in 0..<4 {
            w.around(13, from: Float(row % 2) * 0.24) { w, _ in
                w.box(
                    .stone(0x9A948A).shaded(0.75 + 0.4 * w.random.unit()), [0.38, 0.21, 0.24],
                    [0, Float(row) * 0.22, 0.74], bevel: 0.04)
            }
        }
        w.post(Stuff(.visor, 0x1D3440), 0.56, 0.5, sides: 20)
        w.both { w in w.box(.wood(0x6E4E34), [0.14, 2.0, 0.14], [0.78, 0.3, 0]) }
        w.saddle(
            w.pick(Stuff.wood(0x8C4B34), .wood(0x5D5048), .clay(0xA8503A)).main, [1.5, 2.0], rise: 0.65,
            [0, 2.0, 0], eaves: 0.12, gable: .wood(0x7B5638), rows: 5, columns: 6, thick: 0.05)
        w.rod(.wood(0x8A6644), [-0.9, 1.5, 0], [0.9, 1.5, 0], 0.08)
        w.wire(.metal(0x3A3D40), [[0.9, 1.5, 0], [1.05, 1.5, 0], [1.05, 1.2, 0], [1.2, 1.2, 0]], 0.025)
        w.ring(.leather(0xB79B63), 0.1, 0.02, [0.05, 1.5, 0], turn: .turn(z: .pi / 2))
        w.rod(.leather(0xB79B63), [0, 1.5, 0.08], [0, 1.15, 0.08], 0.018)
        w.turned(
            .wood(0x94683F),
            [[0, 0.78], [0.14, 0.78], [0.18, 1.05], [0.15, 1.05], [0.12, 0.85], [0, 0.85]], [0, 0, 0.08],
            sides: 16)
        w.ring(.metal(0x444444), 0.165, 0.012, [0, 0.95, 0.08])
    }

    private static func fence(_ w: inout Workshop) {
        let white = Stuff.wood(0xF1EDE4).main
        for board in 0..<15 {
            let x = -1.95 + Float(board) * 0.28
            w.cut(
                white.shaded(0.94 + 0.1 * w.random.unit()),
                [[-0.07, 0], [0.07, 0], [0.07, 0.95], [0, 1.07], [-0.07, 0.95]], 0.03, [x, 0.03, 0.05],
                bevel: 0.006)
        }
        for y in [Float(0.28), 0.74] { w.box(white.shaded(0.85), [4.1, 0.09, 0.05], [0, y, 0]) }
        for x in [Float(-1.8), 0, 1.8] { w.box(white.shaded(0.9), [0.1, 1.0, 0.1], [x, 0, -0.06]) }
    }

    private static func gate(_ w: inout Workshop) {
        let iron = Stuff.metal(0x2D3034).main
        w.both { w in
            for row in 0..<5 {
                w.box(
                    .stone(0x9C9488).shaded(0.85 + 0.3 * w.random.unit()), [0.6, 0.42, 0.6],
                    [1.75, Float(row) * 0.42, 0], bevel: 0.03)
            }
            w.box(.stone(0xB0A99D), [0.78, 0.14, 0.78], [1.75, 2.1, 0])
            w.ball(.stone(0xB0A99D), 0.24, [1.75, 2.44, 0])
            for bar in 0..<7 {
                let x = 0.12 + Float(bar) * 0.2
                let top = 1.55 + 0.45 * (1 - x / 1.4)
                w.rod(iron, [x, 0.12, 0], [x, top, 0], 0.018)
                w.turned(.brass(), [[0, 0], [0.035, 0.03], [0, 0.13]], [x, top, 0], sides: 8)
            }
            for y in [Float(0.25), 0.8, 1.45] { w.rod(iron, [0.03, y, 0], [1.42, y, 0], 0.022) }
            w.rod(iron, [0.03, 0.05, 0], [0.03, 2.0, 0], 0.028)
            for x in [Float(0.42), 0.82, 1.2] {
                w.ring(iron, 0.12, 0.014, [x, 1.12, 0], turn: .turn(x: .pi / 2))
            }
        }
    }

    private static func scarecrow(_ w: inout Workshop) {
        w.rod(.wood(0x7A5A3C), [0, 0, 0], [0, 1.4, 0], 0.035)
        w.rod(.wood(0x7A5A3C), [-0.75, 1.22, 0], [0.75, 1.22, 0], 0.028)
        let shirt = w.pick(Stuff.cloth(0xA33B2E), .cloth(0x3D5C86), .cloth(0x4F7A4C)).main
        w.turned(shirt, [[0.24, 0.66], [0.22, 0.9], [0.2, 1.2], [0.09, 1.34], [0, 1.36]], sides: 18)
        w.both { w in
            w.turned(
                shirt, [[0, 0], [0.09, 0], [0.11, 0.5], [0, 0.5]], [0.12, 1.22, 0],
                turn: .turn(z: -.pi / 2 - 0.06))
            for straw in 0..<9 {
                let y = 1.19 + 0.1 * w.random.signed()
                w.rod(
                    Stuff.clay(0xE0B95A).shaded(0.8 + 0.3 * w.random.unit()), [0.58, 1.2, 0],
                    [0.72 + 0.06 * w.random.unit(), y - Float(straw % 3) * 0.02, 0.06 * w.random.signed()],
                    0.008)
            }
            w.turned(.cloth(0x3F5270), [[0.1, 0.28], [0.12, 0.7], [0, 0.72]], [0.1, 0, 0])
        }
        w.ball(.cloth(0xD9BC86), [0.15, 0.17, 0.15], [0, 1.5, 0])
        w.both { w in w.post(.dark, 0.022, 0.012, [0.055, 1.54, 0.13], turn: .turn(x: .pi / 2)) }
        w.turned(
            .clay(0xD9742E), [[0, 0], [0.025, 0], [0, 0.09]], [0, 1.5, 0.14], turn: .turn(x: .pi / 2))
        w.wire(
            .dark,
            [[-0.07, 1.44, 0.125], [-0.03, 1.415, 0.145], [0.03, 1.415, 0.145], [0.07, 1.44, 0.125]], 0.006)
        w.turned(
            .leather(0x6B4A2E),
            [
                [0, 1.60], [0.3, 1.58], [0.29, 1.61], [0.15, 1.63], [0.13, 1.8], [0.05, 1.88], [0, 1.87],
            ], sides: 22)
        w.ring(.cloth(0xA33B2E), 0.148, 0.016, [0, 1.65, 0])
        w.box(.cloth(0xD8A24A), [0.1, 0.1, 0.012], [0.07, 0.9, 0.205], bevel: 0.004)
    }
}
