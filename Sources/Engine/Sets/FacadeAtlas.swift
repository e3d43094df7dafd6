import Foundation
import Render

/// The wall bays of the city: one picture a bay of a storey, walls by windows.
///
/// `rgb` is the wall's albedo or, where `a` is above one half, the light of a lit window; the vertex colour's
/// w says how bright that window is tonight.
enum FacadeAtlas {
    static let columns = 16
    static let rows = 4
    private static let cellWidth = 128
    private static let cellHeight = 192

    enum Wall: Int, CaseIterable {
        case tiles, brick, concrete, plaster
    }

    enum Window: Int, CaseIterable {
        case wide, sash, strip, pair, door, lattice, blank, plants
        /// Twins of the first eight with other rooms behind them.
        case wideTwin, sashTwin, stripTwin, pairTwin, doorTwin, latticeTwin, shutter, vents
    }

    /// Texture coordinates of a bay, lower left and upper right; a texel inside, so that neighbours do not bleed.
    static func uv(_ wall: Wall, _ window: Window) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
        let x = Float(window.rawValue), y = Float(wall.rawValue)
        let inset = SIMD2(1.5 / Float(cellWidth), 1.5 / Float(cellHeight))
        return (
            SIMD2((x + inset.x) / Float(columns), (y + 1 - inset.y) / Float(rows)),
            SIMD2((x + 1 - inset.x) / Float(columns), (y + inset.y) / Float(rows))
        )
    }

    static let texture: Texture = {
        var canvas = Canvas(width: columns * cellWidth, height: rows * cellHeight)
        for wall in Wall.allCases {
            for window in Window.allCases {
                let index = window.rawValue, seed = index + wall.rawValue * 31
                canvas.fill(
                    x: index * cellWidth, y: wall.rawValue * cellHeight, width: cellWidth, height: cellHeight
                ) { u, v in
                    bay(u, v, wall, window, seed)
                }
            }
        }
        return canvas.texture()
    }()

    @inline(__always)
    private static func bay(_ u: Float, _ v: Float, _ wall: Wall, _ window: Window, _ seed: Int)
        -> SIMD4<Float>
    {
        var colour = masonry(u, v, wall, seed)
        let openings = holes(window)
        var shade: Float = 1
        for hole in openings {
            let (left, top, right, bottom) = (hole.x, hole.y, hole.z, hole.w)
            // The sill stands out and leaves a streak of soot; the lintel throws a shadow.
            let sill = Pattern.rectangle(u, v, left - 0.03, bottom, right + 0.03, bottom + 0.035, 0.008)
            colour += (SIMD3(repeating: 0.34) - colour) * sill
            shade *= 1 - 0.45 * Pattern.rectangle(u, v, left - 0.01, top - 0.05, right + 0.01, top, 0.02)
            let soot = Pattern.noise(u * 26, v * 3, seed) * Pattern.band(u, left, right, 0.02)
            shade *= 1 - 0.35 * soot * Pattern.band(v, bottom + 0.03, bottom + 0.22, 0.1)
            let inside = Pattern.rectangle(u, v, left, top, right, bottom, 0.006)
            guard inside > 0.5 else { continue }
            let s = (u - left) / (right - left), t = (v - top) / (bottom - top)
            let frame = frameMask(s, t, window, wide: right - left, tall: bottom - top)
            if frame > 0.5 {
                return SIMD4(SIMD3(0.055, 0.055, 0.06) * (0.7 + 0.5 * t), 0.05)
            }
            return SIMD4(room(s, t, window, seed), 1)
        }
        switch window {
        case .vents:
            let slot = Pattern.rectangle(u, v, 0.3, 0.35, 0.7, 0.6, 0.01)
            let slats: Float = Pattern.fraction(v * 40) < 0.55 ? 0.4 : 1
            colour *= 1 - slot + slot * slats * 0.5
        case .blank:
            shade *= 1 - 0.5 * Pattern.band(u, 0.70, 0.74, 0.01)
        default: break
        }
        return SIMD4(colour * shade, 0.02)
    }

    /// Left, top, right, bottom of a bay's openings.
    @inline(__always)
    private static func holes(_ window: Window) -> [SIMD4<Float>] {
        switch window {
        case .wide, .wideTwin, .plants: wide
        case .sash, .sashTwin: sash
        case .strip, .stripTwin: strip
        case .pair, .pairTwin: pair
        case .door, .doorTwin: door
        case .lattice, .latticeTwin, .shutter: lattice
        case .blank, .vents: []
        }
    }
    private static let wide = [SIMD4<Float>(0.12, 0.20, 0.88, 0.72)]
    private static let sash = [SIMD4<Float>(0.24, 0.16, 0.76, 0.76)]
    private static let strip = [SIMD4<Float>(0.0, 0.22, 1.0, 0.70)]
    private static let pair = [SIMD4<Float>(0.10, 0.18, 0.44, 0.74), SIMD4<Float>(0.56, 0.18, 0.90, 0.74)]
    private static let door = [SIMD4<Float>(0.16, 0.14, 0.84, 0.97)]
    private static let lattice = [SIMD4<Float>(0.08, 0.24, 0.92, 0.80)]

    @inline(__always)
    private static func masonry(_ u: Float, _ v: Float, _ wall: Wall, _ seed: Int) -> SIMD3<Float> {
        let grime = 0.66 + 0.5 * Pattern.noise(u * 9 + 3, v * 5, seed)
        let streak = 0.82 + 0.3 * Pattern.noise(u * 22, v * 1.5 + 9, seed)
        // Every storey has a ledge whose underside is dark.
        let ledge: Float = v > 0.955 ? 1.25 : 1
        let under = 1 - 0.45 * Pattern.band(v, 0, 0.03, 0.05)
        var colour: SIMD3<Float>
        switch wall {
        case .tiles:
            let row = (v * 30).rounded(.down)
            let x = u * 14
            let joint = min(Pattern.fraction(v * 30), Pattern.fraction(x)) < 0.13
            let tone = 0.8 + 0.35 * Pattern.hash(Int(x), Int(row), seed)
            colour = SIMD3(0.36, 0.34, 0.33) * (joint ? 0.55 : tone)
        case .brick:
            let row = (v * 34).rounded(.down)
            let x = u * 7 + (Int(row) & 1 == 0 ? 0 : 0.5)
            let joint = Pattern.fraction(v * 34) < 0.16 || Pattern.fraction(x) < 0.06
            let tone = 0.65 + 0.6 * Pattern.hash(Int(x.rounded(.down)), Int(row), 7)
            colour = joint ? SIMD3(0.20, 0.18, 0.17) : SIMD3(0.34, 0.19, 0.14) * tone
        case .concrete:
            let seam = Pattern.fraction(u * 2 + 0.01) < 0.02 || Pattern.fraction(v * 2 + 0.01) < 0.015
            let fine = 0.85 + 0.3 * Pattern.noise(u * 60, v * 80, seed)
            colour = SIMD3(0.30, 0.30, 0.31) * (seam ? 0.55 : fine)
        case .plaster:
            let fine = 0.88 + 0.2 * Pattern.noise(u * 40, v * 50, seed)
            colour = SIMD3(0.42, 0.38, 0.33) * fine
        }
        return colour * (grime * streak * ledge * under * 0.72)
    }

    @inline(__always)
    private static func frameMask(_ s: Float, _ t: Float, _ window: Window, wide: Float, tall: Float) -> Float
    {
        let edgeX = 0.022 / wide, edgeY = 0.016 / tall
        if s < edgeX || s > 1 - edgeX || t < edgeY || t > 1 - edgeY { return 1 }
        func bar(_ x: Float, _ at: Float, _ half: Float) -> Bool { abs(x - at) < half }
        switch window {
        case .wide, .wideTwin, .plants: return bar(s, 0.5, 0.018) || bar(s, 0.26, 0.010) && t < 0.3 ? 1 : 0
        case .sash, .sashTwin: return bar(t, 0.48, 0.02) || bar(s, 0.5, 0.02) ? 1 : 0
        case .strip, .stripTwin:
            return bar(s, 0.34, 0.012) || bar(s, 0.67, 0.012) || bar(t, 0.3, 0.012) ? 1 : 0
        case .pair, .pairTwin: return bar(t, 0.34, 0.018) ? 1 : 0
        case .door, .doorTwin: return bar(s, 0.5, 0.02) || bar(t, 0.22, 0.012) ? 1 : 0
        case .lattice, .latticeTwin:
            return Pattern.fraction(s * 7 + 0.05) < 0.10 || Pattern.fraction(t * 5 + 0.05) < 0.10 ? 1 : 0
        case .shutter: return Pattern.fraction(t * 22) < 0.4 ? 1 : 0
        case .blank, .vents: return 0
        }
    }

    /// Light of the room behind a pane: warm, cool or tinted, with curtains, blinds, plants, someone at home.
    @inline(__always)
    private static func room(_ s: Float, _ t: Float, _ window: Window, _ seed: Int) -> SIMD3<Float> {
        let kind = Pattern.hash(seed, 3)
        var colour =
            kind < 0.62
            ? SIMD3<Float>(1.0, 0.60, 0.26) : kind < 0.86 ? SIMD3(0.55, 0.80, 1.0) : SIMD3(1.0, 0.42, 0.58)
        if window == .shutter { return SIMD3(0.10, 0.10, 0.11) }
        if window == .lattice || window == .latticeTwin {
            let glow = 1 - 0.5 * ((s - 0.5) * (s - 0.5) + (t - 0.55) * (t - 0.55)) * 4
            return SIMD3(1.0, 0.70, 0.38) * (0.72 * max(glow, 0.25))
        }
        // A lamp on the ceiling, the far wall darker than what is near the lamp.
        let lamp = 0.35 + 0.2 * Pattern.hash(seed, 5) + 0.15
        let away = ((s - lamp) * (s - lamp) * 1.6 + (t - 0.16) * (t - 0.16) * 1.1).squareRoot()
        colour *= 0.16 + 0.75 * max(0, 1 - away * 0.95)
        if away < 0.075 { colour = SIMD3(1, 0.93, 0.8) }
        let furniture = 0.62 + 0.18 * Pattern.hash(Int(s * 6), seed, 9)
        if t > furniture { colour *= 0.35 }
        let style = Pattern.hash(seed, 7)
        if style < 0.42 {
            let open = 0.10 + 0.22 * Pattern.hash(seed, 8)
            if s < open || s > 1 - open * 0.8 {
                let fold = 0.55 + 0.45 * sinf(s * 120)
                colour = colour * 0.45 + SIMD3(0.22, 0.14, 0.09) * fold
            }
        } else if style < 0.62, t < 0.35 + 0.5 * Pattern.hash(seed, 11) {
            colour *= Pattern.fraction(t * 17) < 0.45 ? 0.45 : 0.85
        }
        if window == .plants, t > 0.62 - 0.25 * Pattern.noise(s * 9, 1, seed) {
            colour = SIMD3(0.03, 0.06, 0.02)
        }
        if Pattern.hash(seed, 13) > 0.72 {
            let x = s - (0.3 + 0.4 * Pattern.hash(seed, 14))
            let head = x * x + (t - 0.46) * (t - 0.46) * 0.55 < 0.0052
            if head || (abs(x) < 0.15 - 0.4 * max(0, 0.62 - t) && t > 0.56) { colour *= 0.12 }
        }
        return colour
    }
}
