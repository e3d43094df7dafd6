import Foundation
import Render

/// Turns a field of blobs into a painted, skinned mesh.
struct Sculptor {
    /// Edge of a cell in metres: about the edge of a triangle.
    var cell: Float
    /// Over how many metres the hold of a joint fades where blobs of two joints meet.
    var softness: Float = 0.02
    /// How dark folds become: 0 leaves the paint alone, 1 blackens.
    var shade: Float = 0.35
    /// Strength and size of the mottling that keeps hand-made surfaces from looking printed.
    var mottle: Float = 0.05
    var mottleSize: Float = 0.02
    /// What w of the colours holds.
    var coverage: MaterialKind.Coverage = .occlusion

    /// How fine the mesh is in the end; less detail is taken away after modelling, so thin parts survive.
    var detail = BodyDetail.hero

    func mesh(_ field: Field, skeleton: Skeleton) -> Mesh {
        let net = SurfaceNet(field, cell: cell * detail.cellGrowth)
        var mesh = Mesh()
        mesh.positions = net.positions
        mesh.normals = net.normals
        mesh.indices = net.indices
        mesh.uvs = net.positions.map { SIMD2($0.x + $0.z, $0.y) }
        mesh.colours = net.positions.indices.map { index in
            let few = net.choices[Int(net.choice[index])]
            let point = net.positions[index]
            let open = openness(field, point, net.normals[index], few)
            let surface = field.surface(point, few)
            let spot = roughness(point / mottleSize, octaves: 2) * mottle
            let colour = surface.colour * (1 - shade * (1 - open)) * (1 + spot)
            return bytes(colour, coverage == .length ? surface.coat : open)
        }
        skin(&mesh, field, skeleton, net)
        return BodyDecimator.reduce(mesh, to: Int(Float(mesh.triangleCount) * detail.kept))
    }

    /// The share of the sky a point sees, from how fast the distance grows along the normal.
    private func openness(
        _ field: Field, _ point: SIMD3<Float>, _ normal: SIMD3<Float>, _ few: [Int32]
    ) -> Float {
        var blocked: Float = 0
        var strength: Float = 0.5
        for step in 1...4 {
            let reach = cell * Float(step) * 1.2
            blocked += strength * max(0, reach - field.distance(point + normal * reach, few)) / reach
            strength *= 0.8
        }
        return clamp(1 - blocked * 0.75)
    }

    private func skin(_ mesh: inout Mesh, _ field: Field, _ skeleton: Skeleton, _ net: SurfaceNet) {
        let joints = skeleton.joints.count
        guard joints > 1 else { return }
        let near = skeleton.neighbours(within: 2)
        var row = [Float](repeating: 0, count: joints)
        var weights = [Float](repeating: 0, count: joints * mesh.positions.count)
        for index in mesh.positions.indices {
            let few = net.choices[Int(net.choice[index])]
            field.hold(mesh.positions[index], few, joints: joints, softness: softness, into: &row)
            let strongest = row.indices.max { row[$0] < row[$1] } ?? 0
            var sum: Float = 0
            for joint in 0..<joints {
                if !near[strongest * joints + joint] || row[joint] < row[strongest] * 0.02 { row[joint] = 0 }
                sum += row[joint]
            }
            for joint in 0..<joints { weights[index * joints + joint] = row[joint] / sum }
        }
        for _ in 0..<3 { smooth(&weights, joints, mesh.indices) }
        for index in mesh.positions.indices {
            let (chosen, shares) = Self.strongest(weights[index * joints..<(index + 1) * joints])
            mesh.joints.append(chosen)
            mesh.weights.append(shares)
        }
    }

    /// Spreads weights along the edges of the mesh, so that elbows bend instead of breaking.
    private func smooth(_ weights: inout [Float], _ joints: Int, _ indices: [UInt32]) {
        let count = weights.count / joints
        var sums = weights
        var degrees = [Float](repeating: 1, count: count)
        sums.withUnsafeMutableBufferPointer { sums in
            weights.withUnsafeBufferPointer { weights in
                for corner in indices.indices {
                    let next = corner % 3 == 2 ? corner - 2 : corner + 1
                    let from = Int(indices[corner])
                    let to = Int(indices[next])
                    degrees[from] += 1
                    for joint in 0..<joints { sums[from * joints + joint] += weights[to * joints + joint] }
                }
            }
        }
        for index in 0..<count {
            let scale = 1 / degrees[index]
            for joint in 0..<joints { weights[index * joints + joint] = sums[index * joints + joint] * scale }
        }
    }

    /// The four greatest weights as bytes that add up to 255.
    static func strongest(_ row: ArraySlice<Float>) -> (joints: SIMD4<UInt8>, weights: SIMD4<UInt8>) {
        let order = row.indices.sorted { row[$0] > row[$1] }.prefix(4)
        var joints = SIMD4<UInt8>.zero
        var shares = SIMD4<Float>.zero
        for (place, index) in order.enumerated() where row[index] > 0.01 {
            joints[place] = UInt8(index - row.startIndex)
            shares[place] = row[index]
        }
        let total = shares.sum()
        guard total > 0 else { return (.zero, [255, 0, 0, 0]) }
        var weights = SIMD4<UInt8>.zero
        var left = 255
        for place in 1..<4 {
            weights[place] = UInt8((shares[place] / total * 255).rounded())
            left -= Int(weights[place])
        }
        weights[0] = UInt8(max(left, 0))
        return (joints, weights)
    }
}
