import Foundation
import Render

/// The land side of a skyline: embankment, houses, and towers with crowns, in rows that recede into the haze.
///
/// Heights are above the water. Vertex colours of `towers` are tints, with the tower's seed in w; uv is metres.
struct SkylineCity {
    var towers = CityMesh()
    var solid = CityMesh()
    var shining = CityMesh()
    /// Tips that carry a red beacon.
    private(set) var beacons: [SIMD3<Float>] = []
    /// Lamps along the water.
    private(set) var lamps: [SIMD3<Float>] = []

    init(seed: UInt64, evening: Float) {
        var random = SplitMix64(seed: seed, path: "skyline")
        embankment(&random)
        // z of the front, spread of z, heights, widths.
        row(-262, 26, 12...40, 14...30, &random)
        row(-330, 40, 38...100, 18...32, &random)
        row(-430, 60, 70...190, 20...36, &random, gap: 8)
        row(-560, 80, 100...260, 22...40, &random, gap: 22)
        row(-800, 80, 90...270, 30...52, &random, gap: 30)
        landmark(SIMD3(random.between(36, 70), 0, -505), &random)
    }

    private mutating func row(
        _ z: Float, _ spread: Float, _ heights: ClosedRange<Float>, _ widths: ClosedRange<Float>,
        _ random: inout SplitMix64, gap: Float = 4
    ) {
        let half = 190 + abs(z) * 0.62
        var x = -half + random.between(0, 20)
        while x < half {
            let wide = random.between(widths.lowerBound, widths.upperBound)
            // High in the middle of town, lower to its sides, never even.
            let centre = expf(-(x - 20) * (x - 20) / (2 * 150 * 150))
            let roll = random.unit()
            let tall = mix(
                heights.lowerBound, heights.upperBound, min(1, (0.15 + 0.85 * centre) * (0.25 + 0.9 * roll)))
            let deep = wide * random.between(0.7, 1.1)
            let front = z - random.unit() * spread
            tower(SIMD3(x, Self.ground, front - deep / 2), SIMD3(wide, tall, deep), &random)
            x += wide + random.between(1, gap + (random.unit() < 0.2 ? 16 : 2))
        }
    }

    private static let ground = SkylineSet.quay

    private mutating func tower(_ foot: SIMD3<Float>, _ size: SIMD3<Float>, _ random: inout SplitMix64) {
        let tints: [SIMD3<Float>] = [
            SIMD3(0.30, 0.32, 0.36), SIMD3(0.42, 0.39, 0.35), SIMD3(0.22, 0.26, 0.32),
            SIMD3(0.36, 0.29, 0.24),
            SIMD3(0.46, 0.46, 0.47), SIMD3(0.20, 0.24, 0.24),
        ]
        let tint = random.pick(tints) * random.between(0.7, 1.1)
        let number = random.unit()
        let top = foot.y + size.y
        let style = random.unit()
        if size.y < 60 || style < 0.30 {
            block(foot, size, tint, number)
            plant(SIMD3(foot.x, top, foot.z), size, tint, &random)
        } else if style < 0.55 {
            // Set back twice, as old towers are.
            let first = size.y * random.between(0.55, 0.7), second = size.y * random.between(0.8, 0.88)
            block(foot, SIMD3(size.x, first, size.z), tint, number)
            block(
                foot + SIMD3(0, first, 0), SIMD3(size.x * 0.72, second - first, size.z * 0.72), tint, number)
            block(
                foot + SIMD3(0, second, 0), SIMD3(size.x * 0.46, size.y - second, size.z * 0.46), tint, number
            )
            if random.unit() < 0.6 {
                spire(SIMD3(foot.x, top, foot.z), size.y * random.between(0.10, 0.2), size.x * 0.06)
            }
        } else if style < 0.72 {
            block(foot, size, tint, number)
            wedge(
                SIMD3(foot.x, top, foot.z), size, rise: size.x * random.between(0.35, 0.8), tint, number,
                random.unit() < 0.5)
        } else if style < 0.88 {
            block(foot, size, tint, number)
            crown(SIMD3(foot.x, top, foot.z), size, &random)
        } else {
            block(foot, SIMD3(size.x * 0.62, size.y, size.z), tint, number)
            block(
                foot + SIMD3(size.x * 0.40, 0, -2), SIMD3(size.x * 0.36, size.y * 0.82, size.z * 0.9),
                tint * 0.85, number)
            plant(SIMD3(foot.x, top, foot.z), size * SIMD3(0.62, 1, 1), tint, &random)
        }
        if size.y > 85, random.unit() < 0.28 { strips(foot, size, &random) }
    }

