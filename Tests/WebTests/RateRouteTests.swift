import Domain
import Fixture
import HTTPTypes
import Hummingbird
import Jobs
import Platform
import Storage
import Support
import Testing

@testable import Web

@Suite("A key's rate")
struct RateRouteTests {
    @Test func `is told on each answer, refusals included`() async throws {
        try await WebFixture.with { api in
            let first = try await api.get("/v1/jobs")
            #expect(first.headers[.ratePolicy] == #""burst";q=600;w=60, "sustained";q=1500;w=300"#)
            #expect(first.headers[.rateLimit] == #""burst";r=599;t=61, "sustained";r=1499;t=301"#)
            let refused = try await api.get("/v1/jobs/job_0")
            #expect(refused.status == 404)
            #expect(refused.headers[.rateLimitRemaining] == "598")
            #expect(refused.headers[.rateLimitLimit] == "600")
            #expect(try await api.get("/healthz").headers[.rateLimit] == nil)
        }
    }

    @Test func `ends in a problem that names the policy and the way out`() async throws {
        try await WebFixture.with { api in
            for _ in 0..<600 { #expect(try await api.get("/v1/jobs").status == 200) }
            let refused = try await api.get("/v1/jobs")
            #expect(refused.status == 429)
            #expect(
                refused.json["type"]
                    == .string("https://iana.org/assignments/http-problem-types#quota-exceeded"))
            #expect(refused.json["violated-policies"] == .array([.string("burst")]))
            #expect(refused.headers[.retryAfter] == "61")
            #expect(refused.headers[.retryAfterMilliseconds] == "61000")
            #expect(refused.headers[.rateLimit]?.hasPrefix(#""burst";r=0;t=61"#) == true)
            api.installation.clock.advance(by: .seconds(61))
            #expect(try await api.get("/v1/jobs").status == 200)
        }
    }

    @Test func `does not count what wrong keys send, which the address answers for`() async throws {
        try await WebFixture.with { api in
            for _ in 0..<60 {
                #expect(try await api.get("/v1/jobs", [.authorization: "Bearer sk-pika-x"]).status == 401)
            }
            let refused = try await api.get("/v1/jobs", [.authorization: "Bearer sk-pika-x"])
            #expect(refused.code == "rate_limited")
            #expect(refused.headers[.retryAfter] == "61")
            #expect(try await api.get("/v1/jobs").headers[.rateLimitRemaining] == "599")
            api.installation.clock.advance(by: .seconds(61))
            #expect(try await api.get("/v1/jobs", [.authorization: "Bearer sk-pika-x"]).status == 401)
        }
    }

    @Test func `leaves concurrency to the queue, and tells its state`() async throws {
        try await WebFixture.with(plan: .free) { api in
            let body = #"{"prompt":"a street"}"#
            _ = try await api.post("/v1/videos", body)
            let installation = api.installation
            _ = try await installation.jobs.claim(
                clip: installation.identifiers.make(), worker: "w", now: installation.clock.now,
                leaseUntil: installation.clock.now + .seconds(10))
            _ = try await api.post("/v1/videos", body)
            let waiting = try await api.post("/v1/videos", body)
            #expect(waiting.status == 202)
            #expect(waiting.headers[.concurrency] == "running=1, limit=1, queued=2")
            #expect(waiting.json["queue"]?["reason"] == .string("concurrency_limit"))
        }
    }

    @Test func `lets a job expire that nobody starts by its deadline`() async throws {
        try await WebFixture.with { api in
            let body = #"{"prompt":"a street"}"#
            let installation = api.installation
            let now = installation.clock.now.seconds
            let id = try await api.post("/v1/videos", body, [.deadline: "\(now + 10)"]).json["id"].text
            let kept = try await api.post("/v1/videos", body, [.deadline: "\(now + 11)"]).json["id"].text
            installation.clock.advance(by: .seconds(10))
            // Even before anybody has swept, it is not started any more.
            let claim = try await installation.jobs.claim(
                clip: installation.identifiers.make(), worker: "w", now: installation.clock.now,
                leaseUntil: installation.clock.now + .seconds(60))
            #expect(claim?.job.rawValue == kept)
            installation.clock.advance(by: .seconds(5))
            #expect(try await installation.queue.rescue() == 1)
            let job = try await api.get("/v1/jobs/\(id)").json
            #expect(job["error"]?["code"] == .string("expired"))
            #expect(try await api.get("/v1/jobs/\(kept)").json["status"] == .string("processing"))
            for text in ["\(now)", "soon", "-1", "", "1e12", "999999999999"] {
                let refused = try await api.post("/v1/videos", body, [.deadline: text])
                #expect(refused.violations == ["Pika-Deadline invalid_value"], "\(text)")
            }
        }
    }
}
