/// What a client library offers, the same in every language.
///
/// The names follow from the contract: the first part of a path under `/v1` is the resource, the first word of an
/// `operationId` the verb. `GET /v1/jobs/{job_id}` with the id `getJob` is `jobs.get`.
struct ClientPlan {
    struct Resource {
        /// In snake_case.
        var name: String
        var methods: [Method]

        var summary: String {
            let path = methods.first?.operation.path ?? ""
            return path.hasPrefix("/v1/") ? "Calls of `/v1/\(name)`." : "Calls about the server itself."
        }
    }

    struct Method {
        var operation: Operation
        /// In snake_case.
        var name: String
        var path: [Parameter]
        /// Parameters of query and header that the caller sets; those that the runtime sets are left out.
        var options: [Parameter]
        var body: [Property]

        /// Whether the answer is a page of a list that goes on.
        var isPaged: Bool
    }

    let specification: Specification
    let resources: [Resource]
    /// Names of the object schemas that requests are made of, in the order of the document.
    let requestSchemas: Set<String>
    /// Those of them that are part of others, and not only a whole body.
    let nestedRequestSchemas: Set<String>
    /// Names of the schemas that answers are made of.
    let answerSchemas: Set<String>

    init(_ specification: Specification) throws {
        self.specification = specification
        var resources: [Resource] = []
        for operation in specification.operations where Self.isOffered(operation) {
            let resource = Self.resource(of: operation)
            let method = try Self.method(operation, resource: resource, specification)
            if let index = resources.firstIndex(where: { $0.name == resource }) {
                resources[index].methods.append(method)
            } else {
                resources.append(Resource(name: resource, methods: [method]))
            }
        }
        for resource in resources where Set(resource.methods.map(\.name)).count < resource.methods.count {
            throw SpecificationError(
                place: "#/paths", reason: "two operations of \(resource.name) get the same method name")
        }
        self.resources = resources
        let methods = resources.flatMap(\.methods)
        requestSchemas = specification.reachable(from: methods.compactMap(\.operation.body))
        nestedRequestSchemas = specification.reachable(
            fromParts: methods.flatMap(\.body).map(\.schema) + methods.flatMap(\.options).map(\.schema))
        answerSchemas = specification.reachable(
            from: methods.compactMap { method in
                switch method.operation.answer {
                case .json(let name), .events(let name): name
                case .text, .bytes, .nothing: nil
                }
            } + ["Problem"] + specification.webhooks.map(\.schema))
    }

    /// Files are downloaded from signed addresses, by the runtime.
    private static func isOffered(_ operation: Operation) -> Bool {
        operation.answer != .bytes && operation.method != "head"
    }

    private static func resource(of operation: Operation) -> String {
        let parts = operation.path.split(separator: "/").map(String.init)
        return parts.first == "v1" && parts.count > 1 ? Names.snake(parts[1]) : operation.tag
    }

    /// `rotateWebhookSecret` of `webhooks` becomes `rotate_secret`.
    private static func name(of operation: Operation, resource: String) -> String {
        let words = Names.words(operation.id)
        let own = Names.words(resource).flatMap {
            [$0, $0 + "s", String($0.dropLast($0.hasSuffix("s") ? 1 : 0))]
        }
        return ([words[0]] + words.dropFirst().filter { !own.contains($0) }).joined(separator: "_")
    }

    private static let runtimeHeaders: Set = [
        "idempotency-key", "last-event-id", "if-none-match", "if-range", "range",
    ]

    private static func method(
        _ operation: Operation, resource: String, _ specification: Specification
    ) throws -> Method {
        var body: [Property] = []
        if let name = operation.body {
            guard case .object(let properties)? = specification.schema(named: name)?.kind else {
                throw SpecificationError(
                    place: "#/paths/\(operation.path)", reason: "a request body must be an object")
            }
            body = properties
        }
        let options = operation.parameters.filter {
            $0.place != .path && !runtimeHeaders.contains($0.name.lowercased())
        }
        var isPaged = false
        if case .json(let name) = operation.answer,
            case .object(let members)? = specification.schema(named: name)?.kind
        {
            isPaged = Set(members.map(\.name)).isSuperset(of: ["data", "has_more"])
        }
        return Method(
            operation: operation, name: name(of: operation, resource: resource),
            path: operation.parameters.filter { $0.place == .path }, options: options, body: body,
            isPaged: isPaged)
    }
}

extension ClientPlan.Method {
    /// Whether the answer is a job, which the runtime can wait for, follow and cancel.
    var answersJob: Bool { operation.answer == .json("Job") }

    /// Members of the body, those first that must be there.
    var arguments: [Property] { body.filter(\.isRequired) + body.filter { !$0.isRequired } }
}

extension Specification {
    /// The named schemas that these are made of, themselves included.
    fileprivate func reachable(from names: [String]) -> Set<String> {
        reachable(fromParts: names.map { Schema(kind: .reference($0), summary: "", isNullable: false) })
    }

    fileprivate func reachable(fromParts parts: [Schema]) -> Set<String> {
        var found: Set<String> = []
        func visit(_ schema: Schema) {
            switch schema.kind {
            case .reference(let name):
                guard found.insert(name).inserted, let target = self.schema(named: name) else { return }
                visit(target)
            case .array(let items, _): visit(items)
            case .object(let properties): properties.forEach { visit($0.schema) }
            case .union(let branches): branches.forEach(visit)
            case .string, .choice, .integer, .number, .boolean, .free: break
            }
        }
        parts.forEach(visit)
        return found
    }

    /// The named schemas, each behind those that it is made of.
    var inOrderOfUse: [NamedSchema] {
        var order: [NamedSchema] = []
        var seen: Set<String> = []
        for named in schemas {
            func add(_ named: NamedSchema) {
                guard seen.insert(named.name).inserted else { return }
                let parts = reachable(from: [named.name])
                for part in schemas where part.name != named.name && parts.contains(part.name) { add(part) }
                order.append(named)
            }
            add(named)
        }
        return order
    }

    /// What the items of a page are.
    func items(of page: String) -> Schema? {
        guard case .object(let members)? = schema(named: page)?.kind,
            let data = members.first(where: { $0.name == "data" }),
            case .array(let items, _) = data.schema.kind
        else { return nil }
        return items
    }
}
