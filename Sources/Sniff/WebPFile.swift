/// A WebP file's chunks (RFC 9649).
enum WebPFile {
    static func header(_ bytes: Bytes) throws(StillRefusal) -> StillHeader {
        var canvas: (width: Int, height: Int)?
        var picture: (width: Int, height: Int)?
        var orientation = Orientation.upright
        var position = 12
        guard let announced = bytes.little(4, 4), announced + 8 <= bytes.count else {
            throw .damaged("it ends too early")
        }
        while let name = bytes.text(at: position, 4), let length = bytes.little(position + 4, 4) {
            let body = position + 8
            guard body + length <= bytes.count else { throw .damaged("it ends too early") }
            switch name {
            case "VP8X":
                guard let flags = bytes.byte(body), let width = bytes.little(body + 4, 3),
                    let height = bytes.little(body + 7, 3)
                else { throw .damaged("it has no size") }
                guard flags & 0x02 == 0 else {
                    throw .unsupported("animated WebP is not known; send one picture of it")
                }
                canvas = (width + 1, height + 1)
            case "VP8 " where picture == nil: picture = try lossy(bytes, body)
            case "VP8L" where picture == nil: picture = try lossless(bytes, body)
            case "EXIF":
                // Some writers put JPEG's prefix before the block.
                let prefix = bytes.text(at: body, 6) == "Exif\0\0" ? 6 : 0
                orientation =
                    Orientation(tiff: bytes, at: body + prefix, count: length - prefix) ?? orientation
            default: break
            }
            position = body + length + length % 2
        }
        guard let picture else { throw .damaged("it holds no picture") }
        if let canvas, canvas != picture { throw .damaged("its sizes differ") }
        return StillHeader(
            .webp, width: picture.width, height: picture.height, orientation: orientation)
    }

    private static func lossy(_ bytes: Bytes, _ body: Int) throws(StillRefusal) -> (width: Int, height: Int) {
        guard bytes.big(body + 3, 3) == 0x9D012A, let width = bytes.little(body + 6, 2),
            let height = bytes.little(body + 8, 2)
        else { throw .damaged("it has no size") }
        return (width & 0x3FFF, height & 0x3FFF)
    }

    private static func lossless(
        _ bytes: Bytes, _ body: Int
    ) throws(StillRefusal) -> (width: Int, height: Int) {
        guard bytes.byte(body) == 0x2F, let bits = bytes.little(body + 1, 4) else {
            throw .damaged("it has no size")
        }
        return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
}
