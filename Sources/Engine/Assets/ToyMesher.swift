import Render

/// Two height fields back to back, cut out along the half-covered line (marching squares), as one closed mesh.
struct ToyMesher {
    let side: Int
    let coverage: [Float]
    let front: [SIMD3<Float>]
    let back: [SIMD3<Float>]
    let layer: [UInt8]
    /// Towards +z and towards -z, both positive, in parts of the picture's width.
    let height: [Float]
    let depth: [Float]

    func mesh() -> (mesh: Mesh, layers: [UInt8]) {
        var mesh = Mesh()
        var layers: [UInt8] = []
        var frontAt = [UInt32?](repeating: nil, count: side * side)
        var backAt = frontAt
        var rim: [SIMD2<Int32>: UInt32] = [:]

        func add(_ position: SIMD3<Float>, _ normal: SIMD3<Float>, _ colour: SIMD3<Float>, _ layer: UInt8)
            -> UInt32
        {
            mesh.positions.append(position)
            mesh.normals.append(normal.direction)
            mesh.uvs.append(SIMD2(position.x + 0.5, 0.5 - position.y))
            let bytes = (colour.clamped(lowerBound: .zero, upperBound: .one) * Float(255)).rounded(
                .toNearestOrEven)
            mesh.colours.append(SIMD4(UInt8(bytes.x), UInt8(bytes.y), UInt8(bytes.z), 255))
            layers.append(layer)
            return UInt32(mesh.positions.count - 1)
        }
        func inner(_ node: Int, isFront: Bool) -> UInt32 {
            if let known = isFront ? frontAt[node] : backAt[node] { return known }
            let place = point(node)
            let rise = isFront ? height : depth
            let slope = gradient(node) { rise[$0] * rise[$0] }
            let normal = SIMD3<Float>(-slope.x, -slope.y, 2 * max(rise[node], 1e-4))
            let vertex =
                isFront
                ? add(SIMD3(place.x, place.y, rise[node]), normal, front[node], layer[node])
                : add(SIMD3(place.x, place.y, -rise[node]), normal * SIMD3<Float>(1, 1, -1), back[node], 0)
            if isFront { frontAt[node] = vertex } else { backAt[node] = vertex }
            return vertex
        }
        func edge(_ a: Int, _ b: Int) -> UInt32 {
            let key = SIMD2(Int32(min(a, b)), Int32(max(a, b)))
            if let known = rim[key] { return known }
            let part = (0.5 - coverage[a]) / (coverage[b] - coverage[a])
            let place = point(a) + (point(b) - point(a)) * part
            let slope = gradient(a) { coverage[$0] } * (1 - part) + gradient(b) { coverage[$0] } * part
            let solid = coverage[a] > coverage[b] ? a : b
            let vertex = add(
                SIMD3(place.x, place.y, 0), SIMD3(-slope.x, -slope.y, 0), front[solid], layer[solid])
            rim[key] = vertex
            return vertex
        }

        for y in 0..<side - 1 {
            for x in 0..<side - 1 {
                let nodes = [y * side + x, y * side + x + 1, (y + 1) * side + x + 1, (y + 1) * side + x]
                for polygon in Self.polygons(nodes.map { coverage[$0] > 0.5 }) {
                    for isFront in [true, false] {
                        var ring = polygon.map { corner in
                            corner % 2 == 0
                                ? inner(nodes[corner / 2], isFront: isFront)
                                : edge(nodes[corner / 2], nodes[(corner / 2 + 1) % 4])
                        }
                        if !isFront { ring.reverse() }
                        for index in 1..<ring.count - 1 {
                            mesh.indices += [ring[0], ring[index], ring[index + 1]]
                        }
                    }
                }
            }
        }
        return (mesh, layers)
    }

    /// Pieces of a cell, counter-clockwise: corner n is 2n, the crossing on the edge behind it 2n + 1.
    private static func polygons(_ solid: [Bool]) -> [[Int]] {
        let count = solid.count { $0 }
        guard count > 0 else { return [] }
        if count == 2, solid[0] == solid[2] {
            // Two opposite corners: cut apart, so that no vertex is shared by two skins.
            return (0..<4).filter { solid[$0] }.map { [($0 * 2 + 7) % 8, $0 * 2, $0 * 2 + 1] }
        }
        var ring: [Int] = []
        for corner in 0..<4 {
            if solid[corner] { ring.append(corner * 2) }
            if solid[corner] != solid[(corner + 1) % 4] { ring.append(corner * 2 + 1) }
        }
        return [ring]
    }

    /// Middle of a cell, -0.5…0.5.
    private func point(_ node: Int) -> SIMD2<Float> {
        (SIMD2(Float(node % side), Float(node / side)) + 0.5) / Float(side) - 0.5
    }

    private func gradient(_ node: Int, _ value: (Int) -> Float) -> SIMD2<Float> {
        let x = node % side
        let y = node / side
        let (left, right) = (max(x - 1, 0), min(x + 1, side - 1))
        let (down, up) = (max(y - 1, 0), min(y + 1, side - 1))
        return SIMD2(
            (value(y * side + right) - value(y * side + left)) / Float(right - left),
            (value(up * side + x) - value(down * side + x)) / Float(up - down)) * Float(side)
    }
}
