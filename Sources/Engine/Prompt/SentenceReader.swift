/// Reads English tokens (typed or translated) into a sentence: spelling, phrases, collocations, parts of speech.
struct SentenceReader {
    let lexicon: Lexicon
    let morphology: Morphology
    let spelling: Spelling

    init(lexicon: Lexicon, morphology: Morphology) {
        self.lexicon = lexicon
        self.morphology = morphology
        spelling = Spelling(lexicon: lexicon, morphology: morphology)
    }

    func read(_ input: [Token], correctSpelling: Bool) -> Sentence {
        var sentence = Sentence()
        var tokens = markCorrections(input)
        if correctSpelling { tokens = spelling.correct(tokens, &sentence.corrections) }
        sentence.millimetres = focalLength(&tokens)
        let items = join(applyPhrases(tokens, &sentence))
        sentence.words = tag(items)
        for token in tokens where token.kind == .quote { sentence.lettering.append(token.text) }
        return sentence
    }

    /// A token on its way to a word; `unseen` words and `boundary` stand-ins come from phrases.
    private struct Item {
        var token: Token
        var unseen = false
        var isBoundary = false
        var lemma: String?
    }

    // MARK: Corrections

    private static let markers: [[String]] = [
        ["no", "wait"], ["wait", "no"], ["i", "mean"], ["make", "that"], ["scratch", "that"],
        ["or", "rather"],
        ["actually"], ["correction"], ["wait"], ["sorry"], ["no", "actually"], ["make", "it"],
        ["no", "sorry"],
    ]

    /// "2 cheeses, no wait 3": the marker becomes one token of its own, so that nobody takes the "no" for a negation.
    private func markCorrections(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        var position = 0
        while position < tokens.count {
            let marker = Self.markers.filter { marker in
                position + marker.count <= tokens.count
                    && zip(marker, tokens[position...]).allSatisfy { $0 == $1.text }
            }.max { $0.count < $1.count }
            if let marker {
                result.append(Token(.comma, Self.correction))
                position += marker.count
                if position < tokens.count, tokens[position].kind == .comma { position += 1 }
            } else {
                result.append(tokens[position])
                position += 1
            }
        }
        return result
    }

    static let correction = "correction"

    private func focalLength(_ tokens: inout [Token]) -> Int? {
        for (index, token) in tokens.enumerated() where token.isWord {
            if token.text.hasSuffix("mm"), let value = Int(token.text.dropLast(2)) {
                if (4...1200).contains(value), ![16, 35, 65, 70, 8].contains(value) {
                    tokens[index].kind = .comma
                }
                return (8...1200).contains(value) ? value : nil
            }
            if token.text == "mm", index > 0, let value = Int(tokens[index - 1].text) {
                tokens[index].kind = .comma
                tokens[index - 1].kind = .comma
                return (8...1200).contains(value) ? value : nil
            }
        }
        return nil
    }

    // MARK: Phrases

    private func applyPhrases(_ tokens: [Token], _ sentence: inout Sentence) -> [Item] {
        var items: [Item] = []
        var position = 0
        let matches = PhraseMatcher(lexicon: lexicon, morphology: morphology, tokens: tokens).matches()
        var next = matches.makeIterator()
        var match = next.next()
        var corrected = 100
        while position < tokens.count {
            corrected += 1
            if tokens[position].text == Self.correction { corrected = 0 }
            guard let current = match, current.range.lowerBound == position else {
                items.append(Item(token: tokens[position], isBoundary: !tokens[position].isWord))
                position += 1
                continue
            }
            match = next.next()
            position = current.range.upperBound
            if isNegated(items) {
                items += tokens[current.range].map { Item(token: $0) }
                continue
            }
            for fact in current.facts {
                if corrected < 5 { sentence.facts.removeAll { $0.fact.isSameField(as: fact) } }
                sentence.facts.append(Sentence.Stated(fact: fact, words: current.words))
            }
            if isPlacing(current, tokens) {
                items += tokens[current.range].map { Item(token: $0) }
            } else if current.facts.allSatisfy(\.staysInSentence) {
                items.append(stand(for: current, tokens))
            } else {
                removeLead(&items)
                items.append(Item(token: Token(.comma, ","), isBoundary: true))
                if position < tokens.count, tokens[position].text == "of" { position += 1 }
            }
        }
        return items
    }

