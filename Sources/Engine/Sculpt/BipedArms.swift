import Foundation
import Render

/// What actions say to arms and legs.
extension BipedRig {
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

    /// Brings a wrist to a place before the chest.
    ///
    /// `place` is counted in arm's lengths from between the shoulders: x to the arm's own side, y up, z forward.
    /// `elbow` is the way in which the elbow points, in the same directions; `roll` turns the hand about the forearm:
    /// positive brings the palm down, or up on a raised arm.
    func reach(
        _ attitude: inout Attitude, _ number: Int, to place: SIMD3<Float>,
        elbow: SIMD3<Float> = [0.75, -1, -0.55], roll: Float = 0, bend: Float = 0
    ) {
        let arm = frame.arms[number]
        let side = SIMD3<Float>(arm.side, 1, 1)
        let upper = (arm.elbow - arm.shoulder).length
        let lower = (arm.wrist - arm.elbow).length
        let target = SIMD3<Float>(0, shape.shoulderHeight, 0) + place * side * (upper + lower)
        let pole = elbow * side
        let joint = QuadrupedRig.bend(from: arm.shoulder, to: target, upper, lower, towards: pole)
        let way = (target - joint).normalized
        let wrist = joint + way * lower
        let first = QuadrupedRig.carry(
            from: (arm.shoulder, arm.elbow), to: (arm.shoulder, joint), restForward: [0, 0, 1], forward: -pole
        )
        let second = QuadrupedRig.carry(
            from: (arm.elbow, arm.wrist), to: (joint, wrist), restForward: [0, 0, 1],
            forward: (joint - arm.shoulder).normalized * -1 - pole * 0.6)
        attitude.local[arm.upper] = turnOnly(first)
        attitude.local[arm.fore] = turnOnly(first.rigidInverse * second)
        attitude.local[arm.hand] =
            .turn(-roll * arm.side, about: arm.along) * .turn(bend * arm.side, about: [0, 0, 1])
        attitude.isBusy[number] = true
    }

    private func turnOnly(_ affine: Affine) -> Affine {
        var result = affine
        result.origin = .zero
        return result
    }

    /// Both hands to mirrored places.
    func reachBoth(
        _ attitude: inout Attitude, to place: SIMD3<Float>, elbow: SIMD3<Float> = [0.75, -1, -0.55],
        roll: Float = 0
    ) {
        for number in 0..<2 { reach(&attitude, number, to: place, elbow: elbow, roll: roll) }
    }

    /// Bends trunk and head: nod, look aside and tilt of each, in radians.
    func bend(
        _ attitude: inout Attitude, pelvis: SIMD3<Float> = .zero, spine: SIMD3<Float> = .zero,
        chest: SIMD3<Float> = .zero, head: SIMD3<Float> = .zero
    ) {
        for (joint, turn) in [
            (frame.pelvis, pelvis), (frame.spine, spine), (frame.chest, chest), (frame.neck, head * 0.4),
            (frame.head, head * 0.6),
        ] {
            attitude.local[joint] = .turn(x: turn.x, y: turn.y, z: turn.z)
        }
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

    /// Height of the hips above the ground, standing.
    var hips: Float { shape.hipHeight }
    /// Length of an arm to the wrist.
    var armLength: Float { shape.upperArm + shape.foreArm }
    /// Where the mouth is, in the measure of ``reach(_:_:to:elbow:roll:bend:)``.
    var mouthPlace: SIMD3<Float> {
        let height = shape.headHeight - shape.headSize * 0.45 - shape.shoulderHeight
        return SIMD3(0, height, shape.headSize * 0.95) / armLength
    }
}
