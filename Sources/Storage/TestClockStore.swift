import Domain

/// Keeps how far the test mode of each account is ahead of the time.
public struct TestClockStore: Sendable {
    /// Five years.
    public static let limit = Duration.seconds(157_680_000)

    private let database: Database

    public init(database: Database) { self.database = database }

    public func ahead(of account: AccountID) async throws -> Duration {
        try await database.read { try Self.ahead(of: account, $0) }
    }

    /// Puts the clock ahead; what waits for a deadline of its own gets that much nearer to it.
    /// - Returns: how far it is ahead now; nil when that were too far, and nothing was changed.
    public func advance(
        by duration: Duration, of account: AccountID, _ entry: @escaping @Sendable (Duration) -> AuditEntry
    ) async throws -> Duration? {
        try await database.write { session in
            let ahead = try Self.ahead(of: account, session) + duration
            guard ahead <= Self.limit else { return nil }
            try session.run(
                """
                INSERT INTO test_clocks (account, ahead) VALUES (:account, :ahead)
                ON CONFLICT (account) DO UPDATE SET ahead = excluded.ahead
                """, ["account": .id(account), "ahead": .integer(ahead.milliseconds)])
            // Deadlines are kept in the time of the queue, which goes its own way.
            try session.run(
                """
                UPDATE jobs SET start_by = start_by - :step
                WHERE account = :account AND mode = 'test' AND state = 'queued' AND start_by IS NOT NULL
                """, ["account": .id(account), "step": .integer(duration.milliseconds)])
            try AuditStore.insert(entry(ahead), session)
            return ahead
        }
    }

    /// What time it is for what belongs to the account in that mode.
    static func now(of account: AccountID, _ mode: KeyMode, _ now: Timestamp, _ session: Session) throws
        -> Timestamp
    {
        mode == .live ? now : now + (try ahead(of: account, session))
    }

    static func ahead(of account: AccountID, _ session: Session) throws -> Duration {
        let row = try session.row(
            "SELECT ahead FROM test_clocks WHERE account = :account", ["account": .id(account)])
        return .milliseconds(try row?.integer("ahead") ?? 0)
    }
}
