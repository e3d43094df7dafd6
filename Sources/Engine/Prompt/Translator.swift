/// Turns the words of another language into English ones with their parts of speech, so that one grammar reads all.
struct Translator: Sendable {
    let language: Language
    private let lexicon: ForeignLexicon

    init(language: Language, vocabulary: Vocabulary?) {
        self.language = language
        lexicon = ForeignLexicon(language: language, vocabulary: vocabulary)
    }

    /// How much a word speaks for this language.
    func weight(of token: Token) -> Double {
        let key = ForeignLexicon.fold(token.text)
        if let entries = lexicon.entries[key] {
            return entries.contains { "dpcsoxkm".contains($0.part) } ? 2 : 1.2
        }
        if !lexicon.lookUp(key, unfolded: token.text).isEmpty { return 0.8 }
        return word(token).isEmpty ? 0 : 1
    }

    func translate(_ tokens: [Token]) -> [Token] {
        if language == .japanese || language == .chinese {
            return IdeographTranslator(lexicon: lexicon).translate(tokens)
        }
        var result: [Token] = []
        var position = 0
        while position < tokens.count {
            let token = tokens[position]
            guard token.kind == .word, !token.isEnglish else {
                result.append(token)
                position += 1
                continue
            }
            if let (words, length) = phrase(tokens, at: position) {
                result += words
                position += length
            } else {
                let words = word(
                    token, afterNominal: opensNoun(result.last), afterOf: result.last?.text == "of")
                result += words.isEmpty ? unknown(token, after: result.last) : words
                position += 1
            }
        }
        return language == .german ? GermanMeasure.opened(result) : RomanceOrder.reordered(result)
    }

    /// Behind an article, a number or a preposition a word is rather a noun, elsewhere rather a verb.
    private func opensNoun(_ previous: Token?) -> Bool {
        guard let previous, previous.isWord else { return true }
        if previous.hint == .adjective || previous.kind == .number { return true }
        guard previous.hint == nil else { return false }
        return !["and", "while", "is", "it", "they", "he", "she", "that"].contains(previous.text)
    }

    // MARK: Phrases

    /// The longest run of words that the tables know as one.
    private func phrase(_ tokens: [Token], at start: Int) -> ([Token], Int)? {
        for length in stride(from: min(lexicon.longest, tokens.count - start), through: 2, by: -1) {
            let run = tokens[start..<start + length]
            guard run.allSatisfy({ $0.kind == .word && !$0.isEnglish }) else { continue }
            let folded = run.map { ForeignLexicon.fold($0.text) }
            let key = folded.joined(separator: " ").replacing("' ", with: "'")
            let source = run.map(\.source).joined(separator: " ")
            if let entry = lexicon.entries[key]?.first {
                let translated = words(entry, source, isPlural: false)
                // "por la mañana" stands beside the sentence, not in its last noun phrase.
                let isAside =
                    entry.part == "f" && lexicon.entries[folded[0]]?.contains { $0.part == "p" } == true
                return (
                    isAside ? [Token(.comma, ",")] + translated + [Token(.comma, ",")] : translated, length
                )
            }
            // "Kamera schwenkt langsam nach rechts": adverbs may stand inside a phrase of filming.
            if length > 2, run.dropFirst().contains(where: { isAdverb($0) }) {
                let kept = zip(run, folded).filter { !isAdverb($0.0) }.map(\.1).joined(separator: " ")
                if let entry = lexicon.entries[kept]?.first, entry.part == "f" {
                    return (words(entry, source, isPlural: false), length)
                }
            }
            if let last = folded.last,
                let form = Inflection.forms(last, language).first(where: { form in
                    lexicon.entries[(folded.dropLast() + [form.base]).joined(separator: " ")] != nil
                        && form.part == "n"
                })
            {
                let key = (folded.dropLast() + [form.base]).joined(separator: " ")
                if let entry = lexicon.entries[key]?.first {
                    return (words(entry, source, isPlural: form.isPlural), length)
                }
            }
        }
        return nil
    }

    private func isAdverb(_ token: Token) -> Bool {
        lexicon.entries[ForeignLexicon.fold(token.text)]?.contains { $0.part == "r" } == true
    }

