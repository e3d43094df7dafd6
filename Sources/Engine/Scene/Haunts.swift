/// Where one expects to find a subject of which the prompt says no place: dancers on a stage, smiths in a workshop.
enum Haunts {
    /// The place of the first subject, by its name, then by what it does; nil where any place would do.
    static func place(of description: SceneDescription) -> SceneDescription.Place? {
        guard let hero = description.subjects.first else { return nil }
        // What is made of wool or of sugar lives where its maker puts it.
        guard hero.kind != .toy, hero.kind != .figure, hero.kind != .food else { return nil }
        let names = [hero.noun] + hero.noun.split(separator: " ").reversed().map(String.init)
        for place in names.compactMap({ nouns[$0] }) where suits(place, description) { return place }
        let acts: Set<SceneDescription.Kind> = [.person, .robot, .animal, .dog]
        guard hero.kind.map(acts.contains) ?? false else { return nil }
        return hero.actions.compactMap { verbs[$0] }.first { suits($0, description) }
    }

    /// Whoever stands in the rain or before a sunset is out of doors.
    private static func suits(_ place: SceneDescription.Place, _ description: SceneDescription) -> Bool {
        switch place {
        case .stage, .kitchen, .workshop, .office, .classroom, .library, .gym, .shop, .studio, .interiorRoom:
            let outdoors: Set<SceneDescription.Time> = [.dawn, .sunset, .goldenHour, .dusk]
            return description.weathers.isEmpty && description.seasons.isEmpty
                && outdoors.isDisjoint(with: description.times)
                && !description.relations.contains { $0.relation == .riding }
        default: return true
        }
    }

    private static let nouns = table([
        .stage: """
        ballerina dancer ballet-dancer singer pianist violinist cellist magician conductor orchestra choir
        opera-singer rapper drummer guitarist saxophonist trumpeter comedian actor actress juggler acrobat clown
        puppeteer band
        """,
        .studio: "robot android mascot",
        .workshop: """
        blacksmith smith carpenter mechanic welder potter shoemaker cobbler luthier inventor engineer tailor
        woodworker sculptor glassblower
        """,
        .kitchen: "chef cook baker",
        .shop: "barista waiter waitress bartender shopkeeper cashier butcher florist",
        .office: "businessman businesswoman programmer accountant secretary lawyer detective journalist",
        .classroom: "teacher professor pupil",
        .library: "librarian scholar",
        .gym: "boxer weightlifter gymnast bodybuilder wrestler",
        .stadium: """
        footballer soccer-player basketball-player goalkeeper sprinter gladiator athlete tennis-player
        baseball-player hockey-player football-player cheerleader referee
        """,
        .interiorRoom: "cat kitten hamster goldfish grandmother grandma grandfather grandpa baby toddler",
        .castle: "knight king queen prince princess jester",
        .village: "mailman postman milkman",
        .farm: "farmer cow calf pig piglet chicken hen rooster goat donkey tractor scarecrow",
        .garden: "gardener beekeeper bee snail ladybug hedgehog",
        .field: "sheep lamb shepherd horse foal",
        .savanna:
            "lion lioness elephant giraffe zebra rhino rhinoceros cheetah leopard hyena ostrich gazelle antelope",
        .jungle: """
        tiger monkey gorilla chimpanzee orangutan parrot toucan macaw sloth panther jaguar chameleon panda lemur
        explorer
        """,
        .forest: """
        deer stag fawn owl bear wolf mushroom fairy fox squirrel badger boar moose lumberjack hunter elf gnome
        raccoon woodpecker
        """,
        .lake: """
        frog toad duck duckling swan goose beaver otter heron koi lily-pad water-lily canoe rowboat kayak fisherman
        angler dragonfly flamingo crocodile alligator hippo hippopotamus
        """,
        .beach: "surfer seagull crab lifeguard sandcastle",
        .openSea: "sailor pirate pirate-ship sailboat yacht galleon dolphin",
        .underwater: """
        mermaid jellyfish coral shark octopus turtle sea-turtle diver scuba-diver submarine seahorse stingray squid
        lobster starfish
        """,
        .desert: "camel cactus scorpion cowboy rattlesnake meerkat nomad",
        .snow: "snowman penguin skier snowboarder husky sled reindeer polar-bear mammoth",
        .mountains: "climber mountaineer hiker yak mountain-goat ibex",
        .space: "astronaut spaceman satellite cosmonaut rocket spaceship space-station ufo",
        .sky: """
        balloon hot-air-balloon airplane plane jet biplane airship zeppelin kite eagle hawk falcon condor helicopter
        glider parachute skydiver
        """,
        .cityStreet:
            "taxi ninja policeman police-officer firefighter skateboarder courier busker bus tram ambulance",
        .citySkyline: "skyscraper",
    ])

    private static let verbs = table([
        .stage: "dance sing perform juggle",
        .kitchen: "cook bake knead",
        .workshop: "forge weld hammer saw carve repair",
        .gym: "box exercise",
        .library: "read study",
        .office: "type",
        .beach: "surf sunbathe",
        .snow: "ski snowboard sled",
        .lake: "row",
        .openSea: "sail",
    ])

    /// Every word with its place; names of several words are written with a hyphen.
    private static func table(
        _ places: KeyValuePairs<SceneDescription.Place, String>
    ) -> [String: SceneDescription.Place] {
        var result: [String: SceneDescription.Place] = [:]
        for (place, words) in places {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let name = String(word)
                result[name] = place
                result[name.replacing("-", with: " ")] = place
            }
        }
        return result
    }
}
