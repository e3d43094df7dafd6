/// Every body the sculptor can make, by key, with the words that mean it.
public enum BodyCatalogue {
    public struct Entry: Sendable {
        /// `body/` and a name.
        public var key: String
        /// English nouns, the commonest first, in the singular.
        public var nouns: [String]
        let make: @Sendable (UInt64, BodyDetail) -> SculptedBody
    }

    public static let entries: [Entry] = animals + people + props

    public static func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

    /// Models a body, the same one for the same arguments; nil for a key that is not in the catalogue.
    public static func body(_ key: String, seed: UInt64 = 0, detail: BodyDetail = .hero) -> SculptedBody? {
        entry(key)?.make(seed, detail)
    }

    private static func animal(_ name: String, _ nouns: [String], _ shape: Quadruped) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns) { _, detail in .quadruped(key, shape, detail: detail) }
    }

    private static let animals: [Entry] = [
        animal("corgi", ["corgi", "welsh corgi"], .corgi)
    ]

    private static func person(
        _ name: String, _ nouns: [String], umbrella: Bool = false,
        _ look: @escaping @Sendable (UInt64) -> Wardrobe
    ) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns) { seed, detail in
            Person(look(seed), detail: detail, umbrella: umbrella).body(key: key)
        }
    }

    private static let people: [Entry] = [
        Entry(key: "body/astronaut", nouns: ["astronaut", "spaceman", "spacewoman", "cosmonaut"]) {
            _, detail in
            Astronaut(detail: detail).body(key: "body/astronaut")
        },
        person("pedestrian", ["pedestrian", "passerby", "person", "human"]) { .passerBy(seed: $0) },
        person("umbrella-holder", ["pedestrian with umbrella"], umbrella: true) { .passerBy(seed: $0) },
        person("man", ["man", "guy", "gentleman", "boy", "father"]) { _ in .man },
        person("woman", ["woman", "lady", "mother"]) { _ in .woman },
        person("girl", ["girl", "child", "kid"]) { _ in .child },
        person("old-man", ["old man", "elder", "grandfather"]) { _ in .elder },
        person("dancer", ["dancer", "ballerina"]) { _ in .dancer },
    ]

    private static let props: [Entry] = [
        Entry(key: "body/perfume-bottle", nouns: ["perfume bottle", "perfume", "fragrance", "cologne"]) {
            _, detail in
            Bottle(detail: detail).body(key: "body/perfume-bottle")
        },
        Entry(key: "body/surfboard", nouns: ["surfboard", "board"]) { seed, detail in
            Props.surfboard(key: "body/surfboard", detail: detail, seed: seed)
        },
        Entry(key: "body/petal", nouns: ["petal"]) { seed, detail in
            Props.petal(key: "body/petal", detail: detail, seed: seed)
        },
        Entry(key: "body/frond", nouns: ["frond", "palm leaf"]) { seed, detail in
            Props.frond(key: "body/frond", detail: detail, seed: seed)
        },
        Entry(key: "body/umbrella", nouns: ["umbrella", "parasol"]) { _, detail in
            SculptedBody(
                key: "body/umbrella", parts: Umbrella(detail: detail).parts(joint: 0, at: [0, 0.14, 0]),
                skeleton: .rigid)
        },
    ]
}
