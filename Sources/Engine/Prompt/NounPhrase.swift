/// "A red vintage sports car": a head noun with everything that describes it.
struct NounPhrase: Sendable {
    var phrase = ""
    /// English lemma of head with the nouns that belong to it: `perfume bottle`.
    var noun = ""
    /// The last word of `noun`.
    var head = ""
    var kind: SceneDescription.Kind?
    var place: SceneDescription.Place?
    var count: SceneDescription.Count?
    var colours: [SceneDescription.Colour] = []
    var materials: [SceneDescription.Material] = []
    var size: SceneDescription.Size?
    var attributes: [String] = []
    /// Participles before the noun that say what it does: a burning castle.
    var actions: [String] = []
    var isPlural = false
    var isDefinite = false
    /// Neither a subject nor a place: camera, edge, evening.
    var isUnseen = false
    var isName = false
    var isNegated = false
    /// The hand-kept lists name the place, so it is no guess.
    var isPlaceSure = false
    /// A place that only modifies the head: kitchen table.
    var sidePlace: SceneDescription.Place?
}

/// What a sentence is made of once noun phrases are whole.
enum Piece: Sendable {
    /// Index into the list of phrases.
    case phrase(Int)
    case verb(lemma: String, form: Tag)
    /// A value of the lexicon's relations: `on`, `with`, `of`, `at`.
    case preposition(String)
    case conjunction
    case subordinator
    case pronoun(String)
    case auxiliary(String)
    /// Adjectives without a noun.
    case adjectives([String])
    case comma, stop
    /// "no wait": what follows replaces what was said.
    case correction(Int?)
}

/// Gathers tagged words into pieces.
struct Chunker {
    let lexicon: Lexicon
    let morphology: Morphology
    private(set) var phrases: [NounPhrase] = []
    private(set) var pieces: [Piece] = []
    private let words: [Word]

    init(lexicon: Lexicon, morphology: Morphology, words: [Word]) {
        self.lexicon = lexicon
        self.morphology = morphology
        self.words = words
        run()
    }

    private mutating func run() {
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

    private mutating func absent(_ noun: String) {
        var phrase = NounPhrase()
        phrase.noun = noun
        phrase.head = noun
        phrase.isNegated = true
        phrases.append(phrase)
    }

    private mutating func append(_ phrase: NounPhrase, negated: Bool, followedBy end: Int) {
        var phrase = phrase
        phrase.isNegated = negated
        phrases.append(phrase)
        if !negated { pieces.append(.phrase(phrases.count - 1)) }
    }

    private func preposition(at start: Int) -> (String, Int)? {
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
    private func nounPhrase(at start: Int) -> (NounPhrase, Int)? {
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
                if partitive == 0, !inner.isPlural, isMass(inner) { phrase.count = nil }
                if let number = leadingNumber(range), partitive > 0 {
                    phrase.count = .exactly(number * partitive)
                }
            }
            return (phrase, end)
        }
        return (build(range), range.upperBound)
    }

    private func isMass(_ phrase: NounPhrase) -> Bool { !phrase.isPlural && phrase.count == nil }

    private func leadingNumber(_ range: Range<Int>) -> Int? {
        words[range].lazy.compactMap(\.number).first { $0 > 0 }
    }

