/// Dresses a person of the cast after the prompt: what it wears, holds and does, and which nouns that uses up.
struct Dresser {
    let description: SceneDescription

    struct Fitting {
        /// Costume words of the wardrobe, in the order of the prompt.
        var traits: [String] = []
        var pose: BodyAction?
        /// Nouns that are on the body now, and not on the stage.
        var used: Set<String> = []
    }

    private static let wearing: Set<SceneDescription.Relation> = [.wearing, .in, .with, .holding, .under]

    static func isPerson(_ kind: SceneDescription.Kind?) -> Bool { kind == .person || kind == .creature }

    func fitting(of subject: SceneDescription.Subject) -> Fitting {
        var fitting = Fitting()
        for word in subject.attributes {
            if let costume = PersonWords.attribute(word) { fitting.traits += split(costume) }
        }
        if let colour = subject.colours.first.flatMap({ DirectorTables.colours[$0] }) {
            fitting.traits.append("cloth:\(Self.code(colour))")
        }
        fitting.pose = pose(subject)
        // Two who dance, dance with each other.
        if fitting.pose == .dance, subject.count == .exactly(2) { fitting.pose = .waltz }
        var things: [SceneDescription.Subject] = []
        for link in description.relations
        where link.subject == subject.noun && Self.wearing.contains(link.relation) {
            guard let thing = description.subjects.first(where: { $0.noun == link.object }) else { continue }
            if link.relation == .under && thing.noun != "umbrella" && thing.noun != "parasol" { continue }
            if link.relation == .in && !isWorn(thing) { continue }
            things.append(thing)
        }
        if let pose = fitting.pose, let object = object(of: pose, subject) { things.append(object) }
        for thing in things where thing.count != .exactly(0) { put(on: thing, &fitting) }
        let holds = fitting.traits.contains { $0.hasPrefix("right:") || $0.hasPrefix("left:") }
        if let pose = fitting.pose, !holds, let tool = PersonVerbs.tool(pose) {
            fitting.traits += split(tool)
        }
        return fitting
    }

    private func put(on thing: SceneDescription.Subject, _ fitting: inout Fitting) {
        if thing.noun == "hair" || thing.noun.hasSuffix(" hair") {
            for word in thing.attributes {
                if let costume = PersonWords.attribute(word) { fitting.traits += split(costume) }
            }
            if let colour = thing.colours.first.flatMap({ Self.hairColours[$0] }) {
                fitting.traits.append("haircolour:\(colour)")
            }
            if thing.size == .large { fitting.traits.append("hair:long") }
            fitting.used.insert(thing.noun)
            return
        }
        guard let costume = PersonWords.thing(thing.noun) else { return }
        let colour = thing.colours.first.flatMap { DirectorTables.colours[$0] }.map(Self.code)
        for word in split(costume) {
            let parts = word.split(separator: "%", maxSplits: 1).map(String.init)
            fitting.traits.append(parts.count == 2 ? parts[0] + (colour ?? parts[1]) : word)
        }
        fitting.used.insert(thing.noun)
    }

    private func isWorn(_ thing: SceneDescription.Subject) -> Bool {
        switch thing.kind {
        case .clothing, .footwear, .accessory, .armor, .jewelry, .fabric, nil:
            PersonWords.thing(thing.noun) != nil
        default: false
        }
    }

    // MARK: What it does

    private func pose(_ subject: SceneDescription.Subject) -> BodyAction? {
        var isDoing = false
        for verb in subject.actions {
            if verb == "play" || verb == "practice" || verb == "perform" {
                let played = description.subjects.lazy.compactMap { PersonVerbs.playing($0.noun) }.first
                if let played { return played }
                if let named = PersonVerbs.playing(description.prompt.lowercased()) { return named }
                if verb == "play" { return Self.trades[subject.noun] ?? .dance }
            }
            if let pose = PersonVerbs.pose(verb) { return pose }
            if !Self.silent.contains(verb) { isDoing = true }
        }
        return isDoing ? .talk : nil
    }

    /// Verbs that say how somebody is there, not what they do.
    private static let silent: Set<String> = [
        "stand", "wear", "be", "have", "wait", "look", "watch", "gaze", "stare", "pose", "see", "ride",
        "cycle", "pedal", "skateboard", "face",
    ]

    /// What musicians and players do when they just play.
    private static let trades: [String: BodyAction] = [
        "guitarist": .guitar, "musician": .guitar, "busker": .guitar, "violinist": .violin,
        "fiddler": .violin,
        "cellist": .violin, "pianist": .piano, "drummer": .drums, "accordionist": .accordion,
        "flutist": .flute,
        "basketball player": .dribble, "soccer player": .kick, "football player": .kick,
        "tennis player": .throwing,
        "child": .jump, "kid": .jump, "boy": .jump, "girl": .spin,
    ]

    /// The thing that the verb is done with, where the prompt names one.
    private func object(of pose: BodyAction, _ subject: SceneDescription.Subject) -> SceneDescription.Subject?
    {
        let wanted: [String]
        switch pose {
        case .read: wanted = ["book", "newspaper", "magazine", "novel", "letter"]
        case .drink:
            wanted = [
                "coffee", "tea", "cup", "mug", "wine", "cocoa", "champagne", "cocktail", "latte",
                "cappuccino",
            ]
        case .guitar, .violin, .accordion, .flute:
            wanted = [
                "guitar", "violin", "accordion", "flute", "banjo", "ukulele", "fiddle", "trumpet",
                "saxophone", "clarinet", "lute",
            ]
        case .dribble: wanted = ["basketball"]
        case .fish: wanted = ["fishing rod", "rod", "fishing pole"]
        case .hammer: wanted = ["hammer", "axe"]
        case .sweep: wanted = ["broom", "mop"]
        case .dig: wanted = ["shovel", "spade", "rake"]
        case .fight: wanted = ["sword", "katana", "axe", "shield"]
        case .phone: wanted = ["phone", "smartphone"]
        case .film: wanted = ["camera"]
        case .sing: wanted = ["microphone"]
        case .wave: wanted = ["flag"]
        case .carry:
            wanted = [
                "box", "parcel", "package", "basket", "bag", "suitcase", "gift", "umbrella", "lantern",
                "torch", "balloon", "sign", "flower", "bouquet",
            ]
        case .paint: wanted = ["brush", "paintbrush", "palette"]
        default: return nil
        }
        return description.subjects.first { thing in
            thing.noun != subject.noun
                && wanted.contains { thing.noun == $0 || thing.noun.hasSuffix(" " + $0) }
        }
    }

    private func split(_ costume: String) -> [String] { costume.split(separator: " ").map(String.init) }

    private static func code(_ colour: RGB) -> String {
        let bytes = [colour.red, colour.green, colour.blue].map {
            UInt32((min(max($0, 0), 1) * 255).rounded())
        }
        let value = bytes[0] << 16 | bytes[1] << 8 | bytes[2]
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    private static let hairColours: [SceneDescription.Colour: String] = [
        .black: "1e1715", .white: "ece8e0", .gray: "b9b4ac", .silver: "c8c8cc", .gold: "dcb868",
        .red: "b8502a",
        .orange: "c8682e", .yellow: "dcb868", .green: "4a9a5a", .turquoise: "3aa8a8", .blue: "3a6ac0",
        .purple: "7a4aa8", .pink: "e07aa0", .brown: "5a3820", .beige: "d8b888", .multicolor: "c84a8a",
    ]
}
