/// What a noun phrase says of its head.
extension Chunker {
    /// Longer names of what a shorter word names as well.
    static let canonical = [
        "mountain range": "mountain", "mountain peak": "mountain", "mountaintop": "mountain",
        "mountain top": "mountain",
        "sand dune": "dune", "ocean wave": "wave", "sea wave": "wave", "light bulb": "bulb",
    ]

    /// Whether the dictionary may be trusted when it derives a place from such a noun.
    func canBePlace(_ kind: SceneDescription.Kind?) -> Bool {
        switch kind {
        case nil, .building, .structure, .landform, .mountain, .water, .tree: true
        default: false
        }
    }

    /// Cities and countries: they say where, but not what is seen.
    func isLocation(_ noun: String) -> Bool {
        guard let vocabulary = morphology.vocabulary, let first = vocabulary.entry(noun)?.nounSenses.first
        else { return false }
        return vocabulary.lexicographerFile(of: first) == 15
    }

    /// "Dragon dance", "rocket launch": where the head cannot be seen, its modifier is the subject and it the action.
    func standIn(_ phrase: inout NounPhrase, _ compound: [String]) {
        guard phrase.kind == nil, phrase.place == nil, !phrase.isUnseen, let modifier = compound.last,
            let kind = morphology.kind(of: modifier), !lexicon.unseen.contains(phrase.head),
            morphology.isKnown(phrase.head)
        else { return }
        if morphology.vocabulary?.has(phrase.head, .verb) == true { phrase.actions.append(phrase.head) }
        phrase.noun = modifier
        phrase.head = modifier
        phrase.kind = kind
    }

    func text(_ range: Range<Int>) -> String { words[range].map(\.source).joined(separator: " ") }

    func build(_ range: Range<Int>) -> NounPhrase {
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
        if head.capital, phrase.place == nil, isLocation(head.lemma) {
            phrase.kind = nil
            phrase.isUnseen = true
        }
        if phrase.head == "interior", let side = phrase.sidePlace { phrase.place = side }
        openCompany(&phrase, compound)
        standIn(&phrase, compound)
        setCount(&phrase)
        return phrase
    }

    /// The longest run of words ending at the head that names a place.
    func place(_ range: Range<Int>) -> SceneDescription.Place? {
        for start in range {
            let lemmas = words[start..<range.upperBound].map(\.lemma)
            if let place = lexicon.places[lemmas.joined(separator: " ")] { return place }
        }
        return lexicon.places[words[range.upperBound - 1].text]
    }

    func describeCompoundHead(_ phrase: inout NounPhrase) {
        guard let first = phrase.head.split(separator: " ").first, phrase.head.contains(" ") else { return }
        if let colour = lexicon.colours[String(first)],
            !lexicon.isNamedAfterThing(String(first), morphology.kind(of: String(first)))
        {
            phrase.colours.append(colour)
        }
        if let material = lexicon.materials[String(first)] { phrase.materials.append(material) }
    }

    func describe(_ phrase: inout NounPhrase, _ compound: inout [String], _ word: Word, isLead: Bool) {
        switch word.tag {
        case .determiner:
            if ["a", "an"].contains(word.text), phrase.count == nil { phrase.count = .exactly(1) }
            if word.text == "the" { phrase.isDefinite = true }
            return
        case .number:
            if let number = word.number { phrase.count = number == 0 ? .many : .exactly(number) }
            return
        case .gerund: phrase.actions.append(word.lemma)
        case .noun:
            if let verb = deed(word, of: phrase.head) {
                phrase.actions.append(verb)
                return
            }
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

    /// "A surfing corgi": the name of what one does, before somebody who can do it, says that it is being done.
    private func deed(_ word: Word, of head: String) -> String? {
        guard word.text.hasSuffix("ing"), !Self.occasions.contains(word.text),
            morphology.vocabulary?.has("\(word.text) \(head)", .noun) != true
        else { return nil }
        switch morphology.kind(of: head) {
        case .person, .robot, .figure, .creature, .animal, .dog, .bird, .fish, .whale, .insect:
            return morphology.lemma(word.text, .verb)
        default: return nil
        }
    }

    /// Ends as verb forms do, but says when or why somebody is there.
    private static let occasions: Set<String> = ["wedding", "evening", "morning", "meeting"]

    /// A rose petal is no pink petal, but a rose dress is a pink dress.
    func isColour(_ word: Word, of phrase: NounPhrase) -> Bool {
        guard word.tag.isNoun, lexicon.isNamedAfterThing(word.lemma, morphology.kind(of: word.lemma)) else {
            return true
        }
        switch morphology.kind(of: phrase.head) {
        case .clothing, .furniture, .fabric, .car, .vehicle, .footwear, .accessory, .device, .structure:
            return true
        default: return false
        }
    }

    func setCount(_ phrase: inout NounPhrase) {
        if phrase.head == "couple" || phrase.head == "pair", phrase.kind == .person {
            phrase.count = .exactly(2)
        } else if phrase.isPlural, phrase.count == nil || phrase.count == .exactly(1) {
            phrase.count = lexicon.pluralOnly.contains(phrase.head) ? nil : .many
        }
    }
}
