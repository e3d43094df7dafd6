import Domain

/// A delivery that somebody took: theirs until its lease ends.
public struct DeliveryClaim: Sendable, Equatable {
    public var event: EventID
    public var account: AccountID
    public var mode: KeyMode
    /// Nil for the URL that the job's request gave.
    public var webhook: WebhookID?
    public var url: String
    public var lane: String
    /// Of this attempt, from 1.
    public var attempt: Int
    /// Fencing number: the outcome counts only while nobody else has taken the delivery.
    public var claim: Int
    public var secrets: [WebhookSecret]

    var target: String { webhook?.rawValue ?? DeliveryStore.requestTarget }
}

/// Keeps what is owed to webhooks, and what came of telling them.
public struct DeliveryStore: Sendable {
    let database: Database

    public init(database: Database) { self.database = database }

    static let requestTarget = "request"

    /// Takes deliveries that are due, of as many lanes as have one, each for as long as the lease.
    ///
    /// A claim whose outcome never comes, because its process died, falls due again when the lease ends: delivered at least
    /// once.
    /// - Parameters:
    ///   - limit: of claims.
    ///   - room: how many more of that lane may be taken now.
    public func claim(
        limit: Int, now: Timestamp, leaseUntil: Timestamp, room: @escaping @Sendable (String) -> Int
    ) async throws -> [DeliveryClaim] {
        try await database.write(.process) { session in
            let lanes = try session.rows(
                "SELECT lane FROM delivery_lanes WHERE due <= :now ORDER BY due LIMIT :limit",
                ["now": .time(now), "limit": .int(limit)])
            var claims: [DeliveryClaim] = []
            for lane in try lanes.map({ try $0.text("lane") }) where claims.count < limit {
                let most = min(room(lane), limit - claims.count)
                if most > 0 {
                    claims += try Self.take(
                        most, of: lane, now: now, leaseUntil: leaseUntil, session)
                }
                // A lane without room is looked at again when one of its deliveries is settled, or a moment later.
                try Self.schedule(lane, notBefore: most > 0 ? nil : now + Self.recess, session)
            }
            return claims
        }
    }

    private static let recess = Duration.seconds(1)

    /// Whether `claim` would find something; costs no write.
    public func isAnyDue(at now: Timestamp) async throws -> Bool {
        try await database.read { session in
            try session.row(
                "SELECT 1 AS found FROM delivery_lanes WHERE due <= :now LIMIT 1", ["now": .time(now)]) != nil
        }
    }

    private static func take(
        _ count: Int, of lane: String, now: Timestamp, leaseUntil: Timestamp, _ session: Session
    ) throws -> [DeliveryClaim] {
        let rows = try session.rows(
            """
            SELECT d.event, d.target, d.webhook, d.url, d.attempts, d.claims, e.account, e.mode, w.url AS hook
            FROM deliveries AS d JOIN events AS e ON e.id = d.event LEFT JOIN webhooks AS w ON w.id = d.webhook
            WHERE d.lane = :lane AND d.state = 'pending' AND d.due <= :now ORDER BY d.due LIMIT :count
            """, ["lane": .text(lane), "now": .time(now), "count": .int(count)])
        var secrets: [WebhookSecret]?
        return try rows.map { row in
            let webhook = row.textIfAny("webhook").map(WebhookID.init(unchecked:))
            let owner = Owner(account: try row.id("account"), mode: try row.choice("mode"))
            // One lane has one set of secrets.
            let good = try secrets ?? WebhookStore.secrets(of: webhook, owner, at: now, session)
            secrets = good
            let claim = DeliveryClaim(
                event: try row.id("event"), account: owner.account, mode: owner.mode, webhook: webhook,
                url: try webhook == nil ? row.text("url") : row.text("hook"), lane: lane,
                attempt: try row.int("attempts") + 1, claim: try row.int("claims") + 1, secrets: good)
            try session.run(
                """
                UPDATE deliveries SET claims = claims + 1, due = :lease
                WHERE event = :event AND target = :target
                """,
                ["event": .id(claim.event), "target": .text(claim.target), "lease": .time(leaseUntil)])
            return claim
        }
    }

    /// Writes down what came of an attempt, and what follows from it.
    /// - Returns: false when the claim was lost; nothing is written then.
    public func settle(
        _ claim: DeliveryClaim, _ attempt: DeliveryAttempt, _ step: RetrySchedule.Step, alert: AlertID,
        at now: Timestamp
    ) async throws -> Bool {
        try await database.write(.process) { session in
            let (state, due): (Delivery.State, Timestamp?) =
                switch step {
                case .succeed: (.succeeded, nil)
                case .retry(let pause): (.pending, now + pause)
                case .giveUp: (.exhausted, nil)
                case .disable: (.canceled, nil)
                }
            let isHeld = try session.run(
                """
                UPDATE deliveries SET state = :state, attempts = attempts + 1, due = :due
                WHERE event = :event AND target = :target AND claims = :claim AND state = 'pending'
                """,
                [
                    "event": .id(claim.event), "target": .text(claim.target), "claim": .int(claim.claim),
                    "state": .text(state.rawValue), "due": .time(due),
                ])
            guard isHeld == 1 else { return false }
            try Self.insert(attempt, session)
            try Self.schedule(claim.lane, session)
            if step == .giveUp { try Self.giveUp(claim, attempt, alert, at: now, session) }
            guard let webhook = claim.webhook else { return true }
            if step == .succeed {
                try session.run(
                    "UPDATE webhooks SET failing_since = NULL WHERE id = :id AND failing_since IS NOT NULL",
                    ["id": .id(webhook)])
            } else {
                try Self.fail(webhook, claim, isGone: step == .disable, alert, at: now, session)
            }
            return true
        }
    }

    /// What came of telling of an event.
    public func deliveries(of event: EventID) async throws -> [Delivery] {
        try await database.read { session in
            try session.rows(
                """
                SELECT d.*, COALESCE(w.url, d.url) AS address
                FROM deliveries AS d LEFT JOIN webhooks AS w ON w.id = d.webhook
                WHERE d.event = :event ORDER BY d.target
                """, ["event": .id(event)]
            ).map { row in
                Delivery(
                    event: event, webhook: row.textIfAny("webhook").map(WebhookID.init(unchecked:)),
                    url: try row.text("address"), state: try row.choice("state"),
                    attempts: try row.int("attempts"), due: row.timeIfAny("due"))
            }
        }
    }

    /// Newest first.
    /// - Parameter before: only attempts older than this one.
    public func attempts(
        to webhook: WebhookID, before: DeliveryID?, limit: Int
    ) async throws -> [DeliveryAttempt] {
        try await attempts(
            where: "a.webhook = :webhook AND a.id < :before",
            ["webhook": .id(webhook), "before": .text(before?.rawValue ?? "~"), "limit": .int(limit)])
    }

    /// Newest first.
    public func attempts(of event: EventID, limit: Int) async throws -> [DeliveryAttempt] {
        try await attempts(where: "a.event = :event", ["event": .id(event), "limit": .int(limit)])
    }

    private func attempts(
        where condition: String, _ values: [String: Value]
    ) async throws -> [DeliveryAttempt] {
        try await database.read { session in
            try session.rows(
                """
                SELECT a.*, e.kind FROM delivery_attempts AS a JOIN events AS e ON e.id = a.event
                WHERE \(condition) ORDER BY a.id DESC LIMIT :limit
                """, values
            ).map(Self.attempt)
        }
    }
}
