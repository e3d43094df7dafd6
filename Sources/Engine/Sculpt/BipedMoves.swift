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
            aim(
                &attitude, number, upper: [0.20, -1, 0.42 * swing - 0.06],
                fore: [0.10, -1, 0.42 * swing + 0.24 + 0.10 * max(swing, 0)])
        }
    }

    /// Legs, hips and head of a walk, for whatever the arms do.
    private func stroll(_ attitude: inout Attitude, _ phase: Float) {
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

    /// Walks with an umbrella held up in the right hand.
    func shelter(_ attitude: inout Attitude, _ phase: Float) {
        stroll(&attitude, phase)
        let swing = wave(phase + 0.5 + 0.30) * shape.swing
        aim(
            &attitude, 0, upper: [0.20, -1, 0.36 * swing - 0.04], fore: [0.10, -1, 0.36 * swing + 0.26])
        let bob = 0.03 * wave(phase * 2 - 0.2)
        aim(
            &attitude, 1, upper: [0.16, -1, 0.22 + bob], fore: [-0.26, 0.52 + bob, 0.80],
            hand: .identity)
        attitude.grip = [0.35, 0.95]
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

    func idle(_ attitude: inout Attitude, _ phase: Float) {
        breathe(&attitude, phase)
        let shift = wave(phase)
        attitude.local[0] = .shift([0.022 * shift, -0.012, 0])
        attitude.local[frame.pelvis] = .turn(y: 0.03 * shift, z: -0.03 * shift)
        attitude.feet = [[0.03, 0, 0.02], [-0.03, 0, -0.02]]
        for number in 0..<2 {
            let sway = 0.03 * wave(phase * 2 + Float(number) * 0.3)
            aim(&attitude, number, upper: [0.24, -1, sway - 0.02], fore: [0.10, -1, 0.22 + sway])
        }
    }

    private func breathe(_ attitude: inout Attitude, _ phase: Float) {
        let breath = wave(phase * 2)
        let look =
            ramp(0.1, 0.22, phase) * ramp(0.5, 0.38, phase) - ramp(0.6, 0.7, phase) * ramp(0.95, 0.85, phase)
        attitude.local[frame.chest] = .turn(x: -0.012 * breath, z: 0.025 * wave(phase))
        attitude.local[frame.neck] = .turn(y: 0.14 * look)
        attitude.local[frame.head] = .turn(x: 0.015 * breath, y: 0.26 * look, z: 0.05 * look)
        attitude.hem = [0.015 * breath, 0.015 * breath]
    }

    func greet(_ attitude: inout Attitude, _ phase: Float) {
        idle(&attitude, phase)
        let raise = ramp(0.02, 0.16, phase) * ramp(0.98, 0.82, phase)
        let sway = 0.45 * wave(phase * 5) * raise
        aim(
            &attitude, 1, upper: mix([0.24, -1, 0], [0.92, 0.25, 0.15], raise),
            fore: mix([0.10, -1, 0.22], [0.30 + sway, 1, 0.10], raise))
        attitude.grip[1] = mix(0.35, 0, raise)
        attitude.local[frame.head] = .turn(x: -0.05 * raise, z: -0.12 * raise)
    }

    func dance(_ attitude: inout Attitude, _ phase: Float) {
        let beat = abs(wave(phase * 2))
        let sway = wave(phase)
        attitude.local[0] = .shift([0.075 * sway, -0.055 + 0.04 * beat, 0])
        attitude.local[frame.pelvis] = .turn(y: 0.20 * sway, z: -0.14 * sway)
        attitude.local[frame.spine] = .turn(y: -0.12 * sway, z: 0.10 * sway)
        attitude.local[frame.chest] = .turn(
            x: -0.04 + 0.06 * beat, y: -0.22 * wave(phase + 0.08), z: 0.12 * sway)
        attitude.local[frame.head] = .turn(
            x: 0.08 * wave(phase * 2 + 0.2), y: 0.18 * wave(phase + 0.1), z: -0.12 * sway)
        let lift = SIMD2(max(wave(phase + 0.5), 0), max(wave(phase), 0))
        attitude.feet = [[0.07, 0.05 * lift.x, 0], [-0.07, 0.05 * lift.y, 0]]
        attitude.pitch = [0.4 * lift.x, 0.4 * lift.y]
        for number in 0..<2 {
            let beat = wave(phase + (number == 0 ? 0 : 0.5))
            aim(
                &attitude, number, upper: [0.85, 0.15 + 0.55 * beat, 0.30],
                fore: [0.25 - 0.35 * beat, 0.85, 0.35 + 0.2 * wave(phase * 2)])
        }
        attitude.hem = [-0.1 + 0.15 * sway, 0.1 + 0.15 * sway]
        attitude.trail = 0.15 * wave(phase * 2 + 0.1)
    }

    func sit(_ attitude: inout Attitude, _ phase: Float) {
        breathe(&attitude, phase)
        let drop = shape.hipHeight - shape.kneeHeight - 0.02
        attitude.local[0] = .shift([0, -drop, -0.12])
        attitude.feet = [[0.03, 0, 0.30], [-0.03, 0, 0.30]]
        for number in 0..<2 {
            aim(&attitude, number, upper: [0.25, -1, 0.30], fore: [-0.18, -0.42, 1])
        }
        attitude.hem = [-1.2, 0.1]
    }

    func ride(_ attitude: inout Attitude, _ phase: Float) {
        let bob = 0.6 * wave(phase * 3) + 0.4 * wave(phase * 5 + 0.2)
        let lean = 0.7 * wave(phase + 0.1) + 0.3 * wave(phase * 3 + 0.4)
        attitude.local[0] = .shift([0.05 * lean, -0.20 + 0.03 * bob, 0])
        attitude.local[frame.pelvis] = .turn(x: 0.22, y: 0.75, z: -0.10 * lean)
        attitude.local[frame.spine] = .turn(x: 0.10, y: -0.15, z: -0.06 * lean)
        attitude.local[frame.chest] = .turn(x: 0.06 - 0.03 * bob, y: -0.15, z: 0.12 * lean)
        attitude.local[frame.head] = .turn(x: -0.16, y: -0.38, z: 0.06 * lean)
        attitude.feet = [[0.02, 0, -0.26], [-0.02, 0, 0.26]]
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
