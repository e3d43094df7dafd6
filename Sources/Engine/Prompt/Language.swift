/// The languages a prompt is read in.
enum Language: String, Sendable, CaseIterable {
    case english = "en", german = "de", french = "fr", spanish = "es", portuguese = "pt", japanese = "ja"
    case chinese = "zh"

    /// Script decides for Japanese and Chinese; the others are told apart by how many of their words are known.
    static func guess(
        _ tokens: [Token], translators: [Language: Translator], morphology: Morphology
    ) -> Language {
        let words = tokens.filter { !$0.isEnglish }
        let ideographs = words.filter { $0.kind == .ideographs }
        let count = ideographs.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let letters = words.reduce(0) { $0 + ($1.kind == .word ? 1 : 0) }
        if count > letters {
            let isKana = ideographs.contains { token in
                token.text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) && $0 != "・" }
            }
            return isKana ? .japanese : .chinese
        }
        let sample = words.filter { $0.kind == .word }.prefix(60)
        var best = Language.english
        var score = sample.reduce(0.0) { $0 + englishWeight($1.text, morphology) } + 0.01
        for language in [german, french, spanish, portuguese] {
            guard let translator = translators[language] else { continue }
            let own = sample.reduce(0.0) { sum, token in
                let weight = translator.weight(of: token)
                // A word of English grammar speaks for another language less than for English.
                return sum + (morphology.lexicon.functionWords[token.text] == nil ? weight : min(weight, 1.5))
            }
            if own > score { (best, score) = (language, own) }
        }
        return best
    }

    private static func englishWeight(_ word: String, _ morphology: Morphology) -> Double {
        if morphology.lexicon.functionWords[word] != nil { return 2 }
        if morphology.lexicon.words.contains(word) { return 1.25 }
        guard let vocabulary = morphology.vocabulary else { return 0.3 }
        if let entry = vocabulary.entry(word), entry.frequency.wrappedSum() > 0 { return 1 }
        return morphology.lemma(word, .noun) != nil || morphology.lemma(word, .verb) != nil ? 0.7 : 0
    }
}
