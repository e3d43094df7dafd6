import Foundation
import Render

/// A wave that breaks along its crest, as a surface: shoulder on the left, the curl in the middle, white water right.
///
/// Units: the wave is 1 high; x runs along the crest, z towards the camera. The wave stands in the frame, the water
/// runs through it: from the front up the face and over, and along the crest to the right.
struct Breaker: Sendable {
    /// Metres a unit.
    var height: Float

    /// Where the profile has its knots, from far in front over the lip to the sea behind: (z, y).
    private static let shoulder: [SIMD2<Float>] = [
        SIMD2(9, 0), SIMD2(4.5, 0), SIMD2(2.3, 0.02), SIMD2(1.30, 0.12), SIMD2(0.74, 0.33), SIMD2(0.38, 0.58),
        SIMD2(0.16, 0.80), SIMD2(0.06, 0.91), SIMD2(0.02, 0.95), SIMD2(-0.01, 0.975), SIMD2(-0.05, 0.99),
        SIMD2(-0.16, 0.97), SIMD2(-0.50, 0.82), SIMD2(-1.4, 0.40), SIMD2(-5, 0),
    ]
    private static let barrel: [SIMD2<Float>] = [
        SIMD2(9, 0), SIMD2(4.2, 0), SIMD2(1.85, 0.02), SIMD2(0.80, 0.11), SIMD2(0.14, 0.36),
        SIMD2(-0.12, 0.68),
        SIMD2(-0.02, 0.96), SIMD2(0.34, 1.08), SIMD2(0.80, 0.97), SIMD2(1.12, 0.66), SIMD2(1.14, 0.80),
        SIMD2(0.80, 1.10), SIMD2(0.0, 1.20), SIMD2(-1.2, 0.66), SIMD2(-5, 0),
    ]
    private static let landed: [SIMD2<Float>] = [
        SIMD2(9, 0), SIMD2(4.2, 0), SIMD2(2.0, 0.03), SIMD2(0.85, 0.10), SIMD2(0.16, 0.34),
        SIMD2(-0.12, 0.64),
        SIMD2(0.04, 0.90), SIMD2(0.48, 1.00), SIMD2(1.02, 0.80), SIMD2(1.52, 0.10), SIMD2(1.60, 0.42),
        SIMD2(1.16, 0.94), SIMD2(0.20, 1.12), SIMD2(-1.1, 0.64), SIMD2(-5, 0),
    ]
    private static let broken: [SIMD2<Float>] = [
        SIMD2(9, 0), SIMD2(4.6, 0.01), SIMD2(3.1, 0.05), SIMD2(2.5, 0.20), SIMD2(2.15, 0.36),
        SIMD2(1.9, 0.48),
        SIMD2(1.65, 0.56), SIMD2(1.4, 0.62), SIMD2(1.15, 0.66), SIMD2(0.9, 0.68), SIMD2(0.6, 0.68),
        SIMD2(0.2, 0.64), SIMD2(-0.4, 0.54), SIMD2(-1.4, 0.30), SIMD2(-5, 0),
    ]

    /// 0 on the shoulder … 1 where the lip has pitched.
    static func pitch(_ x: Float) -> Float { smoothstep(-0.35, 1.7, x) }
    static func landing(_ x: Float) -> Float { smoothstep(1.3, 3.0, x) }
    static func collapse(_ x: Float) -> Float { smoothstep(3.0, 5.2, x) }
    /// Height of the crest along the wave.
    static func crest(_ x: Float) -> Float {
        let left = 1 - 0.88 * smoothstep(0.3, 8.5, -x), right = 1 - 0.75 * smoothstep(7, 34, x)
        return max(left * right * (0.93 + 0.07 * smoothstep(-1, 1.5, x)), 0.05)
    }

    /// A point of the profile at x; `knot` 0…14.
    static func point(_ x: Float, knot: Float) -> SIMD3<Float> {
        let index = min(max(Int(knot), 0), 13), t = knot - Float(index)
        func at(_ i: Int) -> SIMD2<Float> {
            let i = min(max(i, 0), 14)
            var p = shoulder[i] + (barrel[i] - shoulder[i]) * pitch(x)
            p += (landed[i] - p) * landing(x)
            return p + (broken[i] - p) * collapse(x)
        }
        let a = at(index - 1), b = at(index), c = at(index + 1), d = at(index + 2)
        // A tight spline: it does not swing out where knots lie close together.
        let m = (c - a) * 0.42, n = (d - b) * 0.42
        let t2 = t * t, t3 = t2 * t
        let p = b * (2 * t3 - 3 * t2 + 1) + m * (t3 - 2 * t2 + t) + c * (3 * t2 - 2 * t3) + n * (t3 - t2)
        let high = crest(x)
        // A lower wave is also shorter, but its foot and its back stay where they are.
        let tall = p.y * high
        let squeeze = 1 - (1 - high) * 0.4 * smoothstep(4, 1, abs(p.x))
        return SIMD3(x, tall, p.x * squeeze)
    }

    /// Outward normal at a point.
    static func normal(_ x: Float, knot: Float) -> SIMD3<Float> {
        let along = point(x + 0.05, knot: knot) - point(x - 0.05, knot: knot)
        let up = point(x, knot: min(knot + 0.08, 14)) - point(x, knot: max(knot - 0.08, 0))
        return cross(along, up).normalized
    }

