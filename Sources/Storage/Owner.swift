import Domain

/// Whose things: an account's, apart for each mode.
public struct Owner: Sendable, Equatable {
    public var account: AccountID
    public var mode: KeyMode

    public init(account: AccountID, mode: KeyMode) {
        self.account = account
        self.mode = mode
    }

    var values: [String: Value] { ["account": .id(account), "mode": .text(mode.rawValue)] }
}
