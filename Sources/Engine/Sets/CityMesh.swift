import Foundation
import Render

/// Walls, boxes and tubes of a city, merged into one mesh.
///
/// Colours stay linear albedo until `mesh(litBy:range:)` turns them into vertex colours, with or without the light
/// of the set's lamps multiplied in. A street at night costs a texture and a multiplication a pixel that way,
/// however many signs light it.
struct CityMesh {
    /// Which sides of a box are built; what the camera never sees is left out.
    struct Faces: OptionSet {
        let rawValue: Int
        static let left = Faces(rawValue: 1)
        static let right = Faces(rawValue: 2)
        static let bottom = Faces(rawValue: 4)
        static let top = Faces(rawValue: 8)
        static let back = Faces(rawValue: 16)
        static let front = Faces(rawValue: 32)
        static let all: Faces = [.left, .right, .bottom, .top, .back, .front]
        static let upright: Faces = [.left, .right, .back, .front]
    }

    private(set) var positions: [SIMD3<Float>] = []
    private(set) var normals: [SIMD3<Float>] = []
    private(set) var uvs: [SIMD2<Float>] = []
    private(set) var albedos: [SIMD3<Float>] = []
    private(set) var free: [Float] = []
    private(set) var indices: [UInt32] = []

    var isEmpty: Bool { indices.isEmpty }

    /// A flat quad.
    ///
    /// Corners are counter-clockwise seen from its front: lower left, lower right, upper right, upper left. `uv` spans lower left to upper right; rows of a texture count from the top.
    mutating func quad(
        _ a: SIMD3<Float>, _ b: SIMD3<Float>, _ c: SIMD3<Float>, _ d: SIMD3<Float>, colour: SIMD3<Float>,
        free value: Float = 1, uv: (low: SIMD2<Float>, high: SIMD2<Float>) = (SIMD2(0, 1), SIMD2(1, 0))
    ) {
        let normal = cross(b - a, d - a).normalized
        let base = UInt32(positions.count)
        for (corner, place) in [
            (a, SIMD2(uv.low.x, uv.low.y)), (b, SIMD2(uv.high.x, uv.low.y)), (c, SIMD2(uv.high.x, uv.high.y)),
            (d, SIMD2(uv.low.x, uv.high.y)),
        ] {
            positions.append(corner)
            normals.append(normal)
            uvs.append(place)
            albedos.append(colour)
            free.append(value)
        }
        indices += [base, base + 1, base + 2, base, base + 2, base + 3]
    }

    mutating func box(
        _ low: SIMD3<Float>, _ high: SIMD3<Float>, colour: SIMD3<Float>, free value: Float = 1,
        faces: Faces = .all
    ) {
        let a = pointwiseMin(low, high), b = pointwiseMax(low, high)
        func p(_ x: Int, _ y: Int, _ z: Int) -> SIMD3<Float> {
            SIMD3(x == 0 ? a.x : b.x, y == 0 ? a.y : b.y, z == 0 ? a.z : b.z)
        }
        func side(_ corners: [SIMD3<Float>]) {
            quad(corners[0], corners[1], corners[2], corners[3], colour: colour, free: value)
        }
        if faces.contains(.front) { side([p(0, 0, 1), p(1, 0, 1), p(1, 1, 1), p(0, 1, 1)]) }
        if faces.contains(.back) { side([p(1, 0, 0), p(0, 0, 0), p(0, 1, 0), p(1, 1, 0)]) }
        if faces.contains(.left) { side([p(0, 0, 0), p(0, 0, 1), p(0, 1, 1), p(0, 1, 0)]) }
        if faces.contains(.right) { side([p(1, 0, 1), p(1, 0, 0), p(1, 1, 0), p(1, 1, 1)]) }
        if faces.contains(.top) { side([p(0, 1, 1), p(1, 1, 1), p(1, 1, 0), p(0, 1, 0)]) }
        if faces.contains(.bottom) { side([p(0, 0, 0), p(1, 0, 0), p(1, 0, 1), p(0, 0, 1)]) }
    }

