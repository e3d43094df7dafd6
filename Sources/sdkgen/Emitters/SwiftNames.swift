/// How names of the contract become names of Swift.
enum SwiftNames {
    private static let initialisms: [String: String] = ["id": "ID", "url": "URL", "sha256": "SHA256"]
    private static let keywords: Set = [
        "as", "case", "class", "default", "enum", "extension", "false", "for", "func", "in", "init",
        "internal",
        "is", "let", "nil", "operator", "private", "public", "self", "static", "struct", "switch", "true",
        "type",
        "var", "where",
    ]

    /// `status_url` becomes `statusURL`; what begins with a digit gets `value` in front.
    static func member(_ name: String) -> String {
        let parts = name.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        var result = parts.first ?? "empty"
        for part in parts.dropFirst() {
            result += initialisms[part] ?? part.prefix(1).uppercased() + part.dropFirst()
        }
        if result.first?.isNumber == true { result = "value" + result }
        return keywords.contains(result) ? "`\(result)`" : result
    }

    /// Case names of a list of values: digits that would run together are kept apart.
    static func choice(_ value: String) -> String {
        guard value.contains(where: \.isNumber), value.contains(":") else { return member(value) }
        return "value" + value.replacing(":", with: "x")
    }

    static func type(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }

    static func literal(_ text: String) -> String {
        var result = ""
        JSONText.quote(text, to: &result)
        // JSON and Swift differ in nothing else that this contract holds.
        return result.replacing("\\u007f", with: "\\u{7f}").replacing("\\(", with: "\\\\(")
    }

    /// A literal whose non-ASCII scalars are escaped, so that a reader sees them.
    static func escapedLiteral(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "\"") { result, scalar in
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
            default: result += "\\u{\(String(scalar.value, radix: 16))}"
            }
        } + "\""
    }
}
