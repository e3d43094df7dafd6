import Foundation
import Render

/// Work of the hands.
extension BipedRig {
    func work(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        idle(&attitude, phase)
        if action == .perchReading || action == .perchKnitting { perch(&attitude, phase) }
        attitude.gaze = [0, -0.7]
        attitude.brows = 0
        switch action {
        case .read, .perchReading: read(&attitude, phase)
        case .write: write(&attitude, phase)
        case .eat, .drink: dine(&attitude, phase, drinks: action == .drink)
        case .stir: stir(&attitude, phase)
        case .knead: knead(&attitude, phase)
        case .pour: pour(&attitude, phase)
        case .knit, .perchKnitting: knit(&attitude, phase)
        case .hammer: hammer(&attitude, phase)
        case .dig, .sweep: dig(&attitude, phase, flat: action == .sweep)
        case .paint: paint(&attitude, phase)
        default: film(&attitude, phase)
        }
    }

    private func read(_ attitude: inout Attitude, _ phase: Float) {
        let turn = swell(phase, 0.80, 0.86, 0.90, 0.97)
        reach(&attitude, 0, to: [0.16, -0.42, 0.66], elbow: [0.9, -1, -0.3], roll: -0.6)
        reach(
            &attitude, 1, to: [0.18 - 0.20 * turn, -0.42 + 0.12 * turn, 0.66], elbow: [0.9, -1, -0.3],
            roll: -0.6)
        attitude.grip = [0.5, 0.5 - 0.3 * turn]
        bend(&attitude, chest: [0.05, 0, 0], head: [0.26, 0.10 * wave(phase * 3), 0.03])
        attitude.gaze = [0.5 * wave(phase * 3 + 0.1), -0.8]
        attitude.held = [([0, 0.80, 0.60], [0, 0.6, -0.8]), nil]
        attitude.smile = 0.5
    }

