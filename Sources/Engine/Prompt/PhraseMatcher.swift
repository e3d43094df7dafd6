/// Finds the phrases of the lexicon in a run of tokens, the longest first.
struct PhraseMatcher {
    struct Match {
        var range: Range<Int>
        /// More than one where the same words are in two lists: a night sky is a time and a place.
        var facts: [Lexicon.Fact]
        var words: String
        var isSingle: Bool { range.count == 1 }
    }

    let lexicon: Lexicon
    private let morphology: Morphology
    private let tokens: [Token]
    private let forms: [[String]]

    init(lexicon: Lexicon, morphology: Morphology, tokens: [Token]) {
        self.lexicon = lexicon
        self.morphology = morphology
        self.tokens = tokens
        forms = tokens.map { $0.isWord ? morphology.forms($0.text) : [] }
    }

    /// Matches from left to right; they do not overlap.
    func matches() -> [Match] {
        var result: [Match] = []
        var position = 0
        while position < tokens.count {
            if let match = match(at: position) {
                result.append(match)
                position = match.range.upperBound
            } else {
                position += 1
            }
        }
        return result
    }

    private func match(at start: Int) -> Match? {
        var best: Match?
        for form in forms[start] {
            for phrase in lexicon.phrases[form] ?? [] {
                if let best, phrase.words.count < best.range.count { break }
                guard let end = end(of: phrase, from: start) else { continue }
                if phrase.alone, !standsAlone(start..<end) { continue }
                if phrase.words.count == 1, isPartOfName(start) { continue }
                if best?.range.upperBound == end, best?.facts.contains(phrase.fact) == false {
                    best?.facts.append(phrase.fact)
                } else if best.map({ end > $0.range.upperBound }) ?? true {
                    best = Match(
                        range: start..<end, facts: [phrase.fact],
                        words: tokens[start..<end].map(\.source).joined(separator: " "))
                }
            }
        }
        return best
    }

    /// Index after the last word of the phrase, nil when it is not there.
    private func end(of phrase: Lexicon.Phrase, from start: Int) -> Int? {
        var position = start + 1
        for word in phrase.words.dropFirst() {
            var skipped = 0
            while position < tokens.count, !forms[position].contains(word) {
                guard skipped < 3, Self.skippable.contains(tokens[position].text), canSkip(phrase.fact) else {
                    return nil
                }
                skipped += 1
                position += 1
            }
            guard position < tokens.count else { return nil }
            position += 1
        }
        return position
    }

    /// Snow leopards and spring rolls are neither weather nor season.
    private func isPartOfName(_ start: Int) -> Bool {
        guard start + 1 < tokens.count, tokens[start + 1].kind == .word,
            let noun = forms[start + 1].dropFirst().first ?? forms[start + 1].first
        else { return false }
        let name = tokens[start].text + " " + noun
        guard morphology.vocabulary?.has(name, .noun) == true, lexicon.phrases[name] == nil else {
            return false
        }
        switch morphology.kind(of: name) {
        case .animal, .bird, .fish, .food, .plant, .flower, .clothing, .device, .vehicle, .figure, .tool,
            .accessory, .footwear, .insect:
            return true
        default: return false
        }
    }

    /// Only camera language is loose enough to have words in between.
    private func canSkip(_ fact: Lexicon.Fact) -> Bool {
        switch fact {
        case .camera, .shot: true
        default: false
        }
    }

    private static let skippable: Set<String> = [
        "slowly", "slow", "gently", "smoothly", "softly", "very", "gradually", "steadily", "to", "the",
        "toward",
        "towards", "a", "quickly", "slightly", "then", "and", "smooth", "gentle", "is", "from", "of", "it",
        "dramatically", "gracefully", "fast", "rapidly", "quietly", "carefully", "on", "with", "swiftly",
    ]

    private static let company: Set<String> = [
        "camera", "shot", "view", "slow", "footage", "smooth", "gentle", "fast", "quick", "subtle",
        "cinematic", "then",
        "dynamic", "lens", "angle",
    ]

    /// Between commas, or next to a word of filming.
    private func standsAlone(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1] : nil
        let after = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
        if let before, Self.company.contains(before.text) { return true }
        if let after, Self.company.contains(after.text) { return true }
        let opens = before.map { !$0.isWord } ?? true
        let closes =
            after.map {
                !$0.isWord
                    || ["of", "around", "across", "over", "along", "through", "left", "right"].contains(
                        $0.text)
            }
            ?? true
        return opens && closes
    }
}
