import Domain
import Foundation
import Render

/// A room's furniture out of the library, what is built for it, and where its people find a seat or a table.
struct RoomFurnishing: Sendable {
    private struct Placed: Sendable {
        var model: LibraryModel
        var textures: [String: Texture]
        var transform: Matrix4
        var colour: SIMD3<Float>?
        var detail: Int
        var name: String
        var size: Float
    }

    /// The staging with everybody where he sits or stands in this room.
    private(set) var staging: Staging
    private(set) var boxes: [RoomLight.Box] = []
    private(set) var props: RoomProps
    /// Where the hero is, on the floor.
    private(set) var mark = SIMD3<Float>.zero
    private var placed: [Placed] = []
    /// Top of the table at the mark and half its size; nil without one.
    private var table: (height: Float, half: SIMD2<Float>)?

    init(_ plan: RoomPlan, staging: Staging, assets: AssetLibrary?) throws {
        self.staging = staging
        props = RoomProps(seed: UInt64(staging.seed))
        let names = staging.subjects.map(\.noun)
        let plan = setHearth(in: plan)
        for piece in plan.pieces + (names.isEmpty ? plan.centre : []) {
            // What the prompt has brought along is not there a second time.
            guard !names.contains(where: { Self.isSame(piece.model, $0) }) else { continue }
            try place(piece, assets)
        }
        for prop in plan.props { props.add(prop) }
        for opening in plan.openings { props.joinery(opening, in: plan) }
        props.skirting(of: plan)
        try settle(plan, assets)
        boxes += props.boxes
    }

    /// Moves a fireplace from the middle of the room to its back wall, to where a bookcase stood if there was one.
    private mutating func setHearth(in plan: RoomPlan) -> RoomPlan {
        guard let hearth = staging.subjects.firstIndex(where: { $0.noun.hasSuffix("fireplace") }),
            staging.subjects[hearth].support == .ground || staging.subjects[hearth].support == .besideSubject
        else { return plan }
        var plan = plan
        let wall = -plan.back
        let shelf = plan.props.firstIndex { $0.kind == .bookcase && $0.at.z < wall + 0.5 }
        let x = shelf.map { plan.props.remove(at: $0).at.x } ?? 0
        staging.subjects[hearth].position = SIMD3(x, 0, wall + 0.30)
        staging.subjects[hearth].heading = 0
        staging.subjects[hearth].support = .ground
        staging.subjects[hearth].target = nil
        for index in staging.subjects.indices where staging.subjects[index].target == hearth {
            staging.subjects[index].target = nil
            staging.subjects[index].support = .ground
            staging.subjects[index].position = SIMD3(index == 0 ? -0.2 : 0.5, 0, 0)
        }
        return plan
    }

    private static func isSame(_ model: String, _ noun: String) -> Bool {
        let kind = model.split(separator: "-").filter { Int($0) == nil }
        guard let last = kind.last.map(String.init),
            noun.hasSuffix(last) || noun.hasSuffix("couch") && last == "sofa"
        else { return false }
        return ["sofa", "armchair", "piano", "bed", "bath", "desk", "stove", "treadmill", "refrigerator"]
            .contains(last)
    }

    private mutating func place(_ piece: RoomPlan.Piece, _ assets: AssetLibrary?) throws {
        guard let assets, let model = try assets.model(.model(piece.model)) else { return }
        let (low, high) = model.bounds
        let scale = piece.height.map { $0 / max(high.y - low.y, 0.01) } ?? 1
        let transform =
            Matrix4.translation(piece.at) * .rotationY(piece.turn * .pi / 180) * .scale(scale)
            * .translation(0, -low.y, 0)
        var textures: [String: Texture] = [:]
        for name in model.parts.compactMap(\.texture) { textures[name] = try assets.texture(name) }
        placed.append(
            Placed(
                model: model, textures: textures, transform: transform, colour: piece.colour,
                detail: piece.detail,
                name: piece.model, size: (high.y - low.y) * scale))
        addBoxes(piece.model, low, high, transform)
    }