    /// "above the clouds": the words still say what is above what.
    private func isPlacing(_ match: PhraseMatcher.Match, _ tokens: [Token]) -> Bool {
        guard !match.isSingle else { return false }
        if case .season = match.facts[0] { return true }
        guard case .place = match.facts[0] else { return false }
        return lexicon.functionWords[tokens[match.range.lowerBound].text]?.contains(.preposition) == true
    }

    private func isNegated(_ items: [Item]) -> Bool {
        items.suffix(3).contains { item in
            !item.isBoundary && lexicon.functionWords[item.token.text]?.contains(.negation) == true
        }
    }

    /// One word in the place of a phrase of time, weather, season, mood or place.
    private func stand(for match: PhraseMatcher.Match, _ tokens: [Token]) -> Item {
        var token = tokens[match.range.upperBound - 1]
        guard !match.isSingle else { return Item(token: token, unseen: true, lemma: nil) }
        token.source = match.words
        let opensWithPreposition =
            lexicon.functionWords[tokens[match.range.lowerBound].text]?.contains(.preposition) == true
        token.hint = opensWithPreposition ? .adverb : .noun
        return Item(token: token, unseen: true)
    }

    /// Takes back "in a slow," before a phrase that leaves the sentence.
    private func removeLead(_ items: inout [Item]) {
        var end = items.count
        var sawPreposition = false
        while end > 0, !items[end - 1].isBoundary {
            let text = items[end - 1].token.text
            let isLead = Self.leadWords.contains(text)
            let isPreposition = Self.leadPrepositions.contains(text)
            guard isLead || isPreposition, !sawPreposition else { break }
            sawPreposition = isPreposition
            end -= 1
        }
        items.removeSubrange(end...)
    }

    private static let leadPrepositions: Set<String> = [
        "in", "with", "on", "from", "by", "at", "as", "into", "for", "using",
    ]
    private static let leadWords: Set<String> = [
        "a", "an", "the", "slow", "very", "smooth", "gentle", "slight", "subtle", "steady", "fast", "quick",
        "one",
        "single", "full", "on", "steady", "sweeping", "lovely", "nice", "really", "long", "heavy", "fine",
        "some", "seamless",
    ]

    // MARK: Collocations

    /// Joins words that the dictionary knows together: `sports car`, `hot air balloon`.
    private func join(_ items: [Item]) -> [Item] {
        var result: [Item] = []
        var position = 0
        while position < items.count {
            if let (item, length) = collocation(items, at: position) {
                result.append(item)
                position += length
            } else {
                result.append(items[position])
                position += 1
            }
        }
        return result
    }

    private func collocation(_ items: [Item], at start: Int) -> (Item, Int)? {
        guard canJoin(items[start], first: true) else { return nil }
        for length in stride(from: min(4, items.count - start), through: 2, by: -1) {
            let run = items[start..<start + length]
            guard run.dropFirst().allSatisfy({ canJoin($0, first: false) }) else { continue }
            let lead = run.dropLast().map(\.token.text).joined(separator: " ")
            guard let last = run.last else { continue }
            var endings = [last.token.text]
            if let lemma = morphology.lemma(last.token.text, .noun), lemma != last.token.text {
                endings.append(lemma)
            }
            for ending in endings.reversed() {
                guard let name = known(lead, ending, run) else { continue }
                var item = items[start]
                item.token.text = name
                item.token.source = run.map(\.token.source).joined(separator: " ")
                item.token.plural = ending != last.token.text || last.token.plural
                item.token.hint = .noun
                item.unseen = false
                return (item, length)
            }
        }
        return nil
    }

