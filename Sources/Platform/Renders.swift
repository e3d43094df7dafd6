import Domain
import Jobs
import Outbound
import Sniff
import Storage

/// What a caller may do with renders.
///
/// A job of somebody else, or of the other mode, does not exist.
public struct Renders: Sendable {
    private let store: JobStore
    private let queue: JobQueue
    private let feed: ChangeFeed
    private let blobs: BlobStore
    private let media: MediaIntake
    private let receivers: AddressGuard
    private let identifiers: IdentifierSource
    private let time: TimeSource
    private let prices: PriceBook
    private let seed: @Sendable () -> UInt32

    public static let longestWait = Duration.seconds(60)
    public static let pageLimit = 1...100

    /// - Parameters:
    ///   - blobs: where films will be kept; a job is refused while there is no room for its film.
    ///   - media: gets the pictures that requests name.
    ///   - receivers: where the end of a job may be told.
    ///   - seed: draws the seed of a film whose caller gives none.
    public init(
        store: JobStore, queue: JobQueue, feed: ChangeFeed, blobs: BlobStore, media: MediaIntake,
        receivers: AddressGuard, identifiers: IdentifierSource, time: TimeSource,
        prices: PriceBook = .current,
        seed: @escaping @Sendable () -> UInt32 = { .random(in: .min ... .max) }
    ) {
        self.store = store
        self.queue = queue
        self.feed = feed
        self.blobs = blobs
        self.media = media
        self.receivers = receivers
        self.identifiers = identifiers
        self.time = time
        self.prices = prices
        self.seed = seed
    }

    /// Puts a film into the queue; when the call returns, the job and its files survive a loss of power.
    /// - Parameter webhook: the URL that is told of its end.
    /// - Throws: `PikaError`: `insufficient_scope`, `job_not_found`, `job_unfinished`, `clip_deleted`,
    ///   `validation_failed`, `plan_limit`, `key_credit_limit`, `insufficient_credits`, `overloaded`,
    ///   `storage_unavailable`.
    public func submit(_ draft: Draft, webhook: String? = nil, for caller: Caller) async throws -> Job {
        if let webhook { try receivers.check(webhook, "#/webhook_url") }
        return try await prepare(draft, for: caller) { work, files in
            try await enqueue(work, files, webhook, for: caller)
        }
    }

    /// What the film would cost; nothing is kept.
    /// - Returns: its work and its price.
    /// - Throws: as `submit` does, but never `insufficient_credits`.
    func price(
        of draft: Draft, webhook: String?, for caller: Caller
    ) async throws -> (work: RenderWork, price: Credits) {
        if let webhook { try receivers.check(webhook, "#/webhook_url") }
        return try await prepare(draft, for: caller) { work, _ in (work, prices.price(of: work)) }
    }

    /// Checks a draft and gets its files, which stay in memory while `body` runs.
    private func prepare<T: Sendable>(
        _ draft: Draft, for caller: Caller, _ body: (RenderWork, [InputFile]) async throws -> T
    ) async throws -> T {
        try caller.require(.videosWrite)
        return switch draft {
        case .video(let draft): try await prepare(draft, for: caller, body)
        case .keyframes(let draft): try await prepare(draft, for: caller, body)
        case .performance(let draft): try await prepare(draft, for: caller, body)
        case .edit(let draft): try await prepare(draft, for: caller, body)
        }
    }

    private func prepare<T: Sendable>(
        _ draft: VideoDraft, for caller: Caller, _ body: (RenderWork, [InputFile]) async throws -> T
    ) async throws -> T {
        let request = try VideoRequest(draft, plan: caller.plan, seed: seed)
        let wanted = draft.image.map { MediaIntake.Wanted(text: $0, pointer: "#/image_url") }
        return try await media.take(wanted.map { [$0] } ?? [], for: caller) { pictures in
            var request = request
            if draft.aspect == nil, let picture = pictures.first?.picture {
                request.aspect = AspectRatio(nearestTo: picture)
            }
            return try await body(.video(request), pictures.map(\.file))
        }
    }

    /// A film through pictures, or the continuation of a film.
    private func prepare<T: Sendable>(
        _ draft: KeyframesDraft, for caller: Caller, _ body: (RenderWork, [InputFile]) async throws -> T
    ) async throws -> T {
        let earlier = try await earlier(draft.extends, for: caller)
        let request = try KeyframesRequest(draft, continuing: earlier, plan: caller.plan, seed: seed)
        let wanted = draft.keyframes.enumerated().map { index, keyframe in
            MediaIntake.Wanted(text: keyframe.image, pointer: "#/keyframes/\(index)/image_url")
        }
        return try await media.take(wanted, for: caller) { pictures in
            var request = request
            if draft.aspect == nil, earlier == nil, let picture = pictures.first?.picture {
                request.aspect = AspectRatio(nearestTo: picture)
            }
            let film = earlier.flatMap { earlier in
                earlier.clip.file(.video).map { InputFile.clip($0, of: earlier.clip.id) }
            }
            do {
                return try await body(.keyframes(request), (film.map { [$0] } ?? []) + pictures.map(\.file))
            } catch let error as StorageError where error.reason == .missing {
                throw Self.filmDeleted
            }
        }
    }

