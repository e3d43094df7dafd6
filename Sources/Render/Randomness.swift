/// SplitMix64: small, fast, the same on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// The sub-stream of `seed` that belongs to `path`, for example `"street/signs/3"`.
    ///
    /// Things that draw from streams of their own do not change when something else draws more or less.
    public init(seed: UInt64, path: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        var mixer = SplitMix64(seed: seed ^ hash)
        state = mixer.next() ^ hash
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// Uniform in 0..<1.
    public mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

    /// Uniform in `low`..<`high`.
    public mutating func between(_ low: Float, _ high: Float) -> Float { low + (high - low) * unit() }

    /// Roughly normal (sum of three uniforms), mean 0, standard deviation 1, never beyond ±3.
    public mutating func normal() -> Float { (unit() + unit() + unit() - 1.5) * 2 }

    /// One of `choices`, which must not be empty.
    public mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int(next() % UInt64(choices.count))]
    }
}
