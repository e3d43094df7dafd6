import Foundation
import Render

/// Turns one OBJ file into a model of the library: upright, in metres, by material, with levels of detail.
struct ModelImporter {
    /// Triangles of a whole model at each level of detail.
    static let levels = [20_000, 5_000, 800]
    /// Triangles of the finest level of what no film is about.
    static let modest = 7_000

    private var targets: [Int] {
        let heroes: [AssetEntry.Category] = [.vehicle, .person, .animal, .plant, .instrument, .food]
        return heroes.contains(category) ? Self.levels : [Self.modest] + Self.levels.dropFirst()
    }

    var recipe: ModelRecipe
    var category: AssetEntry.Category
    /// Width, height and depth in metres; nil keeps the file's own measure.
    var size: SIMD3<Float>?
    var rotation: [Float]?

    struct Result {
        var model: LibraryModel
        var size: SIMD3<Float>
        var winding: Winding.Report
        /// Paths of textures relative to the model's folder, by the key that the parts use.
        var textures: [String: String]
    }

    private struct Slot: Hashable {
        var material: Int32
        /// -1 is the body.
        var wheel: Int
    }

    func build(_ source: SourceModel, key: AssetKey) -> Result? {
        var mesh = place(source)
        mesh.weld()
        guard mesh.faces.count >= 8, mesh.faces.count <= 400_000 else { return nil }
        let report = Winding.repair(&mesh)
        let kinds = source.materials.map { MaterialMapper.kind(of: $0, on: category) }
        let (slots, wheels) = splitWheels(&mesh, kinds)
        let isOrganic = [.vehicle, .person, .animal, .food, .toy, .plant].contains(category)
        let crease: Float = isOrganic ? 44 : 32
        var normals = CornerNormals.make(mesh, crease: crease, believesSource: true)
        while recipe.subdivides, mesh.faces.count * 4 <= Self.levels[0] {
            mesh = Subdivision.apply(mesh, normals)
            normals = CornerNormals.make(mesh, crease: crease, believesSource: true)
        }
        var parts: [LibraryModel.Part] = slots.enumerated().map { index, slot in
            part(
                slot, source.materials[Int(slot.material)], kinds[Int(slot.material)], wheels, mesh,
                Int32(index))
        }
        var textures: [String: String] = [:]
        for (index, slot) in slots.enumerated() {
            guard let path = source.materials[Int(slot.material)].texture else { continue }
            let name = "texture/" + key.rawValue.dropFirst("model/".count) + "/" + Self.slug(path)
            parts[index].texture = name
            textures[name] = path
        }
        var work = mesh
        for (level, target) in targets.enumerated() {
            let before = work.faces.count
            if category == .plant { work = Thinning.reduce(work, to: target) }
            work = Decimator.reduce(work, to: target)
            if level > 0, work.faces.count == before { break }
            if level > 0 || work.faces.count < before {
                normals = CornerNormals.make(work, crease: crease + 12, believesSource: level == 0)
            }
            for index in parts.indices {
                let colour = colour(of: source.materials[Int(slots[index].material)], parts[index])
                parts[index].levels.append(
                    CornerNormals.mesh(work, normals, slot: Int32(index), colour: colour))
            }
        }
        parts.removeAll { $0.levels.first?.indices.isEmpty ?? true }
        guard !parts.isEmpty else { return nil }
        let (low, high) = mesh.bounds
        return Result(
            model: LibraryModel(key: key, parts: parts), size: high - low, winding: report, textures: textures
        )
    }

    static func slug(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.joined(separator: "-")
    }

