import Domain
import Fixture
import HTTPTypes
import Jobs
import Platform
import Support
import Testing

@testable import Web

@Suite("Jobs over HTTP")
struct JobRouteTests {
    @Test func `show the film once it is complete`() async throws {
        try await WebFixture.with { api in
            let job = try await api.finishedJob()
            #expect(job["status"] == .string("complete"))
            #expect(job["progress"]?["percent"].int == 100)
            #expect(job["queue"] == .null)
            #expect(job["notes"] == .array([.string("a note")]))
            #expect(job["output"]?["duration_sec"].int == 1)
            #expect(job["output"]?["width"].int == 1280)
            #expect(job["output"]?["format"] == .string("mp4"))
            #expect(job["completed_at"].int == 1_800_000_000)
            #expect(job["scene"] == nil)
            let id = job["id"].text
            #expect(try await api.get("/v1/jobs/\(id)?expand=scene").json["scene"] == .object([]))
            let clip = try await api.get("/v1/clips/\(job["output"]?["clip_id"].text ?? "")").json
            #expect(clip["job_id"].text == id)
            #expect(clip["aspect"] == .string("16:9"))
            #expect(clip["resolution"] == .string("720p"))
            #expect(clip["url"] == job["output"]?["url"])
        }
    }

    @Test func `answer 304 while nothing has changed, and again once it has`() async throws {
        try await WebFixture.with { api in
            let created = try await api.post("/v1/videos", #"{"prompt":"a","duration":1}"#)
            let path = "/v1/jobs/\(created.json["id"].text)"
            let first = try await api.get(path)
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.pollAfter] == "1000")
            #expect(try await api.get(path, [.ifNoneMatch: tag]).status == 304)
            #expect(try await api.get(path, [.ifNoneMatch: "\"x\", W/\(tag)"]).status == 304)
            #expect(try await api.get(path, [.ifNoneMatch: "*"]).status == 304)
            #expect(try await api.get(path + "?expand=scene", [.ifNoneMatch: "\"x\""]).status == 200)
            #expect(try await api.installation.worker().runOnce())
            let last = try await api.get(path, [.ifNoneMatch: tag])
            #expect(last.status == 200)
            #expect(last.headers[.pollAfter] == nil)
            let done = try #require(last.headers[.eTag])
            #expect(try await api.get(path, [.ifNoneMatch: done]).status == 304)
            #expect(try await api.get(path + "?expand=scene", [.ifNoneMatch: done]).status == 200)
        }
    }

    @Test func `hold the answer until the job has ended`() async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/videos", #"{"prompt":"a","duration":1}"#).json["id"].text
            async let answer = api.get("/v1/jobs/\(id)?wait=30")
            await api.installation.clock.sleepers(1)
            #expect(try await api.installation.worker().runOnce())
            try await api.installation.feed.poll()
            #expect(try await answer.json["status"] == .string("complete"))
        }
    }

    @Test func `answer as they stand when the wait is over`() async throws {
        try await WebFixture.with { api in
            let created = try await api.get("/v1/jobs").status
            #expect(created == 200)
            let id = try await api.post("/v1/videos", #"{"prompt":"a","duration":1}"#).json["id"].text
            let tag = try #require(try await api.get("/v1/jobs/\(id)").headers[.eTag])
            async let plain = api.get("/v1/jobs/\(id)?wait=5")
            async let known = api.get("/v1/jobs/\(id)?wait=5", [.ifNoneMatch: tag])
            await api.installation.clock.sleepers(2)
            api.installation.clock.advance(by: .seconds(5))
            #expect(try await plain.json["status"] == .string("queued"))
            #expect(try await known.status == 304)
            let unlike = try await api.get("/v1/jobs/\(id)?wait=5", [.ifNoneMatch: "\"older\""])
            #expect(unlike.status == 200)
        }
    }

    @Test(arguments: [
        ("wait=61", "wait out_of_range"), ("wait=-1", "wait out_of_range"), ("wait=1.5", "wait wrong_type"),
        ("wait=", "wait wrong_type"), ("wait=1&wait=2", "wait too_many"),
        ("wait=99999999999999999999", "wait out_of_range"),
        ("expand=all", "expand invalid_value"), ("weit=1", "weit unknown_field"),
    ])
    func `refuse parameters that the contract does not allow`(query: String, violation: String) async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/videos", #"{"prompt":"a"}"#).json["id"].text
            let answer = try await api.get("/v1/jobs/\(id)?\(query)")
            #expect(answer.status == 422)
            #expect(answer.violations == [violation])
        }
    }

    @Test func `come in pages that new jobs do not shift`() async throws {
        try await WebFixture.with { api in
            var ids: [String] = []
            for _ in 0..<5 {
                ids.append(try await api.post("/v1/videos", #"{"prompt":"a"}"#).json["id"].text)
                api.installation.clock.advance(by: .milliseconds(2))
            }
            let first = try await api.get("/v1/jobs?limit=2&status=queued")
            #expect(first.ids == [ids[4], ids[3]])
            #expect(first.json["has_more"] == .bool(true))
            #expect(first.json["next_cursor"] == .string(ids[3]))
            let link = try #require(first.headers[.link])
            #expect(link.hasSuffix(#">; rel="next""#))
            _ = try await api.post("/v1/videos", #"{"prompt":"a"}"#)
            let second = try await api.get(path(of: String(link.dropFirst().prefix { $0 != ">" })))
            #expect(second.ids == [ids[2], ids[1]])
            let last = try await api.get("/v1/jobs?limit=2&starting_after=\(ids[1])")
            #expect(last.ids == [ids[0]])
            #expect(last.json["has_more"] == .bool(false))
            #expect(last.json["next_cursor"] == .null)
            #expect(last.headers[.link] == nil)
            let before = try await api.get("/v1/jobs?limit=2&ending_before=\(ids[1])")
            #expect(before.ids == [ids[3], ids[2]])
            #expect(try await api.get("/v1/jobs?status=complete").ids == [])
        }
    }

    @Test func `can be cancelled, twice alike, and not after their end`() async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/videos", #"{"prompt":"a"}"#).json["id"].text
            for _ in 0..<2 {
                let answer = try await api.send(.post, "/v1/jobs/\(id)/cancel")
                #expect(answer.status == 200)
                #expect(answer.json["status"] == .string("failed"))
                #expect(answer.json["error"]?["code"] == .string("canceled"))
                #expect(answer.json["error"]?["doc_url"] == .string("http://localhost/docs/errors/canceled"))
            }
            let done = try await api.finishedJob()["id"].text
            let answer = try await api.send(.post, "/v1/jobs/\(done)/cancel")
            #expect(answer.status == 409)
            #expect(answer.code == "job_finished")
        }
    }

    @Test func `of somebody else do not exist`() async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/videos", #"{"prompt":"a"}"#).json["id"].text
            let other = try await api.installation.keys.create(name: "other", plan: .pro)
            let header: HTTPFields = [.authorization: "Bearer \(other.secret)"]
            for path in ["/v1/jobs/\(id)", "/v1/jobs/\(id)/events", "/v1/jobs/job_0", "/v1/jobs/nonsense%00"]
            {
                let answer = try await api.get(path, header)
                #expect(answer.status == 404)
                #expect(answer.code == "job_not_found")
            }
            #expect(try await api.send(.post, "/v1/jobs/\(id)/cancel", header).status == 404)
            #expect(try await api.get("/v1/jobs", header).ids == [])
        }
    }
}

