import Foundation

/// Which models of a furniture catalogue are worth filming, what they are, and what they are called.
enum ModelSelection {
    struct Choice: Sendable {
        var category: AssetEntry.Category
        var nouns: [String]
        var tags: [String]
        var recipe: ModelRecipe
        /// Brand names must not come in by way of the translations either.
        var keepsTranslations: Bool
    }

    /// Fittings that no film asks for, and things that only work as part of a wall.
    private static let refused = [
        "socket", "plug", "switch", "water heater", "air conditioning", "intercom", "entry ",
        "smoke detector",
        "parking", "arrow ", "cabinet", "towel rack", "dispenser", "shower", "contemporary living room",
        "bill ",
        "hood", "emergency sign", "wall ", "cctv", "railing", "porch column", "toilets unit", "urinal",
        "bidet",
        "door", "window", "elevator", "shutter", "faucet", "lavatory", "vanity", "island", "letters box",
        "thermometer", "coathanger", "clothes horse", "fluorescent", "track lights", "pallet 2", "burlap",
        "rails", "crossing", "tool", "hashtray", "convertible sofa bz", "washbasin", "radiator", "drawers",
        "joystick 2", "mannequin", "boiler", "chimney", "letter tray", "opened", "rigged", "number lock",
        "wall", "sidewalk", "recycling", "swimming pool", "jacuzzi", "staircase", "trackside",
        "fitness tower",
        "ceiling", "stereo amplifier", "utensils", "cooktop", "induction", "potty", "full bookcase",
    ]

    private static let words: [(category: AssetEntry.Category, words: [String])] = [
        (.instrument, ["piano", "guitar", "xylophone"]),
        (.animal, ["deer"]),
        (
            .plant,
            [
                "plant", "cactus", "orchid", "bamboo", "yucca", "spathiphyllum", "tulip", "lily", "flowers",
                "ficus",
                "bonsai", "bush", "hedge", "acacia", "pine", "coconut tree", "beech", "cypress", "maple",
                "poplar",
                "palm", "peach blossom", "sycamore", "christmas tree", "little plant",
            ]
        ),
        (
            .toy,
            [
                "rocking horse", "biplane", "puzzle", "teddy", "wood toy", "car model", "chessboard", "toy",
                "doll",
                "card game", "ball", "skateboard", "swing", "seesaw", "children game", "trampoline",
                "tricycle",
                "racket", "pool table", "dart", "flipper", "snowman", "table tennis",
            ]
        ),
        (
            .clothing,
            [
                "slippers", "bootie", "suit", "clothes", "sneakers", "shoes", "mocassin", "dress", "cap",
                "hat",
                "helmet", "short", "trousers", "jacket", "skirt", "watch", "ring", "glove", "glasses",
                "handbag",
                "backpack", "sunglasses",
            ]
        ),
        (
            .food,
            [
                "butter", "milk", "yogurt", "bread", "cup cake", "hot dog", "hamburger", "apples",
                "birthday cake",
                "chicken", "fruits", "salad", "fries", "steak", "sushi", "sugar",
            ]
        ),
        (
            .container,
            [
                "bottle", "cup", "glass", "bowl", "plate", "vase", "pot", "jar", "barrel", "crate", "box",
                "basket",
                "suitcase", "briefcase", "mug", "tray", "pottery", "flacon", "trunck", "container", "kettle",
            ]
        ),
        (
            .electronics,
            [
                "laptop", "computer", "phone", "tv", "radio", "camera", "screen", "projector", "speaker",
                "console",
                "headphones", "mp3", "stereo", "tablet", "printer", "keyboard", "dvd", "joystick", "remote",
                "microwave", "fridge", "oven", "washing machine", "refrigerator", "toaster", "mixer",
                "coffee maker",
                "fan", "surveillance", "stove", "scale", "blender", "sandwich",
            ]
        ),
        (
            .tool,
            [
                "scissors", "ruler", "stapler", "pencil", "marker", "knife", "fork", "spoon", "hammer",
                "screwdriver",
                "drill", "saw", "grinder", "pliers", "shovel", "broom", "mower", "tape", "wheelbarrow",
                "ladder",
                "brush", "comb", "sponge", "workbench", "extinguisher", "pan", "flashlight", "keys",
            ]
        ),
        (
            .street,
            [
                "lamppost", "street l", "bench", "hydrant", "mailbox", "trash", "cone", "fountain",
                "stone lantern",
                "barnum", "park light", "rock", "bank", "basketball net", "football goal", "fence",
            ]
        ),
        (.building, ["hut", "dog house", "tent"]),
        (
            .decoration,
            [
                "candle", "rug", "carpet", "clock", "frame", "curtain", "gift", "newspaper", "book", "lamp",
                "light",
                "lantern", "aquarium", "fireplace", "wood logs", "towel", "pillow", "umbrella",
            ]
        ),
    ]

