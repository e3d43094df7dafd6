/// Finds an asset for a noun: the noun itself, a synonym, an ancestor in the dictionary, or its coarse class.
struct Casting: Sendable {
    struct Role {
        var entry: AssetCatalogue.Entry
        /// Noun of the asset where it is not the one the prompt has.
        var standIn: String?
        /// The entry is of the colour that was asked for.
        var isColoured = false
    }

    private let catalogue: AssetCatalogue
    private let vocabulary: Vocabulary?
    /// Entries by their first noun (bodies by any, they are made for them), and by any of their nouns.
    private let named: [String: Int]
    private let byNoun: [String: Int]
    /// Entries by the sense of their first noun, and by the senses above it.
    private let bySynset: [UInt32: Int]
    private let relatives: [UInt32: (entry: Int, distance: Int)]

    init(catalogue: AssetCatalogue, vocabulary: Vocabulary?) {
        self.catalogue = catalogue
        self.vocabulary = vocabulary
        var named: [String: Int] = [:]
        var byNoun: [String: Int] = [:]
        var bySynset: [UInt32: Int] = [:]
        var relatives: [UInt32: (entry: Int, distance: Int)] = [:]
        for (index, entry) in catalogue.entries.enumerated() {
            for (rank, noun) in entry.nouns.enumerated() {
                let isOwn = rank == 0 || entry.key.rawValue.hasPrefix("body/")
                if isOwn, named[noun] == nil { named[noun] = index }
                if byNoun[noun] == nil { byNoun[noun] = index }
            }
            guard let vocabulary, let noun = entry.nouns.first,
                let senses = vocabulary.entry(noun)?.nounSenses,
                let sense = Self.sense(of: entry, Array(senses), vocabulary)
            else { continue }
            if bySynset[sense] == nil { bySynset[sense] = index }
            for ancestor in vocabulary.ancestors(of: sense, limit: 4) {
                if Self.general.contains(vocabulary.name(of: ancestor.synset)) { break }
                if ancestor.distance < relatives[ancestor.synset]?.distance ?? 99 {
                    relatives[ancestor.synset] = (index, ancestor.distance)
                }
            }
        }
        self.named = named
        self.byNoun = byNoun
        self.bySynset = bySynset
        self.relatives = relatives
    }

    /// What an entry's name means: models of the library are things that somebody made, whatever else the word may be.
    private static func sense(
        of entry: AssetCatalogue.Entry, _ senses: [UInt32], _ vocabulary: Vocabulary
    ) -> UInt32? {
        let concrete = senses.filter { isConcrete($0, vocabulary) }
        guard entry.key.rawValue.hasPrefix("model/") else { return concrete.first }
        return concrete.first { vocabulary.lexicographerFile(of: $0) == artifact } ?? concrete.first
    }

    /// Number of WordNet's file of things made by people.
    private static let artifact = 6

    private static func isConcrete(_ sense: UInt32, _ vocabulary: Vocabulary?) -> Bool {
        guard let file = vocabulary?.lexicographerFile(of: sense) else { return false }
        return [3, 5, 6, 8, 13, 17, 18, 20, 25, 27, 19].contains(file)
    }

    /// The asset of a subject; never nil as long as the catalogue has anything at all.
    func role(for subject: SceneDescription.Subject) -> Role {
        // A white horse has a white coat of its own: better than any tint.
        for colour in subject.colours {
            if let index = named["\(colour.rawValue) \(subject.noun)"] {
                return Role(entry: catalogue.entries[index], isColoured: true)
            }
        }
        // A boat of paper is not a boat painted white.
        for material in subject.materials {
            if let index = named["\(material.rawValue) \(subject.noun)"] {
                return Role(entry: catalogue.entries[index])
            }
        }
        let words = subject.noun.split(separator: " ").map(String.init)
        for start in words.indices {
            let name = words[start...].joined(separator: " ")
            guard let index = index(of: name) else { continue }
            return Role(entry: catalogue.entries[index], standIn: start == 0 ? nil : name)
        }
        if subject.kind == .person { return person(subject) }
        for name in [subject.noun, words.last ?? subject.noun] {
            if let index = climb(name, subject.kind) ?? relative(of: name, subject.kind) {
                return standIn(index)
            }
        }
        if let kind = subject.kind {
            for noun in Understudies.byKind[kind] ?? [kind.rawValue] {
                if let index = index(of: noun) { return standIn(index) }
            }
        }
        for noun in ["gift", "wrapped gift", "box", "package", "ball"] {
            if let index = index(of: noun) { return standIn(index) }
        }
        guard !catalogue.entries.isEmpty else {
            return Role(
                entry: AssetCatalogue.Entry(key: .body("mystery-box"), nouns: ["box"]), standIn: "box")
        }
        return standIn(0)
    }

