/// Finds an asset for a noun: the noun itself, a synonym, an ancestor in the dictionary, or its coarse class.
struct Casting: Sendable {
    struct Role {
        var entry: AssetCatalogue.Entry
        /// Noun of the asset where it is not the one the prompt has.
        var standIn: String?
    }

    private let catalogue: AssetCatalogue
    private let vocabulary: Vocabulary?
    private let byNoun: [String: Int]
    private let bySynset: [UInt32: Int]

    init(catalogue: AssetCatalogue, vocabulary: Vocabulary?) {
        self.catalogue = catalogue
        self.vocabulary = vocabulary
        var byNoun: [String: Int] = [:]
        var bySynset: [UInt32: Int] = [:]
        for (index, entry) in catalogue.entries.enumerated() {
            for (rank, noun) in entry.nouns.enumerated() {
                if byNoun[noun] == nil { byNoun[noun] = index }
                guard rank < 2,
                    let sense = vocabulary?.entry(noun)?.nounSenses.first(where: {
                        Self.isConcrete($0, vocabulary)
                    })
                else { continue }
                if bySynset[sense] == nil { bySynset[sense] = index }
            }
        }
        self.byNoun = byNoun
        self.bySynset = bySynset
    }

    private static func isConcrete(_ sense: UInt32, _ vocabulary: Vocabulary?) -> Bool {
        guard let file = vocabulary?.lexicographerFile(of: sense) else { return false }
        return [3, 5, 6, 8, 13, 17, 18, 20, 25, 27, 19].contains(file)
    }

    /// The asset of a subject; never nil as long as the catalogue has anything at all.
    func role(for subject: SceneDescription.Subject) -> Role {
        let words = subject.noun.split(separator: " ").map(String.init)
        for start in words.indices {
            let name = words[start...].joined(separator: " ")
            if let index = byNoun[name] {
                return Role(entry: catalogue.entries[index], standIn: start == 0 ? nil : name)
            }
        }
        if let index = climb(subject.noun, limit: 5) ?? words.last.flatMap({ climb($0, limit: 5) }) {
            return standIn(index)
        }
        if let kind = subject.kind {
            for noun in Self.understudies[kind] ?? [kind.rawValue] {
                if let index = byNoun[noun] { return standIn(index) }
            }
        }
        for noun in ["gift", "wrapped gift", "box", "package", "ball"] {
            if let index = byNoun[noun] { return standIn(index) }
        }
        guard !catalogue.entries.isEmpty else {
            let entry = AssetCatalogue.Entry(key: .body("mystery-box"), nouns: ["box"])
            return Role(entry: entry, standIn: "box")
        }
        return standIn(0)
    }

    /// Whether the catalogue has this very noun.
    func has(_ noun: String) -> Bool { byNoun[noun] != nil }

    func entry(_ noun: String) -> AssetCatalogue.Entry? { byNoun[noun].map { catalogue.entries[$0] } }

    private func standIn(_ index: Int) -> Role {
        let entry = catalogue.entries[index]
        return Role(entry: entry, standIn: entry.nouns.first ?? entry.key.rawValue)
    }

    /// The nearest ancestor that an asset stands for, not so general that it would fit anything.
    private func climb(_ noun: String, limit: Int) -> Int? {
        guard let vocabulary, let senses = vocabulary.entry(noun)?.nounSenses else { return nil }
        for sense in senses.prefix(3) where Self.isConcrete(sense, vocabulary) {
            for ancestor in vocabulary.ancestors(of: sense, limit: limit) {
                if Self.general.contains(vocabulary.name(of: ancestor.synset)) { break }
                if let index = bySynset[ancestor.synset] { return index }
            }
        }
        return nil
    }

    private static let general: Set<String> = [
        "entity", "physical entity", "object", "whole", "living thing", "organism", "artifact", "animal",
        "person", "thing",
        "matter", "substance", "instrumentality", "chordate", "vertebrate", "mammal", "placental", "plant",
        "device",
        "structure", "commodity", "container", "food", "conveyance", "equipment", "implement",
        "natural object", "covering",
    ]

