import Foundation

/// A 4 × 4 matrix of four columns that multiplies column vectors; angles are radians.
public struct Matrix4: Sendable, Equatable {
    public var columns: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    public init(_ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>, _ d: SIMD4<Float>) {
        columns = (a, b, c, d)
    }

    public static let identity = Matrix4(
        SIMD4(1, 0, 0, 0), SIMD4(0, 1, 0, 0), SIMD4(0, 0, 1, 0), SIMD4(0, 0, 0, 1))

    public static func == (a: Matrix4, b: Matrix4) -> Bool { a.columns == b.columns }

    public static func translation(_ offset: SIMD3<Float>) -> Matrix4 {
        var result = identity
        result.columns.3 = SIMD4(offset, 1)
        return result
    }

    public static func translation(_ x: Float, _ y: Float, _ z: Float) -> Matrix4 {
        translation(SIMD3(x, y, z))
    }

    public static func scale(_ factors: SIMD3<Float>) -> Matrix4 {
        Matrix4(
            SIMD4(factors.x, 0, 0, 0), SIMD4(0, factors.y, 0, 0), SIMD4(0, 0, factors.z, 0), SIMD4(0, 0, 0, 1)
        )
    }

    public static func scale(_ factor: Float) -> Matrix4 { scale(SIMD3(repeating: factor)) }

    /// Counter-clockwise about `axis` seen from its tip.
    public static func rotation(_ angle: Float, axis: SIMD3<Float>) -> Matrix4 {
        let n = axis.normalized
        let c = cosf(angle), s = sinf(angle), t = 1 - c
        return Matrix4(
            SIMD4(t * n.x * n.x + c, t * n.x * n.y + s * n.z, t * n.x * n.z - s * n.y, 0),
            SIMD4(t * n.x * n.y - s * n.z, t * n.y * n.y + c, t * n.y * n.z + s * n.x, 0),
            SIMD4(t * n.x * n.z + s * n.y, t * n.y * n.z - s * n.x, t * n.z * n.z + c, 0),
            SIMD4(0, 0, 0, 1))
    }

    public static func rotationX(_ angle: Float) -> Matrix4 { rotation(angle, axis: SIMD3(1, 0, 0)) }
    public static func rotationY(_ angle: Float) -> Matrix4 { rotation(angle, axis: SIMD3(0, 1, 0)) }
    public static func rotationZ(_ angle: Float) -> Matrix4 { rotation(angle, axis: SIMD3(0, 0, 1)) }

    /// World to camera: the camera looks down −z.
    public static func look(from eye: SIMD3<Float>, to target: SIMD3<Float>, up: SIMD3<Float>) -> Matrix4 {
        let forward = (target - eye).normalized
        var side = cross(forward, up)
        if side.length < 1e-5 { side = cross(forward, SIMD3(0, 0, -1)) }
        side = side.normalized
        let top = cross(side, forward)
        return Matrix4(
            SIMD4(side.x, top.x, -forward.x, 0), SIMD4(side.y, top.y, -forward.y, 0),
            SIMD4(side.z, top.z, -forward.z, 0), SIMD4(-dot(side, eye), -dot(top, eye), dot(forward, eye), 1))
    }

    /// Camera to clip space, OpenGL's depth of −1…1.
    public static func perspective(fovY: Float, aspect: Float, near: Float, far: Float) -> Matrix4 {
        let t = 1 / tanf(fovY / 2)
        return Matrix4(
            SIMD4(t / aspect, 0, 0, 0), SIMD4(0, t, 0, 0), SIMD4(0, 0, (far + near) / (near - far), -1),
            SIMD4(0, 0, 2 * far * near / (near - far), 0))
    }

    /// A box of half-width `radius` seen along −z.
    public static func orthographic(radius: Float, near: Float, far: Float) -> Matrix4 {
        Matrix4(
            SIMD4(1 / radius, 0, 0, 0), SIMD4(0, 1 / radius, 0, 0), SIMD4(0, 0, 2 / (near - far), 0),
            SIMD4(0, 0, (far + near) / (near - far), 1))
    }

