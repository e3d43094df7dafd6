import Domain
import Fixture
import Foundation
import Jobs
import Outbound
import Platform
import Storage
import Support
import Synchronization
import Testing

/// A receiver on this machine that remembers what it got.
final class Receiver: Sendable {
    struct Message: Sendable {
        var fields: [String: String]
        var body: String
    }

    private let server: LocalServer
    private let received: Shared
    var url: String { "http://127.0.0.1:\(server.port)/hook" }
    var messages: [Message] { received.messages.withLock { $0 } }

    private final class Shared: Sendable {
        let messages = Mutex<[Message]>([])
    }

    /// - Parameter status: of the answer to the message of that number, from 0; nil never answers.
    init(_ status: @escaping @Sendable (Int) -> String? = { _ in "200 OK" }, fields: [String] = []) throws {
        let shared = Shared()
        received = shared
        server = try LocalServer { text in
            let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
            var message = Message(fields: [:], body: parts.count > 1 ? String(parts[1]) : "")
            for line in parts[0].split(separator: "\r\n").dropFirst() {
                let pair = line.split(separator: ":", maxSplits: 1)
                message.fields[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces)
            }
            let number = shared.messages.withLock {
                $0.append(message); return $0.count - 1
            }
            return status(number).map { LocalServer.http($0, ["Content-Length: 0"] + fields) }
        }
    }

    func kinds() -> [String] { messages.compactMap { $0.fields["x-pika-event"] } }
}

