import Foundation
import Render

/// Things with many legs in numbers: insects, spiders, crabs; one body length before `size`.
struct Crawler: Sendable {
    enum Wings: Sendable { case none, butterfly, clear, dragonfly, cases }
    enum Marks: Sendable { case none, bee, ladybird, firefly, monarch }

    struct Lump: Sendable {
        var at: SIMD3<Float>
        var radii: SIMD3<Float>
        var dark = false
    }

    /// Metres from head to tail.
    var size: Float = 0.03
    var lumps: [Lump] = []
    /// Middle of the head.
    var head: SIMD3<Float> = [0, 0.26, 0.36]
    var eye: Float = 0.06
    var eyeStalk: Float = 0
    /// Legs to a side, how far they reach and how high their knees are.
    var legs = 3
    var reach: Float = 0.34
    var knee: Float = 0.16
    var legThick: Float = 0.016
    var feelers: Float = 0.22
    var claws: Float = 0
    /// A tail that is raised over the back, or a straight one.
    var sting: Float = 0
    var tailFan = false
    var wings = Wings.none
    var span: Float = 0.75
    var marks = Marks.none
    var material = MaterialKind.vinyl
    var base = hex(0x3A2E24)
    var dark = hex(0x1E1814)
    var wing = hex(0xF2922E)
    var edge = hex(0x1E1512)
    var limb = hex(0x241A14)
    var beat: Double = 0.45
}

/// Models one.
struct CrawlerModel {
    let shape: Crawler
    let detail: BodyDetail

