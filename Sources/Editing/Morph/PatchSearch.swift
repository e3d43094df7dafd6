/// Finds for a grid of small patches of one picture where they lie in another.
///
/// Dense inverse search (Kroeger et al., 2016): the patch's own gradients are inverted once and each step costs one
/// look at the other picture. Patches are compared without their means, so that light may change.
struct PatchSearch {
    static let patch = 8
    static let stride = 4
    private static let padding = 12
    private static let steps = 10

    private let width: Int
    private let height: Int
    private let source: Plane
    private let target: [Float]
    private let targetStride: Int
    private let gradients: FlowField

    init(_ source: Plane, _ target: Plane) {
        width = source.width
        height = source.height
        self.source = source
        gradients = source.gradients()
        let padding = Self.padding
        targetStride = width + 2 * padding
        var padded = [Float](repeating: 0, count: targetStride * (height + 2 * padding))
        for y in 0..<height + 2 * padding {
            let row = min(max(y - padding, 0), height - 1) * width
            for x in 0..<targetStride {
                padded[y * targetStride + x] = target.values[row + min(max(x - padding, 0), width - 1)]
            }
        }
        self.target = padded
    }

    /// Improves `start` and makes it dense again: each pixel takes the mean of its patches, the fitting ones more.
    func refine(_ start: FlowField) -> FlowField {
        let columns = (width - Self.patch) / Self.stride + 1, rows = (height - Self.patch) / Self.stride + 1
        var found = [SIMD2<Float>](repeating: .zero, count: columns * rows)
        var cost = [Float](repeating: .infinity, count: columns * rows)
        let half = Self.patch / 2
        // Neighbours' finds spread forwards, then backwards.
        for pass in 0..<2 {
            let step = pass == 0 ? 1 : -1
            for r in 0..<rows {
                let row = pass == 0 ? r : rows - 1 - r
                for c in 0..<columns {
                    let column = pass == 0 ? c : columns - 1 - c
                    let (x, y) = (column * Self.stride, row * Self.stride)
                    let place = row * columns + column
                    var best = found[place], bestCost = cost[place]
                    if pass == 0 {
                        best = SIMD2(start.x[x + half, y + half], start.y[x + half, y + half])
                        bestCost = mismatch(x, y, best)
                    }
                    let old = bestCost
                    for (dx, dy) in [(step, 0), (0, step)] {
                        let (nearX, nearY) = (column - dx, row - dy)
                        guard nearX >= 0, nearX < columns, nearY >= 0, nearY < rows else { continue }
                        let candidate = found[nearY * columns + nearX]
                        let candidateCost = mismatch(x, y, candidate)
                        if candidateCost < bestCost { (best, bestCost) = (candidate, candidateCost) }
                    }
                    if pass == 0 || bestCost < old {
                        let descended = descend(x, y, from: best)
                        let after = mismatch(x, y, descended)
                        if after < bestCost { (best, bestCost) = (descended, after) }
                    }
                    found[place] = best
                    cost[place] = bestCost
                }
            }
        }
        return densified(found, columns: columns, rows: rows)
    }

