import Foundation
import Render

/// The sea on a shore: swell that comes, breaks, runs up and hisses back.
struct SeaSound: SoundSource {
    /// 0 a lake's edge … 1 storm surf.
    var swell: Float
    /// Somebody rides the wave: its roar never ends.
    var isRiding = false

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        horizon(onto: &tape, random: &random)
        // The film opens within the life of a wave, and at least one breaks in it.
        var time = random.between(-3.2, -1.2)
        var side = random.between(-0.5, 0.5)
        while time < tape.seconds + 2 {
            breaker(onto: &tape, at: time, size: random.between(0.65, 1), side: side, random: &random)
            // Sets of two crests, a long one and its follower beside it.
            if random.unit() < 0.5 {
                breaker(
                    onto: &tape, at: time + random.between(1.2, 2.4), size: random.between(0.3, 0.6),
                    side: -side,
                    random: &random)
            }
            time += random.between(5.2, 8.5) - 1.5 * swell
            side = random.between(-0.6, 0.6)
        }
        if isRiding { ride(onto: &tape, random: &random) }
    }

    /// All the other waves, far along the shore.
    private func horizon(onto tape: inout Tape, random: inout SplitMix64) {
        let one = Drift(&random, rate: 0.22), two = Drift(&random, rate: 0.3)
        tape.addNoise(.brown, width: 0.85, random: &random) { seconds in
            Band(gain: (0.3 + 0.35 * swell) * (1 + 0.35 * one.at(seconds)), low: 45, high: 320)
        }
        tape.addNoise(.pink, width: 0.9, random: &random) { seconds in
            Band(
                gain: 0.2 * (1 + 0.4 * two.at(seconds)), low: 200, high: 1500 + 500 * two.at(seconds + 4),
                pan: 0.3 * one.at(seconds + 8))
        }
    }

    private func breaker(
        onto tape: inout Tape, at start: Float, size: Float, side: Float, random: inout SplitMix64
    ) {
        let force = size * (0.35 + 0.65 * swell)
        let rise = random.between(0.5, 1.1), fall = random.between(0.9, 1.5),
            travel = random.between(-0.5, 0.5)
        let churn = Drift(&random, rate: 7), tumble = Drift(&random, rate: 2.5)
        func pan(_ age: Float) -> Float { side + travel * age * 0.3 }
        // The body of water: it swells before it falls.
        tape.addNoise(.brown, width: 0.6, random: &random) { seconds in
            let age = seconds - start
            let level = age < 0 ? expf(age / rise) : expf(-age / fall)
            return Band(
                gain: 1.5 * force * level * (1 + 0.25 * tumble.at(seconds)), low: 40,
                high: 130 + 420 * level * force, pan: pan(age) * 0.5)
        }
        // The crash and the white water.
        tape.addNoise(.pink, width: 0.75, random: &random) { seconds in
            let age = seconds - start
            guard age > -0.5 else { return Band(gain: 0, low: 150, high: 800) }
            let open = min((age + 0.5) / 0.75, 1)
            let level = open * open * expf(-max(age - 0.2, 0) / (fall * 0.9))
            return Band(
                gain: 1.25 * force * level * (1 + 0.16 * churn.at(seconds)), low: 170,
                high: 900 + 3800 * level * force, pan: pan(age))
        }
        // Foam that runs up the sand and fizzles out.
        let fizz = Drift(&random, rate: 14)
        tape.addNoise(.white, width: 0.9, random: &random) { seconds in
            let age = seconds - start - 0.5
            guard age > 0 else { return Band(gain: 0, low: 1500, high: 5000) }
            let level = min(age / 0.9, 1) * expf(-max(age - 0.9, 0) / 1.9)
            return Band(
                gain: 0.32 * (0.4 + 0.6 * size) * level * (1 + 0.22 * fizz.at(seconds)),
                low: 1100 + 500 * min(age, 4), high: 4200 + 900 * min(age, 4), pan: pan(age) * 1.2)
        }
        for _ in 0..<Int(60 * size) {
            let age = 0.8 + 3.4 * random.unit()
            let frequency = random.between(900, 3800)
            tape.addBubble(
                at: start + age, frequency: frequency, decay: random.between(3, 8) / frequency, rise: 0.1,
                pan: pan(age) + random.between(-0.5, 0.5), gain: 0.05 * random.unit() * expf(-age * 0.3))
        }
    }

    /// Water that a board cuts.
    private func ride(onto tape: inout Tape, random: inout SplitMix64) {
        let cut = Drift(&random, rate: 1.1), spray = Drift(&random, rate: 5)
        tape.addNoise(.pink, width: 0.5, random: &random) { seconds in
            let edge = 0.6 + 0.4 * cut.at(seconds)
            return Band(gain: 0.5 * edge * (1 + 0.2 * spray.at(seconds)), low: 280, high: 1500 + 1600 * edge)
        }
    }
}

