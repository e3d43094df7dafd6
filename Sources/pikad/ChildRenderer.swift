import Domain
import Foundation
import Logging
import Subprocess
import Synchronization
import SystemPackage

/// Renders in a child process, so that a crash in a shader compiler or a codec costs one attempt and not the API.
///
/// One process a film, or a worker's part of one, and one spare that has its GL context and programs ready: a film starts within a few
/// hundred milliseconds of its claim, and no state leaks from one customer's film into the next.
final class ChildRenderer: Renderer {
    private let command: RenderChild.Command
    private let spare = Mutex<RenderChild?>(nil)

    init(command: RenderChild.Command) {
        self.command = command
    }

    /// Starts the spare, so that the first job finds it warm.
    func prepare() {
        spare.withLock { spare in
            if spare == nil { spare = RenderChild(command: command) }
        }
    }

    func render(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let session = open()
        defer { session.close() }
        return try await session.render(task, progress: progress)
    }

    func open() -> any RenderSession { ChildSession { [self] in takeSpare() } }

    /// A spare may have died since it was started, by an operator's hand or for want of memory.
    private func takeSpare() -> RenderChild {
        let next = RenderChild(command: command)
        let current = spare.withLock { spare in
            let current = spare
            spare = next
            return current
        }
        guard let current, !current.hasExited else {
            return RenderChild(command: command)
        }
        return current
    }
}

/// The parts of one film, in one process as long as it lives.
private final class ChildSession: RenderSession {
    private let child = Mutex<RenderChild?>(nil)
    private let take: @Sendable () -> RenderChild

    init(_ take: @escaping @Sendable () -> RenderChild) { self.take = take }

    func render(
        _ task: RenderTask, progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let kept = child.withLock { $0 }
        let current = if let kept, !kept.hasExited { kept } else { take() }
        child.withLock { $0 = current }
        do {
            return try await withTaskCancellationHandler {
                try await current.render(task, progress: progress)
            } onCancel: {
                current.kill()
            }
        } catch {
            close()
            throw error
        }
    }

    func close() {
        child.withLock { child in
            child?.kill()
            child = nil
        }
    }
}

/// One `pikad render` process and the conversation with it.
final class RenderChild: Sendable {
    struct Command: Sendable {
        var executable: String
        var arguments: [String]
    }

    private let orders: AsyncStream<[UInt8]>.Continuation
    private let messages: AsyncThrowingStream<ChildMessage, any Error>
    private let process: Task<Void, Never>
    private let exit: Exit

    private final class Exit: Sendable {
        let happened = Atomic(false)
    }

    /// Becomes true when the process is gone, whatever ended it.
    var hasExited: Bool { exit.happened.load(ordering: .acquiring) }

    init(command: Command) {
        let (orders, orderContinuation) = AsyncStream<[UInt8]>.makeStream()
        let (messages, messageContinuation) = AsyncThrowingStream<ChildMessage, any Error>.makeStream()
        let exit = Exit()
        self.orders = orderContinuation
        self.messages = messages
        self.exit = exit
        process = Task {
            let status: String
            do {
                let result = try await Self.run(command, orders: orders) { messageContinuation.yield($0) }
                status = "\(result)"
            } catch {
                status = "\(error)"
            }
            exit.happened.store(true, ordering: .releasing)
            messageContinuation.finish(throwing: Death(status: status))
        }
    }

    /// The process ended without a last word.
    private struct Death: Error {
        var status: String
    }

    func kill() {
        process.cancel()
    }

    func render(
        _ task: RenderTask, progress: @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        do {
            orders.yield(try encodedLine(task))
            for try await message in messages {
                switch message {
                case .ready: continue
                case .progress(let value): progress(value)
                case .finished(let film): return film
                case .failed(let failure): throw failure
                }
            }
        } catch let death as Death {
            try Task.checkCancellation()
            Logger.current.warning("render child died", metadata: ["status": "\(death.status)"])
        }
        try Task.checkCancellation()
        throw JobFailure(
            code: .renderCrashed, message: "The render process ended unexpectedly.", isRetryable: true)
    }

    private static func run(
        _ command: Command, orders: AsyncStream<[UInt8]>, receive: @escaping @Sendable (ChildMessage) -> Void
    ) async throws -> TerminationStatus {
        let result = try await Subprocess.run(
            .path(.init(command.executable)), arguments: .init(command.arguments),
            // Who decodes strangers' files need not know the database's password.
            environment: .inherit.updating(["PIKA_DATABASE": nil, "PGPASSWORD": nil]), input: .inputWriter,
            output: .sequence, error: .currentStandardError
        ) { execution in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    // The pipe stays open until the child is done: its end is how the child learns of our death.
                    for await order in orders { _ = try await execution.standardInputWriter.write(order) }
                }
                var decoder = LineDecoder<ChildMessage>()
                for try await buffer in execution.standardOutput {
                    let bytes = buffer.withUnsafeBytes { Array($0) }
                    for message in try decoder.append(bytes) { receive(message) }
                }
                group.cancelAll()
            }
        }
        return result.terminationStatus
    }
}
