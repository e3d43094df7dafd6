import Foundation

/// Triangles for areas with holes: holes are bridged to their surroundings, then ears are clipped.
enum Polygon {
    /// - Returns: Triangles, counter-clockwise, as points.
    static func triangles(_ outline: Outline) -> [(SIMD2<Float>, SIMD2<Float>, SIMD2<Float>)] {
        regions(outline).flatMap(clip)
    }

    /// Areas as single rings, counter-clockwise, with their holes bridged in.
    ///
    /// What is solid is told by nesting, not by direction, because fonts disagree about directions.
    static func regions(_ outline: Outline) -> [[SIMD2<Float>]] {
        let contours = outline.contours.filter { $0.count > 2 && abs(Outline.area($0)) > 1e-7 }
        let depths = contours.indices.map { index in
            let inner = contours[index][0]
            return contours.indices.count { $0 != index && contains(contours[$0], inner) }
        }
        var result: [[SIMD2<Float>]] = []
        for outer in contours.indices where depths[outer] % 2 == 0 {
            var ring = contours[outer]
            if Outline.area(ring) < 0 { ring.reverse() }
            let holes = contours.indices.filter {
                depths[$0] == depths[outer] + 1 && contains(contours[outer], contours[$0][0])
            }
            let sorted = holes.map { contours[$0] }.sorted {
                ($0.map(\.x).max() ?? 0) > ($1.map(\.x).max() ?? 0)
            }
            for hole in sorted { bridge(&ring, Outline.area(hole) > 0 ? hole.reversed() : hole) }
            result.append(ring)
        }
        return result
    }

    static func contains(_ ring: [SIMD2<Float>], _ point: SIMD2<Float>) -> Bool {
        var isInside = false
        var from = ring[ring.count - 1]
        for to in ring {
            if (from.y > point.y) != (to.y > point.y),
                point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x
            {
                isInside.toggle()
            }
            from = to
        }
        return isInside
    }

    /// Cuts from the hole's rightmost point to the nearest corner of the ring that it sees.
    private static func bridge(_ ring: inout [SIMD2<Float>], _ hole: [SIMD2<Float>]) {
        guard let start = hole.indices.max(by: { hole[$0].x < hole[$1].x }) else { return }
        let point = hole[start]
        let order = ring.indices.sorted {
            (ring[$0] - point).squaredLength < (ring[$1] - point).squaredLength
        }
        let target = order.first { index in
            let end = ring[index]
            let previous = ring[(index + ring.count - 1) % ring.count]
            let next = ring[(index + 1) % ring.count]
            return opens(previous, end, next, towards: point) && !crosses(ring, point, end)
                && !crosses(hole, point, end)
        }
        guard let target = target ?? order.first else { return }
        let loop = hole[start...] + hole[..<start]
        ring.insert(contentsOf: Array(loop) + [point, ring[target]], at: target + 1)
    }

    /// Whether a corner of a counter-clockwise ring faces a point: two bridges may share a corner.
    private static func opens(
        _ previous: SIMD2<Float>, _ corner: SIMD2<Float>, _ next: SIMD2<Float>, towards point: SIMD2<Float>
    ) -> Bool {
        let isConvex = (corner - previous).wedge(next - corner) >= 0
        let leftOfFirst = (corner - previous).wedge(point - corner) >= 0
        let leftOfSecond = (next - corner).wedge(point - corner) >= 0
        return isConvex ? leftOfFirst && leftOfSecond : leftOfFirst || leftOfSecond
    }

    private static func crosses(_ ring: [SIMD2<Float>], _ a: SIMD2<Float>, _ b: SIMD2<Float>) -> Bool {
        var from = ring[ring.count - 1]
        for to in ring {
            defer { from = to }
            if from == a || from == b || to == a || to == b { continue }
            let first = (b - a).wedge(from - a) * (b - a).wedge(to - a)
            let second = (to - from).wedge(a - from) * (to - from).wedge(b - from)
            if first < 0, second < 0 { return true }
        }
        return false
    }

    private static func clip(_ ring: [SIMD2<Float>]) -> [(SIMD2<Float>, SIMD2<Float>, SIMD2<Float>)] {
        var rest = ring
        var result: [(SIMD2<Float>, SIMD2<Float>, SIMD2<Float>)] = []
        var index = 0
        var failures = 0
        while rest.count > 3 {
            let count = rest.count
            let a = rest[(index + count - 1) % count]
            let b = rest[index % count]
            let c = rest[(index + 1) % count]
            let turn = (b - a).wedge(c - b)
            let isEar =
                turn > 0
                && !rest.contains { p in
                    p != a && p != b && p != c && (b - a).wedge(p - a) >= 0 && (c - b).wedge(p - b) >= 0
                        && (a - c).wedge(p - c) >= 0
                }
            // A ring that has no ear left touches itself: the flattest corner goes, so that it always ends.
            if isEar || turn == 0 || failures > count {
                if turn > 0 { result.append((a, b, c)) }
                rest.remove(at: index % count)
                failures = 0
                if index > 0 { index -= 1 }
            } else {
                failures += 1
                index = (index + 1) % count
            }
        }
        if rest.count == 3, (rest[1] - rest[0]).wedge(rest[2] - rest[1]) > 0 {
            result.append((rest[0], rest[1], rest[2]))
        }
        return result
    }
}
