import Foundation
import Render

/// A bird in numbers; doll units of about one body length before `size`.
struct Bird: Sendable {
    var size: Float = 0.40
    var plump: Float = 0.17
    var head: Float = 0.115
    var neck: Float = 0.10
    var beak: SIMD2<Float> = [0.13, 0.035]
    /// Hooked like an eagle's or a parrot's.
    var hook: Float = 0
    var wing: Float = 0.80
    var chord: Float = 0.24
    var tail: Float = 0.30
    var legs: Float = 0.16
    var back = hex(0x9BA5AE)
    var belly = hex(0xF4F2EC)
    var crown = hex(0xF4F2EC)
    var tip = hex(0x25282B)
    var bill = hex(0xE3A32E)
    var beat: Double = 0.75

    static let gull = Bird()
    static let eagle = Bird(
        size: 0.85, plump: 0.18, head: 0.110, beak: [0.10, 0.045], hook: 0.6, wing: 0.95, chord: 0.30,
        tail: 0.34, back: hex(0x4A3424),
        belly: hex(0x543C2A), crown: hex(0xF2EDE2), tip: hex(0x241A14), bill: hex(0xE8B02E), beat: 1.1)
    static let parrot = Bird(
        size: 0.38, head: 0.135, beak: [0.085, 0.06], hook: 1, wing: 0.62, tail: 0.60, back: hex(0xD9352B),
        belly: hex(0xE0402F), crown: hex(0xD9352B), tip: hex(0x2A62C9), bill: hex(0x2A2624), beat: 0.5)
    static let sparrow = Bird(
        size: 0.16, plump: 0.21, head: 0.145, neck: 0.04, beak: [0.075, 0.035], wing: 0.55, tail: 0.28,
        back: hex(0x8A6240),
        belly: hex(0xE3D6C2), crown: hex(0x7A4F2E), tip: hex(0x3E2C20), bill: hex(0x4A3E34), beat: 0.28)
    static let crow = Bird(
        size: 0.45, head: 0.12, beak: [0.14, 0.045], hook: 0.2, wing: 0.75, back: hex(0x1E2026),
        belly: hex(0x23252C),
        crown: hex(0x1E2026), tip: hex(0x14151A), bill: hex(0x2A2A2E), beat: 0.65)
    static let dove = Bird(
        size: 0.30, plump: 0.20, head: 0.115, beak: [0.07, 0.028], wing: 0.62, back: hex(0xF4F1EA),
        belly: hex(0xFAF8F3),
        crown: hex(0xF7F4EE), tip: hex(0xE6E2D8), bill: hex(0xD98A7A), beat: 0.42)
    static let flamingo = Bird(
        size: 0.85, plump: 0.15, head: 0.075, neck: 0.55, beak: [0.13, 0.04], hook: 0.9, wing: 0.6,
        tail: 0.14, legs: 0.75,
        back: hex(0xF08A98), belly: hex(0xF5A6AE), crown: hex(0xF2939F), tip: hex(0x2A2226),
        bill: hex(0xE9C9C0), beat: 0.9)
}

/// Models a bird whose wings are folded planes of feathers.
struct BirdModel {
    let shape: Bird
    let detail: BodyDetail

