import Foundation
import Render

/// A rotation, scale and shift of space: the three images of the axes and of the origin.
///
/// Joints, anchors and blobs all use it; `a * b` applies `b` first.
public struct Affine: Sendable, Equatable {
    public var x: SIMD3<Float>
    public var y: SIMD3<Float>
    public var z: SIMD3<Float>
    public var origin: SIMD3<Float>

    public static let identity = Affine(
        x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1], origin: .zero)

    public init(x: SIMD3<Float>, y: SIMD3<Float>, z: SIMD3<Float>, origin: SIMD3<Float>) {
        self.x = x
        self.y = y
        self.z = z
        self.origin = origin
    }

    public static func shift(_ offset: SIMD3<Float>) -> Affine {
        var result = identity
        result.origin = offset
        return result
    }

    public static func scale(_ factors: SIMD3<Float>) -> Affine {
        Affine(x: [factors.x, 0, 0], y: [0, factors.y, 0], z: [0, 0, factors.z], origin: .zero)
    }

    /// A turn by `angle` radians about `axis`, counter-clockwise seen from the axis' tip.
    public static func turn(_ angle: Float, about axis: SIMD3<Float>) -> Affine {
        let unit = axis.normalized
        let sine = sin(angle)
        let cosine = cos(angle)
        func image(_ vector: SIMD3<Float>) -> SIMD3<Float> {
            vector * cosine + unit.crossed(vector) * sine + unit * (unit.dotted(vector) * (1 - cosine))
        }
        return Affine(x: image([1, 0, 0]), y: image([0, 1, 0]), z: image([0, 0, 1]), origin: .zero)
    }

    /// Turns about x, then y, then z, in radians: nod, look aside, tilt.
    public static func turn(x: Float = 0, y: Float = 0, z: Float = 0) -> Affine {
        var result = identity
        if x != 0 { result = turn(x, about: [1, 0, 0]) }
        if y != 0 { result = turn(y, about: [0, 1, 0]) * result }
        if z != 0 { result = turn(z, about: [0, 0, 1]) * result }
        return result
    }

    /// The shortest turn that carries one direction onto another.
    public static func turn(from: SIMD3<Float>, to: SIMD3<Float>) -> Affine {
        let start = from.normalized
        let end = to.normalized
        let axis = start.crossed(end)
        let sine = axis.length
        let cosine = start.dotted(end)
        guard sine > 1e-6 else {
            return cosine > 0 ? identity : turn(Float.pi, about: start.anyNormal)
        }
        return turn(atan2(sine, cosine), about: axis)
    }

    /// A frame whose y runs along `up` and whose z is as near as possible to `forward`.
    public static func frame(up: SIMD3<Float>, forward: SIMD3<Float>, at origin: SIMD3<Float>) -> Affine {
        let y = up.normalized
        var z = forward - y * forward.dotted(y)
        z = z.length > 1e-5 ? z.normalized : y.anyNormal
        return Affine(x: y.crossed(z), y: y, z: z, origin: origin)
    }

    public static func * (left: Affine, right: Affine) -> Affine {
        Affine(
            x: left.direction(right.x), y: left.direction(right.y), z: left.direction(right.z),
            origin: left.point(right.origin))
    }

    public func point(_ position: SIMD3<Float>) -> SIMD3<Float> { direction(position) + origin }

    public func direction(_ vector: SIMD3<Float>) -> SIMD3<Float> {
        x * vector.x + y * vector.y + z * vector.z
    }

    /// The same map about another fixed point: `pivot` stays where it is.
    public func about(_ pivot: SIMD3<Float>) -> Affine {
        var result = self
        result.origin += pivot - direction(pivot)
        return result
    }

    /// Undoes a map that neither scales nor shears.
    var rigidInverse: Affine {
        let rows = Affine(
            x: [x.x, y.x, z.x], y: [x.y, y.y, z.y], z: [x.z, y.z, z.z], origin: .zero)
        return Affine(x: rows.x, y: rows.y, z: rows.z, origin: -rows.direction(origin))
    }

    /// The four columns of the matrix, in the order the graphics library reads them.
    public var columns: [SIMD4<Float>] {
        [SIMD4(x, 0), SIMD4(y, 0), SIMD4(z, 0), SIMD4(origin, 1)]
    }
}
