import Foundation
import Render

extension Mesh {
    /// Adds one vertex and answers its index.
    @discardableResult
    mutating func vertex(
        _ position: SIMD3<Float>, _ normal: SIMD3<Float>, _ uv: SIMD2<Float> = .zero, _ colour: SIMD4<UInt8>
    ) -> UInt32 {
        positions.append(position)
        normals.append(normal)
        uvs.append(uv)
        colours.append(colour)
        return UInt32(positions.count - 1)
    }

    mutating func triangle(_ a: UInt32, _ b: UInt32, _ c: UInt32) { indices += [a, b, c] }

    mutating func quad(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) { indices += [a, b, c, a, c, d] }

    /// Appends another mesh, placed.
    mutating func add(_ other: Mesh, at place: Affine = .identity) {
        let base = UInt32(positions.count)
        positions += other.positions.map { place.point($0) }
        // The cross products of the columns carry normals rightly through uneven scales.
        let x = place.y.crossed(place.z)
        let y = place.z.crossed(place.x)
        let z = place.x.crossed(place.y)
        let flipped = x.dotted(place.x) < 0
        normals += other.normals.map { (x * $0.x + y * $0.y + z * $0.z).normalized * (flipped ? -1 : 1) }
        uvs += other.uvs
        colours += other.colours
        joints += other.joints
        weights += other.weights
        if flipped {
            for corner in stride(from: 0, to: other.indices.count, by: 3) {
                triangle(
                    base + other.indices[corner], base + other.indices[corner + 2],
                    base + other.indices[corner + 1])
            }
        } else {
            indices += other.indices.map { base + $0 }
        }
    }

    /// Fixes every vertex to one joint.
    func bound(to joint: Int) -> Mesh {
        var mesh = self
        mesh.joints = [SIMD4<UInt8>](repeating: [UInt8(joint), 0, 0, 0], count: positions.count)
        mesh.weights = [SIMD4<UInt8>](repeating: [255, 0, 0, 0], count: positions.count)
        return mesh
    }

    /// Normals from the triangles, weighted by area; vertices at the same place are smoothed apart.
    mutating func computeNormals() {
        var sums = [SIMD3<Float>](repeating: .zero, count: positions.count)
        for corner in stride(from: 0, to: indices.count, by: 3) {
            let a = Int(indices[corner])
            let b = Int(indices[corner + 1])
            let c = Int(indices[corner + 2])
            let face = (positions[b] - positions[a]).crossed(positions[c] - positions[a])
            sums[a] += face
            sums[b] += face
            sums[c] += face
        }
        normals = sums.map { $0.length > 1e-12 ? $0.normalized : [0, 1, 0] }
    }

    /// A profile turned about y, from bottom to top or along any open line; points are (radius, height).
    ///
    /// Neighbouring points closer than a hair keep a sharp edge between them: give a point twice for a crease.
    static func lathe(
        _ profile: [SIMD2<Float>], sides: Int, colours: [SIMD4<UInt8>], squash: Float = 1
    ) -> Mesh {
        var mesh = Mesh()
        let last = profile.count - 1
        for (row, point) in profile.enumerated() {
            let normal = Self.profileNormal(profile, row)
            let colour = colours[min(row, colours.count - 1)]
            for side in 0...sides {
                let angle = Float(side) / Float(sides) * 2 * Float.pi
                let ring = SIMD2(sin(angle), cos(angle))
                mesh.vertex(
                    [ring.x * point.x, point.y, ring.y * point.x * squash],
                    SIMD3(ring.x * normal.x, normal.y, ring.y * normal.x / squash).normalized,
                    [Float(side) / Float(sides), Float(row) / Float(max(last, 1))], colour)
            }
        }
        let width = UInt32(sides + 1)
        for row in 0..<UInt32(max(last, 0)) {
            let low = profile[Int(row)]
            let high = profile[Int(row) + 1]
            guard abs(low.x - high.x) + abs(low.y - high.y) > 1e-7 else { continue }
            for side in 0..<UInt32(sides) {
                let a = row * width + side
                let d = a + width
                if low.x > 1e-7 { mesh.triangle(a, a + 1, d + 1) }
                if high.x > 1e-7 { mesh.triangle(a, d + 1, d) }
            }
        }
        return mesh
    }