    func body(key: String) -> SculptedBody {
        var skeleton = Skeleton()
        let root = skeleton.add("root", nil, .zero)
        let lift = shape.legs
        let centre = SIMD3<Float>(0, lift + shape.plump, 0)
        let trunk = skeleton.add("trunk", root, centre)
        let rise = SIMD3<Float>(0, 0.72, 0.62).normalized * shape.neck
        let neckStart = centre + SIMD3(0, shape.plump * 0.42, 0.24)
        let neck = skeleton.add("neck", trunk, neckStart)
        let head = skeleton.add("head", neck, neckStart + rise)
        let tail = skeleton.add("tail", trunk, centre + [0, 0.02, -0.32])
        var wings: [Int] = []
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            let shoulder = centre + SIMD3(shape.plump * 0.55 * side, shape.plump * 0.45, 0.10)
            let inner = skeleton.add("wing.\(name).inner", trunk, shoulder)
            let outer = skeleton.add(
                "wing.\(name).outer", inner, shoulder + [shape.wing * 0.42 * side, 0, 0])
            wings += [inner, outer]
        }
        var legs: [Int] = []
        for side in [Float(1), -1] {
            legs.append(
                skeleton.add(
                    "leg.\(side > 0 ? "left" : "right")", trunk,
                    centre + [0.06 * side, -shape.plump * 0.75, -0.02]))
        }
        var field = Field()
        field.coat = 0.25
        field.add(
            .ellipsoid([shape.plump * 0.88, shape.plump, 0.30]), at: centre, turned: .turn(x: -0.12),
            blend: 0.05,
            colour: shape.back, joint: trunk)
        field.limb(
            centre - [0, 0, 0.12], centre + [0, 0.02, -0.36], shape.plump * 0.62, 0.05, blend: 0.06,
            colour: shape.back, joint: tail)
        field.limb(
            neckStart - [0, 0.05, 0.06], neckStart + rise, shape.plump * 0.62, shape.head * 0.72, blend: 0.06,
            colour: shape.crown, joint: neck)
        let top = neckStart + rise + SIMD3(0, shape.head * 0.35, shape.head * 0.35)
        field.add(
            .ellipsoid(SIMD3(0.92, 0.95, 1.05) * shape.head), at: top, blend: 0.03, colour: shape.crown,
            joint: head)
        field.paint(
            .ellipsoid([shape.plump * 1.2, shape.plump * 1.0, 0.40]),
            at: centre - [0, shape.plump * 0.75, -0.10], blend: 0.06,
            colour: shape.belly)
        var sculptor = Sculptor(cell: 0.0165)
        sculptor.detail = detail
        sculptor.softness = 0.05
        sculptor.coverage = .length
        var parts = [
            SculptedBody.Part(name: "body", material: .felt, mesh: sculptor.mesh(field, skeleton: skeleton)),
            SculptedBody.Part(name: "feathers", material: .feather, mesh: feathers(wings, tail, centre)),
            SculptedBody.Part(name: "bill", material: .plastic, mesh: bill(top).bound(to: head)),
            SculptedBody.Part(name: "legs", material: .plastic, mesh: shanks(legs, skeleton)),
        ]
        var eyes = Mesh()
        var lights = Mesh()
        for side in [Float(1), -1] {
            let way = SIMD3<Float>(0.86 * side, 0.16, 0.48).normalized
            let place = top + way * SIMD3(0.92, 0.95, 1.05) * (shape.head * 0.90)
            let radius = shape.head * 0.24
            eyes.add(
                Eyes.ball(radius: radius, iris: hex(0x241812), white: hex(0x14100E), sides: detail.sides(14)),
                at: .frame(up: [0, 1, 0], forward: way, at: place))
            lights.add(
                Eyes.catchlight(
                    radius: radius, towards: (way + [0, 0.5, 0.3]).normalized, width: 0.30,
                    sides: detail.sides(10)),
                at: .shift(place))
        }
        parts.append(.init(name: "eyes", material: .eye, mesh: eyes.bound(to: head)))
        parts.append(.init(name: "catchlights", material: .emissive, mesh: lights.bound(to: head)))
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = BirdRig(
            shape: shape, skeleton: skeleton, trunk: trunk, neck: neck, head: head, tail: tail, wings: wings,
            legs: legs)
        body.anchors = [
            "head.top": .init(joint: head, position: top + [0, shape.head, 0]),
            "eyes": .init(joint: head, position: top),
            "mouth": .init(joint: head, position: top + [0, 0, shape.head + shape.beak.x]),
            "back": .init(joint: trunk, position: centre + [0, shape.plump, 0]),
        ]
        return body.scaled(by: shape.size)
    }

    /// Wings spread flat at rest: an inner panel and a hand of separate quills; and the fan of the tail.
    private func feathers(_ wings: [Int], _ tail: Int, _ centre: SIMD3<Float>) -> Mesh {
        var mesh = Mesh()
        let rows = max(2, Int(6 / detail.coarseness))
        for side in [Float(1), -1] {
            let root = centre + SIMD3(shape.plump * 0.50 * side, shape.plump * 0.45, 0.10)
            let quills = detail.rawValue > 1 ? 9 : 15
            for quill in 0..<quills {
                let part = Float(quill) / Float(quills - 1)
                let hand = ramp(0.45, 0.6, part)
                let base =
                    root
                    + SIMD3(
                        side * shape.wing * min(part * 0.95, 0.66), 0.004 * Float(quill % 2),
                        0.045 * (1 - part))
                let angle = mix(Float(0.12), 1.28, pow(part, 1.6))
                let way = SIMD3(sin(angle) * side, 0, -cos(angle))
                let long = mix(shape.chord * 1.15, shape.wing * 0.42, hand)
                let colour = mix(shape.back, shape.tip, ramp(0.55, 0.9, part))
                let feather = Sheet.grow(
                    rows: rows, columns: 2,
                    point: { along, across in
                        let half =
                            0.052 * (1 - 0.25 * hand)
                            * pow(max(sin(pow(along, 0.45) * Float.pi * 0.96 + 0.1), 0), 0.45)
                        return [across * 2 * half, along * long, -0.02 * along * along + abs(across) * 0.008]
                    },
                    colour: { along, _ in
                        bytes(mix(colour, shape.tip, ramp(0.7, 1, along) * 0.7) * (0.9 + 0.1 * along), 0.2)
                    })
                var placed = Mesh()
                placed.add(feather, at: .frame(up: way, forward: [0, 1, 0], at: base))
                mesh.add(placed.bound(to: wings[(side > 0 ? 0 : 2) + (part > 0.48 ? 1 : 0)]))
            }
            // Coverts round off the leading edge.
            for segment in 0..<2 {
                let from =
                    root
                    + SIMD3(
                        side * shape.wing * (segment == 0 ? -0.02 : 0.40), 0.008, 0.06 - 0.02 * Float(segment)
                    )
                let reach = SIMD3(
                    side * shape.wing * (segment == 0 ? 0.46 : 0.36), 0, segment == 0 ? 0.0 : -0.05)
                let arm = Mesh.tube(
                    [from, from + reach * 0.5 + [0, 0.006, 0.012], from + reach],
                    radii: [0.034, 0.030, segment == 0 ? 0.026 : 0.010],
                    sides: detail.sides(10), colours: [bytes(shape.back, 0.2)])
                mesh.add(arm.bound(to: wings[(side > 0 ? 0 : 2) + segment]))
            }
        }
        for plume in -3...3 {
            let angle = Float(plume) * 0.14
            let feather = Sheet.leaf(
                length: shape.tail, width: 0.045, droop: 0.05, rows: rows,
                colour: mix(shape.back, shape.tip, abs(Float(plume)) / 4), fold: 0.05)
            var placed = Mesh()
            placed.add(
                feather,
                at: .frame(
                    up: [sin(angle), -0.05, -cos(angle)], forward: [0, 1, 0],
                    at: centre + [0.012 * Float(plume), 0.02 + 0.003 * Float(abs(plume)), -0.28]))
            mesh.add(placed.bound(to: tail))
        }
        for index in mesh.colours.indices { mesh.colours[index].w = 50 }
        return mesh
    }

    private func bill(_ top: SIMD3<Float>) -> Mesh {
        let from = top + SIMD3(0, -shape.head * 0.12, shape.head * 0.82)
        let line = (0...5).map { step -> SIMD3<Float> in
            let part = Float(step) / 5
            return from
                + SIMD3(
                    0, -shape.hook * shape.beak.x * 0.7 * part * part,
                    shape.beak.x * (part - shape.hook * 0.3 * part * part))
        }
        return .tube(
            line, radii: (0...5).map { shape.beak.y * pow(1 - Float($0) / 5.4, 0.8) },
            sides: detail.sides(12),
            colours: [bytes(shape.bill)])
    }

    private func shanks(_ legs: [Int], _ skeleton: Skeleton) -> Mesh {
        var mesh = Mesh()
        for (number, leg) in legs.enumerated() {
            let hip = skeleton.joints[leg].position
            let foot = SIMD3(hip.x, 0.012, hip.z + 0.02)
            var one = Mesh.tube(
                [hip, [hip.x, foot.y, hip.z + 0.015]], radii: [0.016, 0.011], sides: detail.sides(8),
                colours: [bytes(shape.bill * 0.9)])
            for toe in -1...2 {
                let angle = toe == 2 ? Float.pi : Float(toe) * 0.5
                one.add(
                    .tube(
                        [foot, foot + SIMD3(sin(angle), -0.03, cos(angle)) * (toe == 2 ? 0.05 : 0.085)],
                        radii: [0.011, 0.006],
                        sides: detail.sides(6), colours: [bytes(shape.bill * 0.9)]))
            }
            mesh.add(one.bound(to: legs[number]))
        }
        return mesh
    }
}
