import Foundation
import Render

extension Mesh {
    /// A box about the origin whose edges are chamfered and shaded round.
    static func bevelled(_ size: SIMD3<Float>, bevel: Float, colour: SIMD4<UInt8>) -> Mesh {
        let half = size / 2
        let edge = min(bevel, min(half.x, half.y, half.z) * 0.98)
        var mesh = Mesh()
        // Four corners of each of the six faces, drawn in by the bevel.
        func corner(_ axis: Int, _ sign: Float, _ u: Float, _ v: Float) -> UInt32 {
            UInt32(axis * 8 + (sign > 0 ? 4 : 0) + (u > 0 ? 2 : 0) + (v > 0 ? 1 : 0))
        }
        for axis in 0..<3 {
            for sign in [Float(-1), 1] {
                for u in [Float(-1), 1] {
                    for v in [Float(-1), 1] {
                        var point = SIMD3<Float>.zero
                        var normal = SIMD3<Float>.zero
                        normal[axis] = sign
                        point[axis] = sign * half[axis]
                        point[(axis + 1) % 3] = u * (half[(axis + 1) % 3] - edge)
                        point[(axis + 2) % 3] = v * (half[(axis + 2) % 3] - edge)
                        mesh.vertex(point, normal, [u * 0.5 + 0.5, v * 0.5 + 0.5], colour)
                    }
                }
                let a = corner(axis, sign, -1, -1)
                let order = sign > 0 ? [a, a + 2, a + 3, a + 1] : [a, a + 1, a + 3, a + 2]
                mesh.quad(order[0], order[1], order[2], order[3])
            }
        }
        for axis in 0..<3 {
            let next = (axis + 1) % 3
            for first in [Float(-1), 1] {
                for second in [Float(-1), 1] {
                    // The edge between a face of this axis and one of the next runs along the third.
                    let a = corner(axis, first, second, -1)
                    let b = corner(axis, first, second, 1)
                    let c = corner(next, second, 1, first)
                    let d = corner(next, second, -1, first)
                    if first * second > 0 { mesh.quad(a, d, c, b) } else { mesh.quad(a, b, c, d) }
                    if axis == 0 {
                        for third in [Float(-1), 1] {
                            let x = corner(0, first, second, third)
                            let y = corner(1, second, third, first)
                            let z = corner(2, third, first, second)
                            if first * second * third > 0 {
                                mesh.triangle(x, y, z)
                            } else {
                                mesh.triangle(x, z, y)
                            }
                        }
                    }
                }
            }
        }
        return mesh
    }

    /// A profile turned about y: corners sharper than `crease` (a cosine) become bevels, others are smooth.
    static func turned(
        _ profile: [SIMD2<Float>], sides: Int, bevel: Float, crease: Float, colour: SIMD4<UInt8>
    ) -> Mesh {
        func unit(_ edge: SIMD2<Float>) -> SIMD2<Float> {
            let size = (edge.x * edge.x + edge.y * edge.y).squareRoot()
            return size > 1e-7 ? edge / size : .zero
        }
        func length(_ edge: SIMD2<Float>) -> Float { (edge.x * edge.x + edge.y * edge.y).squareRoot() }
        let points = profile.enumerated().filter {
            $0.offset == 0 || length($0.element - profile[$0.offset - 1]) > 1e-6
        }
        .map(\.element)
        var rows: [(point: SIMD2<Float>, normal: SIMD2<Float>)] = []
        let last = points.count - 1
        let isRing = length(points[0] - points[last]) < 1e-6
        for index in points.indices {
            let before =
                index > 0
                ? unit(points[index] - points[index - 1])
                : isRing ? unit(points[0] - points[last - 1]) : .zero
            let after =
                index < last
                ? unit(points[index + 1] - points[index])
                : isRing ? unit(points[1] - points[0]) : .zero
            let first = SIMD2(before.y, -before.x)
            let second = SIMD2(after.y, -after.x)
            if before == .zero || after == .zero {
                rows.append((points[index], before == .zero ? second : first))
            } else if before.x * after.x + before.y * after.y > crease {
                rows.append((points[index], unit(first + second)))
            } else {
                let room = min(
                    length(points[index] - points[index > 0 ? index - 1 : last - 1]),
                    length(points[index < last ? index + 1 : 1] - points[index]))
                let edge = min(bevel, room * 0.45)
                // The seam of a closed profile is bevelled once, at its end.
                if index > 0 { rows.append((points[index] - before * edge, first)) }
                rows.append((points[index] + after * edge, second))
            }
        }
        var mesh = Mesh()
        for row in rows {
            for side in 0...sides {
                let angle = Float(side) / Float(sides) * 2 * .pi
                mesh.vertex(
                    [sin(angle) * row.point.x, row.point.y, cos(angle) * row.point.x],
                    SIMD3(sin(angle) * row.normal.x, row.normal.y, cos(angle) * row.normal.x).normalized,
                    [Float(side) / Float(sides), row.point.y], colour)
            }
        }
        let width = UInt32(sides + 1)
        for row in 0..<UInt32(rows.count - 1) {
            let low = rows[Int(row)].point.x
            let high = rows[Int(row) + 1].point.x
            for side in 0..<UInt32(sides) {
                let a = row * width + side
                if low > 1e-7 { mesh.triangle(a, a + 1, a + width + 1) }
                if high > 1e-7 { mesh.triangle(a, a + width + 1, a + width) }
            }
        }
        return mesh
    }

