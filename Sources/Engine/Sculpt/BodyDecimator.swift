import Foundation
import Render

/// Takes triangles away where they matter least: flat and evenly painted places first.
///
/// Quadric error metrics in passes of rising tolerance, so the result depends on nothing but the mesh. Edges of
/// open sheets stay; an edge between two colours is dearer than one within a colour.
struct BodyDecimator {
    private struct Face {
        var corners: (Int, Int, Int)
        var normal: SIMD3<Float>
        var cost: SIMD3<Float>
        var alive = true
        var dirty = false

        subscript(index: Int) -> Int {
            get { index == 0 ? corners.0 : index == 1 ? corners.1 : corners.2 }
            set {
                switch index {
                case 0: corners.0 = newValue
                case 1: corners.1 = newValue
                default: corners.2 = newValue
                }
            }
        }
    }

    private var points: [SIMD3<Float>]
    private var quadrics: [Quadric]
    private var border: [Bool]
    private var faces: [Face]
    /// Faces of each vertex: a run of `count` in `references` from `start`; merged vertices get new runs.
    private var references: [Int32] = []
    private var start: [Int32] = []
    private var count: [Int32] = []
    private var mesh: Mesh

    private init(_ mesh: Mesh) {
        self.mesh = mesh
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        for position in mesh.positions {
            low = pointwiseMin(low, position)
            high = pointwiseMax(high, position)
        }
        let scale = 1 / max((high - low).max(), 1e-6)
        points = mesh.positions.map { ($0 - low) * scale }
        quadrics = [Quadric](repeating: Quadric(), count: points.count)
        border = [Bool](repeating: false, count: points.count)
        faces = []
        for corner in stride(from: 0, to: mesh.indices.count, by: 3) {
            faces.append(
                Face(
                    corners: (
                        Int(mesh.indices[corner]), Int(mesh.indices[corner + 1]),
                        Int(mesh.indices[corner + 2])
                    ),
                    normal: .zero, cost: .zero))
        }
    }

    /// The mesh with about `target` triangles; fewer than it has, never more.
    static func reduce(_ mesh: Mesh, to target: Int) -> Mesh {
        guard mesh.triangleCount > target, target > 3 else { return mesh }
        var decimator = BodyDecimator(mesh)
        decimator.prepare()
        decimator.run(target)
        return decimator.result()
    }

    private mutating func prepare() {
        var edges: [SIMD2<Int32>: Int] = [:]
        for index in faces.indices {
            let corners = (0..<3).map { faces[index][$0] }
            let cross = (points[corners[1]] - points[corners[0]]).crossed(
                points[corners[2]] - points[corners[0]])
            let normal = cross.normalized
            faces[index].normal = normal
            let quadric = Quadric(normal: normal, offset: -normal.dotted(points[corners[0]]))
            for corner in 0..<3 {
                quadrics[corners[corner]] = quadrics[corners[corner]] + quadric
                let a = Int32(corners[corner])
                let b = Int32(corners[(corner + 1) % 3])
                edges[[min(a, b), max(a, b)], default: 0] += 1
            }
        }
        for (edge, count) in edges where count != 2 {
            border[Int(edge.x)] = true
            border[Int(edge.y)] = true
        }
        for index in faces.indices { priceEdges(index) }
    }

    private func best(_ a: Int, _ b: Int) -> (cost: Float, part: Float) {
        let quadric = quadrics[a] + quadrics[b]
        var result: (cost: Float, part: Float) = (.infinity, 0.5)
        for part in [Float(0.5), 0, 1] {
            let cost = quadric.cost(mix(points[a], points[b], part))
            if cost < result.cost * 0.999 { result = (cost, part) }
        }
        let first = mesh.colours[a]
        let second = mesh.colours[b]
        let red = Float(first.x) - Float(second.x)
        let green = Float(first.y) - Float(second.y)
        let blue = Float(first.z) - Float(second.z)
        let contrast = (red * red + green * green + blue * blue) / (255 * 255)
        let edge = points[a] - points[b]
        result.cost += contrast * edge.dotted(edge) * 0.08 + edge.dotted(edge) * 2e-5
        return result
    }

    private mutating func priceEdges(_ index: Int) {
        for corner in 0..<3 {
            faces[index].cost[corner] = best(faces[index][corner], faces[index][(corner + 1) % 3]).cost
        }
    }

    private mutating func run(_ target: Int) {
        var alive = faces.count
        for pass in 4..<60 where alive > target {
            findFaces()
            let limit = 1e-9 * pow(Float(pass + 3), 5.5)
            for index in faces.indices where alive > target {
                guard faces[index].alive, !faces[index].dirty, faces[index].cost.min() < limit else {
                    continue
                }
                for corner in 0..<3 where faces[index].cost[corner] < limit {
                    let a = faces[index][corner]
                    let b = faces[index][(corner + 1) % 3]
                    guard border[a] == border[b], !border[a] else { continue }
                    if let gone = collapse(a, b) {
                        alive -= gone
                        break
                    }
                }
            }
        }
    }

