/// Turns what the grammar found into the fields of a scene description.
struct SceneAssembler {
    let lexicon: Lexicon
    let morphology: Morphology

    /// More subjects than a picture can hold are left out.
    private static let subjectLimit = 24

    func assemble(_ description: inout SceneDescription, _ sentence: Sentence, _ clauses: ClauseReader) {
        for stated in sentence.facts { state(stated, in: &description) }
        description.lens.millimetres = sentence.millimetres
        description.lettering = sentence.lettering
        description.substituted += sentence.corrections

        let phrases = clauses.phrases
        let named = referents(clauses)
        addPlaces(phrases, clauses, to: &description)
        addPalette(phrases, to: &description)
        var order = phrases.indices.filter { named[$0] == $0 && isSubject(phrases[$0], clauses, $0) }
        order = order.enumerated().sorted { left, right in
            (rank(left.element, clauses), left.offset) < (rank(right.element, clauses), right.offset)
        }.map(\.element)
        for index in order.prefix(Self.subjectLimit) {
            description.subjects.append(subject(index, named, clauses))
            description.understood.append(
                SceneDescription.Reading(phrases[index].phrase, phrases[index].noun))
        }
        inferPlace(&description)
        for (subject, relation, object) in clauses.links {
            let (left, right) = (phrases[named[subject]], phrases[named[object]])
            guard isReal(left) || order.contains(named[subject]), isReal(right),
                named[subject] != named[object]
            else {
                continue
            }
            let link = SceneDescription.Link(left.noun, relation, right.noun)
            if !description.relations.contains(link) { description.relations.append(link) }
        }
        for index in phrases.indices where !order.contains(index) && named[index] == index {
            let phrase = phrases[index]
            if !phrase.isNegated, !phrase.isUnseen, phrase.place == nil {
                description.ignored.append(phrase.phrase)
            }
        }
    }

    private func state(_ stated: Sentence.Stated, in description: inout SceneDescription) {
        func add<Value: Equatable>(_ value: Value, _ list: inout [Value]) {
            if !list.contains(value) { list.append(value) }
        }
        let meaning: String
        switch stated.fact {
        case .place(let value):
            add(value, &description.places)
            meaning = value.rawValue
        case .time(let value):
            add(value, &description.times)
            meaning = value.rawValue
        case .weather(let value):
            add(value, &description.weathers)
            meaning = value.rawValue
        case .season(let value):
            add(value, &description.seasons)
            meaning = value.rawValue
        case .camera(let value):
            add(value, &description.cameras)
            meaning = value.rawValue
        case .shot(let value):
            add(value, &description.shots)
            meaning = value.rawValue
        case .speed(let value):
            add(value, &description.speeds)
            meaning = value.rawValue
        case .style(let value):
            add(value, &description.styles)
            meaning = value.rawValue
        case .mood(let value):
            add(value, &description.moods)
            meaning = value.rawValue
        case .lens(let word):
            add(word, &description.lens.words)
            meaning = word
        case .light(let word):
            add(word, &description.light)
            meaning = word
        case .quality: return
        }
        description.understood.append(SceneDescription.Reading(stated.words, meaning))
    }

    /// Studio light means a studio, spacecraft without a place are in space.
    private func inferPlace(_ description: inout SceneDescription) {
        guard description.places.isEmpty else { return }
        if description.light.contains("studio") { description.places = [.studio] }
        let flies = description.subjects.contains { $0.kind == .spacecraft || $0.kind == .planet }
        if flies, description.places.isEmpty { description.places = [.space] }
        let hasTop = description.subjects.contains { subject in
            ["table", "desk", "counter"].contains { subject.noun == $0 || subject.noun.hasSuffix(" " + $0) }
        }
        if hasTop, description.places.isEmpty { description.places = [.tabletop] }
    }

    // MARK: Places and palette

