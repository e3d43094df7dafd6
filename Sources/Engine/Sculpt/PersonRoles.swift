import Render

/// A part somebody plays: the words for it and what they put on.
struct PersonRole: Sendable {
    let name: String
    /// English nouns, the commonest first.
    let nouns: [String]
    /// Whether it is usually a woman; nil leaves it to chance.
    let feminine: Bool?
    /// Metres; nil for an ordinary grown-up.
    let height: Float?
    /// Settings of the wardrobe, read by ``Wardrobe/put(on:)``.
    let costume: String

    func look(seed: UInt64, traits: [String] = []) -> Wardrobe {
        if name == "pedestrian", traits.isEmpty { return .passerBy(seed: seed) }
        var random = SplitMix64(seed: seed, path: "person/\(name)")
        let isFeminine = feminine ?? (random.unit() < 0.5)
        let wanted = traits.contains("female") || traits.contains("woman")
        let unwanted = traits.contains("male") || traits.contains("man")
        var look = Wardrobe.someone(&random, feminine: wanted || (isFeminine && !unwanted))
        look.put(on: costume)
        for trait in traits { look.apply(trait: trait) }
        return look
    }

    static func named(_ name: String) -> PersonRole? { all.first { $0.name == name } }

    static let all: [PersonRole] = table.split(separator: "\n").map { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        let nouns = cells[0].split(separator: ",").map { noun in String(noun.drop { $0 == " " }) }
        return PersonRole(
            name: nouns[0].replacing(" ", with: "-"), nouns: nouns,
            feminine: cells[1] == "f" ? true : cells[1] == "m" ? false : nil, height: Float(cells[2]),
            costume: cells[3])
    }

