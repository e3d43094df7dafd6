import Yams

/// Why a document cannot be turned into code.
struct SpecificationError: Error, CustomStringConvertible {
    var place: String
    var reason: String
    var description: String { "\(place): \(reason)" }
}

/// Reads the document's text into the model.
struct SpecificationReader {
    let root: Node
    let text: String

    init(yaml text: String) throws {
        guard let root = try Yams.compose(yaml: text) else {
            throw SpecificationError(place: "#", reason: "the document is empty")
        }
        self.root = root
        self.text = text
    }

    func read() throws -> Specification {
        guard let title = root["info"]?["title"]?.string, let version = root["info"]?["version"]?.string,
            let server = root["servers"]?.sequence?.first?["url"]?.string
        else {
            throw SpecificationError(place: "#", reason: "title, version and a server are required")
        }
        let schemas = try members(of: root["components"]?["schemas"]).map { name, node in
            NamedSchema(
                name: name, schema: try SchemaReader(place: "#/components/schemas/\(name)").read(node))
        }
        let specification = Specification(
            title: title, version: version, server: server, operations: try operations(), schemas: schemas,
            catalogue: try catalogue(), webhooks: try webhooks(), yaml: text, json: JSONText.render(root))
        try check(specification)
        return specification
    }

    private func members(of node: Node?) -> [(String, Node)] {
        guard let mapping = node?.mapping else { return [] }
        return mapping.compactMap { key, value in key.string.map { ($0, value) } }
    }

    private func catalogue() throws -> [ErrorEntry] {
        let place = "#/components/schemas/ErrorCode/x-catalogue"
        return try members(of: root["components"]?["schemas"]?["ErrorCode"]?["x-catalogue"]).map {
            code, node in
            guard let title = node["title"]?.string, let cause = node["cause"]?.string,
                let fix = node["fix"]?.string, let isRetryable = node["retryable"]?.bool
            else { throw SpecificationError(place: "\(place)/\(code)", reason: "a member is missing") }
            return ErrorEntry(
                code: code, status: node["status"]?.int, title: title, isRetryable: isRetryable, cause: cause,
                fix: fix)
        }
    }

    private func operations() throws -> [Operation] {
        var result: [Operation] = []
        for (path, item) in members(of: root["paths"]) {
            let shared = try parameters(of: item, at: "#/paths/\(path)")
            for (method, node) in members(of: item) where method != "parameters" {
                let place = "#/paths/\(path)/\(method)"
                guard let id = node["operationId"]?.string, let summary = node["summary"]?.string else {
                    throw SpecificationError(place: place, reason: "operationId and summary are required")
                }
                let content = node["requestBody"]?["content"]?["application/json"]?["schema"]
                result.append(
                    Operation(
                        id: id, method: method, path: path, summary: summary, scope: scope(of: node),
                        parameters: shared + (try parameters(of: node, at: place)),
                        body: content?["$ref"]?.string.map(lastPart),
                        answer: try AnswerReader(root: root, place: place).read(node["responses"]),
                        tag: node["tags"]?.sequence?.first?.string ?? "service"))
            }
        }
        return result
    }

    private func webhooks() throws -> [WebhookEvent] {
        try members(of: root["webhooks"]).map { name, node in
            let content = node["post"]?["requestBody"]?["content"]?["application/json"]
            guard let schema = content?["schema"]?["$ref"]?.string.map(lastPart) else {
                throw SpecificationError(
                    place: "#/webhooks/\(name)", reason: "JSON of a named schema is required")
            }
            return WebhookEvent(name: name, schema: schema)
        }
    }

    private func scope(of node: Node) -> String? {
        let requirements = (node["security"] ?? root["security"])?.sequence.map(Array.init) ?? []
        guard let first = requirements.first else { return nil }
        return first["bearer"]?.sequence?.first?.string ?? ""
    }

    private func parameters(of node: Node, at place: String) throws -> [Parameter] {
        try (node["parameters"]?.sequence.map(Array.init) ?? []).enumerated().map { index, entry in
            let here = "\(place)/parameters/\(index)"
            let target =
                entry["$ref"]?.string.flatMap { root["components"]?["parameters"]?[lastPart($0)] } ?? entry
            guard let name = target["name"]?.string, let schema = target["schema"],
                let location = target["in"]?.string.flatMap(Parameter.Place.init)
            else { throw SpecificationError(place: here, reason: "name, in and schema are required") }
            return Parameter(
                name: name, place: location, summary: target["description"]?.string ?? "",
                isRequired: target["required"]?.bool ?? false,
                schema: try SchemaReader(place: "\(here)/schema").read(schema))
        }
    }

    /// What no linter checks: that references lead somewhere and that the catalogue is complete.
    private func check(_ specification: Specification) throws {
        let listed = specification.catalogue.filter { $0.status != nil }.map(\.code)
        guard case .choice(let codes)? = specification.schema(named: "ErrorCode")?.kind, codes == listed
        else {
            throw SpecificationError(
                place: "#/components/schemas/ErrorCode", reason: "enum and x-catalogue differ")
        }
        let known = Set(specification.catalogue.map(\.code))
        if case .choice(let codes)? = specification.schema(named: "JobFailureCode")?.kind {
            for code in codes where !known.contains(code) {
                throw SpecificationError(
                    place: "#/components/schemas/JobFailureCode", reason: "\(code) is not in the catalogue")
            }
        }
        let ids = specification.operations.map(\.id)
        guard Set(ids).count == ids.count else {
            throw SpecificationError(place: "#/paths", reason: "an operationId is used twice")
        }
    }
}

/// The name at the end of a reference.
func lastPart(_ reference: String) -> String {
    String(reference[(reference.lastIndex(of: "/").map(reference.index(after:)) ?? reference.startIndex)...])
}
