/// Whether a key spends real credits.
///
/// What one mode made, the other never sees.
public enum KeyMode: String, Codable, Sendable, CaseIterable {
    case live, test
}

/// A group of operations that a key may use.
public enum Scope: String, Codable, Sendable, CaseIterable, Comparable {
    case accountRead = "account:read"
    case clipsDelete = "clips:delete"
    case jobsRead = "jobs:read"
    case keysWrite = "keys:write"
    case streamWrite = "stream:write"
    case videosWrite = "videos:write"
    case webhooksWrite = "webhooks:write"

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Who is asking: the outcome of a key that was checked.
public struct Caller: Sendable, Equatable {
    public var account: AccountID
    public var key: KeyID
    public var plan: Plan
    public var scopes: Set<Scope>
    public var mode: KeyMode
    /// What the key allows itself, where that is less than what the server allows.
    public var requestsPerMinute: Int?
    /// When the key stops working, if another one has replaced it.
    public var replacedUntil: Timestamp?
    /// How far the clock of the key's mode is ahead.
    public var clockAhead: Duration
    /// Where the request came from, and its name; for the audit log.
    public var address: String
    public var request: RequestID?

    public init(
        account: AccountID, key: KeyID, plan: Plan, scopes: Set<Scope>, mode: KeyMode,
        requestsPerMinute: Int? = nil, replacedUntil: Timestamp? = nil, clockAhead: Duration = .zero,
        address: String = "", request: RequestID? = nil
    ) {
        self.account = account
        self.key = key
        self.plan = plan
        self.scopes = scopes
        self.mode = mode
        self.requestsPerMinute = requestsPerMinute
        self.replacedUntil = replacedUntil
        self.clockAhead = clockAhead
        self.address = address
        self.request = request
    }

    /// - Throws: `PikaError` with `insufficient_scope` unless the key carries `scope`.
    public func require(_ scope: Scope) throws(PikaError) {
        guard scopes.contains(scope) else {
            throw PikaError(.insufficientScope, "This key lacks the scope \(scope.rawValue).")
        }
    }
}
