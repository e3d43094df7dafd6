/// Something that happens to the subject of a film.
public enum Effect: String, Codable, Sendable, CaseIterable {
    case cakeIfy = "cake-ify"
    case crumble, crush, decapitate, deflate, dissolve, explode
    case eyePop = "eye-pop"
    case inflate, levitate, melt, peel, poke, squish
    case taDa = "ta-da"
    case tear, crystalize, balloonify, duplicate
    case itsAlive = "its-alive"
    case bonsai, yarn
    case loveBomb = "love-bomb"
    case eyesZoomIn = "eyes-zoom-in"
    case magicPolaroid = "magic-polaroid"
    case cctv, choco

    /// As people write it: in any case, with or without hyphens, and by some other names.
    public init?(named name: String) { self.init(named: name, or: Self.others) }

    private static let others: [String: Effect] = [
        "crystallize": .crystalize, "crystallise": .crystalize, "crystalise": .crystalize,
        "balloonifyit": .balloonify, "cake": .cakeIfy, "everythingsbonsai": .bonsai, "yarncharm": .yarn,
        "cctvme": .cctv, "chocome": .choco, "duplicateit": .duplicate,
    ]

    public var title: String {
        switch self {
        case .cctv: "CCTV"
        case .itsAlive: "It's alive"
        case .cakeIfy, .eyePop, .taDa: rawValue.capitalizedFirst
        default: rawValue.replacing("-", with: " ").capitalizedFirst
        }
    }

    /// One sentence that tells what one will see.
    public var summary: String {
        switch self {
        case .cakeIfy: "A knife cuts the subject open; inside, it is cake."
        case .crumble: "Cracks run through it and it falls into rubble."
        case .crush: "A press comes down and flattens it."
        case .decapitate: "Its head pops off like a cork, bloodless and none the worse."
        case .deflate: "The air goes out of it and it sinks to the ground."
        case .dissolve: "A glowing edge eats through it and what is left drifts away."
        case .explode: "It bursts into pieces with a flash and smoke."
        case .eyePop: "Its eyes leap out as in an old cartoon."
        case .inflate: "It swells until it is tight and shiny."
        case .levitate: "It leaves the ground and hovers over its shadow."
        case .melt: "It sags and runs down into a puddle."
        case .peel: "It comes off the picture like a sticker."
        case .poke: "A finger pokes it and it wobbles like jelly."
        case .squish: "It is pressed and kneaded like soft clay."
        case .taDa: "A silk cloth falls over it, is whisked away, and it is gone."
        case .tear: "It is torn in two like paper."
        case .crystalize: "Facets grow over it until it is crystal."
        case .balloonify: "It becomes a balloon on a string and floats."
        case .duplicate: "Twins step out of it on both sides."
        case .itsAlive: "It opens its eyes, looks around and hops."
        case .bonsai: "It turns into a clipped little tree in a pot."
        case .yarn: "It turns into knitted wool."
        case .loveBomb: "Hearts burst from behind it and rise."
        case .eyesZoomIn: "The camera dives into its eye."
        case .magicPolaroid: "A flash, and it lives on in an instant photo."
        case .cctv: "It is watched by a security camera."
        case .choco: "Chocolate is poured over it until it is made of it."
        }
    }
}