    private func addPlaces(
        _ phrases: [NounPhrase], _ clauses: ClauseReader, to description: inout SceneDescription
    ) {
        func add(_ place: SceneDescription.Place?) {
            if let place, !description.places.contains(place) { description.places.append(place) }
        }
        let real = phrases.indices.filter { !phrases[$0].isNegated }
        for index in real where !clauses.acting.contains(index) { add(place(phrases[index])) }
        for index in real where clauses.acting.contains(index) { add(place(phrases[index])) }
        // Whoever walks in the snow has it under his feet as well.
        for index in real where clauses.located.contains(index) && phrases[index].head == "snow" {
            add(.snow)
        }
        guard description.places.isEmpty else { return }
        for index in real { add(phrases[index].sidePlace) }
    }

    /// A place by its noun, unless the noun is rather a thing (a space station, a pool table).
    private func place(_ phrase: NounPhrase) -> SceneDescription.Place? {
        guard let place = phrase.place else { return nil }
        // "lights in the background" says where in the frame, not in which place.
        if phrase.head == "background", phrase.colours.isEmpty, phrase.attributes.isEmpty { return nil }
        if phrase.isPlaceSure { return place }
        switch phrase.kind {
        case .spacecraft, .vehicle, .car, .furniture, .container, .person, .animal, .food, .clothing, .lamp:
            return nil
        default: return place
        }
    }

    private static let paletteNouns: Set<String> = [
        "palette", "color", "colour", "tone", "grade", "hue", "tint", "light", "lighting", "shade",
        "background", "backdrop",
        "shadow", "highlight", "glow", "gradient",
    ]

    private func addPalette(_ phrases: [NounPhrase], to description: inout SceneDescription) {
        for phrase in phrases where !phrase.isNegated && Self.paletteNouns.contains(phrase.head) {
            for colour in phrase.colours where !description.palette.contains(colour) {
                description.palette.append(colour)
            }
        }
    }

    // MARK: Subjects

    private func isReal(_ phrase: NounPhrase) -> Bool {
        !phrase.noun.isEmpty && !phrase.isNegated && !phrase.isUnseen
    }

    private func isSubject(_ phrase: NounPhrase, _ clauses: ClauseReader, _ index: Int) -> Bool {
        guard !phrase.noun.isEmpty, !phrase.isNegated else { return false }
        let acts = clauses.acting.contains(index)
        if phrase.isUnseen {
            let isOnlyWeather = clauses.actions[index].allSatisfy(Self.weatherVerbs.contains)
            return acts && !isOnlyWeather && Self.bodies.contains(phrase.kind ?? .shape)
        }
        if lexicon.unseen.contains(phrase.head), phrase.kind == nil || phrases(clauses) > 1 { return false }
        if phrase.isName, phrase.kind == nil { return acts || phrases(clauses) == 1 }
        guard let kind = phrase.kind else {
            return phrase.place == nil && !morphology.isKnown(phrase.head) && phrase.head.count > 2
        }
        guard phrase.place != nil else { return true }
        switch kind {
        case .building, .structure, .landform, .mountain, .water, .tree, .plant, .celestial, .planet,
            .vehicle, .boat,
            .spacecraft, .furniture, .ice, .stone, .vapor, .container, .person, .animal, .food, .lamp,
            .clothing:
            return true
        default: return acts
        }
    }

    /// Weather that does something of its own is a thing: mist curling around a bottle, lightning ripping the sky.
    private static let weatherVerbs: Set<String> = ["fall", "pour", "drizzle", "blow", "cover", "come"]

    private static let bodies: Set<SceneDescription.Kind> = [
        .vapor, .lightning, .light, .storm, .ice, .water, .celestial,
    ]

    private func phrases(_ clauses: ClauseReader) -> Int { clauses.phrases.count { isReal($0) } }

    /// The hero first: what acts, then what merely stands there, then the ground and the place.
    private func rank(_ index: Int, _ clauses: ClauseReader) -> Int {
        let phrase = clauses.phrases[index]
        if phrase.isUnseen { return 5 }
        if place(phrase) != nil { return clauses.located.contains(index) ? 4 : 3 }
        switch phrase.kind {
        case .vapor, .powder, .particle, .light, .landform, .mountain, .cloud: return 3
        case .clothing, .armor, .bodyPart, .text, .footwear: return 2
        default: return clauses.located.contains(index) && !clauses.acting.contains(index) ? 1 : 0
        }
    }

