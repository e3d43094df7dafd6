/// One render to be made: what the queue hands to a renderer, and what travels to the child process.
public struct RenderTask: Codable, Sendable, Equatable {
    public var job: JobID
    public var work: RenderWork
    /// Absolute paths of the pictures and films that the request names, in its order; to be read only.
    public var inputs: [String]
    /// An existing, empty folder that the renderer may write into; the caller removes it.
    public var directory: String
    public var part: Part
    /// Of test mode: to be made in a moment, and marked.
    public var isDraft: Bool

    /// How much of the film is asked for.
    public enum Part: Codable, Sendable, Equatable {
        case film
        /// Some of its frames, without sound; the files bear this name, and the folder need not be empty.
        case segment(FilmSegment, name: String)
        /// The film, from segments that lie in the folder under these names.
        case join([String])
    }

    public init(
        job: JobID, work: RenderWork, inputs: [String] = [], directory: String, part: Part = .film,
        isDraft: Bool = false
    ) {
        self.job = job
        self.work = work
        self.inputs = inputs
        self.directory = directory
        self.part = part
        self.isDraft = isDraft
    }
}

/// Frames really rendered so far.
public struct RenderProgress: Codable, Sendable, Equatable {
    public var framesDone: Int
    public var frameCount: Int

    public init(framesDone: Int, frameCount: Int) {
        self.framesDone = framesDone
        self.frameCount = frameCount
    }

    public var fraction: Double { frameCount == 0 ? 0 : Double(framesDone) / Double(frameCount) }
}

/// The files of a finished film, all inside the task's folder, and what a client wants to know about them.
public struct RenderedFilm: Codable, Sendable, Equatable {
    /// File names relative to the task's folder.
    public var video: String
    public var poster: String
    public var thumbnail: String
    public var size: FrameSize
    public var frameCount: Int
    public var frameRate: Int
    /// What the prompt's reader substituted or ignored, one sentence each, for the caller.
    public var notes: [String]
    /// Licence lines of the assets that are seen in the film.
    public var attributions: [String]
    /// The scene description as JSON text.
    public var scene: String
    /// Name and version of the engine that made the film, for example `studio-1`.
    public var engine: String

    public init(
        video: String, poster: String, thumbnail: String, size: FrameSize, frameCount: Int, frameRate: Int,
        notes: [String], attributions: [String], scene: String, engine: String
    ) {
        self.video = video
        self.poster = poster
        self.thumbnail = thumbnail
        self.size = size
        self.frameCount = frameCount
        self.frameRate = frameRate
        self.notes = notes
        self.attributions = attributions
        self.scene = scene
        self.engine = engine
    }
}

/// Whatever turns a task into a film: in this process for tests, in a supervised child otherwise.
public protocol Renderer: Sendable {
    /// Cancelling the calling task stops the render within 2 s; it then throws `CancellationError`.
    /// - Throws: `JobFailure`.
    func render(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm

    /// Begins work on one film whose parts are asked for one after the other.
    func open() -> any RenderSession
}

/// Renders parts of one film, one at a time, and may keep between them what they share.
public protocol RenderSession: Sendable {
    /// As `Renderer.render`; after a failure the next call begins afresh.
    func render(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm

    /// Ends whatever is kept.
    func close()
}

extension Renderer {
    public func open() -> any RenderSession { ForgetfulSession(renderer: self) }
}

/// A session that keeps nothing.
private struct ForgetfulSession: RenderSession {
    let renderer: any Renderer

    func render(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        try await renderer.render(task, progress: progress)
    }

    func close() {}
}
