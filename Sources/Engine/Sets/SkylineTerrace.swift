import Foundation
import Render

/// The flat roof on which a subject stands before the skyline: parapet, planters, a string of lamps, machines.
///
/// Its floor is y = 0, the parapet to the city runs at z = −3.4.
struct SkylineTerrace {
    var solid = CityMesh()
    var shining = CityMesh()
    private(set) var bulbs: [SIMD3<Float>] = []

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed, path: "terrace")
        let concrete = SIMD3<Float>(0.26, 0.25, 0.24)
        for x in -6..<6 {
            for z in -2..<5 {
                let a = SIMD3(Float(x) * 2, 0, Float(z) * 2 + 2), tone = random.between(0.82, 1.08)
                solid.quad(
                    a, a + SIMD3(1.98, 0, 0), a + SIMD3(1.98, 0, -1.98), a + SIMD3(0, 0, -1.98),
                    colour: concrete * tone)
            }
        }
        solid.quad(
            SIMD3(-13, -0.02, 11), SIMD3(13, -0.02, 11), SIMD3(13, -0.02, -3.6), SIMD3(-13, -0.02, -3.6),
            colour: concrete * 0.4)
        solid.box(
            SIMD3(-13, -3, -3.75), SIMD3(13, 0.42, -3.4), colour: concrete * 0.8, faces: [.front, .top])
        solid.box(
            SIMD3(-13, 0.42, -3.82), SIMD3(13, 0.50, -3.33), colour: concrete * 1.2,
            faces: [.front, .top, .bottom])
        let iron = SIMD3<Float>(repeating: 0.06)
        for index in 0...16 {
            let x = -12 + Float(index) * 1.5
            solid.tube([SIMD3(x, 0.5, -3.58), SIMD3(x, 1.02, -3.58)], radius: 0.022, sides: 5, colour: iron)
        }
        for y in [Float(0.78), 1.02] {
            solid.tube([SIMD3(-13, y, -3.58), SIMD3(13, y, -3.58)], radius: 0.024, sides: 6, colour: iron)
        }
        machines(&random, concrete)
        planters(&random)
        // Lamps on a wire from post to post.
        let posts = [SIMD3<Float>(-5.2, 2.9, -3.3), SIMD3(0.4, 2.9, -3.3), SIMD3(5.8, 2.9, -3.3)]
        for post in posts {
            solid.tube([SIMD3(post.x, 0, post.z), post], radius: 0.035, sides: 6, colour: iron)
        }
        for (from, to) in zip(posts, posts.dropFirst()) {
            let points = (0...18).map { step -> SIMD3<Float> in
                let t = Float(step) / 18
                return mix(from, to, t) - SIMD3(0, 4 * 0.42 * t * (1 - t), 0)
            }
            solid.tube(points, radius: 0.009, sides: 4, colour: iron)
            for point in points.enumerated().filter({ $0.offset % 2 == 1 }).map(\.element) {
                let at = point - SIMD3(0, 0.07, 0)
                bulbs.append(at)
                shining.turned(
                    [SIMD2(0, -0.055), SIMD2(0.045, -0.02), SIMD2(0.04, 0.03), SIMD2(0.015, 0.06)], at: at,
                    sides: 8,
                    colour: linear(1, 0.72, 0.36), free: 0)
            }
        }
    }

    private mutating func machines(_ random: inout SplitMix64, _ concrete: SIMD3<Float>) {
        let pale = SIMD3<Float>(0.40, 0.40, 0.39)
        for side in [Float(-1), 1] {
            let x = side * random.between(4.6, 6.0)
            solid.box(SIMD3(x - 0.9, 0, -2.9), SIMD3(x + 0.9, 1.15, -1.9), colour: pale)
            solid.box(SIMD3(x - 0.75, 0.15, -1.90), SIMD3(x + 0.75, 1.0, -1.88), colour: pale * 0.35)
            solid.turned(
                [SIMD2(0.34, 1.15), SIMD2(0.36, 1.24), SIMD2(0, 1.25)], at: SIMD3(x, 0, -2.4), sides: 14,
                colour: pale * 0.5)
        }
        // A water tank on legs.
        let tank = SIMD3<Float>(-7.6, 0, -1.2)
        for (dx, dz) in [(Float(-0.8), Float(-0.8)), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)] {
            solid.tube(
                [tank + SIMD3(dx, 0, dz), tank + SIMD3(dx, 1.7, dz)], radius: 0.07,
                colour: SIMD3(repeating: 0.09))
        }
        solid.turned(
            [SIMD2(0, 1.65), SIMD2(1.25, 1.7), SIMD2(1.2, 3.7), SIMD2(0.1, 4.4), SIMD2(0, 4.4)], at: tank,
            sides: 18,
            colour: SIMD3(0.20, 0.12, 0.07))
    }

    private mutating func planters(_ random: inout SplitMix64) {
        for x in [Float(-3.1), 3.0] {
            solid.box(SIMD3(x - 0.8, 0, -3.25), SIMD3(x + 0.8, 0.42, -2.85), colour: SIMD3(0.20, 0.10, 0.05))
            for _ in 0..<26 {
                let foot = SIMD3(x + random.between(-0.7, 0.7), 0.42, -3.05 + random.between(-0.12, 0.12))
                let turn = random.between(0, 6.28), tall = random.between(0.25, 0.6),
                    lean = random.between(0.05, 0.22)
                let out = SIMD3<Float>(cosf(turn), 0, sinf(turn)), side = cross(out, SIMD3(0, 1, 0)) * 0.03
                let middle = foot + out * lean * 0.5 + SIMD3(0, tall * 0.6, 0),
                    tip = foot + out * lean + SIMD3(0, tall, 0)
                let green = SIMD3<Float>(0.05, 0.13, 0.04) * random.between(0.7, 1.5)
                solid.quad(foot, middle - side, tip, middle + side, colour: green)
                solid.quad(foot, middle + side, tip, middle - side, colour: green)
            }
        }
    }
}
