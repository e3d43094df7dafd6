import Foundation

/// Chooses a part of speech for every word: the best path through the candidates by hand-set weights (Viterbi).
struct Tagger {
    struct Candidate {
        var tag: Tag
        var lemma: String
        var weight: Float
    }

    let morphology: Morphology

    /// One list of candidates a position; the sentence is closed by boundaries on both sides.
    func path(through candidates: [[Candidate]], coordinated: [Bool]) -> [Candidate] {
        guard let first = candidates.first else { return [] }
        var scores: [Float] = first.map { $0.weight + Self.weight(.boundary, $0.tag) }
        var back: [[Int]] = []
        for position in 1..<max(1, candidates.count) {
            let previous = candidates[position - 1]
            var next: [Float] = []
            var origins: [Int] = []
            for candidate in candidates[position] {
                var best = -Float.infinity
                var origin = 0
                for (index, before) in previous.enumerated() {
                    var step = Self.weight(before.tag, candidate.tag)
                    if coordinated[position], candidate.tag == .verbBase, before.tag.isNoun { step = -0.3 }
                    let score = scores[index] + step
                    if score > best { (best, origin) = (score, index) }
                }
                next.append(best + candidate.weight)
                origins.append(origin)
            }
            scores = next
            back.append(origins)
        }
        let last = candidates[candidates.count - 1]
        for index in scores.indices { scores[index] += Self.weight(last[index].tag, .boundary) }
        var index = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        var result: [Candidate] = []
        for position in stride(from: candidates.count - 1, through: 0, by: -1) {
            result.append(candidates[position][index])
            if position > 0 { index = back[position - 1][index] }
        }
        return result.reversed()
    }

    // MARK: Candidates

    func candidates(for token: Token) -> [Candidate] {
        let text = token.text
        if let hint = token.hint { return [Candidate(tag: hinted(hint, token), lemma: text, weight: 0)] }
        if token.kind == .word, text.first?.isNumber == true {
            return [Candidate(tag: .adverb, lemma: text, weight: 0)]
        }
        if token.kind == .number || morphology.lexicon.numbers[text] != nil {
            return [Candidate(tag: .number, lemma: text, weight: 0)]
        }
        let grammar = morphology.lexicon.functionWords[text] ?? []
        var result = grammar.map { Candidate(tag: $0, lemma: text, weight: grammar.count > 1 ? -0.5 : 0) }
        if result.isEmpty || Self.open.contains(text) { result += contentCandidates(token) }
        if result.isEmpty { result = [guess(token)] }
        return result
    }

    /// Function words that are also everyday nouns or verbs.
    private static let open: Set<String> = [
        "like", "past", "down", "fast", "back", "home", "have", "has", "face", "round", "facing", "slow",
        "half",
        "still", "near", "top", "following", "can",
    ]

    private func hinted(_ tag: Tag, _ token: Token) -> Tag {
        guard tag == .noun else { return tag }
        if token.plural { return .plural }
        return morphology.isAgent(token.text) ? .agent : .noun
    }

