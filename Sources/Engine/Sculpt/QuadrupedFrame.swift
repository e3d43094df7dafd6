import Foundation
import Render

/// Where the joints of a quadruped rest, worked out from its numbers; doll units.
struct QuadrupedFrame: Sendable {
    struct Leg: Sendable {
        /// From the trunk down: shoulder, elbow, wrist; or hip, knee, hock, ankle.
        var points: [SIMD3<Float>]
        var joints: [Int]
        /// Where the sole touches the ground.
        var sole: SIMD3<Float>
        var fore: Bool
        var left: Bool
        /// Where elbow or knee points.
        var bend: SIMD3<Float>
        /// Hangs free instead of standing.
        var isArm = false
    }

    var skeleton = Skeleton()
    var pelvis = 0
    var spine = 0
    var chest = 0
    var neck = 0
    var nape = 0
    var head = 0
    var jaw = 0
    var ears: [Int] = []
    var earTips: [Int] = []
    var lids: [Int] = []
    var tail: [Int] = []
    var trunk: [Int] = []
    var legs: [Leg] = []
    /// Inner and outer wing, left then right.
    var wings: [Int] = []
    var hip: SIMD3<Float>
    var shoulder: SIMD3<Float>
    var neckMiddle: SIMD3<Float>
    var neckEnd: SIMD3<Float>
    /// The head's own space: skulls to doll units, z along the nose.
    var headSpace: Affine

    init(_ shape: Quadruped) {
        let half = shape.torsoLength / 2
        hip = [0, shape.hipHeight, -half]
        shoulder = [0, shape.shoulderHeight, half]
        let neckStart = shoulder + SIMD3(0, shape.chest.y * 0.35, shape.chest.x * 0.25)
        let rise = SIMD3<Float>(0, sin(shape.neckPitch), cos(shape.neckPitch))
        neckEnd = neckStart + rise * shape.neckLength
        neckMiddle =
            (neckStart + neckEnd) / 2 + SIMD3(0, -rise.z, rise.y) * (shape.neckBow * shape.neckLength)
        let size = shape.head.size
        headSpace = Affine.turn(x: shape.head.pitch) * .scale([size, size, size])
        headSpace.origin = neckEnd + SIMD3(0, size * 0.62, size * 0.38)

        let root = skeleton.add("root", nil, .zero)
        pelvis = skeleton.add("pelvis", root, hip)
        spine = skeleton.add("spine", pelvis, (hip + shoulder) / 2)
        chest = skeleton.add("chest", spine, mix(hip, shoulder, 0.8))
        neck = skeleton.add("neck", chest, neckStart)
        nape = skeleton.add("nape", neck, neckMiddle)
        head = skeleton.add("head", nape, neckEnd)
        jaw = skeleton.add("jaw", head, headSpace.point([0, shape.head.muzzleHeight - 0.18, 0.30]))
        addEars(shape)
        addTail(shape)
        if shape.head.trunk > 0 { addTrunk(shape) }
        for left in [true, false] { addFore(shape, left) }
        for left in [true, false] { addHind(shape, left) }
        if let wings = shape.wings { addWings(shape, wings) }
    }

