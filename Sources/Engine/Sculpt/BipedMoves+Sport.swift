import Foundation
import Render

/// Games and fights.
extension BipedRig {
    func sport(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        idle(&attitude, phase)
        attitude.gaze = .zero
        switch action {
        case .skate: skate(&attitude, phase)
        case .ski: ski(&attitude, phase)
        case .throwing: throwBall(&attitude, phase)
        case .catching: catchBall(&attitude, phase)
        case .kick: kick(&attitude, phase)
        case .dribble: dribble(&attitude, phase)
        case .punch: punch(&attitude, phase)
        case .fight: fight(&attitude, phase)
        default: shoot(&attitude, phase)
        }
    }

    private func skate(_ attitude: inout Attitude, _ phase: Float) {
        let sway = wave(phase)
        attitude.local[0] = .shift(SIMD3(0.10 * sway, -0.16 + 0.02 * wave(phase * 2), 0) * size)
        bend(
            &attitude, pelvis: [0.30, 0.16 * sway, -0.10 * sway], spine: [0.14, -0.1 * sway, 0],
            chest: [0.06, -0.14 * sway, 0.05 * sway], head: [-0.36, 0.10 * sway, 0])
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            let push = max(-sway * side, 0)
            attitude.feet?[number] = SIMD3(side * 0.30 * push, 0.10 * push * push, -0.30 * push + 0.05) * size
            attitude.pitch[number] = 0.35 * push
            attitude.turnout[number] = 0.5 * push
            let swing = sway * side
            reach(
                &attitude, number,
                to: [0.62 + 0.2 * max(swing, 0), -0.55 + 0.12 * swing, 0.20 + 0.52 * swing],
                elbow: [0.6, -0.6, -0.8])
        }
        (attitude.smile, attitude.splay) = (0.7, 0.3)
    }

    private func ski(_ attitude: inout Attitude, _ phase: Float) {
        let carve = wave(phase)
        attitude.local[0] = .shift(SIMD3(0.12 * carve, -0.20 + 0.03 * wave(phase * 2), 0) * size)
        attitude.local[frame.pelvis] = .turn(x: 0.36, y: 0.12 * carve, z: 0.16 * carve)
        attitude.local[frame.spine] = .turn(x: 0.14, y: -0.10 * carve, z: -0.06 * carve)
        attitude.local[frame.chest] = .turn(x: 0.06, y: -0.10 * carve, z: -0.06 * carve)
        attitude.local[frame.head] = .turn(x: -0.38, y: 0.10 * carve, z: -0.05 * carve)
        attitude.turnout = [0, 0]
        attitude.feet = [SIMD3(-0.02, 0, 0.03 * carve) * size, SIMD3(0.02, 0, -0.03 * carve) * size]
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            reach(
                &attitude, number, to: [0.74, -0.36 + 0.12 * carve * side, 0.50], elbow: [0.9, -0.7, -0.6])
            attitude.held[number] = ([0.25, 0.9, 0.35], [0, 0, 1])
        }
        attitude.grip = [1, 1]
        (attitude.smile, attitude.mouth) = (0.8, 0.2)
    }

    private func throwBall(_ attitude: inout Attitude, _ phase: Float) {
        let wind = swell(phase, 0.06, 0.30, 0.38, 0.50)
        let go = swell(phase, 0.40, 0.52, 0.58, 0.88)
        attitude.local[0] = .shift(SIMD3(0, -0.05, -0.08 * wind + 0.10 * go) * size)
        attitude.feet = [
            SIMD3(0.02, 0.10 * swell(phase, 0.24, 0.34, 0.36, 0.46), 0.06 + 0.18 * go) * size,
            SIMD3(-0.03, 0, -0.16) * size,
        ]
        attitude.pitch = [0, 0.5 * go]
        bend(
            &attitude, pelvis: [0.05, -0.35 * wind + 0.25 * go, 0],
            spine: [-0.10 * wind + 0.15 * go, -0.2 * wind + 0.2 * go, 0],
            chest: [-0.12 * wind + 0.18 * go, -0.45 * wind + 0.40 * go, 0],
            head: [0, 0.6 * wind - 0.5 * go, 0])
        let ready = mix(SIMD3<Float>(0.40, -0.40, 0.50), [0.86, 0.34, -0.38], wind)
        reach(&attitude, 1, to: mix(ready, [0.30, 0.10, 0.92], go), elbow: [1, -0.4, -0.2])
        reach(
            &attitude, 0,
            to: mix([0.45, -0.4, 0.5], mix([0.42, 0.16, 0.80], [0.62, -0.46, 0.10], go), max(wind, go)),
            elbow: [1, -0.8, -0.2])
        attitude.grip = [0.3, 0.6 * (1 - go)]
        (attitude.frown, attitude.smile, attitude.mouth) = (0.5, 0.5, 0.4 * go)
    }

    private func catchBall(_ attitude: inout Attitude, _ phase: Float) {
        let up = swell(phase, 0.15, 0.32, 0.40, 0.56)
        let hold = swell(phase, 0.44, 0.56, 0.84, 0.98)
        attitude.local[0] = .shift(SIMD3(0, -0.09 + 0.08 * up, 0.02) * size)
        for number in 0..<2 {
            let ready = SIMD3<Float>(0.34, -0.38, 0.62)
            reach(
                &attitude, number, to: mix(mix(ready, [0.20, 0.36, 0.70], up), [0.18, -0.42, 0.46], hold),
                elbow: [1, -0.9, -0.2], roll: -0.6, bend: 0.3 * up)
        }
        attitude.grip = [0.1 + 0.4 * hold, 0.1 + 0.4 * hold]
        bend(
            &attitude, spine: [0.05, 0, 0], chest: [0.08 - 0.16 * up, 0, 0],
            head: [-0.28 * up + 0.12 * hold, 0, 0])
        (attitude.brows, attitude.smile, attitude.mouth, attitude.gaze) = (
            0.6 * up, 0.5 + 0.4 * hold, 0.3 * up, [0, 0.5 * up - 0.4 * hold]
        )
    }

    private func kick(_ attitude: inout Attitude, _ phase: Float) {
        let back = swell(phase, 0.08, 0.30, 0.36, 0.46)
        let go = swell(phase, 0.38, 0.50, 0.56, 0.84)
        attitude.local[0] = .shift(SIMD3(0.03, -0.06 - 0.02 * back, 0.05 * go) * size)
        attitude.feet = [
            SIMD3(0, 0, 0.02) * size, SIMD3(0.02, 0.12 * back + 0.30 * go, -0.32 * back + 0.46 * go) * size,
        ]
        attitude.pitch = [0.15 * go, 0.9 * back + 0.35 * go]
        bend(
            &attitude, pelvis: [0.12 * back - 0.22 * go, 0.22 * back - 0.30 * go, 0], spine: [0.05, 0, 0],
            chest: [0.10 * back + 0.06 * go, -0.30 * back + 0.40 * go, 0], head: [0.10, 0.1, 0])
        reach(
            &attitude, 0,
            to: mix([0.55, -0.7, 0.2], mix([0.85, -0.05, -0.20], [0.55, -0.30, 0.66], go), max(back, go)),
            elbow: [0.8, -0.8, -0.4])
        reach(
            &attitude, 1,
            to: mix([0.55, -0.8, 0.15], mix([0.62, -0.5, 0.40], [0.90, -0.12, -0.30], go), max(back, go)),
            elbow: [0.8, -0.8, -0.4])
        (attitude.frown, attitude.smile, attitude.gaze) = (0.4, 0.5, [0, -0.6])
    }

    private func dribble(_ attitude: inout Attitude, _ phase: Float) {
        let push = wave(phase * 2)
        attitude.local[0] = .shift(SIMD3(0.02 * wave(phase), -0.13 + 0.014 * push, 0) * size)
        attitude.feet = [SIMD3(0.07, 0, 0.14) * size, SIMD3(-0.07, 0, -0.08) * size]
        bend(
            &attitude, pelvis: [0.16, 0, 0], spine: [0.14, 0.06 * wave(phase), 0],
            chest: [0.08, 0.1 * wave(phase), 0], head: [-0.22, 0.25 * wave(phase), 0])
        reach(
            &attitude, 1, to: [0.52, -0.62 - 0.12 * push, 0.46], elbow: [0.8, -0.4, -0.8], roll: 1.1,
            bend: 0.25 * push)
        reach(&attitude, 0, to: [0.74, -0.34, 0.44], elbow: [0.9, -0.8, -0.4])
        attitude.grip = [0.2, 0.1]
        attitude.splay = 0.5
        (attitude.smile, attitude.gaze) = (0.7, [0.6 * wave(phase), 0])
    }

    private func punch(_ attitude: inout Attitude, _ phase: Float) {
        let jab = swell(phase, 0.10, 0.17, 0.19, 0.30)
        let cross = swell(phase, 0.50, 0.58, 0.61, 0.76)
        let bob = wave(phase * 4)
        attitude.local[0] = .shift(SIMD3(0.03 * wave(phase), -0.08 + 0.015 * bob, 0.03 * cross) * size)
        attitude.feet = [SIMD3(0.04, 0, 0.16) * size, SIMD3(-0.06, 0, -0.16) * size]
        attitude.pitch = [0.1, 0.35 + 0.3 * cross]
        bend(
            &attitude, pelvis: [0.06, -0.30 + 0.35 * cross, 0], spine: [0.10, -0.05, 0],
            chest: [0.08, -0.10 - 0.25 * jab + 0.45 * cross, 0], head: [0.05, 0.35 - 0.4 * cross, 0])
        let guardPlace = SIMD3<Float>(0.28, 0.12 + 0.02 * bob, 0.48)
        reach(&attitude, 0, to: mix(guardPlace, [0.16, 0.14, 1.02], jab), elbow: [1, -0.9, 0])
        reach(&attitude, 1, to: mix(guardPlace, [0.06, 0.16, 1.02], cross), elbow: [1, -0.9, 0])
        attitude.grip = [1, 1]
        attitude.splay = 0.4
        (attitude.frown, attitude.smile, attitude.mouth) = (0.9, 0, 0.3 * max(jab, cross))
    }

    /// With a blade, or with the hand alone: up, a cut across, and back on guard.
    private func fight(_ attitude: inout Attitude, _ phase: Float) {
        let up = swell(phase, 0.08, 0.32, 0.38, 0.48)
        let cut = swell(phase, 0.40, 0.50, 0.58, 0.86)
        attitude.local[0] = .shift(SIMD3(0, -0.10 - 0.04 * cut, -0.04 * up + 0.12 * cut) * size)
        attitude.feet = [
            SIMD3(0.05, 0, -0.16) * size,
            SIMD3(-0.04, 0.05 * swell(phase, 0.36, 0.42, 0.44, 0.50), 0.14 + 0.16 * cut) * size,
        ]
        attitude.pitch = [0.3 + 0.2 * cut, 0]
        bend(
            &attitude, pelvis: [0.08, 0.20 - 0.2 * up + 0.1 * cut, 0],
            spine: [0.06 + 0.10 * cut, -0.10 * up + 0.12 * cut, 0],
            chest: [-0.10 * up + 0.16 * cut, -0.30 * up + 0.45 * cut, 0],
            head: [0, -0.10 + 0.2 * up - 0.45 * cut, 0])
        let onGuard = SIMD3<Float>(0.34, -0.34, 0.66)
        reach(
            &attitude, 1, to: mix(mix(onGuard, [0.62, 0.56, 0.20], up), [-0.02, -0.34, 0.82], cut),
            elbow: [1, -0.6, -0.2])
        reach(
            &attitude, 0,
            to: carried[0] == nil
                ? mix([0.66, -0.20, 0.12], [0.86, -0.02, -0.22], max(up, cut)) : [0.30, -0.30, 0.60],
            elbow: [1, -0.8, -0.3])
        let blade = mix(mix(SIMD3<Float>(0.10, 0.85, 0.62), [0.25, 0.72, -0.72], up), [0.55, -0.15, 1], cut)
        attitude.held = [nil, (blade, mix(SIMD3<Float>(0, -0.5, 1), [0.5, -1, 0.2], max(up, cut)))]
        attitude.grip = [0.5, 1]
        attitude.splay = 0.4
        (attitude.frown, attitude.smile, attitude.mouth) = (1, -0.1, 0.6 * cut)
    }

    private func shoot(_ attitude: inout Attitude, _ phase: Float) {
        let draw = ramp(0.10, 0.46, phase) * ramp(0.66, 0.63, phase)
        attitude.feet = [SIMD3(0.05, 0, 0.14) * size, SIMD3(-0.05, 0, -0.14) * size]
        bend(
            &attitude, pelvis: [0, -0.30, 0], spine: [0, -0.25, 0], chest: [0, -0.30, 0],
            head: [0, 0.75, 0.06])
        reach(&attitude, 0, to: [0.86, 0.06, 0.52], elbow: [0.4, -1, 0], roll: -0.2)
        reach(&attitude, 1, to: mix([-0.36, 0.04, 0.62], [0.30, 0.10, 0.34], draw), elbow: [1, 0.1, -0.6])
        attitude.held = [([0, 1, 0], [0.86, 0, 0.5]), nil]
        attitude.grip = [0.9, 0.7 * draw]
        (attitude.lids, attitude.frown, attitude.smile) = (0.2, 0.7, 0)
    }
}
