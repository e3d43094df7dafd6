/// An AVIF file: the boxes that lead to its primary picture (ISO 23008-12).
public struct AVIFFile {
    let header: StillHeader
    /// Where the coded picture lies in the file.
    private let extents: [Range<Int>]
    private let file: [UInt8]

    /// The coded picture: what an AV1 decoder takes.
    public var picture: [UInt8] { extents.reduce(into: []) { $0 += file[$1] } }

    /// - Throws: `StillRefusal`.
    public init(_ file: [UInt8]) throws(StillRefusal) { try self.init(Bytes(file)) }

    init(_ bytes: Bytes) throws(StillRefusal) {
        guard let meta = Self.boxes(bytes, 0..<bytes.count)["meta"]?.first, meta.count > 4 else {
            throw .damaged("it holds no picture")
        }
        let parts = Self.boxes(bytes, meta.lowerBound + 4..<meta.upperBound)
        guard let primary = parts["pitm"]?.first, let locations = parts["iloc"]?.first,
            let properties = parts["iprp"]?.first, let version = bytes.byte(primary.lowerBound),
            let item = bytes.big(primary.lowerBound + 4, version == 0 ? 2 : 4)
        else { throw .damaged("it holds no picture") }
        if parts["iinf"].map({ Self.kind(of: item, bytes, $0) }) == "grid" {
            throw .unsupported("AVIF made of tiles is not known; send a smaller picture, or JPEG")
        }
        let (size, orientation) = try Self.properties(of: item, bytes, properties)
        let extents = try Self.extents(of: item, bytes, locations)
        let total = extents.reduce(0) { $0 + $1.count }
        guard extents.allSatisfy({ $0.upperBound <= bytes.count }), total > 0, total <= bytes.count else {
            throw .damaged("it ends too early")
        }
        self.extents = extents
        file = bytes.file
        header = StillHeader(.avif, width: size.width, height: size.height, orientation: orientation)
    }

    /// The major brand and those that the file is compatible with.
    static func brands(_ bytes: Bytes) -> [String] {
        guard let length = bytes.big(0, 4), length >= 16, length <= min(bytes.count, 1024) else { return [] }
        return ([8] + stride(from: 16, to: length - 3, by: 4)).compactMap { bytes.text(at: $0, 4) }
    }

    /// The bodies of the boxes in a range, by name.
    static func boxes(_ bytes: Bytes, _ range: Range<Int>) -> [String: [Range<Int>]] {
        var found: [String: [Range<Int>]] = [:]
        for (name, body) in list(bytes, range) { found[name, default: []].append(body) }
        return found
    }

    private static func list(_ bytes: Bytes, _ range: Range<Int>) -> [(name: String, body: Range<Int>)] {
        var result: [(name: String, body: Range<Int>)] = []
        var position = range.lowerBound
        while position + 8 <= range.upperBound, result.count < 1024, let length = bytes.big(position, 4),
            let name = bytes.text(at: position + 4, 4)
        {
            // 0 means "to the end"; 1 that a 64-bit length follows, whose first byte is 0 in any file that fits here.
            let head = length == 1 ? 16 : 8
            let whole = length == 1 ? bytes.big(position + 9, 7) ?? 0 : length
            let end = length == 0 ? range.upperBound : position + min(whole, bytes.count)
            guard length == 0 || whole >= head, end <= range.upperBound else { break }
            result.append((name, position + head..<end))
            position = end
        }
        return result
    }

    private static func kind(of item: Int, _ bytes: Bytes, _ bodies: [Range<Int>]) -> String? {
        guard let body = bodies.first, let version = bytes.byte(body.lowerBound) else { return nil }
        for (name, entry) in list(bytes, body.lowerBound + (version == 0 ? 6 : 8)..<body.upperBound)
        where name == "infe" {
            guard let version = bytes.byte(entry.lowerBound), version >= 2 else { continue }
            let width = version == 2 ? 2 : 4
            if bytes.big(entry.lowerBound + 4, width) == item {
                return bytes.text(at: entry.lowerBound + 6 + width, 4)
            }
        }
        return nil
    }