    private static func profileNormal(_ profile: [SIMD2<Float>], _ row: Int) -> SIMD2<Float> {
        var sum = SIMD2<Float>.zero
        for (from, to) in [(row - 1, row), (row, row + 1)] where from >= 0 && to < profile.count {
            let edge = profile[to] - profile[from]
            let size = (edge.x * edge.x + edge.y * edge.y).squareRoot()
            if size > 1e-7 { sum += SIMD2(edge.y, -edge.x) / size }
        }
        let size = (sum.x * sum.x + sum.y * sum.y).squareRoot()
        return size > 1e-6 ? sum / size : [0, 1]
    }

    /// A tube along a line of points with a radius at each; ends are closed.
    static func tube(
        _ line: [SIMD3<Float>], radii: [Float], sides: Int, colours: [SIMD4<UInt8>], closed: Bool = true
    ) -> Mesh {
        var mesh = Mesh()
        let last = line.count - 1
        var across = (line[1] - line[0]).anyNormal
        for (row, point) in line.enumerated() {
            let along = (line[min(row + 1, last)] - line[max(row - 1, 0)]).normalized
            across = (across - along * across.dotted(along)).normalized
            let other = along.crossed(across)
            let slope =
                row == 0 ? 0 : (radii[row] - radii[row - 1]) / max((point - line[row - 1]).length, 1e-6)
            for side in 0...sides {
                let angle = Float(side) / Float(sides) * 2 * Float.pi
                let ring = across * cos(angle) + other * sin(angle)
                mesh.vertex(
                    point + ring * radii[row], (ring - along * slope).normalized,
                    [Float(side) / Float(sides), Float(row) / Float(last)],
                    colours[min(row, colours.count - 1)])
            }
        }
        let width = UInt32(sides + 1)
        for row in 0..<UInt32(last) {
            for side in 0..<UInt32(sides) {
                let a = row * width + side
                mesh.quad(a, a + 1, a + 1 + width, a + width)
            }
        }
        if closed {
            mesh.cap(ring: 0, sides: sides, towards: (line[0] - line[1]).normalized, reversed: true)
            mesh.cap(
                ring: last * (sides + 1), sides: sides, towards: (line[last] - line[last - 1]).normalized)
        }
        return mesh
    }

    /// Closes a ring of `sides` + 1 vertices with a flat fan.
    private mutating func cap(ring: Int, sides: Int, towards: SIMD3<Float>, reversed: Bool = false) {
        let base = UInt32(positions.count)
        var middle = SIMD3<Float>.zero
        for side in 0..<sides { middle += positions[ring + side] }
        for side in 0..<sides {
            vertex(positions[ring + side], towards, uvs[ring + side], colours[ring + side])
        }
        let centre = vertex(middle / Float(sides), towards, uvs[ring], colours[ring])
        for side in 0..<UInt32(sides) {
            let next = (side + 1) % UInt32(sides)
            if reversed {
                triangle(centre, base + next, base + side)
            } else {
                triangle(centre, base + side, base + next)
            }
        }
    }

    /// A ball with half axes, poles on y.
    static func ball(_ radii: SIMD3<Float>, sides: Int, rows: Int, colour: SIMD4<UInt8>) -> Mesh {
        var profile: [SIMD2<Float>] = []
        for row in 0...rows {
            let angle = Float(row) / Float(rows) * Float.pi
            profile.append([row == 0 || row == rows ? 0 : sin(angle), -cos(angle)])
        }
        let unit = lathe(profile, sides: sides, colours: [colour])
        var mesh = Mesh()
        mesh.add(unit, at: .scale(radii))
        return mesh
    }
}