    private func known(_ lead: String, _ ending: String, _ run: ArraySlice<Item>) -> String? {
        let name = lead + " " + ending
        if lexicon.kinds[name] != nil { return name }
        guard run.contains(where: { !$0.unseen }) else { return nil }
        let names = run.last?.token.glued == true ? [name, lead + "-" + ending] : [name]
        for name in names where morphology.vocabulary?.has(name, .noun) == true {
            guard let first = run.first, lexicon.sizes[first.token.text] == nil else { return nil }
            // A white horse is a horse, not the crest of a wave.
            if lexicon.colours[first.token.text] != nil,
                morphology.kind(of: name) != morphology.kind(of: ending)
            {
                return nil
            }
            if morphology.kind(of: name) != nil || lexicon.places[name] != nil { return name }
        }
        return nil
    }

    private func canJoin(_ item: Item, first: Bool) -> Bool {
        guard !item.isBoundary, item.token.kind == .word, item.token.text.count > 1 else { return false }
        let text = item.token.text
        if lexicon.functionWords[text] != nil || lexicon.numbers[text] != nil { return false }
        switch item.token.hint {
        case nil: return true
        case .adjective: return !first
        case .noun, .plural, .agent: return true
        default: return false
        }
    }

    // MARK: Parts of speech

    private func tag(_ items: [Item]) -> [Word] {
        guard !items.isEmpty else { return [] }
        let tagger = Tagger(morphology: morphology)
        var candidates: [[Tagger.Candidate]] = []
        var coordinated: [Bool] = []
        var sinceConjunction = 100
        var commas: [Int] = []
        for (position, item) in items.enumerated() {
            if item.isBoundary {
                candidates.append([Tagger.Candidate(tag: .boundary, lemma: item.token.text, weight: 0)])
                sinceConjunction = 100
                if item.token.kind == .stop { commas = [] } else { commas.append(position) }
            } else {
                candidates.append(tagger.candidates(for: item.token))
                sinceConjunction = item.token.text == "and" ? 0 : sinceConjunction + 1
            }
            coordinated.append(sinceConjunction > 0 && sinceConjunction < 6)
            // "Our mascot, a friendly robot, waves": behind an apposition comes the verb.
            if commas.count == 2, commas[1] == position - 1, commas[0] > 0,
                opensApposition(items[commas[0] + 1]),
                let last = candidates.last
            {
                candidates[position] = last.map { candidate in
                    var candidate = candidate
                    if candidate.tag == .verbSingular { candidate.weight += 5 }
                    return candidate
                }
            }
        }
        return zip(items, tagger.path(through: candidates, coordinated: coordinated)).map { item, choice in
            Word(
                text: item.token.text, source: item.token.source, lemma: choice.lemma, tag: choice.tag,
                number: number(item.token), capital: item.token.capital, isStop: item.token.kind == .stop,
                unseen: item.unseen)
        }
    }

    private func opensApposition(_ item: Item) -> Bool { ["a", "an", "the"].contains(item.token.text) }

    private func number(_ token: Token) -> Int? {
        if token.kind == .number { return Int(token.text.prefix(9)) }
        return lexicon.numbers[token.text]
    }
}

extension Lexicon.Fact {
    /// Words of time, weather, season, mood and place are also parts of the sentence; those of filming are not.
    var staysInSentence: Bool {
        switch self {
        case .place, .time, .weather, .season, .mood: true
        default: false
        }
    }

    func isSameField(as other: Lexicon.Fact) -> Bool {
        switch (self, other) {
        case (.place, .place), (.time, .time), (.weather, .weather), (.season, .season), (.camera, .camera),
            (.shot, .shot), (.speed, .speed), (.style, .style), (.mood, .mood):
            true
        default: false
        }
    }
}
