/// What fills the air of a shot rather than standing in it: petals that fall, sparks that fly.
public enum Airborne: String, Codable, Sendable, CaseIterable {
    case petals, leaves, confetti, feathers, sparks, embers

    /// What a subject of a prompt is in the air; nil for whatever is a thing by itself.
    init?(_ subject: SceneDescription.Subject) {
        let word = subject.noun.split(separator: " ").last.map(String.init) ?? subject.noun
        let isLoose = subject.count == .many || subject.kind == .fire || subject.kind == .particle
        switch word {
        case "petal", "blossom": self = .petals
        case "leaf", "foliage": self = .leaves
        case "confetti", "streamer", "tinsel": self = .confetti
        case "feather": self = .feathers
        case "spark": self = .sparks
        case "ember", "cinder": self = .embers
        default: return nil
        }
        let needsMany: Set<Self> = [.petals, .leaves, .feathers]
        if needsMany.contains(self), !isLoose { return nil }
    }

    /// All that a description has in the air, each once.
    static func all(in description: SceneDescription) -> [Airborne] {
        let found = Set(description.subjects.compactMap(Airborne.init))
        return allCases.filter(found.contains)
    }
}