@Suite("The events of a job")
struct JobStreamTests {
    @Test func `tell its life while it happens and end with it`() async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/videos", #"{"prompt":"a","duration":1}"#).json["id"].text
            async let stream = api.get("/v1/jobs/\(id)/events")
            await api.installation.clock.sleepers(1)
            #expect(try await api.installation.worker().runOnce())
            try await api.installation.feed.poll()
            let answer = try await stream
            #expect(answer.headers[.contentType] == "text/event-stream")
            let events = answer.events
            #expect(events.map(\.kind) == ["queued", "processing", "complete"])
            #expect(events.map(\.id) == events.map(\.id).sorted())
            let last = try #require(events.last)
            #expect(last.data["status"] == .string("complete"))
            #expect(last.data["job"]?["output"]?["clip_id"] != nil)
            #expect(events.first?.data["job"] == nil)
        }
    }

    @Test func `go on behind the one that was seen last`() async throws {
        try await WebFixture.with { api in
            let id = try await api.finishedJob()["id"].text
            let all = try await api.get("/v1/jobs/\(id)/events").events
            let first = try #require(all.first), last = try #require(all.last)
            let rest = try await api.get("/v1/jobs/\(id)/events", [.lastEvent: "\(first.id)"])
            #expect(rest.events.map(\.id) == all.dropFirst().map(\.id))
            let none = try await api.get("/v1/jobs/\(id)/events", [.lastEvent: "\(last.id)"])
            #expect(none.status == 204)
            let wrong = try await api.get("/v1/jobs/\(id)/events", [.lastEvent: "last"])
            #expect(wrong.violations == ["Last-Event-ID invalid_format"])
        }
    }

    @Test func `keep a silent line alive with comments`() async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/videos", #"{"prompt":"a"}"#).json["id"].text
            async let stream = api.get("/v1/jobs/\(id)/events")
            await api.installation.clock.sleepers(1)
            api.installation.clock.advance(by: .seconds(15))
            await api.installation.clock.sleepers(1)
            #expect(try await api.send(.post, "/v1/jobs/\(id)/cancel").status == 200)
            try await api.installation.feed.poll()
            let answer = try await stream
            #expect(answer.text.contains("\n: still here\n\n"))
            #expect(answer.events.map(\.kind) == ["queued", "failed"])
            #expect(answer.events.last?.data["error"]?["code"] == .string("canceled"))
        }
    }
}

extension HTTPField.Name {
    static var lastEvent: Self { HTTPField.Name("Last-Event-ID") ?? .accept }
}

extension Answer {
    var ids: [String] {
        guard case .array(let jobs)? = json["data"] else { return [] }
        return jobs.map { $0["id"].text }
    }

    var events: [(id: Int, kind: String, data: JSON)] {
        text.split(separator: "\n\n").compactMap { block in
            var fields: [Substring: Substring] = [:]
            for line in block.split(separator: "\n") {
                let parts = line.split(separator: ": ", maxSplits: 1)
                if parts.count == 2 { fields[parts[0]] = parts[1] }
            }
            guard let id = fields["id"].flatMap({ Int($0) }), let kind = fields["event"],
                let data = fields["data"]
            else { return nil }
            return (id, String(kind), (try? JSONParser.parse(Array(data.utf8))) ?? .null)
        }
    }
}
