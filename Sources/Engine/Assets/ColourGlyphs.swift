/// `COLR` version 0 and `CPAL`: a picture as a stack of plain glyphs, each in one colour.
struct ColourGlyphs: Sendable {
    struct Layer: Sendable, Equatable {
        var glyph: Int
        /// sRGB and alpha.
        var colour: SIMD4<UInt8>
    }

    private let view: FontView
    private let bases: Int
    private let baseCount: Int
    private let layers: Int
    private let layerCount: Int
    private let palette: [SIMD4<UInt8>]

    init(_ font: OutlineFont) throws(AssetError) {
        view = FontView(font.bytes)
        guard let colr = font.table("COLR"), let cpal = font.table("CPAL") else {
            throw .malformedFont("no colours")
        }
        baseCount = try view.unsigned16(colr.lowerBound + 2)
        bases = colr.lowerBound + (try view.unsigned32(colr.lowerBound + 4))
        layers = colr.lowerBound + (try view.unsigned32(colr.lowerBound + 8))
        layerCount = try view.unsigned16(colr.lowerBound + 12)
        let count = try view.unsigned16(cpal.lowerBound + 2)
        let records = cpal.lowerBound + (try view.unsigned32(cpal.lowerBound + 8))
        let first = try view.unsigned16(cpal.lowerBound + 12)
        var palette: [SIMD4<UInt8>] = []
        for index in 0..<count {
            let at = records + (first + index) * 4
            palette.append(
                SIMD4(
                    try view.byte(at + 2), try view.byte(at + 1), try view.byte(at), try view.byte(at + 3)))
        }
        self.palette = palette
    }

    /// The layers of a glyph from the bottom to the top; nil when it is not a coloured one.
    func stack(of glyph: Int) throws(AssetError) -> [Layer]? {
        var low = 0
        var high = baseCount
        while low < high {
            let middle = (low + high) / 2
            let found = try view.unsigned16(bases + middle * 6)
            if found == glyph {
                let first = try view.unsigned16(bases + middle * 6 + 2)
                let count = try view.unsigned16(bases + middle * 6 + 4)
                guard first + count <= layerCount else { throw .malformedFont("layers") }
                var stack: [Layer] = []
                for index in first..<first + count {
                    let colour = try view.unsigned16(layers + index * 4 + 2)
                    stack.append(
                        Layer(
                            glyph: try view.unsigned16(layers + index * 4),
                            colour: palette[safe: colour] ?? SIMD4(0, 0, 0, 255)))
                }
                return stack
            }
            if found < glyph { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
