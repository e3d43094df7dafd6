import Domain
import Jobs
import Outbound
import Storage

/// What an account may do with its endpoints and their secrets.
///
/// An endpoint of somebody else, or of the other mode, does not exist.
public struct Webhooks: Sendable {
    let store: WebhookStore
    let deliveries: DeliveryStore
    let events: EventStore
    let alerts: AlertStore
    let secrets: WebhookSecrets
    let feed: ChangeFeed
    let addresses: AddressGuard
    let identifiers: IdentifierSource
    let time: TimeSource

    /// Endpoints of an account in one mode.
    public static let limit = 16
    /// Secrets that were rotated out and are still good.
    public static let oldSecretLimit = 10
    public static let overlapRange = 0...604_800
    /// Events that one call recovers.
    public static let recoveryLimit = 1000
    public static let pageLimit = 1...100

    /// - Parameter addresses: where deliveries may go.
    public init(
        store: WebhookStore, deliveries: DeliveryStore, events: EventStore, alerts: AlertStore,
        secrets: WebhookSecrets, feed: ChangeFeed, addresses: AddressGuard, identifiers: IdentifierSource,
        time: TimeSource
    ) {
        self.store = store
        self.deliveries = deliveries
        self.events = events
        self.alerts = alerts
        self.secrets = secrets
        self.feed = feed
        self.addresses = addresses
        self.identifiers = identifiers
        self.time = time
    }

    /// - Returns: the endpoint, and its secret in the clear.
    /// - Throws: `PikaError`: `insufficient_scope`, `validation_failed`, `webhook_limit`, `storage_unavailable`.
    public func create(
        url: String, events: [String], description: String, for caller: Caller
    ) async throws -> (webhook: Webhook, secret: String) {
        try caller.require(.webhooksWrite)
        try addresses.check(url, "#/url")
        let now = time.now()
        let webhook = Webhook(
            id: identifiers.make(), account: caller.account, mode: caller.mode, url: url,
            description: description, filter: EventFilter(names: events), createdAt: now, updatedAt: now)
        let secret = WebhookSecrets.draw()
        let sealed = try secrets.seal(secret, for: caller.owner, webhook.id)
        let isNew = try await reportingStorage {
            try await store.insert(webhook, secret: sealed, limit: Self.limit)
        }
        guard isNew else {
            throw PikaError(
                .webhookLimit, "This account has \(Self.limit) webhooks already; delete one first.")
        }
        return (webhook, secret)
    }

    /// Oldest first.
    public func list(for caller: Caller) async throws -> [Webhook] {
        try caller.require(.webhooksWrite)
        return try await reportingStorage { try await store.list(caller.owner) }
    }

    /// - Throws: `PikaError`: `insufficient_scope`, `webhook_not_found`, `storage_unavailable`.
    public func find(_ id: WebhookID, for caller: Caller) async throws -> Webhook {
        try caller.require(.webhooksWrite)
        return try Self.found(try await reportingStorage { try await store.find(id, of: caller.owner) })
    }

    /// What is nil stays as it is.
    ///
    /// A disabled endpoint hears of nothing, and what it was owed is not sent later; `recover` sends it.
    public func update(
        _ id: WebhookID, url: String?, events: [String]?, description: String?, status: Webhook.Status?,
        for caller: Caller
    ) async throws -> Webhook {
        try caller.require(.webhooksWrite)
        if let url { try addresses.check(url, "#/url") }
        let webhook = try await reportingStorage {
            try await store.change(id, of: caller.owner, at: time.now()) { webhook in
                if let url { webhook.url = url }
                if let events { webhook.filter = EventFilter(names: events) }
                if let description { webhook.description = description }
                guard let status, status != webhook.status else { return }
                webhook.status = status
                webhook.reason = status == .disabled ? .paused : nil
            }
        }
        return try Self.found(webhook)
    }

    public func delete(_ id: WebhookID, for caller: Caller) async throws {
        try caller.require(.webhooksWrite)
        let isGone = try await reportingStorage {
            try await store.delete(id, of: caller.owner, at: time.now())
        }
        guard isGone else { throw Self.unknown }
    }

    /// The newest secret in the clear.
    /// - Parameter id: nil for the one of the URLs that requests give, which is made when it is first asked for.
    public func secret(of id: WebhookID?, for caller: Caller) async throws -> String {
        try caller.require(.webhooksWrite)
        if let id { _ = try await find(id, for: caller) }
        if id == nil { try await begin(caller) }
        let newest = try await reportingStorage {
            try await store.secrets(of: id, caller.owner, at: time.now()).last
        }
        guard let newest else { throw Self.unknown }
        return try secrets.open(newest.sealed, for: caller.owner, id)
    }

    /// Makes a new secret; deliveries are signed with the old ones too until the overlap ends.
    ///
    /// `X-Pika-Signature` stays with the old one until then, or until `promote`.
    /// - Parameter id: nil for the one of the URLs that requests give.
    /// - Throws: `PikaError`: `insufficient_scope`, `webhook_not_found`, `secret_limit`, `storage_unavailable`.
    public func rotate(_ id: WebhookID?, overlap: Duration, for caller: Caller) async throws -> String {
        try caller.require(.webhooksWrite)
        if let id { _ = try await find(id, for: caller) }
        if id == nil { try await begin(caller) }
        let secret = WebhookSecrets.draw()
        let sealed = try secrets.seal(secret, for: caller.owner, id)
        let now = time.now()
        let isNew = try await reportingStorage {
            try await store.rotate(
                id, caller.owner, to: sealed, until: now + overlap, limit: Self.oldSecretLimit, at: now)
        }
        guard isNew else {
            throw PikaError(
                .secretLimit,
                "\(Self.oldSecretLimit) old secrets are still good; wait for one to expire, or rotate with an overlap of 0."
            )
        }
        return secret
    }

    /// Signs `X-Pika-Signature` with the newest secret from now on.
    public func promote(_ id: WebhookID, for caller: Caller) async throws -> Webhook {
        let webhook = try await find(id, for: caller)
        try await reportingStorage { try await store.promote(id, caller.owner) }
        return webhook
    }

    private func begin(_ caller: Caller) async throws {
        let sealed = try secrets.seal(WebhookSecrets.draw(), for: caller.owner, nil)
        let known = try await reportingStorage {
            try await store.secrets(of: nil, caller.owner, at: time.now())
        }
        guard known.isEmpty else { return }
        try await reportingStorage { try await store.begin(sealed, caller.owner) }
    }

    static func found(_ webhook: Webhook?) throws(PikaError) -> Webhook {
        guard let webhook else { throw unknown }
        return webhook
    }

    private static var unknown: PikaError {
        PikaError(.webhookNotFound, "This account has no webhook with that id.")
    }
}

extension Caller {
    var owner: Owner { Owner(account: account, mode: mode) }
}

extension AddressGuard {
    /// Whether deliveries may go there, as far as that can be said without a look-up.
    /// - Throws: `PikaError` with `validation_failed`.
    func check(_ url: String, _ pointer: String) throws(PikaError) {
        do throws(FetchFailure) {
            try admit(try WebAddress(url))
        } catch {
            let violation = Violation(at: .pointer(pointer), code: .notAllowed, detail: error.description)
            throw PikaError(.validationFailed, error.description, violations: [violation])
        }
    }
}
