import Foundation
import Render

extension SoundDesigner {
    /// The bed: what the place itself sounds like.
    mutating func addSet() {
        switch staging.set {
        case .neonStreet: addStreet()
        case .skyline: addSkyline()
        case .mountainRoad: addMountains()
        case .forest: addForest()
        case .meadow: addMeadow()
        case .desert: addDesert()
        case .surf: addSea()
        case .lake: addLake()
        case .village: addVillage()
        case .jungle: addJungle()
        case .clouds: addClouds()
        case .reef: addReef()
        case .orbit: addSpace()
        case .productTable, .interior, .theatre, .backdrop, .swarm: addInterior()
        case .arena: addArena()
        case .cavern: addCavern()
        case .tunnel: addTunnel()
        case .rainOnGlass:
            space = .room
            add("room", RoomSound(hasClock: false), -10, unless: [])
        case .fluid:
            space = .hall
            addMusic(0)
            add(
                "liquid", StreamSound(bubbles: 14, wash: 0.3, lapping: 0.9, pitch: 0.5), -13, echo: 0.4,
                unless: ["water"])
        }
    }

    private mutating func addStreet() {
        space = .street
        let isMarket = staging.place == .market
        let traffic = staging.extras.vehicles && !isMarket
        add(
            "city",
            CitySound(cars: isWet ? 20 : 15, wetness: wetness, isFar: !traffic, hasHorn: traffic),
            isMarket ? -7 : 0, echo: 0.12, unless: ["traffic"])
        if isNight {
            add("neon", HumSound(isNeon: true), -19, echo: 0.1, unless: ["hum"])
        }
        if hasPeople {
            let voices = isMarket ? 11 : staging.place == .station ? 8 : 5
            add(
                "murmur", CrowdSound(voices: voices), isMarket ? 0 : isWet ? -15 : -11, echo: 0.5,
                unless: ["people", "voice", "crowd", "pedestrian"])
        }
        if weather.wind > 0.6 { add("wind", WindSound(strength: weather.wind, over: .roofs), -3, unless: []) }
        if !isNight, !isWet, !isWinter { addBirds(1, -17) }
    }

    private mutating func addSkyline() {
        space = .outdoors
        add(
            "city", CitySound(cars: 0, wetness: wetness, isFar: true, hasHorn: staging.extras.vehicles), 0,
            echo: 0.2, unless: ["traffic"])
        add("wind", WindSound(strength: weather.wind, over: .roofs), -5 + 5 * weather.wind, unless: [])
        add("water", StreamSound(bubbles: 12, wash: 0.22, lapping: 0.9, pitch: 0.7), -14, unless: [])
        if !isNight, !isWet { addBirds(1, -15) }
    }

    private mutating func addMountains() {
        space = .outdoors
        add("wind", WindSound(strength: weather.wind, over: isWinter ? .snow : .open), 0, unless: [])
        guard !isWinter else { return }
        addDaytime(birds: 2, at: -11, insects: -15)
    }

    private mutating func addForest() {
        space = .woods
        let wind = max(weather.wind, 0.15)
        add("wind", WindSound(strength: wind, over: isWinter ? .snow : .leaves), -2 + 3 * wind, unless: [])
        addDaytime(birds: 5, at: -5, insects: nil)
        if isNight, !isWet, !isWinter { add("owl", OwlSound(), -2, echo: 0.6, unless: ["bird"]) }
    }

    private mutating func addMeadow() {
        space = .outdoors
        add(
            "wind", WindSound(strength: weather.wind, over: isWinter ? .snow : .grass),
            -2,
            unless: [])
        switch staging.place {
        case .stadium where hasPeople:
            add("murmur", CrowdSound(voices: 14), 3, echo: 0.6, unless: ["people", "voice", "crowd"])
        default: break
        }
        addDaytime(birds: 4, at: -5, insects: -11)
    }