    private mutating func addEars(_ shape: Quadruped) {
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            let place = Self.earPlace(shape.head, side: side)
            let base = headSpace.point(place.origin)
            ears.append(skeleton.add("ear.\(name)", head, base))
            let tip = headSpace.point(place.origin + place.y * (shape.head.ear.length * 0.45))
            earTips.append(skeleton.add("earTip.\(name)", ears[ears.count - 1], tip))
        }
        for side in [Float(1), -1] {
            let towards = Self.eyeDirection(shape.head, side: side) * 0.9
            lids.append(skeleton.add("lid.\(side > 0 ? "left" : "right")", head, headSpace.point(towards)))
        }
    }

    /// The space of an ear on the skull: grows along y, opens towards z.
    static func earPlace(_ head: Quadruped.Head, side: Float) -> Affine {
        let ear = head.ear
        let out = SIMD3(sin(ear.aside) * side, cos(ear.aside), -0.12)
        let base = out * head.skull * 0.86
        let lean = ear.aside * 0.4 + ear.lean
        let up = SIMD3(sin(lean) * side, cos(lean), ear.forward - 0.05)
        return .frame(up: up, forward: [0.42 * side, -0.1, 1], at: base)
    }

    static func eyeDirection(_ head: Quadruped.Head, side: Float) -> SIMD3<Float> {
        [
            sin(head.eyeYaw) * cos(head.eyePitch) * side, sin(head.eyePitch),
            cos(head.eyeYaw) * cos(head.eyePitch),
        ]
    }

    private mutating func addTail(_ shape: Quadruped) {
        var point = hip + SIMD3(0, shape.rump.y * 0.62, -shape.rump.x * 0.85)
        var parent = pelvis
        let count = shape.tail.joints
        for segment in 0..<count {
            parent = skeleton.add("tail.\(segment + 1)", parent, point)
            tail.append(parent)
            point += Self.tailWay(shape, Float(segment)) * (shape.tail.length / Float(count))
        }
    }

    /// Where a segment of the tail points; the curl is told for three segments.
    static func tailWay(_ shape: Quadruped, _ segment: Float) -> SIMD3<Float> {
        let pitch = shape.tail.pitch + shape.tail.curl * segment * 3 / Float(shape.tail.joints)
        return SIMD3(0, sin(pitch), -cos(pitch))
    }

    private mutating func addWings(_ shape: Quadruped, _ wings: Quadruped.Wings) {
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            let root = shoulder + SIMD3(shape.chest.x * 0.45 * side, shape.chest.y * 0.70, -0.06)
            let inner = skeleton.add("wing.\(name).inner", chest, root)
            let outer = skeleton.add(
                "wing.\(name).outer", inner, root + [wings.span * 0.42 * side, 0.02, 0.03])
            self.wings += [inner, outer]
        }
    }

    private mutating func addTrunk(_ shape: Quadruped) {
        var parent = head
        for segment in 0..<4 {
            parent = skeleton.add(
                "trunk.\(segment + 1)", parent, Self.trunkPoint(self, shape, Float(segment) / 4))
            trunk.append(parent)
        }
    }

    /// The middle line of the trunk, from the face at 0 to the tip at 1.
    static func trunkPoint(_ frame: QuadrupedFrame, _ shape: Quadruped, _ part: Float) -> SIMD3<Float> {
        let length = shape.head.trunk
        return frame.headSpace.point([
            0, -0.25 - length * (0.9 * part - 0.12 * part * part * part),
            0.78 + length * (0.30 * sin(part * 2.2) + 0.22 * part * part * part),
        ])
    }

    private mutating func addFore(_ shape: Quadruped, _ left: Bool) {
        let side: Float = left ? 1 : -1
        let name = left ? "left" : "right"
        let height = shape.shoulderHeight
        let out = shape.sprawl
        var top = SIMD3(shape.stance * 0.92 * side, height * 0.92, shoulder.z - 0.01)
        var elbow = SIMD3((shape.stance + out) * side, height * 0.52 + out * 0.3, shoulder.z - 0.045)
        var wrist = SIMD3(
            (shape.stance + out * 1.1) * side, max(height * 0.2, shape.paw.y * 1.4), shoulder.z + 0.01)
        let isArm = shape.arms > 0
        if isArm {
            top = shoulder + SIMD3(shape.stance * side, -0.02, 0.02)
            elbow = top + SIMD3(0.12 * side, -0.88, -0.10) * (shape.arms * 0.5)
            wrist = elbow + SIMD3(0, -0.55, 0.80) * (shape.arms * 0.42)
        }
        let upper = skeleton.add("fore.\(name).upper", chest, top)
        let lower = skeleton.add("fore.\(name).lower", upper, elbow)
        let paw = skeleton.add("fore.\(name).paw", lower, wrist)
        legs.append(
            Leg(
                points: [top, elbow, wrist], joints: [upper, lower, paw],
                sole: [wrist.x, isArm ? wrist.y : 0, wrist.z + shape.paw.z * 0.3], fore: true, left: left,
                bend: SIMD3(out * 8 * side, 0, -1).normalized, isArm: isArm))
    }

    private mutating func addHind(_ shape: Quadruped, _ left: Bool) {
        let side: Float = left ? 1 : -1
        let name = left ? "left" : "right"
        let height = shape.hipHeight
        let top = SIMD3(shape.stance * 0.85 * side, height * 0.94, hip.z)
        let out = shape.sprawl
        let knee = SIMD3((shape.stance + out) * side, height * 0.58 + out * 0.3, hip.z + shape.hock * 0.9)
        let hock = SIMD3((shape.stance + out * 1.1) * side, height * 0.30, hip.z - shape.hock * 0.75)
        let ankle = SIMD3(
            (shape.stance + out * 1.1) * side, max(height * 0.12, shape.paw.y * 1.1),
            hip.z - shape.hock * 0.45)
        let thigh = skeleton.add("hind.\(name).thigh", pelvis, top)
        let shin = skeleton.add("hind.\(name).shin", thigh, knee)
        let shank = skeleton.add("hind.\(name).shank", shin, hock)
        let paw = skeleton.add("hind.\(name).paw", shank, ankle)
        legs.append(
            Leg(
                points: [top, knee, hock, ankle], joints: [thigh, shin, shank, paw],
                sole: [ankle.x, 0, ankle.z + shape.paw.z * 0.3], fore: false, left: left,
                bend: SIMD3(out * 8 * side, 0, 1).normalized))
    }
}
