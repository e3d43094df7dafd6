import Foundation
import Render

/// Models a fish and lets it swim.
struct FishModel {
    let shape: Fish
    let detail: BodyDetail

    /// Joints along the body, from the head back.
    static let stations: [Float] = [0.24, 0.06, -0.12, -0.28, -0.40]

    func body(key: String) -> SculptedBody {
        var skeleton = Skeleton()
        let root = skeleton.add("root", nil, .zero)
        var parent = root
        for (number, station) in Self.stations.enumerated() {
            parent = skeleton.add("spine.\(number + 1)", parent, [0, 0, station])
        }
        let fins = [
            skeleton.add("fin.left", 1, [shape.width * 0.85, -shape.height * 0.25, 0.18]),
            skeleton.add("fin.right", 1, [-shape.width * 0.85, -shape.height * 0.25, 0.18]),
        ]
        var sculptor = Sculptor(cell: 0.0165)
        sculptor.detail = detail
        sculptor.softness = 0.05
        sculptor.mottle = 0.05
        sculptor.mottleSize = 0.03
        var parts = [
            SculptedBody.Part(
                name: "body", material: .scale, mesh: sculptor.mesh(trunk(), skeleton: skeleton),
                isCoat: true),
            SculptedBody.Part(name: "fins", material: .petal, mesh: finSheets(fins), isCoat: true),
        ]
        parts += eyes()
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = FishRig(shape: shape, skeleton: skeleton, fins: fins)
        body.anchors = [
            "back": .init(joint: 2, position: [0, shape.height, 0]),
            "mouth": .init(joint: 1, position: [0, -shape.height * 0.1, 0.5]),
            "eyes": .init(joint: 1, position: [0, 0, 0.4]),
        ]
        return body.scaled(by: shape.size)
    }

    private func trunk() -> Field {
        var field = Field()
        let (h, w) = (shape.height, shape.width)
        let base = shape.base
        let shapes: [(Float, SIMD3<Float>, Int)] = [
            (0.22, [w * 0.88, h * 0.80, 0.26], 1), (0.04, [w, h, 0.27], 2),
            (-0.14, [w * 0.72, h * 0.66, 0.24], 3),
            (-0.30, [w * 0.34, h * 0.30, 0.17], 4), (-0.40, [w * 0.20, h * 0.26, 0.07], 5),
        ]
        for (z, radii, joint) in shapes {
            field.add(.ellipsoid(radii), at: [0, 0, z], blend: 0.07, colour: base, joint: joint)
        }
        field.limb(
            [0, -h * 0.08, 0.36], [0, -h * 0.12, 0.42 + shape.snout * 0.5], h * 0.34, h * 0.17, blend: 0.05,
            colour: base,
            joint: 1)
        if shape.sword > 0 {
            field.limb(
                [0, -h * 0.05, 0.42], [0, -h * 0.02, 0.46 + shape.sword], h * 0.20, 0.008, blend: 0.03,
                colour: base * 0.9, joint: 1)
        }
        field.paint(
            .ellipsoid([w * 1.5, h * 0.75, 0.62]), at: [0, -h * 0.85, 0.05], blend: 0.03 + h * 0.12,
            colour: shape.belly)
        marks(&field)
        // The line of the mouth.
        field.paint(
            .cone(tip: [w * 0.6, h * 0.02, -0.10], [0.012, 0.006]),
            at: [0, -h * 0.24, 0.44 + shape.snout * 0.45],
            blend: 0.008, colour: base * 0.3)
        field.paint(
            .cone(tip: [-w * 0.6, h * 0.02, -0.10], [0.012, 0.006]),
            at: [0, -h * 0.24, 0.44 + shape.snout * 0.45],
            blend: 0.008, colour: base * 0.3)
        return field
    }

    private func marks(_ field: inout Field) {
        func band(_ z: Float, _ half: Float, _ colour: SIMD3<Float>, lean: Float = 0) {
            field.paint(
                .box([0.5, 0.6, half], rounding: 0.01), at: [0, 0, z], turned: .turn(x: lean), blend: 0.012,
                colour: colour)
        }
        switch shape.pattern {
        case .plain: break
        case .clown:
            for (z, half) in [(Float(0.24), Float(0.040)), (0.0, 0.050), (-0.26, 0.026)] {
                band(z, half + 0.012, hex(0x241815))
                band(z, half, shape.marks)
            }
        case .bands:
            band(0.30, 0.030, shape.marks, lean: 0.2)
            band(0.02, 0.035, shape.marks, lean: -0.35)
            band(-0.20, 0.028, shape.marks, lean: -0.2)
            field.paint(.ellipsoid([0.5, 0.2, 0.08]), at: [0, 0, -0.40], blend: 0.02, colour: shape.fin)
        case .koi:
            for (x, y, z, size) in [
                (Float(0.02), Float(0.14), Float(0.30), Float(0.10)), (0.06, 0.12, 0.06, 0.13),
                (-0.05, 0.10, -0.16, 0.10),
                (0, 0.08, -0.36, 0.07),
            ] {
                field.paint(
                    .ellipsoid([size, size * 0.8, size * 1.1]), at: [x, y, z], blend: 0.012,
                    colour: shape.marks)
            }
        case .shark:
            for side in [Float(1), -1] {
                for slit in 0..<4 {
                    field.paint(
                        .box([0.03, 0.035, 0.004], rounding: 0.002),
                        at: [shape.width * 0.9 * side, 0, 0.20 - 0.025 * Float(slit)], blend: 0.004,
                        colour: shape.base * 0.5)
                }
            }
        case .whale: break
        }
    }

