import Foundation
import Render

/// Light that goes about in a room, asked for while the room is built: windows and lamps as soft sources, the sun's
/// patches as sources of a second bounce, furniture as boxes that stand in the way.
struct RoomLight: Sendable {
    struct Box: Sendable {
        var low: SIMD3<Float>
        var high: SIMD3<Float>
    }

    struct Source: Sendable {
        var position: SIMD3<Float>
        /// Where its front looks; zero shines all round.
        var facing: SIMD3<Float>
        /// Radiance of a white matt surface that faces it at 1 m.
        var strength: SIMD3<Float>
        /// Square of its size: nearer than that it grows no stronger.
        var size2: Float
    }

    let low: SIMD3<Float>
    let high: SIMD3<Float>
    var boxes: [Box]
    var sources: [Source] = []
    /// Light that has been on many walls and comes from everywhere.
    var base = SIMD3<Float>.zero

    init(low: SIMD3<Float>, high: SIMD3<Float>, boxes: [Box]) {
        (self.low, self.high, self.boxes) = (low, high, boxes)
    }

    /// Radiance of a white matt surface at `point` that faces `normal`.
    func radiance(_ point: SIMD3<Float>, _ normal: SIMD3<Float>) -> SIMD3<Float> {
        let start = point + normal * 0.03
        var sum = base * openness(start, normal)
        for source in sources {
            let way = source.position - start
            let square = dot(way, way)
            let to = way / max(square.squareRoot(), 1e-4)
            // Large sources light a little round the edge.
            var strength = max((dot(normal, to) + 0.12) / 1.12, 0)
            if source.facing != .zero { strength *= max(-dot(source.facing, to), 0) }
            guard strength > 1e-3, isOpen(start, source.position) else { continue }
            sum += source.strength * (strength / (square + source.size2))
        }
        return sum
    }

    /// Part of what is around that can be seen, as corners and furniture leave it.
    private func openness(_ point: SIMD3<Float>, _ normal: SIMD3<Float>) -> Float {
        var open: Float = 1
        let below = point - low, above = high - point
        for axis in 0..<3 {
            let near = max(0.5 - 0.5 * normal[axis] - 0.05, 0), far = max(0.5 + 0.5 * normal[axis] - 0.05, 0)
            open *= 1 - 0.62 * (normal[axis] > 0.9 ? 0 : near) * expf(-max(below[axis], 0) / 0.42)
            open *= 1 - 0.62 * (normal[axis] < -0.9 ? 0 : far) * expf(-max(above[axis], 0) / 0.42)
        }
        for box in boxes {
            let nearest = point.clamped(lowerBound: box.low, upperBound: box.high)
            let way = nearest - point
            let distance = way.length
            guard distance < 0.7, distance > 1e-3 else { continue }
            let facing = max(0.3 + 0.7 * dot(way / distance, normal), 0)
            open *= 1 - 0.62 * facing * expf(-distance / 0.20)
        }
        return open
    }

    /// Whether nothing stands between two points; a box around either of them does not count.
    private func isOpen(_ from: SIMD3<Float>, _ to: SIMD3<Float>) -> Bool {
        let way = to - from
        let inverse = SIMD3<Float>(repeating: 1) / (way + SIMD3(repeating: 1e-6))
        for box in boxes {
            let a = (box.low - from) * inverse, b = (box.high - from) * inverse
            let near = pointwiseMin(a, b).max(), far = pointwiseMax(a, b).min()
            if near < far, near > 0.001, far < 0.98 { return false }
        }
        return true
    }