    // MARK: Words

    /// The translation of one word, empty when it is unknown.
    private func word(_ token: Token, afterNominal: Bool = true, afterOf: Bool = false) -> [Token] {
        let key = ForeignLexicon.fold(token.text)
        if let entry = choose(lexicon.entries[key] ?? [], token, afterOf) {
            return words(entry, token.source, isPlural: false)
        }
        var matches: [(entry: ForeignLexicon.Entry, form: Inflection.Form)] = []
        for form in Inflection.forms(key, language) {
            matches += (lexicon.entries[form.base] ?? []).filter { fits($0, form) }.map { ($0, form) }
        }
        if matches.isEmpty {
            if let entry = lexicon.named(key, unfolded: token.text).first {
                return words(entry, token.source, isPlural: false)
            }
            for form in Inflection.forms(key, language) {
                matches += lexicon.named(form.base).filter { fits($0, form) }.map { ($0, form) }
            }
        }
        let match =
            afterNominal ? matches.first { $0.entry.part != "v" } : matches.first { $0.entry.part == "v" }
        if let (entry, form) = match ?? matches.first {
            return words(entry, token.source, isPlural: form.isPlural, form: form.part)
        }
        return language == .german ? compound(key, token) : []
    }

    /// A German noun has a capital, a French one has none: the first entry that agrees.
    private func choose(
        _ entries: [ForeignLexicon.Entry], _ token: Token, _ afterOf: Bool
    ) -> ForeignLexicon.Entry? {
        // "in a café" is a place, "a cup of café" a drink.
        if afterOf, entries.first?.english == "cafe", entries.count > 1 { return entries[1] }
        guard language == .german, token.capital else { return entries.first }
        return entries.first { $0.part == "n" || $0.part == "f" } ?? entries.first
    }

    private func fits(_ entry: ForeignLexicon.Entry, _ form: Inflection.Form) -> Bool {
        switch entry.part {
        case "n": form.part == "n"
        case "a", "f": form.part == "a" || form.part == "n"
        case "v": form.part == "v" || form.part == "g" || form.part == "p"
        case "m": form.part == "a"
        default: false
        }
    }

    /// `Holzsteg`: wood + pier.
    private func compound(_ key: String, _ token: Token) -> [Token] {
        guard key.count >= 7, key.utf8.count == key.count else { return [] }
        for split in 3...(key.count - 3) {
            let right = String(key.dropFirst(split))
            let head =
                Translator.noun(lexicon.lookUp(right)).map { ($0, false) }
                ?? Inflection.forms(right, language).lazy.compactMap { form in
                    form.part == "n"
                        ? Translator.noun(lexicon.lookUp(form.base)).map { ($0, form.isPlural) } : nil
                }.first
            guard let (noun, isPlural) = head else { continue }
            let left = String(key.prefix(split))
            for ending in ["", "s", "n", "en", "es"] where left.hasSuffix(ending) {
                let base = String(left.dropLast(ending.count))
                let candidates =
                    lexicon.lookUp(base) + lexicon.lookUp(base + "e") + lexicon.lookUp(base + "en")
                guard let modifier = candidates.first(where: { "nafv".contains($0.part) }) else { continue }
                var lead = words(modifier, token.source, isPlural: false)
                if modifier.part == "v" { lead = lead.map { adjusted($0, .gerund) } }
                return lead + words(noun, token.source, isPlural: isPlural)
            }
        }
        return []
    }

    private static func noun(_ entries: [ForeignLexicon.Entry]) -> ForeignLexicon.Entry? {
        entries.first { $0.part == "n" }
    }

    private func adjusted(_ token: Token, _ tag: Tag) -> Token {
        var token = token
        token.hint = tag
        return token
    }