    /// Applies the rotation, the real size and the place on the ground; leaves out what must not be shown.
    private func place(_ source: SourceModel) -> WorkMesh {
        var mesh = WorkMesh()
        mesh.positions = source.positions
        if let rotation {
            let rows = (0..<3).map { SIMD3(rotation[$0 * 3], rotation[$0 * 3 + 1], rotation[$0 * 3 + 2]) }
            mesh.positions = mesh.positions.map {
                SIMD3(rows[0].dotted($0), rows[1].dotted($0), rows[2].dotted($0))
            }
        }
        func uv(_ corner: SourceModel.Corner) -> SIMD2<Float> {
            corner.uv >= 0 ? source.uvs[Int(corner.uv)] : .zero
        }
        func normal(_ corner: SourceModel.Corner) -> SIMD3<Float> {
            guard corner.normal >= 0 else { return .zero }
            let normal = source.normals[Int(corner.normal)]
            guard let rotation else { return normal }
            let rows = (0..<3).map { SIMD3(rotation[$0 * 3], rotation[$0 * 3 + 1], rotation[$0 * 3 + 2]) }
            return SIMD3(rows[0].dotted(normal), rows[1].dotted(normal), rows[2].dotted(normal))
        }
        for triangle in source.triangles {
            let material = source.materials[Int(triangle.material)]
            let isMark =
                MaterialMapper.isMark(material.name)
                || MaterialMapper.isMark(source.groups[Int(triangle.group)])
            let uvs = (uv(triangle.a), uv(triangle.b), uv(triangle.c))
            let middle = (uvs.0 + uvs.1 + uvs.2) / 3
            guard !isMark, !recipe.drops(material: material.name),
                material.texture == nil || !recipe.drops(uv: middle)
            else { continue }
            mesh.faces.append(
                WorkMesh.Face(
                    vertices: SIMD3(triangle.a.position, triangle.b.position, triangle.c.position), uvs: uvs,
                    normals: (normal(triangle.a), normal(triangle.b), normal(triangle.c)),
                    slot: triangle.material))
        }
        let (low, high) = mesh.bounds
        let extent = pointwiseMax(high - low, SIMD3(repeating: 1e-6))
        let scale = size.map { $0 / extent } ?? SIMD3(repeating: 1)
        let foot = SIMD3((low.x + high.x) / 2, low.y, (low.z + high.z) / 2)
        let turn: Float = recipe.facesBack ? -1 : 1
        mesh.positions = mesh.positions.map { ($0 - foot) * scale * SIMD3(turn, 1, turn) }
        for index in mesh.faces.indices where recipe.facesBack {
            let flip = SIMD3<Float>(-1, 1, -1)
            let normals = mesh.faces[index].normals
            mesh.faces[index].normals = (normals.0 * flip, normals.1 * flip, normals.2 * flip)
        }
        return mesh
    }

    private func splitWheels(
        _ mesh: inout WorkMesh, _ kinds: [MaterialKind]
    ) -> ([Slot], [WheelFinder.Wheel]) {
        var wheels: [WheelFinder.Wheel] = []
        var owner = [Int?](repeating: nil, count: mesh.faces.count)
        if category == .vehicle {
            wheels = WheelFinder.find(mesh) { kinds[Int($0)] == .rubber }
            owner = WheelFinder.assign(mesh, wheels)
        }
        var numbers: [Slot: Int32] = [:]
        var slots: [Slot] = []
        for index in mesh.faces.indices {
            let slot = Slot(material: mesh.faces[index].slot, wheel: owner[index] ?? -1)
            if let number = numbers[slot] {
                mesh.faces[index].slot = number
            } else {
                numbers[slot] = Int32(slots.count)
                mesh.faces[index].slot = Int32(slots.count)
                slots.append(slot)
            }
        }
        return (slots, wheels)
    }

    private func part(
        _ slot: Slot, _ material: SourceMaterial, _ kind: MaterialKind, _ wheels: [WheelFinder.Wheel],
        _ mesh: WorkMesh, _ number: Int32
    ) -> LibraryModel.Part {
        var part = LibraryModel.Part(
            name: Self.slug(material.name), material: recipe.kinds[material.name] ?? kind)
        if slot.wheel >= 0 {
            let wheel = wheels[slot.wheel]
            let front = wheels.map(\.pivot.z).max() ?? 0
            part.role = .wheel(
                pivot: wheel.pivot, radius: wheel.radius, steers: front - wheel.pivot.z < 2 * wheel.radius)
        }
        let faces = mesh.faces.filter { $0.slot == number }
        let sheets = faces.count { $0.isSheet }
        part.isTwoSided =
            part.material.isTwoSided || sheets * 4 > faces.count
            || (material.texture != nil && category == .plant)
        return part
    }

    /// Albedo in sRGB; the free channel says "fully open", and for glass how thin it is.
    private func colour(of material: SourceMaterial, _ part: LibraryModel.Part) -> SIMD4<UInt8> {
        var colour = part.texture == nil ? material.diffuse : SIMD3(repeating: 1)
        if part.material == .rubber, part.texture == nil { colour = SIMD3(repeating: 0.09) }
        let bytes = (colour.clamped(lowerBound: .zero, upperBound: .one) * 255).rounded(.toNearestOrEven)
        let isClear = part.material == .glass || part.material == .liquid
        let free = isClear ? 1 - min(max(material.opacity, 0), 1) : 1
        return SIMD4(UInt8(bytes.x), UInt8(bytes.y), UInt8(bytes.z), UInt8((free * 255).rounded()))
    }
}
