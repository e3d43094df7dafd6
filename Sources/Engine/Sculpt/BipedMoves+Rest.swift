import Foundation
import Render

/// Sitting, kneeling and lying down.
extension BipedRig {
    func settle(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        breathe(&attitude, phase)
        switch action {
        case .perch: perch(&attitude, phase)
        case .kneel, .pray: kneel(&attitude, phase, folded: action == .pray)
        case .lie: lie(&attitude, phase)
        case .sleep: sleep(&attitude, phase)
        case .meditate: meditate(&attitude, phase)
        case .yoga: yoga(&attitude, phase)
        default: sit(&attitude, phase)
        }
    }

    /// On the ground, knees drawn up, hands on them.
    private func sit(_ attitude: inout Attitude, _ phase: Float) {
        sitDown(&attitude, height: 0.115)
        attitude.feet = [SIMD3(0.06, 0, 0.48) * size, SIMD3(-0.06, 0, 0.40) * size]
        attitude.splay = 0.40
        for number in 0..<2 {
            reach(
                &attitude, number, to: [0.50, -0.52 + 0.02 * wave(phase + Float(number) * 0.2), 0.68],
                elbow: [0.9, -0.6, -0.4])
            attitude.isBusy[number] = carried[number] == nil
        }
    }

    /// Lowers the hips to `height`, for a doll of full size.
    private func sitDown(_ attitude: inout Attitude, height: Float) {
        attitude.local[0] = .shift([0, height * size - shape.hipHeight, 0])
        attitude.local[frame.spine] = .turn(x: 0.06)
        attitude.hem = [-1.15, 0.1]
    }

    /// On a chair whose seat is the ground of the stage: the shins hang below it.
    func perch(_ attitude: inout Attitude, _ phase: Float) {
        sitDown(&attitude, height: 0.10)
        let thigh = shape.hipHeight - shape.kneeHeight
        let fall = shape.kneeHeight - 0.10 * size
        let swing = 0.03 * wave(phase) * size
        attitude.feet = [
            [0.03 * size, -fall, thigh * 0.90 + swing], [-0.03 * size, -fall, thigh * 0.90 - swing],
        ]
        attitude.splay = 0.2
        for number in 0..<2 {
            reach(
                &attitude, number, to: [0.38, -0.80, 0.56 + 0.02 * wave(phase * 2)], elbow: [0.9, -0.4, -0.7])
            attitude.isBusy[number] = false
        }
        attitude.hem = [-1.35, 0.1]
    }

    private func kneel(_ attitude: inout Attitude, _ phase: Float, folded: Bool) {
        let thigh = shape.hipHeight - shape.kneeHeight
        // One knee on the ground, the other foot forward.
        attitude.local[0] = .shift([0, thigh + 0.065 * size - shape.hipHeight, 0])
        attitude.feet = [SIMD3(0.02, 0, 0.34) * size, [-0.01 * size, 0.02 * size, -0.40 * size]]
        attitude.pitch = [0, 1.35]
        attitude.splay = 0.12
        if folded {
            reachBoth(&attitude, to: [0.03, -0.16, 0.60], elbow: [1, -0.9, -0.2])
            attitude.grip = [0, 0]
            attitude.local[frame.head] = .turn(x: 0.22)
            attitude.lids = 0.9
        } else {
            reach(&attitude, 0, to: [0.32, -0.70, 0.66], elbow: [1, -0.3, -0.4])
            reach(&attitude, 1, to: [0.52, -0.88, 0.20], elbow: [0.5, -0.2, -1])
            attitude.isBusy[1] = false
        }
        attitude.hem = [-0.7, 0.5]
    }

    private func meditate(_ attitude: inout Attitude, _ phase: Float) {
        sitDown(&attitude, height: 0.12)
        let cross = shape.hips * 1.9
        attitude.feet = [[-cross, 0.015, 0.24 * size], [cross, 0.045 * size, 0.17 * size]]
        attitude.turnout = [1.2, 1.2]
        attitude.splay = 3.2
        let breath = 0.015 * wave(phase * 2)
        for number in 0..<2 {
            reach(&attitude, number, to: [0.66, -0.72 + breath, 0.46], elbow: [1, -0.5, -0.5], roll: -1.2)
        }
        attitude.grip = [0.45, 0.45]
        bend(&attitude, spine: [-0.02, 0, 0], chest: [-0.05 - breath, 0, 0], head: [0.02, 0, 0])
        (attitude.lids, attitude.smile, attitude.gaze) = (0.95, 0.4, .zero)
        attitude.hem = [-1.2, 0.1]
    }

