import Foundation
import Render

/// Grows plants out of tubes of wood and sheets of leaves, as one mesh for the foliage surface.
///
/// Of a sheet `uv.x` runs across (−1…1) and `uv.y` along (0…1): the surface cuts needles or leaflets out of it.
/// Wood has `uv.y` below zero. The free channel of the colour is how much of the sky a point sees, which is also
/// where snow stays.
struct Foliage {
    private(set) var mesh = Mesh()

    /// What a sheet's outline becomes; added to `uv.y` in steps of 2 so that the surface can tell them apart.
    enum Cut: Float {
        /// A comb of needles: fir, spruce.
        case needles = 0
        /// Leaflets on both sides of a rib: fern, palm.
        case leaflets = 2
        /// A spray of broad leaves.
        case leaves = 4
        /// A plain pointed blade.
        case blade = 6
    }

    /// A tube along `path`; the ends are open.
    mutating func tube(
        _ path: [SIMD3<Float>], radii: [Float], sides: Int, colour: SIMD3<Float>, open: Float = 0.6
    ) {
        let base = UInt32(mesh.positions.count)
        for (index, point) in path.enumerated() {
            let along = (path[min(index + 1, path.count - 1)] - path[max(index - 1, 0)]).normalized
            let side = cross(along, abs(along.z) < 0.9 ? SIMD3(0, 0, 1) : SIMD3(1, 0, 0)).normalized
            let top = cross(side, along)
            for corner in 0...sides {
                let angle = 2 * Float.pi * Float(corner) / Float(sides)
                let outward = side * cosf(angle) + top * sinf(angle)
                append(
                    point + outward * radii[index], outward,
                    uv: SIMD2(
                        Float(corner) / Float(sides), -1 - Float(index) / Float(max(path.count - 1, 1))),
                    colour: SIMD4(colour, open))
            }
        }
        let row = UInt32(sides + 1)
        for ring in 0..<UInt32(path.count - 1) {
            for corner in 0..<UInt32(sides) {
                let a = base + ring * row + corner
                mesh.indices += [a, a + 1, a + row, a + 1, a + row + 1, a + row]
            }
        }
    }

    /// A sheet along `spine`, `width` to either side, its middle lifted by `ridge` of the width.
    ///
    /// `normal` is the mean direction it catches light from; sheets of a crown share the crown's roundness.
    mutating func sheet(
        _ spine: [SIMD3<Float>], widths: [Float], normal: SIMD3<Float>, ridge: Float = 0.18, cut: Cut,
        colour: SIMD3<Float>, tip: SIMD3<Float>? = nil, open: Float = 1
    ) {
        let base = UInt32(mesh.positions.count)
        let last = Float(max(spine.count - 1, 1))
        for (index, point) in spine.enumerated() {
            let along = (spine[min(index + 1, spine.count - 1)] - spine[max(index - 1, 0)]).normalized
            let side = cross(along, normal).normalized
            let t = Float(index) / last
            let shade = mix(colour, tip ?? colour, t)
            for across in [-1, 0, 1] as [Float] {
                let place =
                    point + side * (across * widths[index]) + normal
                    * ((1 - abs(across)) * ridge * widths[index])
                append(
                    place, (normal + side * (across * 0.5)).normalized,
                    uv: SIMD2(across, cut.rawValue + t * 0.999),
                    colour: SIMD4(shade, open * (0.65 + 0.35 * t)))
            }
        }
        for step in 0..<UInt32(spine.count - 1) {
            for half in 0..<2 as Range<UInt32> {
                let a = base + step * 3 + half
                mesh.indices += [a, a + 1, a + 3, a + 1, a + 4, a + 3]
            }
        }
    }

    /// A cone of branches for things far away: jagged rim, drooping, one vertex at the top.
    mutating func skirt(
        base: Float, top: Float, radius: Float, sides: Int, colour: SIMD3<Float>, random: inout SplitMix64
    ) {
        let first = UInt32(mesh.positions.count)
        let turn = random.between(0, 6.28)
        for corner in 0..<sides {
            let angle = turn + 2 * Float.pi * Float(corner) / Float(sides)
            let isLong = corner & 1 == 0
            let reach = radius * (isLong ? 1.12 : 0.62) * random.between(0.82, 1.18)
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            append(
                outward * reach + SIMD3(0, base - (isLong ? 0.25 : 0.05) * (top - base) * random.unit(), 0),
                (outward + SIMD3(0, 0.75, 0)).normalized, uv: SIMD2(0, Cut.blade.rawValue + 0.05),
                colour: SIMD4(colour * (isLong ? 0.9 : 0.55), isLong ? 0.40 : 0.05))
        }
        append(
            SIMD3(0, top, 0), SIMD3(0, 1, 0), uv: SIMD2(0, Cut.blade.rawValue + 0.05),
            colour: SIMD4(colour * 1.1, 0.95))
        let peak = first + UInt32(sides)
        for corner in 0..<UInt32(sides) {
            mesh.indices += [first + corner, peak, first + (corner + 1) % UInt32(sides)]
        }
    }

