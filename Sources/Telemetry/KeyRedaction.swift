/// Cuts keys and passwords out of texts that nobody tagged.
public enum KeyRedaction {
    private static let prefix = "sk-pika-"

    /// `sk-pika-…` for every key in the text, and `//…@` for who signs in where in every URL.
    public static func redact(_ text: String) -> String {
        redactKeys(redactSignIns(text))
    }

    private static func redactKeys(_ text: String) -> String {
        guard holds(text, prefix) else { return text }
        var result = ""
        var rest = text[...]
        while let range = rest.firstRange(of: prefix) {
            result += rest[..<range.upperBound] + "…"
            rest = rest[range.upperBound...].drop { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        }
        return result + rest
    }

    private static func redactSignIns(_ text: String) -> String {
        guard holds(text, "@"), holds(text, "://") else { return text }
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

    /// Whether the word is in the text, byte by byte: every line of the log asks, and the library's search took a twentieth
    /// of a server's time.
    private static func holds(_ text: String, _ word: String) -> Bool {
        var (text, word) = (text, word)
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard text.count >= word.count else { return false }
                return (0...(text.count - word.count)).contains { start in
                    text[start] == word[0] && text[start..<start + word.count].elementsEqual(word)
                }
            }
        }
    }
}
