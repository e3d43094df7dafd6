import Foundation

/// Chance that depends on nothing but a seed and what it is drawn for.
struct Dice: Sendable {
    private let seed: UInt32

    init(seed: UInt32, for purpose: String) {
        var hash: UInt32 = 2_166_136_261
        for byte in purpose.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        self.seed = seed ^ hash
    }

    /// Uniform in 0..<1: the same for the same index.
    func unit(_ index: Int, _ axis: Int = 0) -> Float {
        var h =
            seed &+ UInt32(truncatingIfNeeded: index) &* 0x9e37_79b1 &+ UInt32(truncatingIfNeeded: axis)
            &* 0x85eb_ca77
        h ^= h >> 16
        h = h &* 0x7feb_352d
        h ^= h >> 15
        h = h &* 0x846c_a68b
        h ^= h >> 16
        return Float(h >> 8) * 0x1p-24
    }

    func between(_ low: Float, _ high: Float, _ index: Int, _ axis: Int = 0) -> Float {
        low + (high - low) * unit(index, axis)
    }

    /// Smooth and slow, −1…1, one feature a unit of `t`.
    func drift(_ t: Float, _ axis: Int = 0) -> Float {
        let cell = t.rounded(.down)
        let f = t - cell
        let u = f * f * f * (f * (f * 6 - 15) + 10)
        let a = unit(Int(cell), 100 + axis)
        let b = unit(Int(cell) + 1, 100 + axis)
        return (a + (b - a) * u) * 2 - 1
    }
}
