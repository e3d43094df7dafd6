import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform
import Synchronization

/// Health, and the contract itself.
struct ServiceRoutes: Sendable {
    let readiness: Readiness

    func register(in routes: Routes) {
        routes.serve(.getHealth) { _, _ in .json(API.Health(status: .ok)) }
        let recent = RecentReadiness(readiness: readiness)
        routes.serve(.getReadiness) { _, _ in
            try await recent.check()
            return .json(API.Readiness(status: .ready))
        }
        let json = ServedText(ContractText.json, type: "application/json")
        let yaml = ServedText(ContractText.yaml, type: "application/yaml")
        routes.serve(.getContractAsJson) { json.response(to: $0, origin: $1.origin) }
        routes.serve(.getContractAsYaml) { yaml.response(to: $0, origin: $1.origin) }
        routes.serve(.getErrorPage, errorPage)
    }

    private func errorPage(_ request: Request, _ context: APIContext) async throws -> Response {
        guard let entry = context.parameters.get("code").flatMap(CatalogueEntry.find) else {
            throw PikaError(.pageNotFound, "No error code has this name.")
        }
        let wantsText = request.headers[.accept]?.contains("text/markdown") ?? false
        let headers: HTTPFields = [
            .contentType: wantsText ? "text/markdown; charset=utf-8" : "text/html; charset=utf-8",
            .vary: "Accept", .cacheControl: "public, max-age=3600",
            .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        ]
        let text = wantsText ? entry.markdown : entry.html
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

/// Remembers for a second that all was well: anybody may ask, and each look writes to the disk.
private final class RecentReadiness: Sendable {
    private let readiness: Readiness
    private let lastSuccess = Mutex<ContinuousClock.Instant?>(nil)

    init(readiness: Readiness) {
        self.readiness = readiness
    }

    func check() async throws {
        if let last = lastSuccess.withLock({ $0 }), .now - last < .seconds(1) { return }
        try await readiness.check()
        lastSuccess.withLock { $0 = .now }
    }
}

/// A text that any page on the web may read; the addresses in it are this server's.
private struct ServedText: Sendable {
    /// What stands between the addresses.
    private let parts: [ByteBuffer]
    private let type: String

    /// The address of the server in the contract as it is written.
    private static let writtenOrigin = "http://127.0.0.1:8787"

    init(_ text: String, type: String) {
        parts = text.split(separator: Self.writtenOrigin, omittingEmptySubsequences: false)
            .map { ByteBuffer(substring: $0) }
        self.type = type
    }

    func response(to request: Request, origin: String) -> Response {
        let name = origin.utf8.reduce(into: 0 as UInt64) { $0 = $0 &* 0x100_0000_01b3 ^ UInt64($1) }
        let tag = "\"\(ContractText.digest)-\(String(name, radix: 16))\""
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: "public, max-age=300", .accessControlAllowOrigin: "*",
        ]
        if EntityTags(request.headers[.ifNoneMatch]).match(tag) {
            return .empty(.notModified, headers: headers)
        }
        headers[.contentType] = type
        var body = ByteBuffer()
        body.reserveCapacity(parts.reduce(parts.count * origin.utf8.count) { $0 + $1.readableBytes })
        for (index, part) in parts.enumerated() {
            if index > 0 { body.writeString(origin) }
            body.writeImmutableBuffer(part)
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }
}
