import Foundation
import Render

/// Rows of seats around a field: a rounded rectangle that grows outwards and upwards.
struct ArenaBowl: Sendable {
    /// A storey of rows.
    struct Tier: Sendable {
        /// Metres from the field's edge to its first row, and the height of that row's floor.
        var start: Float
        var foot: Float
        var rows: Int
        /// Depth and rise of a row.
        var depth: Float
        var rise: Float
    }

    var centre: SIMD2<Float>
    /// Half of the straight sides, and the radius of the corners at the field's edge.
    var half: SIMD2<Float>
    var corner: Float
    var tiers: [Tier]
    /// Metres between two places of the outline on straight sides, and parts of a corner.
    var step: Float = 6
    var parts = 7

    /// The outline `away` metres outside the field, clockwise seen from above, with the distance along the innermost.
    func outline(_ away: Float) -> [SIMD2<Float>] {
        var points: [SIMD2<Float>] = []
        let corners = [
            SIMD2(half.x, -half.y), SIMD2(half.x, half.y), SIMD2(-half.x, half.y), SIMD2(-half.x, -half.y),
        ]
        for quarter in 0..<4 {
            let pivot = centre + corners[quarter]
            for part in 0...parts {
                let angle = (Float(quarter) + Float(part) / Float(parts)) * Float.pi / 2
                points.append(pivot + SIMD2(sinf(angle), -cosf(angle)) * (corner + away))
            }
            let end = points[points.count - 1], next = centre + corners[(quarter + 1) % 4]
            let angle = Float(quarter + 1) * Float.pi / 2
            let target = next + SIMD2(sinf(angle), -cosf(angle)) * (corner + away)
            let side = target - end
            // The same number of parts for every row, so that rows meet.
            let count = max(Int(((half.x + half.y) * 2 / step / 2).rounded()), 1)
            for part in 1..<max(count, 2) where count > 1 {
                points.append(end + side * (Float(part) / Float(count)))
            }
        }
        return points + [points[0]]
    }

    /// Steps of concrete or stone, and above each the card with those who sit there.
    func rows(
        _ sight: Sight, stone: SIMD3<Float>, card: Float, seat: Float, filled: Float,
        light: @escaping (SIMD3<Float>, SIMD3<Float>) -> SIMD3<Float>
    ) -> (steps: Mesh, people: Mesh) {
        var steps = CityMesh(), people = CityMesh()
        for (storey, tier) in tiers.enumerated() {
            for row in 0..<tier.rows {
                let near = outline(tier.start + Float(row) * tier.depth)
                let far = outline(tier.start + Float(row + 1) * tier.depth)
                let foot = tier.foot + Float(row) * tier.rise
                let sitting = outline(tier.start + (Float(row) + 0.6) * tier.depth)
                var along = Float(storey * 40 + row) * 97
                for index in 0..<near.count - 1 {
                    let (a, b) = (near[index], near[index + 1]), (c, d) = (far[index], far[index + 1])
                    let (e, f) = (sitting[index], sitting[index + 1])
                    let width = (((f - e) * (f - e)).sum()).squareRoot()
                    let count = max((width / seat).rounded(.down), 1)
                    let begin = along
                    along += count
                    let middle = (a + b) / 2
                    guard
                        sight.sees(SIMD3(middle.x, foot + 0.4, middle.y), radius: width * 0.5 + 1.2)
                    else { continue }
                    func at(_ place: SIMD2<Float>, _ height: Float) -> SIMD3<Float> {
                        SIMD3(place.x, height, place.y)
                    }
                    steps.quad(
                        at(a, foot - tier.rise), at(b, foot - tier.rise), at(b, foot), at(a, foot),
                        colour: stone * 0.62)
                    steps.quad(at(a, foot), at(b, foot), at(d, foot), at(c, foot), colour: stone)
                    // Stairs at the end of some: a gap of two seats.
                    let taken = index % 4 == 1 && count > 6 ? count - 3 : count
                    let end = e + (f - e) * (taken / count)
                    people.quad(
                        at(e, foot), at(end, foot), at(end, foot + card), at(e, foot + card),
                        colour: SIMD3(repeating: 1), free: filled,
                        uv: (SIMD2(begin, 0), SIMD2(begin + taken, 1)))
                }
            }
        }
        return (steps.mesh(range: 1, litBy: light), people.mesh(range: 1, litBy: light))
    }
}
