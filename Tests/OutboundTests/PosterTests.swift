import Domain
import Support
import Synchronization
import Testing

@testable import Outbound

@Suite("Posting to an endpoint", .timeLimit(.minutes(1)))
struct PosterTests {
    static func poster(total: Duration = .seconds(15), hosts: Int = 512, _ names: [String: [IPAddress]] = [:])
        -> Poster
    {
        var limits = Poster.Limits()
        limits.total = total
        limits.lookup = min(total, .seconds(5))
        limits.hosts = hosts
        return Poster(
            addresses: AddressGuard(opened: [Network("127.0.0.1/32")].compactMap(\.self)), limits: limits
        ) {
            names[$0] ?? ($0 == "hooks.example" ? [.v4(0x7F00_0001)] : [])
        }
    }

    static func post(_ poster: Poster, _ url: String) async -> DeliveryOutcome {
        let outcome = await poster.post(url, fields: [.init("X-Test", "1")], body: #"{"a":1}"#)
        await poster.close()
        return outcome
    }

    @Test func `body and fields arrive, and the answer is told`() async throws {
        let request = Mutex("")
        let server = try LocalServer { text in
            request.withLock { $0 = text }
            return LocalServer.http("201 Created", ["Content-Length: 2", "X-Answer: yes"], Array("ok".utf8))
        }
        let outcome = await Self.post(Self.poster(), "http://hooks.example:\(server.port)/in?a=b")
        #expect(outcome.status == 201 && outcome.isSuccess && outcome.failure == nil)
        #expect(outcome.answer.body == "ok")
        #expect(outcome.answer.fields.contains(.init("X-Answer", "yes")))
        #expect(outcome.address == "127.0.0.1" && outcome.firstByte != nil)
        let text = request.withLock { $0 }
        #expect(text.hasPrefix("POST /in?a=b HTTP/1.1\r\n") && text.hasSuffix("\r\n\r\n{\"a\":1}"))
        #expect(text.lowercased().contains("host: hooks.example:\(server.port)\r\n"))
    }

    @Test(arguments: ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
    func `a redirect is an answer like any other, and is not followed`(status: String) async throws {
        let count = Mutex(0)
        let trap = try LocalServer { _ in
            count.withLock { $0 += 1 }
            return LocalServer.http("200 OK")
        }
        let server = try LocalServer { _ in
            LocalServer.http(status, ["Location: http://127.0.0.1:\(trap.port)/", "Content-Length: 0"])
        }
        let outcome = await Self.post(Self.poster(), "http://127.0.0.1:\(server.port)/")
        #expect(outcome.status.map { (300...399).contains($0) } == true && !outcome.isSuccess)
        #expect(count.withLock { $0 } == 0)
    }

    @Test func `a name that changes its mind is asked each time, and meets the guard each time`() async throws
    {
        let count = Mutex(0)
        let server = try LocalServer { _ in
            count.withLock { $0 += 1 }
            return LocalServer.http("200 OK", ["Content-Length: 0"])
        }
        let asked = Mutex(0)
        let poster = Poster(addresses: AddressGuard(opened: [Network("127.0.0.1/32")].compactMap(\.self))) {
            _ in
            asked.withLock {
                $0 += 1; return $0
            } == 1 ? [.v4(0x7F00_0001)] : [.v4(0xA9FE_A9FE)]
        }
        let first = await poster.post("http://turncoat.example:\(server.port)/", fields: [], body: "")
        let second = await poster.post("http://turncoat.example:\(server.port)/", fields: [], body: "")
        await poster.close()
        #expect(first.isSuccess)
        #expect(second.failure == .forbiddenAddress && second.status == nil)
        #expect(count.withLock { $0 } == 1)
    }

    @Test func `who never answers, or answers without end, has as long as the limit`() async throws {
        let silent = try LocalServer { _ in nil }
        let outcome = await Self.post(
            Self.poster(total: .milliseconds(300)), "http://127.0.0.1:\(silent.port)/")
        #expect(outcome.failure == .timeout && outcome.status == nil)
        let endless = try LocalServer { _ in
            LocalServer.http("200 OK", ["Content-Length: 9"], [1])
        }
        let broken = await Self.post(Self.poster(total: .seconds(5)), "http://127.0.0.1:\(endless.port)/")
        #expect(broken.failure == .unreachable && broken.status == nil)
    }

    @Test func `a body that never ends has no longer`() async throws {
        let server = try LocalServer(holds: true) { _ in
            LocalServer.http("200 OK", ["Content-Length: 9"], [65])
        }
        let outcome = await Self.post(Self.poster(total: .seconds(1)), "http://127.0.0.1:\(server.port)/")
        #expect(outcome.failure == .timeout && outcome.status == nil)
        #expect(outcome.total < .seconds(10))
    }

    @Test func `of a long answer the beginning is kept`() async throws {
        let server = try LocalServer { _ in
            LocalServer.http("200 OK", ["Content-Length: 50000"], [UInt8](repeating: 65, count: 50_000))
        }
        let outcome = await Self.post(Self.poster(), "http://127.0.0.1:\(server.port)/")
        #expect(outcome.isSuccess && outcome.answer.body.utf8.count == 20_000)
    }

    @Test func `nobody there, nobody of that name, and no such place are told apart`() async throws {
        let server = try LocalServer { _ in nil }
        let port = server.port
        let closed = await Self.post(Self.poster(), "http://127.0.0.2:\(port)/")
        #expect(closed.failure == .forbiddenAddress)
        #expect(await Self.post(Self.poster(), "https://nobody.example/").failure == .forbiddenAddress)
        #expect(await Self.post(Self.poster(), "http://127.0.0.1:1/").failure == .forbiddenAddress)
        #expect(await Self.post(Self.poster(), "http://127.0.0.1:19/").failure == .forbiddenAddress)
        #expect(await Self.post(Self.poster(), "http://127.0.0.1:65432/").failure == .unreachable)
    }

    @Test func `connections to more hosts than are kept go`() async throws {
        let server = try LocalServer { _ in LocalServer.http("200 OK", ["Content-Length: 0"]) }
        let names = Dictionary(
            uniqueKeysWithValues: (0..<20).map { ("h\($0).example", [IPAddress.v4(0x7F00_0001)]) })
        let poster = Self.poster(hosts: 4, names)
        for name in names.keys.sorted() {
            #expect(await poster.post("http://\(name):\(server.port)/", fields: [], body: "").isSuccess)
        }
        await poster.close()
    }
}
