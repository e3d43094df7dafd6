import ArgumentParser
import Domain
import Editing
import Engine
import Foundation
import Glibc
import Render
import Synchronization

struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract:
            "Renders one film, or parts of one, for the worker that started it; tasks and messages are JSON lines.",
        shouldDisplay: false)

    @Option(help: "The folder that `studio assets build` wrote.")
    var assets: String?

    func run() async throws {
        Self.standBack()
        let channel = ParentChannel()
        let studio = try Studio(assets: assets, shaderCache: Settings.shaderCache)
        try await studio.warm()
        channel.send(.ready)
        let workshop = Workshop(studio: studio, editor: Editor(assets: assets))
        for await task in channel.tasks {
            do {
                let film = try await workshop.film(task) { channel.send(.progress($0)) }
                channel.send(.finished(film))
            } catch {
                channel.send(.failed(JobFailure(renderError: error)))
                break
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

/// The child's end of the conversation with its worker.
private final class ParentChannel: Sendable {
    private let output: Mutex<Int32>
    /// Parts of one film, each asked for when the one before is finished.
    let tasks: AsyncStream<RenderTask>

    init() {
        // Whatever a library prints goes to the log, never between our messages.
        output = Mutex(dup(STDOUT_FILENO))
        dup2(STDERR_FILENO, STDOUT_FILENO)
        let (tasks, continuation) = AsyncStream<RenderTask>.makeStream()
        self.tasks = tasks
        Thread.detachNewThread { Self.listen(continuation) }
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
            let words = error.description
            let sentence =
                words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
            let code: Code =
                switch error.cause {
                case .input: .inputUnreadable
                case .noFace: .noFaceDetected
                case .installation: .renderFailed
                }
            self.init(code: code, message: sentence, isRetryable: false)
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
