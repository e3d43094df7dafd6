import Foundation
import Render

/// What a quadruped does besides going about: sleeps, leaps, feeds, plays, swims, flies.
extension QuadrupedRig {
    /// How far the hip and the shoulder come down when the belly lies on the ground.
    private var lying: (hip: Float, pitch: Float) {
        let hip = max(shape.hipHeight - shape.rump.y * 0.88, 0)
        let shoulder = max(shape.shoulderHeight - shape.chest.y * 0.88, 0)
        return (hip, atan2(shoulder - hip, shape.torsoLength))
    }

    /// Turns of neck and head that bring the middle of the skull to a height, `nod` radians below level.
    private func lower(
        _ attitude: inout Attitude, to height: Float, from start: Float, pitched: Float, nod: Float,
        aside: Float = 0
    ) {
        let length = max((frame.neckEnd - frame.skeleton.joints[frame.neck].position).length, 0.02)
        let wanted = asin(clamp((height - start - shape.head.size * 0.45) / length, -0.95, 0.95))
        let turn = shape.neckPitch - pitched - wanted
        attitude.local[frame.neck] = .turn(x: turn * 0.72, y: aside)
        attitude.local[frame.nape] = .turn(x: turn * 0.28, y: aside * 0.6)
        attitude.local[frame.head] = .turn(x: nod - turn - pitched, y: aside * 0.6)
    }

    /// Lies on its belly, curled to one side, chin on the ground, eyes shut; only the flanks move.
    func sleep(_ attitude: inout Attitude, _ phase: Float) {
        let (drop, pitch) = lying
        let breath = wave(phase * 2)
        let curl = shape.gait.curl
        attitude.hold = .beneath
        attitude.local[0] = .shift([0, -drop, 0])
        attitude.local[frame.pelvis] = .turn(x: pitch, z: 0.10 * curl)
        attitude.local[frame.spine] =
            Affine.turn(y: 0.42 * curl) * .scale([1 + 0.022 * breath, 1 + 0.026 * breath, 1])
        attitude.local[frame.chest] = .turn(y: 0.45 * curl)
        let start = shape.chest.y * 1.22
        lower(
            &attitude, to: shape.head.size * 0.72, from: start, pitched: pitch, nod: 0.06 - 0.02 * breath,
            aside: 0.42 * curl)
        let fore = frame.legs[0].points
        let reach = shape.hooves ? 0.10 : ((fore[0] - fore[1]).length + (fore[1] - fore[2]).length) * 0.52
        let hind = frame.legs[2].points
        let back = (hind[3] - hind[2]).length * 0.55
        attitude.soles = [
            [0.02, 0, reach], [-0.02, 0, reach + 0.04], [0.05, 0, back], [-0.05, 0, back + 0.03],
        ]
        attitude.wag = -0.95 * curl
        attitude.tailDown = 1
        attitude.blink = 1
        attitude.ear = [
            -0.10 - 0.4 * ramp(0.60, 0.62, phase) * ramp(0.66, 0.63, phase),
            -0.10 - 0.3 * ramp(0.30, 0.32, phase) * ramp(0.36, 0.33, phase),
        ]
        attitude.earFlap = 0.25
    }

    /// Crouches, leaps, stretches at the top and lands softly.
    func jump(_ attitude: inout Attitude, _ phase: Float) {
        let crouch =
            ramp(0, 0.16, phase) * ramp(0.30, 0.20, phase) + ramp(0.70, 0.76, phase) * ramp(0.98, 0.82, phase)
        let air = clamp((phase - 0.24) / 0.46)
        let height = 4 * air * (1 - air) * (shape.hipHeight * 1.15)
        attitude.local[0] = .shift([0, height - crouch * shape.hipHeight * 0.26, 0])
        let tilt = (0.5 - air) * 0.75 * ramp(0, 0.12, air) * ramp(1, 0.88, air)
        attitude.local[frame.pelvis] = .turn(x: -tilt)
        attitude.local[frame.chest] = .turn(x: -tilt * 0.3)
        attitude.local[frame.neck] = .turn(x: tilt * 0.5)
        attitude.local[frame.head] = .turn(x: tilt * 0.4 - 0.1 * crouch)
        let tuck = wave(air * 0.5)
        for leg in 0..<4 {
            let back: Float = leg < 2 ? 0.14 : -0.20
            attitude.soles[leg] = [0, height * (leg < 2 ? 1.06 : 0.92), back * tuck]
            attitude.flex[leg] = 0.7 * tuck
        }
        swingArms(&attitude, phase)
        attitude.tailLift = 0.6 * tuck - 0.2 * crouch
        attitude.ear = [-0.4 * tuck, -0.4 * tuck]
        attitude.earFlap = 0.5 * tuck
        attitude.lash = [shape.tail.joints > 3 ? 0.1 : 0, phase]
        attitude.wings = shape.wings == nil ? nil : [0.3 + 0.5 * tuck, 0.3, 0.5, 0]
    }

