import Foundation
import Render

/// Models as bytes: positions and texture coordinates in 16 bits of their box, normals octahedral.
///
/// A car of 4.5 m is placed to 0.07 mm. Normals are good to 0.002°, so that lacquer shows no steps.
enum ModelCodec {
    static func encode(_ model: LibraryModel) -> [UInt8] {
        var writer = ByteWriter()
        writer.integer(UInt16(model.parts.count))
        for part in model.parts {
            writer.string(part.name)
            writer.string(part.material.rawValue)
            writer.string(part.texture ?? "")
            writer.integer(UInt8(part.isCutout ? 1 : 0) | UInt8(part.isTwoSided ? 2 : 0))
            switch part.role {
            case .body: writer.integer(UInt8(0))
            case .wheel(let pivot, let radius, let steers):
                writer.integer(UInt8(steers ? 2 : 1))
                writer.vector(pivot)
                writer.float(radius)
            }
            writer.integer(UInt8(part.levels.count))
            for mesh in part.levels { write(mesh, &writer) }
        }
        return writer.bytes
    }

    static func decode(_ bytes: UnsafeRawBufferPointer, key: AssetKey) throws -> LibraryModel {
        var reader = ByteReader(bytes)
        var parts: [LibraryModel.Part] = []
        for _ in 0..<Int(try reader.integer(UInt16.self)) {
            let name = try reader.string()
            guard let material = MaterialKind(rawValue: try reader.string()) else {
                throw AssetError.corrupt(key: key.rawValue)
            }
            var part = LibraryModel.Part(name: name, material: material)
            let texture = try reader.string()
            part.texture = texture.isEmpty ? nil : texture
            let flags = try reader.integer(UInt8.self)
            part.isCutout = flags & 1 != 0
            part.isTwoSided = flags & 2 != 0
            let role = try reader.integer(UInt8.self)
            if role != 0 {
                let pivot = try reader.vector()
                part.role = .wheel(pivot: pivot, radius: try reader.float(), steers: role == 2)
            }
            for _ in 0..<Int(try reader.integer(UInt8.self)) {
                part.levels.append(try readMesh(&reader, key: key))
            }
            parts.append(part)
        }
        return LibraryModel(key: key, parts: parts)
    }

    private static func write(_ mesh: Mesh, _ writer: inout ByteWriter) {
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        for position in mesh.positions {
            low = pointwiseMin(low, position)
            high = pointwiseMax(high, position)
        }
        if mesh.positions.isEmpty { (low, high) = (.zero, .zero) }
        let usesUVs = mesh.uvs.contains { $0 != .zero }
        let colour = mesh.colours.first ?? SIMD4(repeating: 255)
        let usesColours = mesh.colours.contains { $0 != colour }
        writer.integer(UInt32(mesh.positions.count))
        writer.integer(UInt32(mesh.indices.count))
        writer.integer(UInt8(usesUVs ? 1 : 0) | UInt8(usesColours ? 2 : 0))
        writer.vector(low)
        writer.vector(high)
        let scale = SIMD3<Float>(repeating: 65535) / pointwiseMax(high - low, SIMD3(repeating: 1e-9))
        for position in mesh.positions {
            let steps = ((position - low) * scale).rounded(.toNearestOrEven)
            for axis in 0..<3 { writer.integer(UInt16(min(max(steps[axis], 0), 65535))) }
        }
        for normal in mesh.normals {
            let octahedral = octahedron(normal)
            writer.integer(Int16((octahedral.x * 32767).rounded()))
            writer.integer(Int16((octahedral.y * 32767).rounded()))
        }
        if usesUVs {
            let (low, high) = range(mesh.uvs)
            for value in [low.x, low.y, high.x, high.y] { writer.float(value) }
            let scale = SIMD2<Float>(repeating: 65535) / pointwiseMax(high - low, SIMD2(repeating: 1e-9))
            for uv in mesh.uvs {
                let steps = ((uv - low) * scale).rounded(.toNearestOrEven)
                writer.integer(UInt16(min(max(steps.x, 0), 65535)))
                writer.integer(UInt16(min(max(steps.y, 0), 65535)))
            }
        }
        for value in usesColours ? mesh.colours : [colour] {
            for channel in 0..<4 { writer.integer(value[channel]) }
        }
        let isShort = mesh.positions.count <= 65536
        for index in mesh.indices {
            if isShort { writer.integer(UInt16(index)) } else { writer.integer(index) }
        }
    }

