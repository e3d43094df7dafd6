import Foundation
import Render

extension Foliage {
    /// Palm of height 1 on a bent trunk.
    static func palmTree(seed: UInt64, fronds: Int = 13) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/palm")
        var plant = Foliage()
        let lean = SIMD3(random.between(-0.16, 0.16), 0, random.between(-0.16, 0.16))
        let path = (0...6).map { step -> SIMD3<Float> in
            let t = Float(step) / 6
            return SIMD3(0, -0.03 + 0.83 * t, 0) + lean * (t * t)
        }
        plant.tube(
            path, radii: [0.036, 0.026, 0.023, 0.021, 0.020, 0.019, 0.017], sides: 8, colour: bark * 1.25)
        let crown = path[6]
        for frond in 0..<fronds {
            let angle = Float(frond) * 2.399 + random.between(-0.2, 0.2)
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            let start = 0.85 - 1.1 * Float(frond) / Float(fronds)
            let reach = random.between(0.30, 0.38)
            var spine: [SIMD3<Float>] = []
            for step in 0...5 {
                let t = Float(step) / 5
                spine.append(crown + outward * (reach * t) + SIMD3(0, reach * (start * t - 1.0 * t * t), 0))
            }
            let light = random.between(0.8, 1.25)
            plant.sheet(
                spine, widths: [0.02, 0.06, 0.075, 0.07, 0.05, 0.015],
                normal: (SIMD3(0, 1, 0) + outward * 0.2).normalized,
                ridge: 0.45, cut: .leaflets, colour: palm * light, tip: palm * light * 1.3)
        }
        return plant.mesh
    }

    /// Fern of radius 1.
    static func fernPlant(seed: UInt64, fronds: Int = 9, isFar: Bool = false, colour: SIMD3<Float> = fern)
        -> Mesh
    {
        var random = SplitMix64(seed: seed, path: "foliage/fern")
        var plant = Foliage()
        for frond in 0..<fronds {
            let angle = Float(frond) * 2.399 + random.between(-0.3, 0.3)
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            let reach = random.between(0.7, 1.05), up = random.between(0.75, 1.15)
            var spine: [SIMD3<Float>] = []
            let steps = isFar ? 2 : 4
            for step in 0...steps {
                let t = Float(step) / Float(steps)
                spine.append(outward * (reach * t) + SIMD3(0, up * t - 0.72 * t * t, 0))
            }
            let light = random.between(0.75, 1.25)
            plant.sheet(
                spine, widths: isFar ? [0.08, 0.23, 0.02] : [0.05, 0.20, 0.23, 0.17, 0.02],
                normal: (SIMD3(0, 1, 0) - outward * 0.25).normalized, ridge: 0.15, cut: .leaflets,
                colour: colour * light * 0.8, tip: colour * light * 1.35, isFlat: isFar)
        }
        return plant.mesh
    }

    /// Grass of height 1.
    static func tuft(seed: UInt64, blades: Int, colour: SIMD3<Float> = grass) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/tuft")
        var plant = Foliage()
        for _ in 0..<blades {
            let angle = random.between(0, 6.28), tall = random.between(0.55, 1)
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            let root = outward * (0.16 * random.unit())
            let bend = random.between(0.1, 0.45) * tall
            let light = random.between(0.75, 1.25)
            plant.sheet(
                [
                    root, root + SIMD3(0, tall * 0.6, 0) + outward * (bend * 0.4),
                    root + SIMD3(0, tall, 0) + outward * bend,
                ],
                widths: [0.022, 0.018, 0.002], normal: (outward * 0.4 + SIMD3(0, 0.8, 0)).normalized,
                ridge: 0,
                cut: .blade, colour: colour * light * 0.6, tip: colour * light * 1.25, isFlat: true)
        }
        return plant.mesh
    }
}
