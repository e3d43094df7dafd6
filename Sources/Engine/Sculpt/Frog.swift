import Foundation
import Render

/// A frog or a toad: sits with folded legs and a throat that beats, and leaps.
struct Frog: Sendable {
    /// Metres from nose to rump.
    var size: Float = 0.10
    var plump: Float = 0.21
    var base = hex(0x5FA83A)
    var belly = hex(0xEFEBC4)
    var dark = hex(0x37701F)
    var iris = hex(0xE8A61E)
    var warts = false

    static let frog = Frog()
    static let treeFrog = Frog(
        size: 0.06, base: hex(0x4FC23A), belly: hex(0xF3F0D0), dark: hex(0x2A6AC9), iris: hex(0xD9321E))
    static let toad = Frog(
        size: 0.11, plump: 0.25, base: hex(0x8A7048), belly: hex(0xD9CBA0), dark: hex(0x5A4428),
        iris: hex(0xD9A62E), warts: true)
}

/// Models one, sitting.
struct FrogModel {
    let shape: Frog
    let detail: BodyDetail

    func body(key: String) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("body", 0, [0, 0.16, -0.2])
        skeleton.add("throat", 1, [0, 0.18, 0.22])
        var field = Field()
        let (base, wide) = (shape.base, shape.plump)
        // The back slopes from the head down to the rump.
        field.add(
            .ellipsoid([wide, 0.17, 0.30]), at: [0, 0.25, -0.06], turned: .turn(x: -0.52), blend: 0.05,
            colour: base, joint: 1)
        field.add(
            .ellipsoid([wide * 1.02, 0.125, 0.19]), at: [0, 0.375, 0.17], turned: .turn(x: -0.10),
            blend: 0.06, colour: base, joint: 1)
        field.add(
            .ellipsoid([wide * 0.78, 0.09, 0.13]), at: [0, 0.285, 0.20], blend: 0.04, colour: shape.belly,
            joint: 2)
        var legs: [[Int]] = []
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            field.add(
                .ellipsoid([0.088, 0.088, 0.088]), at: [wide * 0.58 * side, 0.475, 0.17], blend: 0.035,
                colour: base, joint: 1)
            let shoulder = SIMD3<Float>(wide * 0.78 * side, 0.22, 0.12)
            let elbow = SIMD3<Float>(wide * 1.18 * side, 0.13, 0.06)
            let hand = SIMD3<Float>(wide * 0.98 * side, 0.02, 0.20)
            let fore = skeleton.add("fore.\(name)", 1, shoulder)
            field.limb(shoulder, elbow, 0.055, 0.044, blend: 0.035, colour: base, joint: fore)
            field.limb(elbow, hand, 0.044, 0.032, blend: 0.02, colour: base, joint: fore)
            toes(&field, hand, [0.25 * side, 0, 1], 0.09, fore)
            let hip = SIMD3<Float>(wide * 0.62 * side, 0.14, -0.25)
            let knee = SIMD3<Float>(wide * 1.45 * side, 0.24, 0.02)
            let ankle = SIMD3<Float>(wide * 1.30 * side, 0.04, -0.27)
            let toe = SIMD3<Float>(wide * 1.62 * side, 0.02, -0.02)
            let thigh = skeleton.add("thigh.\(name)", 1, hip)
            let shin = skeleton.add("shin.\(name)", thigh, knee)
            let foot = skeleton.add("foot.\(name)", shin, ankle)
            legs.append([fore, thigh, shin, foot])
            field.limb(hip, knee, 0.095, 0.066, blend: 0.04, colour: base, joint: thigh)
            field.limb(knee, ankle, 0.062, 0.042, blend: 0.012, colour: base, joint: shin)
            field.limb(ankle, toe, 0.038, 0.028, blend: 0.015, colour: base, joint: foot)
            toes(&field, toe, [0.25 * side, 0, 1], 0.12, foot)
            for spot in 0..<3 {
                field.paint(
                    .ellipsoid([0.05, 0.05, 0.035]),
                    at: mix(hip, knee, 0.3 + 0.3 * Float(spot)) + [0.04 * side, 0.07, 0], blend: 0.012,
                    colour: shape.dark)
            }
        }
        // A wide, smiling mouth, nostrils, a pale belly and a marked back.
        field.paint(
            .ellipsoid([wide * 1.2, 0.13, 0.4]), at: [0, 0.13, 0.16], blend: 0.03, colour: shape.belly)
        for side in [Float(1), -1] {
            let corner = SIMD3<Float>(wide * 0.96 * side, 0.385, 0.16)
            let middle = SIMD3<Float>(wide * 0.62 * side, 0.338, 0.30)
            for (from, to) in [(corner, middle), (middle, SIMD3<Float>(0, 0.330, 0.362))] {
                field.paint(
                    .cone(tip: to - from, [0.011, 0.010]), at: from, blend: 0.007, colour: shape.dark * 0.5)
            }
            field.paint(
                .ellipsoid(SIMD3(repeating: 0.011)), at: [0.045 * side, 0.420, 0.335], blend: 0.006,
                colour: shape.dark * 0.5)
        }
        var random = SplitMix64(seed: 2, path: "frog")
        for _ in 0..<16 {
            let place = SIMD3(random.signed() * wide * 0.75, 0.42, random.between(-0.28, 0.08))
            if shape.warts {
                field.add(
                    .ellipsoid(SIMD3(repeating: random.between(0.016, 0.028))),
                    at: [place.x, 0.40 + place.z * 0.55 - abs(place.x) * 0.25, place.z], blend: 0.015,
                    colour: mix(base, shape.dark, 0.4), joint: 1)
            } else {
                field.paint(
                    .ellipsoid([0.030, 0.2, 0.036]), at: place, blend: 0.012,
                    colour: mix(base, shape.dark, 0.7))
            }
        }
        var sculptor = Sculptor(cell: 0.0125)
        sculptor.detail = detail
        sculptor.softness = 0.03
        var mesh = sculptor.mesh(field, skeleton: skeleton)
        for index in mesh.positions.indices { mesh.positions[index].y = max(mesh.positions[index].y, 0) }
        var parts = [SculptedBody.Part(name: "body", material: .vinyl, mesh: mesh, isCoat: true)]
        let lids = eyes(&parts, &skeleton)
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = FrogRig(skeleton: skeleton, legs: legs, lids: lids)
        body.anchors = [
            "head.top": .init(joint: 1, position: [0, 0.50, 0.17]),
            "eyes": .init(joint: 1, position: [0, 0.48, 0.2]),
            "mouth": .init(joint: 1, position: [0, 0.33, 0.37]),
            "back": .init(joint: 1, position: [0, 0.42, -0.05]),
        ]
        return body.scaled(by: shape.size)
    }

    private func toes(
        _ field: inout Field, _ at: SIMD3<Float>, _ way: SIMD3<Float>, _ long: Float, _ joint: Int
    ) {
        for toe in -1...1 {
            let turned = Affine.turn(y: 0.5 * Float(toe)).direction(way.normalized)
            let tip = at + turned * long
            field.limb(
                at, [tip.x, 0.012, tip.z], 0.020, 0.014, blend: 0.010, colour: shape.base, joint: joint)
            field.add(
                .ellipsoid([0.022, 0.014, 0.022]), at: [tip.x, 0.013, tip.z], blend: 0.008,
                colour: mix(shape.base, shape.belly, 0.4), joint: joint)
        }
    }

    private func eyes(_ parts: inout [SculptedBody.Part], _ skeleton: inout Skeleton) -> [Int] {
        var balls = Mesh()
        var lights = Mesh()
        var covers = Mesh()
        var joints: [Int] = []
        for side in [Float(1), -1] {
            let way = SIMD3<Float>(0.62 * side, 0.18, 0.76).normalized
            let place = SIMD3<Float>(shape.plump * 0.60 * side, 0.488, 0.19) + way * 0.026
            let lid = skeleton.add("lid.\(side > 0 ? "left" : "right")", 1, place)
            joints.append(lid)
            balls.add(
                Eyes.ball(
                    radius: 0.074, iris: shape.iris, white: shape.iris * 0.9, spread: 1.4,
                    sides: detail.sides(22)),
                at: .frame(up: [0, 1, 0], forward: way, at: place))
            lights.add(
                Eyes.catchlight(
                    radius: 0.074, towards: (way + [0.2, 0.5, 0.2]).normalized, width: 0.26,
                    sides: detail.sides(12)), at: .shift(place))
            var cover = Mesh()
            cover.add(
                Eyes.lid(radius: 0.074, colour: shape.base * 0.9, coat: 1, sides: detail.sides(18)),
                at: Affine.shift(place) * .turn(x: -1.0))
            covers.add(cover.bound(to: lid))
        }
        parts.append(.init(name: "eyes", material: .eye, mesh: balls.bound(to: 1)))
        parts.append(.init(name: "catchlights", material: .emissive, mesh: lights.bound(to: 1)))
        parts.append(.init(name: "lids", material: .vinyl, mesh: covers))
        return joints
    }
}

