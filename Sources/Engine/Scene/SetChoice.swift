/// Which of the sets a scene is filmed in, and what has to be told to the caller about it.
struct SetChoice {
    var set: SetName
    /// The place of the prompt that decided, nil when subject, weather or mood did.
    var place: SceneDescription.Place?
    var note: String?

    init(_ description: SceneDescription) {
        let places = description.places
        if Staging.Swarm(description) != nil {
            set = .swarm
            place = places.first
            return
        }
        // A place with a set of its own wins over one that has to be approached, and any place over the bare sky.
        let exact = places.first { $0 != .sky && Self.table[$0]?.exact == true }
        let near = places.first { $0 != .sky } ?? places.first
        if let place = Self.override(places, description) ?? exact ?? near, let entry = Self.table[place] {
            self.place = place
            set =
                Self.productSet(place, description) ?? Self.hallSet(place, description)
                ?? Self.venueSet(place, description) ?? Self.summitSet(place, description) ?? entry.set
            let isOwn =
                [.interior, .productTable, .arena, .tunnel, .clouds].contains(set)
                || entry.exact && set == entry.set
            if !isOwn {
                note = "the place \"\(place.rawValue)\" is played by the \(set.rawValue) set"
            }
            return
        }
        if Staging.Venue.isMeant(by: description) {
            set = .arena
        } else if let hero = description.subjects.first {
            if let home = Self.home(of: hero, description), let entry = Self.table[home] {
                place = home
                set = Self.productSet(home, description) ?? entry.set
            } else {
                set = Self.set(for: hero, description)
            }
            note = nil
        } else {
            set = Self.set(forMood: description)
        }
    }

    private static func override(
        _ places: [SceneDescription.Place], _ description: SceneDescription
    ) -> SceneDescription.Place? {
        if places.contains(.fluid), !description.subjects.contains(where: { isActor($0.kind) }) {
            return .fluid
        }
        if places.contains(.underwater) { return .underwater }
        // The street of a suburb or a village is no city street.
        if let quiet = places.first(where: { $0 == .suburb || $0 == .village }), places.contains(.cityStreet)
        {
            return quiet
        }
        // Cobbles and old quarters are lanes between small houses.
        let prompt = description.prompt.lowercased()
        if places.contains(.cityStreet), !places.contains(.neonStreet),
            Self.oldTown.contains(where: prompt.contains)
        {
            return .village
        }
        // Who goes through a city is down in its streets; the skyline is for who looks at it from afar.
        if places.contains(.citySkyline), !places.contains(.rooftop), let hero = description.subjects.first,
            isOnFoot(hero), !description.relations.contains(where: { $0.relation == .above })
        {
            return .cityStreet
        }
        // A product on a table by the sea is still a product shot.
        if places.first == .studio || places.first == .tabletop { return places.first }
        return nil
    }

    private static let oldTown = [
        "cobble", "pavés", "montmartre", "medieval", "old town", "altstadt", "kopfstein", "adoquin",
        "empedrad", "paralelep", "石畳",
    ]

    /// Whether a subject goes about on the ground: on legs, on wheels.
    private static func isOnFoot(_ subject: SceneDescription.Subject) -> Bool {
        switch subject.kind {
        case .person, .robot, .dog, .animal, .car, .vehicle, .figure:
            [
                "walk", "run", "drive", "ride", "drift", "race", "stroll", "dance", "skate", "cycle", "jog",
                "cross",
            ]
            .contains { subject.actions.contains($0) }
        default: false
        }
    }

    private static func isActor(_ kind: SceneDescription.Kind?) -> Bool {
        switch kind {
        case .animal, .dog, .person, .bird, .fish, .car, .vehicle, .building, .whale, .creature: true
        default: false
        }
    }

    /// A product in a studio is shown on a table there; everything else stands before a backdrop.
    private static func productSet(
        _ place: SceneDescription.Place, _ description: SceneDescription
    ) -> SetName? {
        guard place == .studio, let hero = description.subjects.first else { return nil }
        return isProduct(hero.kind) ? .productTable : nil
    }

    /// A castle from inside.
    private static func hallSet(
        _ place: SceneDescription.Place, _ description: SceneDescription
    ) -> SetName? {
        let prompt = description.prompt.lowercased()
        let isInside = ["throne room", "throne", " hall", "inside a castle", "castle interior", "banquet"]
            .contains(where: prompt.contains)
        return place == .castle && isInside ? .interior : nil
    }

