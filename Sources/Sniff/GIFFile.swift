/// A GIF file's blocks.
enum GIFFile {
    static func header(_ bytes: Bytes) throws(StillRefusal) -> StillHeader {
        guard let width = bytes.little(6, 2), let height = bytes.little(8, 2), let flags = bytes.byte(10)
        else { throw .damaged("it ends too early") }
        var position = 13 + table(flags)
        var pictures = 0
        while let kind = bytes.byte(position), kind != 0x3B {
            switch kind {
            case 0x21: position = try skip(bytes, position + 2)
            case 0x2C:
                guard let flags = bytes.byte(position + 9) else { throw .damaged("it ends too early") }
                position = try skip(bytes, position + 11 + table(flags))
                pictures += 1
                // One more than the first is all that matters, and files may be long.
                if pictures > 1 { return StillHeader(.gif, width: width, height: height, isAnimated: true) }
            default:
                guard pictures > 0 else { throw .damaged("an unknown block stands in it") }
                return StillHeader(.gif, width: width, height: height)
            }
        }
        guard pictures > 0 else { throw .damaged("it holds no picture") }
        return StillHeader(.gif, width: width, height: height)
    }

    /// Bytes of the colour table that the flags announce.
    private static func table(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

    /// The position behind a chain of sub-blocks.
    private static func skip(_ bytes: Bytes, _ start: Int) throws(StillRefusal) -> Int {
        var position = start
        while let length = bytes.byte(position) {
            position += 1 + length
            if length == 0 { return position }
        }
        throw .damaged("it ends too early")
    }
}
