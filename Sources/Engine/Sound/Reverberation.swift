import Foundation

/// The space around the sounds: eight delays that feed each other, duller with every turn.
struct Reverberation {
    /// Size and surfaces of a space.
    struct Space: Sendable {
        /// Seconds until the echo has fallen by 60 dB.
        var seconds: Float
        /// Hertz above which walls or leaves swallow it.
        var brightness: Float
        /// Scale of the delays: 1 is a hall, 0.35 a room, 2 a valley.
        var size: Float
        /// Seconds before the first echo.
        var delay: Float
    }

    private static let lengths: [Float] = [1423, 1663, 1931, 2207, 2473, 2767, 3061, 3373]
    private static let diffusers: [Int] = [142, 379, 107, 277]

    /// What the space answers to `dry`.
    static func answer(to dry: Tape, in space: Space) -> Tape {
        var wet = Tape(count: dry.count)
        let lengths = Self.lengths.map { Int($0 * space.size) }
        var lines = lengths.map { [Float](repeating: 0, count: $0) }
        let gains = lengths.map { powf(10, -3 * Float($0) / (space.seconds * Tape.rate)) }
        let damping = 1 - expf(-2 * .pi * space.brightness / Tape.rate)
        var dull = [Float](repeating: 0, count: 8), places = [Int](repeating: 0, count: 8)
        var taps = [Float](repeating: 0, count: 8)
        var spread = Self.diffusers.map { Diffuser(length: $0) }
        let delay = Int(space.delay * Tape.rate)
        for index in 0..<dry.count {
            let source = index - delay
            var a = source >= 0 ? dry.left[source] : 0, b = source >= 0 ? dry.right[source] : 0
            a = spread[1].next(spread[0].next(a))
            b = spread[3].next(spread[2].next(b))
            for line in 0..<8 {
                let sample = lines[line][places[line]] * gains[line]
                dull[line] += (sample - dull[line]) * damping
                taps[line] = dull[line]
            }
            wet.left[index] = (taps[0] - taps[2] + taps[4] - taps[6]) * 0.5
            wet.right[index] = (taps[1] - taps[3] + taps[5] - taps[7]) * 0.5
            // A Householder mirror: every line feeds every other, and nothing is gained or lost.
            let mean = taps.reduce(0, +) * 0.25
            for line in 0..<8 {
                lines[line][places[line]] = taps[line] - mean + (line & 1 == 0 ? a : b) * 0.5
                places[line] += 1
                if places[line] == lengths[line] { places[line] = 0 }
            }
        }
        return wet
    }

    /// Smears a click into a short rustle, so that echoes do not flutter.
    private struct Diffuser {
        private var line: [Float]
        private var place = 0

        init(length: Int) { line = [Float](repeating: 0, count: length) }

        mutating func next(_ input: Float) -> Float {
            let late = line[place]
            let into = input - 0.6 * late
            line[place] = into
            place = place + 1 == line.count ? 0 : place + 1
            return late + 0.6 * into
        }
    }
}