    /// Boxes that a thing's shadow is near enough to.
    private mutating func addBoxes(
        _ name: String, _ low: SIMD3<Float>, _ high: SIMD3<Float>, _ transform: Matrix4
    ) {
        let size = high - low
        guard size.y > 0.25 else { return }
        func add(_ a: SIMD3<Float>, _ b: SIMD3<Float>) {
            props.addBox(low + size * a, low + size * b, transform)
        }
        let seats = ["sofa", "couch", "chair", "seat", "bench"]
        if seats.contains(where: name.contains) {
            add(SIMD3(0.04, 0.05, 0), SIMD3(0.96, 0.48, 0.98))
            add(SIMD3(0.06, 0.48, 0), SIMD3(0.94, 0.95, 0.25))
        } else if name.contains("bed") && !name.contains("table") {
            add(SIMD3(0.02, 0.05, 0.02), SIMD3(0.98, 0.52, 0.98))
        } else if name.contains("table") || name.contains("desk") && !name.contains("lamp") {
            add(SIMD3(0.02, 0.86, 0.02), SIMD3(0.98, 0.98, 0.98))
        } else if ["yucca", "ficus", "plant", "spathi", "ladder", "net"].contains(where: name.contains) {
            add(SIMD3(0.32, 0, 0.32), SIMD3(0.68, 0.8, 0.68))
        } else {
            add(SIMD3(0.03, 0, 0.03), SIMD3(0.97, 0.97, 0.97))
        }
    }

    // MARK: People and things of the prompt

    private mutating func settle(_ plan: RoomPlan, _ assets: AssetLibrary?) throws {
        guard let hero = staging.subjects.first else { return }
        if plan.ledge != nil, hero.support == .ground, hero.height < 0.75 {
            staging.subjects[0].support = .table
        }
        let hasTable = staging.subjects.contains { $0.support == .table }
        let isSomebody = [.person, .robot, .figure].contains(hero.kind)
        let isFree = hero.target == nil && hero.support == .ground
        if hasTable {
            if let ledge = plan.ledge {
                props.add(ledge)
                table = (ledge.size.y, SIMD2(ledge.size.x, ledge.size.z) / 2)
            } else {
                table = try stand(plan.table, at: .zero, turn: 0, assets)
            }
            if let table, isSomebody, isFree, hero.action != .sit { gather(at: table.half) }
        } else if isSomebody, isFree, hero.action == .sit || hero.pose == .knit {
            let turn = hero.heading * 180 / .pi
            try seat(0, on: plan.seat, turn: turn, assets)
        } else if isSomebody, isFree, !plan.workplace.isEmpty, [.idle, .pour, .wave].contains(hero.action),
            staging.subjects.count == 1
        {
            for prop in plan.workplace { props.add(prop) }
            for index in staging.subjects.indices {
                staging.subjects[index].position.z -= 0.62
                staging.subjects[index].heading *= 0.4
            }
        }
        mark = SIMD3(staging.subjects[0].position.x, 0, staging.subjects[0].position.z)
    }

    /// Whoever works at the table stands behind it, and what he works with lies before him.
    private mutating func gather(at half: SIMD2<Float>) {
        staging.subjects[0].position.z = -half.y - 0.20
        staging.subjects[0].heading *= 0.3
        var place: Float = 0
        for index in staging.subjects.indices.dropFirst() where staging.subjects[index].support == .table {
            let side: Float = Int(place) % 2 == 0 ? 1 : -1
            staging.subjects[index].position.x = side * (place / 2).rounded(.up) * min(0.3, half.x * 0.4)
            staging.subjects[index].position.z = -half.y * 0.35
            place += 1
        }
    }

    /// Puts a table at the mark; the height of its top and half its size.
    private mutating func stand(
        _ name: String, at place: SIMD3<Float>, turn: Float, _ assets: AssetLibrary?
    ) throws -> (height: Float, half: SIMD2<Float>)? {
        guard let model = try assets?.model(.model(name)) else { return nil }
        let (low, high) = model.bounds
        try self.place(RoomPlan.Piece(model: name, at: place, turn: turn, detail: 0), assets)
        return (high.y - low.y, SIMD2(high.x - low.x, high.z - low.z) / 2)
    }

