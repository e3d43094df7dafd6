import Domain
import Logging
import Storage
import Synchronization

/// Renders one claimed segment of a film, whoever leads the film.
///
/// Heartbeats and progress go to the segment's row. When the claim of the segment or of its job is lost, or the calling
/// task is cancelled, the render stops and what it wrote is removed.
final class SegmentRun: Sendable {
    private let claim: SegmentClaim
    private let queue: JobQueue
    private let blobs: BlobStore
    private let feed: ChangeFeed
    private let session: any RenderSession
    private let framesDone = Mutex(0)

    init(
        claim: SegmentClaim, queue: JobQueue, blobs: BlobStore, feed: ChangeFeed,
        session: any RenderSession
    ) {
        self.claim = claim
        self.queue = queue
        self.blobs = blobs
        self.feed = feed
        self.session = session
    }

    private enum End: Sendable {
        case rendered
        case crashed(JobFailure)
        case stopped, lost
        /// A watcher has nothing more to say.
        case quiet
    }

    /// What became of the segment, for whoever decides what to do next.
    enum Outcome: Sendable {
        case done
        /// Somebody may render it again, unless it has been tried too often.
        case notDone
        /// The renderer was told to stop.
        case stopped
    }

    @discardableResult
    func run() async -> Outcome {
        let end = await withTaskGroup(of: End.self) { group in
            group.addTask { await self.render() }
            group.addTask { await self.keep() }
            group.addTask { await self.watch() }
            var end = End.quiet
            for await next in group {
                guard case .quiet = end else { continue }
                if case .quiet = next { continue }
                end = next
                // The render is waited for: its process must be gone before anybody else begins.
                group.cancelAll()
            }
            return end
        }
        // Not in this task, which may be cancelled: what became of the segment is still written down.
        return await Task { await self.settle(end) }.value
    }

    private func render() async -> End {
        let task = RenderTask(
            job: claim.job, work: claim.work, inputs: blobs.inputs.paths(claim.inputs, of: claim.job),
            directory: blobs.workFolder(claim.clip),
            part: .segment(claim.segment, name: BlobStore.segmentPath(claim.name)))
        do {
            _ = try await session.render(task) { [self] progress in
                framesDone.withLock { $0 = max($0, progress.framesDone) }
            }
            return .rendered
        } catch is CancellationError {
            return .stopped
        } catch let failure as JobFailure {
            return .crashed(failure)
        } catch {
            Logger.current.error("segment.failed", metadata: ["error": "\(error)"])
            return .crashed(.renderCrashed)
        }
    }

    private func keep() async -> End {
        var (reported, last) = (0, queue.time.now())
        while !Task.isCancelled {
            try? await queue.time.sleep(queue.policy.progressInterval)
            if Task.isCancelled { break }
            let (frames, now) = (framesDone.withLock { $0 }, queue.time.now())
            guard frames > reported || now - last >= queue.policy.heartbeat else { continue }
            (reported, last) = (frames, now)
            do {
                let isHeld = try await queue.store.report(
                    claim, framesDone: frames, leaseUntil: now + queue.policy.lease)
                if !isHeld { return .lost }
            } catch {
                // The next one tries again; whether the segment is still ours, the database will tell.
                Logger.current.warning("segment.renewal.failed", metadata: ["error": "\(error)"])
            }
        }
        return .quiet
    }

    /// Learns that the job was cancelled, ended or requeued as soon as that is committed anywhere.
    private func watch() async -> End {
        for await _ in feed.changes(of: claim.job) {
            if (try? await queue.store.holds(claim)) == false { return .lost }
        }
        return .quiet
    }

    private func settle(_ end: End) async -> Outcome {
        do {
            switch end {
            case .rendered:
                if try await queue.store.finish(claim) { return .done }
            case .crashed(let failure):
                Logger.current.warning("segment.crashed", metadata: ["code": "\(failure.code.rawValue)"])
                _ = try await queue.store.release(
                    claim, failure, crashLimit: queue.policy.attemptLimit)
            case .stopped, .quiet:
                _ = try await queue.store.release(claim, nil, crashLimit: queue.policy.attemptLimit)
            case .lost: break
            }
        } catch {
            // Its lease runs out, and then it is somebody else's; or the database took it and was lost before it said so.
            // The files stay: they go with their folder.
            Logger.current.error("segment.settle.failed", metadata: ["error": "\(error)"])
            return .notDone
        }
        try? await blobs.removeSegment(claim.name, of: claim.clip)
        if case .stopped = end { return .stopped }
        return .notDone
    }
}
