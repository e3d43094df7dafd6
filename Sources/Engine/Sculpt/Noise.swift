import Render

extension SplitMix64 {
    /// Uniform in −1 ..< 1.
    mutating func signed() -> Float { unit() * 2 - 1 }

    /// Uniform in the ball of radius one.
    mutating func inBall() -> SIMD3<Float> {
        while true {
            let point = SIMD3(signed(), signed(), signed())
            if dot(point, point) <= 1 { return point }
        }
    }
}

/// Smooth noise in space, from −1 to 1, of feature size one.
func noise(_ point: SIMD3<Float>, seed: UInt32 = 0) -> Float {
    let cell = point.rounded(.down)
    let part = point - cell
    let ease = part * part * (SIMD3(repeating: 3) - part * 2)
    let x = Int32(cell.x)
    let y = Int32(cell.y)
    let z = Int32(cell.z)
    func lattice(_ i: Int32, _ j: Int32, _ k: Int32) -> Float {
        var hash = UInt32(bitPattern: x &+ i) &* 0x8da6_b343
        hash ^= UInt32(bitPattern: y &+ j) &* 0xd816_3841
        hash ^= UInt32(bitPattern: z &+ k) &* 0xcb1a_b31f
        hash ^= seed &* 0x9e37_79b9
        hash ^= hash >> 15
        hash = hash &* 0x2c1b_3c6d
        hash ^= hash >> 12
        hash = hash &* 0x297a_2d39
        hash ^= hash >> 15
        return Float(hash >> 8) / Float(1 << 23) - 1
    }
    func row(_ j: Int32, _ k: Int32) -> Float { mix(lattice(0, j, k), lattice(1, j, k), ease.x) }
    return mix(mix(row(0, 0), row(1, 0), ease.y), mix(row(0, 1), row(1, 1), ease.y), ease.z)
}

/// Noise with finer and fainter copies of itself on top, about −1 to 1.
func roughness(_ point: SIMD3<Float>, octaves: Int = 3, seed: UInt32 = 0) -> Float {
    var sum: Float = 0
    var strength: Float = 0.55
    var place = point
    for octave in 0..<octaves {
        sum += strength * noise(place, seed: seed &+ UInt32(octave))
        place *= 2.03
        strength *= 0.5
    }
    return sum
}
