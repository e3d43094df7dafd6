/// Turns faces outwards.
///
/// A face that looks inwards is culled or, worse, lit from behind: black snow.
///
/// Neighbours across an edge must agree first; then each piece that now agrees with itself is turned as a
/// whole: a closed one by its signed volume, an open one by the normals that the source gives.
enum Winding {
    struct Report: Sendable, Equatable {
        /// Faces that were turned round.
        var turned = 0
        /// Share of the area whose normal, shown to its neighbours and its source, looks outwards.
        var outward: Float = 1
    }

    static func repair(_ mesh: inout WorkMesh) -> Report {
        guard !mesh.faces.isEmpty else { return Report() }
        let original = mesh.faces
        var neighbours: [[(face: Int32, agrees: Bool)]] = Array(repeating: [], count: mesh.faces.count)
        link(mesh, &neighbours)
        var state = [Int8](repeating: 0, count: mesh.faces.count)
        var turned = 0
        for seed in mesh.faces.indices where state[seed] == 0 {
            var piece = [seed]
            state[seed] = 1
            var next = 0
            while next < piece.count {
                let face = piece[next]
                next += 1
                for neighbour in neighbours[face] where state[Int(neighbour.face)] == 0 {
                    state[Int(neighbour.face)] = neighbour.agrees ? state[face] : -state[face]
                    piece.append(Int(neighbour.face))
                }
            }
            for face in piece where state[face] < 0 { mesh.faces[face] = mesh.faces[face].turned }
            if looksInwards(piece, mesh, original, neighbours) {
                for face in piece { mesh.faces[face] = mesh.faces[face].turned }
                for face in piece { state[face] = -state[face] }
            }
            turned += piece.count { state[$0] < 0 }
        }
        return Report(turned: turned, outward: outwardShare(mesh))
    }

    /// Pairs faces over edges that exactly two of them share; others (fins, folds) link nothing.
    private static func link(_ mesh: WorkMesh, _ neighbours: inout [[(face: Int32, agrees: Bool)]]) {
        var edges: [SIMD2<Int32>: (count: Int32, face: Int32, forward: Bool, second: Int32, same: Bool)] = [:]
        edges.reserveCapacity(mesh.faces.count * 2)
        for (index, face) in mesh.faces.enumerated() {
            for corner in 0..<3 {
                let from = face.vertices[corner]
                let to = face.vertices[(corner + 1) % 3]
                let key = SIMD2(min(from, to), max(from, to))
                let forward = from < to
                if var edge = edges[key] {
                    edge.count += 1
                    edge.second = Int32(index)
                    edge.same = edge.forward == forward
                    edges[key] = edge
                } else {
                    edges[key] = (1, Int32(index), forward, -1, false)
                }
            }
        }
        for edge in edges.values where edge.count == 2 && edge.face != edge.second {
            neighbours[Int(edge.face)].append((edge.second, !edge.same))
            neighbours[Int(edge.second)].append((edge.face, !edge.same))
        }
        for index in neighbours.indices { neighbours[index].sort { $0.face < $1.face } }
    }

    private static func looksInwards(
        _ piece: [Int], _ mesh: WorkMesh, _ original: [WorkMesh.Face],
        _ neighbours: [[(face: Int32, agrees: Bool)]]
    ) -> Bool {
        let isClosed = piece.count > 3 && piece.allSatisfy { neighbours[$0].count == 3 }
        let origin = mesh.positions[Int(mesh.faces[piece[0]].vertices.x)]
        var volume: Float = 0
        var agreement: Float = 0
        var source: Float = 0
        for index in piece {
            let face = mesh.faces[index]
            let area = mesh.area(face)
            volume += (mesh.positions[Int(face.vertices.x)] - origin).dotted(area)
            agreement += (face.normals.0 + face.normals.1 + face.normals.2).dotted(area)
            source += original[index].vertices == face.vertices ? area.magnitude : -area.magnitude
        }
        if isClosed, abs(volume) > 1e-12 { return volume < 0 }
        if agreement != 0 { return agreement < 0 }
        return source < 0
    }

    /// How much of the surface agrees with the normals that the source gives; 1 where it gives none.
    static func outwardShare(_ mesh: WorkMesh) -> Float {
        var agreeing: Float = 0
        var total: Float = 0
        for face in mesh.faces {
            let given = face.normals.0 + face.normals.1 + face.normals.2
            guard given != .zero else { continue }
            let area = mesh.area(face)
            total += area.magnitude
            if given.dotted(area) > 0 { agreeing += area.magnitude }
        }
        return total > 0 ? agreeing / total : 1
    }
}
