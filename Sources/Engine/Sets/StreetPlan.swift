import Foundation
import Render

/// Where the houses of a street stand and what each is like: drawn from the seed, before any geometry.
struct StreetPlan: Sendable {
    struct Shop: Sendable {
        /// Metres from the house's near edge.
        var start: Float
        var width: Float
        var front: Front
        var picture: ShopAtlas.Picture
        var hasAwning: Bool
        /// sRGB hue of awning and fascia, linear.
        var colour: SIMD3<Float>
    }

    enum Front: Sendable {
        case glass, shutter, stairs, lattice
    }

    struct House: Sendable {
        /// −1 on the left, +1 on the right.
        var side: Float
        /// Distance of its wall from the middle of the street.
        var front: Float
        /// z of its near end, and its length along the street.
        var near: Float
        var length: Float
        var storeys: Int
        var bays: Int
        var wall: FacadeAtlas.Wall
        /// Windows by bay; a house is regular, one storey like the other.
        var windows: [FacadeAtlas.Window]
        var tint: SIMD3<Float>
        var shops: [Shop]
        /// How many of the windows are lit.
        var occupancy: Float
        var seed: UInt64

        var far: Float { near - length }
        var height: Float { StreetPlan.groundFloor + Float(storeys) * StreetPlan.storey }

        /// `along` from the near end, `up` from the pavement, `out` from the wall into the street.
        func point(_ along: Float, _ up: Float, _ out: Float) -> SIMD3<Float> {
            SIMD3(side * (front - out), up, near - along)
        }

        /// Towards the street.
        var normal: SIMD3<Float> { SIMD3(-side, 0, 0) }
    }

    static let groundFloor: Float = 3.3
    static let storey: Float = 3.0
    /// The road's half width; the pavement goes on to the walls.
    static let road: Float = 3.4
    static let nearEnd: Float = 14
    static let farEnd: Float = -150

    var houses: [House] = []

    init(seed: UInt64, isQuiet: Bool = false) {
        for side in [Float(-1), 1] {
            var z = Self.nearEnd
            var index = 0
            var last: FacadeAtlas.Wall?
            while z > Self.farEnd {
                var random = SplitMix64(seed: seed, path: "street/\(side)/\(index)")
                let house = Self.house(side: side, near: z, avoiding: last, &random)
                last = house.wall
                houses.append(house)
                // Now and then a lane between two houses.
                z -= house.length + (random.unit() < 0.14 ? 1.5 : 0)
                index += 1
            }
        }
    }

    private static func house(
        side: Float, near: Float, avoiding last: FacadeAtlas.Wall?, _ random: inout SplitMix64
    ) -> House {
        let length = random.between(6.0, 11.5)
        var storeys = 2 + Int(random.unit() * 6)
        if random.unit() < 0.25 { storeys += 3 }
        if near < -60 { storeys += 2 }
        let walls = FacadeAtlas.Wall.allCases.filter { $0 != last }
        let wall = random.pick(walls)
        let tints: [SIMD3<Float>] = [
            SIMD3(1, 1, 1), SIMD3(0.80, 0.88, 1.0), SIMD3(1.0, 0.86, 0.74), SIMD3(0.72, 0.74, 0.80),
            SIMD3(0.86, 0.96, 0.90), SIMD3(1.0, 0.78, 0.72),
        ]
        let families: [[FacadeAtlas.Window]] = [
            [.wide, .wideTwin, .plants], [.sash, .sashTwin, .sash], [.strip, .stripTwin],
            [.pair, .pairTwin, .blank],
            [.door, .doorTwin, .vents], [.sash, .blank, .wideTwin], [.lattice, .latticeTwin, .plants],
        ]
        let family = random.pick(families)
        let bays = max(3, Int((length / random.between(1.55, 2.3)).rounded()))
        let windows = (0..<bays).map { _ in random.pick(family) }
        return House(
            side: side, front: 6.0 + random.between(0, 0.7), near: near, length: length, storeys: storeys,
            bays: bays, wall: wall, windows: windows, tint: random.pick(tints), shops: shops(length, &random),
            occupancy: random.between(0.25, 0.62), seed: random.next())
    }

    private static func shops(_ length: Float, _ random: inout SplitMix64) -> [Shop] {
        let colours: [SIMD3<Float>] = [
            linear(hex: 0xA8201A), linear(hex: 0x143642), linear(hex: 0x0F8B8D), linear(hex: 0xEC9A29),
            linear(hex: 0x5B2A86), linear(hex: 0x2E4A3B), linear(hex: 0xC2185B), linear(hex: 0x22223B),
        ]
        let count = length > 8.2 ? 2 : (length > 7 && random.unit() < 0.4 ? 2 : 1)
        var result: [Shop] = []
        var start: Float = 0.35
        let stairs: Float = 1.25
        let hasStairs = random.unit() < 0.6
        let space = length - 0.7 - (hasStairs ? stairs : 0)
        let stairsAfter = hasStairs ? Int(random.unit() * Float(count)) : -1
        for index in 0..<count {
            let roll = random.unit()
            let front: Front = roll < 0.70 ? .glass : roll < 0.86 ? .lattice : .shutter
            result.append(
                Shop(
                    start: start, width: space / Float(count) - 0.2, front: front,
                    picture: random.pick(ShopAtlas.shops), hasAwning: random.unit() < 0.45,
                    colour: random.pick(colours)))
            start += space / Float(count)
            if index == stairsAfter {
                result.append(
                    Shop(
                        start: start, width: stairs - 0.2, front: .stairs, picture: .ramen, hasAwning: false,
                        colour: random.pick(colours)))
                start += stairs
            }
        }
        return result
    }
}