    func body(key: String) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("body", 0, [0, 0.2, 0])
        skeleton.add("head", 1, shape.head - [0, 0, 0.08])
        var wings: [Int] = []
        for side in [Float(1), -1] where shape.wings != .none {
            let name = side > 0 ? "left" : "right"
            wings.append(skeleton.add("wing.\(name).fore", 1, [0.05 * side, wingHeight, 0.08]))
            wings.append(skeleton.add("wing.\(name).hind", 1, [0.05 * side, wingHeight, 0.0]))
        }
        var legs: [Int] = []
        for side in [Float(1), -1] {
            for number in 0..<shape.legs {
                legs.append(
                    skeleton.add("leg.\(side > 0 ? "left" : "right").\(number)", 1, hip(number, side)))
            }
        }
        var claws: [Int] = []
        for side in [Float(1), -1] where shape.claws > 0 {
            claws.append(skeleton.add("claw.\(side > 0 ? "left" : "right")", 1, [0.14 * side, 0.16, 0.22]))
        }
        var tail: [Int] = []
        for segment in 0..<(shape.sting > 0 ? 4 : 0) {
            tail.append(
                skeleton.add(
                    "tail.\(segment)", segment == 0 ? 1 : tail[segment - 1], tailPoint(Float(segment) / 4)))
        }
        var field = Field()
        for lump in shape.lumps {
            let joint = lump.at.z > shape.head.z - 0.04 ? 2 : 1
            field.add(
                .ellipsoid(lump.radii), at: lump.at, blend: 0.03, colour: lump.dark ? shape.dark : shape.base,
                joint: joint)
        }
        paint(&field)
        for (number, joint) in claws.enumerated() { claw(&field, joint, number == 0 ? 1 : -1) }
        for (segment, joint) in tail.enumerated() {
            let (from, to) = (tailPoint(Float(segment) / 4), tailPoint(Float(segment + 1) / 4))
            field.limb(
                from, to, 0.062 - 0.008 * Float(segment), 0.050 - 0.008 * Float(segment), blend: 0.012,
                colour: shape.base, joint: joint)
        }
        if let last = tail.last {
            let tip = tailPoint(1)
            field.limb(
                tip, tip + [0, -0.02, 0.10], 0.045, 0.006, blend: 0.02, colour: shape.dark, joint: last)
        }
        if shape.tailFan {
            for blade in -1...1 {
                field.add(
                    .ellipsoid([0.05, 0.014, 0.085]), at: [0.07 * Float(blade), 0.09, -0.53],
                    turned: .turn(y: -0.45 * Float(blade)),
                    blend: 0.015, colour: shape.base, joint: 1)
            }
        }
        var sculptor = Sculptor(cell: 0.0135)
        sculptor.detail = detail
        sculptor.softness = 0.02
        sculptor.coverage = shape.material.coverage
        var parts = [
            SculptedBody.Part(
                name: "body", material: shape.material, mesh: sculptor.mesh(field, skeleton: skeleton),
                isCoat: true),
            SculptedBody.Part(name: "legs", material: .rubber, mesh: limbs(legs)),
        ]
        if shape.wings != .none {
            parts.append(
                .init(
                    name: "wings", material: shape.wings == .cases ? .paint : .petal,
                    mesh: CrawlerWings(shape: shape, detail: detail, height: wingHeight).mesh(wings),
                    isCoat: shape.wings == .butterfly || shape.wings == .cases))
        }
        parts += eyes()
        if shape.marks == .firefly {
            let lamp = Mesh.ball(
                [0.10, 0.09, 0.14], sides: detail.sides(18), rows: 8, colour: bytes(hex(0xE6F57A), 0.9))
            var mesh = Mesh()
            mesh.add(lamp, at: .shift([0, 0.19, -0.30]))
            parts.append(.init(name: "lamp", material: .emissive, mesh: mesh.bound(to: 1)))
        }
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = CrawlerRig(
            shape: shape, skeleton: skeleton, wings: wings, legs: legs, claws: claws, tail: tail)
        body.anchors = [
            "back": .init(joint: 1, position: [0, 0.35, 0]), "eyes": .init(joint: 2, position: shape.head),
            "head.top": .init(joint: 2, position: shape.head + [0, 0.1, 0]),
        ]
        return body.scaled(by: shape.size)
    }

    private var wingHeight: Float { (shape.lumps.map { $0.at.y + $0.radii.y * 0.8 }.max() ?? 0.3) }

    private func hip(_ number: Int, _ side: Float) -> SIMD3<Float> {
        let part = shape.legs == 1 ? 0.5 : Float(number) / Float(shape.legs - 1)
        let wide = shape.lumps.first.map { $0.radii.x * 0.7 } ?? 0.1
        let centre = shape.lumps.first?.at ?? [0, 0.2, 0]
        return [wide * side, centre.y - 0.02, centre.z + mix(Float(0.13), -0.13, part)]
    }

    private func tailPoint(_ part: Float) -> SIMD3<Float> {
        let angle = part * 2.5
        return [0, 0.16 + shape.sting * (1 - cos(angle)) * 0.5, -0.22 - shape.sting * sin(angle) * 0.42]
    }

    private func limbs(_ legs: [Int]) -> Mesh {
        var mesh = Mesh()
        for (number, joint) in legs.enumerated() {
            let side: Float = number < shape.legs ? 1 : -1
            let index = number % shape.legs
            let part = shape.legs == 1 ? 0.5 : Float(index) / Float(shape.legs - 1)
            let start = hip(index, side)
            let angle = mix(Float(0.75), -0.85, part)
            let way = SIMD3(cos(angle) * side, 0, sin(angle))
            let knee = start + way * shape.reach * 0.45 + [0, shape.knee, 0]
            let shin = start + way * shape.reach * 0.85
            let foot = SIMD3(start.x, 0, start.z) + way * shape.reach
            let thick = shape.legThick
            let leg = Mesh.tube(
                [start, knee, SIMD3(shin.x, knee.y * 0.42, shin.z), foot + [0, thick * 0.5, 0]],
                radii: [thick * 1.3, thick * 1.1, thick * 0.85, thick * 0.5],
                sides: detail.sides(7), colours: [bytes(shape.limb)])
            mesh.add(leg.bound(to: joint))
        }
        for side in [Float(1), -1] where shape.feelers > 0 {
            let foot = shape.head + SIMD3(0.03 * side, 0.05, 0.05)
            let long = shape.feelers
            let feeler = Mesh.tube(
                [
                    foot, foot + [0.10 * long * side, 0.55 * long, 0.35 * long],
                    foot + [0.35 * long * side, 0.85 * long, 0.85 * long],
                ],
                radii: [0.010, 0.008, shape.wings == .butterfly ? 0.016 : 0.005], sides: detail.sides(6),
                colours: [bytes(shape.limb)])
            mesh.add(feeler.bound(to: 2))
        }
        for side in [Float(1), -1] where shape.eyeStalk > 0 {
            let foot = shape.head + SIMD3(0.06 * side, 0.02, 0.02)
            mesh.add(
                Mesh.tube(
                    [foot, foot + [0.01 * side, shape.eyeStalk, 0.01]], radii: [0.020, 0.018],
                    sides: detail.sides(7),
                    colours: [bytes(shape.base)]
                ).bound(to: 2))
        }
        return mesh
    }

    private func claw(_ field: inout Field, _ joint: Int, _ side: Float) {
        let size = shape.claws
        let start = SIMD3<Float>(0.14 * side, 0.16, 0.22)
        let elbow = start + SIMD3(0.62 * side, 0.12, 0.42) * size
        let wrist = elbow + SIMD3(-0.10 * side, 0.10, 0.55) * size
        field.limb(start, elbow, 0.045, 0.050, blend: 0.015, colour: shape.base, joint: joint)
        field.limb(elbow, wrist, 0.052, 0.07 * (0.6 + size), blend: 0.015, colour: shape.base, joint: joint)
        field.add(
            .ellipsoid(SIMD3(0.24, 0.17, 0.30) * size), at: wrist + SIMD3(0, 0, 0.14) * size, blend: 0.02,
            colour: shape.base, joint: joint)
        for jaw in [Float(1), -1] {
            field.limb(
                wrist + SIMD3(0.12 * jaw, 0, 0.28) * size, wrist + SIMD3(0.05 * jaw, 0, 0.72) * size,
                0.11 * size,
                0.02 * size, blend: 0.015, colour: mix(shape.base, shape.dark, jaw > 0 ? 0 : 0.3),
                joint: joint)
        }
    }

    private func paint(_ field: inout Field) {
        switch shape.marks {
        case .bee:
            for band in 0..<3 {
                field.paint(
                    .box([0.4, 0.4, 0.030], rounding: 0.01), at: [0, 0.2, -0.13 - 0.105 * Float(band)],
                    turned: .turn(x: 0.1),
                    blend: 0.010, colour: shape.dark)
            }
        case .none, .ladybird, .firefly, .monarch: break
        }
        if shape.claws > 0 {
            field.paint(
                .box([0.6, 0.08, 0.6], rounding: 0.05), at: [0, 0.02, 0], blend: 0.05,
                colour: mix(shape.base, hex(0xFFF0DC), 0.55))
        }
    }

    private func eyes() -> [SculptedBody.Part] {
        var balls = Mesh()
        var lights = Mesh()
        for side in [Float(1), -1] {
            let way = SIMD3<Float>(0.55 * side, 0.25, 0.8).normalized
            let width = shape.lumps.first { $0.at.z >= shape.head.z - 0.04 }?.radii.x ?? 0.1
            var place = shape.head + SIMD3(width * 0.62 * side, width * 0.35, width * 0.55)
            if shape.eyeStalk > 0 { place = shape.head + [0.07 * side, shape.eyeStalk + 0.03, 0.03] }
            let isDark =
                shape.wings == .clear || shape.wings == .dragonfly || shape.legs > 3 && shape.claws == 0
            balls.add(
                Eyes.ball(
                    radius: shape.eye, iris: isDark ? hex(0x3A1E16) : hex(0x4A3420),
                    white: isDark ? hex(0x1E1412) : hex(0xF2EEE4),
                    spread: isDark ? 1.5 : 1.0, sides: detail.sides(18)),
                at: .frame(up: [0, 1, 0], forward: way, at: place))
            lights.add(
                Eyes.catchlight(
                    radius: shape.eye, towards: (way + [0.2, 0.5, 0.2]).normalized, width: 0.30,
                    sides: detail.sides(10)),
                at: .shift(place))
        }
        return [
            .init(name: "eyes", material: .eye, mesh: balls.bound(to: 2)),
            .init(name: "catchlights", material: .emissive, mesh: lights.bound(to: 2)),
        ]
    }
}
