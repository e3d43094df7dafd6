import Foundation
import Render

/// How a figure on two legs moves: legs reach for the ground or hang free, arms point, the rest follows.
struct BipedRig: BodyRig {
    let frame: BipedFrame
    var actions: [BodyAction] = [.idle, .walk, .run, .wave, .dance, .sit, .shelter, .ride, .float, .stand]

    var shape: Biped { frame.shape }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .walk, .shelter: shape.walkPeriod
        case .run: shape.runPeriod
        case .dance: 2.0
        case .wave: 4
        case .float: 14
        case .ride: 5
        default: 6
        }
    }

    func speed(_ action: BodyAction) -> Float {
        switch action {
        case .walk, .shelter: shape.walkStride / (Self.walkDuty * Float(shape.walkPeriod))
        case .run: shape.runStride / (Self.runDuty * Float(shape.runPeriod))
        default: 0
        }
    }

    static let walkDuty: Float = 0.60
    static let runDuty: Float = 0.36

    func touchdowns(_ action: BodyAction) -> [Float] {
        switch action {
        case .walk, .shelter, .run: [0, 0.5]
        default: []
        }
    }

    /// Everything that an action decides, before bones are laid.
    struct Attitude {
        var local: [Affine]
        /// Offsets of the feet from rest, or nil to let the legs hang by their own turns.
        var feet: [SIMD3<Float>]? = [.zero, .zero]
        /// Pitch of each foot, radians: heel up positive, about the ball; toes up negative, about the heel.
        var pitch: [Float] = [0, 0]
        var hem: SIMD2<Float> = .zero
        var trail: Float = 0
        /// 0 open, 1 a fist.
        var grip: SIMD2<Float> = [0.35, 0.35]
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var attitude = Attitude(
            local: [Affine](repeating: .identity, count: frame.skeleton.joints.count))
        switch action {
        case .walk: walk(&attitude, phase)
        case .shelter: shelter(&attitude, phase)
        case .run: run(&attitude, phase)
        case .wave: greet(&attitude, phase)
        case .dance: dance(&attitude, phase)
        case .sit: sit(&attitude, phase)
        case .ride: ride(&attitude, phase)
        case .float: drift(&attitude, phase)
        default: idle(&attitude, phase)
        }
        for (number, joint) in frame.hems.enumerated() {
            attitude.local[joint] = .turn(x: number == 0 ? attitude.hem.x : attitude.hem.y)
        }
        attitude.local[frame.trail] = .turn(x: attitude.trail)
        for (number, arm) in frame.arms.enumerated() {
            let curl = attitude.grip[number]
            // Fingers close towards the palm, which faces the thigh.
            attitude.local[arm.fingers] = .turn(curl * 1.5, about: [0, 0, -arm.side])
        }
        var matrices = frame.skeleton.assemble(attitude.local)
        if let feet = attitude.feet {
            for (number, leg) in frame.legs.enumerated() {
                stand(leg, at: feet[number], pitch: attitude.pitch[number], in: &matrices)
            }
        }
        if let prop = frame.prop {
            let rest = frame.skeleton.joints[prop].position
            let grip = matrices[frame.arms[1].hand].point(rest)
            let tilt = Affine.turn(x: 0.10 + 0.03 * wave(phase * 2), z: -0.10 + 0.02 * wave(phase))
            matrices[prop] = Affine.shift(grip) * tilt * .shift(-rest)
        }
        return matrices
    }

    /// Lays thigh and shin so that the foot is where it should be.
    private func stand(
        _ leg: BipedFrame.Leg, at offset: SIMD3<Float>, pitch: Float, in matrices: inout [Affine]
    ) {
        let pelvis = matrices[frame.pelvis]
        let turned = Affine.turn(x: pitch)
        let foot = Affine.shift(offset) * turned.about(pitch > 0 ? leg.ball : leg.heel)
        let hip = pelvis.point(leg.hip)
        let ankle = foot.point(leg.ankle)
        let forward = pelvis.direction([leg.side * 0.10, 0, 1])
        let upper = (leg.knee - leg.hip).length
        let lower = (leg.ankle - leg.knee).length
        let knee = QuadrupedRig.bend(from: hip, to: ankle, upper, lower, towards: forward)
        matrices[leg.thigh] = QuadrupedRig.carry(
            from: (leg.hip, leg.knee), to: (hip, knee), restForward: [leg.side * 0.10, 0, 1], forward: forward
        )
        matrices[leg.shin] = QuadrupedRig.carry(
            from: (leg.knee, leg.ankle), to: (knee, ankle), restForward: [leg.side * 0.10, 0, 1],
            forward: forward)
        matrices[leg.foot] = foot
        // Toes stay flat while the heel rises.
        let toes = Affine.turn(x: -max(pitch, 0) * 0.8).about(frame.skeleton.joints[leg.toes].position)
        matrices[leg.toes] = foot * toes
    }

    /// Points an arm: directions of upper arm and forearm in the space of the chest.
    func aim(
        _ attitude: inout Attitude, _ number: Int, upper: SIMD3<Float>, fore: SIMD3<Float>,
        hand: Affine = .identity
    ) {
        let arm = frame.arms[number]
        let side = SIMD3<Float>(arm.side, 1, 1)
        let turn = Affine.turn(from: arm.elbow - arm.shoulder, to: upper * side)
        attitude.local[arm.upper] = turn
        let bend = Affine.turn(from: turn.direction(arm.wrist - arm.elbow), to: fore * side)
        attitude.local[arm.fore] = turn.rigidInverse * bend * turn
        attitude.local[arm.hand] = hand
    }

    /// Turns a hanging leg: hip turn and knee bend in radians, foot pointed.
    func hang(
        _ attitude: inout Attitude, _ number: Int, forward: Float, aside: Float, knee: Float, foot: Float
    ) {
        let leg = frame.legs[number]
        attitude.local[leg.thigh] = .turn(x: -forward, z: aside * leg.side)
        attitude.local[leg.shin] = .turn(x: knee)
        attitude.local[leg.foot] = .turn(x: foot)
    }
}
