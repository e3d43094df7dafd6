import Foundation
import Render

/// An engine and what rolls under it, near the camera for the whole film.
struct EngineSound: SoundSource {
    enum Kind: Sendable {
        case car, truck, motorcycle, train, motorboat, propeller, jet, rocket
    }

    var kind: Kind
    /// Metres a second.
    var speed: Float
    /// 0 dry … 1 wet or snowy road.
    var wetness: Float = 0
    var isIdling: Bool { speed < 0.5 }

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        switch kind {
        case .jet, .rocket: exhaust(onto: &tape, random: &random)
        case .train: rails(onto: &tape, random: &random)
        case .car, .truck, .motorcycle, .motorboat, .propeller:
            motor(onto: &tape, random: &random)
            if kind != .propeller, kind != .motorboat, !isIdling { road(onto: &tape, random: &random) }
        }
    }

    /// Ignitions a second.
    private var firing: Float {
        let pace = min(speed, 45)
        return switch kind {
        case .car: 26 + 2.6 * pace
        case .truck: 24 + 1.4 * pace
        case .motorcycle: 30 + 2.9 * pace
        case .motorboat: 42 + 1.5 * pace
        case .propeller: 62
        case .train, .jet, .rocket: 30
        }
    }

    /// Cylinders that never fire quite alike, a load that wanders, and the roughness of the exhaust.
    private func motor(onto tape: inout Tape, random: inout SplitMix64) {
        let cylinders = kind == .propeller ? 3 : 4
        let table = Self.cycle(cylinders: cylinders, sharpness: kind == .truck ? 5 : 7, random: &random)
        let load = Drift(&random, rate: 0.35), jitter = Drift(&random, rate: 6)
        let firing = firing
        var phase: Float = 0, step: Float = 0, level: Float = 1
        var hiss = Hiss(&random)
        var body = SweptFilter(140, q: 0.9), mouth = SweptFilter(900, q: 0.6),
            rough = SweptFilter(420, q: 0.7)
        let size = Float(table.count)
        let count = table.count
        tape.add(at: 0, lasting: tape.seconds, pan: 0, gain: 1) { index in
            if index & 63 == 0 {
                let time = Float(index) / Tape.rate
                let effort = load.at(time)
                step = firing * (1 + 0.035 * effort + 0.012 * jitter.at(time)) / Float(cylinders) / Tape.rate
                level = 1 + 0.25 * effort
                mouth.tune(650 + 380 * effort + 6 * firing, q: 0.6)
            }
            phase += step
            if phase >= 1 { phase -= 1 }
            let place = phase * size
            let cell = Int(place)
            let a = table[cell % count], b = table[(cell + 1) % count]
            let pulse = a + (b - a) * (place - Float(cell))
            let breath = hiss.next() * (0.1 + 0.5 * max(pulse, 0))
            return (mouth.lowPass(pulse) + 0.8 * body.bandPass(pulse) + 0.55 * rough.bandPass(breath)) * level
        }
    }

    /// One turn of all cylinders as a wave.
    private static func cycle(cylinders: Int, sharpness: Float, random: inout SplitMix64) -> [Float] {
        var table = [Float](repeating: 0, count: 1024)
        for cylinder in 0..<cylinders {
            let strength = random.between(0.78, 1.1), shift = random.between(-0.02, 0.02)
            for index in table.indices {
                var place = Float(index) / 1024 * Float(cylinders) - Float(cylinder) - shift
                if place < 0 { place += Float(cylinders) }
                guard place < 1.6 else { continue }
                table[index] +=
                    strength * expf(-sharpness * place) * sinf(2 * .pi * place * 1.5) * min(place * 14, 1)
            }
        }
        let mean = table.reduce(0, +) / 1024
        return table.map { $0 - mean }
    }

    private func road(onto tape: inout Tape, random: inout SplitMix64) {
        let pace = min(speed / 25, 1.5)
        let bump = Drift(&random, rate: 5), air = Drift(&random, rate: 0.8)
        tape.addNoise(.pink, width: 0.6, random: &random) { seconds in
            Band(
                gain: 0.5 * pace * (1 + 0.2 * bump.at(seconds) + 0.15 * air.at(seconds)), low: 110,
                high: 600 + 700 * pace)
        }
        tape.addNoise(.brown, width: 0.6, random: &random) { seconds in
            Band(gain: 0.5 * pace * (1 + 0.3 * bump.at(seconds + 4)), low: 40, high: 160)
        }
        if wetness > 0.2 {
            tape.addNoise(.white, width: 0.7, random: &random) { seconds in
                Band(gain: 0.22 * wetness * pace * (1 + 0.25 * air.at(seconds + 2)), low: 1300, high: 6500)
            }
        }
    }

    private func rails(onto tape: inout Tape, random: inout SplitMix64) {
        let rumble = Drift(&random, rate: 1.4)
        tape.addNoise(.brown, width: 0.6, random: &random) { seconds in
            Band(gain: 1 + 0.25 * rumble.at(seconds), low: 40, high: 240)
        }
        tape.addNoise(.pink, width: 0.7, random: &random) { seconds in
            Band(gain: 0.35 * (1 + 0.25 * rumble.at(seconds + 5)), low: 250, high: 1900)
        }
        // Two axles over a joint, two more behind them: ta-dam, ta-dam.
        let period = 22 / max(speed, 8)
        var time = random.between(0, period)
        while time < tape.seconds {
            for (late, level): (Float, Float) in [(0, 1), (0.11, 0.85), (0.46, 0.75), (0.57, 0.65)] {
                let at = time + late * period * random.between(0.98, 1.02)
                tape.addBurst(
                    at: at, around: 240, q: 1, attack: 0.002, decay: 0.035, pan: 0, gain: 1.3 * level,
                    random: &random)
                tape.addBurst(
                    at: at, around: 1500, q: 0.8, attack: 0.001, decay: 0.012, pan: 0, gain: 0.35 * level,
                    random: &random)
            }
            time += period
        }
    }

    private func exhaust(onto tape: inout Tape, random: inout SplitMix64) {
        let slow = Drift(&random, rate: 0.4), tear = Drift(&random, rate: 17)
        let rough: Float = kind == .rocket ? 0.35 : 0.08
        tape.addNoise(.brown, width: 0.7, random: &random) { seconds in
            Band(gain: 1.1 * (1 + 0.2 * slow.at(seconds) + rough * tear.at(seconds)), low: 34, high: 420)
        }
        tape.addNoise(.pink, width: 0.8, random: &random) { seconds in
            Band(
                gain: 0.6 * (1 + 0.25 * slow.at(seconds + 6) + rough * tear.at(seconds + 2)), low: 250,
                high: 2300 + 700 * slow.at(seconds + 3))
        }
    }
}

