import Domain

/// Keeps what happened.
///
/// An event is written in the transaction of the change that it tells of, together with what is
/// owed to those who want to hear of it.
public struct EventStore: Sendable {
    let database: Database

    public init(database: Database) { self.database = database }

    /// Newest first.
    /// - Parameters:
    ///   - before: only events older than this one.
    ///   - after: only events newer than this one, the nearest ones; one that is not there is older than all.
    ///   - kinds: empty for all.
    public func list(
        _ owner: Owner, kinds: Set<Event.Kind> = [], before: EventID?, after: EventID?, limit: Int
    ) async throws -> [Event] {
        try await database.read { session in
            let wanted = kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
            let rows = try session.rows(
                """
                SELECT * FROM events WHERE account = :account AND mode = :mode
                    AND number < COALESCE((SELECT number FROM events WHERE id = :before), 9223372036854775807)
                    AND number > COALESCE((SELECT number FROM events WHERE id = :after), 0)
                    \(wanted.isEmpty ? "" : "AND kind IN (\(wanted))")
                ORDER BY number \(after == nil ? "DESC" : "ASC") LIMIT :limit
                """,
                owner.values.merging([
                    "before": .text(before?.rawValue ?? ""), "after": .text(after?.rawValue ?? ""),
                    "limit": .int(limit),
                ]) { $1 })
            let events = try rows.map(Self.event)
            return after == nil ? events : events.reversed()
        }
    }

    /// Nil when there is none.
    public func find(_ id: EventID) async throws -> Event? {
        try await database.read { try Self.find(id, $0) }
    }

    /// The event and the job that it tells of, if it tells of one.
    public func material(of id: EventID) async throws -> (event: Event, job: Job?)? {
        try await database.read { session in
            guard let event = try Self.find(id, session) else { return nil }
            return (event, try event.job.flatMap { try JobStore.job($0, session) })
        }
    }

    public func jobs(of events: [Event]) async throws -> [JobID: Job] {
        let ids = Set(events.compactMap(\.job))
        return try await database.read { session in
            try ids.reduce(into: [:]) { $0[$1] = try JobStore.job($1, session) }
        }
    }

    /// Removes some events from before `limit` that are owed to nobody any more, with their deliveries.
    /// - Returns: how many.
    @discardableResult
    public func purge(before limit: Timestamp, count: Int = 500) async throws -> Int {
        try await database.write(.process) { session in
            try session.run(
                """
                DELETE FROM events WHERE id IN (
                    SELECT e.id FROM events AS e WHERE e.created_at < :limit AND NOT EXISTS (
                        SELECT 1 FROM deliveries AS d WHERE d.event = e.id AND d.state = 'pending')
                    ORDER BY e.created_at LIMIT :count)
                """, ["limit": .time(limit), "count": .int(count)])
        }
    }

    static func find(_ id: EventID, _ session: Session) throws -> Event? {
        try session.row("SELECT * FROM events WHERE id = :id", ["id": .id(id)]).map(event)
    }

    private static func event(_ row: Row) throws -> Event {
        Event(
            id: try row.id("id"), number: try row.integer("number"), account: try row.id("account"),
            mode: try row.choice("mode"), kind: try row.choice("kind"), at: try row.time("created_at"),
            subject: try JSONText.decode(Event.Subject.self, try row.text("subject")))
    }
}

/// Which of an account's webhooks are told.
enum Audience: Sendable, Equatable {
    /// Those that asked for it, and the URL that the job's request gave.
    case interested(requestURL: String?)
    /// One, whatever it asked for.
    case one(WebhookID)
    /// Those that asked for it, but for one.
    case others(than: WebhookID)
}

extension EventStore {
    /// The number of the next event, whoever it is for; they are given in the order of commits.
    static func nextNumber(_ session: Session) throws -> Int64 {
        guard let row = try session.row("UPDATE feed SET head = head + 1 RETURNING head") else {
            throw StorageError(.schema, "the feed has no head")
        }
        return try row.integer("head")
    }

    /// Writes an event and what is owed for it.
    ///
    /// Progress that nobody asked for is not written.
    /// - Parameters:
    ///   - number: nil draws one.
    ///   - reference: why there is one such event; a second one is not written.
    /// - Returns: its id; nil when it was not written.
    @discardableResult
    static func record(
        _ kind: Event.Kind, _ subject: Event.Subject, of owner: Owner, to audience: Audience,
        number: Int64? = nil, reference: String? = nil, at now: Timestamp, _ session: Session
    ) throws -> EventID? {
        let webhooks = try receivers(of: kind, owner, audience, session)
        if kind == .videoProgress, webhooks.isEmpty { return nil }
        let number = try number ?? nextNumber(session)
        let id = IdentifierSource(
            milliseconds: { now.milliseconds }, random: { (0, UInt64(bitPattern: number)) }
        ).make(EventID.self)
        let isNew = try session.run(
            """
            INSERT INTO events (id, number, account, mode, kind, subject, reference, created_at)
            VALUES (:id, :number, :account, :mode, :kind, :subject, :reference, :now)
            ON CONFLICT (account, mode, reference) DO NOTHING
            """,
            owner.values.merging([
                "id": .id(id), "number": .integer(number), "kind": .text(kind.rawValue),
                "subject": .text(try JSONText.encode(subject)),
                "reference": reference.map { .text($0) } ?? .null, "now": .time(now),
            ]) { $1 })
        guard isNew == 1 else { return nil }
        for (webhook, _) in webhooks { try DeliveryStore.owe(id, to: webhook, at: now, session) }
        if case .interested(let url?) = audience, Event.Kind.ends.contains(kind),
            !webhooks.contains(where: { $0.url == url })
        {
            try DeliveryStore.owe(id, to: url, of: owner, at: now, session)
        }
        return id
    }

    private static func receivers(
        of kind: Event.Kind, _ owner: Owner, _ audience: Audience, _ session: Session
    ) throws -> [(id: WebhookID, url: String)] {
        if case .one(let webhook) = audience { return [(webhook, "")] }
        // Names of events hold nothing that LIKE takes for a pattern.
        let all = kind == .videoProgress ? "" : " OR events LIKE '%\"*\"%'"
        let rows = try session.rows(
            """
            SELECT id, url FROM webhooks
            WHERE account = :account AND mode = :mode AND deleted_at IS NULL AND status = 'enabled'
                AND (events LIKE '%"\(kind.rawValue)"%'\(all))
            """, owner.values)
        return try rows.compactMap { row in
            let id: WebhookID = try row.id("id")
            if case .others(than: id) = audience { return nil }
            return (id, try row.text("url"))
        }
    }
}
