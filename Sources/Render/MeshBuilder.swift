import Foundation

extension Mesh {
    /// A box with flat faces, its middle at `centre`.
    public static func box(size: SIMD3<Float>, centre: SIMD3<Float> = .zero) -> Mesh {
        var mesh = Mesh()
        let axes: [SIMD3<Float>] = [SIMD3(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, 1)]
        for axis in 0..<3 {
            for sign: Float in [-1, 1] {
                let normal = axes[axis] * sign
                let u = axes[(axis + 1) % 3] * sign, v = axes[(axis + 2) % 3]
                let corners = [normal - u - v, normal + u - v, normal + u + v, normal - u + v]
                mesh.addQuad(corners.map { centre + $0 * size / 2 }, normal: normal)
            }
        }
        return mesh
    }

    /// A flat rectangle facing up, `columns` × `rows` cells, uv 0…1; +z is towards v = 1.
    public static func grid(width: Float, depth: Float, columns: Int = 1, rows: Int = 1) -> Mesh {
        .surface(columns: columns, rows: rows) { u, v in SIMD3((u - 0.5) * width, 0, (v - 0.5) * depth) }
    }

    /// A rectangle of `columns` × `rows` cells bent by `shape`, which maps uv (0…1) to positions so that ∂/∂v
    /// × ∂/∂u points outwards.
    ///
    /// Normals are smooth.
    public static func surface(
        columns: Int, rows: Int, _ shape: (_ u: Float, _ v: Float) -> SIMD3<Float>
    ) -> Mesh {
        var mesh = Mesh()
        for row in 0...rows {
            for column in 0...columns {
                let u = Float(column) / Float(columns), v = Float(row) / Float(rows)
                mesh.positions.append(shape(u, v))
                mesh.uvs.append(SIMD2(u, v))
            }
        }
        let stride = UInt32(columns + 1)
        for row in 0..<UInt32(rows) {
            for column in 0..<UInt32(columns) {
                let a = row * stride + column, b = a + 1, c = a + stride, d = c + 1
                mesh.indices += [a, c, b, b, c, d]
            }
        }
        mesh.colours = Array(repeating: SIMD4(repeating: 255), count: mesh.positions.count)
        mesh.recomputeNormals()
        return mesh
    }

    /// A solid of revolution about y: `profile` runs from bottom to top as (radius, height).
    ///
    /// Corners sharper than `crease` radians stay sharp.
    public static func lathe(profile: [SIMD2<Float>], segments: Int = 32, crease: Float = 0.6) -> Mesh {
        guard profile.count > 1 else { return Mesh() }
        var mesh = Mesh()
        let total = zip(profile, profile.dropFirst()).reduce(Float(0)) { $0 + distance($1.0, $1.1) }
        func slope(_ index: Int) -> SIMD2<Float> {
            let d = profile[index + 1] - profile[index]
            let length = max((d * d).sum().squareRoot(), 1e-9)
            return SIMD2(d.y, -d.x) / length
        }
        var along: Float = 0
        for part in 0..<profile.count - 1 {
            let next = along + distance(profile[part], profile[part + 1]) / max(total, 1e-9)
            let own = slope(part)
            func normal(_ neighbour: Int) -> SIMD2<Float> {
                guard neighbour >= 0, neighbour < profile.count - 1 else { return own }
                let other = slope(neighbour)
                guard (own * other).sum() > cosf(crease) else { return own }
                let sum = own + other
                return sum / max((sum * sum).sum().squareRoot(), 1e-9)
            }
            let low = normal(part - 1), high = normal(part + 1)
            let base = UInt32(mesh.positions.count)
            for step in 0...segments {
                let angle = Float(step) / Float(segments) * 2 * .pi
                let c = cosf(angle), s = sinf(angle)
                for (point, n, v) in [(profile[part], low, along), (profile[part + 1], high, next)] {
                    mesh.positions.append(SIMD3(c * point.x, point.y, s * point.x))
                    mesh.normals.append(SIMD3(c * n.x, n.y, s * n.x))
                    mesh.uvs.append(SIMD2(Float(step) / Float(segments), 1 - v))
                }
            }
            for step in 0..<UInt32(segments) {
                let a = base + step * 2
                if profile[part].x > 0 { mesh.indices += [a, a + 1, a + 2] }
                if profile[part + 1].x > 0 { mesh.indices += [a + 2, a + 1, a + 3] }
            }
            along = next
        }
        mesh.colours = Array(repeating: SIMD4(repeating: 255), count: mesh.positions.count)
        return mesh
    }

