import Foundation
import Render

/// Birds that sing by day, each from its place with a song of its own.
struct BirdSound: SoundSource {
    /// Singers, 1…8.
    var count: Int
    /// Gulls instead of song birds.
    var areGulls = false

    private struct Note {
        var length: Float
        var from: Float
        var to: Float
        /// Hertz by which the middle lies above the straight way.
        var bow: Float = 0
        var pause: Float = 0.03
        var level: Float = 1
        /// Second harmonic: how reedy it is.
        var reed: Float = 0.06
    }

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        for singer in 0..<count {
            // One sings near, the others behind it.
            let distance = singer == 0 ? random.between(0.15, 0.35) : random.between(0.35, 1)
            let pan = random.between(-0.9, 0.9)
            let song = areGulls ? [] : Self.song(random: &random)
            var time = singer == 0 ? random.between(0.2, 1.1) : random.between(-1, 3)
            while time < tape.seconds {
                let phrase = areGulls ? Self.gull(random: &random) : song
                let pitch = random.between(0.985, 1.015)
                var at = time
                for note in phrase {
                    sing(note, pitch: pitch, onto: &tape, at: at, pan: pan, distance: distance)
                    at += note.length + note.pause * random.between(0.85, 1.15)
                }
                time = at + random.between(1.2, 4.5) * (areGulls ? 1.5 : 1)
            }
        }
    }

    private func sing(
        _ note: Note, pitch: Float, onto tape: inout Tape, at start: Float, pan: Float, distance: Float
    ) {
        var phase: Float = 0
        let total = note.length * Tape.rate
        let gain = 0.3 * note.level * (1.1 - distance)
        let vibrato = note.from * 0.006
        tape.add(
            at: start, lasting: note.length, pan: pan, gain: gain, air: 9000 - 5500 * distance
        ) { index in
            let part = Float(index) / total
            let bow = 4 * part * (1 - part)
            let frequency = (note.from + (note.to - note.from) * part + note.bow * bow) * pitch
            phase += (frequency + vibrato * sinf(Float(index) * 0.0058)) / Tape.rate
            if phase > 1 { phase -= 1 }
            let turn = 2 * .pi * phase
            let envelope = min(part * 9, 1) * min((1 - part) * 3.5, 1)
            return (sinf(turn) + note.reed * sinf(2 * turn)) * envelope * envelope
        }
    }

    private static func song(random: inout SplitMix64) -> [Note] {
        switch Int(random.next() % 6) {
        case 0:  // A warbler: a run of quick bends that climbs or falls.
            let base = random.between(3100, 4200), slope = random.between(-0.05, 0.05)
            return (0..<Int(random.between(5, 9))).map { index in
                let pitch = base * (1 + slope * Float(index)) * random.between(0.9, 1.12)
                return Note(
                    length: random.between(0.05, 0.1), from: pitch * 0.85,
                    to: pitch * random.between(0.9, 1.25),
                    bow: random.between(-300, 700), pause: random.between(0.02, 0.06),
                    level: random.between(0.6, 1))
            }
        case 1:  // A great tit: two notes, again and again.
            let high = random.between(4600, 5400), low = high * random.between(0.68, 0.78)
            return (0..<Int(random.between(3, 5.9))).flatMap { _ in
                [
                    Note(length: 0.11, from: high * 1.02, to: high, pause: 0.04),
                    Note(length: 0.13, from: low, to: low * 0.99, pause: 0.09, level: 0.8),
                ]
            }
        case 2:  // A blackbird: a few round, slow notes and a soft twitter.
            let base = random.between(1900, 2300)
            var notes = (0..<4).map { _ in
                Note(
                    length: random.between(0.12, 0.26), from: base * random.between(0.85, 1.25),
                    to: base * random.between(0.85, 1.3), bow: random.between(-180, 260),
                    pause: random.between(0.02, 0.07), reed: 0.03)
            }
            notes += (0..<4).map { _ in
                Note(
                    length: 0.045, from: random.between(4200, 6000), to: random.between(3500, 5500), bow: 600,
                    level: 0.22)
            }
            return notes
        case 3:  // Sparrows: single reedy chirps.
            let base = random.between(3300, 4300)
            return (0..<Int(random.between(2, 5))).map { _ in
                Note(
                    length: random.between(0.07, 0.12), from: base * 0.85, to: base * 0.78,
                    bow: base * random.between(0.2, 0.4), pause: random.between(0.14, 0.35),
                    level: random.between(0.6, 1), reed: 0.25)
            }
        case 4:  // A robin: thin cascades from high up.
            var pitch = random.between(6200, 7200)
            return (0..<9).map { _ in
                pitch *= random.between(0.82, 1.06)
                return Note(
                    length: random.between(0.05, 0.14), from: pitch * random.between(0.94, 1.1), to: pitch,
                    bow: random.between(-250, 250), pause: random.between(0.01, 0.05),
                    level: random.between(0.4, 1))
            }
        default:  // A trill.
            let base = random.between(3600, 5000)
            return (0..<Int(random.between(12, 20))).map { index in
                Note(
                    length: 0.034, from: base * 1.12, to: base * 0.92, pause: 0.022,
                    level: min(1, 0.4 + 0.08 * Float(index)))
            }
        }
    }

    private static func gull(random: inout SplitMix64) -> [Note] {
        let base = random.between(820, 1050)
        return (0..<Int(random.between(2, 5))).map { index in
            Note(
                length: random.between(0.22, 0.42), from: base * 1.15, to: base * 0.85, bow: base * 0.35,
                pause: random.between(0.08, 0.2), level: max(0.3, 1 - 0.15 * Float(index)), reed: 0.75)
        }
    }
}