    private func contentCandidates(_ token: Token) -> [Candidate] {
        let text = token.text
        let lexicon = morphology.lexicon
        let noun = morphology.lemma(text, .noun)
        let verb = morphology.lemma(text, .verb)
        let adjective = morphology.lemma(text, .adjective)
        let nounCount = noun.map { Float(frequency($0, 0)) + 1 } ?? 0
        let verbCount = verb.map { Float(frequency($0, 1)) + 0.5 } ?? 0
        var adjectiveCount = adjective.map { Float(frequency($0, 2)) + 0.7 } ?? 0
        let isThing = noun.map { lexicon.isNamedAfterThing($0, morphology.kind(of: $0)) } ?? false
        if lexicon.colours[text] != nil && !isThing || lexicon.sizes[text] != nil {
            adjectiveCount += 20 + nounCount
        }
        let isAdverb = morphology.lemma(text, .adverb) != nil
        let adverbCount: Float = isAdverb ? Float(frequency(text, 3)) + (text.hasSuffix("ly") ? 20 : 0.3) : 0
        let sum = nounCount + verbCount + adjectiveCount + adverbCount
        guard sum > 0 else { return [] }
        func weight(_ count: Float, _ bonus: Float = 0) -> Float { 0.6 * log((count + 0.2) / sum) + bonus }

        var result: [Candidate] = []
        if let noun {
            let isPlural = noun != text || lexicon.pluralOnly.contains(text)
            let tag: Tag = isPlural ? .plural : (morphology.isAgent(noun) ? .agent : .noun)
            let participleNoun = text.hasSuffix("ing") && verb != nil && lexicon.kinds[text] == nil
            let own = weight(nounCount, participleNoun ? -1 : 0)
            let isThing = lexicon.kinds[noun] != nil && verb == nil
            result.append(Candidate(tag: tag, lemma: noun, weight: isThing ? max(own, -0.3) : own))
        }
        if let verb {
            result += verbCandidates(text, verb, weight(verbCount, Self.things.contains(text) ? -2 : 0))
        }
        if let adjective {
            result.append(Candidate(tag: .adjective, lemma: adjective, weight: weight(adjectiveCount)))
        }
        if isAdverb { result.append(Candidate(tag: .adverb, lemma: text, weight: weight(adverbCount))) }
        return result
    }

    /// Forms of verbs that in the description of a picture are nearly always things.
    private static let things: Set<String> = [
        "leaves", "rose", "stars", "clouds", "houses", "shadows", "lights", "bubbles", "flowers", "saw",
        "trees", "windows",
        "signs", "bottles", "books", "ships", "birds", "eyes", "hands", "faces",
    ]

    private func frequency(_ lemma: String, _ part: Int) -> UInt16 {
        morphology.vocabulary?.entry(lemma)?.frequency[part] ?? 0
    }

    private func verbCandidates(_ text: String, _ verb: String, _ weight: Float) -> [Candidate] {
        if text == verb { return [Candidate(tag: .verbBase, lemma: verb, weight: weight)] }
        if text.hasSuffix("ing") { return [Candidate(tag: .gerund, lemma: verb, weight: max(weight, -0.7))] }
        if text.hasSuffix("s"), !text.hasSuffix("ss") {
            return [Candidate(tag: .verbSingular, lemma: verb, weight: weight)]
        }
        return [
            Candidate(tag: .participle, lemma: verb, weight: weight),
            Candidate(tag: .verbPast, lemma: verb, weight: weight - 1),
        ]
    }

    /// A word that no dictionary knows, by its ending.
    private func guess(_ token: Token) -> Candidate {
        let text = token.text
        if !token.capital, text.count > 4 {
            if text.hasSuffix("ly") { return Candidate(tag: .adverb, lemma: text, weight: 0) }
            if text.hasSuffix("ing") {
                return Candidate(tag: .gerund, lemma: String(text.dropLast(3)), weight: 0)
            }
            if text.hasSuffix("ed") { return Candidate(tag: .participle, lemma: text, weight: 0) }
            if text.hasSuffix("s"), !text.hasSuffix("ss"), !text.hasSuffix("us") {
                return Candidate(tag: .plural, lemma: String(text.dropLast()), weight: 0)
            }
        }
        return Candidate(tag: .noun, lemma: text, weight: 0)
    }

    // MARK: Transitions

    static func weight(_ from: Tag, _ to: Tag) -> Float { transitions[from.rawValue][to.rawValue] }

