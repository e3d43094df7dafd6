import Foundation
import Render

/// The stalls of a market and what is sold there.
extension VillageSet {
    /// A table under an awning; it faces +z.
    ///
    /// Cloth and wood are apart from what is sold.
    func stall(_ kind: Int, isFar: Bool) -> (cloth: CityMesh, goods: CityMesh) {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "market/stall/\(kind)")
        var cloth = CityMesh(), goods = CityMesh()
        let named = staging.palette.map { linear($0.red, $0.green, $0.blue) }
        let tones: [SIMD3<Float>] = [
            named.first ?? linear(hex: 0xC23A2B), linear(hex: 0x2E6F8E), linear(hex: 0xD9902F),
            linear(hex: 0x3F7A4A),
        ]
        let tone =
            isBazaar
            ? [linear(hex: 0x8E2A2A), linear(hex: 0x6A3A7A), linear(hex: 0xB87A22), linear(hex: 0x1F5F6F)][
                kind] : tones[kind % tones.count]
        let cream = linear(hex: 0xEFE4CC), wood = linear(hex: 0x7A5636)
        let half: Float = 1.55
        for x: Float in [-half, half] {
            for (z, top) in [(Float(0.85), Float(2.28)), (-0.75, 2.75)] {
                cloth.box(
                    SIMD3(x - 0.035, 0, z - 0.035), SIMD3(x + 0.035, top, z + 0.035), colour: wood,
                    faces: .upright)
            }
        }
        // Striped awning, sagging a little, with a scalloped edge.
        let stripes = 10
        for stripe in 0..<stripes {
            let a = -half - 0.12 + (2 * half + 0.24) * Float(stripe) / Float(stripes)
            let b = -half - 0.12 + (2 * half + 0.24) * Float(stripe + 1) / Float(stripes)
            let colour = stripe % 2 == 0 ? tone : isBazaar ? tone * 0.7 : cream
            let steps = isFar ? 1 : 4
            func at(_ x: Float, _ v: Float) -> SIMD3<Float> {
                SIMD3(x, mix(2.82, 2.24, v) - 0.10 * sinf(v * .pi), mix(-0.85, 1.15, v))
            }
            for step in 0..<steps {
                let v = Float(step) / Float(steps), w = Float(step + 1) / Float(steps)
                cloth.quad(at(a, w), at(b, w), at(b, v), at(a, v), colour: colour)
            }
            let middle = (a + b) / 2
            cloth.quad(
                SIMD3(mix(a, middle, 0.25), 2.03, 1.17), SIMD3(mix(b, middle, 0.25), 2.03, 1.17),
                SIMD3(b, 2.24, 1.15), SIMD3(a, 2.24, 1.15),
                colour: colour)
        }
        // Table with a cloth that hangs down in front, and a back wall of boards.
        cloth.box(SIMD3(-half + 0.05, 0.80, -0.35), SIMD3(half - 0.05, 0.86, 0.80), colour: wood * 1.1)
        let folds = isFar ? 4 : 18
        for fold in 0..<folds {
            let a = mix(-half + 0.05, half - 0.05, Float(fold) / Float(folds)),
                b = mix(-half + 0.05, half - 0.05, Float(fold + 1) / Float(folds))
            let (p, q) = (fold % 2 == 0 ? Float(0.80) : 0.86, fold % 2 == 0 ? Float(0.86) : 0.80)
            cloth.quad(
                SIMD3(a, 0.06, p + 0.02), SIMD3(b, 0.06, q + 0.02), SIMD3(b, 0.86, 0.815),
                SIMD3(a, 0.86, 0.815), colour: tone * 0.62)
        }
        cloth.box(
            SIMD3(-half, 0.3, -0.82), SIMD3(half, 2.0, -0.78), colour: wood * 0.55, faces: [.front, .back])
        wares(&goods, kind, isFar, &random)
        // The lamp.
        goods.turned(
            [SIMD2(0.02, 2.30), SIMD2(0.15, 2.22), SIMD2(0.16, 2.18), SIMD2(0.02, 2.16)],
            at: SIMD3(0, 0, 0.25), sides: 8,
            colour: SIMD3(0.08, 0.08, 0.08))
        goods.turned(
            [SIMD2(0.02, 2.06), SIMD2(0.075, 2.11), SIMD2(0.06, 2.18), SIMD2(0.02, 2.20)],
            at: SIMD3(0, 0, 0.25), sides: 8,
            colour: glow > 0.2 ? linear(1, 0.82, 0.5) * 6 : SIMD3(repeating: 0.8), free: 0)
        return (cloth, goods)
    }

    /// Crates of fruit, cheeses and loaves, rolls of cloth, pots: one kind a stall.
    private func wares(_ mesh: inout CityMesh, _ kind: Int, _ isFar: Bool, _ random: inout SplitMix64) {
        let fruit: [SIMD3<Float>] = [
            linear(hex: 0xD8431F), linear(hex: 0xF09A1A), linear(hex: 0x8DB32C), linear(hex: 0xF2D13A),
            linear(hex: 0x7A2A5A),
            linear(hex: 0xC22030), linear(hex: 0x3F7A2A), linear(hex: 0xE8B878),
        ]
        func ball(_ at: SIMD3<Float>, _ radius: Float, _ colour: SIMD3<Float>) {
            mesh.turned(
                [
                    SIMD2(0.02, -radius * 0.9), SIMD2(radius * 0.9, -radius * 0.3),
                    SIMD2(radius * 0.88, radius * 0.4), SIMD2(0.01, radius),
                ],
                at: at, sides: 6, colour: colour)
        }
        for row in 0..<2 {
            for column in 0..<5 {
                let x = -1.18 + Float(column) * 0.59, z = 0.52 - Float(row) * 0.50,
                    y = 0.90 + Float(row) * 0.16
                let colour = fruit[(column * 3 + row * 5 + kind * 2) % fruit.count]
                switch (kind + row * 2) % 4 {
                case 0, 3:
                    mesh.box(
                        SIMD3(x - 0.26, y - 0.06, z - 0.21), SIMD3(x + 0.26, y + 0.07, z + 0.21),
                        colour: linear(hex: 0x9A7448), faces: [.left, .right, .front, .back, .top])
                    guard !isFar else {
                        mesh.box(
                            SIMD3(x - 0.23, y + 0.05, z - 0.18), SIMD3(x + 0.23, y + 0.14, z + 0.18),
                            colour: colour, faces: [.top, .front, .left, .right])
                        continue
                    }
                    for index in 0..<13 {
                        let top = index > 8
                        let u = Float(top ? index - 9 : index).truncatingRemainder(dividingBy: top ? 2 : 3),
                            v = Float(top ? (index - 9) / 2 : index / 3)
                        let at = SIMD3(
                            x - 0.15 + 0.15 * u + (top ? 0.075 : 0), y + (top ? 0.19 : 0.10),
                            z - 0.12 + 0.12 * v + (top ? 0.06 : 0))
                        ball(at, 0.078 + random.between(-0.008, 0.008), colour * random.between(0.75, 1.15))
                    }
                case 1:
                    // Spices in heaps, or cheeses.
                    mesh.turned(
                        [SIMD2(0.20, 0), SIMD2(0.22, 0.10), SIMD2(0.20, 0.12)], at: SIMD3(x, y - 0.05, z),
                        sides: isFar ? 6 : 12, colour: linear(hex: 0x8A6A44))
                    mesh.turned(
                        [SIMD2(0.20, 0.10), SIMD2(0.10, 0.22), SIMD2(0.01, 0.29)], at: SIMD3(x, y - 0.04, z),
                        sides: isFar ? 6 : 12, colour: colour)
                default:
                    // Pots and bottles.
                    for index in 0..<(isFar ? 1 : 2) {
                        let
                            at = SIMD3(
                                x - 0.13 + 0.26 * Float(index), y - 0.05, z + random.between(-0.08, 0.08)),
                            tall = random.between(0.22, 0.40)
                        mesh.turned(
                            [
                                SIMD2(0.05, 0), SIMD2(0.11, tall * 0.35), SIMD2(0.05, tall * 0.75),
                                SIMD2(0.07, tall), SIMD2(0.01, tall),
                            ],
                            at: at, sides: isFar ? 5 : 9,
                            colour: fruit[(column + index * 3 + row) % fruit.count] * 0.7)
                    }
                }
            }
        }
        guard !isFar else { return }
        // What hangs from the rail: bags, lanterns, garlic.
        for index in 0..<7 {
            let x = -1.3 + Float(index) * 0.43, drop = random.between(0.18, 0.40)
            guard abs(x) > 0.2 else { continue }
            mesh.tube(
                [SIMD3(x, 2.28, 0.78), SIMD3(x, 2.28 - drop, 0.78)], radius: 0.008, sides: 3,
                colour: SIMD3(repeating: 0.05))
            mesh.turned(
                [SIMD2(0.01, -0.20), SIMD2(0.075, -0.13), SIMD2(0.07, -0.04), SIMD2(0.015, 0)],
                at: SIMD3(x, 2.28 - drop, 0.78), sides: 7,
                colour: fruit[(index * 3 + kind) % fruit.count] * 0.8)
        }
    }
}
