import Foundation
import Render

/// A wave runs down the spine; breast fins scull; a leap carries it out of the water and back.
struct FishRig: BodyRig {
    let shape: Fish
    let skeleton: Skeleton
    let fins: [Int]
    var jaw: Int?

    var actions: [BodyAction] { [.swim, .float, .stand, .jump, .eat, .sleep] }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .float, .sleep: shape.beat * 3
        case .jump: 1.4 + shape.beat * 0.8
        default: shape.beat
        }
    }

    func speed(_ action: BodyAction) -> Float { action == .swim ? 0.55 / Float(shape.beat) : 0 }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action != .stand else { return skeleton.assemble(local) }
        let strength = shape.swing * (action == .float ? 0.45 : action == .sleep ? 0.2 : 1)
        func bend(_ angle: Float) -> Affine { shape.upright ? .turn(x: angle) : .turn(y: angle) }
        local[0] = bend(-0.14 * strength * wave(phase + 0.12))
        local[0].origin =
            shape.upright ? [0, 0.02 * wave(phase), 0] : [0.012 * wave(phase), 0.01 * wave(phase), 0]
        if action == .jump {
            // Under, up and out in a bow, and down again head first.
            let height = -0.30 - 0.62 * cos(phase * 2 * Float.pi)
            let pitch = -1.05 * sin(phase * 2 * Float.pi)
            local[0] =
                Affine.shift([0, height, 0])
                * .turn(x: pitch, y: 0.2 * wave(phase), z: 0.35 * wave(phase + 0.1))
        }
        let growth: [Float] = [0.10, 0.20, 0.45, 0.75, 1.0]
        for number in 0..<5 {
            local[number + 1] = bend(strength * growth[number] * wave(phase - 0.13 * Float(number)))
        }
        for (number, fin) in fins.enumerated() {
            let side: Float = number == 0 ? 1 : -1
            local[fin] = .turn(
                y: side * 0.25 * wave(phase + 0.2),
                z: side * (0.12 + 0.30 * wave(phase + Float(number) * 0.12)))
        }
        if let jaw { local[jaw] = .turn(x: action == .eat ? 0.16 + 0.14 * wave(phase) : 0.02) }
        return skeleton.assemble(local)
    }
}
