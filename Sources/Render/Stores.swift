/// Meshes on the graphics side, uploaded once for all the models that share them.
struct MeshStore {
    private var known: [UnsafeRawPointer: GPUMesh] = [:]

    mutating func resolve(_ mesh: Mesh) -> GPUMesh {
        // Copies of an array share their storage; its address names it while the stage holds it.
        let address = mesh.positions.withUnsafeBytes { $0.baseAddress }
        if let address, let mesh = known[address] { return mesh }
        let uploaded = GPUMesh(mesh)
        if let address { known[address] = uploaded }
        return uploaded
    }
}

/// Textures on the graphics side, uploaded once for all that share them.
struct TextureStore {
    private var known: [UnsafeRawPointer: GPUTexture] = [:]

    mutating func resolve(_ textures: [String: Texture]) -> [(String, GPUTexture)] {
        textures.sorted { $0.key < $1.key }.map { ($0.key, resolve($0.value)) }
    }

    private mutating func resolve(_ texture: Texture) -> GPUTexture {
        let address =
            switch texture.pixels {
            case .rgba8(let pixels), .r8(let pixels): pixels.withUnsafeBytes { $0.baseAddress }
            case .rgba16f(let pixels): pixels.withUnsafeBytes { $0.baseAddress }
            }
        if let address, let texture = known[address] { return texture }
        let uploaded = GPUTexture(texture)
        if let address { known[address] = uploaded }
        return uploaded
    }
}

/// Chooses each copy's level once a film, by how near the camera ever comes: nothing pops.
enum LevelOfDetail {
    static func split(_ model: Model, cameras: [Camera]) -> [(Model, Mesh)] {
        guard let first = model.levels.first else { return [] }
        guard model.levels.count > 1 else { return [(model, first.mesh)] }
        func nearest(_ point: SIMD3<Float>) -> Float {
            cameras.map { ($0.eye - point).length }.min() ?? 0
        }
        func level(_ distance: Float) -> Int {
            model.levels.firstIndex { distance <= $0.distance } ?? model.levels.count - 1
        }
        guard case .still(let instances)? = model.instances else {
            return [(model, model.levels[level(nearest(model.transform.at(0).translation))].mesh)]
        }
        let base = model.transform.at(0)
        var groups = [[Instance]](repeating: [], count: model.levels.count)
        for instance in instances {
            groups[level(nearest(base.transform(point: instance.transform.translation)))].append(instance)
        }
        return groups.indices.compactMap { index in
            guard !groups[index].isEmpty else { return nil }
            var part = model
            part.instances = .still(groups[index])
            part.name += "/\(index)"
            return (part, model.levels[index].mesh)
        }
    }
}
