/// The hand-kept word lists in the form that look-ups want: parsed once, when a reader is made.
struct Lexicon: Sendable {
    /// A value of a closed field.
    enum Fact: Hashable, Sendable {
        case place(SceneDescription.Place)
        case time(SceneDescription.Time)
        case weather(SceneDescription.Weather)
        case season(SceneDescription.Season)
        case camera(SceneDescription.Camera)
        case shot(SceneDescription.Shot)
        case speed(SceneDescription.Speed)
        case style(SceneDescription.Style)
        case mood(SceneDescription.Mood)
        case lens(String)
        case light(String)
        case quality
    }

    struct Phrase: Sendable {
        var words: [String]
        var fact: Fact
        /// Counts only alone or beside a camera word.
        var alone: Bool
    }

    /// Phrases by their first word, the longest first.
    private(set) var phrases: [String: [Phrase]] = [:]
    private(set) var places: [String: SceneDescription.Place] = [:]
    let colours: [String: SceneDescription.Colour]
    let materials: [String: SceneDescription.Material]
    let sizes: [String: SceneDescription.Size]
    /// A number, or 0 for many.
    let numbers: [String: Int]
    /// `word of X`: how many X; 0 many, −1 a mass.
    let partitives: [String: Int]
    let relations: [String: String]
    let verbRelations: [String: SceneDescription.Relation]
    let kinds: [String: SceneDescription.Kind]
    let absentClasses: [String: String]
    let functionWords: [String: [Tag]]
    let unseen: Set<String>
    let labels: Set<String>
    let negativeQuality: Set<String>
    let pluralOnly: Set<String>
    /// Every single word of the lists: what a misspelt word is compared with.
    private(set) var words: Set<String> = []
    /// Longest preposition in words.
    let prepositionLength = 5

    init() {
        func rows(_ table: String) -> [(value: String, words: [String])] {
            table.split(separator: "\n").compactMap { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                guard parts.count == 2 else { return nil }
                return (
                    String(parts[0]),
                    parts[1].split(separator: " ").map { String($0.replacing("_", with: " ")) }
                )
            }
        }
        func table<Value>(_ text: String, _ value: (String) -> Value?) -> [String: Value] {
            var result: [String: Value] = [:]
            for row in rows(text) {
                guard let meaning = value(row.value) else { continue }
                for word in row.words where result[word] == nil { result[word] = meaning }
            }
            return result
        }
        func number(_ text: String) -> Int? { text == "many" ? 0 : (text == "-" ? -1 : Int(text)) }
        func list(_ text: String) -> Set<String> {
            Set(text.split(separator: " ").map { String($0.replacing("_", with: " ")) })
        }

        colours = table(EnglishWords.colours) { SceneDescription.Colour(rawValue: $0) }
        materials = table(EnglishWords.materials) { SceneDescription.Material(rawValue: $0) }
        sizes = table(EnglishWords.sizes) { SceneDescription.Size(rawValue: $0) }
        numbers = table(EnglishWords.numbers, number)
        partitives = table(EnglishWords.partitives, number)
        relations = table(EnglishWords.relations) { $0 }
        verbRelations = table(EnglishWords.verbRelations) { SceneDescription.Relation(rawValue: $0) }
        kinds = table(EnglishWords.kinds) { SceneDescription.Kind(rawValue: $0) }
        absentClasses = table(EnglishWords.absentClasses) { $0 }
        unseen = list(EnglishWords.unseen)
        labels = list(EnglishWords.labels)
        negativeQuality = list(EnglishWords.negativeQuality)
        pluralOnly = list(EnglishWords.pluralOnly)
        functionWords = Self.grammar(relations)
        places = table(EnglishWords.places) { SceneDescription.Place(rawValue: $0) }

        for (table, fact) in Self.phraseTables {
            for line in table.split(separator: "\n") { add(line, fact) }
        }
        for word in list(EnglishWords.quality) { add([word], .quality) }
        for key in phrases.keys { phrases[key]?.sort { $0.words.count > $1.words.count } }
        words.formUnion(places.keys)
        words.formUnion(colours.keys)
        words.formUnion(numbers.keys)
        words.formUnion(materials.keys)
        words.formUnion(sizes.keys)
        words.formUnion(kinds.keys)
        words.formUnion(functionWords.keys)
        words = words.filter { !$0.contains(" ") && $0.count > 2 }
    }

