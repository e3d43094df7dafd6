import Domain

extension DeliveryStore {
    /// Owes the event to a webhook; a delivery of it that has ended begins anew.
    static func owe(_ event: EventID, to webhook: WebhookID, at now: Timestamp, _ session: Session) throws {
        try owe(
            [
                "event": .id(event), "target": .id(webhook), "webhook": .id(webhook), "url": .null,
                "lane": .id(webhook), "now": .time(now),
            ], session)
    }

    /// Owes the event to the URL of a request.
    static func owe(
        _ event: EventID, to url: String, of owner: Owner, at now: Timestamp, _ session: Session
    ) throws {
        // Whoever gives a new path with each request still waits for nobody but themselves.
        let origin = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
        try owe(
            [
                "event": .id(event), "target": .text(requestTarget), "webhook": .null, "url": .text(url),
                "lane": .text("\(owner.account) \(owner.mode.rawValue) \(origin.joined(separator: "/"))"),
                "now": .time(now),
            ], session)
    }

    private static func owe(_ values: [String: Value], _ session: Session) throws {
        try session.run(
            """
            INSERT INTO deliveries (event, target, webhook, url, lane, state, attempts, claims, due)
            VALUES (:event, :target, :webhook, :url, :lane, 'pending', 0, 0, :now)
            ON CONFLICT (event, target) DO UPDATE SET state = 'pending', attempts = 0, due = excluded.due
            WHERE deliveries.state <> 'pending'
            """, values)
        try session.run(
            """
            INSERT INTO delivery_lanes (lane, due) VALUES (:lane, :now)
            ON CONFLICT (lane) DO UPDATE SET due = excluded.due
            WHERE delivery_lanes.due IS NULL OR delivery_lanes.due > excluded.due
            """, values)
    }

    /// Sends an event to a webhook once more, whatever became of it before.
    public func resend(_ event: EventID, to webhook: WebhookID, at now: Timestamp) async throws {
        try await database.write { try Self.owe(event, to: webhook, at: now, $0) }
    }

    /// Sends once more what happened in a span of time and what the webhook asks for.
    /// - Parameters:
    ///   - onlyFailed: leaves out what got through, and what is still on its way.
    ///   - limit: of events.
    /// - Returns: how many are sent.
    public func recover(
        _ webhook: Webhook, since: Timestamp, until: Timestamp, onlyFailed: Bool, limit: Int,
        at now: Timestamp
    ) async throws -> Int {
        try await database.write { session in
            let kinds = Event.Kind.allCases.filter(webhook.filter.admits).map { "'\($0.rawValue)'" }
            let unwanted = onlyFailed ? "'succeeded', 'pending'" : "'pending'"
            let rows = try session.rows(
                """
                SELECT id FROM events AS e
                WHERE account = :account AND mode = :mode AND created_at >= :since AND created_at <= :until
                    AND kind IN (\(kinds.joined(separator: ", ")))
                    AND NOT EXISTS (SELECT 1 FROM deliveries AS d WHERE d.event = e.id
                        AND d.target = :webhook AND d.state IN (\(unwanted)))
                ORDER BY number LIMIT :limit
                """,
                Owner(account: webhook.account, mode: webhook.mode).values.merging([
                    "webhook": .id(webhook.id), "since": .time(since), "until": .time(until),
                    "limit": .int(limit),
                ]) { $1 })
            for row in rows { try Self.owe(try row.id("id"), to: webhook.id, at: now, session) }
            return rows.count
        }
    }

    /// Writes a test event for one webhook.
    public func test(_ webhook: Webhook, at now: Timestamp) async throws -> EventID {
        try await database.write { session in
            let id = try EventStore.record(
                .webhookTest, .webhook(webhook.id, event: nil, reason: "test"),
                of: Owner(account: webhook.account, mode: webhook.mode), to: .one(webhook.id), at: now,
                session)
            guard let id else { throw StorageError(.unexpected, "an event was not written") }
            return id
        }
    }

    static func cancel(to webhook: WebhookID, _ session: Session) throws {
        let values: [String: Value] = ["webhook": .id(webhook)]
        try session.run(
            """
            UPDATE deliveries SET state = 'canceled', due = NULL
            WHERE lane = :webhook AND state = 'pending'
            """, values)
        try session.run("UPDATE delivery_lanes SET due = NULL WHERE lane = :webhook", values)
    }

    /// Sets when the lane is looked at: when its first delivery is due.
    static func schedule(_ lane: String, notBefore moment: Timestamp? = nil, _ session: Session) throws {
        try session.run(
            """
            UPDATE delivery_lanes SET due = (
                SELECT CASE WHEN min(due) < :moment THEN :moment ELSE min(due) END FROM deliveries
                WHERE lane = :lane AND state = 'pending')
            WHERE lane = :lane
            """, ["lane": .text(lane), "moment": .integer(moment?.milliseconds ?? 0)])
    }