    /// A closed cylinder standing on y = 0.
    public static func cylinder(radius: Float, height: Float, segments: Int = 24) -> Mesh {
        lathe(
            profile: [SIMD2(0, 0), SIMD2(radius, 0), SIMD2(radius, height), SIMD2(0, height)],
            segments: segments)
    }

    /// A closed cone standing on y = 0.
    public static func cone(radius: Float, height: Float, segments: Int = 24) -> Mesh {
        lathe(profile: [SIMD2(0, 0), SIMD2(radius, 0), SIMD2(0, height)], segments: segments)
    }

    /// A tube along a path; caps are open.
    public static func tube(along path: [SIMD3<Float>], radius: Float, segments: Int = 8) -> Mesh {
        guard path.count > 1 else { return Mesh() }
        var frames: [(SIMD3<Float>, SIMD3<Float>)] = []
        var side = SIMD3<Float>(0, 0, 0)
        for index in path.indices {
            let forward = (path[min(index + 1, path.count - 1)] - path[max(index - 1, 0)]).normalized
            if side.length == 0 {
                side = cross(forward, abs(forward.y) < 0.9 ? SIMD3(0, 1, 0) : SIMD3(1, 0, 0))
            }
            side = (side - forward * dot(side, forward)).normalized
            frames.append((side, cross(side, forward)))
        }
        return .surface(columns: segments, rows: path.count - 1) { u, v in
            let index = min(Int((v * Float(path.count - 1)).rounded()), path.count - 1)
            let angle = u * 2 * .pi
            return path[index] + (frames[index].0 * cosf(angle) - frames[index].1 * sinf(angle)) * radius
        }
    }

    /// A sphere of nearly equal triangles: 20 · 4^subdivisions of them.
    public static func icosphere(radius: Float = 1, subdivisions: Int = 3) -> Mesh {
        let t: Float = (1 + Float(5).squareRoot()) / 2
        var points: [SIMD3<Float>] = [
            SIMD3(-1, t, 0), SIMD3(1, t, 0), SIMD3(-1, -t, 0), SIMD3(1, -t, 0), SIMD3(0, -1, t),
            SIMD3(0, 1, t),
            SIMD3(0, -1, -t), SIMD3(0, 1, -t), SIMD3(t, 0, -1), SIMD3(t, 0, 1), SIMD3(-t, 0, -1),
            SIMD3(-t, 0, 1),
        ].map { $0.normalized }
        var faces: [UInt32] = [
            0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8,
            3, 9,
            4, 3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1,
        ]
        for _ in 0..<subdivisions {
            var middles: [UInt64: UInt32] = [:]
            var next: [UInt32] = []
            func middle(_ a: UInt32, _ b: UInt32) -> UInt32 {
                let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
                if let known = middles[key] { return known }
                points.append((points[Int(a)] + points[Int(b)]).normalized)
                middles[key] = UInt32(points.count - 1)
                return UInt32(points.count - 1)
            }
            for face in stride(from: 0, to: faces.count, by: 3) {
                let (a, b, c) = (faces[face], faces[face + 1], faces[face + 2])
                let ab = middle(a, b), bc = middle(b, c), ca = middle(c, a)
                next += [a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca]
            }
            faces = next
        }
        var mesh = Mesh()
        mesh.positions = points.map { $0 * radius }
        mesh.normals = points
        mesh.uvs = points.map {
            SIMD2(atan2f($0.z, $0.x) / (2 * .pi) + 0.5, acosf(min(max($0.y, -1), 1)) / .pi)
        }
        mesh.colours = Array(repeating: SIMD4(repeating: 255), count: points.count)
        mesh.indices = faces
        return mesh
    }

    mutating func addQuad(_ corners: [SIMD3<Float>], normal: SIMD3<Float>) {
        let base = UInt32(positions.count)
        positions += corners
        normals += Array(repeating: normal, count: 4)
        uvs += [SIMD2(0, 1), SIMD2(1, 1), SIMD2(1, 0), SIMD2(0, 0)]
        colours += Array(repeating: SIMD4(repeating: 255), count: 4)
        indices += [base, base + 1, base + 2, base, base + 2, base + 3]
    }
}

private func distance(_ a: SIMD2<Float>, _ b: SIMD2<Float>) -> Float {
    ((a - b) * (a - b)).sum().squareRoot()
}
