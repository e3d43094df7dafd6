/// Gathers tagged words into pieces.
struct Chunker {
    let lexicon: Lexicon
    let morphology: Morphology
    private(set) var phrases: [NounPhrase] = []
    private(set) var pieces: [Piece] = []
    let words: [Word]

    init(lexicon: Lexicon, morphology: Morphology, words: [Word]) {
        self.lexicon = lexicon
        self.morphology = morphology
        self.words = words
        run()
    }

    mutating func run() {
        var position = 0
        var negated = false
        while position < words.count {
            let word = words[position]
            if word.text == SentenceReader.correction {
                pieces.append(.correction(position + 1 < words.count ? words[position + 1].number : nil))
                position += 1
                if position < words.count, words[position].tag == .number { position += 1 }
            } else if let (name, length) = preposition(at: position) {
                pieces.append(.preposition(name))
                position += length
            } else if let (phrase, end) = nounPhrase(at: position) {
                append(phrase, negated: negated, followedBy: end)
                position = end
                continue
            } else {
                switch word.tag {
                case .boundary: pieces.append(word.isStop ? .stop : .comma)
                case .conjunction: pieces.append(.conjunction)
                case .subordinator: pieces.append(.subordinator)
                case .pronoun: pieces.append(.pronoun(word.text))
                case .auxiliary: pieces.append(.auxiliary(word.text))
                case .negation:
                    negated = true
                    if word.text == "nobody" { absent("people") }
                    position += 1
                    continue
                case .adjective: pieces.append(.adjectives([word.lemma]))
                case .verbSingular, .verbBase, .verbPast, .gerund, .participle:
                    if !word.unseen { pieces.append(.verb(lemma: word.lemma, form: word.tag)) }
                default: break
                }
                position += 1
            }
            if case .conjunction? = pieces.last, negated { continue }
            negated = false
        }
    }

    mutating func absent(_ noun: String) {
        var phrase = NounPhrase()
        phrase.noun = noun
        phrase.head = noun
        phrase.isNegated = true
        phrases.append(phrase)
    }

    mutating func append(_ phrase: NounPhrase, negated: Bool, followedBy end: Int) {
        var phrase = phrase
        phrase.isNegated = negated
        phrases.append(phrase)
        if !negated { pieces.append(.phrase(phrases.count - 1)) }
    }

    func preposition(at start: Int) -> (String, Int)? {
        for length in stride(from: min(lexicon.prepositionLength, words.count - start), through: 1, by: -1) {
            let run = words[start..<start + length]
            if length == 1, run.first?.tag != .preposition { return nil }
            let text = run.map(\.text).joined(separator: " ")
            if let relation = lexicon.relations[text] {
                return relation == "without" ? nil : (relation, length)
            }
        }
        return nil
    }

    // MARK: Noun phrases

    /// Reads a noun phrase, with what follows "of" after a word of quantity.
    func nounPhrase(at start: Int) -> (NounPhrase, Int)? {
        guard let (range, nouns) = extent(from: start) else { return nil }
        guard !nouns.isEmpty else { return nil }
        let head = words[range.upperBound - 1]
        if range.upperBound + 1 < words.count, words[range.upperBound].text == "of",
            let partitive = lexicon.partitives[head.lemma], lexicon.places[head.lemma + " of"] == nil,
            let (inner, end) = nounPhrase(at: range.upperBound + 1), !inner.noun.isEmpty
        {
            var phrase = inner
            phrase.phrase = text(range.lowerBound..<end)
            if inner.count == nil || inner.count == .many {
                phrase.count = partitive < 0 ? nil : (partitive == 0 ? .many : .exactly(partitive))
                if partitive == 0, isMass(inner), !isCounted(inner) { phrase.count = nil }
                if let number = leadingNumber(range), partitive > 0 {
                    phrase.count = .exactly(number * partitive)
                }
            }
            return (phrase, end)
        }
        return (build(range), range.upperBound)
    }

    func isMass(_ phrase: NounPhrase) -> Bool { !phrase.isPlural && phrase.count == nil }

    func leadingNumber(_ range: Range<Int>) -> Int? {
        words[range].lazy.compactMap(\.number).first { $0 > 0 }
    }

    /// The words that belong to the phrase starting here, and which of them are nouns.
    func extent(from start: Int) -> (Range<Int>, [Int])? {
        var position = start
        var nouns: [Int] = []
        loop: while position < words.count {
            let word = words[position]
            switch word.tag {
            case .determiner where word.text == "'s" && !nouns.isEmpty: break
            case .determiner, .number:
                if !nouns.isEmpty { break loop }
                if word.tag == .number, position > start, words[position - 1].tag == .adjective { break loop }
            case .adjective: if !nouns.isEmpty { break loop }
            case .noun, .agent, .plural:
                if let last = nouns.last, last == position - 1, words[last].tag == .plural,
                    !words[last].unseen
                {
                    break loop
                }
                nouns.append(position)
            case .gerund, .participle:
                guard nouns.isEmpty, isModifier(position, from: start) else { break loop }
            case .adverb:
                guard nouns.isEmpty, position + 1 < words.count, position > start,
                    [.adjective, .participle, .gerund].contains(words[position + 1].tag)
                else { break loop }
            default: break loop
            }
            position += 1
        }
        guard let last = nouns.last else { return nil }
        return (start..<last + 1, nouns)
    }

    /// "a burning castle", "glowing iron": a verb form that describes the noun behind it.
    func isModifier(_ position: Int, from start: Int) -> Bool {
        var next = position + 1
        while next < words.count,
            words[next].tag == .adjective || words[next].tag == .gerund || words[next].tag == .participle
        { next += 1 }
        guard next < words.count, words[next].tag.isNoun else { return false }
        if position > start { return true }
        let word = words[position]
        if word.tag == .participle { return true }
        guard position > 0 else { return Self.intransitive.contains(word.lemma) }
        switch words[position - 1].tag {
        case .verbBase, .verbSingular, .verbPast, .gerund, .preposition: return true
        case .boundary, .conjunction, .adverb, .negation: return Self.intransitive.contains(word.lemma)
        default: return false
        }
    }

    static let intransitive: Set<String> = [
        "glow", "burn", "fall", "fly", "float", "run", "sleep", "rise", "set", "spin", "dance", "swim",
        "melt", "bloom",
        "crash", "roll", "rotate", "swirl", "drift", "erupt", "smile", "laugh", "shine", "sparkle", "flow",
        "boil", "steam",
        "sway", "flicker", "explode", "twinkle", "shimmer", "gallop", "walk", "crumble", "hover", "jump",
        "bounce", "sing",
        "glitter", "pulse", "whirl", "sizzle", "smoke", "blaze", "storm", "sail", "soar", "collapse",
        "blossom", "drip",
    ]
}
