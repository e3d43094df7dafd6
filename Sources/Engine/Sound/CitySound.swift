import Foundation
import Render

/// A city: far traffic, cars that pass, a horn somewhere.
struct CitySound: SoundSource {
    /// Cars near enough to be heard one by one, a minute.
    var cars: Float
    /// 0 dry … 1 streaming wet: tyres hiss.
    var wetness: Float
    /// Heard from a roof or across the water: only the far part is left.
    var isFar: Bool
    var hasHorn: Bool

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let one = Drift(&random, rate: 0.17), two = Drift(&random, rate: 0.26),
            three = Drift(&random, rate: 0.6)
        tape.addNoise(.brown, width: 0.7, random: &random) { seconds in
            Band(gain: 0.5 * (1 + 0.3 * one.at(seconds)), low: 42, high: 190 + 40 * two.at(seconds))
        }
        tape.addNoise(.pink, width: 0.9, random: &random) { seconds in
            Band(
                gain: (isFar ? 0.2 : 0.28) * (1 + 0.3 * two.at(seconds) + 0.15 * three.at(seconds)), low: 180,
                high: (isFar ? 900 : 1500) * (1 + 0.2 * one.at(seconds + 9)), pan: 0.3 * two.at(seconds + 5))
        }
        guard !isFar else {
            if hasHorn, random.unit() < 0.5 { horn(onto: &tape, random: &random) }
            return
        }
        // The first one is about to pass when the film begins or soon after.
        var time = random.between(0.6, 2.4)
        var way: Float = random.unit() < 0.5 ? -1 : 1
        while time < tape.seconds + 1, cars > 0 {
            pass(onto: &tape, at: time, way: way, random: &random)
            way = random.unit() < 0.6 ? -way : way
            time += 60 / cars * random.between(0.5, 1.5)
        }
        if hasHorn, random.unit() < 0.35 { horn(onto: &tape, random: &random) }
    }

    /// A car that passes: tyres, then the engine behind them, lower once it goes away.
    private func pass(onto tape: inout Tape, at middle: Float, way: Float, random: inout SplitMix64) {
        let speed = random.between(8, 14), distance = random.between(5, 11)
        let tyres = random.between(0.8, 1.2)
        func near(_ seconds: Float) -> (level: Float, pan: Float) {
            let along = speed * (seconds - middle)
            let away = (along * along + distance * distance).squareRoot()
            return (6 / (away + 1.5), way * along / away)
        }
        tape.addNoise(.pink, width: 0.25, random: &random) { seconds in
            let place = near(seconds)
            return Band(
                gain: 0.65 * tyres * place.level * place.level, low: 240, high: 700 + 1400 * place.level,
                pan: 0.85 * place.pan)
        }
        if wetness > 0.2 {
            tape.addNoise(.white, width: 0.35, random: &random) { seconds in
                let place = near(seconds - 0.12)
                return Band(
                    gain: 0.34 * wetness * place.level * place.level, low: 1400,
                    high: 3800 + 3500 * place.level,
                    pan: 0.85 * place.pan)
            }
        }
        let pitch = random.between(52, 74)
        tape.addNoise(.brown, width: 0.2, random: &random) { seconds in
            let place = near(seconds)
            let doppler = 1 - 0.04 * way * place.pan
            return Band(
                gain: 0.8 * place.level * place.level, low: pitch * doppler, high: pitch * 2.2 * doppler,
                pan: 0.7 * place.pan)
        }
    }

    /// Streets away, all edges lost.
    private func horn(onto tape: inout Tape, random: inout SplitMix64) {
        let start = random.between(0.3, 0.8) * tape.seconds
        let pitch = random.between(370, 430), pan = random.between(-0.8, 0.8)
        var at = start
        for _ in 0..<Int(random.between(1, 2.99)) {
            let length = random.between(0.18, 0.55)
            tape.add(at: at, lasting: length, pan: pan, gain: 0.02, air: 850) { index in
                let time = Float(index) / Tape.rate
                let envelope = min(time / 0.03, 1) * min((length - time) / 0.06, 1)
                var sum: Float = 0
                for harmonic in 1...5 {
                    let turn = 2 * .pi * pitch * Float(harmonic) * time
                    sum += (sinf(turn) + sinf(turn * 1.26)) / Float(harmonic)
                }
                return sum * envelope
            }
            at += length + 0.16
        }
    }
}

