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
    public var id: KeyID
    public var account: AccountID
    /// The ten characters of the key that may be shown.
    public var publicID: String
    public var name: String
    public var mode: KeyMode
    public var digest: String
    public var pepperVersion: Int
    public var lastFour: String
    public var scopes: Set<Scope>
    public var createdAt: Timestamp
    public var expiresAt: Timestamp?
    public var revokedAt: Timestamp?

    public init(
        id: KeyID, account: AccountID, publicID: String, name: String, mode: KeyMode, digest: String,
        pepperVersion: Int, lastFour: String, scopes: Set<Scope>, createdAt: Timestamp,
        expiresAt: Timestamp? = nil, revokedAt: Timestamp? = nil
    ) {
        self.id = id
        self.account = account
        self.publicID = publicID
        self.name = name
        self.mode = mode
        self.digest = digest
        self.pepperVersion = pepperVersion
        self.lastFour = lastFour
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }
}

/// Keeps accounts and their keys.
public struct KeyStore: Sendable {
    private let database: Database

    public init(database: Database) { self.database = database }

    /// Adds an account together with its first key.
    public func insert(_ account: Account, _ key: StoredKey) async throws {
        try await database.write { session in
            try session.run(
                "INSERT INTO accounts (id, name, plan, created_at) VALUES (:id, :name, :plan, :now)",
                [
                    "id": .id(account.id), "name": .text(account.name), "plan": .text(account.plan.rawValue),
                    "now": .time(account.createdAt),
                ])
            try Self.insert(key, session)
        }
    }

    public func hasAccount(_ id: AccountID) async throws -> Bool {
        try await database.read { session in
            try session.row("SELECT 1 AS found FROM accounts WHERE id = :id", ["id": .id(id)]) != nil
        }
    }

    /// The key with that public part and its account's plan; nil when there is none.
    public func find(publicID: String) async throws -> (key: StoredKey, plan: Plan)? {
        try await database.read { session in
            let row = try session.row(
                """
                SELECT k.*, a.plan FROM api_keys AS k JOIN accounts AS a ON a.id = k.account
                WHERE k.public_id = :public_id
                """, ["public_id": .text(publicID)])
            return try row.map { (try Self.key($0), try $0.choice("plan")) }
        }
    }

    /// Ends a key for good; a second call keeps the first moment.
    public func revoke(_ key: KeyID, at time: Timestamp) async throws {
        try await database.write { session in
            try session.run(
                "UPDATE api_keys SET revoked_at = COALESCE(revoked_at, :now) WHERE id = :id",
                ["id": .id(key), "now": .time(time)])
        }
    }

    private static func insert(_ key: StoredKey, _ session: Session) throws {
        try session.run(
            """
            INSERT INTO api_keys (id, account, public_id, name, mode, digest, pepper_version, last_four, scopes,
                created_at, expires_at, revoked_at)
            VALUES (:id, :account, :public_id, :name, :mode, :digest, :pepper_version, :last_four, :scopes,
                :created_at, :expires_at, :revoked_at)
            """,
            [
                "id": .id(key.id), "account": .id(key.account), "public_id": .text(key.publicID),
                "name": .text(key.name), "mode": .text(key.mode.rawValue), "digest": .text(key.digest),
                "pepper_version": .int(key.pepperVersion), "last_four": .text(key.lastFour),
                "scopes": .text(key.scopes.sorted().map(\.rawValue).joined(separator: " ")),
                "created_at": .time(key.createdAt), "expires_at": .time(key.expiresAt),
                "revoked_at": .time(key.revokedAt),
            ])
    }

    private static func key(_ row: Row) throws -> StoredKey {
        StoredKey(
            id: try row.id("id"), account: try row.id("account"), publicID: try row.text("public_id"),
            name: try row.text("name"), mode: try row.choice("mode"), digest: try row.text("digest"),
            pepperVersion: try row.int("pepper_version"), lastFour: try row.text("last_four"),
            scopes: Set(
                try row.text("scopes").split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
            createdAt: try row.time("created_at"), expiresAt: row.timeIfAny("expires_at"),
            revokedAt: row.timeIfAny("revoked_at"))
    }
}
