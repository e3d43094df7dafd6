import Crypto
import Domain
import Outbound
import Storage
import Synchronization

/// A key right after it was made: the only moment at which its secret is known.
public struct NewKey: Sendable, Equatable {
    public var secret: String
    public var key: APIKey
    public var plan: Plan

    public var id: KeyID { key.id }
    public var account: AccountID { key.account }
    public var mode: KeyMode { key.mode }
}

/// Makes keys and tells who is calling.
///
/// A key is kept as HMAC-SHA-256 under a pepper that lies outside the database, so that a stolen database opens
/// no account. Outcomes are cached for less than a second: whatever is done to a key takes effect within one, in every
/// process, and a request costs neither a read nor a write.
public final class Keys: Sendable {
    let store: KeyStore
    let audit: AuditStore
    let identifiers: IdentifierSource
    let time: TimeSource
    let diary: KeyDiary
    private let pepper: SymmetricKey
    private let cache = Mutex<[String: Cached]>([:])

    static let cacheLifetime = Duration.milliseconds(900)
    static let cacheLimit = 10_000
    static let pepperVersion = 1
    /// Keys of one account that are not revoked.
    public static let limit = 1000

    public init(
        store: KeyStore, audit: AuditStore, pepper: SecretFile, identifiers: IdentifierSource,
        time: TimeSource
    ) {
        self.store = store
        self.audit = audit
        self.pepper = SymmetricKey(data: pepper.bytes)
        self.identifiers = identifiers
        self.time = time
        diary = KeyDiary(identifiers: identifiers)
    }

    /// Makes a key on behalf of the operator, with an account of its own unless there is one.
    /// - Throws: `PikaError`, with `key_not_found` when there is no such account.
    public func create(
        name: String, plan: Plan = .free, scopes: Set<Scope> = Set(Scope.allCases), mode: KeyMode = .live,
        account: AccountID? = nil
    ) async throws -> NewKey {
        guard (1...100).contains(name.unicodeScalars.count) else {
            throw PikaError(.validationFailed, "A name has 1 to 100 characters.", pointer: "#/name")
        }
        let now = time.now()
        let owner = account ?? identifiers.make()
        let (stored, secret) = draw(
            of: owner, mode, name: name, grants: KeyGrants(scopes: scopes), maker: nil, at: now)
        let entry = AuditEntry(
            id: identifiers.make(), account: owner, mode: mode, action: .keyCreated, key: stored.key.id,
            changes: AuditEntry.changes(from: nil, to: stored.key), createdAt: now)
        guard let account else {
            try await reportingStorage {
                try await store.insert(
                    Account(id: owner, name: name, plan: plan, createdAt: now), stored, entry)
            }
            return NewKey(secret: secret, key: stored.key, plan: plan)
        }
        guard let plan = try await reportingStorage({ try await store.plan(of: account) }) else {
            throw PikaError(.keyNotFound, "There is no account with that id.")
        }
        let key = try await reportingStorage {
            try await store.change(of: account, by: nil, at: now) { book in
                guard book.livingCount < Self.limit else { throw Self.tooMany }
                return KeyChange(added: stored, entry: entry)
            }
        }
        return NewKey(secret: secret, key: key ?? stored.key, plan: plan)
    }

    /// Who calls with this key.
    /// - Parameters:
    ///   - address: where the call comes from; empty when nobody knows.
    ///   - request: for the audit log.
    /// - Throws: `PikaError`: `invalid_key` (no look at the database when the checksum is wrong), `key_revoked`,
    ///   `key_expired`, `key_disabled`, `address_not_allowed`, `storage_unavailable`.
    public func authenticate(
        _ secret: String, from address: String = "", request: RequestID? = nil
    ) async throws -> Caller {
        guard let found = try await find(secret) else {
            throw PikaError(
                .invalidKey, "This key is unknown or mistyped; check that it was copied whole.")
        }
        let now = time.now()
        let key = found.key
        if let refusal = found.refusal(of: address, at: now) {
            diary.refused(key, refusal.code, from: address, at: now)
            throw refusal
        }
        diary.used(key.id, at: now)
        return Caller(
            account: key.account, key: key.id, plan: found.plan, scopes: key.grants.scopes, mode: key.mode,
            requestsPerMinute: key.grants.requestsPerMinute,
            replacedUntil: key.replacedBy == nil ? nil : key.grants.expiresAt, clockAhead: key.clockAhead,
            address: address, request: request)
    }

