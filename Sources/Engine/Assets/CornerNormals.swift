import Foundation
import Render

/// Normals of the corners of a mesh: the source's where they can be believed, else smooth up to a crease.
enum CornerNormals {
    typealias Normals = [(SIMD3<Float>, SIMD3<Float>, SIMD3<Float>)]

    /// - Parameter crease: degrees between two faces beyond which the edge between them is sharp.
    static func make(_ mesh: WorkMesh, crease: Float, believesSource: Bool) -> Normals {
        let threshold = cos(crease * .pi / 180)
        var around: [[Int32]] = Array(repeating: [], count: mesh.positions.count)
        var areas: [SIMD3<Float>] = []
        areas.reserveCapacity(mesh.faces.count)
        for (index, face) in mesh.faces.enumerated() {
            areas.append(mesh.area(face))
            for corner in 0..<3 { around[Int(face.vertices[corner])].append(Int32(index)) }
        }
        let flat = areas.map(\.direction)
        return mesh.faces.indices.map { index in
            let face = mesh.faces[index]
            func normal(_ corner: Int) -> SIMD3<Float> {
                let given = face.normal(corner)
                if believesSource, given.dotted(flat[index]) > 0.3 { return given.direction }
                var sum = SIMD3<Float>.zero
                for other in around[Int(face.vertices[corner])].prefix(96) {
                    if flat[Int(other)].dotted(flat[index]) > threshold { sum += areas[Int(other)] }
                }
                return sum == .zero ? flat[index] : sum.direction
            }
            return (normal(0), normal(1), normal(2))
        }
    }

    /// The faces of one slot as indexed triangles; corners that agree in everything become one vertex.
    static func mesh(
        _ work: WorkMesh, _ normals: Normals, slot: Int32, colour: SIMD4<UInt8>
    ) -> Mesh {
        struct Corner: Hashable {
            var vertex: Int32
            var normal: SIMD2<Int16>
            var uv: SIMD2<Float>
        }
        var mesh = Mesh()
        var seen: [Corner: UInt32] = [:]
        for (index, face) in work.faces.enumerated() where face.slot == slot {
            for corner in 0..<3 {
                let set = normals[index]
                let normal = corner == 0 ? set.0 : corner == 1 ? set.1 : set.2
                let packed = ModelCodec.octahedron(normal) * 1023
                let uv = face.uv(corner)
                let key = Corner(
                    vertex: face.vertices[corner],
                    normal: SIMD2<Int16>(packed.rounded(.toNearestOrEven)), uv: uv)
                if let found = seen[key] {
                    mesh.indices.append(found)
                } else {
                    let next = UInt32(mesh.positions.count)
                    seen[key] = next
                    mesh.positions.append(work.positions[Int(face.vertices[corner])])
                    mesh.normals.append(normal)
                    mesh.uvs.append(uv)
                    mesh.colours.append(colour)
                    mesh.indices.append(next)
                }
            }
        }
        return mesh
    }
}

/// Rounds off low-polygon bodies: every face becomes four, bulged along the normals (Phong tessellation).
enum Subdivision {
    /// Longest edge that is bent, in parts of the model: the panels of a floor stay flat.
    private static let longestBend: Float = 0.2
    /// A bulge in parts of its edge: that of a circle of sixteen corners, or a tyre outgrows its arch.
    private static let mostBulge: Float = 0.05