    /// Mirrors about the horizontal plane `y = height`.
    public static func mirror(height: Float) -> Matrix4 {
        Matrix4(SIMD4(1, 0, 0, 0), SIMD4(0, -1, 0, 0), SIMD4(0, 0, 1, 0), SIMD4(0, 2 * height, 0, 1))
    }

    public static func * (m: Matrix4, v: SIMD4<Float>) -> SIMD4<Float> {
        m.columns.0 * v.x + m.columns.1 * v.y + m.columns.2 * v.z + m.columns.3 * v.w
    }

    public static func * (a: Matrix4, b: Matrix4) -> Matrix4 {
        Matrix4(a * b.columns.0, a * b.columns.1, a * b.columns.2, a * b.columns.3)
    }

    public func transform(point: SIMD3<Float>) -> SIMD3<Float> {
        let v = self * SIMD4(point, 1)
        return SIMD3(v.x, v.y, v.z)
    }

    public func transform(direction: SIMD3<Float>) -> SIMD3<Float> {
        let v = self * SIMD4(direction, 0)
        return SIMD3(v.x, v.y, v.z)
    }

    /// A surface normal carried by this transform (inverse transpose of the upper 3 × 3), unit length.
    public func transform(normal: SIMD3<Float>) -> SIMD3<Float> {
        let a = upper(columns.0), b = upper(columns.1), c = upper(columns.2)
        let sign: Float = dot(cross(a, b), c) < 0 ? -1 : 1
        let rotated = cross(b, c) * normal.x + cross(c, a) * normal.y + cross(a, b) * normal.z
        return (rotated * sign).normalized
    }

    public var translation: SIMD3<Float> { upper(columns.3) }

    /// The largest stretch of a unit vector's axes.
    public var largestScale: Float {
        max(upper(columns.0).length, upper(columns.1).length, upper(columns.2).length)
    }

    /// The matrix that undoes this one; identity when there is none.
    public var inverse: Matrix4 {
        let m = elements
        var inv = [Float](repeating: 0, count: 16)
        func minor(_ column: Int, _ row: Int) -> Float {
            var s = [Float]()
            s.reserveCapacity(9)
            for c in 0..<4 where c != column { for r in 0..<4 where r != row { s.append(m[c * 4 + r]) } }
            return s[0] * (s[4] * s[8] - s[5] * s[7]) - s[3] * (s[1] * s[8] - s[2] * s[7])
                + s[6] * (s[1] * s[5] - s[2] * s[4])
        }
        var determinant: Float = 0
        for column in 0..<4 {
            for row in 0..<4 {
                let cofactor = ((column + row) & 1 == 0 ? 1 : -1) * minor(column, row)
                inv[row * 4 + column] = cofactor
                if row == 0 { determinant += m[column * 4] * cofactor }
            }
        }
        guard determinant != 0 else { return .identity }
        return Matrix4(elements: inv.map { $0 / determinant })
    }

    /// Sixteen numbers, column by column, as OpenGL takes them.
    public var elements: [Float] {
        let (a, b, c, d) = columns
        return [a.x, a.y, a.z, a.w, b.x, b.y, b.z, b.w, c.x, c.y, c.z, c.w, d.x, d.y, d.z, d.w]
    }

    /// From sixteen numbers, column by column.
    public init(elements e: [Float]) {
        self.init(
            SIMD4(e[0], e[1], e[2], e[3]), SIMD4(e[4], e[5], e[6], e[7]), SIMD4(e[8], e[9], e[10], e[11]),
            SIMD4(e[12], e[13], e[14], e[15]))
    }

    private func upper(_ v: SIMD4<Float>) -> SIMD3<Float> { SIMD3(v.x, v.y, v.z) }
}
