/// An event on its way to one URL: what is owed, whatever number of attempts it takes.
public struct Delivery: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable {
        case pending, succeeded
        /// No attempt is left.
        case exhausted
        /// The endpoint was disabled or deleted.
        case canceled
    }

    public var event: EventID
    /// Nil for the URL that the job's request gave.
    public var webhook: WebhookID?
    public var url: String
    public var state: State
    /// Attempts whose outcome is known.
    public var attempts: Int
    /// When the next attempt is due; nil unless pending.
    public var due: Timestamp?

    public init(
        event: EventID, webhook: WebhookID?, url: String, state: State, attempts: Int, due: Timestamp?
    ) {
        self.event = event
        self.webhook = webhook
        self.url = url
        self.state = state
        self.attempts = attempts
        self.due = due
    }
}

/// One request that was made to deliver an event, and what came of it.
public struct DeliveryAttempt: Sendable, Equatable {
    public var id: DeliveryID
    public var event: EventID
    public var kind: Event.Kind
    public var webhook: WebhookID?
    public var url: String
    /// From 1.
    public var number: Int
    public var at: Timestamp
    public var request: Message
    public var outcome: DeliveryOutcome

    public init(
        id: DeliveryID, event: EventID, kind: Event.Kind, webhook: WebhookID?, url: String, number: Int,
        at: Timestamp, request: Message, outcome: DeliveryOutcome
    ) {
        self.id = id
        self.event = event
        self.kind = kind
        self.webhook = webhook
        self.url = url
        self.number = number
        self.at = at
        self.request = request
        self.outcome = outcome
    }

    /// Header fields in order, and a body.
    public struct Message: Sendable, Equatable, Codable {
        public struct Field: Sendable, Equatable, Codable {
            public var name: String
            public var value: String

            public init(_ name: String, _ value: String) {
                self.name = name
                self.value = value
            }
        }

        public var fields: [Field]
        public var body: String

        public init(fields: [Field], body: String) {
            self.fields = fields
            self.body = body
        }
    }
}

/// What came of an attempt.
public struct DeliveryOutcome: Sendable, Equatable {
    /// Nil when no answer came.
    public var status: Int?
    /// Why no answer came, in a word of the contract; nil when one did.
    public var failure: Failure?
    public var answer: DeliveryAttempt.Message
    public var retryAfter: Duration?
    /// The address that was connected to.
    public var address: String?
    public var lookup: Duration
    /// From the first byte sent to the first byte of the answer.
    public var firstByte: Duration?
    public var total: Duration

    public enum Failure: String, Sendable, CaseIterable {
        /// The URL leads to an address that this server may not reach, or to none.
        case forbiddenAddress = "forbidden_address"
        case unreachable
        case timeout
        /// Kept by this server: the URL or the secret cannot be used.
        case unusable
    }

    public init(
        status: Int?, failure: Failure? = nil, answer: DeliveryAttempt.Message = .init(fields: [], body: ""),
        retryAfter: Duration? = nil, address: String? = nil, lookup: Duration = .zero,
        firstByte: Duration? = nil, total: Duration = .zero
    ) {
        self.status = status
        self.failure = failure
        self.answer = answer
        self.retryAfter = retryAfter
        self.address = address
        self.lookup = lookup
        self.firstByte = firstByte
        self.total = total
    }

    public var isSuccess: Bool { status.map((200...299).contains) ?? false }
}

/// When a delivery is tried again, and when it is given up.
public struct RetrySchedule: Sendable, Equatable {
    /// Pauses before the second, third … attempt.
    public var pauses: [Duration]

    /// After one attempt at once: 5 s, 5 min, 30 min, 2 h, 5 h.
    public static let standard = RetrySchedule(
        pauses: [.seconds(5), .seconds(300), .seconds(1800), .seconds(7200), .seconds(18000)])

    /// No receiver is failing for as long as this without being disabled.
    public static let patience = Duration.seconds(120 * 3600)

    /// A receiver that is overloaded is left alone for at least this long.
    static let relief = Duration.seconds(60)

    /// Part of each pause by which it may be longer or shorter.
    static let jitter = 0.2

    public init(pauses: [Duration]) { self.pauses = pauses }

    public enum Step: Sendable, Equatable {
        case succeed
        case retry(after: Duration)
        case giveUp
        /// The receiver wants nothing more, ever.
        case disable
    }

    /// What follows from the outcome of an attempt.
    /// - Parameters:
    ///   - number: of the attempt, from 1.
    ///   - chance: from 0 to 1.
    public func step(after outcome: DeliveryOutcome, attempt number: Int, chance: Double) -> Step {
        if outcome.isSuccess { return .succeed }
        if outcome.status == 410 { return .disable }
        guard number <= pauses.count else { return .giveUp }
        let base = pauses[number - 1]
        let spread = 1 + Self.jitter * (2 * chance - 1)
        var pause = Duration.milliseconds(Int64(Double(base.milliseconds) * spread))
        // What a receiver asks for is heard, within reason.
        if let wish = outcome.retryAfter { pause = min(max(wish, base), base * 2) }
        let isOverloaded = outcome.status == 429 || outcome.failure == .timeout
        return .retry(after: isOverloaded ? max(pause, Self.relief) : pause)
    }
}
