/// How schemas are written as Go types.
struct GoTypes {
    /// A number of query or header is left out when it is zero; one of a body may mean it.
    enum Use { case answer, request, parameter }

    let specification: Specification
    let use: Use

    /// The type of a value that is there.
    func type(of schema: Schema) -> String {
        switch schema.kind {
        case .reference(let name):
            guard let target = specification.schema(named: name) else { return "any" }
            switch target.kind {
            case .object, .choice: return Names.go(name)
            case .union(let branches): return Self.isScalar(branches) ? Names.go(name) : "any"
            default: return type(of: target)
            }
        case .string, .choice: return "string"
        case .integer: return "int64"
        case .number: return "float64"
        case .boolean: return "bool"
        case .array(let items, _): return "[]" + (items.isNullable ? "*" : "") + type(of: items)
        case .object, .free: return "map[string]any"
        case .union: return "any"
        }
    }

    /// Whether a union of a text and other scalars is a text in Go, so that a literal may be given.
    static func isScalar(_ branches: [Schema]) -> Bool {
        var hasText = false
        for branch in branches {
            switch branch.kind {
            case .string, .choice: hasText = true
            case .integer, .number, .boolean: continue
            default: return false
            }
        }
        return hasText
    }

    /// Whether the zero value of the type says by itself that nothing was given.
    private func hasEmpty(_ schema: Schema) -> Bool {
        switch schema.kind {
        case .reference(let name): specification.schema(named: name).map(hasEmpty) ?? true
        case .string, .choice, .array, .free, .union: true
        case .integer, .number: use == .parameter
        case .boolean, .object: false
        }
    }

    func field(_ property: Property, tag: String? = nil) -> String {
        let isOptional = specification.isOptional(property)
        let type = type(of: property.schema)
        let canBeNil = type.hasPrefix("[]") || type.hasPrefix("map[") || type == "any"
        let mark =
            switch use {
            case .answer: isOptional && !canBeNil ? "*" : ""
            case .request, .parameter:
                isOptional && !canBeNil && (property.schema.isNullable || !hasEmpty(property.schema))
                    ? "*" : ""
            }
        let omits = use != .answer && !property.isRequired ? ",omitempty" : ""
        return Self.comment(specification.summary(of: property.schema), indent: "\t")
            + "\t\(Names.go(property.name)) \(mark)\(type) `\(tag ?? "json:\"\(property.name)\(omits)\"")`\n"
    }

    static func comment(_ text: String, indent: String = "") -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { "\(indent)//\($0.isEmpty ? "" : " ")\($0)\n" }.joined()
    }
}
