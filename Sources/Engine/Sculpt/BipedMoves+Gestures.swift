import Foundation
import Render

/// What people say with hands and faces.
extension BipedRig {
    func gesture(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        idle(&attitude, phase)
        switch action {
        case .thumbsUp: approve(&attitude, phase)
        case .clap: clap(&attitude, phase)
        case .cheer: cheer(&attitude, phase)
        case .bow: bow(&attitude, phase)
        case .salute: salute(&attitude, phase)
        case .point: point(&attitude, phase)
        case .talk: talk(&attitude, phase)
        case .think: think(&attitude, phase)
        case .laugh: laugh(&attitude, phase)
        case .cry: cry(&attitude, phase)
        case .hug: hug(&attitude, phase)
        case .kiss: kiss(&attitude, phase)
        default: listen(&attitude, phase)
        }
    }

    private func approve(_ attitude: inout Attitude, _ phase: Float) {
        let raise = swell(phase, 0.04, 0.18, 0.84, 0.97)
        let nod = 0.08 * wave(phase * 4) * raise
        reach(
            &attitude, 1, to: mix([0.57, -0.93, 0.13], [0.46, -0.18 + 0.3 * nod, 0.74], raise),
            elbow: mix([0.45, -0.2, -1], [0.7, -1, 0], raise), roll: -0.3 * raise)
        attitude.grip[1] = mix(0.35, 1, raise)
        attitude.local[frame.head] = .turn(x: nod, z: -0.10 * raise)
        attitude.local[frame.chest] = .turn(x: -0.04 * raise, y: 0.08 * raise)
        (attitude.smile, attitude.mouth, attitude.brows) = (0.95, 0.3 * raise, 0.5 * raise)
        attitude.gaze = .zero
    }

    private func clap(_ attitude: inout Attitude, _ phase: Float) {
        let apart = 0.5 + 0.5 * wave(phase * 4 + 0.25)
        for number in 0..<2 {
            reach(
                &attitude, number, to: [0.05 + 0.28 * apart, -0.24 + 0.03 * wave(phase), 0.62],
                elbow: [1, -0.7, -0.3], roll: 0.3)
        }
        attitude.grip = [0.02, 0.02]
        attitude.local[0] = .shift(SIMD3(0.01 * wave(phase), -0.02 + 0.012 * wave(phase * 4), 0) * size)
        attitude.local[frame.head] = .turn(x: 0.03 * wave(phase * 4), z: 0.08 * wave(phase))
        (attitude.smile, attitude.mouth, attitude.brows) = (0.95, 0.45, 0.35)
        attitude.gaze = .zero
    }

    private func cheer(_ attitude: inout Attitude, _ phase: Float) {
        let pump = abs(wave(phase * 2))
        let hop = max(wave(phase * 2 - 0.1), 0)
        attitude.world = .shift([0, 0.07 * hop * size, 0])
        attitude.local[0] = .shift(SIMD3(0, -0.05 + 0.03 * pump, 0) * size)
        bend(
            &attitude, spine: [-0.05, 0, 0], chest: [-0.10, 0.10 * wave(phase), 0.05 * wave(phase)],
            head: [-0.16 + 0.06 * pump, 0, 0.10 * wave(phase)])
        for number in 0..<2 {
            let side: Float = number == 0 ? 1 : -1
            let punch = 0.5 + 0.5 * wave(phase * 2 + 0.25 * side)
            reach(
                &attitude, number,
                to: [0.74 + 0.05 * side * wave(phase), 0.36 + 0.42 * punch, 0.26 - 0.10 * punch],
                elbow: [1, -0.5, 0.1])
        }
        attitude.grip = [0.9, 0.9]
        attitude.pitch = [0.4 * hop, 0.4 * hop]
        (attitude.smile, attitude.mouth, attitude.brows) = (1, 0.7 + 0.3 * pump, 0.7)
        attitude.gaze = .zero
    }

