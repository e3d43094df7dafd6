import Foundation

/// A font as outlines: TrueType (`glyf`) or PostScript (`CFF `) curves, advances and layered colours.
///
/// Fonts are untrusted input. Tables are located when it opens; each glyph is read, checked against the file,
/// when it is asked for. No kerning, no ligatures, no right-to-left shaping: it letters signs.
public struct OutlineFont: Sendable {
    let bytes: [UInt8]
    private let tables: [String: Range<Int>]
    private let unitsPerEm: Float
    private let glyphCount: Int
    private let longOffsets: Bool
    private let advances: Int
    private let characters: [UInt32: Int]
    private let postScript: CompactFont?
    public let ascent: Float
    public let descent: Float

    public init(bytes: [UInt8]) throws(AssetError) {
        self.bytes = bytes
        var view = FontView(bytes)
        let tables = try Self.directory(&view)
        self.tables = tables
        guard let head = tables["head"], let maxp = tables["maxp"], let hhea = tables["hhea"],
            let cmap = tables["cmap"]
        else { throw .malformedFont("a required table is missing") }
        let units = try view.unsigned16(head.lowerBound + 18)
        guard units >= 16, units <= 16384 else { throw .malformedFont("units per em") }
        unitsPerEm = Float(units)
        longOffsets = try view.unsigned16(head.lowerBound + 50) == 1
        glyphCount = try view.unsigned16(maxp.lowerBound + 4)
        ascent = Float(try view.signed16(hhea.lowerBound + 4)) / Float(units)
        descent = Float(try view.signed16(hhea.lowerBound + 6)) / Float(units)
        advances = try view.unsigned16(hhea.lowerBound + 34)
        characters = try CharacterMap.read(view, cmap)
        if let table = tables["CFF "] {
            postScript = try CompactFont(bytes, table)
        } else {
            guard tables["glyf"] != nil, tables["loca"] != nil else {
                throw .malformedFont("no outlines")
            }
            postScript = nil
        }
    }

    private static func directory(_ view: inout FontView) throws(AssetError) -> [String: Range<Int>] {
        let count = try view.unsigned16(4)
        guard count > 0, count <= 128 else { throw .malformedFont("table directory") }
        var tables: [String: Range<Int>] = [:]
        for index in 0..<count {
            let record = 12 + index * 16
            let offset = try view.unsigned32(record + 8)
            let length = try view.unsigned32(record + 12)
            guard offset <= view.bytes.count, length <= view.bytes.count - offset else {
                throw .malformedFont("a table lies outside the file")
            }
            let name = String(decoding: view.bytes[record..<record + 4], as: UTF8.self)
            tables[name] = offset..<offset + length
        }
        return tables
    }

    func table(_ name: String) -> Range<Int>? { tables[name] }

    /// Every character that has a glyph.
    var scalars: some Collection<UInt32> { characters.keys }

    public func glyph(_ scalar: Unicode.Scalar) -> Int? { characters[scalar.value] }

    /// How far the pen moves after a glyph, in ems.
    public func advance(_ glyph: Int) -> Float {
        guard let hmtx = tables["hmtx"], advances > 0 else { return 0.5 }
        let index = min(max(glyph, 0), advances - 1)
        let units = (try? FontView(bytes).unsigned16(hmtx.lowerBound + index * 4)) ?? 0
        return Float(units) / unitsPerEm
    }

    /// The curves of a glyph, flattened; a blank has none.
    public func outline(_ glyph: Int) throws(AssetError) -> Outline {
        guard glyph >= 0, glyph < glyphCount else { throw .malformedFont("no such glyph") }
        var pen = OutlinePen(scale: 1 / unitsPerEm)
        if let postScript {
            try postScript.draw(glyph, &pen)
        } else {
            var budget = 64
            try draw(glyph, &pen, SIMD2(1, 0), SIMD2(0, 1), .zero, depth: 0, &budget)
        }
        pen.close()
        return pen.outline
    }

    /// A TrueType glyph through the matrix with columns `x`, `y` and the shift `origin`.
    private func draw(
        _ glyph: Int, _ pen: inout OutlinePen, _ x: SIMD2<Float>, _ y: SIMD2<Float>, _ origin: SIMD2<Float>,
        depth: Int, _ budget: inout Int
    ) throws(AssetError) {
        budget -= 1
        guard depth < 8, budget > 0 else { throw .malformedFont("parts within parts without end") }
        guard let loca = tables["loca"], let glyf = tables["glyf"], glyph < glyphCount else { return }
        let view = FontView(bytes)
        let start: Int
        let end: Int
        if longOffsets {
            start = try view.unsigned32(loca.lowerBound + glyph * 4)
            end = try view.unsigned32(loca.lowerBound + glyph * 4 + 4)
        } else {
            start = try view.unsigned16(loca.lowerBound + glyph * 2) * 2
            end = try view.unsigned16(loca.lowerBound + glyph * 2 + 2) * 2
        }
        guard end > start else { return }
        guard end <= glyf.count else { throw .malformedFont("a glyph lies outside its table") }
        let base = glyf.lowerBound + start
        let contours = try view.signed16(base)
        if contours >= 0 {
            try drawSimple(view, base + 10, contours, &pen) { x * $0.x + y * $0.y + origin }
        } else {
            try drawComposite(view, base + 10, &pen, x, y, origin, depth, &budget)
        }
    }

