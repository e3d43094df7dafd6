import Domain
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Renders queued jobs, a fixed number at a time, until the process goes down; when it may claim none, segments of films
/// that others lead.
///
/// One more is kept free for what takes seconds: it never waits behind a film that takes minutes.
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
        /// How to stop what runs.
        var running: [Int: @Sendable () -> Void] = [:]
        var started = 0
    }

    /// - Parameters:
    ///   - name: tells this worker from others in the log and in the database.
    ///   - slots: renders at a time, the one for quick work not counted.
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
                workers.addTask { await self.work(in: .quick) }
            }
            group.cancelAll()
        }
    }

    /// Claims and renders one job if there is one, else one segment of a film that is being made.
    /// - Parameter lane: nil takes work of any lane.
    /// - Returns: whether there was.
    @discardableResult
    public func runOnce(in lane: RenderWork.Lane? = nil) async throws -> Bool {
        let now = queue.time.now()
        if try await queue.store.hasWork(in: lane, at: now) {
            // A job that cannot be stored is left for when it can, instead of being tried to death.
            try await blobs.probe()
            let claim = try await queue.store.claim(
                in: lane, clip: identifiers.make(), worker: name, now: now,
                leaseUntil: now + queue.policy.lease)
            if let claim {
                await lead(claim, claimedAt: now)
                return true
            }
        }
        guard lane == nil, try await queue.store.hasSegment(at: now) else { return false }
        try await blobs.probe()
        let segment = try await queue.store.claimSegment(
            of: nil, worker: name, now: now, leaseUntil: now + queue.policy.lease)
        guard let segment else { return false }
        await help(segment)
        return true
    }

    private func lead(_ claim: Claim, claimedAt: Timestamp) async {
        let attempt = Attempt(
            claim: claim, claimedAt: claimedAt, worker: name, queue: queue, blobs: blobs, renderer: renderer,
            feed: feed, step: step)
        await withLogger(mergingMetadata: ["job": "\(claim.job)", "epoch": "\(claim.epoch)"]) { _ in
            await running({ attempt.drain() }) { await attempt.run() }
        }
    }

    private func help(_ claim: SegmentClaim) async {
        await withLogger(
            mergingMetadata: ["job": "\(claim.job)", "epoch": "\(claim.epoch)", "segment": "\(claim.name)"]
        ) { _ in
            let session = renderer.open()
            defer { session.close() }
            let run = SegmentRun(claim: claim, queue: queue, blobs: blobs, feed: feed, session: session)
            let task = Task { _ = await run.run() }
            await withTaskCancellationHandler {
                await running({ task.cancel() }) { await task.value }
            } onCancel: {
                task.cancel()
            }
        }
    }

    /// Does work that the end of the grace period stops.
    private func running(_ stop: @escaping @Sendable () -> Void, _ work: () async -> Void) async {
        let (number, mayRun) = state.withLock { state in
            state.started += 1
            state.running[state.started] = stop
            return (state.started, !state.isDraining)
        }
        if !mayRun { stop() }
        await work()
        state.withLock { _ = $0.running.removeValue(forKey: number) }
    }

    /// Claims no more; what runs goes on.
    public func beginDrain() { state.withLock { $0.isDraining = true } }

    /// Stops what still runs; it goes back into the queue.
    public func endDrain() {
        for stop in state.withLock({ Array($0.running.values) }) { stop() }
    }

    /// Whether it claims no more.
    public var isDraining: Bool { state.withLock { $0.isDraining } }

    private func work(in lane: RenderWork.Lane? = nil) async {
        while !isDraining, !Task.isCancelled {
            // Subscribed before the look, so that a job that comes between the two is not missed.
            let changes = feed.changes()
            do {
                if try await runOnce(in: lane) { continue }
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
