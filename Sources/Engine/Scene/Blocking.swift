/// Chooses who of the description is on stage, as which asset, and where everybody stands.
struct Blocking {
    let casting: Casting
    let set: SetName
    let seed: UInt32
    private(set) var notes: [String] = []

    /// More than this crowds a small stage.
    private static let limit = 6

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
            if BodyCatalogue.isPerson(role.entry.key.rawValue) {
                let fitting = dresser.fitting(of: subject)
                used.formUnion(fitting.used)
                staged.removeAll { fitting.used.contains($0.noun) }
                (person.traits, person.pose) = (fitting.traits, fitting.pose)
                person.colour = nil
                if let pose = fitting.pose { person.action = Self.bearing(pose) ?? person.action }
            }
            staged.append(person)
        }
        addSurfboard(&staged, description)
        mount(&staged, description)
        place(&staged, description)
        for index in staged.indices { mount(&staged, index) }
        return staged
    }

    /// What a whole stage sees of a pose: whether it travels, swims or stays.
    private static func bearing(_ pose: BodyAction) -> Staging.Action? {
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
    private func mount(_ staged: inout [Staging.Subject], _ index: Int) {
        let rider = staged[index]
        guard rider.support == .onSubject, let target = rider.target, rider.action != .surf,
            BodyCatalogue.isPerson(rider.asset.rawValue)
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

    // MARK: Who

    /// What the set, the sky or the weather already shows is not built a second time.
    private func isStaged(_ subject: SceneDescription.Subject, _ description: SceneDescription, isFirst: Bool)
        -> Bool
    {
        if subject.count == .exactly(0) { return false }
        if subject.isSetting, subject.kind != .building || !casting.has(subject.noun) { return false }
        let isNamedHero = isFirst && subject.noun.contains(" ")
        if !isNamedHero,
            Self.scenery[set]?.contains(where: { subject.noun == $0 || subject.noun.hasSuffix(" " + $0) })
                == true
        {
            return false
        }
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

    private static let scenery: [SetName: [String]] = [
        .neonStreet: [
            "street", "city", "sign", "neon sign", "lamp", "building", "street lamp", "puddle", "alley",
        ],
        .mountainRoad: ["road", "mountain", "snow", "hill", "valley", "highway"],
        .orbit: ["earth", "planet earth", "star", "space", "planet"],
        .surf: ["wave", "ocean", "sea", "beach", "water", "sand"],
        .forest: ["tree", "forest", "fern", "moss", "pine", "pine tree"],
        .desert: ["dune", "desert", "sand"],
        .reef: ["reef", "coral", "coral reef", "bubble", "seaweed", "water"],
        .skyline: ["skyline", "city", "skyscraper", "building", "tower", "window", "light"],
        .fluid: ["fluid", "paint", "ink", "liquid"],
        .meadow: ["meadow", "grass", "field", "flower", "hill", "wildflower"],
        .interior: rooms,
        .theatre: rooms + ["curtain", "audience", "spotlight", "concert"],
        .backdrop: ["backdrop", "background", "studio", "wall", "room", "light"],
        .rainOnGlass: rooms + ["city", "light", "city light", "street", "rain", "glass", "pane"],
        .productTable: [
            "table", "counter", "pedestal", "surface", "marble", "background", "desk", "kitchen", "backdrop",
            "room", "wall",
        ],
    ]

    /// Names of rooms and of what every room has.
    private static let rooms = [
        "room", "living room", "bedroom", "bathroom", "kitchen", "office", "classroom", "library", "workshop",
        "shop", "store", "cafe", "café", "restaurant", "diner", "bakery", "bar", "pub", "gym", "hospital",
        "hall",
        "window", "windowsill", "bathtub", "bath", "bookshelf", "bookcase", "counter", "stove",
        "blackboard", "carpet", "curtain", "wall", "floor", "house", "home", "apartment", "interior", "stage",
        "theatre",
        "theater", "garage", "studio", "laboratory", "school", "castle", "palace", "background", "ceiling",
    ]

    private func isGround(_ subject: SceneDescription.Subject, _ description: SceneDescription) -> Bool {
        description.relations.contains {
            $0.object == subject.noun && ($0.relation == .on || $0.relation == .in)
        }
    }

    private func isWorn(_ subject: SceneDescription.Subject, _ description: SceneDescription) -> Bool {
        description.relations.contains { $0.object == subject.noun && $0.relation == .wearing }
    }

    private func cast(
        _ subject: SceneDescription.Subject, _ role: Casting.Role, _ description: SceneDescription
    ) -> Staging.Subject {
        let kind = subject.kind ?? .toy
        let count =
            switch subject.count {
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
            colour: subject.colours.first.flatMap { DirectorTables.colours[$0] },
            material: subject.materials.first,
            action: action(subject, kind, description), support: support(kind, subject, description),
            target: nil)
    }

    // MARK: What they do

    private func action(
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
        case .fish, .whale: return set == .reef || set == .surf ? .swim : .float
        case .car, .vehicle, .train: return set == .mountainRoad || set == .neonStreet ? .drive : .idle
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

    private func support(
        _ kind: SceneDescription.Kind, _ subject: SceneDescription.Subject, _ description: SceneDescription
    ) -> Staging.Support {
        let isAloft = isAloft(kind, subject, description)
        switch set {
        case .orbit: return .air
        case .reef: return .underwater
        case .productTable: return isAloft ? .air : .table
        case .fluid: return .air
        case .interior where !isAloft && isSmall(kind), .rainOnGlass where !isAloft && isSmall(kind):
            return .table
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
        switch kind {
        case .aircraft, .spacecraft: return .air
        case .bird, .insect, .creature, .celestial, .whale, .fish:
            return isAloft || kind == .whale || kind == .fish ? .air : .ground
        default: return isAloft ? .air : .ground
        }
    }

    /// Who flies a kite stays on the ground.
    private func isAloft(
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
    private func isSmall(_ kind: SceneDescription.Kind) -> Bool {
        switch kind {
        case .food, .drink, .container, .jewelry, .device, .clock, .tool, .document, .flower, .plant: true
        default: false
        }
    }

    /// Nobody surfs on bare feet.
    private func addSurfboard(_ staged: inout [Staging.Subject], _ description: SceneDescription) {
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
    private func mount(_ staged: inout [Staging.Subject], _ description: SceneDescription) {
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

    // MARK: Where

    private func place(_ staged: inout [Staging.Subject], _ description: SceneDescription) {
        guard !staged.isEmpty else { return }
        let links = staged.indices.map { link($0, staged, description) }
        // What the hero is on, or with, stands at the hero's mark.
        let anchor = links[0].map { links[$0.target] == nil ? $0.target : 0 } ?? 0
        staged[anchor].heading = seed % 2 == 0 ? 0.45 : -0.45
        var side: Float = seed % 2 == 0 ? 1 : -1
        for index in staged.indices {
            if staged[index].support == .air, set != .orbit, set != .fluid {
                staged[index].position.y = set == .productTable ? 0.08 : max(1.2, staged[index].height * 0.8)
            }
            if index != anchor, links[index] == nil {
                let gap =
                    (Self.width(staged[anchor]) + Self.width(staged[index])) * 0.5 + staged[index].height
                    * 0.3
                let row = Float((max(index, 1) + 1) / 2)
                staged[index].position.x = side * gap * row
                staged[index].position.z = -0.4 * gap
                staged[index].heading = -side * 0.35
                side = -side
            }
        }
        for (index, link) in zip(staged.indices, links) {
            guard let link else { continue }
            settle(&staged, index, link.relation, link.target, side)
            if link.relation == .beside { side = -side }
        }
        if let board = staged.firstIndex(where: { $0.noun == "surfboard" }), board > 0,
            staged[0].action == .surf
        {
            staged[board].position = .zero
            staged[board].heading = staged[0].heading
            (staged[0].support, staged[0].target) = (.onSubject, board)
        }
    }

    /// Roughly how much room a subject needs from side to side.
    private static func width(_ subject: Staging.Subject) -> Float {
        switch subject.kind {
        case .car: subject.height * 3
        case .vehicle, .boat, .train, .animal, .dog, .whale, .fish: subject.height * 1.4
        case .person, .robot, .tree, .container: subject.height * 0.6
        default: subject.height
        }
    }

    private func link(
        _ index: Int, _ staged: [Staging.Subject], _ description: SceneDescription
    ) -> (relation: SceneDescription.Relation, target: Int)? {
        for link in description.relations {
            if link.subject == staged[index].noun,
                let target = staged.firstIndex(where: { $0.noun == link.object }), target != index
            {
                if [.holding, .wearing, .with].contains(link.relation) { continue }
                return (link.relation, target)
            }
            if link.object == staged[index].noun,
                let owner = staged.firstIndex(where: { $0.noun == link.subject }), owner != index
            {
                if [.holding, .wearing, .with].contains(link.relation) { return (link.relation, owner) }
            }
        }
        return nil
    }

    private func settle(
        _ staged: inout [Staging.Subject], _ index: Int, _ relation: SceneDescription.Relation, _ target: Int,
        _ side: Float
    ) {
        // Two that lean on each other would never come to rest: the first one stands.
        guard staged[target].target != index else { return }
        let ground = staged[target]
        let gap = (Self.width(ground) + Self.width(staged[index])) * 0.55
        staged[index].position = ground.position
        staged[index].heading = ground.heading
        staged[index].target = target
        switch relation {
        case .on, .riding, .across:
            staged[index].support = .onSubject
            staged[index].position.y += ground.height
            // Nobody stands about on a sofa.
            if ground.kind == .furniture, staged[index].action == .idle,
                [.person, .robot, .figure, .animal, .dog].contains(staged[index].kind)
            {
                staged[index].action = .sit
            }
        case .above:
            staged[index].support = .aboveSubject
            staged[index].position.y += ground.height * 1.3
        case .in
        where ground.kind == .container
            && (staged[index].kind != .person && staged[index].kind != .robot || ground.height > 0.5):
            staged[index].support = .inSubject
            // It has to fit, and to be seen.
            staged[index].height = min(
                staged[index].height, ground.height * (staged[index].count > 1 ? 0.42 : 0.7))
            staged[index].position.y += ground.height * 0.3
        case .in, .through, .outOf, .from:
            staged[index].support = .inFrontOfSubject
            staged[index].position.z += gap
        case .holding:
            staged[index].support = .heldBySubject
            staged[index].position += SIMD3(side * Self.width(ground) * 0.4, ground.height * 0.5, 0.1)
        case .wearing, .with:
            staged[index].support = relation == .wearing ? .wornBySubject : .besideSubject
            if relation == .with { staged[index].position.x += side * gap }
        case .behind:
            staged[index].support = .behindSubject
            staged[index].position.z -= gap
        case .inFrontOf:
            staged[index].support = .inFrontOfSubject
            staged[index].position.z += gap
        case .under, .beside, .between, .among, .along, .around, .toward:
            staged[index].support = .besideSubject
            staged[index].position.x += side * gap
        }
    }
}
