/// Who did what to which key, or whose key was refused; never changed once it is written.
public struct AuditEntry: Sendable, Equatable {
    public enum Action: String, Sendable, CaseIterable {
        case keyCreated = "key.created"
        case keyUpdated = "key.updated"
        case keyRotated = "key.rotated"
        case keyRevoked = "key.revoked"
        case keyRefused = "key.refused"
        case clockAdvanced = "test_clock.advanced"
    }

    /// A field and what it was and is, as text; nil for nothing.
    public struct Change: Sendable, Equatable, Codable {
        public var field: String
        public var from: String?
        public var to: String?

        public init(_ field: String, from: String?, to: String?) {
            self.field = field
            self.from = from
            self.to = to
        }
    }

    public var id: AuditEntryID
    public var account: AccountID
    /// Of the key that it was done to.
    public var mode: KeyMode
    public var action: Action
    /// The key that it was done to, or that moved the clock.
    public var key: KeyID
    /// The key that did it; nil for the operator, and for refusals.
    public var actor: KeyID?
    public var address: String?
    public var request: RequestID?
    /// Why the key was refused.
    public var reason: ErrorCode?
    /// How many refusals the entry stands for.
    public var count: Int
    public var changes: [Change]
    public var createdAt: Timestamp

    public init(
        id: AuditEntryID, account: AccountID, mode: KeyMode, action: Action, key: KeyID, actor: KeyID? = nil,
        address: String? = nil, request: RequestID? = nil, reason: ErrorCode? = nil, count: Int = 1,
        changes: [Change] = [], createdAt: Timestamp
    ) {
        self.id = id
        self.account = account
        self.mode = mode
        self.action = action
        self.key = key
        self.actor = actor
        self.address = address
        self.request = request
        self.reason = reason
        self.count = count
        self.changes = changes
        self.createdAt = createdAt
    }
}
