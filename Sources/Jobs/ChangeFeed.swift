import Domain
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Tells whoever waits for a job that it changed, in whichever process that happened.
///
/// One task asks the database for the number of its newest event, 20 times a second, which costs a few tens of
/// microseconds; nobody else polls. A signal means "look again": several changes may become one signal, none
/// is ever lost.
public final class ChangeFeed: Service {
    private let store: JobStore
    private let time: TimeSource
    private let interval: Duration
    private let state = Mutex(State())

    public init(store: JobStore, time: TimeSource, interval: Duration = .milliseconds(50)) {
        self.store = store
        self.time = time
        self.interval = interval
    }

    /// Signals at every change of the job from now on.
    ///
    /// Subscribe first, then read the job.
    public func changes(of job: JobID) -> AsyncStream<Void> { subscribe(to: job) }

    /// Signals at every change of any job from now on.
    public func changes() -> AsyncStream<Void> { subscribe(to: nil) }

    public func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                do {
                    try await poll()
                    try? await time.sleep(interval)
                } catch {
                    Logger.current.warning("feed.poll.failed", metadata: ["error": "\(error)"])
                    // As long as the database is away, one line a second says enough.
                    try? await time.sleep(max(interval, .seconds(1)))
                }
            }
        }
        finish()
    }

    /// Looks for changes once and signals them.
    public func poll() async throws {
        guard let last = state.withLock({ $0.head }) else {
            let head = try await store.feedHead()
            // What changed before the first look may have been missed by early subscribers: wake them all.
            state.withLock { $0.start(at: head) }.forEach { $0.yield() }
            return
        }
        let (jobs, head) = try await store.changes(after: last)
        guard head != last else { return }
        state.withLock { $0.advance(to: head, jobs) }.forEach { $0.yield() }
    }

    /// Waits for the next signal of a subscription, which is spent afterwards.
    public func signal(from changes: AsyncStream<Void>, within limit: Duration) async -> Signal {
        await withTaskGroup(of: Signal.self) { group in
            group.addTask {
                for await _ in changes { return .changed }
                return .ended
            }
            group.addTask { [time] in
                do {
                    try await time.sleep(limit)
                    return .timeout
                } catch {
                    return .ended
                }
            }
            group.addTask {
                // Whoever waits on behalf of a request lets go at once when the server drains.
                try? await gracefulShutdown()
                return .ended
            }
            defer { group.cancelAll() }
            return await group.next() ?? .ended
        }
    }

    private func subscribe(to job: JobID?) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        guard let number = state.withLock({ $0.add(continuation, to: job) }) else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { $0.remove(number, from: job) }
        }
        return stream
    }

    private func finish() {
        state.withLock { $0.close() }.forEach { $0.finish() }
    }
}

extension ChangeFeed {
    /// How a wait for a change ended.
    public enum Signal: Sendable, Equatable {
        case changed, timeout
        /// The process is going down, or the waiting task was cancelled: do not wait again.
        case ended
    }
}

private struct State {
    typealias Continuation = AsyncStream<Void>.Continuation

    private(set) var head: Int64?
    private var isClosed = false
    private var next = 0
    private var ofJob: [JobID: [Int: Continuation]] = [:]
    private var ofAll: [Int: Continuation] = [:]

    /// - Returns: nil when the feed has ended.
    mutating func add(_ continuation: Continuation, to job: JobID?) -> Int? {
        guard !isClosed else { return nil }
        next += 1
        if let job {
            ofJob[job, default: [:]][next] = continuation
        } else {
            ofAll[next] = continuation
        }
        return next
    }

    mutating func remove(_ number: Int, from job: JobID?) {
        guard let job else {
            ofAll[number] = nil
            return
        }
        ofJob[job]?[number] = nil
        if ofJob[job]?.isEmpty == true { ofJob[job] = nil }
    }

    mutating func start(at head: Int64) -> [Continuation] {
        self.head = head
        return everybody
    }

    mutating func advance(to head: Int64, _ jobs: [JobID]) -> [Continuation] {
        self.head = head
        return Array(ofAll.values) + jobs.flatMap { ofJob[$0].map { Array($0.values) } ?? [] }
    }

    mutating func close() -> [Continuation] {
        isClosed = true
        return everybody
    }

    private var everybody: [Continuation] { Array(ofAll.values) + ofJob.values.flatMap(\.values) }
}
