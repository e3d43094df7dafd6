/// How names of the contract become names of other languages.
enum Names {
    /// The words of a name in any case, in lower case: `createVideo`, `status_url` and `violated-policies` alike.
    static func words(_ name: String) -> [String] {
        if name == "*" { return ["all"] }
        var words: [String] = []
        var current = ""
        var previous: Character?
        for character in name {
            let begins = character.isUppercase && previous?.isUppercase != true
            if !(character.isLetter || character.isNumber) || begins {
                if !current.isEmpty { words.append(current.lowercased()) }
                current = ""
            }
            if character.isLetter || character.isNumber { current.append(character) }
            previous = character
        }
        if !current.isEmpty { words.append(current.lowercased()) }
        return words
    }

    static func snake(_ name: String) -> String { words(name).joined(separator: "_") }

    /// `status_url` becomes `statusUrl`.
    static func camel(_ name: String) -> String {
        let words = words(name)
        return (words.first ?? "") + words.dropFirst().map(capitalized).joined()
    }

    private static let initialisms: Set = ["id", "url", "api", "json", "sha256", "csv", "http", "sfx"]

    /// `status_url` becomes `StatusURL`, as Go writes it.
    static func go(_ name: String) -> String {
        words(name).map { initialisms.contains($0) ? $0.uppercased() : capitalized($0) }.joined()
    }

    static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    /// A parameter's name without what every one of our header fields begins with.
    static func parameter(_ parameter: Parameter) -> String {
        let words = words(parameter.name)
        return (words.first == "pika" && words.count > 1 ? Array(words.dropFirst()) : words).joined(
            separator: "_")
    }

    /// A string literal; JSON's are good for Python, TypeScript and Go.
    static func literal(_ text: String) -> String {
        var result = ""
        JSONText.quote(text, to: &result)
        return result
    }
}
