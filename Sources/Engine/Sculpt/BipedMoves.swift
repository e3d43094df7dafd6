import Foundation
import Render

extension BipedRig {
    /// The path of a foot: heel down, flat, heel up, then through the air.
    func step(_ phase: Float, duty: Float, stride: Float, lift: Float) -> (offset: SIMD3<Float>, pitch: Float)
    {
        let part = fraction(phase)
        if part < duty {
            let along = part / duty
            let pitch = -0.30 * (1 - ramp(0, 0.18, along)) + 0.62 * ramp(0.55, 1, along)
            return ([0, 0, stride * (0.5 - along)], pitch)
        }
        let air = (part - duty) / (1 - duty)
        let speed = (1 - duty) / duty
        let eased = air * air * (3 - 2 * air) - speed * 0.9 * air * (1 - air) * (1 - 2 * air)
        let pitch = mix(0.62, -0.30, ramp(0.05, 0.85, air)) + 0.30 * wave(air * 0.5) * (1 - air)
        return ([0, lift * wave(air * 0.5) * (1.3 - 0.6 * air), stride * (eased - 0.5)], pitch)
    }

    func walk(_ attitude: inout Attitude, _ phase: Float) {
        stroll(&attitude, phase)
        for number in 0..<2 {
            let swing = wave(phase + (number == 0 ? 0.5 : 0) + 0.30) * shape.swing
            reach(
                &attitude, number, to: [0.56, -0.90 + 0.05 * abs(swing), 0.42 * swing + 0.10],
                elbow: [0.30, -0.3, -1])
            attitude.isBusy[number] = false
        }
    }