extension Fixture {
    /// Delivers in this process, with bodies that tell the event's id and kind alone.
    func dispatcher(_ time: TimeSource? = nil, poster: Poster = Poster(addresses: .loopback)) -> Dispatcher {
        Dispatcher(
            store: deliveries, events: events, webhooks: webhookStore, feed: feed, poster: poster,
            secrets: secrets, identifiers: identifiers, time: time ?? clock.time, host: "http://pika.test",
            chance: { 0.5 }
        ) { event, _, now in
            Array(#"{"id":"\#(event.id)","event":"\#(event.kind.rawValue)","sent_at":\#(now.seconds)}"#.utf8)
        }
    }

    func hook(_ url: String, _ events: [String] = ["*"], for caller: Caller) async throws -> Webhook {
        try await webhooks.create(url: url, events: events, description: "", for: caller).webhook
    }

    /// Ends a job with a film.
    func finish(_ worker: String = "worker") async throws {
        _ = try await self.worker(name: worker).runOnce()
    }
}

@Suite("Webhooks")
struct WebhookTests {
    @Test func `events arrive signed in both ways, once each`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let receiver = try Receiver()
            let (webhook, secret) = try await fixture.webhooks.create(
                url: receiver.url, events: ["*"], description: "", for: caller)
            let job = try await fixture.submit(for: caller)
            try await fixture.finish()
            let dispatcher = fixture.dispatcher()
            try await dispatcher.drain()
            #expect(Set(receiver.kinds()) == ["video.queued", "video.processing", "video.completed"])
            #expect(receiver.messages.count == 3)
            for message in receiver.messages {
                let body = Array(message.body.utf8)
                #expect(message.fields["x-pika-signature"] == WebhookSignature.plain(body, secret: secret))
                let id = try #require(message.fields["webhook-id"])
                let seconds = fixture.clock.now.seconds
                #expect(message.fields["webhook-timestamp"] == "\(seconds)")
                #expect(
                    message.fields["webhook-signature"]
                        == WebhookSignature.standard(body, id: id, seconds: seconds, secret: secret))
                #expect(message.fields["x-pika-attempt"] == "1")
                #expect(message.fields["content-type"] == "application/json")
                #expect(message.fields["pika-version"] == "2026-11-01")
                #expect(message.fields["x-pika-delivery"]?.hasPrefix("dlv_") == true)
                let event = try await fixture.webhooks.event(EventID(unchecked: id), for: caller)
                #expect(event.event.job == job.id)
                #expect(event.deliveries.map(\.state) == [.succeeded])
            }
            try await dispatcher.drain()
            #expect(receiver.messages.count == 3)
            let attempts = try await fixture.webhooks.attempts(
                to: webhook.id, startingAfter: nil, limit: 2, for: caller)
            #expect(attempts.hasMore && attempts.items.count == 2)
            #expect(
                attempts.items.allSatisfy { $0.outcome.status == 200 && $0.request.body.contains("evt_") })
        }
    }

    @Test func `an endpoint hears of what it asked for, of its own account and mode`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let (mine, others) = (try Receiver(), try Receiver())
            _ = try await fixture.hook(mine.url, ["video.failed", "video.progress"], for: caller)
            _ = try await fixture.hook(others.url, for: try await fixture.caller())
            var tester = caller
            tester.mode = .test
            _ = try await fixture.hook(others.url, for: tester)
            let job = try await fixture.submit(for: caller)
            _ = try await fixture.renders.cancel(job.id, for: caller)
            try await fixture.dispatcher().drain()
            #expect(mine.kinds() == ["video.failed"])
            #expect(others.kinds() == [])
        }
    }

    @Test func `the URL of a request hears of the end, and not twice`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let (receiver, registered) = (try Receiver(), try Receiver())
            for url in [receiver.url, registered.url] {
                _ = try await fixture.renders.submit(
                    .video(VideoDraft(prompt: "a street", seconds: 1)), webhook: url, for: caller)
            }
            _ = try await fixture.hook(registered.url, ["video.completed"], for: caller)
            for _ in 0..<2 { try await fixture.finish() }
            try await fixture.dispatcher().drain()
            #expect(receiver.kinds() == ["video.completed"])
            // Both films, by its registration; the request's own URL is the same.
            #expect(registered.kinds() == ["video.completed", "video.completed"])
            let message = try #require(receiver.messages.first)
            let secret = try await fixture.webhooks.secret(of: nil, for: caller)
            #expect(
                message.fields["x-pika-signature"]
                    == WebhookSignature.plain(Array(message.body.utf8), secret: secret))
        }
    }

    @Test func `a request whose URL leads inside is refused, and makes no job`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            for url in [
                "http://10.0.0.1/", "https://169.254.169.254/", "ftp://a.example/", "https://u@b.example/",
            ] {
                await #expect(throws: PikaError.self) {
                    try await fixture.renders.submit(
                        .video(VideoDraft(prompt: "a street")), webhook: url, for: caller)
                }
                await #expect(throws: PikaError.self) { try await fixture.hook(url, for: caller) }
            }
            #expect(try await fixture.renders.list(for: caller).items.isEmpty)
        }
    }

    @Test func `what fails is tried six times on the schedule, then an alert says so`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let (broken, watching) = (try Receiver { _ in "500 Oh no" }, try Receiver())
            let webhook = try await fixture.hook(broken.url, ["video.completed"], for: caller)
            _ = try await fixture.hook(watching.url, ["webhook.delivery_failed"], for: caller)
            _ = try await fixture.submit(for: caller)
            try await fixture.finish()
            let dispatcher = fixture.dispatcher()
            try await dispatcher.drain()
            for (index, pause) in RetrySchedule.standard.pauses.enumerated() {
                #expect(broken.messages.count == index + 1)
                fixture.clock.advance(by: pause - .milliseconds(1))
                try await dispatcher.drain()
                #expect(broken.messages.count == index + 1)
                fixture.clock.advance(by: .milliseconds(1))
                try await dispatcher.drain()
            }
            #expect(broken.messages.count == 6)
            #expect(broken.messages.map { $0.fields["x-pika-attempt"] } == (1...6).map { "\($0)" })
            #expect(Set(broken.messages.map { $0.fields["webhook-id"] }).count == 1)
            #expect(Set(broken.messages.map { $0.fields["x-pika-delivery"] }).count == 6)
            let alerts = try await fixture.webhooks.alerts(for: caller)
            #expect(alerts.map(\.kind) == [.deliveryFailed])
            #expect(alerts.first?.webhook == webhook.id)
            #expect(watching.kinds() == ["webhook.delivery_failed"])
            try await fixture.webhooks.dismiss(try #require(alerts.first).id, for: caller)
            #expect(try await fixture.webhooks.alerts(for: caller).isEmpty)
            // Not lost for all that.
            #expect(
                try await fixture.webhooks.recover(
                    webhook.id, since: .init(milliseconds: 0), until: nil, onlyFailed: true, for: caller) == 1
            )
            try await dispatcher.drain()
            #expect(broken.messages.count == 7)
        }
    }

    @Test func `a process that dies over an attempt costs a repetition and nothing else`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let receiver = try Receiver()
            _ = try await fixture.hook(receiver.url, ["video.completed"], for: caller)
            _ = try await fixture.submit(for: caller)
            try await fixture.finish()
            let now = fixture.clock.now
            // Taken, and never settled.
            let lost = try await fixture.deliveries.claim(
                limit: 10, now: now, leaseUntil: now + .seconds(60), room: { _ in 10 })
            #expect(lost.count == 1)
            let dispatcher = fixture.dispatcher()
            try await dispatcher.drain()
            #expect(receiver.messages.isEmpty)
            fixture.clock.advance(by: .seconds(60))
            try await dispatcher.drain()
            #expect(receiver.messages.count == 1)
            // The dead one comes back: its word counts no longer.
            let claim = try #require(lost.first)
            let attempt = DeliveryAttempt(
                id: fixture.identifiers.make(), event: claim.event, kind: .videoCompleted,
                webhook: claim.webhook, url: claim.url, number: 1, at: now,
                request: .init(fields: [], body: ""),
                outcome: DeliveryOutcome(status: 500))
            let isHeld = try await fixture.deliveries.settle(
                claim, attempt, .retry(after: .seconds(5)), alert: fixture.identifiers.make(), at: now)
            #expect(!isHeld)
            let event = try await fixture.webhooks.event(claim.event, for: caller)
            #expect(event.deliveries.map(\.state) == [.succeeded])
        }
    }

    @Test func `410 and five days of failures disable an endpoint, and its owner can enable it again`()
        async throws
    {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let (gone, failing) = (try Receiver { _ in "410 Gone" }, try Receiver { _ in "503 No" })
            let first = try await fixture.hook(gone.url, ["video.completed"], for: caller)
            let second = try await fixture.hook(failing.url, ["video.completed"], for: caller)
            let dispatcher = fixture.dispatcher()
            for _ in 0..<13 {
                _ = try await fixture.submit(for: caller)
                try await fixture.finish()
                try await dispatcher.drain()
                fixture.clock.advance(by: .seconds(10 * 3600))
            }
            #expect(gone.messages.count == 1)
            #expect(try await fixture.webhooks.find(first.id, for: caller).reason == .gone)
            #expect(try await fixture.webhooks.find(second.id, for: caller).reason == .failing)
            let alerts = try await fixture.webhooks.alerts(for: caller)
            #expect(alerts.filter { $0.kind == .webhookDisabled }.count == 2)
            await #expect(throws: PikaError.self) { try await fixture.webhooks.test(first.id, for: caller) }
            let again = try await fixture.webhooks.update(
                second.id, url: nil, events: nil, description: nil, status: .enabled, for: caller)
            #expect(again.reason == nil && again.failingSince == nil)
        }
    }

    @Test func `a secret is rotated without a gap, and promoted`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let receiver = try Receiver()
            let (webhook, old) = try await fixture.webhooks.create(
                url: receiver.url, events: ["webhook.test"], description: "", for: caller)
            let dispatcher = fixture.dispatcher()
            func signatures() async throws -> (plain: String?, standard: [Substring]) {
                _ = try await fixture.webhooks.test(webhook.id, for: caller)
                try await dispatcher.drain()
                let message = try #require(receiver.messages.last)
                let plain = [old].first {
                    message.fields["x-pika-signature"]
                        == WebhookSignature.plain(Array(message.body.utf8), secret: $0)
                }
                return (plain, message.fields["webhook-signature"]?.split(separator: " ") ?? [])
            }
            let new = try await fixture.webhooks.rotate(webhook.id, overlap: .seconds(100), for: caller)
            #expect(new != old)
            #expect(try await fixture.webhooks.secret(of: webhook.id, for: caller) == new)
            var now = try await signatures()
            #expect(now.plain == old && now.standard.count == 2)
            _ = try await fixture.webhooks.promote(webhook.id, for: caller)
            now = try await signatures()
            #expect(now.plain == nil && now.standard.count == 2)
            fixture.clock.advance(by: .seconds(100))
            now = try await signatures()
            #expect(now.plain == nil && now.standard.count == 1)
            for _ in 0..<Webhooks.oldSecretLimit {
                _ = try await fixture.webhooks.rotate(webhook.id, overlap: .seconds(1000), for: caller)
            }
            await #expect(throws: PikaError.self) {
                try await fixture.webhooks.rotate(webhook.id, overlap: .seconds(1000), for: caller)
            }
        }
    }

    @Test func `secrets are sealed in the database, each for its own endpoint`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let (webhook, secret) = try await fixture.webhooks.create(
                url: "https://a.example/", events: ["*"], description: "", for: caller)
            let owner = Owner(account: caller.account, mode: caller.mode)
            let kept = try await fixture.webhookStore.secrets(of: webhook.id, owner, at: fixture.clock.now)
            #expect(kept.count == 1)
            #expect(!kept[0].sealed.contains(secret.dropFirst(6)))
            #expect(
                secret.hasPrefix("whsec_") && Data(base64Encoded: String(secret.dropFirst(6)))?.count == 32)
        }
    }

    @Test func `an account has sixteen endpoints at the most, and sees nobody else's`() async throws {
        try await Fixture.with { fixture in
            let (caller, stranger) = (try await fixture.caller(), try await fixture.caller())
            var ids: [WebhookID] = []
            for number in 0..<Webhooks.limit {
                ids.append(try await fixture.hook("https://a.example/\(number)", for: caller).id)
            }
            await #expect(throws: PikaError.self) {
                try await fixture.hook("https://a.example/17", for: caller)
            }
            #expect(try await fixture.webhooks.list(for: caller).map(\.id) == ids)
            #expect(try await fixture.webhooks.list(for: stranger).isEmpty)
            await #expect(throws: PikaError.self) { try await fixture.webhooks.find(ids[0], for: stranger) }
            await #expect(throws: PikaError.self) { try await fixture.webhooks.delete(ids[0], for: stranger) }
            await #expect(throws: PikaError.self) {
                try await fixture.webhooks.secret(of: ids[0], for: stranger)
            }
            try await fixture.webhooks.delete(ids[0], for: caller)
            _ = try await fixture.hook("https://a.example/17", for: caller)
        }
    }

    @Test func `what an endpoint missed while it was disabled is sent when it is recovered`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let receiver = try Receiver()
            let webhook = try await fixture.hook(receiver.url, ["video.completed"], for: caller)
            func set(_ status: Webhook.Status) async throws {
                _ = try await fixture.webhooks.update(
                    webhook.id, url: nil, events: nil, description: nil, status: status, for: caller)
            }
            try await set(.disabled)
            for _ in 0..<3 {
                _ = try await fixture.submit(for: caller)
                try await fixture.finish()
            }
            let dispatcher = fixture.dispatcher()
            try await dispatcher.drain()
            try await set(.enabled)
            try await dispatcher.drain()
            #expect(receiver.messages.isEmpty)
            let start = Timestamp(milliseconds: 0)
            #expect(
                try await fixture.webhooks.recover(
                    webhook.id, since: start, until: nil, onlyFailed: true, for: caller) == 3)
            try await dispatcher.drain()
            #expect(receiver.messages.count == 3)
            #expect(
                try await fixture.webhooks.recover(
                    webhook.id, since: start, until: nil, onlyFailed: true, for: caller) == 0)
            let id = EventID(unchecked: try #require(receiver.messages.first?.fields["webhook-id"]))
            try await fixture.webhooks.resend(id, to: webhook.id, for: caller)
            try await dispatcher.drain()
            #expect(receiver.messages.count == 4)
            #expect(receiver.messages.last?.fields["webhook-id"] == id.rawValue)
        }
    }

    @Test func `thresholds are told once each, and little credit when it becomes little`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 0)
            let receiver = try Receiver()
            _ = try await fixture.hook(
                receiver.url, ["billing.threshold", "billing.credits_low"], for: caller)
            let dispatcher = fixture.dispatcher()
            // 15 of 80 each.
            var told: [[String]] = []
            for _ in 0..<5 {
                _ = try await fixture.submit(for: caller)
                try await fixture.finish()
                let before = receiver.messages.count
                try await dispatcher.drain()
                told.append(receiver.kinds().suffix(receiver.messages.count - before).sorted())
            }
            #expect(
                told == [[], [], ["billing.threshold"], [], ["billing.credits_low", "billing.threshold"]])
        }
    }
}
