/// Chooses who of the description is on stage, as which asset, and where everybody stands.
struct Blocking {
    let casting: Casting
    let set: SetName
    let seed: UInt32
    private(set) var notes: [String] = []

    /// More than this crowds a small stage.
    static let limit = 6

    init(casting: Casting, set: SetName, seed: UInt32) {
        self.casting = casting
        self.set = set
        self.seed = seed
    }

    mutating func stage(_ description: inout SceneDescription) -> [Staging.Subject] {
        var staged: [Staging.Subject] = []
        let dresser = Dresser(description: description)
        var used: Set<String> = []
        for index in description.subjects.indices {
            let subject = description.subjects[index]
            guard staged.count < Self.limit, !used.contains(subject.noun),
                isStaged(subject, description, isFirst: staged.isEmpty)
            else { continue }
            let role = casting.role(for: subject)
            description.subjects[index].drawnAs = role.entry.nouns.first
            if let standIn = role.standIn, standIn != subject.noun {
                description.substituted.append(SceneDescription.Reading(subject.noun, standIn))
                notes.append("\"\(subject.noun)\" is played by a \(standIn)")
            }
            var person = cast(subject, role, description)
            let fitting = dresser.fitting(of: subject)
            if BodyCatalogue.isFigure(role.entry.key.rawValue), let pose = fitting.pose {
                person.pose = pose
                person.action = Self.bearing(pose)
            }
            if BodyCatalogue.isPerson(role.entry.key.rawValue) {
                used.formUnion(fitting.used)
                staged.removeAll { fitting.used.contains($0.noun) }
                person.traits = fitting.traits
                person.colour = nil
            }
            staged.append(person)
        }
        addSurfboard(&staged, description)
        mount(&staged, description)
        place(&staged, description)
        for index in staged.indices { takeSeat(&staged, index) }
        return staged
    }

    // MARK: Who

    /// What the set, the sky or the weather already shows is not built a second time.
    func isStaged(_ subject: SceneDescription.Subject, _ description: SceneDescription, isFirst: Bool)
        -> Bool
    {
        if subject.count == .exactly(0) { return false }
        if Airborne(subject) != nil { return false }
        // Whoever is inside a house does not see it stand about in the room.
        if set == .interior, subject.kind == .building, subject.materials.isEmpty, subject.size == nil {
            return false
        }
        if subject.isSetting, subject.kind != .building || !casting.has(subject.noun) { return false }
        // A match is played, not shown.
        let isMatch = set == .arena && ["match", "game"].contains { subject.noun.hasSuffix($0) }
        let isNamedHero = isFirst && subject.noun.contains(" ") && !isMatch
        if !isNamedHero,
            Self.scenery[set]?.contains(where: { subject.noun == $0 || subject.noun.hasSuffix(" " + $0) })
                == true
        {
            return false
        }
        if set == .swarm, [.fire, .accessory, .stone, .metal].contains(subject.kind) { return false }
        if !isFirst, isWorktop(subject, description) { return false }
        switch subject.kind {
        case .landform, .mountain, .vapor, .cloud, .light, .lightning, .storm, .water, .powder, .text, .sign,
            .bubble, .particle:
            return false
        case .liquid: return false
        case .celestial, .planet: return set != .orbit && casting.has(subject.noun) && isFirst
        case .structure: return casting.has(subject.noun) && !isGround(subject, description)
        case .clothing, .armor, .footwear, .bodyPart, .fabric: return isFirst && !isWorn(subject, description)
        case .accessory: return isFirst || casting.has(subject.noun)
        case .stone, .metal, .ice, .furniture: return !isGround(subject, description) || set != .productTable
        case nil: return isFirst
        default: return true
        }
    }

    /// Whether a table is the one that the room has anyway for whoever works there with something on it.
    private func isWorktop(
        _ subject: SceneDescription.Subject, _ description: SceneDescription
    ) -> Bool {
        let isTable = ["table", "counter", "workbench", "desk"].contains(where: subject.noun.hasSuffix)
        let hasWork = description.subjects.contains { $0.kind == .food || $0.kind == .tool }
        return set == .interior && isTable && hasWork
    }

    func isGround(_ subject: SceneDescription.Subject, _ description: SceneDescription) -> Bool {
        description.relations.contains {
            $0.object == subject.noun && ($0.relation == .on || $0.relation == .in)
        }
    }

    func isWorn(_ subject: SceneDescription.Subject, _ description: SceneDescription) -> Bool {
        description.relations.contains { $0.object == subject.noun && $0.relation == .wearing }
    }

    func cast(
        _ subject: SceneDescription.Subject, _ role: Casting.Role, _ description: SceneDescription
    ) -> Staging.Subject {
        let kind = subject.kind ?? .toy
        let count =
            switch subject.count {
            // Shoes come in pairs.
            case .many where kind == .footwear: 2
            case .many: 5
            case .exactly(let number): min(24, max(1, number))
            case nil: 1
            }
        var height = role.entry.height ?? DirectorTables.height(kind, subject.noun)
        height *= DirectorTables.scale(subject.size)
        if set == .productTable { height = min(height, 0.32) }
        // What has no size of its own indoors must fit under the ceiling.
        if set == .interior || set == .backdrop || set == .rainOnGlass { height = min(height, 2.1) }
        return Staging.Subject(
            noun: subject.noun, kind: kind, asset: role.entry.key, count: count, position: .zero, heading: 0,
            height: height,
            colour: role.isColoured ? nil : subject.colours.first.flatMap { DirectorTables.colours[$0] },
            material: subject.materials.first,
            action: action(subject, kind, description), support: support(kind, subject, description),
            target: nil)
    }
}
