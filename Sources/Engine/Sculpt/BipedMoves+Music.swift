import Foundation
import Render

/// Musicians: the instrument is worn or held, hands find it, the body keeps time.
extension BipedRig {
    func music(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float) {
        idle(&attitude, phase)
        let beat = wave(phase * 2)
        attitude.local[0] = .shift(SIMD3(0.015 * wave(phase), -0.02 + 0.010 * beat, 0) * size)
        attitude.local[frame.chest] = .turn(
            x: 0.02 + 0.015 * beat, y: 0.07 * wave(phase), z: 0.03 * wave(phase))
        attitude.local[frame.head] = .turn(
            x: 0.06 + 0.05 * beat, y: 0.08 * wave(phase), z: 0.07 * wave(phase + 0.1))
        attitude.pitch = [0, -0.16 * max(beat, 0)]
        (attitude.smile, attitude.gaze, attitude.lids, attitude.brows) = (0.7, [0, -0.2], 0.15, 0.1)
        switch action {
        case .guitar: guitar(&attitude, phase)
        case .violin: violin(&attitude, phase)
        case .piano: piano(&attitude, phase)
        case .accordion: accordion(&attitude, phase)
        case .drums: drums(&attitude, phase)
        case .flute: flute(&attitude, phase)
        case .sing: sing(&attitude, phase)
        default: conduct(&attitude, phase)
        }
    }

    private func guitar(_ attitude: inout Attitude, _ phase: Float) {
        let strum = wave(phase * 4)
        let slide = 0.06 * wave(phase)
        reach(&attitude, 1, to: [0.10, -0.72 + 0.07 * strum, 0.44], elbow: [1, -0.3, -0.3], roll: 0.5)
        reach(
            &attitude, 0, to: [0.92 + slide, -0.20 + slide * 0.4, 0.44], elbow: [0.8, -1, -0.2], roll: -0.4)
        attitude.grip = [0.75, 0.35]
        attitude.gaze = [0.4, -0.5]
    }

    private func violin(_ attitude: inout Attitude, _ phase: Float) {
        let stroke = wave(phase)
        let lift = wave(phase + 0.25)
        let chin = (shape.neckHeight - shape.shoulderHeight) / armLength
        reach(
            &attitude, 0, to: [0.62, chin + 0.02 + 0.006 * wave(phase * 6), 0.72], elbow: [0.2, -1, 0],
            roll: -0.9)
        reach(
            &attitude, 1,
            to: [0.26 + 0.24 * stroke, chin - 0.10 - 0.12 * stroke + 0.03 * lift, 0.66 - 0.10 * stroke],
            elbow: [1, -0.4, -0.1])
        attitude.grip = [0.6, 0.6]
        attitude.held = [nil, ([1.0, 0.55, 0.25], [0, 0, 1])]
        bend(
            &attitude, spine: [0, 0.04 * stroke, 0], chest: [0, 0.08 * stroke, 0.03 * stroke],
            head: [0.06, 0.28, 0.20])
        attitude.lids = 0.55
    }