    private mutating func addDesert() {
        switch staging.place {
        case .cave:
            space = .cave
            add("room", RoomSound(hasClock: false), -6, echo: 0.3, unless: [])
            add("drips", DripSound(), -3, echo: 0.75, unless: ["water"])
        case .moon, .planet:
            space = .hall
            add("space", SpaceSound(hasAstronaut: hasSubject(named: "astronaut")), 0, unless: [])
            if staging.place == .planet {
                add("wind", WindSound(strength: weather.wind, over: .sand), -5, unless: [])
            }
        case .volcano:
            space = .outdoors
            add("rumble", EngineSound(kind: .rocket, speed: 0), 0, echo: 0.3, unless: [])
            add("fire", FireSound(size: 1), -3, unless: [])
        default:
            space = .outdoors
            add("wind", WindSound(strength: max(weather.wind, 0.3), over: .sand), 0, unless: [])
            if isNight { addDaytime(birds: 0, at: 0, insects: -12) }
        }
    }

    private mutating func addSea() {
        space = .outdoors
        let isGale = weather.kind == .storm || weather.wind > 0.7
        let isRiding = staging.subjects.contains { $0.action == .surf }
        let swell: Float = isGale ? 1 : isRiding ? 0.8 : 0.35 + 0.1 * Float(staging.motion)
        add("sea", SeaSound(swell: swell, isRiding: isRiding), 0, unless: ["wave"])
        add("wind", WindSound(strength: weather.wind, over: .open), isGale ? -2 : -11, unless: [])
        if !isNight, !isWet {
            add(
                "gulls", BirdSound(count: 2, areGulls: true), -14, echo: 0.5,
                unless: ["bird", "gull", "seagull"])
        }
    }

    private mutating func addReef() {
        space = .water
        add(
            "underwater",
            UnderwaterSound(
                hasLife: true, hasDiver: hasSubject(named: "diver"), hasWhale: hasSubject(.whale)), 0,
            echo: 0.25,
            unless: [])
    }

    private mutating func addSpace() {
        space = .hall
        let hasAstronaut = hasSubject(named: "astronaut", "space", "cosmonaut")
        add(
            "space", SpaceSound(hasAstronaut: hasAstronaut && hasSubject(.person, .figure)), 0, echo: 0.3,
            unless: [])
        if [.dreamy, .hopeful, .epic, .calm].contains(staging.mood) { addMusic(-5, notes: 0) }
    }

    private mutating func addInterior() {
        space = .room
        switch staging.place {
        case .kitchen:
            add("room", RoomSound(hasClock: false), 0, unless: [])
            add("refrigerator", HumSound(isNeon: false), -9, unless: ["hum"])
        case .interiorRoom, .office, .classroom, .library, .workshop:
            add(
                "room", RoomSound(hasClock: staging.place == .library || hasSubject(.clock)), 0, echo: 0.1,
                unless: [])
            if hasPeople, staging.place == .classroom || staging.place == .office {
                add("murmur", CrowdSound(voices: 3), -10, echo: 0.5, unless: ["people", "voice", "crowd"])
            }
        case .shop, .gym:
            add("room", RoomSound(hasClock: false), -4, unless: [])
            if hasPeople {
                add("murmur", CrowdSound(voices: 6), -3, echo: 0.5, unless: ["people", "voice", "crowd"])
            }
        case .stage:
            space = .hall
            add("room", RoomSound(hasClock: false), -12, unless: [])
            addMusic(0)
            if hasPeople {
                add(
                    "murmur", CrowdSound(voices: 9), -12, echo: 0.6,
                    unless: ["people", "voice", "crowd", "audience"])
            }
        default:
            guard staging.set != .interior else {
                add("room", RoomSound(hasClock: true), 0, echo: 0.1, unless: [])
                return
            }
            add("room", RoomSound(hasClock: hasSubject(.clock)), -14, unless: [])
            space = .hall
            // A hearth has its own music.
            if !hasSubject(.fire) { addMusic(0) }
        }
    }
}
