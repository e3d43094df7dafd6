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

    /// A tube along `path`; the ends are open, and of the colour of the `tip` where there is one.
    mutating func tube(
        _ path: [SIMD3<Float>], radii: [Float], sides: Int, colour: SIMD3<Float>, tip: SIMD3<Float>? = nil,
        open: Float = 0.6
    ) {
        let base = UInt32(mesh.positions.count)
        for (index, point) in path.enumerated() {
            let along = (path[min(index + 1, path.count - 1)] - path[max(index - 1, 0)]).normalized
            let side = cross(along, abs(along.z) < 0.9 ? SIMD3(0, 0, 1) : SIMD3(1, 0, 0)).normalized
            let top = cross(side, along)
            let shade = mix(colour, tip ?? colour, Float(index) / Float(max(path.count - 1, 1)))
            for corner in 0...sides {
                let angle = 2 * Float.pi * Float(corner) / Float(sides)
                let outward = side * cosf(angle) + top * sinf(angle)
                append(
                    point + outward * radii[index], outward,
                    uv: SIMD2(
                        Float(corner) / Float(sides), -1 - Float(index) / Float(max(path.count - 1, 1))),
                    colour: SIMD4(shade, open))
            }
        }
        let row = UInt32(sides + 1)
        for ring in 0..<UInt32(path.count - 1) {
            for corner in 0..<UInt32(sides) {
                let a = base + ring * row + corner
                mesh.indices += [a, a + row, a + 1, a + 1, a + row, a + row + 1]
            }
        }
    }

    /// A sheet along `spine`, `width` to either side, its middle lifted by `ridge` of the width.
    ///
    /// `normal` is the mean direction it catches light from; sheets of a crown share the crown's roundness.
    mutating func sheet(
        _ spine: [SIMD3<Float>], widths: [Float], normal: SIMD3<Float>, ridge: Float = 0.18, cut: Cut,
        colour: SIMD3<Float>, tip: SIMD3<Float>? = nil, open: Float = 1, isFlat: Bool = false
    ) {
        let corners: [Float] = isFlat ? [-1, 1] : [-1, 0, 1]
        let base = UInt32(mesh.positions.count)
        let last = Float(max(spine.count - 1, 1))
        for (index, point) in spine.enumerated() {
            let along = (spine[min(index + 1, spine.count - 1)] - spine[max(index - 1, 0)]).normalized
            let side = cross(along, normal).normalized
            let t = Float(index) / last
            let shade = mix(colour, tip ?? colour, t)
            for across in corners {
                let place =
                    point + side * (across * widths[index]) + normal
                    * ((1 - abs(across)) * ridge * widths[index])
                append(
                    place, (normal + side * (across * 0.5)).normalized,
                    uv: SIMD2(across, cut.rawValue + t * 0.999),
                    colour: SIMD4(shade, open * (0.65 + 0.35 * t)))
            }
        }
        let row = UInt32(corners.count)
        for step in 0..<UInt32(spine.count - 1) {
            for half in 0..<row - 1 {
                let a = base + step * row + half
                mesh.indices += [a, a + 1, a + row, a + 1, a + row + 1, a + row]
            }
        }
    }

    /// A branch from some way off: two triangles from root to tip, widest a third of the way along.
    mutating func spray(
        _ root: SIMD3<Float>, _ end: SIMD3<Float>, width: Float, normal: SIMD3<Float>, colour: SIMD3<Float>,
        tip: SIMD3<Float>, open: Float
    ) {
        let base = UInt32(mesh.positions.count)
        let side = cross(end - root, normal).normalized * width
        let middle = mix(root, end, 0.38)
        let kind = Cut.blade.rawValue
        append(root, normal, uv: SIMD2(0, kind), colour: SIMD4(colour, open * 0.65))
        append(
            middle - side, (normal - side).normalized, uv: SIMD2(-1, kind + 0.4),
            colour: SIMD4(colour, open * 0.8))
        append(
            middle + side, (normal + side).normalized, uv: SIMD2(1, kind + 0.4),
            colour: SIMD4(colour, open * 0.8))
        append(end, normal, uv: SIMD2(0, kind + 0.99), colour: SIMD4(tip, open))
        mesh.indices += [base, base + 2, base + 1, base + 1, base + 2, base + 3]
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
