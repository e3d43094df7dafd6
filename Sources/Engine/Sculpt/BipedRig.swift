import Foundation
import Render

/// How a figure on two legs moves: legs reach for the ground or hang free, arms point, the rest follows.
struct BipedRig: BodyRig {
    let frame: BipedFrame
    var actions: [BodyAction] = BipedRig.repertoire
    /// What the left and the right hand hold, and how.
    var carried: [Grip?] = [nil, nil]
    /// The face it makes while it has no reason for another: 1 smiles, 0 is neutral, −1 is unhappy.
    var mood: Float = 0.35
    /// Radians by which its back is bent for good.
    var stoop: Float = 0

    var shape: Biped { frame.shape }

    /// How a thing is held while the action has no use for it.
    struct Grip: Sendable {
        /// The direction of its own up, and of its own front, in the space of the chest.
        var up: SIMD3<Float>
        var front: SIMD3<Float> = [0, 0, 1]
        /// Where the hand is; see ``BipedRig/reach(_:_:to:elbow:roll:)``.
        var hand: SIMD3<Float>
        /// Worn on the chest, like a guitar: the hand is free of it.
        var isWorn = false
    }

    /// Everything that any figure on two legs can do.
    static let repertoire: [BodyAction] =
        [.idle] + BodyAction.allCases.filter { ![.idle, .stand, .sway].contains($0) } + [.stand]

    static let walkDuty: Float = 0.60
    static let runDuty: Float = 0.36