    /// The words that belong to the phrase starting here, and which of them are nouns.
    private func extent(from start: Int) -> (Range<Int>, [Int])? {
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
    private func isModifier(_ position: Int, from start: Int) -> Bool {
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

    private static let intransitive: Set<String> = [
        "glow", "burn", "fall", "fly", "float", "run", "sleep", "rise", "set", "spin", "dance", "swim",
        "melt", "bloom",
        "crash", "roll", "rotate", "swirl", "drift", "erupt", "smile", "laugh", "shine", "sparkle", "flow",
        "boil", "steam",
        "sway", "flicker", "explode", "twinkle", "shimmer", "gallop", "walk", "crumble", "hover", "jump",
        "bounce", "sing",
        "glitter", "pulse", "whirl", "sizzle", "smoke", "blaze", "storm", "sail", "soar", "collapse",
        "blossom", "drip",
    ]

    /// Longer names of what a shorter word names as well.
    private static let canonical = [
        "mountain range": "mountain", "mountain peak": "mountain", "mountaintop": "mountain",
        "mountain top": "mountain",
        "sand dune": "dune", "ocean wave": "wave", "sea wave": "wave", "light bulb": "bulb",
    ]

    /// Whether the dictionary may be trusted when it derives a place from such a noun.
    private func canBePlace(_ kind: SceneDescription.Kind?) -> Bool {
        switch kind {
        case nil, .building, .structure, .landform, .mountain, .water, .tree: true
        default: false
        }
    }

    private func text(_ range: Range<Int>) -> String { words[range].map(\.source).joined(separator: " ") }

    private func build(_ range: Range<Int>) -> NounPhrase {
        var phrase = NounPhrase()
        phrase.phrase = text(range)
        let head = words[range.upperBound - 1]
        phrase.head = head.lemma
        phrase.isPlural = head.tag == .plural
        phrase.isUnseen = head.unseen || lexicon.unseen.contains(head.lemma)
        var compound: [String] = []
        for index in range.dropLast() {
            describe(&phrase, &compound, words[index], isLead: index == range.lowerBound)
        }
        describeCompoundHead(&phrase)
        let full = (compound.suffix(1) + [head.lemma]).joined(separator: " ")
        phrase.noun = Self.canonical[full] ?? full
        phrase.place = place(range)
        phrase.isPlaceSure = phrase.place != nil
        if phrase.place == .cityStreet, words[range].contains(where: { $0.lemma == "neon" }) {
            phrase.place = .neonStreet
        }
        phrase.kind = morphology.kind(of: full)
        if phrase.place == nil, lexicon.kinds[head.lemma] == nil, canBePlace(phrase.kind) {
            phrase.place = morphology.place(of: head.lemma)
        }
        phrase.isName = head.capital && !morphology.isKnown(head.lemma)
        setCount(&phrase)
        return phrase
    }

    /// The longest run of words ending at the head that names a place.
    private func place(_ range: Range<Int>) -> SceneDescription.Place? {
        for start in range {
            let lemmas = words[start..<range.upperBound].map(\.lemma)
            if let place = lexicon.places[lemmas.joined(separator: " ")] { return place }
        }
        return lexicon.places[words[range.upperBound - 1].text]
    }

    private func describeCompoundHead(_ phrase: inout NounPhrase) {
        guard let first = phrase.head.split(separator: " ").first, phrase.head.contains(" ") else { return }
        if let colour = lexicon.colours[String(first)],
            !lexicon.isNamedAfterThing(String(first), morphology.kind(of: String(first)))
        {
            phrase.colours.append(colour)
        }
        if let material = lexicon.materials[String(first)] { phrase.materials.append(material) }
    }

    private func describe(_ phrase: inout NounPhrase, _ compound: inout [String], _ word: Word, isLead: Bool)
    {
        switch word.tag {
        case .determiner:
            if ["a", "an"].contains(word.text), phrase.count == nil { phrase.count = .exactly(1) }
            if word.text == "the" { phrase.isDefinite = true }
            return
        case .number:
            if let number = word.number { phrase.count = number == 0 ? .many : .exactly(number) }
            return
        case .gerund: phrase.actions.append(word.lemma)
        case .adverb: return
        default: break
        }
        if word.tag == .adjective, word.text.hasSuffix("ing"), let verb = morphology.lemma(word.text, .verb),
            Self.intransitive.contains(verb)
        {
            phrase.actions.append(verb)
        }
        let keys = [word.text, word.lemma]
        var isDescribed = word.unseen
        for key in keys {
            if let colour = lexicon.colours[key], !phrase.colours.contains(colour), isColour(word, of: phrase)
            {
                phrase.colours.append(colour)
                isDescribed = true
            }
            if let material = lexicon.materials[key], !phrase.materials.contains(material) {
                phrase.materials.append(material)
                isDescribed = true
            }
            if let size = lexicon.sizes[key] {
                phrase.size = size
                isDescribed = true
            }
        }
        if word.tag.isNoun, let place = morphology.place(of: word.lemma), !word.unseen {
            phrase.sidePlace = place
        }
        guard !isDescribed else { return }
        if word.tag.isNoun, !lexicon.unseen.contains(word.lemma) {
            compound.append(word.lemma)
        } else {
            phrase.attributes.append(word.lemma)
        }
    }

    /// A rose petal is no pink petal, but a rose dress is a pink dress.
    private func isColour(_ word: Word, of phrase: NounPhrase) -> Bool {
        guard word.tag.isNoun, lexicon.isNamedAfterThing(word.lemma, morphology.kind(of: word.lemma)) else {
            return true
        }
        switch morphology.kind(of: phrase.head) {
        case .clothing, .furniture, .fabric, .car, .vehicle, .footwear, .accessory, .device, .structure:
            return true
        default: return false
        }
    }

    private func setCount(_ phrase: inout NounPhrase) {
        if phrase.head == "couple" || phrase.head == "pair", phrase.kind == .person {
            phrase.count = .exactly(2)
        } else if phrase.isPlural, phrase.count == nil || phrase.count == .exactly(1) {
            phrase.count = lexicon.pluralOnly.contains(phrase.head) ? nil : .many
        }
    }
}
