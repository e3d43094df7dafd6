import Foundation
import Render

/// What is seen through a shop's window: the far walls of eight shops, and eight things to put on a wall.
///
/// `rgb` is light; `a` is 1 everywhere, so that shops and façades share a surface.
enum ShopAtlas {
    static let columns = 4
    static let rows = 4
    private static let cellWidth = 320
    private static let cellHeight = 208

    enum Picture: Int, CaseIterable {
        case ramen, bar, groceries, arcade, books, clothes, fruit, tea
        case posterFilm, posterFace, posterMenu, posterSale, vending, noren, curtain, screen
    }

    static let shops: [Picture] = [.ramen, .bar, .groceries, .books, .clothes, .fruit, .tea, .ramen]
    static let posters: [Picture] = [.posterFilm, .posterFace, .posterMenu, .posterSale]

    static func uv(_ picture: Picture) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
        let x = Float(picture.rawValue % columns), y = Float(picture.rawValue / columns)
        let inset = SIMD2(1.5 / Float(cellWidth), 1.5 / Float(cellHeight))
        return (
            SIMD2((x + inset.x) / Float(columns), (y + 1 - inset.y) / Float(rows)),
            SIMD2((x + 1 - inset.x) / Float(columns), (y + inset.y) / Float(rows))
        )
    }

    /// Colour of the light that a shop throws on the pavement.
    static func light(_ picture: Picture) -> SIMD3<Float> {
        switch picture {
        case .ramen: SIMD3(1.0, 0.58, 0.24)
        case .bar: SIMD3(0.85, 0.30, 0.75)
        case .groceries: SIMD3(0.85, 0.95, 1.0)
        case .arcade: SIMD3(0.35, 0.55, 1.0)
        case .books: SIMD3(1.0, 0.78, 0.48)
        case .clothes: SIMD3(1.0, 0.90, 0.78)
        case .fruit: SIMD3(1.0, 0.80, 0.40)
        default: SIMD3(1.0, 0.62, 0.30)
        }
    }

    static let texture: Texture = {
        var canvas = Canvas(width: columns * cellWidth, height: rows * cellHeight)
        for picture in Picture.allCases {
            canvas.fill(
                x: picture.rawValue % columns * cellWidth, y: picture.rawValue / columns * cellHeight,
                width: cellWidth, height: cellHeight
            ) { u, v in SIMD4(paint(picture, u, v), 1) }
        }
        return canvas.texture()
    }()

    @inline(__always)
    private static func paint(_ picture: Picture, _ u: Float, _ v: Float) -> SIMD3<Float> {
        switch picture {
        case .ramen: ramen(u, v)
        case .bar: bottles(u, v, back: SIMD3(0.55, 0.12, 0.60), glow: SIMD3(1.0, 0.45, 0.75))
        case .groceries: shelves(u, v, SIMD3(0.80, 0.92, 1.0), rows: 5, columns: 26, saturation: 0.85)
        case .arcade: screens(u, v)
        case .books: shelves(u, v, SIMD3(0.95, 0.70, 0.40), rows: 6, columns: 52, saturation: 0.55)
        case .clothes: clothes(u, v)
        case .fruit: fruit(u, v)
        case .tea: bottles(u, v, back: SIMD3(0.50, 0.24, 0.08), glow: SIMD3(1.0, 0.66, 0.32))
        default: flat(picture, u, v)
        }
    }

    private static func hue(_ h: Float, _ saturation: Float) -> SIMD3<Float> {
        let x = h * 6.2832
        let wheel = SIMD3(0.5 + 0.5 * cosf(x), 0.5 + 0.5 * cosf(x - 2.094), 0.5 + 0.5 * cosf(x + 2.094))
        return mix(SIMD3(repeating: 0.62), wheel * wheel, saturation)
    }

    private static func shelves(
        _ u: Float, _ v: Float, _ light: SIMD3<Float>, rows: Int, columns: Int, saturation: Float
    ) -> SIMD3<Float> {
        let lamps =
            0.55 + 0.6 * smoothstep(0.35, 0, abs(Pattern.fraction(u * 3) - 0.5)) * smoothstep(0.5, 0, v)
        if v < 0.13 { return light * (v < 0.08 && abs(Pattern.fraction(u * 3) - 0.5) < 0.3 ? 1.6 : 0.5) }
        let t = (v - 0.13) / 0.87 * Float(rows)
        let row = Int(t), inRow = t - Float(row)
        if inRow > 0.9 { return light * 0.55 }
        let x = u * Float(columns), column = Int(x)
        let tall = 0.15 + 0.25 * Pattern.hash(column / 2, row, 3)
        if inRow < tall || Pattern.fraction(x) < 0.08 { return light * 0.13 * lamps }
        let goods = hue(Pattern.hash(column / (columns > 40 ? 1 : 2), row, 5), saturation)
        let label: Float = Pattern.fraction(x) > 0.3 && inRow > 0.5 && inRow < 0.66 ? 1.5 : 1
        return goods * light * (0.25 + 0.55 * Pattern.hash(column, row, 9)) * (label * lamps)
    }

    private static func ramen(_ u: Float, _ v: Float) -> SIMD3<Float> {
        let wood = SIMD3<Float>(0.62, 0.33, 0.13)
        let lamp =
            0.30 + 0.9 * smoothstep(0.5, 0, abs(Pattern.fraction(u * 4) - 0.5)) * smoothstep(0.75, 0.1, v)
        var colour = wood * lamp * (0.85 + 0.15 * Pattern.noise(u * 8, v * 60, 3))
        // Strips of the menu, shelf with bowls, counter, cooks.
        let strip = Pattern.fraction(u * 15)
        if v > 0.16, v < 0.42, strip > 0.22, strip < 0.8 {
            let ink = strip > 0.42 && strip < 0.62 && Pattern.hash(Int(u * 15), Int(v * 40), 4) > 0.35
            colour = ink ? SIMD3(0.25, 0.05, 0.03) : SIMD3(1.0, 0.88, 0.62) * 0.75
        }
        if v > 0.50, v < 0.56 {
            let bowl = abs(Pattern.fraction(u * 22) - 0.5)
            colour = bowl < 0.36 ? hue(Pattern.hash(Int(u * 22), 2, 2), 0.3) * 0.7 : wood * 0.2
        }
        if v > 0.56, v < 0.60 { colour = wood * 0.9 }
        for cook in 0..<2 {
            let x = u - 0.3 - 0.42 * Float(cook)
            if x * x * 2.4 + (v - 0.55) * (v - 0.55) < 0.0030 { colour = SIMD3(0.42, 0.20, 0.10) }
            if x * x * 2.4 + (v - 0.50) * (v - 0.50) < 0.0016 { colour = SIMD3(0.95, 0.9, 0.8) }
            if abs(x) < 0.055, v > 0.61 { colour = SIMD3(0.75, 0.68, 0.58) * 0.8 }
        }
        if v > 0.80 { colour = wood * (v < 0.83 ? 0.9 : 0.28) }
        return colour
    }

    private static func bottles(_ u: Float, _ v: Float, back: SIMD3<Float>, glow: SIMD3<Float>) -> SIMD3<
        Float
    > {
        if v < 0.1 { return glow * 0.12 }
        if v > 0.70 {
            let edge = smoothstep(0.06, 0, v - 0.70)
            return back * 0.10 + glow * (edge * 0.9)
        }
        let t = (v - 0.1) / 0.6 * 3
        let inRow = t - t.rounded(.down)
        let panel = 0.35 + 0.65 * inRow
        var colour = (back * 0.9 + glow * 0.25) * panel
        let x = u * 34, column = Int(x), f = abs(Pattern.fraction(x) - 0.5)
        let tall = 0.28 + 0.22 * Pattern.hash(column, Int(t), 6)
        let neck = inRow < tall + 0.18
        if inRow > tall, f < (neck ? 0.12 : 0.34) {
            colour =
                hue(Pattern.hash(column, Int(t), 8) * 0.55 + 0.95, 0.75)
                * (0.18 + 0.5 * (f < 0.12 ? 1 : 0.35))
        }
        if inRow > 0.93 { colour = glow * 0.8 }
        return colour
    }

    private static func screens(_ u: Float, _ v: Float) -> SIMD3<Float> {
        let cell = u * 6, f = Pattern.fraction(cell), index = Int(cell)
        if v < 0.12 { return SIMD3(0.10, 0.25, 1.0) * (v > 0.05 && v < 0.09 ? 1.1 : 0.12) }
        if f < 0.08 || f > 0.92 { return SIMD3(0.02, 0.02, 0.05) }
        if v > 0.28, v < 0.58, f > 0.18, f < 0.82 {
            let c = hue(Pattern.hash(index, 4), 0.9)
            let pixel = Pattern.hash(Int(f * 18) + index * 20, Int(v * 50), 7)
            return c * c * (0.16 + (pixel > 0.80 ? 0.8 : 0.05)) + SIMD3(repeating: pixel > 0.95 ? 0.5 : 0)
        }
        if v > 0.17, v < 0.26 { return hue(Pattern.hash(index, 9), 0.95) * 0.45 }
        if v > 0.62, v < 0.68 { return SIMD3(0.25, 0.25, 0.35) * (f > 0.4 && f < 0.46 ? 2.5 : 0.6) }
        return hue(Pattern.hash(index, 2), 0.9) * (v > 0.68 ? 0.022 : 0.035)
    }

    private static func clothes(_ u: Float, _ v: Float) -> SIMD3<Float> {
        let light = SIMD3<Float>(1.0, 0.90, 0.76)
        let wall = light * (0.34 + 0.5 * smoothstep(0.3, 0, abs(Pattern.fraction(u * 4) - 0.5)) * (1 - v))
        if v > 0.24, v < 0.26 { return SIMD3(repeating: 0.18) }
        let x = u * 18, f = abs(Pattern.fraction(x) - 0.5), index = Int(x)
        let long = 0.45 + 0.30 * Pattern.hash(index, 3)
        if v > 0.27, v < long, f < 0.20 + 0.28 * smoothstep(0.27, 0.36, v) {
            return hue(Pattern.hash(index, 5), 0.5) * (0.16 + 0.4 * Pattern.hash(index, 6)) * (1.2 - f)
        }
        let figure = abs(u - 0.18) < 0.045 && v > 0.36 || abs(u - 0.82) < 0.045 && v > 0.36
        return figure ? SIMD3(0.10, 0.09, 0.09) : v > 0.86 ? wall * 0.5 : wall
    }

    private static func fruit(_ u: Float, _ v: Float) -> SIMD3<Float> {
        if v < 0.45 {
            return shelves(u, v * 1.6, SIMD3(1.0, 0.82, 0.5), rows: 3, columns: 20, saturation: 0.6) * 0.8
        }
        let row = Int((v - 0.45) / 0.11)
        let x = u * 30 + (row & 1 == 0 ? 0 : 0.5), y = Pattern.fraction((v - 0.45) / 0.11)
        let f = SIMD2(Pattern.fraction(x) - 0.5, y - 0.5)
        let round = 1 - (f * f).sum() * 2.6
        let box = Pattern.hash(Int(u * 6), row / 2, 3)
        let colour = hue(box * 0.36 + (box > 0.8 ? 0 : 0.02), 0.95)
        return round > 0.3 ? colour * SIMD3(1, 0.85, 0.55) * round * 0.9 : SIMD3(0.10, 0.05, 0.02)
    }

    /// Posters, a vending machine's face, shop curtains and a screen.
    private static func flat(_ picture: Picture, _ u: Float, _ v: Float) -> SIMD3<Float> {
        let seed = picture.rawValue
        switch picture {
        case .vending:
            if u < 0.06 || u > 0.94 || v < 0.04 || v > 0.93 { return SIMD3(0.10, 0.14, 0.22) }
            if v > 0.62 {
                return SIMD3(0.10, 0.16, 0.26) * (v > 0.74 && v < 0.84 && u > 0.2 && u < 0.8 ? 0.15 : 1)
            }
            let y = (v - 0.04) / 0.58 * 3, x = u * 9
            let can =
                abs(Pattern.fraction(x) - 0.5) < 0.32 && Pattern.fraction(y) > 0.25
                && Pattern.fraction(y) < 0.82
            return can ? hue(Pattern.hash(Int(x), Int(y), 5), 0.8) * 0.75 : SIMD3(0.85, 0.95, 1.0) * 0.95
        case .noren, .curtain:
            let slit = Pattern.fraction(u * 4) < 0.03 && v > 0.25
            let dye = picture == .noren ? SIMD3<Float>(0.07, 0.08, 0.26) : SIMD3<Float>(0.42, 0.05, 0.04)
            let x = Pattern.fraction(u * 4) - 0.5, y = v - 0.55
            let ring = abs((x * x * 0.6 + y * y).squareRoot() - 0.2)
            return slit
                ? SIMD3(1.0, 0.6, 0.25) * 0.6
                : ring < 0.05 ? SIMD3(0.75, 0.68, 0.55) : dye * (0.8 + 0.4 * sinf(u * 50))
        case .screen:
            let wash = Pattern.noise(u * 3, v * 4, 5)
            return hue(wash + v * 0.4 + 0.55, 0.9) * (0.35 + 0.9 * wash)
        default:
            let paper = hue(Pattern.hash(seed, 1), 0.55) * 0.55
            let figure = abs(u - 0.5) < 0.22 * smoothstep(1.1, 0.4, v) && v > 0.32
            let head = (u - 0.5) * (u - 0.5) * 2 + (v - 0.3) * (v - 0.3) < 0.012
            let line =
                v > 0.78 && Pattern.fraction(v * 16) < 0.5 && u > 0.1
                && u < 0.55 + 0.4 * Pattern.hash(Int(v * 16), seed)
            let title = v > 0.06 && v < 0.17 && Pattern.hash(Int(u * 11), seed, 3) > 0.25
            if title { return SIMD3(0.9, 0.85, 0.75) * 0.8 }
            if line { return SIMD3(repeating: 0.05) }
            return figure || head ? hue(Pattern.hash(seed, 2) + 0.5, 0.6) * 0.22 : paper * (0.7 + 0.4 * v)
        }
    }
}
