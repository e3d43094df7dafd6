import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform

/// Keys, what was done to them, and the clock of test mode.
struct KeyRoutes: Sendable {
    let keys: Keys
    let clock: TestClock
    let time: TimeSource

    func register(in routes: Routes) {
        routes.serve(.listKeys, list)
        routes.serve(.createKey, create)
        routes.serve(.getKey, read)
        routes.serve(.updateKey, update)
        routes.serve(.revokeKey, revoke)
        routes.serve(.rotateKey, rotate)
        routes.serve(.listAuditLog, auditLog)
        routes.serve(.getTestClock, readClock)
        routes.serve(.advanceTestClock, advanceClock)
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.ListKeysParameters.init)
        let page = try await keys.list(
            for: context.caller, startingAfter: parameters.startingAfter.flatMap(KeyID.init(rawValue:)),
            limit: parameters.limit)
        let now = time.now()
        return .json(
            API.KeyList(
                object: .list, data: page.items.map { API.Key($0, at: now) }, hasMore: page.hasMore,
                nextCursor: page.hasMore ? page.items.last?.id.rawValue : nil))
    }

    private func create(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.CreateKeyRequest.self, from: request)
        return answer(try await keys.make(KeyTerms(body), for: context.caller))
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        .json(API.Key(try await keys.key(context.keyID, for: context.caller), at: time.now()))
    }

    private func update(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.UpdateKeyRequest.self, from: request)
        let terms = KeyTerms(body)
        guard terms != KeyTerms() else {
            let violation = Violation(
                at: .pointer("#"), code: .tooFew, detail: "must name at least one field")
            throw PikaError(.validationFailed, "Nothing is to change.", violations: [violation])
        }
        return .json(
            API.Key(try await keys.update(context.keyID, terms, for: context.caller), at: time.now()))
    }

    private func revoke(_ request: Request, _ context: APIContext) async throws -> Response {
        try await keys.revoke(context.keyID, for: context.caller)
        return .empty(.noContent)
    }

    private func rotate(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.RotateKeyRequest.self, from: request)
        return answer(
            try await keys.rotate(
                context.keyID, overlap: .seconds(body.overlapSeconds ?? Self.usualOverlap),
                for: context.caller))
    }

    /// Seconds; the contract's default.
    private static let usualOverlap = 86_400

    private func answer(_ made: NewKey) -> Response {
        .json(API.Key(made.key, at: time.now(), secret: made.secret), status: .created)
    }

    private func auditLog(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.ListAuditLogParameters.init)
        let page = try await keys.auditLog(
            for: context.caller, key: parameters.keyID.flatMap(KeyID.init(rawValue:)),
            startingAfter: parameters.startingAfter.flatMap(AuditEntryID.init(rawValue:)),
            limit: parameters.limit)
        return .json(
            API.AuditLog(
                object: .list, data: page.items.map(API.AuditEntry.init), hasMore: page.hasMore,
                nextCursor: page.hasMore ? page.items.last?.id.rawValue : nil))
    }

    private func readClock(_ request: Request, _ context: APIContext) async throws -> Response {
        .json(API.TestClock(try await clock.read(for: context.caller)))
    }

    private func advanceClock(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.AdvanceClockRequest.self, from: request)
        return .json(
            API.TestClock(try await clock.advance(by: .seconds(body.seconds), for: context.caller)))
    }
}

extension APIContext {
    fileprivate var keyID: KeyID {
        get throws(PikaError) {
            guard let id = parameters.get("key_id").flatMap(KeyID.init(rawValue:)) else {
                throw PikaError(.keyNotFound, "This account has no key with that id.")
            }
            return id
        }
    }
}

extension KeyTerms {
    /// What was asked for; the validator has seen to it that every value has its counterpart.
    fileprivate init(_ body: API.CreateKeyRequest) {
        self.init(
            name: body.name, mode: body.livemode.map { $0 ? .live : .test },
            scopes: Self.scopes(body.scopes),
            preset: body.preset.flatMap { KeyPreset(rawValue: $0.rawValue) }, networks: body.allowedCidrs,
            expiresAt: Self.moment(body.expiresAt),
            monthlyCredits: body.monthlyCreditLimit.map { Credits($0) },
            requestsPerMinute: body.requestsPerMinute)
    }

    fileprivate init(_ body: API.UpdateKeyRequest) {
        self.init(
            name: body.name, isEnabled: body.status.map { $0 == .active }, scopes: Self.scopes(body.scopes),
            preset: body.preset.flatMap { KeyPreset(rawValue: $0.rawValue) }, networks: body.allowedCidrs,
            expiresAt: Self.moment(body.expiresAt),
            monthlyCredits: body.monthlyCreditLimit.map { Credits($0) },
            requestsPerMinute: body.requestsPerMinute,
            unset: Set((body.unset ?? []).compactMap { KeyLimit(rawValue: $0.rawValue) }))
    }

    private static func scopes(_ names: [API.Scope]?) -> Set<Scope>? {
        names.map { Set($0.compactMap { Scope(rawValue: $0.rawValue) }) }
    }

    private static func moment(_ seconds: Int?) -> Timestamp? {
        seconds.map { Timestamp(milliseconds: Int64($0) * 1000) }
    }
}

extension API.Key {
    init(_ key: APIKey, at now: Timestamp, secret: String? = nil) {
        self.init(
            id: key.id.rawValue, object: .key, livemode: key.mode == .live, name: key.name, secret: secret,
            prefix: "sk-pika-\(key.mode.rawValue)_\(key.publicID)", lastFour: key.lastFour,
            status: .init(rawValue: key.status(at: now).rawValue) ?? .revoked,
            scopes: key.grants.scopes.sorted().compactMap { .init(rawValue: $0.rawValue) },
            allowedCidrs: key.grants.networks, expiresAt: key.grants.expiresAt.map { Int($0.seconds) },
            monthlyCreditLimit: key.grants.monthlyCredits?.rawValue, creditsThisMonth: key.spent.rawValue,
            requestsPerMinute: key.grants.requestsPerMinute, createdAt: Int(key.createdAt.seconds),
            createdBy: key.maker?.rawValue, replaces: key.replaces?.rawValue,
            replacedBy: key.replacedBy?.rawValue, revokedAt: key.revokedAt.map { Int($0.seconds) },
            lastUsedAt: key.lastUsedAt.map { Int($0.seconds) }, requests: key.requests)
    }
}

extension API.AuditEntry {
    fileprivate init(_ entry: AuditEntry) {
        self.init(
            id: entry.id.rawValue, object: .auditEntry, livemode: entry.mode == .live,
            createdAt: Int(entry.createdAt.seconds),
            action: .init(rawValue: entry.action.rawValue) ?? .keyUpdated, keyID: entry.key.rawValue,
            actorKeyID: entry.actor?.rawValue, address: entry.address, requestID: entry.request?.rawValue,
            reason: entry.reason.map { .init($0) }, count: entry.count,
            changes: entry.changes.map { API.AuditChange(field: $0.field, from: $0.from, to: $0.to) })
    }
}

extension API.TestClock {
    fileprivate init(_ reading: TestClock.Reading) {
        self.init(
            object: .testClock, livemode: false, now: Int(reading.now.seconds),
            advancedSeconds: Int(reading.ahead.milliseconds / 1000))
    }
}
