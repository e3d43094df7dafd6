import Domain
import Storage

/// When work runs, retries and dies: every change of a job's state after it was submitted starts here.
public struct JobQueue: Sendable {
    let store: JobStore
    let time: TimeSource
    let policy: JobPolicy

    public init(store: JobStore, time: TimeSource, policy: JobPolicy = JobPolicy()) {
        self.store = store
        self.time = time
        self.policy = policy
    }

    /// Ends a job that has not ended, queued or processing.
    ///
    /// Its worker finds the claim lost and stops the render.
    /// - Returns: false when it had ended.
    public func cancel(_ job: JobID) async throws -> Bool {
        try await store.fail(job: job, epoch: nil, .canceled, now: time.now())
    }

    /// Mends what died: claims whose lease ran out go back into the queue, and jobs whose time is up end.
    /// - Returns: how many jobs it changed.
    @discardableResult
    public func rescue() async throws -> Int {
        let now = time.now()
        var count = 0
        if try await store.hasOverdueJobs(at: now) { count += try await store.expire(at: now) }
        for job in try await store.unfinished(startedBefore: now - policy.timeLimit) {
            if try await store.fail(job: job, epoch: nil, .timeout, now: now) { count += 1 }
        }
        for claim in try await store.lostClaims(at: now) {
            let isChanged =
                if claim.interruptions < policy.interruptionLimit {
                    try await store.requeue(job: claim.job, epoch: claim.epoch, .afterLostLease, now: now)
                } else {
                    try await store.fail(job: claim.job, epoch: claim.epoch, .renderCrashed, now: now)
                }
            if isChanged { count += 1 }
        }
        return count
    }
}

/// The numbers that a job's life obeys.
public struct JobPolicy: Sendable, Equatable {
    /// Renders of one job that may crash before it fails.
    public var attemptLimit = 3
    /// Workers of one job that may vanish before it fails; not its fault, hence more patience.
    public var interruptionLimit = 20
    /// From the first claim to the forced end.
    public var timeLimit = Duration.seconds(15 * 60)
    /// A worker that is silent for so long has lost its job.
    public var lease = Duration.seconds(10)
    public var heartbeat = Duration.seconds(3)
    /// The shortest time between two writes of progress.
    public var progressInterval = Duration.milliseconds(300)
    /// Pause before the next attempt, times the attempts made.
    public var retryPause = Duration.seconds(1)

    public init() {}
}

extension JobFailure {
    public static let canceled = JobFailure(
        code: .canceled, message: "The job was cancelled.", isRetryable: false)
    public static let timeout = JobFailure(
        code: .timeout, message: "The job did not end within 15 minutes.", isRetryable: true)
    public static let renderCrashed = JobFailure(
        code: .renderCrashed, message: "The render crashed each time it was tried.", isRetryable: true)
    public static let storageUnavailable = JobFailure(
        code: .storageUnavailable, message: "The server could not store the film.", isRetryable: true)
}