    /// Colours that are also plants, food or drink: a rose, an orange, cream.
    func isNamedAfterThing(_ word: String, _ kind: SceneDescription.Kind?) -> Bool {
        guard colours[word] != nil else { return false }
        switch kind {
        case .plant, .flower, .tree, .food, .drink, .organism, .fish, .bird, .animal: return true
        default: return false
        }
    }

    private mutating func add(_ line: Substring, _ fact: (String) -> Fact?) {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let meaning = fact(String(parts[0])) else { return }
        for phrase in parts[1].split(separator: "|") {
            var text = phrase.drop { $0 == " " }
            while text.last == " " { text.removeLast() }
            if text.first == "+" {
                if case .place(let place) = meaning { places[String(text.dropFirst())] = place }
            } else {
                let alone = text.first == "?"
                if alone { text = text.dropFirst() }
                let list = text.split(separator: " ").map(String.init)
                add(list, meaning, alone: alone)
                if case .camera = meaning, list.first != "camera", !alone { add(["camera"] + list, meaning) }
                if list.first == "camera", list.count > 1 { add(["shot"] + list.dropFirst(), meaning) }
            }
        }
    }

    private mutating func add(_ list: [String], _ fact: Fact, alone: Bool = false) {
        let split = list.flatMap { $0.split(separator: " ").map(String.init) }
        guard let first = split.first else { return }
        phrases[first, default: []].append(Phrase(words: split, fact: fact, alone: alone))
        words.formUnion(split)
    }

    private static var phraseTables: [(String, (String) -> Fact?)] {
        [
            (EnglishPhrases.camera, { SceneDescription.Camera(rawValue: $0).map(Fact.camera) }),
            (EnglishPhrases.shot, { SceneDescription.Shot(rawValue: $0).map(Fact.shot) }),
            (EnglishPhrases.speed, { SceneDescription.Speed(rawValue: $0).map(Fact.speed) }),
            (EnglishPhrases.style, { SceneDescription.Style(rawValue: $0).map(Fact.style) }),
            (EnglishPhrases.lens, { Fact.lens($0) }),
            (EnglishPhrases.light, { Fact.light($0) }),
            (EnglishSettings.time, { SceneDescription.Time(rawValue: $0).map(Fact.time) }),
            (EnglishSettings.weather, { SceneDescription.Weather(rawValue: $0).map(Fact.weather) }),
            (EnglishSettings.season, { SceneDescription.Season(rawValue: $0).map(Fact.season) }),
            (EnglishSettings.mood, { SceneDescription.Mood(rawValue: $0).map(Fact.mood) }),
            (EnglishSettings.place, { SceneDescription.Place(rawValue: $0).map(Fact.place) }),
        ]
    }

    /// Parts of speech of the words that hold sentences together.
    private static func grammar(_ relations: [String: String]) -> [String: [Tag]] {
        var result: [String: [Tag]] = [:]
        func add(_ list: String, _ tag: Tag) {
            for word in list.split(separator: " ") {
                result[String(word.replacing("_", with: " ")), default: []].append(tag)
            }
        }
        for word in relations.keys where relations[word] != "without" { result[word] = [.preposition] }
        add(EnglishWords.determiners, .determiner)
        add(EnglishWords.pronouns, .pronoun)
        add(EnglishWords.auxiliaries, .auxiliary)
        add(EnglishWords.conjunctions, .conjunction)
        add(EnglishWords.alternatives, .conjunction)
        add(EnglishWords.subordinators, .subordinator)
        add(EnglishWords.relatives, .pronoun)
        add(EnglishWords.adverbs, .adverb)
        add("her", .determiner)
        add("her", .pronoun)
        add("no without not zero never sans nobody", .negation)
        return result
    }
}
