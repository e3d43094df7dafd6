import Foundation
import Render

/// On saddles, in boats, in the water and in the air.
extension BipedRig {
    func travel(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        idle(&attitude, phase)
        switch action {
        case .fish: fish(&attitude, phase)
        case .row: row(&attitude, phase)
        case .saddle: saddle(&attitude, phase)
        case .cycle: cycle(&attitude, phase)
        case .scoot: scoot(&attitude, phase)
        default: drive(&attitude, phase)
        }
    }

    private func fish(_ attitude: inout Attitude, _ phase: Float) {
        // Back over the shoulder, forward with a flick, then a long wait with a twitch.
        let back = swell(phase, 0.04, 0.20, 0.24, 0.34)
        let flick = swell(phase, 0.28, 0.36, 0.40, 0.56)
        let twitch = 0.03 * wave(phase * 12) * swell(phase, 0.66, 0.70, 0.76, 0.82)
        reach(
            &attitude, 1,
            to: mix([0.26, -0.44 + twitch, 0.60], [0.42, 0.18, 0.20], back) + [0, 0, 0.12 * flick],
            elbow: [1, -0.8, -0.2])
        reach(
            &attitude, 0,
            to: mix([0.04, -0.62 + twitch, 0.50], [0.10, -0.02, 0.30], back) + [0, 0, 0.12 * flick],
            elbow: [1, -0.8, -0.2])
        attitude.grip = [0.8, 0.9]
        attitude.held = [
            nil,
            (
                mix(SIMD3<Float>(0, 0.55 + twitch * 3, 1), [0.1, 1, -0.8], back) + [
                    0, -0.35 * flick, 0.2 * flick,
                ], [0, -1, 0.5]
            ),
        ]
        attitude.feet = [SIMD3(0.05, 0, 0.10) * size, SIMD3(-0.04, 0, -0.08) * size]
        bend(
            &attitude, spine: [0.02 - 0.08 * back, 0, 0],
            chest: [-0.10 * back + 0.08 * flick, 0.1 * back, 0], head: [0.05, 0.08 * wave(phase), 0])
        attitude.gaze = [0, -0.4]
        attitude.smile = 0.55
    }

    private func row(_ attitude: inout Attitude, _ phase: Float) {
        perch(&attitude, phase)
        let pull = wave(phase)
        let lift = max(wave(phase + 0.25), 0)
        bend(
            &attitude, pelvis: [-0.22 * pull, 0, 0], spine: [-0.12 * pull + 0.05, 0, 0],
            chest: [-0.08 * pull, 0, 0], head: [0.18 * pull, 0, 0])
        for number in 0..<2 {
            reach(
                &attitude, number, to: [0.34, -0.42 + 0.12 * lift, 0.66 - 0.30 * pull],
                elbow: [1, -0.5, -0.5], roll: 1)
        }
        attitude.grip = [1, 1]
        attitude.held = [
            ([1, -0.2 - 0.5 * (1 - lift), -0.5 * pull], [0, 0, 1]),
            ([-1, -0.2 - 0.5 * (1 - lift), -0.5 * pull], [0, 0, 1]),
        ]
        (attitude.frown, attitude.smile) = (0.2, 0.4)
    }

    /// Astride, reins in hand; the seat is the ground of the stage.
    private func saddle(_ attitude: inout Attitude, _ phase: Float) {
        let bounce = wave(phase)
        straddle(&attitude, height: 0.06 + 0.018 * bounce, spread: 0.16, knee: 0.20, foot: 0.16)
        bend(
            &attitude, pelvis: [0.10 + 0.05 * bounce, 0, 0], spine: [0.03 - 0.05 * bounce, 0, 0],
            chest: [0.03, 0, 0], head: [-0.10 + 0.03 * bounce, 0.05, 0])
        for number in 0..<2 {
            reach(
                &attitude, number, to: [0.20, -0.56 + 0.05 * wave(phase + 0.1), 0.62],
                elbow: [0.9, -0.9, -0.5])
            attitude.isBusy[number] = carried[number] == nil
        }
        attitude.grip = [0.9, 0.9]
        (attitude.smile, attitude.frown, attitude.gaze) = (0.6, 0.1, .zero)
    }

    /// Thighs on either side of a seat, feet below.
    private func straddle(_ attitude: inout Attitude, height: Float, spread: Float, knee: Float, foot: Float)
    {
        attitude.local[0] = .shift([0, height * size - shape.hipHeight, 0])
        let fall = -(shape.hipHeight * 0.70)
        attitude.feet = [[spread * size, fall, foot * size], [-spread * size, fall, foot * size]]
        attitude.splay = 0.9
        attitude.hem = [-0.7, 0.6]
    }

