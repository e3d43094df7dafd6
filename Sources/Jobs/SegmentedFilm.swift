import Domain
import Logging
import Storage

/// Makes a film of segments: offers them to all workers, renders what is left itself, and joins them.
///
/// Run by the attempt that holds the job's claim; cancelling the calling task ends it.
struct SegmentedFilm: Sendable {
    let claim: Claim
    let segments: [FilmSegment]
    let worker: String
    let queue: JobQueue
    let blobs: BlobStore
    let feed: ChangeFeed
    let session: any RenderSession

    /// A segment cannot be rendered: the film has had its tries.
    struct Hopeless: Error {
        var failure: JobFailure
    }

    /// - Parameter directory: the attempt's work folder.
    /// - Throws: `CancellationError` when the claim is lost, `Hopeless`, `JobFailure`, `StorageError`.
    func render(in directory: String) async throws -> RenderedFilm {
        try await blobs.makeSegmentFolder(claim.clip)
        guard try await queue.store.open(segments, of: claim) else { throw CancellationError() }
        let names = try await finished()
        return try await session.render(
            RenderTask(
                job: claim.job, work: claim.work,
                inputs: blobs.inputs.paths(claim.inputs, of: claim.job), directory: directory,
                part: .join(names.map(BlobStore.segmentPath)))
        ) { _ in }
    }

    /// Renders and waits until every segment is done.
    private func finished() async throws -> [String] {
        while true {
            try Task.checkCancellation()
            // Subscribed before the look, so that a segment that ends between the two is not missed.
            let changes = feed.changes()
            let progress = try await queue.store.progress(of: claim)
            if let failure = progress.failure { throw Hopeless(failure: failure) }
            if progress.isDone { return progress.done }
            let now = queue.time.now()
            let mine = try await queue.store.claimSegment(
                of: claim, worker: worker, now: now, leaseUntil: now + queue.policy.lease)
            if let mine {
                let run = SegmentRun(claim: mine, queue: queue, blobs: blobs, feed: feed, session: session)
                // A cancellation that nobody here asked for comes from a process that goes down hard.
                if await run.run() == .stopped { throw CancellationError() }
            } else {
                // The second is for leases that run out; nothing in the database changes then.
                if await feed.signal(from: changes, within: .seconds(1)) == .ended {
                    try await queue.time.sleep(.seconds(1))
                }
            }
        }
    }
}
