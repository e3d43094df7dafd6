import Domain
import Fixture
import HTTPTypes
import Hummingbird
import Jobs
import Platform
import Support
import Testing

@testable import Web

@Suite("Test mode over HTTP")
struct TestModeRouteTests {
    @Test func `a live key makes a test key, whose jobs say so and fail as they are told`() async throws {
        try await WebFixture.with { api in
            let made = try await api.post("/v1/keys", #"{"name":"tests","livemode":false}"#)
            #expect(made.json["livemode"] == .bool(false))
            #expect(made.json["secret"].text.hasPrefix("sk-pika-test_"))
            let with: HTTPFields = [.authorization: "Bearer \(made.json["secret"].text)"]
            let job = try await api.post("/v1/videos", #"{"prompt":"pika_test:fail=timeout"}"#, with)
            #expect(job.status == 202)
            #expect(job.json["livemode"] == .bool(false))
            #expect(try await api.installation.worker().runOnce())
            let ended = try await api.get("/v1/jobs/\(job.json["id"].text)", with)
            #expect(ended.json["error"]?["code"].text == "timeout")
            #expect(try await api.get("/v1/jobs/\(job.json["id"].text)").code == "job_not_found")
            let poor = try await api.post("/v1/videos", #"{"prompt":"pika_test:insufficient_credits"}"#, with)
            #expect(poor.status == 402)
            #expect(poor.json["credits_required"].int == 25)
            #expect(poor.json["credits_available"].int == 0)
            let busy = try await api.post("/v1/videos", #"{"prompt":"pika_test:overloaded"}"#, with)
            #expect(busy.status == 503)
            #expect(busy.headers[.retryAfter] == "1")
            let wrong = try await api.post("/v1/videos", #"{"prompt":"pika_test:fail=rain"}"#, with)
            #expect(wrong.violations == ["#/prompt invalid_value"])
        }
    }

    @Test func `the clock is read and moved, and deadlines are of its time`() async throws {
        try await WebFixture.with { api in
            let key = try await api.installation.keys.make(
                KeyTerms(name: "tests", mode: .test), for: api.caller())
            let with: HTTPFields = [.authorization: "Bearer \(key.secret)"]
            let now = Int(api.installation.clock.now.seconds)
            #expect(try await api.get("/v1/test_helpers/clock", with).json["now"].int == now)
            let moved = try await api.post("/v1/test_helpers/clock/advance", #"{"seconds":86400}"#, with)
            #expect(moved.status == 200)
            #expect(moved.json["now"].int == now + 86_400)
            #expect(moved.json["advanced_seconds"].int == 86_400)
            // What a cache still holds of the key is a second old at the most.
            api.installation.clock.advance(by: .seconds(1))
            var late = with
            late[.deadline] = String(now + 86_000)
            let film = #"{"prompt":"a street","duration":1}"#
            #expect(
                try await api.post("/v1/videos", film, late).violations == ["Pika-Deadline invalid_value"])
            late[.deadline] = String(now + 86_400 + 100)
            #expect(try await api.post("/v1/videos", film, late).status == 202)
            api.installation.clock.advance(by: .seconds(100))
            try await api.installation.queue.rescue()
            let ended = try await api.get("/v1/jobs?limit=1", with)
            guard case .array(let jobs)? = ended.json["data"] else { throw CancellationError() }
            #expect(jobs.first?["error"]?["code"].text == "expired")
            let far = try await api.post("/v1/test_helpers/clock/advance", #"{"seconds":157680000}"#, with)
            #expect(far.violations == ["#/seconds out_of_range"])
            #expect(
                try await api.post("/v1/test_helpers/clock/advance", #"{"seconds":1}"#).code
                    == "test_mode_only")
        }
    }
}
