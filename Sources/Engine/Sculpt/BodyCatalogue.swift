/// Every body the sculptor can make, by key, with the words that mean it.
public enum BodyCatalogue {
    public struct Entry: Sendable {
        /// `body/` and a name.
        public var key: String
        /// English nouns, the commonest first, in the singular.
        public var nouns: [String]
        /// Metres from base to top as it stands on the stage; nil leaves it to the kind of subject.
        public var height: Float?
        let make: @Sendable (UInt64, BodyDetail) -> SculptedBody

        init(
            key: String, nouns: [String], height: Float? = nil,
            make: @escaping @Sendable (UInt64, BodyDetail) -> SculptedBody
        ) {
            self.key = key
            self.nouns = nouns
            self.height = height
            self.make = make
        }
    }

    public static let entries: [Entry] =
        animals + bestiary + people + props + swimmers + birds + aviary + menagerie + growths
        + Thing.all.map(\.entry)

    public static func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

    /// Models a body, the same one for the same arguments; nil for a key that is not in the catalogue.
    ///
    /// `traits` are words of a costume (`hat:cap`, `cloth:c7333b`, `old`); only people know them.
    public static func body(
        _ key: String, seed: UInt64 = 0, detail: BodyDetail = .hero, traits: [String] = []
    ) -> SculptedBody? {
        if !traits.isEmpty, let role = PersonRole.named(String(key.dropFirst("body/".count))) {
            return Person(role.look(seed: seed, traits: traits), detail: detail).body(key: key)
        }
        return entry(key)?.make(seed, detail)
    }

    /// Whether a key means somebody on two legs who can do what people do.
    static func isFigure(_ key: String) -> Bool {
        isPerson(key) || key == "body/astronaut" || key == "body/robot"
    }

    /// Whether a key means a person that can be dressed.
    static func isPerson(_ key: String) -> Bool {
        key.hasPrefix("body/") && PersonRole.named(String(key.dropFirst("body/".count))) != nil
    }

