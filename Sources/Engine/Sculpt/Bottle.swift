import Foundation
import Render

/// A perfume bottle of thick glass with fluid in it: body, collar, cap, and a plane for the label.
struct Bottle {
    let detail: BodyDetail
    /// Metres; a real one is as high as a hand.
    var height: Float = 0.150
    var fluid = hex(0xD9853B)
    /// How full it is, 0 to 1.
    var level: Float = 0.78

    // In bottle heights of one, before scaling.
    private var outer: SIMD3<Float> { [0.300, 0.345, 0.150] }
    private var outerCentre: SIMD3<Float> { [0, 0.345, 0] }
    private var wall: SIMD3<Float> { [0.046, 0.062, 0.040] }

    func body(key: String) -> SculptedBody {
        var parts: [SculptedBody.Part] = []
        func add(_ name: String, _ material: MaterialKind, _ mesh: Mesh) {
            parts.append(.init(name: name, material: material, mesh: mesh.bound(to: 0)))
        }
        let segments = max(2, 6 / Int(detail.coarseness))
        // Hollow, fluid and dip tube are the surface's business: it bends rays through them.
        add(
            "glass", .crystal,
            .block(outer, rounding: 0.042, segments: segments, colour: bytes(fluid, 1), at: outerCentre))
        add("collar", .gold, collar())
        add("cap", .plastic, cap(segments))
        add("label", .paper, label())
        var body = SculptedBody(key: key, parts: parts, skeleton: .rigid)
        body.anchors = [
            "label": .init(joint: 0, position: [0, outerCentre.y - 0.03, outer.z]),
            "top": .init(joint: 0, position: [0, 1, 0]),
        ]
        return body.scaled(by: height)
    }

    /// The surface of the glass of a bottle that is `size` metres high.
    static func crystal(size: Float) -> Material {
        let bottle = Bottle(detail: .hero)
        let hollow = bottle.outer - bottle.wall - [0, 0.010, 0]
        let middle = bottle.outerCentre.y + 0.010
        let level = middle - hollow.y + hollow.y * 2 * bottle.level
        return Material(
            .crystal,
            uniforms: [
                "crystalOuter": .vector4(SIMD4(bottle.outer, bottle.outerCentre.y)),
                "crystalHollow": .vector4(SIMD4(hollow, middle)),
                "crystalShape": .vector4([size / Bottle.top, 0.5, level, 0]),
            ])
    }

    /// Height of the cap's top, in the units the bottle is built in.
    static let top: Float = 1.004

    private func collar() -> Mesh {
        let base: Float = 0.690
        let sides = detail.sides(72)
        let gold = [bytes(hex(0xD9A441))]
        let profile: [SIMD2<Float>] = [
            [0, base - 0.004], [0.104, base - 0.004], [0.104, base - 0.004], [0.110, base + 0.002],
            [0.110, base + 0.012], [0.104, base + 0.018], [0.104, base + 0.018], [0.086, base + 0.020],
            [0.086, base + 0.020], [0.086, base + 0.062], [0.086, base + 0.062], [0.100, base + 0.066],
            [0.102, base + 0.072], [0.098, base + 0.080], [0.098, base + 0.080], [0, base + 0.080],
        ]
        var mesh = Mesh.lathe(profile, sides: sides, colours: gold)
        // Fine fluting catches the light.
        for index in mesh.positions.indices {
            let point = mesh.positions[index]
            guard point.y > base + 0.021, point.y < base + 0.061 else { continue }
            let angle = atan2(point.x, point.z)
            mesh.normals[index] =
                (mesh.normals[index] + SIMD3(cos(angle), 0, -sin(angle)) * 0.35 * wave(angle * 5)).normalized
        }
        return mesh
    }

    private func cap(_ segments: Int) -> Mesh {
        .block(
            [0.128, 0.118, 0.104], rounding: 0.013, segments: max(2, segments / 2),
            colour: bytes(hex(0x141112)),
            at: [0, 0.886, 0])
    }

    /// A plane just before the front, uv from 0 at its lower left to 1.
    private func label() -> Mesh {
        var mesh = Mesh()
        let half = SIMD2<Float>(0.165, 0.110)
        let z = outer.z + 0.0015
        let colour = bytes(hex(0xF3EBDD))
        for (x, y) in [(Float(-1), Float(-1)), (1, -1), (1, 1), (-1, 1)] {
            mesh.vertex(
                [x * half.x, outerCentre.y - 0.03 + y * half.y, z], [0, 0, 1], [(x + 1) / 2, (y + 1) / 2],
                colour)
        }
        mesh.quad(0, 1, 2, 3)
        return mesh
    }
}

extension Mesh {
    mutating func turnInsideOut() {
        normals = normals.map { -$0 }
        for corner in stride(from: 0, to: indices.count, by: 3) { indices.swapAt(corner + 1, corner + 2) }
    }

    /// A box with rounded edges: half sizes, with flat faces of one quad each and smooth rounds between.
    static func block(
        _ half: SIMD3<Float>, rounding: Float, segments: Int, colour: SIMD4<UInt8>,
        at centre: SIMD3<Float> = .zero,
        flatTop: Bool = false
    ) -> Mesh {
        var mesh = Mesh()
        let core = half - SIMD3(repeating: rounding)
        let count = segments * 2 + 2
        // Along each axis: `segments` + 1 rows on either round, the flat part between them.
        func place(_ index: Int) -> (sign: Float, angle: Float) {
            index <= segments
                ? (-1, (1 - Float(index) / Float(segments)) * Float.pi / 4)
                : (1, Float(index - segments - 1) / Float(segments) * Float.pi / 4)
        }
        for face in 0..<6 {
            let axis = face / 2
            let side: Float = face % 2 == 0 ? 1 : -1
            let u = (axis + 1) % 3
            let v = (axis + 2) % 3
            let base = UInt32(mesh.positions.count)
            for row in 0..<count {
                for column in 0..<count {
                    let along = place(column)
                    let up = place(row)
                    var way = SIMD3<Float>.zero
                    way[axis] = side
                    way[u] = along.sign * tan(along.angle)
                    way[v] = up.sign * tan(up.angle)
                    way = way.normalized
                    var corner = SIMD3<Float>.zero
                    corner[axis] = side * core[axis]
                    corner[u] = along.sign * core[u]
                    corner[v] = up.sign * core[v]
                    var point = corner + way * rounding
                    var normal = way
                    if flatTop, point.y > core.y {
                        // A fluid is level to its wall.
                        point.y = core.y + (face == 2 ? 0 : 0)
                        if face == 2 { normal = [0, 1, 0] }
                    }
                    mesh.vertex(
                        point + centre, normal,
                        [Float(column) / Float(count - 1), Float(row) / Float(count - 1)],
                        colour)
                }
            }
            let width = UInt32(count)
            for row in 0..<width - 1 {
                for column in 0..<width - 1 {
                    let a = base + row * width + column
                    if side > 0 {
                        mesh.quad(a, a + 1, a + 1 + width, a + width)
                    } else {
                        mesh.quad(a, a + width, a + 1 + width, a + 1)
                    }
                }
            }
        }
        return mesh
    }
}
