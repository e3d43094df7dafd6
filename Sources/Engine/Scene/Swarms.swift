extension Staging {
    /// What thousands of particles do when they are what the film is about.
    public enum Swarm: String, Codable, Sendable, CaseIterable {
        /// They come together into a form: the hero's, or an emblem.
        case gather
        /// Ink sinks and smoke rises in billows.
        case plume
        /// Coloured powder is thrown into the air.
        case burst
        /// They float or fall.
        case drift

        /// What the particles of a description do; nil where they are not what it is about.
        init?(_ description: SceneDescription) {
            let grounds: Set<SceneDescription.Place> = [.studio, .fluid, .space]
            guard grounds.isSuperset(of: description.places), let hero = description.subjects.first else {
                return nil
            }
            let forming = description.subjects.contains {
                Self.isMotes($0) && !Self.formingVerbs.isDisjoint(with: $0.actions)
            }
            if forming {
                self = .gather
                return
            }
            let names = hero.noun.split(separator: " ").map(String.init)
            let isInk = hero.kind == .liquid && !Self.inks.isDisjoint(with: names)
            let isBurst = Self.bursts.contains { burst in names.contains(burst) }
            let isPowder = description.subjects.contains { $0.kind == .powder }
            if isPowder, isBurst || hero.kind == .powder {
                self = .burst
            } else if isInk || hero.kind == .vapor {
                self = .plume
            } else if Self.isMotes(hero) {
                self = .drift
            } else {
                return nil
            }
        }

        private static func isMotes(_ subject: SceneDescription.Subject) -> Bool {
            subject.kind == .particle || ["glitter", "spark", "sparkle", "stardust"].contains(subject.noun)
        }

        private static let formingVerbs: Set<String> = [
            "form", "assemble", "gather", "become", "shape", "converge", "morph", "transform", "turn",
            "build",
        ]
        private static let inks: Set<String> = ["ink", "dye", "pigment"]
        private static let bursts: Set<String> = ["explosion", "burst", "blast", "splash"]
    }
}