    private mutating func append(
        _ position: SIMD3<Float>, _ normal: SIMD3<Float>, uv: SIMD2<Float>, colour: SIMD4<Float>
    ) {
        mesh.positions.append(position)
        mesh.normals.append(normal)
        mesh.uvs.append(uv)
        mesh.colours.append(Relief.byte(colour))
    }
}

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
    static func pine(seed: UInt64, sides: Int, whorls: Int, stubs: Int) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/pine")
        var plant = Foliage()
        let lean = SIMD3(random.between(-0.02, 0.02), 0, random.between(-0.02, 0.02))
        let heights: [Float] = [-0.02, 0.004, 0.02, 0.06, 0.2, 0.45, 0.7, 0.97]
        let radii: [Float] = [0.031, 0.024, 0.0185, 0.0160, 0.0148, 0.0125, 0.0085, 0.001]
        plant.tube(
            heights.map { SIMD3(0, $0, 0) + lean * ($0 * $0) }, radii: radii, sides: sides, colour: bark,
            open: 0.55)
        for _ in 0..<stubs {
            let height = random.between(0.10, 0.42), angle = random.between(0, 6.28)
            let outward = SIMD3(cosf(angle), random.between(-0.25, 0.3), sinf(angle)),
                reach = random.between(0.02, 0.055)
            plant.tube(
                [SIMD3(0, height, 0) + outward * 0.010, SIMD3(0, height, 0) + outward * reach],
                radii: [0.0020, 0.0006], sides: 4, colour: bark * 0.8, open: 0.4)
        }
        for whorl in 0..<whorls {
            let t = (Float(whorl) + 0.6 * random.unit()) / Float(whorls)
            let height = 0.40 + 0.59 * t
            let length = (0.135 * powf(1 - t, 0.6) * (0.55 + 0.45 * smoothstep(0, 0.25, t)) + 0.02)
            let turn = random.between(0, 6.28)
            for branch in 0..<5 {
                let angle = turn + 1.2566 * (Float(branch) + random.between(-0.25, 0.25))
                let reach = length * random.between(0.7, 1.2)
                let outward = SIMD3(cosf(angle), 0, sinf(angle))
                let root = SIMD3(0, height, 0), droop = reach * random.between(0.15, 0.5) * (1 - t)
                let light = random.between(0.7, 1.25)
                plant.sheet(
                    [
                        root, root + outward * (reach * 0.5) + SIMD3(0, reach * 0.10, 0),
                        root + outward * reach - SIMD3(0, droop, 0),
                    ],
                    widths: [reach * 0.12, reach * 0.40, reach * 0.12],
                    normal: (SIMD3(0, 1, 0) + outward * 0.4).normalized, cut: .needles,
                    colour: needle * light * 0.8,
                    tip: needle * light * 1.3, open: 0.5 + 0.5 * t)
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
    static func fernPlant(seed: UInt64, fronds: Int = 9, colour: SIMD3<Float> = fern) -> Mesh {
        var random = SplitMix64(seed: seed, path: "foliage/fern")
        var plant = Foliage()
        for frond in 0..<fronds {
            let angle = Float(frond) * 2.399 + random.between(-0.3, 0.3)
            let outward = SIMD3(cosf(angle), 0, sinf(angle))
            let reach = random.between(0.7, 1.05), up = random.between(0.75, 1.15)
            var spine: [SIMD3<Float>] = []
            for step in 0...4 {
                let t = Float(step) / 4
                spine.append(outward * (reach * t) + SIMD3(0, up * t - 0.72 * t * t, 0))
            }
            let light = random.between(0.75, 1.25)
            plant.sheet(
                spine, widths: [0.05, 0.20, 0.23, 0.17, 0.02],
                normal: (SIMD3(0, 1, 0) - outward * 0.25).normalized, ridge: 0.15, cut: .leaflets,
                colour: colour * light * 0.8, tip: colour * light * 1.35)
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
                cut: .blade, colour: colour * light * 0.6, tip: colour * light * 1.25)
        }
        return plant.mesh
    }
}
