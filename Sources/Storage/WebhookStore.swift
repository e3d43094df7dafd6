import Domain

/// Keeps the endpoints that customers registered, and the secrets that deliveries are signed with.
public struct WebhookStore: Sendable {
    let database: Database

    public init(database: Database) { self.database = database }

    /// Adds an endpoint with its first secret.
    /// - Parameter limit: endpoints that an account may have in one mode.
    /// - Returns: false when it has as many already.
    public func insert(_ webhook: Webhook, secret: String, limit: Int) async throws -> Bool {
        try await database.write { session in
            let owner = Owner(account: webhook.account, mode: webhook.mode)
            let count = try session.row(
                "SELECT count(*) AS count FROM webhooks WHERE \(Self.living)", owner.values)
            guard try count?.int("count") ?? 0 < limit else { return false }
            try session.run(
                """
                INSERT INTO webhooks (id, account, mode, url, description, events, status, reason, created_at,
                    updated_at)
                VALUES (:id, :account, :mode, :url, :description, :events, :status, :reason, :created, :updated)
                """,
                try Self.values(of: webhook).merging(owner.values) { $1 }.merging([
                    "created": .time(webhook.createdAt)
                ]) { $1 })
            try Self.add(
                WebhookSecret(number: 1, sealed: secret, leads: true), to: webhook.id, owner, session)
            return true
        }
    }

    /// Oldest first; deleted ones are not among them.
    public func list(_ owner: Owner) async throws -> [Webhook] {
        try await database.read { session in
            try session.rows("SELECT * FROM webhooks WHERE \(Self.living) ORDER BY id", owner.values).map(
                Self.webhook)
        }
    }

    /// Nil when there is none, or none any more.
    public func find(_ id: WebhookID, of owner: Owner) async throws -> Webhook? {
        try await database.read { session in
            try session.row(
                "SELECT * FROM webhooks WHERE \(Self.living) AND id = :id",
                owner.values.merging(["id": .id(id)]) { $1 }
            ).map(Self.webhook)
        }
    }

