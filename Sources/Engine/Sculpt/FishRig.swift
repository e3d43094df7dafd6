import Foundation
import Render

/// A wave runs down the spine; breast fins scull.
struct FishRig: BodyRig {
    let shape: Fish
    let skeleton: Skeleton
    let fins: [Int]

    var actions: [BodyAction] { [.swim, .float, .stand] }
    func period(_ action: BodyAction) -> Double { action == .float ? shape.beat * 3 : shape.beat }

    func speed(_ action: BodyAction) -> Float { action == .swim ? 0.55 / Float(shape.beat) : 0 }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action != .stand else { return skeleton.assemble(local) }
        let strength = shape.swing * (action == .float ? 0.45 : 1)
        func bend(_ angle: Float) -> Affine { shape.upright ? .turn(x: angle) : .turn(y: angle) }
        local[0] = bend(-0.14 * strength * wave(phase + 0.12))
        local[0].origin =
            shape.upright ? [0, 0.02 * wave(phase), 0] : [0.012 * wave(phase), 0.01 * wave(phase), 0]
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
        return skeleton.assemble(local)
    }
}