    private func finSheets(_ fins: [Int]) -> Mesh {
        var mesh = Mesh()
        let rows = max(3, Int(8 / detail.coarseness))
        func leaf(_ length: Float, _ width: Float) -> Mesh {
            Sheet.grow(
                rows: rows, columns: max(2, rows / 2),
                point: { along, across in
                    let half = width * (0.35 + 0.65 * sin(pow(along, 0.7) * 2.6)) * (1 - along * along * 0.35)
                    return [across * 2 * half, along * length, 0.012 * wave(across * 2) * along]
                },
                colour: { along, across in
                    let ray = 0.88 + 0.12 * abs(wave(across * 4))
                    return bytes(mix(shape.fin, hex(0xFFF3DC), 0.15 + along * 0.25) * ray, 0.3 + 0.6 * along)
                })
        }
        let flat = shape.upright
        for side in [Float(1), -1] {
            // Tail lobes stand up in fish and lie flat in whales.
            let up = SIMD3<Float>(0, side * (0.35 + 0.65 * shape.fork), -0.75).normalized
            let place = Affine.frame(up: up, forward: [1, 0, 0], at: [0, 0, -0.42])
            var lobe = Mesh()
            lobe.add(
                leaf(shape.tail * 1.15, shape.tail * 0.30), at: flat ? .turn(z: Float.pi / 2) * place : place)
            mesh.add(lobe.bound(to: 5))
            let pectoral = Affine.frame(
                up: [0.75 * side, flat ? -0.25 : -0.30, -0.55], forward: [0.25 * side, 1, 0.3],
                at: [shape.width * 0.78 * side, -shape.height * 0.28, 0.20])
            var fin = Mesh()
            fin.add(leaf(shape.pectoral, shape.pectoral * 0.34), at: pectoral)
            mesh.add(fin.bound(to: fins[side > 0 ? 0 : 1]))
        }
        mesh.add(dorsal(rows))
        return mesh
    }

    /// A crest along the back; on sharks and whales a single blade.
    private func dorsal(_ rows: Int) -> Mesh {
        let blade = shape.pattern == .shark || shape.pattern == .whale
        let from: Float = blade ? 0.06 : 0.24
        let to: Float = blade ? -0.12 : -0.26
        let mesh = Sheet.grow(
            rows: rows, columns: rows * 2,
            point: { along, across in
                let part = across + 0.5
                let z = mix(from, to, part) - along * shape.dorsal * (blade ? 0.65 : 0.35)
                let near = 1 - pow(abs(mix(from, to, part) - 0.04) / 0.46, 2)
                let foot = shape.height * max(near, 0).squareRoot() * 0.90
                let rise = blade ? (1 - part * 0.9) : pow(max(sin((part * 0.92 + 0.06) * Float.pi), 0), 0.5)
                return [0, foot + along * shape.dorsal * rise, z]
            },
            colour: { along, across in
                bytes(shape.fin * (0.86 + 0.14 * abs(wave(across * 6))), 0.3 + 0.6 * along)
            })
        var bound = mesh.bound(to: 2)
        for index in bound.positions.indices where bound.positions[index].z < -0.06 {
            bound.joints[index].x = 3
        }
        return bound
    }

    private func eyes() -> [SculptedBody.Part] {
        var balls = Mesh()
        var lights = Mesh()
        for side in [Float(1), -1] {
            let centre = SIMD3(shape.width * 0.66 * side, shape.height * 0.16, 0.335)
            let way = SIMD3<Float>(0.92 * side, 0.08, 0.38).normalized
            let place = Affine.frame(up: [0, 1, 0], forward: way, at: centre)
            var ball = Mesh()
            ball.add(
                Eyes.ball(
                    radius: shape.eye, iris: hex(0x2A2420), white: hex(0xF2EEE2), spread: 0.95,
                    sides: detail.sides(18)),
                at: place)
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
}