    /// Changes what its owner may change: address, description, events, status.
    ///
    /// What is owed to an endpoint that is disabled is owed no longer.
    /// - Returns: the endpoint as it is now; nil when there is none.
    public func change(
        _ id: WebhookID, of owner: Owner, at now: Timestamp,
        _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws -> Webhook? {
        try await database.write { session in
            let row = try session.row(
                "SELECT * FROM webhooks WHERE \(Self.living) AND id = :id",
                owner.values.merging(["id": .id(id)]) { $1 })
            guard var webhook = try row.map(Self.webhook) else { return nil }
            let wasEnabled = webhook.status == .enabled
            change(&webhook)
            webhook.updatedAt = now
            if webhook.status == .enabled, !wasEnabled { webhook.failingSince = nil }
            try session.run(
                """
                UPDATE webhooks SET url = :url, description = :description, events = :events, status = :status,
                    reason = :reason, failing_since = :failing, updated_at = :updated
                WHERE id = :id
                """,
                try Self.values(of: webhook).merging(["failing": .time(webhook.failingSince)]) { $1 })
            if webhook.status == .disabled { try DeliveryStore.cancel(to: id, session) }
            return webhook
        }
    }

    /// - Returns: false when there is none, or none any more.
    public func delete(_ id: WebhookID, of owner: Owner, at now: Timestamp) async throws -> Bool {
        try await database.write { session in
            let count = try session.run(
                "UPDATE webhooks SET deleted_at = :now, updated_at = :now WHERE \(Self.living) AND id = :id",
                owner.values.merging(["id": .id(id), "now": .time(now)]) { $1 })
            guard count == 1 else { return false }
            try DeliveryStore.cancel(to: id, session)
            try session.run(
                "DELETE FROM webhook_secrets WHERE \(Self.secretsOf)", Self.names(of: id, owner))
            return true
        }
    }

    /// Those that are still good, oldest first.
    /// - Parameter webhook: nil for the URLs that requests give.
    public func secrets(
        of webhook: WebhookID?, _ owner: Owner, at now: Timestamp
    ) async throws -> [WebhookSecret] {
        try await database.read { try Self.secrets(of: webhook, owner, at: now, $0) }
    }

    /// The first secret of an account's request URLs, unless it has one already.
    public func begin(_ sealed: String, _ owner: Owner) async throws {
        try await database.write { session in
            let known = try session.row(
                "SELECT 1 AS found FROM webhook_secrets WHERE \(Self.secretsOf)", Self.names(of: nil, owner))
            guard known == nil else { return }
            try Self.add(WebhookSecret(number: 1, sealed: sealed, leads: true), to: nil, owner, session)
        }
    }

    /// Adds a secret; the one before goes on until `end`, and leads until then or until `promote`.
    /// - Parameter limit: old secrets that may still be good.
    /// - Returns: false when there are as many already.
    public func rotate(
        _ webhook: WebhookID?, _ owner: Owner, to sealed: String, until end: Timestamp, limit: Int,
        at now: Timestamp
    ) async throws -> Bool {
        try await database.write { session in
            let names = Self.names(of: webhook, owner)
            try session.run(
                "DELETE FROM webhook_secrets WHERE \(Self.secretsOf) AND expires_at <= :now",
                names.merging(["now": .time(now)]) { $1 })
            let secrets = try Self.secrets(of: webhook, owner, at: now, session)
            guard secrets.count <= limit else { return false }
            let isImmediate = end <= now
            try session.run(
                """
                UPDATE webhook_secrets SET expires_at = :end \(isImmediate ? ", leads = 0" : "")
                WHERE \(Self.secretsOf) AND expires_at IS NULL
                """, names.merging(["end": .time(end)]) { $1 })
            let leads = isImmediate || !secrets.contains(where: \.leads)
            if leads {
                try session.run("UPDATE webhook_secrets SET leads = 0 WHERE \(Self.secretsOf)", names)
            }
            try Self.add(
                WebhookSecret(number: (secrets.last?.number ?? 0) + 1, sealed: sealed, leads: leads),
                to: webhook, owner, session)
            return true
        }
    }

    /// Makes the newest secret lead.
    public func promote(_ webhook: WebhookID?, _ owner: Owner) async throws {
        try await database.write { session in
            let names = Self.names(of: webhook, owner)
            try session.run("UPDATE webhook_secrets SET leads = 0 WHERE \(Self.secretsOf)", names)
            try session.run(
                "UPDATE webhook_secrets SET leads = 1 WHERE \(Self.secretsOf) AND expires_at IS NULL", names)
        }
    }

    private static let living = "account = :account AND mode = :mode AND deleted_at IS NULL"
    private static let secretsOf = "account = :account AND mode = :mode AND webhook = :webhook"

    private static func names(of webhook: WebhookID?, _ owner: Owner) -> [String: Value] {
        owner.values.merging(["webhook": .text(webhook?.rawValue ?? "")]) { $1 }
    }

    static func secrets(
        of webhook: WebhookID?, _ owner: Owner, at now: Timestamp, _ session: Session
    ) throws -> [WebhookSecret] {
        try session.rows(
            """
            SELECT * FROM webhook_secrets
            WHERE \(secretsOf) AND (expires_at IS NULL OR expires_at > :now) ORDER BY number
            """, names(of: webhook, owner).merging(["now": .time(now)]) { $1 }
        ).map { row in
            WebhookSecret(
                number: try row.int("number"), sealed: try row.text("sealed"),
                leads: try row.int("leads") == 1, expiresAt: row.timeIfAny("expires_at"))
        }
    }

    private static func add(
        _ secret: WebhookSecret, to webhook: WebhookID?, _ owner: Owner, _ session: Session
    ) throws {
        try session.run(
            """
            INSERT INTO webhook_secrets (account, mode, webhook, number, sealed, leads)
            VALUES (:account, :mode, :webhook, :number, :sealed, :leads)
            """,
            names(of: webhook, owner).merging([
                "number": .int(secret.number), "sealed": .text(secret.sealed),
                "leads": .int(secret.leads ? 1 : 0),
            ]) { $1 })
    }

    private static func values(of webhook: Webhook) throws -> [String: Value] {
        [
            "id": .id(webhook.id), "url": .text(webhook.url), "description": .text(webhook.description),
            "events": .text(try JSONText.encode(webhook.filter.names)),
            "status": .text(webhook.status.rawValue),
            "reason": webhook.reason.map { .text($0.rawValue) } ?? .null, "updated": .time(webhook.updatedAt),
        ]
    }

    static func webhook(_ row: Row) throws -> Webhook {
        Webhook(
            id: try row.id("id"), account: try row.id("account"), mode: try row.choice("mode"),
            url: try row.text("url"), description: try row.text("description"),
            filter: EventFilter(names: try JSONText.decode([String].self, try row.text("events"))),
            status: try row.choice("status"),
            reason: row.textIfAny("reason").flatMap(Webhook.Reason.init),
            failingSince: row.timeIfAny("failing_since"), createdAt: try row.time("created_at"),
            updatedAt: try row.time("updated_at"))
    }
}
