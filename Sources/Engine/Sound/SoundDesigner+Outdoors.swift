import Foundation
import Render

/// Beds of still water, villages, the rain forest and the open sky.
extension SoundDesigner {
    mutating func addLake() {
        space = .outdoors
        let isRiver = staging.place == .river
        let lapping = StreamSound(
            bubbles: isRiver ? 120 : 55, wash: isRiver ? 0.4 : 0.22, lapping: isRiver ? 0.4 : 0.85,
            pitch: isRiver ? 0.9 : 0.7)
        add("water", lapping, 0, unless: ["water"])
        add("wind", WindSound(strength: weather.wind, over: isWinter ? .snow : .leaves), -9, unless: [])
        if staging.place == .harbor, !isNight {
            add(
                "gulls", BirdSound(count: 2, areGulls: true), -12, echo: 0.5,
                unless: ["bird", "gull", "seagull"])
        } else {
            addDaytime(birds: 4, at: -7, insects: -14)
        }
        if staging.time == .night, !isWet, !isWinter {
            add("owl", OwlSound(), -7, echo: 0.6, unless: ["bird"])
        }
    }

    mutating func addVillage() {
        space = .outdoors
        if staging.place == .market, hasPeople {
            add(
                "murmur", CrowdSound(voices: 11), 0, echo: 0.4,
                unless: ["people", "voice", "crowd", "pedestrian"])
        }
        add("wind", WindSound(strength: weather.wind, over: isWinter ? .snow : .leaves), -3, unless: [])
        if staging.place == .suburb, staging.extras.vehicles {
            add(
                "city", CitySound(cars: 1, wetness: wetness, isFar: true, hasHorn: false), -12, echo: 0.2,
                unless: ["traffic"])
        }
        if hasPeople, !isNight, !isWet, staging.place != .farm {
            add(
                "murmur", CrowdSound(voices: 2), -19, echo: 0.5,
                unless: ["people", "voice", "crowd", "pedestrian"])
        }
        addDaytime(birds: 4, at: -6, insects: -14)
    }

    mutating func addJungle() {
        space = .woods
        if staging.place == .waterfall {
            add("waterfall", StreamSound(bubbles: 50, wash: 1), 4, echo: 0.2, unless: ["water"])
        }
        add("wind", WindSound(strength: max(weather.wind, 0.15), over: .leaves), -7, unless: [])
        if !isNight {
            add("insects", InsectSound(count: 7, isNight: false), -9, echo: 0.2, unless: ["insect", "bug"])
        }
        add("drips", DripSound(), -15, echo: 0.5, unless: ["water"])
        addDaytime(birds: 6, at: -5, insects: nil)
    }

    mutating func addClouds() {
        space = .outdoors
        add("wind", WindSound(strength: max(weather.wind, 0.35), over: .open), 0, unless: [])
        if [.dreamy, .hopeful, .epic, .calm].contains(staging.mood) { addMusic(-9, notes: 0.6) }
    }
}
