import Foundation
import Render

/// Rain: a wash from everywhere, single drops nearby, and water that gathers.
struct RainSound: SoundSource {
    enum Surface: Sendable {
        case street, leaves, grass, water, sand
    }

    /// 0…1.
    var amount: Float
    var surface: Surface

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        wash(onto: &tape, random: &random)
        drops(onto: &tape, random: &random)
        puddles(onto: &tape, random: &random)
    }

    private func wash(onto tape: inout Tape, random: inout SplitMix64) {
        let slow = Drift(&random, rate: 0.35), quick = Drift(&random, rate: 2.2)
        let tone = Drift(&random, rate: 0.25)
        let top: Float =
            switch surface {
            case .street, .water: 8200
            case .leaves: 5600
            case .grass: 4600
            case .sand: 3600
            }
        tape.addNoise(.white, width: 0.85, random: &random) { seconds in
            let swell = 1 + 0.28 * slow.at(seconds) + 0.07 * quick.at(seconds)
            return Band(gain: 0.9 * swell, low: 700, high: top * (1 + 0.15 * tone.at(seconds)))
        }
        tape.addNoise(.pink, width: 0.8, random: &random) { seconds in
            Band(gain: 0.4 * (1 + 0.3 * slow.at(seconds)), low: 120, high: 1100)
        }
    }

    private func drops(onto tape: inout Tape, random: inout SplitMix64) {
        let (lowest, highest, decay): (Float, Float, Float) =
            switch surface {
            case .street: (1400, 7500, 0.003)
            case .water: (1200, 6000, 0.003)
            case .leaves: (600, 3200, 0.006)
            case .grass: (700, 2600, 0.004)
            case .sand: (300, 1500, 0.005)
            }
        for time in tape.moments(150 + 850 * amount * amount, random: &random) {
            // Few drops are near, and those are loud.
            let near = min(0.22 / max(random.unit(), 0.01).squareRoot(), 1.8)
            tape.addBurst(
                at: time, around: lowest * powf(highest / lowest, random.unit()), q: random.between(0.7, 1.6),
                attack: 0.0004, decay: decay * random.between(0.5, 1.8), pan: random.between(-0.95, 0.95),
                gain: near, random: &random)
        }
    }

    private func puddles(onto tape: inout Tape, random: inout SplitMix64) {
        let rate: Float =
            switch surface {
            case .street: 14 + 26 * amount
            case .water: 40 + 40 * amount
            case .leaves: 6
            case .grass, .sand: 0
            }
        for time in tape.moments(rate, random: &random) {
            let frequency = 900 * powf(4.5, random.unit())
            tape.addBubble(
                at: time, frequency: frequency, decay: random.between(4, 11) / frequency,
                rise: random.between(0.02, 0.14), pan: random.between(-0.9, 0.9),
                gain: 0.16 * min(0.4 / max(random.unit(), 0.04).squareRoot(), 1.4))
        }
    }
}

/// Thunder after the flashes that are seen.
struct ThunderSound: SoundSource {
    /// Moments of lightning.
    var flashes: [(seconds: Float, strength: Float)]

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        for flash in flashes {
            // Sound needs three seconds for a kilometre; a film cannot wait for the far ones.
            let distance = random.between(0.4, 1.3) + (1 - flash.strength) * 0.6
            roll(onto: &tape, from: flash.seconds + distance, near: flash.strength, random: &random)
        }
    }

    private func roll(onto tape: inout Tape, from start: Float, near: Float, random: inout SplitMix64) {
        let side = random.between(-0.4, 0.4)
        // The channel is kilometres long: its parts arrive one after another, the later the duller.
        var parts: [(at: Float, gain: Float, decay: Float)] = [(0, 0.9, 0.5)]
        var time: Float = 0
        while time < 3.6 {
            time += random.between(0.12, 0.6)
            parts.append((time, random.between(0.25, 1) * expf(-time * 0.45), random.between(0.35, 0.9)))
        }
        let shake = Drift(&random, rate: 11)
        let onset = 0.04 + 0.3 * (1 - near)
        tape.addNoise(.brown, width: 0.5, random: &random) { seconds in
            let age = seconds - start
            guard age > 0 else { return Band(gain: 0, low: 30, high: 200) }
            var gain: Float = 0
            for part in parts where age > part.at {
                let own = age - part.at
                gain += part.gain * min(own / onset, 1) * expf(-own / part.decay)
            }
            return Band(
                gain: gain * (1 + 0.35 * shake.at(seconds)), low: 32,
                high: 110 + 700 * near * expf(-age * 1.5) + 140 * expf(-age * 0.4), pan: side)
        }
        // The crack of a near one: many small reports within a quarter of a second.
        for _ in 0..<Int(26 * near) {
            let age = random.unit() * random.unit() * 0.45
            tape.addBurst(
                at: start + age, around: random.between(250, 1700) * (1 - age), q: 0.6, attack: 0.002,
                decay: random.between(0.012, 0.06), pan: side + random.between(-0.3, 0.3),
                gain: 0.5 * near * (1 - age), random: &random)
        }
    }
}
