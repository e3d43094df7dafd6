import Foundation
import Render

/// A fire: a breath of flame, and wood that cracks.
struct FireSound: SoundSource {
    /// 0.3 a candle-sized fire, 1 a bonfire.
    var size: Float

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let flutter = Drift(&random, rate: 6), breath = Drift(&random, rate: 0.7)
        tape.addNoise(.brown, width: 0.5, random: &random) { seconds in
            let lick = max(0.25, 0.8 + 0.35 * breath.at(seconds) + 0.35 * flutter.at(seconds))
            return Band(gain: 0.32 * lick * size, low: 70, high: 260 + 240 * lick)
        }
        tape.addNoise(.white, width: 0.5, random: &random) { seconds in
            Band(gain: 0.022 * max(0.3, 1 + 0.6 * breath.at(seconds + 5)), low: 1800, high: 7000)
        }
        let mood = Drift(&random, rate: 0.9)
        for time in tape.moments(48, random: &random) where random.unit() < 0.25 + 0.75 * mood.unit(time) {
            let strength = min(0.05 / max(random.unit(), 0.02), 1.6)
            tape.addBurst(
                at: time, around: random.between(900, 5200), q: random.between(0.8, 2.2), attack: 0.0003,
                decay: 0.0015 + 0.006 * random.unit() * strength, pan: random.between(-0.35, 0.35),
                gain: strength, random: &random)
            // A loud one has wood behind it.
            if strength > 0.6 {
                tape.addBurst(
                    at: time, around: random.between(260, 600), q: 1.6, attack: 0.001, decay: 0.014,
                    pan: random.between(-0.3, 0.3), gain: strength * 0.8, random: &random)
            }
        }
    }
}

/// Fireworks some way off: reports, and stars that crackle after them.
struct FireworkSound: SoundSource {
    func record(onto tape: inout Tape, random: inout SplitMix64) {
        var time = random.between(-0.2, 0.4)
        while time < tape.seconds {
            burst(onto: &tape, at: time, random: &random)
            time += random.between(0.45, 1.5)
        }
    }

    private func burst(onto tape: inout Tape, at start: Float, random: inout SplitMix64) {
        let pan = random.between(-0.6, 0.6), near = random.between(0.4, 1)
        for (frequency, decay, gain): (Float, Float, Float) in [
            (70, 0.16, 2.2), (170, 0.08, 1), (520, 0.03, 0.4),
        ] {
            tape.addBurst(
                at: start, around: frequency * random.between(0.85, 1.15), q: 0.8, attack: 0.003,
                decay: decay * random.between(0.8, 1.3), pan: pan, gain: gain * near, random: &random)
        }
        guard random.unit() < 0.6 else { return }
        for _ in 0..<Int(random.between(30, 90)) {
            let age = 0.25 + 1.3 * random.unit()
            tape.addBurst(
                at: start + age, around: random.between(1500, 4800), q: 1, attack: 0.0004, decay: 0.003,
                pan: pan + random.between(-0.3, 0.3), gain: 0.35 * near * random.unit() * (1.7 - age),
                air: 5200,
                random: &random)
        }
    }
}