    /// The English words of an entry; the last one carries the part of speech.
    private func words(
        _ entry: ForeignLexicon.Entry, _ source: String, isPlural: Bool, form: Character = " "
    ) -> [Token] {
        if entry.part == "-" { return [] }
        var parts = entry.english.split(separator: " ").map { Token(.word, String($0), source: source) }
        guard !parts.isEmpty else { return [] }
        for index in parts.indices.dropFirst() { parts[index].source = "" }
        let last = parts.count - 1
        switch entry.part {
        case "n":
            for index in parts.indices.dropLast() { parts[index].hint = .noun }
            parts[last].hint = .noun
            parts[last].plural = isPlural
        case "a": for index in parts.indices { parts[index].hint = .adjective }
        case "v": parts[0].hint = form == "g" ? .gerund : (form == "p" ? .participle : .verbSingular)
        case "m": parts[0].kind = .word
        case "k": parts[0].hint = .negation
        case "r": parts[0].hint = .adverb
        default: break
        }
        return parts
    }

    /// A word that no table knows: a name, a noun after an article, or nothing.
    private func unknown(_ token: Token, after previous: Token?) -> [Token] {
        var token = token
        let opens =
            previous.map {
                ["the", "a", "those", "his", "of", "with", "two", "three", "many"].contains($0.text)
            } ?? true
        token.hint = token.capital || opens ? .noun : .adverb
        return [token]
    }
}

/// German measures without "of": "eine Herde Elefanten", "ein Rudel grauer Wölfe".
enum GermanMeasure {
    private static let words: Set<String> = ["herd", "flock", "pack", "swarm", "group", "caravan", "crowd"]

    static func opened(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        for (index, token) in tokens.enumerated() {
            result.append(token)
            guard token.hint == .noun, words.contains(token.text) else { continue }
            let next = tokens[(index + 1)...].first { $0.hint != .adjective }
            if let next, next.hint == .noun, next.plural { result.append(Token(.word, "of", source: "")) }
        }
        return result
    }
}

/// Puts the words of Romance noun phrases into English order: "forêt enneigée" → snowy forest.
enum RomanceOrder {
    /// A woman "of blue dress" wears it.
    private static let clothes: Set<String> = [
        "dress", "coat", "hat", "suit", "shirt", "jacket", "kimono", "scarf", "turban", "raincoat", "shoe",
        "boot", "uniform",
        "glasses", "sunglasses", "helmet", "armor", "skirt", "costume", "mask", "cloak",
    ]

    static func reordered(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        var position = 0
        while position < tokens.count {
            guard tokens[position].hint == .noun else {
                result.append(tokens[position])
                position += 1
                continue
            }
            var nouns: [Token] = []
            while position < tokens.count, tokens[position].hint == .noun {
                nouns.append(tokens[position])
                position += 1
            }
            var before: [Token] = []
            while position < tokens.count {
                if isDescription(tokens[position]) {
                    before.append(tokens[position])
                    position += 1
                } else if let noun = bareComplement(tokens, position) {
                    before.insert(noun, at: before.isEmpty ? 0 : before.count)
                    position += 2
                } else {
                    break
                }
            }
            if position + 1 < tokens.count, tokens[position].text == "of",
                clothes.contains(tokens[position + 1].text)
                    || position + 2 < tokens.count
                        && ["a", "the"].contains(tokens[position + 1].text)
                        && clothes.contains(tokens[position + 2].text)
            {
                result += before + nouns + [Token(.word, "in", source: tokens[position].source)]
                position += 1
                continue
            }
            result += before + nouns
        }
        return result
    }

    private static func isDescription(_ token: Token) -> Bool {
        token.hint == .adjective || (token.hint == .participle && token.isWord)
    }

    /// "table de bois", "feira de rua": of and a bare singular noun make a compound.
    private static func bareComplement(_ tokens: [Token], _ position: Int) -> Token? {
        guard position + 1 < tokens.count, tokens[position].hint == nil else { return nil }
        let binds = tokens[position].text == "of"
        if binds || tokens[position].text == "in", tokens[position + 1].hint == .adjective {
            return tokens[position + 1]
        }
        guard binds, tokens[position + 1].hint == .noun, !tokens[position + 1].plural,
            !tokens[position + 1].capital
        else { return nil }
        if clothes.contains(tokens[position + 1].text) { return nil }
        if position + 2 < tokens.count, tokens[position + 2].hint == .noun { return nil }
        return tokens[position + 1]
    }
}