    /// Edges whose two sides have different normals stay straight, so nothing tears open.
    static func apply(_ mesh: WorkMesh, _ normals: CornerNormals.Normals) -> WorkMesh {
        struct Middle {
            var vertex: Int32
            var uses: Int
        }
        var result = WorkMesh()
        result.positions = mesh.positions
        let smooth = smoothEdges(mesh, normals)
        let (low, high) = mesh.bounds
        let longest = (high - low).max() * longestBend
        var middles: [SIMD2<Int32>: Int32] = [:]
        for (index, face) in mesh.faces.enumerated() {
            let set = normals[index]
            let corner = [set.0, set.1, set.2]
            var middle = SIMD3<Int32>.zero
            for edge in 0..<3 {
                let from = face.vertices[edge]
                let to = face.vertices[(edge + 1) % 3]
                let key = SIMD2(min(from, to), max(from, to))
                if let found = middles[key] {
                    middle[edge] = found
                    continue
                }
                let a = mesh.positions[Int(from)]
                let b = mesh.positions[Int(to)]
                var point = (a + b) / 2
                if smooth[key] == true, (b - a).magnitude < longest {
                    let (na, nb) = (corner[edge], corner[(edge + 1) % 3])
                    let onA = point - na * (point - a).dotted(na)
                    let onB = point - nb * (point - b).dotted(nb)
                    let bulge = ((onA + onB) / 2 - point) * 0.75
                    let most = (b - a).magnitude * mostBulge
                    point += bulge * min(1, most / max(bulge.magnitude, 1e-9))
                }
                middle[edge] = Int32(result.positions.count)
                middles[key] = middle[edge]
                result.positions.append(point)
            }
            let uvs = face.uvs
            let mid = ((uvs.0 + uvs.1) / 2, (uvs.1 + uvs.2) / 2, (uvs.2 + uvs.0) / 2)
            let bent = (
                (set.0 + set.1).direction, (set.1 + set.2).direction, (set.2 + set.0).direction
            )
            func add(
                _ vertices: SIMD3<Int32>, _ uvs: (SIMD2<Float>, SIMD2<Float>, SIMD2<Float>),
                _ normals: (SIMD3<Float>, SIMD3<Float>, SIMD3<Float>)
            ) {
                result.faces.append(
                    WorkMesh.Face(
                        vertices: vertices, uvs: uvs, normals: normals, slot: face.slot, isSheet: face.isSheet
                    ))
            }
            let v = face.vertices
            add(SIMD3(v.x, middle.x, middle.z), (uvs.0, mid.0, mid.2), (set.0, bent.0, bent.2))
            add(SIMD3(middle.x, v.y, middle.y), (mid.0, uvs.1, mid.1), (bent.0, set.1, bent.1))
            add(SIMD3(middle.z, middle.y, v.z), (mid.2, mid.1, uvs.2), (bent.2, bent.1, set.2))
            add(middle, mid, bent)
        }
        return result
    }

    /// Edges of two faces that have the same normals at both ends, near to their own.
    ///
    /// A flat floor whose rim was shaded round in the source must not swell into a belly.
    private static func smoothEdges(
        _ mesh: WorkMesh, _ normals: CornerNormals.Normals
    ) -> [SIMD2<Int32>: Bool] {
        var first: [SIMD2<Int32>: (low: SIMD3<Float>, high: SIMD3<Float>)] = [:]
        var smooth: [SIMD2<Int32>: Bool] = [:]
        for (index, face) in mesh.faces.enumerated() {
            let set = [normals[index].0, normals[index].1, normals[index].2]
            let flat = mesh.area(face).direction
            for edge in 0..<3 {
                let from = face.vertices[edge]
                let to = face.vertices[(edge + 1) % 3]
                let key = SIMD2(min(from, to), max(from, to))
                if set[edge].dotted(flat) < 0.8 || set[(edge + 1) % 3].dotted(flat) < 0.8 {
                    smooth[key] = false
                    continue
                }
                let ends =
                    from < to ? (set[edge], set[(edge + 1) % 3]) : (set[(edge + 1) % 3], set[edge])
                if let other = first[key] {
                    let agrees = other.low.dotted(ends.0) > 0.99 && other.high.dotted(ends.1) > 0.99
                    smooth[key] = smooth[key] == nil && agrees
                } else {
                    first[key] = ends
                }
            }
        }
        return smooth
    }
}
