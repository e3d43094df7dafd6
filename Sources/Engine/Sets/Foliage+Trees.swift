import Foundation
import Render

extension Foliage {
    /// Shades in sRGB.
    static let bark = SIMD3<Float>(0.29, 0.22, 0.17)
    static let needle = SIMD3<Float>(0.17, 0.25, 0.16)
    static let leaf = SIMD3<Float>(0.30, 0.42, 0.14)
    static let fern = SIMD3<Float>(0.25, 0.40, 0.13)
    static let palm = SIMD3<Float>(0.24, 0.38, 0.14)
    static let grass = SIMD3<Float>(0.33, 0.42, 0.16)

    /// Fir of height 1: `whorls` rings of drooping branches; nothing but a cone of skirts when `isFar`.
    static func conifer(seed: UInt64, whorls: Int, bare: Float = 0.10, slim: Float = 1) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/conifer")
        var plant = Foliage()
        plant.tube(
            [SIMD3(0, -0.03, 0), SIMD3(0, 0.4, 0), SIMD3(0, 0.97, 0)], radii: [0.020, 0.013, 0.002], sides: 6,
            colour: bark)
        for whorl in 0..<whorls {
            let t = (Float(whorl) + 0.5 * random.unit()) / Float(whorls)
            let height = bare + (0.985 - bare) * powf(t, 0.86)
            let length = (0.245 * powf(1 - t, 0.82) + 0.018) * slim * random.between(0.86, 1.14)
            let count = t > 0.85 ? 4 : 7
            let turn = random.between(0, 6.28)
            for branch in 0..<count {
                let angle = turn + 6.283 * (Float(branch) + random.between(-0.2, 0.2)) / Float(count)
                let reach = length * random.between(0.75, 1.15)
                let outward = SIMD3(cosf(angle), 0, sinf(angle))
                let droop = reach * (0.25 + 0.5 * (1 - t)) * random.between(0.7, 1.2)
                let root = SIMD3(0, height + reach * 0.12, 0)
                let middle = root + outward * (reach * 0.55) + SIMD3(0, -droop * 0.30, 0)
                let end = root + outward * reach + SIMD3(0, -droop, 0)
                let light = 0.75 + 0.5 * random.unit()
                plant.sheet(
                    [root, middle, end], widths: [reach * 0.10, reach * 0.30, reach * 0.06],
                    normal: (SIMD3(0, 1, 0) + outward * 0.45).normalized, cut: .needles,
                    colour: needle * light * 0.8,
                    tip: needle * light * 1.35, open: 0.45 + 0.55 * t)
            }
        }
        return plant.mesh
    }

    /// Pine of the high forest, height 1: a bare trunk with stubs, the crown in the upper half.
    ///
    /// `isNear` grows sheets to cut needles out of; else branches are two triangles each.
    static func pine(seed: UInt64, sides: Int, whorls: Int, stubs: Int, isNear: Bool) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/pine")
        var plant = Foliage()
        let lean = SIMD3(random.between(-0.02, 0.02), 0, random.between(-0.02, 0.02))
        let all: [SIMD2<Float>] = [
            SIMD2(-0.02, 0.031), SIMD2(0.004, 0.024), SIMD2(0.02, 0.0185), SIMD2(0.06, 0.0160),
            SIMD2(0.45, 0.0125), SIMD2(0.97, 0.001),
        ]
        let rings = sides > 5 ? all : [all[1], all[3], all[4], all[5]]
        plant.tube(
            rings.map { SIMD3(0, $0.x, 0) + lean * ($0.x * $0.x) }, radii: rings.map(\.y), sides: sides,
            colour: bark, open: 0.55)
        for _ in 0..<stubs {
            let height = random.between(0.10, 0.42), angle = random.between(0, 6.28)
            let outward = SIMD3(cosf(angle), random.between(-0.25, 0.3), sinf(angle)),
                reach = random.between(0.02, 0.055)
            plant.tube(
                [SIMD3(0, height, 0) + outward * 0.010, SIMD3(0, height, 0) + outward * reach],
                radii: [0.0020, 0.0006], sides: 3, colour: bark * 0.8, open: 0.4)
        }
        for whorl in 0..<whorls {
            let t = (Float(whorl) + 0.6 * random.unit()) / Float(whorls)
            let height = 0.40 + 0.59 * t
            let length = (0.135 * powf(1 - t, 0.6) * (0.55 + 0.45 * smoothstep(0, 0.25, t)) + 0.02)
            let turn = random.between(0, 6.28)
            let count = isNear ? 5 : sides > 5 ? 7 : 6
            for branch in 0..<count {
                let angle =
                    turn + 6.2832 * (Float(branch) + random.between(-0.25, 0.25)) / Float(count)
                let reach = length * random.between(0.7, 1.2)
                let outward = SIMD3(cosf(angle), 0, sinf(angle))
                let droop = reach * random.between(0.15, 0.5) * (1 - t)
                let root = SIMD3(0, height + (isNear ? 0 : reach * random.between(-0.1, 0.2)), 0)
                let light = random.between(0.7, 1.25)
                let normal = (SIMD3(0, 1, 0) + outward * 0.4).normalized
                guard isNear else {
                    plant.spray(
                        root, root + outward * reach - SIMD3(0, droop, 0), width: reach * 0.19,
                        normal: normal, colour: needle * light * 0.8, tip: needle * light * 1.3,
                        open: 0.5 + 0.5 * t)
                    continue
                }
                plant.sheet(
                    [
                        root, root + outward * (reach * 0.5) + SIMD3(0, reach * 0.10, 0),
                        root + outward * reach - SIMD3(0, droop, 0),
                    ],
                    widths: [reach * 0.12, reach * 0.40, reach * 0.12], normal: normal, cut: .needles,
                    colour: needle * light * 0.8, tip: needle * light * 1.3, open: 0.5 + 0.5 * t,
                    isFlat: true)
            }
        }
        return plant.mesh
    }

    /// Bare tree of height 1, forked again and again: dead wood, winter.
    static func bareTree(seed: UInt64, depth: Int = 4, colour: SIMD3<Float> = bark) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/bare")
        var plant = Foliage()
        func grow(_ from: SIMD3<Float>, _ way: SIMD3<Float>, _ length: Float, _ radius: Float, _ left: Int) {
            let bend = SIMD3(random.normal(), random.normal() * 0.5, random.normal()) * 0.16
            let middle = from + way * (length * 0.5) + bend * (length * 0.35),
                end = middle + (way + bend).normalized * (length * 0.5)
            plant.tube(
                [from, middle, end], radii: [radius, radius * 0.8, radius * 0.6], sides: left > 2 ? 8 : 5,
                colour: colour,
                open: 0.8)
            guard left > 0 else { return }
            let forks = left > 2 ? 3 : 2
            for fork in 0..<forks {
                let angle =
                    6.283 * (Float(fork) + random.between(-0.25, 0.25)) / Float(forks) + Float(left) * 1.3
                let aside = SIMD3(cosf(angle), 0.25, sinf(angle))
                grow(
                    end - way * (length * 0.15 * Float(fork)),
                    (way * 0.75 + aside * random.between(0.55, 0.9)).normalized,
                    length * random.between(0.58, 0.8), radius * 0.58, left - 1)
            }
        }
        grow(SIMD3(0, -0.03, 0), SIMD3(0.08, 1, 0.03).normalized, 0.36, 0.045, depth)
        return plant.mesh
    }

    /// The same fir from further away.
    static func farConifer(seed: UInt64, layers: Int, sides: Int, bare: Float = 0.10, slim: Float = 1) -> Mesh
    {
        var random = SplitMix64(seed: seed, path: "foliage/far-conifer")
        var plant = Foliage()
        for layer in 0..<layers {
            let t = Float(layer) / Float(layers)
            let base = bare + (1 - bare) * t * 0.96
            plant.skirt(
                base: base, top: min(base + 2.0 * (1 - bare) / Float(layers), 1),
                radius: (0.23 * powf(1 - t, 0.9) + 0.012) * slim, sides: sides,
                colour: needle * random.between(0.85, 1.15), random: &random)
        }
        return plant.mesh
    }

    /// Round crown of height 1 on a forked trunk; `sprays` sheets of leaves.
    static func broadleaf(seed: UInt64, sprays: Int, colour: SIMD3<Float> = leaf) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/broadleaf")
        var plant = Foliage()
        plant.tube(
            [SIMD3(0, -0.03, 0), SIMD3(0.01, 0.2, 0.01), SIMD3(0, 0.42, 0)], radii: [0.045, 0.030, 0.022],
            sides: 7,
            colour: bark)
        var lumps: [(SIMD3<Float>, Float)] = []
        for lump in 0..<7 {
            let angle = Float(lump) * 2.4 + random.between(-0.4, 0.4), ring = random.between(0.08, 0.24)
            let centre = SIMD3(cosf(angle) * ring, random.between(0.48, 0.82), sinf(angle) * ring)
            lumps.append((centre, random.between(0.13, 0.20)))
            plant.tube(
                [SIMD3(0, random.between(0.24, 0.40), 0), centre], radii: [0.016, 0.005], sides: 4,
                colour: bark)
        }
        for spray in 0..<sprays {
            let (centre, radius) = lumps[spray % lumps.count]
            let outward = SIMD3(random.normal(), random.normal() * 0.8 + 0.2, random.normal()).normalized
            let root = centre + outward * (radius * random.between(0.45, 0.8))
            let aside = cross(outward, SIMD3(random.normal(), random.normal(), random.normal())).normalized
            let size = 120 / Float(max(sprays, 60))
            let reach = radius * random.between(0.55, 0.95) * max(0.8, min(size, 1.6))
            let end = root + (outward * 0.5 + aside).normalized * reach
            let light = 0.72 + 0.55 * random.unit() + 0.25 * outward.y
            let round = (outward + (centre - SIMD3(0, 0.62, 0)) * 2).normalized
            plant.sheet(
                [root, (root + end) * 0.5, end], widths: [reach * 0.35, reach * 0.55, reach * 0.3],
                normal: round,
                ridge: 0.1, cut: .leaves, colour: colour * light, open: 0.55 + 0.45 * max(outward.y, 0))
        }
        return plant.mesh
    }
}
