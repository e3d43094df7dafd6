import Foundation
import Media
import Sniff
import Testing

@Suite("Reading pictures that somebody sent")
struct StillReaderTests {
    /// The four quarters, row by row.
    static let quarters: [[Int]] = [
        [220, 30, 30, 255], [30, 200, 30, 255], [30, 30, 220, 255], [240, 240, 240, 255],
    ]

    /// The middles of the four quarters.
    static func middles(_ picture: Picture) -> [[Int]] {
        [(1, 1), (3, 1), (1, 3), (3, 3)].map { column, row in
            let at = (picture.height * row / 4 * picture.width + picture.width * column / 4) * 4
            return picture.rgba[at..<at + 4].map { Int($0) }
        }
    }

    static func isNear(_ left: [[Int]], _ right: [[Int]], within limit: Int) -> Bool {
        zip(left, right).allSatisfy { zip($0, $1).allSatisfy { abs($0 - $1) <= limit } }
    }

    @Test(arguments: [
        ("CMYK JPEG", StillFixtures.cmykJPEG, 24), ("progressive JPEG", StillFixtures.progressiveJPEG, 40),
        ("GIF", StillFixtures.gif, 8), ("animated GIF", StillFixtures.animatedGIF, 8),
        ("animated PNG", StillFixtures.animatedPNG, 0), ("AVIF", StillFixtures.avif, 16),
    ])
    func `gives back what was painted`(name: String, file: Data, tolerance: Int) throws {
        let picture = try StillReader.picture(file)
        #expect(picture.width == 16 && picture.height == 8)
        #expect(
            Self.isNear(Self.middles(picture), Self.quarters, within: tolerance),
            "\(name): \(Self.middles(picture))")
    }

    @Test(arguments: [
        ("palette PNG", StillFixtures.palettePNG, 8), ("lossless WebP", StillFixtures.losslessWebP, 0),
        ("lossy WebP", StillFixtures.lossyWebP, 60),
    ])
    func `keeps alpha`(name: String, file: Data, tolerance: Int) throws {
        var wanted = Self.quarters
        wanted[3][3] = 128
        let found = Self.middles(try StillReader.picture(file))
        #expect(Self.isNear(found, wanted, within: tolerance), "\(name): \(found)")
        #expect(abs(found[3][3] - 128) <= 2)
    }

    @Test func `grey, black-and-white and deep pictures become eight bits of colour`() throws {
        let grey = Self.middles(try StillReader.picture(StillFixtures.greyJPEG))
        // BT.601 luma of the four colours.
        for (pixel, luma) in zip(grey, [87, 130, 52, 240]) {
            #expect(pixel[0] == pixel[1] && pixel[1] == pixel[2] && abs(pixel[0] - luma) <= 6, "\(grey)")
        }
        let alpha = Self.middles(try StillReader.picture(StillFixtures.greyAlphaPNG))
        #expect(alpha.map { $0[3] } == [255, 255, 255, 128])
        #expect(abs(alpha[0][0] - 87) <= 1)
        let bits = Self.middles(try StillReader.picture(StillFixtures.bitPNG))
        #expect(bits.map { $0[0] } == [0, 255, 0, 255])
        let deepGrey = Self.middles(try StillReader.picture(StillFixtures.deepGreyPNG))
        #expect(abs(deepGrey[0][0] - 0x80) <= 1 && deepGrey[1][0] >= 254)
        let deep = Self.middles(try StillReader.picture(StillFixtures.deepPNG))
        #expect(deep[0][0] >= 254 && abs(deep[0][1] - 0x80) <= 1 && abs(deep[0][2] - 1) <= 1)
    }

    @Test func `pictures come upright`() throws {
        // Turned right by a quarter: what was at the left is on top.
        let turned = [2, 0, 3, 1].map { Self.quarters[$0] }
        for file in [StillFixtures.turnedWebP, StillFixtures.turnedAVIF] {
            let picture = try StillReader.picture(file)
            #expect(picture.width == 8 && picture.height == 16)
            #expect(Self.isNear(Self.middles(picture), turned, within: 16))
        }
    }

    @Test(
        arguments: zip(
            1...8,
            [
                [0, 1, 2, 3], [1, 0, 3, 2], [3, 2, 1, 0], [2, 3, 0, 1], [0, 2, 1, 3], [2, 0, 3, 1],
                [3, 1, 2, 0],
                [1, 3, 0, 2],
            ]))
    func `each orientation of EXIF is honoured`(value: Int, order: [Int]) throws {
        let plain = try StillReader.picture(StillFixtures.losslessWebP)
        let jpeg = try StillWriter.jpeg(plain, quality: 2)
        let picture = try StillReader.picture(Self.oriented(jpeg, UInt8(value)))
        #expect((picture.width, picture.height) == (value < 5 ? (16, 8) : (8, 16)))
        let wanted = order.map { Self.quarters[$0] }
        #expect(Self.isNear(Self.middles(picture), wanted, within: 40), "\(Self.middles(picture))")
    }

    /// A JPEG with an EXIF block that says how to turn it.
    static func oriented(_ jpeg: Data, _ value: UInt8) -> Data {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0,
        ]
        let body = Array("Exif\0\0".utf8) + tiff
        return jpeg.prefix(2) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + jpeg.dropFirst(2)
    }

    @Test(arguments: [
        StillFixtures.cmykJPEG, StillFixtures.progressiveJPEG, StillFixtures.palettePNG, StillFixtures.gif,
        StillFixtures.lossyWebP, StillFixtures.losslessWebP, StillFixtures.avif,
    ])
    func `a file that was cut short is an error, wherever the cut is`(file: Data) {
        for count in stride(from: 0, to: file.count - 2, by: 7) {
            #expect(throws: UnreadableStill.self) { try StillReader.picture(file.prefix(count)) }
        }
    }

    @Test func `no flipped byte brings the reader down`() {
        for file in [
            StillFixtures.cmykJPEG, StillFixtures.progressiveJPEG, StillFixtures.palettePNG,
            StillFixtures.gif,
            StillFixtures.lossyWebP, StillFixtures.losslessWebP, StillFixtures.turnedAVIF,
        ] {
            for index in file.indices {
                var broken = file
                broken[index] ^= 0xFF
                // Some still are pictures; none may crash or lie about its size.
                guard let picture = try? StillReader.picture(broken) else { continue }
                #expect(picture.rgba.count == picture.width * picture.height * 4)
            }
        }
    }

    @Test func `what only decoding can tell is an error too`() throws {
        // The pixels of a PNG are replaced by noise of the same length, its checksum set right.
        var file = StillFixtures.deepPNG
        let data = try #require(file.range(of: Data("IDAT".utf8)))
        file[data.upperBound + 4] ^= 0xFF
        let refusal = #expect(throws: UnreadableStill.self) { try StillReader.picture(file) }
        #expect(refusal?.refusal == nil)
        #expect(refusal?.description.hasPrefix("The picture is damaged: ") == true)
    }

    @Test func `what is no picture is an error, from a file as well`() {
        #expect(throws: UnreadableStill.self) { try StillReader.picture(Data("hello".utf8)) }
        #expect(throws: UnreadableStill.self) { try StillReader.picture(path: "/nowhere/at/all.png") }
    }
}
