import Render

/// Beds of arenas, caves and tunnels.
extension SoundDesigner {
    mutating func addArena() {
        let isOpen = staging.venue == .stadium || staging.venue == .colosseum
        space = isOpen ? .outdoors : .hall
        if !isOpen { add("room", RoomSound(hasClock: false), -10, unless: []) }
        if hasPeople {
            add(
                "murmur", CrowdSound(voices: 16), 0, echo: 0.6,
                unless: ["people", "voice", "crowd", "audience"])
        }
        if isOpen {
            add("wind", WindSound(strength: weather.wind, over: .open), hasPeople ? -14 : -3, unless: [])
        }
    }

    mutating func addCavern() {
        space = .cave
        add("room", RoomSound(hasClock: false), -6, echo: 0.3, unless: [])
        add("drips", DripSound(), -3, echo: 0.75, unless: ["water"])
    }

    mutating func addTunnel() {
        space = .cave
        add("room", RoomSound(hasClock: false), -4, echo: 0.4, unless: [])
        add("hum", HumSound(isNeon: true), -14, echo: 0.3, unless: ["hum"])
    }
}
