import Foundation
import Render

/// A castle on a rock, its gate towards +z: walls with battlements, round towers under pointed roofs, a keep; about
/// 46 m wide and 50 m high, its foot at y = 0.
struct Castle {
    private(set) var mesh = CityMesh()
    private let stone = linear(0.66, 0.62, 0.56)
    private let roof: SIMD3<Float>
    private let evening: Float
    private var random: SplitMix64

    init(seed: UInt64, evening: Float, roof: SIMD3<Float>) {
        self.evening = evening
        self.roof = roof
        random = SplitMix64(seed: seed, path: "castle")
        let ring: [SIMD2<Float>] = [
            SIMD2(-20, 10), SIMD2(-6, 15), SIMD2(6, 15), SIMD2(20, 9), SIMD2(22, -9), SIMD2(0, -16),
            SIMD2(-21, -8),
        ]
        for (index, corner) in ring.enumerated() {
            wall(corner, ring[(index + 1) % ring.count], index == 1 ? 12 : 10)
            let isGate = index == 1 || index == 2
            tower(
                SIMD3(corner.x, -6, corner.y), isGate ? 2.6 : 3.4,
                random.between(isGate ? 22 : 21, isGate ? 23 : 27))
        }
        gate()
        // The keep and its turrets rise over everything.
        tower(SIMD3(-5, 0, -4), 5.2, 30)
        tower(SIMD3(5.5, 0, -6), 4.0, 39)
        tower(SIMD3(1, 0, 2), 2.2, 27)
        tower(SIMD3(11, 0, -2), 2.6, 31)
        block(SIMD3(-7, 0, -9), SIMD3(9, 20, 1))
    }

    private mutating func wall(_ a: SIMD2<Float>, _ b: SIMD2<Float>, _ top: Float) {
        let along = b - a, length = (along * along).sum().squareRoot(), way = along / length
        let out = SIMD2(-way.y, way.x) * -1.1
        func at(_ t: Float, _ y: Float, _ side: Float) -> SIMD3<Float> {
            let p = a + way * t + out * side
            return SIMD3(p.x, y, p.y)
        }
        func slab(_ from: Float, _ to: Float, _ low: Float, _ high: Float) {
            let uv = (low: SIMD2(from, low), high: SIMD2(to, high))
            mesh.quad(
                at(to, low, 1), at(from, low, 1), at(from, high, 1), at(to, high, 1), colour: stone,
                free: 0.8, uv: uv)
            mesh.quad(
                at(from, low, -1), at(to, low, -1), at(to, high, -1), at(from, high, -1), colour: stone,
                free: 0.8, uv: uv)
            mesh.quad(
                at(from, high, -1), at(to, high, -1), at(to, high, 1), at(from, high, 1), colour: stone * 0.9,
                free: 1)
            mesh.quad(
                at(from, low, 1), at(from, low, -1), at(from, high, -1), at(from, high, 1), colour: stone,
                free: 0.8)
            mesh.quad(
                at(to, low, -1), at(to, low, 1), at(to, high, 1), at(to, high, -1), colour: stone, free: 0.8)
        }
        slab(0, length, -6, top)
        for t in stride(from: Float(0.6), through: length - 1.2, by: 2.1) { slab(t, t + 1.1, top, top + 1.2) }
    }

    private mutating func tower(_ foot: SIMD3<Float>, _ radius: Float, _ top: Float) {
        mesh.turned(
            [
                SIMD2(radius * 1.08, foot.y), SIMD2(radius, 5), SIMD2(radius * 0.97, top - 2.2),
                SIMD2(radius * 1.18, top - 1.4), SIMD2(radius * 1.18, top),
            ]
            .map { SIMD2($0.x, $0.y) },
            at: SIMD3(foot.x, 0, foot.z), sides: 16, colour: stone, free: 0.8)
        mesh.turned(
            [
                SIMD2(radius * 1.35, top - 0.3), SIMD2(radius * 0.8, top + radius * 1.2),
                SIMD2(0.02, top + radius * 3.1),
            ],
            at: SIMD3(foot.x, 0, foot.z), sides: 16, colour: roof, free: 0.6)
        mesh.turned(
            [SIMD2(0.08, top + radius * 3), SIMD2(0.05, top + radius * 3 + 2.6)],
            at: SIMD3(foot.x, 0, foot.z), sides: 4,
            colour: linear(0.3, 0.26, 0.2), free: 1)
        // A pennant.
        let tip = SIMD3(foot.x, top + radius * 3 + 2.5, foot.z)
        for way in [Float(1), -1] {
            let a = tip, b = tip - SIMD3(0, 1.1, 0), c = tip + SIMD3(2.2, -0.6, 0.3)
            mesh.quad(way > 0 ? b : a, c, c, way > 0 ? a : b, colour: roof * 1.2, free: 1)
        }
        for storey in 0..<3 {
            let y = top * (0.34 + 0.2 * Float(storey))
            for turn in [Float(0), 1.1, -1.1] where random.unit() < 0.7 {
                window(SIMD3(foot.x, y, foot.z), turn + Float(storey) * 0.35, radius * 1.02)
            }
        }
    }

    private mutating func window(_ middle: SIMD3<Float>, _ turn: Float, _ radius: Float) {
        let out = SIMD3(sinf(turn), 0, cosf(turn)), along = SIMD3(cosf(turn), 0, -sinf(turn))
        let foot = middle + out * (radius + 0.06)
        let isLit = random.unit() < evening * 1.2
        let light = isLit ? linear(1, 0.66, 0.32) * random.between(0.6, 1) : .zero
        mesh.quad(
            foot - along * 0.42, foot + along * 0.42, foot + along * 0.42 + SIMD3(0, 1.9, 0),
            foot - along * 0.42 + SIMD3(0, 1.9, 0),
            colour: light, free: 0)
    }

    private mutating func block(_ low: SIMD3<Float>, _ high: SIMD3<Float>) {
        mesh.box(low, high, colour: stone * 0.95, free: 0.8, faces: [.left, .right, .top, .back, .front])
        let ridge = high.y + 7, x = (low.x + high.x) / 2
        for side in [-1, 1] as [Float] {
            let edge = side > 0 ? high.x + 0.6 : low.x - 0.6
            let a = SIMD3(edge, high.y, side > 0 ? high.z + 0.6 : low.z - 0.6),
                b = SIMD3(edge, high.y, side > 0 ? low.z - 0.6 : high.z + 0.6)
            mesh.quad(
                a, b, SIMD3(x, ridge, b.z), SIMD3(x, ridge, a.z), colour: roof, free: 0.6,
                uv: (low: SIMD2(0, 0), high: SIMD2(11, 10)))
        }
        for index in 0..<5 {
            window(SIMD3(low.x + 2 + Float(index) * 3, 9 + 4.5 * Float(index & 1), 0), 0, high.z)
        }
    }

    private mutating func gate() {
        let wood = linear(0.22, 0.15, 0.10)
        mesh.box(
            SIMD3(-2.6, -6, 14), SIMD3(2.6, 7, 16.6), colour: stone, free: 0.8,
            faces: [.left, .right, .top, .front])
        mesh.box(
            SIMD3(-1.8, -6, 16.5), SIMD3(1.8, 5, 16.8), colour: wood, free: 0.4,
            faces: [.left, .right, .top, .front])
    }
}
