/// Fills what a mask hides: smooth colours from all around, with the texture of the nearest rim.
///
/// A camera that moves a little sees only a narrow band of it; the band's texture decides whether it is believed.
enum Inpainting {
    /// - Parameters:
    ///   - hole: More than 0 where the picture is not to be trusted.
    ///   - softness: Pixels over which the fill takes over.
    static func plate(_ picture: Colours, hole: Plane, softness: Int) -> Colours {
        let grown = hole.map { $0 > 0.03 ? 1 : 0 }.dilated(max(1, softness / 2))
        let known = grown.map { 1 - $0 }
        guard known.mean > 0.004 else { return picture }
        let mirror = MirrorField(hole: grown)
        // Inside, the picture's own pixels up to a feathered rim.
        let feather = grown.boxBlurred(max(1, softness / 2))
        return picture.map { plane in
            let smooth = pullPush(plane, weight: known)
            // Detail: what a pixel has beyond its blurred neighbourhood, itself free of the hole.
            let filled = plane.combined(known, { $0 * $1 }).combined(
                smooth.combined(grown, { $0 * $1 }), { $0 + $1 })
            let base = filled.blurred(Float(softness) * 2)
            let result = Plane(width: plane.width, height: plane.height)
            for y in 0..<plane.height {
                for x in 0..<plane.width {
                    let i = y * plane.width + x
                    guard feather.values[i] > 0.001 else {
                        result.values[i] = plane.values[i]
                        continue
                    }
                    let source = mirror.source(x, y)
                    let detail = source.weight * (filled.values[source.index] - base.values[source.index])
                    let fill = min(max(smooth.values[i] + detail, 0), 1)
                    let take = smoothstep(0.5, 1, feather.values[i]) * grown.values[i]
                    result.values[i] = plane.values[i] + (fill - plane.values[i]) * take
                }
            }
            return result
        }
    }

    /// A plate for drawings: every hidden pixel takes the nearest colour that is seen, so that fills stay flat.
    static func flatPlate(_ picture: Colours, hole: Plane, softness: Int) -> Colours {
        let grown = hole.map { $0 > 0.03 ? 1 : 0 }.dilated(max(1, softness / 2))
        let (w, h) = (hole.width, hole.height)
        var nearest = [Int32](repeating: -1, count: w * h)
        for i in 0..<w * h where grown.values[i] < 0.5 { nearest[i] = Int32(i) }
        func distance(_ i: Int, _ j: Int32) -> Int {
            let (dx, dy) = (i % w - Int(j) % w, i / w - Int(j) / w)
            return dx * dx + dy * dy
        }
        func take(_ x: Int, _ y: Int, _ dx: Int, _ dy: Int) {
            guard x + dx >= 0, x + dx < w, y + dy >= 0, y + dy < h else { return }
            let (i, other) = (y * w + x, nearest[(y + dy) * w + x + dx])
            guard other >= 0 else { return }
            if nearest[i] < 0 || distance(i, other) < distance(i, nearest[i]) { nearest[i] = other }
        }
        for y in 0..<h {
            for x in 0..<w where grown.values[y * w + x] > 0 {
                for (dx, dy) in [(-1, 0), (0, -1), (-1, -1), (1, -1)] { take(x, y, dx, dy) }
            }
        }
        for y in stride(from: h - 1, through: 0, by: -1) {
            for x in stride(from: w - 1, through: 0, by: -1) where grown.values[y * w + x] > 0 {
                for (dx, dy) in [(1, 0), (0, 1), (1, 1), (-1, 1)] { take(x, y, dx, dy) }
            }
        }
        return picture.map { [nearest] plane in
            let result = Plane(width: w, height: h)
            for i in 0..<w * h { result.values[i] = plane.values[nearest[i] < 0 ? i : Int(nearest[i])] }
            return result
        }
    }