    /// The rows of the other picture under a patch that is moved by `flow`.
    @inline(__always)
    private func look(
        _ x: Int, _ y: Int, _ flow: SIMD2<Float>, _ use: (_ row: Int, _ pixels: SIMD8<Float>) -> Void
    ) {
        let limit = Float(Self.padding - 2)
        let px = min(max(Float(x) + flow.x, -limit), Float(width - Self.patch) + limit) + Float(Self.padding)
        let py = min(max(Float(y) + flow.y, -limit), Float(height - Self.patch) + limit) + Float(Self.padding)
        let left = Int(px), top = Int(py)
        let across = px - Float(left), down = py - Float(top)
        target.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var place = base + (top &* targetStride &+ left) &* 4
            var upper = blend(place, across)
            for row in 0..<Self.patch {
                place += targetStride &* 4
                let lower = blend(place, across)
                use(row, upper + (lower - upper) * down)
                upper = lower
            }
        }
    }

    @inline(__always)
    private func blend(_ place: UnsafeRawPointer, _ across: Float) -> SIMD8<Float> {
        let here = place.loadUnaligned(as: SIMD8<Float>.self)
        let next = (place + 4).loadUnaligned(as: SIMD8<Float>.self)
        return here + (next - here) * across
    }

    @inline(__always)
    private func load(_ plane: Plane, _ x: Int, _ y: Int) -> SIMD8<Float> {
        UnsafeRawPointer(plane.values + (y &* width &+ x)).loadUnaligned(as: SIMD8<Float>.self)
    }

    /// Sum of squared differences, both patches without their means.
    private func mismatch(_ x: Int, _ y: Int, _ flow: SIMD2<Float>) -> Float {
        var sum = SIMD8<Float>(repeating: 0), squares = SIMD8<Float>(repeating: 0)
        look(x, y, flow) { row, pixels in
            let difference = pixels - load(source, x, y + row)
            sum += difference
            squares += difference * difference
        }
        let total = sum.sum()
        return squares.sum() - total * total / Float(Self.patch * Self.patch)
    }

    private func descend(_ x: Int, _ y: Int, from start: SIMD2<Float>) -> SIMD2<Float> {
        var xx = SIMD8<Float>(repeating: 0), xy = xx, yy = xx, sx = xx, sy = xx
        for row in 0..<Self.patch {
            let gx = load(gradients.x, x, y + row), gy = load(gradients.y, x, y + row)
            xx += gx * gx
            xy += gx * gy
            yy += gy * gy
            sx += gx
            sy += gy
        }
        let count = Float(Self.patch * Self.patch)
        let meanX = sx.sum() / count, meanY = sy.sum() / count
        // A little is added to the diagonal: flat patches must not run away.
        let a = xx.sum() - meanX * meanX * count + 20, b = xy.sum() - meanX * meanY * count
        let c = yy.sum() - meanY * meanY * count + 20
        let determinant = a * c - b * b
        guard determinant > 1e-3 else { return start }
        var flow = start
        for _ in 0..<Self.steps {
            var bx = SIMD8<Float>(repeating: 0), by = bx, sum = bx
            look(x, y, flow) { row, pixels in
                let difference = pixels - load(source, x, y + row)
                sum += difference
                bx += difference * load(gradients.x, x, y + row)
                by += difference * load(gradients.y, x, y + row)
            }
            let mean = sum.sum() / count
            let ex = bx.sum() - mean * meanX * count, ey = by.sum() - mean * meanY * count
            let step = SIMD2((c * ex - b * ey) / determinant, (a * ey - b * ex) / determinant)
            flow -= step
            let moved = flow - start
            if abs(moved.x) > Float(Self.patch) || abs(moved.y) > Float(Self.patch) { return start }
            if abs(step.x) + abs(step.y) < 0.01 { break }
        }
        return flow
    }

    private func densified(_ found: [SIMD2<Float>], columns: Int, rows: Int) -> FlowField {
        let result = FlowField(width: width, height: height)
        var weights = [Float](repeating: 0, count: width * height)
        for row in 0..<rows {
            for column in 0..<columns {
                let flow = found[row * columns + column]
                // The last patches of a line reach to its end.
                let (x, y) = (column * Self.stride, row * Self.stride)
                look(x, y, flow) { line, pixels in
                    let difference = pixels - load(source, x, y + line)
                    for k in 0..<Self.patch {
                        let weight = 1 / max(1, abs(difference[k]))
                        let place = (y + line) * width + x + k
                        weights[place] += weight
                        result.x.values[place] += weight * flow.x
                        result.y.values[place] += weight * flow.y
                    }
                }
            }
        }
        for place in 0..<width * height where weights[place] > 0 {
            result.x.values[place] /= weights[place]
            result.y.values[place] /= weights[place]
        }
        // What no whole patch covers, at the right and at the bottom, goes with its neighbour.
        let right = (columns - 1) * Self.stride + Self.patch, bottom = (rows - 1) * Self.stride + Self.patch
        for y in 0..<height {
            for x in 0..<width where x >= right || y >= bottom {
                let nearest = min(y, bottom - 1) * width + min(x, right - 1)
                result.x.values[y * width + x] = result.x.values[nearest]
                result.y.values[y * width + x] = result.y.values[nearest]
            }
        }
        return result
    }
}