/// Sits and breathes, leaps with a stretch, paddles.
struct FrogRig: BodyRig {
    let skeleton: Skeleton
    /// Fore, thigh, shin, foot; left, then right.
    let legs: [[Int]]
    let lids: [Int]

    var actions: [BodyAction] {
        [.idle, .stand, .sit, .jump, .walk, .run, .swim, .look, .eat, .sleep, .play]
    }

    func period(_ action: BodyAction) -> Double {
        switch action {
        case .jump, .play: 1.5
        case .walk: 1.15
        case .run: 0.75
        case .swim: 1.3
        default: 5
        }
    }

    func speed(_ action: BodyAction) -> Float {
        switch action {
        case .walk: 0.55
        case .run: 1.1
        case .swim: 0.7
        default: 0
        }
    }

    func touchdowns(_ action: BodyAction) -> [Float] { action == .walk || action == .run ? [0.72] : [] }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        let hops = [.jump, .walk, .run, .play].contains(action)
        let swims = action == .swim
        var stretch: Float = 0
        if hops {
            let air = clamp((phase - 0.22) / 0.5)
            stretch = ramp(0.16, 0.30, phase) * ramp(0.68, 0.44, phase)
            let height = 4 * air * (1 - air) * (action == .jump || action == .play ? 0.55 : 0.34)
            let crouch =
                ramp(0, 0.12, phase) * ramp(0.26, 0.18, phase) + ramp(0.70, 0.75, phase)
                * ramp(0.95, 0.80, phase)
            // The ground moves on evenly; a hop covers it in the air, so the body lags and catches up.
            let lag =
                action == .walk || action == .run ? 0.55 * 1.15 * (ramp(0.2, 0.74, phase) - phase) * 0.9 : 0
            local[0] = .shift([0, height, lag])
            local[1] =
                Affine.shift([0, -0.035 * crouch, 0])
                * .turn(x: -0.42 * stretch + 0.35 * ramp(0.45, 0.6, phase) * ramp(0.78, 0.68, phase))
        } else if swims {
            stretch = ramp(0, 0.25, phase) * ramp(1, 0.55, phase)
            local[0] = .shift([0, -0.24 + 0.02 * wave(phase), 0.04 * wave(phase)])
        } else {
            let breath = wave(phase * 6)
            local[1] = .scale([1 + 0.008 * breath, 1 + 0.010 * breath, 1])
        }
        let throat = hops ? 0 : wave(phase * 14) * 0.5 + 0.5
        local[2] = .scale([1 + 0.10 * throat, 1 + 0.16 * throat, 1 + 0.10 * throat])
        for (number, joints) in legs.enumerated() {
            let side: Float = number == 0 ? 1 : -1
            local[joints[0]] = .turn(x: 0.9 * stretch * (swims ? 0.7 : 1), y: side * 0.2 * stretch)
            local[joints[1]] = .turn(x: -0.15 * stretch, y: side * 1.35 * stretch)
            local[joints[2]] = .turn(y: -side * 2.0 * stretch)
            local[joints[3]] = .turn(y: side * 2.2 * stretch)
        }
        let blink =
            action == .sleep ? 1 : [Float(0.31), 0.77].map { ramp(0.02, 0.008, abs(phase - $0)) }.max() ?? 0
        for lid in lids { local[lid] = .turn(x: 1.5 * (hops ? 0 : blink)) }
        return skeleton.assemble(local)
    }
}
