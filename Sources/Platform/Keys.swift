import Crypto
import Domain
import Storage
import Synchronization

/// A key right after it was made: the only moment at which its secret is known.
public struct NewKey: Sendable, Equatable {
    public var secret: String
    public var id: KeyID
    public var account: AccountID
    public var plan: Plan
    public var mode: KeyMode
    public var scopes: Set<Scope>
}

/// Makes keys and tells who is calling.
///
/// A key is kept as HMAC-SHA-256 under a pepper that lies outside the database, so that a stolen database opens
/// no account. Outcomes are cached for a second: revoking takes effect within it, in every process, and a
/// request costs neither a read nor a write.
public final class Keys: Sendable {
    private let store: KeyStore
    private let pepper: SymmetricKey
    private let identifiers: IdentifierSource
    private let time: TimeSource
    private let cache = Mutex<[String: Cached]>([:])

    static let cacheLifetime = Duration.milliseconds(900)
    static let cacheLimit = 10_000
    static let pepperVersion = 1

    public init(store: KeyStore, pepper: SecretFile, identifiers: IdentifierSource, time: TimeSource) {
        self.store = store
        self.pepper = SymmetricKey(data: pepper.bytes)
        self.identifiers = identifiers
        self.time = time
    }

    /// Makes an account with that plan and its first key.
    /// - Throws: `PikaError`.
    public func create(
        name: String, plan: Plan = .free, scopes: Set<Scope> = Set(Scope.allCases), mode: KeyMode = .live
    ) async throws -> NewKey {
        guard (1...100).contains(name.unicodeScalars.count) else {
            throw PikaError(.validationFailed, "A name has 1 to 100 characters.", pointer: "#/name")
        }
        var generator = SystemRandomNumberGenerator()
        let text = KeyText(drawing: mode, from: &generator)
        let now = time.now()
        let account = Account(id: identifiers.make(), name: name, plan: plan, createdAt: now)
        let key = StoredKey(
            id: identifiers.make(), account: account.id, publicID: text.publicID, name: name, mode: mode,
            digest: digest(text).hexadecimal, pepperVersion: Self.pepperVersion, lastFour: text.lastFour,
            scopes: scopes, createdAt: now)
        try await reportingStorage { try await store.insert(account, key) }
        return NewKey(
            secret: text.text, id: key.id, account: account.id, plan: plan, mode: mode, scopes: scopes)
    }

    /// Who calls with this key.
    /// - Throws: `PikaError`: `invalid_key` (no look at the database when the checksum is wrong), `key_revoked`,
    ///   `key_expired`, `storage_unavailable`.
    public func authenticate(_ secret: String) async throws -> Caller {
        guard let text = KeyText(parsing: secret) else { throw Self.invalid }
        let digest = digest(text)
        let name = digest.hexadecimal
        let now = time.now()
        if let cached = cache.withLock({ $0[name] }), now < cached.until {
            return try Self.caller(cached.found, at: now)
        }
        let found = try await reportingStorage { try await store.find(publicID: text.publicID) }
        // The library compares in constant time.
        let matching = found.flatMap { found in
            HMAC<SHA256>.isValidAuthenticationCode(
                Self.bytes(hexadecimal: found.key.digest), authenticating: Array(text.text.utf8),
                using: pepper)
                && found.key.mode == text.mode ? Found(key: found.key, plan: found.plan) : nil
        }
        cache.withLock { cache in
            if cache.count >= Self.cacheLimit { cache = cache.filter { now < $0.value.until } }
            if cache.count >= Self.cacheLimit { cache.removeAll() }
            cache[name] = Cached(found: matching, until: now + Self.cacheLifetime)
        }
        return try Self.caller(matching, at: now)
    }

    public func hasAccount(_ id: AccountID) async throws -> Bool {
        try await reportingStorage { try await store.hasAccount(id) }
    }

    /// Ends a key for good, in all processes within a second.
    public func revoke(_ key: KeyID) async throws {
        try await reportingStorage { try await store.revoke(key, at: time.now()) }
        cache.withLock { $0.removeAll() }
    }

    private func digest(_ text: KeyText) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array(text.text.utf8), using: pepper)
    }

    private static var invalid: PikaError {
        PikaError(.invalidKey, "This key is unknown or mistyped; check that it was copied whole.")
    }

    private static func caller(_ found: Found?, at now: Timestamp) throws -> Caller {
        guard let found else { throw invalid }
        if found.key.revokedAt != nil { throw PikaError(.keyRevoked, "This key was revoked.") }
        if let expiry = found.key.expiresAt, expiry <= now {
            throw PikaError(.keyExpired, "This key has expired.")
        }
        return Caller(
            account: found.key.account, key: found.key.id, plan: found.plan, scopes: found.key.scopes,
            mode: found.key.mode)
    }

    private static func bytes(hexadecimal text: String) -> [UInt8] {
        let digits = text.utf8.map { UInt8($0 < 0x3A ? $0 &- 0x30 : $0 &- 0x57) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

private struct Found: Sendable {
    var key: StoredKey
    var plan: Plan
}

private struct Cached: Sendable {
    /// Nil for a key that nobody has.
    var found: Found?
    var until: Timestamp
}
