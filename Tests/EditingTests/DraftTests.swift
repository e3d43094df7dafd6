import Domain
import Foundation
import Media
import Support
import Testing

@testable import Editing

@Suite("Drafts of test mode")
struct DraftTests {
    private static let request = VideoRequest(
        prompt: "a street", seconds: 3, aspect: .landscape16x9, resolution: .p480, seed: 7)

    private static let pictures = [(200, 60, 40), (40, 160, 90), (50, 80, 200)].map { red, green, blue in
        Picture(
            width: 32, height: 18,
            rgba: (0..<32 * 18).flatMap { _ in [UInt8(red), UInt8(green), UInt8(blue), 255] })
    }

    @Test func `are as large and as long as the film that was asked for, and the same again`() async throws {
        let files = try await Self.twice { folder in
            try await Editor.draft(
                .video(Self.request), pictures: Self.pictures, inputs: [], scene: "{}", into: folder,
                progress: { _ in })
        }
        #expect(files[0].bytes == files[1].bytes)
        #expect(files[0].film.size == Self.request.frameSize)
        #expect(files[0].film.frameCount == 72)
        #expect(files[0].film.engine == "draft-1")
        #expect(files[0].film.notes.first?.hasPrefix("This is a draft of test mode") == true)
        #expect(files[0].frames.count == 72)
    }

    @Test func `show their pictures in turn, with the mark on each and a clock that runs`() async throws {
        let frames = try await Self.once { folder in
            try await Editor.draft(
                .video(Self.request), pictures: Self.pictures, inputs: [], scene: "{}", into: folder,
                progress: { _ in })
        }.frames
        let size = Self.request.frameSize
        func luma(_ frame: Int, _ x: Double, _ y: Double) -> Int {
            Int(frames[frame].luma[Int(y * Double(size.height)) * size.width + Int(x * Double(size.width))])
        }
        // A corner tells the picture, the first upright of the P tells the mark.
        let corners = [10, 36, 60].map { luma($0, 0.03, 0.03) }
        #expect(Set(corners).count == 3)
        for frame in [10, 36, 60] {
            let row = Int(0.46 * Double(size.height)) * size.width
            let brightest = frames[frame].luma[row..<row + size.width].max() ?? 0
            #expect(brightest > 200)
        }
        // What has passed of the strip is lighter, and has grown.
        #expect(luma(10, 0.9, 0.99) < luma(71, 0.9, 0.99))
        #expect(luma(60, 0.7, 0.99) > luma(10, 0.7, 0.99))
    }

    @Test func `take the pictures that came with the request, and their shape`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try Self.pictures.prefix(2).enumerated().map { index, picture in
            let path = folder.appending(path: "\(index)").path
            try StillWriter.png(picture).write(to: URL(filePath: path))
            return path
        }
        let work = RenderWork.keyframes(
            KeyframesRequest(
                keyframes: [Keyframe(prompt: nil), Keyframe(prompt: nil)],
                transitions: [Transition(seconds: 1)],
                aspect: .square, resolution: .p480, seed: 7))
        let frames = try await Self.once { folder in
            try await Editor.draft(
                work, pictures: [], inputs: paths, scene: "{}", into: folder, progress: { _ in })
        }.frames
        #expect(frames.count == work.frameCount)
        #expect(frames[0].size == work.frameSize)
        #expect(frames[0].luma[0] != frames[frames.count - 1].luma[0])
    }

    @Test func `of what is no picture say so`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try Data("no picture".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(throws: EditError.self) {
            _ = try await Self.once { folder in
                try await Editor.draft(
                    .video(Self.request), pictures: [], inputs: [path], scene: "{}", into: folder,
                    progress: { _ in })
            }
        }
    }

    private struct Result {
        var film: RenderedFilm
        var bytes: Data
        var frames: [VideoPicture]
    }

    private static func twice(_ make: (String) async throws -> RenderedFilm) async throws -> [Result] {
        [try await once(make), try await once(make)]
    }

    private static func once(_ make: (String) async throws -> RenderedFilm) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let film = try await make(folder.path)
        let path = folder.appending(path: film.video)
        let reader = try ClipReader(path: path.path)
        var frames: [VideoPicture] = []
        while let frame = try reader.next() { frames.append(frame) }
        return Result(film: film, bytes: try Data(contentsOf: path), frames: frames)
    }
}
