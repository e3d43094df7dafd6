import Foundation
import Render

/// What stands and hangs in a street: poles, cables, lanterns, machines, bins, rails.
struct StreetFurniture {
    var solid = CityMesh()
    var pictures = CityMesh()
    /// Ribbons for `Snippet.cable`.
    var cables = CityMesh()
    var lanterns: [SIMD3<Float>] = []
    var lamps: LampField
    private let evening: Float

    init(_ plan: StreetPlan, lamps: LampField, evening: Float, snow: Float, seed: UInt64) {
        self.lamps = lamps
        self.evening = evening
        var random = SplitMix64(seed: seed, path: "furniture")
        poles(&random)
        lanternStrings(&random)
        for house in plan.houses where house.near < 12 && house.near > -60 { machines(house, &random) }
        for side in [Float(-1), 1] { kerb(side) }
    }

    /// Wooden and steel poles with cross arms and transformers; wires run from each to the next.
    private mutating func poles(_ random: inout SplitMix64) {
        let iron = SIMD3<Float>(0.055, 0.055, 0.06)
        for side in [Float(-1), 1] {
            var last: [SIMD3<Float>] = []
            var index = 0
            for z in stride(from: Float(side < 0 ? 2 : -6), to: -110, by: -17) {
                let x = side * (StreetPlan.road + 0.75) + random.between(-0.15, 0.15)
                let tall = random.between(8.2, 9.4)
                if z > -70 {
                    solid.turned(
                        [SIMD2(0.15, 0), SIMD2(0.11, tall)], at: SIMD3(x, 0, z), sides: 8,
                        colour: SIMD3(0.16, 0.15, 0.14))
                }
                var ends: [SIMD3<Float>] = []
                for arm in 0..<3 {
                    let y = tall - 0.4 - Float(arm) * 0.75, reach = 0.85 - 0.15 * Float(arm)
                    solid.box(
                        SIMD3(x - reach, y - 0.05, z - 0.05), SIMD3(x + reach, y + 0.05, z + 0.05),
                        colour: iron,
                        faces: [.front, .bottom])
                    ends.append(SIMD3(x - reach * 0.9, y + 0.12, z))
                    ends.append(SIMD3(x + reach * 0.9, y + 0.12, z))
                }
                if index & 1 == 0, z > -60 {
                    solid.turned(
                        [SIMD2(0, 5.9), SIMD2(0.27, 5.9), SIMD2(0.27, 6.9), SIMD2(0, 6.95)],
                        at: SIMD3(x + side * -0.42, 0, z), sides: 9, colour: SIMD3(0.24, 0.24, 0.25))
                }
                lamp(x, z, side)
                for (from, to) in zip(last, ends) {
                    cable(from, to, sag: random.between(0.35, 0.7), radius: 0.012)
                }
                // Service drops to the walls and across.
                if z > -75 {
                    for _ in 0..<3 {
                        let wall = SIMD3(side * -6.1, random.between(6, 9), z - random.between(0, 6))
                        cable(
                            ends[Int(random.unit() * 5.99)], wall, sag: random.between(0.5, 1.2),
                            radius: 0.011)
                    }
                    let own = SIMD3(side * 6.2, random.between(4.6, 7), z - random.between(1, 4))
                    cable(ends[side < 0 ? 0 : 1], own, sag: 0.3, radius: 0.010)
                }
                last = ends
                index += 1
            }
        }
    }

    private mutating func lamp(_ x: Float, _ z: Float, _ side: Float) {
        let head = SIMD3(x - side * 1.0, 5.0, z)
        solid.box(SIMD3(x, 5.02, z - 0.03), SIMD3(head.x, 5.08, z + 0.03), colour: SIMD3(repeating: 0.06))
        solid.box(
            head - SIMD3(0.28, 0.06, 0.09), head + SIMD3(0.28, 0.03, 0.09),
            colour: SIMD3(0.75, 0.85, 1.0) * (0.1 + 1.6 * evening),
            free: evening > 0.3 ? 0 : 1, faces: [.front, .bottom, .left, .right])
        if evening > 0.3 {
            lamps.add(
                head - SIMD3(0, 0.3, 0), SIMD3(0.75, 0.85, 1.0) * (2.2 * evening), facing: SIMD3(0, -1, 0))
        }
    }

