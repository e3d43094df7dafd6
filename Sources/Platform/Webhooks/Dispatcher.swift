import Domain
import Jobs
import Logging
import Metrics
import Outbound
import ServiceLifecycle
import Storage
import Synchronization

/// Delivers events to webhooks.
///
/// Any number of processes may run one: each takes what is due by lease, so that a delivery whose process dies is made again
/// by another. At least once, therefore, and in no promised order.
public final class Dispatcher: Service {
    /// Makes the body of an event, as it is sent at that moment.
    public typealias Payload = @Sendable (Event, Job?, Timestamp) throws -> [UInt8]

    private let store: DeliveryStore
    private let events: EventStore
    private let webhooks: WebhookStore
    private let feed: ChangeFeed
    private let poster: Poster
    private let secrets: WebhookSecrets
    private let identifiers: IdentifierSource
    private let time: TimeSource
    private let schedule: RetrySchedule
    private let payload: Payload
    private let host: String
    private let loads = Mutex(LaneLoads())
    private let chance: @Sendable () -> Double

    /// Longer than any attempt may take.
    static let lease = Duration.seconds(60)
    /// Between two looks when nothing says that there is something to do.
    static let patience = Duration.milliseconds(500)
    /// The same while deliveries are under way.
    static let interval = Duration.milliseconds(20)
    /// Of the bodies; the contract's.
    public static let version = "2026-11-01"

    /// - Parameters:
    ///   - host: scheme and authority at which this server is reached.
    ///   - chance: from 0 to 1, for the jitter of pauses.
    public init(
        store: DeliveryStore, events: EventStore, webhooks: WebhookStore, feed: ChangeFeed, poster: Poster,
        secrets: WebhookSecrets, identifiers: IdentifierSource, time: TimeSource,
        schedule: RetrySchedule = .standard, host: String,
        chance: @escaping @Sendable () -> Double = { .random(in: 0...1) }, payload: @escaping Payload
    ) {
        self.store = store
        self.events = events
        self.webhooks = webhooks
        self.feed = feed
        self.poster = poster
        self.secrets = secrets
        self.identifiers = identifiers
        self.time = time
        self.schedule = schedule
        self.host = host
        self.chance = chance
        self.payload = payload
    }

    /// Until shutdown; what is under way then is finished.
    public func run() async throws {
        let (claims, source) = AsyncStream.makeStream(of: DeliveryClaim.self)
        await withDiscardingTaskGroup { group in
            group.addTask { [self] in
                await cancelWhenGracefulShutdown { [self] in await watch(source) }
                source.finish()
            }
            for await claim in claims { group.addTask { [self] in await attempt(claim) } }
        }
        await poster.close()
    }

    private func watch(_ claims: AsyncStream<DeliveryClaim>.Continuation) async {
        while !Task.isCancelled {
            let changes = feed.changes()
            do {
                for claim in try await take() { claims.yield(claim) }
            } catch {
                Logger.current.warning("webhooks.claim.failed", metadata: ["error": "\(error)"])
                try? await time.sleep(.seconds(1))
            }
            // While some are under way, their lanes may have room again at any moment.
            let isBusy = loads.withLock { $0.running > 0 }
            _ = await feed.signal(from: changes, within: isBusy ? Self.interval : Self.patience)
        }
    }

    /// Attempts everything that is due now, and what falls due meanwhile, and returns.
    public func drain() async throws {
        while true {
            let claims = try await take()
            if claims.isEmpty { return }
            await withDiscardingTaskGroup { group in
                for claim in claims { group.addTask { [self] in await attempt(claim) } }
            }
        }
    }

    private func take() async throws -> [DeliveryClaim] {
        let now = time.now()
        let room = loads.withLock { $0.room }
        guard room > 0, try await store.isAnyDue(at: now) else { return [] }
        let claims = try await store.claim(limit: room, now: now, leaseUntil: now + Self.lease) {
            [self] lane in loads.withLock { $0.room(in: lane) }
        }
        loads.withLock { loads in for claim in claims { loads.begin(claim.lane) } }
        return claims
    }

    /// Makes one attempt and writes down what came of it.
    private func attempt(_ claim: DeliveryClaim) async {
        var succeeded = false
        defer { loads.withLock { $0.end(claim.lane, succeeded: succeeded) } }
        do {
            guard let (event, job) = try await events.material(of: claim.event) else { return }
            let attempt = try await send(event, job, claim)
            succeeded = attempt.outcome.isSuccess
            let step = schedule.step(after: attempt.outcome, attempt: claim.attempt, chance: chance())
            let isHeld = try await store.settle(
                claim, attempt, step, alert: identifiers.make(), at: time.now())
            count(step, isHeld: isHeld)
        } catch {
            // It falls due again when its lease ends.
            Logger.current.error(
                "webhooks.attempt.failed", metadata: ["event": "\(claim.event)", "error": "\(error)"])
        }
    }

    private func send(_ event: Event, _ job: Job?, _ claim: DeliveryClaim) async throws -> DeliveryAttempt {
        let now = time.now()
        let id: DeliveryID = identifiers.make()
        var attempt = DeliveryAttempt(
            id: id, event: event.id, kind: event.kind, webhook: claim.webhook, url: claim.url,
            number: claim.attempt, at: now, request: .init(fields: [], body: ""),
            outcome: DeliveryOutcome(status: nil, failure: .unusable))
        do {
            let body = try payload(event, job, now)
            let (texts, leading) = try await keys(of: claim, at: now)
            let fields = WebhookSignature.fields(
                body, event: event.id.rawValue, kind: event.kind.rawValue, delivery: id,
                attempt: claim.attempt,
                at: now, secrets: texts, leading: leading, host: host)
            attempt.request = .init(fields: fields, body: String(decoding: body, as: UTF8.self))
        } catch let error where !(error is StorageError) {
            Logger.current.error(
                "webhooks.attempt.unusable", metadata: ["event": "\(event.id)", "error": "\(error)"])
            return attempt
        }
        attempt.outcome = await poster.post(
            claim.url, fields: attempt.request.fields, body: attempt.request.body)
        return attempt
    }

    /// The secrets in the clear, oldest first, and the one that leads.
    private func keys(of claim: DeliveryClaim, at now: Timestamp) async throws -> ([String], String) {
        let owner = Owner(account: claim.account, mode: claim.mode)
        var sealed = claim.secrets
        if sealed.isEmpty, claim.webhook == nil {
            // The first delivery to a request's URL; whoever asks for the secret later gets this one.
            try await webhooks.begin(secrets.seal(WebhookSecrets.draw(), for: owner, nil), owner)
            sealed = try await webhooks.secrets(of: nil, owner, at: now)
        }
        let texts = try sealed.map { try secrets.open($0.sealed, for: owner, claim.webhook) }
        let leading = sealed.firstIndex(where: \.leads) ?? sealed.indices.last
        guard let leading else { throw WebhookSecretError.unreadable }
        return (texts, texts[leading])
    }

    private func count(_ step: RetrySchedule.Step, isHeld: Bool) {
        let outcome =
            switch step {
            case _ where !isHeld: "lost"
            case .succeed: "succeeded"
            case .retry: "retried"
            case .giveUp: "exhausted"
            case .disable: "gone"
            }
        Counter(label: "pika.webhooks.attempts", dimensions: [("outcome", outcome)]).increment()
    }
}
