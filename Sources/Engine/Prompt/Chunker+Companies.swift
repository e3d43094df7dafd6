/// Words for many of a kind: "a school of fish", "wolf pack", "Kamelkarawane".
extension Chunker {
    /// What a company may consist of; of anything else the compound names something of its own: a wizard school.
    private static let companies: [String: Set<SceneDescription.Kind>] = {
        let animals: Set<SceneDescription.Kind> = [.animal, .dog, .whale, .bird, .fish, .insect, .creature]
        let beings = animals.union([.person, .robot])
        let machines: Set<SceneDescription.Kind> = [.vehicle, .car, .boat, .aircraft, .spacecraft]
        var result: [String: Set<SceneDescription.Kind>] = ["school": [.fish, .whale]]
        for word in ["herd", "flock", "shoal", "pod", "pride", "gaggle", "pack", "caravan", "colony"] {
            result[word] = animals
        }
        for word in ["family", "group", "crowd", "horde", "army", "procession", "gang", "squad", "crew"] {
            result[word] = beings
        }
        for word in ["swarm", "fleet", "convoy", "squadron"] { result[word] = beings.union(machines) }
        return result
    }()

    /// Whether a noun names living things, of which "of" counts many even in the singular: "school of fish".
    func isCounted(_ phrase: NounPhrase) -> Bool {
        switch phrase.kind {
        case .animal, .dog, .whale, .bird, .fish, .insect, .creature, .person, .robot: true
        default: false
        }
    }

    /// "A camel caravan" is many camels: the head only says that they are many, its modifier is the noun.
    func openCompany(_ phrase: inout NounPhrase, _ compound: [String]) {
        // The dictionary knows some of these as one word: wolf pack.
        let words = (compound.suffix(1) + [phrase.head]).flatMap { $0.split(separator: " ").map(String.init) }
        guard words.count > 1, let last = words.last, let members = Self.companies[last],
            case let member = words.dropLast().joined(separator: " "),
            let kind = morphology.kind(of: member), members.contains(kind)
        else { return }
        phrase.noun = member
        phrase.head = member
        phrase.kind = kind
        phrase.place = nil
        phrase.isPlaceSure = false
        phrase.isUnseen = false
        if phrase.count == nil || phrase.count == .exactly(1) { phrase.count = .many }
    }
}
