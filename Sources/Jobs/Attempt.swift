import Domain
import Logging
import Storage
import Synchronization

/// A point between two effects of an attempt, at which tests let a worker die.
public enum AttemptStep: Sendable, CaseIterable {
    case claimed, folderMade, rendered, staged, moved, recorded
}

/// Carries out one attempt: does what `AttemptLife` says, and tells it what came of it.
final class Attempt: Sendable {
    private let claim: Claim
    private let claimedAt: Timestamp
    private let worker: String
    private let queue: JobQueue
    private let blobs: BlobStore
    private let renderer: any Renderer
    private let feed: ChangeFeed
    private let step: @Sendable (AttemptStep) async -> Void
    private let metrics = JobMetrics()
    private let framesDone = Mutex(0)
    private let events: AsyncStream<AttemptLife.Event>
    private let inbox: AsyncStream<AttemptLife.Event>.Continuation

    init(
        claim: Claim, claimedAt: Timestamp, worker: String, queue: JobQueue, blobs: BlobStore,
        renderer: any Renderer, feed: ChangeFeed, step: @escaping @Sendable (AttemptStep) async -> Void
    ) {
        self.claim = claim
        self.claimedAt = claimedAt
        self.worker = worker
        self.queue = queue
        self.blobs = blobs
        self.renderer = renderer
        self.feed = feed
        self.step = step
        (events, inbox) = AsyncStream.makeStream()
    }

    /// Ends the attempt early; its job goes back into the queue, unless its film is finished already.
    func drain() { inbox.yield(.drained) }

