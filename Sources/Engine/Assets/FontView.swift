/// Big-endian numbers of a font file, each checked against its end.
struct FontView {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func byte(_ offset: Int) throws(AssetError) -> UInt8 {
        guard offset >= 0, offset < bytes.count else { throw .malformedFont("it ends too early") }
        return bytes[offset]
    }

    func unsigned16(_ offset: Int) throws(AssetError) -> Int {
        guard offset >= 0, offset <= bytes.count - 2 else { throw .malformedFont("it ends too early") }
        return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    }

    func signed16(_ offset: Int) throws(AssetError) -> Int {
        Int(Int16(truncatingIfNeeded: try unsigned16(offset)))
    }

    func unsigned32(_ offset: Int) throws(AssetError) -> Int {
        try unsigned16(offset) << 16 | (try unsigned16(offset + 2))
    }
}

/// `cmap`: from characters to glyphs, formats 4 and 12.
enum CharacterMap {
    static func read(_ view: FontView, _ table: Range<Int>) throws(AssetError) -> [UInt32: Int] {
        let count = try view.unsigned16(table.lowerBound + 2)
        guard count <= 64 else { throw .malformedFont("character map") }
        var map: [UInt32: Int] = [:]
        for index in 0..<count {
            let base = table.lowerBound + (try view.unsigned32(table.lowerBound + 4 + index * 8 + 4))
            switch try view.unsigned16(base) {
            case 4: try readSegments(view, base, &map)
            case 12: try readGroups(view, base, &map)
            default: continue
            }
        }
        return map
    }

    private static func readSegments(
        _ view: FontView, _ base: Int, _ map: inout [UInt32: Int]
    ) throws(AssetError) {
        let doubled = try view.unsigned16(base + 6)
        var total = 0
        for segment in stride(from: 0, to: doubled, by: 2) {
            let end = try view.unsigned16(base + 14 + segment)
            let start = try view.unsigned16(base + 16 + doubled + segment)
            let delta = try view.unsigned16(base + 16 + doubled * 2 + segment)
            let at = base + 16 + doubled * 3 + segment
            let range = try view.unsigned16(at)
            guard start <= end else { continue }
            total += end - start + 1
            guard total <= 0x20000 else { throw .malformedFont("character map") }
            for character in start...end where character != 0xFFFF {
                var glyph = character
                if range != 0 {
                    glyph = try view.unsigned16(at + range + (character - start) * 2)
                    if glyph == 0 { continue }
                }
                map[UInt32(character)] = (glyph + delta) & 0xFFFF
            }
        }
    }

    private static func readGroups(
        _ view: FontView, _ base: Int, _ map: inout [UInt32: Int]
    ) throws(AssetError) {
        let count = try view.unsigned32(base + 12)
        guard count <= 40_000 else { throw .malformedFont("character map") }
        var total = 0
        for group in 0..<count {
            let at = base + 16 + group * 12
            let start = try view.unsigned32(at)
            let end = try view.unsigned32(at + 4)
            let glyph = try view.unsigned32(at + 8)
            guard start <= end, end <= 0x10FFFF else { continue }
            total += end - start + 1
            guard total <= 0x110000 else { throw .malformedFont("character map") }
            for character in start...end { map[UInt32(character)] = glyph + character - start }
        }
    }
}
