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

    public init(account: AccountID, key: KeyID, plan: Plan, scopes: Set<Scope>, mode: KeyMode) {
        self.account = account
        self.key = key
        self.plan = plan
        self.scopes = scopes
        self.mode = mode
    }

    /// - Throws: `PikaError` with `insufficient_scope` unless the key carries `scope`.
    public func require(_ scope: Scope) throws(PikaError) {
        guard scopes.contains(scope) else {
            throw PikaError(.insufficientScope, "This key lacks the scope \(scope.rawValue).")
        }
    }
}