    /// Runs to the end, whatever happens to the calling task: a cancellation is a `drain`, and what became of the
    /// job is still written down.
    func run() async {
        let task = Task { await live() }
        await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            drain()
        }
    }

    private func live() async {
        metrics.countClaim()
        await step(.claimed)
        var life = AttemptLife(claim: claim, policy: queue.policy, claimedAt: claimedAt)
        let render = Task { await self.render() }
        let ticks = Task { await self.tick() }
        let watch = Task { await watchClaim() }
        defer {
            ticks.cancel()
            watch.cancel()
            inbox.finish()
            metrics.record(attempt: queue.time.now() - claimedAt)
        }
        for await event in events {
            for action in life.receive(event, at: queue.time.now()) {
                await perform(action, render)
            }
            if life.hasEnded { break }
        }
    }

    private func render() async {
        do {
            let folder = try await blobs.makeWorkFolder(claim.clip)
            await step(.folderMade)
            let film = try await film(in: folder)
            await step(.rendered)
            inbox.yield(.rendered(film))
        } catch is CancellationError {
            inbox.yield(.stopped)
        } catch let end as SegmentedFilm.Hopeless {
            inbox.yield(.exhausted(end.failure))
        } catch let failure as JobFailure {
            inbox.yield(.crashed(failure))
        } catch {
            Logger.current.error("render.failed", metadata: ["error": "\(error)"])
            inbox.yield(.crashed(error is StorageError ? .storageUnavailable : .renderCrashed))
        }
    }

    private func film(in folder: String) async throws -> RenderedFilm {
        if claim.mode == .test {
            return try await Rehearsal(claim: claim, time: queue.time, blobs: blobs, renderer: renderer)
                .film(in: folder) { [self] frames in framesDone.withLock { $0 = max($0, frames) } }
        }
        let segments = claim.work.segments
        guard segments.count > 1 else {
            let task = RenderTask(
                job: claim.job, work: claim.work, inputs: blobs.inputs.paths(claim.inputs, of: claim.job),
                directory: folder)
            return try await renderer.render(task) { [self] progress in
                framesDone.withLock { $0 = max($0, progress.framesDone) }
            }
        }
        let session = renderer.open()
        defer { session.close() }
        return try await SegmentedFilm(
            claim: claim, segments: segments, worker: worker, queue: queue, blobs: blobs, feed: feed,
            session: session
        ).render(in: folder)
    }

    private func tick() async {
        let isSegmented = claim.mode == .live && claim.work.segments.count > 1
        while !Task.isCancelled {
            try? await queue.time.sleep(queue.policy.progressInterval)
            // Other workers' frames count too; one that was lost with its worker is not taken back.
            if isSegmented, let progress = try? await queue.store.progress(of: claim) {
                framesDone.withLock { $0 = max($0, progress.framesDone) }
            }
            inbox.yield(.tick(framesDone: framesDone.withLock { $0 }))
        }
    }

    /// Learns of a cancellation, or of another worker's claim, as soon as it is committed anywhere.
    private func watchClaim() async {
        for await _ in feed.changes(of: claim.job) {
            guard (try? await queue.store.holds(claim)) == false else { continue }
            metrics.countLost()
            inbox.yield(.lost)
            return
        }
    }

    private func perform(_ action: AttemptLife.Action, _ render: Task<Void, Never>) async {
        switch action {
        case .heartbeat: await renew { try await self.queue.store.heartbeat(self.claim, leaseUntil: $0) }
        case .report(let frames):
            await renew { until in
                try await self.queue.store.report(
                    self.claim, framesDone: frames, now: self.queue.time.now(), leaseUntil: until)
            }
        case .stopRender: render.cancel()
        case .publish(let film): Task { await publish(film) }
        case .fail(let failure):
            metrics.count(.failed)
            let isEnded = await settle {
                try await self.queue.store.fail(
                    job: self.claim.job, epoch: self.claim.epoch, failure, now: self.queue.time.now())
            }
            if isEnded { await removeInputs() }
        case .requeue(let kind):
            metrics.count(.requeued)
            await settle {
                try await self.queue.store.requeue(
                    job: self.claim.job, epoch: self.claim.epoch, kind, now: self.queue.time.now())
            }
        case .removeFiles: await removeFiles()
        }
    }

    private func renew(_ write: (Timestamp) async throws -> Bool) async {
        let until = queue.time.now() + queue.policy.lease
        do {
            if try await !write(until) { inbox.yield(.lost) }
        } catch {
            // The next heartbeat tries again; whether the job is still ours, the database will tell.
            Logger.current.warning("lease.renewal.failed", metadata: ["error": "\(error)"])
        }
    }

    /// Tries again after a moment, for a child process in its last throes may still be writing.
    private func removeFiles() async {
        for pause in [Duration.milliseconds(100), .seconds(1), nil] {
            do {
                return try await blobs.remove(claim.clip)
            } catch {
                Logger.current.warning("attempt.files.kept", metadata: ["error": "\(error)"])
            }
            // After the last one, the sweep removes them.
            if let pause { try? await queue.time.sleep(pause) }
        }
    }

    /// Bytes first, row last: until the row is committed nobody sees them, and without it they are swept.
    private func publish(_ film: RenderedFilm) async {
        do {
            let files = try await blobs.stage(film, as: claim.clip)
            await step(.staged)
            try await blobs.publish(claim.clip)
            await step(.moved)
            let isHeld = try await record(film, files)
            await step(.recorded)
            if isHeld {
                metrics.count(.complete)
                await removeInputs()
            }
            inbox.yield(isHeld ? .published : .stopped)
        } catch is UnknownOutcome {
            inbox.yield(.unknown)
        } catch {
            Logger.current.error("publish.failed", metadata: ["error": "\(error)"])
            let isOurFault = (error as? StorageError)?.reason == .missing
            inbox.yield(.unpublished(isOurFault ? .renderCrashed : .storageUnavailable))
        }
    }

    /// Makes the job complete, trying for as long as the lease may last: a film that is rendered is not given up because
    /// the database is being restarted.
    private func record(_ film: RenderedFilm, _ files: [ClipFile]) async throws -> Bool {
        let deadline = queue.time.now() + queue.policy.lease
        let price = PriceBook.current.price(of: claim.work, made: film)
        var isUncertain = false
        while true {
            do {
                return try await queue.store.complete(
                    claim, film, files, price: price, now: queue.time.now())
            } catch let error as StorageError where error.isUnavailable {
                Logger.current.error("publish.delayed", metadata: ["error": "\(error)"])
                isUncertain = isUncertain || error.reason == .uncertain
                guard queue.time.now() < deadline else { throw isUncertain ? UnknownOutcome() : error }
                try? await queue.time.sleep(.seconds(1))
            }
        }
    }

    private struct UnknownOutcome: Error {}

    /// Once the job has ended; what is left here for whatever reason is swept.
    private func removeInputs() async {
        guard !claim.inputs.isEmpty else { return }
        do {
            try await blobs.inputs.remove(claim.job)
        } catch {
            Logger.current.warning("inputs.kept", metadata: ["error": "\(error)"])
        }
    }

    /// Writes how the attempt ended, trying for as long as the lease may last; after that the rescue does it.
    /// - Returns: whether it was written, on behalf of a claim that still held.
    @discardableResult
    private func settle(_ write: () async throws -> Bool) async -> Bool {
        let deadline = queue.time.now() + queue.policy.lease
        while true {
            do {
                return try await write()
            } catch {
                Logger.current.error("attempt.settle.failed", metadata: ["error": "\(error)"])
                guard queue.time.now() < deadline else { return false }
                try? await queue.time.sleep(.seconds(1))
            }
        }
    }
}