    /// Writes down that a key came over a line that others can read, if it is one of ours.
    public func expose(_ secret: String, from address: String) async throws {
        guard let found = try await find(secret) else { return }
        diary.refused(found.key, .httpsRequired, from: address, at: time.now())
    }

    /// Writes down that a call was refused that came with a key that works.
    public func refused(_ caller: Caller, _ code: ErrorCode) {
        diary.refused(
            caller.key, of: caller.account, caller.mode, code, from: caller.address, at: time.now())
    }

    private func find(_ secret: String) async throws -> Found? {
        guard let text = KeyText(parsing: secret) else { return nil }
        let name = digest(text).hexadecimal
        let now = time.now()
        if let cached = cache.withLock({ $0[name] }), now < cached.until { return cached.found }
        let found = try await reportingStorage { try await store.find(publicID: text.publicID) }
        // The library compares in constant time.
        let matching = found.flatMap { found in
            HMAC<SHA256>.isValidAuthenticationCode(
                Self.bytes(hexadecimal: found.key.digest), authenticating: Array(text.text.utf8),
                using: pepper)
                && found.key.key.mode == text.mode ? Found(key: found.key.key, plan: found.plan) : nil
        }
        cache.withLock { cache in
            if cache.count >= Self.cacheLimit { cache = cache.filter { now < $0.value.until } }
            if cache.count >= Self.cacheLimit { cache.removeAll() }
            cache[name] = Cached(found: matching, until: now + Self.cacheLifetime)
        }
        return matching
    }

    public func hasAccount(_ id: AccountID) async throws -> Bool {
        try await reportingStorage { try await store.plan(of: id) } != nil
    }

    /// Forgets what was learnt of keys, so that what was done to one is in force here at once.
    func forget() { cache.withLock { $0.removeAll() } }

    /// A new key and its secret; nothing is kept yet.
    func draw(
        of account: AccountID, _ mode: KeyMode, name: String, grants: KeyGrants, maker: KeyID?,
        replacing old: APIKey? = nil, at now: Timestamp
    ) -> (stored: StoredKey, secret: String) {
        var generator = SystemRandomNumberGenerator()
        let text = KeyText(drawing: mode, from: &generator)
        let key = APIKey(
            id: identifiers.make(), account: account, publicID: text.publicID, lastFour: text.lastFour,
            mode: mode, name: name, grants: grants, createdAt: now, maker: maker, replaces: old?.id,
            firstKey: old?.firstKey)
        let stored = StoredKey(
            key: key, digest: digest(text).hexadecimal, pepperVersion: Self.pepperVersion)
        return (stored, text.text)
    }

    private func digest(_ text: KeyText) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array(text.text.utf8), using: pepper)
    }

    static var tooMany: PikaError {
        PikaError(
            .keyLimit, "This account has \(limit) keys that are not revoked; revoke those that nobody uses.")
    }

    private static func bytes(hexadecimal text: String) -> [UInt8] {
        let digits = text.utf8.map { UInt8($0 < 0x3A ? $0 &- 0x30 : $0 &- 0x57) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

private struct Found: Sendable {
    var key: APIKey
    var plan: Plan
    private let networks: [Network]?

    init(key: APIKey, plan: Plan) {
        self.key = key
        self.plan = plan
        // A network that cannot be read lets nobody in.
        networks = key.grants.networks?.compactMap { Network($0) }
    }

    func refusal(of address: String, at now: Timestamp) -> PikaError? {
        if let refusal = key.refusal(at: now) { return refusal }
        guard let networks else { return nil }
        let address = IPAddress(address)?.unmapped
        guard address.map({ address in networks.contains { $0.contains(address) } }) ?? false else {
            return PikaError(
                .addressNotAllowed, "This key works from some networks alone, and not from this address.")
        }
        return nil
    }
}

extension APIKey {
    /// Why the key does not work, wherever it is used.
    func refusal(at now: Timestamp) -> PikaError? {
        switch status(at: now) {
        case .active: nil
        case .disabled: PikaError(.keyDisabled, "This key is turned off.")
        case .expired:
            PikaError(
                .keyExpired,
                replacedBy == nil ? "This key has expired." : "This key was replaced by another one.")
        case .revoked: PikaError(.keyRevoked, "This key was revoked.")
        }
    }
}

private struct Cached: Sendable {
    /// Nil for a key that nobody has.
    var found: Found?
    var until: Timestamp
}
