/// An endpoint of a customer that events are sent to.
public struct Webhook: Sendable, Equatable {
    public enum Status: String, Sendable, CaseIterable {
        case enabled, disabled
    }

    /// Why nothing is sent any more.
    public enum Reason: String, Sendable, CaseIterable {
        /// Its owner said so.
        case paused
        /// It answered 410 Gone.
        case gone
        /// Nothing has got through for `Delivery.patience`.
        case failing
    }

    public var id: WebhookID
    public var account: AccountID
    public var mode: KeyMode
    public var url: String
    public var description: String
    public var filter: EventFilter
    public var status: Status
    public var reason: Reason?
    /// When deliveries began to fail without one that succeeded; nil while the last one succeeded.
    public var failingSince: Timestamp?
    public var createdAt: Timestamp
    public var updatedAt: Timestamp

    public init(
        id: WebhookID, account: AccountID, mode: KeyMode, url: String, description: String,
        filter: EventFilter, status: Status = .enabled, reason: Reason? = nil,
        failingSince: Timestamp? = nil, createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.account = account
        self.mode = mode
        self.url = url
        self.description = description
        self.filter = filter
        self.status = status
        self.reason = reason
        self.failingSince = failingSince
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}

/// Which events an endpoint hears of.
public enum EventFilter: Sendable, Equatable {
    /// All, those of later versions too, except progress.
    case all
    case kinds(Set<Event.Kind>)

    public func admits(_ kind: Event.Kind) -> Bool {
        switch self {
        case .all: kind != .videoProgress
        case .kinds(let kinds): kinds.contains(kind)
        }
    }

    /// As they are written: `*`, or names of events.
    public var names: [String] {
        switch self {
        case .all: ["*"]
        case .kinds(let kinds): kinds.map(\.rawValue).sorted()
        }
    }

    /// Names that no event has are left out.
    public init(names: [String]) {
        self = names.contains("*") ? .all : .kinds(Set(names.compactMap(Event.Kind.init)))
    }
}

/// A secret that deliveries are signed with, as it is kept: sealed.
public struct WebhookSecret: Sendable, Equatable {
    /// From 1, in the order in which they came.
    public var number: Int
    public var sealed: String
    /// Whether `X-Pika-Signature`, which has room for one signature, is made with it.
    public var leads: Bool
    /// Nil for the one that stays.
    public var expiresAt: Timestamp?

    public init(number: Int, sealed: String, leads: Bool, expiresAt: Timestamp? = nil) {
        self.number = number
        self.sealed = sealed
        self.leads = leads
        self.expiresAt = expiresAt
    }
}

/// Something that the account's people should know of; stays until somebody dismisses it.
public struct Alert: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case deliveryFailed = "delivery_failed"
        case webhookDisabled = "webhook_disabled"
    }

    public var id: AlertID
    public var kind: Kind
    public var message: String
    /// Nil when the URL of a request is meant.
    public var webhook: WebhookID?
    /// The newest event that it is about.
    public var event: EventID?
    /// How often it has happened since it was first seen.
    public var count: Int
    public var firstAt: Timestamp
    public var lastAt: Timestamp

    public init(
        id: AlertID, kind: Kind, message: String, webhook: WebhookID?, event: EventID?, count: Int,
        firstAt: Timestamp, lastAt: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.message = message
        self.webhook = webhook
        self.event = event
        self.count = count
        self.firstAt = firstAt
        self.lastAt = lastAt
    }
}
