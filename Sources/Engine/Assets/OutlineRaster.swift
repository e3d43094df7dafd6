/// Fills outlines into a grid of cells, by the nonzero rule.
enum OutlineRaster {
    /// One byte a cell, row 0 at the bottom: 1 inside, 0 outside; cells are sampled in their middle.
    ///
    /// - Parameters:
    ///   - origin: the lower left corner of the grid, in the outline's space.
    ///   - cell: side of a cell.
    static func fill(_ outline: Outline, side: Int, origin: SIMD2<Float>, cell: Float) -> [UInt8] {
        var grid = [UInt8](repeating: 0, count: side * side)
        var crossings = [[(x: Float, step: Int8)]](repeating: [], count: side)
        for contour in outline.contours {
            var from = (contour[contour.count - 1] - origin) / cell
            for point in contour {
                let to = (point - origin) / cell
                defer { from = to }
                guard from.y != to.y, from.y.isFinite, to.y.isFinite else { continue }
                let (low, high) = from.y < to.y ? (from, to) : (to, from)
                let first = max(Int((low.y - 0.5).rounded(.up)), 0)
                let last = min(Int((high.y - 0.5).rounded(.up)) - 1, side - 1)
                guard first <= last else { continue }
                let slope = (high.x - low.x) / (high.y - low.y)
                for row in first...last {
                    let x = low.x + (Float(row) + 0.5 - low.y) * slope
                    crossings[row].append((x, from.y < to.y ? 1 : -1))
                }
            }
        }
        for row in 0..<side where !crossings[row].isEmpty {
            let sorted = crossings[row].sorted { ($0.x, $0.step) < ($1.x, $1.step) }
            var winding = 0
            for (here, next) in zip(sorted, sorted.dropFirst()) {
                winding += Int(here.step)
                guard winding != 0 else { continue }
                let first = max(Int(min(max((here.x - 0.5).rounded(.up), -1), Float(side))), 0)
                let last = min(Int(min(max((next.x - 0.5).rounded(.up), -1), Float(side))) - 1, side - 1)
                guard first <= last else { continue }
                for column in first...last { grid[row * side + column] = 1 }
            }
        }
        return grid
    }
}
