/// Words of a prompt for looks and clothes, as costume words of the wardrobe; `%` stands for the colour.
enum PersonWords {
    static func attribute(_ word: String) -> String? { attributes[word] }

    /// What wearing or holding the noun comes to, with the last word of a longer name as well.
    static func thing(_ noun: String) -> String? {
        if let costume = compounds[noun] ?? things[noun] { return costume }
        return noun.split(separator: " ").last.flatMap { things[String($0)] }
    }

    private static let attributes = table(
        """
        old elderly aged ancient senior wrinkled = old
        bald hairless = hair:bald
        bearded = beard:short
        mustachioed moustached = beard:moustache
        blond blonde fair-haired blond-haired golden-haired = haircolour:dcb868
        redhead red-haired ginger redheaded = haircolour:b8502a
        brunette brown-haired = haircolour:4a2c1a
        dark-haired black-haired = haircolour:1e1715
        gray-haired grey-haired white-haired silver-haired = haircolour:c9c5be
        curly curly-haired = hair:curly
        long-haired = hair:long
        short-haired = hair:crop
        fat chubby stout plump overweight round burly portly heavyset = girth:1.25
        thin slim skinny slender lean = girth:0.88
        muscular strong = girth:1.14
        happy smiling cheerful joyful laughing excited merry = mood:0.95
        sad unhappy crying lonely melancholic gloomy depressed tearful = mood:-0.7
        angry furious grumpy annoyed = mood:-0.5
        serious stern stoic = mood:0
        pale = skin:f0e2d8
        black african dark-skinned = skin:6b4329
        female = female
        male = male
        barefoot barefooted = barefoot
        hooded = hat:hood
        bespectacled = glasses
        caped = cape:c7333b
        """)

