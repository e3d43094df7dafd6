import Foundation
import Render

/// White noise for every sample: xorshift, far cheaper than the generator that decides things.
struct Hiss {
    private var state: UInt32

    init(_ random: inout SplitMix64) { state = UInt32(truncatingIfNeeded: random.next()) | 1 }

    /// Uniform in −1…1.
    @inline(__always)
    mutating func next() -> Float {
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        return Float(Int32(bitPattern: state)) * 0x1p-31
    }
}

/// How noise falls off with frequency: level, 3 dB or 6 dB an octave.
enum NoiseColour: Sendable {
    case white, pink, brown
}

/// Noise of a colour, all of about the same level.
struct Noisy {
    private let colour: NoiseColour
    private var hiss: Hiss
    private var a: Float = 0
    private var b: Float = 0
    private var c: Float = 0

    init(_ colour: NoiseColour, _ random: inout SplitMix64) {
        self.colour = colour
        hiss = Hiss(&random)
    }

    @inline(__always)
    mutating func next() -> Float {
        let white = hiss.next()
        switch colour {
        case .white: return white
        case .pink:
            // Three leaks after Paul Kellet, within half a decibel of 3 dB an octave from 20 Hz on.
            a = 0.99765 * a + white * 0.0990460
            b = 0.96300 * b + white * 0.2965164
            c = 0.57000 * c + white * 1.0526913
            return (a + b + c + white * 0.1848) * 0.32
        case .brown:
            a = 0.9965 * a + white * 0.084
            return a
        }
    }
}

/// A value between −1 and 1 that wanders smoothly, a pure function of time.
struct Drift: Sendable {
    private let seed: UInt64
    private let rate: Float

    /// - Parameter rate: Turns a second, roughly.
    init(_ random: inout SplitMix64, rate: Float) {
        seed = random.next()
        self.rate = rate
    }

    func at(_ seconds: Float) -> Float {
        0.72 * wander(seconds * rate, seed) + 0.42 * wander(seconds * rate * 2.7 + 11, seed &+ 77)
    }

    /// The same between 0 and 1.
    func unit(_ seconds: Float) -> Float { min(max(0.5 + 0.5 * at(seconds), 0), 1) }

    private func wander(_ place: Float, _ seed: UInt64) -> Float {
        let cell = place.rounded(.down)
        let part = place - cell
        let eased = part * part * (3 - 2 * part)
        let a = Self.value(Int64(cell), seed), b = Self.value(Int64(cell) + 1, seed)
        return a + (b - a) * eased
    }

    private static func value(_ cell: Int64, _ seed: UInt64) -> Float {
        var random = SplitMix64(seed: seed &+ UInt64(bitPattern: cell) &* 0x9e37_79b9_7f4a_7c15)
        return random.between(-1, 1)
    }
}

/// A state-variable filter (trapezoidal, after Zavalishin): stable while its frequency moves.
struct SweptFilter {
    private var low: Float = 0
    private var band: Float = 0
    private var a1: Float = 0
    private var a2: Float = 0
    private var a3: Float = 0
    private var k: Float = 1

    init() {}

    init(_ frequency: Float, q: Float = 0.707) { tune(frequency, q: q) }

    mutating func tune(_ frequency: Float, q: Float = 0.707) {
        let g = tanf(.pi * min(max(frequency, 10), 20_000) / Tape.rate)
        k = 1 / q
        a1 = 1 / (1 + g * (g + k))
        a2 = g * a1
        a3 = g * a2
    }

    @inline(__always)
    private mutating func step(_ input: Float) -> (band: Float, low: Float) {
        let v3 = input - low
        let v1 = a1 * band + a2 * v3
        let v2 = low + a2 * band + a3 * v3
        band = 2 * v1 - band
        low = 2 * v2 - low
        return (v1, v2)
    }

    @inline(__always)
    mutating func lowPass(_ input: Float) -> Float { step(input).low }

    @inline(__always)
    mutating func highPass(_ input: Float) -> Float {
        let parts = step(input)
        return input - k * parts.band - parts.low
    }

    /// Unit gain in the middle of the band.
    @inline(__always)
    mutating func bandPass(_ input: Float) -> Float { step(input).band * k }
}

/// A sine that falls silent, without a call to the sine function for every sample.
struct Ring {
    private var x: Float
    private var y: Float = 0
    private let c: Float
    private let s: Float

