import Foundation

/// A map of the picture's plane onto itself: x' = a·x + b·y + c and y' = d·x + e·y + f, in fractions of the frame's width.
struct Affine: Sendable, Equatable {
    var across: SIMD3<Double> = [1, 0, 0]
    var down: SIMD3<Double> = [0, 1, 0]

    func callAsFunction(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (across.x * x + across.y * y + across.z, down.x * x + down.y * y + down.z)
    }

    /// This map after another.
    func after(_ first: Affine) -> Affine {
        func row(_ r: SIMD3<Double>) -> SIMD3<Double> {
            r.x * first.across + r.y * first.down + [0, 0, r.z]
        }
        return Affine(across: row(across), down: row(down))
    }

    /// Nil for a map that loses a dimension.
    var inverse: Affine? {
        let det = across.x * down.y - across.y * down.x
        guard abs(det) > 1e-9 else { return nil }
        let (a, b) = (SIMD2(down.y, -across.y) / det, SIMD2(-down.x, across.x) / det)
        return Affine(
            across: [a.x, a.y, -(a.x * across.z + a.y * down.z)],
            down: [b.x, b.y, -(b.x * across.z + b.y * down.z)])
    }
}

/// How the camera moved from one picture to the next: Lucas and Kanade's alignment of the whole background at once, coarse to
/// fine, where what does not follow it counts little (Baker and Matthews 2004).
enum CameraMotion {
    /// Where the places of `from` are in `to`.
    ///
    /// - Parameter hole: What does not count: the subject, which moves by itself.
    static func between(_ from: Plane, _ to: Plane, hole: Plane?) -> Affine {
        var levels = [(from, to, hole)]
        while let last = levels.last, last.0.width > 60, levels.count < 4 {
            let (width, height) = (last.0.width / 2, last.0.height / 2)
            levels.append(
                (
                    last.0.resampled(width: width, height: height),
                    last.1.resampled(width: width, height: height),
                    last.2?.resampled(width: width, height: height)
                ))
        }
        var motion = Affine()
        // The finest level tells no more than half a pixel of it.
        for level in levels.dropFirst(levels.count > 1 ? 1 : 0).reversed() {
            for _ in 0..<6 {
                guard let step = step(level.0, level.1, level.2, motion) else { break }
                motion = step
            }
        }
        return motion
    }

    /// One step of Gauss and Newton; nil where the picture has nothing to hold on to.
    private static func step(_ from: Plane, _ to: Plane, _ hole: Plane?, _ motion: Affine) -> Affine? {
        let (width, height) = (from.width, from.height)
        let unit = 1 / Double(width)
        var normal = [SIMD8<Double>](repeating: .zero, count: 6)
        var right = [Double](repeating: 0, count: 6)
        for y in 1..<height - 1 {
            for x in 1..<width - 1 {
                let i = y * width + x
                if let hole, hole.values[i] > 0.05 { continue }
                let (u, v) = ((Double(x) + 0.5) * unit, (Double(y) + 0.5) * unit)
                let place = motion(u, v)
                let (px, py) = (Float(place.x) * Float(width) - 0.5, Float(place.y) * Float(width) - 0.5)
                guard px >= 1, py >= 1, px < Float(width - 2), py < Float(height - 2) else { continue }
                let error = Double(to.bilinear(px, py) - from.values[i])
                // Slopes of the picture that is looked into, a frame's width.
                let gx = Double(to.bilinear(px + 1, py) - to.bilinear(px - 1, py)) / (2 * unit)
                let gy = Double(to.bilinear(px, py + 1) - to.bilinear(px, py - 1)) / (2 * unit)
                let weight = 1 / (1 + (error / 0.06) * (error / 0.06))
                let row = SIMD8(gx * u, gx * v, gx, gy * u, gy * v, gy, 0, 0)
                for j in 0..<6 {
                    right[j] -= weight * row[j] * error
                    normal[j] += (weight * row[j]) * row
                }
            }
        }
        for j in 0..<6 { normal[j][j] += 1e-3 + 1e-4 * normal[j][j] }
        guard let change = solved(normal.flatMap { row in (0..<6).map { row[$0] } }, right),
            change.allSatisfy(\.isFinite)
        else { return nil }
        let next = Affine(
            across: motion.across + [change[0], change[1], change[2]],
            down: motion.down + [change[3], change[4], change[5]])
        // No camera turns or leaps so far from one picture to the next.
        let turn = [next.across.x - 1, next.across.y, next.down.x, next.down.y - 1]
        guard turn.allSatisfy({ abs($0) < 0.2 }), abs(next.across.z) < 0.3, abs(next.down.z) < 0.3 else {
            return nil
        }
        return next
    }

    /// Six equations by elimination with pivots.
    private static func solved(_ matrix: [Double], _ right: [Double]) -> [Double]? {
        var (a, b) = (matrix, right)
        let n = b.count
        for column in 0..<n {
            guard let pivot = (column..<n).max(by: { abs(a[$0 * n + column]) < abs(a[$1 * n + column]) }),
                abs(a[pivot * n + column]) > 1e-12
            else { return nil }
            if pivot != column {
                for k in 0..<n { a.swapAt(pivot * n + k, column * n + k) }
                b.swapAt(pivot, column)
            }
            for row in 0..<n where row != column {
                let factor = a[row * n + column] / a[column * n + column]
                for k in column..<n { a[row * n + k] -= factor * a[column * n + k] }
                b[row] -= factor * b[column]
            }
        }
        return (0..<n).map { b[$0] / a[$0 * n + $0] }
    }
}