    /// A wire as a ribbon; see `deform-cable.glsl`.
    mutating func cable(_ from: SIMD3<Float>, _ to: SIMD3<Float>, sag: Float, radius: Float) {
        let steps = 14
        let start = UInt32(cables.positions.count)
        func point(_ t: Float) -> SIMD3<Float> { mix(from, to, t) - SIMD3(0, 4 * sag * t * (1 - t), 0) }
        for step in 0...steps {
            let t = Float(step) / Float(steps)
            let along = (point(min(t + 0.02, 1)) - point(max(t - 0.02, 0))).normalized
            for edge in 0..<2 {
                cables.vertex(point(t), along, colour: SIMD3(1, 1, 1), uv: SIMD2(radius, Float(edge)))
            }
        }
        for step in 0..<UInt32(steps) {
            let a = start + step * 2
            cables.triangle(a, a + 1, a + 3)
            cables.triangle(a, a + 3, a + 2)
        }
    }

    private mutating func lanternStrings(_ random: inout SplitMix64) {
        for row in 0..<7 {
            let z = -13 - Float(row) * 8.5 + random.between(-1, 1)
            let left = SIMD3<Float>(-5.9, random.between(5.2, 5.8), z),
                right = SIMD3<Float>(5.9, random.between(5.2, 5.8), z)
            cable(left, right, sag: 0.55, radius: 0.012)
            for index in 0..<5 {
                let t = (Float(index) + 0.5) / 5
                let at = mix(left, right, t) - SIMD3(0, 4 * 0.55 * t * (1 - t) + 0.34, 0)
                lanterns.append(at)
            }
            lamps.add(SIMD3(0, 4.5, z), linear(1, 0.36, 0.12) * (6 * evening))
        }
    }

    private mutating func machines(_ house: StreetPlan.House, _ random: inout SplitMix64) {
        let faces: CityMesh.Faces = [.front, .top, house.side < 0 ? .right : .left]
        if random.unit() < 0.5 {
            let along = random.between(0.6, house.length - 1.2)
            let count = random.unit() < 0.5 ? 2 : 1
            for index in 0..<count {
                let a = along + Float(index) * 1.02
                let tint = index == 0 ? SIMD3<Float>(0.45, 0.47, 0.5) : SIMD3(0.5, 0.06, 0.05)
                solid.box(
                    house.point(a, 0.06, 0.12), house.point(a + 0.96, 1.86, 0.78), colour: tint, faces: faces)
                let left = house.side < 0 ? a + 0.05 : a + 0.91, right = house.side < 0 ? a + 0.91 : a + 0.05
                pictures.quad(
                    house.point(left, 0.12, 0.79), house.point(right, 0.12, 0.79),
                    house.point(right, 1.80, 0.79),
                    house.point(left, 1.80, 0.79), colour: SIMD3(1, 1, 1), free: 0.35 + 0.65 * evening,
                    uv: ShopAtlas.uv(.vending))
                lamps.add(
                    house.point(a + 0.5, 1.3, 1.2), SIMD3(0.7, 0.9, 1.0) * (1.6 * evening),
                    facing: house.normal)
            }
        }
        for _ in 0..<Int(random.between(0, 4)) {
            let a = random.between(0.3, house.length - 0.6), size = random.between(0.2, 0.36)
            let wood = random.unit() < 0.5 ? SIMD3<Float>(0.20, 0.13, 0.07) : SIMD3(0.10, 0.14, 0.22)
            let base = house.point(a, 0, 0.35 + size)
            solid.box(
                base - SIMD3(size, 0, size), base + SIMD3(size, size * random.between(1, 2), size),
                colour: wood,
                faces: [.front, .top, .left, .right])
        }
        if random.unit() < 0.55 { standingSign(house, &random) }
        if random.unit() < 0.7 {
            plant(house.point(random.between(0.5, house.length - 0.5), 0, 0.45), &random)
        }
        if random.unit() < 0.4 {
            let at = house.point(random.between(0.5, house.length - 0.5), 0, 1.9)
            solid.turned(
                [SIMD2(0.24, 0), SIMD2(0.19, 0.08), SIMD2(0.05, 0.62), SIMD2(0.03, 0.7), SIMD2(0, 0.7)],
                at: at, sides: 10,
                colour: SIMD3(0.75, 0.16, 0.05))
        }
    }