/// Crickets at night, or grasshoppers in the heat of the day.
struct InsectSound: SoundSource {
    var count: Int
    var isNight: Bool

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        for _ in 0..<count {
            if isNight {
                cricket(onto: &tape, random: &random)
            } else {
                grasshopper(onto: &tape, random: &random)
            }
        }
        if !isNight {
            for _ in 0..<2 { bee(onto: &tape, random: &random) }
        }
    }

    /// Chirps of three or four pulses, two or three a second, all singers at almost the same pitch.
    private func cricket(onto tape: inout Tape, random: inout SplitMix64) {
        let pitch = random.between(4150, 4800), pulse = random.between(0.031, 0.038)
        let pulses = Int(random.between(3, 4.99)), gap = random.between(0.36, 0.52)
        let distance = random.between(0.2, 1), pan = random.between(-0.95, 0.95)
        let tire = Drift(&random, rate: 0.3)
        var time = random.between(-0.5, 0.2)
        while time < tape.seconds {
            for number in 0..<pulses {
                let length = pulse * 0.62
                let level =
                    0.25 * (1.1 - distance) * (0.65 + 0.12 * Float(number)) * (0.75 + 0.25 * tire.at(time))
                var phase: Float = 0
                tape.add(
                    at: time + pulse * Float(number), lasting: length, pan: pan, gain: level,
                    air: 9000 - 5000 * distance
                ) { index in
                    let part = Float(index) / (length * Tape.rate)
                    phase += pitch * (1.012 - 0.03 * part) / Tape.rate
                    let envelope = sinf(.pi * part)
                    return sinf(2 * .pi * phase) * envelope
                }
            }
            time += gap * random.between(0.96, 1.05) + (random.unit() < 0.06 ? random.between(0.4, 1.2) : 0)
        }
    }

    /// Dry rattles: bursts of noise at the rate of the strokes.
    private func grasshopper(onto tape: inout Tape, random: inout SplitMix64) {
        let stroke = random.between(0.018, 0.03), centre = random.between(6200, 8800)
        let pan = random.between(-0.9, 0.9), gain = random.between(0.03, 0.14)
        var time = random.between(0, 2.5)
        while time < tape.seconds {
            let strokes = Int(random.between(8, 30))
            for number in 0..<strokes {
                let swell = sinf(.pi * (Float(number) + 0.5) / Float(strokes))
                tape.addBurst(
                    at: time + stroke * Float(number) * random.between(0.99, 1.01), around: centre, q: 1.4,
                    attack: 0.003, decay: 0.004, pan: pan, gain: gain * swell, random: &random)
            }
            time += stroke * Float(strokes) + random.between(0.5, 3)
        }
    }

    /// A bee that passes.
    private func bee(onto tape: inout Tape, random: inout SplitMix64) {
        let start = random.between(-0.5, max(tape.seconds - 1, 0.5)), length = random.between(1.8, 3.4)
        let pitch = random.between(190, 235), way: Float = random.unit() < 0.5 ? -1 : 1
        let wobble = Drift(&random, rate: 4)
        let steps = 12
        // In steps, as one sound has one direction: each fades into the next.
        for step in 0..<steps {
            let part = (Float(step) + 0.5) / Float(steps)
            let window = 2 * length / Float(steps)
            let at = start + length * (part - 1 / Float(steps))
            let near = expf(-16 * (part - 0.5) * (part - 0.5))
            tape.add(
                at: at, lasting: window, pan: way * (part - 0.5) * 1.8, gain: 0.035 * near,
                air: 1200 + 1500 * near
            ) { index in
                let time = at + Float(index) / Tape.rate
                let turn = 2 * .pi * pitch * (time - start + 0.006 * wobble.at(0.5 * time))
                let fade = sinf(.pi * Float(index) / (window * Tape.rate))
                let body = sinf(turn) + 0.8 * sinf(2 * turn) + 0.55 * sinf(3 * turn) + 0.35 * sinf(4 * turn)
                return (body + 0.3 * sinf(5 * turn)) * fade * fade
            }
        }
    }
}

/// An owl, once or twice a film.
struct OwlSound: SoundSource {
    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let pitch = random.between(330, 390), pan = random.between(-0.7, 0.7)
        var time = random.between(0.5, max(0.6, tape.seconds * 0.4))
        while time < tape.seconds - 0.5 {
            for (at, length, level): (Float, Float, Float) in [
                (0, 0.7, 0.9), (1.6, 0.22, 0.5), (1.9, 1.05, 1),
            ] {
                hoot(onto: &tape, at: time + at, length: length, pitch: pitch, pan: pan, level: level)
            }
            time += random.between(5.5, 9)
        }
    }

    private func hoot(
        onto tape: inout Tape, at start: Float, length: Float, pitch: Float, pan: Float, level: Float
    ) {
        var phase: Float = 0
        tape.add(at: start, lasting: length, pan: pan, gain: 0.25 * level, air: 1400) { index in
            let part = Float(index) / (length * Tape.rate)
            let tremble = length > 0.9 ? 1 + 0.16 * sinf(Float(index) * 0.0019) : 1
            phase += pitch * (1 + 0.06 * sinf(.pi * part) - 0.03 * part) / Tape.rate
            let envelope = min(part * 5, 1) * min((1 - part) * 3, 1)
            let turn = 2 * .pi * phase
            return (sinf(turn) + 0.12 * sinf(2 * turn) + 0.04 * sinf(3 * turn)) * envelope * envelope
                * tremble
        }
    }
}
