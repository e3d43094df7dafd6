import Foundation
import Render

/// The proportions of a figure on two legs, metres; it stands with arms a little apart.
struct Biped: Sendable {
    var hipHeight: Float = 0.90
    var kneeHeight: Float = 0.49
    var ankleHeight: Float = 0.085
    var waistHeight: Float = 1.05
    var chestHeight: Float = 1.22
    var shoulderHeight: Float = 1.38
    var neckHeight: Float = 1.44
    /// Middle of the skull.
    var headHeight: Float = 1.60
    var headSize: Float = 0.125
    var shoulders: Float = 0.19
    var hips: Float = 0.095
    var upperArm: Float = 0.27
    var foreArm: Float = 0.24
    var hand: Float = 0.10
    /// Radians that the arms stand off the body at rest.
    var armAngle: Float = 0.60
    var foot: Float = 0.25
    /// Ground covered by a foot while it stands, walking and running.
    var walkStride: Float = 0.62
    var walkPeriod: Double = 1.06
    var runStride: Float = 0.66
    var runPeriod: Double = 0.68
    /// How freely it moves: 1 loose, 0 stiff.
    var swing: Float = 1
}

/// Joints of a biped, and where they rest.
struct BipedFrame: Sendable {
    struct Arm: Sendable {
        var upper: Int
        var fore: Int
        var hand: Int
        var fingers: Int
        var shoulder: SIMD3<Float>
        var elbow: SIMD3<Float>
        var wrist: SIMD3<Float>
        var knuckles: SIMD3<Float>
        /// Points down the resting arm.
        var along: SIMD3<Float>
        var side: Float
    }

    struct Leg: Sendable {
        var thigh: Int
        var shin: Int
        var foot: Int
        var toes: Int
        var hip: SIMD3<Float>
        var knee: SIMD3<Float>
        var ankle: SIMD3<Float>
        /// Where heel and ball of the foot touch the ground.
        var heel: SIMD3<Float>
        var ball: SIMD3<Float>
        var side: Float
    }

    var skeleton = Skeleton()
    var pelvis = 0
    var spine = 0
    var chest = 0
    var neck = 0
    var head = 0
    /// What hangs from the waist and swings: a coat's hem or a skirt, front and back.
    var hems: [Int] = []
    /// Long hair or a scarf behind the neck.
    var trail = 0
    var arms: [Arm] = []
    var legs: [Leg] = []
    /// A thing held in the right hand that keeps upright, whatever the arm does.
    private(set) var prop: Int?
    let shape: Biped

    mutating func addProp(at place: SIMD3<Float>) { prop = skeleton.add("prop", 0, place) }

    init(_ shape: Biped) {
        self.shape = shape
        let root = skeleton.add("root", nil, .zero)
        pelvis = skeleton.add("pelvis", root, [0, shape.hipHeight + 0.02, 0])
        spine = skeleton.add("spine", pelvis, [0, shape.waistHeight, 0])
        chest = skeleton.add("chest", spine, [0, shape.chestHeight, 0])
        neck = skeleton.add("neck", chest, [0, shape.neckHeight, -0.01])
        head = skeleton.add("head", neck, [0, mix(shape.neckHeight, shape.headHeight, 0.45), 0])
        for (name, depth) in [("front", Float(0.08)), ("back", -0.08)] {
            hems.append(skeleton.add("hem.\(name)", pelvis, [0, shape.hipHeight + 0.02, depth]))
        }
        trail = skeleton.add("trail", head, [0, shape.headHeight, -shape.headSize * 0.7])
        for side in [Float(1), -1] { addArm(side) }
        for side in [Float(1), -1] { addLeg(side) }
    }

    private mutating func addArm(_ side: Float) {
        let name = side > 0 ? "left" : "right"
        let along = SIMD3(sin(shape.armAngle) * side, -cos(shape.armAngle), 0)
        let shoulder = SIMD3(shape.shoulders * side, shape.shoulderHeight, -0.01)
        let elbow = shoulder + along * shape.upperArm
        let wrist = elbow + along * shape.foreArm + [0, 0, 0.02]
        let knuckles = wrist + along * shape.hand * 0.62
        let upper = skeleton.add("arm.\(name).upper", chest, shoulder)
        let fore = skeleton.add("arm.\(name).fore", upper, elbow)
        let hand = skeleton.add("hand.\(name)", fore, wrist)
        let fingers = skeleton.add("fingers.\(name)", hand, knuckles)
        arms.append(
            Arm(
                upper: upper, fore: fore, hand: hand, fingers: fingers, shoulder: shoulder, elbow: elbow,
                wrist: wrist, knuckles: knuckles, along: along, side: side))
    }

    private mutating func addLeg(_ side: Float) {
        let name = side > 0 ? "left" : "right"
        let hip = SIMD3(shape.hips * side, shape.hipHeight, 0)
        let knee = SIMD3(shape.hips * 1.05 * side, shape.kneeHeight, 0.018)
        let ankle = SIMD3(shape.hips * 1.08 * side, shape.ankleHeight, -0.012)
        let heel = SIMD3(ankle.x, 0, ankle.z - shape.foot * 0.24)
        let ball = SIMD3(ankle.x, 0, ankle.z + shape.foot * 0.46)
        let thigh = skeleton.add("leg.\(name).thigh", pelvis, hip)
        let shin = skeleton.add("leg.\(name).shin", thigh, knee)
        let foot = skeleton.add("foot.\(name)", shin, ankle)
        let toes = skeleton.add("toes.\(name)", foot, ball + [0, shape.ankleHeight * 0.4, 0])
        legs.append(
            Leg(
                thigh: thigh, shin: shin, foot: foot, toes: toes, hip: hip, knee: knee, ankle: ankle,
                heel: heel,
                ball: ball, side: side))
    }
}