    /// A body with windows on the sides that can be seen.
    private mutating func block(
        _ foot: SIMD3<Float>, _ size: SIMD3<Float>, _ tint: SIMD3<Float>, _ number: Float
    ) {
        let low = foot - SIMD3(size.x / 2, 0, size.z / 2), high = foot + SIMD3(size.x / 2, size.y, size.z / 2)
        func wall(_ a: SIMD3<Float>, _ b: SIMD3<Float>, _ from: Float, _ to: Float) {
            towers.quad(
                a, b, SIMD3(b.x, high.y, b.z), SIMD3(a.x, high.y, a.z), colour: tint, free: number,
                uv: (SIMD2(from, low.y), SIMD2(to, high.y)))
        }
        wall(SIMD3(low.x, low.y, high.z), SIMD3(high.x, low.y, high.z), 0, size.x)
        // Only the side that looks towards the middle of the picture is seen.
        if foot.x < 90 { wall(SIMD3(high.x, low.y, high.z), SIMD3(high.x, low.y, low.z), 200, 200 + size.z) }
        if foot.x > -90 { wall(SIMD3(low.x, low.y, low.z), SIMD3(low.x, low.y, high.z), 400, 400 + size.z) }
        towers.quad(
            SIMD3(low.x, high.y, high.z), SIMD3(high.x, high.y, high.z), SIMD3(high.x, high.y, low.z),
            SIMD3(low.x, high.y, low.z), colour: tint * 0.6, free: number)
    }

    /// A roof that slopes across, in glass like the walls.
    private mutating func wedge(
        _ top: SIMD3<Float>, _ size: SIMD3<Float>, rise: Float, _ tint: SIMD3<Float>, _ number: Float,
        _ toLeft: Bool
    ) {
        let x0 = top.x - size.x / 2, x1 = top.x + size.x / 2, z1 = top.z + size.z / 2, z0 = top.z - size.z / 2
        let y = top.y, peak = y + rise
        let start = UInt32(towers.positions.count)
        let front = [SIMD3(x0, y, z1), SIMD3(x1, y, z1), SIMD3(toLeft ? x0 : x1, peak, z1)]
        for point in front {
            towers.vertex(point, SIMD3(0, 0, 1), colour: tint, free: number, uv: SIMD2(point.x - x0, point.y))
        }
        towers.triangle(start, start + 1, start + 2)
        let high = toLeft ? x0 : x1, low = toLeft ? x1 : x0
        let a = SIMD3(min(low, high), low < high ? y : peak, z1),
            b = SIMD3(max(low, high), low < high ? peak : y, z1)
        towers.quad(
            a, b, SIMD3(b.x, b.y, z0), SIMD3(a.x, a.y, z0), colour: tint * 0.8, free: number,
            uv: (SIMD2(0, 0), SIMD2(size.x, size.z)))
        if toLeft {
            shining.box(
                SIMD3(x0 - 0.3, y, z1), SIMD3(x0 + 0.9, peak, z1 + 0.5), colour: SIMD3(0.5, 0.75, 1.0) * 0.4,
                free: 0)
        }
    }

    /// Machinery on a flat roof, sometimes a mast.
    private mutating func plant(
        _ top: SIMD3<Float>, _ size: SIMD3<Float>, _ tint: SIMD3<Float>, _ random: inout SplitMix64
    ) {
        for _ in 0..<2 {
            let wide = size.x * random.between(0.2, 0.45), tall = random.between(2.5, 6)
            let at =
                top + SIMD3((random.unit() - 0.5) * size.x * 0.5, 0, (random.unit() - 0.3) * size.z * 0.4)
            solid.box(
                at - SIMD3(wide / 2, 0, wide / 2), at + SIMD3(wide / 2, tall, wide / 2), colour: tint * 0.5,
                faces: [.front, .left, .right])
        }
        if size.y > 70, random.unit() < 0.5 { spire(top, random.between(8, 22), 0.7) }
    }

    private mutating func spire(_ foot: SIMD3<Float>, _ tall: Float, _ radius: Float) {
        solid.turned(
            [SIMD2(radius, 0), SIMD2(radius * 0.6, tall * 0.4), SIMD2(0.25, tall)], at: foot, sides: 6,
            colour: SIMD3(repeating: 0.25))
        beacons.append(foot + SIMD3(0, tall, 0))
    }

    /// A frame of light around the top.
    private mutating func crown(_ top: SIMD3<Float>, _ size: SIMD3<Float>, _ random: inout SplitMix64) {
        let colours = [
            linear(1, 0.72, 0.38), linear(0.35, 0.75, 1), linear(1, 0.30, 0.50), linear(0.75, 0.55, 1),
            linear(0.4, 1, 0.75),
        ]
        let colour = random.pick(colours), tall = random.between(4, 9)
        let half = SIMD3<Float>(size.x / 2, 0, size.z / 2)
        solid.box(
            top - half, top + half + SIMD3(0, tall, 0), colour: SIMD3(repeating: 0.10),
            faces: [.front, .left, .right])
        for y in [Float(0.1), 0.85] {
            shining.box(
                top - half - SIMD3(0.3, -tall * y, 0), top + half + SIMD3(0.3, tall * y + 1.1, 0.4),
                colour: colour * 0.55,
                free: 0, faces: [.front, .left, .right])
        }
        let columns = 5
        for index in 0...columns {
            let x = top.x - half.x + size.x * Float(index) / Float(columns)
            shining.box(
                SIMD3(x - 0.5, top.y, top.z + half.z), SIMD3(x + 0.5, top.y + tall, top.z + half.z + 0.5),
                colour: colour * 0.3, free: 0,
                faces: [.front])
        }
        if random.unit() < 0.5 { spire(top + SIMD3(0, tall, 0), random.between(14, 30), 0.9) }
    }

