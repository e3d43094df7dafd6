import Sniff
import Testing

@Suite("The bytes of a film")
struct FilmHeaderTests {
    private static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

    private static func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
        big(body.count + 8, 4) + Array(name.utf8) + body
    }

    /// A film of 640 × 360 and 2.5 seconds, its samples behind a 64-bit length.
    private static func movie(isTurned: Bool = false, handler: String = "vide", withIndex: Bool = true)
        -> [UInt8]
    {
        let one = big(0x10000, 4)
        let matrix: [UInt8] =
            isTurned
            ? zeros(4) + one + zeros(4) + one + zeros(4 * 5)
            : one + zeros(4 * 3) + one + zeros(4 * 4)
        let track =
            box("tkhd", zeros(40) + matrix + big(640 << 16, 4) + big(360 << 16, 4))
            + box("mdia", box("hdlr", zeros(8) + Array(handler.utf8) + zeros(12)))
        let index = box(
            "moov", box("mvhd", zeros(12) + big(1000, 4) + big(2500, 4) + zeros(80)) + box("trak", track))
        let samples = big(1, 4) + Array("mdat".utf8) + big(16 + 100, 8) + zeros(100)
        return box("ftyp", Array("isom".utf8) + big(512, 4)) + samples + (withIndex ? index : [])
    }

    /// A WebM of 640 × 360 and 2.5 seconds; its segment's length is unknown, as in recordings.
    private static let matroska: [UInt8] = {
        let duration: [UInt8] = [0x44, 0x89, 0x84] + big(Int(Float(2500).bitPattern), 4)
        let info: [UInt8] =
            [0x15, 0x49, 0xA9, 0x66, 0x80 | UInt8(duration.count + 7)] + [0x2A, 0xD7, 0xB1, 0x83]
            + big(1_000_000, 3) + duration
        let video: [UInt8] = [0xE0, 0x88, 0xB0, 0x82] + big(640, 2) + [0xBA, 0x82] + big(360, 2)
        let tracks: [UInt8] = [0x16, 0x54, 0xAE, 0x6B, 0x8C, 0xAE, 0x8A] + video
        return [0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x18, 0x53, 0x80, 0x67, 0x01]
            + [UInt8](repeating: 0xFF, count: 7) + info
            + tracks
    }()

    @Test func `tell size and length without decoding`() throws {
        let movie = try FilmHeader(Self.movie())
        #expect(movie == FilmHeader(.mp4, width: 640, height: 360, seconds: 2.5))
        let turned = try FilmHeader(Self.movie(isTurned: true))
        #expect(turned == FilmHeader(.mp4, width: 360, height: 640, seconds: 2.5))
        let matroska = try FilmHeader(Self.matroska)
        #expect(matroska == FilmHeader(.mkv, width: 640, height: 360, seconds: 2.5))
    }

    @Test func `are refused when they are no film`() {
        #expect(throws: FilmRefusal.empty) { try FilmHeader([]) }
        #expect(throws: FilmRefusal.unknown("a web page")) { try FilmHeader(Array("<html>".utf8)) }
        #expect(throws: FilmRefusal.unknown("a sound without pictures")) {
            try FilmHeader(Self.movie(handler: "soun"))
        }
        #expect(throws: FilmRefusal.damaged("it ends before its index")) {
            try FilmHeader(Self.movie(withIndex: false))
        }
        #expect(throws: FilmRefusal.tooManyBytes) {
            try FilmHeader(Self.movie() + Self.zeros(FilmHeader.byteLimit))
        }
    }

    @Test func `never make the reader look beyond their end`() {
        for file in [Self.movie(), Self.matroska] {
            for length in stride(from: 1, to: file.count, by: 3) {
                _ = try? FilmHeader(Array(file.prefix(length)))
                var spoilt = file
                spoilt[length] = 0xFF
                _ = try? FilmHeader(spoilt)
            }
        }
    }
}
