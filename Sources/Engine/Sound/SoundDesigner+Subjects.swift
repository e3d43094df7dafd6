import Foundation
import Render

extension SoundDesigner {
    /// Sounds of who and what is seen, the hero's above the bed and the others' below it.
    mutating func addSubjects() {
        guard staging.set != .orbit || hero?.kind == .spacecraft else { return }
        for (index, subject) in staging.subjects.enumerated() {
            let isHero = index == 0
            addMachine(subject, isHero: isHero)
            addElement(subject, isHero: isHero)
        }
        addSteps()
        let people = staging.subjects.filter { $0.kind == .person }.reduce(0) { $0 + $1.count }
        if people > 4, isOnLand {
            add(
                "murmur", CrowdSound(voices: min(people, 12)), -5, echo: 0.4,
                unless: ["people", "voice", "crowd"])
        }
        if staging.subjects.contains(where: { $0.kind == .bird }), isOnLand, !isNight {
            add("birds", BirdSound(count: 3), -8, echo: 0.4, unless: ["bird", "birdsong"])
        }
        if staging.subjects.contains(where: { $0.kind == .insect }), isOnLand {
            add(
                "insects", InsectSound(count: 2, isNight: isNight), -11, echo: 0.1, unless: ["insect", "bug"])
        }
    }

    private var isOnLand: Bool { staging.set != .reef && staging.set != .orbit && staging.set != .fluid }

    private mutating func addMachine(_ subject: Staging.Subject, isHero: Bool) {
        // A car on a pedestal is a product, and stands.
        guard staging.set != .productTable, staging.set != .backdrop, staging.set != .reef,
            staging.set != .fluid
        else { return }
        guard let kind = Self.engine(subject) else { return }
        var level: Float = isHero ? 3 : -6
        var speed: Float = subject.action == .drive || subject.action == .run ? 9 : 0
        if staging.set == .mountainRoad, isHero {
            speed = Course(staging).speed / max(staging.timeScale, 0.3)
        }
        switch kind {
        case .car, .truck, .motorcycle:
            if speed == 0 {
                // Parked: most films of a standing car are silent ones.
                guard isHero, subject.action == .idle, staging.set != .meadow else { return }
                level = -9
            }
        case .rocket:
            guard [.fly, .rise, .drive, .float].contains(subject.action) else { return }
            level = staging.set == .orbit ? -4 : subject.action == .rise ? 5 : 0
        case .train: speed = max(speed, 14)
        case .propeller, .jet: level -= 2
        case .motorboat: level -= 4
        }
        let grip = wetness + (isWinter && staging.set == .mountainRoad ? 0.5 : 0)
        add(
            "engine", EngineSound(kind: kind, speed: speed, wetness: min(grip, 1)), level, echo: 0.08,
            unless: ["engine", "motor", subject.noun])
    }

    private static func engine(_ subject: Staging.Subject) -> EngineSound.Kind? {
        let noun = subject.noun
        func says(_ words: String...) -> Bool { words.contains { noun.contains($0) } }
        switch subject.kind {
        case .car: return .car
        case .train: return .train
        case .spacecraft: return .rocket
        case .vehicle:
            if says("bicycle", "bike", "skateboard", "carriage", "cart", "sled", "scooter"), !says("motor") {
                return nil
            }
            return says("motor") ? .motorcycle : says("tram", "metro") ? .train : .truck
        case .aircraft:
            if says("balloon", "glider", "kite", "zeppelin") { return nil }
            return says("jet", "airliner", "airplane", "plane", "ufo") ? .jet : .propeller
        case .boat:
            return says("speedboat", "motorboat", "ferry", "ship", "yacht", "jet ski")
                && !says("sail", "pirate")
                ? .motorboat : nil
        default: return nil
        }
    }

    private mutating func addElement(_ subject: Staging.Subject, isHero: Bool) {
        func says(_ words: String...) -> Bool { words.contains { subject.noun.contains($0) } }
        if (subject.kind == .fire && !says("candle", "match", "firework")) || subject.action == .burn
            || says("fireplace", "campfire", "bonfire")
        {
            add("fire", FireSound(size: 0.9), isHero ? 1 : -4, echo: 0.1, unless: ["crackle"])
        }
        if says("firework") || (subject.action == .explode && isOnLand) {
            add(
                "fireworks", FireworkSound(), isHero ? 4 : 0, echo: 0.5,
                unless: ["firework", "explosion", "bang"])
        }
        if says("waterfall") { add("stream", StreamSound(bubbles: 50, wash: 1), 3, unless: ["water"]) }
        if says("fountain", "brook", "creek", "stream", "river") {
            add("stream", StreamSound(bubbles: 120, wash: 0.4), 0, unless: ["water"])
        }
        if subject.action == .pour {
            add("pouring", StreamSound(bubbles: 90, wash: 0.25, pitch: 1.2), -6, echo: 0.1, unless: ["water"])
        }
        if subject.kind == .boat, staging.set == .surf {
            add("hull", StreamSound(bubbles: 50, wash: 0.4, lapping: 0.6, pitch: 0.7), -4, unless: ["water"])
        }
    }

    private mutating func addSteps() {
        guard let hero, isOnLand, hero.support == .ground, footfalls.count > 0, hero.height > 0.25 else {
            return
        }
        let foot: StepSound.Foot =
            switch hero.kind {
            case .person, .figure: .shoe
            case .robot: .heavy
            case .dog: .paw
            case .animal where hero.height < 1.15 && !hero.noun.contains("deer"): .paw
            default: hero.height > 2.4 ? .heavy : .hoof
            }
        let ground: StepSound.Ground =
            switch staging.set {
            case _ where isWinter && staging.set != .neonStreet: .snow
            case .forest: .leaves
            case .meadow: .grass
            case .desert: .sand
            case .surf: .sand
            default: .hard
            }
        add(
            "steps", StepSound(foot: foot, ground: ground, touches: footfalls), foot == .paw ? -9 : -4,
            echo: 0.12,
            unless: ["step", "footstep", hero.noun])
    }
}
