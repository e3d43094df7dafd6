extension Blocking {
    /// What a set shows by itself, and nobody has to play.
    static let scenery: [SetName: [String]] = [
        .neonStreet: [
            "street", "city", "sign", "neon sign", "lamp", "building", "street lamp", "puddle", "alley",
        ],
        .mountainRoad: ["road", "mountain", "snow", "hill", "valley", "highway"],
        .orbit: ["earth", "planet earth", "star", "space", "planet"],
        .surf: ["wave", "ocean", "sea", "beach", "water", "sand"],
        .forest: ["tree", "forest", "fern", "moss", "pine", "pine tree"],
        .desert: ["dune", "desert", "sand", "volcano", "crater", "ruin", "ruins", "canyon", "lava"],
        .reef: ["reef", "coral", "coral reef", "bubble", "seaweed", "water"],
        .skyline: ["skyline", "city", "skyscraper", "building", "tower", "window", "light"],
        .fluid: ["fluid", "paint", "ink", "liquid"],
        .meadow: [
            "meadow", "grass", "field", "flower", "hill", "wildflower", "castle", "palace", "fortress",
        ],
        .lake: [
            "lake", "river", "pond", "water", "shore", "mountain", "reed", "hill", "wood", "tree", "stream",
            "harbor", "harbour", "quay", "pier", "jetty",
        ],
        .village: [
            "village", "suburb", "house", "street", "lane", "road", "garden", "hill", "street lamp", "town",
        ],
        .jungle: [
            "jungle", "rainforest", "waterfall", "fern", "vine", "tree", "moss", "cliff", "pool", "rock",
        ],
        .clouds: ["sky", "cloud", "air"],
        .interior: rooms,
        .theatre: rooms + ["curtain", "audience", "spotlight", "concert"],
        .swarm: ["background", "backdrop", "air", "beam", "light", "water"],
        .arena: [
            "arena", "stadium", "court", "crowd", "audience", "spectator", "floodlight", "scoreboard",
            "pitch",
            "ring", "colosseum", "field", "match", "game", "football match", "soccer match", "boxing match",
            "hoop", "basketball court", "stand", "boxing ring", "fan",
        ],
        .cavern: [
            "cave", "cavern", "grotto", "mine", "stalactite", "crystal", "water", "rock", "pool", "lake",
        ],
        .tunnel: ["tunnel", "lamp", "road", "light", "wall", "rail", "track"],
        .backdrop: ["backdrop", "background", "studio", "wall", "room", "light"],
        .rainOnGlass: rooms + ["city", "light", "city light", "street", "rain", "glass", "pane"],
        .productTable: [
            "table", "counter", "pedestal", "surface", "marble", "background", "desk", "kitchen", "backdrop",
            "room", "wall",
        ],
    ]

    /// Names of rooms and of what every room has.
    private static let rooms = [
        "room", "living room", "bedroom", "bathroom", "kitchen", "office", "classroom", "library", "workshop",
        "shop", "store", "cafe", "café", "restaurant", "diner", "bakery", "bar", "pub", "gym", "hospital",
        "hall",
        "window", "windowsill", "bathtub", "bath", "bookshelf", "bookcase", "counter", "stove",
        "blackboard", "carpet", "curtain", "wall", "floor", "house", "home", "apartment", "interior", "stage",
        "theatre",
        "theater", "garage", "studio", "laboratory", "school", "castle", "palace", "background", "ceiling",
    ]
}
