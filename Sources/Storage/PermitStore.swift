import Domain

/// Counts admitted requests by subject and second, for all processes together.
public struct PermitStore: Sendable {
    /// Requests admitted in one second.
    public struct Use: Sendable, Equatable {
        public var slot: Int64
        public var count: Int

        public init(slot: Int64, count: Int) {
            self.slot = slot
            self.count = count
        }
    }

    private let database: Database

    public init(database: Database) { self.database = database }

    /// Reserves up to `wanted` permits for the second `slot`.
    ///
    /// Losing the row at a crash of the machine loses counts of its last moments, no more; hence `.process`.
    /// - Parameters:
    ///   - unused: reserved earlier and not needed; given back.
    ///   - span: seconds that the caller must see, those before `slot` and itself.
    ///   - decide: how many permits, from what was used in the span; at most `wanted`.
    /// - Returns: what was used before, oldest first, and the number reserved.
    public func take(
        of subject: String, slot: Int64, unused: Use?, span: Int64,
        _ decide: @escaping @Sendable ([Use]) -> Int
    ) async throws -> (used: [Use], granted: Int) {
        try await database.write(.process) { session in
            if let unused {
                try session.run(
                    "UPDATE permits SET count = count - :count WHERE subject = :subject AND slot = :slot",
                    [
                        "subject": .text(subject), "slot": .integer(unused.slot), "count": .int(unused.count),
                    ])
            }
            let used = try session.rows(
                "SELECT slot, count FROM permits WHERE subject = :subject AND slot > :since ORDER BY slot",
                ["subject": .text(subject), "since": .integer(slot - span)]
            ).map { Use(slot: try $0.integer("slot"), count: try $0.int("count")) }
            let granted = decide(used)
            guard granted > 0 else { return (used, 0) }
            try session.run(
                """
                INSERT INTO permits (subject, slot, count) VALUES (:subject, :slot, :count)
                ON CONFLICT (subject, slot) DO UPDATE SET count = permits.count + excluded.count
                """,
                ["subject": .text(subject), "slot": .integer(slot), "count": .int(granted)])
            return (used, granted)
        }
    }

    /// Removes some of the counts of seconds before `slot`.
    /// - Returns: how many.
    @discardableResult
    public func purge(before slot: Int64, limit: Int = 500) async throws -> Int {
        try await database.write(.process) { session in
            try session.run(
                """
                DELETE FROM permits WHERE slot < :slot AND subject IN
                    (SELECT subject FROM permits WHERE slot < :slot ORDER BY slot LIMIT :limit)
                """, ["slot": .integer(slot), "limit": .int(limit)])
        }
    }
}