/// What hums: neon tubes, a refrigerator.
struct HumSound: SoundSource {
    /// Neon crackles and has more overtones.
    var isNeon: Bool

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let flutter = Drift(&random, rate: 0.8)
        let levels: [Float] =
            isNeon ? [1, 0.5, 0.42, 0.2, 0.22, 0.1, 0.12, 0.05] : [1, 0.3, 0.12, 0.05]
        let phases = levels.map { _ in random.unit() }
        // One cycle of 100 Hz is 480 samples exactly.
        let cycle = (0..<480).map { index in
            levels.indices.reduce(Float(0)) { sum, number in
                let turn = Float(index) / 480 * Float(number + 1) + phases[number]
                return sum + levels[number] * sinf(2 * .pi * turn)
            }
        }
        for pan: Float in isNeon ? [-0.6, 0.5] : [0.3] {
            let lag = random.between(0, 3)
            var level: Float = 1
            tape.add(at: 0, lasting: tape.seconds, pan: pan, gain: 0.1) { index in
                if index & 255 == 0 { level = 1 + 0.12 * flutter.at(Float(index) / Tape.rate + lag) }
                return cycle[index % 480] * level
            }
        }
        guard isNeon else { return }
        for time in tape.moments(1.6, random: &random) {
            for spark in 0..<Int(random.between(1, 5)) {
                tape.addBurst(
                    at: time + Float(spark) * 0.01 * random.between(0.9, 1.1),
                    around: random.between(2500, 5200),
                    q: 1, attack: 0.0004, decay: 0.0022, pan: random.between(-0.7, 0.6),
                    gain: 0.05 * random.unit(), random: &random)
            }
        }
    }
}

/// People who talk, too far away for words: voices with pitch, vowels and pauses of their own.
struct CrowdSound: SoundSource {
    var voices: Int

    /// First three resonances of some vowels, hertz.
    private static let vowels: [(Float, Float, Float)] = [
        (730, 1090, 2440), (530, 1840, 2480), (390, 1990, 2550), (570, 840, 2410), (440, 1020, 2240),
        (490, 1350, 1690), (640, 1190, 2390),
    ]

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        for _ in 0..<voices { speak(onto: &tape, random: &random) }
        // Clothes, feet, breath: what lies under the voices.
        let stir = Drift(&random, rate: 1.2)
        tape.addNoise(.pink, width: 0.9, random: &random) { seconds in
            Band(gain: 0.05 * (1 + 0.4 * stir.at(seconds)), low: 250, high: 2200)
        }
    }

    private func speak(onto tape: inout Tape, random: inout SplitMix64) {
        let isHigh = random.unit() < 0.5
        let pitch = isHigh ? random.between(175, 235) : random.between(95, 135)
        let tract: Float = isHigh ? 1.14 : 1
        let melody = Drift(&random, rate: 1.1), pan = random.between(-0.9, 0.9)
        let air = random.between(1300, 2600), gain = random.between(0.05, 0.13)
        var hiss = Hiss(&random)
        var time = random.between(-0.8, 0.8)
        while time < tape.seconds {
            // A phrase of some syllables, then a breath.
            let phrase = Int(random.between(4, 12))
            for syllable in 0..<phrase {
                let length = random.between(0.11, 0.24)
                let from = random.pick(Self.vowels), to = random.pick(Self.vowels)
                let fall = 1.12 - 0.22 * Float(syllable) / Float(phrase)
                let stress = random.between(0.35, 1)
                var one = SweptFilter(from.0 * tract, q: 6), two = SweptFilter(from.1 * tract, q: 8)
                var three = SweptFilter(from.2 * tract, q: 9)
                var phase: Float = random.unit()
                let total = length * 1.25 * Tape.rate
                let step = pitch * fall * (1 + 0.13 * melody.at(time)) / Tape.rate
                tape.add(at: time, lasting: length * 1.25, pan: pan, gain: gain * stress, air: air) { index in
                    let part = Float(index) / total
                    if index & 127 == 0 {
                        one.tune((from.0 + (to.0 - from.0) * part) * tract, q: 6)
                        two.tune((from.1 + (to.1 - from.1) * part) * tract, q: 8)
                        three.tune((from.2 + (to.2 - from.2) * part) * tract, q: 9)
                    }
                    phase += step * (1 - 0.08 * part)
                    if phase >= 1 { phase -= 1 }
                    // A rounded pulse, breathy.
                    let open = max(0, 1 - phase / 0.6)
                    let source = open * open * phase * 7 - 0.42 + 0.08 * hiss.next()
                    let envelope = min(part * 6, 1) * min((1 - part) * 3, 1)
                    return (one.bandPass(source) + 0.5 * two.bandPass(source) + 0.2 * three.bandPass(source))
                        * envelope
                }
                time += length
            }
            time += random.between(0.25, 1.6)
        }
    }
}
