import Domain
import Platform

extension Presentation {
    /// The body that webhooks get; `output` bears fresh addresses each time.
    /// - Parameters:
    ///   - job: the one that the event is about, as it is now.
    ///   - sentAt: when it is sent.
    func payload(_ event: Domain.Event, _ job: Job?, sentAt: Timestamp) -> any Shape {
        let (id, isLive) = (event.id.rawValue, event.mode == .live)
        let (createdAt, sentAt) = (Int(event.at.seconds), Int(sentAt.seconds))
        let version = Dispatcher.version
        switch event.subject {
        case .job(let jobID, let sequence, let framesDone):
            return API.VideoEvent(
                id: id, event: .init(rawValue: event.kind.rawValue) ?? .videoProgress, apiVersion: version,
                livemode: isLive, createdAt: job.map { Int($0.createdAt.seconds) } ?? createdAt,
                sentAt: sentAt, sequence: Int(sequence), jobID: jobID.rawValue,
                status: .init(event.kind.state), completedAt: event.kind.state.isTerminal ? createdAt : nil,
                progress: .init(
                    RenderProgress(framesDone: framesDone, frameCount: job?.progress.frameCount ?? 0)),
                output: event.kind == .videoCompleted
                    ? job.flatMap { job in job.clip.flatMap { output($0, of: job) } } : nil,
                billing: billing(job), error: event.kind == .videoFailed ? job?.failure.map(failure) : nil)
        case .clip(let clip):
            return API.ClipEvent(
                id: id, event: .clipDeleted, apiVersion: version, livemode: isLive, createdAt: createdAt,
                sentAt: sentAt, clipID: clip.rawValue)
        case .threshold(let percent, let used, let monthly):
            return API.BillingEvent(
                id: id, event: .billingThreshold, apiVersion: version, livemode: isLive,
                createdAt: createdAt, sentAt: sentAt, creditsAvailable: nil, creditsUsed: used.rawValue,
                monthlyCredits: monthly.rawValue, thresholdPercent: percent)
        case .creditsLow(let available, _):
            return API.BillingEvent(
                id: id, event: .billingCreditsLow, apiVersion: version, livemode: isLive,
                createdAt: createdAt, sentAt: sentAt, creditsAvailable: available.rawValue, creditsUsed: nil,
                monthlyCredits: nil, thresholdPercent: Event.lowPercent)
        case .webhook(let webhook, let about, let reason):
            return API.WebhookNotice(
                id: id, event: .init(rawValue: event.kind.rawValue) ?? .webhookTest, apiVersion: version,
                livemode: isLive, createdAt: createdAt, sentAt: sentAt, webhookID: webhook.rawValue,
                eventID: about?.rawValue, reason: reason)
        }
    }

    /// - Throws: `JSONError`, never in practice: a payload is JSON.
    func event(_ event: Domain.Event, _ job: Job?, _ deliveries: [Domain.Delivery]) throws -> API.Event {
        API.Event(
            id: event.id.rawValue, object: .event, livemode: event.mode == .live,
            kind: .init(rawValue: event.kind.rawValue) ?? .videoProgress, createdAt: Int(event.at.seconds),
            jobID: event.job?.rawValue, receivers: deliveries.map { .init($0) },
            payload: try JSONParser.parse(payload(event, job, sentAt: event.at).json))
    }

    private func billing(_ job: Job?) -> API.Billing {
        job.map(API.Billing.init)
            ?? API.Billing(
                creditsHeld: 0, creditsUsed: 0, creditsRemaining: 0, plan: .free, priceVersion: "")
    }
}

extension API.EventReceiver {
    fileprivate init(_ delivery: Domain.Delivery) {
        self.init(
            webhookID: delivery.webhook?.rawValue, url: delivery.url,
            status: .init(rawValue: delivery.state.rawValue) ?? .pending, attempts: delivery.attempts,
            nextAttemptAt: delivery.due.map { Int($0.seconds) })
    }
}

extension WebServer {
    /// Makes the bodies that webhooks get.
    /// - Parameter origin: scheme and authority of the addresses in them.
    public static func payload(clips: Clips, origin: String) -> Dispatcher.Payload {
        let presentation = Presentation(clips: clips, origin: origin)
        return { presentation.payload($0, $1, sentAt: $2).json }
    }
}