    private static let things = table(
        """
        raincoat rain-jacket slicker oilskin = cut:raincoat cloth:%e2b21f hat:hood boots
        coat overcoat trenchcoat trench parka anorak = cut:coat cloth:%5a4a3a
        jacket blazer hoodie windbreaker cardigan = cut:jacket cloth:%3a4658
        suit tuxedo tux = cut:jacket cloth:%2a3040 trousers:%2a3040 tie:8e2a30
        sweater jumper pullover turtleneck sweatshirt = cut:jumper cloth:%8e3038
        shirt t-shirt tshirt tee polo blouse jersey top vest = cut:shirt cloth:%e9e2d2
        dress sundress frock skirt = cut:dress cloth:%b03a4a legs:tights
        gown ballgown = cut:gown cloth:%6a2a6e
        kimono yukata robe bathrobe toga tunic = cut:robe cloth:%7a3a5a
        tutu = cut:tutu cloth:%f2b8c6 legs:tights
        overalls dungarees = cut:overalls cloth:%4a628a
        uniform outfit clothes costume spacesuit = cloth:%3a4a6a
        swimsuit bikini wetsuit trunks = cut:swimsuit cloth:%2a6a9a legs:bare barefoot
        armor armour = cut:armour cloth:%b9bfc6
        apron = apron:%e9e2d2
        cape cloak = cape:%c7333b
        scarf shawl = scarf:%c7333b
        tie necktie = tie:%8e2a30
        jeans trousers pants leggings = legs:trousers trousers:%3d4a66
        shorts = legs:shorts trousers:%4a628a
        boot boots = boots shoes:%5a3420
        shoe sneaker shoes sneakers heel heels slipper = shoes:%8e3038
        glove gloves mitten mittens = gloves:%7a2f35
        belt = belt:%5a3a20
        hat sunhat = hat:straw hatcolour:%b8925a
        straw-hat = hat:straw hatcolour:dcb96a
        cap = hat:cap hatcolour:%c7333b
        beanie bobble-hat = hat:beanie hatcolour:%c7333b
        beret = hat:beret hatcolour:%b03a34
        crown = hat:crown
        tiara = hat:tiara
        helmet = hat:helmet hatcolour:%c7333b
        hood = hat:hood
        headband bandanna = hat:headband hatcolour:%c7333b
        bandana headscarf = hat:bandana hatcolour:%c7333b
        veil = hat:veil hatcolour:fffdf8
        wings = wings:%f8f4ea feathered
        halo = hat:halo
        mask = hat:mask hatcolour:%22242a
        glasses sunglasses spectacles glass = glasses
        goggles = goggles
        beard = beard:long
        stubble = beard:short
        mustache moustache = beard:moustache
        bow ribbon = hat:bow hatcolour:%c7333b
        umbrella parasol = right:umbrella hatcolour:%c7333b
        cane = right:cane
        stick staff = right:staff
        book novel magazine notebook = left:book
        newspaper = left:newspaper
        cup mug coffee tea cappuccino latte espresso cocoa = right:cup
        wine champagne cocktail goblet = right:glass
        sword saber sabre rapier = right:sword
        katana = right:katana
        axe ax = right:axe
        shield = left:shield
        wand = right:wand
        broom broomstick mop = right:broom
        flask potion = right:flask
        hammer = right:hammer
        wrench spanner = right:wrench
        shovel spade pitchfork rake hoe = right:fork
        rod fishing-rod fishing-pole = right:rod
        briefcase suitcase = left:briefcase
        bag handbag purse backpack = left:bag
        basket = left:basket
        bouquet flowers = right:bouquet
        flower rose tulip sunflower = right:flower
        microphone mic = right:microphone
        guitar banjo ukulele lute = right:guitar
        violin fiddle = left:violin right:violinbow
        accordion = right:accordion
        flute clarinet saxophone trumpet = right:flute
        drumstick = left:drumstick right:drumstick
        baton = right:baton
        basketball = right:basketball
        racket = right:racket
        brush paintbrush = right:brush
        palette = left:palette
        camera = right:camera
        phone smartphone cellphone = right:phone
        parcel package box gift present = left:parcel
        bow-and-arrow longbow = left:bow
        lantern = right:lantern
        torch = right:torch
        candle = right:candle
        balloon = right:balloon
        flag banner = right:flag
        sign placard = right:sign
        teddy = right:teddy
        teddy-bear = right:teddy
        knife dagger = right:knife
        spoon ladle = right:spoon
        """)

    /// Things by names of two words.
    private static let compounds = [
        "top hat": "hat:top hatcolour:%22222a", "cowboy hat": "hat:cowboy hatcolour:%8a5c34",
        "straw hat": "hat:straw hatcolour:dcb96a", "wizard hat": "hat:wizard hatcolour:%35356e",
        "witch hat": "hat:wizard hatcolour:%2a2030", "chef hat": "hat:toque hatcolour:f6f3ec",
        "santa hat": "hat:santa hatcolour:c7222a", "pirate hat": "hat:tricorn hatcolour:%241f1e",
        "hard hat": "hat:hardHat hatcolour:%f0b820", "baseball cap": "hat:cap hatcolour:%c7333b",
        "bucket hat": "hat:bucket hatcolour:%8a7a52", "sun hat": "hat:straw hatcolour:%dcb96a",
        "trench coat": "cut:coat cloth:%b8a07a", "bow tie": "tie:%c7333b", "teddy bear": "right:teddy",
        "fishing rod": "right:rod", "fishing pole": "right:rod", "hiking boot": "boots shoes:%6a4a2c",
        "lab coat": "cut:coat cloth:f2f2ee", "leather jacket": "cut:jacket cloth:%2a2422",
        "evening gown": "cut:gown cloth:%6a2a6e", "wedding dress": "cut:gown cloth:faf6ee",
    ]

    private static func table(_ text: String) -> [String: String] {
        var result: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let sides = line.split(separator: "=").map { side in
                String(side.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            guard sides.count == 2 else { continue }
            for word in sides[0].split(separator: " ") {
                result[String(word).replacing("-", with: " ")] = sides[1]
                result[String(word)] = sides[1]
            }
        }
        return result
    }
}
