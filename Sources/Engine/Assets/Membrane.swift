/// A soap film over a shape: the solution of ∇²φ = -1 inside, φ = 0 outside, on a square grid of side 1.
///
/// Twice its square root is a ball over a disc and a round roll over a strip, which is what "inflated" means.
enum Membrane {
    static func solve(_ mask: [UInt8], side: Int) -> [Float] {
        var sides = [side]
        while let last = sides.last, last > 24 { sides.append((last + 1) / 2) }
        var film: [Float] = []
        var previous = 0
        for (step, side) in sides.enumerated().reversed() {
            let stride = 1 << step
            let full = sides[0]
            var inside = [UInt8](repeating: 0, count: side * side)
            for y in 0..<side {
                for x in 0..<side {
                    inside[y * side + x] =
                        mask[min(y * stride, full - 1) * full + min(x * stride, full - 1)]
                }
            }
            var next = [Float](repeating: 0, count: side * side)
            if previous > 0 {
                for y in 0..<side {
                    for x in 0..<side where inside[y * side + x] != 0 {
                        next[y * side + x] =
                            film[min(y / 2, previous - 1) * previous + min(x / 2, previous - 1)]
                    }
                }
            }
            film = next
            relax(&film, inside, side, spacing: Float(stride) / Float(full), rounds: step == 0 ? 40 : 80)
            previous = side
        }
        return film
    }

    /// Successive over-relaxation in chequerboard order: deterministic, and it converges in a few dozen rounds.
    private static func relax(
        _ film: inout [Float], _ inside: [UInt8], _ side: Int, spacing: Float, rounds: Int
    ) {
        let source = spacing * spacing
        let over: Float = 2 / (1 + 3.14159 / Float(side) * 1.5)
        guard side > 2 else { return }
        film.withUnsafeMutableBufferPointer { film in
            inside.withUnsafeBufferPointer { inside in
                for round in 0..<rounds * 2 {
                    for y in 1..<side - 1 {
                        var x = 1 + (y + round) % 2
                        while x < side - 1 {
                            let at = y * side + x
                            if inside[at] != 0 {
                                let around = film[at - 1] + film[at + 1] + film[at - side] + film[at + side]
                                film[at] += over * ((around + source) * 0.25 - film[at])
                            }
                            x += 2
                        }
                    }
                }
            }
        }
    }
}
