import Foundation
import Render

/// Leaps, dances and turns.
extension BipedRig {
    func crawl(_ attitude: inout Attitude, _ phase: Float) {
        attitude.feet = nil
        let drop = hips - 0.375 * size
        attitude.local[0] = .shift([0, -drop, -0.30 * size])
        let sway = wave(phase)
        bend(
            &attitude, pelvis: [1.25, 0.05 * sway, 0.06 * sway], spine: [0.10, 0, -0.05 * sway],
            chest: [0.05, 0, -0.04 * sway], head: [-1.05, 0, 0.06 * sway])
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            let move = wave(phase) * side
            let lift = max(wave(phase + 0.25) * side, 0)
            reach(
                &attitude, number, to: [0.34, 0.10 + 0.22 * move, 0.94 - 0.12 * lift],
                elbow: [1, -0.3, -0.3], bend: 1.2)
            hang(&attitude, number, forward: 1.45 - 0.28 * move, aside: 0.10, knee: 1.62, foot: 1.55)
        }
        attitude.grip = [0, 0]
        attitude.hem = [0, -0.8]
    }

    func jump(_ attitude: inout Attitude, _ phase: Float) {
        let air = clamp((phase - 0.34) / 0.36)
        let height = 4 * air * (1 - air)
        let crouch = swell(phase, 0.04, 0.24, 0.29, 0.37) + 0.75 * swell(phase, 0.66, 0.74, 0.78, 0.95)
        let flight = swell(phase, 0.30, 0.40, 0.62, 0.72)
        attitude.world = .shift([0, 0.42 * height * size, 0])
        attitude.local[0] = .shift(SIMD3(0, -0.20 * crouch + 0.02 * flight - 0.02, -0.03 * crouch) * size)
        bend(
            &attitude, pelvis: [0.30 * crouch, 0, 0], spine: [0.25 * crouch - 0.10 * flight, 0, 0],
            chest: [0.15 * crouch - 0.10 * flight, 0, 0], head: [-0.35 * crouch - 0.12 * flight, 0, 0])
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            attitude.feet?[number] =
                SIMD3(0.03 * side, 0.16 * flight * (number == 0 ? 1 : 0.6), -0.12 * flight) * size
            attitude.pitch[number] = 0.55 * swell(phase, 0.28, 0.38, 0.60, 0.70)
            let swung = swell(phase, 0.26, 0.40, 0.62, 0.80)
            reach(
                &attitude, number,
                to: mix([0.55, -0.85, 0.12 - 0.62 * crouch], [0.85, 0.50 + 0.06 * side, 0.28], swung),
                elbow: mix([0.4, -0.2, -1], [1, -0.6, -0.4], swung))
        }
        attitude.grip = [0.15, 0.15]
        attitude.hem = [-0.25 * crouch - 0.2 * flight, 0.1 + 0.3 * flight]
        attitude.splay = 0.25
        (attitude.smile, attitude.mouth, attitude.brows) = (0.9, 0.9 * flight, 0.8 * flight)
    }

    /// A groove: hips on the beat, arms that roll from side to side, one raised and one low.
    func dance(_ attitude: inout Attitude, _ phase: Float) {
        let beat = wave(phase * 4 - 0.25)
        let sway = wave(phase * 2)
        let slow = wave(phase)
        attitude.local[0] = .shift(SIMD3(0.06 * sway, -0.065 - 0.025 * beat, 0) * size)
        bend(
            &attitude, pelvis: [0.04, 0.22 * sway, -0.13 * sway], spine: [0.02, -0.12 * sway, 0.09 * sway],
            chest: [-0.04 + 0.05 * beat, -0.24 * wave(phase * 2 + 0.06), 0.10 * sway],
            head: [0.07 * beat, 0.28 * slow, -0.14 * sway])
        let lift = SIMD2(max(-sway, 0), max(sway, 0))
        attitude.feet = [SIMD3(0.07, 0.05 * lift.x, 0.02) * size, SIMD3(-0.07, 0.05 * lift.y, 0) * size]
        attitude.pitch = [0.55 * lift.x, 0.55 * lift.y]
        attitude.turnout = [0.3, 0.3]
        attitude.splay = 0.35
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            let up = 0.5 + 0.5 * slow * side
            let roll = wave(phase * 2 + 0.12) * side
            reach(
                &attitude, number,
                to: mix(
                    [0.72 + 0.10 * roll, -0.48 + 0.08 * beat, 0.34],
                    [0.70 + 0.16 * roll, 0.52 + 0.05 * beat, 0.30], up),
                elbow: mix([0.9, -0.5, -0.7], [1, -0.7, -0.3], up), bend: 0.35 * roll)
        }
        attitude.grip = [0.25, 0.25]
        (attitude.smile, attitude.mouth, attitude.lids) = (0.85, 0.35 + 0.2 * beat, 0.10)
    }

    /// Knees and hips one way, shoulders the other, close to the floor.
    func twist(_ attitude: inout Attitude, _ phase: Float) {
        let turn = wave(phase)
        let dip = wave(phase * 2 + 0.1)
        attitude.local[0] = .shift(SIMD3(0, -0.13 + 0.025 * dip, 0) * size)
        bend(
            &attitude, pelvis: [0.05, 0.42 * turn, 0], spine: [0.02, -0.35 * turn, 0],
            chest: [-0.02, -0.40 * turn, 0.06 * turn], head: [0.03 * dip, 0.25 * turn, 0.08 * turn])
        attitude.feet = [SIMD3(0.05, 0, 0.03) * size, SIMD3(-0.05, 0, 0) * size]
        attitude.pitch = [0.3, 0.3]
        attitude.turnout = [0.4 * turn, -0.4 * turn]
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            reach(&attitude, number, to: [0.62, -0.36 + 0.08 * turn * side, 0.42 + 0.25 * turn * side])
        }
        attitude.grip = [0.8, 0.8]
        (attitude.smile, attitude.mouth) = (0.9, 0.5)
    }

    /// Turns on the spot with arms out, as children and leaves do.
    func spin(_ attitude: inout Attitude, _ phase: Float) {
        attitude.world = .turn(y: phase * 2 * Float.pi)
        let beat = wave(phase * 4)
        attitude.local[0] = .shift(SIMD3(0.02, -0.02 + 0.012 * beat, 0) * size)
        bend(&attitude, chest: [-0.08, 0, 0.06], head: [-0.14, 0.15, 0.10])
        attitude.feet = [
            SIMD3(0.02, 0.02 + 0.02 * beat, 0.05) * size, SIMD3(-0.02, 0.02 - 0.02 * beat, -0.03) * size,
        ]
        attitude.pitch = [0.25, 0.25]
        for number in 0..<2 {
            reach(
                &attitude, number, to: [1.22, 0.02 + 0.05 * wave(phase * 2 + Float(number) * 0.5), 0.12],
                elbow: [0.2, -1, -0.5])
        }
        attitude.grip = [0.05, 0.05]
        (attitude.smile, attitude.mouth, attitude.brows) = (0.9, 0.5, 0.4)
    }

    /// Three turns on the toe, arms in a ring, one foot at the knee; then an open landing.
    func pirouette(_ attitude: inout Attitude, _ phase: Float) {
        let up = swell(phase, 0.14, 0.24, 0.74, 0.86)
        let turned = ramp(0.14, 0.84, phase)
        attitude.world = .turn(y: turned * 4 * Float.pi)
        attitude.local[0] = .shift(SIMD3(0.075 * up, -0.05 * (1 - up) + 0.035 * up, 0) * size)
        bend(&attitude, chest: [-0.05, 0, 0.02 * up], head: [-0.08, 0.1 * (1 - up), 0])
        let knee = shape.kneeHeight - shape.ankleHeight
        attitude.feet = [
            SIMD3(-0.01, 0, 0.01) * size,
            mix(SIMD3(-0.02, 0, -0.10) * size, SIMD3(shape.hips * 1.25, knee * 0.92, 0.10 * size), up),
        ]
        attitude.pitch = [1.0 * up + 0.02, 0.3 * (1 - up) + 1.1 * up]
        attitude.turnout = [0.35, 0.6]
        attitude.splay = 0.1 + 1.5 * up
        for number in 0..<2 {
            let open = SIMD3<Float>(1.05, -0.18, 0.45)
            let ring = SIMD3<Float>(0.10, 0.86, 0.40)
            let low = SIMD3<Float>(0.12, -0.35, 0.62)
            let closed = mix(low, ring, ramp(0.25, 0.55, phase))
            reach(&attitude, number, to: mix(open, closed, up), elbow: [1.2, -0.35, -0.25])
        }
        attitude.grip = [0.15, 0.15]
        (attitude.smile, attitude.lids) = (0.6, 0.1)
    }

    /// One of a couple: the left hand holds the partner's out to the side, the right is on the partner's back.
    func waltz(_ attitude: inout Attitude, _ phase: Float) {
        let rise = wave(phase * 3 - 0.25)
        let sway = wave(phase)
        attitude.local[0] = .shift(SIMD3(0.05 * sway, -0.03 + 0.02 * rise, 0) * size)
        bend(
            &attitude, pelvis: [0, 0.06 * sway, -0.05 * sway], spine: [-0.03, 0, 0.04 * sway],
            chest: [-0.05, 0.05 * sway, 0.06 * sway], head: [-0.05, 0.30, -0.06 * sway])
        for number in 0..<2 {
            let along = wave(phase + Float(number) * 0.5)
            let lift = max(wave(phase + 0.25 + Float(number) * 0.5), 0)
            attitude.feet?[number] = SIMD3(0.05 * sway, 0.04 * lift, 0.10 * along) * size
            attitude.pitch[number] = 0.30 * lift
        }
        reach(&attitude, 0, to: [0.98, -0.04 + 0.04 * rise, 0.46], elbow: [1, -0.8, -0.2])
        reach(&attitude, 1, to: [0.36, -0.26, 0.70], elbow: [1, -0.35, 0])
        (attitude.smile, attitude.lids) = (0.7, 0.2)
        attitude.hem = [-0.12 + 0.08 * rise, 0.12]
    }
}
