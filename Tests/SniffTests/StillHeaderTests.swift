import Foundation
import Sniff
import Testing

@Suite("The first bytes of a picture")
struct StillHeaderTests {
    /// A PNG of that size without a pixel worth decoding.
    static func png(_ width: UInt32, _ height: UInt32, extra: [UInt8] = []) -> [UInt8] {
        func four(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }
        func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
            four(UInt32(body.count)) + Array(name.utf8) + body + [0, 0, 0, 0]
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", four(width) + four(height) + [8, 2, 0, 0, 0]) + extra + chunk("IDAT", [1])
            + chunk("IEND", [])
    }

    @Test func `tells kind and size`() throws {
        let header = try StillHeader(Self.png(640, 480))
        #expect(header.kind == .png)
        #expect(header.shown == (640, 480))
        #expect(!header.isAnimated)
    }

    @Test(arguments: [
        (UInt32(32_768), UInt32(8)), (8, 32_768), (8_193, 8_192), (0xFFFF_FFFF, 0xFFFF_FFFF),
    ])
    func `refuses bombs by their header alone`(width: UInt32, height: UInt32) {
        #expect(throws: StillRefusal.tooManyPixels(width: Int(width), height: Int(height))) {
            try StillHeader(Self.png(width, height))
        }
    }

    @Test func `takes the largest picture that is allowed`() throws {
        #expect(try StillHeader(Self.png(8_192, 8_192)).width == 8_192)
    }

    @Test func `refuses no bytes, too many bytes and no pixels`() {
        #expect(throws: StillRefusal.empty) { try StillHeader([]) }
        #expect(throws: StillRefusal.tooManyBytes) {
            try StillHeader([UInt8](repeating: 0xFF, count: StillHeader.byteLimit + 1))
        }
        #expect(throws: StillRefusal.damaged("its sides are zero")) { try StillHeader(Self.png(0, 9)) }
    }

    @Test(arguments: [
        ("%PDF-1.7", "a PDF"), ("<?xml version=\"1.0\"?><svg/>", "SVG"), ("<!DOCTYPE html><p>", "a web page"),
        ("BM1234", "BMP"), ("II*\0", "TIFF"), ("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic", "HEIC"),
        ("\0\0\0\u{18}ftypisom\0\0\0\0isommp42", "a video"),
        ("\0\0\0\u{18}ftypavis\0\0\0\0avismsf1", "an AVIF sequence"),
    ])
    func `names what people send by mistake`(text: String, name: String) {
        #expect(throws: StillRefusal.unknown(name)) { try StillHeader(Array(text.utf8)) }
        #expect(StillRefusal.unknown(name).description.contains(name))
    }

    @Test func `keeps of a PNG only what its pixels need`() throws {
        let text: [UInt8] = [0, 0, 0, 3] + Array("zTXt".utf8) + [1, 2, 3] + [0, 0, 0, 0]
        #expect(PNGFile.essential(Self.png(8, 8, extra: text)) == Self.png(8, 8))
    }

    @Test func `survives whatever random bytes follow a signature`() {
        var random = SystemRandomNumberGenerator()
        let starts: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("GIF89a".utf8),
            Array("RIFF\u{7F}\0\0\0WEBPVP8X".utf8), [0, 0, 0, 20] + Array("ftypavif\0\0\0\0mif1".utf8),
        ]
        for start in starts {
            for _ in 0..<500 {
                let tail = (0..<120).map { _ in UInt8.random(in: 0...255, using: &random) }
                _ = try? StillHeader(start + tail)
            }
        }
    }
}
