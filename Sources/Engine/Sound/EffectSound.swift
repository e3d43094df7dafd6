import Domain
import Foundation
import Media
import Render

/// When an effect happens in its film.
public struct EffectCue: Sendable {
    public var effect: Effect
    /// Seconds of the film.
    public var begins: Double
    public var ends: Double

    public init(effect: Effect, begins: Double, ends: Double) {
        self.effect = effect
        self.begins = begins
        self.ends = ends
    }
}

/// What effects sound like, over what their film sounds like.
public enum EffectSound {
    /// - Parameters:
    ///   - own: The film's sound; nil where it has none.
    ///   - count: Samples of the result.
    public static func mix(
        _ cues: [EffectCue], over own: StereoSound?, count: Int, seed: UInt32
    ) -> StereoSound {
        var tape = Tape(count: count)
        for (index, cue) in cues.enumerated() {
            var random = SplitMix64(seed: UInt64(seed) &+ UInt64(index) &* 0x9e37_79b9)
            var heard = Tape(count: count)
            heard.play(cue, &random)
            let peak = max(heard.left.lazy.map(abs).max() ?? 0, heard.right.lazy.map(abs).max() ?? 0)
            if peak > 0 { tape.add(heard, gain: 0.4 / peak) }
        }
        if let own {
            for i in 0..<min(count, own.count) {
                tape.left[i] += own.left[i]
                tape.right[i] += own.right[i]
            }
        }
        _ = Mastering.limit(&tape)
        return StereoSound(left: tape.left, right: tape.right)
    }
}

extension Tape {
    fileprivate mutating func play(_ cue: EffectCue, _ random: inout SplitMix64) {
        let (start, end) = (Float(cue.begins), Float(cue.ends))
        let length = max(end - start, 0.2)
        func at(_ part: Float) -> Float { start + part * length }
        switch cue.effect {
        case .levitate, .magicPolaroid, .duplicate:
            rise(at: start, length, &random)
            if cue.effect == .duplicate { for part in [Float(0.3), 0.6] { pop(at: at(part), 420, &random) } }
            if cue.effect == .magicPolaroid { click(at: start, &random) }
        case .squish, .poke:
            for part in [Float(0.1), 0.45, 0.8] { squeak(at: at(part), from: 260, to: 520, 0.22) }
            bump(at: start + 0.05, 110, &random)
        case .inflate, .balloonify:
            stretch(at: start, length, up: true, &random)
            squeak(at: end - 0.15, from: 500, to: 900, 0.25)
        case .deflate: stretch(at: start, length, up: false, &random)
        case .crush:
            bump(at: at(0.35), 60, &random)
            crackle(at: at(0.35), 0.65 * length, rate: 50, around: 1_400, &random)
        case .crumble:
            crackle(at: start, length, rate: 60, around: 900, &random)
            for part in [Float(0.5), 0.7, 0.9] { bump(at: at(part), 80, &random) }
        case .explode:
            boom(at: start, &random)
            crackle(at: start + 0.2, 1.6, rate: 24, around: 2_200, &random)
        case .dissolve:
            crackle(at: start, length, rate: 70, around: 3_200, &random)
            air(at: start, length, low: 300, high: 2_400, gain: 0.25, &random)
        case .melt:
            air(at: start, length, low: 200, high: 900, gain: 0.2, &random)
            drops(at: start, length, &random)
        case .choco:
            air(at: start, length, low: 150, high: 700, gain: 0.35, &random)
            drops(at: at(0.5), length, &random)
        case .tear: rip(at: start, length, &random)
        case .peel: rip(at: start, 0.6 * length, &random)
        case .crystalize, .bonsai, .yarn: chimes(at: start, length, &random)
        case .cakeIfy:
            air(at: at(0.1), 0.3, low: 1_200, high: 7_000, gain: 0.6, &random)
            bump(at: at(0.45), 140, &random)
        case .decapitate, .eyePop:
            pop(at: start, 300, &random)
            spring(at: start + 0.05, &random)
        case .itsAlive:
            pop(at: start, 520, &random)
            for part in [Float(0.4), 0.65, 0.9] { squeak(at: at(part), from: 380, to: 640, 0.14) }
        case .taDa:
            air(at: start, 0.5, low: 300, high: 3_000, gain: 0.5, &random)
            chimes(at: at(0.75), 0.6, &random)
        case .loveBomb:
            for part in stride(from: Float(0), to: 1, by: 0.11) {
                pop(at: at(part), 380 + 300 * part, &random)
            }
        case .eyesZoomIn: rise(at: start, length, &random)
        case .cctv:
            click(at: start, &random)
            air(at: start, max(seconds - start, 0.2), low: 90, high: 420, gain: 0.12, &random)
        }
    }

    /// A stretch of moving air that swells and goes.
    private mutating func air(
        at start: Float, _ length: Float, low: Float, high: Float, gain: Float, _ random: inout SplitMix64
    ) {
        addNoise(.pink, width: 0.4, random: &random) { time in
            let part = (time - start) / length
            let level = part < 0 || part > 1 ? 0 : sinf(.pi * part)
            return Band(gain: gain * level, low: low, high: high * (0.6 + 0.4 * min(max(part, 0), 1)))
        }
    }

    /// A soft chord that climbs.
    private mutating func rise(at start: Float, _ length: Float, _ random: inout SplitMix64) {
        for (index, ratio) in [Float(1), 1.5, 2, 3].enumerated() {
            var phase: Float = 0
            add(at: start, lasting: length + 0.4, pan: Float(index) * 0.3 - 0.4, gain: 0.2) { sample in
                let part = Float(sample) / Tape.rate / (length + 0.4)
                phase += 110 * ratio * (1 + part) / Tape.rate
                if phase >= 1 { phase -= 1 }
                return sinf(2 * .pi * phase) * sinf(.pi * min(part, 1))
            }
        }
        air(at: start, length, low: 500, high: 5_000, gain: 0.3, &random)
    }

