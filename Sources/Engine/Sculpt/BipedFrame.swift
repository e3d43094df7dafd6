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

/// What moves in a face.
struct BipedFace: Sendable {
    /// Turn about the middle of each eyeball, left and right.
    var eyes: [Int] = []
    /// Both upper lids, about the line through the eyes.
    var lids = 0
    /// Brows, and their inner ends.
    var brows = 0
    var frown = 0
    /// The lower lip, and the corners of the mouth.
    var jaw = 0
    var corners = 0
    /// Middle of the left eyeball.
    var eye = SIMD3<Float>.zero
    var eyeRadius: Float = 0
    var unit: Float = 0

    init() {}

    init(_ skeleton: inout Skeleton, head: Int, shape: Biped) {
        unit = shape.headSize
        eyeRadius = unit * 0.205
        eye = SIMD3(0, shape.headHeight, 0) + SIMD3(0.345, 0.0, 0.735) * unit
        for side in [Float(1), -1] {
            eyes.append(
                skeleton.add(side > 0 ? "eye.left" : "eye.right", head, [eye.x * side, eye.y, eye.z]))
        }
        lids = skeleton.add("lids", head, [0, eye.y, eye.z])
        brows = skeleton.add("brows", head, [0, eye.y + unit * 0.33, eye.z])
        frown = skeleton.add("frown", head, [0, eye.y + unit * 0.33, eye.z])
        jaw = skeleton.add("jaw", head, [0, eye.y - unit * 0.5, eye.z])
        corners = skeleton.add("corners", head, [0, eye.y - unit * 0.5, eye.z])
    }
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

        /// Where a held thing runs through the hand.
        var grip: SIMD3<Float> { knuckles - along * 0.012 - [0.022 * side, 0, 0] }
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
    /// A cloak on the shoulders, upper and lower half.
    var cape: [Int] = []
    var face = BipedFace()
    /// Things in the left and the right hand: laid by the rig, they need not turn with the hand.
    private(set) var props: [Int] = []
    let shape: Biped

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
        let neckline = SIMD3<Float>(0, shape.shoulderHeight, -0.45 * shape.headSize)
        cape = [skeleton.add("cape.upper", chest, neckline)]
        let fold = mix(shape.shoulderHeight, shape.kneeHeight, 0.5)
        cape.append(skeleton.add("cape.lower", cape[0], [0, fold, neckline.z]))
        face = BipedFace(&skeleton, head: head, shape: shape)
        props = arms.map { skeleton.add($0.side > 0 ? "prop.left" : "prop.right", 0, $0.grip) }
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
