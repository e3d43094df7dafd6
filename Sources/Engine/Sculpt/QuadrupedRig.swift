import Foundation
import Render

/// How a quadruped moves: a trunk that bends, four legs that reach for their footholds, and soft parts that lag.
struct QuadrupedRig: BodyRig {
    let shape: Quadruped
    let frame: QuadrupedFrame

    var actions: [BodyAction] {
        [.idle, .walk, .run, .ride, .sit, .stand, .sleep, .jump, .eat, .look, .play, .roar, .swim]
            + (shape.wings == nil ? [] : [.fly, .float])
    }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .walk: shape.gait.walkPeriod
        case .run: shape.gait.runPeriod
        case .ride, .roar, .eat: 5
        case .stand: 4
        case .jump: 1.1 + 0.35 * Double(shape.size)
        case .play: 3.2
        case .swim: shape.gait.walkPeriod * 0.9
        case .fly: shape.wings?.beat ?? 1
        case .sleep: 8
        default: 6
        }
    }

    func speed(_ action: BodyAction) -> Float {
        switch action {
        case .walk: shape.gait.walkStride / (Self.walkDuty * Float(shape.gait.walkPeriod))
        case .run: shape.gait.runStride / (Self.runDuty * Float(shape.gait.runPeriod))
        case .swim: 0.6
        case .fly, .float: shape.wings == nil ? 0 : 3
        default: 0
        }
    }

    static let walkDuty: Float = 0.62
    static let runDuty: Float = 0.36
    /// Left fore, right fore, left hind, right hind: the hind foot leads its side by a quarter.
    var walkOffsets: [Float] { shape.gait.hops ? [0.55, 0.50, 0, 0.03] : [0.25, 0.75, 0, 0.5] }
    /// A bounding gallop: the hind pair pushes, the fore pair catches; on two legs, one after the other.
    var runOffsets: [Float] {
        shape.gait.hops
            ? [0.5, 0.46, 0, 0.02] : shape.arms > 0 ? [0.5, 0, 0, 0.5] : [0.52, 0.42, 0.0, 0.09]
    }

    func touchdowns(_ action: BodyAction) -> [Float] {
        switch action {
        case .walk: walkOffsets.dropFirst(shape.arms > 0 ? 2 : 0).map { $0 > 0 ? 1 - $0 : 0 }
        case .run: runOffsets.dropFirst(shape.arms > 0 ? 2 : 0).map { $0 > 0 ? 1 - $0 : 0 }
        default: []
        }
    }

    /// Turns and shifts of the trunk, and where the feet are, at one moment.
    struct Attitude {
        var local: [Affine]
        /// Where each sole is, relative to its rest.
        var soles: [SIMD3<Float>]
        /// How far each foot is pitched, toes down positive, radians.
        var flex: [Float]
        var hold = Hold.ground
        /// A wave that runs down a long tail: radians, and where it is in its cycle.
        var lash: SIMD2<Float> = [0, 0]
        /// Wings: raised, swept back, and how far their tips fold; nil keeps them folded.
        var wings: SIMD4<Float>?
        /// Share by which the tail is laid out along the ground.
        var tailDown: Float = 0
        var wag: Float = 0
        var tailLift: Float = 0
        var ear: SIMD2<Float> = .zero
        var earFlap: Float = 0
        var jaw: Float = 0
        var blink: Float = 0
    }

    /// What feet follow while the trunk moves.
    enum Hold: Sendable {
        case ground
        /// The place under the trunk, on the ground: the animal lies.
        case beneath
        /// The trunk itself: the animal flies or swims.
        case trunk
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var attitude = Attitude(
            local: [Affine](repeating: .identity, count: frame.skeleton.joints.count),
            soles: [SIMD3<Float>](repeating: .zero, count: 4), flex: [0, 0, 0, 0])
        switch action {
        case .walk: walk(&attitude, phase)
        case .run: run(&attitude, phase)
        case .ride: ride(&attitude, phase)
        case .sit: sit(&attitude, phase)
        case .sleep: sleep(&attitude, phase)
        case .jump: jump(&attitude, phase)
        case .eat: eat(&attitude, phase)
        case .look: look(&attitude, phase)
        case .play: play(&attitude, phase)
        case .roar: roar(&attitude, phase)
        case .swim: swim(&attitude, phase)
        case .fly, .float: fly(&attitude, phase, glides: action == .float)
        default: idle(&attitude, phase)
        }
        applySoftParts(&attitude)
        var matrices = frame.skeleton.assemble(attitude.local)
        for (number, leg) in frame.legs.enumerated() where !leg.isArm {
            place(
                leg, sole: leg.sole + attitude.soles[number], flex: attitude.flex[number],
                hold: attitude.hold, in: &matrices)
        }
        return matrices
    }

    private func applySoftParts(_ attitude: inout Attitude) {
        for (number, joint) in frame.tail.enumerated() {
            let share = 3 / Float(frame.tail.count)
            let lag = 1 + 0.35 * Float(number) * share
            let lash =
                attitude.lash.x * wave(attitude.lash.y - 0.13 * Float(number)) * (0.5 + 0.2 * Float(number))
            let own = number == 0 ? shape.tail.pitch + 0.30 : shape.tail.curl * share
            attitude.local[joint] = .turn(
                x: -attitude.tailDown * own + attitude.tailLift * 0.5 * share,
                y: attitude.wag * lag * 0.6 * share + lash)
        }
        for (number, joint) in frame.ears.enumerated() {
            let side: Float = number == 0 ? 1 : -1
            let sway = number == 0 ? attitude.ear.x : attitude.ear.y
            attitude.local[joint] = .turn(
                x: sway * 0.6, z: -side * (attitude.earFlap * 0.5 + abs(sway) * 0.2))
            attitude.local[frame.earTips[number]] = .turn(
                x: sway * 0.9, z: -side * attitude.earFlap * 0.8)
        }
        foldWings(&attitude)
        for (number, joint) in frame.trunk.enumerated() {
            attitude.local[joint] = .turn(x: attitude.wag * 0.16, y: attitude.wag * 0.12 * Float(number))
        }
        attitude.local[frame.jaw] = .turn(x: attitude.jaw)
        for (number, joint) in frame.lids.enumerated() {
            // A lid shuts along the way its own eye looks.
            let towards = QuadrupedFrame.eyeDirection(shape.head, side: number == 0 ? 1 : -1)
            let gaze = mix(towards, [0, 0.02, 1], 0.45)
            attitude.local[joint] = .turn(attitude.blink * 1.95, about: SIMD3(0, 1, 0).crossed(gaze))
        }
    }

    /// Lets the bones of a leg reach from the trunk to a foothold.
    func place(
        _ leg: QuadrupedFrame.Leg, sole: SIMD3<Float>, flex: Float, hold: Hold, in matrices: inout [Affine]
    ) {
        let trunk = matrices[leg.fore ? frame.chest : frame.pelvis]
        let top = trunk.point(leg.points[0])
        let rest = leg.points
        let last = rest.count - 1
        // The foot pitches about its toes; the ankle follows.
        let toe = leg.sole + SIMD3(0, 0, shape.paw.z * 0.5)
        let footTurn = Affine.turn(x: flex)
        var foot = Affine.shift(sole - leg.sole) * footTurn.about(toe)
        var bend = leg.bend
        switch hold {
        case .ground: break
        case .trunk: foot = trunk * foot
        case .beneath:
            let under = trunk.point(leg.sole) - leg.sole
            foot.origin += SIMD3(under.x, 0, under.z)
            // Knees fold up beside the flank, elbows out a little, not under the ground.
            bend =
                (bend
                + (leg.fore ? SIMD3(leg.left ? 0.3 : -0.3, 0, 0) : SIMD3(leg.left ? 0.4 : -0.4, 0.7, 0)))
                .normalized
        }
        var ends = [foot.point(rest[last])]
        var shank = foot
        if !leg.fore {
            // The hind shank leans with the reach of the leg, so that hock and knee fold together.
            let lean = clamp((ends[0] - top).z * 1.1 - (rest[last] - rest[0]).z * 1.1, -0.7, 0.7)
            let squeeze = clamp(1 - (ends[0] - top).length / (rest[last] - rest[0]).length, -0.2, 0.6)
            // Lying, it rests along the ground behind the foot.
            let pitch = hold == .beneath ? -1.15 : -lean * 0.6 + squeeze * 1.3 + flex * 0.5
            shank = Affine.turn(x: pitch).about(rest[last])
            shank.origin += ends[0] - rest[last]
            ends.insert(shank.point(rest[2]), at: 0)
        }
        let forward = trunk.direction(bend)
        let first = (rest[1] - rest[0]).length
        let second = (rest[2] - rest[1]).length
        let joint = Self.bend(from: top, to: ends[0], first, second, towards: forward)
        matrices[leg.joints[0]] = Self.carry(
            from: (rest[0], rest[1]), to: (top, joint), restForward: bend,
            forward: forward)
        matrices[leg.joints[1]] = Self.carry(
            from: (rest[1], rest[2]), to: (joint, ends[0]), restForward: bend,
            forward: forward)
        if leg.fore {
            matrices[leg.joints[2]] = foot
        } else {
            matrices[leg.joints[2]] = shank
            matrices[leg.joints[3]] = foot
        }
    }

    /// Where the middle joint of two bones is, that bend towards a direction.
    static func bend(
        from start: SIMD3<Float>, to end: SIMD3<Float>, _ first: Float, _ second: Float, towards: SIMD3<Float>
    ) -> SIMD3<Float> {
        let line = end - start
        let reach = clamp(line.length, abs(first - second) + 1e-4, (first + second) * 0.9995)
        let way = line.normalized
        let along = (first * first - second * second + reach * reach) / (2 * reach)
        let out = max(first * first - along * along, 0).squareRoot()
        let side = (towards - way * towards.dotted(way)).normalized
        return start + way * along + side * out
    }

    /// The map that lays a resting bone along another line, without twisting it.
    static func carry(
        from rest: (SIMD3<Float>, SIMD3<Float>), to now: (SIMD3<Float>, SIMD3<Float>),
        restForward: SIMD3<Float>, forward: SIMD3<Float>
    ) -> Affine {
        let before = Affine.frame(up: rest.1 - rest.0, forward: restForward, at: rest.0)
        let after = Affine.frame(up: now.1 - now.0, forward: forward, at: now.0)
        return after * before.rigidInverse
    }
}