    /// Where a ray ends: on a box or on the room itself.
    func hit(_ from: SIMD3<Float>, _ way: SIMD3<Float>) -> (place: SIMD3<Float>, normal: SIMD3<Float>) {
        let step = SIMD3<Float>(
            abs(way.x) < 1e-5 ? 1e-5 : way.x, abs(way.y) < 1e-5 ? 1e-5 : way.y,
            abs(way.z) < 1e-5 ? 1e-5 : way.z)
        let a = (low - from) / step, b = (high - from) / step
        let exits = pointwiseMax(a, b)
        var length = exits.min()
        var axis = exits.x == length ? 0 : exits.y == length ? 1 : 2
        for box in boxes {
            let c = (box.low - from) / step, d = (box.high - from) / step
            let enter = pointwiseMin(c, d)
            let near = enter.max(), far = pointwiseMax(c, d).min()
            guard near < far, near > 0.01, near < length else { continue }
            length = near
            axis = enter.x == near ? 0 : enter.y == near ? 1 : 2
        }
        var normal = SIMD3<Float>.zero
        normal[axis] = step[axis] > 0 ? -1 : 1
        return (from + step * length, normal)
    }

    /// Sky light that comes in by a window, and where the sun falls, sun that is thrown back.
    mutating func add(
        _ opening: RoomPlan.Opening, in plan: RoomPlan, sky: SIMD3<Float>,
        sun: (direction: SIMD3<Float>, key: SIMD3<Float>)?,
        albedo: SIMD3<Float>
    ) {
        let place = opening.place(in: plan)
        let columns = 3, rows = 2
        let area = opening.width * opening.height / Float(columns * rows)
        let inward = opening.inward()
        for column in 0..<columns {
            for row in 0..<rows {
                let point = place.transform(
                    point: SIMD3(
                        ((Float(column) + 0.5) / Float(columns) - 0.5) * opening.width,
                        (Float(row) + 0.5) / Float(rows) * opening.height, 0.04))
                sources.append(
                    Source(
                        position: point, facing: inward, strength: sky * (area / .pi), size2: area * 0.3))
                guard let sun else { continue }
                let through = dot(sun.direction, -inward)
                guard through > 0.02 else { continue }
                let end = hit(point, -sun.direction)
                let flux = sun.key * (through * area)
                sources.append(
                    Source(
                        position: end.place + end.normal * 0.06, facing: end.normal,
                        strength: flux * albedo / (.pi * .pi), size2: 0.30))
            }
        }
    }

    /// What all walls together throw back for ever, from what they get at first.
    mutating func settle(albedo: SIMD3<Float>) {
        let middle = (low + high) / 2
        var sum = SIMD3<Float>.zero, count: Float = 0
        for axis in 0..<3 {
            for side: Float in [-1, 1] {
                var normal = SIMD3<Float>.zero
                normal[axis] = -side
                for spot in 0..<5 {
                    var point = middle
                    let angle = Float(spot) * 2.4
                    let reach = (high - low) * 0.30
                    point[(axis + 1) % 3] += cosf(angle) * reach[(axis + 1) % 3] * Float(spot > 0 ? 1 : 0)
                    point[(axis + 2) % 3] += sinf(angle) * reach[(axis + 2) % 3] * Float(spot > 0 ? 1 : 0)
                    point[axis] = side < 0 ? low[axis] : high[axis]
                    sum += radiance(point, normal)
                    count += 1
                }
            }
        }
        let back = albedo / (SIMD3(repeating: 1) - albedo)
        base += sum / count * back
    }
}

/// The light of a room on a lattice, for things with many vertices: six directions a point.
struct RoomLattice: Sendable {
    private let low: SIMD3<Float>
    private let step: SIMD3<Float>
    private let counts: SIMD3<Int>
    private let values: [SIMD3<Float>]
    /// Light from all sides at the room's middle; what is lit by the sky alone has that everywhere.
    let mean: SIMD3<Float>

    private static let axes: [SIMD3<Float>] = [
        SIMD3(1, 0, 0), SIMD3(-1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, -1, 0), SIMD3(0, 0, 1), SIMD3(0, 0, -1),
    ]

