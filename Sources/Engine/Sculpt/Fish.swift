import Foundation
import Render

/// A fish in numbers, one unit long before `size`.
struct Fish: Sendable {
    enum Pattern: Sendable { case plain, clown, bands, koi, shark, whale }

    /// Metres from nose to tail.
    var size: Float = 0.14
    /// Greatest half height and half width.
    var height: Float = 0.20
    var width: Float = 0.105
    /// Where the body is highest, 0 at the tail … 1 at the nose.
    var snout: Float = 0.10
    var tail: Float = 0.19
    /// How deep the tail is forked, 0 round … 1.
    var fork: Float = 0.5
    var dorsal: Float = 0.11
    var pectoral: Float = 0.15
    var eye: Float = 0.042
    var base = hex(0xE8792B)
    var belly = hex(0xF3C48A)
    var marks = hex(0xF7F3EA)
    var fin = hex(0xE8792B)
    var pattern = Pattern.plain
    /// Beats up and down, as whales and dolphins do.
    var upright = false
    /// Seconds a beat, and radians at the tail.
    var beat: Double = 0.7
    var swing: Float = 0.34
    /// Length of a sword on the upper jaw.
    var sword: Float = 0

    static let clown = Fish(pattern: .clown)
    static let tang = Fish(
        size: 0.16, height: 0.24, width: 0.075, dorsal: 0.09, base: hex(0x2A5FC9), belly: hex(0x2F6AD6),
        marks: hex(0x14203F), fin: hex(0xF0C32E), pattern: .bands)
    static let angel = Fish(
        size: 0.15, height: 0.30, width: 0.06, snout: 0.07, tail: 0.16, dorsal: 0.30, base: hex(0xF2D24A),
        belly: hex(0xF7EBC0), marks: hex(0x1E1B1C), fin: hex(0xF2D24A), pattern: .bands, beat: 0.9)
    static let damsel = Fish(
        size: 0.08, height: 0.19, width: 0.085, tail: 0.18, fork: 0.7, base: hex(0x3FA3D9),
        belly: hex(0xF2D14A),
        fin: hex(0xF2D14A), beat: 0.5)
    static let koi = Fish(
        size: 0.55, height: 0.135, width: 0.115, tail: 0.20, fork: 0.45, dorsal: 0.09, pectoral: 0.16,
        eye: 0.026,
        base: hex(0xF3EEE4), belly: hex(0xF7F2EA), marks: hex(0xD9481F), fin: hex(0xF1DDD0), pattern: .koi,
        beat: 1.2,
        swing: 0.30)
    static let shark = Fish(
        size: 2.6, height: 0.115, width: 0.105, snout: 0.16, tail: 0.24, fork: 0.75, dorsal: 0.16,
        pectoral: 0.24,
        eye: 0.017, base: hex(0x5E6B78), belly: hex(0xE3E6E6), fin: hex(0x566270), pattern: .shark, beat: 1.7,
        swing: 0.26)
    static let dolphin = Fish(
        size: 2.2, height: 0.125, width: 0.115, snout: 0.20, tail: 0.20, fork: 0.6, dorsal: 0.13,
        pectoral: 0.18,
        eye: 0.017, base: hex(0x6C8299), belly: hex(0xE2E6E8), fin: hex(0x627890), pattern: .shark,
        upright: true,
        beat: 1.3, swing: 0.24)
    /// The motion of a whale; ``Whale`` has its looks.
    static let whale = Fish(
        size: 9, height: 0.150, width: 0.145, pattern: .whale, upright: true, beat: 4.5, swing: 0.20)
    static let goldfish = Fish(
        size: 0.10, height: 0.19, width: 0.12, tail: 0.30, fork: 0.55, dorsal: 0.13, eye: 0.050, base: hex(0xF0782A),
        belly: hex(0xF9C46A), fin: hex(0xF59A4A), beat: 0.9)
    static let salmon = Fish(
        size: 0.75, height: 0.115, width: 0.080, tail: 0.18, fork: 0.5, dorsal: 0.08, eye: 0.024, base: hex(0x7E8E96),
        belly: hex(0xE6DCD6), fin: hex(0x6A7A80), beat: 0.8)
    static let tuna = Fish(
        size: 1.6, height: 0.135, width: 0.105, tail: 0.26, fork: 0.9, dorsal: 0.10, eye: 0.026, base: hex(0x2E4A6E),
        belly: hex(0xDDE3E6), fin: hex(0xE3C23A), beat: 0.7, swing: 0.24)
    static let piranha = Fish(
        size: 0.28, height: 0.23, width: 0.10, dorsal: 0.10, eye: 0.040, base: hex(0x5E6E70), belly: hex(0xD9502E),
        fin: hex(0x4A5458), beat: 0.6)
    static let puffer = Fish(
        size: 0.25, height: 0.25, width: 0.24, snout: 0.06, tail: 0.14, fork: 0.1, dorsal: 0.08, eye: 0.060,
        base: hex(0xD9B45E), belly: hex(0xF7F0DE), fin: hex(0xE3C27A), beat: 0.6, swing: 0.16)
    static let betta = Fish(
        size: 0.08, height: 0.13, width: 0.075, tail: 0.42, fork: 0.2, dorsal: 0.26, pectoral: 0.16, base: hex(0x2E3AB0),
        belly: hex(0x4A55D0), fin: hex(0xC92E5E), beat: 1.0)
    static let swordfish = Fish(
        size: 3, height: 0.105, width: 0.080, tail: 0.26, fork: 0.95, dorsal: 0.17, pectoral: 0.17, eye: 0.028,
        base: hex(0x33466A), belly: hex(0xDDE2E6), fin: hex(0x2A3A58), pattern: .shark, beat: 1.0, swing: 0.22, sword: 0.34)
    static let eel = Fish(
        size: 1.2, height: 0.048, width: 0.042, snout: 0.12, tail: 0.08, fork: 0, dorsal: 0.035, pectoral: 0.05,
        eye: 0.014, base: hex(0x5E6A3A), belly: hex(0xC9BE7A), fin: hex(0x6A763E), beat: 1.3, swing: 0.62)
}

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
                name: "body", material: .scale, mesh: sculptor.mesh(trunk(), skeleton: skeleton)),
            SculptedBody.Part(name: "fins", material: .petal, mesh: finSheets(fins)),
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
