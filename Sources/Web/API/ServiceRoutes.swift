import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform

/// Health, and the contract itself.
struct ServiceRoutes: Sendable {
    let readiness: Readiness

    func register(in routes: Routes) {
        routes.serve(.getHealth) { _, _ in .json(API.Health(status: .ok)) }
        routes.serve(.getReadiness) { _, _ in
            try await readiness.check()
            return .json(API.Readiness(status: .ready))
        }
        let json = ServedText(ContractText.json, type: "application/json")
        let yaml = ServedText(ContractText.yaml, type: "application/yaml")
        routes.serve(.getContractAsJson) { request, _ in json.response(to: request) }
        routes.serve(.getContractAsYaml) { request, _ in yaml.response(to: request) }
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

/// A text that is the same for everybody until the next release; any page on the web may read it.
private struct ServedText: Sendable {
    let body: ByteBuffer
    let tag: String
    let type: String

    init(_ text: String, type: String) {
        body = ByteBuffer(string: text)
        tag = "\"\(ContractText.digest)\""
        self.type = type
    }

    func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: "public, max-age=300", .accessControlAllowOrigin: "*",
        ]
        if EntityTags(request.headers[.ifNoneMatch]).match(tag) {
            return .empty(.notModified, headers: headers)
        }
        headers[.contentType] = type
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    }
}
