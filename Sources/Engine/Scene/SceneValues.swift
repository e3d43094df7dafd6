/// The closed vocabularies of a scene description.
///
/// Raw values are the canonical names that clients, tests and the job record see; a reader of prompts maps many
/// words to each of them. All cases exist even where the engine has to draw a neighbour instead.
extension SceneDescription {
    public enum Place: String, Codable, Sendable, CaseIterable {
        case neonStreet = "neon-street", cityStreet = "city-street", citySkyline = "city-skyline", rooftop
        case suburb, village, countryRoad = "country-road", station, mountains, snow, forest, jungle, savanna
        case desert, canyon, volcano, beach, island, openSea = "open-sea", harbor, underwater, lake, river
        case waterfall, meadow, field, farm, garden, space, planet, moon, sky, studio, tabletop
        case interiorRoom = "interior-room", kitchen, shop, market, office, classroom, library, workshop, gym
        case stadium, stage, castle, temple, cave, ruins, fluid, rainOnGlass = "rain-on-glass"
    }

    public enum Time: String, Codable, Sendable, CaseIterable {
        case dawn, morning, day, goldenHour = "golden-hour", sunset, dusk, night
    }

    public enum Weather: String, Codable, Sendable, CaseIterable {
        case clear, cloudy, rain, storm, snow, fog, wind, sandstorm
    }

    public enum Season: String, Codable, Sendable, CaseIterable {
        case spring, summer, autumn, winter
    }

    public enum Camera: String, Codable, Sendable, CaseIterable {
        case `static`, dollyIn = "dolly-in", dollyOut = "dolly-out", zoomIn = "zoom-in", zoomOut = "zoom-out"
        case pan, panLeft = "pan-left", panRight = "pan-right", whipPan = "whip-pan", tiltUp = "tilt-up"
        case tiltDown = "tilt-down", truckLeft = "truck-left", truckRight = "truck-right", tracking, orbit
        case craneUp = "crane-up", craneDown = "crane-down", handheld, drone, fpv
    }

    public enum Shot: String, Codable, Sendable, CaseIterable {
        case macro, extremeCloseUp = "extreme-close-up", closeUp = "close-up", medium, wide, aerial
        case topDown = "top-down", lowAngle = "low-angle", highAngle = "high-angle", pov
        case overTheShoulder = "over-the-shoulder"
    }

    public enum Speed: String, Codable, Sendable, CaseIterable {
        case slowMotion = "slow-motion", timeLapse = "time-lapse", fastMotion = "fast-motion"
    }

    public enum Style: String, Codable, Sendable, CaseIterable {
        case anime, moody, threeD = "3d", watercolor, natural, claymation, blackAndWhite = "black-and-white"
        case cyberpunk, pixelArt = "pixel-art", cinematic, noir, comicBook = "comic-book"
        case oilPainting = "oil-painting", pencilSketch = "pencil-sketch", vaporwave
        case vintageFilm = "vintage-film", lowPoly = "low-poly", ukiyoE = "ukiyo-e", popArt = "pop-art", neon
    }

    public enum Mood: String, Codable, Sendable, CaseIterable {
        case calm, cozy, joyful, melancholic, mysterious, eerie, epic, dramatic, romantic, dreamy, energetic
        case elegant, nostalgic, hopeful
    }

    public enum Relation: String, Codable, Sendable, CaseIterable {
        case on, `in`, under, above, beside, behind, inFrontOf = "in-front-of", between, among, through,
            across
        case along, around, toward, outOf = "out-of", from, riding, holding, wearing, with
    }

    public enum Colour: String, Codable, Sendable, CaseIterable {
        case black, white, gray, silver, gold, red, orange, yellow, green, turquoise, blue, purple, pink,
            brown
        case beige, multicolor
    }

    public enum Material: String, Codable, Sendable, CaseIterable {
        case wood, bamboo, glass, crystal, metal, gold, silver, bronze, stone, marble, concrete, brick,
            ceramic
        case clay, plastic, rubber, paper, leather, fabric, wool, plush, ice, chocolate
    }

    public enum Size: String, Codable, Sendable, CaseIterable {
        case tiny, small, large, giant, tall
    }

    /// The coarse class of a subject: what it may be drawn as when nothing finer is at hand.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case animal, dog, whale, bird, fish, insect, organism, creature, person, robot, figure, vehicle, car
        case train, boat, aircraft, spacecraft, celestial, planet, food, drink, plant, flower, tree, landform
        case mountain, water, liquid, vapor, cloud, storm, lightning, light, fire, ice, stone, metal, powder
        case particle, bubble, cell, bodyPart = "body-part", building, structure, furniture, appliance, lamp
        case device, clock, cable, tool, weapon, armor, instrument, sportsEquipment = "sports-equipment", toy
        case container, clothing, footwear, accessory, jewelry, fabric, decoration, document, sign, symbol
        case shape, text
    }

    /// How many of a subject the prompt asks for.
    public enum Count: Sendable, Equatable, Hashable {
        case exactly(Int)
        /// A plural or a collective without a number.
        case many
    }
}

extension SceneDescription.Count: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .exactly(number)
            return
        }
        guard try container.decode(String.self) == "many" else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "an integer or \"many\"")
        }
        self = .many
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .exactly(let number): try container.encode(number)
        case .many: try container.encode("many")
        }
    }
}
