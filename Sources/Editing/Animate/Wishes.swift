import Domain
import Engine

/// What a request wants of a picture, read from its prompt.
struct Wishes: Sendable {
    enum Particles: String, Sendable, CaseIterable {
        case snow, rain, embers, dust, petals, leaves, confetti, fireflies
    }

    var camera: CameraMove?
    /// 0 nearly still … 4 lively.
    var motion: Int
    var particles: [Particles] = []
    var weather: SceneDescription.Weather?
    /// 0 still air … 1 gale.
    var wind: Float = 0.35
    /// Speed of the world; cameras ignore it.
    var timeScale: Float = 1
    var hasWater = false
    var hasSky = false
    var hasFoliage = false
    /// What the prompt asks for that a picture cannot be made to do here, in the words of the prompt.
    var unmet: [String] = []

    init(_ request: VideoRequest, scene: SceneDescription) {
        camera = request.camera ?? Self.camera(scene)
        let calm: Set<SceneDescription.Mood> = [.calm, .cozy, .dreamy]
        motion = request.motion ?? (scene.moods.contains(where: calm.contains) ? 1 : 2)
        let prompt = Self.words(of: request.prompt)
        let unwanted = Self.words(of: request.negativePrompt ?? "").union(scene.absent)
        let words = prompt.subtracting(unwanted)
        func says(_ list: Set<String>) -> Bool { !words.isDisjoint(with: list) }

        weather = scene.weather
        switch weather {
        case .snow: particles.append(.snow)
        case .rain: particles.append(.rain)
        case .storm:
            particles.append(.rain)
            wind = 0.9
        case .sandstorm:
            particles.append(.dust)
            wind = 1
        case .wind: wind = 0.75
        default: break
        }
        for (kind, list) in Self.particleWords where says(list) && !particles.contains(kind) {
            particles.append(kind)
        }
        particles.removeAll { unwanted.contains($0.rawValue) }
        if says(["windy", "gale", "gust", "gusts", "gusty"]) { wind = max(wind, 0.75) }
        if says(["breeze", "breezy"]) { wind = max(wind, 0.5) }
        switch scene.speed {
        case .slowMotion: timeScale = 0.5
        case .fastMotion: timeScale = 2
        case .timeLapse: timeScale = 6
        default: break
        }
        let places = Set(scene.places)
        hasWater =
            says(Self.waterWords)
            || !places.isDisjoint(with: [.beach, .openSea, .harbor, .lake, .river, .waterfall, .island])
        hasSky = says(["sky", "cloud", "clouds", "cloudy", "sunset", "sunrise", "dusk", "dawn"])
        hasFoliage =
            says([
                "tree", "trees", "leaf", "grass", "plant", "plants", "flower", "flowers", "bush", "foliage",
            ])
            || !places.isDisjoint(with: [.forest, .jungle, .meadow, .garden, .field])
        let known: Set<String> = [
            "be", "blink", "breathe", "look", "stand", "sit", "rest", "drift", "sway", "move", "fall", "blow",
            "float", "flow", "ripple", "shimmer", "glow", "shine", "turn", "pose", "wait", "lie", "stay",
            "snow",
            "rain", "push", "zoom", "pan", "have", "flutter", "pass",
        ]
        unmet = scene.subjects.flatMap(\.actions).filter { !known.contains($0) }
    }

    private static let waterWords: Set<String> = [
        "water", "sea", "ocean", "lake", "river", "stream", "wave", "waves", "pond", "bay", "harbor",
        "harbour",
        "waterfall", "beach", "ripples", "reflection", "reflections", "canal", "fjord", "pool",
    ]

    private static let particleWords: [(Particles, Set<String>)] = [
        (.snow, ["snow", "snowing", "snowfall", "snowflakes", "blizzard", "snowy"]),
        (.rain, ["rain", "raining", "rainy", "drizzle", "downpour", "raindrops"]),
        (.embers, ["ember", "embers", "sparks", "bonfire", "campfire", "fire", "flames", "burning"]),
        (.dust, ["dust", "dusty", "motes", "pollen", "sandstorm", "particles", "magical", "haze"]),
        (.petals, ["petal", "petals", "blossom", "blossoms", "sakura"]),
        (.leaves, ["leaves", "autumn"]),
        (.confetti, ["confetti"]),
        (.fireflies, ["firefly", "fireflies"]),
    ]

    private static func words(of text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    }

    private static func camera(_ scene: SceneDescription) -> CameraMove? {
        switch scene.camera {
        case nil: nil
        case .static: .static
        case .dollyIn: .dollyIn
        case .dollyOut: .dollyOut
        case .zoomIn: .zoomIn
        case .zoomOut: .zoomOut
        case .pan, .panRight, .whipPan: .panRight
        case .panLeft: .panLeft
        case .tiltUp: .tiltUp
        case .tiltDown: .tiltDown
        case .truckLeft: .truckLeft
        case .truckRight: .truckRight
        case .tracking: .tracking
        case .orbit: .orbit
        case .craneUp: .craneUp
        case .craneDown: .craneDown
        case .handheld: .handheld
        case .drone, .fpv: .drone
        }
    }
}
