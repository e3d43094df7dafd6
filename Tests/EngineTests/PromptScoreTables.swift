/// "Also counts" of every row of the closed fields: field|value|values.
enum PromptScoreTables {
    static let alsoCounts = """
        Score|noun|color
        Score|143|28
        place|neon-street|city-street
        place|city-street|neon-street
        place|city-skyline|rooftop
        place|rooftop|city-skyline
        place|suburb|village
        place|village|suburb
        place|country-road|mountains
        place|station|city-street, interior-room
        place|mountains|snow
        place|snow|mountains
        place|forest|jungle
        place|jungle|forest
        place|savanna|meadow, desert
        place|desert|canyon, savanna
        place|canyon|desert, mountains
        place|volcano|mountains
        place|beach|island
        place|island|beach
        place|open-sea|harbor
        place|harbor|open-sea, beach
        place|lake|river
        place|river|lake
        place|waterfall|river, jungle
        place|meadow|field, garden
        place|field|meadow, farm
        place|farm|field, village
        place|garden|meadow
        place|space|planet
        place|planet|moon, space, desert
        place|moon|planet, space
        place|studio|tabletop
        place|tabletop|studio, kitchen
        place|kitchen|interior-room
        place|shop|interior-room, market
        place|market|city-street, shop
        place|office|interior-room
        place|classroom|interior-room
        place|library|interior-room
        place|workshop|interior-room
        place|gym|interior-room, stadium
        place|stadium|stage
        place|stage|interior-room
        place|castle|ruins
        place|temple|ruins
        place|ruins|castle, temple
        place|fluid|studio
        place|rain-on-glass|interior-room
        time|dawn|golden-hour
        time|morning|dawn
        time|golden-hour|sunset, dawn
        time|sunset|golden-hour, dusk
        time|dusk|sunset
        weather|rain|storm
        weather|storm|rain
        weather|wind|storm
        weather|sandstorm|wind
        camera|dolly-in|zoom-in
        camera|dolly-out|zoom-out
        camera|zoom-in|dolly-in
        camera|zoom-out|dolly-out
        camera|pan|pan-left, pan-right
        camera|pan-left|pan, truck-left
        camera|pan-right|pan, truck-right
        camera|whip-pan|pan, pan-left, pan-right
        camera|tilt-up|crane-up
        camera|tilt-down|crane-down
        camera|truck-left|pan-left, tracking
        camera|truck-right|pan-right, tracking
        camera|tracking|truck-left, truck-right, dolly-in
        camera|crane-up|tilt-up, drone
        camera|crane-down|tilt-down
        camera|drone|fpv, crane-up
        camera|fpv|drone, tracking
        shot|macro|extreme-close-up
        shot|extreme-close-up|macro, close-up
        shot|close-up|extreme-close-up
        shot|aerial|top-down
        shot|top-down|aerial
        shot|high-angle|top-down
        speed|time-lapse|fast-motion
        speed|fast-motion|time-lapse
        style|moody|cinematic
        style|natural|cinematic
        style|black-and-white|noir
        style|cyberpunk|neon
        style|noir|black-and-white
        style|comic-book|pop-art
        style|vaporwave|neon
        style|low-poly|3d
        style|pop-art|comic-book
        style|neon|cyberpunk, vaporwave
        mood|calm|dreamy
        mood|cozy|calm
        mood|joyful|energetic
        mood|melancholic|nostalgic
        mood|mysterious|eerie
        mood|eerie|mysterious
        mood|epic|dramatic
        mood|dramatic|epic
        mood|dreamy|calm
        mood|energetic|joyful
        mood|nostalgic|melancholic
        mood|hopeful|joyful
        relation|on|riding, above
        relation|in|on, among
        relation|above|on
        relation|beside|in-front-of, behind
        relation|behind|beside
        relation|in-front-of|beside
        relation|between|among, in
        relation|among|between, in
        relation|through|in, across
        relation|across|on, through
        relation|along|beside, on
        relation|around|beside
        relation|out-of|from, above
        relation|from|out-of
        relation|riding|on
        relation|holding|with, beside
        relation|wearing|with, in
        relation|with|holding, wearing, beside
        color|gray|silver
        color|silver|gray
        color|gold|yellow
        color|yellow|gold
        color|turquoise|blue, green
        color|beige|white, brown
        material|bamboo|wood
        material|glass|crystal
        material|crystal|glass
        material|gold|metal
        material|silver|metal
        material|bronze|metal
        material|stone|marble
        material|marble|stone
        material|concrete|stone
        material|brick|stone
        material|ceramic|clay
        material|clay|ceramic
        material|rubber|plastic
        material|fabric|wool
        material|wool|fabric
        material|plush|wool
        material|ice|crystal
        size|tiny|small
        size|small|tiny
        size|large|giant
        size|giant|large
        size|tall|large
        """
}
