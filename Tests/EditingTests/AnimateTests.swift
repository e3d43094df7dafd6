import Dispatch
import Domain
import Engine
import Foundation
import Inference
import Media
import Synchronization
import Testing

@testable import Editing

struct AnimateTests {
    /// A red ball on a bluish ground with stripes, as a PNG in a folder of its own.
    private func ball(in folder: URL, width: Int = 320, height: Int = 240) throws -> String {
        var rgba: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                let (dx, dy) = (x - width / 2, y - height / 2)
                let isBall = dx * dx + dy * dy < height * height / 16
                rgba += isBall ? [210, 40, 30, 255] : [90, UInt8(120 + (x / 8 % 2) * 24), 170, 255]
            }
        }
        let file = folder.appending(path: "ball.png")
        try StillWriter.png(Picture(width: width, height: height, rgba: rgba)).write(to: file)
        return file.path
    }

    private func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    private func request(_ prompt: String = "", aspect: AspectRatio = .landscape4x3) -> VideoRequest {
        VideoRequest(prompt: prompt, seconds: 1, aspect: aspect, resolution: .p480, seed: 7)
    }

    @Test func `The same picture, prompt and seed give the same film, and every frame is told of`()
        async throws
    {
        try await withFolder { folder in
            let picture = try ball(in: folder)
            let told = Mutex<[Int]>([])
            var films: [Data] = []
            for name in ["a", "b"] {
                let place = folder.appending(path: name)
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
                let film = try await Editor(assets: nil).animate(
                    request("snow, camera orbits"), picture: picture, into: place.path
                ) { progress in told.withLock { $0.append(progress.framesDone) } }
                films.append(try Data(contentsOf: place.appending(path: film.video)))
                #expect(film.frameCount == 24 && film.size == request().frameSize)
                for still in [film.poster, film.thumbnail] {
                    #expect(FileManager.default.fileExists(atPath: place.appending(path: still).path))
                }
            }
            #expect(films[0] == films[1] && films[0].count > 10_000)
            #expect(told.withLock { $0 } == Array(1...24) + Array(1...24))
        }
    }

    @Test func `Without networks the film is made all the same, and says so`() async throws {
        try await withFolder { folder in
            let film = try await Editor(assets: "/nowhere").animate(
                request("a dog is running"), picture: ball(in: folder), into: folder.path
            ) { _ in }
            #expect(film.notes.contains { $0.contains("cut-out network is not installed") })
            #expect(film.notes.contains { $0.contains("face networks are not installed") })
            #expect(film.notes.contains { $0.contains("it does not run") })
        }
    }

    @Test func `A picture that cannot be used is refused in words`() async throws {
        try await withFolder { folder in
            let file = folder.appending(path: "no.png")
            try Data("no picture".utf8).write(to: file)
            await #expect(throws: EditError.self) {
                try await Editor(assets: nil).animate(request(), picture: file.path, into: folder.path) { _ in
                }
            }
            let small = try ball(in: folder, width: 40, height: 40)
            await #expect {
                try await Editor(assets: nil).animate(request(), picture: small, into: folder.path) { _ in }
            } throws: { "\($0)".contains("at least 64 pixels") }
        }
    }

    @Test(arguments: [SceneDescription.Weather.snow, .rain, .storm, .fog, .sandstorm])
    func `Weather sets in from the picture as it was given, and hides what is far`(
        _ weather: SceneDescription.Weather
    ) {
        let air = Air(weather, brightness: 0.5)
        #expect(air.shade(disparity: 0.1, at: 0) == SIMD2(1, 0))
        let (near, far) = (air.shade(disparity: 0.8, at: 3), air.shade(disparity: 0.1, at: 3))
        #expect(near.x < 1 && near.y == 0)
        #expect(far.x < near.x && far.y > 0)
        // White in the distance becomes no brighter than it was.
        #expect(far.x + far.y <= 1)
        #expect(Air(.clear, brightness: 0.5).shade(disparity: 0.1, at: 3) == SIMD2(1, 0))
    }

    @Test func `Cancelling stops within a frame`() async throws {
        try await withFolder { folder in
            let picture = try ball(in: folder)
            let frames = Mutex(0)
            let (request, place) = (request(), folder.path)
            let (began, signal) = AsyncStream<Void>.makeStream()
            let cancelled = DispatchSemaphore(value: 0)
            let work = Task {
                try await Editor(assets: nil).animate(request, picture: picture, into: place) { progress in
                    frames.withLock { $0 = progress.framesDone }
                    guard progress.framesDone == 2 else { return }
                    signal.yield()
                    // The film goes on when the cancellation has been made.
                    _ = cancelled.wait(timeout: .now() + 10)
                }
            }
            for await _ in began { break }
            work.cancel()
            cancelled.signal()
            await #expect(throws: CancellationError.self) { try await work.value }
            #expect(frames.withLock { $0 } < 24)
        }
    }

    @Test(arguments: CameraMove.allCases)
    func `No camera move shows what lies beyond the picture`(move: CameraMove) throws {
        let frame = AspectRatio.landscape16x9.frameSize(at: .p480)
        let valid = Region(x: 40, y: 24, width: Float(frame.width), height: Float(frame.height))
        var path = CameraPath(
            move, frame: frame, focus: SIMD2(300, 200), subjectDepth: 0.6, motion: 4, seconds: 10, seed: 3)
        path.fit(frame: frame, valid: valid, origin: SIMD2(40, 24)) { 0.1 + 0.5 * $0.y / Float(frame.height) }
        let (right, bottom) = (Float(frame.width - 1), Float(frame.height - 1))
        for step in 0...60 {
            let pose = path.pose(Float(step) / 60)
            #expect(pose.zoom >= 1)
            for place in [SIMD2(0, 0), SIMD2(right, 0), SIMD2(0, bottom), SIMD2(right, bottom)] {
                let at = path.source(place, depth: 0.1 + 0.5 * place.y / Float(frame.height), pose)
                #expect(at.x > -6 && at.y > -6 && at.x < right + 7 && at.y < bottom + 7, "\(move) \(step)")
            }
        }
    }
}
