import Domain
import Storage

/// The life of one attempt at a job, from its claim to its end, as a pure state machine.
///
/// It is told what happened and when, and answers with what to do; it touches no clock, disk or process. The
/// rule behind all of it: once the claim is lost, nothing more is written on its behalf. Only the database says
/// that it is; a lease that ran out unnoticed, because the machine slept or the database did not answer, is
/// renewed if nobody took the job meanwhile.
struct AttemptLife: Sendable {
    enum Event: Sendable {
        /// Time passed; this many frames are done.
        case tick(framesDone: Int)
        /// The claim is somebody else's, or the job has ended.
        case lost
        /// The process wants to go down and the grace period is over.
        case drained
        case rendered(RenderedFilm)
        case crashed(JobFailure)
        /// A part of the film has been tried as often as may be.
        case exhausted(JobFailure)
        /// The renderer obeyed a cancellation.
        case stopped
        /// The database has the clip.
        case published
        /// The files could not be stored.
        case unpublished(JobFailure)
        /// The database was lost while it stored the clip, and has not come back.
        case unknown
    }

    enum Action: Sendable, Equatable {
        case heartbeat
        case report(framesDone: Int)
        case stopRender
        case publish(RenderedFilm)
        case fail(JobFailure)
        case requeue(Requeue)
        case removeFiles
    }

    private enum StopReason { case lost, timeout, drained }

    private enum State {
        case rendering
        case stopping(StopReason)
        case publishing
        case ended
    }

    private let claim: Claim
    private let policy: JobPolicy
    private var state = State.rendering
    private var lastWrite: Timestamp
    private var framesReported = 0

    init(claim: Claim, policy: JobPolicy, claimedAt: Timestamp) {
        self.claim = claim
        self.policy = policy
        lastWrite = claimedAt
    }

    var hasEnded: Bool {
        if case .ended = state { true } else { false }
    }

    mutating func receive(_ event: Event, at now: Timestamp) -> [Action] {
        switch (state, event) {
        case (.ended, _): []
        case (.rendering, .tick(let frames)): tick(frames, now)
        case (.stopping(.lost), .tick): []
        case (.stopping, .tick), (.publishing, .tick): keep(now)
        case (.rendering, .lost): stop(.lost)
        case (.rendering, .drained): stop(.drained)
        case (.stopping, .lost): stop(.lost)
        case (.stopping, .drained), (.publishing, .drained): []
        // Whether the claim was lost before or after the publication, the publication's outcome tells.
        case (.publishing, .lost): []
        case (.rendering, .rendered(let film)), (.stopping(.drained), .rendered(let film)): publish(film)
        case (.rendering, .crashed(let failure)), (.publishing, .unpublished(let failure)):
            end(failure, now)
        case (.rendering, .exhausted(let failure)): end([.fail(failure), .removeFiles])
        // A cancellation that nobody here asked for comes from a process that goes down hard.
        case (.rendering, .stopped): end([.requeue(.afterShutdown), .removeFiles])
        case (.stopping(.drained), .stopped), (.stopping(.drained), .crashed),
            (.stopping(.drained), .exhausted):
            end([.requeue(.afterShutdown), .removeFiles])
        case (.stopping(.timeout), .rendered), (.stopping(.timeout), .stopped),
            (.stopping(.timeout), .crashed), (.stopping(.timeout), .exhausted):
            end([.fail(.timeout), .removeFiles])
        case (.stopping(.lost), .rendered), (.stopping(.lost), .stopped), (.stopping(.lost), .crashed),
            (.stopping(.lost), .exhausted):
            end([.removeFiles])
        case (.publishing, .published): end([])
        case (.publishing, .stopped): end([.removeFiles])
        // The files may be a clip's: rescue and sweep, which ask the database, do what is to be done.
        case (.publishing, .unknown): end([])
        case (.publishing, .rendered), (.publishing, .crashed), (.publishing, .exhausted): []
        case (.rendering, .published), (.stopping, .published): []
        case (.rendering, .unpublished), (.stopping, .unpublished): []
        case (.rendering, .unknown), (.stopping, .unknown): []
        }
    }

    private mutating func tick(_ frames: Int, _ now: Timestamp) -> [Action] {
        if now - claim.startedAt >= policy.timeLimit { return stop(.timeout) }
        guard frames > framesReported, now - lastWrite >= policy.progressInterval else { return keep(now) }
        framesReported = frames
        lastWrite = now
        return [.report(framesDone: frames)]
    }

    private mutating func keep(_ now: Timestamp) -> [Action] {
        guard now - lastWrite >= policy.heartbeat else { return [] }
        lastWrite = now
        return [.heartbeat]
    }

    private mutating func stop(_ reason: StopReason) -> [Action] {
        if case .stopping = state {
            state = .stopping(reason)
            return []
        }
        state = .stopping(reason)
        return [.stopRender]
    }

    private mutating func publish(_ film: RenderedFilm) -> [Action] {
        state = .publishing
        return [.publish(film)]
    }

    private mutating func end(_ failure: JobFailure, _ now: Timestamp) -> [Action] {
        guard failure.isRetryable, claim.attempt < policy.attemptLimit else {
            return end([.fail(failure), .removeFiles])
        }
        let pause = policy.retryPause * claim.attempt
        return end([.requeue(.afterCrash(until: now + pause)), .removeFiles])
    }

    private mutating func end(_ actions: [Action]) -> [Action] {
        state = .ended
        return actions
    }
}
