import Foundation
import Render

/// One subject's shape, whichever library it comes from, at the height its staging asks for.
struct Figure: Sendable {
    private enum Source: Sendable {
        case body(SculptedBody)
        case model(LibraryModel, textures: [String: Texture])
        case toy(Mesh, MaterialKind)
    }

    private let source: Source
    private let key: String
    private let height: Float
    private let tint: SIMD3<Float>
    private let colour: RGB?
    private let material: MaterialKind?
    private let pose: BodyAction?
    /// From the asset's metres to the stage's.
    let scale: Float
    /// Applied before everything else: puts the asset's base on y = 0.
    let stance: Matrix4

    /// A subject whose asset is not there is played by a plain felt ball of its colour: never an empty stage.
    init(_ subject: Staging.Subject, assets: AssetLibrary?, seed: UInt32, detail: BodyDetail? = nil) throws {
        key = subject.asset.rawValue
        height = subject.height
        colour = subject.colour
        tint = subject.colour.map { linear($0.red, $0.green, $0.blue) * 1.15 + 0.02 } ?? SIMD3(1, 1, 1)
        material = subject.material.flatMap(Self.kind)
        pose = subject.pose
        let detail = detail ?? (subject.count > 3 ? .near : .hero)
        let low: Float
        let high: Float
        if let body = BodyCatalogue.body(key, seed: UInt64(seed), detail: detail, traits: subject.traits) {
            source = .body(body)
            (low, high) = (0, body.stature ?? body.height)
        } else if let model = try assets?.model(subject.asset) {
            var textures: [String: Texture] = [:]
            for name in model.parts.compactMap(\.texture) { textures[name] = try assets?.texture(name) }
            source = .model(model, textures: textures)
            // What has wheels stands on them, whatever hangs lower.
            let soles = model.parts.compactMap { part -> Float? in
                guard case .wheel(let pivot, let radius, _) = part.role else { return nil }
                return pivot.y - radius
            }
            (low, high) = (soles.min() ?? model.bounds.low.y, model.bounds.high.y)
        } else if let toy = try assets?.toy(subject.asset), let mesh = toy.levels.first {
            source = .toy(mesh, .felt)
            let heights = mesh.positions.map(\.y)
            (low, high) = (heights.min() ?? 0, heights.max() ?? 1)
        } else {
            let ball = Mesh.icosphere(radius: 0.5, subdivisions: 4).transformed(.translation(0, 0.5, 0))
            source = .toy(ball, .felt)
            (low, high) = (0, 1)
        }
        scale = subject.height / max(high - low, 0.001)
        stance = .translation(0, -low, 0)
    }

    /// Middle of the largest level surface, where somebody else may sit or stand, from where the subject stands.
    ///
    /// A chair's is its seat, a table's its top, a car's its roof; for bodies, most of the way up their back.
    var seat: SIMD3<Float> {
        let meshes: [Mesh] =
            switch source {
            // The back of an animal is no level surface, the deck of a bridge is one.
            case .body(let body):
                key.contains("bridge") || key.contains("viaduct") ? body.parts.map(\.mesh) : []
            case .model(let model, _): model.parts.filter { $0.role == .body }.compactMap { $0.mesh(0) }
            case .toy(let mesh, _): [mesh]
            }
        // One stands low on these, whatever their handlebars are like.
        let hasDeck = key.contains("scooter") || key.contains("skateboard")
        var areas = [Float](repeating: 0, count: 24)
        var sums = [SIMD3<Float>](repeating: .zero, count: areas.count)
        for mesh in meshes {
            for face in stride(from: 0, to: mesh.indices.count - 2, by: 3) {
                let corners = (0..<3).map {
                    stance.transform(point: mesh.positions[Int(mesh.indices[face + $0])]) * scale
                }
                let normal = cross(corners[1] - corners[0], corners[2] - corners[0])
                let area = normal.length
                guard normal.y > 0.9 * area, area > 0 else { continue }
                let middle = (corners[0] + corners[1] + corners[2]) / 3
                let level = min(max(Int(middle.y / height * Float(areas.count)), 0), areas.count - 1)
                // Feet and floors of things are no seats; of two alike, the upper one is meant.
                let weight = middle.y < height * (hasDeck ? 0.04 : 0.2) ? 0 : area * (0.6 + middle.y / height)
                areas[level] += weight
                sums[level] += middle * weight
            }
        }
        guard let best = areas.indices.max(by: { areas[$0] < areas[$1] }), areas[best] > 0 else {
            return SIMD3(0, height * (meshes.isEmpty ? 0.72 : 0.95), 0)
        }
        return sums[best] / areas[best]
    }

