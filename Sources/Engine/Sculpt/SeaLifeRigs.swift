import Foundation
import Render

/// Flies under water: long strokes, a pause, hind flippers that steer.
struct TurtleRig: BodyRig {
    let skeleton: Skeleton
    let flippers: [Int]

    var actions: [BodyAction] { [.swim, .float, .stand] }
    func period(_ action: BodyAction) -> Double { action == .float ? 5 : 2.6 }
    func speed(_ action: BodyAction) -> Float { action == .swim ? 0.42 : 0 }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action != .stand else { return skeleton.assemble(local) }
        let power: Float = action == .float ? 0.45 : 1
        local[0] =
            Affine.shift([0, 0.025 * wave(phase + 0.30), 0])
            * .turn(x: 0.07 * wave(phase + 0.1), z: 0.03 * wave(phase))
        local[1] = .turn(x: -0.08 * wave(phase + 0.1), y: 0.10 * wave(phase + 0.4))
        for (number, joint) in flippers.enumerated() {
            let side: Float = number < 3 ? 1 : -1
            switch number % 3 {
            case 0:
                local[joint] = .turn(
                    x: 0.25 * power * wave(phase + 0.25), y: -side * 0.18 * power * wave(phase + 0.2),
                    z: side * 0.62 * power * wave(phase))
            case 1:
                local[joint] = .turn(
                    x: 0.35 * power * wave(phase + 0.18), z: side * 0.45 * power * wave(phase - 0.14))
            default:
                local[joint] = .turn(
                    y: side * 0.15 * wave(phase + 0.5), z: side * 0.22 * power * wave(phase + 0.35))
            }
        }
        return skeleton.assemble(local)
    }
}

/// Squeezes and opens like a lung; arms follow late.
struct JellyRig: BodyRig {
    let skeleton: Skeleton
    let trails: [[Int]]

    var actions: [BodyAction] { [.swim, .float, .stand] }
    func period(_ action: BodyAction) -> Double { action == .float ? 6 : 2.4 }
    func speed(_ action: BodyAction) -> Float { 0 }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action != .stand else { return skeleton.assemble(local) }
        // A quick squeeze, then a slow opening.
        let squeeze = ramp(0, 0.22, phase) * ramp(1, 0.30, phase)
        local[0] =
            Affine.shift([0.01 * wave(phase), 0.05 * squeeze - 0.02, 0])
            * .turn(x: 0.05 * wave(phase), z: 0.05 * wave(phase + 0.3))
        local[1] = .scale([1 - 0.16 * squeeze, 1 + 0.14 * squeeze, 1 - 0.16 * squeeze])
        for (number, joints) in trails.enumerated() {
            let angle = Float(number) / Float(trails.count) * 2 * Float.pi
            for (segment, joint) in joints.enumerated() {
                let late = phase - 0.16 * Float(segment) - 0.05 * Float(number % 3)
                let sway = 0.10 * wave(late) + 0.05 * Float(segment) * wave(late + 0.2)
                local[joint] = .turn(
                    x: sway * cos(angle) + 0.05 * wave(late + 0.1),
                    z: -sway * sin(angle) + 0.05 * wave(late + 0.37))
            }
        }
        return skeleton.assemble(local)
    }
}
