import Domain
import FoundationEssentials

/// A renderer whose every step a test writes down.
public struct FakeRenderer: Renderer {
    public typealias Script =
        @Sendable (RenderTask, @escaping @Sendable (RenderProgress) -> Void) async throws -> RenderedFilm

    private let script: Script

    /// - Parameter script: by default a film of three small files, finished at once.
    public init(_ script: @escaping Script = { task, _ in try FakeRenderer.film(for: task) }) {
        self.script = script
    }

    /// A renderer that runs until it is cancelled.
    public static func endless(started: Signal = Signal()) -> FakeRenderer {
        FakeRenderer { _, _ in
            started.send()
            let (stream, continuation) = AsyncStream<Void>.makeStream()
            defer { continuation.finish() }
            for await _ in stream {}
            throw CancellationError()
        }
    }

    public static func failing(with failure: JobFailure) -> FakeRenderer {
        FakeRenderer { _, _ in throw failure }
    }

    public func render(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        try await script(task, progress)
    }

    /// Writes the files of a film, with the job's id as their content, and something left over; or those of a segment,
    /// with its name as content; or those of a film joined of segments.
    public static func film(for task: RenderTask) throws -> RenderedFilm {
        var film = RenderedFilm(
            video: "film.mp4", poster: "best.jpg", thumbnail: "small.jpg", size: task.work.frameSize,
            frameCount: task.work.frameCount, frameRate: VideoRequest.frameRate, notes: ["a note"],
            attributions: ["an attribution"], scene: "{}", engine: "fake-1")
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: URL(filePath: "\(task.directory)/\(name)"))
        }
        switch task.part {
        case .film:
            for name in ["film.mp4", "best.jpg", "small.jpg", "left-over.tmp"] {
                try write("\(name) of \(task.job)", name)
            }
        case .segment(let segment, let name):
            film.frameCount = segment.frameCount
            (film.video, film.poster, film.thumbnail) = ("\(name).mp4", "\(name).jpg", "\(name)-small.jpg")
            for file in [film.video, film.poster, film.thumbnail] { try write("\(name);", file) }
        case .join(let names):
            let parts = try names.map {
                try String(contentsOf: URL(filePath: "\(task.directory)/\($0).mp4"), encoding: .utf8)
            }
            try write(parts.joined(), film.video)
            (film.poster, film.thumbnail) = ("\(names[0]).jpg", "\(names[0])-small.jpg")
        }
        return film
    }
}