    private mutating func stretch(at start: Float, _ length: Float, up: Bool, _ random: inout SplitMix64) {
        air(at: start, length, low: up ? 600 : 900, high: up ? 3_000 : 6_000, gain: 0.5, &random)
        var phase: Float = 0
        let flutter = Drift(&random, rate: 9)
        add(at: start, lasting: length, pan: 0, gain: 0.25) { sample in
            let time = Float(sample) / Tape.rate
            let part = time / length
            phase += (up ? 120 + 260 * part : 420 - 330 * part) * (1 + 0.06 * flutter.at(time)) / Tape.rate
            if phase >= 1 { phase -= 1 }
            // A reed: more overtones than a flute.
            return (sinf(2 * .pi * phase) + 0.5 * sinf(4 * .pi * phase) + 0.3 * sinf(6 * .pi * phase))
                * sinf(.pi * min(part, 1))
        }
    }

    private mutating func squeak(at start: Float, from low: Float, to high: Float, _ length: Float) {
        var phase: Float = 0
        add(at: start, lasting: length, pan: 0, gain: 0.3) { sample in
            let part = Float(sample) / Tape.rate / length
            phase += (low + (high - low) * part) / Tape.rate
            if phase >= 1 { phase -= 1 }
            return (sinf(2 * .pi * phase) + 0.3 * sinf(4 * .pi * phase)) * sinf(.pi * min(part, 1))
        }
    }

    private mutating func pop(at start: Float, _ frequency: Float, _ random: inout SplitMix64) {
        addBubble(
            at: start, frequency: frequency, decay: 0.05, rise: 0.5, pan: random.between(-0.4, 0.4), gain: 0.9
        )
        addBurst(
            at: start, around: 2_400, q: 0.8, attack: 0.001, decay: 0.012, pan: 0, gain: 0.5, random: &random)
    }

    private mutating func bump(at start: Float, _ frequency: Float, _ random: inout SplitMix64) {
        var ring = Ring(frequency, decay: 0.12)
        add(at: start, lasting: 0.6, pan: 0, gain: 0.8) { _ in ring.next() }
        addBurst(
            at: start, around: 500, q: 0.6, attack: 0.002, decay: 0.04, pan: 0, gain: 0.7, random: &random)
    }

    private mutating func crackle(
        at start: Float, _ length: Float, rate: Float, around frequency: Float, _ random: inout SplitMix64
    ) {
        for moment in moments(rate, random: &random, from: start) {
            guard moment < start + length else { break }
            addBurst(
                at: moment, around: frequency * random.between(0.5, 1.9), q: 1.6, attack: 0.001,
                decay: random.between(0.006, 0.04), pan: random.between(-0.7, 0.7),
                gain: random.between(0.2, 0.8), random: &random)
        }
    }

    private mutating func drops(at start: Float, _ length: Float, _ random: inout SplitMix64) {
        for moment in moments(7, random: &random, from: start) {
            guard moment < start + length else { break }
            addBubble(
                at: moment, frequency: random.between(350, 1_100), decay: random.between(0.02, 0.05),
                rise: 0.3, pan: random.between(-0.6, 0.6), gain: random.between(0.3, 0.7))
        }
    }

    private mutating func rip(at start: Float, _ length: Float, _ random: inout SplitMix64) {
        crackle(at: start, length, rate: 260, around: 3_600, &random)
        air(at: start, length, low: 1_400, high: 8_000, gain: 0.5, &random)
    }

    private mutating func chimes(at start: Float, _ length: Float, _ random: inout SplitMix64) {
        let scale: [Float] = [1, 1.122, 1.335, 1.498, 1.682, 2, 2.245, 2.67]
        for (index, ratio) in scale.enumerated() {
            let moment = start + length * Float(index) / Float(scale.count)
            let decay = random.between(0.25, 0.5)
            var (body, shine) = (Ring(880 * ratio, decay: decay), Ring(2_430 * ratio, decay: decay / 3))
            add(at: moment, lasting: 2, pan: random.between(-0.6, 0.6), gain: 0.35) { _ in
                body.next() + 0.3 * shine.next()
            }
        }
    }

    private mutating func boom(at start: Float, _ random: inout SplitMix64) {
        addNoise(.brown, width: 0.5, random: &random) { time in
            let after = time - start
            return Band(
                gain: after < 0 ? 0 : 1.4 * expf(-after * 2.2), low: 30,
                high: 300 + 5_000 * expf(-max(after, 0) * 6))
        }
        bump(at: start, 48, &random)
    }

    private mutating func spring(at start: Float, _ random: inout SplitMix64) {
        var phase: Float = 0
        add(at: start, lasting: 0.9, pan: 0, gain: 0.4) { sample in
            let time = Float(sample) / Tape.rate
            phase += (240 + 90 * sinf(2 * .pi * 14 * time) + 120 * time) / Tape.rate
            if phase >= 1 { phase -= 1 }
            return sinf(2 * .pi * phase) * expf(-3.2 * time)
        }
    }

    private mutating func click(at start: Float, _ random: inout SplitMix64) {
        for delay in [Float(0), 0.07] {
            addBurst(
                at: start + delay, around: 3_000, q: 0.9, attack: 0.0005, decay: 0.01, pan: 0, gain: 0.8,
                random: &random)
        }
    }
}
