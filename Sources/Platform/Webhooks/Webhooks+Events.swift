import Domain
import Jobs
import Storage

extension Webhooks {
    /// Newest first.
    /// - Parameters:
    ///   - after: the last event of the page before; older ones come.
    ///   - before: newer ones than this come, the nearest; one that is gone is older than all. Excludes `after`.
    ///   - limit: clamped to 1…100.
    ///   - wait: holds the call while there is nothing newer, 60 s at the most; the change feed ends it.
    /// - Returns: the events, and the jobs that they tell of.
    public func events(
        for caller: Caller, kinds: Set<Event.Kind>, startingAfter after: EventID?,
        endingBefore before: EventID?,
        limit: Int, wait: Duration = .zero
    ) async throws -> (page: Page<Event>, jobs: [JobID: Job]) {
        try caller.require(.jobsRead)
        let limit = min(max(limit, Self.pageLimit.lowerBound), Self.pageLimit.upperBound)
        let deadline = time.now() + min(wait, Renders.longestWait)
        while true {
            let changes = feed.changes()
            let found = try await page(caller.owner, kinds, after, before, limit)
            let remaining = deadline - time.now()
            guard found.page.items.isEmpty, after == nil, remaining > .zero,
                await feed.signal(from: changes, within: remaining) == .changed
            else { return found }
        }
    }

    private func page(
        _ owner: Owner, _ kinds: Set<Event.Kind>, _ after: EventID?, _ before: EventID?, _ limit: Int
    ) async throws -> (page: Page<Event>, jobs: [JobID: Job]) {
        try await reportingStorage {
            var found = try await events.list(
                owner, kinds: kinds, before: after, after: before, limit: limit + 1)
            let hasMore = found.count > limit
            if hasMore, before == nil { found.removeLast() } else if hasMore { found.removeFirst() }
            return (Page(items: found, hasMore: hasMore), try await events.jobs(of: found))
        }
    }

    /// An event, the job that it tells of, and what came of telling it.
    /// - Throws: `PikaError`: `insufficient_scope`, `event_not_found`, `storage_unavailable`.
    public func event(
        _ id: EventID, for caller: Caller
    ) async throws -> (event: Event, job: Job?, deliveries: [Delivery]) {
        try caller.require(.jobsRead)
        return try await event(id, of: caller)
    }

    /// As `event(_:for:)`, for whoever has just made it: asks for no scope.
    public func event(
        _ id: EventID, of caller: Caller
    ) async throws -> (event: Event, job: Job?, deliveries: [Delivery]) {
        try await reportingStorage {
            guard let (event, job) = try await events.material(of: id), event.account == caller.account,
                event.mode == caller.mode
            else { throw Self.unknownEvent }
            return (event, job, try await deliveries.deliveries(of: id))
        }
    }

    /// All attempts to tell of an event, newest first.
    public func attempts(of id: EventID, for caller: Caller) async throws -> [DeliveryAttempt] {
        try caller.require(.webhooksWrite)
        _ = try await known(id, caller)
        return try await reportingStorage {
            try await deliveries.attempts(of: id, limit: Self.pageLimit.upperBound)
        }
    }

    /// Attempts to reach an endpoint, newest first.
    public func attempts(
        to id: WebhookID, startingAfter after: DeliveryID?, limit: Int, for caller: Caller
    ) async throws -> Page<DeliveryAttempt> {
        _ = try await find(id, for: caller)
        let limit = min(max(limit, Self.pageLimit.lowerBound), Self.pageLimit.upperBound)
        let attempts = try await reportingStorage {
            try await deliveries.attempts(to: id, before: after, limit: limit + 1)
        }
        return Page(items: Array(attempts.prefix(limit)), hasMore: attempts.count > limit)
    }

    /// Sends an event to an endpoint once more, with the id that it had.
    /// - Throws: `PikaError`: `insufficient_scope`, `event_not_found`, `webhook_not_found`, `webhook_disabled`,
    ///   `storage_unavailable`.
    public func resend(_ id: EventID, to webhook: WebhookID, for caller: Caller) async throws {
        _ = try await enabled(webhook, for: caller)
        _ = try await known(id, caller)
        try await reportingStorage { try await deliveries.resend(id, to: webhook, at: time.now()) }
    }

    /// Sends a `webhook.test` event to an endpoint.
    /// - Returns: its id.
    public func test(_ id: WebhookID, for caller: Caller) async throws -> EventID {
        let webhook = try await enabled(id, for: caller)
        return try await reportingStorage { try await deliveries.test(webhook, at: time.now()) }
    }

    /// Sends once more what happened in a span of time and what the endpoint asks for, oldest first.
    /// - Parameter until: nil for now.
    /// - Returns: how many events are sent; 1,000 at the most.
    public func recover(
        _ id: WebhookID, since: Timestamp, until: Timestamp?, onlyFailed: Bool, for caller: Caller
    ) async throws -> Int {
        let webhook = try await enabled(id, for: caller)
        let now = time.now()
        return try await reportingStorage {
            try await deliveries.recover(
                webhook, since: since, until: until ?? now, onlyFailed: onlyFailed, limit: Self.recoveryLimit,
                at: now)
        }
    }

    /// What nobody has dismissed, newest first; 100 at the most.
    public func alerts(for caller: Caller) async throws -> [Alert] {
        try caller.require(.accountRead)
        return try await reportingStorage {
            try await alerts.list(caller.owner, limit: Self.pageLimit.upperBound)
        }
    }

    /// - Throws: `PikaError`: `insufficient_scope`, `alert_not_found`, `storage_unavailable`.
    public func dismiss(_ id: AlertID, for caller: Caller) async throws {
        try caller.require(.webhooksWrite)
        let isKnown = try await reportingStorage {
            try await alerts.dismiss(id, of: caller.owner, at: time.now())
        }
        guard isKnown else { throw PikaError(.alertNotFound, "This account has no alert with that id.") }
    }

    private func enabled(_ id: WebhookID, for caller: Caller) async throws -> Webhook {
        let webhook = try await find(id, for: caller)
        guard webhook.status == .enabled else {
            throw PikaError(.webhookDisabled, "This webhook is disabled; enable it first.")
        }
        return webhook
    }

    private func known(_ id: EventID, _ caller: Caller) async throws -> Event {
        let event = try await reportingStorage { try await events.find(id) }
        guard let event, event.account == caller.account, event.mode == caller.mode else {
            throw Self.unknownEvent
        }
        return event
    }

    private static var unknownEvent: PikaError {
        PikaError(.eventNotFound, "This account has no event with that id.")
    }
}
