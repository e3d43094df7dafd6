/// Fewer leaves for the same tree: whole leaves go, and those that stay grow to cover as much.
///
/// Collapsing edges would eat leaves, each of which is a sheet of a few triangles, down to slivers.
enum Thinning {
    /// Triangles of a piece that is a leaf and no trunk.
    private static let largestLeaf = 64
    /// How much larger a leaf may become.
    private static let mostGrowth: Float = 1.7

    static func reduce(_ mesh: WorkMesh, to target: Int) -> WorkMesh {
        let (of, count) = mesh.pieces()
        guard mesh.faces.count > target, count > 200 else { return mesh }
        var sizes = [Int](repeating: 0, count: count)
        for piece in of { sizes[piece] += 1 }
        let leaves = sizes.lazy.filter { $0 <= largestLeaf }.reduce(0, +)
        guard leaves * 2 > mesh.faces.count else { return mesh }
        // Wood may keep a third of the budget; it is collapsed afterwards.
        let wood = min(mesh.faces.count - leaves, target / 3)
        let share = Double(target - wood) / Double(leaves)
        guard share < 1 else { return mesh }
        let keeps = (0..<count).map { piece in
            sizes[piece] > largestLeaf || Double(hash(piece) % 10_000) < share * 10_000
        }
        var result = mesh
        result.faces = zip(mesh.faces, of).filter { keeps[$1] }.map(\.0)
        let growth = min(Float(1 / share).squareRoot(), mostGrowth)
        var centres = [SIMD4<Float>](repeating: .zero, count: count)
        var owner = [Int](repeating: -1, count: mesh.positions.count)
        for (face, piece) in zip(mesh.faces, of) where sizes[piece] <= largestLeaf {
            for corner in 0..<3 {
                let vertex = Int(face.vertices[corner])
                guard owner[vertex] < 0 else { continue }
                owner[vertex] = piece
                centres[piece] += SIMD4(mesh.positions[vertex], 1)
            }
        }
        for vertex in owner.indices where owner[vertex] >= 0 {
            let sum = centres[owner[vertex]]
            let centre = SIMD3(sum.x, sum.y, sum.z) / sum.w
            result.positions[vertex] = centre + (mesh.positions[vertex] - centre) * growth
        }
        return result
    }

    private static func hash(_ number: Int) -> UInt64 {
        var value = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
        value = value &* 0xBF58_476D_1CE4_E5B9
        return value ^ value >> 32
    }
}
