import Domain
import Storage

/// What a caller may do with the keys of its account.
///
/// A live key manages keys of both modes, a test key those of test mode; of others nobody hears. No key makes or changes
/// one that holds more than itself, judged by what it holds at that very moment.
extension Keys {
    public static let pageLimit = 1...100
    public static let overlapRange = 0...604_800

    /// - Returns: the key with its secret, which is kept nowhere.
    /// - Throws: `PikaError`: `insufficient_scope`, `validation_failed`, `grant_exceeded`, `key_limit`,
    ///   `storage_unavailable`.
    public func make(_ terms: KeyTerms, for caller: Caller) async throws -> NewKey {
        try caller.require(.keysWrite)
        let terms = try terms.checked(isNew: true)
        let mode = terms.mode ?? caller.mode
        let now = time.now()
        let (drawn, secret) = draw(
            of: caller.account, mode, name: terms.name ?? "", grants: KeyGrants(scopes: []),
            maker: caller.key, at: now)
        return try await added(secret, for: caller, at: now) { [self] book in
            let actor = try Self.actor(in: book, at: now)
            guard actor.mode == .live || mode == .test else {
                throw Self.exceeded(["#/livemode"], "A test key makes test keys alone.")
            }
            var stored = drawn
            stored.key.grants = terms.applied(to: actor.grants)
            try terms.checkExpiry(after: now + (mode == .test ? book.testClockAhead : .zero))
            try Self.check(stored.key.grants, isWithin: actor.grants)
            guard book.livingCount < Self.limit else { throw Self.tooMany }
            return KeyChange(
                added: stored,
                entry: entry(.keyCreated, stored.key, from: nil, by: caller, at: now))
        }
    }

    /// Newest first.
    public func list(
        for caller: Caller, startingAfter after: KeyID? = nil, limit: Int = 20
    ) async throws -> Page<APIKey> {
        try caller.require(.keysWrite)
        let limit = min(max(limit, Self.pageLimit.lowerBound), Self.pageLimit.upperBound)
        let keys = try await reportingStorage {
            try await store.list(
                of: caller.account, mode: caller.mode == .live ? nil : .test, before: after,
                limit: limit + 1, at: time.now())
        }
        return Page(items: Array(keys.prefix(limit)), hasMore: keys.count > limit)
    }

    /// - Throws: `PikaError`: `insufficient_scope`, `key_not_found`, `storage_unavailable`.
    public func key(_ id: KeyID, for caller: Caller) async throws -> APIKey {
        try caller.require(.keysWrite)
        let key = try await reportingStorage { try await store.find(id, at: time.now()) }
        return try Self.visible(key, to: caller)
    }

    /// In force at once in this process, and within a second in the others.
    /// - Throws: `PikaError`: `insufficient_scope`, `validation_failed`, `key_not_found`, `key_inactive`,
    ///   `grant_exceeded`, `storage_unavailable`.
    public func update(_ id: KeyID, _ terms: KeyTerms, for caller: Caller) async throws -> APIKey {
        try caller.require(.keysWrite)
        let terms = try terms.checked(isNew: false)
        let now = time.now()
        return try await changed(id, for: caller, at: now) { [self] book in
            let actor = try Self.actor(in: book, at: now)
            let old = try Self.visible(book.key, to: caller)
            try Self.check(old, isWithin: actor)
            guard old.revokedAt == nil else { throw Self.inactive("This key was revoked.") }
            if terms.expiresAt != nil || terms.unset.contains(.expiresAt), old.replacedBy != nil {
                throw Self.inactive("This key was replaced; its last moment stays.")
            }
            try terms.checkExpiry(after: now + old.clockAhead)
            var key = old
            key.name = terms.name ?? old.name
            key.grants = terms.applied(to: old.grants)
            if let isEnabled = terms.isEnabled { key.disabledAt = isEnabled ? nil : old.disabledAt ?? now }
            try Self.check(key.grants, isWithin: actor.grants)
            guard key != old else { return KeyChange(changed: old) }
            return KeyChange(
                changed: key, entry: entry(.keyUpdated, key, from: old, by: caller, at: now))
        }
    }

    /// Replaces a key by one that holds the same; the old one works for a while beside it.
    /// - Throws: `PikaError`: `insufficient_scope`, `key_not_found`, `key_inactive`, `grant_exceeded`, `key_limit`,
    ///   `storage_unavailable`.
    public func rotate(_ id: KeyID, overlap: Duration, for caller: Caller) async throws -> NewKey {
        try caller.require(.keysWrite)
        let now = time.now()
        let old = try await key(id, for: caller)
        let (drawn, secret) = draw(
            of: caller.account, old.mode, name: old.name, grants: old.grants, maker: old.maker,
            replacing: old, at: now)
        return try await added(secret, id, for: caller, at: now) { [self] book in
            let actor = try Self.actor(in: book, at: now)
            let old = try Self.visible(book.key, to: caller)
            try Self.check(old, isWithin: actor)
            if old.replacedBy != nil { throw Self.inactive("This key was replaced already.") }
            switch old.status(at: now) {
            case .active, .disabled: break
            case .expired, .revoked: throw Self.inactive("This key works no longer.")
            }
            guard book.livingCount < Self.limit else { throw Self.tooMany }
            // Drawn before the transaction; what the key holds is told by it.
            var stored = drawn
            stored.key.name = old.name
            stored.key.grants = old.grants
            var ended = old
            let end = now + old.clockAhead + overlap
            ended.grants.expiresAt = old.grants.expiresAt.map { min($0, end) } ?? end
            ended.requests = 0
            var entry = entry(.keyRotated, ended, from: old, by: caller, at: now)
            entry.changes.append(.init("replaced_by", from: nil, to: stored.key.id.rawValue))
            return KeyChange(changed: ended, added: stored, entry: entry)
        }
    }