    /// Weighted means at every scale, from coarse to fine: smooth everywhere, exact where it is known.
    static func pullPush(_ plane: Plane, weight: Plane) -> Plane {
        guard plane.width > 2, plane.height > 2 else {
            var (sum, total): (Float, Float) = (0, 0)
            for i in 0..<plane.count {
                sum += plane.values[i] * weight.values[i]
                total += weight.values[i]
            }
            let mean = total > 0 ? sum / total : 0.5
            return plane.combined(weight) { value, weight in mean + (value - mean) * weight }
        }
        let (width, height) = ((plane.width + 1) / 2, (plane.height + 1) / 2)
        let half = Plane(width: width, height: height)
        let halfWeight = Plane(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                var (sum, total): (Float, Float) = (0, 0)
                for dy in 0...1 where 2 * y + dy < plane.height {
                    for dx in 0...1 where 2 * x + dx < plane.width {
                        let i = (2 * y + dy) * plane.width + 2 * x + dx
                        sum += plane.values[i] * weight.values[i]
                        total += weight.values[i]
                    }
                }
                half[x, y] = total > 0 ? sum / total : 0
                halfWeight[x, y] = min(total, 1)
            }
        }
        let coarse = pullPush(half, weight: halfWeight).boxBlurred(1)
        let result = Plane(width: plane.width, height: plane.height)
        for y in 0..<plane.height {
            for x in 0..<plane.width {
                let i = y * plane.width + x
                let w = weight.values[i]
                let below = coarse.bilinear((Float(x) - 0.5) / 2, (Float(y) - 0.5) / 2)
                result.values[i] = below + (plane.values[i] - below) * w
            }
        }
        return result
    }
}

/// For pixels of a hole, the pixel as far outside its rim as they are inside.
struct MirrorField {
    private let hole: Plane
    /// Distance to the rim, smoothed, in cells of four pixels.
    private let distance: Plane
    private let cell: Float = 4

    init(hole: Plane) {
        self.hole = hole
        let (width, height) = (max(2, hole.width / 4), max(2, hole.height / 4))
        let small = hole.resampled(width: width, height: height)
        distance = Self.distances(small).blurred(2)
    }

    /// Chamfer distance to what is not hole, in cells.
    private static func distances(_ hole: Plane) -> Plane {
        let d = hole.map { $0 > 0.5 ? 1e6 : 0 }
        let (w, h) = (hole.width, hole.height)
        func relax(_ x: Int, _ y: Int, _ dx: Int, _ dy: Int, _ cost: Float) {
            guard x + dx >= 0, x + dx < w, y + dy >= 0, y + dy < h else { return }
            d[x, y] = min(d[x, y], d[x + dx, y + dy] + cost)
        }
        for y in 0..<h {
            for x in 0..<w {
                relax(x, y, -1, 0, 1)
                relax(x, y, 0, -1, 1)
                relax(x, y, -1, -1, 1.414)
                relax(x, y, 1, -1, 1.414)
            }
        }
        for y in stride(from: h - 1, through: 0, by: -1) {
            for x in stride(from: w - 1, through: 0, by: -1) {
                relax(x, y, 1, 0, 1)
                relax(x, y, 0, 1, 1)
                relax(x, y, 1, 1, 1.414)
                relax(x, y, -1, 1, 1.414)
            }
        }
        return d.map { min($0, 1e5) }
    }

    /// The place to take texture from, and how much of it: none far inside or where the mirror sees the hole.
    func source(_ x: Int, _ y: Int) -> (index: Int, weight: Float) {
        let here = (Float(x) / cell, Float(y) / cell)
        let depth = distance.bilinear(here.0, here.1)
        let gx = distance.bilinear(here.0 + 1.5, here.1) - distance.bilinear(here.0 - 1.5, here.1)
        let gy = distance.bilinear(here.0, here.1 + 1.5) - distance.bilinear(here.0, here.1 - 1.5)
        let length = (gx * gx + gy * gy).squareRoot()
        guard length > 0.3 else { return (y * hole.width + x, 0) }
        let reach = (2 * depth + 1) * cell
        let sx = Int((Float(x) - gx / length * reach).rounded())
        let sy = Int((Float(y) - gy / length * reach).rounded())
        guard sx >= 0, sy >= 0, sx < hole.width, sy < hole.height, hole[sx, sy] < 0.5 else {
            return (y * hole.width + x, 0)
        }
        // Where rims face each other the mirror is a kaleidoscope.
        return (sy * hole.width + sx, (1 - smoothstep(5, 14, depth)) * smoothstep(1.6, 2.7, length))
    }
}