    private mutating func seat(_ index: Int, on name: String, turn: Float, _ assets: AssetLibrary?) throws {
        guard let assets, let entry = assets.entry(.model(name)) else { return }
        var chair = staging.subjects[index]
        chair.asset = .model(name)
        chair.height = entry.size.y
        chair.count = 1
        chair.colour = nil
        chair.material = nil
        let seat = try Figure(chair, assets: assets, seed: staging.seed, detail: .near).seat
        if BodyCatalogue.isFigure(staging.subjects[index].asset.rawValue) {
            switch staging.subjects[index].pose {
            case nil, .sit: staging.subjects[index].pose = .perch
            case .read: staging.subjects[index].pose = .perchReading
            case .knit: staging.subjects[index].pose = .perchKnitting
            default: break
            }
            staging.subjects[index].action = .sit
        }
        let hero = staging.subjects[index]
        try place(RoomPlan.Piece(model: name, at: hero.position, turn: turn, detail: 0), assets)
        let turned = Matrix4.rotationY(hero.heading)
        staging.subjects[index].position += turned.transform(direction: hero.seatOffset(on: seat))
    }

    /// The ground under a place: the table's top, or the floor.
    var floor: @Sendable (Float, Float) -> Float {
        guard let table else { return { _, _ in 0 } }
        return { x, z in abs(x) < table.half.x && abs(z) < table.half.y ? table.height : 0 }
    }

    /// Middle of the hero and half of what should be seen of him.
    var focus: (middle: SIMD3<Float>, reach: Float)? {
        var cast = Cast(staging: staging, assets: nil)
        cast.floor = floor
        guard var focus = cast.focus, let hero = staging.subjects.first else { return nil }
        if hero.support == .onSubject, hero.height < 0.8 {
            // Of what it lies on, a part.
            focus.middle = hero.position + SIMD3(0, hero.height * 0.30, 0)
            focus.reach = max(hero.height * 0.95, 0.26)
        }
        if staging.camera.angle == .top, let table, hero.position.z < -table.half.y {
            // From above, the table is the picture and who works at it leans into it.
            focus.middle = SIMD3(0, table.height, -table.half.y * 0.45)
            focus.reach = max(table.half.max() * 0.75, 0.55)
        }
        if hero.action == .sit, hero.kind == .person || hero.kind == .robot {
            focus.middle.y = max(hero.position.y, 0) + hero.height * 0.36
            focus.reach = hero.height * 0.42
        }
        return focus
    }

    /// Furniture and props as models, with the room's light in them.
    func models(_ lattice: RoomLattice, lamps: Float) -> [Model] {
        let furniture = Parallel.map(placed) { piece -> [Model] in
            piece.model.parts.indices.compactMap { index -> Model? in
                let part = piece.model.parts[index]
                guard var mesh = part.mesh(piece.detail), !mesh.indices.isEmpty else { return nil }
                if let colour = piece.colour, index == piece.model.paintedPart, part.texture == nil {
                    mesh = mesh.recoloured(RGB(linear: colour))
                }
                // What is painted is no longer bare metal.
                let kind = piece.colour != nil && part.material == .metal ? .plastic : part.material
                var material = kind.material(size: max(piece.size, 0.3))
                if let picture = part.texture.flatMap({ piece.textures[$0] }) {
                    material = part.printed(picture)
                }
                material.features.insert(.noLamps)
                if part.isTwoSided { material.features.insert(.doubleSided) }
                var model = Model("\(piece.name) \(part.name)", lattice.lit(mesh, piece.transform), material)
                model.transform = .still(piece.transform)
                if part.material.isTransparent { model.castsShadow = false }
                return model
            }
        }
        return furniture.flatMap { $0 } + props.models(lattice, glow: lamps)
    }
}

extension Staging.Subject {
    /// From the middle of a seat to where somebody who sits on it has his feet, in the seat's own directions.
    ///
    /// A sitting body keeps its soles at its origin and its hips at the height of its knees.
    func seatOffset(on seat: SIMD3<Float>) -> SIMD3<Float> {
        // Who perches has the seat for its ground.
        if pose == .perch || pose == .perchReading || pose == .perchKnitting { return seat }
        guard action == .sit, kind == .person || kind == .robot || kind == .figure else { return seat }
        return SIMD3(seat.x, max(seat.y - height * 0.265, 0), seat.z + height * 0.10)
    }
}

extension RGB {
    init(linear colour: SIMD3<Float>) {
        let bytes = CityMesh.bytes(colour, 1)
        self.init(Float(bytes.x) / 255, Float(bytes.y) / 255, Float(bytes.z) / 255)
    }
}
