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

    static func lighthouse(_ w: inout Workshop) {
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
    static func logs(
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

    static func chimney(
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

    static func cabin(_ w: inout Workshop) {
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

    static func cottage(_ w: inout Workshop) {
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

    static func villa(_ w: inout Workshop) {
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
}
