/// Every body the sculptor can make, by key, with the words that mean it.
public enum BodyCatalogue {
    public struct Entry: Sendable {
        /// `body/` and a name.
        public var key: String
        /// English nouns, the commonest first, in the singular.
        public var nouns: [String]
        let make: @Sendable (UInt64, BodyDetail) -> SculptedBody
    }

    public static let entries: [Entry] = animals + people

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

    private static let people: [Entry] = [
        Entry(key: "body/astronaut", nouns: ["astronaut", "spaceman", "spacewoman", "cosmonaut"]) {
            _, detail in
            Astronaut(detail: detail).body(key: "body/astronaut")
        }
    ]
}
