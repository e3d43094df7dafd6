import Foundation

/// Fewer triangles for the same shape: edges collapse in the order of least quadric error (Garland, Heckbert).
///
/// A vertex only ever moves onto its neighbour, so that texture coordinates stay true. Borders of the surface,
/// of a material and of a part are held by walls that stand on them.
struct Decimator {
    /// Symmetric 4 × 4 matrix whose form gives the squared distance to a set of planes.
    private struct Quadric {
        var a = SIMD4<Double>.zero  // xx xy xz xw
        var b = SIMD4<Double>.zero  // yy yz yw zz
        var c = SIMD2<Double>.zero  // zw ww

        init() {}

        init(normal: SIMD3<Float>, point: SIMD3<Float>, weight: Float) {
            let n = SIMD3<Double>(normal)
            let w = -(n * SIMD3<Double>(point)).sum()
            let k = Double(weight)
            a = k * SIMD4(n.x * n.x, n.x * n.y, n.x * n.z, n.x * w)
            b = k * SIMD4(n.y * n.y, n.y * n.z, n.y * w, n.z * n.z)
            c = k * SIMD2(n.z * w, w * w)
        }

        static func += (left: inout Quadric, right: Quadric) {
            left.a += right.a
            left.b += right.b
            left.c += right.c
        }

        func error(_ point: SIMD3<Float>) -> Double {
            let p = SIMD3<Double>(point)
            let x = a.x * p.x * p.x + 2 * a.y * p.x * p.y + 2 * a.z * p.x * p.z + 2 * a.w * p.x
            let y = b.x * p.y * p.y + 2 * b.y * p.y * p.z + 2 * b.z * p.y
            return abs(x + y + b.w * p.z * p.z + 2 * c.x * p.z + c.y)
        }
    }

    private struct Candidate {
        var cost: Double
        var from: Int32
        var to: Int32
        var stamp: Int32

        /// A total order, so that equal costs give the same mesh on every run.
        func comesBefore(_ other: Candidate) -> Bool {
            (cost, from, to) < (other.cost, other.from, other.to)
        }
    }

    private var mesh: WorkMesh
    private var isDead: [Bool]
    private var around: [[Int32]]
    private var quadrics: [Quadric]
    private var stamps: [Int32]
    private var heap: [Candidate] = []
    private var alive: Int

    /// A mesh of at most `target` triangles, or as few as its borders allow.
    static func reduce(_ mesh: WorkMesh, to target: Int) -> WorkMesh {
        guard mesh.faces.count > target else { return mesh }
        var decimator = Decimator(mesh)
        decimator.run(target)
        var result = mesh
        result.faces = decimator.mesh.faces.indices.filter { !decimator.isDead[$0] }.map {
            decimator.mesh.faces[$0]
        }
        return result
    }

    private init(_ mesh: WorkMesh) {
        self.mesh = mesh
        isDead = Array(repeating: false, count: mesh.faces.count)
        around = Array(repeating: [], count: mesh.positions.count)
        quadrics = Array(repeating: Quadric(), count: mesh.positions.count)
        stamps = Array(repeating: 0, count: mesh.positions.count)
        alive = mesh.faces.count
        var edges: [SIMD2<Int32>: (face: Int32, count: Int)] = [:]
        for (index, face) in mesh.faces.enumerated() {
            let area = mesh.area(face)
            let size = area.magnitude
            let plane = Quadric(
                normal: area.direction, point: mesh.positions[Int(face.vertices.x)], weight: size)
            for corner in 0..<3 {
                let vertex = face.vertices[corner]
                quadrics[Int(vertex)] += plane
                around[Int(vertex)].append(Int32(index))
                let next = face.vertices[(corner + 1) % 3]
                let key = SIMD2(min(vertex, next), max(vertex, next))
                if let edge = edges[key] {
                    let sameSlot = mesh.faces[Int(edge.face)].slot == face.slot
                    edges[key] = (edge.face, sameSlot ? edge.count + 1 : edge.count + 100)
                } else {
                    edges[key] = (Int32(index), 1)
                }
            }
        }
        let sorted = edges.sorted { ($0.key.x, $0.key.y) < ($1.key.x, $1.key.y) }
        for (key, edge) in sorted where edge.count != 2 { addWall(key, edge.face) }
        for (key, _) in sorted { push(key.x, key.y) }
    }

