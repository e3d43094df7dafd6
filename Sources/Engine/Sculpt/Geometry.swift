import Foundation
import Render

extension SIMD3<Float> {
    func dotted(_ other: Self) -> Float { dot(self, other) }

    func crossed(_ other: Self) -> Self { cross(self, other) }

    /// Some direction at right angles.
    var anyNormal: Self {
        (abs(x) < 0.7 ? crossed([1, 0, 0]) : crossed([0, 1, 0])).normalized
    }

    var absolute: Self { [abs(x), abs(y), abs(z)] }

    /// The same point on the other side of the body: left becomes right.
    var mirrored: Self { [-x, y, z] }
}

@inline(__always)
func clamp(_ value: Float, _ low: Float = 0, _ high: Float = 1) -> Float {
    min(max(value, low), high)
}

/// Zero below `low`, one above `high`, smooth between; `low` may be the larger.
@inline(__always)
func ramp(_ low: Float, _ high: Float, _ value: Float) -> Float {
    let part = clamp((value - low) / (high - low))
    return part * part * (3 - 2 * part)
}

/// A wave of period one: 0 at phase 0, 1 at a quarter.
func wave(_ phase: Float) -> Float { sin(phase * 2 * Float.pi) }

/// The fraction of a phase, in 0 ..< 1 for negative ones too.
func fraction(_ phase: Float) -> Float { phase - phase.rounded(.down) }

/// A colour as designers write it: 0xRRGGBB in sRGB, to components from 0 to 1.
func hex(_ code: UInt32) -> SIMD3<Float> {
    SIMD3(Float((code >> 16) & 255), Float((code >> 8) & 255), Float(code & 255)) / 255
}

/// Four bytes from a colour of 0 to 1 and the free channel.
func bytes(_ colour: SIMD3<Float>, _ free: Float = 1) -> SIMD4<UInt8> {
    let scaled = SIMD4(colour, free).clamped(lowerBound: .zero, upperBound: .one) * 255
    return SIMD4<UInt8>(
        UInt8(scaled.x.rounded()), UInt8(scaled.y.rounded()), UInt8(scaled.z.rounded()),
        UInt8(scaled.w.rounded()))
}