    /// - Parameter decay: Seconds to 1/e.
    init(_ frequency: Float, decay: Float, gain: Float = 1) {
        let turn = 2 * Float.pi * frequency / Tape.rate
        let fall = expf(-1 / (decay * Tape.rate))
        c = cosf(turn) * fall
        s = sinf(turn) * fall
        x = gain
    }

    @inline(__always)
    mutating func next() -> Float {
        let next = x * c - y * s
        y = x * s + y * c
        x = next
        return y
    }
}

/// What a stretch of noise sounds like at a moment.
struct Band {
    var gain: Float
    /// Hertz, the lower and the upper edge; 12 dB an octave beyond them.
    var low: Float
    var high: Float
    var pan: Float = 0
}

extension Tape {
    /// Adds noise whose band, level and direction change with time.
    ///
    /// - Parameter width: 0 is a point between the loudspeakers, 1 is different noise in each.
    mutating func addNoise(
        _ colour: NoiseColour, width: Float, random: inout SplitMix64, _ band: (_ seconds: Float) -> Band
    ) {
        var middle = Noisy(colour, &random), one = Noisy(colour, &random), other = Noisy(colour, &random)
        var lowCuts = (SweptFilter(), SweptFilter()), highCuts = (SweptFilter(), SweptFilter())
        let shared = (1 - width).squareRoot(), own = width.squareRoot()
        func gains(_ band: Band) -> (Float, Float) {
            (
                band.gain * (1 - min(max(band.pan, -1), 1)).squareRoot(),
                band.gain * (1 + min(max(band.pan, -1), 1)).squareRoot()
            )
        }
        var before = gains(band(0))
        var start = 0
        while start < count {
            let end = min(start + Self.block, count)
            let next = band(Float(end) / Self.rate)
            let after = gains(next)
            lowCuts.0.tune(next.low)
            lowCuts.1.tune(next.low)
            highCuts.0.tune(next.high)
            highCuts.1.tune(next.high)
            let step = 1 / Float(end - start)
            for index in start..<end {
                let part = Float(index - start) * step
                let common = middle.next() * shared
                let l = highCuts.0.lowPass(lowCuts.0.highPass(common + one.next() * own))
                let r = highCuts.1.lowPass(lowCuts.1.highPass(common + other.next() * own))
                left[index] += l * (before.0 + (after.0 - before.0) * part)
                right[index] += r * (before.1 + (after.1 - before.1) * part)
            }
            before = after
            start = end
        }
    }

    /// Adds a burst of noise around a frequency: a drop, a crackle, a step.
    mutating func addBurst(
        at start: Float, around frequency: Float, q: Float, attack: Float, decay: Float, pan: Float,
        gain: Float,
        air: Float = 20_000, random: inout SplitMix64
    ) {
        var hiss = Hiss(&random)
        var filter = SweptFilter(frequency, q: q)
        let rise = 1 / max(attack * Self.rate, 1), fall = expf(-1 / (decay * Self.rate))
        var envelope: Float = 0, level: Float = 1
        add(at: start, lasting: attack + decay * 7, pan: pan, gain: gain, air: air) { _ in
            envelope = min(envelope + rise, 1)
            if envelope >= 1 { level *= fall }
            return filter.bandPass(hiss.next()) * envelope * level
        }
    }

    /// Adds the sound of a bubble that closes: a sine that falls silent and rises a little (Minnaert, van den Doel).
    mutating func addBubble(
        at start: Float, frequency: Float, decay: Float, rise: Float, pan: Float, gain: Float,
        air: Float = 20_000
    ) {
        let fall = expf(-1 / (decay * Self.rate))
        var level: Float = 1, phase: Float = 0
        let step = frequency / Self.rate, climb = rise / (decay * Self.rate)
        add(at: start, lasting: decay * 6, pan: pan, gain: gain, air: air) { index in
            let along = Float(index)
            level *= fall
            phase += step * (1 + climb * along)
            if phase >= 1 { phase -= 1 }
            return sinf(2 * .pi * phase) * level * min(along * 0.02, 1)
        }
    }

    /// Moments of a process without memory, `rate` a second on average.
    func moments(_ rate: Float, random: inout SplitMix64, from first: Float = 0) -> [Float] {
        var found: [Float] = []
        guard rate > 0 else { return found }
        var time = first
        while true {
            time -= logf(max(1 - random.unit(), 1e-6)) / rate
            if time >= seconds { return found }
            found.append(time)
        }
    }
}
