import Domain
import Foundation
import Media
import Testing

struct JoinTests {
    /// Encodes a film in pieces of that many frames and joins them.
    static func join(_ counts: [Int], in folder: String, sound: StereoSound?) throws -> RenderedFilm {
        let total = counts.reduce(0, +)
        var first = 0
        for (index, count) in counts.enumerated() {
            let names = FilmNames(segment: "\(index)")
            let writer = try FilmWriter(
                files: .init(in: folder, names: names), size: EncoderTests.size, frameCount: total,
                first: first)
            for frame in first..<first + count { try append(frame, to: writer) }
            try writer.finish()
            try SegmentSheet(film: film(names, count), posterScore: writer.posterScore)
                .write(to: folder, name: "\(index)")
            first += count
        }
        return try RenderedFilm(
            joining: counts.indices.map(String.init), in: folder, frameCount: total, sound: sound)
    }

    static func append(_ frame: Int, to writer: FilmWriter) throws {
        let picture = EncoderTests.picture(frame)
        try writer.append { luma, lumaStride, chroma, chromaStride in
            for row in 0..<picture.size.height {
                for column in 0..<picture.size.width {
                    luma[row * lumaStride + column] = picture.luma[row * picture.size.width + column]
                    if row % 2 == 0 { chroma[row / 2 * chromaStride + column] = 128 }
                }
            }
            // The best poster is one of the second piece.
            return frame == 66 ? 105 : 60
        }
    }

    static func film(_ names: FilmNames, _ count: Int) -> RenderedFilm {
        RenderedFilm(
            video: names.video, poster: names.poster, thumbnail: names.thumbnail, size: EncoderTests.size,
            frameCount: count, frameRate: VideoRequest.frameRate, notes: ["a note"], attributions: [],
            scene: "{}", engine: "test")
    }

    static func frames(of path: String) throws -> [VideoPicture] {
        let reader = try ClipReader(path: path)
        var frames: [VideoPicture] = []
        while let frame = try reader.next() { frames.append(frame) }
        return frames
    }

    @Test func `pieces become one film that plays everywhere, picture for picture`() throws {
        try EncoderTests.withFolder { folder in
            let film = try Self.join([60, 61, 50, 21], in: folder.path, sound: EncoderTests.tone(seconds: 8))
            let path = "\(folder.path)/\(film.video)"
            let probe = try Probe(path: path)
            #expect(probe.frameCount == 192)
            #expect(film.frameCount == 192)
            #expect(probe.profile == "High" && probe.isBT709)
            #expect(probe.rate == (24, 1) && probe.isConstantRate)
            #expect(abs(probe.seconds - 8) < 1.0 / 24)
            #expect(probe.longestGroup <= 48)
            let pieces = try (0..<4).flatMap { try Self.frames(of: "\(folder.path)/\($0).mp4") }
            #expect(try Self.frames(of: path) == pieces)
            #expect(film.poster == "1.jpg" && film.thumbnail == "1-small.jpg")
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            let index = try #require(data.range(of: Data("moov".utf8)))
            let pictures = try #require(data.range(of: Data("mdat".utf8)))
            #expect(index.lowerBound < pictures.lowerBound)
        }
    }

    @Test func `sound is that of a film in one piece, bit for bit`() throws {
        try EncoderTests.withFolder { folder in
            let tone = EncoderTests.tone(seconds: 4)
            let film = try Self.join([48, 48], in: folder.path, sound: tone)
            let whole = folder.appendingPathComponent("whole.mp4").path
            let encoder = try VideoEncoder(path: whole, size: EncoderTests.size, rate: 24, sound: tone)
            for frame in 0..<96 { try encoder.append(EncoderTests.picture(frame)) }
            try encoder.finish()
            let joined = try #require(try SoundReader.sound(path: "\(folder.path)/\(film.video)"))
            let single = try #require(try SoundReader.sound(path: whole))
            #expect(joined.left == single.left && joined.right == single.right)
            let (a, b) = (try Probe(path: whole).sound, try Probe(path: "\(folder.path)/film.mp4").sound)
            #expect(a?.start == b?.start && a?.seconds == b?.seconds)
        }
    }

    @Test func `the same pieces make the same file`() throws {
        try EncoderTests.withFolder { folder in
            let path = "\(folder.path)/film.mp4"
            let files = try (0..<2).map { _ in
                _ = try Self.join([48, 48], in: folder.path, sound: EncoderTests.tone(seconds: 4))
                return try Data(contentsOf: URL(fileURLWithPath: path))
            }
            #expect(files[0] == files[1])
        }
    }

    @Test func `pieces of another film, or too few of them, are refused`() throws {
        try EncoderTests.withFolder { folder in
            _ = try Self.join([48, 48], in: folder.path, sound: nil)
            #expect(throws: MediaError.self) {
                try RenderedFilm(joining: ["0"], in: folder.path, frameCount: 96, sound: nil)
            }
            #expect(throws: MediaError.self) {
                try RenderedFilm(joining: [], in: folder.path, frameCount: 96, sound: nil)
            }
            var other = Self.film(FilmNames(segment: "1"), 48)
            other.scene = "another"
            try SegmentSheet(film: other, posterScore: 0).write(to: folder.path, name: "1")
            #expect(throws: MediaError.self) {
                try RenderedFilm(joining: ["0", "1"], in: folder.path, frameCount: 96, sound: nil)
            }
            try SegmentSheet(film: Self.film(FilmNames(segment: "1"), 47), posterScore: 0)
                .write(to: folder.path, name: "1")
            #expect(throws: MediaError.self) {
                try RenderedFilm(joining: ["0", "1"], in: folder.path, frameCount: 95, sound: nil)
            }
        }
    }
}
