/// A Matroska or WebM file's elements (RFC 9559), as far as they tell length and size.
enum MatroskaFile {
    private enum Element {
        static let segment = 0x1853_8067, info = 0x1549_A966, tracks = 0x1654_AE6B, entry = 0xAE, video = 0xE0
        static let scale = 0x2AD7B1, duration = 0x4489, width = 0xB0, height = 0xBA
    }

    /// What is not told stays nil: live recordings have no length.
    static func header(_ bytes: Bytes) -> FilmHeader {
        var header = FilmHeader(.mkv)
        var scale = 1_000_000
        var length: Double?
        walk(bytes, 0..<bytes.count, depth: 0) { id, range in
            switch id {
            case Element.segment, Element.info, Element.tracks, Element.entry, Element.video: return true
            case Element.scale: scale = bytes.big(range.lowerBound, min(range.count, 7)) ?? scale
            case Element.duration: length = float(bytes, range)
            // The first film track's.
            case Element.width where header.width == nil:
                header.width = bytes.big(range.lowerBound, min(range.count, 7))
            case Element.height where header.height == nil:
                header.height = bytes.big(range.lowerBound, min(range.count, 7))
            default: break
            }
            return false
        }
        if let length, length.isFinite, length > 0 { header.seconds = length * Double(scale) / 1e9 }
        return header
    }

    /// Calls `visit` with each element's id and content; true goes into it.
    private static func walk(
        _ bytes: Bytes, _ range: Range<Int>, depth: Int, _ visit: (Int, Range<Int>) -> Bool
    ) {
        var position = range.lowerBound
        var count = 0
        while position < range.upperBound, count < 10_000, let (id, afterID) = identifier(bytes, position),
            let (size, start) = number(bytes, afterID)
        {
            count += 1
            // A size of all ones is unknown: it lasts to the end of what it is in.
            let end = size.map { start + $0 } ?? range.upperBound
            guard end <= range.upperBound || depth == 0 || id == Element.segment else { return }
            let content = start..<max(start, min(end, range.upperBound))
            if visit(id, content), depth < 6 { walk(bytes, content, depth: depth + 1, visit) }
            guard end > position else { return }
            position = end
        }
    }

    private static func identifier(_ bytes: Bytes, _ at: Int) -> (Int, Int)? {
        guard let first = bytes.byte(at), first >= 0x10 else { return nil }
        let length = (UInt8(truncatingIfNeeded: first)).leadingZeroBitCount + 1
        return bytes.big(at, length).map { ($0, at + length) }
    }

    /// A number whose leading zero bits tell its length; nil inside when all its bits are ones.
    private static func number(_ bytes: Bytes, _ at: Int) -> (Int?, Int)? {
        guard let first = bytes.byte(at), first > 0 else { return nil }
        let length = UInt8(truncatingIfNeeded: first).leadingZeroBitCount + 1
        // Eight bytes hold fifty-six bits of number; no file here is so long.
        guard let value = length == 8 ? bytes.big(at + 1, 7) : bytes.big(at, length) else { return nil }
        let mask = length == 8 ? (1 << 56) - 1 : (1 << (7 * length)) - 1
        let number = value & mask
        return (number == mask ? nil : number, at + length)
    }

    private static func float(_ bytes: Bytes, _ range: Range<Int>) -> Double? {
        switch range.count {
        case 4:
            return bytes.big(range.lowerBound, 4).map { Double(Float(bitPattern: UInt32($0))) }
        case 8:
            guard let high = bytes.big(range.lowerBound, 4), let low = bytes.big(range.lowerBound + 4, 4)
            else {
                return nil
            }
            return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
        default: return nil
        }
    }
}