    private mutating func addWall(_ edge: SIMD2<Int32>, _ face: Int32) {
        let from = mesh.positions[Int(edge.x)]
        let along = mesh.positions[Int(edge.y)] - from
        let normal = mesh.area(mesh.faces[Int(face)]).direction
        let wall = Quadric(
            normal: along.crossed(normal).direction, point: from, weight: along.dotted(along) * 3)
        quadrics[Int(edge.x)] += wall
        quadrics[Int(edge.y)] += wall
    }

    private mutating func push(_ a: Int32, _ b: Int32) {
        var sum = quadrics[Int(a)]
        sum += quadrics[Int(b)]
        let onto = sum.error(mesh.positions[Int(b)])
        let back = sum.error(mesh.positions[Int(a)])
        let (from, to) = onto <= back ? (a, b) : (b, a)
        heapInsert(
            Candidate(
                cost: min(onto, back), from: from, to: to, stamp: stamps[Int(a)] &+ stamps[Int(b)]))
    }

    private mutating func run(_ target: Int) {
        while alive > target, let next = heapRemove() {
            guard stamps[Int(next.from)] >= 0, stamps[Int(next.to)] >= 0,
                next.stamp == stamps[Int(next.from)] &+ stamps[Int(next.to)],
                keepsSense(next.from, next.to)
            else { continue }
            collapse(next.from, next.to)
        }
    }

    /// No face that survives may turn by more than about 80 degrees.
    private func keepsSense(_ from: Int32, _ to: Int32) -> Bool {
        let target = mesh.positions[Int(to)]
        for index in around[Int(from)] where !isDead[Int(index)] {
            let vertices = mesh.faces[Int(index)].vertices
            if vertices.x == to || vertices.y == to || vertices.z == to { continue }
            var corners = [0, 1, 2].map { mesh.positions[Int(vertices[$0])] }
            let before = (corners[1] - corners[0]).crossed(corners[2] - corners[0])
            for corner in 0..<3 where vertices[corner] == from { corners[corner] = target }
            let after = (corners[1] - corners[0]).crossed(corners[2] - corners[0])
            if after.dotted(before) <= 0.2 * after.magnitude * before.magnitude { return false }
        }
        return true
    }

    private mutating func collapse(_ from: Int32, _ to: Int32) {
        var charts: [(from: SIMD2<Float>, to: SIMD2<Float>)] = []
        for index in around[Int(from)] where !isDead[Int(index)] {
            let face = mesh.faces[Int(index)]
            guard let there = (0..<3).first(where: { face.vertices[$0] == to }),
                let here = (0..<3).first(where: { face.vertices[$0] == from })
            else { continue }
            charts.append((face.uv(here), face.uv(there)))
            isDead[Int(index)] = true
            alive -= 1
        }
        for index in around[Int(from)] where !isDead[Int(index)] {
            var face = mesh.faces[Int(index)]
            for corner in 0..<3 where face.vertices[corner] == from {
                face.vertices[corner] = to
                let old = face.uv(corner)
                let uv = charts.first { $0.from == old }?.to ?? old
                switch corner {
                case 0: (face.uvs.0, face.normals.0) = (uv, .zero)
                case 1: (face.uvs.1, face.normals.1) = (uv, .zero)
                default: (face.uvs.2, face.normals.2) = (uv, .zero)
                }
            }
            mesh.faces[Int(index)] = face
            around[Int(to)].append(index)
        }
        quadrics[Int(to)] += quadrics[Int(from)]
        stamps[Int(from)] = -1
        stamps[Int(to)] += 1
        around[Int(from)] = []
        around[Int(to)].removeAll { isDead[Int($0)] }
        var seen: Set<Int32> = [to]
        for index in around[Int(to)] {
            let vertices = mesh.faces[Int(index)].vertices
            for corner in 0..<3 where seen.insert(vertices[corner]).inserted { push(vertices[corner], to) }
        }
    }

    private mutating func heapInsert(_ candidate: Candidate) {
        heap.append(candidate)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].comesBefore(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func heapRemove() -> Candidate? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].comesBefore(heap[least]) { least = child }
            }
            guard least != parent else { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
