import Domain

/// Keeps what an account's people should know of.
public struct AlertStore: Sendable {
    private let database: Database

    public init(database: Database) { self.database = database }

    /// Newest first; dismissed ones are not among them.
    public func list(_ owner: Owner, limit: Int) async throws -> [Alert] {
        try await database.read { session in
            try session.rows(
                """
                SELECT * FROM alerts WHERE account = :account AND mode = :mode AND dismissed_at IS NULL
                ORDER BY last_at DESC, id DESC LIMIT :limit
                """, owner.values.merging(["limit": .int(limit)]) { $1 }
            ).map { row in
                Alert(
                    id: try row.id("id"), kind: try row.choice("kind"), message: try row.text("message"),
                    webhook: WebhookID(rawValue: try row.text("webhook")),
                    event: row.textIfAny("event").map(EventID.init(unchecked:)), count: try row.int("count"),
                    firstAt: try row.time("first_at"), lastAt: try row.time("last_at"))
            }
        }
    }

    /// - Returns: false when there is no such alert; one that was dismissed before stays so.
    public func dismiss(_ id: AlertID, of owner: Owner, at now: Timestamp) async throws -> Bool {
        try await database.write { session in
            try session.run(
                """
                UPDATE alerts SET dismissed_at = COALESCE(dismissed_at, :now)
                WHERE id = :id AND account = :account AND mode = :mode
                """, owner.values.merging(["id": .id(id), "now": .time(now)]) { $1 }) == 1
        }
    }

    /// Shows an alert, or counts it where the like of it is shown already.
    static func raise(_ alert: Alert, _ owner: Owner, _ session: Session) throws {
        try session.run(
            """
            INSERT INTO alerts (id, account, mode, kind, webhook, event, message, count, first_at, last_at)
            VALUES (:id, :account, :mode, :kind, :webhook, :event, :message, 1, :now, :now)
            ON CONFLICT (account, mode, kind, webhook) WHERE dismissed_at IS NULL
            DO UPDATE SET count = alerts.count + 1, event = excluded.event, message = excluded.message,
                last_at = excluded.last_at
            """,
            owner.values.merging([
                "id": .id(alert.id), "kind": .text(alert.kind.rawValue),
                "webhook": .text(alert.webhook?.rawValue ?? ""), "event": .id(alert.event),
                "message": .text(alert.message), "now": .time(alert.lastAt),
            ]) { $1 })
    }
}