    /// A round bar through `points`; smooth across, open at its ends.
    mutating func tube(_ points: [SIMD3<Float>], radius: Float, sides: Int = 6, colour: SIMD3<Float>) {
        guard points.count > 1 else { return }
        let first = UInt32(positions.count)
        for (index, point) in points.enumerated() {
            let along = (points[min(index + 1, points.count - 1)] - points[max(index - 1, 0)]).normalized
            let side = cross(along, abs(along.y) < 0.9 ? SIMD3(0, 1, 0) : SIMD3(1, 0, 0)).normalized
            let up = cross(side, along)
            for corner in 0..<sides {
                let angle = Float(corner) / Float(sides) * 2 * Float.pi
                let normal = side * cosf(angle) + up * sinf(angle)
                vertex(point + normal * radius, normal, colour: colour)
            }
        }
        let ring = UInt32(sides)
        for row in 0..<UInt32(points.count - 1) {
            for corner in 0..<ring {
                let a = first + row * ring + corner, b = first + row * ring + (corner + 1) % ring
                indices += [a, b, b + ring, a, b + ring, a + ring]
            }
        }
    }

    /// A body of revolution about the vertical through `centre`; `profile` runs from its foot to its top as
    /// (radius, height).
    mutating func turned(
        _ profile: [SIMD2<Float>], at centre: SIMD3<Float>, sides: Int = 12, colour: SIMD3<Float>,
        free value: Float = 1
    ) {
        let first = UInt32(positions.count)
        for (index, point) in profile.enumerated() {
            let run = profile[min(index + 1, profile.count - 1)] - profile[max(index - 1, 0)]
            for corner in 0...sides {
                let angle = Float(corner) / Float(sides) * 2 * Float.pi
                let out = SIMD3<Float>(cosf(angle), 0, -sinf(angle))
                let normal = (out * run.y - SIMD3(0, run.x, 0)).normalized
                vertex(
                    centre + out * point.x + SIMD3(0, point.y, 0), normal, colour: colour, free: value,
                    uv: SIMD2(Float(corner) / Float(sides), Float(index) / Float(max(profile.count - 1, 1))))
            }
        }
        let ring = UInt32(sides + 1)
        for row in 0..<UInt32(profile.count - 1) {
            for corner in 0..<UInt32(sides) {
                let a = first + row * ring + corner
                indices += [a, a + 1, a + 1 + ring, a, a + 1 + ring, a + ring]
            }
        }
    }

    mutating func vertex(
        _ position: SIMD3<Float>, _ normal: SIMD3<Float>, colour: SIMD3<Float>, free value: Float = 1,
        uv: SIMD2<Float> = .zero
    ) {
        positions.append(position)
        normals.append(normal)
        uvs.append(uv)
        albedos.append(colour)
        free.append(value)
    }

    mutating func triangle(_ a: UInt32, _ b: UInt32, _ c: UInt32) { indices += [a, b, c] }

    mutating func append(_ other: CityMesh, moved transform: Matrix4) {
        let base = UInt32(positions.count)
        positions += other.positions.map { transform.transform(point: $0) }
        normals += other.normals.map { transform.transform(normal: $0) }
        uvs += other.uvs
        albedos += other.albedos
        free += other.free
        indices += other.indices.map { $0 + base }
    }

    /// The finished mesh.
    ///
    /// `light` is the radiance that a white matt surface would show at a point with a normal;
    /// nil leaves albedo alone, and so does a vertex whose free channel is 0: its colour is radiance already.
    /// Values are stored divided by `range`, which the surface multiplies again.
    func mesh(range: Float = 1, litBy light: ((SIMD3<Float>, SIMD3<Float>) -> SIMD3<Float>)? = nil) -> Mesh {
        var mesh = Mesh()
        mesh.positions = positions
        mesh.normals = normals
        mesh.uvs = uvs
        mesh.indices = indices
        mesh.colours.reserveCapacity(positions.count)
        for index in positions.indices {
            var colour = albedos[index]
            if let light, free[index] > 0 { colour *= light(positions[index], normals[index]) }
            mesh.colours.append(Self.bytes(colour / range, free[index]))
        }
        return mesh
    }

    /// sRGB bytes of a linear colour.
    static func bytes(_ colour: SIMD3<Float>, _ free: Float) -> SIMD4<UInt8> {
        let c = colour.clamped(lowerBound: .zero, upperBound: .one)
        func encode(_ value: Float) -> UInt8 {
            let coded = value <= 0.0031308 ? value * 12.92 : 1.055 * powf(value, 1 / 2.4) - 0.055
            return UInt8(coded * 255 + 0.5)
        }
        return SIMD4(encode(c.x), encode(c.y), encode(c.z), UInt8(min(max(free, 0), 1) * 255 + 0.5))
    }
}