    static func animal(_ name: String, _ nouns: [String], _ shape: Quadruped) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns) { _, detail in .quadruped(key, shape, detail: detail) }
    }

    private static let animals: [Entry] = [
        animal("corgi", ["corgi", "welsh corgi"], .corgi),
        animal("dog", ["dog", "golden retriever", "labrador", "hound"], .dog),
        animal("fox", ["fox", "red fox", "vixen"], .fox),
        animal("wolf", ["wolf", "coyote"], .wolf),
        animal("cat", ["cat", "tabby"], .cat),
        animal("tiger", ["tiger", "tigress"], .tiger),
        animal("lion", ["lion"], .lion),
        animal("bear", ["bear", "brown bear", "grizzly"], .bear),
        animal("polar-bear", ["polar bear"], .polarBear),
        animal("panda", ["panda", "giant panda"], .panda),
        animal("rabbit", ["rabbit", "bunny", "hare"], .rabbit),
        animal("horse", ["horse", "stallion", "mare", "brown horse"], .horse),
        animal("zebra", ["zebra"], .zebra),
        animal("cow", ["cow", "bull", "ox", "cattle"], .cow),
        animal("sheep", ["sheep", "ewe", "ram"], .sheep),
        animal("deer", ["deer", "stag", "buck", "elk"], .deer),
        animal("giraffe", ["giraffe"], .giraffe),
        animal("elephant", ["elephant"], .elephant),
        animal("pig", ["pig", "piglet", "hog"], .pig),
    ]

    /// A person in the clothes of a role.
    private static func person(_ role: PersonRole) -> Entry {
        let key = "body/\(role.name)"
        return Entry(key: key, nouns: role.nouns, height: role.height) { seed, detail in
            Person(role.look(seed: seed), detail: detail).body(key: key)
        }
    }

    private static let people: [Entry] =
        [
            Entry(key: "body/astronaut", nouns: ["astronaut", "spaceman", "spacewoman", "cosmonaut"]) {
                _, detail in
                Astronaut(detail: detail).body(key: "body/astronaut")
            },
            Entry(key: "body/robot", nouns: ["robot", "android", "cyborg"]) { _, detail in
                Robot(detail: detail).body(key: "body/robot")
            },
            Entry(key: "body/pedestrian-with-umbrella", nouns: ["pedestrian with umbrella"]) { seed, detail in
                Person(.passerBy(seed: seed), detail: detail, umbrella: true)
                    .body(key: "body/pedestrian-with-umbrella")
            },
        ] + PersonRole.all.map(person)

    private static let props: [Entry] = [
        Entry(key: "body/mystery-box", nouns: ["gift", "present", "parcel", "package"]) { seed, detail in
            Parcel.body(key: "body/mystery-box", detail: detail, seed: seed)
        },
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

    static func fish(_ name: String, _ nouns: [String], _ shape: Fish) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns) { _, detail in
            FishModel(shape: shape, detail: detail).body(key: key)
        }
    }

    static func bird(_ name: String, _ nouns: [String], _ shape: Bird) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns) { _, detail in
            BirdModel(shape: shape, detail: detail).body(key: key)
        }
    }

    private static func growth(
        _ name: String, _ nouns: [String],
        _ make: @escaping @Sendable (String, BodyDetail, UInt64) -> SculptedBody
    ) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns) { seed, detail in make(key, detail, seed) }
    }

    private static let swimmers: [Entry] = [
        fish("clownfish", ["clownfish", "fish", "anemonefish"], .clown),
        fish("tang", ["tang", "surgeonfish", "blue tang"], .tang),
        fish("angelfish", ["angelfish", "butterflyfish"], .angel),
        fish("damselfish", ["damselfish", "minnow", "tropical fish"], .damsel),
        fish("koi", ["koi", "carp"], .koi),
        fish("shark", ["shark"], .shark),
        fish("dolphin", ["dolphin", "porpoise"], .dolphin),
        growth("turtle", ["sea turtle", "turtle", "tortoise"]) { key, detail, _ in
            SeaLife.turtle(key: key, detail: detail)
        },
        growth("jellyfish", ["jellyfish", "medusa"]) { SeaLife.jellyfish(key: $0, detail: $1, seed: $2) },
    ]

    private static let birds: [Entry] = [
        bird("gull", ["seagull", "gull", "bird", "albatross"], .gull),
        bird("eagle", ["eagle", "hawk", "falcon", "bald eagle"], .eagle),
        bird("parrot", ["parrot", "macaw"], .parrot),
        bird("sparrow", ["sparrow", "finch", "wren", "songbird"], .sparrow),
        bird("crow", ["crow", "raven", "blackbird"], .crow),
        bird("dove", ["dove", "pigeon"], .dove),
        bird("flamingo", ["flamingo"], .flamingo),
    ]

    private static let growths: [Entry] = [
        growth("coral-branching", ["coral", "staghorn coral"]) {
            Reef.branching(key: $0, detail: $1, seed: $2)
        },
        growth("coral-brain", ["brain coral"]) { Reef.brain(key: $0, detail: $1, seed: $2) },
        growth("coral-fan", ["sea fan", "fan coral"]) { Reef.fan(key: $0, detail: $1, seed: $2) },
        growth("coral-tube", ["sponge", "tube coral"]) { Reef.tube(key: $0, detail: $1, seed: $2) },
        growth("kelp", ["kelp", "seaweed"]) { Reef.kelp(key: $0, detail: $1, seed: $2) },
        growth("anemone", ["anemone", "sea anemone"]) { Reef.anemone(key: $0, detail: $1, seed: $2) },
        growth("starfish", ["starfish"]) { Reef.starfish(key: $0, detail: $1, seed: $2) },
        growth("saguaro", ["saguaro", "cactus"]) { Garden.saguaro(key: $0, detail: $1, seed: $2) },
        growth("boulder", ["boulder", "rock", "stone"]) { Garden.boulder(key: $0, detail: $1, seed: $2) },
        growth("mushroom", ["mushroom", "toadstool", "fungus"]) {
            Garden.mushroom(key: $0, detail: $1, seed: $2)
        },
        growth("flower", ["flower", "wildflower", "bloom"]) { Garden.flower(key: $0, detail: $1, seed: $2) },
        growth("daisy", ["daisy"]) { Garden.flower(key: $0, detail: $1, seed: $2, kind: 0) },
        growth("tulip", ["tulip"]) { Garden.flower(key: $0, detail: $1, seed: $2, kind: 1) },
        growth("poppy", ["poppy"]) { Garden.flower(key: $0, detail: $1, seed: $2, kind: 2) },
        growth("sunflower", ["sunflower"]) { Garden.flower(key: $0, detail: $1, seed: $2, kind: 3) },
    ]
}
