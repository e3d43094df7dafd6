import Foundation

extension QuadrupedRig {
    /// The path of one foot: flat and even on the ground, a lifted arc through the air.
    ///
    /// Answers the offset from rest and the pitch of the foot; `duty` is the share of the cycle on the ground.
    func step(_ phase: Float, duty: Float, stride: Float, lift: Float) -> (offset: SIMD3<Float>, flex: Float)
    {
        let part = fraction(phase)
        if part < duty {
            let along = part / duty
            return ([0, 0, stride * (0.5 - along)], ramp(0.75, 1, along) * 0.35)
        }
        let air = (part - duty) / (1 - duty)
        // Leaves and meets the ground at the ground's own speed, so the foot never scuffs.
        let speed = (1 - duty) / duty
        let eased = air * air * (3 - 2 * air)
        let slip = -speed * air * (1 - air) * (1 - 2 * air)
        let height = sin(air * Float.pi)
        return (
            [0, lift * height * (1.15 - 0.3 * air), stride * (eased - 0.5 + slip * 0.9)],
            0.35 * (1 - ramp(0, 0.25, air)) + 0.9 * wave(air * 0.5) * (1 - air) - 0.25 * ramp(0.6, 1, air)
                * (1 - ramp(0.95, 1, air))
        )
    }

    func walk(_ attitude: inout Attitude, _ phase: Float) {
        let gait = shape.gait
        let offsets = walkOffsets
        for leg in 0..<4 {
            let step = step(
                phase + offsets[leg], duty: Self.walkDuty, stride: gait.walkStride, lift: gait.lift)
            attitude.soles[leg] = step.offset
            attitude.flex[leg] = step.flex
        }
        attitude.lash = [shape.tail.joints > 3 ? 0.16 : 0, phase]
        let twice = wave(phase * 2 + 0.10)
        let once = wave(phase + 0.05)
        attitude.local[0] = .shift([
            once * 0.012, gait.bounce * (gait.hops ? 2.2 * wave(phase + 0.05) : 0.55 * twice), 0,
        ])
        swingArms(&attitude, phase)
        attitude.local[frame.pelvis] = .turn(x: 0.018 * twice, y: 0.07 * once, z: 0.05 * wave(phase + 0.30))
        attitude.local[frame.spine] = .turn(y: -0.06 * once, z: -0.03 * once)
        attitude.local[frame.chest] = .turn(x: -0.025 * twice, y: -0.05 * once, z: -0.05 * wave(phase + 0.05))
        attitude.local[frame.neck] = .turn(x: 0.05 * wave(phase * 2 + 0.22), y: 0.03 * once)
        attitude.local[frame.head] = .turn(x: -0.05 * wave(phase * 2 + 0.30), y: 0.02 * once, z: 0.03 * once)
        attitude.wag = gait.wag * 0.7 * wave(phase * 2)
        attitude.tailLift = 0.12 * twice
        attitude.ear = [0.10 * wave(phase * 2 + 0.40), 0.10 * wave(phase * 2 + 0.46)]
        attitude.jaw = 0.05 + 0.05 * twice
    }

    func run(_ attitude: inout Attitude, _ phase: Float) {
        let gait = shape.gait
        let offsets = runOffsets
        for leg in 0..<4 {
            let step = step(
                phase + offsets[leg], duty: Self.runDuty, stride: gait.runStride, lift: gait.lift * 1.35)
            attitude.soles[leg] = step.offset
            attitude.flex[leg] = step.flex * 1.2
        }
        attitude.lash = [shape.tail.joints > 3 ? 0.14 : 0, phase]
        swingArms(&attitude, phase)
        let bound = wave(phase + 0.62) * (shape.arms > 0 ? 0.4 : 1)
        let gather = wave(phase + 0.88)
        let spring = gait.hops ? 4.5 * (0.6 - wave(phase + 0.07)) : 1 + 1.6 * wave(phase * 2 + 0.3)
        attitude.local[0] = .shift([0, gait.bounce * spring, 0])
        attitude.local[frame.pelvis] = .turn(x: 0.10 * bound + 0.08 * gather)
        attitude.local[frame.spine] = .turn(x: -0.12 * gather)
        attitude.local[frame.chest] = .turn(x: -0.14 * bound - 0.04 * gather)
        attitude.local[frame.neck] = .turn(x: 0.18 + 0.10 * wave(phase + 0.2))
        attitude.local[frame.head] = .turn(x: -0.14 - 0.06 * wave(phase + 0.25))
        attitude.wag = gait.wag * 0.35 * wave(phase)
        attitude.tailLift = 0.5 + 0.30 * wave(phase + 0.4)
        attitude.ear = [-0.45 + 0.28 * wave(phase + 0.35), -0.45 + 0.28 * wave(phase + 0.40)]
        attitude.earFlap = 0.25 + 0.2 * wave(phase + 0.3)
        attitude.jaw = 0.16 + 0.06 * bound
    }

