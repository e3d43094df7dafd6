/// Where somebody or something is at home: the place of a prompt that names none.
///
/// What is done decides before who does it, and who does it before what sort of thing it is: a bear that cooks is in a
/// kitchen. Nil leaves it to the coarse class.
enum Habitat {
    typealias Place = SceneDescription.Place

    static func place(of hero: SceneDescription.Subject, _ description: SceneDescription) -> Place? {
        for verb in hero.actions {
            if let place = byVerb[verb], isAgent(hero.kind) { return place }
        }
        if let place = named(hero.noun, in: byNoun) { return place }
        if isAgent(hero.kind) {
            // Someone beside a plant is in a garden, beside an anvil in a workshop.
            for other in description.subjects.dropFirst() {
                if let place = named(other.noun, in: byCompany) { return place }
            }
        }
        // A robot, or a character that has no trade and goes nowhere, is presented.
        let travels = hero.actions.contains { Self.travelling.contains($0) }
        if hero.kind == .robot, !travels { return .studio }
        return hero.kind == .aircraft ? .sky : nil
    }

    /// The whole name first, then its last word: a polar bear is no bear.
    private static func named(_ noun: String, in table: [String: Place]) -> Place? {
        if let place = table[noun] { return place }
        return noun.split(separator: " ").last.flatMap { table[String($0)] }
    }

    private static func isAgent(_ kind: SceneDescription.Kind?) -> Bool {
        switch kind {
        case .person, .robot, .animal, .dog, .creature, .bird, .figure, .toy: true
        default: false
        }
    }

    private static let travelling: Set<String> = [
        "walk", "run", "drive", "ride", "fly", "swim", "skate", "march", "explore", "wander", "fight", "race",
    ]

    private static func read(_ rows: String) -> [String: Place] {
        var result: [String: Place] = [:]
        for row in rows.split(separator: "\n") {
            let parts = row.split(separator: ":")
            guard parts.count == 2, let place = Place(rawValue: String(parts[0])) else { continue }
            for word in parts[1].split(separator: ",") {
                result[String(word.drop { $0 == " " })] = place
            }
        }
        return result
    }

    private static let byVerb = read(
        """
        kitchen: cook, bake, knead, fry, stir, roast, chop
        workshop: forge, hammer, weld, saw, carve, solder, repair, tinker, sew, weave
        stage: pirouette, sing, perform, twirl, dance, juggle, conduct
        classroom: teach, lecture
        office: type
        gym: exercise, deadlift
        interior-room: knit, vacuum
        harbor: moor
        lake: fish, row, paddle, canoe
        snow: ski, snowboard, sledge
        stadium: dunk, dribble, sprint
        market: haggle
        mountains: hike
        """)

    private static let byCompany = read(
        """
        garden: plant, potted plant, rose, tulip, sunflower, watering can, vegetable, tomato
        workshop: anvil, forge, workbench, lathe, pottery wheel, sewing machine
        stage: microphone, spotlight, orchestra, grand piano, drum kit, electric guitar
        interior-room: chess, chessboard, chess piece, board game, card, armchair, sofa, couch, bed
        stadium: basketball, hoop, goal, football, soccer ball, tennis racket, hurdle
        office: laptop, computer, desk, spreadsheet
        kitchen: dough, pan, pot, stove, oven, pizza dough, frying pan
        lake: lily pad, lotus, pond, fishing rod, reed
        """)

    private static let byNoun = read(
        """
        workshop: blacksmith, smith, carpenter, potter, mechanic, inventor, scientist, chemist, tailor, cobbler, shoemaker, welder, glassblower, watchmaker, clockmaker, sculptor, painter, alchemist, seamstress, toymaker, engineer
        kitchen: chef, cook, baker, pastry chef, pizza maker, pizzaiolo
        shop: barista, waiter, waitress, bartender, barber, hairdresser, shopkeeper, florist, sommelier, sushi chef
        classroom: teacher, professor, student, pupil, schoolboy, schoolgirl
        library: librarian, scholar
        office: businessman, businesswoman, programmer, secretary, accountant, lawyer, manager, office worker
        gym: boxer, weightlifter, bodybuilder, gymnast, karateka, yogi, sumo wrestler
        stage: ballerina, dancer, ballet dancer, singer, opera singer, magician, conductor, orchestra, band, pianist, violinist, cellist, drummer, dj, rapper, guitarist, rock star, comedian, actor, acrobat, clown, trumpeter, saxophonist, musician, puppet, marionette
        stadium: basketball player, football player, soccer player, goalkeeper, sprinter, gladiator, tennis player, baseball player, athlete
        farm: farmer, shepherd, cow, sheep, pig, chicken, hen, rooster, goat, piglet, lamb, calf, donkey, chick, turkey, tractor, barn, windmill, scarecrow
        garden: gardener, butterfly, bee, ladybug, ladybird, snail, bumblebee, hummingbird, peacock, geisha, samurai, caterpillar
        lake: fisherman, angler, frog, toad, duck, duckling, swan, goose, heron, beaver, otter, koi, dragonfly, lily pad, water lily, lotus, canoe, kayak, rowing boat, rowboat, crocodile, alligator, hippo, flamingo, newt
        harbor: sailor, fishing boat, tugboat, lighthouse
        beach: lifeguard, crab, gull, seagull, pelican, starfish, hermit crab, beach ball, sandcastle, palm tree
        open-sea: pirate, pirate ship, buccaneer, viking, viking ship, captain
        castle: king, queen, prince, princess, knight, castle, jester
        temple: monk, nun, priest
        city-street: firefighter, policeman, police officer, courier, mailman, postman, taxi, bus, tram, ambulance, police car, fire engine, detective, businesswoman, skateboarder, pigeon, busker, motorcyclist, double decker
        mountains: hiker, climber, mountaineer, mountain goat, ibex, eagle, condor, llama, alpaca, yak
        snow: skier, snowboarder, polar bear, penguin, walrus, seal, husky, snow leopard, reindeer, yeti, igloo, santa, santa claus, snowman, sleigh, arctic fox, eskimo
        savanna: lion, lioness, giraffe, zebra, elephant, rhino, rhinoceros, hippopotamus, cheetah, hyena, meerkat, ostrich, gazelle, antelope, buffalo, wildebeest, kangaroo, leopard, lion cub
        jungle: monkey, gorilla, tiger, parrot, toucan, sloth, chameleon, panda, jaguar, anaconda, orangutan, chimpanzee, macaw, explorer, dinosaur, tyrannosaurus, t rex, velociraptor, python, lemur, panther
        forest: owl, deer, bear, wolf, fox, squirrel, chipmunk, hedgehog, badger, boar, moose, raccoon, woodpecker, mushroom, fairy, gnome, elf, witch, stag, fawn, bear cub, koala, hunter, lumberjack, treehouse, cabin, log cabin, hut
        desert: camel, cactus, scorpion, rattlesnake, cowboy, pyramid, sphinx, mummy, caravan, bedouin
        underwater: goldfish, clownfish, seahorse, jellyfish, stingray, manta ray
        sky: hot air balloon, airship, zeppelin, paraglider, airplane, plane, helicopter, skydiver, pegasus, phoenix
        interior-room: cat, kitten, hamster, guinea pig, parakeet, grandmother, grandma, grandfather, grandpa, vacuum cleaner, bookworm
        studio: mascot, avatar, action figure, figurine, puppet head
        ruins: archaeologist, skeleton, zombie
        cave: miner, bat, caveman
        """)
}
