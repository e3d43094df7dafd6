/// A render that somebody asked for, as far as it has come.
public struct Job: Sendable, Equatable {
    public var id: JobID
    public var account: AccountID
    public var key: KeyID
    public var mode: KeyMode
    /// The plan at submit time: rights and limits of the film follow it, whatever the account does later.
    public var plan: Plan
    public var work: RenderWork
    public var state: JobState
    /// Frames really rendered; back to zero when a crashed render starts again.
    public var progress: RenderProgress
    /// Renders started that count against the limit of three; 0 before the first.
    public var attempt: Int
    public var price: Credits
    /// Version of the price book that set `price`.
    public var priceBook: String
    public var billing: Billing
    /// Grows by one at every change; numbers the job's events too.
    public var version: Int64
    public var createdAt: Timestamp
    /// When a worker first took the job; its 15 minutes run from here.
    public var startedAt: Timestamp?
    public var finishedAt: Timestamp?
    /// Set exactly while the job is queued.
    public var queue: QueuePlace?
    /// Set exactly when the job failed.
    public var failure: JobFailure?
    /// Set exactly when the job is complete; a clip that was deleted stays here as its tombstone.
    public var clip: Clip?

    public init(
        id: JobID, account: AccountID, key: KeyID, mode: KeyMode, plan: Plan, work: RenderWork,
        state: JobState, progress: RenderProgress, attempt: Int, price: Credits, priceBook: String,
        billing: Billing? = nil, version: Int64, createdAt: Timestamp, startedAt: Timestamp? = nil,
        finishedAt: Timestamp? = nil, queue: QueuePlace? = nil, failure: JobFailure? = nil, clip: Clip? = nil
    ) {
        self.id = id
        self.account = account
        self.key = key
        self.mode = mode
        self.plan = plan
        self.work = work
        self.state = state
        self.progress = progress
        self.attempt = attempt
        self.price = price
        self.priceBook = priceBook
        self.billing = billing ?? Billing(held: price, used: Credits(0), remaining: Credits(0))
        self.version = version
        self.createdAt = createdAt
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.queue = queue
        self.failure = failure
        self.clip = clip
    }

    /// Changes whenever anything that a client may see of the job changes, its place in the queue included.
    public var revision: String {
        let place = queue.map { ".\($0.position).\($0.reason.rawValue).\($0.running)" } ?? ""
        let refund = state == .complete && billing.used != price ? ".\(billing.used.rawValue)" : ""
        return "\(version)\(place)\(refund)\(clip?.deletedAt == nil ? "" : ".deleted")"
    }
}

/// Where a queued job stands and what it waits for.
public struct QueuePlace: Sendable, Equatable {
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// All workers are busy with jobs that came earlier, or the next one is about to take it.
        case waitingForWorker = "waiting_for_worker"
        /// The account already renders as many jobs as its plan allows.
        case concurrencyLimit = "concurrency_limit"
        /// The last render crashed; a short pause precedes the next.
        case retrying
    }

    /// Among the queued jobs of its account and mode; 1 for the one that is next.
    public var position: Int
    public var reason: Reason
    /// Jobs of the same account and mode that render now.
    public var running: Int
    /// Jobs of the account that may render at once.
    public var limit: Int

    public init(position: Int, reason: Reason, running: Int, limit: Int) {
        self.position = position
        self.reason = reason
        self.running = running
        self.limit = limit
    }
}

/// One numbered step in the life of a job.
///
/// Numbers grow within a job but may skip: progress of the past is dropped once the job has ended.
public struct JobEvent: Sendable, Equatable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case queued, processing, progress
        /// The job went back into the queue: its render crashed or its worker stopped.
        case requeued
        case complete, failed

        public var isLast: Bool { self == .complete || self == .failed }
    }

    public var job: JobID
    /// The job's `version` that this event led to.
    public var sequence: Int64
    public var kind: Kind
    public var progress: RenderProgress
    public var at: Timestamp
    /// Set exactly when `kind` is `failed`.
    public var failure: JobFailure?

    public init(
        job: JobID, sequence: Int64, kind: Kind, progress: RenderProgress, at: Timestamp,
        failure: JobFailure? = nil
    ) {
        self.job = job
        self.sequence = sequence
        self.kind = kind
        self.progress = progress
        self.at = at
        self.failure = failure
    }

    public var state: JobState {
        switch kind {
        case .queued, .requeued: .queued
        case .processing, .progress: .processing
        case .complete: .complete
        case .failed: .failed
        }
    }
}
