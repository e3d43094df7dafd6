import Foundation

/// One number a pixel, row 0 at the top, rows without padding.
///
/// A class, so that kernels write through its pointer without copies; it is filled by one thread before others read.
final class Plane: @unchecked Sendable {
    let width: Int
    let height: Int
    let values: UnsafeMutablePointer<Float>

    var count: Int { width * height }

    init(width: Int, height: Int, filledWith value: Float = 0) {
        precondition(width > 0 && height > 0, "a plane with pixels")
        self.width = width
        self.height = height
        values = .allocate(capacity: width * height)
        values.initialize(repeating: value, count: width * height)
    }

    convenience init(width: Int, height: Int, _ value: (_ x: Int, _ y: Int) -> Float) {
        self.init(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width { values[y * width + x] = value(x, y) }
        }
    }

    deinit { values.deallocate() }

    subscript(x: Int, y: Int) -> Float {
        get { values[y * width + x] }
        set { values[y * width + x] = newValue }
    }

    /// The value at the nearest pixel inside.
    func clamped(_ x: Int, _ y: Int) -> Float {
        values[min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)]
    }

    /// Between four pixels; the edge's value outside.
    func bilinear(_ x: Float, _ y: Float) -> Float {
        let x = min(max(x, 0), Float(width - 1))
        let y = min(max(y, 0), Float(height - 1))
        let (left, top) = (min(Int(x), max(width - 2, 0)), min(Int(y), max(height - 2, 0)))
        let (u, v) = (x - Float(left), y - Float(top))
        let right = min(left + 1, width - 1)
        let row = values + top * width
        let next = values + min(top + 1, height - 1) * width
        let upper = row[left] + (row[right] - row[left]) * u
        let lower = next[left] + (next[right] - next[left]) * u
        return upper + (lower - upper) * v
    }

    func map(_ change: (Float) -> Float) -> Plane {
        let result = Plane(width: width, height: height)
        for i in 0..<count { result.values[i] = change(values[i]) }
        return result
    }

    func combined(_ other: Plane, _ change: (Float, Float) -> Float) -> Plane {
        precondition(other.width == width && other.height == height, "planes of one size")
        let result = Plane(width: width, height: height)
        for i in 0..<count { result.values[i] = change(values[i], other.values[i]) }
        return result
    }

    var mean: Float {
        var sum: Double = 0
        for i in 0..<count { sum += Double(values[i]) }
        return Float(sum / Double(count))
    }

    var range: (least: Float, greatest: Float) {
        var (least, greatest) = (values[0], values[0])
        for i in 1..<count {
            least = min(least, values[i])
            greatest = max(greatest, values[i])
        }
        return (least, greatest)
    }

    // MARK: Blurs

    /// The mean over (2·radius + 1)² pixels, the edge's value outside; linear in the number of pixels.
    func boxBlurred(_ radius: Int) -> Plane {
        guard radius > 0 else { return self }
        let across = Plane(width: width, height: height)
        let result = Plane(width: width, height: height)
        let scale = 1 / Float(2 * radius + 1)
        for y in 0..<height {
            let from = values + y * width
            let to = across.values + y * width
            var sum = from[0] * Float(radius)
            for x in 0...radius { sum += from[min(x, width - 1)] }
            for x in 0..<width {
                to[x] = sum * scale
                sum += from[min(x + radius + 1, width - 1)] - from[max(x - radius, 0)]
            }
        }
        let sums = UnsafeMutablePointer<Float>.allocate(capacity: width)
        defer { sums.deallocate() }
        for x in 0..<width { sums[x] = across.values[x] * Float(radius) }
        for y in 0...radius {
            let row = across.values + min(y, height - 1) * width
            for x in 0..<width { sums[x] += row[x] }
        }
        for y in 0..<height {
            let to = result.values + y * width
            let add = across.values + min(y + radius + 1, height - 1) * width
            let drop = across.values + max(y - radius, 0) * width
            for x in 0..<width {
                to[x] = sums[x] * scale
                sums[x] += add[x] - drop[x]
            }
        }
        return result
    }

    /// Near enough to a Gaussian: three boxes.
    func blurred(_ sigma: Float) -> Plane {
        let radius = Int((sigma * 0.98).rounded())
        guard radius > 0 else { return self }
        return boxBlurred(radius).boxBlurred(radius).boxBlurred(radius)
    }

    /// The greatest (or least) value within a square, for growing and shrinking masks.
    func dilated(_ radius: Int) -> Plane { extreme(radius, max) }
    func eroded(_ radius: Int) -> Plane { extreme(radius, min) }

    private func extreme(_ radius: Int, _ pick: (Float, Float) -> Float) -> Plane {
        let across = Plane(width: width, height: height)
        let result = Plane(width: width, height: height)
        for y in 0..<height {
            let from = values + y * width
            for x in 0..<width {
                var best = from[x]
                for k in max(0, x - radius)...min(width - 1, x + radius) { best = pick(best, from[k]) }
                across.values[y * width + x] = best
            }
        }
        for y in 0..<height {
            let to = result.values + y * width
            to.update(from: across.values + y * width, count: width)
            for k in max(0, y - radius)...min(height - 1, y + radius) {
                let from = across.values + k * width
                for x in 0..<width { to[x] = pick(to[x], from[x]) }
            }
        }
        return result
    }
}

/// A rectangle in pixels of some picture; it may reach beyond it.
struct Region: Sendable, Equatable {
    var x: Float
    var y: Float
    var width: Float
    var height: Float

    var centre: SIMD2<Float> { SIMD2(x + width / 2, y + height / 2) }
    var right: Float { x + width }
    var bottom: Float { y + height }

    func grown(_ amount: Float) -> Region {
        Region(x: x - amount, y: y - amount, width: width + 2 * amount, height: height + 2 * amount)
    }
}

func smoothstep(_ from: Float, _ to: Float, _ value: Float) -> Float {
    let t = min(max((value - from) / (to - from), 0), 1)
    return t * t * (3 - 2 * t)
}
