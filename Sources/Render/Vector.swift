import Foundation

/// Scalar product.
@inlinable public func dot(_ a: SIMD3<Float>, _ b: SIMD3<Float>) -> Float { (a * b).sum() }

/// Vector product, right-handed.
@inlinable public func cross(_ a: SIMD3<Float>, _ b: SIMD3<Float>) -> SIMD3<Float> {
    SIMD3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
}

/// Linear interpolation; `t` is not clamped.
@inlinable public func mix(_ a: Float, _ b: Float, _ t: Float) -> Float { a + (b - a) * t }

/// Linear interpolation; `t` is not clamped.
@inlinable public func mix(_ a: SIMD3<Float>, _ b: SIMD3<Float>, _ t: Float) -> SIMD3<Float> {
    a + (b - a) * t
}

/// Hermite step from 0 at `low` to 1 at `high`, as in GLSL.
@inlinable public func smoothstep(_ low: Float, _ high: Float, _ value: Float) -> Float {
    let t = min(max((value - low) / (high - low), 0), 1)
    return t * t * (3 - 2 * t)
}

/// Ease in and out (smootherstep) of 0…1, clamped: zero speed and zero acceleration at both ends.
@inlinable public func ease(_ value: Float) -> Float {
    let t = min(max(value, 0), 1)
    return t * t * t * (t * (t * 6 - 15) + 10)
}

extension SIMD3<Float> {
    @inlinable public var length: Float { (self * self).sum().squareRoot() }
    /// Unit length; the zero vector stays zero.
    @inlinable public var normalized: SIMD3<Float> {
        let length = self.length
        return length > 0 ? self / length : self
    }
}

/// An sRGB colour of 0…1 as linear light, which is what every radiance and albedo here is given in.
public func linear(_ red: Float, _ green: Float, _ blue: Float) -> SIMD3<Float> {
    func decode(_ value: Float) -> Float {
        value <= 0.04045 ? value / 12.92 : powf((value + 0.055) / 1.055, 2.4)
    }
    return SIMD3(decode(red), decode(green), decode(blue))
}

/// An sRGB colour written as in CSS, `0xRRGGBB`, as linear light.
public func linear(hex: UInt32) -> SIMD3<Float> {
    linear(Float(hex >> 16 & 255) / 255, Float(hex >> 8 & 255) / 255, Float(hex & 255) / 255)
}
