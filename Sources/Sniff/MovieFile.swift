/// An MP4 or QuickTime file's boxes (ISO 14496-12).
enum MovieFile {
    static func isOne(_ bytes: Bytes) -> Bool {
        switch bytes.text(at: 4, 4) {
        case "ftyp": !AVIFFile.brands(bytes).contains { stills.contains($0) }
        // QuickTime files of old have no brand.
        case "moov", "mdat", "wide": true
        default: false
        }
    }

    private static let stills: Set = ["avif", "heic", "heix", "mif1"]

    static func header(_ bytes: Bytes) throws(FilmRefusal) -> FilmHeader {
        let top = AVIFFile.boxes(bytes, 0..<bytes.count)
        guard let movie = top["moov"]?.first else { throw .damaged("it ends before its index") }
        let parts = AVIFFile.boxes(bytes, movie)
        let tracks = (parts["trak"] ?? []).map { AVIFFile.boxes(bytes, $0) }
        guard let film = tracks.first(where: { isFilm($0, bytes) }) else {
            throw .unknown(tracks.isEmpty ? "a file without tracks" : "a sound without pictures")
        }
        let size = film["tkhd"]?.first.flatMap { self.size($0, bytes) }
        return FilmHeader(
            .mp4, width: size?.width, height: size?.height,
            seconds: parts["mvhd"]?.first.flatMap { seconds($0, bytes) })
    }

    private static func isFilm(_ track: [String: [Range<Int>]], _ bytes: Bytes) -> Bool {
        guard let media = track["mdia"]?.first, let handler = AVIFFile.boxes(bytes, media)["hdlr"]?.first
        else {
            return false
        }
        return bytes.text(at: handler.lowerBound + 8, 4) == "vide"
    }

    /// Length over time scale of `mvhd`; a length that is not known, as in fragmented files, is 0 or all ones.
    static func seconds(_ header: Range<Int>, _ bytes: Bytes) -> Double? {
        guard let version = bytes.byte(header.lowerBound) else { return nil }
        let at = header.lowerBound + (version == 1 ? 20 : 12)
        // 64-bit lengths of films that are short enough have nothing in their upper half.
        guard let scale = bytes.big(at, 4), scale > 0,
            let length = bytes.big(at + (version == 1 ? 8 : 4), 4), length > 0, length < 0xFFFF_FFFF
        else { return nil }
        return Double(length) / Double(scale)
    }

    /// The track's size, its sides swapped when its matrix turns it by a quarter.
    private static func size(_ header: Range<Int>, _ bytes: Bytes) -> (width: Int, height: Int)? {
        guard let version = bytes.byte(header.lowerBound) else { return nil }
        let matrix = header.lowerBound + (version == 1 ? 52 : 40)
        guard let a = bytes.big(matrix, 4), let b = bytes.big(matrix + 4, 4),
            let width = bytes.big(matrix + 36, 4), let height = bytes.big(matrix + 40, 4)
        else { return nil }
        let (wide, tall) = (width >> 16, height >> 16)
        guard wide > 0, tall > 0 else { return nil }
        return a == 0 && b != 0 ? (tall, wide) : (wide, tall)
    }
}
