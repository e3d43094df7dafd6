import Foundation
import Render

/// What is left of a temple: two rows of columns, whole, broken and fallen, on a worn floor.
struct Ruins {
    private(set) var mesh = CityMesh()
    private let stone = linear(0.80, 0.72, 0.60)

    /// - Parameter floor: Height of the ground; the rows lead away along −z on both sides of the middle.
    init(seed: UInt64, floor: (_ x: Float, _ z: Float) -> Float) {
        var random = SplitMix64(seed: seed, path: "ruins")
        for side in [-1, 1] as [Float] {
            var before: (SIMD3<Float>, Float)?
            for index in 0..<8 {
                let z = 0.5 - Float(index) * 4.6, x = side * (4.9 + random.between(-0.1, 0.1))
                let foot = SIMD3(x, floor(x, z) - 0.25, z)
                let luck = random.unit()
                let tall: Float = luck < 0.55 ? 6.4 : luck < 0.85 ? random.between(1.4, 4.6) : 0.6
                column(foot, tall, isWhole: tall > 6)
                if tall > 6, let (last, height) = before, height > 6, random.unit() < 0.75 {
                    let y = foot.y + 7.15
                    mesh.box(
                        SIMD3(x - 0.55, y, z - 0.6), SIMD3(last.x + 0.55, y + 1.0, last.z + 0.6),
                        colour: stone * 0.92, free: 0.8)
                }
                before = (foot, tall)
                if tall < 5 { drums(foot + SIMD3(side * -1.3, 0, 1.0), &random, floor) }
            }
        }
        // Slabs of a floor between them.
        for index in 0..<26 {
            let x = random.between(-4, 4), z = 1.5 - 1.3 * Float(index), size = random.between(0.6, 1.3)
            let y = floor(x, z)
            mesh.box(
                SIMD3(x - size, y - 0.3, z - 0.6), SIMD3(x + size, y + 0.035, z + 0.6), colour: stone * 0.85,
                free: 0.8, faces: [.top, .left, .right, .front, .back])
        }
    }

    private mutating func column(_ foot: SIMD3<Float>, _ tall: Float, isWhole: Bool) {
        mesh.box(
            foot - SIMD3(0.85, 0.3, 0.85), foot + SIMD3(0.85, 0.32, 0.85), colour: stone, free: 0.8,
            faces: [.top, .left, .right, .front, .back])
        var profile: [SIMD2<Float>] = [SIMD2(0.72, 0.30), SIMD2(0.72, 0.50), SIMD2(0.58, 0.62)]
        for drum in 1...max(Int(tall), 1) {
            let y = min(Float(drum), tall - 0.1)
            profile += [
                SIMD2(0.575 - 0.012 * y, y), SIMD2(0.545 - 0.012 * y, y + 0.03),
                SIMD2(0.575 - 0.012 * y, y + 0.06),
            ]
        }
        if isWhole {
            profile += [SIMD2(0.50, 6.3), SIMD2(0.80, 6.75), SIMD2(0.80, 6.95), SIMD2(0.01, 6.96)]
            mesh.box(foot + SIMD3(-0.88, 6.9, -0.88), foot + SIMD3(0.88, 7.2, 0.88), colour: stone, free: 0.8)
        } else {
            profile += [SIMD2(0.40, tall + 0.12), SIMD2(0.01, tall - 0.05)]
        }
        mesh.turned(profile, at: foot, sides: 14, colour: stone, free: 0.2)
    }

    /// Drums that have rolled from a broken column.
    private mutating func drums(
        _ near: SIMD3<Float>, _ random: inout SplitMix64, _ floor: (Float, Float) -> Float
    ) {
        for _ in 0..<2 {
            var drum = CityMesh()
            drum.turned(
                [SIMD2(0.01, -0.5), SIMD2(0.55, -0.5), SIMD2(0.55, 0.5), SIMD2(0.01, 0.5)], at: .zero,
                sides: 14, colour: stone * 0.95, free: 0.2)
            let x = near.x + random.between(-0.9, 0.9), z = near.z + random.between(-1.6, 1.6)
            mesh.append(
                drum,
                moved: .translation(x, floor(x, z) + 0.40, z) * .rotationY(random.between(0, 3))
                    * .rotationZ(.pi / 2 + random.between(-0.15, 0.15)))
        }
    }
}