    private func piano(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let own = phase + Float(number) * 0.37
            let run = 0.14 * wave(own)
            let hit = 0.05 * abs(wave(own * 6)) + 0.06 * max(wave(own + 0.3), 0)
            reach(
                &attitude, number, to: [0.34 + run, -0.66 + hit, 0.72], elbow: [0.9, -0.8, -0.5], roll: 1.2)
        }
        attitude.grip = [0.3, 0.3]
        bend(
            &attitude, spine: [0.06, 0, 0],
            chest: [0.06 + 0.03 * wave(phase * 2), 0.08 * wave(phase), 0.05 * wave(phase)],
            head: [0.16 + 0.05 * wave(phase * 2), 0.10 * wave(phase), 0.05])
        attitude.lids = 0.3
    }

    private func accordion(_ attitude: inout Attitude, _ phase: Float) {
        let open = 0.5 + 0.5 * wave(phase)
        for number in 0..<2 {
            reach(
                &attitude, number, to: [0.34 + 0.22 * open, -0.46 - 0.05 * open, 0.46],
                elbow: [1, -0.7, -0.5])
        }
        attitude.grip = [0.5, 0.5]
        bend(
            &attitude, spine: [0, 0, 0.04 * wave(phase)], chest: [-0.03, 0.10 * wave(phase), 0],
            head: [0.02, 0.10 * wave(phase), 0.12 * wave(phase)])
        (attitude.smile, attitude.mouth) = (0.9, 0.25)
    }

    private func drums(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let hit = 0.5 + 0.5 * wave(phase * 4 + Float(number) * 0.5)
            let across = 0.10 * wave(phase + Float(number) * 0.3)
            reach(
                &attitude, number, to: [0.26 + across, -0.56 + 0.24 * hit, 0.62], elbow: [1, -0.6, -0.5],
                roll: 0.9)
            attitude.held[number] = ([-0.2, 0.15 + 0.9 * hit, 1], [0, 1, 0])
        }
        attitude.grip = [0.9, 0.9]
        attitude.local[frame.head] = .turn(x: 0.04 + 0.10 * wave(phase * 4), z: 0.08 * wave(phase))
        (attitude.smile, attitude.mouth) = (0.8, 0.3)
    }

    private func flute(_ attitude: inout Attitude, _ phase: Float) {
        let sway = wave(phase)
        reach(&attitude, 1, to: mouthPlace + [0.50, -0.06, 0.10], elbow: [1, -0.7, -0.1], roll: 0.4)
        reach(&attitude, 0, to: mouthPlace + [-0.14, -0.08, 0.22], elbow: [0.9, -1, 0.1], roll: -0.4)
        attitude.grip = [0.5, 0.5]
        attitude.held = [nil, ([1, 0.06, 0.25], [0, 1, 0])]
        bend(&attitude, chest: [0, 0.07 * sway, 0.05 * sway], head: [0.02, 0.04 * sway, 0.08])
        (attitude.smile, attitude.lids, attitude.mouth) = (-0.2, 0.4, 0.10)
    }

    private func sing(_ attitude: inout Attitude, _ phase: Float) {
        reach(&attitude, 1, to: mouthPlace + [0.10, -0.26, 0.22], elbow: [0.9, -1, 0])
        let reachOut = 0.5 + 0.5 * wave(phase * 2 - 0.1)
        reach(
            &attitude, 0, to: mix([0.62, -0.62, 0.40], [0.96, 0.06, 0.50], reachOut), elbow: [0.6, -1, -0.3],
            roll: -0.8 * reachOut)
        attitude.held = [nil, ([0.10, 0.75, -0.55], [0, 0, 1])]
        attitude.grip = [0.1, 0.9]
        let note = 0.5 + 0.5 * wave(phase * 5)
        attitude.mouth = 0.25 + 0.6 * note
        (attitude.brows, attitude.lids, attitude.smile) = (
            0.5 * note, 0.45 * swell(phase, 0.5, 0.6, 0.8, 0.9), 0.6
        )
        bend(
            &attitude, spine: [-0.03, 0, 0.03 * wave(phase)],
            chest: [-0.06, 0.10 * wave(phase), 0.05 * wave(phase * 2)],
            head: [-0.10 * note, 0.10 * wave(phase), 0.09 * wave(phase * 2)])
    }

    private func conduct(_ attitude: inout Attitude, _ phase: Float) {
        for number in 0..<2 {
            let lag = Float(number) * 0.06
            reach(
                &attitude, number,
                to: [
                    0.46 + 0.22 * wave(phase * 2 + 0.25 + lag), 0.02 + 0.22 * abs(wave(phase * 2 + lag)),
                    0.62,
                ],
                elbow: [1, -0.8, -0.2])
        }
        attitude.held = [nil, ([0.15, 0.6 + 0.4 * wave(phase * 2), 0.8], [0, 1, 0])]
        attitude.grip = [0.15, 0.8]
        (attitude.brows, attitude.lids) = (0.4, 0.3)
    }
}
