import Foundation
import Render

/// Chooses the layers of a film's sound from its staging.
struct SoundDesigner {
    let staging: Staging
    /// Nouns that the caller does not want, English lemmas.
    let absent: Set<String>
    /// Moments at which the hero's feet meet the ground.
    let footfalls: [Float]
    private(set) var layers: [Soundtrack.Layer] = []
    var space = Reverberation.Space.outdoors

    /// - Parameters:
    ///   - absent: What must be neither seen nor heard, as in `SceneDescription.absent`.
    ///   - unheard: A negative prompt: its words count even where they name nothing that a picture could show.
    init(_ staging: Staging, absent: [String] = [], unheard: String = "", footfalls: [Float] = []) {
        self.staging = staging
        self.absent = Set(absent).union(Self.words(of: unheard))
        self.footfalls = footfalls
        addSet()
        addWeather()
        addSubjects()
        if layers.isEmpty { add("room", RoomSound(hasClock: false), 0, unless: []) }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.flatMap { word in
            word.hasSuffix("s") ? [String(word), String(word.dropLast())] : [String(word)]
        }
    }

    var soundtrack: Soundtrack {
        Soundtrack(
            layers: layers, space: space, seed: staging.seed,
            count: staging.seconds * Int(Tape.rate))
    }

    /// Adds a layer unless one of its words is unwanted.
    mutating func add(
        _ name: String, _ source: any SoundSource, _ level: Float, echo: Float = 0, unless words: Set<String>
    ) {
        guard absent.isDisjoint(with: words.union([name])), !layers.contains(where: { $0.name == name })
        else { return }
        layers.append(Soundtrack.Layer(name: name, source: source, level: level, echo: echo))
    }

    // MARK: What is known

    var weather: Staging.Weather { staging.weather }
    var isNight: Bool { staging.time == .night }
    var isWinter: Bool { staging.season == .winter || weather.kind == .snow }
    var isWet: Bool { weather.kind == .rain || weather.kind == .storm }
    var wetness: Float { isWet ? 0.4 + 0.6 * weather.amount : 0 }
    var hasPeople: Bool { staging.extras.people }
    var hero: Staging.Subject? { staging.subjects.first }

    func hasSubject(_ kinds: SceneDescription.Kind...) -> Bool {
        staging.subjects.contains { kinds.contains($0.kind) }
    }

    func hasSubject(named nouns: String...) -> Bool {
        staging.subjects.contains { subject in
            nouns.contains { subject.noun.contains($0) }
        }
    }

    // MARK: What many sets share

    mutating func addMusic(_ level: Float, notes: Float = 1) {
        let character: PadSound.Character =
            switch staging.mood {
            case .joyful, .energetic, .hopeful, .epic: .bright
            case .melancholic, .dramatic: .dark
            case .eerie, .mysterious: .uneasy
            default: .warm
            }
        let pace: Float = staging.mood == .energetic || staging.mood == .joyful ? 1.6 : 1
        add(
            "music", PadSound(character: character, notes: notes * pace), level, echo: 0.45,
            unless: ["music", "song", "soundtrack", "melody"])
    }

    mutating func addBirds(_ count: Int, _ level: Float) {
        add(
            "birds", BirdSound(count: count), level, echo: 0.4,
            unless: ["bird", "birdsong", "songbird", "animal"])
    }

    /// Birds and grasshoppers by day, crickets by night, fewer of all in the rain, none in the cold.
    mutating func addDaytime(birds: Int, at level: Float, insects: Float?) {
        guard !isWinter, weather.kind != .storm else { return }
        if isNight || staging.time == .dusk {
            guard !isWet, weather.wind < 0.8 else { return }
            add(
                "crickets", InsectSound(count: 7, isNight: true), isNight ? -3 : -9, echo: 0.25,
                unless: ["cricket", "insect", "bug"])
            if isNight { return }
        }
        let singers = isWet || weather.wind > 0.8 ? min(birds, 1) : staging.time == .dawn ? birds + 2 : birds
        if singers > 0 { addBirds(singers, isWet ? level - 8 : staging.time == .dawn ? level + 1 : level) }
        if let insects, staging.time == .day, !isWet, weather.kind == .clear {
            add(
                "insects", InsectSound(count: 3, isNight: false), insects, echo: 0.1,
                unless: ["insect", "bug", "bee", "grasshopper"])
        }
    }

    private mutating func addWeather() {
        switch weather.kind {
        case .rain, .storm:
            let surface: RainSound.Surface =
                switch staging.set {
                case .neonStreet, .skyline, .mountainRoad: .street
                case .forest, .jungle: .leaves
                case .meadow: .grass
                case .surf, .lake: .water
                case .desert: .sand
                default: .street
                }
            add(
                "rain", RainSound(amount: weather.amount, surface: surface), 1 + 4 * weather.amount,
                echo: 0.05, unless: [])
            if weather.kind == .storm {
                add("thunder", ThunderSound(flashes: thunder), 8, echo: 0.3, unless: ["storm", "lightning"])
            }
        case .snow, .fog, .clear: break
        }
    }

    /// The strokes that the sky shows; a set whose sky shows none hears them all the same.
    private var thunder: [(seconds: Float, strength: Float)] {
        Daylight.strokes(within: Float(staging.seconds), seed: UInt64(staging.seed)).enumerated().map {
            index, time in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "sound/stroke/\(index)")
            return (time, random.between(0.25, 1))
        }
    }
}
