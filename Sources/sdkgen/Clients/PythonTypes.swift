/// How schemas are written as Python types, for Python 3.9.
struct PythonTypes {
    enum Use { case answer, request }

    let specification: Specification
    let use: Use
    /// What names of the generated modules are prefixed with.
    var prefix = ""

    func type(of schema: Schema) -> String {
        let type = bare(schema)
        return schema.isNullable ? "Optional[\(type)]" : type
    }

    /// The type of a value that is there and not null.
    func bare(_ schema: Schema) -> String {
        switch schema.kind {
        case .reference(let name):
            guard let target = specification.schema(named: name) else { return "Any" }
            switch target.kind {
            case .object: return use == .request ? "\(paramPrefix)\(name)Param" : "\(prefix)\(name)"
            case .choice: return "\(prefix)\(name)"
            default: return bare(target)
            }
        case .string: return "str"
        case .choice(let values): return Self.choice(values)
        case .integer: return "int"
        case .number: return "float"
        case .boolean: return "bool"
        case .array(let items, _): return "\(use == .request ? "Sequence" : "List")[\(type(of: items))]"
        case .object, .free: return use == .request ? "Mapping[str, object]" : "Dict[str, object]"
        case .union(let branches): return "Union[\(branches.map(type(of:)).joined(separator: ", "))]"
        }
    }

    private var paramPrefix: String { prefix.isEmpty ? "" : "params." }

    /// Values that are not known yet are strings too.
    static func choice(_ values: [String]) -> String {
        "Union[Literal[\(values.map(Names.literal).joined(separator: ", "))], str]"
    }

    private static let taken: Set = [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "copy", "def", "del", "elif",
        "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "json", "lambda",
        "last_response",
        "nonlocal", "not", "options", "or", "pass", "raise", "return", "schema", "self", "try", "while",
        "with",
        "yield",
    ]

    static func member(_ name: String) -> String {
        let snake = Names.snake(name)
        return taken.contains(snake) ? snake + "_" : snake
    }

    /// A docstring at the given depth.
    static func docstring(_ text: String, depth: Int, more: [String] = []) -> String {
        let indent = String(repeating: "    ", count: depth)
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"\"\"", with: "'''")
        var lines = escaped.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        lines += more
        let first = lines.first ?? ""
        let closing = first.hasSuffix("\"") && lines.count == 1 ? " " : ""
        guard lines.count > 1 else { return "\(indent)\"\"\"\(first)\(closing)\"\"\"\n" }
        let rest = lines.dropFirst().map { $0.isEmpty ? "\n" : "\(indent)\($0)\n" }.joined()
        return "\(indent)\"\"\"\(first)\n\(rest)\(indent)\"\"\"\n"
    }
}

extension Specification {
    /// What a schema says of itself, or what the one it names says.
    func summary(of schema: Schema) -> String {
        if !schema.summary.isEmpty { return schema.summary }
        guard case .reference(let name) = schema.kind, let target = self.schema(named: name) else {
            return ""
        }
        return summary(of: target)
    }

    /// Whether a value may be left out or null.
    func isOptional(_ property: Property) -> Bool { !property.isRequired || property.schema.isNullable }
}