    /// How far the water bulges out at a point of the profile, as `deform-breaker` has it; `time` in its seconds.
    static func bulge(_ x: Float, knot: Float, at time: Float) -> Float {
        let steps = max(Int(knot * 7), 1)
        var arc: Float = 0, last = point(x, knot: 0)
        for step in 1...steps {
            let next = point(x, knot: knot * Float(step) / Float(steps))
            arc += (next - last).length
            last = next
        }
        let along = x - time * speed
        return 0.020 * sinf(along * 2.3 + arc * 1.1) + 0.012 * sinf(along * 5.1 - arc * 2.3 + time)
            + 0.010 * sinf(arc * 4.7 + time * 2.1 + along)
    }

    /// Units a second at which the water runs along the wave.
    static let speed: Float = 1.15

    /// The whole water of the picture as one mesh in metres, with what the sea surface wants in its colours.
    ///
    /// `wake` is where the board leaves foam: its place along the wave and its knot; nil without one.
    func mesh(wake: SIMD2<Float>?) -> Mesh {
        var columns: [Float] = (0...112).map { -3.6 + 9.6 * Float($0) / 112 }
        for step in 1...26 {
            let away = 0.10 * (powf(1.32, Float(step)) - 1) / 0.32
            columns.append(6 + away)
            columns.insert(-3.6 - away, at: 0)
        }
        var knots: [Float] = []
        for index in 0..<14 {
            let parts = index == 0 || index == 13 ? 5 : 7
            for part in 0..<parts { knots.append(Float(index) + Float(part) / Float(parts)) }
        }
        knots.append(14)
        let far = (1...20).map { 0.30 * (powf(1.48, Float($0)) - 1) }
        let front = Array((1...11).map { 0.22 * (powf(1.50, Float($0)) - 1) }.reversed())
        var mesh = Mesh()
        let depth = front.count + knots.count + far.count, width = columns.count
        // Arcs count from the first knot, as `bulge` does.
        var start: Float = 0
        for (far, near) in zip(front, front.dropFirst() + [0]) { start -= min(far - near, 3) }
        var arcs = [Float](repeating: start, count: width)
        var previous = [SIMD3<Float>](repeating: .zero, count: width)
        for row in 0..<depth {
            for (column, x) in columns.enumerated() {
                var place: SIMD3<Float>, knot: Float
                if row < front.count {
                    knot = 0
                    place = Self.point(x, knot: 0) + SIMD3(0, 0, front[row])
                } else if row < front.count + knots.count {
                    knot = knots[row - front.count]
                    place = Self.point(x, knot: knot)
                } else {
                    knot = 14
                    let back = far[row - front.count - knots.count]
                    place = Self.point(x, knot: 14) - SIMD3(0, 0, back)
                    place.x *= 1 + 0.004 * back
                }
                if row > 0 { arcs[column] += min((place - previous[column]).length, 3) }
                previous[column] = place
                mesh.positions.append(place * height)
                mesh.uvs.append(SIMD2(x, arcs[column]))
                mesh.colours.append(colour(x, knot, place, wake))
            }
        }
        for row in 0..<UInt32(depth - 1) {
            for column in 0..<UInt32(width - 1) {
                let a = row * UInt32(width) + column, b = a + 1, c = a + UInt32(width), d = c + 1
                mesh.indices += [a, b, c, b, d, c]
            }
        }
        mesh.recomputeNormals()
        return mesh
    }

    private func colour(_ x: Float, _ knot: Float, _ place: SIMD3<Float>, _ wake: SIMD2<Float>?) -> SIMD4<
        UInt8
    > {
        let pitch = Self.pitch(x), landing = Self.landing(x), collapse = Self.collapse(x)
        let isFace = smoothstep(2.6, 4, knot) * smoothstep(12.5, 11, knot)
        var thin =
            isFace * smoothstep(0.12, 0.95, place.y / max(Self.crest(x), 0.2))
            * smoothstep(0.15, 0.9, Self.crest(x))
        thin = max(thin * (1 - 0.9 * collapse), 0.06)
        let lip = smoothstep(8.1, 9.0, knot) * smoothstep(12.4, 10.4, knot)
        var foam = lip * (0.25 + 0.75 * smoothstep(0.1, 0.9, pitch)) * smoothstep(-0.9, 0.3, x)
        foam = max(
            foam, 0.34 * smoothstep(7, 8.4, knot) * smoothstep(13.5, 11, knot) * smoothstep(-3.4, 0, x))
        // The curl has torn the water inside, and what has landed boils.
        foam = max(foam, 0.30 * pitch * smoothstep(2, 3, knot) * smoothstep(6, 4.4, knot) * landing)
        foam = max(foam, 0.62 * landing * smoothstep(1.1, 2.0, knot) * smoothstep(4.6, 2.8, knot))
        foam = max(foam, collapse * smoothstep(1.0, 2.3, knot) * smoothstep(14.2, 12.6, knot))
        foam = max(foam, 0.45 * collapse * smoothstep(0, 1.6, knot))
        var streaks = isFace * (0.25 + 0.75 * pitch) * smoothstep(-4.5, 0.2, x) * smoothstep(2.4, 4.4, knot)
        if let wake, x > wake.x - 0.25 {
            let trail = x - wake.x, centre = wake.y + 0.62 * max(trail, 0)
            let wide = 0.10 + 0.26 * max(trail, 0)
            let gap = (knot - centre) / wide
            foam = max(
                foam, expf(-gap * gap) * 0.95 * expf(-max(trail, 0) * 0.42) * smoothstep(0.12, 0.45, trail))
            streaks = max(
                streaks, 0.8 * expf(-gap * gap * 0.3) * smoothstep(0, 0.5, trail) * expf(-trail * 0.3))
        }
        let calm = 1 - 0.62 * isFace
        func coded(_ value: Float) -> Float { powf(min(max(value, 0), 1), 1 / 2.2) }
        return Relief.byte(SIMD4(coded(thin), coded(foam), coded(streaks), calm))
    }
}
