/// A JPEG file's markers up to its first scan (ITU T.81).
enum JPEGFile {
    static func header(_ bytes: Bytes) throws(StillRefusal) -> StillHeader {
        var position = 2
        var orientation = Orientation.upright
        var size: (width: Int, height: Int)?
        while true {
            guard let lead = bytes.byte(position) else { throw .damaged("it ends before its first line") }
            guard lead == 0xFF, let marker = bytes.byte(position + 1) else {
                throw .damaged("a marker is missing")
            }
            if marker == 0xFF {
                position += 1
                continue
            }
            position += 2
            // Markers that stand alone.
            if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard marker != 0xD9 else { throw .damaged("it has no lines") }
            guard let length = bytes.big(position, 2), length >= 2, position + length <= bytes.count else {
                throw .damaged("it ends before its first line")
            }
            switch marker {
            case 0xE1 where bytes.text(at: position + 2, 6) == "Exif\0\0":
                orientation =
                    Orientation(tiff: bytes, at: position + 8, count: length - 8) ?? orientation
            case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
                size = try frame(marker, bytes, position)
            case 0xDA:
                guard let size else { throw .damaged("it has lines but no size") }
                guard hasEnd(bytes, after: position + length) else { throw .damaged("it ends too early") }
                return StillHeader(
                    .jpeg, width: size.width, height: size.height, orientation: orientation)
            default: break
            }
            position += length
        }
    }

    private static func frame(
        _ marker: Int, _ bytes: Bytes, _ position: Int
    ) throws(StillRefusal) -> (width: Int, height: Int) {
        guard let precision = bytes.byte(position + 2), let height = bytes.big(position + 3, 2),
            let width = bytes.big(position + 5, 2)
        else { throw .damaged("it ends before its first line") }
        guard marker <= 0xC2, precision == 8 else {
            throw .unsupported("of JPEG only the baseline and the progressive kind with 8 bits are known")
        }
        return (width, height)
    }

    /// Whether the end marker follows the first scan; what cuts a file short cuts that off.
    private static func hasEnd(_ bytes: Bytes, after start: Int) -> Bool {
        // Cameras append previews and padding: it need not be the last thing.
        var position = bytes.count - 2
        while position >= start {
            if bytes.file[position] == 0xFF, bytes.file[position + 1] == 0xD9 { return true }
            position -= 1
        }
        return false
    }
}