    private static func readMesh(_ reader: inout ByteReader, key: AssetKey) throws -> Mesh {
        let vertices = try reader.count(ofSize: 10)
        let indices = try reader.count(ofSize: 2)
        let flags = try reader.integer(UInt8.self)
        let low = try reader.vector()
        let scale = (try reader.vector() - low) / 65535
        var mesh = Mesh()
        let positions = try reader.slice(vertices * 6)
        mesh.positions = (0..<vertices).map { vertex in
            let at = vertex * 6
            return low + scale
                * SIMD3(
                    Float(positions.loadUnaligned(fromByteOffset: at, as: UInt16.self)),
                    Float(positions.loadUnaligned(fromByteOffset: at + 2, as: UInt16.self)),
                    Float(positions.loadUnaligned(fromByteOffset: at + 4, as: UInt16.self)))
        }
        let normals = try reader.slice(vertices * 4)
        mesh.normals = (0..<vertices).map { vertex in
            direction(
                SIMD2(
                    Float(normals.loadUnaligned(fromByteOffset: vertex * 4, as: Int16.self)) / 32767,
                    Float(normals.loadUnaligned(fromByteOffset: vertex * 4 + 2, as: Int16.self)) / 32767))
        }
        if flags & 1 != 0 {
            let low = SIMD2(try reader.float(), try reader.float())
            let scale = (SIMD2(try reader.float(), try reader.float()) - low) / 65535
            let uvs = try reader.slice(vertices * 4)
            mesh.uvs = (0..<vertices).map {
                let u = Float(uvs.loadUnaligned(fromByteOffset: $0 * 4, as: UInt16.self))
                return low + scale
                    * SIMD2(u, Float(uvs.loadUnaligned(fromByteOffset: $0 * 4 + 2, as: UInt16.self)))
            }
        } else {
            mesh.uvs = Array(repeating: .zero, count: vertices)
        }
        if flags & 2 != 0 {
            let colours = try reader.slice(vertices * 4)
            mesh.colours = (0..<vertices).map {
                colours.loadUnaligned(fromByteOffset: $0 * 4, as: SIMD4<UInt8>.self)
            }
        } else {
            let colour = try reader.slice(4).loadUnaligned(as: SIMD4<UInt8>.self)
            mesh.colours = Array(repeating: colour, count: vertices)
        }
        let isShort = vertices <= 65536
        let raw = try reader.slice(indices * (isShort ? 2 : 4))
        mesh.indices = (0..<indices).map {
            isShort
                ? UInt32(raw.loadUnaligned(fromByteOffset: $0 * 2, as: UInt16.self))
                : raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)
        }
        guard indices % 3 == 0, mesh.indices.allSatisfy({ $0 < vertices }) else {
            throw AssetError.corrupt(key: key.rawValue)
        }
        return mesh
    }

    private static func range(_ uvs: [SIMD2<Float>]) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
        var (low, high) = (uvs.first ?? .zero, uvs.first ?? .zero)
        for uv in uvs {
            low = pointwiseMin(low, uv)
            high = pointwiseMax(high, uv)
        }
        return (low, high)
    }

    /// A unit vector on the square -1…1, without loss at the seams.
    static func octahedron(_ normal: SIMD3<Float>) -> SIMD2<Float> {
        let sum = abs(normal.x) + abs(normal.y) + abs(normal.z)
        guard sum > 1e-12 else { return .zero }
        let point = SIMD2(normal.x, normal.y) / sum
        guard normal.z < 0 else { return point }
        return SIMD2(
            (1 - abs(point.y)) * (point.x < 0 ? -1 : 1), (1 - abs(point.x)) * (point.y < 0 ? -1 : 1))
    }

    /// Inverse of ``octahedron(_:)``.
    static func direction(_ point: SIMD2<Float>) -> SIMD3<Float> {
        var vector = SIMD3(point.x, point.y, 1 - abs(point.x) - abs(point.y))
        let fold = max(-vector.z, 0)
        vector.x += vector.x < 0 ? fold : -fold
        vector.y += vector.y < 0 ? fold : -fold
        return vector.direction
    }
}
