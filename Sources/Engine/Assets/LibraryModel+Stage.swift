import Render

extension LibraryModel.Part {
    /// Where a wheel is after the vehicle has gone `distance` metres forward (+z), turned by `steering` radians.
    ///
    /// The identity for every part that is no wheel, so that all parts of a vehicle can be placed alike.
    public func spin(distance: Float, steering: Float = 0) -> Matrix4 {
        guard case .wheel(let pivot, let radius, let steers) = role, radius > 0 else { return .identity }
        let rolled = Matrix4.rotationX(distance / radius)
        let turned = steers ? Matrix4.rotationY(steering) : .identity
        return .translation(pivot.x, pivot.y, pivot.z) * turned * rolled
            * .translation(-pivot.x, -pivot.y, -pivot.z)
    }
}

extension LibraryModel.Part {
    /// The part's surface with its picture on it.
    func printed(_ picture: Texture) -> Material {
        var material = Material(
            .printed, features: isCutout ? [.cutout, .matt] : [.matt],
            uniforms: ["printedShine": .vector4(SIMD4(0.7, 0, 0, 0))])
        material.textures = ["printed": picture]
        return material
    }
}

extension AssetLibrary {
    /// A model's parts for a stage, textures and levels of detail included.
    ///
    /// - Parameters:
    ///   - transform: the model's own metres to the world.
    ///   - travel: metres a vehicle has gone at a time; its wheels turn to match. Nil keeps them still.
    ///   - detail: the finest level to use, 0…2.
    public func stageModels(
        _ key: AssetKey, transform: Timed<Matrix4> = .still(.identity),
        travel: (@Sendable (_ seconds: Float) -> Float)? = nil, detail: Int = 0
    ) throws(AssetError) -> [Model]? {
        guard let model = try model(key) else { return nil }
        let (low, high) = model.bounds
        let size = (high - low).y
        var models: [Model] = []
        for part in model.parts {
            guard let mesh = part.mesh(detail), !mesh.indices.isEmpty else { continue }
            var material = part.material.material(size: size)
            if let name = part.texture, let texture = try texture(name) {
                material = part.printed(texture)
            }
            if part.isTwoSided { material.features.insert(.doubleSided) }
            var result = Model("\(key) \(part.name)", mesh, material)
            result.levels = [Model.Level(mesh, upTo: size * 12)]
            for level in detail + 1..<max(part.levels.count, detail + 1) {
                result.levels.append(Model.Level(part.levels[level], upTo: size * (level == 1 ? 40 : 1e6)))
            }
            result.transform = Self.place(part, transform, travel)
            if part.material.isTransparent { result.castsShadow = false }
            models.append(result)
        }
        return models
    }

    private static func place(
        _ part: LibraryModel.Part, _ transform: Timed<Matrix4>, _ travel: (@Sendable (Float) -> Float)?
    ) -> Timed<Matrix4> {
        guard let travel, part.role != .body else { return transform }
        return .moving { seconds in transform.at(seconds) * part.spin(distance: travel(seconds)) }
    }
}
