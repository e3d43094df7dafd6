import Foundation
import Render

/// Models a whale: one skin over body, flippers and flukes.
struct WhaleModel {
    let shape: Whale
    let detail: BodyDetail

    func body(key: String) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        for (number, station) in FishModel.stations.enumerated() {
            skeleton.add("spine.\(number + 1)", number, [0, 0, station])
        }
        let fins = [Float(1), -1].map { side in
            skeleton.add("fin.\(side > 0 ? "left" : "right")", 1, root(side))
        }
        let jaw = skeleton.add("jaw", 1, [0, -shape.height * 0.35, 0.20])
        var sculptor = Sculptor(cell: 0.0120)
        sculptor.detail = detail
        sculptor.softness = 0.04
        sculptor.mottle = 0.06
        sculptor.mottleSize = 0.05
        var parts = [
            SculptedBody.Part(
                name: "body", material: .vinyl, mesh: sculptor.mesh(field(jaw), skeleton: skeleton),
                isCoat: true)
        ]
        parts += eyes()
        if shape.kind == .narwhal { parts.append(tusk()) }
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        var numbers = Fish.whale
        numbers.beat = shape.beat
        body.rig = FishRig(shape: numbers, skeleton: skeleton, fins: fins, jaw: jaw)
        body.anchors = [
            "back": .init(joint: 2, position: [0, shape.height, 0]),
            "mouth": .init(joint: 1, position: [0, -shape.height * 0.1, 0.5]),
            "eyes": .init(joint: 1, position: [0, 0, 0.3]),
        ]
        return body.scaled(by: shape.size)
    }

    private func root(_ side: Float) -> SIMD3<Float> {
        [shape.width * 0.78 * side, -shape.height * 0.42, 0.17]
    }

    private func field(_ jaw: Int) -> Field {
        var field = Field()
        let (h, w, base) = (shape.height, shape.width, shape.base)
        var lumps: [(SIMD3<Float>, SIMD3<Float>, Int)] = [
            ([0, 0, 0.20], [w * 0.96, h * 0.94, 0.22], 1), ([0, 0, 0.03], [w, h, 0.24], 2),
            ([0, h * 0.04, -0.14], [w * 0.70, h * 0.72, 0.20], 3),
            ([0, h * 0.08, -0.29], [w * 0.36, h * 0.42, 0.15], 4),
            ([0, h * 0.10, -0.41], [w * 0.18, h * 0.22, 0.09], 5),
        ]
        switch shape.kind {
        case .humpback, .blue:
            // A flat upper jaw over a deep, pleated throat.
            lumps.append(([0, h * 0.12, 0.36], [w * 0.62, h * 0.46, 0.14], 1))
            lumps.append(([0, -h * 0.28, 0.33], [w * 0.74, h * 0.52, 0.16], jaw))
        case .sperm: lumps.append(([0, h * 0.12, 0.34], [w * 0.86, h * 0.90, 0.17], 1))
        case .orca: lumps.append(([0, -h * 0.05, 0.36], [w * 0.62, h * 0.60, 0.15], 1))
        case .beluga, .narwhal:
            lumps.append(([0, h * 0.22, 0.36], [w * 0.60, h * 0.62, 0.11], 1))
            lumps.append(([0, -h * 0.16, 0.42], [w * 0.36, h * 0.26, 0.08], 1))
        }
        for (place, radii, joint) in lumps {
            field.add(.ellipsoid(radii), at: place, blend: 0.06, colour: base, joint: joint)
        }
        flippers(&field)
        flukes(&field)
        if shape.dorsal > 0.02 {
            let tall = shape.dorsal
            field.add(
                .leaf(length: tall * 1.25, width: 0.045 + tall * 0.22, thickness: 0.012, cup: 0),
                at: [0, h * 0.88, shape.kind == .orca ? 0.0 : -0.12],
                turned: .frame(up: [0, 0.80, -0.60], forward: [1, 0, 0], at: .zero), blend: 0.03,
                colour: base,
                joint: shape.kind == .orca ? 2 : 3)
        }
        paint(&field)
        if shape.pleats > 0 {
            let count = Float(shape.pleats)
            field.reliefHeight = 0.006
            field.relief = { point in
                // Pleats run along the throat: ridges by the angle about the belly line.
                let angle = atan2(point.x, -(point.y - h * 0.25))
                let low =
                    ramp(1.25, 0.95, abs(angle)) * ramp(-0.06, 0.06, point.z) * ramp(0.50, 0.46, point.z)
                return 0.006 * low * (0.5 + 0.5 * cos(angle * count * 2.6))
            }
        }
        return field
    }

    private func flippers(_ field: inout Field) {
        for (number, side) in [Float(1), -1].enumerated() {
            let start = root(side)
            let way = SIMD3<Float>(0.72 * side, -0.42, -0.55).normalized
            let flat = Affine.frame(up: way, forward: [0.2 * side, 1, 0.35], at: .zero)
            let long = shape.flipper
            let wide: Float = shape.kind == .orca ? 0.34 : 0.20
            let colour = shape.kind == .humpback ? mix(shape.base, shape.belly, 0.15) : shape.base
            field.add(
                .ellipsoid([long * wide, long * 0.52, 0.016]), at: start + way * long * 0.46, turned: flat,
                blend: 0.025, colour: colour, joint: 6 + number)
            if shape.kind == .humpback {
                field.paint(
                    .ellipsoid([long * 0.3, long * 0.62, 0.05]),
                    at: start + way * long * 0.55 - flat.z * 0.052,
                    turned: flat, blend: 0.02, colour: shape.belly)
                for knob in 0..<5 {
                    let part = 0.30 + 0.15 * Float(knob)
                    let edge =
                        flat.x
                        * (long * wide * 0.92 * wave(0.25 + 0.22 * (part - 0.4)) * (flat.x.z > 0 ? 1 : -1))
                    field.add(
                        .ellipsoid(SIMD3(repeating: 0.0135)), at: start + way * long * part + edge,
                        blend: 0.012,
                        colour: colour, joint: 6 + number)
                }
            }
        }
    }

    private func flukes(_ field: inout Field) {
        for side in [Float(1), -1] {
            let way = SIMD3<Float>(0.86 * side, 0, -0.50).normalized
            let flat = Affine.frame(up: way, forward: [0, 1, 0], at: .zero)
            let long = shape.fluke
            field.add(
                .ellipsoid([long * 0.30, long * 0.60, 0.014]),
                at: [0.035 * side, shape.height * 0.10, -0.475] + way * long * 0.40,
                turned: flat, blend: 0.03, colour: shape.base, joint: 5)
        }
    }

    private func paint(_ field: inout Field) {
        let (h, w) = (shape.height, shape.width)
        let dark = shape.base * 0.42
        let baleen = shape.kind == .humpback || shape.kind == .blue
        field.paint(
            .ellipsoid([w * 1.5, h * 0.80, 0.52]),
            at: [0, -h * (baleen ? 0.82 : 0.98), baleen ? 0.18 : 0.12],
            blend: 0.035, colour: shape.belly)
        for side in [Float(1), -1] {
            // The mouth: a long line from the tip, down to below the eye.
            let corner = SIMD3(w * 1.0 * side, -h * 0.16, 0.205)
            let middle = SIMD3(w * 0.84 * side, -h * 0.02, 0.34)
            let tip = SIMD3<Float>(0, -h * (baleen ? 0.02 : 0.18), baleen ? 0.515 : 0.50)
            for (from, to) in [(corner, middle), (middle, tip)] {
                field.paint(.cone(tip: to - from, [0.012, 0.012]), at: from, blend: 0.005, colour: dark)
            }
            // A socket a little paler than the skin sets off the eye.
            field.paint(
                .ellipsoid(SIMD3(repeating: shape.eye * 1.9)), at: eyePlace(side), blend: 0.008,
                colour: shape.kind == .orca ? shape.base : mix(shape.base, shape.belly, 0.22))
            if baleen {
                for pleat in 0..<shape.pleats {
                    let angle = (Float(pleat) + 0.5) * 2 * Float.pi / (Float(shape.pleats) * 2.6)
                    guard angle < 1.0 else { continue }
                    let way = SIMD3(sin(angle) * side, -cos(angle), 0)
                    field.paint(
                        .box([0.0034, 0.10, 0.20], rounding: 0.002),
                        at: [0, h * 0.25, 0.24] + way * h * 1.15,
                        turned: .frame(up: -way, forward: [0, 0, 1], at: .zero), blend: 0.006,
                        colour: mix(shape.belly, shape.base, 0.55))
                }
                for knob in 0..<6 {
                    let part = Float(knob) / 6
                    field.add(
                        .ellipsoid(SIMD3(repeating: 0.0125)),
                        at: [
                            w * mix(0.16, 0.50, part) * side, h * mix(0.50, 0.62, part),
                            mix(0.445, 0.30, part),
                        ],
                        blend: 0.012, colour: shape.base, joint: 1)
                }
            }
            if shape.kind == .orca {
                field.paint(
                    .ellipsoid([0.05, 0.024, 0.052]), at: [w * 0.80 * side, h * 0.36, 0.225],
                    turned: .turn(x: -0.25),
                    blend: 0.008, colour: shape.belly)
                field.paint(
                    .ellipsoid([0.06, 0.040, 0.10]), at: [w * 0.78 * side, -h * 0.28, -0.17],
                    turned: .turn(x: 0.35),
                    blend: 0.01, colour: shape.belly)
                field.paint(
                    .ellipsoid([0.05, 0.035, 0.07]), at: [0.035 * side, h * 0.80, -0.12], blend: 0.014,
                    colour: hex(0x6A6E76))
            }
        }
        var random = SplitMix64(seed: 4, path: "whale")
        if shape.kind == .humpback || shape.kind == .narwhal {
            for _ in 0..<(shape.kind == .narwhal ? 26 : 12) {
                let angle = random.between(-1.9, 1.9)
                let z = random.between(-0.25, 0.42)
                field.paint(
                    .ellipsoid(SIMD3(repeating: random.between(0.006, 0.014))),
                    at: [sin(angle) * w * 0.95, cos(angle) * h * 0.95, z], blend: 0.006,
                    colour: shape.kind == .narwhal ? shape.base * 0.6 : mix(shape.base, shape.belly, 0.6))
            }
        }
        // The blowhole.
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid([0.005, 0.05, 0.016]), at: [0.011 * side, h * 0.85, 0.22],
                turned: .turn(y: 0.3 * side),
                blend: 0.005, colour: dark)
        }
    }

    private func eyePlace(_ side: Float) -> SIMD3<Float> {
        let w = shape.width
        let low: Float = shape.kind == .orca || shape.kind == .beluga || shape.kind == .narwhal ? 0.10 : -0.05
        let along: Float = shape.kind == .beluga || shape.kind == .narwhal ? 0.33 : 0.22
        let half = along > 0.3 ? w * 0.78 : w * 0.94
        return [half * side, shape.height * low, along]
    }

    private func eyes() -> [SculptedBody.Part] {
        var balls = Mesh()
        var lights = Mesh()
        for side in [Float(1), -1] {
            let way = SIMD3<Float>(0.93 * side, 0.0, 0.36).normalized
            let centre = eyePlace(side) - way * shape.eye * 0.25
            var ball = Mesh()
            ball.add(
                Eyes.ball(
                    radius: shape.eye, iris: hex(0x4A3420), white: hex(0xE3E0D8), spread: 1.05,
                    sides: detail.sides(20)),
                at: .frame(up: [0, 1, 0], forward: way, at: centre))
            balls.add(ball.bound(to: 1))
            var glint = Mesh()
            glint.add(
                Eyes.catchlight(
                    radius: shape.eye, towards: (way + [0, 0.45, 0.2]).normalized, width: 0.26,
                    sides: detail.sides(10)),
                at: .shift(centre))
            lights.add(glint.bound(to: 1))
        }
        return [
            .init(name: "eyes", material: .eye, mesh: balls),
            .init(name: "catchlights", material: .emissive, mesh: lights),
        ]
    }

    private func tusk() -> SculptedBody.Part {
        let steps = max(8, Int(24 / detail.coarseness))
        let line = (0...steps).map {
            SIMD3<Float>(0.015, -shape.height * 0.05, 0.46 + 0.42 * Float($0) / Float(steps))
        }
        let mesh = Mesh.tube(
            line,
            radii: (0...steps).map {
                (0.014 + 0.0022 * wave(Float($0) / 3)) * (1.02 - Float($0) / Float(steps)) + 0.001
            },
            sides: detail.sides(10),
            colours: (0...steps).map { bytes(hex(0xEADFC6) * (0.85 + 0.15 * wave(Float($0) / 3))) })
        return .init(name: "tusk", material: .ceramic, mesh: mesh.bound(to: 1))
    }
}
