/// A thing that a workshop builds: its name, how high it stands, the nouns that mean it, and how it is made.
struct Thing: Sendable {
    var name: String
    /// Metres from base to top.
    var height: Float
    var nouns: [String]
    let make: @Sendable (inout Workshop) -> Void

    init(
        _ name: String, _ height: Float, _ nouns: String, _ make: @escaping @Sendable (inout Workshop) -> Void
    ) {
        self.name = name
        self.height = height
        self.nouns = nouns.split(separator: ",").map { String($0.drop { $0 == " " }) }
        self.make = make
    }

    var entry: BodyCatalogue.Entry {
        let key = "body/\(name)"
        return BodyCatalogue.Entry(key: key, nouns: nouns, height: height) { seed, detail in
            var shop = Workshop(key: key, detail: detail, seed: seed)
            make(&shop)
            return shop.body(key: key, height: height)
        }
    }

    /// Everything that is built rather than grown.
    static let all: [Thing] =
        Farmstead.things + Landmarks.things + RailAndRoad.things + Vessels.things + Flying.things
        + Table.things + Keepsakes.things
        + Playthings.things
}
