/// How much each point of a mesh follows each handle: smooth, with the fewest bends that the fixed points allow.
enum MeshWeights {
    /// - Parameters:
    ///   - fixed: Points that are told where to be; the first `moving` of them are the handles.
    /// - Returns: For every point as many weights as there are handles.
    static func solve(
        _ points: [SIMD2<Float>], triangles: [SIMD3<Int32>], fixed: [Int], moving: Int
    ) -> [Float] {
        let count = points.count
        var laplacian = [Double](repeating: 0, count: count * count)
        var edges: Set<SIMD2<Int32>> = []
        for triangle in triangles {
            for (a, b) in [(triangle.x, triangle.y), (triangle.y, triangle.z), (triangle.z, triangle.x)] {
                edges.insert(SIMD2(min(a, b), max(a, b)))
            }
        }
        for edge in edges.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
            let (a, b) = (Int(edge.x), Int(edge.y))
            let d = points[a] - points[b]
            let weight = 1 / Double(max((d * d).sum().squareRoot(), 0.008))
            laplacian[a * count + b] -= weight
            laplacian[b * count + a] -= weight
            laplacian[a * count + a] += weight
            laplacian[b * count + b] += weight
        }
        var neighbours = [[Int]](repeating: [], count: count)
        for a in 0..<count { neighbours[a] = (0..<count).filter { laplacian[a * count + $0] != 0 } }
        // Bending costs most, stretching a little: the product of the sparse matrix with itself.
        var system = laplacian.map { $0 * 0.225 }
        for a in 0..<count {
            for k in neighbours[a] {
                let factor = laplacian[a * count + k]
                for b in neighbours[k] { system[a * count + b] += factor * laplacian[k * count + b] }
            }
        }
        let isFixed = Set(fixed)
        let free = (0..<count).filter { !isFixed.contains($0) }
        let n = free.count
        var lower = [Double](repeating: 0, count: n * n)
        var right = [Double](repeating: 0, count: n * moving)
        for (i, a) in free.enumerated() {
            for (j, b) in free.enumerated() { lower[i * n + j] = system[a * count + b] }
            for h in 0..<moving { right[i * moving + h] = -system[a * count + fixed[h]] }
        }
        factor(&lower, n)
        substitute(lower, n, &right, moving)
        var weights = [Float](repeating: 0, count: count * moving)
        for (i, a) in free.enumerated() {
            for h in 0..<moving { weights[a * moving + h] = Float(right[i * moving + h]) }
        }
        for h in 0..<moving { weights[fixed[h] * moving + h] = 1 }
        return weights
    }

    /// Cholesky, in place, lower half.
    private static func factor(_ matrix: inout [Double], _ n: Int) {
        matrix.withUnsafeMutableBufferPointer { m in
            for j in 0..<n {
                var diagonal = m[j * n + j]
                for k in 0..<j { diagonal -= m[j * n + k] * m[j * n + k] }
                let root = max(diagonal, 1e-12).squareRoot()
                m[j * n + j] = root
                for i in j + 1..<max(n, j + 1) {
                    var sum = m[i * n + j]
                    for k in 0..<j { sum -= m[i * n + k] * m[j * n + k] }
                    m[i * n + j] = sum / root
                }
            }
        }
    }

    private static func substitute(_ lower: [Double], _ n: Int, _ right: inout [Double], _ columns: Int) {
        right.withUnsafeMutableBufferPointer { r in
            for i in 0..<n {
                for k in 0..<i {
                    let factor = lower[i * n + k]
                    if factor == 0 { continue }
                    for c in 0..<columns { r[i * columns + c] -= factor * r[k * columns + c] }
                }
                for c in 0..<columns { r[i * columns + c] /= lower[i * n + i] }
            }
            for i in stride(from: n - 1, through: 0, by: -1) {
                for k in i + 1..<max(n, i + 1) {
                    let factor = lower[k * n + i]
                    if factor == 0 { continue }
                    for c in 0..<columns { r[i * columns + c] -= factor * r[k * columns + c] }
                }
                for c in 0..<columns { r[i * columns + c] /= lower[i * n + i] }
            }
        }
    }
}
