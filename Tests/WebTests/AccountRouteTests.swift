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

@Suite("Prices, balances and usage over HTTP")
struct AccountRouteTests {
    @Test func `a quote is what the job then holds, and changes nothing`() async throws {
        try await WebFixture.with(plan: .standard) { api in
            let request = #"{"prompt":"a street","duration":7,"resolution":"1080p"}"#
            let quote = try await api.post("/v1/quote", #"{"video":\#(request)}"#)
            #expect(quote.status == 200)
            #expect(quote.json["credits"].int == 80)
            #expect(quote.json["credits_available"].int == 700)
            #expect(quote.json["affordable"] == .bool(true))
            #expect(quote.json["exact"] == .bool(true))
            let job = try await api.post("/v1/videos", request)
            #expect(job.json["billing"]?["credits_held"].int == 80)
            #expect(job.json["billing"]?["credits_remaining"].int == 620)
            #expect(job.json["billing"]?["plan"].text == "standard")
            #expect(job.json["billing"]?["price_version"].text == quote.json["price_version"].text)
        }
    }

    @Test(arguments: [
        (#"{}"#, "# too_few"), (#"{"video":{"prompt":"a"},"pikaframes":{}}"#, "# too_many"),
        (#"{"video":{"prompt":"a","duration":11}}"#, "#/video/duration out_of_range"),
        (#"{"video":{"prompt":"a","resolution":"1080p"}}"#, "#/resolution not_allowed"),
        (#"{"vidoe":{"prompt":"a"}}"#, "#/vidoe unknown_field"),
    ])
    func `a quote refuses what the request would be refused for`(body: String, violation: String) async throws
    {
        try await WebFixture.with(plan: .free) { api in
            let answer = try await api.post("/v1/quote", body)
            #expect([403, 422].contains(answer.status))
            #expect(answer.violations.contains(violation), "\(answer.violations)")
        }
    }

    @Test func `a decline says what is missing, and stays one for its key`() async throws {
        try await WebFixture.with(plan: .free) { api in
            let body = #"{"prompt":"a street","duration":1}"#
            for _ in 0..<5 { #expect(try await api.post("/v1/videos", body).status == 202) }
            let refused = try await api.post("/v1/videos", body, [.idempotencyKey: "k"])
            #expect(refused.status == 402)
            #expect(refused.code == "insufficient_credits")
            #expect(refused.json["credits_required"].int == 15)
            #expect(refused.json["credits_available"].int == 5)
            #expect(
                refused.json["detail"].text.hasPrefix("This costs 15 credits and the account has 5 left;"))
            let caller = try await api.installation.keys.authenticate(api.key)
            try await api.installation.ledger.grant(
                Credits(100), .purchased, to: caller.account, .live, reference: "pack",
                at: api.installation.clock.now)
            let again = try await api.post("/v1/videos", body, [.idempotencyKey: "k"])
            #expect(again.status == 402)
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(try await api.post("/v1/videos", body, [.idempotencyKey: "new"]).status == 202)
        }
    }

    @Test func `usage tells balance, cycle and what the month has cost, as JSON and as a table`() async throws
    {
        try await WebFixture.with(plan: .standard) { api in
            _ = try await api.finishedJob()
            let usage = try await api.get("/v1/account/usage")
            #expect(usage.status == 200)
            #expect(usage.json["credits_available"].int == 675)
            #expect(usage.json["credits_used"].int == 25)
            #expect(usage.json["completed"].int == 1)
            #expect(usage.json["cycle"]?["monthly_credits"].int == 700)
            guard case .array(let rows)? = usage.json["data"] else { return #expect(Bool(false)) }
            #expect(rows.count == 1)
            let row = try #require(rows.first)
            let day = row["day"].text
            #expect(day == CalendarDay(api.installation.clock.now.day).description)
            let table = try await api.get("/v1/account/usage", [.accept: "text/csv"])
            #expect(table.headers[.contentType] == "text/csv; charset=utf-8; header=present")
            #expect(
                table.text == """
                    day,key_id,operation,completed,failed,credits\r
                    \(day),\(row["key_id"].text),video,1,0,25\r

                    """)
        }
    }

    @Test(arguments: [
        ("from=2026-02-30", "from invalid_value"), ("to=yesterday", "to invalid_format"),
        ("from=2024-01-01&to=2026-01-01", "from out_of_range"),
        ("from=2026-03-02&to=2026-03-01", "from out_of_range"),
    ])
    func `usage refuses days that make no sense`(query: String, violation: String) async throws {
        try await WebFixture.with { api in
            let answer = try await api.get("/v1/account/usage?\(query)")
            #expect(answer.status == 422)
            #expect(answer.violations == [violation])
        }
    }

    @Test func `usage asks for its scope`() async throws {
        try await WebFixture.with(scopes: [.videosWrite]) { api in
            let answer = try await api.get("/v1/account/usage")
            #expect(answer.code == "insufficient_scope")
        }
    }
}
