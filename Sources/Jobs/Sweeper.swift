import Domain
import Logging
import ServiceLifecycle
import Storage

/// Mends what dead processes left behind: lost claims every other second, ownerless bytes at the start and then
/// now and again.
///
/// Safe in every process at once: each change is guarded in the database, and bytes are removed only when one
/// snapshot shows neither a clip nor a running attempt of their name.
public struct Sweeper: Service {
    private let queue: JobQueue
    private let clips: ClipStore
    private let blobs: BlobStore
    private let receipts: ReceiptStore
    private let permits: PermitStore
    private let events: EventStore
    private let rescueInterval: Duration
    private let sweepInterval: Duration
    private let metrics = JobMetrics()

    public init(
        queue: JobQueue, clips: ClipStore, blobs: BlobStore, receipts: ReceiptStore, permits: PermitStore,
        events: EventStore, rescueInterval: Duration = .seconds(2), sweepInterval: Duration = .seconds(600)
    ) {
        self.queue = queue
        self.clips = clips
        self.blobs = blobs
        self.receipts = receipts
        self.permits = permits
        self.events = events
        self.rescueInterval = rescueInterval
        self.sweepInterval = sweepInterval
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var nextSweep = queue.time.now()
            while !Task.isCancelled {
                do {
                    let rescued = try await queue.rescue()
                    metrics.count(rescued: rescued)
                    // What a rescue took from a dead worker may have left bytes.
                    if rescued > 0 || queue.time.now() >= nextSweep {
                        // At once again if it fails, as it may while a worker in its last throes still writes.
                        nextSweep = queue.time.now()
                        try await sweep()
                        nextSweep = queue.time.now() + sweepInterval
                    }
                } catch is CancellationError {
                    return
                } catch {
                    Logger.current.error("sweep.failed", metadata: ["error": "\(error)"])
                }
                try? await queue.time.sleep(rescueInterval)
            }
        }
    }

    /// A request that brings files is stored or refused long before.
    private static let longestSubmission = 15 * 60

    /// No window looks back further.
    private static let permitMemory: Int64 = 600

    private static let eventMemory = Duration.seconds(30 * 86_400)

    /// Removes what no request can need any more, in steps that leave room for other writers.
    private func purge() async throws {
        let now = queue.time.now()
        while try await receipts.purge(at: now) > 0 {}
        while try await permits.purge(before: now.seconds - Self.permitMemory) > 0 {}
        while try await events.purge(before: now - Self.eventMemory) > 0 {}
    }

    /// Removes files of jobs that have ended, or never came to be.
    private func sweepInputs() async throws {
        let kept = try await blobs.inputs.jobs()
        let states = try await queue.store.states(of: Array(kept.keys))
        for (job, age) in kept where states[job]?.isTerminal ?? (age > Self.longestSubmission) {
            try await blobs.inputs.remove(job)
            Logger.current.notice("inputs.removed", metadata: ["job": "\(job)"])
        }
    }

    /// Removes bytes that no clip, no attempt and no job owns.
    /// - Returns: names of the clips whose bytes went.
    @discardableResult
    public func sweep() async throws -> [ClipID] {
        try await sweepInputs()
        try await purge()
        // The names first: whatever appears later is younger than the snapshot and is not touched.
        let names = try await blobs.names()
        let living = try await clips.living(among: names)
        let dead = names.filter { !living.contains($0) }
        for name in dead { try await blobs.remove(name) }
        metrics.count(orphans: dead.count)
        if !dead.isEmpty {
            Logger.current.notice("orphans.removed", metadata: ["count": "\(dead.count)"])
        }
        return dead
    }
}