    /// A picture that speaks.
    private func prepare<T: Sendable>(
        _ draft: PerformanceDraft, for caller: Caller, _ body: (RenderWork, [InputFile]) async throws -> T
    ) async throws -> T {
        let request = try PerformanceRequest(draft, plan: caller.plan, seed: seed)
        let sound = draft.sound.map {
            MediaIntake.Wanted(kind: .sound, text: $0, pointer: "#/audio_url")
        }
        let wanted =
            [MediaIntake.Wanted(text: draft.image, pointer: "#/image_url")] + (sound.map { [$0] } ?? [])
        return try await media.take(wanted, for: caller) { media in
            var request = request
            if let picture = media.first?.picture {
                try request.fit(picture: picture, sound: media.last?.sound, plan: caller.plan)
            }
            return try await body(.performance(request), media.map(\.file))
        }
    }

    /// Styles or an effect on a film.
    private func prepare<T: Sendable>(
        _ draft: EditDraft, for caller: Caller, _ body: (RenderWork, [InputFile]) async throws -> T
    ) async throws -> T {
        let (request, wanted) = try EditRequest.make(draft, plan: caller.plan, seed: seed)
        let pointer = wanted.first?.pointer ?? ""
        return try await media.take(wanted, for: caller) { media in
            var request = request
            if let source = media.first { try request.fit(source, at: pointer) }
            do {
                return try await body(.edit(request), media.map(\.file))
            } catch let error as StorageError where error.reason == .missing {
                throw PikaError(
                    .validationFailed, "A file cannot be used; `errors` tells why.",
                    violations: [MediaIntake.deleted(.pointer(pointer))])
            }
        }
    }

    /// The film that a job made, to be continued.
    private func earlier(_ id: JobID?, for caller: Caller) async throws -> (job: Job, clip: Clip)? {
        guard let id else { return nil }
        let job = try await find(id, for: caller)
        guard job.state == .complete, let clip = job.clip else {
            throw PikaError(
                .jobUnfinished, "The job that is to be extended is \(job.state.rawValue), not complete.",
                pointer: "#/extend_job_id")
        }
        guard clip.deletedAt == nil else { throw Self.filmDeleted }
        switch job.work {
        case .video, .keyframes: break
        case .performance:
            throw PikaError(
                .validationFailed, "A picture that speaks cannot be extended.", pointer: "#/extend_job_id")
        case .edit:
            throw PikaError(
                .validationFailed,
                "An edited clip cannot be extended; extend its source, and edit the result.",
                pointer: "#/extend_job_id")
        }
        return (job, clip)
    }

    private static var filmDeleted: PikaError {
        PikaError(
            .clipDeleted, "The clip of the job that is to be extended was deleted.",
            pointer: "#/extend_job_id")
    }

    /// Files first, row last: until the row is committed there is no job, and without it the files are swept.
    private func enqueue(
        _ work: RenderWork, _ files: [InputFile], _ webhook: String?, for caller: Caller
    ) async throws -> Job {
        let script = caller.mode == .test ? try TestScript(allowing: work, prices.price(of: work)) : nil
        let job = Job(
            id: identifiers.make(), account: caller.account, key: caller.key, mode: caller.mode,
            plan: caller.plan, work: work, state: .queued,
            progress: RenderProgress(framesDone: 0, frameCount: work.frameCount), attempt: 0,
            price: prices.price(of: work), priceBook: prices.version, version: 1, createdAt: time.now())
        return try await reportingStorage {
            try await blobs.requireRoom()
            let inputs = files.isEmpty ? [] : try await blobs.inputs.keep(files, of: job.id)
            do {
                return try await store.insert(
                    job, inputs: inputs, concurrency: caller.plan.concurrency, pause: script?.queue ?? .zero,
                    webhook: webhook)
            } catch {
                if !files.isEmpty { try? await blobs.inputs.remove(job.id) }
                if let shortage = error as? CreditShortage { throw Self.unaffordable(shortage) }
                if let shortage = error as? KeyCreditShortage { throw Self.overLimit(shortage) }
                throw error
            }
        }
    }

    private static func unaffordable(_ shortage: CreditShortage) -> PikaError {
        var error = PikaError(
            .insufficientCredits,
            """
            This costs \(shortage.price.rawValue) credits and the account has \(shortage.available.rawValue) \
            left; ask for less, wait for the next month's credits, or have credits added.
            """)
        error.shortage = shortage
        return error
    }

    private static func overLimit(_ shortage: KeyCreditShortage) -> PikaError {
        var error = PikaError(
            .keyCreditLimit,
            """
            This costs \(shortage.price.rawValue) credits and the key may spend \(shortage.available.rawValue) more this \
            month; ask for less, have its limit raised, or wait for the next month.
            """)
        error.shortage = CreditShortage(price: shortage.price, available: shortage.available)
        return error
    }

