import Foundation
import Render

/// Thin things that are seen from both sides: petals, leaves, fins.
enum Sheet {
    /// A grid of points over (0 … 1, −½ … ½), with normals from the surface; one sheet, drawn two-sided.
    static func grow(
        rows: Int, columns: Int, point: (Float, Float) -> SIMD3<Float>, colour: (Float, Float) -> SIMD4<UInt8>
    ) -> Mesh {
        var mesh = Mesh()
        for row in 0...rows {
            for column in 0...columns {
                let along = Float(row) / Float(rows)
                let across = Float(column) / Float(columns) - 0.5
                mesh.vertex(point(along, across), .zero, [across + 0.5, along], colour(along, across))
            }
        }
        let width = UInt32(columns + 1)
        for row in 0..<UInt32(rows) {
            for column in 0..<UInt32(columns) {
                let a = row * width + column
                mesh.quad(a, a + 1, a + 1 + width, a + width)
            }
        }
        mesh.computeNormals()
        return mesh
    }

    /// A leaf that grows along y and faces z, folded along its middle rib.
    static func leaf(
        length: Float, width: Float, droop: Float, rows: Int, colour: SIMD3<Float>, fold: Float = 0.25
    ) -> Mesh {
        grow(
            rows: rows, columns: 2,
            point: { along, across in
                let half = width * pow(max(sin(pow(along, 0.8) * Float.pi), 0), 0.75)
                return [
                    across * 2 * half, along * length * (1 - droop * 0.15 * along),
                    -droop * length * along * along * 0.6 + abs(across) * 2 * half * fold,
                ]
            },
            colour: { along, across in
                bytes(colour * (0.82 + 0.18 * along + 0.12 * abs(across)), 0.35 + abs(across) * 1.2)
            })
    }
}

/// Plants in the wind: joints that lean to and fro, each a little later than the one before.
struct SwayRig: BodyRig {
    let joints: [Int]
    /// Radians at the tip of the gust.
    let lean: Float
    let swayPeriod: Double
    let skeleton: Skeleton

    init(joints: [Int], lean: Float, period: Double, of skeleton: Skeleton) {
        self.joints = joints
        self.lean = lean
        swayPeriod = period
        self.skeleton = skeleton
    }

    var actions: [BodyAction] { [.sway, .stand] }
    func period(_ action: BodyAction) -> Double { swayPeriod }
    func speed(_ action: BodyAction) -> Float { 0 }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action == .sway else { return skeleton.assemble(local) }
        for (number, joint) in joints.enumerated() {
            let late = Float(number) * 0.13
            let gust = 0.65 * wave(phase - late) + 0.35 * wave(phase * 3 - late * 1.7)
            local[joint] = .turn(x: lean * 0.5 * wave(phase * 2 - late + 0.2), z: lean * gust)
        }
        return skeleton.assemble(local)
    }
}
