import Dispatch
import Foundation
import Render

/// The small shapes of water as one picture that repeats: slopes of ripples, lace of foam, streaks.
enum SeaPattern {
    static let side = 256

    /// Red and green: slopes of small waves; blue: lace of foam; alpha: streaks along v.
    static func texture(seed: UInt64) -> Texture {
        let side = side, ripples = Ripples(seed: seed), lattice = Lattice(seed: seed)
        let bytes = [UInt8](unsafeUninitializedCapacity: side * side * 4) { buffer, count in
            nonisolated(unsafe) let start = buffer.baseAddress
            DispatchQueue.concurrentPerform(iterations: side) { row in
                guard let start else { return }
                for column in 0..<side {
                    let u = Float(column) / Float(side), v = Float(row) / Float(side)
                    let slope = ripples.slope(u, v)
                    let pixel = Relief.byte(
                        SIMD4(
                            slope.x * 0.5 + 0.5, slope.y * 0.5 + 0.5, lattice.lace(u, v),
                            lattice.streaks(u, v)))
                    for channel in 0..<4 { start[(row * side + column) * 4 + channel] = pixel[channel] }
                }
            }
            count = side * side * 4
        }
        return Texture(width: side, height: side, pixels: .rgba8(bytes), isSRGB: false, repeats: true)
    }

    /// A few dozen waves with whole numbers of crests across the picture.
    private struct Ripples: Sendable {
        let waves: [(k: SIMD2<Float>, phase: Float, size: Float)]

        init(seed: UInt64) {
            var random = SplitMix64(seed: seed, path: "sea/ripples")
            waves = (0..<34).map { index in
                let reach = 2.2 * powf(8, Float(index) / 33), turn = random.between(0, 6.28)
                let k = SIMD2((cosf(turn) * reach).rounded(), (sinf(turn) * reach).rounded())
                let size = 0.30 / powf(max((k * k).sum().squareRoot(), 1), 0.35)
                return (k * 2 * .pi, random.between(0, 6.28), size)
            }
        }

        func slope(_ u: Float, _ v: Float) -> SIMD2<Float> {
            var sum = SIMD2<Float>(0, 0)
            for wave in waves {
                let length = max((wave.k * wave.k).sum().squareRoot(), 0.001)
                sum += wave.k / length * (wave.size * cosf(wave.k.x * u + wave.k.y * v + wave.phase))
            }
            return sum
        }
    }

    /// Noise on a torus.
    private struct Lattice: Sendable {
        let table: [Float]

        init(seed: UInt64) {
            var random = SplitMix64(seed: seed, path: "sea/lattice")
            table = (0..<4096).map { _ in random.unit() }
        }

        private func hash(_ x: Int, _ y: Int, _ salt: Int) -> Float {
            table[(x &* 73 &+ y &* 521 &+ salt &* 1297) & 4095]
        }

        private func value(_ u: Float, _ v: Float, across: Int, along: Int, salt: Int) -> Float {
            let x = u * Float(across), y = v * Float(along)
            let left = Int(x.rounded(.down)), top = Int(y.rounded(.down))
            let s = smoothstep(0, 1, x - Float(left)), t = smoothstep(0, 1, y - Float(top))
            func at(_ i: Int, _ j: Int) -> Float {
                hash(((left + i) % across + across) % across, ((top + j) % along + along) % along, salt)
            }
            return mix(mix(at(0, 0), at(1, 0), s), mix(at(0, 1), at(1, 1), s), t)
        }

        /// 1 on the threads between bubbles, 0 in their middles.
        func lace(_ u: Float, _ v: Float) -> Float {
            let bend =
                SIMD2(value(u, v, across: 6, along: 6, salt: 3), value(u, v, across: 6, along: 6, salt: 4))
                * 0.11
            let coarse = threads(u + bend.x, v + bend.y, cells: 6, salt: 7)
            let fine = threads(u - bend.y, v + bend.x, cells: 14, salt: 8)
            let patch = value(u, v, across: 4, along: 4, salt: 9)
            return min(max(0.55 * coarse + 0.38 * fine + 0.5 * (patch - 0.5), 0), 1)
        }

        private func threads(_ u: Float, _ v: Float, cells: Int, salt: Int) -> Float {
            let x = u * Float(cells), y = v * Float(cells)
            let left = Int(x.rounded(.down)), top = Int(y.rounded(.down))
            var first: Float = 9, second: Float = 9
            for j in -1...1 {
                for i in -1...1 {
                    let a = ((left + i) % cells + cells) % cells, b = ((top + j) % cells + cells) % cells
                    let seat = SIMD2(
                        Float(left + i) + 0.12 + 0.76 * hash(a, b, salt),
                        Float(top + j) + 0.12 + 0.76 * hash(a, b, salt + 20))
                    let gap = seat - SIMD2(x, y), distance = (gap * gap).sum()
                    if distance < first {
                        second = first
                        first = distance
                    } else if distance < second {
                        second = distance
                    }
                }
            }
            return 1 - smoothstep(0.02, 0.42, second.squareRoot() - first.squareRoot())
        }

        func streaks(_ u: Float, _ v: Float) -> Float {
            let bent = u + 0.02 * (value(u, v, across: 5, along: 5, salt: 13) - 0.5)
            let fine = value(bent, v, across: 64, along: 4, salt: 11),
                wide = value(bent, v, across: 21, along: 3, salt: 12)
            let broken = value(u, v, across: 12, along: 9, salt: 14)
            return min(max(0.50 * fine + 0.40 * wide + 0.35 * (broken - 0.4), 0), 1)
        }
    }
}