    private func bow(_ attitude: inout Attitude, _ phase: Float) {
        let down = swell(phase, 0.10, 0.36, 0.56, 0.88)
        attitude.local[0] = .shift(SIMD3(0, -0.01 - 0.01 * down, -0.09 * down) * size)
        bend(
            &attitude, pelvis: [0.55 * down, 0, 0], spine: [0.28 * down, 0, 0], chest: [0.20 * down, 0, 0],
            head: [0.15 * down, 0, 0])
        reach(
            &attitude, 1, to: mix([0.57, -0.93, 0.13], [-0.08, -0.52, 0.44], down),
            elbow: mix([0.45, -0.2, -1], [1, -0.5, -0.3], down))
        reach(
            &attitude, 0, to: mix([0.57, -0.93, 0.13], [0.80, -0.42, -0.55], down), elbow: [0.6, -0.2, -1])
        attitude.isBusy[0] = carried[0] == nil
        attitude.isBusy[1] = carried[1] == nil
        (attitude.smile, attitude.lids) = (0.7, 0.6 * down)
    }

    private func salute(_ attitude: inout Attitude, _ phase: Float) {
        let raise = swell(phase, 0.08, 0.18, 0.78, 0.90)
        let temple = (shape.headHeight + 0.25 * shape.headSize - shape.shoulderHeight) / armLength
        reach(
            &attitude, 1, to: mix([0.57, -0.93, 0.13], [0.36, temple - 0.06, 0.34], raise),
            elbow: mix([0.45, -0.2, -1], [1, -0.15, 0.1], raise), roll: 0.4 * raise, bend: -0.35 * raise)
        attitude.grip = [0.6, 0]
        attitude.local[frame.head] = .turn(x: -0.05 * raise)
        attitude.local[frame.chest] = .turn(x: -0.06 * raise)
        attitude.smile = 0.3
        attitude.gaze = .zero
    }

    private func point(_ attitude: inout Attitude, _ phase: Float) {
        let raise = swell(phase, 0.06, 0.22, 0.82, 0.97)
        let poke = 0.04 * wave(phase * 5) * raise
        reach(
            &attitude, 1, to: mix([0.57, -0.93, 0.13], [0.86, 0.14, 0.62 + poke], raise),
            elbow: mix([0.45, -0.2, -1], [0.4, -1, -0.2], raise))
        bend(&attitude, chest: [-0.02, -0.18 * raise, 0.03], head: [-0.08 * raise, -0.34 * raise, 0])
        attitude.grip[1] = mix(0.35, 0.12, raise)
        attitude.gaze = [-0.6 * raise, 0.3 * raise]
        (attitude.brows, attitude.mouth, attitude.smile) = (0.7 * raise, 0.5 * raise, 0.6)
    }

