import Domain
import Foundation
import Media
import Support
import Testing

@Suite("Films that somebody sent")
struct FootageTests {
    /// Makes a film with the ffmpeg program, which Media's library knows nothing of.
    private static func film(_ arguments: String, in folder: String, name: String = "film.mp4") throws
        -> String
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ffmpeg")
        let path = "\(folder)/\(name)"
        process.arguments =
            ["-v", "error", "-y"] + arguments.split(separator: " ").map(String.init) + [path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return path
    }

    private static let bars = "-f lavfi -i testsrc2=size=320x180:rate=25:duration=2"

    private static func pictures(_ path: String, lines: Int = 1080) throws -> (FootageReader, [Picture]) {
        let reader = try FootageReader(path: path, lines: lines)
        var pictures: [Picture] = []
        while let picture = try reader.next() { pictures.append(picture) }
        return (reader, pictures)
    }

    @Test(arguments: [
        ("\(bars) -c:v libx264", "film.mp4"), ("\(bars) -c:v libx265 -pix_fmt yuv420p10le", "film.mov"),
        ("\(bars) -c:v libvpx-vp9 -b:v 300k", "film.webm"), ("\(bars) -c:v libvpx -b:v 300k", "film.mkv"),
    ])
    func `are read whole, whatever their codec`(arguments: String, name: String) throws {
        try EncoderTests.withFolder { folder in
            let (reader, pictures) = try Self.pictures(
                try Self.film(arguments, in: folder.path, name: name))
            #expect(reader.size == FrameSize(width: 320, height: 180))
            #expect(reader.frameRate == 25)
            #expect(pictures.count == 50)
            #expect(pictures.first != pictures.last)
        }
    }

    @Test func `stand upright, and have even sides`() throws {
        try EncoderTests.withFolder { folder in
            let plain = try Self.film("\(Self.bars) -c:v libx264", in: folder.path)
            let turned = try Self.film(
                "-i \(plain) -c copy -metadata:s:v rotate=90", in: folder.path, name: "turned.mp4")
            #expect(try FootageReader(path: turned).size == FrameSize(width: 180, height: 320))
            let odd = try Self.film(
                "-f lavfi -i testsrc2=size=321x181:rate=25:duration=1 -c:v libvpx-vp9", in: folder.path,
                name: "odd.webm")
            #expect(try FootageReader(path: odd).size == FrameSize(width: 320, height: 180))
        }
    }

    @Test func `are thinned to thirty frames a second, and slow ones are held`() throws {
        try EncoderTests.withFolder { folder in
            let swift = try Self.film(
                "-f lavfi -i testsrc2=size=64x64:rate=60:duration=1 -c:v libx264", in: folder.path)
            let (fast, many) = try Self.pictures(swift)
            #expect(fast.frameRate == 30)
            #expect(many.count == 30)
            #expect(fast.notes == ["Of 60 frames a second, 30 are kept."])
            let gif = try Self.film(
                "-f lavfi -i testsrc2=size=64x64:rate=10:duration=1", in: folder.path, name: "a.gif")
            let (slow, held) = try Self.pictures(gif)
            #expect(slow.frameRate == 20)
            #expect((19...20).contains(held.count))
        }
    }

    @Test func `are made smaller when they are large, which is said`() throws {
        try EncoderTests.withFolder { folder in
            let large = try Self.film(
                "-f lavfi -i testsrc2=size=2560x1440:rate=25:duration=0.2 -c:v libx264 -preset ultrafast",
                in: folder.path)
            let reader = try FootageReader(path: large)
            #expect(reader.size == FrameSize(width: 1920, height: 1080))
            #expect(reader.notes == ["The film was made smaller: 1920 × 1080 of 2560 × 1440 pixels."])
            #expect(try FootageReader(path: large, lines: 480).size.height == 480)
        }
    }

    @Test func `are refused when they are none, or too long`() throws {
        try EncoderTests.withFolder { folder in
            let noise = "\(folder.path)/noise.mp4"
            try Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 131 ^ $0 >> 3) }).write(
                to: URL(fileURLWithPath: noise))
            #expect(throws: MediaError.self) { try FootageReader(path: noise) }
            let sound = try Self.film("-f lavfi -i sine=duration=1", in: folder.path, name: "sound.m4a")
            #expect(throws: MediaError.self) { try FootageReader(path: sound) }
            let long = try Self.film(
                "-f lavfi -i color=size=64x64:rate=2:duration=70 -c:v libx264", in: folder.path)
            #expect(throws: MediaError.self) { try FootageReader(path: long) }
        }
    }

    @Test func `that end in the middle give what they have`() throws {
        try EncoderTests.withFolder { folder in
            let whole = try Self.film(
                "\(Self.bars) -c:v libx264 -movflags +faststart", in: folder.path)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
            let half = "\(folder.path)/half.mp4"
            try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: half))
            let (_, pictures) = try Self.pictures(half)
            #expect((1..<50).contains(pictures.count))
        }
    }

    @Test func `of high dynamic range are brought down`() throws {
        try EncoderTests.withFolder { folder in
            // Paper white of PQ: 58 % of the signal.
            let path = try Self.film(
                "-f lavfi -i color=c=0x949494:size=64x64:rate=25:duration=0.2 -c:v libx265 -pix_fmt yuv420p10le -color_trc smpte2084 -colorspace bt2020nc -color_primaries bt2020 -x265-params transfer=smpte2084:colormatrix=bt2020nc:colorprim=bt2020",
                in: folder.path)
            let (_, pictures) = try Self.pictures(path)
            let value = try #require(pictures.first).rgba[0]
            #expect((205...240).contains(value), "paper white is bright, and not burnt out: \(value)")
        }
    }
}
