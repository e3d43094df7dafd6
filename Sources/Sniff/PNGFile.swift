/// A PNG file's chunks (ISO 15948).
public enum PNGFile {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The first picture of a PNG file without whatever else the file holds.
    ///
    /// Colour profiles and texts are compressed and may unpack to a thousand times their size.
    /// - Parameter file: one that `StillHeader` has read.
    public static func essential(_ file: [UInt8]) -> [UInt8] {
        let bytes = Bytes(file)
        var result = signature
        _ = try? chunks(bytes) { name, body in
            if ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"].contains(name) {
                result += file[body.lowerBound - 8..<body.upperBound + 4]
            }
        }
        return result
    }

    static func header(_ bytes: Bytes) throws(StillRefusal) -> StillHeader {
        var size: (width: Int, height: Int)?
        var orientation = Orientation.upright
        var isAnimated = false
        var hasData = false
        var hasEnd = false
        try chunks(bytes) { name, body in
            switch name {
            case "IHDR":
                if let width = bytes.big(body.lowerBound, 4), let height = bytes.big(body.lowerBound + 4, 4) {
                    size = (width, height)
                }
            case "acTL": isAnimated = isAnimated || !hasData
            case "eXIf":
                orientation =
                    Orientation(tiff: bytes, at: body.lowerBound, count: body.count) ?? orientation
            case "IDAT": hasData = true
            case "IEND": hasEnd = true
            default: break
            }
        }
        guard let size else { throw .damaged("it has no size") }
        guard hasData, hasEnd else { throw .damaged("it ends too early") }
        return StillHeader(
            .png, width: size.width, height: size.height, orientation: orientation, isAnimated: isAnimated)
    }

    /// Calls with each chunk's name and the range of its body, up to the end chunk.
    private static func chunks(
        _ bytes: Bytes, _ visit: (String, Range<Int>) -> Void
    ) throws(StillRefusal) {
        var position = signature.count
        var isFirst = true
        while let length = bytes.big(position, 4), let name = bytes.text(at: position + 4, 4) {
            guard position + 12 + length <= bytes.count else { throw .damaged("it ends too early") }
            guard !isFirst || (name == "IHDR" && length == 13) else { throw .damaged("it has no size") }
            isFirst = false
            visit(name, position + 8..<position + 8 + length)
            if name == "IEND" { return }
            position += 12 + length
        }
    }
}
