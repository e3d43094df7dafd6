/// Where everybody stands.
extension Blocking {
    func place(_ staged: inout [Staging.Subject], _ description: SceneDescription) {
        guard !staged.isEmpty else { return }
        let links = staged.indices.map { link($0, staged, description) }
        // What the hero is on, or with, stands at the hero's mark.
        let anchor = links[0].map { links[$0.target] == nil ? $0.target : 0 } ?? 0
        // Long things are shown from the side rather than the front.
        let isLong = [.train, .boat, .vehicle, .aircraft].contains(staged[anchor].kind)
        staged[anchor].heading = (seed % 2 == 0 ? 1 : -1) * (isLong ? 0.8 : 0.45)
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
        // Who is carried comes after what carries it: a rider turns with the horse that turns with the bridge.
        func depth(_ index: Int, _ limit: Int = 4) -> Int {
            guard limit > 0, let link = links[index] else { return 0 }
            return 1 + depth(link.target, limit - 1)
        }
        for index in staged.indices.sorted(by: { (depth($0), $0) < (depth($1), $1) }) {
            guard let link = links[index], !isPlayed(index, staged) else { continue }
            settle(&staged, index, link.relation, link.target, side)
            if link.relation == .beside { side = -side }
        }
        for index in staged.indices where isPlayed(index, staged) { tuck(&staged, index) }
        if let board = staged.firstIndex(where: { $0.noun == "surfboard" }), board > 0,
            staged[0].action == .surf
        {
            staged[board].position = .zero
            staged[board].heading = staged[0].heading
            (staged[0].support, staged[0].target) = (.onSubject, board)
        }
    }

    /// Whether a thing is a small instrument in the paws of an animal that plays.
    private func isPlayed(_ index: Int, _ staged: [Staging.Subject]) -> Bool {
        guard index > 0, staged[index].kind == .instrument, let hero = staged.first else { return false }
        let name = staged[index].noun
        let isGreat = ["piano", "organ", "drum", "harp", "cello"].contains(where: name.contains)
        return !isGreat && [.animal, .dog, .bird, .creature, .insect].contains(hero.kind)
    }

    /// Held across the chest, no larger than its player.
    private func tuck(_ staged: inout [Staging.Subject], _ index: Int) {
        let hero = staged[0]
        staged[index].height = hero.height * 0.72
        staged[index].position = hero.position
        staged[index].position += SIMD3(-hero.height * 0.42, hero.height * 0.02, hero.height * 0.30)
        staged[index].heading = hero.heading
        staged[index].support = .besideSubject
        staged[index].target = 0
    }

    /// Whether a thing is one to work at rather than one to be on.
    private static func isWorkpiece(_ subject: Staging.Subject) -> Bool {
        switch subject.kind {
        case .tool, .metal, .food, .device, .instrument, .document, .clock, .appliance, .container, .jewelry:
            true
        default: false
        }
    }

    private static func works(_ subject: Staging.Subject) -> Bool {
        (BodyCatalogue.isFigure(subject.asset.rawValue) || subject.kind == .person) && subject.pose != .sit
            && subject.height > 1
    }

    /// Roughly how much room a subject needs from side to side.
    static func width(_ subject: Staging.Subject) -> Float {
        switch subject.kind {
        case .car: subject.height * 3
        case .vehicle, .boat, .train, .animal, .dog, .whale, .fish: subject.height * 1.4
        case .person, .robot, .tree, .container: subject.height * 0.6
        default: subject.height
        }
    }

    func link(
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

    func settle(
        _ staged: inout [Staging.Subject], _ index: Int, _ relation: SceneDescription.Relation, _ target: Int,
        _ side: Float
    ) {
        // Two that lean on each other would never come to rest: the first one stands.
        guard staged[target].target != index else { return }
        let ground = staged[target]
        let gap = (Self.width(ground) + Self.width(staged[index])) * 0.55
        let isBridge = ["bridge", "viaduct", "aqueduct"].contains(where: ground.noun.hasSuffix)
        // Who goes over a bridge on foot or on wheels is on it.
        let flies = staged[index].action == .fly || [.bird, .aircraft, .cloud].contains(staged[index].kind)
        let relation = relation == .above && isBridge && !flies ? .across : relation
        staged[index].position = ground.position
        staged[index].heading = ground.heading
        staged[index].target = target
        switch relation {
        case .on where Self.isWorkpiece(ground) && Self.works(staged[index]):
            // What one works on stands before one, and is not stood upon.
            staged[index].support = .behindSubject
            staged[index].position.z -= max(gap * 0.5, 0.42)
            staged[index].heading = 0
        case .outOf where ground.height < 0.8:
            // It pops up out of the opening.
            staged[index].height = min(staged[index].height, ground.height * 0.75)
            staged[index].support = .aboveSubject
            staged[index].position += SIMD3(0, ground.height * 0.66, -0.02 * ground.height)
        case .on, .riding, .across:
            staged[index].support = .onSubject
            staged[index].position.y += ground.height
            // Bridges run from side to side, and whoever crosses one goes along it.
            if isBridge { staged[index].heading += .pi / 2 }
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
        case .in where ground.kind == .boat && ground.height < staged[index].height:
            // In an open boat one sits, the floor a little below its rim.
            staged[index].support = .inSubject
            staged[index].position.y += ground.height * 0.25
            if staged[index].action == .idle || staged[index].action == .sail { staged[index].action = .sit }
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