    /// A lit board on the pavement before a bar.
    private mutating func standingSign(_ house: StreetPlan.House, _ random: inout SplitMix64) {
        let at = house.point(random.between(0.8, house.length - 0.8), 0, 1.1)
        let colour = [linear(1, 0.8, 0.5), linear(0.5, 0.9, 1), linear(1, 0.4, 0.6)][
            Int(random.unit() * 2.99)]
        solid.box(
            at + SIMD3(-0.24, 0, -0.1), at + SIMD3(0.24, 1.15, 0.1), colour: SIMD3(repeating: 0.05),
            faces: [.left, .right, .top])
        pictures.quad(
            at + SIMD3(-0.22, 0.12, 0.11), at + SIMD3(0.22, 0.12, 0.11), at + SIMD3(0.22, 1.12, 0.11),
            at + SIMD3(-0.22, 1.12, 0.11), colour: colour, free: 0.2 + 0.5 * evening,
            uv: ShopAtlas.uv(random.pick(ShopAtlas.posters)))
        lamps.add(at + SIMD3(0, 0.7, 0.5), colour * (1.0 * evening))
    }

    private mutating func plant(_ at: SIMD3<Float>, _ random: inout SplitMix64) {
        solid.turned(
            [SIMD2(0.14, 0), SIMD2(0.2, 0.34), SIMD2(0.17, 0.34)], at: at, sides: 8,
            colour: SIMD3(0.22, 0.10, 0.06))
        for leaf in 0..<9 {
            let angle = Float(leaf) * 2.4, lean = random.between(0.1, 0.34), tall = random.between(0.3, 0.75)
            let out = SIMD3<Float>(cosf(angle), 0, sinf(angle)), side = cross(out, SIMD3(0, 1, 0)) * 0.09
            let foot = at + SIMD3(0, 0.34, 0) + out * 0.05,
                middle = foot + out * lean + SIMD3(0, tall * 0.7, 0)
            let tip = foot + out * (lean * 2.1) + SIMD3(0, tall * 0.8, 0)
            let green = SIMD3<Float>(0.04, 0.11, 0.04) * random.between(0.7, 1.6)
            solid.quad(foot, middle - side, tip, middle + side, colour: green)
            solid.quad(foot, middle + side, tip, middle - side, colour: green)
        }
    }

    /// Posts and rails between road and walk.
    private mutating func kerb(_ side: Float) {
        let steel = SIMD3<Float>(0.30, 0.30, 0.31), x = side * (StreetPlan.road + 0.28)
        for start in stride(from: Float(1), to: -64, by: -13) where Int(start + side * 3) & 3 != 0 {
            for post in 0..<4 {
                let z = start - Float(post) * 1.7
                solid.turned(
                    [SIMD2(0.035, 0), SIMD2(0.035, 0.78), SIMD2(0, 0.8)], at: SIMD3(x, 0, z), sides: 6,
                    colour: steel)
            }
            for y in [Float(0.42), 0.76] {
                solid.tube(
                    [SIMD3(x, y, start), SIMD3(x, y, start - 5.1)], radius: 0.025, sides: 5, colour: steel)
            }
        }
    }
}