    /// - Throws: `PikaError`: `insufficient_scope`, `job_not_found`, `storage_unavailable`.
    public func job(_ id: JobID, for caller: Caller) async throws -> Job {
        try caller.require(.jobsRead)
        return try await find(id, for: caller)
    }

    /// The job as soon as it has ended, or differs from a known revision, or the limit has passed.
    ///
    /// Nobody polls meanwhile: the change feed wakes the call. It also returns early when the server drains.
    /// - Parameters:
    ///   - limit: 60 s at the most.
    ///   - revision: `Job.revision` that the caller has seen; nil waits for the end. Moving up in the queue is
    ///     no reason to return.
    public func wait(
        for id: JobID, for caller: Caller, limit: Duration, unlike revision: String? = nil
    ) async throws -> Job {
        try caller.require(.jobsRead)
        return try await wait(for: id, limit: limit, unlike: revision) { try await find(id, for: caller) }
    }

    private func wait(
        for id: JobID, limit: Duration, unlike revision: String?, _ find: () async throws -> Job
    ) async throws -> Job {
        let deadline = time.now() + min(limit, Self.longestWait)
        while true {
            let changes = feed.changes(of: id)
            let job = try await find()
            let remaining = deadline - time.now()
            let isWanted = job.state.isTerminal || (revision.map { $0 != job.revision } ?? false)
            if isWanted || remaining <= .zero { return job }
            switch await feed.signal(from: changes, within: remaining) {
            case .changed: continue
            case .timeout, .ended: return try await find()
            }
        }
    }

    /// A job of this caller's, just submitted, as soon as it has ended or the limit has passed.
    ///
    /// Asks for no scope: who may submit may hear what came of it.
    /// - Parameter limit: 60 s at the most.
    public func follow(_ job: Job, for limit: Duration) async throws -> Job {
        try await wait(for: job.id, limit: limit, unlike: nil) {
            try await reportingStorage { try await store.find(job.id) } ?? job
        }
    }

    /// Newest first.
    /// - Parameters:
    ///   - after: the last job of the page before; its successors, which are older, come.
    ///   - before: the first job of the page after; the newer ones next to it come. Excludes `after`.
    ///   - limit: clamped to 1…100.
    public func list(
        for caller: Caller, states: Set<JobState> = [], startingAfter after: JobID? = nil,
        endingBefore before: JobID? = nil, limit: Int = 20
    ) async throws -> Page<Job> {
        try caller.require(.jobsRead)
        let limit = min(max(limit, Self.pageLimit.lowerBound), Self.pageLimit.upperBound)
        var jobs = try await reportingStorage {
            try await store.list(
                account: caller.account, mode: caller.mode, states: states, before: after, after: before,
                limit: limit + 1)
        }
        let hasMore = jobs.count > limit
        if hasMore, before == nil { jobs.removeLast() } else if hasMore { jobs.removeFirst() }
        return Page(items: jobs, hasMore: hasMore)
    }

    /// Ends a job that has not ended.
    ///
    /// Its render stops within two seconds; it costs nothing.
    ///
    /// A job that was cancelled before answers as it did then.
    /// - Throws: `PikaError`: `insufficient_scope`, `job_not_found`, `job_finished`, `storage_unavailable`.
    public func cancel(_ id: JobID, for caller: Caller) async throws -> Job {
        try caller.require(.videosWrite)
        _ = try await find(id, for: caller)
        let isCanceled = try await reportingStorage { try await queue.cancel(id) }
        // Whoever renders it is told to stop; what cannot be removed now is swept.
        if isCanceled { try? await blobs.inputs.remove(id) }
        let job = try await find(id, for: caller)
        if job.failure?.code == .canceled { return job }
        throw PikaError(.jobFinished, "The job ended before it could be cancelled.")
    }

    /// The job's numbered events after `sequence`, from the beginning when nil, until the last one.
    ///
    /// A client that comes back with the number it saw last misses nothing that still matters.
    /// - Parameter idle: how long a silence lasts before an `.idle` element breaks it.
    public func events(
        of id: JobID, for caller: Caller, after sequence: Int64? = nil, idle: Duration = .seconds(15)
    ) async throws -> JobEvents {
        try caller.require(.jobsRead)
        _ = try await find(id, for: caller)
        return JobEvents(job: id, sequence: sequence ?? 0, idle: idle, store: store, feed: feed)
    }

    private func find(_ id: JobID, for caller: Caller) async throws -> Job {
        let job = try await reportingStorage { try await store.find(id) }
        guard let job, job.account == caller.account, job.mode == caller.mode else {
            throw PikaError(.jobNotFound, "This account has no job with that id.")
        }
        return job
    }
}

/// A part of a list.
public struct Page<Item: Sendable>: Sendable {
    public var items: [Item]
    /// Whether the list goes on in the direction that was asked for.
    public var hasMore: Bool

    public init(items: [Item], hasMore: Bool) {
        self.items = items
        self.hasMore = hasMore
    }
}

extension AspectRatio {
    fileprivate init(nearestTo header: StillHeader) {
        let (width, height) = header.shown
        self.init(nearestTo: width, height)
    }
}
