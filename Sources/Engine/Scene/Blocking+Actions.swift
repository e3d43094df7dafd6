/// What everybody does, and what carries them.
extension Blocking {
    func action(
        _ subject: SceneDescription.Subject, _ kind: SceneDescription.Kind, _ description: SceneDescription
    ) -> Staging.Action {
        let ridesWave = description.relations.contains {
            $0.subject == subject.noun && $0.relation == .riding && ["wave", "surfboard"].contains($0.object)
        }
        if ridesWave || subject.actions.contains("surf") { return .surf }
        for verb in subject.actions {
            guard var action = DirectorTables.action(verb) else { continue }
            if action == .fly, kind == .person || kind == .robot, !isAloft(kind, subject, description) {
                action = .wave
            }
            // Who plays an instrument does not dance to it.
            if verb == "play", description.subjects.contains(where: { $0.kind == .instrument }) {
                let sits = description.subjects.contains {
                    $0.kind == .instrument
                        && ["piano", "organ", "drum", "cello", "harp"].contains(where: $0.noun.contains)
                }
                return sits ? .sit : .idle
            }
            if verb == "drift", kind == .car || kind == .vehicle { return .drive }
            if action == .walk || action == .run, kind == .car || kind == .vehicle || kind == .train {
                return .drive
            }
            return action
        }
        switch kind {
        case .fish, .whale: return [.reef, .surf, .lake].contains(set) ? .swim : .float
        case .car, .vehicle, .train:
            return [.mountainRoad, .neonStreet, .tunnel].contains(set) ? .drive : .idle
        case .boat: return .sail
        case .spacecraft, .aircraft, .celestial: return .float
        case .fire: return .burn
        default: break
        }
        switch set {
        case .orbit: return .float
        case .reef: return kind == .person || kind == .animal ? .swim : .float
        case .surf
        where (kind == .dog || kind == .person || kind == .animal) && !description.places.contains(.beach):
            return .surf
        default: return .idle
        }
    }

    func support(
        _ kind: SceneDescription.Kind, _ subject: SceneDescription.Subject, _ description: SceneDescription
    ) -> Staging.Support {
        let isAloft = isAloft(kind, subject, description)
        switch set {
        case .orbit: return .air
        case .reef: return .underwater
        case .productTable: return isAloft ? .air : .table
        case .fluid: return .air
        case .interior where !isAloft && Self.isSmall(kind) && !Self.isHeavy(subject),
            .rainOnGlass where !isAloft && Self.isSmall(kind):
            return .table
        case .lake,
            .jungle where set == .lake || description.places.contains(.waterfall):
            if kind == .aircraft || isAloft && !subject.actions.contains("float") { return .air }
            return Self.isAfloat(kind, subject) ? .water : .ground
        case .clouds:
            let stands = [.person, .dog, .car, .vehicle, .building, .structure, .furniture, .animal, .tree]
                .contains(kind)
            return stands && !isAloft ? .ground : .air
        case .surf:
            if kind == .aircraft || isAloft && !subject.actions.contains("float") { return .air }
            let stands = description.places.contains { $0 == .beach || $0 == .island || $0 == .harbor }
            let swims = subject.actions.contains {
                ["surf", "swim", "sail", "float", "paddle", "dive"].contains($0)
            }
            let isWet = kind == .boat || kind == .fish || kind == .whale || swims
            return kind == .building || (stands && !isWet) ? .ground : .water
        default: break
        }
        if ["rover", "lander"].contains(where: subject.noun.hasSuffix) { return .ground }
        if ["kite", "drone"].contains(subject.noun) { return .air }
        switch kind {
        case .aircraft, .spacecraft: return .air
        case .bird, .insect, .creature, .celestial, .whale, .fish:
            return isAloft || kind == .whale || kind == .fish ? .air : .ground
        default: return isAloft ? .air : .ground
        }
    }

    /// Who flies a kite stays on the ground.
    func isAloft(
        _ kind: SceneDescription.Kind, _ subject: SceneDescription.Subject, _ description: SceneDescription
    ) -> Bool {
        let flies = subject.actions.contains {
            ["fly", "soar", "hover", "float", "glide", "levitate"].contains($0)
        }
        guard flies, kind == .person || kind == .robot else { return flies }
        return !description.subjects.contains {
            $0.noun != subject.noun && ($0.kind == .aircraft || ["kite", "drone"].contains($0.noun))
        }
    }

