extension Staging {
    /// What an arena is built for, or a market.
    public enum Venue: String, Codable, Sendable, CaseIterable {
        case court, stadium, ring, colosseum, bazaar
    }
}

extension Staging.Venue {
    /// The arena that a description has in mind, by its own words.
    init(_ description: SceneDescription) { self = Self.named(in: description) ?? .stadium }

    /// Whether an arena is meant although no place is named: matches are played in arenas.
    static func isMeant(by description: SceneDescription) -> Bool {
        let prompt = description.prompt.lowercased()
        if let named = named(in: description), named != .court { return true }
        return [
            "football match", "soccer match", "football game", "soccer game", "world cup", "basketball game",
            "basketball match", "fußballspiel", "match de foot", "partido de fútbol", "partida de futebol",
            "サッカーの試合", "足球比赛", "篮球比赛",
        ].contains(where: prompt.contains)
    }

    /// Whether the market that a description speaks of is one of the East.
    static func isBazaar(_ description: SceneDescription) -> Bool {
        let prompt = description.prompt.lowercased()
        return [
            "bazaar", "souk", "basar", "bazar", "zoco", "medina", "バザール", "集市", "arabian", "moroccan",
            "marrakesh",
        ]
        .contains(where: prompt.contains)
    }

    private static func named(in description: SceneDescription) -> Self? {
        let prompt = description.prompt.lowercased()
        return words.first { entry in entry.words.contains(where: prompt.contains) }?.venue
    }

    private static let words: [(venue: Self, words: [String])] = [
        (
            .ring,
            [
                "boxing ring", "boxing match", "boxers", "boxer in a", "wrestling match", "wrestling ring",
                "boxring",
                "boxkampf", "ring de box", "ringue de boxe", "combat de boxe", "ボクシング", "拳击", "octagon",
            ]
        ),
        (
            .colosseum,
            [
                "colosseum", "coliseum", "gladiator", "kolosseum", "colisée", "gladiateur", "coliseo",
                "coliseu",
                "コロッセオ", "剣闘士", "斗兽场", "角斗士", "amphitheat",
            ]
        ),
        (
            .court,
            [
                "basketball", "basket-ball", "baloncesto", "basquete", "バスケ", "篮球", "volleyball", "handball",
                "dunk", "badminton", "indoor arena", "sports hall", "gymnast", "futsal",
            ]
        ),
    ]
}