/// Feet that touch the ground at given moments.
struct StepSound: SoundSource {
    enum Foot: Sendable {
        case shoe, paw, hoof, heavy
    }
    enum Ground: Sendable {
        case hard, grass, sand, snow, leaves
    }

    var foot: Foot
    var ground: Ground
    var touches: [Float]

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        for (number, time) in touches.enumerated() {
            let level = random.between(0.7, 1) * (number & 1 == 0 ? 1 : 0.9)
            let pan = random.between(-0.12, 0.12)
            body(onto: &tape, at: time, level: level, pan: pan, random: &random)
            surface(onto: &tape, at: time, level: level, pan: pan, random: &random)
        }
    }

    private func body(
        onto tape: inout Tape, at time: Float, level: Float, pan: Float, random: inout SplitMix64
    ) {
        let (pitch, decay, gain): (Float, Float, Float) =
            switch foot {
            case .shoe: (150, 0.022, 0.8)
            case .paw: (210, 0.012, 0.3)
            case .hoof: (115, 0.035, 1.4)
            case .heavy: (62, 0.07, 2.2)
            }
        tape.addBurst(
            at: time, around: pitch * random.between(0.85, 1.15), q: 1.3, attack: 0.002, decay: decay,
            pan: pan,
            gain: gain * level, random: &random)
        if foot == .hoof, ground == .hard {
            for pitch: Float in [640, 1130] {
                var ring = Ring(pitch * random.between(0.9, 1.1), decay: 0.014, gain: 0.3 * level)
                tape.add(at: time, lasting: 0.09, pan: pan, gain: 1) { _ in ring.next() }
            }
        }
    }

    private func surface(
        onto tape: inout Tape, at time: Float, level: Float, pan: Float, random: inout SplitMix64
    ) {
        let weight: Float = foot == .paw ? 0.45 : foot == .shoe ? 0.8 : 1
        switch ground {
        case .hard:
            tape.addBurst(
                at: time, around: random.between(1700, 2600), q: 0.8, attack: 0.0008,
                decay: foot == .paw ? 0.003 : 0.007, pan: pan, gain: 0.5 * level * weight, random: &random)
            if foot == .shoe {
                tape.addBurst(
                    at: time + 0.09, around: 1300, q: 0.7, attack: 0.01, decay: 0.02, pan: pan,
                    gain: 0.16 * level, random: &random)
            }
        case .grass, .sand, .leaves, .snow:
            let (low, high, grains, stretch): (Float, Float, Int, Float) =
                switch ground {
                case .leaves: (1400, 5200, 16, 0.16)
                case .snow: (700, 2600, 26, 0.2)
                case .sand: (500, 2200, 12, 0.13)
                default: (1100, 4200, 9, 0.12)
                }
            for _ in 0..<grains {
                tape.addBurst(
                    at: time + stretch * random.unit() * random.between(0.3, 1),
                    around: random.between(low, high),
                    q: 1, attack: 0.002, decay: random.between(0.004, 0.014), pan: pan,
                    gain: 0.26 * level * weight * random.unit(), random: &random)
            }
        }
    }
}
