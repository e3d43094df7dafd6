import Render

/// The symmetric 4 × 4 matrix that sums squared distances to planes.
struct Quadric {
    var xx: Float = 0
    var xy: Float = 0
    var xz: Float = 0
    var yy: Float = 0
    var yz: Float = 0
    var zz: Float = 0
    var linear = SIMD3<Float>.zero
    var constant: Float = 0

    init() {}

    init(normal n: SIMD3<Float>, offset: Float) {
        xx = n.x * n.x
        xy = n.x * n.y
        xz = n.x * n.z
        yy = n.y * n.y
        yz = n.y * n.z
        zz = n.z * n.z
        linear = n * offset
        constant = offset * offset
    }

    static func + (a: Quadric, b: Quadric) -> Quadric {
        var sum = a
        sum.xx += b.xx
        sum.xy += b.xy
        sum.xz += b.xz
        sum.yy += b.yy
        sum.yz += b.yz
        sum.zz += b.zz
        sum.linear += b.linear
        sum.constant += b.constant
        return sum
    }

    func cost(_ p: SIMD3<Float>) -> Float {
        let image = SIMD3(
            xx * p.x + xy * p.y + xz * p.z, xy * p.x + yy * p.y + yz * p.z, xz * p.x + yz * p.y + zz * p.z
        )
        return max(p.dotted(image) + 2 * linear.dotted(p) + constant, 0)
    }
}