    /// Head down to the ground; nibbles, and now and then looks up.
    func eat(_ attitude: inout Attitude, _ phase: Float) {
        live(&attitude, phase)
        let up = ramp(0.70, 0.78, phase) * ramp(0.99, 0.90, phase)
        let start = frame.skeleton.joints[frame.neck].position.y
        let length = (frame.neckEnd - frame.skeleton.joints[frame.neck].position).length
        // A short neck kneels: the chest comes down to meet the ground.
        let missing = max(0, start - length - shape.head.size * 1.5)
        let pitch = min(missing / max(shape.torsoLength, 0.1), 0.45) * (1 - up)
        attitude.local[frame.pelvis] = .turn(x: pitch)
        let bite = wave(phase * 10) * (1 - up)
        let low = max(start - missing - length - shape.head.size * 0.2, shape.head.size * 0.9)
        let height = mix(low, frame.headSpace.origin.y, up)
        lower(
            &attitude, to: height + 0.012 * bite, from: start - pitch * shape.torsoLength, pitched: pitch,
            nod: 0.75 * (1 - up) + 0.03 * bite, aside: 0.10 * wave(phase * 2) * (1 - up))
        attitude.jaw = 0.07 + 0.07 * wave(phase * 14)
        attitude.wag = shape.gait.wag * 0.6 * wave(phase * 4)
    }

    /// Stands tall and looks one way, then the other.
    func look(_ attitude: inout Attitude, _ phase: Float) {
        live(&attitude, phase)
        let aside =
            0.62 * ramp(0.06, 0.16, phase) * ramp(0.46, 0.38, phase)
            - 0.62 * ramp(0.52, 0.62, phase) * ramp(0.96, 0.86, phase)
        attitude.local[frame.chest] = attitude.local[frame.chest] * .turn(y: aside * 0.12)
        attitude.local[frame.neck] = .turn(x: -0.08, y: aside * 0.5)
        attitude.local[frame.head] = .turn(x: 0.04 * wave(phase * 2), y: aside * 0.6, z: -aside * 0.08)
        attitude.ear = [0.12, 0.12]
    }

    /// Bows with its chest low and its tail up, then bounces.
    func play(_ attitude: inout Attitude, _ phase: Float) {
        live(&attitude, phase)
        let bow = ramp(0, 0.10, phase) * ramp(0.58, 0.46, phase)
        let hop = [Float(0.60), 0.78].map { wave(clamp((phase - $0) / 0.16) * 0.5) }.reduce(0, +)
        let low = shape.arms > 0 ? 0.2 : 0.5 * bow
        attitude.local[0] = .shift([0, hop * shape.hipHeight * 0.28, 0])
        attitude.local[frame.pelvis] = .turn(
            x: low * 0.8, y: 0.12 * wave(phase * 3), z: 0.06 * wave(phase * 6) * bow)
        attitude.local[frame.neck] = .turn(x: -0.45 * bow, y: 0.16 * wave(phase * 2))
        attitude.local[frame.head] = .turn(x: -0.25 * bow, z: 0.24 * wave(phase * 2 + 0.1))
        for leg in 0..<4 {
            attitude.soles[leg] = [
                0, hop * shape.hipHeight * (leg < 2 ? 0.38 : 0.22), leg < 2 ? 0.14 * bow : 0,
            ]
        }
        attitude.tailLift = 0.35 + 0.2 * bow
        attitude.wag = max(shape.gait.wag, 0.3) * wave(phase * 12)
        attitude.jaw = 0.14
        attitude.ear = [0.2 * hop, 0.2 * hop]
    }

    /// Draws breath, throws the head up and lets it out.
    func roar(_ attitude: inout Attitude, _ phase: Float) {
        live(&attitude, phase)
        let breath = ramp(0.05, 0.22, phase) * ramp(0.34, 0.28, phase)
        let cry = ramp(0.26, 0.34, phase) * ramp(0.80, 0.66, phase)
        let shiver = cry * wave(phase * 26) * 0.02
        attitude.local[frame.chest] =
            attitude.local[frame.chest] * .scale([1 + 0.05 * breath, 1 + 0.05 * breath, 1])
        attitude.local[frame.neck] = .turn(x: -0.25 * breath + 0.12 * cry, y: 0.20 * wave(phase) * cry)
        attitude.local[frame.head] = .turn(
            x: -0.18 * breath - 0.22 * cry + shiver, y: 0.18 * wave(phase) * cry)
        attitude.jaw = 0.10 * breath + 0.62 * cry + shiver
        attitude.ear = [-0.4 * cry, -0.4 * cry]
        attitude.tailLift = 0.3 * cry
        attitude.wings =
            shape.wings == nil
            ? nil : Self.folded + (SIMD4<Float>(0.75, 0.15, 0.25, 0) - Self.folded) * max(cry, breath)
    }

