import Foundation
import Render

/// Flaps with a quick down-stroke, glides, perches.
struct BirdRig: BodyRig {
    let shape: Bird
    let skeleton: Skeleton
    let trunk: Int
    let neck: Int
    let head: Int
    let tail: Int
    let wings: [Int]
    let legs: [Int]

    var actions: [BodyAction] { [.fly, .idle, .float, .stand] }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .fly: shape.beat
        case .float: 6
        default: 4
        }
    }

    func speed(_ action: BodyAction) -> Float { action == .fly || action == .float ? 6 : 0 }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        switch action {
        case .fly:
            let beat = wave(phase) * 0.85 + 0.15 * wave(phase * 2 + 0.1)
            local[0] = .shift([0, -0.06 * wave(phase - 0.04), 0])
            stretch(
                &local, inner: 0.12 + 0.62 * beat, outer: 0.38 * wave(phase - 0.16) - 0.04,
                sweep: 0.14 * wave(phase + 0.25))
            local[trunk] = .turn(x: 0.04 * wave(phase + 0.3))
            tuck(&local)
            local[tail] = .turn(x: 0.08 * wave(phase + 0.1))
        case .float:
            local[0] = Affine.shift([0, 0.05 * wave(phase), 0]) * .turn(z: 0.14 * wave(phase))
            stretch(
                &local, inner: 0.16 + 0.03 * wave(phase * 4), outer: 0.05 + 0.03 * wave(phase * 4 + 0.1),
                sweep: 0)
            tuck(&local)
            local[tail] = .turn(y: 0.12 * wave(phase + 0.2))
            local[head] = .turn(y: 0.25 * wave(phase + 0.3))
        default:
            // Wings folded along the back.
            for (number, side) in [Float(1), -1].enumerated() {
                local[wings[number * 2]] =
                    Affine.turn(x: 0.08) * .turn(y: side * 1.18) * .turn(z: -side * 0.30)
                local[wings[number * 2 + 1]] = .turn(y: side * 0.30)
            }
            let look =
                ramp(0.1, 0.16, phase) * ramp(0.45, 0.39, phase) - ramp(0.55, 0.60, phase)
                * ramp(0.9, 0.84, phase)
            if action == .idle {
                local[head] = .turn(
                    x: 0.12 * ramp(0.62, 0.66, phase) * ramp(0.80, 0.74, phase), y: 0.6 * look)
                local[trunk] = .turn(x: 0.02 * wave(phase * 2))
                local[tail] = .turn(x: 0.15 * ramp(0.30, 0.33, phase) * ramp(0.40, 0.36, phase))
            }
        }
        return skeleton.assemble(local)
    }

    private func stretch(_ local: inout [Affine], inner: Float, outer: Float, sweep: Float) {
        for (number, side) in [Float(1), -1].enumerated() {
            local[wings[number * 2]] = .turn(y: -side * sweep, z: side * inner)
            local[wings[number * 2 + 1]] = .turn(y: side * sweep * 0.8, z: side * outer)
        }
    }

    private func tuck(_ local: inout [Affine]) {
        for leg in legs { local[leg] = .turn(x: 1.35) }
        local[neck] = .turn(x: 0.35)
        local[head] = .turn(x: -0.30)
    }
}
