import Domain

/// Reads the audit log; entries are written with what they tell of.
public struct AuditStore: Sendable {
    private let database: Database

    public init(database: Database) { self.database = database }

    /// Newest first.
    /// - Parameters:
    ///   - mode: nil for entries about keys of both modes.
    ///   - key: nil for entries about all keys.
    ///   - before: only entries older than this one.
    public func list(
        of account: AccountID, mode: KeyMode?, key: KeyID?, before: AuditEntryID?, limit: Int
    ) async throws -> [AuditEntry] {
        var values: [String: Value] = [
            "account": .id(account), "before": .text(before?.rawValue ?? "~"), "limit": .int(limit),
        ]
        if let mode { values["mode"] = .text(mode.rawValue) }
        if let key { values["subject"] = .id(key) }
        let isOfMode = mode == nil ? "" : " AND mode = :mode"
        let isOfKey = key == nil ? "" : " AND subject = :subject"
        return try await database.read { [values] session in
            try session.rows(
                """
                SELECT * FROM audit_log WHERE account = :account AND id < :before\(isOfMode)\(isOfKey)
                ORDER BY id DESC LIMIT :limit
                """, values
            ).map(Self.entry)
        }
    }

    static func insert(_ entry: AuditEntry, _ session: Session) throws {
        try session.run(
            """
            INSERT INTO audit_log (id, account, mode, action, subject, actor, address, request, reason, count,
                changes, created_at)
            VALUES (:id, :account, :mode, :action, :subject, :actor, :address, :request, :reason, :count,
                :changes, :now)
            """,
            [
                "id": .id(entry.id), "account": .id(entry.account), "mode": .text(entry.mode.rawValue),
                "action": .text(entry.action.rawValue), "subject": .id(entry.key), "actor": .id(entry.actor),
                "address": .text(entry.address), "request": .id(entry.request),
                "reason": .text(entry.reason?.rawValue), "count": .int(entry.count),
                "changes": .text(try JSONText.encode(entry.changes)), "now": .time(entry.createdAt),
            ])
    }

    private static func entry(_ row: Row) throws -> AuditEntry {
        AuditEntry(
            id: try row.id("id"), account: try row.id("account"), mode: try row.choice("mode"),
            action: try row.choice("action"), key: try row.id("subject"),
            actor: row.textIfAny("actor").map { KeyID(unchecked: $0) }, address: row.textIfAny("address"),
            request: row.textIfAny("request").map { RequestID(unchecked: $0) },
            reason: try row.textIfAny("reason") == nil ? nil : row.choice("reason"),
            count: try row.int("count"),
            changes: try JSONText.decode([AuditEntry.Change].self, try row.text("changes")),
            createdAt: try row.time("created_at"))
    }
}
