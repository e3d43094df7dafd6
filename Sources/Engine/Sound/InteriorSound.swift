import Foundation
import Render

/// The air of a quiet room.
struct RoomSound: SoundSource {
    var hasClock: Bool

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let slow = Drift(&random, rate: 0.2), stir = Drift(&random, rate: 0.7)
        tape.addNoise(.brown, width: 0.6, random: &random) { seconds in
            Band(gain: 0.8 * (1 + 0.2 * slow.at(seconds)), low: 45, high: 260)
        }
        tape.addNoise(.pink, width: 0.95, random: &random) { seconds in
            Band(
                gain: 0.28 * (1 + 0.18 * stir.at(seconds)), low: 220, high: 2600 + 500 * slow.at(seconds + 3))
        }
        guard hasClock else { return }
        var time = random.between(0.1, 0.5)
        var isTick = true
        while time < tape.seconds {
            let pitch: Float = isTick ? 2900 : 2500
            tape.addBurst(
                at: time, around: pitch, q: 2.5, attack: 0.0003, decay: 0.004, pan: 0.35, gain: 0.5,
                random: &random)
            tape.addBurst(
                at: time + 0.001, around: 620, q: 2, attack: 0.0005, decay: 0.012, pan: 0.35, gain: 0.3,
                random: &random)
            isTick.toggle()
            time += 0.5
        }
    }
}

/// Drops that fall in a cave.
struct DripSound: SoundSource {
    func record(onto tape: inout Tape, random: inout SplitMix64) {
        for time in tape.moments(1.5, random: &random) {
            let frequency = random.between(620, 1700), pan = random.between(-0.8, 0.8)
            let gain = random.between(0.1, 0.5)
            tape.addBurst(
                at: time, around: 3200, q: 0.8, attack: 0.0004, decay: 0.002, pan: pan, gain: gain * 0.5,
                random: &random)
            tape.addBubble(
                at: time + 0.012, frequency: frequency, decay: 0.028, rise: random.between(0.05, 0.12),
                pan: pan,
                gain: gain)
        }
    }
}

/// What films give to space, where nothing is heard: low air that turns slowly, and a far shimmer.
struct SpaceSound: SoundSource {
    var hasAstronaut: Bool

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let one = Drift(&random, rate: 0.12), two = Drift(&random, rate: 0.19),
            three = Drift(&random, rate: 0.3)
        tape.addNoise(.brown, width: 0.8, random: &random) { seconds in
            Band(gain: 0.7 * (1 + 0.35 * one.at(seconds)), low: 36, high: 120 + 50 * two.at(seconds))
        }
        tape.addNoise(.pink, width: 1, random: &random) { seconds in
            Band(
                gain: 0.14 * (1 + 0.5 * two.at(seconds + 4)), low: 300, high: 900 + 400 * one.at(seconds + 7),
                pan: 0.5 * three.at(seconds))
        }
        tape.addNoise(.white, width: 1, random: &random) { seconds in
            Band(gain: 0.012 * (1 + 0.8 * three.at(seconds + 2)), low: 3500, high: 8000)
        }
        if hasAstronaut { breathe(onto: &tape, random: &random) }
    }

    /// Breath inside a helmet: in, a pause, out and lower.
    private func breathe(onto tape: inout Tape, random: inout SplitMix64) {
        var time = random.between(-0.6, 0.4)
        var breaths: [(at: Float, length: Float, isIn: Bool)] = []
        while time < tape.seconds {
            breaths.append((time, random.between(1.1, 1.4), true))
            breaths.append((time + 1.7, random.between(1.4, 1.8), false))
            time += random.between(3.9, 4.6)
        }
        func level(_ seconds: Float, isIn: Bool) -> Float {
            for breath in breaths where breath.isIn == isIn {
                let part = (seconds - breath.at) / breath.length
                if part > 0, part < 1 {
                    let wave = sinf(.pi * powf(part, isIn ? 1.2 : 0.7))
                    return wave * wave
                }
            }
            return 0
        }
        tape.addNoise(.white, width: 0.15, random: &random) { seconds in
            Band(gain: 0.13 * level(seconds, isIn: true), low: 800, high: 3200)
        }
        tape.addNoise(.pink, width: 0.15, random: &random) { seconds in
            Band(gain: 0.3 * level(seconds, isIn: false), low: 350, high: 1500)
        }
    }
}

/// A soft chord that breathes, with a few struck notes above it.
struct PadSound: SoundSource {
    enum Character: Sendable {
        case bright, warm, dark, uneasy
    }

    var character: Character
    /// Struck notes a second; 0 for the chord alone.
    var notes: Float

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let root: Float = 110 * powf(2, random.pick([-5, -3, -2, 0, 2]) / 12)
        let chord: [Float] =
            switch character {
            case .bright: [0, 7, 12, 16, 19, 23, 26]
            case .warm: [0, 7, 12, 14, 16, 21, 23]
            case .dark: [0, 7, 12, 15, 17, 22]
            case .uneasy: [0, 6, 12, 13, 18, 23]
            }
        let table = Self.wave()
        for (number, semitones) in chord.enumerated() {
            let swell = Drift(&random, rate: 0.22)
            for detune: Float in [-0.0016, 0.0013, 0.0002] {
                let step = root * powf(2, semitones / 12) * (1 + detune) / Tape.rate
                let gain = 0.2 / (1 + 0.35 * Float(number))
                let pan = detune * 450 * (number & 1 == 0 ? 1 : -1)
                var phase = random.unit(), level: Float = 0
                tape.add(at: 0, lasting: tape.seconds, pan: pan, gain: gain, air: 1900) { index in
                    if index & 63 == 0 { level = 0.25 + 0.75 * swell.unit(Float(index) / Tape.rate) }
                    phase += step
                    if phase >= 1 { phase -= 1 }
                    let place = phase * 2048
                    let cell = Int(place)
                    let a = table[cell & 2047], b = table[(cell + 1) & 2047]
                    return (a + (b - a) * (place - Float(cell))) * level
                }
            }
        }
        strike(onto: &tape, root: root, chord: chord, random: &random)
    }

    /// Soft mallets: a sine, its fourth partial for a moment, felt.
    private func strike(onto tape: inout Tape, root: Float, chord: [Float], random: inout SplitMix64) {
        guard notes > 0 else { return }
        var time = random.between(0.25, 0.8)
        while time < tape.seconds - 0.4 {
            let pitch = root * powf(2, random.pick(chord) / 12) * (random.unit() < 0.6 ? 4 : 2)
            let pan = random.between(-0.5, 0.5), level = random.between(0.1, 0.26)
            var first = Ring(pitch, decay: 0.55, gain: 1),
                second = Ring(pitch * 3.93, decay: 0.07, gain: 0.14)
            var third = Ring(pitch * 2.003, decay: 0.25, gain: 0.1)
            tape.add(at: time, lasting: 2.6, pan: pan, gain: level, air: 3800) { index in
                (first.next() + second.next() + third.next()) * min(Float(index) * 0.006, 1)
            }
            time += random.between(0.6, 1.5) / notes
        }
    }

    private static func wave() -> [Float] {
        (0..<2048).map { index in
            let turn = 2 * Float.pi * Float(index) / 2048
            return (1...6).reduce(0) { $0 + sinf(turn * Float($1) + Float($1)) / powf(Float($1), 1.9) }
        }
    }
}
