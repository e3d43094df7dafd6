/// Dictionary forms of English words: WordNet's rules and exceptions, or the bare rules where there is no vocabulary.
struct Morphology: Sendable {
    let vocabulary: Vocabulary?
    let lexicon: Lexicon

    private static let nounEndings = [
        ("ses", "s"), ("ves", "f"), ("ves", "fe"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"),
        ("oes", "o"), ("men", "man"), ("ies", "y"), ("s", ""),
    ]
    private static let verbEndings = [
        ("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"),
        ("ing", ""),
    ]
    private static let adjectiveEndings = [
        ("iest", "y"), ("ier", "y"), ("est", "e"), ("est", ""), ("er", "e"), ("er", ""),
    ]

    func isKnown(_ word: String) -> Bool {
        if lexicon.words.contains(word) || lexicon.functionWords[word] != nil { return true }
        if let entry = vocabulary?.entry(word) {
            return !entry.nounSenses.isEmpty || !entry.verbSenses.isEmpty || entry.isAdjective
                || entry.isAdverb
        }
        return lemma(word, .noun) != nil || lemma(word, .verb) != nil || lemma(word, .adjective) != nil
    }

    func lemma(_ form: String, _ part: Vocabulary.PartOfSpeech) -> String? {
        guard form.utf8.count <= 40 else { return nil }
        switch part {
        case .noun: return noun(form)
        case .verb: return verb(form)
        case .adjective: return adjective(form)
        case .adverb: return vocabulary?.has(form, .adverb) == true ? form : nil
        }
    }

    private func noun(_ form: String) -> String? {
        let own = isNoun(form)
        guard form.count > 2, !form.hasSuffix("ss") else { return own ? form : nil }
        if let exception = vocabulary?.exception(form, .noun), isNoun(exception) {
            if !own || frequency(exception) >= frequency(form) { return exception }
        }
        for (ending, base) in Self.nounEndings where form.hasSuffix(ending) {
            let stem = String(form.dropLast(ending.count)) + base
            guard stem.count > 1, isNoun(stem) else { continue }
            if !own || lexicon.kinds[stem] != nil || frequency(stem) > frequency(form) {
                return lexicon.pluralOnly.contains(form) ? form : stem
            }
        }
        return own ? form : nil
    }

    private func frequency(_ lemma: String) -> UInt16 { vocabulary?.entry(lemma)?.frequency[0] ?? 0 }

    private func isNoun(_ word: String) -> Bool {
        if let vocabulary, vocabulary.has(word, .noun) { return true }
        return lexicon.kinds[word] != nil || lexicon.places[word] != nil
    }

    private func verb(_ form: String) -> String? {
        guard let vocabulary else { return lexicon.verbRelations[form] == nil ? nil : form }
        if vocabulary.has(form, .verb) { return form }
        if let exception = vocabulary.exception(form, .verb) { return exception }
        for (ending, base) in Self.verbEndings where form.hasSuffix(ending) {
            var stem = form.dropLast(ending.count)
            if vocabulary.has(String(stem) + base, .verb) { return String(stem) + base }
            if base.isEmpty, let last = stem.last, stem.dropLast().last == last {
                stem.removeLast()
                if vocabulary.has(String(stem), .verb) { return String(stem) }
            }
        }
        return nil
    }

    private func adjective(_ form: String) -> String? {
        guard let vocabulary else { return nil }
        if vocabulary.has(form, .adjective) { return form }
        if let exception = vocabulary.exception(form, .adjective) { return exception }
        for (ending, base) in Self.adjectiveEndings where form.hasSuffix(ending) {
            let stem = String(form.dropLast(ending.count))
            if vocabulary.has(stem + base, .adjective) { return stem + base }
            if base.isEmpty, let last = stem.last, stem.dropLast().last == last {
                if vocabulary.has(String(stem.dropLast()), .adjective) { return String(stem.dropLast()) }
            }
        }
        return nil
    }

    /// The forms under which phrases of the lexicon may name a word.
    func forms(_ text: String) -> [String] {
        var forms = [text]
        func add(_ form: String?) {
            if let form, !forms.contains(form) { forms.append(form) }
        }
        add(lemma(text, .noun))
        add(lemma(text, .verb))
        if text.hasSuffix("s"), text.count > 3 { add(String(text.dropLast())) }
        if text.contains("colour") { add(text.replacing("colour", with: "color")) }
        return forms
    }

    // MARK: Senses

    /// The sense of a noun that a picture most likely means: the first one that can be seen.
    func sense(of noun: String) -> UInt32? {
        guard let vocabulary, let entry = vocabulary.entry(noun) else { return nil }
        var best: (sense: UInt32, score: Int)?
        for (rank, sense) in entry.nounSenses.prefix(6).enumerated() {
            let file = vocabulary.lexicographerFile(of: sense)
            let isBeast = file == 5 && rank == 1 && entry.frequency[0] < 20
            let score =
                rank * 2 - (isBeast ? 3 : 0) + Self.abstractness(file)
                + (vocabulary.kind(of: sense) == nil ? 4 : 0)
            if best.map({ score < $0.score }) ?? true { best = (sense, score) }
        }
        return best?.sense
    }

    /// Penalty of a lexicographer file: 0 for what has a body.
    private static func abstractness(_ file: Int) -> Int {
        switch file {
        case 5, 6, 13, 17, 18, 20: 0
        case 3, 8, 19, 27, 25: 1
        case 11, 15, 14: 2
        case 10: 3
        default: 6
        }
    }

    func kind(of noun: String) -> SceneDescription.Kind? {
        if let kind = lexicon.kinds[noun] { return kind }
        if let vocabulary, let sense = sense(of: noun), let kind = vocabulary.kind(of: sense) { return kind }
        guard let space = noun.lastIndex(of: " ") else { return nil }
        return kind(of: String(noun[noun.index(after: space)...]))
    }

    /// The kind of place a noun names, by hand or by its dictionary ancestors.
    func place(of noun: String) -> SceneDescription.Place? {
        if let place = lexicon.places[noun] { return place }
        guard let vocabulary, let sense = sense(of: noun) else { return nil }
        return vocabulary.place(of: sense)
    }

    /// People, animals and machines that act by themselves.
    func isAgent(_ noun: String) -> Bool {
        switch kind(of: noun) {
        case .animal, .dog, .whale, .bird, .fish, .insect, .creature, .person, .robot: true
        default: false
        }
    }
}
