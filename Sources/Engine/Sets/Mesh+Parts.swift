import Render

extension Mesh {
    /// The triangles for which `keep` says so of their corners, with the vertices they need and no others.
    ///
    /// For meshes without joints.
    func keeping(_ keep: (_ a: Int, _ b: Int, _ c: Int) -> Bool) -> Mesh {
        var part = Mesh()
        var seats = [UInt32](repeating: .max, count: positions.count)
        for start in stride(from: 0, to: indices.count, by: 3) {
            let corners = (0..<3).map { Int(indices[start + $0]) }
            guard keep(corners[0], corners[1], corners[2]) else { continue }
            for corner in corners {
                if seats[corner] == .max {
                    seats[corner] = UInt32(part.positions.count)
                    part.positions.append(positions[corner])
                    part.normals.append(normals[corner])
                    part.uvs.append(uvs[corner])
                    part.colours.append(colours[corner])
                }
                part.indices.append(seats[corner])
            }
        }
        return part
    }

    /// Trunks and branches of a grown plant: closed tubes, which need no holes and only one side.
    var wood: Mesh { keeping { a, _, _ in uvs[a].y < 0 } }

    /// Leaves, needles and blades of a grown plant.
    var leaves: Mesh { keeping { a, _, _ in uvs[a].y >= 0 } }
}

extension Sight {
    /// What of a ground comes into the picture during the film; `scale` is its model's.
    func trimmed(_ mesh: Mesh, scale: Float = 1) -> Mesh {
        mesh.keeping { a, b, c in
            let middle = (mesh.positions[a] + mesh.positions[b] + mesh.positions[c]) / 3
            let radius = max(
                (mesh.positions[a] - middle).length, (mesh.positions[b] - middle).length,
                (mesh.positions[c] - middle).length)
            return sees(middle * scale, radius: radius * scale)
        }
    }
}
