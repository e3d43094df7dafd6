import Domain
import Fixture
import HTTPTypes
import Hummingbird
import Jobs
import Platform
import Support
import Testing

@testable import Storage
@testable import Web

@Suite("A request with an idempotency key")
struct IdempotencyTests {
    private static let body = #"{"prompt":"a street","seed":7}"#

    @Test func `is answered once, and from then on the same`() async throws {
        try await WebFixture.with { api in
            let first = try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"])
            #expect(first.status == 202)
            #expect(first.headers[.idempotentReplayed] == nil)
            #expect(try await api.installation.worker().runOnce())
            for key in ["k", "\"k\""] {
                let again = try await api.post("/v1/videos", Self.body, [.idempotencyKey: key])
                #expect(again.status == 202)
                #expect(again.bytes == first.bytes)
                #expect(again.headers[.location] == first.headers[.location])
                #expect(again.headers[.contentType] == "application/json")
                #expect(again.headers[.idempotentReplayed] == "true")
                #expect(again.headers[.originalRequestID] == first.headers[.pikaRequestID])
                #expect(again.headers[.pikaRequestID] != first.headers[.pikaRequestID])
            }
            #expect(try await jobs(api) == 1)
        }
    }

    @Test func `makes one job of fifty sent at once to two processes`() async throws {
        try await WebFixture.with { api in
            let neighbour = try api.installation.neighbour()
            let answers = try await WebFixture.with(api, on: neighbour) { other in
                try await withThrowingTaskGroup(of: Answer.self) { group in
                    for number in 0..<50 {
                        let one = number.isMultiple(of: 2) ? api : other
                        group.addTask {
                            try await one.post("/v1/videos", Self.body, [.idempotencyKey: "k"])
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            let made = answers.filter { $0.status == 202 }
            #expect(Set(made.map { $0.json["id"].text }).count == 1)
            #expect(made.count { $0.headers[.idempotentReplayed] == nil } == 1)
            let others = answers.filter { $0.status != 202 }
            #expect(others.allSatisfy { $0.code == "idempotency_in_progress" })
            #expect(try await jobs(api) == 1)
        }
    }

    @Test func `belongs to one account, one mode and one request`() async throws {
        try await WebFixture.with { api in
            let test = try await api.installation.keys.create(name: "other", plan: .pro, mode: .test)
            _ = try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"])
            let other = try await api.post(
                "/v1/videos", Self.body,
                [.idempotencyKey: "k", .authorization: "Bearer \(test.secret)"])
            #expect(other.status == 202)
            #expect(other.headers[.idempotentReplayed] == nil)
            for path in ["/v1/videos?a=1", "/v1/pikaframes"] {
                let answer = try await api.post(path, Self.body, [.idempotencyKey: "k"])
                #expect(answer.code == "idempotency_key_reused")
            }
        }
    }

    @Test func `that was refused may be mended and sent again`() async throws {
        try await WebFixture.with { api in
            let refused = try await api.post("/v1/videos", #"{"prompt":""}"#, [.idempotencyKey: "k"])
            #expect(refused.status == 422)
            #expect(try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"]).status == 202)
        }
    }

    @Test func `leaves neither job nor receipt when its transaction fails`() async throws {
        try await WebFixture.with { api in
            try await api.installation.database.write {
                try $0.run("ALTER TABLE receipts RENAME COLUMN body TO hidden")
            }
            #expect(try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"]).status == 500)
            #expect(try await jobs(api) == 0)
            try await api.installation.database.write {
                try $0.run("ALTER TABLE receipts RENAME COLUMN hidden TO body")
            }
            let again = try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"])
            #expect(again.status == 202)
            #expect(again.headers[.idempotentReplayed] == nil)
        }
    }

    @Test func `that makes no job is repeated too`() async throws {
        try await WebFixture.with { api in
            let id = try await api.post("/v1/videos", Self.body).json["id"].text
            let first = try await api.send(.post, "/v1/jobs/\(id)/cancel", [.idempotencyKey: "k"])
            let again = try await api.send(.post, "/v1/jobs/\(id)/cancel", [.idempotencyKey: "k"])
            #expect(first.status == 200)
            #expect(again.bytes == first.bytes)
            #expect(again.headers[.idempotentReplayed] == "true")
        }
    }

    @Test func `is forgotten after a day, and its receipt swept`() async throws {
        try await WebFixture.with { api in
            let first = try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"])
            api.installation.clock.advance(by: .seconds(24 * 3600 - 1))
            let late = try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"])
            #expect(late.bytes == first.bytes)
            api.installation.clock.advance(by: .seconds(1))
            let fresh = try await api.post("/v1/videos", Self.body, [.idempotencyKey: "k"])
            #expect(fresh.json["id"].text != first.json["id"].text)
            api.installation.clock.advance(by: .seconds(24 * 3600))
            #expect(try await api.installation.receipts.purge(at: api.installation.clock.now) == 1)
        }
    }

    @Test func `keeps a decline, whatever came first`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let idempotency = Idempotency(store: fixture.receipts, time: fixture.clock.time)
            let attempt = Idempotency.Attempt(
                "k", of: caller, request: fixture.identifiers.make(), parts: [[1]])
            #expect(try await idempotency.begin(attempt) == nil)
            let decline = idempotency.receipt(of: attempt, status: 402, headers: [:], body: [0x61])
            try await idempotency.keep(decline)
            try await idempotency.keep(
                idempotency.receipt(of: attempt, status: 200, headers: [:], body: [0x62]))
            idempotency.end(attempt)
            #expect(try await idempotency.begin(attempt) == decline)
        }
    }

    @Test(arguments: [
        ("a", "a"), ("\"a\"", "a"), (#""a\"b\\c""#, #"a"b\c"#), ("\"a,b\"", "a,b"),
        (String(repeating: "x", count: 255), String(repeating: "x", count: 255)),
    ])
    func `bears it bare or as a string of structured fields`(text: String, key: String) throws {
        #expect(try IdempotentAnswer.key(in: [.idempotencyKey: text]) == key)
    }

    @Test(arguments: [
        "", "\"\"", "a,b", "a b", "\"a", "a\"", #""a\b""#, #""a\""#, "é", "\"a\", \"b\"", "\"a\";p=1",
        String(repeating: "x", count: 256),
    ])
    func `is refused when the key cannot be read`(text: String) {
        #expect(throws: PikaError.self) { try IdempotentAnswer.key(in: [.idempotencyKey: text]) }
    }

    @Test func `is refused when there are two`() {
        var headers: HTTPFields = [.idempotencyKey: "a"]
        headers.append(HTTPField(name: .idempotencyKey, value: "a"))
        #expect(throws: PikaError.self) { try IdempotentAnswer.key(in: headers) }
    }

    private func jobs(_ api: WebFixture) async throws -> Int {
        guard case .array(let list)? = try await api.get("/v1/jobs?limit=100").json["data"] else { return -1 }
        return list.count
    }
}
