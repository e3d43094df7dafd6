import Foundation
import Render

/// Small things that films need: a surfboard, petals, a branch whose leaves throw shadows.
enum Props {
    /// A short board, 1.9 m, nose along +z, its deck on y = 0 where a rider stands.
    static func surfboard(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        let rows = max(10, Int(44 / detail.coarseness))
        let sides = max(12, Int(32 / detail.coarseness))
        let length: Float = 1.9
        var random = SplitMix64(seed: seed, path: "board")
        let schemes: [(UInt32, UInt32, UInt32)] = [
            (0xF2ECDD, 0xD9472B, 0x1F7A8C), (0xFBF3E1, 0xE8A33D, 0xB5402F), (0xE9F1EE, 0x2E86A8, 0xF0B429),
        ]
        let scheme = schemes[seed == 0 ? 0 : Int(random.next() % 3)]
        var mesh = Mesh()
        for row in 0...rows {
            let part = mix(0.0, 1.0, Float(row) / Float(rows))
            let along = 0.5 - 0.5 * cos(part * Float.pi)
            let half = 0.26 * pow(max(sin(along * Float.pi), 0), 0.52) * (1 - 0.28 * (along - 0.42))
            let rocker =
                0.20 * pow(max(along - 0.52, 0) / 0.48, 2.2) + 0.045 * pow(max(0.28 - along, 0) / 0.28, 2)
            let thick = 0.032 * pow(max(sin(along * Float.pi), 0), 0.35)
            for side in 0...sides {
                let angle = Float(side) / Float(sides) * 2 * Float.pi
                let across = cos(angle)
                let up = sin(angle)
                let x = copysign(pow(abs(across), 0.72), across) * half
                let y = copysign(pow(abs(up), 0.85), up) * thick
                var colour = hex(scheme.0)
                let offset = abs(x)
                if up > -0.2 {
                    if offset < 0.010 { colour = hex(0x3A2A20) }
                    if offset > 0.075, offset < 0.115, along < 0.93 { colour = hex(scheme.1) }
                    if along > 0.80 { colour = hex(scheme.2) }
                    if along > 0.775, along < 0.80 { colour = hex(scheme.1) }
                } else if along > 0.80 || along < 0.12 {
                    colour = hex(scheme.2)
                }
                mesh.vertex(
                    [x, rocker + y - thick, (along - 0.5) * length], [0, 1, 0], [x / 0.52 + 0.5, along],
                    bytes(colour))
            }
        }
        let width = UInt32(sides + 1)
        for row in 0..<UInt32(rows) {
            for side in 0..<UInt32(sides) {
                let a = row * width + side
                if row > 0 { mesh.triangle(a, a + 1, a + 1 + width) }
                if row < UInt32(rows) - 1 { mesh.triangle(a, a + 1 + width, a + width) }
            }
        }
        mesh.computeNormals()
        // The seam of the round is one place.
        for row in 0...rows {
            let first = row * (sides + 1)
            let sum = (mesh.normals[first] + mesh.normals[first + sides]).normalized
            mesh.normals[first] = sum
            mesh.normals[first + sides] = sum
        }
        var fins = Mesh()
        for (x, z, size) in [
            (Float(0), Float(-0.80), Float(0.12)), (0.13, -0.66, 0.09), (-0.13, -0.66, 0.09),
        ] {
            fins.add(fin(size: size, colour: hex(scheme.2) * 0.7), at: .shift([x, -0.045, z]))
        }
        var body = SculptedBody(
            key: key,
            parts: [
                .init(name: "board", material: .paint, mesh: mesh.bound(to: 0)),
                .init(name: "fins", material: .plastic, mesh: fins.bound(to: 0)),
            ], skeleton: .rigid)
        body.anchors = [
            "deck": .init(joint: 0, position: [0, 0, -0.05]),
            "nose": .init(joint: 0, position: [0, 0.2, 0.95]),
            "tail": .init(joint: 0, position: [0, 0, -0.95]),
        ]
        return body
    }

    private static func fin(size: Float, colour: SIMD3<Float>) -> Mesh {
        var field = Field()
        field.add(
            .leaf(length: size, width: size * 0.5, thickness: size * 0.07, cup: 0), at: .zero,
            turned: .turn(y: Float.pi / 2) * .turn(x: 0) * .turn(z: Float.pi - 0.45), blend: 0.01,
            colour: colour)
        var sculptor = Sculptor(cell: size * 0.07)
        sculptor.mottle = 0
        sculptor.detail = .near
        return sculptor.mesh(field, skeleton: .rigid)
    }

    /// One curled rose petal, 4 cm, lying on its back.
    static func petal(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "petal")
        let curl = random.between(0.8, 1.5)
        let twist = random.signed() * 0.3
        let rows = max(4, Int(12 / detail.coarseness))
        let mesh = Sheet.grow(
            rows: rows, columns: rows,
            point: { along, across in
                let width = 0.019 * pow(max(sin(pow(along, 0.75) * Float.pi), 0), 0.6) + 0.001
                let x = across * width * 2
                let lift = curl * (x * x * 22 + pow(along, 2.2) * 0.012)
                let ruffle = 0.0016 * sin(across * 7 + twist * 9) * along
                return [x + twist * 0.01 * along, lift + ruffle + 0.0008, (along - 0.5) * 0.042]
            },
            colour: { along, across in
                bytes(
                    mix(hex(0xF7E3D8), hex(0xE79AA4), clamp(along * 1.1 - 0.1 + abs(across) * 0.2)),
                    0.4 + 0.5 * along)
            })
        return SculptedBody(
            key: key, parts: [.init(name: "petal", material: .petal, mesh: mesh.bound(to: 0))],
            skeleton: .rigid)
    }

    /// A palm twig that stands in the light beside the frame, for its shadow; 0.6 m, and it sways.
    static func frond(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var mesh = Mesh()
        let leaves = 9
        let green = hex(0x4F7A4A)
        let stem = (0...8).map { step -> SIMD3<Float> in
            let part = Float(step) / 8
            return [0.16 * part * part, 0.60 * part, 0]
        }
        mesh.add(
            .tube(
                stem, radii: stem.indices.map { 0.006 - 0.0005 * Float($0) }, sides: 6,
                colours: [bytes(green * 0.7)]))
        for number in 0..<leaves {
            let part = 0.18 + 0.82 * Float(number) / Float(leaves - 1)
            let base = Curve.through(stem, at: part)
            for side in [Float(1), -1] where number < leaves - 1 || side > 0 {
                let angle = number == leaves - 1 ? 0.25 : mix(1.15, 0.6, part)
                let out = SIMD3(sin(angle) * side + 0.35 * part, cos(angle), 0.12 * side).normalized
                let leaf = Sheet.leaf(
                    length: mix(0.25, 0.17, part), width: 0.026, droop: 0.25,
                    rows: max(3, Int(7 / detail.coarseness)),
                    colour: mix(green, hex(0x86A860), part * 0.5))
                mesh.add(leaf, at: .frame(up: out, forward: [0, 0, 1], at: base))
            }
        }
        var skeleton = Skeleton.rigid
        skeleton.add("stem", 0, .zero)
        var body = SculptedBody(
            key: key, parts: [.init(name: "frond", material: .foliage, mesh: mesh.bound(to: 1))],
            skeleton: skeleton)
        body.rig = SwayRig(joints: [1], lean: 0.05, period: 5, of: skeleton)
        return body
    }
}
