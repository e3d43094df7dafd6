import Foundation
import Render

/// Flaps with a quick down-stroke, glides, perches; on foot it steps, pecks, paddles.
struct BirdRig: BodyRig {
    let shape: Bird
    let frame: BirdFrame

    var actions: [BodyAction] {
        let grounded: [BodyAction] = [
            .idle, .stand, .walk, .run, .eat, .look, .sleep, .sit, .jump, .swim, .play,
        ]
        return shape.flies ? [.fly, .idle, .float, .hover] + grounded.dropFirst() : grounded
    }

    private var stride: Float { max(shape.legs, 0.10) * 0.85 }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .fly, .hover: shape.beat
        case .float: 6
        case .walk: 0.42 + 0.6 * Double(shape.legs)
        case .run: 0.30 + 0.36 * Double(shape.legs)
        case .jump: 0.7
        case .swim: 2
        case .eat, .play: 3
        case .sleep: 6
        default: 4
        }
    }

    func speed(_ action: BodyAction) -> Float {
        switch action {
        case .fly, .float: 6
        case .walk, .run: stride / (duty(action) * Float(period(action)))
        case .swim: 0.8
        default: 0
        }
    }

    private func duty(_ action: BodyAction) -> Float { action == .run ? 0.42 : 0.58 }

    func touchdowns(_ action: BodyAction) -> [Float] { action == .walk || action == .run ? [0, 0.5] : [] }

    /// Turns of the joints, and where the feet are; feet that hang follow the trunk.
    private struct Attitude {
        var local: [Affine]
        var feet: [SIMD3<Float>]? = [.zero, .zero]
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var attitude = Attitude(
            local: [Affine](repeating: .identity, count: frame.skeleton.joints.count))
        switch action {
        case .fly: fly(&attitude, phase)
        case .hover: hover(&attitude, phase)
        case .float: glide(&attitude, phase)
        case .walk, .run: step(&attitude, phase, action)
        case .swim: swim(&attitude, phase)
        case .eat: peck(&attitude, phase)
        case .sleep, .sit: roost(&attitude, phase, asleep: action == .sleep)
        case .jump, .play: hop(&attitude, phase, flaps: shape.flies)
        default: perch(&attitude, phase, lively: action != .stand)
        }
        var matrices = frame.skeleton.assemble(attitude.local)
        let trunk = matrices[frame.trunk]
        for (number, leg) in frame.legs.enumerated() {
            if let feet = attitude.feet {
                let hip = trunk.point(leg.hip)
                let ankle = leg.ankle + feet[number]
                let stretch = (ankle - hip).length / (leg.ankle - leg.hip).length
                let along = Affine.turn(from: leg.ankle - leg.hip, to: ankle - hip)
                // The shank is as long as it must be: knees are hidden in the feathers.
                let axis = (leg.ankle - leg.hip).normalized
                var scaled = Affine.identity
                for (index, unit) in [SIMD3<Float>(1, 0, 0), [0, 1, 0], [0, 0, 1]].enumerated() {
                    let image = unit + axis * (axis.dotted(unit) * (stretch - 1))
                    if index == 0 {
                        scaled.x = image
                    } else if index == 1 {
                        scaled.y = image
                    } else {
                        scaled.z = image
                    }
                }
                var shank = along * scaled
                shank.origin = hip - shank.direction(leg.hip)
                matrices[leg.shank] = shank
                matrices[leg.foot] = .shift(feet[number])
            } else {
                let back = trunk * Affine.turn(x: 1.35).about(leg.hip)
                matrices[leg.shank] = back
                matrices[leg.foot] = back * Affine.turn(x: 0.7).about(leg.ankle)
            }
        }
        return matrices
    }

    // MARK: In the air

    private func fly(_ attitude: inout Attitude, _ phase: Float) {
        let beat = wave(phase) * 0.85 + 0.15 * wave(phase * 2 + 0.1)
        attitude.local[0] = .shift([0, -0.06 * wave(phase - 0.04), 0])
        stretch(
            &attitude.local, inner: 0.12 + 0.62 * beat, outer: 0.38 * wave(phase - 0.16) - 0.04,
            sweep: 0.14 * wave(phase + 0.25))
        attitude.local[frame.trunk] = .turn(x: shape.upright - 0.12 + 0.04 * wave(phase + 0.3))
        tuck(&attitude)
        attitude.local[frame.tail] = .turn(x: 0.08 * wave(phase + 0.1))
    }

    /// Stands in the air: body upright, wings sweep to and fro.
    private func hover(_ attitude: inout Attitude, _ phase: Float) {
        attitude.local[0] = .shift([0, -0.03 * wave(phase - 0.04), 0])
        attitude.local[frame.trunk] = .turn(x: -0.55)
        stretch(
            &attitude.local, inner: 0.1 + 0.85 * wave(phase), outer: 0.3 * wave(phase - 0.16),
            sweep: 0.3 * wave(phase + 0.25))
        attitude.local[frame.head] = .turn(x: 0.45)
        attitude.local[frame.tail] = .turn(x: -0.3)
        attitude.feet = nil
    }

    private func glide(_ attitude: inout Attitude, _ phase: Float) {
        attitude.local[0] = Affine.shift([0, 0.05 * wave(phase), 0]) * .turn(z: 0.14 * wave(phase))
        attitude.local[frame.trunk] = .turn(x: shape.upright - 0.12)
        stretch(
            &attitude.local, inner: 0.16 + 0.03 * wave(phase * 4), outer: 0.05 + 0.03 * wave(phase * 4 + 0.1),
            sweep: 0)
        tuck(&attitude)
        attitude.local[frame.tail] = .turn(y: 0.12 * wave(phase + 0.2))
        attitude.local[frame.head] = .turn(y: 0.25 * wave(phase + 0.3))
    }

    private func stretch(_ local: inout [Affine], inner: Float, outer: Float, sweep: Float) {
        for (number, side) in [Float(1), -1].enumerated() {
            local[frame.wings[number * 2]] = .turn(y: -side * sweep, z: side * inner)
            local[frame.wings[number * 2 + 1]] = .turn(y: side * sweep * 0.8, z: side * outer)
        }
    }

    /// Legs trail, a long neck reaches forward.
    private func tuck(_ attitude: inout Attitude) {
        attitude.feet = nil
        let reach: Float = shape.neck > 0.3 ? 0.75 : 0.35
        attitude.local[frame.neck] = .turn(x: reach)
        attitude.local[frame.nape] = .turn(x: shape.neck > 0.3 ? 0.30 : 0)
        attitude.local[frame.head] = .turn(x: shape.neck > 0.3 ? -0.95 : -0.30 - (shape.upright - 0.12) * 0.9)
    }

    // MARK: On its feet

    /// Lays the wings along the back.
    private func fold(_ attitude: inout Attitude) {
        for (number, side) in [Float(1), -1].enumerated() {
            if shape.flippers {
                attitude.local[frame.wings[number * 2]] = .turn(z: -side * 1.28) * .turn(y: side * 0.2)
                continue
            }
            let lie = max(shape.upright - 0.12, 0)
            attitude.local[frame.wings[number * 2]] =
                Affine.turn(x: 0.08 - lie * 0.9) * .turn(y: side * 1.22)
                * .turn(z: -side * (0.42 + 0.5 * lie))
            attitude.local[frame.wings[number * 2 + 1]] = .turn(y: side * 0.32)
        }
    }

    private func perch(_ attitude: inout Attitude, _ phase: Float, lively: Bool) {
        fold(&attitude)
        guard lively else { return }
        let look =
            ramp(0.1, 0.16, phase) * ramp(0.45, 0.39, phase) - ramp(0.55, 0.60, phase)
            * ramp(0.9, 0.84, phase)
        attitude.local[frame.head] = .turn(
            x: 0.12 * ramp(0.62, 0.66, phase) * ramp(0.80, 0.74, phase),
            y: (shape.face > 0 ? 1.15 : 0.6) * look, z: 0.12 * look)
        attitude.local[frame.trunk] =
            Affine.turn(x: 0.02 * wave(phase * 2)) * .scale([1 + 0.012 * wave(phase * 3), 1, 1])
        attitude.local[frame.tail] = .turn(x: 0.15 * ramp(0.30, 0.33, phase) * ramp(0.40, 0.36, phase))
    }

    /// Steps with a head that stays behind and is thrown forward, as hens and doves do.
    private func step(_ attitude: inout Attitude, _ phase: Float, _ action: BodyAction) {
        fold(&attitude)
        let duty = duty(action)
        let lift = stride * (action == .run ? 0.45 : 0.30)
        attitude.feet = [Float(0), 0.5].map { offset in
            let part = fraction(phase + offset)
            if part < duty { return [0, 0, stride * (0.5 - part / duty)] }
            let air = (part - duty) / (1 - duty)
            let eased = air * air * (3 - 2 * air)
            let slip = -(1 - duty) / duty * air * (1 - air) * (1 - 2 * air)
            return [0, lift * wave(air * 0.5), stride * (eased - 0.5 + slip * 0.9)]
        }
        let waddle = shape.webbed ? Float(0.10) : 0.035
        attitude.local[0] = .shift([0, 0.02 * wave(phase * 2 + 0.1) - 0.01, 0])
        attitude.local[frame.trunk] = .turn(y: 0.04 * wave(phase), z: waddle * wave(phase + 0.05))
        let nod = wave(phase * 2 + 0.2)
        attitude.local[frame.neck] = .turn(x: 0.16 * nod, z: -waddle * 0.6 * wave(phase + 0.05))
        attitude.local[frame.head] = .turn(x: -0.16 * nod)
        attitude.local[frame.tail] = .turn(x: 0.06 * nod, y: 0.10 * wave(phase + 0.1))
        if shape.flippers {
            for (number, side) in [Float(1), -1].enumerated() {
                attitude.local[frame.wings[number * 2]] =
                    .turn(z: -side * (1.05 - 0.14 * wave(phase + 0.1 + 0.5 * Float(number))))
                    * .turn(y: side * 0.2)
            }
        }
    }

    /// Bends down to the ground, pecks a few times, looks up.
    private func peck(_ attitude: inout Attitude, _ phase: Float) {
        fold(&attitude)
        let down = ramp(0.05, 0.16, phase) * ramp(0.82, 0.70, phase)
        let peck = max(0, wave(phase * 5)) * down
        attitude.local[frame.trunk] = .turn(x: (0.42 + shape.upright * 0.5) * down)
        let long = shape.neck > 0.3
        attitude.local[frame.neck] = .turn(
            x: (long ? 1.05 : 0.50) * down + 0.10 * peck, y: 0.12 * wave(phase) * down)
        attitude.local[frame.nape] = .turn(x: (long ? 1.05 : 0.22) * down)
        attitude.local[frame.head] = .turn(
            x: (long ? -0.6 : 0.10) * down + 0.28 * peck, y: 0.4 * wave(phase * 2) * (1 - down))
        attitude.local[frame.tail] = .turn(x: 0.2 * down)
    }

    /// Sits on its feet; asleep, with the head drawn in and turned.
    private func roost(_ attitude: inout Attitude, _ phase: Float, asleep: Bool) {
        perch(&attitude, phase, lively: !asleep)
        let drop = shape.legs * 0.85
        attitude.local[0] = .shift([0, -drop, 0])
        guard asleep else { return }
        let breath = wave(phase * 2)
        attitude.local[frame.trunk] = .scale([1 + 0.02 * breath, 1 + 0.015 * breath, 1])
        attitude.local[frame.neck] = .turn(x: shape.neck > 0.3 ? -0.9 : -0.15, y: 0.5)
        attitude.local[frame.nape] = .turn(x: shape.neck > 0.3 ? 1.6 : 0, y: 0.5)
        attitude.local[frame.head] = .turn(x: 0.35, y: 0.6)
    }

    private func hop(_ attitude: inout Attitude, _ phase: Float, flaps: Bool) {
        perch(&attitude, phase, lively: false)
        let air = clamp((phase - 0.2) / 0.55)
        let height = 4 * air * (1 - air) * (shape.legs * 0.6 + 0.10)
        let crouch =
            ramp(0, 0.1, phase) * ramp(0.24, 0.16, phase) + ramp(0.74, 0.80, phase) * ramp(1, 0.88, phase)
        attitude.local[0] = .shift([0, height - crouch * shape.legs * 0.25, 0])
        attitude.feet = [[0, height * 0.9, 0], [0, height * 0.9, 0]]
        if flaps, air > 0, air < 1 {
            let open = wave(air * 0.5)
            let lie = max(shape.upright - 0.12, 0)
            for (number, side) in [Float(1), -1].enumerated() {
                // Out of the folded wing and back into it.
                attitude.local[frame.wings[number * 2]] =
                    Affine.turn(x: 0.08 - lie * 0.9) * .turn(y: side * 1.22 * (1 - 0.35 * open))
                    * .turn(z: side * (1.1 * open - 0.42 - 0.5 * lie))
            }
        }
    }

    /// Rides on the water, paddling out of sight, head up.
    private func swim(_ attitude: inout Attitude, _ phase: Float) {
        fold(&attitude)
        let draught = frame.centre.y - shape.plump * 0.45
        attitude.local[0] =
            Affine.shift([0, -draught + 0.012 * wave(phase), 0])
            * .turn(x: 0.02 * wave(phase + 0.2), z: 0.03 * wave(phase))
        attitude.local[frame.trunk] = .turn(x: max(shape.upright - 0.12, 0))
        attitude.local[frame.neck] = .turn(x: 0.06 * wave(phase * 2))
        attitude.local[frame.head] = .turn(x: -0.06 * wave(phase * 2), y: 0.15 * wave(phase))
        attitude.feet = nil
    }
}
