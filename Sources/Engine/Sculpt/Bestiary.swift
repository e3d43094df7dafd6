extension BodyCatalogue {
    /// An animal of a given height, metres from the ground to its highest point.
    static func beast(_ name: String, _ nouns: [String], _ height: Float, _ shape: Quadruped) -> Entry {
        let key = "body/\(name)"
        return Entry(key: key, nouns: nouns, height: height) { _, detail in
            let body = SculptedBody.quadruped(key, shape, detail: detail)
            return body.scaled(by: height / max(body.height, 0.01))
        }
    }

    static let bestiary: [Entry] = pets + hoofed + wild + reptiles

    private static let pets: [Entry] = [
        beast("dalmatian", ["dalmatian"], 0.62, .dalmatian),
        beast("poodle", ["poodle", "bichon"], 0.50, .poodle),
        beast("husky", ["husky", "malamute", "samoyed"], 0.64, .husky),
        beast("dachshund", ["dachshund", "sausage dog", "wiener dog"], 0.32, .dachshund),
        beast("beagle", ["beagle", "basset hound"], 0.42, .beagle),
        beast("pug", ["pug"], 0.34, .pug),
        beast("bulldog", ["bulldog", "french bulldog", "boxer dog"], 0.42, .bulldog),
        beast("german-shepherd", ["german shepherd", "alsatian", "police dog"], 0.74, .shepherd),
        beast("border-collie", ["border collie", "collie", "sheepdog"], 0.58, .collie),
        beast("chihuahua", ["chihuahua", "terrier"], 0.26, .chihuahua),
        beast("puppy", ["puppy", "pup"], 0.30, .puppy),
        beast("kitten", ["kitten"], 0.22, .kitten),
        beast("cat-black", ["black cat"], 0.36, .blackCat),
        beast("cat-white", ["white cat"], 0.36, .whiteCat),
        beast("cat-orange", ["orange cat", "ginger cat", "red cat"], 0.36, .orangeCat),
        beast("cat-grey", ["gray cat", "grey cat"], 0.36, .greyCat),
        beast("cat-siamese", ["siamese cat", "siamese"], 0.36, .siameseCat),
        beast("cat-tuxedo", ["tuxedo cat", "black and white cat"], 0.36, .tuxedoCat),
        beast("cat-calico", ["calico cat", "calico"], 0.36, .calicoCat),
        beast("horse-white", ["white horse"], 1.85, .whiteHorse),
        beast("horse-black", ["black horse", "black stallion"], 1.85, .blackHorse),
        beast("horse-grey", ["gray horse", "grey horse"], 1.85, .greyHorse),
        beast("pony", ["pony"], 1.25, .pony),
        beast("foal", ["foal", "colt"], 1.1, .foal),
        beast("calf", ["calf"], 0.95, .calf),
        beast("lamb", ["lamb"], 0.5, .lamb),
    ]

    private static let hoofed: [Entry] = [
        beast("unicorn", ["unicorn"], 2.1, .unicorn),
        beast("pegasus", ["pegasus", "winged horse", "flying horse"], 1.95, .pegasus),
        beast("camel", ["camel", "dromedary"], 2.1, .camel),
        beast("camel-bactrian", ["bactrian camel", "two hump camel"], 2.1, .bactrian),
        beast("donkey", ["donkey", "mule", "burro"], 1.3, .donkey),
        beast("goat", ["goat", "ibex"], 0.95, .goat),
        beast("llama", ["llama", "guanaco", "vicuna"], 1.75, .llama),
        beast("alpaca", ["alpaca"], 1.4, .alpaca),
        beast("bison", ["bison", "buffalo", "yak"], 1.8, .buffalo),
        beast("water-buffalo", ["water buffalo", "cape buffalo", "wildebeest"], 1.6, .waterBuffalo),
        beast("moose", ["moose"], 2.2, .moose),
        beast("gazelle", ["gazelle", "antelope", "impala"], 1.15, .gazelle),
        beast("fawn", ["fawn"], 0.75, .fawn),
        beast("reindeer", ["reindeer", "caribou"], 1.7, .reindeer),
        beast("hippo", ["hippo", "hippopotamus"], 1.5, .hippo),
        beast("rhino", ["rhino", "rhinoceros"], 1.7, .rhino),
    ]

    private static let wild: [Entry] = [
        beast("leopard", ["leopard", "jaguar", "ocelot", "lynx", "bobcat"], 0.85, .leopard),
        beast("cheetah", ["cheetah"], 0.90, .cheetah),
        beast("panther", ["panther", "black panther", "puma"], 0.85, .panther),
        beast("snow-leopard", ["snow leopard"], 0.80, .snowLeopard),
        beast("lioness", ["lioness", "cougar", "mountain lion"], 1.05, .lioness),
        beast("lion-cub", ["cub", "lion cub"], 0.45, .cub),
        beast("mouse", ["mouse"], 0.07, .mouse),
        beast("rat", ["rat"], 0.12, .rat),
        beast("hamster", ["hamster", "gerbil"], 0.08, .hamster),
        beast("guinea-pig", ["guinea pig"], 0.14, .guineaPig),
        beast("squirrel", ["squirrel", "red squirrel"], 0.24, .squirrel),
        beast("squirrel-grey", ["gray squirrel", "grey squirrel"], 0.24, .greySquirrel),
        beast("chipmunk", ["chipmunk"], 0.14, .chipmunk),
        beast("monkey", ["monkey", "macaque", "capuchin", "lemur", "marmoset"], 0.60, .monkey),
        beast("gorilla", ["gorilla", "ape"], 1.45, .gorilla),
        beast("chimpanzee", ["chimpanzee", "chimp", "baboon"], 0.95, .chimp),
        beast("orangutan", ["orangutan"], 1.1, .orangutan),
        beast("kangaroo", ["kangaroo", "wallaby"], 1.55, .kangaroo),
        beast("raccoon", ["raccoon"], 0.40, .raccoon),
        beast("badger", ["badger", "wolverine"], 0.38, .badger),
        beast("skunk", ["skunk"], 0.40, .skunk),
        beast("red-panda", ["red panda"], 0.42, .redPanda),
        beast("koala", ["koala", "koala bear"], 0.60, .koala),
        beast("hedgehog", ["hedgehog"], 0.16, .hedgehog),
        beast("porcupine", ["porcupine"], 0.40, .porcupine),
        beast("otter", ["otter", "sea otter"], 0.36, .otter),
        beast("beaver", ["beaver", "marmot", "groundhog", "capybara"], 0.42, .beaver),
        beast("weasel", ["weasel", "ferret", "stoat", "mongoose"], 0.22, .weasel),
        beast("meerkat", ["meerkat", "prairie dog"], 0.34, .meerkat),
        beast("sloth", ["sloth", "anteater"], 0.55, .sloth),
        beast("hyena", ["hyena"], 0.9, .hyena),
    ]

    private static let reptiles: [Entry] = [
        beast("dragon", ["dragon", "wyvern"], 3.2, .dragon),
        beast("dragon-red", ["red dragon", "fire dragon"], 3.2, .redDragon),
        beast("dragon-baby", ["baby dragon", "little dragon"], 0.8, .babyDragon),
        beast("griffin", ["griffin", "gryphon", "hippogriff"], 1.9, .griffin),
        beast("crocodile", ["crocodile", "alligator", "caiman"], 0.60, .crocodile),
        beast("lizard", ["lizard", "salamander", "newt"], 0.09, .lizard),
        beast("iguana", ["iguana", "komodo dragon"], 0.25, .iguana),
        beast("gecko", ["gecko"], 0.06, .gecko),
        beast("chameleon", ["chameleon"], 0.16, .chameleon),
        beast("tortoise", ["giant tortoise"], 0.45, .tortoise),
        beast("brontosaurus", ["brontosaurus", "sauropod", "brachiosaurus", "diplodocus"], 6, .brontosaurus),
        beast("triceratops", ["triceratops"], 2.8, .triceratops),
        beast("stegosaurus", ["stegosaurus"], 3.0, .stegosaurus),
        beast("tyrannosaurus", ["tyrannosaurus", "t rex", "t-rex", "trex", "dinosaur"], 4.2, .tyrannosaurus),
        beast("velociraptor", ["velociraptor", "raptor"], 1.4, .raptor),
    ]
}