    /// Legs, hips and head of a walk, for whatever the arms do.
    func stroll(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let step = step(
                phase + (number == 0 ? 0 : 0.5), duty: Self.walkDuty, stride: shape.walkStride, lift: 0.055)
            attitude.feet?[number] = step.offset
            attitude.pitch[number] = step.pitch
        }
        // Lowest just after each heel strike, highest when a leg passes.
        let bob = wave(phase * 2 - 0.33)
        let sway = wave(phase - 0.03)
        let twist = wave(phase + 0.30)
        attitude.local[0] = .shift([0.016 * sway, 0.018 * bob - 0.030, 0])
        attitude.local[frame.pelvis] = .turn(x: 0.03, y: -0.10 * twist, z: -0.045 * wave(phase + 0.02))
        attitude.local[frame.spine] = .turn(y: 0.09 * twist, z: 0.035 * sway)
        attitude.local[frame.chest] = .turn(x: 0.03 + 0.012 * bob, y: 0.11 * twist, z: 0.02 * sway)
        attitude.local[frame.neck] = .turn(x: -0.02, y: -0.06 * twist)
        attitude.local[frame.head] = .turn(
            x: -0.02 - 0.020 * wave(phase * 2 - 0.2), y: -0.04 * twist, z: -0.02 * sway)
        attitude.hem = [-0.16 + 0.12 * wave(phase * 2 + 0.05), 0.14 + 0.12 * wave(phase * 2 + 0.32)]
        attitude.trail = 0.06 + 0.06 * wave(phase * 2 + 0.1)
    }

    func run(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let step = step(
                phase + (number == 0 ? 0 : 0.5), duty: Self.runDuty, stride: shape.runStride, lift: 0.26)
            attitude.feet?[number] = step.offset
            attitude.pitch[number] = step.pitch * 1.25
        }
        let bob = wave(phase * 2 - 0.42)
        let twist = wave(phase + 0.28)
        attitude.local[0] = .shift([0.010 * wave(phase), 0.040 * bob - 0.045, 0])
        attitude.local[frame.pelvis] = .turn(x: 0.10, y: -0.16 * twist)
        attitude.local[frame.spine] = .turn(x: 0.05, y: 0.14 * twist)
        attitude.local[frame.chest] = .turn(x: 0.07, y: 0.20 * twist)
        attitude.local[frame.neck] = .turn(x: -0.08, y: -0.10 * twist)
        attitude.local[frame.head] = .turn(x: -0.08, y: -0.06 * twist)
        for number in 0..<2 {
            let swing = wave(phase + (number == 0 ? 0.5 : 0) + 0.28) * shape.swing
            aim(
                &attitude, number, upper: [0.30, -1, 0.95 * swing - 0.25],
                fore: [-0.10, 0.25 + 0.55 * swing, 1])
        }
        attitude.grip = [0.8, 0.8]
        attitude.hem = [-0.3 + 0.2 * wave(phase * 2), 0.4 + 0.25 * wave(phase * 2 + 0.3)]
        attitude.trail = 0.35 + 0.15 * wave(phase * 2 + 0.2)
    }

    func sneak(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let step = step(
                phase + (number == 0 ? 0 : 0.5), duty: Self.walkDuty, stride: shape.walkStride * 0.8,
                lift: 0.17 * size)
            attitude.feet?[number] = step.offset
            attitude.pitch[number] = step.pitch
        }
        let sway = wave(phase - 0.03)
        attitude.local[0] = .shift([0.02 * sway, (-0.12 + 0.025 * wave(phase * 2 - 0.3)) * size, 0])
        bend(
            &attitude, pelvis: [0.12, -0.1 * sway, 0], spine: [0.16, 0.1 * sway, 0],
            chest: [0.18, 0.12 * sway, 0],
            head: [-0.30, 0.45 * wave(phase + 0.1), 0])
        for number in 0..<2 {
            let lift = wave(phase + (number == 0 ? 0.5 : 0))
            reach(&attitude, number, to: [0.34, -0.28 + 0.10 * lift, 0.48 + 0.06 * lift], bend: 0.7)
        }
        (attitude.gaze.x, attitude.brows, attitude.smile) = (wave(phase + 0.1), 0.5, 0.1)
        attitude.hem = [-0.2, 0.1]
    }

    func march(_ attitude: inout Attitude, _ phase: Float) {
        stroll(&attitude, phase)
        for number in 0..<2 {
            let swing = wave(phase + (number == 0 ? 0.5 : 0) + 0.30)
            reach(
                &attitude, number, to: [0.46, -0.80 + 0.30 * max(swing, 0), 0.62 * swing + 0.08],
                elbow: [0.2, -0.4, -1])
            attitude.isBusy[number] = false
        }
        attitude.local[frame.chest] = .turn(x: -0.06, y: 0.06 * wave(phase + 0.3))
        attitude.grip = [1, 1]
    }

    func idle(_ attitude: inout Attitude, _ phase: Float) {
        breathe(&attitude, phase)
        let shift = wave(phase)
        attitude.local[0] = .shift(SIMD3(0.026 * shift, -0.012, 0) * size)
        attitude.local[frame.pelvis] = .turn(y: 0.05 * shift, z: -0.045 * shift)
        attitude.local[frame.spine] = .turn(z: 0.03 * shift)
        attitude.feet = [SIMD3(0.025, 0, 0.03) * size, SIMD3(-0.025, 0, -0.01) * size]
        attitude.turnout = [0.22, 0.22]
        for number in 0..<2 {
            let sway = 0.03 * wave(phase * 2 + Float(number) * 0.3)
            reach(
                &attitude, number, to: [0.57 + 0.04 * shift * (number == 0 ? 1 : -1), -0.93, 0.13 + sway],
                elbow: [0.45, -0.2, -1])
            attitude.isBusy[number] = false
        }
    }

    func breathe(_ attitude: inout Attitude, _ phase: Float) {
        let breath = wave(phase * 2)
        let look = swell(phase, 0.08, 0.16, 0.36, 0.46) - swell(phase, 0.56, 0.66, 0.84, 0.94)
        let glance = swell(phase, 0.05, 0.09, 0.36, 0.40) - swell(phase, 0.53, 0.58, 0.84, 0.90)
        attitude.local[frame.chest] = .turn(x: -0.014 * breath, z: 0.03 * wave(phase))
        attitude.local[frame.neck] = .turn(y: 0.14 * look)
        attitude.local[frame.head] = .turn(x: 0.015 * breath, y: 0.26 * look, z: 0.06 * look)
        attitude.hem = [0.015 * breath, 0.015 * breath]
        attitude.gaze = [0.7 * glance, 0.1 * look]
        attitude.brows = 0.35 * max(glance, 0)
    }

    func greet(_ attitude: inout Attitude, _ phase: Float) {
        idle(&attitude, phase)
        let raise = swell(phase, 0.02, 0.15, 0.84, 0.98)
        let sway = wave(phase * 6) * raise
        reach(
            &attitude, 1, to: mix([0.57, -0.93, 0.13], [0.92 + 0.13 * sway, 0.36, 0.32], raise),
            elbow: mix([0.45, -0.2, -1], [0.8, -1, -0.2], raise), bend: 0.25 * sway * raise)
        attitude.local[frame.chest] = .turn(x: -0.02, y: 0.04 * sway, z: 0.07 * raise)
        attitude.grip[1] = mix(0.35, -0.02, raise)
        attitude.local[frame.head] = .turn(x: -0.05 * raise, z: -0.12 * raise)
        (attitude.smile, attitude.mouth, attitude.brows) = (0.9, 0.55 * raise, 0.5 * raise)
        attitude.gaze = .zero
    }

    func ride(_ attitude: inout Attitude, _ phase: Float) {
        let bob = 0.6 * wave(phase * 3) + 0.4 * wave(phase * 5 + 0.2)
        let lean = 0.7 * wave(phase + 0.1) + 0.3 * wave(phase * 3 + 0.4)
        attitude.local[0] = .shift(SIMD3(0.05 * lean, -0.20 + 0.03 * bob, 0) * size)
        attitude.local[frame.pelvis] = .turn(x: 0.22, y: 0.75, z: -0.10 * lean)
        attitude.local[frame.spine] = .turn(x: 0.10, y: -0.15, z: -0.06 * lean)
        attitude.local[frame.chest] = .turn(x: 0.06 - 0.03 * bob, y: -0.15, z: 0.12 * lean)
        attitude.local[frame.head] = .turn(x: -0.16, y: -0.38, z: 0.06 * lean)
        attitude.feet = [SIMD3(0.02, 0, -0.26) * size, SIMD3(-0.02, 0, 0.26) * size]
        for number in 0..<2 {
            let lift = (number == 0 ? 1 : -1) * lean * 0.35
            aim(
                &attitude, number, upper: [1, -0.35 + lift + 0.08 * bob, 0.15],
                fore: [0.85, -0.12 + lift * 1.3, 0.40])
        }
        attitude.grip = [0.1, 0.1]
    }

    /// Weightless: slow curves that never line up, one knee drawn up, a hand that reaches out.
    func drift(_ attitude: inout Attitude, _ phase: Float) {
        attitude.feet = nil
        let slow = wave(phase)
        let lag = wave(phase + 0.22)
        let second = wave(phase * 2 + 0.13)
        attitude.local[0] =
            Affine.shift([0.05 * lag, 0.06 * slow, 0.03 * second])
            * Affine.turn(x: 0.10 * lag, y: 0.16 * slow, z: 0.09 * second).about([0, shape.waistHeight, 0])
        attitude.local[frame.pelvis] = .turn(x: -0.10 + 0.04 * second, y: 0.10 * lag)
        attitude.local[frame.spine] = .turn(x: 0.07 * slow, y: 0.06 * second, z: 0.05 * lag)
        attitude.local[frame.chest] = .turn(x: 0.05 * lag, y: -0.10 * slow, z: 0.05 * second)
        attitude.local[frame.neck] = .turn(x: -0.03, y: 0.10 * wave(phase + 0.4))
        attitude.local[frame.head] = .turn(
            x: -0.04 + 0.08 * wave(phase + 0.6), y: 0.24 * wave(phase + 0.35), z: 0.06 * second)
        aim(
            &attitude, 0, upper: [0.90, -0.15 + 0.16 * lag, 0.42 + 0.10 * second],
            fore: [0.62 + 0.12 * second, 0.35 + 0.22 * wave(phase + 0.30), 0.72],
            hand: .turn(x: 0.12 * second, z: 0.14 * lag))
        aim(
            &attitude, 1, upper: [0.80, -0.62 + 0.14 * second, 0.25 + 0.14 * slow],
            fore: [0.45 + 0.10 * lag, -0.30 + 0.20 * wave(phase + 0.55), 0.80],
            hand: .turn(x: 0.14 * lag, z: -0.10 * slow))
        attitude.grip = [0.22 + 0.10 * slow, 0.34 + 0.10 * lag]
        hang(
            &attitude, 0, forward: 1.02 + 0.14 * wave(phase + 0.1), aside: 0.16 + 0.04 * second,
            knee: 1.32 + 0.18 * wave(phase + 0.3), foot: 0.22 + 0.08 * second)
        hang(
            &attitude, 1, forward: 0.26 + 0.14 * wave(phase + 0.55), aside: 0.10 - 0.04 * second,
            knee: 0.70 + 0.20 * wave(phase + 0.8), foot: 0.36 + 0.08 * lag)
    }
}
