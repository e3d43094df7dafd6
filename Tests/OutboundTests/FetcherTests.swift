import Support
import Synchronization
import Testing

@testable import Outbound

@Suite("Fetching a file", .timeLimit(.minutes(1)))
struct FetcherTests {
    static func fetcher(bytes: Int = 1000, seconds: Int = 30) -> Fetcher {
        Fetcher(
            addresses: AddressGuard(opened: [Network("127.0.0.1/32")].compactMap(\.self)),
            limits: .init(bytes: bytes, seconds: seconds)
        ) { name in name == "files.example" ? [.v4(0x7F00_0001)] : [] }
    }

    @Test func `goes to the address that was checked, under the name that was asked for`() async throws {
        let request = Mutex("")
        let server = try LocalServer { head in
            request.withLock { $0 = head }
            return LocalServer.http("200 OK", ["Content-Length: 3"], [1, 2, 3])
        }
        // Only the pinned address can answer: nobody else knows this name.
        let bytes = try await Self.fetcher().fetch("http://files.example:\(server.port)/a/b?c=d#e")
        #expect(bytes == [1, 2, 3])
        let head = request.withLock { $0.lowercased() }
        #expect(head.hasPrefix("get /a/b?c=d http/1.1\r\n"))
        #expect(head.contains("host: files.example:\(server.port)\r\n"))
        #expect(!head.contains("cookie") && !head.contains("authorization"))
    }

    @Test func `follows three redirects and no more, each checked anew`() async throws {
        let count = Mutex(0)
        let server = try LocalServer { head in
            count.withLock { $0 += 1 }
            let step = Int(head.split(separator: " ")[1].dropFirst()) ?? 0
            guard step > 0 else { return LocalServer.http("200 OK", [], [7]) }
            return LocalServer.http("302 Found", ["Location: /\(step - 1)", "Content-Length: 0"])
        }
        let base = "http://files.example:\(server.port)"
        #expect(try await Self.fetcher().fetch("\(base)/3") == [7])
        await #expect(throws: FetchFailure.tooManyRedirects) {
            try await Self.fetcher().fetch("\(base)/4")
        }
        #expect(count.withLock { $0 } == 8)
    }

    @Test(arguments: [
        "http://10.0.0.1/", "https://169.254.169.254/", "https://[::1]/", "https://other.example/",
        "//127.0.0.2/",
    ])
    func `a redirect into a closed network is refused`(location: String) async throws {
        let server = try LocalServer { _ in LocalServer.http("301 Moved", ["Location: \(location)"]) }
        await #expect(throws: FetchFailure.forbidden) {
            try await Self.fetcher().fetch("http://127.0.0.1:\(server.port)/")
        }
    }

    @Test(arguments: [
        ["Content-Length: 1001"], [], ["Transfer-Encoding: chunked"],
    ])
    func `stops at the limit, whatever was announced`(fields: [String]) async throws {
        let body = [UInt8](repeating: 1, count: 1001)
        let chunked = Array("3e9\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8)
        let server = try LocalServer { _ in
            LocalServer.http("200 OK", fields, fields == ["Transfer-Encoding: chunked"] ? chunked : body)
        }
        await #expect(throws: FetchFailure.tooLarge(limit: 1000)) {
            try await Self.fetcher().fetch("http://127.0.0.1:\(server.port)/")
        }
    }

    @Test func `what answers wrongly is told`() async throws {
        let missing = try LocalServer { _ in LocalServer.http("404 Not Found", ["Content-Length: 0"]) }
        await #expect(throws: FetchFailure.status(404)) {
            try await Self.fetcher().fetch("http://127.0.0.1:\(missing.port)/")
        }
        let packed = try LocalServer { _ in LocalServer.http("200 OK", ["Content-Encoding: gzip"], [1]) }
        await #expect(throws: FetchFailure.unreachable) {
            try await Self.fetcher().fetch("http://127.0.0.1:\(packed.port)/")
        }
        let short = try LocalServer { _ in LocalServer.http("200 OK", ["Content-Length: 9"], [1]) }
        await #expect(throws: FetchFailure.unreachable) {
            try await Self.fetcher().fetch("http://127.0.0.1:\(short.port)/")
        }
        let nonsense = try LocalServer { _ in Array("what?\r\n\r\n".utf8) }
        await #expect(throws: FetchFailure.unreachable) {
            try await Self.fetcher().fetch("http://127.0.0.1:\(nonsense.port)/")
        }
    }

    @Test func `what never answers costs no more than the limit`() async throws {
        let server = try LocalServer { _ in nil }
        await #expect(throws: FetchFailure.timedOut(seconds: 1)) {
            try await Self.fetcher(seconds: 1).fetch("http://127.0.0.1:\(server.port)/")
        }
    }
}