/// Running water: a brook, a waterfall, a lake that laps at its edge, or what is poured.
struct StreamSound: SoundSource {
    /// Bubbles a second that are near enough to be heard apart.
    var bubbles: Float
    /// 0…1.
    var wash: Float
    /// 0 runs evenly … 1 laps.
    var lapping: Float = 0
    /// Scale of the bubbles' pitch.
    var pitch: Float = 1

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let slow = Drift(&random, rate: 0.4), lap = Drift(&random, rate: 0.75),
            quick = Drift(&random, rate: 5)
        let lapping = lapping
        func flow(_ seconds: Float) -> Float {
            let beat = max(0, lap.at(seconds) + 0.25)
            return 1 - lapping + lapping * beat * beat
        }
        tape.addNoise(.pink, width: 0.8, random: &random) { seconds in
            Band(
                gain: wash * flow(seconds) * (1 + 0.32 * slow.at(seconds) + 0.1 * quick.at(seconds)),
                low: 180,
                high: 2600 + 3800 * wash)
        }
        if wash > 0.6 {
            tape.addNoise(.brown, width: 0.8, random: &random) { seconds in
                Band(gain: wash * (1 + 0.15 * slow.at(seconds + 5)), low: 40, high: 380)
            }
        }
        // A brook's voice: groups of bubbles from a few hollows, each with pitches of its own.
        let hollows = (0..<7).map { _ in
            (
                pan: random.between(-0.8, 0.8), pitch: 420 * powf(4.2, random.unit()) * pitch,
                mood: Drift(&random, rate: 1.6)
            )
        }
        for time in tape.moments(bubbles, random: &random) {
            let hollow = random.pick(hollows)
            guard random.unit() < hollow.mood.unit(time) * 1.2 * flow(time) else { continue }
            let frequency = hollow.pitch * random.between(0.7, 1.5)
            tape.addBubble(
                at: time, frequency: frequency, decay: random.between(4, 12) / frequency,
                rise: random.between(0.02, 0.14), pan: hollow.pan + random.between(-0.1, 0.1),
                gain: 0.18 * random.unit() * random.unit() + 0.015)
        }
    }
}

/// Under the surface: the low pressure of the sea, the reef's crackle, bubbles that rise.
struct UnderwaterSound: SoundSource {
    var hasLife: Bool
    var hasDiver: Bool
    var hasWhale: Bool

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let surge = Drift(&random, rate: 0.2), sway = Drift(&random, rate: 0.15),
            stir = Drift(&random, rate: 0.9)
        tape.addNoise(.brown, width: 0.7, random: &random) { seconds in
            Band(
                gain: 1 + 0.4 * surge.at(seconds), low: 40, high: 170 + 60 * surge.at(seconds + 3),
                pan: 0.35 * sway.at(seconds))
        }
        tape.addNoise(.pink, width: 0.9, random: &random) { seconds in
            Band(
                gain: 0.24 * (1 + 0.45 * stir.at(seconds)), low: 160, high: 620 + 220 * surge.at(seconds + 7))
        }
        if hasLife {
            for time in tape.moments(38, random: &random) {
                tape.addBurst(
                    at: time, around: random.between(2200, 5200), q: 0.9, attack: 0.0003, decay: 0.0012,
                    pan: random.between(-1, 1), gain: min(0.02 / max(random.unit(), 0.04), 0.3), air: 4200,
                    random: &random)
            }
        }
        var time = random.between(0.1, 1.2)
        while time < tape.seconds {
            trail(onto: &tape, from: time, count: hasDiver ? 26 : Int(random.between(4, 13)), random: &random)
            time += hasDiver ? random.between(2.8, 3.8) : random.between(1.4, 4)
        }
        if hasWhale { song(onto: &tape, random: &random) }
    }

    /// Bubbles that rise from one place, larger ones first.
    private func trail(onto tape: inout Tape, from start: Float, count: Int, random: inout SplitMix64) {
        let pan = random.between(-0.7, 0.7)
        var time = start
        for index in 0..<count {
            let frequency = random.between(190, 520) * (1 + 0.8 * Float(index) / Float(count))
            tape.addBubble(
                at: time, frequency: frequency, decay: random.between(9, 17) / frequency,
                rise: random.between(0.08, 0.22), pan: pan + random.between(-0.15, 0.15),
                gain: random.between(0.05, 0.19) * (1 - 0.5 * Float(index) / Float(count)), air: 1400)
            time += random.between(0.02, 0.09)
        }
    }

    private func song(onto tape: inout Tape, random: inout SplitMix64) {
        var time = random.between(0.3, 1)
        while time < tape.seconds - 0.5 {
            let length = random.between(1.2, 2.2)
            let from = random.between(150, 320), to = from * random.between(0.6, 1.7)
            var phase: Float = 0
            tape.add(at: time, lasting: length, pan: random.between(-0.3, 0.3), gain: 0.12, air: 900) {
                index in
                let part = Float(index) / (length * Tape.rate)
                let bend = from + (to - from) * part * part * (3 - 2 * part)
                phase += (bend + 3 * sinf(part * 40)) / Tape.rate
                let envelope = sinf(.pi * part)
                return (sinf(2 * .pi * phase) + 0.35 * sinf(4 * .pi * phase) + 0.12 * sinf(6 * .pi * phase))
                    * envelope * envelope
            }
            time += length + random.between(0.6, 1.8)
        }
    }
}