    /// Logarithmic weights, row after column order of `Tag`.
    private static let transitions: [[Float]] = [
        // .    det  num  adj  noun agen plur vs   vb   vp   ger  part prep conj sub  adv  pron aux  neg
        // boundary
        [0, 0, 0, 0, 0, 0, 0, -4, -2.8, -4, -1.5, -1.5, -0.5, -1, -0.5, -1, 0, -3, 0],
        // determiner
        [-3, -4, 0, 0, 0, 0, -0.2, -7, -7, -7, -1, -0.7, -6, -5, -6, -1.5, -4, -6, -4],
        // number
        [-1, -4, -1, 0, -0.5, -0.5, 0, -5, -5, -5, -1.5, -1, -2, -1, -3, -3, -3, -4, -4],
        // adjective
        [-0.6, -4, -2, -0.3, 0, 0, 0, -5, -5, -5, -2, -2, -1.2, -0.7, -2, -2, -4, -4, -3],
        // noun
        [0, -2.5, -2.5, -2.6, -0.7, -0.7, -1.3, 0, -3, -0.5, -0.3, -0.5, 0, 0, -0.3, -0.7, -1.5, -0.2, -1],
        // agent
        [0, -2.5, -2.5, -2.6, -1.5, -1.5, -2.6, 0, -3, -0.5, -0.1, -0.5, 0, 0, -0.3, -0.7, -1.5, -0.2, -1],
        // plural
        [0, -2.5, -2.5, -2.5, -2, -2, -2.5, -2, 0, -0.5, -0.2, -0.5, 0, 0, -0.3, -0.7, -1.5, -0.2, -1],
        // verb -s
        [-0.3, 0, -0.5, -0.5, -0.7, -0.7, -0.5, -6, -5, -6, -2.2, -2.5, 0, -1, -0.8, -0.2, -0.3, -5, -2],
        // verb
        [-0.3, 0, -0.5, -0.5, -0.7, -0.7, -0.5, -6, -5, -6, -2.2, -2.5, 0, -1, -0.8, -0.2, -0.3, -5, -2],
        // verb past
        [-0.3, 0, -0.5, -0.5, -0.7, -0.7, -0.5, -6, -5, -6, -2.2, -2.5, 0, -1, -0.8, -0.2, -0.3, -5, -2],
        // gerund
        [-0.3, 0, -0.5, -0.7, -0.7, -0.7, -0.5, -5, -5, -5, -3, -2.5, 0, -1, -1, -0.3, -0.5, -4, -2],
        // participle
        [-0.8, -1.7, -1.5, -1.5, -0.8, -0.8, -0.8, -5, -5, -5, -2, -2.2, 0, -1, -1, -0.7, -2, -3, -2],
        // preposition
        [-2.2, 0, 0, -0.3, -0.3, -0.3, -0.3, -7, -7, -7, -1, -1.2, -2.2, -4, -5, -2, -0.3, -6, -2],
        // conjunction
        [-3, 0, 0, 0, 0, 0, 0, -0.8, -0.8, -1, -0.7, -1, -1, -3, -1, -0.7, -0.3, -1.5, -0.5],
        // subordinator
        [-2, 0, -0.2, -0.5, -0.4, -0.4, -0.4, -4, -4, -4, -0.8, -1.5, -1, -3, -3, -1, 0, -2, -1],
        // adverb
        [
            -0.3, -0.8, -1.5, -0.3, -2.2, -2.2, -2, -0.6, -0.8, -0.6, -0.5, -0.5, -0.3, -0.7, -0.5, -1, -1.5,
            -1, -2,
        ],
        // pronoun
        [-0.3, -2, -2, -2, -4, -4, -4, 0, -0.2, -0.3, -0.6, -0.8, -0.5, -0.7, -0.7, -0.5, -3, 0, -2],
        // auxiliary
        [-1, -0.3, -1, -0.3, -1.5, -1.5, -1.5, -4, -0.5, -2.5, 0, 0, -0.5, -2, -2, -0.3, -1, -1, 0],
        // negation
        [-2, -0.5, -0.3, 0, 0, 0, 0, -4, -1.5, -3, -0.8, -0.8, -2.5, -4, -4, -1, -1.5, -3, -4],
    ]
}
