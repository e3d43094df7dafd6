import Domain
import Fixture
import HTTPTypes
import Hummingbird
import Jobs
import NIOCore
import Outbound
import Platform
import Support
import Testing

@testable import Storage
@testable import Web

@Suite("A refusal")
struct ProblemTests {
    @Test(arguments: Domain.ErrorCode.allCases)
    func `comes with each code of the contract`(code: Domain.ErrorCode) async throws {
        // The parser's own refusals need a socket (`ServerTests`); a going server is not to be had here.
        if code == .headersTooLarge || code == .overloaded { return }
        try await WebFixture.with(
            scopes: code == .insufficientScope ? [.jobsRead] : Set(Scope.allCases), isBehindProxy: true
        ) { api in
            let answer = try await provoke(code, api)
            #expect(answer.status == code.status)
            #expect(answer.code == code.rawValue)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.json["title"] == .string(code.title.description))
            #expect(answer.json["status"].int == code.status)
            #expect(answer.json["retryable"] == .bool(code.isRetryable))
            let id = answer.json["request_id"].text
            #expect(answer.headers[.pikaRequestID] == id)
            #expect(answer.headers[.requestID] == id)
            #expect(answer.json["instance"] == .string("urn:pika:request:\(id)"))
            if code != .rateLimited { #expect(answer.json["type"] == answer.json["doc_url"]) }
            #expect(
                try await api.get(path(of: answer.json["doc_url"].text), [.authorization: ""]).status == 200)
            var report = Report()
            _ = API.reencode(answer.json, as: "Problem", &report)
            #expect(report.violations == [])
            #expect(
                (answer.headers[.wwwAuthenticate] != nil)
                    == (code.status == 401 || code == .insufficientScope))
        }
    }

    private func provoke(_ code: Domain.ErrorCode, _ api: WebFixture) async throws -> Answer {
        switch code {
        case .malformedRequest: return try await api.post("/v1/videos", "{")
        case .missingKey: return try await api.get("/v1/jobs", [.authorization: ""])
        case .invalidKey: return try await api.get("/v1/jobs", [.authorization: "Bearer sk-pika-wrong"])
        case .keyRevoked:
            let key = try await api.installation.keys.create(name: "old", plan: .pro)
            try await api.installation.keys.revoke(key.id)
            return try await api.get("/v1/jobs", [.authorization: "Bearer \(key.secret)"])
        case .keyExpired:
            try await api.installation.database.write {
                try $0.run("UPDATE api_keys SET expires_at = created_at + 1")
            }
            api.installation.clock.advance(by: .seconds(2))
            return try await api.get("/v1/jobs")
        case .keyDisabled:
            let key = try await api.installation.keys.make(KeyTerms(name: "off"), for: api.caller())
            _ = try await api.patch("/v1/keys/\(key.id)", #"{"status":"disabled"}"#)
            return try await api.get("/v1/jobs", [.authorization: "Bearer \(key.secret)"])
        case .addressNotAllowed:
            let terms = KeyTerms(name: "far", networks: ["192.0.2.0/24"])
            let key = try await api.installation.keys.make(terms, for: api.caller())
            return try await api.get("/v1/jobs", [.authorization: "Bearer \(key.secret)"])
        case .grantExceeded:
            let key = try await api.installation.keys.make(
                KeyTerms(name: "small", scopes: [.keysWrite]), for: api.caller())
            return try await api.post(
                "/v1/keys", #"{"name":"large","preset":"read_only"}"#,
                [.authorization: "Bearer \(key.secret)"])
        case .keyCreditLimit:
            let key = try await api.installation.keys.make(
                KeyTerms(name: "poor", monthlyCredits: Credits(1)), for: api.caller())
            return try await api.post(
                "/v1/videos", #"{"prompt":"a"}"#, [.authorization: "Bearer \(key.secret)"])
        case .testModeOnly: return try await api.get("/v1/test_helpers/clock")
        case .keyNotFound: return try await api.get("/v1/keys/key_0")
        case .keyInactive:
            let key = try await api.installation.keys.make(KeyTerms(name: "gone"), for: api.caller())
            try await api.installation.keys.revoke(key.id)
            return try await api.post("/v1/keys/\(key.id)/rotate", "{}")
        case .keyLimit:
            try await api.installation.database.write { session in
                try session.run(
                    """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                    INSERT INTO api_keys (id, account, public_id, name, mode, digest, pepper_version, last_four,
                        scopes, created_at)
                    SELECT 'key_x' || CAST(i AS TEXT), account, CAST(1000000000 + i AS TEXT), name, mode, digest,
                        pepper_version, last_four, scopes, created_at FROM api_keys, n
                    """)
            }
            return try await api.post("/v1/keys", #"{"name":"one more"}"#)
        case .httpsRequired: return try await api.get("/v1/jobs", [.forwardedProto: "http"])
        case .insufficientScope: return try await api.post("/v1/videos", #"{"prompt":"a"}"#)
        case .insufficientCredits:
            let key = try await api.installation.keys.create(name: "spent", plan: .free)
            let headers: HTTPFields = [.authorization: "Bearer \(key.secret)"]
            for _ in 0..<5 { _ = try await api.post("/v1/videos", #"{"prompt":"a"}"#, headers) }
            return try await api.post("/v1/videos", #"{"prompt":"a"}"#, headers)
        case .planLimit:
            let key = try await api.installation.keys.create(name: "poor", plan: .free)
            return try await api.post(
                "/v1/videos", #"{"prompt":"a","resolution":"1080p"}"#,
                [.authorization: "Bearer \(key.secret)"])
        case .linkInvalid: return try await api.get("/media/clip_1/video.mp4?expires=1&signature=0")
        case .linkExpired:
            let address = path(of: try await api.finishedJob()["output"]?["url"].text ?? "")
            api.installation.clock.advance(by: .seconds(26 * 3600))
            return try await api.get(address)
        case .routeNotFound: return try await api.get("/v1/nothing", [.authorization: ""])
        case .jobNotFound: return try await api.get("/v1/jobs/job_0")
        case .clipNotFound: return try await api.get("/v1/clips/clip_0")
        case .pageNotFound: return try await api.get("/docs/errors/no_such_code")
        case .methodNotAllowed: return try await api.send(.put, "/v1/jobs")
        case .jobFinished:
            let id = try await api.finishedJob()["id"].text
            return try await api.send(.post, "/v1/jobs/\(id)/cancel")
        case .jobUnfinished:
            let id = try await api.post("/v1/videos", #"{"prompt":"a"}"#).json["id"].text
            return try await api.post("/v1/pikaframes", #"{"prompt":"b","extend_job_id":"\#(id)"}"#)
        case .clipDeleted:
            let clip = try await api.finishedJob()["output"]?["clip_id"].text ?? ""
            _ = try await api.send(.delete, "/v1/clips/\(clip)")
            return try await api.get("/v1/clips/\(clip)")
        case .bodyTooLarge:
            return try await api.post("/v1/videos", String(repeating: " ", count: (16 << 20) + 1))
        case .unsupportedMediaType:
            return try await api.post("/v1/videos", "{}", [.contentType: "text/plain"])
        case .rangeNotSatisfiable:
            let address = path(of: try await api.finishedJob()["output"]?["url"].text ?? "")
            return try await api.get(address, [.range: "bytes=9999-"])
        case .validationFailed: return try await api.post("/v1/videos", "{}")
        case .internalError:
            // A table that is gone is a fault nobody foresaw.
            try await api.installation.database.write { try $0.run("DROP TABLE job_events") }
            return try await api.post("/v1/videos", #"{"prompt":"a"}"#)
        case .storageUnavailable:
            let lock =
                TestPostgres.isChosen ? "SET default_transaction_read_only = on" : "PRAGMA query_only = 1"
            try await api.installation.database.write { try $0.run(lock) }
            return try await api.post("/v1/videos", #"{"prompt":"a"}"#)
        case .idempotencyKeyInvalid:
            return try await api.post("/v1/videos", #"{"prompt":"a"}"#, [.idempotencyKey: "a, b"])
        case .idempotencyKeyReused:
            _ = try await api.post("/v1/videos", #"{"prompt":"a"}"#, [.idempotencyKey: "k"])
            return try await api.post("/v1/videos", #"{"prompt":"b"}"#, [.idempotencyKey: "k"])
        case .idempotencyInProgress: return try await overtake(api)
        case .rateLimited:
            for _ in 0..<600 { _ = try await api.get("/v1/jobs") }
            return try await api.get("/v1/jobs")
        case .canceled, .timeout, .expired, .inputUnreadable, .noFaceDetected, .renderCrashed, .renderFailed:
            return try await fail(code, api)
        case .webhookNotFound: return try await api.get("/v1/webhooks/whk_0")
        case .eventNotFound: return try await api.get("/v1/events/evt_0")
        case .alertNotFound: return try await api.post("/v1/alerts/alrt_0/dismiss", "")
        case .webhookLimit:
            for _ in 0..<16 { _ = try await api.post("/v1/webhooks", WebhookRouteTests.hook) }
            return try await api.post("/v1/webhooks", WebhookRouteTests.hook)
        case .webhookDisabled:
            let id = try await api.post("/v1/webhooks", WebhookRouteTests.hook).json["id"].text
            _ = try await api.send(
                .patch, "/v1/webhooks/\(id)", [.contentType: "application/json"],
                body: Array(#"{"status":"disabled"}"#.utf8))
            return try await api.post("/v1/webhooks/\(id)/test", "")
        case .secretLimit:
            let id = try await api.post("/v1/webhooks", WebhookRouteTests.hook).json["id"].text
            for _ in 0..<10 { _ = try await api.post("/v1/webhooks/\(id)/rotate_secret", "{}") }
            return try await api.post("/v1/webhooks/\(id)/rotate_secret", "{}")
        case .headersTooLarge, .overloaded: throw CancellationError()
        }
    }

    /// Waits for a film that ends so.
    private func fail(_ code: Domain.ErrorCode, _ api: WebFixture) async throws -> Answer {
        async let answer = api.post("/v1/pikaformance", PerformanceRouteTests.body)
        await api.installation.clock.sleepers(1)
        guard case .array(let jobs)? = try await api.get("/v1/jobs").json["data"] else {
            throw CancellationError()
        }
        _ = try await api.installation.jobs.fail(
            job: JobID(unchecked: jobs[0]["id"].text), epoch: nil,
            JobFailure(code: .init(rawValue: code.rawValue), message: "So.", isRetryable: false),
            now: api.installation.clock.now)
        try await api.installation.feed.poll()
        return try await answer
    }

    /// Sends a request again while the first waits for its picture.
    private func overtake(_ api: WebFixture) async throws -> Answer {
        let (asked, go) = (Signal(), Signal())
        let body = #"{"prompt":"a","image_url":"https://pictures.example/a.png"}"#
        let slow = try api.installation.neighbour(
            .init(fetch: { _, _ in
                asked.send()
                await go.wait()
                throw FetchFailure.unreachable
            }))
        return try await WebFixture.with(api, on: slow) { other in
            async let first = other.post("/v1/videos", body, [.idempotencyKey: "k"])
            await asked.wait()
            let second = try await other.post("/v1/videos", body, [.idempotencyKey: "k"])
            #expect(second.headers[.retryAfter] == "1")
            go.send()
            #expect(try await first.status == 422)
            return second
        }
    }

    @Test func `names the methods that a route does know`() async throws {
        try await WebFixture.with { api in
            for (path, allowed) in [
                ("/v1/videos", "POST"), ("/v1/jobs", "GET, HEAD"), ("/v1/clips/clip_1", "DELETE, GET, HEAD"),
                ("/media/clip_1/video.mp4", "GET, HEAD"), ("/healthz", "GET, HEAD"),
            ] {
                let answer = try await api.send(.patch, path)
                #expect(answer.status == 405)
                #expect(answer.headers[.allow] == allowed)
            }
        }
    }

    @Test func `does not tell what the server knows of a fault`() async throws {
        try await WebFixture.with { api in
            try await api.installation.database.write { try $0.run("DROP TABLE job_events") }
            let answer = try await api.post("/v1/videos", #"{"prompt":"a"}"#)
            #expect(answer.status == 500)
            #expect(!answer.text.contains("job_events"))
            #expect(!answer.text.contains("SQL"))
        }
    }

    @Test func `of a cancelled task asks to come back`() {
        let request = Request(
            head: .init(method: .get, scheme: nil, authority: nil, path: "/"), body: .init(buffer: .init()))
        let refusal = Refusal(CancellationError(), of: request)
        let answer = refusal.response(
            requestID: Domain.RequestID(unchecked: "req_1"), origin: "http://localhost")
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter] == "1")
    }
}

@Suite("A key")
struct AuthenticationTests {
    @Test(arguments: ["", "Basic YTpi", "Bearer", "sk-pika-x", "Bearer  "])
    func `must be sent as a bearer token`(header: String) async throws {
        try await WebFixture.with { api in
            let answer = try await api.get("/v1/jobs", [.authorization: header])
            #expect(answer.status == 401)
            #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer realm=\"pika\"") == true)
        }
    }

    @Test func `is taken in any case of its scheme`() async throws {
        try await WebFixture.with { api in
            let answer = try await api.get("/v1/jobs", [.authorization: "bearer \(api.key)"])
            #expect(answer.status == 200)
        }
    }

    @Test func `without a scope is told which`() async throws {
        try await WebFixture.with(scopes: [.videosWrite]) { api in
            let answer = try await api.get("/v1/jobs")
            #expect(answer.status == 403)
            #expect(
                answer.headers[.wwwAuthenticate]
                    == #"Bearer realm="pika", error="insufficient_scope", scope="jobs:read""#)
        }
    }

    @Test func `crosses a proxy over HTTPS only`() async throws {
        try await WebFixture.with(isBehindProxy: true) { api in
            let safe = try await api.get("/v1/jobs", [.forwardedProto: "https"])
            #expect(safe.status == 200)
            #expect(try await api.get("/v1/jobs", [.forwardedProto: "http"]).code == "https_required")
            #expect(try await api.get("/healthz", [.forwardedProto: "http"]).status == 200)
        }
    }

    @Test func `is not needed where the contract says so`() async throws {
        try await WebFixture.with { api in
            for path in ["/healthz", "/readyz", "/openapi.json", "/openapi.yaml", "/docs/errors/timeout"] {
                let answer = try await api.get(path, [.authorization: ""])
                #expect(answer.status == 200)
                #expect(answer.headers[.pikaRequestID]?.hasPrefix("req_") == true)
            }
        }
    }
}
