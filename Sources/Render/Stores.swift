import Foundation

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
///
/// Copies that no camera of the film can see are left out: a garden all round costs what is before the lens.
enum LevelOfDetail {
    static func split(_ model: Model, cameras: [Camera], aspect: Float) -> [(Model, Mesh)] {
        guard let first = model.levels.first else { return [] }
        func nearest(_ point: SIMD3<Float>) -> Float {
            cameras.map { ($0.eye - point).length }.min() ?? 0
        }
        func level(_ distance: Float) -> Int {
            model.levels.firstIndex { distance <= $0.distance } ?? model.levels.count - 1
        }
        guard case .still(var instances)? = model.instances, !model.transform.isMoving else {
            return [(model, model.levels[level(nearest(model.transform.at(0).translation))].mesh)]
        }
        let base = model.transform.at(0)
        if model.joints == nil, [nil, .breeze].contains(model.material.deformation) {
            let reach = first.mesh.positions.reduce(Float(0)) { max($0, $1.length) }
            instances.removeAll { instance in
                let place = base * instance.transform
                // Room for shadows that reach into the picture, and for plants that sway.
                let radius = reach * place.largestScale * (model.castsShadow ? 4 : 1.5)
                return !cameras.contains { isAhead(place.translation, radius, of: $0, aspect: aspect) }
            }
        }
        var groups = [[Instance]](repeating: [], count: model.levels.count)
        for instance in instances {
            groups[level(nearest(base.transform(point: instance.transform.translation)))].append(instance)
        }
        return groups.indices.compactMap { index in
            guard !groups[index].isEmpty else { return nil }
            var part = model
            part.instances = .still(groups[index])
            if model.levels.count > 1 { part.name += "/\(index)" }
            return (part, model.levels[index].mesh)
        }
    }

    /// Whether a sphere is between the left and the right edge of the picture, however high: mirrors and shadows
    /// show what is above the frame.
    private static func isAhead(_ point: SIMD3<Float>, _ radius: Float, of camera: Camera, aspect: Float)
        -> Bool
    {
        let forward = (camera.target - camera.eye).normalized
        let right = cross(forward, camera.up).normalized
        // The camera moves between the moments looked at: a margin of some degrees.
        let half = min(atanf(tanf(camera.fieldOfView(aspect: aspect) / 2) * aspect) + 0.09, 1.5)
        let way = point - camera.eye
        let ahead = dot(way, forward) * sinf(half), aside = abs(dot(way, right)) * cosf(half)
        return ahead - aside > -radius
    }
}
