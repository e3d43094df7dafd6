import Domain
import Foundation
import Media
import Synchronization
import Testing

@testable import Editing

/// Whole Pikaframes films, through the real encoder and back.
struct KeyframesFilmTests {
    private static let editor = Editor(assets: nil)

    private static func film(
        _ request: KeyframesRequest, _ inputs: [String], in folder: URL,
        progress: @escaping @Sendable (RenderProgress) -> Void = { _ in }
    ) async throws -> (film: RenderedFilm, path: String) {
        let target = folder.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        let film = try await editor.morph(request, pictures: inputs, into: target.path, progress: progress)
        return (film, target.appendingPathComponent(film.video).path)
    }

    @Test
    func `At a keyframe's instant the film shows the keyframe`() async throws {
        try await MorphFixture.withFolder { folder in
            let pictures = [
                MorphFixture.picture(1), MorphFixture.picture(2, width: 240, height: 180),
                MorphFixture.picture(4, width: 150, height: 260),
            ]
            let request = MorphFixture.request(3, seconds: [0.5, 0.75])
            let inputs = try MorphFixture.write(pictures, to: folder)
            let (film, path) = try await Self.film(request, inputs, in: folder)
            #expect(film.frameCount == 30)
            let frames = try MorphFixture.frames(path)
            #expect(frames.count == 30)
            for (picture, instant) in zip(pictures, [0, 12, 29]) {
                let key = KeyFrame(picture, size: request.frameSize, finder: SubjectFinder(library: nil))
                let similarity = MorphFixture.similarity(frames[instant], MorphFixture.still(key.picture))
                #expect(similarity >= 0.97, "frame \(instant): \(similarity)")
            }
        }
    }

