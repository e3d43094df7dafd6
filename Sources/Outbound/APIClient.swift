import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Calls an API of this product with a key: what the developer's commands need, and no more.
///
/// It goes where its user points it, without the guard: the user, and no stranger, names the server.
public struct APIClient: Sendable {
    public struct Answer: Sendable {
        public var status: Int
        public var body: [UInt8]
    }

    private let server: String
    private let key: String
    private static let answerLimit = 4 << 20

    /// - Parameter server: scheme and authority.
    public init(server: String, key: String) {
        self.server = server.hasSuffix("/") ? String(server.dropLast()) : server
        self.key = key
    }

    /// - Parameters:
    ///   - path: with its query.
    ///   - body: JSON; nil sends none.
    /// - Throws: what the connection does; an answer of whatever status is an answer.
    public func call(_ method: String, _ path: String, _ body: [UInt8]? = nil) async throws -> Answer {
        var request = HTTPClientRequest(url: server + path)
        request.method = HTTPMethod(rawValue: method)
        request.headers.add(name: "Authorization", value: "Bearer \(key)")
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(body)
        }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(90))
        let bytes = try await response.body.collect(upTo: Self.answerLimit)
        return Answer(status: Int(response.status.code), body: Array(bytes.readableBytesView))
    }
}