    private func cycle(_ attitude: inout Attitude, _ phase: Float) {
        straddle(&attitude, height: 0.06, spread: 0.03, knee: 0.2, foot: 0.1)
        for number in 0..<2 {
            let own = phase + Float(number) * 0.5
            attitude.feet?[number] = [
                0, -shape.hipHeight * 0.72 + 0.15 * size * wave(own + 0.25), (0.16 + 0.15 * wave(own)) * size,
            ]
            attitude.pitch[number] = 0.25 + 0.15 * wave(own)
            reach(&attitude, number, to: [0.40, -0.38, 0.80], elbow: [0.9, -0.9, -0.2])
        }
        attitude.splay = 0.1
        bend(
            &attitude, pelvis: [0.28, 0, 0.03 * wave(phase)], spine: [0.12, 0, 0],
            chest: [0.06, 0, -0.02 * wave(phase)], head: [-0.38, 0, 0])
        attitude.grip = [0.9, 0.9]
        (attitude.smile, attitude.gaze) = (0.7, .zero)
    }

    /// One foot on the deck, hands on the bar, the other pushes now and then.
    private func scoot(_ attitude: inout Attitude, _ phase: Float) {
        let push = swell(phase, 0.10, 0.30, 0.34, 0.55)
        let recover = swell(phase, 0.40, 0.52, 0.58, 0.75)
        attitude.local[0] = .shift(SIMD3(0.04, -0.06 - 0.05 * push, 0) * size)
        attitude.feet = [
            SIMD3(-0.06, 0, 0.10) * size,
            SIMD3(0.0, 0.10 * recover + 0.04, -0.12 - 0.42 * push + 0.1 * recover) * size,
        ]
        attitude.pitch = [0, 0.5 * push]
        bend(
            &attitude, pelvis: [0.12 + 0.16 * push, 0, 0], spine: [0.05, 0, 0], chest: [0.04, 0, 0],
            head: [-0.18, 0.1 * wave(phase), 0])
        for number in 0..<2 {
            reach(&attitude, number, to: [0.36, -0.40, 0.72], elbow: [0.9, -0.9, -0.4], roll: 0.9)
        }
        attitude.grip = [0.9, 0.9]
        (attitude.smile, attitude.mouth, attitude.gaze) = (0.9, 0.3, .zero)
    }