    /// A boxing ring in a gym; a tunnel, which is no cave.
    private static func venueSet(
        _ place: SceneDescription.Place, _ description: SceneDescription
    ) -> SetName? {
        if place == .gym || place == .stage || place == .ruins, Staging.Venue.isMeant(by: description) {
            return .arena
        }
        let prompt = description.prompt.lowercased()
        let isTunnel = ["tunnel", "túnel", "トンネル", "隧道", "subway tube"].contains(where: prompt.contains)
        return place == .cave && isTunnel ? .tunnel : nil
    }

    /// Clouds that are what a film of mountains is about are seen from above, with the peaks standing out of them.
    private static func summitSet(
        _ place: SceneDescription.Place, _ description: SceneDescription
    ) -> SetName? {
        let scenery: Set<SceneDescription.Kind> = [.cloud, .mountain, .landform]
        guard place == .mountains, description.subjects.allSatisfy({ $0.kind.map(scenery.contains) ?? false })
        else {
            return nil
        }
        let isOfClouds =
            description.prompt.lowercased().split { !$0.isLetter }.contains {
                ["cloud", "clouds"].contains($0)
            } || description.subjects.contains { $0.kind == .cloud }
        return isOfClouds ? .clouds : nil
    }

    private static let table: [SceneDescription.Place: (set: SetName, exact: Bool)] = [
        .neonStreet: (.neonStreet, true), .cityStreet: (.neonStreet, true), .citySkyline: (.skyline, true),
        .rooftop: (.skyline, true), .suburb: (.village, true), .village: (.village, true),
        .countryRoad: (.mountainRoad, true), .station: (.neonStreet, false),
        .mountains: (.mountainRoad, true),
        .snow: (.mountainRoad, true), .forest: (.forest, true), .jungle: (.jungle, true),
        .savanna: (.meadow, true),
        .desert: (.desert, true), .canyon: (.desert, true), .volcano: (.desert, true),
        .beach: (.surf, true),
        .island: (.surf, true), .openSea: (.surf, true), .harbor: (.lake, true), .underwater: (.reef, true),
        .lake: (.lake, true), .river: (.lake, true), .waterfall: (.jungle, true),
        .meadow: (.meadow, true),
        .field: (.meadow, true), .farm: (.meadow, true), .garden: (.meadow, true), .space: (.orbit, true),
        .planet: (.desert, true), .moon: (.desert, true), .sky: (.clouds, true),
        .studio: (.backdrop, true),
        .tabletop: (.productTable, true), .interiorRoom: (.interior, true),
        .kitchen: (.interior, true),
        .shop: (.interior, true), .market: (.village, true), .office: (.interior, true),
        .classroom: (.interior, true), .library: (.interior, true),
        .workshop: (.interior, true),
        .gym: (.interior, true), .stadium: (.arena, true), .stage: (.theatre, true),
        .castle: (.meadow, true), .temple: (.forest, false), .cave: (.cavern, true),
        .ruins: (.desert, true),
        .fluid: (.fluid, true), .rainOnGlass: (.rainOnGlass, true),
    ]

    // MARK: Without a place

    /// Where the hero is at home, unless something else that the prompt says settles it: a window, a surfboard, a
    /// season or a weather that the home does not have.
    private static func home(
        of hero: SceneDescription.Subject, _ description: SceneDescription
    ) -> SceneDescription.Place? {
        let nouns = Set(description.subjects.map(\.noun))
        let settling: Set<String> = ["window", "windowsill", "fireplace", "wave", "surfboard", "bench"]
        guard nouns.isDisjoint(with: settling), !hero.actions.contains("surf"), !hero.actions.contains("fly")
        else { return nil }
        // The likeness of an animal in porcelain is a thing, and so is a toy.
        if hero.kind == .toy || hero.kind == .food || hero.kind == .figure { return nil }
        guard let home = Habitat.place(of: hero, description) else { return nil }
        let isRough = description.weathers.contains {
            [.rain, .snow, .storm, .wind, .sandstorm].contains($0)
        }
        switch table[home]?.set {
        case .interior, .theatre, .backdrop: return isRough ? nil : home
        case .jungle, .desert, .reef, .clouds:
            let isCold = description.weathers.contains(.snow) || description.seasons.contains(.winter)
            return isCold ? nil : home
        default: return home
        }
    }

