import Domain
import Fixture
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Jobs
import Logging
import NIOCore
import Platform
import Support
import Testing

@testable import Web

/// The HTTP API on an installation in a temporary folder, with a key that may do everything.
struct WebFixture {
    let installation: Fixture
    let client: any TestClientProtocol
    let key: String

    static func with(
        plan: Plan = .pro, scopes: Set<Scope> = Set(Scope.allCases), isBehindProxy: Bool = false,
        limits: Fixture.Limits = .init(), _ body: @escaping @Sendable (WebFixture) async throws -> Void
    ) async throws {
        try await Fixture.with(limits) { installation in
            let key = try await installation.keys.create(name: "test", plan: plan, scopes: scopes)
            let server = server(on: installation, isBehindProxy: isBehindProxy)
            let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            try await withLogger(silence) { _ in
                try await Application(router: server.router(), logger: silence).test(.router) { client in
                    try await body(WebFixture(installation: installation, client: client, key: key.secret))
                }
            }
        }
    }

    /// The same API as another process of the installation serves it.
    static func with<T: Sendable>(
        _ api: WebFixture, on neighbour: Fixture, _ body: @escaping @Sendable (WebFixture) async throws -> T
    ) async throws -> T {
        let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = server(on: neighbour)
        let key = api.key
        return try await withLogger(silence) { _ in
            try await Application(router: server.router(), logger: silence).test(.router) { client in
                try await body(WebFixture(installation: neighbour, client: client, key: key))
            }
        }
    }

    static func server(on installation: Fixture, isBehindProxy: Bool = false) -> WebServer {
        var options = WebServer.Options()
        options.isBehindProxy = isBehindProxy
        return WebServer(
            renders: installation.renders, clips: installation.clips, accounts: installation.accounts,
            webhooks: installation.webhooks, secrets: installation.secrets, keys: installation.keys,
            clock: installation.testClock,
            limits: Limits(
                rates: RateLimiter(store: installation.permits, time: installation.clock.time),
                idempotency: Idempotency(store: installation.receipts, time: installation.clock.time),
                time: installation.clock.time),
            readiness: Readiness(jobs: installation.jobs, blobs: installation.blobs),
            identifiers: installation.identifiers, options: options)
    }

    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers)
    }

    func post(_ path: String, _ body: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return try await send(.post, path, headers, body: Array(body.utf8))
    }

    /// Sends the fixture's key unless the headers say otherwise.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], body: [UInt8]? = nil
    ) async throws -> Answer {
        var headers = headers
        if headers[.authorization] == nil { headers[.authorization] = "Bearer \(key)" }
        if headers[.authorization] == "" { headers[.authorization] = nil }
        return try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) }
        ) { Answer(status: $0.status.code, headers: $0.headers, bytes: Array($0.body.readableBytesView)) }
    }

    /// A job that a worker has rendered.
    func finishedJob() async throws -> JSON {
        let created = try await post("/v1/videos", #"{"prompt":"a street","duration":1,"seed":7}"#)
        #expect(created.status == 202)
        #expect(try await installation.worker().runOnce())
        return try await get("/v1/jobs/\(created.json["id"].text)").json
    }
}

struct Answer {
    var status: Int
    var headers: HTTPFields
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSON { (try? JSONParser.parse(bytes)) ?? .null }
    var code: String { json["code"].text }
    /// Pointer or name, and code, of each violation.
    var violations: [String] {
        guard case .array(let errors)? = json["errors"] else { return [] }
        return errors.map { error in
            let place: JSON? = error["pointer"] ?? error["parameter"] ?? error["header"]
            return "\(place.text) \(error["code"].text)"
        }
    }
}

extension Optional<JSON> {
    var text: String {
        if case .string(let text)? = self { text } else { "" }
    }
    var int: Int? { self?.wholeNumber.map { Int($0) } }
}

/// Path and query of an address on this server.
func path(of address: String) -> String {
    let rest = address.drop { $0 != "/" }.dropFirst(2)
    return String(rest.drop { $0 != "/" })
}