    /// The source's own tags are shelves ("garden", "food"), not names; these are names.
    private static let synonyms: [String: [String]] = [
        "sofa": ["couch", "settee"], "couch": ["sofa"], "wardrobe": ["closet"], "bookcase": ["bookshelf"],
        "tv": ["television"], "wall flat tv": ["television"], "street lamp": ["streetlight", "lamppost"],
        "street light": ["streetlight"], "motorbike": ["motorcycle"], "scooter": ["moped", "vespa"],
        "bicycle": ["bike"], "bike": ["bmx", "bicycle"], "umbrella": ["parasol"], "grand piano": ["piano"],
        "electric guitar": ["guitar"], "reflex camera": ["camera"], "rowboat": ["boat", "rowing boat"],
        "coffee mug": ["mug"], "coffee cup": ["cup"], "espresso kettle": ["moka pot"], "crib": ["cot"],
        "hamburger": ["burger"], "french fries": ["fries", "chips"], "birthday cake": ["cake"],
        "soccer ball": ["football"], "sneakers": ["sneaker", "trainer"], "sunglasses": ["shades"],
        "camping tent": ["tent"], "bulldog": ["dog"], "siamese cat": ["cat"], "chicken": ["hen"],
        "apples": ["apple"], "wine bottle": ["bottle"], "pine": ["pine tree", "conifer", "fir"],
        "palm tree": ["palm"], "coconut tree": ["coconut palm"], "japanese maple": ["maple", "maple tree"],
        "peach blossom": ["cherry tree", "blossom tree"], "copper beech": ["beech", "beech tree"],
        "acacia": ["acacia tree"], "poplar": ["poplar tree"], "cypress": ["cypress tree"],
        "bonsai tree": ["bonsai"], "park trashcan": ["trash can", "bin"], "fire hydrant": ["hydrant"],
        "laptop": ["notebook computer"], "mobile phone": ["phone", "cell phone"], "smartphone": ["phone"],
        "deck chair": ["lounger"], "armchair": ["easy chair"], "headphones": ["headphone"],
    ]

    /// What the translators of the source meant.
    private static let meant: [String: String] = [
        "little bank": "bench", "wood bank": "wooden bench", "trunck": "trunk", "mocassin": "moccasin",
        "teck chair": "teak chair", "flipper": "pinball machine", "barnum": "marquee", "puff": "pouf",
        "short": "shorts", "cup cake": "cupcake", "bootie": "boot", "child hut": "playhouse",
        "flacon": "flask",
        "number lock": "padlock", "lip stick": "lipstick", "biplane": "biplane", "wood toy": "wooden toy",
        "car model": "toy car", "tv 16:9": "tv", "bended coconut tree": "leaning palm",
        "table tennis bat":
            "table tennis paddle", "rail crossing": "level crossing", "basket ball net": "basketball hoop",
        "little plant": "potted plant", "indoor plant": "house plant", "children game": "playground slide",
    ]

    /// Models of one name at the most: variety, not a warehouse.
    static let mostAlike = 5

    static func choose(_ model: FurnitureCatalogue.Model) -> Choice? {
        var recipe = ModelRecipe.byId[model.id] ?? ModelRecipe()
        var name = model.name.lowercased().trimmingCharacters(in: .whitespaces)
        let maker = ModelRecipe.makers.first { name.contains($0.name) }
        if let maker { name = name.replacing(maker.name, with: maker.noun) }
        name = meant[name] ?? name
        let isListed = recipe.nouns != nil
        if !isListed {
            guard model.category != "Doors and windows", model.category != "Staircases",
                !refused.contains(where: { name.contains($0) })
            else { return nil }
        }
        let category = recipe.category ?? category(of: name, in: model.category)
        var nouns = recipe.nouns ?? [name]
        if !isListed {
            nouns += synonyms[name] ?? []
            nouns = person(name, model.id).map { $0 + nouns.dropFirst() } ?? nouns
        }
        if category == .person || category == .animal || category == .vehicle { recipe.subdivides = true }
        return Choice(
            category: category, nouns: nouns, tags: recipe.tags + tags(category, name, model.id),
            recipe: recipe,
            keepsTranslations: !isListed && maker == nil)
    }

    private static func category(of name: String, in shelf: String) -> AssetEntry.Category {
        switch shelf {
        case "Vehicles": return .vehicle
        case "Characters":
            let animals = ["chicken", "horse", "bulldog", "cat", "dog", "rabbit"]
            return animals.contains { name.contains($0) } ? .animal : .person
        default: break
        }
        if name.contains("motorbike") || name.contains("rowboat") || name.contains("wheelchair") {
            return .vehicle
        }
        for seat in ["table", "chair", "sofa", "shelves", "bed", "wardrobe", "couch", "stool"]
        where name.hasSuffix(seat) {
            return .furniture
        }
        for row in words where row.words.contains(where: { name.contains($0) }) { return row.category }
        return ["Bedroom", "Living room", "Office"].contains(shelf) ? .furniture : .object
    }

    /// People are called by what they do: "Sitting female" is a woman who sits.
    private static func person(_ name: String, _ id: String) -> [String]? {
        let pairs = [("female", "woman"), ("male", "man"), ("girl", "girl"), ("boy", "boy")]
        guard let pair = pairs.first(where: { name.split(separator: " ").contains($0.0[...]) }) else {
            return nil
        }
        if name.contains("sitting") { return ["sitting " + pair.1] }
        if name.contains("lying") { return ["lying " + pair.1] }
        return [pair.1]
    }

    private static func tags(_ category: AssetEntry.Category, _ name: String, _ id: String) -> [String] {
        switch category {
        case .person where !name.contains("sitting") && !name.contains("lying"): return ["pedestrian"]
        case .plant:
            let trees = [
                "acacia", "beech", "cypress", "maple", "poplar", "palm", "peach", "pine", "coconut",
                "sycamore",
            ]
            return trees.contains { name.contains($0) } ? ["tree"] : []
        default: return []
        }
    }
}