    /// A lively account of something: hands take turns, and the mouth never rests for long.
    private func talk(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let own = phase + Float(number) * 0.42
            let raise = 0.35 + 0.65 * clamp(0.5 + 0.9 * wave(own * 2))
            let stir = SIMD3<Float>(
                0.12 * wave(own * 6), 0.10 * wave(own * 4 + 0.2), 0.08 * wave(own * 6 + 0.3))
            reach(
                &attitude, number, to: mix([0.56, -0.86, 0.22], [0.46, -0.36, 0.58], raise) + stir * raise,
                elbow: [0.8, -1, -0.35], roll: -0.5 * raise)
            attitude.isBusy[number] = carried[number] == nil
        }
        attitude.grip = [0.15, 0.15]
        speak(&attitude, phase * 2)
        let nod = wave(phase * 4)
        attitude.local[frame.head] = .turn(
            x: 0.05 * nod, y: 0.14 * wave(phase + 0.1), z: 0.07 * wave(phase * 2))
        attitude.local[frame.chest] = .turn(x: 0.03, y: 0.10 * wave(phase + 0.05), z: 0.02 * wave(phase * 2))
    }

    /// Lips of somebody who speaks, and brows that go with them.
    func speak(_ attitude: inout Attitude, _ phase: Float) {
        let syllables = abs(wave(phase * 4.5)) * (0.55 + 0.45 * wave(phase * 2 + 0.1))
        attitude.mouth = clamp(0.08 + 0.62 * syllables)
        attitude.smile = 0.5 + 0.3 * wave(phase + 0.3)
        attitude.brows = 0.4 * max(wave(phase + 0.15), 0)
    }

    private func think(_ attitude: inout Attitude, _ phase: Float) {
        let tap = 0.02 * wave(phase * 6)
        reach(&attitude, 1, to: mouthPlace + [0.06, -0.22 + tap, 0.02], elbow: [0.9, -1, 0])
        reach(&attitude, 0, to: [-0.06, -0.56, 0.42], elbow: [1, -0.6, -0.2])
        attitude.grip = [0.4, 0.55]
        bend(&attitude, chest: [0.02, 0.06 * wave(phase), 0.02], head: [-0.10, 0.20 * wave(phase), 0.14])
        attitude.gaze = [0.5 * wave(phase) + 0.3, 0.8]
        (attitude.smile, attitude.brows, attitude.frown) = (0.1, 0.5, 0.4)
    }

    private func laugh(_ attitude: inout Attitude, _ phase: Float) {
        let shake = wave(phase * 4)
        attitude.local[0] = .shift(SIMD3(0, -0.03 + 0.012 * shake, -0.02) * size)
        bend(
            &attitude, spine: [-0.06, 0, 0], chest: [-0.10 + 0.05 * shake, 0, 0.06 * wave(phase)],
            head: [-0.22 + 0.06 * shake, 0, 0.14 * wave(phase)])
        reach(&attitude, 1, to: [0.10, -0.60 + 0.02 * shake, 0.42], elbow: [1, -0.5, -0.3])
        reach(&attitude, 0, to: [0.46, -0.74 + 0.02 * shake, 0.30], elbow: [1, -0.4, -0.5])
        (attitude.smile, attitude.mouth, attitude.lids, attitude.brows) = (1, 0.75 + 0.2 * shake, 0.62, 0.5)
        attitude.gaze = .zero
    }

    private func cry(_ attitude: inout Attitude, _ phase: Float) {
        let sob = wave(phase * 6) * (0.6 + 0.4 * wave(phase))
        attitude.local[0] = .shift(SIMD3(0, -0.03 + 0.008 * sob, 0) * size)
        bend(
            &attitude, spine: [0.12, 0, 0], chest: [0.14 + 0.03 * sob, 0, 0.02],
            head: [0.16 + 0.03 * sob, 0.06 * wave(phase), 0.05])
        let cheek = (shape.headHeight - 0.25 * shape.headSize - shape.shoulderHeight) / armLength
        for number in 0..<2 {
            let rub = wave(phase * 4 + Float(number) * 0.5) * 0.03
            reach(
                &attitude, number, to: [0.20 + rub, cheek - 0.16 + rub, mouthPlace.z + 0.08],
                elbow: [1, -1, 0.1])
        }
        attitude.grip = [0.9, 0.9]
        (attitude.smile, attitude.mouth, attitude.lids) = (-1, 0.35 + 0.2 * sob, 0.75)
        (attitude.brows, attitude.frown) = (0.2, -1)
        attitude.gaze = [0, -0.5]
    }

    private func hug(_ attitude: inout Attitude, _ phase: Float) {
        let squeeze = 0.5 + 0.5 * wave(phase * 2)
        for number in 0..<2 {
            let high: Float = number == 0 ? -0.16 : -0.40
            reach(
                &attitude, number, to: [0.14 - 0.05 * squeeze, high, 0.62 - 0.05 * squeeze],
                elbow: [1.2, -0.4, 0])
        }
        attitude.grip = [0.2, 0.2]
        bend(&attitude, chest: [0.06, 0, 0.05 * wave(phase)], head: [0.08, 0.12, 0.22])
        (attitude.smile, attitude.lids) = (1, 0.9)
    }

    private func kiss(_ attitude: inout Attitude, _ phase: Float) {
        let lean = swell(phase, 0.10, 0.34, 0.66, 0.90)
        attitude.local[0] = .shift(SIMD3(0, -0.01, 0.03 * lean) * size)
        bend(
            &attitude, pelvis: [0.06 * lean, 0, 0], chest: [0.12 * lean, 0, 0],
            head: [-0.04 * lean, 0, 0.20 * lean])
        for number in 0..<2 {
            reach(&attitude, number, to: [0.34, -0.42 + 0.16 * lean, 0.58], elbow: [1, -0.7, 0])
        }
        attitude.grip = [0.2, 0.2]
        (attitude.smile, attitude.lids, attitude.mouth) = (0.1, 0.85 * lean, 0.12 * lean)
        attitude.gaze = .zero
    }

    private func listen(_ attitude: inout Attitude, _ phase: Float) {
        let ear = (shape.headHeight - 0.1 * shape.headSize - shape.shoulderHeight) / armLength
        reach(&attitude, 1, to: [0.52, ear - 0.14, 0.22], elbow: [0.7, -1, 0.2])
        attitude.grip[1] = 0.7
        speak(&attitude, phase)
        attitude.local[frame.head] = .turn(x: 0.03 * wave(phase * 3), y: 0.12 * wave(phase), z: -0.12)
    }
}
