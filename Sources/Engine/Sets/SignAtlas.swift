import Foundation
import Render

/// All sign boards of a street painted into one texture, so that a hundred signs are one draw call.
///
/// Channels: r is the white-hot core of a tube, g coloured light, b what daylight shows of the board. The
/// vertex colour is the sign's colour, so one picture serves several signs.
struct SignAtlas {
    enum Style: Int, CaseIterable {
        /// Bare tubes before a dark board, with a border tube or without.
        case tubes, framedTubes
        /// A light box: bright face, dark letters.
        case lightBox
    }

    struct Board {
        var text: String
        /// Width over height.
        var ratio: Float
        /// Lower left and upper right in the texture.
        var uv: (low: SIMD2<Float>, high: SIMD2<Float>)
        var isVertical: Bool
        var style: Style
    }

    private(set) var boards: [Board] = []
    let texture: Texture

    /// Paints `texts` (text, vertical) in rows from the top until the texture is full.
    init(_ texts: [(String, Bool, Style)], width: Int = 2048, height: Int = 1536) {
        var canvas = SignCanvas(width: width, height: height)
        var x = 4, y = 4, tallest = 0
        for (text, isVertical, style) in texts {
            let glyph = isVertical ? 92 : 108
            let size = SignCanvas.size(text, isVertical: isVertical, glyph: glyph)
            if x + size.x + 4 > width {
                x = 4
                y += tallest + 8
                tallest = 0
            }
            guard y + size.y + 4 <= height else { continue }
            canvas.paint(text, isVertical: isVertical, style: style, glyph: glyph, x: x, y: y, size: size)
            boards.append(
                Board(
                    text: text, ratio: Float(size.x) / Float(size.y),
                    uv: (
                        SIMD2(Float(x) / Float(width), Float(y + size.y) / Float(height)),
                        SIMD2(Float(x + size.x) / Float(width), Float(y) / Float(height))
                    ), isVertical: isVertical, style: style))
            x += size.x + 8
            tallest = max(tallest, size.y)
        }
        texture = canvas.texture()
    }
}

/// The distance to the nearest tube, pixel by pixel, and what a sign makes of it.
private struct SignCanvas {
    let width: Int
    let height: Int
    private var pixels: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: 0, count: width * height * 4)
    }

    func texture() -> Texture {
        Texture(width: width, height: height, pixels: .rgba8(pixels), isSRGB: false)
    }

    static func size(_ text: String, isVertical: Bool, glyph: Int) -> SIMD2<Int> {
        let unit = Float(glyph)
        if isVertical { return SIMD2(Int(unit * 1.75), Int(unit * (1.18 * Float(text.count) + 0.62))) }
        let run = text.reduce(Float(0)) { $0 + TubeLettering.advance($1) }
        return SIMD2(Int(unit * (run + 0.75)), Int(unit * 1.75))
    }

    mutating func paint(
        _ text: String, isVertical: Bool, style: SignAtlas.Style, glyph: Int, x: Int, y: Int, size: SIMD2<Int>
    ) {
        let unit = Float(glyph)
        var distance = [Float](repeating: 1e6, count: size.x * size.y)
        var pen = SIMD2(isVertical ? (Float(size.x) - unit * 0.95) / 2 : unit * 0.42, unit * 0.40)
        for character in text {
            let advance = TubeLettering.advance(character)
            var scale = SIMD2(repeating: unit * 0.95)
            if !isVertical && character.isASCII { scale = SIMD2(unit * 0.95, unit * 0.95) }
            for stroke in TubeLettering.strokes(character) ?? [] {
                var points = stroke.map { $0 * scale + pen }
                if isVertical && character == "ー" {
                    let middle = Float(size.x) / 2
                    points = [SIMD2(middle, pen.y + unit * 0.05), SIMD2(middle, pen.y + unit * 0.9)]
                }
                for index in 1..<max(points.count, 1) {
                    trace(points[index - 1], points[index], reach: unit * 0.5, size, &distance)
                }
            }
            if isVertical { pen.y += unit * 1.18 } else { pen.x += unit * advance }
        }
        let tube = unit * (style == .lightBox ? 0.062 : 0.040)
        for row in 0..<size.y {
            for column in 0..<size.x {
                var d = distance[row * size.x + column]
                let edge = Float(min(min(column, size.x - 1 - column), min(row, size.y - 1 - row)))
                if style == .framedTubes { d = min(d, abs(edge - unit * 0.13)) }
                let value = Self.light(d / tube, edge / unit, style)
                let at = ((y + row) * width + x + column) * 4
                for channel in 0..<3 {
                    pixels[at + channel] = UInt8(min(max(value[channel], 0), 1) * 255 + 0.5)
                }
                pixels[at + 3] = 255
            }
        }
    }

    /// `d` in tube radii, `edge` in letter heights from the rim of the board.
    private static func light(_ d: Float, _ edge: Float, _ style: SignAtlas.Style) -> SIMD3<Float> {
        let core = smoothstep(1.0, 0.35, d)
        let glass = smoothstep(1.5, 0.8, d)
        switch style {
        case .tubes, .framedTubes:
            let halo = 0.16 * expf(-d * 0.32) + 0.05 * expf(-d * 0.09)
            return SIMD3(core * 0.85, (glass + halo * (1 - glass)).squareRoot(), 0.10 + 0.5 * glass)
        case .lightBox:
            let rim = smoothstep(0.03, 0.07, edge)
            let letter = smoothstep(1.3, 0.8, d)
            let face = (0.34 + 0.12 * smoothstep(0.0, 0.5, edge)) * rim * (1 - letter * 0.97)
            return SIMD3(face * 0.16, max(face, 0).squareRoot(), 0.75 * rim * (1 - letter) + 0.05)
        }
    }

    /// Lowers the distances near a stretch of tube.
    private func trace(
        _ a: SIMD2<Float>, _ b: SIMD2<Float>, reach: Float, _ size: SIMD2<Int>, _ distance: inout [Float]
    ) {
        let left = max(0, Int(min(a.x, b.x) - reach)), right = min(size.x - 1, Int(max(a.x, b.x) + reach))
        let top = max(0, Int(min(a.y, b.y) - reach)), bottom = min(size.y - 1, Int(max(a.y, b.y) + reach))
        guard left <= right, top <= bottom else { return }
        let run = b - a
        let square = max((run * run).sum(), 1e-6)
        for row in top...bottom {
            for column in left...right {
                let p = SIMD2(Float(column) + 0.5, Float(row) + 0.5) - a
                let t = min(max((p * run).sum() / square, 0), 1)
                let off = p - run * t
                let d = (off * off).sum().squareRoot()
                let at = row * size.x + column
                if d < distance[at] { distance[at] = d }
            }
        }
    }
}