    /// Ends a key for good, at once in this process and within a second in the others.
    ///
    /// Jobs that it asked for go on and are billed. A second call changes nothing.
    /// - Throws: `PikaError`: `insufficient_scope`, `key_not_found`, `grant_exceeded`, `storage_unavailable`.
    public func revoke(_ id: KeyID, for caller: Caller) async throws {
        try caller.require(.keysWrite)
        let now = time.now()
        _ = try await changed(id, for: caller, at: now) { [self] book in
            let actor = try Self.actor(in: book, at: now)
            let old = try Self.visible(book.key, to: caller)
            try Self.check(old, isWithin: actor)
            guard old.revokedAt == nil else { return KeyChange(changed: old) }
            var key = old
            key.revokedAt = now
            return KeyChange(
                changed: key, entry: entry(.keyRevoked, key, from: old, by: caller, at: now))
        }
    }

    /// The same, on behalf of the operator.
    /// - Throws: `PikaError`: `key_not_found`, `storage_unavailable`.
    public func revoke(_ id: KeyID) async throws {
        let now = time.now()
        let found = try await reportingStorage { try await store.find(id, at: now) }
        guard let found else { throw Self.unknown }
        _ = try await reportingStorage {
            try await store.change(id, of: found.account, by: nil, at: now) { [self] book in
                guard let old = book.key, old.revokedAt == nil else { return KeyChange() }
                var key = old
                key.revokedAt = now
                return KeyChange(
                    changed: key, entry: entry(.keyRevoked, key, from: old, by: nil, at: now))
            }
        }
        forget()
    }

    /// All keys of an account, for the operator.
    public func list(of account: AccountID) async throws -> [APIKey] {
        try await reportingStorage {
            try await store.list(of: account, mode: nil, before: nil, limit: .max >> 1, at: time.now())
        }
    }

    /// What was done to the account's keys, newest first.
    public func auditLog(
        for caller: Caller, key: KeyID? = nil, startingAfter after: AuditEntryID? = nil, limit: Int = 20
    ) async throws -> Page<AuditEntry> {
        try caller.require(.keysWrite)
        let limit = min(max(limit, Self.pageLimit.lowerBound), Self.pageLimit.upperBound)
        let entries = try await reportingStorage {
            try await audit.list(
                of: caller.account, mode: caller.mode == .live ? nil : .test, key: key, before: after,
                limit: limit + 1)
        }
        return Page(items: Array(entries.prefix(limit)), hasMore: entries.count > limit)
    }
}

extension Keys {
    private func added(
        _ secret: String, _ id: KeyID? = nil, for caller: Caller, at now: Timestamp,
        _ decide: @escaping @Sendable (KeyBook) throws -> KeyChange
    ) async throws -> NewKey {
        NewKey(
            secret: secret, key: try await changed(id, for: caller, at: now, decide), plan: caller.plan)
    }

    private func changed(
        _ id: KeyID?, for caller: Caller, at now: Timestamp,
        _ decide: @escaping @Sendable (KeyBook) throws -> KeyChange
    ) async throws -> APIKey {
        let key = try await reportingStorage {
            try await store.change(id, of: caller.account, by: caller.key, at: now, decide)
        }
        forget()
        guard let key else { throw StorageError(.unexpected, "a key vanished") }
        return key
    }

    private func entry(
        _ action: AuditEntry.Action, _ key: APIKey, from old: APIKey?, by caller: Caller?, at now: Timestamp
    ) -> AuditEntry {
        let address = caller.map(\.address) ?? ""
        return AuditEntry(
            id: identifiers.make(), account: key.account, mode: key.mode, action: action, key: key.id,
            actor: caller?.key, address: address.isEmpty ? nil : address, request: caller?.request,
            changes: AuditEntry.changes(from: old, to: key), createdAt: now)
    }

    /// The key that asks, as it is now: what was learnt of it may be a second old.
    private static func actor(in book: KeyBook, at now: Timestamp) throws -> APIKey {
        guard let actor = book.actor else { throw unknown }
        if let refusal = actor.refusal(at: now) { throw refusal }
        try Caller(
            account: actor.account, key: actor.id, plan: .free, scopes: actor.grants.scopes, mode: actor.mode
        ).require(.keysWrite)
        return actor
    }

    private static func visible(_ key: APIKey?, to caller: Caller) throws -> APIKey {
        guard let key, key.account == caller.account, caller.mode == .live || key.mode == .test else {
            throw unknown
        }
        return key
    }

    private static var unknown: PikaError {
        PikaError(.keyNotFound, "This account has no key with that id.")
    }

    private static func inactive(_ message: String) -> PikaError { PikaError(.keyInactive, message) }
}
