import Foundation
import Render

/// Things that stand on land and are not trees: cacti, stones, mushrooms, flowers.
enum Garden {
    private static func sculpt(_ field: Field, cell: Float, detail: BodyDetail, shade: Float = 0.5) -> Mesh {
        var sculptor = Sculptor(cell: cell)
        sculptor.detail = detail
        sculptor.shade = shade
        sculptor.mottle = 0.08
        sculptor.mottleSize = cell * 3
        var mesh = sculptor.mesh(field, skeleton: .rigid)
        for index in mesh.positions.indices { mesh.positions[index].y = max(mesh.positions[index].y, 0) }
        return mesh
    }

    /// A saguaro: ribbed column, arms that turn up, flowers on the crowns.
    static func saguaro(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "saguaro")
        let green = mix(hex(0x5C7F4A), hex(0x7C9858), random.unit())
        var mesh = Mesh()
        var crowns: [SIMD3<Float>] = []
        let sides = detail.rawValue > 1 ? 16 : 48
        func column(_ line: [SIMD3<Float>], _ radius: Float) {
            let steps = max(5, Int(18 / detail.coarseness))
            var points: [SIMD3<Float>] = []
            var radii: [Float] = []
            for step in 0...steps {
                // Closer together at the dome.
                let part = sin(Float(step) / Float(steps) * Float.pi / 2)
                points.append(Curve.through(line, at: part))
                radii.append(
                    radius * (1 - pow(part, 9)).squareRoot() * (0.86 + 0.14 * sin(part * 2.6)) + 0.002)
            }
            var tube = Mesh.tube(points, radii: radii, sides: sides, colours: [bytes(green)])
            let ribs: Float = 12
            for index in 0..<((steps + 1) * (sides + 1)) {
                let side = Float(index % (sides + 1)) / Float(sides)
                let fold = cos(side * ribs * 2 * Float.pi)
                let centre = points[index / (sides + 1)]
                tube.positions[index] = centre + (tube.positions[index] - centre) * (1 + 0.07 * fold)
                tube.colours[index] = bytes(
                    mix(green * 0.62, mix(green, hex(0xC9D49A), 0.30), 0.5 + 0.5 * fold), 0.7 + 0.3 * fold)
            }
            let rounded = tube.normals
            tube.computeNormals()
            for index in 0..<(steps + 1) {
                // Where the tube closes on itself.
                let first = index * (sides + 1)
                let sum = (tube.normals[first] + tube.normals[first + sides]).normalized
                tube.normals[first] = sum
                tube.normals[first + sides] = sum
            }
            for index in tube.normals.indices where tube.normals[index].length < 0.5 {
                tube.normals[index] = rounded[index]
            }
            mesh.add(tube)
            crowns.append(points[steps])
        }
        let tall = random.between(3.4, 4.6)
        column([[0, -0.1, 0], [0, tall * 0.5, 0], [0.04, tall, 0.02]], 0.24)
        let arms = 1 + Int(random.next() % 3)
        for arm in 0..<arms {
            let angle = Float(arm) * 2.6 + random.signed() * 0.5
            let out = SIMD3(sin(angle), 0, cos(angle))
            let from = tall * random.between(0.34, 0.58)
            let up = tall * random.between(0.22, 0.34)
            let reach = random.between(0.52, 0.68)
            column(
                [
                    [0, from, 0], out * (reach * 0.62) + [0, from + 0.02, 0],
                    out * reach + [0, from + 0.22, 0],
                    out * (reach * 1.02) + [0, from + up, 0],
                ], 0.155)
        }
        var flowers = Mesh()
        for (number, crown) in crowns.enumerated() {
            for flower in 0..<4 {
                let angle = Float(flower) * 1.6 + Float(number)
                let place = crown + SIMD3(sin(angle) * 0.07, -0.02, cos(angle) * 0.07)
                var ball = Mesh()
                ball.add(
                    .ball(
                        [0.045, 0.035, 0.045], sides: 8, rows: 5,
                        colour: bytes(flower % 2 == 0 ? hex(0xF3E9DC) : hex(0xE88AA4))),
                    at: .shift(place))
                flowers.add(ball)
            }
        }
        return SculptedBody(
            key: key,
            parts: [
                .init(name: "cactus", material: .felt, mesh: mesh.bound(to: 0)),
                .init(name: "flowers", material: .clay, mesh: flowers.bound(to: 0)),
            ], skeleton: .rigid)
    }

    /// A boulder, 1 m, faceted by planes and worn.
    static func boulder(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "boulder")
        let colour = mix(hex(0x7D7A76), hex(0x96887A), random.unit())
        var field = Field()
        for lump in 0..<4 {
            let place = random.inBall() * 0.20
            let half = SIMD3(
                random.between(0.22, 0.36), random.between(0.18, 0.30), random.between(0.22, 0.36))
            field.add(
                .box(half, rounding: 0.06), at: [place.x, 0.24 + place.y * 0.5, place.z],
                turned: .turn(x: random.signed() * 0.6, y: random.signed() * 3, z: random.signed() * 0.6),
                blend: lump == 0 ? 0.01 : 0.05, colour: mix(colour, colour * 0.8, random.unit()))
        }
        let kind = UInt32(truncatingIfNeeded: seed)
        field.reliefHeight = 0.045
        field.relief = { 0.040 * roughness($0 * 3.4, octaves: 3, seed: kind) }
        return SculptedBody(
            key: key,
            parts: [
                .init(
                    name: "rock", material: .rock,
                    mesh: sculpt(field, cell: 0.030, detail: detail).bound(to: 0))
            ],
            skeleton: .rigid)
    }

    /// Toadstools: one grown and two small.
    static func mushroom(key: String, detail: BodyDetail, seed: UInt64) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "mushroom")
        let cap = seed % 2 == 0 ? hex(0xC9302C) : hex(0xB07A45)
        var mesh = Mesh()
        for number in 0..<3 {
            let size: Float = number == 0 ? 1 : random.between(0.42, 0.66)
            let angle = random.unit() * 6.28
            let place = number == 0 ? SIMD3<Float>.zero : SIMD3(sin(angle) * 0.075, 0, cos(angle) * 0.075)
            var field = Field()
            field.limb([0, 0, 0], [0.006, 0.11, 0], 0.024, 0.016, blend: 0.01, colour: hex(0xF0E6D4))
            field.add(.ellipsoid([0.072, 0.050, 0.072]), at: [0.006, 0.125, 0], blend: 0.006, colour: cap)
            field.add(
                .ellipsoid([0.075, 0.035, 0.075]), at: [0.006, 0.098, 0], role: .carve, blend: 0.008,
                colour: hex(0xE9D9BE))
            field.add(
                .torus(radius: 0.020, thickness: 0.005), at: [0.003, 0.07, 0], blend: 0.004,
                colour: hex(0xF0E6D4))
            field.add(
                .ellipsoid([0.017, 0.05, 0.017]), at: [0.006, 0.085, 0], blend: 0.006, colour: hex(0xF0E6D4))
            if seed % 2 == 0 {
                for spot in 0..<10 {
                    let around = Float(spot) * 2.4
                    let out = 0.2 + 0.8 * Float(spot) / 10
                    let at = SIMD3(
                        sin(around) * out * 0.062, 0.172 - out * out * 0.034, cos(around) * out * 0.062)
                    field.add(
                        .ellipsoid(SIMD3(0.011, 0.007, 0.011)), at: at + [0.006, 0, 0], blend: 0.003,
                        colour: hex(0xF7F0E4))
                }
            }
            mesh.add(
                sculpt(field, cell: 0.0060, detail: detail, shade: 0.35),
                at: .shift(place) * .turn(z: random.signed() * 0.12) * .scale([size, size, size]))
        }
        return SculptedBody(
            key: key, parts: [.init(name: "mushrooms", material: .clay, mesh: mesh.bound(to: 0))],
            skeleton: .rigid)
    }

    /// A meadow flower, 0.35 m, that nods in the wind: daisy, tulip, poppy or sunflower.
    static func flower(key: String, detail: BodyDetail, seed: UInt64, kind: Int? = nil) -> SculptedBody {
        var random = SplitMix64(seed: seed, path: "flower")
        let sort = kind ?? Int(random.next() % 3)
        var skeleton = Skeleton.rigid
        let stem = skeleton.add("stem", 0, .zero)
        let head = skeleton.add("head", stem, [0, 0.34, 0])
        let green = hex(0x5E8A3E)
        var leaves = Mesh.tube(
            [[0, 0, 0], [0.012, 0.17, 0], [0, 0.34, 0]], radii: [0.0055, 0.005, 0.0045], sides: 5,
            colours: [bytes(green)]
        ).bound(to: stem)
        for side in [Float(1), -1] {
            var leaf = Mesh()
            leaf.add(
                Sheet.leaf(length: 0.15, width: 0.020, droop: 0.7, rows: 4, colour: green),
                at: .frame(
                    up: [0.55 * side, 0.8, 0.15], forward: [0, 0, 1], at: [0, 0.05 + 0.04 * side, 0]))
            leaves.add(leaf.bound(to: stem))
        }
        let rows = max(2, Int(6 / detail.coarseness))
        var petals = Mesh()
        let sorts:
            [(
                count: Int, length: Float, width: Float, rise: Float, inner: UInt32, outer: UInt32,
                core: Float
            )] = [
                (13, 0.062, 0.0105, 0.15, 0xF6F1E6, 0xFFFFFF, 0.022),
                (6, 0.072, 0.024, 1.30, 0xE0483E, 0xF28A5C, 0.010),
                (5, 0.058, 0.032, 0.55, 0x2A1512, 0xE23B2E, 0.013),
                (20, 0.085, 0.013, 0.12, 0xE39A1C, 0xF6C92E, 0.052),
            ]
        let own = sorts[min(sort, 3)]
        for petal in 0..<own.count {
            let angle = Float(petal) / Float(own.count) * 2 * Float.pi
            let lift = own.rise + random.signed() * 0.08
            let way = SIMD3(sin(angle) * cos(lift), sin(lift), cos(angle) * cos(lift))
            let sheet = Sheet.grow(
                rows: rows, columns: 2,
                point: { along, across in
                    let half = own.width * pow(max(sin(pow(along, 0.62) * Float.pi * 0.93), 0), 0.6)
                    return [
                        across * 2 * half, along * own.length,
                        (own.rise > 1 ? -0.02 : 0.012) * along * along + across * across * 0.02,
                    ]
                },
                colour: { along, _ in
                    bytes(mix(hex(own.inner), hex(own.outer), ramp(0.1, 0.6, along)), 0.4 + 0.4 * along)
                })
            petals.add(
                sheet,
                at: .frame(
                    up: way, forward: [sin(angle) * -0.3, 1, cos(angle) * -0.3],
                    at: [sin(angle) * own.core * 0.7, 0.34, cos(angle) * own.core * 0.7]))
        }
        var core = Mesh()
        core.add(
            .ball(
                [own.core, own.core * 0.5, own.core], sides: detail.sides(14), rows: 5,
                colour: bytes(sort == 3 || sort == 2 ? hex(0x3A2416) : hex(0xE9B02E))),
            at: .shift([0, 0.343, 0]))
        var body = SculptedBody(
            key: key,
            parts: [
                .init(name: "leaves", material: .foliage, mesh: leaves),
                .init(name: "petals", material: .petal, mesh: petals.bound(to: head)),
                .init(name: "core", material: .felt, mesh: core.bound(to: head)),
            ], skeleton: skeleton)
        body.rig = SwayRig(joints: [stem, head], lean: 0.09, period: 4, of: skeleton)
        return sort == 3 ? body.scaled(by: 3.6) : body.scaled(by: random.between(0.85, 1.15))
    }
}