    private static func properties(
        of item: Int, _ bytes: Bytes, _ range: Range<Int>
    ) throws(StillRefusal) -> ((width: Int, height: Int), Orientation) {
        let parts = boxes(bytes, range)
        guard let container = parts["ipco"]?.first, let association = parts["ipma"]?.first else {
            throw .damaged("it has no size")
        }
        let all = list(bytes, container)
        var size: (width: Int, height: Int)?
        var turns = 0
        var mirror: Int?
        for index in associated(with: item, bytes, association) where index >= 1 && index <= all.count {
            let (name, body) = all[index - 1]
            switch name {
            case "ispe":
                let start = body.lowerBound + 4
                if let width = bytes.big(start, 4), let height = bytes.big(start + 4, 4) {
                    size = (width, height)
                }
            case "irot": turns = (bytes.byte(body.lowerBound) ?? 0) & 3
            case "imir": mirror = (bytes.byte(body.lowerBound) ?? 0) & 1
            case "clap": throw .unsupported("AVIF that crops itself is not known; send it cropped")
            default: break
            }
        }
        guard let size else { throw .damaged("it has no size") }
        return (size, orientation(turns: turns, mirror: mirror))
    }

    /// Counter-clockwise quarter turns, then a mirror that exchanges top and bottom (0) or left and right (1).
    private static func orientation(turns: Int, mirror: Int?) -> Orientation {
        let plain: [Orientation] = [.upright, .turnedLeft, .upsideDown, .turnedRight]
        let topDown: [Orientation] = [.flipped, .transposed, .mirrored, .transversed]
        let leftRight: [Orientation] = [.mirrored, .transversed, .flipped, .transposed]
        return switch mirror {
        case 0: topDown[turns]
        case 1: leftRight[turns]
        default: plain[turns]
        }
    }

    private static func associated(with item: Int, _ bytes: Bytes, _ range: Range<Int>) -> [Int] {
        guard let version = bytes.byte(range.lowerBound), let flags = bytes.byte(range.lowerBound + 3),
            let entries = bytes.big(range.lowerBound + 4, 4)
        else { return [] }
        var position = range.lowerBound + 8
        for _ in 0..<min(entries, 1024) {
            let width = version < 1 ? 2 : 4
            guard let id = bytes.big(position, width), let count = bytes.byte(position + width) else {
                return []
            }
            position += width + 1
            let step = flags & 1 == 0 ? 1 : 2
            if id == item {
                return (0..<count).compactMap { index in
                    bytes.big(position + index * step, step).map { $0 & (step == 1 ? 0x7F : 0x7FFF) }
                }
            }
            position += count * step
        }
        return []
    }

    private static func extents(
        of item: Int, _ bytes: Bytes, _ range: Range<Int>
    ) throws(StillRefusal) -> [Range<Int>] {
        let start = range.lowerBound
        guard let version = bytes.byte(start), let sizes = bytes.byte(start + 4),
            let more = bytes.byte(start + 5)
        else { throw .damaged("it holds no picture") }
        let (offsetSize, lengthSize) = (sizes >> 4, sizes & 15)
        let (baseSize, indexSize) = (more >> 4, version > 0 ? more & 15 : 0)
        guard [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ $0 == 0 || $0 == 4 }) else {
            throw .unsupported("its AVIF container is of a rare kind; send JPEG")
        }
        let width = version < 2 ? 2 : 4
        var position = start + 6 + width
        for _ in 0..<min(bytes.big(start + 6, width) ?? 0, 1024) {
            guard let id = bytes.big(position, width) else { break }
            position += width
            let method = version > 0 ? (bytes.big(position, 2) ?? 0) & 15 : 0
            position += (version > 0 ? 2 : 0) + 2
            let base = bytes.big(position, baseSize) ?? 0
            position += baseSize
            let count = min(bytes.big(position, 2) ?? 0, 64)
            position += 2
            var found: [Range<Int>] = []
            for _ in 0..<count {
                position += indexSize
                guard let offset = bytes.big(position, offsetSize),
                    let length = bytes.big(position + offsetSize, lengthSize)
                else { throw .damaged("it ends too early") }
                found.append(base + offset..<base + offset + length)
                position += offsetSize + lengthSize
            }
            guard id == item else { continue }
            guard method == 0 else {
                throw .unsupported("its AVIF container is of a rare kind; send JPEG")
            }
            return found
        }
        throw .damaged("it holds no picture")
    }
}