    func touchdowns(_ action: BodyAction) -> [Float] {
        switch action {
        case .walk, .shelter, .run, .sneak, .march: [0, 0.5]
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
        /// How far each foot turns out, radians.
        var turnout: [Float] = [0, 0]
        /// Which way the knees point besides forward: 1 is well apart.
        var splay: Float = 0.10
        var hem: SIMD2<Float> = .zero
        var trail: Float = 0
        /// 0 open, 1 a fist.
        var grip: SIMD2<Float> = [0.35, 0.35]
        /// Moves the finished figure, feet and all: leaps, turns, lying down.
        var world = Affine.identity
        /// Up and front of what the hands hold, in the space of the chest; nil as it is carried.
        var held: [(up: SIMD3<Float>, front: SIMD3<Float>)?] = [nil, nil]
        /// Hands that the action needs: they are not bent to carry things.
        var isBusy = [false, false]
        // The face: how far the mouth is open, the smile, brows up, anger, lids shut, and where it looks.
        var mouth: Float = 0
        var smile: Float = 0
        var brows: Float = 0
        var frown: Float = 0
        var lids: Float = 0
        var gaze: SIMD2<Float> = .zero
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var attitude = attitude(action, phase)
        let period = Float(period(action))
        follow(&attitude, action, phase, period)
        makeFace(&attitude, seconds: turn * Double(period))
        for (number, joint) in frame.hems.enumerated() {
            attitude.local[joint] =
                attitude.local[joint]
                * .turn(x: number == 0 ? attitude.hem.x : attitude.hem.y)
        }
        attitude.local[frame.trail] = attitude.local[frame.trail] * .turn(x: attitude.trail)
        for (number, arm) in frame.arms.enumerated() {
            let curl = carried[number].map { $0.isWorn } == false ? 0.85 : attitude.grip[number]
            // Fingers close towards the palm, which faces the thigh.
            attitude.local[arm.fingers] = .turn(curl * 1.5, about: [0, 0, -arm.side])
        }
        var matrices = frame.skeleton.assemble(attitude.local)
        if let feet = attitude.feet {
            for (number, leg) in frame.legs.enumerated() {
                stand(
                    leg, at: feet[number], pitch: attitude.pitch[number], turnout: attitude.turnout[number],
                    splay: attitude.splay, in: &matrices)
            }
        }
        for number in frame.props.indices { lay(number, attitude, in: &matrices) }
        return attitude.world == .identity ? matrices : matrices.map { attitude.world * $0 }
    }

    /// What the action decides, with the hands bent that carry something.
    private func attitude(_ action: BodyAction, _ phase: Float) -> Attitude {
        var attitude = Attitude(
            local: [Affine](repeating: .identity, count: frame.skeleton.joints.count))
        attitude.smile = mood
        act(&attitude, action, phase)
        if stoop != 0, attitude.feet != nil {
            attitude.local[frame.spine] = attitude.local[frame.spine] * .turn(x: stoop * 0.6)
            attitude.local[frame.chest] = attitude.local[frame.chest] * .turn(x: stoop * 0.7)
            attitude.local[frame.neck] = attitude.local[frame.neck] * .turn(x: -stoop * 0.8)
        }
        for number in 0..<2 where !attitude.isBusy[number] {
            guard let carried = carried[number] else { continue }
            let bob = 0.02 * wave(phase * 2 + 0.2)
            reach(&attitude, number, to: carried.hand + [0, bob, 0])
            attitude.isBusy[number] = true
        }
        return attitude
    }

    /// Cloak, hair and hems trail behind what the body does: compared with where it was a moment ago.
    private func follow(_ attitude: inout Attitude, _ action: BodyAction, _ phase: Float, _ period: Float) {
        let lag = 0.10 / max(period, 0.4)
        let before = self.attitude(action, fraction(phase - lag))
        func place(_ attitude: Attitude) -> Affine {
            attitude.world * attitude.local[0] * attitude.local[frame.pelvis] * attitude.local[frame.spine]
                * attitude.local[frame.chest].about([0, shape.chestHeight, 0])
        }
        let now = place(attitude)
        let then = place(before)
        let point = SIMD3<Float>(0, shape.shoulderHeight, 0)
        let moved = now.rigidInverse.direction(now.point(point) - then.point(point)) * 6
        let spun = now.rigidInverse.direction(then.direction([0, 0, 1])).x
        let ahead = clamp(moved.z + 0.05 * speed(action), -0.5, 0.6)
        let rise = clamp(moved.y, -0.6, 0.6)
        let aside = clamp(moved.x, -0.5, 0.5)
        let twirl = clamp(spun * 2.2, -0.6, 0.6)
        let flutter = 0.03 * wave(phase * 2 + 0.3)
        attitude.local[frame.cape[0]] = .turn(
            x: 0.06 + ahead * 0.9 - rise * 0.2 + abs(twirl) * 0.5, z: aside - twirl)
        attitude.local[frame.cape[1]] = .turn(
            x: 0.04 + flutter + ahead * 0.6 - rise * 0.3, z: aside * 0.6 - twirl * 0.5)
        attitude.local[frame.trail] = .turn(
            x: clamp(ahead * 0.5 - rise * 0.5, -0.05, 0.6), z: aside * 0.6 - twirl)
        for joint in frame.hems { attitude.local[joint] = .turn(z: aside * 0.35) }
        attitude.hem += [-abs(twirl) * 0.5, abs(twirl) * 0.5]
    }

    /// Puts the face's joints where the attitude wants them; everybody blinks every few seconds.
    private func makeFace(_ attitude: inout Attitude, seconds: Double) {
        let face = frame.face
        let unit = face.unit
        let beat = Float((seconds / 3.3).truncatingRemainder(dividingBy: 1)) * 3.3
        let blink = ramp(1.30, 1.37, beat) * ramp(1.52, 1.42, beat)
        let lids = max(attitude.lids, blink)
        attitude.local[face.lids] = .turn(x: 1.45 * lids)
        for eye in face.eyes {
            attitude.local[eye] = .turn(x: -0.4 * attitude.gaze.y, y: 0.45 * attitude.gaze.x)
        }
        attitude.local[face.brows] = .shift([0, 0.13 * attitude.brows * unit, 0])
        attitude.local[face.frown] = .shift([0, (0.13 * attitude.brows - 0.12 * attitude.frown) * unit, 0])
        let open = clamp(attitude.mouth)
        attitude.local[face.jaw] = .shift([
            0, PersonHead.mouthDepth * unit * (1 - open), -0.02 * unit * (1 - open),
        ])
        attitude.local[face.corners] = .shift([0, (attitude.smile - 0.35) * 0.16 * unit, 0])
    }

    /// Lays the thing in a hand.
    private func lay(_ number: Int, _ attitude: Attitude, in matrices: inout [Affine]) {
        let joint = frame.props[number]
        guard let carried = carried[number] else {
            matrices[joint] = matrices[frame.arms[number].hand]
            return
        }
        if carried.isWorn {
            matrices[joint] = matrices[frame.chest]
            return
        }
        let rest = frame.skeleton.joints[joint].position
        let grip = matrices[frame.arms[number].hand].point(rest)
        let chest = matrices[frame.chest]
        let held = attitude.held[number] ?? (carried.up, carried.front)
        let turned = Affine.frame(
            up: chest.direction(held.up), forward: chest.direction(held.front), at: grip)
        matrices[joint] = turned * .shift(-rest)
    }

    /// Lays thigh and shin so that the foot is where it should be.
    private func stand(
        _ leg: BipedFrame.Leg, at offset: SIMD3<Float>, pitch: Float, turnout: Float, splay: Float,
        in matrices: inout [Affine]
    ) {
        let pelvis = matrices[frame.pelvis]
        var foot = Affine.shift(offset) * Affine.turn(x: pitch).about(pitch > 0 ? leg.ball : leg.heel)
        if turnout != 0 { foot = foot * Affine.turn(y: turnout * leg.side).about(leg.heel) }
        let hip = pelvis.point(leg.hip)
        let ankle = foot.point(leg.ankle)
        let out = SIMD3<Float>(leg.side * splay, 0, 1)
        let forward = pelvis.direction(out)
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
}
