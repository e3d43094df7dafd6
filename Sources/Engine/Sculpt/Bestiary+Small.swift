extension BodyCatalogue {
    private static func fowl(_ name: String, _ nouns: [String], _ height: Float, _ shape: Bird) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns, height: height) { _, detail in
            let body = BirdModel(shape: shape, detail: detail).body(key: key)
            return body.scaled(by: height / max(body.height, 0.01))
        }
    }

    /// Something of a given length or height that brings its own model.
    private static func creature(
        _ name: String, _ nouns: [String], _ height: Float?,
        _ make: @escaping @Sendable (String, BodyDetail) -> SculptedBody
    ) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns, height: height) { _, detail in
            let body = make(key, detail)
            return height.map { body.scaled(by: $0 / max(body.height, 0.001)) } ?? body
        }
    }

    private static func goblin(_ name: String, _ nouns: [String], _ height: Float, _ shape: Goblin) -> Entry {
        creature(name, nouns, height) { GoblinModel(shape: shape, detail: $1).body(key: $0) }
    }

    private static func whale(_ name: String, _ nouns: [String], _ shape: Whale) -> Entry {
        creature(name, nouns, shape.size * shape.height * 1.1) {
            WhaleModel(shape: shape, detail: $1).body(key: $0)
        }
    }

    private static func crawler(_ name: String, _ nouns: [String], _ height: Float, _ shape: Crawler) -> Entry
    {
        creature(name, nouns, height) { CrawlerModel(shape: shape, detail: $1).body(key: $0) }
    }

    private static func reptant(_ name: String, _ nouns: [String], _ height: Float, _ shape: Reptant) -> Entry
    {
        creature(name, nouns, height) { ReptantModel(shape: shape, detail: $1).body(key: $0) }
    }

    static let aviary: [Entry] = [
        fowl("owl", ["owl", "barn owl"], 0.45, .owl),
        fowl("snowy-owl", ["snowy owl", "white owl"], 0.55, .snowyOwl),
        fowl("penguin", ["penguin"], 0.85, .penguin), fowl("duck", ["duck", "mallard"], 0.40, .duck),
        fowl("duck-white", ["white duck", "pekin duck"], 0.42, .whiteDuck),
        fowl("duckling", ["duckling"], 0.16, .duckling),
        fowl("swan", ["swan", "white swan"], 1.05, .swan),
        fowl("goose", ["goose", "canada goose"], 0.85, .goose),
        fowl("goose-white", ["white goose"], 0.85, .whiteGoose),
        fowl("chicken", ["chicken", "hen", "white chicken"], 0.42, .chicken),
        fowl("hen-brown", ["brown hen", "brown chicken", "red hen"], 0.42, .brownHen),
        fowl("rooster", ["rooster", "cockerel", "cock"], 0.60, .rooster),
        fowl("chick", ["chick", "baby chick"], 0.12, .chick),
        fowl("turkey-bird", ["turkey bird", "turkey"], 1.0, .turkey),
        fowl("peacock", ["peacock", "peafowl"], 1.7, .peacock),
        fowl("ostrich", ["ostrich", "emu", "rhea"], 2.4, .ostrich),
        fowl("hummingbird", ["hummingbird"], 0.07, .hummingbird),
        fowl("pelican", ["pelican"], 1.1, .pelican), fowl("toucan", ["toucan", "hornbill"], 0.50, .toucan),
        fowl("robin", ["robin", "redbreast"], 0.15, .robin),
        fowl("bluebird", ["bluebird", "blue jay", "jay", "blue bird"], 0.22, .blueBird),
        fowl("cardinal", ["cardinal", "red bird"], 0.22, .cardinal),
        fowl("canary", ["canary", "yellow bird"], 0.13, .canary),
        fowl("magpie", ["magpie"], 0.30, .magpie),
        fowl("kingfisher", ["kingfisher", "woodpecker"], 0.18, .kingfisher),
        fowl("stork", ["stork", "ibis"], 1.1, .stork),
        fowl("heron", ["heron", "crane", "egret"], 1.1, .heron),
        fowl("vulture", ["vulture", "condor"], 0.85, .vulture),
        fowl("phoenix", ["phoenix", "firebird"], 1.0, .phoenix),
        fowl("cockatoo", ["cockatoo"], 0.45, .cockatoo),
        fowl("parrot-green", ["green parrot", "parakeet", "budgie", "lovebird"], 0.30, .greenParrot),
    ]

    static let menagerie: [Entry] = [
        whale("whale", ["whale", "humpback", "humpback whale"], .humpback),
        whale("whale-calf", ["whale calf", "baby whale"], .humpbackCalf),
        whale("blue-whale", ["blue whale"], .blue),
        whale("orca", ["orca", "killer whale"], .orca), whale("narwhal", ["narwhal"], .narwhal),
        whale("beluga", ["beluga", "beluga whale"], .beluga), whale("sperm-whale", ["sperm whale"], .sperm),
        fish("goldfish", ["goldfish"], .goldfish),
        fish("salmon", ["salmon", "trout", "herring", "cod", "bass"], .salmon),
        fish("tuna", ["tuna", "mackerel", "sardine", "barracuda"], .tuna),
        fish("piranha", ["piranha"], .piranha),
        fish("pufferfish", ["pufferfish", "puffer", "blowfish"], .puffer),
        fish("betta", ["betta", "betta fish", "guppy"], .betta),
        fish("swordfish", ["swordfish", "marlin", "sailfish"], .swordfish),
        fish("eel", ["eel", "moray"], .eel),
        creature("frog", ["frog", "bullfrog"], 0.09) { FrogModel(shape: .frog, detail: $1).body(key: $0) },
        creature("tree-frog", ["tree frog"], 0.05) { FrogModel(shape: .treeFrog, detail: $1).body(key: $0) },
        creature("toad", ["toad"], 0.10) { FrogModel(shape: .toad, detail: $1).body(key: $0) },
        creature("octopus", ["octopus", "kraken"], 0.5) {
            OctopusModel(shape: .octopus, detail: $1).body(key: $0)
        },
        creature("squid", ["squid", "cuttlefish", "giant squid"], 0.6) {
            OctopusModel(shape: .squid, detail: $1).body(key: $0)
        },
        creature("manta-ray", ["manta ray", "ray", "stingray", "manta"], nil) {
            Drifter.ray(key: $0, detail: $1)
        },
        creature("ghost", ["ghost", "phantom", "spirit", "specter"], 1.2) {
            Drifter.ghost(key: $0, detail: $1)
        },
        goblin("alien", ["alien", "extraterrestrial", "martian"], 1.5, .alien),
        goblin("yeti", ["yeti", "abominable snowman"], 2.2, .yeti),
        goblin("bigfoot", ["bigfoot", "sasquatch", "werewolf"], 2.2, .bigfoot),
        goblin("monster", ["monster", "furry monster", "beast"], 1.7, .monster),
        goblin("goblin", ["goblin", "troll", "ogre", "orc", "gremlin", "imp"], 1.3, .goblin),
        reptant("snake", ["snake", "python", "viper", "serpent"], 0.13, .snake),
        reptant("cobra", ["cobra"], 0.40, .cobra),
        reptant("worm", ["worm", "earthworm"], 0.012, .worm),
        reptant("caterpillar", ["caterpillar", "centipede", "grub"], 0.02, .caterpillar),
        reptant("snail", ["snail", "slug"], 0.04, .snail),
        crawler("butterfly", ["butterfly", "monarch butterfly", "monarch"], 0.03, .butterfly),
        crawler("butterfly-blue", ["blue butterfly"], 0.03, .blueButterfly),
        crawler("moth", ["moth"], 0.03, .moth),
        crawler("dragonfly", ["dragonfly", "damselfly"], 0.03, .dragonfly),
        crawler("bee", ["bee", "bumblebee", "honeybee", "honey bee"], 0.02, .bee),
        crawler("wasp", ["wasp", "hornet"], 0.02, .wasp),
        crawler("fly", ["housefly", "mosquito"], 0.01, .fly),
        crawler("ladybird", ["ladybug", "ladybird", "lady beetle"], 0.012, .ladybird),
        crawler("beetle", ["beetle", "bug", "scarab", "cockroach"], 0.02, .beetle),
        crawler("firefly", ["firefly", "lightning bug", "glowworm"], 0.02, .firefly),
        crawler("ant", ["ant", "termite"], 0.01, .ant),
        crawler("spider", ["spider", "tarantula"], 0.04, .spider),
        crawler("crab", ["crab", "hermit crab"], 0.14, .crab),
        crawler("lobster", ["lobster", "crayfish", "shrimp", "prawn"], 0.14, .lobster),
        crawler("scorpion", ["scorpion"], 0.06, .scorpion),
    ]
}