    /// Paddles with its back just out of the water.
    func swim(_ attitude: inout Attitude, _ phase: Float) {
        attitude.hold = .trunk
        attitude.local[0] = .shift([0, -shape.hipHeight * 0.80 + 0.015 * wave(phase), 0])
        attitude.local[frame.pelvis] = .turn(x: -0.10 + 0.02 * wave(phase + 0.2), z: 0.04 * wave(phase))
        attitude.local[frame.spine] = .turn(y: 0.04 * wave(phase))
        attitude.local[frame.neck] = .turn(x: -0.12)
        attitude.local[frame.head] = .turn(x: 0.16 + 0.03 * wave(phase * 2))
        for (leg, offset) in [Float(0), 0.5, 0.55, 0.05].enumerated() {
            let turn = phase + offset
            attitude.soles[leg] = [
                0, shape.hipHeight * (0.20 + 0.14 * wave(turn)),
                0.14 * wave(turn + 0.25) - (leg < 2 ? 0 : 0.10),
            ]
            attitude.flex[leg] = 0.5 + 0.4 * wave(turn)
        }
        attitude.lash = [0.14, phase]
        attitude.blink = blink(phase, at: [0.4])
    }

    /// Beats its wings with legs drawn up, or glides on them.
    func fly(_ attitude: inout Attitude, _ phase: Float, glides: Bool) {
        let power: Float = glides ? 0.12 : 1
        let beat = wave(phase) * 0.85 + 0.15 * wave(phase * 2 + 0.1)
        attitude.hold = .trunk
        attitude.local[0] = Affine.shift([0, -0.07 * power * wave(phase - 0.04), 0])
        attitude.local[frame.pelvis] = .turn(x: 0.06 * wave(phase + 0.3) * power - 0.05)
        attitude.local[frame.chest] = .turn(x: -0.05 * wave(phase + 0.3) * power)
        attitude.local[frame.neck] = .turn(x: 0.22 + 0.05 * wave(phase + 0.2))
        attitude.local[frame.head] = .turn(x: -0.18 + 0.04 * wave(phase + 0.4))
        for leg in 0..<4 {
            let dangle = 0.02 * wave(phase + 0.15 * Float(leg))
            attitude.soles[leg] =
                leg < 2
                ? [0, shape.shoulderHeight * 0.34 + dangle, 0.05]
                : [0, shape.hipHeight * 0.22 + dangle, -0.26]
            attitude.flex[leg] = leg < 2 ? 1.0 : 1.3
        }
        attitude.wings = [
            0.14 + 0.66 * beat * power, 0.10 * wave(phase + 0.25) * power,
            -0.02, 0.40 * wave(phase - 0.16) * power,
        ]
        attitude.lash = [0.10, phase]
        attitude.tailDown = 0.5
        attitude.tailLift = 0.2 + 0.1 * wave(phase + 0.1)
        attitude.ear = [-0.3, -0.3]
        attitude.blink = 0
    }

    static let folded: SIMD4<Float> = [0.62, 0.95, 0.72, -0.35]

    /// Lays the wings as the attitude says, or folds them along the flanks.
    func foldWings(_ attitude: inout Attitude) {
        guard !frame.wings.isEmpty else { return }
        let set = attitude.wings ?? Self.folded
        for (number, side) in [Float(1), -1].enumerated() {
            attitude.local[frame.wings[number * 2]] = .turn(z: side * set.x) * .turn(y: side * set.y)
            attitude.local[frame.wings[number * 2 + 1]] = .turn(y: side * set.z, z: side * set.w)
        }
    }

    /// Arms of a body on two legs dangle in time.
    func swingArms(_ attitude: inout Attitude, _ phase: Float) {
        guard shape.arms > 0 else { return }
        for leg in frame.legs where leg.isArm {
            let turn = phase * 1 + (leg.left ? 0.5 : 0)
            attitude.local[leg.joints[0]] = .turn(x: 0.16 * wave(turn))
            attitude.local[leg.joints[1]] = .turn(x: -0.14 + 0.10 * wave(turn + 0.15))
        }
    }
}
