/// The Swift expressions that read and write a schema's values.
struct ReadingCode {
    let specification: Specification

    /// The Swift type of a value that is there.
    func type(of schema: Schema) -> String {
        switch schema.kind {
        case .reference(let name):
            guard let target = specification.schema(named: name) else { return name }
            return isNamed(target) ? "API.\(SwiftNames.type(name))" : type(of: target)
        case .string, .choice: return "String"
        case .integer: return "Int"
        case .number: return "Double"
        case .boolean: return "Bool"
        case .array(let items, _): return "[\(type(of: items))]"
        case .object, .free, .union: return "JSON"
        }
    }

    /// Whether a named schema has a Swift type of its own.
    func isNamed(_ schema: Schema) -> Bool {
        switch schema.kind {
        case .choice, .object, .union: true
        default: false
        }
    }

    /// An expression over `$0` (the JSON), `$1` (its location) and `$2` (the report) that gives the value or nil.
    func read(_ schema: Schema) -> String {
        switch schema.kind {
        case .reference(let name):
            guard let target = specification.schema(named: name) else { return "nil" }
            return isNamed(target) ? "API.\(SwiftNames.type(name))($0, at: $1, &$2)" : read(target)
        case .string(let rules): return "$2.string($0, at: $1\(arguments(rules)))"
        case .choice(let values):
            return "$2.choice($0, at: $1, of: [\(values.map(SwiftNames.literal).joined(separator: ", "))])"
        case .integer(let rules): return "$2.integer($0, at: $1\(arguments(rules)))"
        case .number(let rules): return "$2.number($0, at: $1\(arguments(rules)))"
        case .boolean: return "$2.boolean($0, at: $1)"
        case .array(let items, let rules):
            return "$2.array($0, at: $1\(arguments(rules))) { \(read(items)) }"
        case .free, .object, .union: return "$2.object($0, at: $1)"
        }
    }

    /// A statement that writes `value` to `writer`.
    func write(_ schema: Schema, _ value: String, to writer: String = "writer") -> String {
        switch schema.kind {
        case .reference(let name):
            guard let target = specification.schema(named: name) else { return "" }
            return isNamed(target) ? "\(value).write(to: &\(writer))" : write(target, value, to: writer)
        case .string, .choice: return "\(writer).string(\(value))"
        case .integer: return "\(writer).integer(\(value))"
        case .number: return "\(writer).number(\(value))"
        case .boolean: return "\(writer).bool(\(value))"
        case .array(let items, _): return "\(writer).array(\(value)) { \(write(items, "$0", to: "$1")) }"
        case .free, .object, .union: return "\(writer).value(\(value))"
        }
    }

    private func arguments(_ rules: StringRules) -> String {
        var result = ""
        if let minimum = rules.minimum { result += ", minimum: \(minimum)" }
        if let maximum = rules.maximum { result += ", maximum: \(maximum)" }
        if let pattern = rules.pattern { result += ", pattern: .\(Self.patternName(pattern, specification))" }
        if let rule = rules.rule { result += ", rule: \(SwiftNames.literal(rule))" }
        return result
    }

    private func arguments(_ rules: NumberRules) -> String { bounds(rules.minimum, rules.maximum) }
    private func arguments(_ rules: ArrayRules) -> String { bounds(rules.minimum, rules.maximum) }

    private func bounds(_ minimum: Int?, _ maximum: Int?) -> String {
        var result = ""
        if let minimum { result += ", minimum: \(minimum)" }
        if let maximum { result += ", maximum: \(maximum)" }
        return result
    }

    /// Patterns have no names in the contract; they are numbered in its order.
    static func patternName(_ pattern: String, _ specification: Specification) -> String {
        "pattern\((specification.patterns.firstIndex(of: pattern) ?? 0) + 1)"
    }
}

extension Specification {
    /// Every pattern once, in the order of the document.
    var patterns: [String] {
        var found: [String] = []
        func visit(_ schema: Schema) {
            switch schema.kind {
            case .string(let rules):
                if let pattern = rules.pattern, !found.contains(pattern) { found.append(pattern) }
            case .array(let items, _): visit(items)
            case .object(let properties): properties.forEach { visit($0.schema) }
            case .union(let branches): branches.forEach(visit)
            case .reference, .choice, .integer, .number, .boolean, .free: break
            }
        }
        operations.flatMap(\.parameters).forEach { visit($0.schema) }
        schemas.forEach { visit($0.schema) }
        return found
    }
}