    /// The tree: a foot at the other knee, hands together above the head.
    private func yoga(_ attitude: inout Attitude, _ phase: Float) {
        let up = swell(phase, 0.06, 0.24, 0.80, 0.96)
        let sway = 0.012 * wave(phase * 3)
        let knee = shape.kneeHeight - shape.ankleHeight
        attitude.local[0] = .shift([(0.075 * up + sway) * size, -0.01, 0])
        attitude.feet = [
            SIMD3(-0.02, 0, 0) * size,
            mix(SIMD3(-0.02, 0, 0) * size, [shape.hips * 1.35, knee * 1.0, 0.06 * size], up),
        ]
        attitude.pitch = [0, 0.8 * up]
        attitude.turnout = [0.1, 1.2 * up]
        attitude.splay = 0.1 + 2.2 * up
        for number in 0..<2 {
            let side = swell(phase, 0.02, 0.14, 0.88, 0.98)
            let low = mix(SIMD3<Float>(0.57, -0.93, 0.13), [1.05, -0.1, 0.2], side)
            reach(&attitude, number, to: mix(low, [0.06, 0.96, 0.20], up), elbow: [1.3, -0.4, -0.1])
        }
        attitude.grip = [0.02, 0.02]
        bend(&attitude, chest: [-0.05, 0, -2 * sway], head: [-0.06, 0, sway])
        (attitude.smile, attitude.lids, attitude.gaze) = (0.5, 0.3, .zero)
    }

    /// On the back, one knee up, hands behind the head.
    private func lie(_ attitude: inout Attitude, _ phase: Float) {
        attitude.world =
            .shift([0, 0.15 * size, 0.85 * size]) * .turn(x: -Float.pi / 2)
        attitude.feet = nil
        let breath = wave(phase * 2)
        bend(
            &attitude, spine: [0.03, 0, 0], chest: [-0.02 * breath, 0, 0],
            head: [0.30, 0.10 * wave(phase), 0])
        hang(&attitude, 0, forward: 0.95, aside: 0.12, knee: 1.50, foot: 0.5)
        hang(&attitude, 1, forward: 0.08, aside: 0.06, knee: 0.12, foot: 0.5 + 0.1 * wave(phase * 3))
        reach(&attitude, 0, to: [0.36, -0.70, 0.30], elbow: [1, -0.3, 0])
        reach(&attitude, 1, to: [0.34, 0.50, -0.06], elbow: [1.2, 0.4, 0.05])
        (attitude.smile, attitude.lids) = (0.7, 0.2)
    }

    /// On the side with the face to the camera, hands under the cheek, knees bent.
    private func sleep(_ attitude: inout Attitude, _ phase: Float) {
        let breath = wave(phase * 2)
        attitude.world =
            .shift([0.80 * size, 0.215 * size, 0]) * .turn(z: Float.pi / 2)
        attitude.feet = nil
        attitude.local[0] = .turn(y: -0.10)
        bend(
            &attitude, spine: [0.16, 0, 0], chest: [0.10 + 0.025 * breath, 0, 0.02], head: [0.16, 0, 0.10])
        for number in 0..<2 {
            let forward: Float = number == 0 ? 0.95 : 0.70
            hang(
                &attitude, number, forward: forward, aside: number == 0 ? -0.04 : 0.02,
                knee: 1.25 + 0.2 * Float(number), foot: 0.4)
        }
        reach(&attitude, 1, to: [0.44, 0.10, 0.50], elbow: [0.6, -1, 0.4])
        reach(&attitude, 0, to: [-0.16, -0.20, 0.62], elbow: [0.8, -0.9, 0.5])
        attitude.grip = [0.3, 0.3]
        (attitude.lids, attitude.smile, attitude.mouth) = (1, 0.35, 0.10 + 0.06 * breath)
        attitude.gaze = .zero
        attitude.brows = 0
        attitude.hem = [-0.6, 0.2]
    }
}