    init(_ light: RoomLight) {
        let size = light.high - light.low
        let counts = SIMD3(max(Int(size.x / 0.5), 4), max(Int(size.y / 0.42), 4), max(Int(size.z / 0.55), 4))
        let step =
            (size - SIMD3(repeating: 0.1))
            / SIMD3<Float>(
                Float(counts.x - 1), Float(counts.y - 1), Float(counts.z - 1))
        let low = light.low + SIMD3(repeating: 0.05)
        let layers = Parallel.map(Array(0..<counts.z)) { z -> [SIMD3<Float>] in
            var layer: [SIMD3<Float>] = []
            for y in 0..<counts.y {
                for x in 0..<counts.x {
                    let point = low + step * SIMD3(Float(x), Float(y), Float(z))
                    for axis in Self.axes { layer.append(light.radiance(point, axis)) }
                }
            }
            return layer
        }
        (self.low, self.step, self.counts) = (low, step, counts)
        values = layers.flatMap { $0 }
        let centre = SIMD3<Float>(0, 1.0, 0)
        mean = Self.axes.reduce(SIMD3<Float>.zero) { $0 + light.radiance(centre, $1) } / 6
    }

    /// Light at a place: half of it from where it faces, half from all around.
    func light(_ point: SIMD3<Float>, _ normal: SIMD3<Float>) -> SIMD3<Float> {
        let at = ((point - low) / step).clamped(
            lowerBound: .zero,
            upperBound: SIMD3(Float(counts.x - 1), Float(counts.y - 1), Float(counts.z - 1)))
        let x = min(Int(at.x), counts.x - 2), y = min(Int(at.y), counts.y - 2),
            z = min(Int(at.z), counts.z - 2)
        let f = at - SIMD3(Float(x), Float(y), Float(z))
        var own = SIMD3<Float>.zero, all = SIMD3<Float>.zero
        let square = normal * normal
        for corner in 0..<8 {
            let (i, j, k) = (corner & 1, corner >> 1 & 1, corner >> 2)
            let weight =
                (i == 1 ? f.x : 1 - f.x) * (j == 1 ? f.y : 1 - f.y) * (k == 1 ? f.z : 1 - f.z)
            guard weight > 0 else { continue }
            let index = (((z + k) * counts.y + y + j) * counts.x + x + i) * 6
            let alongX: SIMD3<Float> = values[index + (normal.x > 0 ? 0 : 1)] * square.x
            let alongY: SIMD3<Float> = values[index + (normal.y > 0 ? 2 : 3)] * square.y
            let alongZ: SIMD3<Float> = values[index + (normal.z > 0 ? 4 : 5)] * square.z
            own += (alongX + alongY + alongZ) * weight
            for side in 0..<6 { all += values[index + side] * (weight / 6) }
        }
        return own * 0.5 + all * 0.5
    }

    /// The mesh with the room's light in its colours, as parts of what the sky gives everywhere.
    func lit(_ mesh: Mesh, _ place: Matrix4) -> Mesh {
        var result = mesh
        let grey = max((mean * SIMD3(0.3, 0.5, 0.2)).sum(), 1e-4)
        for index in result.positions.indices {
            let light = light(
                place.transform(point: mesh.positions[index]),
                place.transform(normal: mesh.normals[index]).normalized)
            let share = (light * 0.4 + SIMD3(repeating: (light * SIMD3(0.3, 0.5, 0.2)).sum()) * 0.6) / grey
            // Colours are stored as sRGB, where light counts by its root.
            let factor = share.clamped(lowerBound: SIMD3(repeating: 0.12), upperBound: SIMD3(repeating: 2.2))
            let old = mesh.colours[index]
            let scaled = SIMD3<Float>(
                Float(old.x) * powf(factor.x, 0.45), Float(old.y) * powf(factor.y, 0.45),
                Float(old.z) * powf(factor.z, 0.45)
            ).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
            result.colours[index] = SIMD4(UInt8(scaled.x), UInt8(scaled.y), UInt8(scaled.z), old.w)
        }
        return result
    }
}