    /// Nouns to try for a class, the most fitting first.
    private static let understudies: [SceneDescription.Kind: [String]] = [
        .animal: ["bear", "fox", "cat", "dog", "animal"], .dog: ["dog", "corgi"],
        .whale: ["whale", "spouting whale", "dolphin", "fish"],
        .bird: ["bird", "gull", "owl", "chicken"], .fish: ["fish", "tropical fish"],
        .insect: ["bee", "butterfly", "beetle", "bug"],
        .organism: ["octopus", "jellyfish", "mushroom"], .creature: ["dragon", "unicorn", "ghost", "alien"],
        .person: ["person", "man", "woman", "pedestrian", "astronaut"], .robot: ["robot"],
        .figure: ["doll", "teddy bear", "snowman"],
        .vehicle: ["truck", "bus", "car", "bicycle"], .car: ["sports car", "car", "automobile"],
        .train: ["train", "locomotive", "tram"],
        .boat: ["sailboat", "boat", "ship"], .aircraft: ["airplane", "plane", "helicopter"],
        .spacecraft: ["rocket", "satellite", "flying saucer"],
        .celestial: ["moon", "star", "planet"], .planet: ["planet", "ringed planet", "earth"],
        .food: ["apple", "cake", "bread", "pizza"],
        .drink: ["coffee", "cup", "hot beverage", "glass"],
        .plant: ["plant", "potted plant", "seedling", "herb"],
        .flower: ["flower", "rose", "tulip"], .tree: ["tree", "pine tree", "evergreen tree"],
        .landform: ["mountain", "rock"],
        .mountain: ["mountain"], .water: ["wave", "water wave", "droplet"], .liquid: ["droplet", "bottle"],
        .cloud: ["cloud"],
        .fire: ["fire", "flame"], .ice: ["ice", "ice cube"], .stone: ["rock", "stone", "gem stone"],
        .metal: ["anvil", "coin"],
        .bodyPart: ["hand", "heart", "eye"], .building: ["house", "cabin", "castle", "building"],
        .structure: ["house", "bridge", "brick"],
        .furniture: ["chair", "armchair", "sofa", "table"], .appliance: ["refrigerator", "oven", "toaster"],
        .lamp: ["lamp", "candle", "lantern"], .device: ["gear", "laptop", "phone", "camera"],
        .clock: ["clock", "alarm clock"],
        .tool: ["hammer", "wrench"], .weapon: ["sword", "dagger", "shield"], .armor: ["shield", "helmet"],
        .instrument: ["guitar", "piano", "violin"],
        .sportsEquipment: ["ball", "soccer ball", "surfboard"], .toy: ["teddy bear", "balloon", "kite"],
        .container: ["perfume bottle", "bottle", "cup", "vase"], .clothing: ["t shirt", "shirt", "dress"],
        .footwear: ["shoe", "sneaker", "boot"],
        .accessory: ["umbrella", "handbag", "bag", "hat"], .jewelry: ["ring", "crown", "watch", "gem stone"],
        .fabric: ["ribbon", "yarn", "flag"],
        .decoration: ["party popper", "balloon", "ribbon", "gift"],
        .document: ["book", "scroll", "newspaper", "envelope"],
        .sign: ["sign", "traffic light"], .symbol: ["heart", "star", "flag"],
        .shape: ["ball", "sphere", "gem stone"],
        .text: ["abc", "scroll", "book"], .cell: ["microbe", "droplet"], .bubble: ["bubbles"],
        .vapor: ["cloud"], .storm: ["tornado"],
        .lightning: ["high voltage", "cloud"], .light: ["star", "sparkles"], .cable: ["yarn", "rope"],
        .powder: ["dashing away", "cloud"],
        .particle: ["sparkles", "star"],
    ]
}
