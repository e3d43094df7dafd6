import Yams

/// Reads one schema of the document.
struct SchemaReader {
    /// JSON Pointer, for messages.
    let place: String

    func read(_ node: Node) throws -> Schema {
        if let reference = node["$ref"]?.string {
            return Schema(kind: .reference(lastPart(reference)), summary: "", isNullable: false)
        }
        let summary = node["description"]?.string ?? ""
        if let branches = node["anyOf"]?.sequence {
            return try union(Array(branches), summary: summary)
        }
        var types = types(of: node)
        let isNullable = types.contains("null")
        types.removeAll { $0 == "null" }
        guard types.count == 1, let type = types.first else { throw failure("exactly one type is required") }
        return Schema(
            kind: try kind(type, node), summary: summary, isNullable: isNullable,
            defaultValue: node["default"]?.int)
    }

    private func types(of node: Node) -> [String] {
        if let several = node["type"]?.sequence { return several.compactMap(\.string) }
        return node["type"]?.string.map { [$0] } ?? []
    }

    private func kind(_ type: String, _ node: Node) throws -> Schema.Kind {
        switch type {
        case "string":
            if let choices = node["enum"]?.sequence { return .choice(choices.compactMap(\.string)) }
            return .string(stringRules(node))
        case "integer": return .integer(numberRules(node))
        case "number": return .number(numberRules(node))
        case "boolean": return .boolean
        case "array":
            guard let items = node["items"] else { throw failure("an array needs items") }
            let rules = ArrayRules(minimum: node["minItems"]?.int, maximum: node["maxItems"]?.int)
            return .array(try SchemaReader(place: "\(place)/items").read(items), rules)
        case "object": return try object(node)
        default: throw failure("the type \(type) is not known to sdkgen")
        }
    }

    private func object(_ node: Node) throws -> Schema.Kind {
        guard let properties = node["properties"]?.mapping else {
            guard node["additionalProperties"]?.bool == true else {
                throw failure("maps are not known to sdkgen")
            }
            return .free
        }
        guard node["additionalProperties"]?.bool == false else {
            throw failure("an object with properties must say `additionalProperties: false`")
        }
        let required = Set(node["required"]?.sequence?.compactMap(\.string) ?? [])
        return .object(
            try properties.compactMap { key, value in
                guard let name = key.string else { return nil }
                let schema = try SchemaReader(place: "\(place)/properties/\(name)").read(value)
                return Property(name: name, schema: schema, isRequired: required.contains(name))
            })
    }

    /// Either something that may be null, or types that are told apart by their JSON type.
    private func union(_ branches: [Node], summary: String) throws -> Schema {
        let values = branches.filter { $0["enum"]?.sequence?.first?.null == nil }
        let schemas = try values.enumerated().map { index, node in
            try SchemaReader(place: "\(place)/anyOf/\(index)").read(node)
        }
        let isNullable = values.count < branches.count
        if let only = schemas.first, schemas.count == 1 {
            return Schema(kind: only.kind, summary: summary, isNullable: isNullable)
        }
        return Schema(kind: .union(schemas), summary: summary, isNullable: isNullable)
    }

    private func stringRules(_ node: Node) -> StringRules {
        StringRules(
            minimum: node["minLength"]?.int, maximum: node["maxLength"]?.int,
            pattern: node["pattern"]?.string,
            rule: node["x-rule"]?.string)
    }

    private func numberRules(_ node: Node) -> NumberRules {
        NumberRules(minimum: node["minimum"]?.int, maximum: node["maximum"]?.int)
    }

    private func failure(_ reason: String) -> SpecificationError {
        SpecificationError(place: place, reason: reason)
    }
}
