import Domain
import Fixture
import HTTPTypes
import Jobs
import Outbound
import Platform
import Storage
import Support
import Synchronization
import Testing

@testable import Web

@Suite("Webhooks and events over HTTP")
struct WebhookRouteTests {
    static let hook = #"{"url":"https://a.example/hook","enabled_events":["video.completed","video.failed"]}"#

    @Test func `the life of a webhook`() async throws {
        try await WebFixture.with { api in
            let made = try await api.post("/v1/webhooks", Self.hook)
            #expect(made.status == 201)
            let (id, secret) = (made.json["id"].text, made.json["secret"].text)
            #expect(id.hasPrefix("whk_") && secret.hasPrefix("whsec_"))
            #expect(made.json["status"].text == "enabled")
            #expect(
                made.json["enabled_events"] == .array([.string("video.completed"), .string("video.failed")]))
            #expect(made.headers[.location]?.hasSuffix("/v1/webhooks/\(id)") == true)
            let read = try await api.get("/v1/webhooks/\(id)")
            #expect(read.status == 200 && read.json["secret"] == nil)
            #expect(try await api.get("/v1/webhooks/\(id)/secret").json["secret"].text == secret)
            let paused = try await api.send(
                .patch, "/v1/webhooks/\(id)", [.contentType: "application/json"],
                body: Array(#"{"status":"disabled","description":"later"}"#.utf8))
            #expect(paused.json["disabled_reason"].text == "paused")
            #expect(paused.json["description"].text == "later")
            #expect(try await api.post("/v1/webhooks/\(id)/test", "").code == "webhook_disabled")
            let rotated = try await api.post("/v1/webhooks/\(id)/rotate_secret", #"{"overlap_seconds":0}"#)
            #expect(rotated.status == 200 && rotated.json["secret"].text != secret)
            #expect(try await api.post("/v1/webhooks/\(id)/promote_secret", "").status == 200)
            #expect(try await api.send(.delete, "/v1/webhooks/\(id)").status == 204)
            #expect(try await api.send(.delete, "/v1/webhooks/\(id)").code == "webhook_not_found")
            #expect(try await api.get("/v1/webhooks").json["data"] == .array([]))
        }
    }

    @Test(arguments: [
        (#"{"url":"https://10.0.0.1/"}"#, "#/url not_allowed"),
        (#"{"url":"ftp://example.com/"}"#, "#/url invalid_format"), (#"{}"#, "#/url missing_field"),
        (#"{"url":"https://a.example/","enabled_events":[]}"#, "#/enabled_events too_few"),
        (
            #"{"url":"https://a.example/","enabled_events":["video.done"]}"#,
            "#/enabled_events/0 invalid_value"
        ),
    ])
    func `what cannot be a webhook is refused where it is wrong`(body: String, violation: String) async throws
    {
        try await WebFixture.with { api in
            let answer = try await api.post("/v1/webhooks", body)
            #expect(answer.status == 422)
            #expect(answer.violations.contains(violation), "\(answer.violations)")
        }
    }

    @Test func `a repeated request shows the same secret, which the database does not hold in the clear`()
        async throws
    {
        try await WebFixture.with { api in
            let first = try await api.post("/v1/webhooks", Self.hook, [.idempotencyKey: "once"])
            let again = try await api.post("/v1/webhooks", Self.hook, [.idempotencyKey: "once"])
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(again.bytes == first.bytes)
            let secret = first.json["secret"].text
            #expect(secret.count == 50)
            let caller = try await api.installation.keys.authenticate(api.key)
            let name = Receipt.Name(account: caller.account, mode: caller.mode, key: "once")
            let receipt = try await api.installation.receipts.find(name, at: api.installation.clock.now)
            let kept = try #require(receipt)
            #expect(kept.body.contains("whk_") && !kept.body.contains(secret.dropFirst(6)))
        }
    }

    @Test func `the body is the contract's, with the film and what it cost`() async throws {
        try await WebFixture.with(plan: .pro) { api in
            let created = try await api.post(
                "/v1/videos", #"{"prompt":"a street","duration":1,"webhook_url":"https://a.example/done"}"#)
            #expect(created.status == 202)
            #expect(try await api.installation.worker().runOnce())
            let list = try await api.get("/v1/events?limit=10")
            guard case .array(let events)? = list.json["data"] else { return #expect(Bool(false)) }
            #expect(
                events.map { $0["kind"].text } == ["video.completed", "video.processing", "video.queued"])
            let event = try await api.get("/v1/events/\(events[0]["id"].text)").json
            let body = try #require(event["payload"])
            #expect(body["event"].text == "video.completed")
            #expect(body["id"].text == event["id"].text)
            #expect(body["api_version"].text == "2026-11-01")
            #expect(body["job_id"].text == created.json["id"].text)
            #expect(body["status"].text == "complete")
            #expect(
                body["sent_at"].int != nil && body["created_at"].int != nil && body["completed_at"].int != nil
            )
            #expect(body["output"]?["format"].text == "mp4")
            #expect(body["output"]?["url"].text.contains("/media/clip_") == true)
            #expect(body["output"]?["size_bytes"].int ?? 0 > 0)
            #expect(body["billing"]?["credits_used"].int == 25)
            #expect(body["billing"]?["plan"].text == "pro")
            #expect(body["error"] == .null)
            guard case .array(let receivers)? = event["receivers"] else { return #expect(Bool(false)) }
            try #require(receivers.count == 1)
            #expect(receivers[0]["url"].text == "https://a.example/done")
            #expect(receivers[0]["status"].text == "pending")
            let queued = try await api.get("/v1/events/\(events[2]["id"].text)").json["payload"]
            #expect(queued?["status"].text == "queued" && queued?["output"] == .null)
        }
    }

    @Test func `every body keeps its schema`() async throws {
        let installation = WebServer.payload
        try await Fixture.with { fixture in
            let make = installation(fixture.clips, "http://a.example")
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            let subjects: [(Event.Kind, Event.Subject)] =
                Event.Kind.allCases.filter { $0.rawValue.hasPrefix("video.") }.map {
                    ($0, .job(job.id, sequence: 3, framesDone: 1))
                } + [
                    (.clipDeleted, .clip(ClipID(unchecked: "clip_1"))),
                    (.billingThreshold, .threshold(percent: 80, used: Credits(8), monthly: Credits(10))),
                    (.creditsLow, .creditsLow(available: Credits(1), limit: Credits(8))),
                ]
                + [.webhookTest, .webhookDisabled, .deliveryFailed].map {
                    ($0, .webhook(WebhookID(unchecked: "whk_1"), event: nil, reason: "test"))
                }
            #expect(Set(subjects.map(\.0)) == Set(Event.Kind.allCases))
            for (kind, subject) in subjects {
                let event = Event(
                    id: EventID(unchecked: "evt_1"), number: 1, account: caller.account, mode: .live,
                    kind: kind, at: fixture.clock.now, subject: subject)
                let bytes = try make(event, job, fixture.clock.now)
                #expect(bytes.count < 20_000)
                let json = try JSONParser.parse(bytes)
                var report = Report()
                switch kind.rawValue.prefix(while: { $0 != "." }) {
                case "video": _ = API.VideoEvent(json, at: .root, &report)
                case "clip": _ = API.ClipEvent(json, at: .root, &report)
                case "billing": _ = API.BillingEvent(json, at: .root, &report)
                default: _ = API.WebhookNotice(json, at: .root, &report)
                }
                #expect(report.isEmpty, "\(kind)")
                #expect(json["event"].text == kind.rawValue)
            }
        }
    }

    @Test func `events are followed by holding the call`() async throws {
        try await WebFixture.with { api in
            let newest = try await api.get("/v1/events?limit=1").json
            #expect(newest["data"] == .array([]))
            let job = try await api.post("/v1/videos", #"{"prompt":"a street","duration":1}"#).json
            let heard = try await api.get("/v1/events?ending_before=evt_0&wait=5").json
            guard case .array(let events)? = heard["data"] else { return #expect(Bool(false)) }
            try #require(events.map { $0["job_id"].text } == [job["id"].text])
            let id = events[0]["id"].text
            #expect(try await api.get("/v1/events?ending_before=\(id)").json["data"] == .array([]))
            #expect(try await api.get("/v1/events/evt_nothing").code == "event_not_found")
            #expect(try await api.get("/v1/events?kind=clip.deleted").json["data"] == .array([]))
        }
    }

    @Test func `a webhook_url that leads inside is refused where it is wrong`() async throws {
        try await WebFixture.with { api in
            for path in ["/v1/videos", "/v1/quote"] {
                let request = #"{"prompt":"a","webhook_url":"https://192.168.1.1/"}"#
                let body = path == "/v1/quote" ? #"{"video":\#(request)}"# : request
                let answer = try await api.post(path, body)
                #expect(answer.status == 422)
                #expect(answer.violations == ["#/webhook_url not_allowed"])
            }
        }
    }

    @Test func `alerts are listed and dismissed, and nobody's else`() async throws {
        try await WebFixture.with { api in
            #expect(try await api.get("/v1/alerts").json["data"] == .array([]))
            #expect(try await api.post("/v1/alerts/alrt_1/dismiss", "").code == "alert_not_found")
            let made = try await api.post("/v1/webhooks", Self.hook)
            let deliveries = try await api.get("/v1/webhooks/\(made.json["id"].text)/deliveries")
            #expect(deliveries.json["data"] == .array([]))
            #expect(deliveries.json["next_cursor"] == .null)
        }
    }
}