    private static func set(for hero: SceneDescription.Subject, _ description: SceneDescription) -> SetName {
        let nouns = description.subjects.map(\.noun)
        if hero.actions.contains("surf") || nouns.contains(where: { ["wave", "surfboard"].contains($0) }) {
            return .surf
        }
        let isLikeness = hero.kind == .toy || hero.kind == .figure || hero.kind == .food
        for word in hero.noun.split(separator: " ") where !isLikeness {
            if let set = byNoun[String(word)] { return set }
        }
        let isIndoors = description.subjects.contains { subject in
            subject.kind == .appliance || subject.noun == "fireplace"
                || (subject.kind == .furniture && subject.noun != "bench")
        }
        let isAtWindow = nouns.contains { $0 == "window" || $0 == "windowsill" }
        if isAtWindow, description.weathers.contains(.rain) || description.weathers.contains(.storm) {
            return .rainOnGlass
        }
        if isIndoors || isAtWindow { return isProduct(hero.kind) ? .productTable : .interior }
        if description.weathers.contains(.snow), isActor(hero.kind) { return .mountainRoad }
        // A wet night is worth seeing where there are lights.
        if description.weathers.contains(.rain), [.night, .dusk].contains(description.time),
            hero.kind == .person || hero.kind == .car || hero.kind == .robot
        {
            return .neonStreet
        }
        if description.seasons.contains(.autumn), isActor(hero.kind), hero.kind != .car { return .forest }
        if description.styles.contains(where: { $0 == .cyberpunk || $0 == .neon }),
            hero.kind == .person || hero.kind == .car
        {
            return .neonStreet
        }
        switch hero.kind {
        case .car, .vehicle, .train, .mountain, .landform, .cloud, .storm, .lightning: return .mountainRoad
        case .fish, .whale, .organism, .bubble: return .reef
        case .spacecraft, .celestial, .planet: return .orbit
        case .boat, .water: return .surf
        case .building: return description.times.contains(.night) ? .skyline : .meadow
        case .structure: return .skyline
        case .tree: return .forest
        case .robot: return .neonStreet
        case .liquid, .particle, .powder, .cell, .shape, .vapor, .light, .fire: return .fluid
        case .animal, .dog, .bird, .insect, .creature, .person, .figure, .plant, .flower, .toy, .aircraft,
            .decoration:
            return .meadow
        default: return .productTable
        }
    }

    /// What is shown on a table rather than in a room.
    private static func isProduct(_ kind: SceneDescription.Kind?) -> Bool {
        switch kind {
        case .container, .jewelry, .device, .clock, .food, .drink, .footwear, .accessory, .clothing, .tool,
            .document,
            .stone, .metal, .ice, .liquid:
            true
        default: false
        }
    }

    private static let byNoun: [String: SetName] = [
        "astronaut": .orbit, "spaceman": .orbit, "satellite": .orbit, "camel": .desert, "cactus": .desert,
        "scorpion": .desert, "mermaid": .reef, "jellyfish": .reef, "coral": .reef, "shark": .reef,
        "octopus": .reef,
        "turtle": .reef, "diver": .reef, "submarine": .reef, "surfer": .surf, "dolphin": .surf,
        "skyscraper": .skyline,
        "deer": .forest, "owl": .forest, "bear": .forest, "wolf": .forest, "mushroom": .forest,
        "fairy": .forest,
        "snowman": .mountainRoad, "penguin": .mountainRoad, "skier": .mountainRoad, "taxi": .neonStreet,
        "ninja": .neonStreet,
    ]

    private static func set(forMood description: SceneDescription) -> SetName {
        if description.styles.contains(where: { [.cyberpunk, .neon, .vaporwave, .noir].contains($0) }) {
            return .neonStreet
        }
        if description.styles.contains(.ukiyoE) { return .surf }
        switch description.weather {
        case .rain: return .neonStreet
        case .snow: return .mountainRoad
        case .fog: return .forest
        case .storm, .wind: return .surf
        case .sandstorm: return .desert
        default: break
        }
        switch description.season {
        case .autumn: return .forest
        case .winter: return .mountainRoad
        case .spring, .summer: return .meadow
        case nil: break
        }
        switch description.mood {
        case .calm, .romantic, .dramatic: return .surf
        case .cozy, .epic: return .mountainRoad
        case .joyful, .nostalgic, .hopeful: return .meadow
        case .melancholic, .mysterious, .eerie: return .forest
        case .energetic: return .neonStreet
        case .dreamy, .elegant: return .fluid
        case nil: break
        }
        let prompt = description.prompt.lowercased()
        let outdoors = [
            "landscape", "nature", "scenery", "landschaft", "natur", "paysage", "paisaje", "paisagem", "風景",
            "风景",
        ]
        if outdoors.contains(where: prompt.contains) { return .mountainRoad }
        switch description.time {
        case .night, .dusk: return .skyline
        case .dawn, .morning: return .meadow
        case .sunset, .goldenHour: return .surf
        default: return .fluid
        }
    }
}
