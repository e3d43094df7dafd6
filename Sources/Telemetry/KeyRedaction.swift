/// Cuts keys and passwords out of texts that nobody tagged.
public enum KeyRedaction {
    private static let prefix = "sk-pika-"

    /// `sk-pika-…` for every key in the text, and `//…@` for who signs in where in every URL.
    public static func redact(_ text: String) -> String {
        redactKeys(redactSignIns(text))
    }

    private static func redactKeys(_ text: String) -> String {
        guard text.contains(prefix) else { return text }
        var result = ""
        var rest = text[...]
        while let range = rest.firstRange(of: prefix) {
            result += rest[..<range.upperBound] + "…"
            rest = rest[range.upperBound...].drop { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        }
        return result + rest
    }

    private static func redactSignIns(_ text: String) -> String {
        guard text.contains("://"), text.contains("@") else { return text }
        var result = ""
        var rest = text[...]
        while let range = rest.firstRange(of: "://") {
            result += rest[..<range.upperBound]
            rest = rest[range.upperBound...]
            let authority = rest.prefix { !$0.isWhitespace && !"/?#\"".contains($0) }
            guard let end = authority.lastIndex(of: "@") else { continue }
            result += "…"
            rest = rest[end...]
        }
        return result + rest
    }
}
