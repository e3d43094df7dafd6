import Domain
import Fixture
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NIOPosix
import Platform
import Testing

@testable import Web

@Suite("The server on a socket")
struct ServerTests {
    @Test(arguments: [
        (
            "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n", 431,
            "headers_too_large"
        ),
        ("NONSENSE\r\n\r\n", 400, "malformed_request"),
        ("GET / HTTP/1.1\r\nHo st: a\r\n\r\n", 400, "malformed_request"),
        ("GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 404, "route_not_found"),
        (
            "POST /v1/videos HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            401, "missing_key"
        ),
        (
            "POST /v1/videos HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {KEY}\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
            400, "malformed_request"
        ),
    ])
    func `answers even what is no request with a problem`(text: String, status: Int, code: String)
        async throws
    {
        let answer = try await Self.exchange(text)
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
        #expect(answer.contains("Content-Type: application/problem+json\r\n"))
        #expect(answer.contains("Pika-Request-Id: req_"))
        #expect(answer.contains(#""code":"\#(code)""#))
    }

    @Test func `accepts no key from another machine without TLS`() async throws {
        let address = try #require(Self.ownAddress(), "this machine has no address but loopback")
        let text = "GET /v1/jobs HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\nConnection: close\r\n\r\n"
        let answer = try await Self.exchange(text, at: address)
        #expect(answer.hasPrefix("HTTP/1.1 403 "))
        #expect(answer.contains(#""code":"https_required""#))
    }

    /// An address of this machine that is not loopback: whoever connects to it comes from there.
    private static func ownAddress() -> String? {
        let devices = (try? System.enumerateDevices()) ?? []
        return devices.compactMap(\.address).first {
            $0.protocol == .inet && $0.ipAddress?.hasPrefix("127.") == false
        }?
        .ipAddress
    }

    /// Sends bytes to a fresh server and reads until it closes.
    private static func exchange(_ text: String, at host: String = "127.0.0.1") async throws -> String {
        try await Fixture.with { installation in
            let server = WebFixture.server(on: installation)
            let key = try await installation.keys.create(name: "test", plan: .pro).secret
            let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let (ports, found) = AsyncStream<Int>.makeStream()
            let application = server.application(address: .hostname("0.0.0.0", port: 0), logger: silence) {
                channel in
                found.yield(channel.localAddress?.port ?? 0)
            }
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await withLogger(silence) { _ in try await application.run() } }
                var port = 0
                for await first in ports {
                    port = first
                    break
                }
                let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                    .connect(host: host, port: port) { channel in
                        channel.eventLoop.makeCompletedFuture {
                            try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                        }
                    }
                let answer = try await client.executeThenClose { inbound, outbound in
                    try await outbound.write(ByteBuffer(string: text.replacing("{KEY}", with: key)))
                    var received = ByteBuffer()
                    for try await part in inbound { received.writeImmutableBuffer(part) }
                    return String(buffer: received)
                }
                group.cancelAll()
                return answer
            }
        }
    }
}
