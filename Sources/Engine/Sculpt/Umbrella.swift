import Foundation
import Render

/// An open umbrella: eight gores that sag between their ribs, a shaft and a crook.
struct Umbrella {
    var colour = hex(0xC7333B)
    let detail: BodyDetail

    static let radius: Float = 0.50
    /// From the hand to the middle of the canopy.
    static let rise: Float = 0.80

    func parts(joint: Int, at hand: SIMD3<Float>) -> [SculptedBody.Part] {
        var canopy = Mesh()
        let gores = 8
        let steps = max(1, 4 / Int(detail.coarseness))
        let rows = max(3, Int(8 / detail.coarseness))
        let sides = gores * steps * 2
        for row in 0...rows {
            let out = Float(row) / Float(rows)
            for side in 0...sides {
                let turn = Float(side) / Float(sides)
                let sag = abs(sin(turn * Float(gores) * Float.pi))
                let angle = turn * 2 * Float.pi
                let reach = Self.radius * out * (1 - 0.055 * sag * out)
                let height = Self.rise - 0.20 * out * out - 0.035 * sag * out * out * out
                let shade = 0.86 + 0.14 * (1 - sag) - 0.08 * out
                canopy.vertex(
                    hand + SIMD3(sin(angle) * reach, height, cos(angle) * reach), [0, 1, 0],
                    [turn, out], bytes(colour * shade, 1))
            }
        }
        let width = UInt32(sides + 1)
        for row in 0..<UInt32(rows) {
            for side in 0..<UInt32(sides) {
                let a = row * width + side
                if row > 0 { canopy.triangle(a, a + width, a + 1) }
                canopy.triangle(a + 1, a + width, a + width + 1)
            }
        }
        canopy.computeNormals()
        // The same cloth seen from below.
        var under = canopy
        under.normals = under.normals.map { -$0 }
        under.positions = under.positions.map { $0 - [0, 0.004, 0] }
        for corner in stride(from: 0, to: under.indices.count, by: 3) {
            under.indices.swapAt(corner + 1, corner + 2)
        }
        under.colours = under.colours.map { SIMD4($0.x / 5 * 3, $0.y / 5 * 3, $0.z / 5 * 3, $0.w) }
        canopy.add(under)

        var shaft = Mesh.tube(
            [hand - [0, 0.10, 0], hand + [0, Self.rise + 0.05, 0]], radii: [0.008, 0.006],
            sides: detail.sides(10), colours: [bytes(hex(0x3A3A3E))])
        let crook = (0...8).map { step -> SIMD3<Float> in
            let angle = Float(step) / 8 * Float.pi
            return hand + SIMD3(0, -0.10 - sin(angle) * 0.035, 0.035 - cos(angle) * 0.035)
        }
        shaft.add(
            .tube(
                crook, radii: crook.map { _ in 0.012 }, sides: detail.sides(10),
                colours: [bytes(hex(0x5A3A22))]))
        return [
            SculptedBody.Part(name: "canopy", material: .cloth, mesh: canopy.bound(to: joint)),
            SculptedBody.Part(name: "shaft", material: .plastic, mesh: shaft.bound(to: joint)),
        ]
    }
}
