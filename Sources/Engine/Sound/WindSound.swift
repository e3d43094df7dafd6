import Foundation
import Render

/// Wind: moving air, and what it moves.
struct WindSound: SoundSource {
    enum Over: Sendable {
        case open, leaves, grass, snow, sand, roofs
    }

    /// 0…1, still to gale.
    var strength: Float
    var over: Over

    func record(onto tape: inout Tape, random: inout SplitMix64) {
        let gusts = Gusts(strength: strength, random: &random)
        let sway = Drift(&random, rate: 0.2)
        let bright: Float = over == .snow ? 0.6 : 1
        // Air past an ear: most of it low. A broad band that climbs with the gust, never a whistle.
        tape.addNoise(.brown, width: 0.75, random: &random) { seconds in
            let gust = gusts.at(seconds)
            return Band(
                gain: 0.5 * gust * gust, low: 45, high: 110 + 160 * gust, pan: 0.25 * sway.at(seconds))
        }
        tape.addNoise(.pink, width: 0.85, random: &random) { seconds in
            let gust = gusts.at(seconds - 0.05)
            return Band(
                gain: 0.7 * gust, low: 140 + 120 * gust, high: (260 + 560 * gust * gust) * bright,
                pan: 0.4 * sway.at(seconds + 3))
        }
        switch over {
        case .open: break
        case .leaves: rustle(onto: &tape, gusts, low: 1300, high: 6200, gain: 0.5, random: &random)
        case .grass: rustle(onto: &tape, gusts, low: 1800, high: 7200, gain: 0.28, random: &random)
        case .snow: hush(onto: &tape, gusts, low: 900, high: 3600, gain: 0.10, random: &random)
        case .sand: hush(onto: &tape, gusts, low: 3200, high: 9500, gain: 0.22, random: &random)
        case .roofs:
            // Edges of buildings: a second band, an octave above.
            tape.addNoise(.pink, width: 0.9, random: &random) { seconds in
                let gust = gusts.at(seconds + 0.4)
                return Band(gain: 0.22 * gust * gust, low: 380 + 160 * gust, high: 700 + 700 * gust)
            }
        }
    }

    /// Thousands of small leaves: noise whose level trembles faster than the gust that shakes them.
    private func rustle(
        onto tape: inout Tape, _ gusts: Gusts, low: Float, high: Float, gain: Float, random: inout SplitMix64
    ) {
        for side: Float in [-0.55, 0.05, 0.6] {
            let tremble = Drift(&random, rate: 9), patch = Drift(&random, rate: 0.8)
            let late = random.between(0, 0.9)
            tape.addNoise(.white, width: 0.6, random: &random) { seconds in
                let gust = gusts.at(seconds - late)
                let shake = max(0.1, 0.62 + 0.4 * patch.at(seconds) + 0.42 * tremble.at(seconds))
                return Band(
                    gain: gain * gust * gust * shake, low: low * (1 + 0.25 * patch.at(seconds + 9)),
                    high: high * (0.7 + 0.4 * gust), pan: side)
            }
        }
        for time in tape.moments(26 * strength, random: &random) {
            tape.addBurst(
                at: time, around: random.between(low, high), q: 1, attack: 0.002,
                decay: random.between(0.004, 0.02),
                pan: random.between(-0.9, 0.9), gain: gain * 0.7 * gusts.at(time) * random.unit(),
                random: &random)
        }
    }

    /// Grains or flakes that drift along the ground.
    private func hush(
        onto tape: inout Tape, _ gusts: Gusts, low: Float, high: Float, gain: Float, random: inout SplitMix64
    ) {
        let swirl = Drift(&random, rate: 3.5), side = Drift(&random, rate: 0.5)
        tape.addNoise(.white, width: 0.7, random: &random) { seconds in
            let gust = gusts.at(seconds - 0.2)
            let level = max(0.08, 0.7 + 0.5 * swirl.at(seconds))
            return Band(
                gain: gain * gust * gust * gust * level, low: low, high: high * (0.65 + 0.35 * gust),
                pan: 0.6 * side.at(seconds))
        }
    }
}

/// How hard the wind blows at a time: slow gusts with smaller ones in them.
struct Gusts: Sendable {
    private let slow: Drift
    private let quick: Drift
    private let strength: Float

    init(strength: Float, random: inout SplitMix64) {
        slow = Drift(&random, rate: 0.28)
        quick = Drift(&random, rate: 1.3)
        self.strength = strength
    }

    func at(_ seconds: Float) -> Float {
        max(
            0.12,
            0.35 + 0.65 * strength + (0.25 + 0.3 * strength) * slow.at(seconds) + 0.15 * quick.at(seconds))
    }
}
