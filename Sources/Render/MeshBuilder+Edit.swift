import Foundation

extension Mesh {
    /// Adds another mesh's triangles to this one's.
    public mutating func append(_ other: Mesh) {
        let base = UInt32(positions.count)
        func padded<Element>(_ own: [Element], _ theirs: [Element], _ filler: Element) -> [Element] {
            guard !own.isEmpty || !theirs.isEmpty else { return [] }
            return own + Array(repeating: filler, count: positions.count - own.count) + theirs
                + Array(repeating: filler, count: other.positions.count - theirs.count)
        }
        normals = padded(normals, other.normals, SIMD3(0, 1, 0))
        uvs = padded(uvs, other.uvs, .zero)
        colours = padded(colours, other.colours, SIMD4(repeating: 255))
        joints = padded(joints, other.joints, .zero)
        weights = padded(weights, other.weights, SIMD4(255, 0, 0, 0))
        positions += other.positions
        indices += other.indices.map { $0 + base }
    }

    /// One mesh of many: one draw call instead of many.
    public static func merged(_ meshes: [Mesh]) -> Mesh {
        var result = Mesh()
        for mesh in meshes { result.append(mesh) }
        return result
    }

    public func transformed(_ matrix: Matrix4) -> Mesh {
        var result = self
        result.positions = positions.map { matrix.transform(point: $0) }
        result.normals = normals.map { matrix.transform(normal: $0) }
        let (a, b, c, _) = matrix.columns
        let determinant = dot(cross(SIMD3(a.x, a.y, a.z), SIMD3(b.x, b.y, b.z)), SIMD3(c.x, c.y, c.z))
        if determinant < 0 {
            for at in stride(from: 0, to: result.indices.count, by: 3) {
                result.indices.swapAt(at + 1, at + 2)
            }
        }
        return result
    }

    /// Every vertex in that sRGB colour; `free` is the free channel.
    public func coloured(_ red: UInt8, _ green: UInt8, _ blue: UInt8, free: UInt8 = 255) -> Mesh {
        var result = self
        result.colours = Array(repeating: SIMD4(red, green, blue, free), count: positions.count)
        return result
    }

    /// Colours from a function of position and normal; sRGB 0…1 and the free channel.
    public func coloured(_ paint: (SIMD3<Float>, SIMD3<Float>) -> SIMD4<Float>) -> Mesh {
        var result = self
        result.colours = positions.indices.map { index in
            let c = paint(positions[index], normals[index]).clamped(lowerBound: .zero, upperBound: .one) * 255
            return SIMD4(UInt8(c.x + 0.5), UInt8(c.y + 0.5), UInt8(c.z + 0.5), UInt8(c.w + 0.5))
        }
        return result
    }

    /// Moves every vertex and recomputes smooth normals.
    public func displaced(_ move: (SIMD3<Float>, SIMD3<Float>) -> SIMD3<Float>) -> Mesh {
        var result = self
        result.positions = positions.indices.map { move(positions[$0], normals[$0]) }
        result.recomputeNormals()
        return result
    }

    /// Smooth normals from the triangles around each vertex, weighted by area.
    ///
    /// Vertices at one place but apart in the arrays (seams) keep apart; `welded` joins them.
    public mutating func recomputeNormals() {
        var sums = [SIMD3<Float>](repeating: .zero, count: positions.count)
        for at in stride(from: 0, to: indices.count, by: 3) {
            let (a, b, c) = (Int(indices[at]), Int(indices[at + 1]), Int(indices[at + 2]))
            let normal = cross(positions[b] - positions[a], positions[c] - positions[a])
            sums[a] += normal
            sums[b] += normal
            sums[c] += normal
        }
        normals = sums.map { $0.length > 0 ? $0.normalized : SIMD3(0, 1, 0) }
    }

    /// Normals that are smooth where faces meet at less than `crease` radians and sharp elsewhere; vertices
    /// are split as needed.
    public func creased(_ crease: Float) -> Mesh {
        var faceNormals: [SIMD3<Float>] = []
        var around: [SIMD3<Int32>: [Int]] = [:]
        let scale = 1e5 / max(extent, 1e-9)
        func key(_ p: SIMD3<Float>) -> SIMD3<Int32> { SIMD3<Int32>(p * scale, rounding: .toNearestOrEven) }
        for at in stride(from: 0, to: indices.count, by: 3) {
            let p = (0..<3).map { positions[Int(indices[at + $0])] }
            faceNormals.append(cross(p[1] - p[0], p[2] - p[0]))
            for point in p { around[key(point), default: []].append(at / 3) }
        }
        var result = Mesh()
        var made: [String: UInt32] = [:]
        let limit = cosf(crease)
        for (at, index) in indices.enumerated() {
            let vertex = Int(index)
            let own = faceNormals[at / 3].normalized
            var sum = SIMD3<Float>.zero
            for face in around[key(positions[vertex])] ?? []
            where dot(faceNormals[face].normalized, own) > limit {
                sum += faceNormals[face]
            }
            let normal = sum.length > 0 ? sum.normalized : own
            let name = "\(vertex) \(key(normal * extent))"
            if let known = made[name] {
                result.indices.append(known)
                continue
            }
            let fresh = UInt32(result.positions.count)
            made[name] = fresh
            result.indices.append(fresh)
            result.positions.append(positions[vertex])
            result.normals.append(normal)
            if vertex < uvs.count { result.uvs.append(uvs[vertex]) }
            if vertex < colours.count { result.colours.append(colours[vertex]) }
            if vertex < joints.count { result.joints.append(joints[vertex]) }
            if vertex < weights.count { result.weights.append(weights[vertex]) }
        }
        return result
    }

    /// Joins vertices that lie at one place (and share colour); uvs of the first are kept, normals recomputed.
    public func welded() -> Mesh {
        struct Key: Hashable {
            let place: SIMD3<Int32>
            let colour: SIMD4<UInt8>
        }
        let scale = 1e5 / max(extent, 1e-9)
        var made: [Key: UInt32] = [:]
        var result = Mesh()
        let map = positions.indices.map { vertex -> UInt32 in
            let colour = vertex < colours.count ? colours[vertex] : SIMD4(repeating: 255)
            let place = SIMD3<Int32>(positions[vertex] * scale, rounding: .toNearestOrEven)
            let key = Key(place: place, colour: colour)
            if let known = made[key] { return known }
            let fresh = UInt32(result.positions.count)
            made[key] = fresh
            result.positions.append(positions[vertex])
            result.colours.append(colour)
            if vertex < uvs.count { result.uvs.append(uvs[vertex]) }
            if vertex < joints.count { result.joints.append(joints[vertex]) }
            if vertex < weights.count { result.weights.append(weights[vertex]) }
            return fresh
        }
        for at in stride(from: 0, to: indices.count, by: 3) {
            let (a, b, c) = (map[Int(indices[at])], map[Int(indices[at + 1])], map[Int(indices[at + 2])])
            if a != b, b != c, c != a { result.indices += [a, b, c] }
        }
        result.recomputeNormals()
        return result
    }

    /// Corners of the box around it.
    public var bounds: (low: SIMD3<Float>, high: SIMD3<Float>) {
        positions.reduce((SIMD3(repeating: .infinity), SIMD3(repeating: -.infinity))) {
            (pointwiseMin($0.0, $1), pointwiseMax($0.1, $1))
        }
    }

    private var extent: Float {
        guard !positions.isEmpty else { return 0 }
        let size = bounds.high - bounds.low
        return max(size.x, size.y, size.z)
    }
}