    private func write(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let tap = abs(wave(phase * 8 + Float(number) * 0.37)) * 0.05
            let along = 0.06 * wave(phase * 2 + Float(number) * 0.3)
            reach(
                &attitude, number, to: [0.22 + along, -0.62 + tap, 0.66], elbow: [0.8, -1, -0.5], roll: 1.2)
        }
        attitude.grip = [0.35, 0.35]
        bend(&attitude, spine: [0.05, 0, 0], chest: [0.06, 0, 0], head: [0.20, 0.08 * wave(phase), 0])
        attitude.frown = 0.2
    }

    private func dine(_ attitude: inout Attitude, _ phase: Float, drinks: Bool) {
        let raise = swell(phase, 0.16, 0.34, 0.56, 0.74)
        let low = SIMD3<Float>(0.30, -0.52, 0.60)
        let lips = mouthPlace + [0.10, drinks ? -0.08 : -0.10, 0.20]
        reach(&attitude, 1, to: mix(low, lips, raise), elbow: [1, -0.8, -0.1])
        if !drinks { reach(&attitude, 0, to: [0.22, -0.56, 0.56], elbow: [0.9, -1, -0.3], roll: -0.9) }
        attitude.grip = [0.4, 0.85]
        let tilt = drinks ? swell(phase, 0.30, 0.40, 0.50, 0.60) : 0
        attitude.held = [
            nil,
            drinks
                ? ([-0.25 * tilt, 1, -1.1 * tilt], [0, 0, 1])
                : ([-0.5 * raise, 1, -0.7 * raise], [0, 0.4, 1]),
        ]
        bend(&attitude, chest: [0.02, 0, 0], head: [-0.22 * tilt + 0.08 * (1 - raise), 0.05, 0])
        let chew = drinks ? 0 : swell(phase, 0.60, 0.66, 0.92, 0.98) * abs(wave(phase * 12))
        attitude.mouth =
            0.5 * swell(phase, 0.24, 0.34, drinks ? 0.5 : 0.40, drinks ? 0.6 : 0.52) + 0.25 * chew
        (attitude.smile, attitude.lids) = (0.75, 0.5 * tilt)
    }

    private func stir(_ attitude: inout Attitude, _ phase: Float) {
        reach(
            &attitude, 1, to: [0.12 + 0.13 * wave(phase * 2), -0.52, 0.66 + 0.13 * wave(phase * 2 + 0.25)],
            elbow: [1, -0.7, -0.3], roll: 0.8)
        reach(&attitude, 0, to: [0.26, -0.62, 0.62], elbow: [0.9, -1, -0.4])
        attitude.grip = [0.6, 0.8]
        attitude.held = [nil, ([0.25 * wave(phase * 2), 1, 0.25 * wave(phase * 2 + 0.25)], [0, 0, 1])]
        bend(
            &attitude, chest: [0.06, 0.05 * wave(phase * 2), 0.03 * wave(phase * 2 + 0.25)],
            head: [0.16, 0.06 * wave(phase), 0.05])
        attitude.smile = 0.7
    }

    private func knead(_ attitude: inout Attitude, _ phase: Float) {
        let press = wave(phase)
        attitude.local[0] = .shift(SIMD3(0, -0.03 - 0.012 * press, 0.02 * press) * size)
        for number in 0..<2 {
            let own = wave(phase + Float(number) * 0.12)
            reach(
                &attitude, number, to: [0.14 + 0.04 * own, -0.74 - 0.06 * own, 0.64 + 0.12 * own],
                elbow: [1, -0.3, -0.6], roll: 1.0)
        }
        attitude.grip = [0.6, 0.6]
        bend(
            &attitude, pelvis: [0.10, 0, 0], spine: [0.12 + 0.06 * press, 0, 0],
            chest: [0.12 + 0.06 * press, 0, 0], head: [0.05 - 0.05 * press, 0, 0.04])
        attitude.smile = 0.6
    }

    private func pour(_ attitude: inout Attitude, _ phase: Float) {
        let tilt = swell(phase, 0.16, 0.30, 0.66, 0.80)
        reach(
            &attitude, 1, to: [0.24, -0.20 + 0.12 * tilt, 0.66], elbow: [1, -0.3 - 0.3 * (1 - tilt), -0.1])
        reach(&attitude, 0, to: [0.10, -0.50, 0.66], elbow: [0.9, -1, -0.3])
        attitude.grip = [0.8, 0.8]
        attitude.held = [nil, ([1.6 * tilt, 1 - 0.9 * tilt, 0], [0, 0, 1])]
        bend(&attitude, chest: [0.03, 0.06, -0.04 * tilt], head: [0.20, 0.12, 0.06])
        attitude.smile = 0.55
    }

    private func knit(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let own = phase * 3 + Float(number) * 0.5
            reach(
                &attitude, number, to: [0.13 + 0.03 * wave(own), -0.46 + 0.035 * wave(own + 0.25), 0.60],
                elbow: [0.9, -1, -0.3], roll: 0.4)
        }
        attitude.grip = [0.8, 0.8]
        attitude.held = [
            ([-0.9, 0.7 + 0.2 * wave(phase * 3), 0.3], [0, 0, 1]),
            ([0.9, 0.7 + 0.2 * wave(phase * 3 + 0.5), 0.3], [0, 0, 1]),
        ]
        bend(&attitude, spine: [0.04, 0, 0], chest: [0.05, 0, 0], head: [0.22, 0.05 * wave(phase), 0.05])
        attitude.smile = 0.65
    }

    private func hammer(_ attitude: inout Attitude, _ phase: Float) {
        // Slow up, fast down, a little rebound.
        let up =
            ramp(0.10, 0.62, phase) * ramp(0.76, 0.66, phase) + 0.10 * swell(phase, 0.78, 0.82, 0.84, 0.92)
        reach(
            &attitude, 1, to: mix([0.20, -0.56, 0.74], [0.58, 0.50, 0.28], up),
            elbow: mix([1, -0.7, -0.3], [1, -0.6, -0.2], up))
        reach(&attitude, 0, to: [0.24, -0.60, 0.66], elbow: [0.9, -0.9, -0.4], roll: 0.6)
        attitude.grip = [0.8, 1]
        let head = mix(SIMD3<Float>(0, 0.12, 1), [0, 0.9, -0.35], up)
        attitude.held = [nil, (head, mix(SIMD3<Float>(0, -1, 0.1), [0, 0.3, 1], up))]
        bend(
            &attitude, pelvis: [0.06, 0, 0], spine: [0.14 - 0.10 * up, -0.06 * up, 0],
            chest: [0.12 - 0.16 * up, -0.16 * up, 0.04 * up], head: [0.12, 0.10, 0])
        attitude.local[0] = .shift(SIMD3(0, -0.05 + 0.03 * up, 0) * size)
        (attitude.frown, attitude.smile) = (0.6, 0.2)
    }

    private func dig(_ attitude: inout Attitude, _ phase: Float, flat: Bool) {
        let throwing = flat ? 0 : swell(phase, 0.45, 0.62, 0.74, 0.96)
        let push = flat ? wave(phase) : swell(phase, 0.08, 0.28, 0.40, 0.58)
        attitude.local[0] = .shift(SIMD3(0, -0.10 + 0.05 * throwing, 0.04 * push) * size)
        attitude.feet = [SIMD3(0.05, 0, 0.16) * size, SIMD3(-0.04, 0, -0.14) * size]
        bend(
            &attitude, pelvis: [0.26 - 0.12 * throwing, 0, 0],
            spine: [0.22 - 0.15 * throwing, 0.10 * throwing, 0],
            chest: [0.22 - 0.2 * throwing, 0.34 * throwing + (flat ? 0.2 * push : 0), 0], head: [-0.10, 0, 0])
        let lift = SIMD3<Float>(0, 0.40 * throwing - 0.16 * push, 0.06 * push)
        reach(
            &attitude, 1, to: [0.30 + (flat ? -0.2 * push : 0), -0.34, 0.42] + lift * 0.7,
            elbow: [1, -0.6, -0.5])
        reach(
            &attitude, 0, to: [0.12 + (flat ? 0.2 * push : 0), -0.78, 0.56] + lift, elbow: [1, -0.6, -0.3])
        attitude.grip = [0.9, 0.9]
        attitude.held = [
            nil,
            (mix(SIMD3<Float>(flat ? 0.35 * push : 0.1, 1, -0.62), [0.2, 0.35, -1], throwing), [0, 0.5, 1]),
        ]
        (attitude.frown, attitude.smile) = (0.3, 0.3)
    }

    private func paint(_ attitude: inout Attitude, _ phase: Float) {
        let stroke = SIMD3<Float>(0.16 * wave(phase), 0.18 * wave(phase * 2 + 0.1), 0.04 * wave(phase * 3))
        reach(&attitude, 1, to: [0.30, -0.02, 0.80] + stroke, elbow: [1, -0.8, 0])
        reach(&attitude, 0, to: [0.36, -0.52, 0.52], elbow: [0.8, -1, -0.5], roll: -0.9)
        attitude.grip = [0.5, 0.7]
        attitude.held = [nil, ([0.2 * wave(phase), 0.35 + 0.2 * wave(phase * 2), 1], [0, 1, 0])]
        bend(
            &attitude, chest: [0, -0.10 + 0.06 * wave(phase), 0.03],
            head: [0.02, -0.10 + 0.06 * wave(phase), 0.10])
        attitude.gaze = [-0.3 + 0.3 * wave(phase), 0.1]
        (attitude.brows, attitude.smile) = (0.3, 0.5)
    }

    private func film(_ attitude: inout Attitude, _ phase: Float) {
        let eye = (shape.headHeight - 0.2 * shape.headSize - shape.shoulderHeight) / armLength
        let click = swell(phase, 0.60, 0.62, 0.64, 0.67)
        reach(&attitude, 1, to: [0.24, eye - 0.22, mouthPlace.z + 0.18], elbow: [1, -1, 0])
        reach(&attitude, 0, to: [0.20, eye - 0.34, mouthPlace.z + 0.26], elbow: [0.8, -1, 0])
        attitude.grip = [0.6, 0.7]
        attitude.held = [nil, ([0, 1, 0], [0, 0, 1])]
        attitude.feet = [SIMD3(0.06, 0, 0.12) * size, SIMD3(-0.05, 0, -0.08) * size]
        bend(&attitude, chest: [0.06, 0.08 * wave(phase), 0], head: [0.05, 0.08 * wave(phase), -0.08])
        (attitude.gaze, attitude.lids, attitude.smile) = (.zero, 0.15 + 0.5 * click, 0.6)
    }

    func haul(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        if action == .carry {
            idle(&attitude, phase)
            for number in 0..<2 {
                reach(
                    &attitude, number, to: [0.30, -0.50 + 0.02 * wave(phase * 2), 0.64],
                    elbow: [0.7, -1, -0.4], roll: -0.5)
            }
            attitude.local[frame.spine] = .turn(x: -0.10)
            attitude.grip = [0.5, 0.5]
            (attitude.frown, attitude.smile) = (0.4, 0.2)
            return
        }
        let pulls = action == .pull
        for number in 0..<2 {
            let step = step(
                (pulls ? -1 : 1) * phase + (number == 0 ? 0 : 0.5), duty: Self.walkDuty,
                stride: shape.walkStride * 0.5, lift: 0.05 * size)
            attitude.feet?[number] = step.offset + [0, 0, (pulls ? 0.22 : -0.24) * size]
            attitude.pitch[number] = step.pitch
        }
        let strain = wave(phase * 2)
        let lean: Float = pulls ? -0.34 : 0.38
        attitude.local[0] = .shift(SIMD3(0, -0.14 + 0.012 * strain, 0) * size)
        bend(
            &attitude, pelvis: [lean, 0, 0], spine: [lean * 0.3, 0, 0], chest: [0.05, 0.05 * strain, 0],
            head: [-lean * 0.6, 0, 0])
        for number in 0..<2 {
            reach(
                &attitude, number, to: [0.32, pulls ? -0.30 : -0.10, 0.86 + 0.03 * strain],
                elbow: [0.8, -1, -0.2], bend: pulls ? 0 : 0.9)
        }
        attitude.grip = pulls ? [1, 1] : [0, 0]
        (attitude.frown, attitude.smile, attitude.lids) = (0.8, -0.1, 0.25)
    }
}
