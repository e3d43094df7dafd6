import Render

/// One lump of clay: a shape, where it is, and what it adds to the body.
struct Blob: Sendable {
    /// Shapes about the local origin, with a distance that is exact or nearly so close to the surface.
    enum Form: Sendable {
        /// Half axes.
        case ellipsoid(SIMD3<Float>)
        /// From the origin to `tip`, with a radius at either end.
        case cone(tip: SIMD3<Float>, SIMD2<Float>)
        /// Half sizes and the radius of the edges, which is part of the half sizes.
        case box(SIMD3<Float>, rounding: Float)
        /// A ring about y.
        case torus(radius: Float, thickness: Float)
        /// About y.
        case cylinder(halfHeight: Float, radius: Float, rounding: Float)
        /// An ear or a petal: grows along y, flat in z, cupped towards +z.
        case leaf(length: Float, width: Float, thickness: Float, cup: Float)
    }

    enum Role: Sendable {
        case add
        /// Takes away, with a rounded rim.
        case carve
        /// Colours what is inside, adds no volume.
        case paint
    }

    var form: Form
    var place: Affine
    var role: Role = .add
    /// How far it melts into what is there already, metres.
    var blend: Float
    /// In sRGB, from 0 to 1.
    var colour: SIMD3<Float>
    /// Length of the coat, from 0 to 1.
    var coat: Float
    var joint: Int

    /// Signed distance from a point in the body's space: negative inside.
    @inline(__always)
    func distance(_ point: SIMD3<Float>) -> Float {
        let moved = point - place.origin
        let local = SIMD3(moved.dotted(place.x), moved.dotted(place.y), moved.dotted(place.z))
        switch form {
        case .ellipsoid(let radii):
            let near = (local / radii).length
            let slope = (local / (radii * radii)).length
            return slope > 1e-9 ? near * (near - 1) / slope : -radii.min()
        case .cone(let tip, let radii):
            let along = clamp(local.dotted(tip) / max(tip.dotted(tip), 1e-12))
            return (local - tip * along).length - mix(radii.x, radii.y, along)
        case .box(let half, let rounding):
            let excess = local.absolute - half + SIMD3(repeating: rounding)
            let outside = pointwiseMax(excess, .zero).length
            return outside + min(excess.max(), 0) - rounding
        case .torus(let radius, let thickness):
            let ring = (local.x * local.x + local.z * local.z).squareRoot() - radius
            return (ring * ring + local.y * local.y).squareRoot() - thickness
        case .cylinder(let halfHeight, let radius, let rounding):
            let side = (local.x * local.x + local.z * local.z).squareRoot() - radius + rounding
            let cap = abs(local.y) - halfHeight + rounding
            let outer = SIMD2(max(side, 0), max(cap, 0))
            let corner = (outer.x * outer.x + outer.y * outer.y).squareRoot()
            return corner + min(max(side, cap), 0) - rounding
        case .leaf(let length, let width, let thickness, let cup):
            return Self.leaf(local, length, width, thickness, cup)
        }
    }

    /// A flat drop with a rounded tip: half width runs from 0.8 at the foot over 1 at a third to 0 at the tip.
    private static func leaf(
        _ local: SIMD3<Float>, _ length: Float, _ width: Float, _ thickness: Float, _ cup: Float
    ) -> Float {
        let along = clamp(local.y / length)
        let taper = 1 - along
        let half = width * (0.8 + 0.75 * along) * (taper * (2 - taper)).squareRoot() * (0.55 + 0.45 * taper)
        let aside = min(abs(local.x), width * 1.2)
        let bent = local.z - cup * aside * aside / max(width, 1e-6)
        let beyond = local.y - clamp(local.y, 0, length)
        let across = max(abs(local.x) - max(half - thickness, 0), 0)
        return (across * across + beyond * beyond + bent * bent).squareRoot() * 0.9 - thickness
    }

    /// No point of the surface is farther than this from the origin of the blob.
    var reach: Float {
        switch form {
        case .ellipsoid(let radii): radii.max()
        case .cone(let tip, let radii): max(radii.x, tip.length + radii.y)
        case .box(let half, _): half.length
        case .torus(let radius, let thickness): radius + thickness
        case .cylinder(let halfHeight, let radius, _):
            (halfHeight * halfHeight + radius * radius).squareRoot()
        case .leaf(let length, let width, let thickness, let cup):
            (length * length + width * width * 1.3).squareRoot() + thickness + cup * width
        }
    }
}
