/// Cuts keys out of texts that nobody tagged.
public enum KeyRedaction {
    private static let prefix = "sk-pika-"

    /// `sk-pika-…` for every key in the text.
    public static func redact(_ text: String) -> String {
        guard text.contains(prefix) else { return text }
        var result = ""
        var rest = text[...]
        while let range = rest.firstRange(of: prefix) {
            result += rest[..<range.upperBound] + "…"
            rest = rest[range.upperBound...].drop { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        }
        return result + rest
    }
}
