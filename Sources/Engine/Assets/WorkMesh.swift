import Render

/// Triangles while they are being prepared: corners share positions, keep their own texture coordinates.
///
/// Between reading and packing everything works on this shape; it turns into ``Render/Mesh`` at the very end,
/// when normals are known.
struct WorkMesh: Sendable {
    struct Face: Sendable {
        var vertices: SIMD3<Int32>
        var uvs: (SIMD2<Float>, SIMD2<Float>, SIMD2<Float>)
        /// Normals of the source, zero where it gives none.
        var normals: (SIMD3<Float>, SIMD3<Float>, SIMD3<Float>)
        /// Slot: index of the material.
        var slot: Int32
        /// The source has this face a second time, looking the other way.
        var isSheet = false

        func uv(_ corner: Int) -> SIMD2<Float> { corner == 0 ? uvs.0 : corner == 1 ? uvs.1 : uvs.2 }
        func normal(_ corner: Int) -> SIMD3<Float> {
            corner == 0 ? normals.0 : corner == 1 ? normals.1 : normals.2
        }

        /// The other side of it; the source's normals stay, they are a witness.
        var turned: Face {
            var face = self
            face.vertices = SIMD3(vertices.x, vertices.z, vertices.y)
            face.uvs = (uvs.0, uvs.2, uvs.1)
            face.normals = (normals.0, normals.2, normals.1)
            return face
        }
    }

    var positions: [SIMD3<Float>] = []
    var faces: [Face] = []

    /// Twice the area, along the normal.
    func area(_ face: Face) -> SIMD3<Float> {
        let a = positions[Int(face.vertices.x)]
        return (positions[Int(face.vertices.y)] - a).crossed(positions[Int(face.vertices.z)] - a)
    }

    var bounds: (low: SIMD3<Float>, high: SIMD3<Float>) {
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        for face in faces {
            for corner in 0..<3 {
                low = pointwiseMin(low, positions[Int(face.vertices[corner])])
                high = pointwiseMax(high, positions[Int(face.vertices[corner])])
            }
        }
        return faces.isEmpty ? (.zero, .zero) : (low, high)
    }

    /// Gives corners at the same place (to one part in 100,000 of the size) one vertex, and drops slivers.
    mutating func weld() {
        let (low, high) = bounds
        let size = max((high - low).max(), 1e-6)
        let scale = 100_000 / size
        var seen: [SIMD3<Int32>: Int32] = [:]
        seen.reserveCapacity(positions.count)
        var remap: [Int32] = Array(repeating: -1, count: positions.count)
        var kept: [SIMD3<Float>] = []
        for face in faces {
            for corner in 0..<3 {
                let vertex = Int(face.vertices[corner])
                guard remap[vertex] < 0 else { continue }
                let cell = SIMD3<Int32>(((positions[vertex] - low) * scale).rounded(.toNearestOrEven))
                if let found = seen[cell] {
                    remap[vertex] = found
                } else {
                    remap[vertex] = Int32(kept.count)
                    seen[cell] = remap[vertex]
                    kept.append(positions[vertex])
                }
            }
        }
        for index in faces.indices {
            let old = faces[index].vertices
            faces[index].vertices = SIMD3(remap[Int(old.x)], remap[Int(old.y)], remap[Int(old.z)])
        }
        positions = kept
        let sliver = size * size * 1e-12
        faces = faces.filter { face in
            let corners = face.vertices
            return
                !(corners.x == corners.y || corners.y == corners.z || corners.z == corners.x
                || area(face).magnitude < sliver)
        }
        dropDoubles()
    }

    /// The same face twice (or its back) would flicker against itself: the first one stays.
    private mutating func dropDoubles() {
        var seen: [SIMD3<Int32>: Int] = [:]
        seen.reserveCapacity(faces.count)
        var kept: [Face] = []
        kept.reserveCapacity(faces.count)
        for face in faces {
            let low = min(face.vertices.x, face.vertices.y, face.vertices.z)
            let high = max(face.vertices.x, face.vertices.y, face.vertices.z)
            let sum = face.vertices.x &+ face.vertices.y &+ face.vertices.z
            let key = SIMD3(low, sum &- low &- high, high)
            if let first = seen[key] {
                if area(kept[first]).dotted(area(face)) < 0 { kept[first].isSheet = true }
            } else {
                seen[key] = kept.count
                kept.append(face)
            }
        }
        faces = kept
    }

    /// Index of the connected piece that each face belongs to, and how many pieces there are.
    func pieces() -> (of: [Int], count: Int) {
        var parent = Array(positions.indices)
        func root(_ vertex: Int) -> Int {
            var vertex = vertex
            while parent[vertex] != vertex {
                parent[vertex] = parent[parent[vertex]]
                vertex = parent[vertex]
            }
            return vertex
        }
        for face in faces {
            let a = root(Int(face.vertices.x))
            parent[root(Int(face.vertices.y))] = a
            parent[root(Int(face.vertices.z))] = a
        }
        var number: [Int: Int] = [:]
        let of = faces.map { face in
            let key = root(Int(face.vertices.x))
            let found = number[key] ?? number.count
            number[key] = found
            return found
        }
        return (of, number.count)
    }
}
