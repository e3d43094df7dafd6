import Foundation
import Render

/// A suspension bridge that leads the eye from the right edge of the picture into town.
struct SkylineBridge {
    var solid = CityMesh()
    var shining = CityMesh()
    /// Ribbons for `Snippet.cable`.
    var ropes = CityMesh()
    /// Bulbs along the main ropes.
    private(set) var bulbs: [SIMD3<Float>] = []

    static let start = SIMD3<Float>(132, 27, 170)
    static let end = SIMD3<Float>(96, 27, -252)
    private static let halfWidth: Float = 7
    /// Where the pylons stand, in parts of the length.
    private static let pylons: [Float] = [0.22, 0.78]
    private static let pylonHeight: Float = 56

    /// On the road at a part of its length; `across` is metres to the right of its middle, seen towards town.
    static func road(_ t: Float, across: Float) -> SIMD3<Float> {
        mix(start, end, t) + SIMD3(across, 1.2 + 3.5 * t * (1 - t), 0)
    }

    init(evening: Float) {
        let steel = SIMD3<Float>(0.15, 0.165, 0.19)
        let steps = 40
        for index in 0..<steps {
            let a = Self.road(Float(index) / Float(steps), across: 0),
                b = Self.road(Float(index + 1) / Float(steps), across: 0)
            let w = SIMD3<Float>(Self.halfWidth, 0, 0), thick = SIMD3<Float>(0, 2.4, 0)
            solid.quad(a - w, b - w, b - w - thick, a - w - thick, colour: steel)
            solid.quad(b - w, a - w, a - w - thick, b - w - thick, colour: steel)
            solid.quad(a - w - thick, a + w - thick, b + w - thick, b - w - thick, colour: steel * 0.5)
            solid.quad(b - w - thick, b + w - thick, a + w - thick, a - w - thick, colour: steel * 0.5)
            solid.quad(a - w, a + w, b + w, b - w, colour: steel * 0.6)
        }
        for t in Self.pylons { pylon(t, steel) }
        for side in [Float(-1), 1] { rope(side) }
    }

    private mutating func pylon(_ t: Float, _ steel: SIMD3<Float>) {
        let middle = Self.road(t, across: 0)
        for side in [Float(-1), 1] {
            let x = middle.x + side * (Self.halfWidth + 1.2)
            solid.box(
                SIMD3(x - 1.6, -2, middle.z - 2), SIMD3(x + 1.6, middle.y + Self.pylonHeight, middle.z + 2),
                colour: steel)
            shining.box(
                SIMD3(x - 1.65, middle.y + 2, middle.z + 2),
                SIMD3(x + 1.65, middle.y + Self.pylonHeight, middle.z + 2.1),
                colour: linear(1, 0.72, 0.42) * 0.045, free: 0, faces: [.front])
        }
        for level in [Float(0.35), 0.68, 0.97] {
            let y = middle.y + Self.pylonHeight * level
            solid.box(
                SIMD3(middle.x - Self.halfWidth, y - 1.6, middle.z - 1.2),
                SIMD3(middle.x + Self.halfWidth, y + 1.6, middle.z + 1.2),
                colour: steel)
        }
    }

    /// Height of the main rope above the road.
    private func height(_ t: Float) -> Float {
        let low: Float = 3
        let (a, b) = (Self.pylons[0], Self.pylons[1])
        if t >= a && t <= b {
            let u = (t - a) / (b - a) * 2 - 1
            return low + (Self.pylonHeight - low) * u * u
        }
        let u = t < a ? t / a : (1 - t) / (1 - b)
        return (Self.pylonHeight) * u * u + low * (1 - u)
    }

    private mutating func rope(_ side: Float) {
        let across = side * (Self.halfWidth + 0.6)
        func point(_ t: Float) -> SIMD3<Float> { Self.road(t, across: across) + SIMD3(0, height(t), 0) }
        ribbon((0...60).map { point(Float($0) / 60) }, radius: 0.42)
        for index in 1..<60 {
            let t = Float(index) / 60
            ribbon([Self.road(t, across: across), point(t)], radius: 0.10)
            if index & 1 == 0 || side > 0 { bulbs.append(point(t) + SIMD3(0, 0.5, 0)) }
            if index % 3 == 0 { bulbs.append(Self.road(t, across: across) + SIMD3(0, 5, 0)) }
        }
    }

    private mutating func ribbon(_ points: [SIMD3<Float>], radius: Float) {
        let start = UInt32(ropes.positions.count)
        for (index, point) in points.enumerated() {
            let along = (points[min(index + 1, points.count - 1)] - points[max(index - 1, 0)]).normalized
            for edge in 0..<2 {
                ropes.vertex(point, along, colour: SIMD3(1, 1, 1), uv: SIMD2(radius, Float(edge)))
            }
        }
        for step in 0..<UInt32(points.count - 1) {
            let a = start + step * 2
            ropes.triangle(a, a + 1, a + 3)
            ropes.triangle(a, a + 3, a + 2)
        }
    }
}