    /// Whether a thing lies on a table when it is indoors.
    private static func isSmall(_ kind: SceneDescription.Kind) -> Bool {
        switch kind {
        case .food, .drink, .container, .jewelry, .device, .clock, .tool, .document, .flower, .plant: true
        default: false
        }
    }

    /// What stands on the floor of a room for its weight.
    private static func isHeavy(_ subject: SceneDescription.Subject) -> Bool {
        ["anvil", "barrel", "chest", "cauldron", "bin", "bathtub", "cart", "crate", "wheel", "churn"]
            .contains(where: subject.noun.hasSuffix)
    }

    /// Whether it is in the water rather than beside it.
    private static func isAfloat(_ kind: SceneDescription.Kind, _ subject: SceneDescription.Subject) -> Bool {
        let swims = ["surf", "swim", "sail", "float", "paddle", "dive", "row", "drift"]
        let fowl = ["duck", "swan", "goose", "duckling", "loon", "pelican"]
        return kind == .boat || kind == .fish || kind == .whale || fowl.contains(subject.noun)
            || subject.actions.contains { swims.contains($0) }
    }

    /// Nobody surfs on bare feet.
    func addSurfboard(_ staged: inout [Staging.Subject], _ description: SceneDescription) {
        guard let hero = staged.first, hero.action == .surf,
            !staged.contains(where: { $0.noun == "surfboard" }),
            let board = casting.entry("surfboard")
        else { return }
        staged.append(
            Staging.Subject(
                noun: "surfboard", kind: .sportsEquipment, asset: board.key, count: 1, position: .zero,
                heading: 0,
                height: board.height ?? 0.12, colour: nil, material: nil, action: .surf, support: .water,
                target: nil))
    }

    /// What somebody rides goes as its rider goes.
    func mount(_ staged: inout [Staging.Subject], _ description: SceneDescription) {
        for link in description.relations where link.relation == .riding {
            guard let rider = staged.firstIndex(where: { $0.noun == link.subject }),
                let mount = staged.firstIndex(where: { $0.noun == link.object }), rider != mount
            else { continue }
            let verbs = description.subjects.first { $0.noun == link.subject }?.actions ?? []
            let isFast = !Set(verbs).isDisjoint(with: ["gallop", "race", "charge", "run", "chase", "speed"])
            if staged[mount].action == .idle {
                let isBeast = [.animal, .dog, .creature, .bird].contains(staged[mount].kind)
                staged[mount].action = isBeast ? isFast ? .run : .walk : .drive
            }
            if staged[rider].action != .surf { staged[rider].action = .drive }
        }
    }

    /// What a whole stage sees of a pose: whether it travels, swims or stays.
    static func bearing(_ pose: BodyAction) -> Staging.Action {
        switch pose {
        case .walk, .sneak, .march, .crawl: .walk
        case .run: .run
        case .swim, .dive: .swim
        case .float: .float
        case .fly: .fly
        case .fall: .fall
        case .ride: .surf
        case .sleep, .lie: .sleep
        case .sit: .sit
        case .jump: .jump
        case .dance, .waltz, .twist: .dance
        case .drive, .saddle, .cycle: .drive
        default: .idle
        }
    }

    /// Whoever is on something sits on it as one sits on such a thing.
    func takeSeat(_ staged: inout [Staging.Subject], _ index: Int) {
        let rider = staged[index]
        guard rider.support == .onSubject, let target = rider.target, rider.action != .surf,
            BodyCatalogue.isFigure(rider.asset.rawValue)
        else { return }
        let ground = staged[target]
        let name = ground.noun
        switch ground.kind {
        case .animal, .dog, .bird, .creature, .whale, .fish: staged[index].pose = .saddle
        case .vehicle, .aircraft, .sportsEquipment, .toy:
            let isBoard = name.hasSuffix("board")
            staged[index].pose =
                isBoard
                ? .ride
                : name.contains("bicycle") || name.contains("bike")
                    ? .cycle : name.contains("scooter") ? .scoot : .saddle
        case .boat: staged[index].pose = rider.pose == .row ? .row : .perch
        case .furniture:
            let stays: Set<BodyAction> = [.sleep, .lie, .dance, .jump, .read, .guitar]
            if name.contains("bed") || name.contains("sofa") || name.contains("couch"), rider.pose == .sleep {
                return
            }
            if let pose = rider.pose, stays.contains(pose), pose != .read, pose != .guitar { return }
            staged[index].pose = .perch
        default:
            if rider.pose == .sit { staged[index].pose = .perch }
        }
    }
}
