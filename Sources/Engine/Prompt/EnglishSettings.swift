/// Words of time, weather, season, mood and place; the format is that of `EnglishPhrases`.
enum EnglishSettings {
    static let time = """
        dawn: dawn | sunrise | daybreak | first light | sun up | crack of dawn | break of day | sun rise | early dawn | rising sun | at first light | sun come up | sun is rising | sunup
        morning: morning | early morning | in the morning | morning light | morning sun | breakfast time | mid morning | late morning
        day: day | daytime | noon | midday | afternoon | daylight | broad daylight | in the daytime | mid day | by day | at noon | high noon | bright day | noonday | lunchtime | teatime | midday sun | early afternoon | late afternoon
        golden-hour: golden hour | golden light | low sun | magic hour | golden sunlight | warm low sun | golden hour light | late afternoon sun | low golden sun | golden glow | honeyed light | golden evening light
        sunset: sunset | setting sun | sundown | sun set | sun go down | sun is setting | sun dip below | at sundown | last rays of sun | sun sink
        dusk: dusk | twilight | blue hour | evening | nightfall | gloaming | last light | at dusk | late evening | early evening | after sunset | in the evening | dusky | eventide
        night: night | midnight | nighttime | moonlit | starry | at night | moonlight | by night | dead of night | under the stars | starlight | starry sky | night time | starlit | nocturnal | night sky | full moon night | late at night | dark of night | by moonlight | small hours | after dark | night scene | overnight
        """
    static let weather = """
        clear: sunny | cloudless | clear sky | blue sky | sunshine | clear weather | bright sun | sun drenched | sunlit | clear blue sky | bright sunlight | clear night | blazing sun | sun kissed | clear skies | cloudless sky | blue skies | bright sunshine | hard sunlight
        cloudy: cloudy | overcast | grey sky | gray sky | cloudy sky | cloud cover | leaden sky | grey clouds | gray clouds | cloud covered | gloomy sky | heavy clouds | dark clouds | clouded | clouds gather
        rain: rain | rainy | raining | rainfall | downpour | shower | drizzle | rain soaked | pouring rain | heavy rain | light rain | rainstorm | rain swept | torrential rain | drizzly | monsoon | raindrop | rain falling | wet with rain | drenched in rain | pour down | rain slicked | rain slick | soaked by rain | drizzling | cloudburst | in the rain | rain wet
        storm: storm | stormy | thunderstorm | thunder | tempest | gale | lightning storm | hurricane | thunder and lightning | lightning | storm cloud | squall | typhoon | tempestuous | storm clouds | lightning flash | electrical storm | cyclone | thundery
        snow: snow | snowy | snowfall | snowing | blizzard | snow covered | snowstorm | snowflake | falling snow | heavy snow | snow capped | light snow | flurry | snow falling | snowbound | snow storm | snow flurries | snowed in | frosty snow | powder snow | snow dusted | deep snow | snow drift | flurries | snowcapped | snow laden | whiteout
        fog: fog | foggy | mist | misty | haze | hazy | fog bank | mist covered | low fog | ground fog | fog shrouded | fogbound | smog | morning mist | thick fog | heavy fog | brume | mist shrouded | fogged
        wind: wind | windy | gust | breeze | breezy | windswept | gusty | blowing wind | wind blown | in the wind | windblown | strong wind | draught | blustery | gusting
        sandstorm: sandstorm | dust storm | sand storm | duststorm | haboob
        """
    static let season = """
        spring: spring | springtime | in spring | early spring | vernal
        summer: summer | summertime | summery | midsummer | in summer | high summer | late summer
        autumn: autumn | fall color | fall foliage | autumnal | in autumn | fall leaf | fall season | fall colours | in the fall | late fall | early fall | fall forest | autumn colors
        winter: winter | wintry | wintertime | midwinter | in winter | winter wonderland | wintery | deep winter
        """
    static let mood = """
        calm: calm | peaceful | serene | tranquil | quiet | relaxing | soothing | gentle mood | meditative | placid | peace | serenity | tranquility | still mood | zen | stillness | restful | unhurried | relaxed | calming | hushed | contemplative | calmness | peacefulness
        cozy: cozy | cosy | homely | snug | hygge | warm and inviting | comforting | coziness | cosiness | homey | comfy | snugly | gemütlich
        joyful: joyful | happy | festive | cheerful | playful | joy | jolly | merry | delighted | celebratory | fun | funny | cute mood | whimsical | lighthearted | happiness | cheery | upbeat | jubilant | gleeful | joyous | laughing mood | carefree | bubbly
        melancholic: melancholic | sad | lonely | loneliness | melancholy | sorrowful | wistful | mournful | solitary | somber | sombre | bittersweet | grief | lonesome | heartbroken | sadness | desolate | forlorn | solitude | gloomy | blue mood | sorrow | pensive | isolation | tearful
        mysterious: mysterious | enigmatic | mystery | mystic | mystical | secretive | cryptic | suspenseful | intriguing | arcane | enigma | secretive mood
        eerie: eerie | creepy | spooky | haunting | haunted | scary | horror | unsettling | sinister | ominous | terrifying | ghostly | uncanny | frightening | nightmarish | macabre | menacing | dread | creepiness | disturbing | chilling | nightmare | foreboding
        epic: epic | majestic | heroic | awe inspiring | monumental | legendary | triumphant | sweeping epic | larger than life | majesty | grandeur | sublime | awe | mighty | epic scale | grandiose | breathtaking | heroism
        dramatic: dramatic | gripping | intense | tense | drama | thrilling | tension | intensity | dramatically | nail biting | high stakes | theatrical
        romantic: romantic | tender | intimate | romance | in love | loving | passionate | sensual | tenderness | intimacy | lovers mood | tenderly | amorous | affectionate
        dreamy: dreamy | ethereal | magical | dreamlike | surreal | fairy tale | enchanted | fantastical | otherworldly | whimsical dream | magic | enchanting | hypnotic | like a dream | fairytale | dream like | celestial mood | heavenly | psychedelic | trippy | floaty
        energetic: energetic | dynamic | lively | fast paced | vibrant energy | high energy | action packed | upbeat energy | powerful energy | frantic | hectic | energy | explosive energy | adrenaline | exciting | vigorous | exhilarating | punchy | fast cut | excited | frenetic | bustling
        elegant: elegant | luxurious | premium | luxury | sophisticated | refined | sleek | high end | chic | glamorous | graceful | elegance | opulent | stylish | classy | tasteful | posh | luxe | minimalist elegance | upscale | poised
        nostalgic: nostalgic | nostalgia | longing | retro mood | longing for old times | childhood memory | wistful memory | sentimental | reminiscent | of bygone days | old times | bygone | memory of childhood | yearning | reminiscence | homesick
        hopeful: hopeful | hope | full of hope | optimistic | uplifting | inspiring | inspirational | new beginning | promise | optimism | heartwarming | encouraging | inspirational mood | hopefulness | motivational
        """
    /// Phrases that name a place whatever stands around them.
    static let place = """
        neon-street: +neon street | +neon lit street | +neon alley | +neon city | +neon quarter | +neon district | +neon lit quarter | +neon lit alley | neon town | +neon lit city | +neon avenue | +times square | +shibuya | +red light district | neon signs street
        city-street: +city street | +city streets | +street corner | +side street | +cobbled street | +cobblestone street | +main street | +city square | +town square | +crosswalk
        city-skyline: +city skyline | +skyline | +cityscape | +megacity | +metropolis | +manhattan | +new york | +city at night | +downtown | +skyscrapers
        rooftop: +rooftop | top of a building | +roof terrace | top of a skyscraper | on the roof | +roof top | on a rooftop
        suburb: +front yard | +suburb street | +suburban road | +backyard | +driveway | +residential street | +cul de sac | +suburban street | +suburbia | +front lawn | +back yard | +neighborhood | +neighbourhood
        village: +village lane | +village street | +village square | +village road | +small town street
        country-road: +country road | +dirt road | +dirt track | +mountain road | +highway | +winding road | +coastal road | +country lane | +open road | +gravel road | +rural road | +mountain pass
        station: +train station | +subway station | +metro station | +bus station | +airport | +train platform | +railway station | +subway platform | +bus stop | +terminal
        snow: +snowfield | +arctic | +antarctica | +glacier | +tundra | +ice floe | +north pole | +iceberg | +frozen tundra | +polar ice | +snowy landscape | +ski slope | +snowy slope | +snow field | +ice sheet | +south pole
        forest: +bamboo forest | +pine forest | +woods | +woodland | +redwood forest | +bamboo grove
        jungle: +rainforest | +rain forest | +amazon
        savanna: +savannah | +serengeti | +steppe | +prairie | +outback
        desert: +dunes | +desert road | +desert highway | +sahara | +sand dunes | +sand dune | +gobi | +wasteland
        beach: +seaside | +seashore | +coast | +shoreline | +coastline | +sandy beach | +waterfront | +tide pool
        open-sea: +open sea | +high seas | +open ocean | +ocean | out at sea | at sea | +rough seas | +atlantic | +pacific | +arctic ocean
        underwater: underwater | under water | +under the sea | +seabed | +sea floor | +ocean floor | +coral reef | +aquarium | beneath the waves | below the surface | +deep ocean | +deep sea | under the ocean | beneath the surface | +kelp forest | beneath the sea | under the waves | bottom of the sea | bottom of the ocean | +reef | +fish tank | undersea | below the waves | submerged | depths of the ocean | ocean depths
        meadow: +green hills | +rolling hills | +flower field | +field of flowers | +grassland | +wildflower meadow | +wildflower field | +alpine meadow | +field of wildflowers | +grassy hill | +pasture
        field: +wheat field | +corn field | +cornfield | +farmland | +vineyard | +sunflower field | +lavender field | +rice field | +rice paddy | +field of wheat | +field of sunflowers | +plantation | +barley field | +paddy | +cotton field | +pumpkin patch
        garden: +public park | +japanese garden | +city park | +courtyard | +orchard | +botanical garden | +greenhouse | +park | +zen garden | +playground | +park bench | +patio
        space: outer space | +deep space | in space | +orbit around earth | above earth | +above the earth | over the earth | +galaxy | +nebula | low earth orbit | earth orbit | in orbit | +cosmos | +milky way | through space | into space | +interstellar | zero gravity | +black hole | +asteroid belt | +cosmic void | in the void of space | +solar system
        planet: +alien planet | +mars | +alien world | +alien landscape | +martian landscape | +exoplanet | +red planet | +distant planet | +surface of mars | +another planet | +strange planet | +desert planet | +alien desert
        moon: on the moon | +lunar surface | +moonscape | +surface of the moon | moon surface | across the moon | +lunar landscape
        sky: night sky | above the clouds | in the sky | across the sky | in the clouds | through the clouds | mid air | in midair | over the clouds | through the sky | between the clouds | among the clouds | in the air | into the sky | through the air | +stratosphere | +sky | +cloudscape | sea of clouds | high above the clouds | amid the clouds
        studio: studio | +plain background | +white background | +backdrop | +black background | +studio background | +seamless background | +void | +plain backdrop | +grey background | +gray background | +dark background | +colored background | +gradient background | +solid background | +clean background | +pastel background | infinity cove | +blank background | on white | on black | +pink background | +blue background | +red background | +green screen | +neutral background | +minimal background | +cyclorama | +photo studio | +simple background | +empty background
        tabletop: on a table | on the table | on a desk | on a counter | on a wooden table | +tabletop | +countertop | +table top | +marble counter | +workbench top | on the counter | on the desk | +marble surface | +wooden surface | on a bar counter | on a tray | on a plate | on a marble slab
        kitchen: +kitchen | +pantry
        shop: +cafe | +café | +restaurant | +store | +bakery | +coffee shop | +bookshop | +diner | +bookstore | +flower shop | +barbershop | +record store | +supermarket | +pub | +boutique | +bistro | +pharmacy | +sushi bar | +noodle shop | +ramen shop | +pizzeria | +tavern | +candy store | +salon
        market: +street market | +fair | +night market | +flea market | +bazaar | +farmers market | +market | +fish market | +food market | +christmas market | +market square | +souk | +market stall | +funfair
        office: +office | +meeting room | +conference room | +cubicle | +boardroom | +open plan office | +coworking space | +call center
        classroom: +classroom | +lecture room | +lecture hall | +schoolroom | +auditorium class
        library: +library | +reading room | +archive
        workshop: +workshop | +garage | +forge | +laboratory | +lab | +factory | +smithy | +studio workshop | +woodshop | +assembly line | +atelier | +blacksmith shop | +warehouse | +pottery studio | +artist studio | +repair shop
        gym: +gym | +dojo | +boxing ring | +weight room | +fitness studio | +yoga studio | +fitness center
        stadium: +stadium | +arena | +sports ground | +football field | +soccer field | +racetrack | +ice rink | +race track | +basketball court | +tennis court | +football pitch | +soccer pitch | +baseball field | +skatepark | +skate park | +running track | +colosseum | +ballpark | +velodrome
        stage: on stage | +nightclub | +concert hall | +theater | +theatre | +stage | +opera house | +dance floor | +disco | +circus | +club | +catwalk | +jazz club | +concert stage | +runway show | +circus ring | +ballroom | +karaoke bar
        castle: +castle | +palace | +fortress | +citadel | +throne room
        temple: +temple | +shrine | +church | +cathedral | +monastery | +mosque | +pagoda | +chapel | +abbey | +synagogue
        cave: +cave | +cavern | +mine | +tunnel | +grotto | +underground cavern | +sewer | +catacombs | +mineshaft | +ice cave | +lava tube
        ruins: +ruins | +dungeon | +wreckage | +shipwreck | +abandoned building | +abandoned factory | +ruined city | +ancient ruins | +post apocalyptic city | +ruin | +abandoned house | +crumbling temple | +derelict building | +rubble | +abandoned hospital | +ghost town
        fluid: abstract background | +abstract fluid | +liquid swirl | +abstract | +fluid simulation | +liquid background | +fluid art | +flowing liquid | +abstract liquid | +ink cloud | +paint swirl | +liquid metal | +abstract shape | +flowing paint | +swirling paint | +marbled paint | +swirling color | +abstract wave | +ferrofluid | +liquid gold | +abstract art | +abstract motion | +acrylic pour | +fluid | +abstract pattern | +swirling ink
        rain-on-glass: +rainy window | rain on glass | rain on a window | raindrop on glass | raindrop on a window | rain on the window | water drop on window | rain streaked window | raindrop on the window | rain streaked glass | raindrop run down glass | rain run down a window | rain run down the window | wet windowpane | droplets on a window | rain covered window | rain trickle down window | rain against the window | rain drum on window
        """
}