    /// How wide it is from above, in the stage's metres.
    var breadth: Float {
        if case .body(let body) = source { return body.footprint.max() * scale }
        let meshes: [Mesh] =
            switch source {
            case .body: []
            case .model(let model, _): model.parts.compactMap { $0.mesh(0) }
            case .toy(let mesh, _): [mesh]
            }
        let across = meshes.flatMap { $0.positions.map(\.x) }
        return ((across.max() ?? 0.5) - (across.min() ?? -0.5)) * scale
    }

    /// Metres a second, in the asset's own size, at which its feet want to move; 0 for what has none.
    func pace(_ action: Staging.Action) -> Float {
        switch source {
        case .body(let body): body.speed(learned(action, by: body))
        case .model, .toy: action == .walk || action == .run ? height / max(scale, 0.001) * 0.5 : 0
        }
    }

    func models(
        acting action: Staging.Action, phase: Float, tempo: Double, transform: Timed<Matrix4>, shells: Int,
        groundSpeed: Float = 0
    ) -> [Model] {
        switch source {
        case .body(let body):
            let performance = Performance(learned(action, by: body), phase: Double(phase), tempo: tempo)
            return body.models(
                performance, transform: transform, shells: shells, tint: tint, colour: colour?.simd,
                substance: material)
        case .model(let model, let textures):
            let painted = model.paintedPart
            return model.parts.indices.compactMap { index in
                let part = model.parts[index]
                let isPainted = part.texture == nil && (part.material == .paint || index == painted)
                guard var result = self.model(part, textures: textures, isPainted: isPainted) else {
                    return nil
                }
                result.transform = rolled(part, transform, groundSpeed)
                return result
            }
        case .toy(let mesh, let own):
            let substance = material ?? own
            var model = Model(
                key, mesh.tinted(tint),
                substance.material(size: height / max(scale, 0.001), shells: substance == .felt ? shells : 0))
            model.transform = transform
            return [model]
        }
    }

    private var hasWheels: Bool {
        guard case .model(let model, _) = source else { return false }
        return model.parts.contains { $0.role != .body }
    }

    private func model(
        _ part: LibraryModel.Part, textures: [String: Texture], isPainted: Bool
    ) -> Model? {
        guard var mesh = part.mesh(0), !mesh.indices.isEmpty else { return nil }
        let substance = isPainted ? material ?? part.material : part.material
        if isPainted, let colour { mesh = mesh.recoloured(colour) }
        var surface =
            substance == .paint ? Material.lacquer() : substance.material(size: height / max(scale, 0.001))
        if let texture = part.texture.flatMap({ textures[$0] }) {
            surface = part.printed(texture)
        }
        if substance == .glass && hasWheels {
            // Windows of a car: dark enough that nobody is missed at the wheel.
            surface = .glass(tint: SIMD3(0.012, 0.014, 0.017), opacity: 0.82, roughness: 0.05)
        }
        if part.isTwoSided { surface.features.insert(.doubleSided) }
        var model = Model("\(key) \(part.name)", mesh, surface)
        if substance.isTransparent { model.castsShadow = false }
        return model
    }

