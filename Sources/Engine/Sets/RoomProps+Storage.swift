import Foundation
import Render

/// Bookcases, cupboards, shelves, pictures and rugs.
extension RoomProps {
    mutating func bookcase(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, h, d) = (prop.size.x, prop.size.y, prop.size.z)
        let board: Float = 0.03
        box(.wood, SIMD3(-w / 2, 0, -d / 2), SIMD3(w, h, 0.02), prop.colour * 0.6, place)
        for x in [-w / 2, w / 2 - board] {
            box(.wood, SIMD3(x, 0, -d / 2), SIMD3(board, h, d), prop.colour, place)
        }
        addBox(SIMD3(-w / 2, 0, -d / 2), SIMD3(w / 2, h, d / 2), place)
        let shelves = max(Int((h - 0.1) / 0.36), 1)
        let step = (h - 0.08 - board) / Float(shelves)
        let tones: [UInt32] = [
            0x7A2E26, 0x2F4A58, 0x8C6A35, 0x3E5238, 0xB9A27C, 0x5A3B4A, 0x24303F, 0xA8522E, 0xD0C4AA,
            0x6B5A48,
        ]
        for level in 0...shelves {
            let y = 0.06 + step * Float(level)
            box(.wood, SIMD3(-w / 2, y, -d / 2), SIMD3(w, board, d), prop.colour, place)
            guard level < shelves else { break }
            var x = -w / 2 + board + 0.01
            while x < w / 2 - 0.09 {
                // Now and then a gap with something in it.
                if random.unit() < 0.05 {
                    x += random.between(0.08, 0.18)
                    continue
                }
                let thick = random.between(0.022, 0.055)
                let tall = min(random.between(0.19, 0.30), step - board - 0.02),
                    deep = d * random.between(0.55, 0.75)
                let tone = linear(hex: random.pick(tones)) * random.between(0.75, 1.2)
                let lean = random.unit() < 0.06 ? random.between(0.06, 0.16) : Float(0)
                var mesh = CityMesh()
                mesh.box(
                    SIMD3(0, 0, 0), SIMD3(thick * 0.94, tall, deep), colour: tone,
                    faces: [.front, .top, .left, .right])
                // The band of the title.
                mesh.box(
                    SIMD3(thick * 0.05, tall * 0.68, deep), SIMD3(thick * 0.9, tall * 0.80, deep + 0.0015),
                    colour: mix(tone, linear(hex: 0xD8B45A), 0.6), faces: [.front])
                shapes[.paper, default: CityMesh()].append(
                    mesh,
                    moved: place * .translation(x, y + board, -d / 2 + 0.03) * .rotationZ(-lean))
                x += thick + lean * tall
            }
        }
    }

    /// Cupboards under a worktop: doors with handles, a plinth that stands back.
    mutating func counter(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, h, d) = (prop.size.x, prop.size.y, prop.size.z)
        let isBar = prop.kind == .bar
        let top = isBar ? linear(hex: 0x3A2012) : linear(hex: 0xB98E5E)
        box(.wood, SIMD3(-w / 2, h - 0.045, -d / 2 - 0.02), SIMD3(w, 0.045, d + 0.05), top, place)
        box(.wood, SIMD3(-w / 2, 0.09, -d / 2), SIMD3(w, h - 0.135, d - 0.02), prop.colour, place)
        box(
            .wood, SIMD3(-w / 2 + 0.02, 0, -d / 2), SIMD3(w - 0.04, 0.09, d - 0.08), SIMD3(repeating: 0.03),
            place)
        addBox(SIMD3(-w / 2, 0, -d / 2), SIMD3(w / 2, h, d / 2), place)
        let doors = max(Int((w / 0.55).rounded()), 1)
        let wide = w / Float(doors)
        for door in 0..<doors {
            let x = -w / 2 + wide * Float(door)
            let drawer = isBar ? Float(0) : 0.17
            panel(
                SIMD3(x + 0.012, 0.11, d / 2 - 0.02), SIMD2(wide - 0.024, h - 0.17 - drawer), prop.colour,
                place)
            if drawer > 0 {
                panel(
                    SIMD3(x + 0.012, h - 0.05 - drawer + 0.012, d / 2 - 0.02),
                    SIMD2(wide - 0.024, drawer - 0.02), prop.colour, place)
                box(
                    .gold, SIMD3(x + wide / 2 - 0.05, h - 0.05 - drawer / 2, d / 2 + 0.012),
                    SIMD3(0.10, 0.012, 0.016), linear(hex: 0xC9A45C), place)
            }
            if !isBar {
                box(
                    .gold, SIMD3(door % 2 == 0 ? x + wide - 0.06 : x + 0.045, h * 0.55, d / 2 + 0.012),
                    SIMD3(0.014, 0.11, 0.016), linear(hex: 0xC9A45C), place)
            }
        }
    }

    /// A door with a raised frame.
    mutating func panel(_ at: SIMD3<Float>, _ size: SIMD2<Float>, _ colour: SIMD3<Float>, _ place: Matrix4) {
        box(.wood, at, SIMD3(size.x, size.y, 0.014), colour * 0.92, place)
        let bar: Float = min(0.055, size.y * 0.28)
        for (x, y, w, h) in [
            (0, 0, size.x, bar), (0, size.y - bar, size.x, bar), (0, bar, bar, size.y - 2 * bar),
            (size.x - bar, bar, bar, size.y - 2 * bar),
        ] as [(Float, Float, Float, Float)] {
            box(.wood, at + SIMD3(x, y, 0.014), SIMD3(w, h, 0.010), colour, place)
        }
    }

    mutating func cupboards(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, h, d) = (prop.size.x, prop.size.y, prop.size.z)
        box(.wood, SIMD3(-w / 2, 0, -d / 2), SIMD3(w, h, d - 0.02), prop.colour * 0.95, place, stops: true)
        let doors = max(Int((w / 0.5).rounded()), 1)
        let wide = w / Float(doors)
        for door in 0..<doors {
            panel(
                SIMD3(-w / 2 + wide * Float(door) + 0.01, 0.01, d / 2 - 0.02), SIMD2(wide - 0.02, h - 0.02),
                prop.colour, place)
        }
    }

    /// A board with jars, bottles and boxes on it.
    mutating func shelf(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, d) = (prop.size.x, prop.size.z)
        box(.wood, SIMD3(-w / 2, 0, -d / 2), SIMD3(w, 0.03, d), prop.colour, place)
        let tones: [UInt32] = [0xC9B48A, 0x6E8B74, 0xA85A3A, 0xE0D6C2, 0x3C5A6A, 0xB98A3A, 0x7A3B34]
        var x = -w / 2 + 0.08
        while x < w / 2 - 0.08 {
            let radius = random.between(0.03, 0.055), tall = random.between(0.10, max(prop.size.y, 0.14))
            let tone = linear(hex: random.pick(tones))
            var mesh = CityMesh()
            if random.unit() < 0.72 {
                mesh.turned(
                    [
                        SIMD2(radius * 0.9, 0), SIMD2(radius, 0.01), SIMD2(radius, tall * 0.72),
                        SIMD2(radius * 0.55, tall * 0.84), SIMD2(radius * 0.6, tall), SIMD2(0.001, tall),
                    ],
                    at: .zero, sides: 10, colour: tone)
                shapes[.ceramic, default: CityMesh()].append(
                    mesh, moved: place * .translation(x, 0.03, random.between(-0.03, 0.03)))
            } else {
                mesh.box(SIMD3(-radius, 0, -radius), SIMD3(radius, tall * 0.7, radius), colour: tone)
                shapes[.paper, default: CityMesh()].append(mesh, moved: place * .translation(x, 0.03, 0))
            }
            x += radius * 2 + random.between(0.02, 0.10)
        }
    }

    mutating func framed(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, h) = (prop.size.x, prop.size.y)
        let isBoard = prop.kind == .board, isPicture = prop.kind == .picture
        let frame =
            isBoard || prop.kind == .screen
            ? linear(hex: 0x8A6A44) : linear(hex: isPicture ? 0x2B1D12 : 0xA8854A)
        let bar: Float = isBoard ? 0.05 : 0.035
        for (x, y, a, b) in [
            (-w / 2, -h / 2, w, bar), (-w / 2, h / 2 - bar, w, bar), (-w / 2, -h / 2, bar, h),
            (w / 2 - bar, -h / 2, bar, h),
        ] {
            box(.wood, SIMD3(x, y, 0), SIMD3(a, b, 0.03), frame, place)
        }
        switch prop.kind {
        case .picture:
            // Mount, and a landscape in a few strokes.
            box(.paper, SIMD3(-w / 2, -h / 2, 0), SIMD3(w, h, 0.008), linear(hex: 0xDDD3BF), place)
            let inner = SIMD2(w, h) * 0.66
            var y = -inner.y / 2
            for stroke in 0..<5 {
                let tall = inner.y * [0.26, 0.16, 0.14, 0.20, 0.24][stroke]
                let tone =
                    mix(prop.colour, linear(hex: 0xE8D9B8), Float(stroke) / 4.4) * random.between(0.8, 1.1)
                box(.paper, SIMD3(-inner.x / 2, y, 0.008), SIMD3(inner.x, tall, 0.002), tone, place)
                y += tall
            }
        case .mirror: box(.visor, SIMD3(-w / 2, -h / 2, 0), SIMD3(w, h, 0.01), SIMD3(repeating: 0.8), place)
        case .screen: box(.plastic, SIMD3(-w / 2, -h / 2, 0), SIMD3(w, h, 0.012), prop.colour, place)
        default:
            box(.clay, SIMD3(-w / 2, -h / 2, 0), SIMD3(w, h, 0.012), prop.colour, place)
            // Lines of chalk.
            for line in 0..<6 {
                var x = -w * 0.42
                while x < w * (line == 0 ? -0.05 : 0.30) {
                    let long = random.between(0.05, 0.16)
                    box(
                        .paper, SIMD3(x, h * 0.32 - Float(line) * h * 0.12, 0.012), SIMD3(long, 0.012, 0.001),
                        SIMD3(repeating: 0.62), place)
                    x += long + 0.035
                }
            }
        }
    }

    /// Bands round a field, and knotted fringes.
    mutating func rug(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, d) = (prop.size.x, prop.size.z)
        let pale = linear(hex: 0xD9C7A3), deep = prop.colour * 0.45
        for (index, (part, tone)) in [
            (1.0, prop.colour), (0.93, pale), (0.90, deep), (0.80, prop.colour), (0.77, pale),
            (0.755, prop.colour * 0.8),
        ].enumerated() as EnumeratedSequence<[(Float, SIMD3<Float>)]> {
            let inset = (1 - part) * min(w, d) / 2 * 1.4
            box(
                .cloth, SIMD3(-w / 2 + inset, 0, -d / 2 + inset),
                SIMD3(w - inset * 2, 0.008 + Float(index) * 0.0016, d - inset * 2), tone, place)
        }
        // A medallion of diamonds.
        for row in -4...4 {
            for column in -6...6 where abs(row) * 2 + abs(column) < 9 {
                let tone = mix(prop.colour, (row + column) % 2 == 0 ? pale : deep, 0.62)
                let reach = min(w, d) * 0.022
                var mesh = CityMesh()
                mesh.box(SIMD3(-reach, 0, -reach), SIMD3(reach, 0.019, reach), colour: tone, faces: [.top])
                shapes[.cloth, default: CityMesh()].append(
                    mesh,
                    moved: place * .translation(Float(column) * w * 0.042, 0, Float(row) * d * 0.062)
                        * .rotationY(.pi / 4))
            }
        }
    }
}
