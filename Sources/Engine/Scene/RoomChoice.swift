extension Staging.Room {
    /// The room that a description of an indoor place has in mind: its own words first, then its place.
    init(_ description: SceneDescription, place: SceneDescription.Place?) {
        let words =
            " "
            + ([description.prompt.lowercased()] + description.subjects.map(\.noun)).joined(separator: " ")
        if let named = Self.words.first(where: { entry in entry.words.contains { words.contains(" " + $0) } })
        {
            // A word beside the place (a library in a castle) does not move the place.
            if place == nil || [.interiorRoom, .shop, .castle].contains(place) {
                self = named.room
                return
            }
        }
        self =
            switch place {
            case .kitchen: .kitchen
            case .office: .office
            case .classroom: .classroom
            case .library: .library
            case .workshop: .workshop
            case .shop: .cafe
            case .gym: .gym
            case .castle: .hall
            default: .living
            }
    }

    private static let words: [(room: Self, words: [String])] = [
        (.bedroom, ["bedroom", "bed ", "bunk bed", "nursery", "schlafzimmer", "chambre", "dormitorio"]),
        (.bathroom, ["bathroom", "bathtub", "bath ", "shower", "badezimmer", "salle de bain", "washroom"]),
        (.hospital, ["hospital", "clinic", "ward ", "doctor", "operating room", "krankenhaus"]),
        (.bar, ["bar ", "pub ", "pub,", "bar,", "tavern", "saloon", "sushi bar", "cocktail bar"]),
        (
            .cafe,
            [
                "cafe", "café", "coffee shop", "restaurant", "diner", "bistro", "pizzeria", "bakery",
                "ramen shop",
                "noodle shop",
            ]
        ),
        (.shop, ["shop", "store", "supermarket", "boutique", "pharmacy"]),
        (
            .hall,
            [
                "castle", "palace", "throne", "great hall", "medieval", "station", "museum", "cathedral",
                "church",
            ]
        ),
        (.kitchen, ["kitchen", "stove", "refrigerator", "oven"]),
        (.library, ["library", "bookshelf", "bookshelves"]),
    ]
}