    /// An outline in the plane of x and y, any way round, made `depth` thick about z = 0 with bevelled rims.
    static func cut(_ outline: [SIMD2<Float>], depth: Float, bevel: Float, colour: SIMD4<UInt8>) -> Mesh {
        var area: Float = 0
        for index in outline.indices {
            let next = outline[(index + 1) % outline.count]
            area += outline[index].x * next.y - next.x * outline[index].y
        }
        let line = area > 0 ? outline : outline.reversed()
        let count = line.count
        func unit(_ edge: SIMD2<Float>) -> SIMD2<Float> {
            edge / max((edge.x * edge.x + edge.y * edge.y).squareRoot(), 1e-7)
        }
        let outwards = (0..<count).map { index -> SIMD2<Float> in
            let edge = unit(line[(index + 1) % count] - line[index])
            return [edge.y, -edge.x]
        }
        let edge = min(bevel, depth * 0.45)
        // At a smooth corner both edges share a normal.
        let corners = (0..<count).map { index -> (inner: SIMD2<Float>, soft: SIMD2<Float>?) in
            let before = outwards[(index + count - 1) % count]
            let after = outwards[index]
            let cosine = before.x * after.x + before.y * after.y
            let sum = unit(before + after)
            let reach = edge / max((max(1 + cosine, 0.1) / 2).squareRoot(), 0.4)
            return (line[index] - sum * reach, cosine > 0.75 ? sum : nil)
        }
        var mesh = Mesh()
        let flat = Polygonal.triangles(corners.map(\.inner))
        for side in [Float(1), -1] {
            let base = UInt32(mesh.positions.count)
            for corner in corners {
                mesh.vertex(
                    [corner.inner.x, corner.inner.y, side * depth / 2], [0, 0, side], corner.inner, colour)
            }
            for face in flat {
                let a = base + UInt32(face.x)
                let b = base + UInt32(face.y)
                let c = base + UInt32(face.z)
                if side > 0 { mesh.triangle(a, b, c) } else { mesh.triangle(a, c, b) }
            }
        }
        for index in 0..<count {
            let next = (index + 1) % count
            let rows: [(Float, Bool)] = [
                (depth / 2, true), (depth / 2 - edge, false), (edge - depth / 2, false), (-depth / 2, true),
            ]
            let base = UInt32(mesh.positions.count)
            for (z, isRim) in rows {
                for corner in [index, next] {
                    let place = isRim ? corners[corner].inner : line[corner]
                    let normal = corners[corner].soft ?? outwards[index]
                    mesh.vertex(
                        [place.x, place.y, z], isRim ? [0, 0, z > 0 ? 1 : -1] : [normal.x, normal.y, 0],
                        place,
                        colour)
                }
            }
            for row in 0..<UInt32(3) {
                let a = base + row * 2
                mesh.quad(a, a + 2, a + 3, a + 1)
            }
        }
        return mesh
    }

    /// Rings of equally many points with a smooth skin over them and flat ends, facing outwards.
    static func skin(_ rings: [[SIMD3<Float>]], colour: SIMD4<UInt8>) -> Mesh {
        var mesh = Mesh()
        let sides = UInt32(rings[0].count)
        for ring in rings { for point in ring { mesh.vertex(point, .zero, .zero, colour) } }
        for row in 0..<UInt32(rings.count - 1) {
            for side in 0..<sides {
                let next = (side + 1) % sides
                let a = row * sides
                mesh.quad(a + side, a + next, a + sides + next, a + sides + side)
            }
        }
        mesh.computeNormals()
        for ring in [rings[0], rings[rings.count - 1].reversed()] {
            let middle = ring.reduce(SIMD3<Float>.zero, +) / Float(sides)
            var normal = SIMD3<Float>.zero
            for index in ring.indices {
                normal += (ring[(index + 1) % ring.count] - middle).crossed(ring[index] - middle)
            }
            guard normal.length > 1e-9 else { continue }
            let base = UInt32(mesh.positions.count)
            for point in ring { mesh.vertex(point, normal.normalized, .zero, colour) }
            mesh.vertex(middle, normal.normalized, .zero, colour)
            for side in 0..<sides { mesh.triangle(base + sides, base + (side + 1) % sides, base + side) }
        }
        var volume: Float = 0
        for corner in stride(from: 0, to: mesh.indices.count, by: 3) {
            let points = (0..<3).map { mesh.positions[Int(mesh.indices[corner + $0])] }
            volume += points[0].dotted(points[1].crossed(points[2]))
        }
        if volume < 0 { mesh.turnInsideOut() }
        return mesh
    }
}

/// Fills simple outlines, convex or not.
enum Polygonal {
    /// Corners of triangles that cover an outline which runs counter-clockwise.
    static func triangles(_ line: [SIMD2<Float>]) -> [SIMD3<Int>] {
        func turn(_ a: SIMD2<Float>, _ b: SIMD2<Float>, _ c: SIMD2<Float>) -> Float {
            (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        }
        var left = Array(line.indices)
        var result: [SIMD3<Int>] = []
        while left.count > 3 {
            let ear = left.indices.first { index in
                let a = left[(index + left.count - 1) % left.count]
                let b = left[index]
                let c = left[(index + 1) % left.count]
                guard turn(line[a], line[b], line[c]) > 0 else { return false }
                return !left.contains { other in
                    other != a && other != b && other != c && turn(line[a], line[b], line[other]) >= 0
                        && turn(line[b], line[c], line[other]) >= 0
                        && turn(line[c], line[a], line[other]) >= 0
                }
            }
            let index = ear ?? 0
            result.append([
                left[(index + left.count - 1) % left.count], left[index], left[(index + 1) % left.count],
            ])
            left.remove(at: index)
        }
        if left.count == 3 { result.append([left[0], left[1], left[2]]) }
        return result
    }
}