    static func giveUp(
        _ claim: DeliveryClaim, _ attempt: DeliveryAttempt, _ alert: AlertID, at now: Timestamp,
        _ session: Session
    ) throws {
        let owner = Owner(account: claim.account, mode: claim.mode)
        let cause = attempt.outcome.status.map { "status \($0)" } ?? attempt.outcome.failure?.rawValue ?? ""
        let alert = Alert(
            id: alert, kind: .deliveryFailed,
            message:
                "\(attempt.kind.rawValue) could not be delivered in \(attempt.number) attempts; last: \(cause).",
            webhook: claim.webhook, event: claim.event, count: 1, firstAt: now, lastAt: now)
        try AlertStore.raise(alert, owner, session)
        // Never about itself: that could go on forever.
        guard let webhook = claim.webhook, attempt.kind != .deliveryFailed, attempt.kind != .webhookDisabled
        else { return }
        try EventStore.record(
            .deliveryFailed, .webhook(webhook, event: claim.event, reason: cause), of: owner,
            to: .others(than: webhook), reference: "\(claim.event) \(webhook)", at: now, session)
    }

    /// A failed attempt at a webhook, which may be the last that is made.
    static func fail(
        _ webhook: WebhookID, _ claim: DeliveryClaim, isGone: Bool, _ alert: AlertID, at now: Timestamp,
        _ session: Session
    ) throws {
        let row = try session.row(
            """
            UPDATE webhooks SET failing_since = COALESCE(failing_since, :now) WHERE id = :id
            RETURNING failing_since, status
            """, ["id": .id(webhook), "now": .time(now)])
        guard let row, try row.text("status") == Webhook.Status.enabled.rawValue else { return }
        let isHopeless = now - (try row.time("failing_since")) >= RetrySchedule.patience
        guard isGone || isHopeless else { return }
        let reason: Webhook.Reason = isGone ? .gone : .failing
        try session.run(
            "UPDATE webhooks SET status = 'disabled', reason = :reason, updated_at = :now WHERE id = :id",
            ["id": .id(webhook), "reason": .text(reason.rawValue), "now": .time(now)])
        try cancel(to: webhook, session)
        let owner = Owner(account: claim.account, mode: claim.mode)
        let message =
            isGone
            ? "The endpoint answered 410 Gone and was disabled."
            : "Nothing has reached the endpoint for five days; it was disabled."
        try AlertStore.raise(
            Alert(
                id: AlertID(unchecked: "\(alert)d"), kind: .webhookDisabled, message: message,
                webhook: webhook, event: claim.event, count: 1, firstAt: now, lastAt: now), owner, session)
        try EventStore.record(
            .webhookDisabled, .webhook(webhook, event: claim.event, reason: reason.rawValue), of: owner,
            to: .others(than: webhook), at: now, session)
    }

    static func insert(_ attempt: DeliveryAttempt, _ session: Session) throws {
        let outcome = attempt.outcome
        try session.run(
            """
            INSERT INTO delivery_attempts (id, event, webhook, url, number, request, status, failure, answer,
                address, lookup_us, first_byte_us, total_us, created_at)
            VALUES (:id, :event, :webhook, :url, :number, :request, :status, :failure, :answer,
                :address, :lookup, :first, :total, :at)
            """,
            [
                "id": .id(attempt.id), "event": .id(attempt.event), "webhook": .id(attempt.webhook),
                "url": .text(attempt.url), "number": .int(attempt.number),
                "request": .text(try JSONText.encode(attempt.request)),
                "status": outcome.status.map { .int($0) } ?? .null,
                "failure": outcome.failure.map { .text($0.rawValue) } ?? .null,
                "answer": .text(try JSONText.encode(outcome.answer)),
                "address": outcome.address.map { .text($0) } ?? .null,
                "lookup": .integer(outcome.lookup.microseconds),
                "first": outcome.firstByte.map { .integer($0.microseconds) } ?? .null,
                "total": .integer(outcome.total.microseconds), "at": .time(attempt.at),
            ])
    }

    static func attempt(_ row: Row) throws -> DeliveryAttempt {
        let first = row.integerIfAny("first_byte_us")
        return DeliveryAttempt(
            id: try row.id("id"), event: try row.id("event"), kind: try row.choice("kind"),
            webhook: row.textIfAny("webhook").map(WebhookID.init(unchecked:)), url: try row.text("url"),
            number: try row.int("number"), at: try row.time("created_at"),
            request: try JSONText.decode(DeliveryAttempt.Message.self, try row.text("request")),
            outcome: DeliveryOutcome(
                status: row.integerIfAny("status").map { Int($0) },
                failure: row.textIfAny("failure").flatMap(DeliveryOutcome.Failure.init),
                answer: try JSONText.decode(DeliveryAttempt.Message.self, try row.text("answer")),
                address: row.textIfAny("address"), lookup: .microseconds(try row.integer("lookup_us")),
                firstByte: first.map { .microseconds($0) },
                total: .microseconds(try row.integer("total_us"))))
    }
}

extension Duration {
    fileprivate var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