    private func drawSimple(
        _ view: FontView, _ base: Int, _ contours: Int, _ pen: inout OutlinePen,
        place: (SIMD2<Float>) -> SIMD2<Float>
    ) throws(AssetError) {
        guard contours > 0 else { return }
        var ends: [Int] = []
        for index in 0..<contours { ends.append(try view.unsigned16(base + index * 2)) }
        guard zip(ends, ends.dropFirst()).allSatisfy({ $0 < $1 }), let last = ends.last else {
            throw .malformedFont("contours overlap")
        }
        var at = base + contours * 2
        at += 2 + (try view.unsigned16(at))
        var flags: [UInt8] = []
        while flags.count <= last {
            let flag = try view.byte(at)
            at += 1
            flags.append(flag)
            if flag & 8 != 0 {
                flags += repeatElement(flag, count: Int(try view.byte(at)))
                at += 1
            }
        }
        var points = [SIMD2<Float>](repeating: .zero, count: last + 1)
        for axis in 0..<2 {
            var value = 0
            let short: UInt8 = axis == 0 ? 2 : 4
            let same: UInt8 = axis == 0 ? 16 : 32
            for index in 0...last {
                if flags[index] & short != 0 {
                    let step = Int(try view.byte(at))
                    at += 1
                    value += flags[index] & same != 0 ? step : -step
                } else if flags[index] & same == 0 {
                    value += try view.signed16(at)
                    at += 2
                }
                points[index][axis] = Float(value)
            }
        }
        var first = 0
        for end in ends {
            let contour = (first...end).map { (point: place(points[$0]), isOn: flags[$0] & 1 != 0) }
            Self.trace(contour, &pen)
            first = end + 1
        }
    }

    /// Points off the curve steer it; between two of them lies one on the curve.
    private static func trace(_ points: [(point: SIMD2<Float>, isOn: Bool)], _ pen: inout OutlinePen) {
        guard points.count > 1 else { return }
        let start = points.firstIndex { $0.isOn }
        let origin = start.map { points[$0].point } ?? (points[0].point + points[points.count - 1].point) / 2
        pen.move(origin)
        var control: SIMD2<Float>?
        let shift = start.map { $0 + 1 } ?? 0
        for step in 0..<points.count {
            let next = points[(shift + step) % points.count]
            if next.isOn {
                if let steer = control { pen.quadratic(steer, next.point) } else { pen.line(next.point) }
                control = nil
            } else {
                if let steer = control { pen.quadratic(steer, (steer + next.point) / 2) }
                control = next.point
            }
        }
        if let steer = control { pen.quadratic(steer, origin) }
        pen.close()
    }

    private func drawComposite(
        _ view: FontView, _ base: Int, _ pen: inout OutlinePen, _ x: SIMD2<Float>, _ y: SIMD2<Float>,
        _ origin: SIMD2<Float>, _ depth: Int, _ budget: inout Int
    ) throws(AssetError) {
        var at = base
        var hasMore = true
        while hasMore {
            let flags = try view.unsigned16(at)
            let glyph = try view.unsigned16(at + 2)
            at += 4
            var shift = SIMD2<Float>.zero
            if flags & 1 != 0 {
                shift = SIMD2(Float(try view.signed16(at)), Float(try view.signed16(at + 2)))
                at += 4
            } else {
                shift = SIMD2(
                    Float(Int8(bitPattern: try view.byte(at))), Float(Int8(bitPattern: try view.byte(at + 1)))
                )
                at += 2
            }
            if flags & 2 == 0 { shift = .zero }
            var (a, b) = (SIMD2<Float>(1, 0), SIMD2<Float>(0, 1))
            func fixed(_ offset: Int) throws(AssetError) -> Float { Float(try view.signed16(offset)) / 16384 }
            if flags & 8 != 0 {
                a.x = try fixed(at)
                b.y = a.x
                at += 2
            } else if flags & 0x40 != 0 {
                a.x = try fixed(at)
                b.y = try fixed(at + 2)
                at += 4
            } else if flags & 0x80 != 0 {
                a = SIMD2(try fixed(at), try fixed(at + 2))
                b = SIMD2(try fixed(at + 4), try fixed(at + 6))
                at += 8
            }
            try draw(
                glyph, &pen, x * a.x + y * a.y, x * b.x + y * b.y, x * shift.x + y * shift.y + origin,
                depth: depth + 1, &budget)
            hasMore = flags & 0x20 != 0
        }
    }
}
