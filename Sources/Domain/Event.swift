/// Something that happened in an account, told to whoever asked to be told.
public struct Event: Sendable, Equatable {
    public var id: EventID
    /// In the order of the installation's commits.
    public var number: Int64
    public var account: AccountID
    public var mode: KeyMode
    public var kind: Kind
    public var at: Timestamp
    /// What it happened to, as it was then.
    public var subject: Subject

    public init(
        id: EventID, number: Int64, account: AccountID, mode: KeyMode, kind: Kind, at: Timestamp,
        subject: Subject
    ) {
        self.id = id
        self.number = number
        self.account = account
        self.mode = mode
        self.kind = kind
        self.at = at
        self.subject = subject
    }

    /// The names of the contract.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case videoQueued = "video.queued"
        case videoProcessing = "video.processing"
        /// Only for endpoints that name it: there are many of them.
        case videoProgress = "video.progress"
        case videoCompleted = "video.completed"
        case videoFailed = "video.failed"
        case clipDeleted = "clip.deleted"
        case billingThreshold = "billing.threshold"
        case creditsLow = "billing.credits_low"
        case deliveryFailed = "webhook.delivery_failed"
        case webhookDisabled = "webhook.disabled"
        /// Made on demand, for the endpoint that is tried.
        case webhookTest = "webhook.test"

        /// Those that a request's own `webhook_url` hears of.
        public static let ends: Set<Kind> = [.videoCompleted, .videoFailed]
    }

    public enum Subject: Sendable, Equatable, Codable {
        /// - `sequence`: number of the change of that job, from 1.
        case job(JobID, sequence: Int64, framesDone: Int)
        case clip(ClipID)
        /// - `percent`: of the month's credits that are used up.
        case threshold(percent: Int, used: Credits, monthly: Credits)
        case creditsLow(available: Credits, limit: Credits)
        /// - `event`: the one that could not be delivered; nil when the endpoint as a whole is meant.
        case webhook(WebhookID, event: EventID?, reason: String)
    }
}

extension Event {
    /// Of the month's credits that are used up; each is told once a month.
    public static let thresholds = [50, 80, 100]
    /// Of the month's credits; falling below is told.
    public static let lowPercent = 10

    /// The job that it is about.
    public var job: JobID? {
        if case .job(let id, _, _) = subject { id } else { nil }
    }
}

extension Event.Kind {
    /// Of the job, right after the event.
    public var state: JobState {
        switch self {
        case .videoQueued: .queued
        case .videoCompleted: .complete
        case .videoFailed: .failed
        default: .processing
        }
    }
}

extension JobEvent.Kind {
    /// The event that the change is told as; nil for those that nobody outside need know of.
    public var event: Event.Kind? {
        switch self {
        case .queued: .videoQueued
        case .processing: .videoProcessing
        case .progress: .videoProgress
        case .complete: .videoCompleted
        case .failed: .videoFailed
        case .requeued: nil
        }
    }
}
