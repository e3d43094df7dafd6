import Render

/// The surface of a field as triangles: one vertex a cell that the surface crosses, pulled on to the surface.
///
/// Only blocks of 8³ cells that the surface may cross are looked at, and each with the few blobs that matter
/// there, so the time goes with the area of the surface, not with the volume of the box.
struct SurfaceNet {
    private(set) var positions: [SIMD3<Float>] = []
    private(set) var normals: [SIMD3<Float>] = []
    private(set) var indices: [UInt32] = []
    /// The blobs that matter at each vertex, as an index into `choices`.
    private(set) var choice: [Int32] = []
    private(set) var choices: [[Int32]] = []

    private let field: Field
    private let cell: Float
    private let low: SIMD3<Float>
    private let dims: SIMD3<Int>
    private var slots: [Int32]
    private var blockOrigins: [SIMD3<Int>] = []
    private var corners: [Float] = []
    private var cellVertices: [Int32] = []

    private static let side = 8
    private static let cornerCount = 9 * 9 * 9
    private static let cellCount = 8 * 8 * 8

    /// Meshes `field` at `cell` metres a cell, then evens the triangles out `relaxations` times.
    init(_ field: Field, cell: Float, relaxations: Int = 1) {
        self.field = field
        self.cell = cell
        let box = field.bounds
        low = box.low - cell * 2.5
        let span = (box.high - box.low + cell * 5) / (cell * Float(Self.side))
        dims = SIMD3(Int(span.x.rounded(.up)), Int(span.y.rounded(.up)), Int(span.z.rounded(.up)))
        slots = [Int32](repeating: -1, count: dims.x * dims.y * dims.z)
        findBlocks()
        placeVertices()
        joinQuads()
        for _ in 0..<relaxations { relax() }
        finishNormals()
    }

    private func slot(_ block: SIMD3<Int>) -> Int { (block.z * dims.y + block.y) * dims.x + block.x }

    /// Visits coarse groups of blocks first, so that empty space is thrown away in big pieces.
    private mutating func findBlocks() {
        let group = 4
        let all = (0..<Int32(field.blobs.count)).map { $0 }
        for z in stride(from: 0, to: dims.z, by: group) {
            for y in stride(from: 0, to: dims.y, by: group) {
                for x in stride(from: 0, to: dims.x, by: group) {
                    let corner = SIMD3(x, y, z)
                    let radius = cell * Float(Self.side * group) * 0.8661
                    let few = field.relevant(near: centre(corner, group), radius: radius, among: all)
                    guard field.distance(centre(corner, group), few) < radius * 1.3 else { continue }
                    for inner in 0..<(group * group * group) {
                        let block = corner &+ SIMD3(inner % 4, inner / 4 % 4, inner / 16)
                        guard block.x < dims.x, block.y < dims.y, block.z < dims.z else { continue }
                        addBlock(block, few)
                    }
                }
            }
        }
    }

    private func centre(_ block: SIMD3<Int>, _ size: Int) -> SIMD3<Float> {
        low + SIMD3<Float>(Float(block.x), Float(block.y), Float(block.z)) * (cell * Float(Self.side))
            + cell * Float(Self.side * size) * 0.5
    }

    private mutating func addBlock(_ block: SIMD3<Int>, _ candidates: [Int32]) {
        let radius = cell * Float(Self.side) * 0.8661
        let middle = centre(block, 1)
        let few = field.relevant(near: middle, radius: radius, among: candidates)
        guard !few.isEmpty else { return }
        let depth = field.distance(middle, few)
        guard abs(depth) < radius * 1.3 + field.reliefHeight else { return }
        let origin = low + SIMD3<Float>(Float(block.x), Float(block.y), Float(block.z)) * (cell * 8)
        var values = [Float](repeating: 0, count: Self.cornerCount)
        var inside = 0
        for index in 0..<Self.cornerCount {
            let offset = SIMD3<Float>(Float(index % 9), Float(index / 9 % 9), Float(index / 81))
            let value = field.distance(origin + offset * cell, few)
            values[index] = value
            if value < 0 { inside += 1 }
        }
        guard inside > 0, inside < Self.cornerCount else { return }
        slots[slot(block)] = Int32(blockOrigins.count)
        blockOrigins.append(block)
        choices.append(few)
        corners.append(contentsOf: values)
    }

    /// One vertex in each crossed cell: the mean of the crossings of its edges, then moved to the surface.
    private mutating func placeVertices() {
        cellVertices = [Int32](repeating: -1, count: blockOrigins.count * Self.cellCount)
        for (number, block) in blockOrigins.enumerated() {
            let origin = low + SIMD3<Float>(Float(block.x), Float(block.y), Float(block.z)) * (cell * 8)
            for index in 0..<Self.cellCount {
                let at = SIMD3(index % 8, index / 8 % 8, index / 64)
                guard let local = crossing(number, at) else { continue }
                let start = SIMD3<Float>(Float(at.x), Float(at.y), Float(at.z))
                let point = origin + (start + local) * cell
                cellVertices[number * Self.cellCount + index] = Int32(positions.count)
                positions.append(settle(point, choices[number], limit: cell * 0.5))
                choice.append(Int32(number))
            }
        }
    }

