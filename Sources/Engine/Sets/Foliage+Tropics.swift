import Foundation
import Render

extension Foliage {
    /// Elephant's ear of radius and height about 1: long stalks, each with one broad leaf that hangs from it.
    static func taro(seed: UInt64, leaves: Int = 7, isFar: Bool = false) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/taro")
        var plant = Foliage()
        for leaf in 0..<leaves {
            let angle = Float(leaf) * 2.399 + random.between(-0.3, 0.3)
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            let up = random.between(0.45, 1.0), reach = random.between(0.25, 0.55) * (1.25 - up * 0.5)
            let head = outward * reach + SIMD3(0, up, 0)
            let light = random.between(0.7, 1.3)
            if !isFar {
                plant.tube(
                    [.zero, outward * (reach * 0.35) + SIMD3(0, up * 0.62, 0), head],
                    radii: [0.020, 0.014, 0.008],
                    sides: 4, colour: palm * 0.9)
            }
            let size = random.between(0.34, 0.56), droop = random.between(0.35, 0.9)
            let way = (outward - SIMD3(0, droop, 0)).normalized
            let back = head - way * (size * 0.35)
            let spine = (0...4).map { step -> SIMD3<Float> in
                let t = Float(step) / 4
                return back + way * (size * 1.35 * t) + SIMD3(0, size * 0.20 * sinf(t * .pi), 0)
            }
            plant.sheet(
                isFar ? [spine[0], spine[2], spine[4]] : spine,
                widths: isFar
                    ? [0.10 * size, 0.46 * size, 0.02 * size]
                    : [0.20, 0.50, 0.46, 0.28, 0.015].map { $0 * size },
                normal: (SIMD3(0, 1, 0) + outward * droop * 0.7).normalized, ridge: -0.22, cut: .blade,
                colour: palm * light * 0.85, tip: palm * light * 1.2, open: 0.5 + 0.5 * up, isFlat: isFar)
        }
        return plant.mesh
    }

    /// Banana plant of height 1: wide leaves that rise from a stem and bend over.
    static func banana(seed: UInt64, leaves: Int = 9) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/banana")
        var plant = Foliage()
        plant.tube(
            [SIMD3(0, -0.04, 0), SIMD3(0.01, 0.2, 0), SIMD3(0, 0.42, 0)], radii: [0.050, 0.040, 0.026],
            sides: 7,
            colour: palm * 1.05)
        for leaf in 0..<leaves {
            let angle = Float(leaf) * 2.399 + random.between(-0.25, 0.25)
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            let t = Float(leaf) / Float(leaves), reach = random.between(0.42, 0.6), start = 1.25 - 0.85 * t
            let root = SIMD3(0, 0.34 + 0.06 * (1 - t), 0)
            let spine = (0...5).map { step -> SIMD3<Float> in
                let u = Float(step) / 5
                return root + outward * (reach * u) + SIMD3(0, reach * (start * u - 0.95 * u * u), 0)
            }
            let light = random.between(0.8, 1.3)
            plant.sheet(
                spine, widths: [0.010, 0.055, 0.085, 0.088, 0.065, 0.010],
                normal: (SIMD3(0, 1, 0) - outward * 0.1).normalized, ridge: -0.35, cut: .blade,
                colour: palm * light * 0.9, tip: palm * light * 1.35, open: 0.6 + 0.4 * (1 - t))
        }
        return plant.mesh
    }

    /// Tree of the rain forest, height 1: a fluted trunk on buttresses, the crown far up.
    static func jungleTree(seed: UInt64, isFar: Bool = false) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/jungle-tree")
        var plant = Foliage()
        let lean = SIMD3(random.between(-0.05, 0.05), 0, random.between(-0.05, 0.05))
        let heights: [Float] = isFar ? [-0.02, 0.10, 0.62, 0.92] : [-0.02, 0.03, 0.09, 0.2, 0.45, 0.7, 0.92]
        let wide: [Float] =
            isFar ? [0.048, 0.026, 0.019, 0.010] : [0.056, 0.040, 0.028, 0.024, 0.021, 0.018, 0.010]
        plant.tube(
            heights.map { SIMD3(0, $0, 0) + lean * ($0 * $0) }, radii: wide, sides: isFar ? 6 : 11,
            colour: SIMD3(0.30, 0.27, 0.19), open: 0.5)
        if !isFar {
            for root in 0..<5 {
                let angle = Float(root) * 1.257 + random.between(-0.3, 0.3)
                let outward = SIMD3(cosf(angle), 0, sinf(angle)), reach = random.between(0.06, 0.10)
                plant.tube(
                    [
                        outward * 0.012 + SIMD3(0, 0.11, 0), outward * (reach * 0.5) + SIMD3(0, 0.03, 0),
                        outward * reach - SIMD3(0, 0.02, 0),
                    ],
                    radii: [0.008, 0.014, 0.006], sides: 5, colour: SIMD3(0.29, 0.25, 0.17), open: 0.4)
            }
        }
        for branch in 0..<(isFar ? 7 : 12) {
            let angle = Float(branch) * 2.399, height = random.between(0.58, 0.95)
            let outward = SIMD3(cosf(angle), 0, sinf(angle)), reach = random.between(0.10, 0.24)
            let root = SIMD3(0, height - 0.05, 0) + lean, end = root + outward * reach + SIMD3(0, 0.07, 0)
            if !isFar { plant.tube([root, end], radii: [0.007, 0.002], sides: 4, colour: bark) }
            for spray in 0..<(isFar ? 2 : 4) {
                let spot = mix(root, end, 0.5 + 0.2 * Float(spray))
                let way = (outward + SIMD3(random.normal(), random.normal() * 0.3, random.normal()) * 0.9)
                    .normalized
                let size = random.between(0.07, 0.12), light = random.between(0.7, 1.25)
                plant.sheet(
                    [spot, spot + way * size * 0.6, spot + way * size * 1.2 - SIMD3(0, size * 0.3, 0)],
                    widths: [size * 0.4, size * 0.7, size * 0.3],
                    normal: (SIMD3(0, 1, 0) + outward * 0.4).normalized, ridge: 0.1, cut: .leaves,
                    colour: leaf * light * 0.8, open: 0.8, isFlat: isFar)
            }
        }
        return plant.mesh
    }

    /// Vine of length 1 that hangs from the origin, with leaves along it.
    static func vine(seed: UInt64, leaves: Int = 22) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/vine")
        var plant = Foliage()
        let phase = random.between(0, 6)
        func at(_ t: Float) -> SIMD3<Float> {
            SIMD3(0.035 * sinf(t * 7 + phase), -t, 0.03 * cosf(t * 5 + phase))
                * SIMD3(min(t * 4, 1), 1, min(t * 4, 1))
        }
        plant.tube(
            (0...7).map { at(Float($0) / 7) }, radii: [Float](repeating: 0.006, count: 8), sides: 4,
            colour: SIMD3(0.26, 0.27, 0.14))
        for index in 0..<leaves {
            let t = (Float(index) + random.unit()) / Float(leaves), angle = random.between(0, 6.28)
            let outward = SIMD3(cosf(angle), random.between(-0.9, -0.2), sinf(angle)).normalized
            let size = random.between(0.035, 0.075), light = random.between(0.8, 1.4)
            plant.sheet(
                [at(t), at(t) + outward * size * 0.6, at(t) + outward * size * 1.3],
                widths: [0.008, size * 0.40, 0.003],
                normal: (SIMD3(0, 1, 0) + outward).normalized, ridge: 0.1, cut: .blade, colour: palm * light,
                tip: palm * light * 1.3, isFlat: true)
        }
        return plant.mesh
    }
}
