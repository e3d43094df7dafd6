import Domain

/// An account: whom jobs, clips and keys belong to.
public struct Account: Sendable, Equatable {
    public var id: AccountID
    public var name: String
    public var plan: Plan
    public var createdAt: Timestamp

    public init(id: AccountID, name: String, plan: Plan, createdAt: Timestamp) {
        self.id = id
        self.name = name
        self.plan = plan
        self.createdAt = createdAt
    }
}

/// A key as it is kept: never the secret, only its peppered digest.
public struct StoredKey: Sendable, Equatable {
    public var key: APIKey
    /// In hexadecimal.
    public var digest: String
    public var pepperVersion: Int

    public init(key: APIKey, digest: String, pepperVersion: Int) {
        self.key = key
        self.digest = digest
        self.pepperVersion = pepperVersion
    }
}

/// What is to be written of a change of keys, all of it or nothing.
public struct KeyChange: Sendable {
    /// The key that was there, as it is to be.
    public var changed: APIKey?
    public var added: StoredKey?
    public var entry: AuditEntry?

    public init(changed: APIKey? = nil, added: StoredKey? = nil, entry: AuditEntry? = nil) {
        self.changed = changed
        self.added = added
        self.entry = entry
    }
}

/// What the keys and the time were when a change was decided.
public struct KeyBook: Sendable {
    /// The key that asks, as it is now; nil for the operator.
    public var actor: APIKey?
    /// The key that is meant; nil when there is none of that id.
    public var key: APIKey?
    /// Keys of the account that are not revoked.
    public var livingCount: Int
    /// How far the account's test mode is ahead.
    public var testClockAhead: Duration
}

/// Keeps accounts and their keys.
public struct KeyStore: Sendable {
    let database: Database

    public init(database: Database) { self.database = database }

    /// Adds an account together with its first key.
    public func insert(_ account: Account, _ key: StoredKey, _ entry: AuditEntry) async throws {
        try await database.write { session in
            try session.run(
                "INSERT INTO accounts (id, name, plan, created_at) VALUES (:id, :name, :plan, :now)",
                [
                    "id": .id(account.id), "name": .text(account.name), "plan": .text(account.plan.rawValue),
                    "now": .time(account.createdAt),
                ])
            try Self.insert(key, session)
            try AuditStore.insert(entry, session)
        }
    }

    /// The account's plan; nil when there is no such account.
    public func plan(of account: AccountID) async throws -> Plan? {
        try await database.read { session in
            try session.row("SELECT plan FROM accounts WHERE id = :id", ["id": .id(account)]).map {
                try $0.choice("plan")
            }
        }
    }

    /// The key with that public part and its account's plan, without what it has spent; nil when there is none.
    public func find(publicID: String) async throws -> (key: StoredKey, plan: Plan)? {
        try await database.read { session in
            let row = try session.row(
                """
                SELECT \(Self.columns), (SELECT a.plan FROM accounts AS a WHERE a.id = k.account) AS plan
                FROM api_keys AS k WHERE k.public_id = :public_id
                """, ["public_id": .text(publicID)])
            return try row.map { row in
                let stored = StoredKey(
                    key: try Self.key(row), digest: try row.text("digest"),
                    pepperVersion: try row.int("pepper_version"))
                return (stored, try row.choice("plan"))
            }
        }
    }

    /// The key, with what it has spent this month; nil when there is none.
    public func find(_ id: KeyID, at now: Timestamp) async throws -> APIKey? {
        try await database.read { try Self.key(id, at: now, $0) }
    }

    /// Newest first.
    /// - Parameters:
    ///   - mode: nil for keys of both modes.
    ///   - before: only keys older than this one.
    public func list(
        of account: AccountID, mode: KeyMode?, before: KeyID?, limit: Int, at now: Timestamp
    ) async throws -> [APIKey] {
        try await database.read { session in
            try session.rows(
                """
                SELECT \(Self.columns) FROM api_keys AS k
                WHERE k.account = :account AND k.id < :before\(mode == nil ? "" : " AND k.mode = :mode")
                ORDER BY k.id DESC LIMIT :limit
                """,
                [
                    "account": .id(account), "limit": .int(limit),
                    // `~` sorts after every character of an id.
                    "before": .text(before?.rawValue ?? "~"),
                ].merging(mode.map { ["mode": .text($0.rawValue)] } ?? [:]) { $1 }
            ).map { try Self.withSpending(try Self.key($0), at: now, session) }
        }
    }

    /// Changes keys by what they are at that moment: nobody else writes meanwhile.
    ///
    /// A receipt of the request that asks for it commits with the change.
    /// - Parameters:
    ///   - id: the key that is meant, if any.
    ///   - actor: the key that asks; nil for the operator.
    ///   - decide: what to write; may be called twice. What it throws, nothing is written of.
    /// - Returns: the key that was added or changed, as it is now; nil for none.
    @discardableResult
    public func change(
        _ id: KeyID? = nil, of account: AccountID, by actor: KeyID?, at now: Timestamp,
        _ decide: @escaping @Sendable (KeyBook) throws -> KeyChange
    ) async throws -> APIKey? {
        let submission = Submission.current
        return try await database.write { session in
            let living = try session.row(
                "SELECT count(*) AS living FROM api_keys WHERE account = :account AND revoked_at IS NULL",
                ["account": .id(account)])
            let book = KeyBook(
                actor: try actor.flatMap { try Self.key($0, at: now, session) },
                key: try id.flatMap { try Self.key($0, at: now, session) },
                livingCount: try living?.int("living") ?? 0,
                testClockAhead: try TestClockStore.ahead(of: account, session))
            let change = try decide(book)
            if let key = change.changed { try Self.update(key, was: book.key, session) }
            if let key = change.added { try Self.insert(key, session) }
            if let entry = change.entry { try AuditStore.insert(entry, session) }
            guard let made = change.added?.key.id ?? change.changed?.id,
                let key = try Self.key(made, at: now, session)
            else { return nil }
            if change.added != nil, let receipt = try submission.receipt?(.key(key)) {
                try ReceiptStore.insert(receipt, at: now, session)
            }
            return key
        }
    }

    /// Uses and refusals that were counted in memory.
    ///
    /// Losing them at a crash of the machine loses counts of its last moments, no more; hence `.process`.
    public func note(_ uses: [KeyUse], _ refusals: [AuditEntry], forgetting limit: Timestamp) async throws {
        try await database.write(.process) { session in
            for use in uses {
                try session.run(
                    """
                    UPDATE api_keys SET requests = requests + :count,
                        last_used_at = CASE WHEN COALESCE(last_used_at, 0) < :last THEN :last
                            ELSE last_used_at END
                    WHERE id = :id
                    """, ["id": .id(use.key), "count": .int(use.count), "last": .time(use.last)])
            }
            for entry in refusals { try AuditStore.insert(entry, session) }
            try session.run(
                """
                DELETE FROM audit_log WHERE id IN (SELECT id FROM audit_log
                    WHERE reason IS NOT NULL AND created_at < :limit ORDER BY created_at LIMIT 500)
                """, ["limit": .time(limit)])
        }
    }
}

/// Requests with one key since they were last written down.
public struct KeyUse: Sendable, Equatable {
    public var key: KeyID
    public var count: Int
    public var last: Timestamp

    public init(key: KeyID, count: Int, last: Timestamp) {
        self.key = key
        self.count = count
        self.last = last
    }
}
