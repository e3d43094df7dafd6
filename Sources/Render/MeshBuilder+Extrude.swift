import Foundation

extension Mesh {
    /// A prism: `outline` (counter-clockwise seen from +z, no holes) drawn out along z from 0 to `depth`, closed.
    public static func extrude(_ outline: [SIMD2<Float>], depth: Float, crease: Float = 0.6) -> Mesh {
        let count = outline.count
        guard count > 2 else { return Mesh() }
        var mesh = Mesh()
        let triangles = triangulate(outline)
        for (z, normal, flipped) in [
            (depth, SIMD3<Float>(0, 0, 1), false), (0, SIMD3<Float>(0, 0, -1), true),
        ] {
            let base = UInt32(mesh.positions.count)
            for point in outline {
                mesh.positions.append(SIMD3(point.x, point.y, z))
                mesh.normals.append(normal)
                mesh.uvs.append(point)
            }
            for (a, b, c) in triangles {
                mesh.indices += flipped ? [base + a, base + c, base + b] : [base + a, base + b, base + c]
            }
        }
        func edgeNormal(_ index: Int) -> SIMD3<Float> {
            let d = outline[(index + 1) % count] - outline[index]
            return SIMD3(d.y, -d.x, 0).normalized
        }
        for index in 0..<count {
            let own = edgeNormal(index)
            func joined(_ neighbour: Int) -> SIMD3<Float> {
                let other = edgeNormal((neighbour + count) % count)
                return dot(own, other) > cosf(crease) ? (own + other).normalized : own
            }
            let base = UInt32(mesh.positions.count)
            for (point, normal) in [
                (outline[index], joined(index - 1)), (outline[(index + 1) % count], joined(index + 1)),
            ] {
                for z in [0, depth] {
                    mesh.positions.append(SIMD3(point.x, point.y, z))
                    mesh.normals.append(normal)
                    mesh.uvs.append(SIMD2(Float(index) / Float(count), z))
                }
            }
            mesh.indices += [base, base + 2, base + 3, base, base + 3, base + 1]
        }
        mesh.colours = Array(repeating: SIMD4(repeating: 255), count: mesh.positions.count)
        return mesh
    }

    /// Ear clipping of a simple polygon given counter-clockwise.
    static func triangulate(_ outline: [SIMD2<Float>]) -> [(UInt32, UInt32, UInt32)] {
        func area(_ a: SIMD2<Float>, _ b: SIMD2<Float>, _ c: SIMD2<Float>) -> Float {
            (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        }
        var rest = Array(outline.indices)
        var result: [(UInt32, UInt32, UInt32)] = []
        var attempts = 0
        while rest.count > 3, attempts < rest.count {
            let i = attempts
            let a = rest[(i + rest.count - 1) % rest.count], b = rest[i], c = rest[(i + 1) % rest.count]
            let (pa, pb, pc) = (outline[a], outline[b], outline[c])
            let isEar =
                area(pa, pb, pc) > 0
                && !rest.contains { other in
                    guard other != a, other != b, other != c else { return false }
                    let p = outline[other]
                    return area(pa, pb, p) >= 0 && area(pb, pc, p) >= 0 && area(pc, pa, p) >= 0
                }
            if isEar {
                result.append((UInt32(a), UInt32(b), UInt32(c)))
                rest.remove(at: i)
                attempts = 0
            } else {
                attempts += 1
            }
        }
        if rest.count == 3 { result.append((UInt32(rest[0]), UInt32(rest[1]), UInt32(rest[2]))) }
        return result
    }
}
