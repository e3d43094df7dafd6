import Foundation
import Render

/// Smooth random fields over the plane for building terrain: the same for the same seed, on every machine.
struct FieldNoise: Sendable {
    private let table: [Float]
    private static let side = 256

    init(seed: UInt64, path: String) {
        var random = SplitMix64(seed: seed, path: path)
        table = (0..<Self.side * Self.side).map { _ in random.unit() }
    }

    /// Quintic value noise of 0…1, one feature a unit.
    @inline(__always)
    func value(_ x: Float, _ y: Float) -> Float {
        let left = x.rounded(.down), top = y.rounded(.down)
        var u = x - left, v = y - top
        u = u * u * u * (u * (u * 6 - 15) + 10)
        v = v * v * v * (v * (v * 6 - 15) + 10)
        let column = Int(left) & 255, row = (Int(top) & 255) << 8
        let next = (column + 1) & 255, below = (row + 256) & 65535
        return table.withUnsafeBufferPointer { cells in
            let a = cells[row + column], b = cells[row + next]
            let c = cells[below + column], d = cells[below + next]
            return (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v
        }
    }

    /// Octaves that halve in size and strength; mean 0.5.
    func fbm(_ x: Float, _ y: Float, octaves: Int = 5) -> Float {
        var sum: Float = 0, weight: Float = 0.5, total: Float = 0
        var x = x, y = y
        for _ in 0..<octaves {
            sum += weight * value(x, y)
            total += weight
            (x, y) = (1.6 * x + 1.2 * y + 3.7, -1.2 * x + 1.6 * y + 1.3)
            weight *= 0.5
        }
        return sum / total
    }

    /// Sharp crests with valleys that stay smooth: eroded mountains, 0…1.
    func ridged(_ x: Float, _ y: Float, octaves: Int = 6) -> Float {
        var sum: Float = 0, weight: Float = 0.5, total: Float = 0, previous: Float = 1
        var x = x, y = y
        for _ in 0..<octaves {
            var crest = 1 - abs(2 * value(x, y) - 1)
            crest *= crest
            sum += weight * crest * previous
            total += weight
            previous = min(crest * 1.6, 1)
            (x, y) = (1.6 * x + 1.2 * y + 3.7, -1.2 * x + 1.6 * y + 1.3)
            weight *= 0.5
        }
        return sum / total
    }
}
