import Domain

extension LedgerStore {
    /// What an account's jobs that ended on those days came to, by day, key and operation.
    /// - Parameter days: since 1970 in UTC.
    public func usage(
        of account: AccountID, _ mode: KeyMode, days: ClosedRange<Int>
    ) async throws -> [UsageRow] {
        try await database.read { session in
            try session.rows(
                """
                SELECT day, api_key, operation, completed, failed, credits FROM usage
                WHERE account = :account AND mode = :mode AND day BETWEEN :first AND :last
                ORDER BY day, api_key, operation
                """,
                [
                    "account": .id(account), "mode": .text(mode.rawValue), "first": .int(days.lowerBound),
                    "last": .int(days.upperBound),
                ]
            ).map { row in
                UsageRow(
                    day: try row.int("day"), key: try row.id("api_key"),
                    operation: try row.choice("operation"), completed: try row.int("completed"),
                    failed: try row.int("failed"), credits: Credits(try row.int("credits")))
            }
        }
    }
}