    private func crossing(_ number: Int, _ at: SIMD3<Int>) -> SIMD3<Float>? {
        let base = number * Self.cornerCount + (at.z * 9 + at.y) * 9 + at.x
        let offsets = (0, 1, 9, 10, 81, 82, 90, 91)
        let values = SIMD8<Float>(
            corners[base + offsets.0], corners[base + offsets.1], corners[base + offsets.2],
            corners[base + offsets.3], corners[base + offsets.4], corners[base + offsets.5],
            corners[base + offsets.6], corners[base + offsets.7])
        let inside = values .< 0
        guard inside != SIMDMask(repeating: true), inside != SIMDMask(repeating: false) else { return nil }
        var sum = SIMD3<Float>.zero
        var count: Float = 0
        for first in 0..<8 {
            for axis in 0..<3 where first & (1 << axis) == 0 {
                let second = first | (1 << axis)
                guard inside[first] != inside[second] else { continue }
                var point = SIMD3<Float>(
                    Float(first & 1), Float((first >> 1) & 1), Float((first >> 2) & 1))
                point[axis] = values[first] / (values[first] - values[second])
                sum += point
                count += 1
            }
        }
        return sum / count
    }

    /// Two Newton steps on to the surface, never farther than `limit` from where it started.
    private func settle(_ start: SIMD3<Float>, _ few: [Int32], limit: Float) -> SIMD3<Float> {
        var point = start
        for _ in 0..<2 {
            let depth = field.distance(point, few)
            point -= slope(point, few) * depth
        }
        let moved = point - start
        let distance = moved.length
        return distance > limit ? start + moved * (limit / distance) : point
    }

    /// The direction in which the distance grows: four samples at the corners of a tetrahedron.
    private func slope(_ point: SIMD3<Float>, _ few: [Int32]) -> SIMD3<Float> {
        let step = cell * 0.25
        var sum = SIMD3<Float>.zero
        for corner in [SIMD3<Float>(1, -1, -1), [-1, -1, 1], [-1, 1, -1], [1, 1, 1]] {
            sum += corner * field.distance(point + corner * step, few)
        }
        return sum.normalized
    }

    /// Two triangles for each edge of the grid that the surface crosses, split along the shorter diagonal.
    private mutating func joinQuads() {
        let steps = [1, 9, 81]
        for (number, block) in blockOrigins.enumerated() {
            for index in 0..<Self.cellCount {
                let at = SIMD3(index % 8, index / 8 % 8, index / 64)
                let base = number * Self.cornerCount + (at.z * 9 + at.y) * 9 + at.x
                let here = corners[base] < 0
                for axis in 0..<3 where (corners[base + steps[axis]] < 0) != here {
                    let u = (axis + 1) % 3
                    let v = (axis + 2) % 3
                    var ring: [Int32] = []
                    for (back, side) in [(1, 1), (0, 1), (0, 0), (1, 0)] {
                        var cell = block &* 8 &+ at
                        cell[u] -= back
                        cell[v] -= side
                        ring.append(vertex(cell))
                    }
                    guard !ring.contains(-1) else { continue }
                    addQuad(here ? ring : ring.reversed())
                }
            }
        }
    }

    private func vertex(_ cell: SIMD3<Int>) -> Int32 {
        let block = SIMD3(cell.x >> 3, cell.y >> 3, cell.z >> 3)
        guard block.x >= 0, block.y >= 0, block.z >= 0 else { return -1 }
        let number = slots[slot(block)]
        guard number >= 0 else { return -1 }
        let local = ((cell.z & 7) * 8 + (cell.y & 7)) * 8 + (cell.x & 7)
        return cellVertices[Int(number) * Self.cellCount + local]
    }

    private mutating func addQuad(_ ring: [Int32]) {
        let points = ring.map { positions[Int($0)] }
        let even = (points[0] - points[2]).length <= (points[1] - points[3]).length
        let order = even ? [0, 1, 2, 0, 2, 3] : [1, 2, 3, 1, 3, 0]
        for corner in order { indices.append(UInt32(ring[corner])) }
    }

    /// Moves each vertex half way to the middle of its neighbours, then back to the surface.
    private mutating func relax() {
        var sums = [SIMD4<Float>](repeating: .zero, count: positions.count)
        for triangle in stride(from: 0, to: indices.count, by: 3) {
            for corner in 0..<3 {
                let from = Int(indices[triangle + corner])
                let to = Int(indices[triangle + (corner + 1) % 3])
                sums[from] += SIMD4(positions[to], 1)
                sums[to] += SIMD4(positions[from], 1)
            }
        }
        for index in positions.indices where sums[index].w > 0 {
            let sum = sums[index]
            let middle = SIMD3(sum.x, sum.y, sum.z) / sum.w
            let moved = mix(positions[index], middle, 0.5)
            positions[index] = settle(moved, choices[Int(choice[index])], limit: cell * 0.5)
        }
    }

    private mutating func finishNormals() {
        normals = positions.indices.map { slope(positions[$0], choices[Int(choice[$0])]) }
    }
}
