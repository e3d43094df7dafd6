import ArgumentParser
import Domain
import Editing
import Engine
import Foundation
import Glibc
import Render
import Sniff
import Synchronization

struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Renders one film for the worker that started it; tasks and messages are JSON lines.",
        shouldDisplay: false)

    @Option(help: "The folder that `studio assets build` wrote.")
    var assets: String?

    func run() async throws {
        Self.standBack()
        let channel = ParentChannel()
        let studio = try Studio(assets: assets, shaderCache: Settings.shaderCache)
        try await studio.warm()
        channel.send(.ready)
        if let task = await channel.task() {
            do {
                let workshop = Workshop(studio: studio, editor: Editor(assets: assets))
                let film = try await workshop.film(task) { channel.send(.progress($0)) }
                channel.send(.finished(film))
            } catch {
                channel.send(.failed(JobFailure(renderError: error)))
            }
        }
        // The graphics library must be told before the process ends, or it crashes on its way out.
        await studio.films.stages.close()
    }

    /// Leaves the processor to those who answer requests, whenever they want it.
    ///
    /// Linux keeps this by thread; threads that start later inherit it.
    private static func standBack() {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
        for thread in threads.compactMap({ id_t($0) }) {
            setpriority(.init(PRIO_PROCESS.rawValue), thread, 10)
        }
    }
}

/// Gives each kind of work to the tool that does it.
private struct Workshop {
    let studio: Studio
    let editor: Editor

    func film(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        var film: RenderedFilm
        switch task.work {
        case .video(let request) where request.hasImage:
            guard let picture = task.inputs.first else { throw MissingInput() }
            film = try await editor.animate(
                request, picture: picture, into: task.directory, progress: progress)
        case .video(let request):
            film = try await studio.film(request, into: task.directory, progress: progress)
        case .keyframes(let request):
            film = try await editor.morph(
                request, pictures: task.inputs, into: task.directory, progress: progress)
        }
        film.notes += Self.notes(on: task.inputs)
        return film
    }

    /// What was left out of the pictures that were given.
    private static func notes(on inputs: [String]) -> [String] {
        let animated = inputs.filter { path in
            let file = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
            return (try? file.map { try StillHeader($0) })??.isAnimated == true
        }
        return animated.isEmpty ? [] : ["Of an animated picture only its first frame is used."]
    }
}

/// A task without the file that its request speaks of.
private struct MissingInput: Error {}

/// The child's end of the conversation with its worker.
private final class ParentChannel: Sendable {
    private let output: Mutex<Int32>
    private let tasks: AsyncStream<RenderTask>

    init() {
        // Whatever a library prints goes to the log, never between our messages.
        output = Mutex(dup(STDOUT_FILENO))
        dup2(STDERR_FILENO, STDOUT_FILENO)
        let (tasks, continuation) = AsyncStream<RenderTask>.makeStream()
        self.tasks = tasks
        Thread.detachNewThread { Self.listen(continuation) }
    }

    func task() async -> RenderTask? {
        for await task in tasks { return task }
        return nil
    }

    /// A reader that is gone means that nobody wants this film any more.
    func send(_ message: ChildMessage) {
        guard let line = try? encodedLine(message) else { return }
        output.withLock { descriptor in
            var rest = line[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { _exit(1) }
                rest = rest.dropFirst(written)
            }
        }
    }

    /// Reads tasks until standard input ends, which is how the worker's death is noticed: then so do we end,
    /// whatever the other threads are at.
    private static func listen(_ tasks: AsyncStream<RenderTask>.Continuation) {
        var decoder = LineDecoder<RenderTask>()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0, let received = try? decoder.append(buffer[..<count]) else { _exit(0) }
            received.forEach { tasks.yield($0) }
        }
    }
}

extension JobFailure {
    /// What a client may know of an error that ended a render; the log has the rest.
    fileprivate init(renderError error: any Error) {
        FileHandle.standardError.write(Data("render failed: \(error)\n".utf8))
        if let error = error as? EditError {
            self.init(code: .inputUnreadable, message: error.description, isRetryable: false)
            return
        }
        let isFull =
            (error as? CocoaError)?.code == .fileWriteOutOfSpace || "\(error)".contains("No space left")
        self =
            isFull
            ? JobFailure(
                code: .storageUnavailable, message: "There was no room to write the film.", isRetryable: true)
            : JobFailure(code: .renderFailed, message: "The film could not be rendered.", isRetryable: true)
    }
}
