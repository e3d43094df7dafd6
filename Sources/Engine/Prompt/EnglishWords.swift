/// Single words of the closed fields and of grammar, one value a line: `value: word word`; `_` joins words of a phrase.
enum EnglishWords {
    static let places = """
        neon-street: neon_street
        city-street: parking_lot parking_garage street lane avenue crossing square alley boulevard intersection sidewalk pavement crossroads plaza alleyway backstreet crosswalk piazza promenade curb
        city-skyline: city skyline metropolis megacity cityscape downtown skyscraper megalopolis
        rooftop: rooftop roof
        suburb: suburb suburbia yard driveway lawn neighborhood backyard
        village: village town hamlet settlement
        country-road: road highway roadside trail path freeway motorway roadway footpath racetrack_road lane_of_country
        station: station airport platform terminal
        mountains: mountain highland alp alps valley peak summit himalaya himalayas mountaintop mountainside fjord hillside cliffside mountain_range mountain_pass ridge_line andes rockies range highlands
        snow: snowfield arctic glacier antarctica tundra iceberg snowdrift
        forest: forest woodland woods grove thicket wood taiga glade undergrowth clearing
        jungle: jungle rainforest mangrove
        savanna: savanna savannah steppe prairie plain plains serengeti safari
        desert: desert dune sahara gobi wasteland badlands oasis
        canyon: canyon gorge ravine
        volcano: volcano lava_field crater lava
        beach: beach shore coast seaside seashore shoreline coastline sand
        island: island atoll islet isle
        open-sea: sea ocean high_seas seas oceans
        harbor: harbor harbour dock marina port quay wharf pier jetty
        underwater: seabed aquarium reef coral_reef underwater
        lake: lake pond lagoon loch
        river: river stream creek brook canal riverbank
        waterfall: waterfall falls cascade
        meadow: meadow pasture grassland hill hills grass hilltop
        field: field farmland vineyard cornfield paddy
        farm: farm barn ranch farmyard stable barnyard
        garden: garden orchard courtyard park greenhouse playground patio terrace
        space: space cosmos galaxy nebula universe orbit
        planet: planet mars exoplanet
        moon: lunar_surface moonscape
        sky: sky stratosphere cloudscape
        studio: studio background backdrop void
        tabletop: tabletop countertop
        interior-room: room bedroom bathroom lounge hallway corridor attic basement hotel interior nursery loft apartment lobby museum hospital gallery parlor cabin_interior hall dining_room living_room sofa_corner indoors cellar staircase elevator cockpit ballroom windowsill flat penthouse foyer spa
        kitchen: kitchen pantry
        shop: shop cafe café restaurant store bakery bookshop diner bookstore supermarket pub boutique bistro pharmacy bar tavern salon saloon barbershop mall
        market: amusement_park theme_park market bazaar fair marketplace souk funfair carnival fairground
        office: office cubicle boardroom
        classroom: classroom schoolroom school auditorium
        library: library archive
        workshop: workshop garage forge laboratory lab factory smithy atelier warehouse
        gym: gym dojo gymnasium
        stadium: stadium arena racetrack pitch colosseum court rink skatepark
        stage: stage nightclub theater theatre disco circus catwalk opera_house concert_hall concert
        castle: castle palace fortress citadel
        temple: temple shrine church cathedral monastery mosque pagoda chapel
        cave: cave cavern mine tunnel grotto sewer
        ruins: ruins dungeon wreckage shipwreck ruin rubble
        """
    static let colours = """
        black: black jet ebony obsidian onyx
        white: white snow-white ivory pearl alabaster
        gray: gray grey charcoal ash slate ashen
        silver: silver silvery chrome platinum
        gold: gold golden gilded
        red: red scarlet ruby crimson burgundy maroon cherry vermilion cardinal wine
        orange: orange amber tangerine apricot coral peach
        yellow: yellow canary lemon mustard blond blonde saffron
        green: green emerald olive lime mint jade khaki
        turquoise: turquoise teal cyan aqua aquamarine
        blue: blue azure navy cobalt indigo sapphire cerulean ultramarine bluish
        purple: purple violet lilac lavender mauve plum amethyst
        pink: pink rose magenta fuchsia salmon rosy blush
        brown: brown chestnut tan hazel auburn mocha bronze-brown umber caramel brunette ginger
        beige: beige cream sand-coloured ecru champagne cream-coloured sandy
        multicolor: multicolor multicolored multicoloured multicolour rainbow-coloured rainbow-colored iridescent colorful colourful rainbow tie-dye prismatic kaleidoscopic polychrome motley
        """
    static let materials = """
        wood: wood wooden walnut oak mahogany pine teak timber birch cedar maple plywood driftwood oaken
        bamboo: bamboo rattan wicker
        glass: glass glazed
        crystal: crystal gemstone diamond crystalline
        metal: metal steel iron aluminium aluminum metallic tin chrome titanium stainless cast-iron wrought-iron
        gold: gold golden gilded gold-plated
        silver: silver sterling
        bronze: bronze brass copper
        stone: stone granite rock cobblestone limestone slate sandstone rocky
        marble: marble onyx
        concrete: concrete cement
        brick: brick
        ceramic: ceramic porcelain earthenware enamel
        clay: clay terracotta adobe plasticine
        plastic: plastic vinyl acrylic
        rubber: rubber latex silicone
        paper: paper kraft origami cardboard papier-mache paper-mache parchment
        leather: leather suede
        fabric: fabric linen velvet silk cotton denim satin cloth canvas lace tweed silken nylon
        wool: wool knitted felt woolen woollen knit crocheted cashmere needle-felted felted crochet fleece yarn
        plush: plush furry stuffed
        ice: ice frozen
        chocolate: chocolate cocoa
        """
    static let sizes = """
        tiny: tiny minuscule miniature teeny wee itty-bitty microscopic mini pocket-sized diminutive minute
        small: small petite little compact short smallish short-legged
        large: large big long oversized sizable hefty great vast wide sizeable
        giant: giant huge colossal towering enormous gigantic massive immense mammoth gargantuan titanic monstrous humongous
        tall: tall high lofty
        """
    static let numbers = """
        1: one single lone
        2: two twin both
        3: three triple
        4: four
        5: five
        6: six
        7: seven
        8: eight
        9: nine
        10: ten
        11: eleven
        12: twelve dozen
        13: thirteen
        14: fourteen
        15: fifteen
        16: sixteen
        17: seventeen
        18: eighteen
        19: nineteen
        20: twenty
        30: thirty
        40: forty
        50: fifty
        60: sixty
        100: hundred
        1000: thousand
        many: many several numerous countless multiple various few some hundreds dozens thousands lots plenty assorted innumerable handful couple-of
        """
    /// `word of X`: how many X, or `-` where X is a mass.
    static let partitives = """
        2: pair couple duo brace twosome
        3: trio trinity threesome
        4: quartet
        5: quintet
        many: herd flock school swarm pack group crowd army bunch pile stack heap row line flurry shower cluster fleet team troop band gang family colony convoy caravan procession parade litter field sea forest wall bouquet basket bed string pride murder pod gaggle circle ring carpet cloud handful party rows array set collection assortment myriad multitude hundreds thousands dozens lots range variety horde squad host bevy clutch shoal trail tower mound constellation
        -: bed pool stream cloud puff splash drop swirl shaft ray beam trickle jet sheet layer pinch patch blanket wisp plume column veil curtain kind type sort piece slice lump chunk burst spray dash sprinkle dusting mass bunch streak glimpse pile river block sliver sprig loaf
        """
    static let relations = """
        on: on onto upon atop on_top_of on_the_back_of on_a_bed_of astride aboard
        in: in inside into within inside_of
        under: under below beneath underneath
        above: above over
        beside: beside outside next_to by near past against alongside close_to at_the_foot_of to_the_left_of to_the_right_of at_the_edge_of on_the_edge_of nearby at_the_side_of
        behind: behind in_the_back_of at_the_back_of in_back_of
        in-front-of: in_front_of before ahead_of facing
        between: between in_between
        among: among amid amidst amongst in_the_middle_of surrounded_by in_the_midst_of
        through: through throughout via
        across: across to_the_other_side_of
        along: along down up
        around: around about round
        toward: toward towards to in_the_direction_of
        out-of: out_of
        from: from off off_of
        with: with
        wearing: dressed_in clad_in wrapped_in draped_in
        at: at
        of: of
        as: as_if like as_though
        during: during until since after by_the_light_of
        without: without
        """
    /// Verbs that place their subject against their object.
    static let verbRelations = """
        riding: ride mount straddle surf
        holding: hold carry grip clutch wield raise lift brandish grasp hug cradle
        wearing: wear don sport
        on: climb scale mount top sit_atop cover
        across: cross traverse
        in: enter
        around: surround circle encircle orbit
        in-front-of: lead
        behind: follow chase pursue trail
        toward: approach face
        from: leave
        through: pierce penetrate
        with: have feature
        """
    static let determiners =
        "the a an this that these those my your his its our their any each every another 's whose half"
    static let pronouns =
        "it they them he she him i we us you himself itself herself themselves someone somebody everyone one another each_other"
    static let auxiliaries =
        "is are was were be been being am has have had do does did will would could may might must should gets get 're 'm getting"
    static let conjunctions = "and & plus nor"
    static let alternatives = "or"
    static let subordinators =
        "while as when then until because so but where whereas before_it once and_then for_each just_as yet though although"
    static let relatives = "that which who"
    static let adverbs =
        "very slowly gently softly quickly smoothly slow fast too also just only not really so quite far away everywhere together around almost nearly outside outdoors off forward backward backwards forwards upwards downwards upward downward gracefully lazily peacefully suddenly steadily rapidly wildly carefully overhead nearby apart back up down out here there again still already once slightly deeply brightly across inside underneath alone alongside happily freely fiercely proudly continuously by past barefoot half through in on along over sideways aside ahead home"
    /// Words that are never what is seen.
    static let unseen =
        "camera shot scene frame video footage film lens background foreground horizon edge side middle center centre top bottom distance way air look style color colour palette depth detail resolution quality lighting shadow reflection mood atmosphere vibe feel pace scale loop ad advert commercial trailer listing header animation explainer clip movie image picture render aspect ratio format view angle perspective motion movement speed effect texture focus tone grade contrast composition theme concept aesthetic exposure fps hdr resolution 4k 8k uhd hd frame_rate masterpiece time day hour moment second minute feeling sense kind type sort lot bit back front left right end start beginning part rest place world nature life story idea thing something everything nothing weather season sun_light sunlight light daylight moonlight darkness shade silence sound music beauty emotion energy power chance action scenery landscape environment setting space surroundings direction rhythm pattern process cycle height width length line_of_sight point rise fall one vertical horizontal ambience vibes please pls subject viewer audience_view audio presence ambient sequence timing cut transition noise wonder joy"
    /// Words of quality that change nothing.
    static let quality =
        "pitch_black in_the_background in_background in_the_foreground in_the_distance product_shot product_video product_film product_photography hero_shot beauty_shot masterpiece 4k 8k uhd hdr hd ultra detailed high_quality best_quality ultra_detailed highly_detailed high_resolution award_winning trending_on_artstation artstation stunning beautiful gorgeous seamless_loop perfect_loop looping seamless amazing professional crisp sharp stock_footage commercial_grade photographic ultra_hd ultra_high_definition full_hd 1080p 720p 24fps 30fps 60fps hyper_detailed intricate_detail 4k_resolution 8k_resolution vivid please pls"
    /// Labels before a colon: what is wanted, not what is seen.
    static let labels =
        "video film ad advert commercial trailer header animation explainer shot banner clip scene spot promo teaser reel story post footage intro prompt title advertisement cinematic visual b-roll gif loop sku listing campaign brief style camera mood lighting"
    static let absentClasses = """
        people: people human person humans persons man_or_woman anyone anybody crowd nobody face somebody
        text: text label letter word caption subtitle writing lettering title typography text_overlay watermark_text overlay words letters title_card
        logo: logo brand brand_name logotype trademark branding
        """
    /// Words of a negative prompt that speak of quality, not of things.
    static let negativeQuality =
        "blurry blur low quality lowres deformed distorted extra bad anatomy jpeg artifact artifacts noise noisy ugly cropped worst ugly poor mutated disfigured duplicate pixelated overexposed underexposed grainy shaky flicker flickering jitter unrealistic oversaturated resolution malformed fused missing low-res out_of_frame morphing warping"
    static let pluralOnly =
        "scissors glasses sunglasses jeans trousers pants shorts goggles binoculars headphones pyjamas pajamas tights pliers tweezers headphones earphones woods ruins stairs earbuds overalls leggings"
    /// Coarse classes of everyday words, where the first sense of a dictionary would mislead or there is none.
    static let kinds = """
        person: queen king prince princess knight wizard witch pirate soldier dancer chef cook model rider driver pilot bartender guide worker runner surfer_girl barista surfer kid kids couple adventurer biker vlogger ninja samurai skater snowboarder influencer gamer cosplayer hiker grandma grandpa granny mom dad mum baby boy girl man woman guy lady crew team parent family friend bride groom toddler passer-by
        animal: chameleon cub lioness foal lamb mouse calf turtle koi panda quokka axolotl capybara kitten bat seal crab shrimp octopus squid
        dog: corgi shiba puppy doggo labradoodle goldendoodle pup husky
        bird: crane duck turkey swallow robin
        fish: koi betta goldfish
        creature: dragon unicorn fairy elf mermaid goblin troll ghost zombie alien godzilla phoenix orc monster demon angel griffin pegasus kraken yeti cyclops centaur minotaur vampire werewolf gnome wizard-spirit
        robot: robot droid mech android cyborg
        spacecraft: spaceship ufo starship rover spacecraft
        vehicle: scooter skateboard motorcycle motorbike bike bicycle tram truck bus van tricycle hoverboard tank wagon cart tuk-tuk
        car: car taxi cab supercar
        aircraft: hot_air_balloon paraglider plane drone airship helicopter jet airplane glider
        boat: pirate_ship ship gondola ferry kayak canoe yacht sailboat
        food: ramen burger pizza sushi taco noodle dough latte_art cheese carrot orange icing popcorn matcha dumpling
        drink: latte coffee tea smoothie boba cola beer wine espresso cappuccino lemonade
        water: wave puddle ripple pool
        liquid: dew_drop water_drop rain_drop ink droplet paint drop honey
        vapor: steam mist smoke vapor
        powder: flour dust
        fire: spark ember flame fire explosion firework
        light: aurora beam lightbeam firefly_light
        celestial: moon sun star asteroid meteor comet
        symbol: heart logo flag arrow star_shape
        fabric: sail curtain
        landform: savannah savanna ridge hill hillside cliff dune meadow
        plant: petal leaf lavender mushroom seaweed
        particle: particle glitter
        decoration: confetti balloon_arch garland tinsel
        toy: gift present snow_globe chess puppet lego balloon
        lamp: candle lantern bulb pendant_light street_lamp lamp streetlight
        structure: window door airlock pedestal stall pier fireplace aqueduct viaduct
        container: can bottle cup mug jar vase envelope
        jewelry: watch wristwatch ring necklace
        device: phone smartphone laptop console drone_controller headphone camera_device turbine
        sign: sign billboard neon_sign
        instrument: guitar piano violin drum banjo
        sports-equipment: surfboard snowboard ball
        text: text name word letter
        footwear: sneaker shoe boot
        tool: fishing_rod rod hammer anvil
        mountain: mountain peak
        building: cabin house castle lighthouse tower skyscraper hut villa cottage windmill
        light-source: 
        """
}