    private func drive(_ attitude: inout Attitude, _ phase: Float) {
        perch(&attitude, phase)
        let steer = 0.10 * wave(phase) + 0.05 * wave(phase * 3)
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            reach(&attitude, number, to: [0.30, -0.26 + steer * side, 0.74], elbow: [0.9, -1, -0.3])
        }
        attitude.grip = [0.9, 0.9]
        bend(
            &attitude, spine: [-0.06, 0, 0], chest: [0, 0.3 * steer, 0.2 * steer], head: [0, 0.4 * steer, 0])
        (attitude.smile, attitude.gaze) = (0.6, [steer * 3, 0])
    }

    func soar(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        switch action {
        case .climb: climb(&attitude, phase)
        case .swim: swim(&attitude, phase)
        case .dive: dive(&attitude, phase)
        case .fall: fall(&attitude, phase)
        default: fly(&attitude, phase)
        }
    }

    private func climb(_ attitude: inout Attitude, _ phase: Float) {
        attitude.local[0] = .shift(SIMD3(0.02 * wave(phase), 0.06 + 0.03 * wave(phase * 2), -0.04) * size)
        bend(
            &attitude, pelvis: [0.10, 0, 0.08 * wave(phase)],
            spine: [0, 0.06 * wave(phase), -0.05 * wave(phase)], chest: [-0.05, 0, -0.06 * wave(phase)],
            head: [-0.35, 0.15 * wave(phase), 0])
        for number in 0..<2 {
            let own = phase + Float(number) * 0.5
            let high = wave(own)
            let off = max(wave(own + 0.25), 0)
            reach(
                &attitude, number, to: [0.48, 0.42 + 0.34 * high, 0.62 - 0.14 * off], elbow: [1, -0.7, -0.2],
                bend: 0.6)
            attitude.feet?[number] =
                SIMD3(number == 0 ? 0.08 : -0.08, 0.24 - 0.17 * high, 0.14 - 0.07 * off) * size
            attitude.pitch[number] = 0.35
        }
        attitude.splay = 0.9
        attitude.grip = [0.7, 0.7]
        (attitude.frown, attitude.smile, attitude.gaze) = (0.3, 0.3, [0, 0.6])
    }

    private func swim(_ attitude: inout Attitude, _ phase: Float) {
        attitude.feet = nil
        let roll = wave(phase)
        attitude.world =
            Affine.shift([0, 0.06 * size, 0]) * Affine.turn(x: 1.42, y: 0, z: 0) * .turn(y: 0.30 * roll)
            * .shift([0, -shape.chestHeight, 0])
        bend(
            &attitude, spine: [-0.08, 0, 0], chest: [-0.08, 0.10 * roll, 0], head: [-0.85, 0.25 * roll, 0])
        for number in 0..<2 {
            let angle = (phase + Float(number) * 0.5) * 2 * Float.pi
            reach(
                &attitude, number,
                to: [0.44 + 0.10 * sin(angle), 0.78 * cos(angle) + 0.10, 0.10 - 0.62 * sin(angle)],
                elbow: [1.2, 0.1, -0.5])
            let kick = wave(phase * 3 + Float(number) * 0.5)
            hang(
                &attitude, number, forward: 0.10 + 0.26 * kick, aside: 0.03, knee: 0.25 - 0.2 * kick,
                foot: 0.75)
        }
        attitude.grip = [0.05, 0.05]
        (attitude.smile, attitude.mouth) = (0.4, 0.2 * max(roll, 0))
    }

    private func dive(_ attitude: inout Attitude, _ phase: Float) {
        attitude.feet = nil
        let ripple = wave(phase * 2)
        attitude.world =
            Affine.shift([0, 0.95 * size, 0]) * .turn(x: 2.35 + 0.06 * ripple)
            * .shift([0, -shape.chestHeight, 0])
        bend(
            &attitude, pelvis: [0.08 * wave(phase * 2 + 0.2), 0, 0], spine: [0.10 * ripple, 0, 0],
            chest: [-0.10, 0, 0], head: [-0.25, 0, 0])
        for number in 0..<2 {
            reach(&attitude, number, to: [0.10, 0.98, 0.16], elbow: [1, 0.2, 0.4])
            hang(
                &attitude, number, forward: -0.04 + 0.14 * wave(phase * 2 + 0.5), aside: 0.0,
                knee: 0.16 + 0.12 * wave(phase * 2 + 0.3), foot: 0.9)
        }
        attitude.grip = [0, 0]
        (attitude.lids, attitude.smile) = (0.4, 0.3)
    }

    /// A hero's flight: one fist ahead, the other at the hip.
    private func fly(_ attitude: inout Attitude, _ phase: Float) {
        attitude.feet = nil
        let sway = wave(phase)
        attitude.world =
            Affine.shift([0, 0.60 * size, 0])
            * Affine.turn(x: 1.12 + 0.05 * wave(phase * 2), y: 0, z: 0.10 * sway)
            * .shift([0, -shape.chestHeight, 0])
        bend(
            &attitude, spine: [-0.12, 0.08 * sway, 0], chest: [-0.12, -0.12, 0],
            head: [-0.60, 0.10 * sway, 0])
        reach(&attitude, 1, to: [0.34, 0.92, 0.32], elbow: [1, -0.4, 0])
        reach(&attitude, 0, to: [0.52, -0.66, 0.10], elbow: [1, -0.1, -0.6])
        hang(
            &attitude, 0, forward: 0.35 + 0.06 * sway, aside: 0.04, knee: 0.75 + 0.08 * wave(phase + 0.2),
            foot: 0.7)
        hang(&attitude, 1, forward: -0.05, aside: 0.05, knee: 0.10 + 0.06 * sway, foot: 0.8)
        attitude.grip = [1, 1]
        (attitude.smile, attitude.frown, attitude.brows) = (0.6, 0.5, 0.1)
    }

    private func fall(_ attitude: inout Attitude, _ phase: Float) {
        attitude.feet = nil
        attitude.world =
            Affine.shift([0, 0.9 * size, 0])
            * Affine.turn(
                x: 0.75 + 0.25 * wave(phase), y: 0.4 * wave(phase + 0.2), z: 0.35 * wave(phase + 0.4))
            * .shift([0, -shape.chestHeight, 0])
        bend(
            &attitude, spine: [-0.10, 0, 0.1 * wave(phase * 2)], chest: [-0.15, 0.15 * wave(phase), 0],
            head: [-0.35, 0.25 * wave(phase + 0.2), 0])
        for number in 0..<2 {
            let own = phase * 2 + Float(number) * 0.5
            reach(
                &attitude, number, to: [0.92, 0.42 + 0.26 * wave(own), 0.20 + 0.26 * wave(own + 0.25)],
                elbow: [1, -0.6, -0.4])
            hang(
                &attitude, number, forward: 0.35 + 0.5 * wave(own), aside: 0.22,
                knee: 0.75 + 0.5 * wave(own + 0.25), foot: 0.5)
        }
        attitude.grip = [0.05, 0.05]
        (attitude.smile, attitude.mouth, attitude.brows, attitude.frown) = (-0.7, 0.95, 1, -0.4)
    }
}