    @Test
    func `The same request gives the same file`() async throws {
        try await MorphFixture.withFolder { folder in
            let request = MorphFixture.request(2, seconds: [0.5], prompts: ["zoom in"], aspect: .square)
            let inputs = try MorphFixture.write(
                [MorphFixture.picture(1), MorphFixture.picture(2)], to: folder)
            let first = try await Self.film(request, inputs, in: folder).path
            let second = try await Self.film(request, inputs, in: folder).path
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: first))
                    == Data(contentsOf: URL(fileURLWithPath: second)))
        }
    }

    @Test
    func `A film that goes on does so without a jump, at the speed it had`() async throws {
        try await MorphFixture.withFolder { folder in
            let size = AspectRatio.landscape16x9.frameSize(at: .p480)
            let old = folder.appendingPathComponent("old.mp4").path
            let encoder = try VideoEncoder(path: old, size: size, rate: VideoRequest.frameRate)
            for frame in MorphFixture.pan(9, size: size, frames: 18) { try encoder.append(frame) }
            try encoder.finish()
            let inputs = [old] + (try MorphFixture.write([MorphFixture.picture(11)], to: folder))
            let request = MorphFixture.request(1, seconds: [1], continued: 18)
            let (film, path) = try await Self.film(request, inputs, in: folder)
            #expect(film.frameCount == 42)
            let frames = try MorphFixture.frames(path)
            #expect(frames.count == 42)
            let steps = (14..<22).map { MorphFixture.meanDifference(frames[$0], frames[$0 + 1]) }
            // 17 is the old film's last frame: the step from it is the fourth of these.
            let neighbours = [steps[2], steps[4]]
            #expect(steps[3] <= 1.5 * (neighbours.max() ?? 0), "\(steps)")
            // Nor does it stop dead: the picture goes on moving.
            #expect(steps[3] >= 0.5 * (neighbours.min() ?? 0), "\(steps)")
            let last = KeyFrame(MorphFixture.picture(11), size: size, finder: SubjectFinder(library: nil))
            #expect(MorphFixture.similarity(frames[41], MorphFixture.still(last.picture)) >= 0.97)
        }
    }

    @Test
    func `A film can go on without another picture, and keeps its sound`() async throws {
        try await MorphFixture.withFolder { folder in
            let size = AspectRatio.landscape16x9.frameSize(at: .p480)
            let old = folder.appendingPathComponent("old.mp4").path
            let tone = (0..<StereoSound.rate / 2).map { Float(sin(Double($0) * 0.05)) * 0.3 }
            let encoder = try VideoEncoder(
                path: old, size: size, rate: VideoRequest.frameRate,
                sound: StereoSound(left: tone, right: tone))
            let still = MorphFixture.pan(9, size: size, frames: 1)[0]
            for _ in 0..<12 { try encoder.append(still) }
            try encoder.finish()
            let request = MorphFixture.request(0, seconds: [0.5], prompts: ["zoom in"], continued: 12)
            let (film, path) = try await Self.film(request, [old], in: folder)
            #expect(film.frameCount == 24)
            let frames = try MorphFixture.frames(path)
            #expect(frames.count == 24)
            #expect(MorphFixture.meanDifference(frames[11], frames[23]) > 1)
            let sound = try #require(try SoundReader.sound(path: path))
            #expect(abs(sound.count - StereoSound.rate) < 2048)
            #expect(sound.left[2000..<6000].map { abs($0) }.max() ?? 0 > 0.2)
        }
    }

    @Test
    func `Progress counts every frame, and cancelling ends the film within one`() async throws {
        try await MorphFixture.withFolder { folder in
            let inputs = try MorphFixture.write(
                [MorphFixture.picture(1), MorphFixture.picture(2)], to: folder)
            let request = MorphFixture.request(2, seconds: [20])
            let counts = Counts()
            let task = Task { [folder] in
                try await Self.film(request, inputs, in: folder) { progress in
                    #expect(progress.frameCount == 480)
                    counts.note(progress.framesDone)
                }
            }
            counts.whenSeen(3) { task.cancel() }
            await #expect(throws: CancellationError.self) { _ = try await task.value }
            #expect(counts.last >= 3 && counts.last < 10)
        }
    }

    @Test
    func `Requests beyond the limits are refused before any work`() async throws {
        let refused: [(KeyframesRequest, Int)] = [
            (MorphFixture.request(1, seconds: [1]), 1),
            (MorphFixture.request(6, seconds: [1, 1, 1, 1, 1]), 6),
            (MorphFixture.request(3, seconds: [1]), 3), (MorphFixture.request(2, seconds: [25.1]), 2),
            (MorphFixture.request(3, seconds: [20, 6]), 3), (MorphFixture.request(2, seconds: [0.2]), 2),
            (MorphFixture.request(2, seconds: [.nan]), 2), (MorphFixture.request(2, seconds: [1]), 3),
            (MorphFixture.request(5, seconds: [1, 1, 1, 1, 1], continued: 24), 6),
            (MorphFixture.request(1, seconds: [10], continued: 175 * 24), 2),
        ]
        for (request, inputs) in refused {
            #expect(throws: EditError.self) { try Editor.check(request, inputs: inputs) }
        }
        try Editor.check(MorphFixture.request(5, seconds: [6, 6, 6, 7]), inputs: 5)
        try Editor.check(MorphFixture.request(1, seconds: [25], continued: 155 * 24), inputs: 2)
    }

    @Test
    func `A picture that cannot be read is named by its number`() async throws {
        try await MorphFixture.withFolder { folder in
            var inputs = try MorphFixture.write([MorphFixture.picture(1)], to: folder)
            let broken = folder.appendingPathComponent("broken.png")
            try Data("no picture".utf8).write(to: broken)
            inputs.append(broken.path)
            let request = MorphFixture.request(2, seconds: [0.5])
            let error = await #expect(throws: EditError.self) {
                _ = try await Self.film(request, inputs, in: folder)
            }
            #expect(error?.description.hasPrefix("keyframe 2: ") == true)
        }
    }
}

/// Waits for progress without sleeping.
private final class Counts: Sendable {
    private struct State {
        var last = 0
        var waiting: (at: Int, act: @Sendable () -> Void)?
    }

    private let state = Mutex(State())

    var last: Int { state.withLock { $0.last } }

    func note(_ count: Int) {
        let act = state.withLock { state -> (@Sendable () -> Void)? in
            state.last = count
            guard let waiting = state.waiting, count >= waiting.at else { return nil }
            state.waiting = nil
            return waiting.act
        }
        act?()
    }

    func whenSeen(_ count: Int, _ act: @escaping @Sendable () -> Void) {
        let now = state.withLock { state -> Bool in
            if state.last >= count { return true }
            state.waiting = (count, act)
            return false
        }
        if now { act() }
    }
}
