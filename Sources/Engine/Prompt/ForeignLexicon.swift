import Foundation

/// One language's column of the aligned tables, with its function words, ready for look-up.
///
/// Keys are folded: lower case, without accents, so that prompts typed without them are read too.
struct ForeignLexicon: Sendable {
    struct Entry: Sendable, Equatable {
        var english: String
        /// `n`, `a`, `v`, `f` of the tables, or a part of `ForeignGrammar`.
        var part: Character
    }

    private(set) var entries: [String: [Entry]] = [:]
    /// Words in the longest key.
    private(set) var longest = 1
    let language: Language
    let vocabulary: Vocabulary?

    init(language: Language, vocabulary: Vocabulary?) {
        self.language = language
        self.vocabulary = vocabulary
        for line in ForeignGrammar.table(language).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let entry = Self.entry(parts[0]) else { continue }
            for word in parts[1].split(separator: " ") { add(String(word.replacing("_", with: " ")), entry) }
        }
        let columns: [Language] = [.german, .french, .spanish, .portuguese, .japanese, .chinese]
        guard let column = columns.firstIndex(of: language) else { return }
        for table in [
            ForeignSettings.places, ForeignSettings.conditions, ForeignFilming.rows, ForeignThings.nouns,
            ForeignThings.verbs,
        ] {
            for line in table.split(separator: "\n") {
                let fields = line.split(separator: ";", omittingEmptySubsequences: false)
                guard fields.count > column + 1, let entry = Self.entry(fields[0]) else { continue }
                for word in fields[column + 1].split(separator: ",") { add(Substring(word), entry) }
            }
        }
    }

    /// `street lamp n` → street lamp, n.
    private static func entry(_ text: Substring) -> Entry? {
        guard let part = text.last else { return nil }
        return Entry(english: String(text.dropLast(2).replacing("_", with: " ")), part: part)
    }

    private mutating func add(_ word: some StringProtocol, _ entry: Entry) {
        let key = Self.fold(String(word))
        guard !key.isEmpty else { return }
        longest = max(longest, key.split(separator: " ").count)
        if entries[key]?.contains(entry) != true { entries[key, default: []].append(entry) }
    }

    static func fold(_ text: String) -> String {
        var folded = text.lowercased().replacing("ß", with: "ss").replacing("-", with: " ")
        if !folded.utf8.allSatisfy({ $0 < 0x80 }),
            !folded.unicodeScalars.contains(where: Tokenizer.isIdeograph)
        {
            folded = folded.folding(options: .diacriticInsensitive, locale: nil)
        }
        return folded.replacing("’", with: "'").replacing("' ", with: "'")
    }

    /// A word of the tables or, as a noun, a name of CLDR.
    func lookUp(_ key: String, unfolded: String? = nil) -> [Entry] {
        if let entries = entries[key] { return entries }
        return named(key, unfolded: unfolded)
    }

    /// What CLDR calls by this name.
    func named(_ key: String, unfolded: String? = nil) -> [Entry] {
        let names = unfolded.map { [$0, key] } ?? [key]
        for name in names {
            guard name.count > 2 || language == .japanese || language == .chinese,
                let english = vocabulary?.translation(name, language: language.rawValue)
            else { continue }
            return [Entry(english: english, part: "n")]
        }
        return []
    }
}
