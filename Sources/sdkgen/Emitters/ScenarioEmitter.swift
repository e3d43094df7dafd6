/// What the client libraries' common tests know of the contract: the document as JSON, and the name of each call.
struct ScenarioEmitter: Emitter {
    func files(for specification: Specification) throws -> [GeneratedFile] {
        let plan = try ClientPlan(specification)
        let lines = plan.resources.flatMap { resource in
            resource.methods.map { line($0, resource) }
        }
        return [
            GeneratedFile(path: "SDKs/scenarios/generated/openapi.json", text: specification.json + "\n"),
            GeneratedFile(
                path: "SDKs/scenarios/generated/operations.json",
                text: "[\n" + lines.joined(separator: ",\n") + "\n]\n"),
        ]
    }

    private func line(_ method: ClientPlan.Method, _ resource: ClientPlan.Resource) -> String {
        let members = [
            ("id", method.operation.id), ("call", "\(resource.name).\(method.name)"),
            ("method", method.operation.method.uppercased()), ("path", method.operation.path),
            ("answer", answer(method)),
        ]
        return "{" + members.map { "\(Names.literal($0)):\(Names.literal($1))" }.joined(separator: ",") + "}"
    }

    private func answer(_ method: ClientPlan.Method) -> String {
        switch method.operation.answer {
        case .json: method.isPaged ? "page" : "json"
        case .events: "events"
        case .text: "text"
        case .bytes: "bytes"
        case .nothing: "nothing"
        }
    }
}