    /// Lines of light up the corners.
    private mutating func strips(_ foot: SIMD3<Float>, _ size: SIMD3<Float>, _ random: inout SplitMix64) {
        let colours = [linear(0.30, 0.65, 1), linear(1, 0.75, 0.45), linear(0.9, 0.35, 0.8)]
        let colour = random.pick(colours) * 0.35
        for side in [Float(-1), 1] {
            let x = foot.x + side * size.x / 2
            shining.box(
                SIMD3(x - 0.6, foot.y + size.y * 0.3, foot.z + size.z / 2),
                SIMD3(x + 0.6, foot.y + size.y, foot.z + size.z / 2 + 0.6),
                colour: colour, free: 0, faces: [.front, .left, .right])
        }
    }

    /// The tower that one remembers: slim, stepped, with a lit needle.
    private mutating func landmark(_ foot: SIMD3<Float>, _ random: inout SplitMix64) {
        let tint = SIMD3<Float>(0.32, 0.36, 0.44), number = random.unit() * 0.3 + 0.5
        let tall = random.between(190, 215)
        var y: Float = Self.ground
        let steps: [(Float, Float)] = [(0.42, 40), (0.30, 33), (0.18, 26), (0.10, 18)]
        for (share, wide) in steps {
            block(SIMD3(foot.x, y, foot.z), SIMD3(wide, tall * share, wide), tint, number)
            y += tall * share
            shining.box(
                SIMD3(foot.x - wide / 2 - 0.4, y - 1.6, foot.z - wide / 2),
                SIMD3(foot.x + wide / 2 + 0.4, y, foot.z + wide / 2 + 0.5),
                colour: linear(1, 0.80, 0.50) * 0.42, free: 0, faces: [.front, .left, .right])
        }
        shining.turned(
            [SIMD2(5, 0), SIMD2(3.4, 9), SIMD2(1.2, 22), SIMD2(0.5, 46)], at: SIMD3(foot.x, y, foot.z),
            sides: 10,
            colour: linear(1, 0.86, 0.62) * 0.30, free: 0)
        beacons.append(SIMD3(foot.x, y + 47, foot.z))
    }

    /// Quay wall, promenade with lamps and trees, the road behind.
    private mutating func embankment(_ random: inout SplitMix64) {
        let z = SkylineSet.shore, top = SkylineSet.quay
        let steps = 24
        for index in 0..<steps {
            let x0 = mix(-700, 700, Float(index) / Float(steps)),
                x1 = mix(-700, 700, Float(index + 1) / Float(steps))
            let stone = SIMD3<Float>(0.22, 0.20, 0.19) * random.between(0.8, 1.1)
            solid.quad(
                SIMD3(x0, -1, z), SIMD3(x1, -1, z), SIMD3(x1, top, z), SIMD3(x0, top, z), colour: stone)
            solid.quad(
                SIMD3(x0, top, z), SIMD3(x1, top, z), SIMD3(x1, top, z - 40), SIMD3(x0, top, z - 40),
                colour: SIMD3(0.13, 0.13, 0.14))
            solid.box(
                SIMD3(x0, top, z - 0.6), SIMD3(x1, top + 1, z - 0.2), colour: stone * 1.2,
                faces: [.front, .top])
        }
        for x in stride(from: Float(-300), through: 300, by: 13) {
            let at = SIMD3(x + random.between(-1, 1), top, z - 3)
            lamps.append(at + SIMD3(0, 6, 0))
            solid.box(
                at - SIMD3(0.12, 0, 0.12), at + SIMD3(0.12, 6, 0.12), colour: SIMD3(repeating: 0.08),
                faces: [.front])
        }
        for x in stride(from: Float(-320), through: 320, by: 6.5) where random.unit() < 0.8 {
            let at = SIMD3(x + random.between(-2, 2), top, z - 7 - random.between(0, 4)),
                r = random.between(1.8, 3.2)
            solid.turned(
                [
                    SIMD2(0.2, 0), SIMD2(0.2, 2), SIMD2(r, 2.6), SIMD2(r * 1.1, 2 + r),
                    SIMD2(r * 0.6, 2 + r * 1.8), SIMD2(0, 2 + r * 2),
                ],
                at: at, sides: 7, colour: SIMD3(0.05, 0.08, 0.04) * random.between(0.7, 1.2))
        }
    }
}