    /// Balances on a moving board: feet stay, everything above them works.
    func ride(_ attitude: inout Attitude, _ phase: Float) {
        let spread: [SIMD3<Float>] = [
            [0.05, 0, 0.08], [-0.03, 0, -0.02], [0.05, 0, -0.02], [-0.05, 0, 0.06],
        ]
        attitude.soles = spread
        let bob = 0.6 * wave(phase * 3) + 0.4 * wave(phase * 5 + 0.2)
        let lean = 0.7 * wave(phase + 0.1) + 0.3 * wave(phase * 3 + 0.4)
        let surge = wave(phase * 2 + 0.35)
        attitude.local[0] = .shift([lean * 0.035, -0.055 + 0.024 * bob, 0.012 * surge])
        attitude.local[frame.pelvis] = .turn(x: 0.05 + 0.03 * bob, y: 0.10 * lean, z: -0.10 * lean)
        attitude.local[frame.spine] = .turn(x: -0.03 * bob, y: -0.07 * lean, z: -0.03 * lean)
        attitude.local[frame.chest] = .turn(x: -0.06 - 0.04 * bob, y: -0.08 * lean, z: -0.04 * lean)
        attitude.local[frame.neck] = .turn(x: 0.04 - 0.04 * bob, y: 0.10 * wave(phase + 0.45), z: 0.06 * lean)
        // The head stays level while the body leans, and looks to the camera once a cycle.
        let glance = ramp(0.15, 0.30, phase) * ramp(0.62, 0.46, phase)
        attitude.local[frame.head] = .turn(
            x: -0.05 + 0.05 * surge - 0.06 * glance, y: 0.42 * glance - 0.10 * wave(phase * 2),
            z: 0.12 * lean + 0.10 * glance)
        attitude.wag = 0.55 * wave(phase * 8) * (0.6 + 0.4 * glance)
        attitude.tailLift = 0.25 + 0.15 * bob
        // Wind lays the ears back and lets their tips flutter.
        let flutter = 0.14 * wave(phase * 17) + 0.08 * wave(phase * 23 + 0.3)
        attitude.ear = [-0.34 + flutter + 0.10 * bob, -0.34 + 0.10 * bob + 0.15 * wave(phase * 19 + 0.2)]
        attitude.earFlap = 0.12 + 0.10 * wave(phase * 3 + 0.1)
        attitude.jaw = 0.06 + 0.05 * wave(phase * 10) + 0.06 * glance
        attitude.blink = blink(phase, at: [0.08, 0.70])
    }

    func sit(_ attitude: inout Attitude, _ phase: Float) {
        let drop = shape.hipHeight * 0.52
        let pitch: Float = 0.62
        attitude.local[0] = .shift([0, -drop, 0.02])
        attitude.local[frame.pelvis] = .turn(x: -pitch * 0.8)
        attitude.local[frame.spine] = .turn(x: -pitch * 0.12)
        attitude.local[frame.neck] = .turn(x: pitch * 0.35)
        attitude.local[frame.head] = .turn(x: pitch * 0.5)
        attitude.soles = [[0, 0, -0.12], [0, 0, -0.12], [0.03, 0, 0.15], [-0.03, 0, 0.15]]
        live(&attitude, phase)
        attitude.tailLift = -0.3
    }

    func idle(_ attitude: inout Attitude, _ phase: Float) {
        live(&attitude, phase)
        let shift = wave(phase)
        attitude.local[0] = .shift([0.014 * shift, -0.006, 0])
        attitude.local[frame.pelvis] = .turn(z: -0.03 * shift) * attitude.local[frame.pelvis]
    }

    /// Breath, glances, a wag and an ear that twitches: what keeps a resting animal alive.
    func live(_ attitude: inout Attitude, _ phase: Float) {
        let breath = wave(phase * 3)
        attitude.local[frame.chest] =
            attitude.local[frame.chest]
            * .scale(
                SIMD3(1 + 0.014 * breath, 1 + 0.010 * breath, 1))
        let look =
            ramp(0.10, 0.18, phase) * ramp(0.48, 0.40, phase) - ramp(0.55, 0.64, phase)
            * ramp(0.94, 0.86, phase)
        let tilt = ramp(0.20, 0.30, phase) * ramp(0.46, 0.40, phase)
        attitude.local[frame.neck] = attitude.local[frame.neck] * .turn(x: 0.02 * breath, y: 0.14 * look)
        attitude.local[frame.head] =
            attitude.local[frame.head]
            * .turn(x: -0.03 * tilt + 0.015 * breath, y: 0.26 * look, z: 0.16 * tilt)
        attitude.wag = shape.gait.wag * 0.6 * wave(phase * 12) * (0.35 + 0.65 * tilt)
        attitude.lash = [shape.tail.joints > 3 ? 0.12 : 0, phase * 2]
        attitude.jaw = 0.035 * wave(phase * 18)
        attitude.ear = [
            -0.35 * ramp(0.50, 0.52, phase) * ramp(0.56, 0.53, phase) - 0.10 * tilt,
            -0.35 * ramp(0.82, 0.84, phase) * ramp(0.88, 0.85, phase) - 0.10 * tilt,
        ]
        attitude.blink = blink(phase, at: [0.12, 0.53, 0.58, 0.90])
    }

    /// Closed for an instant about each of the given phases.
    func blink(_ phase: Float, at moments: [Float]) -> Float {
        moments.map { ramp(0.016, 0.006, abs(phase - $0)) }.max() ?? 0
    }
}