    private mutating func findFaces() {
        count = [Int32](repeating: 0, count: points.count)
        start = count
        faces.removeAll { !$0.alive }
        for face in faces { for corner in 0..<3 { count[face[corner]] += 1 } }
        var sum: Int32 = 0
        for vertex in points.indices {
            start[vertex] = sum
            sum += count[vertex]
            count[vertex] = 0
        }
        references = [Int32](repeating: 0, count: Int(sum))
        for index in faces.indices {
            faces[index].dirty = false
            for corner in 0..<3 {
                let vertex = faces[index][corner]
                references[Int(start[vertex] + count[vertex])] = Int32(index)
                count[vertex] += 1
            }
        }
    }

    private func around(_ vertex: Int) -> [Int] {
        var result: [Int] = []
        result.reserveCapacity(Int(count[vertex]))
        for reference in references[Int(start[vertex])..<Int(start[vertex] + count[vertex])] {
            if faces[Int(reference)].alive { result.append(Int(reference)) }
        }
        return result
    }

    /// Merges b into a; nil when a triangle would turn over or the surface would pinch.
    private mutating func collapse(_ a: Int, _ b: Int) -> Int? {
        let part = best(a, b).part
        let point = mix(points[a], points[b], part)
        let aFaces = around(a)
        let bFaces = around(b)
        let shared = aFaces.filter { has($0, b) }
        guard shared.count == 2, !pinches(a, b, aFaces, bFaces), !flips(aFaces, a, b, point),
            !flips(bFaces, b, a, point)
        else { return nil }
        blend(a, b, part)
        points[a] = point
        quadrics[a] = quadrics[a] + quadrics[b]
        for face in shared { faces[face].alive = false }
        let first = references.count
        for face in aFaces + bFaces where faces[face].alive {
            for corner in 0..<3 where faces[face][corner] == b { faces[face][corner] = a }
            faces[face].dirty = true
            references.append(Int32(face))
        }
        start[a] = Int32(first)
        count[a] = Int32(references.count - first)
        for place in first..<references.count { priceEdges(Int(references[place])) }
        return shared.count
    }

    private func has(_ face: Int, _ vertex: Int) -> Bool {
        faces[face][0] == vertex || faces[face][1] == vertex || faces[face][2] == vertex
    }

    /// Whether more than two vertices neighbour both ends: then the merged surface would touch itself.
    private func pinches(_ a: Int, _ b: Int, _ aFaces: [Int], _ bFaces: [Int]) -> Bool {
        var common: [Int] = []
        for face in bFaces {
            for corner in 0..<3 {
                let vertex = faces[face][corner]
                guard vertex != a, vertex != b, !common.contains(vertex) else { continue }
                if aFaces.contains(where: { has($0, vertex) }) { common.append(vertex) }
            }
        }
        return common.count != 2
    }

    private func flips(_ ring: [Int], _ moved: Int, _ other: Int, _ point: SIMD3<Float>) -> Bool {
        for face in ring where !has(face, other) {
            let origin = faces[face][0] == moved ? point : points[faces[face][0]]
            let next = faces[face][1] == moved ? point : points[faces[face][1]]
            let last = faces[face][2] == moved ? point : points[faces[face][2]]
            let first = (next - origin).normalized
            let second = (last - origin).normalized
            if abs(first.dotted(second)) > 0.998 { return true }
            if first.crossed(second).normalized.dotted(faces[face].normal) < 0.3 { return true }
        }
        return false
    }

    private mutating func blend(_ a: Int, _ b: Int, _ part: Float) {
        mesh.positions[a] = mix(mesh.positions[a], mesh.positions[b], part)
        mesh.normals[a] = mix(mesh.normals[a], mesh.normals[b], part).normalized
        mesh.uvs[a] += (mesh.uvs[b] - mesh.uvs[a]) * part
        for channel in 0..<4 {
            let value = mix(Float(mesh.colours[a][channel]), Float(mesh.colours[b][channel]), part)
            mesh.colours[a][channel] = UInt8(value.rounded())
        }
        if part > 0.75, !mesh.joints.isEmpty {
            mesh.joints[a] = mesh.joints[b]
            mesh.weights[a] = mesh.weights[b]
        }
    }

    private func result() -> Mesh {
        var compact = Mesh()
        var places = [UInt32](repeating: .max, count: points.count)
        for face in faces where face.alive {
            for corner in 0..<3 {
                let old = face[corner]
                if places[old] == .max {
                    places[old] = UInt32(compact.positions.count)
                    compact.positions.append(mesh.positions[old])
                    compact.normals.append(mesh.normals[old])
                    compact.uvs.append(mesh.uvs[old])
                    compact.colours.append(mesh.colours[old])
                    if !mesh.joints.isEmpty {
                        compact.joints.append(mesh.joints[old])
                        compact.weights.append(mesh.weights[old])
                    }
                }
                compact.indices.append(places[old])
            }
        }
        return compact
    }
}
