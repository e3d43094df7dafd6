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
    private let material: MaterialKind?
    /// From the asset's metres to the stage's.
    let scale: Float
    /// Applied before everything else: puts the asset's base on y = 0.
    let stance: Matrix4

    /// A subject whose asset is not there is played by a plain felt ball of its colour: never an empty stage.
    init(_ subject: Staging.Subject, assets: AssetLibrary?, seed: UInt32) throws {
        key = subject.asset.rawValue
        height = subject.height
        tint = subject.colour.map { linear($0.red, $0.green, $0.blue) * 1.15 + 0.02 } ?? SIMD3(1, 1, 1)
        material = subject.material.flatMap(Self.kind)
        let detail: BodyDetail = subject.count > 3 ? .near : .hero
        let low: Float
        let high: Float
        if let body = BodyCatalogue.body(key, seed: UInt64(seed), detail: detail) {
            source = .body(body)
            (low, high) = (0, body.height)
        } else if let model = try assets?.model(subject.asset) {
            var textures: [String: Texture] = [:]
            for name in model.parts.compactMap(\.texture) { textures[name] = try assets?.texture(name) }
            source = .model(model, textures: textures)
            (low, high) = (model.bounds.low.y, model.bounds.high.y)
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

    /// Metres a second, in the asset's own size, at which its feet want to move; 0 for what has none.
    func pace(_ action: Staging.Action) -> Float {
        switch source {
        case .body(let body): body.speed(Self.learned(action, by: body))
        case .model, .toy: action == .walk || action == .run ? height / max(scale, 0.001) * 0.5 : 0
        }
    }

    func models(
        acting action: Staging.Action, phase: Float, tempo: Double, transform: Timed<Matrix4>, shells: Int
    ) -> [Model] {
        switch source {
        case .body(let body):
            let performance = Performance(Self.learned(action, by: body), phase: Double(phase), tempo: tempo)
            return body.models(performance, transform: transform, shells: shells, tint: tint)
        case .model(let model, let textures):
            return model.parts.compactMap { part in
                Self.model(
                    part, of: key, textures: textures, substance: material ?? part.material,
                    size: height / max(scale, 0.001), tint: tint, transform: transform)
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

    private static func model(
        _ part: LibraryModel.Part, of key: String, textures: [String: Texture], substance: MaterialKind,
        size: Float, tint: SIMD3<Float>, transform: Timed<Matrix4>
    ) -> Model? {
        guard let mesh = part.mesh(0), !mesh.indices.isEmpty else { return nil }
        var material = substance.material(size: size)
        if let texture = part.texture.flatMap({ textures[$0] }) {
            material = Material(
                .printed, features: part.isCutout ? [.cutout, .matt] : [.matt],
                uniforms: ["printedShine": .vector4(SIMD4(0.7, 0, 0, 0))])
            material.textures = ["printed": texture]
        }
        if part.isTwoSided { material.features.insert(.doubleSided) }
        var model = Model("\(key) \(part.name)", mesh.tinted(tint), material)
        model.transform = transform
        if substance.isTransparent { model.castsShadow = false }
        return model
    }

    private static func learned(_ action: Staging.Action, by body: SculptedBody) -> BodyAction {
        let wanted: [BodyAction] =
            switch action {
            case .walk: [.walk]
            case .run, .jump: [.run, .walk]
            case .dance: [.dance]
            case .swim: [.swim]
            case .fly: [.fly, .float]
            case .float, .rise, .fall: [.float]
            case .surf: [.ride, .stand]
            case .wave: [.wave]
            case .sway: [.sway]
            case .sit, .sleep: [.sit]
            case .drive, .sail: [.sit, .ride]
            case .idle, .spin, .burn, .explode, .pour, .flow, .shine, .grow: [.idle]
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
