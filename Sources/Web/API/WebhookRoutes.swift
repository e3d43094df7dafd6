import Domain
import HTTPTypes
import Hummingbird
import Platform
import Synchronization

/// Endpoints of customers, and their secrets.
struct WebhookRoutes: Sendable {
    let webhooks: Webhooks
    let clips: Clips

    func register(in routes: Routes) {
        routes.serve(.listWebhooks, list)
        routes.serve(.createWebhook, create)
        routes.serve(.getWebhook, read)
        routes.serve(.updateWebhook, update)
        routes.serve(.deleteWebhook, delete)
        routes.serve(.getWebhookSecret, readSecret)
        routes.serve(.rotateWebhookSecret, rotate)
        routes.serve(.promoteWebhookSecret, promote)
        routes.serve(.testWebhook, test)
        routes.serve(.listWebhookDeliveries, deliveries)
        routes.serve(.recoverWebhook, recover)
        routes.serve(.getRequestSecret, readRequestSecret)
        routes.serve(.rotateRequestSecret, rotateRequestSecret)
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let found = try await webhooks.list(for: context.caller)
        return .json(API.WebhookList(object: .list, data: found.map { .init($0) }, hasMore: false))
    }

    private func create(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.CreateWebhookRequest.self, from: request)
        let (webhook, secret) = try await webhooks.create(
            url: body.url, events: body.enabledEvents?.map(\.rawValue) ?? EventFilter.all.names,
            description: body.description ?? "", for: context.caller)
        context.record.secret.withLock { $0 = secret }
        return .json(
            API.Webhook(webhook, secret: secret), status: .created,
            headers: [.location: "\(context.origin)/v1/webhooks/\(webhook.id)"])
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        .json(API.Webhook(try await webhooks.find(context.webhookID, for: context.caller)))
    }

    private func update(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.UpdateWebhookRequest.self, from: request)
        let webhook = try await webhooks.update(
            context.webhookID, url: body.url, events: body.enabledEvents?.map(\.rawValue),
            description: body.description,
            status: body.status.flatMap { Webhook.Status(rawValue: $0.rawValue) }, for: context.caller)
        return .json(API.Webhook(webhook))
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await webhooks.delete(context.webhookID, for: context.caller)
        return .empty(.noContent)
    }

    private func readSecret(_ request: Request, _ context: APIContext) async throws -> Response {
        .json(API.WebhookSecret(try await webhooks.secret(of: context.webhookID, for: context.caller)))
    }

    private func readRequestSecret(_ request: Request, _ context: APIContext) async throws -> Response {
        .json(API.WebhookSecret(try await webhooks.secret(of: nil, for: context.caller)))
    }

    private func rotate(_ request: Request, _ context: APIContext) async throws -> Response {
        try await rotate(context.webhookID, request, context)
    }

    private func rotateRequestSecret(_ request: Request, _ context: APIContext) async throws -> Response {
        try await rotate(nil, request, context)
    }

    private func rotate(_ id: WebhookID?, _ request: Request, _ context: APIContext) async throws -> Response
    {
        let body = try await RequestBodyReader.read(API.RotateSecretRequest.self, from: request)
        let secret = try await webhooks.rotate(
            id, overlap: .seconds(body.overlapSeconds ?? 86_400), for: context.caller)
        context.record.secret.withLock { $0 = secret }
        return .json(API.WebhookSecret(secret))
    }

    private func promote(_ request: Request, _ context: APIContext) async throws -> Response {
        .json(API.Webhook(try await webhooks.promote(context.webhookID, for: context.caller)))
    }

    private func test(_ request: Request, _ context: APIContext) async throws -> Response {
        let caller = try context.caller
        let id = try await webhooks.test(context.webhookID, for: caller)
        let (event, job, deliveries) = try await webhooks.event(id, of: caller)
        let presentation = Presentation(clips: clips, origin: context.origin)
        return .json(try presentation.event(event, job, deliveries), status: .accepted)
    }

    private func deliveries(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.ListWebhookDeliveriesParameters.init)
        let page = try await webhooks.attempts(
            to: context.webhookID,
            startingAfter: parameters.startingAfter.flatMap(DeliveryID.init(rawValue:)),
            limit: parameters.limit, for: context.caller)
        return .json(
            API.DeliveryList(
                object: .list, data: page.items.map { .init($0) }, hasMore: page.hasMore,
                nextCursor: page.hasMore ? page.items.last?.id.rawValue : nil))
    }

    private func recover(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.RecoverWebhookRequest.self, from: request)
        let id = try context.webhookID
        let count = try await webhooks.recover(
            id, since: .init(milliseconds: Int64(body.since) * 1000),
            until: body.until.map { .init(milliseconds: Int64($0) * 1000 + 999) },
            onlyFailed: body.onlyFailed ?? true, for: context.caller)
        return .json(
            API.Recovery(object: .recovery, webhookID: id.rawValue, events: count), status: .accepted)
    }
}

extension APIContext {
    /// The webhook that the path names; what is no id names nothing.
    var webhookID: WebhookID {
        get throws(PikaError) {
            guard let id = parameters.get("webhook_id").flatMap(WebhookID.init(rawValue:)) else {
                throw PikaError(.webhookNotFound, "This account has no webhook with that id.")
            }
            return id
        }
    }
}

extension API.WebhookSecret {
    fileprivate init(_ secret: String) { self.init(object: .webhookSecret, secret: secret) }
}

extension API.Webhook {
    /// - Parameter secret: only in the answer that creates it.
    fileprivate init(_ webhook: Domain.Webhook, secret: String? = nil) {
        self.init(
            id: webhook.id.rawValue, object: .webhook, livemode: webhook.mode == .live, url: webhook.url,
            enabledEvents: webhook.filter.names.compactMap { API.EventFilter(rawValue: $0) },
            description: webhook.description, status: webhook.status == .enabled ? .enabled : .disabled,
            disabledReason: webhook.reason.flatMap { API.WebhookReason(rawValue: $0.rawValue) },
            failingSince: webhook.failingSince.map { Int($0.seconds) }, apiVersion: Dispatcher.version,
            createdAt: Int(webhook.createdAt.seconds), updatedAt: Int(webhook.updatedAt.seconds),
            secret: secret)
    }
}
