import Foundation

/// Finds the wheels of a vehicle, so that they can turn: round pieces on an axle along x near the ground.
enum WheelFinder {
    struct Wheel: Sendable, Equatable {
        var pivot: SIMD3<Float>
        var radius: Float
        /// Extent along the axle.
        var width: ClosedRange<Float>
    }

    /// Wheels of a model that stands on y = 0 and looks along z, front ones first.
    static func find(_ mesh: WorkMesh, isRubber: (Int32) -> Bool) -> [Wheel] {
        let (of, count) = mesh.pieces()
        var boxes = [(low: SIMD3<Float>, high: SIMD3<Float>)](
            repeating: (SIMD3(repeating: .infinity), SIMD3(repeating: -.infinity)), count: count)
        var rubber = [Bool](repeating: false, count: count)
        for (index, face) in mesh.faces.enumerated() {
            let piece = of[index]
            if isRubber(face.slot) { rubber[piece] = true }
            for corner in 0..<3 {
                let position = mesh.positions[Int(face.vertices[corner])]
                boxes[piece].low = pointwiseMin(boxes[piece].low, position)
                boxes[piece].high = pointwiseMax(boxes[piece].high, position)
            }
        }
        let (low, high) = mesh.bounds
        let length = high.z - low.z
        var wheels: [Wheel] = []
        for piece in 0..<count where rubber[piece] {
            let size = boxes[piece].high - boxes[piece].low
            let centre = (boxes[piece].high + boxes[piece].low) / 2
            let isRound = abs(size.y - size.z) < 0.12 * max(size.y, size.z)
            let standsOnGround = boxes[piece].low.y - low.y < 0.12 * size.y
            guard isRound, standsOnGround, size.y > 0.04 * length, size.y < 0.55 * length,
                size.x < 0.75 * size.y
            else { continue }
            let wheel = Wheel(
                pivot: centre, radius: size.y / 2, width: boxes[piece].low.x...boxes[piece].high.x)
            if let twin = wheels.firstIndex(where: {
                ($0.pivot - centre).magnitude < 0.5 * wheel.radius
            }) {
                if wheels[twin].radius < wheel.radius { wheels[twin] = wheel }
            } else {
                wheels.append(wheel)
            }
        }
        return wheels.sorted { ($1.pivot.z, $0.pivot.x) < ($0.pivot.z, $1.pivot.x) }
    }

    /// For each face the wheel it belongs to, or nil: whole pieces that lie inside a wheel's cylinder.
    static func assign(_ mesh: WorkMesh, _ wheels: [Wheel]) -> [Int?] {
        let (of, count) = mesh.pieces()
        var owner = [Int?](repeating: nil, count: count)
        var isStranger = [Bool](repeating: false, count: count)
        for (index, face) in mesh.faces.enumerated() where !isStranger[of[index]] {
            for corner in 0..<3 {
                let position = mesh.positions[Int(face.vertices[corner])]
                let inside = wheels.firstIndex { wheel in
                    let margin = 0.35 * (wheel.width.upperBound - wheel.width.lowerBound) + 0.01
                    let offset = position - wheel.pivot
                    return (offset.y * offset.y + offset.z * offset.z).squareRoot() < wheel.radius * 1.03
                        && position.x > wheel.width.lowerBound - margin
                        && position.x < wheel.width.upperBound + margin
                }
                if inside == nil || (owner[of[index]] ?? inside) != inside {
                    isStranger[of[index]] = true
                    break
                }
                owner[of[index]] = inside
            }
        }
        return of.map { isStranger[$0] ? nil : owner[$0] }
    }
}
