/// Random numbers of one place in a body, keyed by the body's seed and a path such as `branch/3`.
///
/// SplitMix64: a stream depends on its key alone, so adding a draw in one place never changes another.
struct SculptRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, path: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        state = seed ^ hash
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Uniform in 0 ..< 1.
    mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

    mutating func between(_ low: Float, _ high: Float) -> Float { low + (high - low) * unit() }

    /// Uniform in −1 ..< 1.
    mutating func signed() -> Float { unit() * 2 - 1 }

    /// Uniform in the ball of radius one.
    mutating func inBall() -> SIMD3<Float> {
        while true {
            let point = SIMD3(signed(), signed(), signed())
            if point.dotted(point) <= 1 { return point }
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
