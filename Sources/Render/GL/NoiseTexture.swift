import CGLES

extension Texture {
    /// 256 × 256 of noise, always the same: r and g are independent, a is g moved by (37, 239) so that one fetch
    /// gives two layers of three-dimensional noise.
    static let noise: Texture = {
        var random = SplitMix64(seed: 7)
        let count = 256 * 256
        let red = (0..<count).map { _ in random.unit() }
        let green = (0..<count).map { _ in random.unit() }
        let blue = (0..<count).map { _ in random.unit() }
        var pixels: [UInt16] = []
        pixels.reserveCapacity(count * 4)
        for y in 0..<256 {
            for x in 0..<256 {
                let at = y << 8 | x
                let shifted = ((y + 239) & 255) << 8 | ((x + 37) & 255)
                for value in [red[at], green[at], blue[at], green[shifted]] {
                    pixels.append(halfBits(value))
                }
            }
        }
        return Texture(width: 256, height: 256, pixels: .rgba16f(pixels), repeats: true)
    }()
}

/// Bit pattern of the half-precision number nearest to `value`; too large becomes infinity.
public func halfBits(_ value: Float) -> UInt16 {
    let bits = value.bitPattern
    let sign = UInt16(truncatingIfNeeded: bits >> 16) & 0x8000
    let exponent = Int(bits >> 23 & 255) - 112
    let mantissa = bits & 0x7f_ffff
    if exponent >= 31 { return sign | 0x7c00 | (exponent == 143 && mantissa != 0 ? 1 : 0) }
    if exponent <= 0 {
        if exponent < -10 { return sign }
        let shifted = (mantissa | 0x80_0000) >> UInt32(14 - exponent)
        return sign | UInt16(truncatingIfNeeded: (shifted + 0) & 0x3ff)
    }
    let rounded = (UInt32(exponent) << 10 | mantissa >> 13) + (mantissa >> 12 & 1)
    return sign | UInt16(truncatingIfNeeded: min(rounded, 0x7c00))
}
