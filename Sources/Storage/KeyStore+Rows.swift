import Domain

extension KeyStore {
    /// Of a key, named `k`.
    static let columns = """
        k.*, (SELECT n.id FROM api_keys AS n WHERE n.replaces = k.id) AS replaced_by,
        CASE k.mode WHEN 'test' THEN (SELECT c.ahead FROM test_clocks AS c WHERE c.account = k.account) END AS ahead
        """

    static func key(_ id: KeyID, at now: Timestamp, _ session: Session) throws -> APIKey? {
        try session.row("SELECT \(columns) FROM api_keys AS k WHERE k.id = :id", ["id": .id(id)]).map {
            try withSpending(try key($0), at: now, session)
        }
    }

    static func key(_ row: Row) throws -> APIKey {
        func id(_ column: String) -> KeyID? { row.textIfAny(column).map { KeyID(unchecked: $0) } }
        let grants = KeyGrants(
            scopes: Set(
                try row.text("scopes").split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
            networks: try row.textIfAny("networks").map { try JSONText.decode([String].self, $0) },
            expiresAt: row.timeIfAny("expires_at"),
            monthlyCredits: row.integerIfAny("monthly_credits").map { Credits(Int($0)) },
            requestsPerMinute: row.integerIfAny("requests_per_minute").map { Int($0) })
        return APIKey(
            id: try row.id("id"), account: try row.id("account"), publicID: try row.text("public_id"),
            lastFour: try row.text("last_four"), mode: try row.choice("mode"), name: try row.text("name"),
            grants: grants, createdAt: try row.time("created_at"), maker: id("maker"),
            replaces: id("replaces"), replacedBy: id("replaced_by"), firstKey: id("first_key"),
            disabledAt: row.timeIfAny("disabled_at"), revokedAt: row.timeIfAny("revoked_at"),
            lastUsedAt: row.timeIfAny("last_used_at"), requests: try row.int("requests"),
            clockAhead: .milliseconds(row.integerIfAny("ahead") ?? 0))
    }

    static func withSpending(_ key: APIKey, at now: Timestamp, _ session: Session) throws -> APIKey {
        var key = key
        let row = try session.row(
            "SELECT credits FROM key_spending WHERE api_key = :key AND month = :month",
            [
                "key": .id(key.firstKey),
                "month": .text(BillingCycle(containing: now + key.clockAhead).name),
            ])
        key.spent = Credits(try row?.int("credits") ?? 0)
        return key
    }

    static func insert(_ stored: StoredKey, _ session: Session) throws {
        let key = stored.key
        var values = try Self.values(of: key.grants)
        values.merge([
            "id": .id(key.id), "account": .id(key.account), "public_id": .text(key.publicID),
            "name": .text(key.name), "mode": .text(key.mode.rawValue), "digest": .text(stored.digest),
            "pepper_version": .int(stored.pepperVersion), "last_four": .text(key.lastFour),
            "created_at": .time(key.createdAt), "maker": .id(key.maker), "replaces": .id(key.replaces),
            "first_key": .id(key.firstKey == key.id ? nil : key.firstKey),
        ]) { $1 }
        try session.run(
            """
            INSERT INTO api_keys (id, account, public_id, name, mode, digest, pepper_version, last_four, scopes,
                networks, expires_at, monthly_credits, requests_per_minute, created_at, maker, replaces,
                first_key)
            VALUES (:id, :account, :public_id, :name, :mode, :digest, :pepper_version, :last_four, :scopes,
                :networks, :expires_at, :monthly_credits, :requests_per_minute, :created_at, :maker, :replaces,
                :first_key)
            """, values)
    }

    /// Writes what may change of a key.
    static func update(_ key: APIKey, was old: APIKey?, _ session: Session) throws {
        var values = try Self.values(of: key.grants)
        values.merge([
            "id": .id(key.id), "name": .text(key.name), "disabled_at": .time(key.disabledAt),
            "revoked_at": .time(key.revokedAt), "requests": .int(key.requests),
        ]) { $1 }
        try session.run(
            """
            UPDATE api_keys SET name = :name, scopes = :scopes, networks = :networks, expires_at = :expires_at,
                monthly_credits = :monthly_credits, requests_per_minute = :requests_per_minute,
                disabled_at = :disabled_at, revoked_at = :revoked_at, requests = :requests
            WHERE id = :id
            """, values)
        guard key.grants.monthlyCredits != old?.grants.monthlyCredits else { return }
        // Keys that replace each other spend together, so they have one limit.
        try session.run(
            """
            UPDATE api_keys SET monthly_credits = :limit
            WHERE account = :account AND COALESCE(first_key, id) = :first
            """,
            [
                "account": .id(key.account), "first": .id(key.firstKey),
                "limit": key.grants.monthlyCredits.map { .int($0.rawValue) } ?? .null,
            ])
    }

    private static func values(of grants: KeyGrants) throws -> [String: Value] {
        [
            "scopes": .text(grants.scopes.sorted().map(\.rawValue).joined(separator: " ")),
            "networks": try grants.networks.map { .text(try JSONText.encode($0)) } ?? .null,
            "expires_at": .time(grants.expiresAt),
            "monthly_credits": grants.monthlyCredits.map { .int($0.rawValue) } ?? .null,
            "requests_per_minute": grants.requestsPerMinute.map { .int($0) } ?? .null,
        ]
    }
}
