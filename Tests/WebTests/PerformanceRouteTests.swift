import Domain
import Fixture
import FoundationEssentials
import HTTPTypes
import Jobs
import Platform
import Support
import Testing

@testable import Web

@Suite("Pictures that speak over HTTP")
struct PerformanceRouteTests {
    static let body = #"{"image_url":"\#(PictureRouteTests.picture)","text":"Hello","seed":1}"#

    @Test func `are answered with the finished film`() async throws {
        try await WebFixture.with { api in
            async let answer = api.post("/v1/pikaformance", Self.body, [.idempotencyKey: "k"])
            await api.installation.clock.sleepers(1)
            #expect(try await api.installation.worker().runOnce())
            try await api.installation.feed.poll()
            let done = try await answer
            #expect(done.status == 200)
            #expect(done.json["status"] == .string("complete"))
            #expect(done.json["operation"] == .string("pikaformance"))
            #expect(done.json["pikaformance"]?["text"] == .string("Hello"))
            #expect(done.json["video"] == .null)
            #expect(done.json["output"]?["url"].text.contains("/media/") == true)
            let id = done.json["id"].text
            #expect(done.headers[.jobID] == id)
            #expect(done.headers[.location] == "http://localhost/v1/jobs/\(id)")
            let again = try await api.post("/v1/pikaformance", Self.body, [.idempotencyKey: "k"])
            #expect(again.status == 200)
            #expect(again.bytes == done.bytes)
            #expect(again.headers[.idempotentReplayed] == "true")
        }
    }

    @Test(arguments: [
        ("respond-async", 0), ("wait=7", 7), ("respond-async, wait=7", 7), ("wait=9999", 50),
        ("handling=lenient", 50),
    ])
    func `are waited for no longer than is preferred or sensible`(prefer: String, seconds: Int) async throws {
        try await WebFixture.with { api in
            async let waiting = api.post("/v1/pikaformance", Self.body, [.prefer: prefer])
            if seconds > 0 {
                await api.installation.clock.sleepers(1)
                api.installation.clock.advance(by: .seconds(seconds))
            }
            let answer = try await waiting
            #expect(answer.status == 202)
            #expect(answer.json["status"] == .string("queued"))
            #expect(
                answer.headers[.preferenceApplied] == (prefer.hasPrefix("respond") ? "respond-async" : nil))
            #expect(answer.headers[.jobID] == answer.json["id"].text)
            #expect(answer.headers[.pollAfter] == "1000")
        }
    }

    @Test func `are told of to who asks again while the first call waits`() async throws {
        try await WebFixture.with { api in
            async let first = api.post("/v1/pikaformance", Self.body, [.idempotencyKey: "k"])
            await api.installation.clock.sleepers(1)
            let again = try await api.post("/v1/pikaformance", Self.body, [.idempotencyKey: "k"])
            #expect(again.status == 202)
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(try await api.installation.worker().runOnce())
            try await api.installation.feed.poll()
            let done = try await first
            #expect(done.status == 200)
            #expect(again.headers[.jobID] == done.headers[.jobID])
            #expect(
                try await api.post("/v1/pikaformance", Self.body, [.idempotencyKey: "k"]).bytes == done.bytes)
        }
    }

    @Test func `say no when no face is there, and name the job`() async throws {
        try await WebFixture.with { api in
            async let answer = api.post("/v1/pikaformance", Self.body)
            await api.installation.clock.sleepers(1)
            let failure = JobFailure(code: .noFaceDetected, message: "No face.", isRetryable: false)
            try await api.installation.worker(FakeRenderer.failing(with: failure)).runOnce()
            try await api.installation.feed.poll()
            let refused = try await answer
            #expect(refused.status == 422)
            #expect(refused.code == "no_face_detected")
            #expect(refused.json["detail"] == .string("No face."))
            let job = try await api.get("/v1/jobs/\(refused.headers[.jobID] ?? "")")
            #expect(job.json["error"]?["code"] == .string("no_face_detected"))
        }
    }

    @Test func `have voices that anybody may read of`() async throws {
        try await WebFixture.with { api in
            let answer = try await api.get("/v1/voices", [.authorization: ""])
            #expect(answer.status == 200)
            guard case .array(let voices)? = answer.json["data"] else { throw CancellationError() }
            #expect(voices.map { $0["id"].text } == Voice.catalogue.map(\.id))
            #expect(voices.allSatisfy { !$0["licence"].text.isEmpty && !$0["language"].text.isEmpty })
        }
    }

    @Test func `cannot be extended`() async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/pikaformance", Self.body, [.prefer: "respond-async"]).json["id"]
                .text
            try await api.installation.worker().runOnce()
            let answer = try await api.post(
                "/v1/pikaframes", #"{"prompt":"b","extend_job_id":"\#(id)"}"#)
            #expect(answer.violations == ["#/extend_job_id not_allowed"])
        }
    }
}
