/// How schemas are written as TypeScript types; names stay as they are on the wire.
struct TypeScriptTypes {
    let specification: Specification
    /// What names of the generated types are prefixed with.
    var prefix = ""

    func type(of schema: Schema) -> String {
        let type = bare(schema)
        return schema.isNullable ? "\(type) | null" : type
    }

    private func bare(_ schema: Schema) -> String {
        switch schema.kind {
        case .reference(let name):
            guard let target = specification.schema(named: name) else { return "unknown" }
            switch target.kind {
            case .object, .choice: return prefix + name
            default: return bare(target)
            }
        case .string: return "string"
        case .choice(let values): return Self.choice(values)
        case .integer, .number: return "number"
        case .boolean: return "boolean"
        case .array(let items, _):
            let item = type(of: items)
            return item.contains(" ") ? "(\(item))[]" : "\(item)[]"
        case .object, .free: return "Record<string, unknown>"
        case .union(let branches): return branches.map(type(of:)).joined(separator: " | ")
        }
    }

    /// Values that are not known yet are strings too; the odd type keeps editors offering the known ones.
    static func choice(_ values: [String]) -> String {
        (values.map(literal) + ["(string & {})"]).joined(separator: " | ")
    }

    static func literal(_ text: String) -> String {
        "'"
            + Names.literal(text).dropFirst().dropLast().replacing("\\\"", with: "\"").replacing(
                "'", with: "\\'") + "'"
    }

    static func member(_ name: String) -> String {
        name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? name : literal(name)
    }

    static func comment(_ text: String, indent: String = "") -> String {
        var lines = text.replacing("*/", with: "* /").split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard lines.count > 1 else { return "\(indent)/** \(lines.first ?? "") */\n" }
        return "\(indent)/**\n" + lines.map { "\(indent) *\($0.isEmpty ? "" : " ")\($0)\n" }.joined()
            + "\(indent) */\n"
    }

    func member(_ property: Property) -> String {
        let mark = property.isRequired ? "" : "?"
        return Self.comment(specification.summary(of: property.schema), indent: "  ")
            + "  \(Self.member(property.name))\(mark): \(type(of: property.schema));\n"
    }
}