    private func subject(_ index: Int, _ named: [Int], _ clauses: ClauseReader) -> SceneDescription.Subject {
        var phrase = clauses.phrases[index]
        var actions = clauses.actions[index]
        for other in clauses.phrases.indices where other != index && named[other] == index {
            let twin = clauses.phrases[other]
            phrase.colours += twin.colours.filter { !phrase.colours.contains($0) }
            phrase.materials += twin.materials.filter { !phrase.materials.contains($0) }
            phrase.size = phrase.size ?? twin.size
            actions += clauses.actions[other].filter { !actions.contains($0) }
        }
        var subject = SceneDescription.Subject(
            phrase: phrase.phrase, noun: phrase.noun, kind: phrase.kind, count: phrase.count)
        subject.colours = phrase.colours
        subject.materials = phrase.materials
        subject.size = phrase.size
        subject.actions = actions
        subject.attributes = phrase.attributes
        subject.isSetting = place(phrase) != nil
        if phrase.noun != phrase.head { subject.drawnAs = phrase.head }
        return subject
    }

    /// For every phrase the one that first named the same thing: "the bottle" is the perfume bottle of before.
    private func referents(_ clauses: ClauseReader) -> [Int] {
        let phrases = clauses.phrases
        var result = Array(phrases.indices)
        for index in phrases.indices.dropFirst().prefix(120) where !phrases[index].isNegated {
            let phrase = phrases[index]
            let isBare = phrase.colours.isEmpty && phrase.attributes.isEmpty && phrase.materials.isEmpty
            guard phrase.isDefinite || isBare else { continue }
            let earlier = phrases.indices.prefix(index).last { other in
                let candidate = phrases[other]
                guard isReal(candidate), result[other] == other else { return false }
                if candidate.noun == phrase.noun {
                    return phrase.isDefinite || phrase.count == nil || phrase.count == candidate.count
                }
                guard phrase.isDefinite else { return false }
                return candidate.head == phrase.head || isAncestor(phrase.head, of: candidate.head)
            }
            if let earlier { result[index] = earlier }
        }
        return result
    }

    private func isAncestor(_ general: String, of noun: String) -> Bool {
        guard let vocabulary = morphology.vocabulary, let sense = morphology.sense(of: noun),
            let target = vocabulary.entry(general)?.nounSenses.prefix(2)
        else { return false }
        return vocabulary.ancestors(of: sense, limit: 10).contains {
            $0.distance > 0 && target.contains($0.synset)
        }
    }
}

/// Collects what must not be seen.
struct AbsentReader {
    let lexicon: Lexicon
    let morphology: Morphology
    private(set) var nouns: [String] = []

    init(lexicon: Lexicon, morphology: Morphology) {
        self.lexicon = lexicon
        self.morphology = morphology
    }

    mutating func add(_ phrases: [NounPhrase]) {
        for phrase in phrases where phrase.isNegated { add(phrase) }
    }

    mutating func add(list phrases: [NounPhrase]) {
        for phrase in phrases { add(phrase) }
    }

    private mutating func add(_ phrase: NounPhrase) {
        let words = Set(
            phrase.attributes + phrase.actions + phrase.noun.split(separator: " ").map(String.init))
        guard words.isDisjoint(with: lexicon.negativeQuality) else { return }
        if phrase.isUnseen, lexicon.absentClasses[phrase.head] == nil { return }
        let first = phrase.noun.split(separator: " ").first.map(String.init) ?? phrase.noun
        let noun =
            lexicon.absentClasses[phrase.noun] ?? lexicon.absentClasses[phrase.head]
            ?? lexicon.absentClasses[first] ?? phrase.noun
        guard !nouns.contains(noun), nouns.count < 32 else { return }
        nouns.append(noun)
    }
}