    /// Wheels turn as fast as the ground goes by.
    private func rolled(
        _ part: LibraryModel.Part, _ transform: Timed<Matrix4>, _ groundSpeed: Float
    ) -> Timed<Matrix4> {
        guard groundSpeed > 0, part.role != .body else { return transform }
        let pace = groundSpeed / max(scale, 0.001)
        return .moving { transform.at($0) * part.spin(distance: pace * $0) }
    }

    /// Whether the body does the action with its own limbs, so that nothing need hop it about.
    func movesItself(_ action: Staging.Action) -> Bool {
        guard case .body(let body) = source, body.actions.contains(.jump) else { return false }
        return [.walk, .run, .jump, .dance, .spin, .wave, .sway, .fall].contains(action)
    }

    private func learned(_ action: Staging.Action, by body: SculptedBody) -> BodyAction {
        if let pose, body.actions.contains(pose) { return pose }
        let wanted: [BodyAction] =
            switch action {
            case .walk: [.walk]
            case .run: [.run, .walk]
            case .jump: [.jump, .run, .walk]
            case .dance: [.dance]
            case .swim: [.swim]
            case .fly: [.fly, .hover, .float]
            case .fall: [.fall, .float]
            case .float, .rise: [.float]
            case .surf: [.ride, .stand]
            case .wave: [.wave]
            case .sway: [.sway]
            case .sit: [.sit]
            case .sleep: [.sleep, .sit]
            case .eat: [.eat, .sit]
            case .look: [.look, .idle]
            case .play: [.play, .dance]
            case .roar: [.roar, .idle]
            case .drive, .sail: [.perch, .sit, .ride]
            case .spin: [.spin, .idle]
            case .idle, .burn, .explode, .pour, .flow, .shine, .grow: [.idle]
            }
        return wanted.first { body.actions.contains($0) } ?? body.actions.first ?? .stand
    }

    /// What a material of the prompt's is made of here; nil leaves the asset's own.
    private static func kind(_ material: SceneDescription.Material) -> MaterialKind? {
        switch material {
        case .wood, .bamboo: .wood
        case .glass, .crystal: .glass
        case .metal, .silver, .bronze: .metal
        case .gold: .gold
        case .stone, .concrete, .brick: .rock
        case .marble, .ceramic: .ceramic
        case .clay, .chocolate: .clay
        case .plastic: .plastic
        case .rubber: .rubber
        case .paper: .paper
        case .leather: .leather
        case .fabric: .cloth
        case .wool, .plush: .felt
        case .ice: .ice
        }
    }
}

extension LibraryModel {
    /// The part that a colour of the prompt means where nothing is lacquered: the largest plain one.
    var paintedPart: Int? {
        guard !parts.contains(where: { $0.material == .paint }) else { return nil }
        func size(_ part: Part) -> Int {
            part.role == .body && part.texture == nil ? part.mesh(0)?.triangleCount ?? 0 : 0
        }
        return parts.indices.max { size(parts[$0]) < size(parts[$1]) }
    }
}

extension Mesh {
    /// The mesh in another colour; lighter and darker places stay so.
    func recoloured(_ tone: RGB) -> Mesh {
        func luma(_ colour: SIMD4<UInt8>) -> Float {
            0.3 * Float(colour.x) + 0.6 * Float(colour.y) + 0.1 * Float(colour.z)
        }
        let mean = max(colours.reduce(Float(0)) { $0 + luma($1) } / Float(max(colours.count, 1)), 8)
        var result = self
        result.colours = colours.map { colour in
            let share = min(max(luma(colour) / mean, 0.45), 1.5)
            return Relief.byte(SIMD4(tone.simd * (0.25 + 0.75 * share), Float(colour.w) / 255))
        }
        return result
    }
}

extension Material {
    /// Metallic lacquer: flakes under a clear coat that shows the horizon.
    static func lacquer() -> Material { Material(.lacquer, features: [.coat]) }
}
