import Domain
import HTTPTypes
import Hummingbird
import Platform

/// What happened, who was told, and what somebody should know of.
struct EventRoutes: Sendable {
    let webhooks: Webhooks
    let clips: Clips

    func register(in routes: Routes) {
        routes.serve(.listEvents, list)
        routes.serve(.getEvent, read)
        routes.serve(.listEventDeliveries, deliveries)
        routes.serve(.resendEvent, resend)
        routes.serve(.listAlerts, alerts)
        routes.serve(.dismissAlert, dismiss)
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.ListEventsParameters.init)
        let kind = parameters.kind.flatMap { Event.Kind(rawValue: $0.rawValue) }
        let (page, jobs) = try await webhooks.events(
            for: context.caller, kinds: kind.map { [$0] } ?? [],
            startingAfter: parameters.startingAfter.flatMap(EventID.init(rawValue:)),
            endingBefore: parameters.endingBefore.flatMap(EventID.init(rawValue:)), limit: parameters.limit,
            wait: .seconds(parameters.wait))
        let presentation = Presentation(clips: clips, origin: context.origin)
        let shapes = try page.items.map { event in
            try presentation.event(event, event.job.flatMap { jobs[$0] }, [])
        }
        return .json(
            API.EventList(
                object: .list, data: shapes, hasMore: page.hasMore,
                nextCursor: page.hasMore ? page.items.last?.id.rawValue : nil))
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        .json(try await event(context))
    }

    private func deliveries(_ request: Request, _ context: APIContext) async throws -> Response {
        let attempts = try await webhooks.attempts(of: context.eventID, for: context.caller)
        return .json(
            API.DeliveryList(
                object: .list, data: attempts.map { .init($0) }, hasMore: false, nextCursor: nil))
    }

    private func resend(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.ResendEventRequest.self, from: request)
        try await webhooks.resend(
            context.eventID, to: WebhookID(unchecked: body.webhookID), for: context.caller)
        return .json(try await event(context), status: .accepted)
    }

    private func event(_ context: APIContext) async throws -> API.Event {
        let (event, job, deliveries) = try await webhooks.event(context.eventID, for: context.caller)
        return try Presentation(clips: clips, origin: context.origin).event(event, job, deliveries)
    }

    private func alerts(_ request: Request, _ context: APIContext) async throws -> Response {
        let caller = try context.caller
        let alerts = try await webhooks.alerts(for: caller)
        return .json(
            API.AlertList(
                object: .list, data: alerts.map { .init($0, isLive: caller.mode == .live) },
                hasMore: false))
    }

    private func dismiss(_ request: Request, _ context: APIContext) async throws -> Response {
        guard let id = context.parameters.get("alert_id").flatMap(AlertID.init(rawValue:)) else {
            throw PikaError(.alertNotFound, "This account has no alert with that id.")
        }
        try await webhooks.dismiss(id, for: context.caller)
        return .empty(.noContent)
    }
}

extension APIContext {
    /// The event that the path names; what is no id names nothing.
    fileprivate var eventID: EventID {
        get throws(PikaError) {
            guard let id = parameters.get("event_id").flatMap(EventID.init(rawValue:)) else {
                throw PikaError(.eventNotFound, "This account has no event with that id.")
            }
            return id
        }
    }
}

extension API.Alert {
    fileprivate init(_ alert: Domain.Alert, isLive: Bool) {
        self.init(
            id: alert.id.rawValue, object: .alert, livemode: isLive,
            kind: .init(rawValue: alert.kind.rawValue) ?? .deliveryFailed, message: alert.message,
            webhookID: alert.webhook?.rawValue, eventID: alert.event?.rawValue, count: alert.count,
            firstAt: Int(alert.firstAt.seconds), lastAt: Int(alert.lastAt.seconds))
    }
}

extension API.Delivery {
    init(_ attempt: DeliveryAttempt) {
        let outcome = attempt.outcome
        self.init(
            id: attempt.id.rawValue, object: .delivery, eventID: attempt.event.rawValue,
            event: .init(rawValue: attempt.kind.rawValue) ?? .webhookTest,
            webhookID: attempt.webhook?.rawValue, url: attempt.url, attempt: attempt.number,
            succeeded: outcome.isSuccess, responseStatus: outcome.status,
            failure: outcome.failure.flatMap { API.DeliveryFailure(rawValue: $0.rawValue) },
            createdAt: Int(attempt.at.seconds), address: outcome.address,
            lookupMs: outcome.lookup.fractionalMilliseconds,
            firstByteMs: outcome.firstByte.map(\.fractionalMilliseconds),
            totalMs: outcome.total.fractionalMilliseconds, request: .init(attempt.request),
            response: .init(outcome.answer))
    }
}

extension API.DeliveryMessage {
    fileprivate init(_ message: DeliveryAttempt.Message) {
        self.init(
            headers: message.fields.map { API.HeaderField(name: $0.name, value: $0.value) },
            body: message.body)
    }
}

extension Duration {
    fileprivate var fractionalMilliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds / 1_000_000_000_000) / 1000
    }
}
