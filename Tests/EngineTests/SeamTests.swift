import Domain
import Engine
import Foundation
import Media
import Render
import Testing

/// Needs an OpenGL ES 3.2 driver; llvmpipe will do.
struct SeamTests {
    static let size = FrameSize(width: 240, height: 136)
    static let frameCount = 40
    static let cut = 20

    @Test func `a film's segments show what the film in one piece shows, from their first frame on`()
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // As little as can be is lost to the encoder: it is the pictures that are compared.
        var encoding = VideoEncoder.Settings()
        encoding.quality = 1
        let films = FilmRenderer(stages: StageRenderer(), encoding: encoding)
        func film(_ segment: FilmSegment?, _ name: String) async throws -> [VideoPicture] {
            let names = FilmNames(segment: name)
            try await films.render(
                .test(), size: Self.size, frameCount: Self.frameCount, segment: segment,
                to: .init(in: folder, names: names))
            let reader = try ClipReader(path: "\(folder)/\(names.video)")
            var frames: [VideoPicture] = []
            while let frame = try reader.next() { frames.append(frame) }
            return frames
        }
        let whole = try await film(nil, "whole")
        let first = try await film(FilmSegment(firstFrame: 0, frameCount: Self.cut), "first")
        let second = try await film(
            FilmSegment(firstFrame: Self.cut, frameCount: Self.frameCount - Self.cut), "second")
        await films.stages.close()
        #expect(whole.count == Self.frameCount && first.count + second.count == Self.frameCount)
        let likeness = zip(whole, first + second).map(Self.likeness)
        let motion = zip(whole, whole.dropFirst()).map(Self.likeness)
        // What the cut changes is less than half of what a frame's time changes, and what cannot be seen; 8 frames before
        // the cut are enough for that, and the rest goes within as many.
        #expect(zip(likeness, motion).allSatisfy { $0 > $1 + 6 }, "\(likeness) \(motion)")
        #expect(likeness.allSatisfy { $0 > 47 }, "\(likeness)")
        let settled = likeness.suffix(8).reduce(0, +) / 8
        #expect(likeness[Self.cut...].allSatisfy { $0 > settled - 6 }, "\(likeness)")
    }

    /// Peak signal to noise of luma, in decibels.
    static func likeness(_ a: VideoPicture, _ b: VideoPicture) -> Double {
        var sum = 0
        for (x, y) in zip(a.luma, b.luma) { sum += (Int(x) - Int(y)) * (Int(x) - Int(y)) }
        return 10 * log10(255 * 255 / max(Double(sum) / Double(a.luma.count), 1e-6))
    }
}
