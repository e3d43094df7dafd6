import Foundation

/// Emoji names and keywords of CLDR: English ones by code points, other languages' as a small dictionary.
struct EmojiNames {
    struct Row: Hashable {
        var key: String
        var name: String
        /// 0 for a name, 1 for a keyword.
        var rank: UInt32 = 0
    }

    private(set) var emoji: [Row] = []
    /// Keys are `language:word`.
    private(set) var foreign: [Row] = []

    init(folder: URL) throws {
        let english = try Self.read(folder, "en")
        var nouns: [String: String] = [:]
        for (symbol, entry) in english {
            guard Self.isPicture(symbol), let name = entry.name else { continue }
            let clean = Self.clean(name)
            nouns[symbol] = clean
            emoji.append(Row(key: Self.codePoints(symbol), name: clean))
        }
        for language in VocabularyBuilder.languages {
            foreign += try Self.dictionary(folder, language, nouns)
        }
    }

    private static func dictionary(
        _ folder: URL, _ language: String, _ nouns: [String: String]
    ) throws -> [Row] {
        var named: [String: String] = [:]
        var keywords: [String: Set<String>] = [:]
        for (symbol, entry) in try read(folder, language).sorted(by: { $0.key < $1.key }) {
            guard let noun = nouns[symbol] else { continue }
            if let name = entry.name?.lowercased(), named[name] == nil { named[name] = noun }
            for keyword in entry.keywords { keywords[keyword.lowercased(), default: []].insert(noun) }
        }
        var rows = named.map { Row(key: language + ":" + $0.key, name: $0.value) }
        for (keyword, candidates) in keywords where named[keyword] == nil && candidates.count == 1 {
            rows.append(Row(key: language + ":" + keyword, name: candidates.sorted()[0], rank: 1))
        }
        return rows
    }

    /// `dog face` is a dog; what follows a colon tells variants apart.
    private static func clean(_ name: String) -> String {
        var name = name.lowercased()
        if let colon = name.firstIndex(of: ":") { name = String(name[..<colon]) }
        for suffix in [" face", " symbol"]
        where name.hasSuffix(suffix) && name.split(separator: " ").count == 2 {
            name = String(name.dropLast(suffix.count))
        }
        return name.replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "-", with: " ")
    }

    private static func isPicture(_ symbol: String) -> Bool {
        guard let first = symbol.unicodeScalars.first else { return false }
        return first.properties.isEmoji && first.value > 0x2000 && !(0x1F1E6...0x1F1FF).contains(first.value)
    }

    static func codePoints(_ symbol: String) -> String {
        symbol.unicodeScalars.filter { $0.value != 0xFE0F }.map { String($0.value, radix: 16) }
            .joined(separator: "-")
    }

    private struct Annotation {
        var name: String?
        var keywords: [String] = []
    }

    /// Every `<annotation cp="…" [type="tts"]>…</annotation>` of a language; each stands on a line of its own.
    private static func read(_ folder: URL, _ language: String) throws -> [String: Annotation] {
        var result: [String: Annotation] = [:]
        for part in ["annotations", "annotationsDerived"] {
            let url = folder.appendingPathComponent("\(part)/\(language).xml")
            guard let data = try? Data(contentsOf: url) else {
                throw VocabularyBuilder.BuildError.missing(url.path)
            }
            for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
                guard let start = line.range(of: "<annotation cp=\""),
                    let quote = line.range(of: "\"", range: start.upperBound..<line.endIndex),
                    let open = line.range(of: ">", range: quote.upperBound..<line.endIndex),
                    let close = line.range(of: "</annotation>", range: open.upperBound..<line.endIndex)
                else { continue }
                let symbol = String(line[start.upperBound..<quote.lowerBound])
                let text = String(line[open.upperBound..<close.lowerBound])
                    .replacingOccurrences(of: "&amp;", with: "&")
                if line[quote.upperBound..<open.lowerBound].contains("tts") {
                    result[symbol, default: Annotation()].name = text
                } else {
                    result[symbol, default: Annotation()].keywords = text.split(separator: "|").map {
                        $0.trimmingCharacters(in: .whitespaces)
                    }
                }
            }
        }
        return result
    }
}