    /// Whether the catalogue has this very noun.
    func has(_ noun: String) -> Bool { index(of: noun) != nil }

    func entry(_ noun: String) -> AssetCatalogue.Entry? { index(of: noun).map { catalogue.entries[$0] } }

    /// The name itself, another name of the same thing, a side name of an entry.
    private func index(of noun: String) -> Int? {
        if let index = named[noun] { return index }
        for alias in Understudies.aliases[noun] ?? [] {
            if let index = named[alias] { return index }
        }
        // Some things are named in the plural: chopsticks, pancakes, sunglasses.
        return byNoun[noun] ?? named[noun + "s"] ?? named[noun + "es"]
    }

    private func standIn(_ index: Int) -> Role {
        let entry = catalogue.entries[index]
        return Role(entry: entry, standIn: entry.nouns.first ?? entry.key.rawValue)
    }

    /// Everybody without a body of his own is played by somebody of his age and sex.
    private func person(_ subject: SceneDescription.Subject) -> Role {
        let ancestors = Set(
            senses(subject.noun, .person).prefix(2).flatMap { sense in
                vocabulary.map { known in known.ancestors(of: sense).map { known.name(of: $0.synset) } } ?? []
            })
        let isOld = subject.attributes.contains { ["old", "elderly", "aged"].contains($0) }
        let isFemale = !ancestors.isDisjoint(with: ["woman", "female", "female child", "girl"])
        let isYoung = !ancestors.isDisjoint(with: ["child", "juvenile", "baby"])
        let wanted = [
            isYoung ? isFemale ? "girl" : "child" : nil, isOld ? isFemale ? "grandmother" : "old man" : nil,
            isFemale ? "woman" : nil,
        ]
        for noun in wanted.compactMap({ $0 }) + (Understudies.byKind[.person] ?? []) {
            if let index = index(of: noun) { return standIn(index) }
        }
        return standIn(0)
    }

    /// The concrete senses of a noun, those of the subject's own class where there are any.
    private func senses(_ noun: String, _ kind: SceneDescription.Kind?) -> [UInt32] {
        guard let vocabulary, let senses = vocabulary.entry(noun)?.nounSenses else { return [] }
        let concrete = senses.filter { Self.isConcrete($0, vocabulary) }
        let own = concrete.filter { vocabulary.kind(of: $0) == kind }
        return Array((own.isEmpty ? concrete : own).prefix(3))
    }

    /// The nearest ancestor that an asset stands for, not so general that it would fit anything.
    private func climb(_ noun: String, _ kind: SceneDescription.Kind?) -> Int? {
        guard let vocabulary else { return nil }
        for sense in senses(noun, kind) {
            for ancestor in vocabulary.ancestors(of: sense, limit: 5) {
                if Self.general.contains(vocabulary.name(of: ancestor.synset)) { break }
                if let index = bySynset[ancestor.synset] { return index }
            }
        }
        return nil
    }

    /// The asset with the nearest common ancestor: a squirrel is played by the chipmunk.
    private func relative(of noun: String, _ kind: SceneDescription.Kind?) -> Int? {
        guard let vocabulary else { return nil }
        var best: (entry: Int, distance: Int)?
        for sense in senses(noun, kind) {
            for ancestor in vocabulary.ancestors(of: sense, limit: 4) {
                if Self.general.contains(vocabulary.name(of: ancestor.synset)) { break }
                guard let found = relatives[ancestor.synset] else { continue }
                let distance = found.distance + ancestor.distance
                // Animals and plants look like their relatives; a frisbee and a slide are both playthings.
                let isMade = vocabulary.lexicographerFile(of: sense) == Self.artifact
                if distance < best?.distance ?? (isMade ? 3 : 7) { best = (found.entry, distance) }
            }
        }
        return best?.entry
    }

    private static let general: Set<String> = [
        "entity", "physical entity", "object", "whole", "living thing", "organism", "artifact", "animal",
        "person", "thing",
        "matter", "substance", "instrumentality", "chordate", "vertebrate", "mammal", "placental", "plant",
        "device",
        "structure", "commodity", "container", "food", "conveyance", "equipment", "implement",
        "natural object", "covering",
    ]
}