    /// Nouns | f, m or neither | metres | costume.
    private static let table = """
        man, guy, gentleman, father, dad, husband, fellow, gent | m | | cut:jacket
        woman, lady, mother, mom, mum, wife, female | f | | cut:coat legs:tights
        girl, daughter, schoolgirl, little girl | f | 1.16 | build:child cut:dress legs:tights hair:pigtails
        boy, son, schoolboy, little boy | m | 1.16 | build:child cut:shirt legs:shorts shoes:d8d2c6
        child, kid | | 1.12 | build:child cut:overalls second:e8b84a
        baby, infant, toddler, newborn | | 0.74 | build:toddler cut:overalls cloth:8fb8d0 second:f0e6d2 hair:crop
        pedestrian, passerby, person, human, people, someone, somebody, stranger, tourist, citizen, shopper, commuter, neighbor, villager | | | cut:jumper
        old man, grandfather, grandpa, elder, old gentleman, grandad, old person | m | 1.62 | cut:jumper cloth:6b5540 second:e6dcc8 trousers:4a4038 beard:short glasses old right:cane
        grandmother, old woman, grandma, granny, old lady | f | 1.54 | cut:dress cloth:7a5a78 second:e9dcc4 legs:tights scarf:d9b8a8 glasses old
        teenager, teen, student, pupil, youth | | 1.62 | cut:jumper trousers:3d4a66 shoes:e6e2da left:book
        chef, cook, kitchen chef, sushi chef | | | cut:jacket cloth:f0ece2 second:f0ece2 hat:toque hatcolour:f6f3ec apron:f4f1ea scarf:c7333b trousers:3a3d44 right:spoon
        baker, confectioner, pastry chef, pizza maker | | | cut:shirt cloth:e9e2d2 hat:chef hatcolour:f6f3ec apron:d8c8a8 trousers:5a4a3c right:rollingpin girth:1.15
        barista, waiter, waitress, bartender, server, barkeeper, shopkeeper | | | cut:shirt cloth:2f3338 apron:7a5a3c trousers:23262e right:cup
        knight, crusader, warrior, paladin, gladiator | m | 1.8 | cut:armour cloth:b9bfc6 second:8d939a trousers:8d939a shoes:8d939a hat:knight hatcolour:c2c8ce cape:8e2230 gloves:9aa0a6 right:sword left:shield
        king, emperor, monarch | m | | cut:robe cloth:7a1f34 second:f0e8d8 hat:crown beard:short cape:7a1f34 right:sceptre belt:d9a93a
        queen, empress | f | | cut:gown cloth:6a2a6e second:f0e0c0 hat:crown cape:8e2a4a hair:bun belt:d9a93a
        prince | m | | cut:jacket cloth:3a5a9a second:f0e8d8 hat:crown cape:8e2230 boots
        princess | f | | cut:gown cloth:e58fb0 second:f8e6ee hat:tiara hair:long belt:f0d070
        wizard, mage, sorcerer, magician, merlin, warlock | m | 1.8 | cut:robe cloth:3a3a78 second:d9b95a hat:wizard hatcolour:35356e beard:long haircolour:d6d2ca hair:long right:staff belt:8a5a2a
        witch, sorceress, enchantress | f | 1.75 | cut:gown cloth:3a2a4a second:6fae4a hat:wizard hatcolour:2a2030 hair:long haircolour:8c3b1e right:broom belt:6b4a2a
        pirate, buccaneer, corsair | m | | cut:coat cloth:6e2026 second:e9e2d2 trousers:3a3028 boots shoes:2a1e18 hat:tricorn hatcolour:241f1e beard:short right:cutlass belt:8a5a2a patch
        samurai, ronin, shogun | m | | cut:robe cloth:2a3350 second:b03a34 hat:samurai hatcolour:2e2a2c belt:b03a34 right:katana
        ninja, assassin | m | | cut:jumper cloth:22242a trousers:22242a shoes:1a1a1e hat:mask hatcolour:22242a belt:7a2228 right:katana gloves:22242a
        viking, barbarian | m | 1.78 | cut:jumper cloth:7a5a3a second:b08a5a trousers:4a3a2c boots hat:viking hatcolour:a8a49a beard:long haircolour:b8702e cape:6b5a48 right:axe belt:4a3020 girth:1.2
        cowboy, rancher, sheriff, cowgirl, outlaw | m | | cut:shirt cloth:b06a3a second:7a4a2a trousers:3d4a66 boots shoes:5a3420 hat:cowboy hatcolour:8a5c34 scarf:b03a34 belt:4a2e1c
        soldier, guard, ranger, commander | m | | cut:jacket cloth:5a6340 second:4a5236 trousers:525a3a boots hat:helmet hatcolour:525a3a belt:3a3022
        police officer, policeman, policewoman, cop, officer | | | cut:jacket cloth:27375a second:3a5a8a trousers:202a40 hat:police hatcolour:202a44 belt:1a1a1e tie:1a2236
        firefighter, fireman | | | cut:coat cloth:c89a3a second:e8e23a trousers:b08a34 boots hat:fire hatcolour:b8281e stripes:e8e6a0 gloves:3a3028
        doctor, physician, surgeon, veterinarian, dentist | | | cut:coat cloth:f2f2ee second:7ab0c0 trousers:4a6a80 tie:3a6a8a glasses
        nurse | | | cut:dress cloth:e8f0f2 second:c7333b legs:tights hat:nurse hatcolour:fafafa
        scientist, chemist, professor, inventor, researcher, engineer | | | cut:coat cloth:f2f2ee second:8aa07a trousers:3a3f48 glasses hair:wavy right:flask
        builder, construction worker, worker, carpenter, architect, miner, electrician, plumber | | | cut:overalls cloth:3a5a8a second:e8873a hat:hardHat hatcolour:f0b820 boots shoes:8a5a2c right:hammer
        mechanic, repairman | | | cut:overalls cloth:4a5a6a second:b8bcc0 hat:cap hatcolour:3a4a5a right:wrench
        blacksmith, smith | m | | cut:shirt cloth:6a5a4a second:6a5a4a trousers:3a322c boots apron:5a3a24 beard:short right:hammer girth:1.22 gloves:4a3424
        farmer, gardener, peasant, shepherd, beekeeper | | | cut:overalls cloth:4a628a second:c7504a hat:straw hatcolour:dcb96a boots shoes:6a4a2c right:fork
        fisherman, angler, sailor, old fisherman | m | | cut:raincoat cloth:e2b21f hat:bucket hatcolour:e2b21f boots shoes:3a5a4a beard:short right:rod
        teacher, librarian, lecturer, tutor | | | cut:jumper cloth:7a8a5a second:f0ece2 glasses left:book
        businessman, manager, lawyer, banker, salesman, politician, president, spy, detective, executive | m | | cut:jacket cloth:2a3040 second:f0f0ee trousers:262b38 tie:8e2a30 shoes:1e1a18 left:briefcase
        businesswoman, secretary, reporter, journalist | f | | cut:jacket cloth:4a4f63 second:f4f0ea trousers:3a3f50 hair:bob left:briefcase
        bride | f | | cut:gown cloth:faf6ee second:f6ecdc hat:veil hatcolour:fffdf8 hair:bun right:bouquet
        groom | m | | cut:jacket cloth:23242a second:fafafa trousers:23242a tie:3a3a44 shoes:141414
        ballerina, ballet dancer | f | | cut:tutu cloth:f2b8c6 second:f8dfe6 legs:tights trousers:f6d8d2 shoes:f0b0b8 hair:bun hat:tiara
        dancer, flamenco dancer, belly dancer, performer | f | | cut:dress cloth:d4495a second:f0c9c0 legs:bare shoes:b8303c hair:bun
        singer, rapper, pop star, vocalist, diva | f | | cut:dress cloth:5a3a8a second:e8b84a legs:tights trousers:2a2430 hair:curly right:microphone
        guitarist, musician, rock star, busker, bassist | m | | cut:jacket cloth:2a2628 second:a83a3a trousers:2f3a4f hair:wavy right:guitar
        violinist, fiddler, cellist | f | | cut:gown cloth:2a2a34 second:8a8a94 hair:long left:violin right:violinbow
        pianist, keyboardist, composer | m | | cut:jacket cloth:1e1f26 second:fafafa trousers:1e1f26 tie:1a1a1e
        drummer, percussionist | m | | cut:shirt cloth:b03a34 trousers:2a2c34 left:drumstick right:drumstick
        accordionist, accordion player | m | | cut:shirt cloth:f0ece2 second:8e2a30 trousers:3a3028 hat:beret hatcolour:2e3a4a right:accordion beard:moustache
        flutist, flautist, piper | f | | cut:dress cloth:3a7a6a legs:tights right:flute
        conductor, maestro | m | | cut:jacket cloth:1c1d24 second:fafafa trousers:1c1d24 tie:f4f4f0 hair:wavy haircolour:b9b4ac right:baton
        basketball player, basketballer | m | 1.85 | cut:shirt sleeveless cloth:e8662a second:1e2a4a legs:shorts trousers:e8662a shoes:f0f0ee hat:headband hatcolour:1e2a4a right:basketball
        football player, soccer player, footballer, goalkeeper, athlete, player | m | | cut:shirt cloth:2a7ac0 second:ffffff legs:shorts trousers:f0f0ee shoes:1a1a1e stripes:f0f0ee
        tennis player | | | cut:shirt cloth:f6f6f2 second:3a8a5a legs:shorts trousers:f6f6f2 shoes:f6f6f2 hat:headband hatcolour:fafafa right:racket
        runner, jogger, sprinter, marathon runner | | | cut:shirt sleeveless cloth:e0483a legs:shorts trousers:23262e shoes:e8e23a hat:headband hatcolour:f4f4f0
        skier | | | cut:coat short cloth:d83a4a trousers:2a3a5a hat:helmet hatcolour:2e86c0 goggles gloves:23262e boots left:pole right:pole
        snowboarder | | | cut:coat short cloth:3aa08a trousers:4a3a6a hat:beanie hatcolour:e8b23a goggles gloves:23262e boots
        skater, skateboarder, skateboard kid, ice skater, roller skater | | | cut:shirt cloth:e8b84a trousers:3d4a66 hat:cap hatcolour:c7333b shoes:f0f0ee
        surfer, surfer girl | | | cut:swimsuit cloth:23304a second:3ac0c0 legs:bare barefoot hair:wavy haircolour:d9b26b
        swimmer, lifeguard | | | cut:swimsuit cloth:c7333b second:f4f4f0 legs:bare barefoot hair:crop
        boxer, fighter, wrestler, karateka, martial artist | m | | cut:bare legs:shorts trousers:c7333b second:f0d070 gloves:c7282e bigGloves boots shoes:23262e hair:crop
        yogi, gymnast, acrobat, yoga teacher | f | | cut:swimsuit cloth:5a8aa0 legs:tights trousers:3a5a70 barefoot hair:ponytail
        monk, buddhist, priest, nun | m | | cut:robe cloth:c8762a second:8e3a20 hair:bald barefoot mood:0.5
        cyclist, biker, motorcyclist, rider, jockey | | | cut:shirt cloth:e8d23a legs:shorts trousers:1e2026 hat:helmet hatcolour:e0483a gloves:23262e stripes:23262e
        diver, scuba diver, freediver | | | cut:jumper cloth:22303e trousers:22303e second:e8b82a shoes:22303e goggles gloves:22303e
        painter, artist, sculptor | | | cut:shirt cloth:e9e2d2 apron:6a7a8a hat:beret hatcolour:b03a34 trousers:3a4258 right:brush left:palette
        photographer, cameraman, videographer, director, vlogger | | | cut:jacket cloth:5a6248 second:e9e2d2 trousers:4a4438 hat:cap hatcolour:3a3f34 right:camera
        clown, jester, joker | m | | cut:overalls cloth:f0c030 second:c7333b hair:curly haircolour:e0483a rednose stripes:3a7ac0 shoes:c7333b white hat:clown hatcolour:3a9a5a girth:1.15
        santa, santa claus, father christmas | m | | cut:coat cloth:c7222a second:faf6f0 trousers:c7222a boots shoes:1a1a1e hat:santa hatcolour:c7222a beard:long haircolour:f4f1ea belt:1e1a18 glasses girth:1.34 fur
        elf, gnome, leprechaun, christmas elf, dwarf, hobbit | | 1.1 | build:child cut:coat cloth:3a8a4a second:c7333b legs:tights trousers:c7333b hat:elf hatcolour:3a8a4a pointed belt:5a3a20
        fairy, pixie, tinkerbell | f | 1.3 | cut:tutu cloth:a8d870 second:e0f0b0 legs:bare wings:d8f0fa hair:bun haircolour:e8c070 pointed right:wand
        angel, cherub | f | | cut:gown cloth:f8f4ea second:e8d48a wings:fcfaf4 feathered hat:halo hatcolour:f4d060 haircolour:e8c878 hair:long
        superhero, hero, superman, superwoman | m | 1.82 | cut:jumper cloth:2a4aa0 second:e8c030 trousers:2a4aa0 boots shoes:c7282e cape:c7282e belt:e8c030 hair:wavy gloves:c7282e mask
        zombie, undead | m | | cut:shirt cloth:6a5a4a trousers:4a4a44 skin:8aa878 haircolour:3a3a30 mood:-0.5 hair:crop shoes:3a3028
        vampire, dracula | m | | cut:jacket cloth:1e1a22 second:f4f0ea trousers:1e1a22 cape:701820 skin:e6dcd8 haircolour:141216 hair:crop tie:8e1a24 mood:0.2
        stone figure, living statue | | | cut:robe stuff:rock cloth:c8c4ba hair:wavy mood:0
        mannequin | | | cut:bare stuff:plastic skin:e6dccb cloth:e6dccb trousers:e6dccb hair:bald mood:0
        puppet, marionette, doll, wooden puppet | | | cut:overalls stuff:wood skin:d8a870 cloth:b03a34 hair:short mood:0.6
        pilot, aviator | m | | cut:jacket cloth:6a4a2e second:e9e2d2 trousers:4a4438 hat:helmet hatcolour:5a3a24 goggles scarf:f0ece2 boots
        hiker, traveler, backpacker, explorer, adventurer, mountaineer, climber, camper | | | cut:jacket cloth:c8682e second:3a4a5a trousers:5a5242 boots shoes:6a4a2c hat:bucket hatcolour:8a7a52 right:staff
        delivery man, courier, mailman, postman, delivery guy | | | cut:jacket cloth:3a6aa0 second:e9e2d2 trousers:2f3a4f hat:cap hatcolour:3a6aa0 left:parcel
        influencer, fashion model, actress, gamer | f | | cut:dress cloth:2a8a8a second:f0d070 legs:bare hair:long right:phone
        archer, hunter, robin hood, elf archer | | | cut:coat short cloth:4a6a3a second:8a6a3a trousers:5a4a34 boots hat:elf hatcolour:3a5a2e left:bow belt:4a2e1c
        geisha, maiko, kimono woman | f | | cut:robe cloth:b03a5a second:f0d8a0 hair:bun haircolour:141216 skin:f4e6de belt:e8b84a
        caveman, tarzan, ogre | m | | cut:bare legs:shorts trousers:8a6a3a barefoot beard:long hair:long right:club girth:1.2
        """
}
