import Domain
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Renders queued jobs, a fixed number at a time, until the process goes down.
///
/// On graceful shutdown it claims no more and gives the renders at hand a grace period; what is not done by
/// then goes back into the queue without counting as an attempt.
public final class WorkerLoop: Service {
    private let queue: JobQueue
    private let blobs: BlobStore
    private let renderer: any Renderer
    private let feed: ChangeFeed
    private let identifiers: IdentifierSource
    private let name: String
    private let slots: Int
    private let gracePeriod: Duration
    private let step: @Sendable (AttemptStep) async -> Void
    private let state = Mutex(State())

    private struct State {
        var isDraining = false
        var running: [ClipID: Attempt] = [:]
    }

    /// - Parameters:
    ///   - name: tells this worker from others in the log and in the database.
    ///   - slots: renders at a time.
    ///   - step: called between any two effects of an attempt; tests stop a worker there.
    public init(
        queue: JobQueue, blobs: BlobStore, renderer: any Renderer, feed: ChangeFeed,
        identifiers: IdentifierSource, name: String, slots: Int = 1, gracePeriod: Duration = .seconds(20),
        step: @escaping @Sendable (AttemptStep) async -> Void = { _ in }
    ) {
        self.queue = queue
        self.blobs = blobs
        self.renderer = renderer
        self.feed = feed
        self.identifiers = identifiers
        self.name = name
        self.slots = slots
        self.gracePeriod = gracePeriod
        self.step = step
    }

    public func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [self] in
                guard (try? await gracefulShutdown()) != nil else { return }
                beginDrain()
                guard (try? await queue.time.sleep(gracePeriod)) != nil else { return }
                endDrain()
            }
            await withTaskGroup(of: Void.self) { workers in
                for _ in 0..<slots { workers.addTask { await self.work() } }
            }
            group.cancelAll()
        }
    }

    /// Claims and renders one job if there is one.
    /// - Returns: whether there was.
    @discardableResult
    public func runOnce() async throws -> Bool {
        let now = queue.time.now()
        guard try await queue.store.hasWork(at: now) else { return false }
        // A job that cannot be stored is left for when it can, instead of being tried to death.
        try await blobs.probe()
        let claim = try await queue.store.claim(
            clip: identifiers.make(), worker: name, now: now, leaseUntil: now + queue.policy.lease)
        guard let claim else { return false }
        let attempt = Attempt(
            claim: claim, claimedAt: now, queue: queue, blobs: blobs, renderer: renderer, feed: feed,
            step: step)
        let mayRun = state.withLock { state in
            state.running[claim.clip] = attempt
            return !state.isDraining
        }
        if !mayRun { attempt.drain() }
        await withLogger(mergingMetadata: ["job": "\(claim.job)", "epoch": "\(claim.epoch)"]) { _ in
            await attempt.run()
        }
        state.withLock { _ = $0.running.removeValue(forKey: claim.clip) }
        return true
    }

    /// Claims no more; what runs goes on.
    public func beginDrain() { state.withLock { $0.isDraining = true } }

    /// Stops what still runs; it goes back into the queue.
    public func endDrain() {
        for attempt in state.withLock({ Array($0.running.values) }) { attempt.drain() }
    }

    /// Whether it claims no more.
    public var isDraining: Bool { state.withLock { $0.isDraining } }

    private func work() async {
        while !isDraining, !Task.isCancelled {
            // Subscribed before the look, so that a job that comes between the two is not missed.
            let changes = feed.changes()
            do {
                if try await runOnce() { continue }
            } catch is CancellationError {
                return
            } catch {
                Logger.current.error("claim.failed", metadata: ["error": "\(error)"])
                try? await queue.time.sleep(.seconds(1))
                continue
            }
            // The second is for jobs whose pause after a crash ends; nothing in the database changes then.
            if await feed.signal(from: changes, within: .seconds(1)) == .ended, !isDraining {
                try? await queue.time.sleep(.seconds(1))
            }
        }
    }
}
