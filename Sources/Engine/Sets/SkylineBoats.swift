import Foundation
import Render

/// A river boat with a lit saloon, about 26 m long, its bow towards +x, its waterline at y = 0.
struct SkylineBoat {
    var hull = CityMesh()
    var lights = CityMesh()

    init() {
        let paint = SIMD3<Float>(0.16, 0.05, 0.04), wood = SIMD3<Float>(0.10, 0.06, 0.04)
        // Stations from the stern to the bow: x, half width, height of the rail.
        let stations: [SIMD3<Float>] = [
            SIMD3(-13, 1.8, 1.7), SIMD3(-11.5, 2.6, 1.5), SIMD3(0, 2.9, 1.3), SIMD3(8, 2.5, 1.5),
            SIMD3(11.5, 1.3, 2.0),
            SIMD3(13.5, 0.1, 2.6),
        ]
        for (a, b) in zip(stations, stations.dropFirst()) {
            for side in [Float(-1), 1] {
                let p = SIMD3(a.x, -0.3, a.y * side * 0.85), q = SIMD3(b.x, -0.3, b.y * side * 0.85)
                let r = SIMD3(b.x, b.z, b.y * side), s = SIMD3(a.x, a.z, a.y * side)
                if side > 0 {
                    hull.quad(p, q, r, s, colour: paint)
                } else {
                    hull.quad(q, p, s, r, colour: paint)
                }
            }
            hull.quad(
                SIMD3(a.x, a.z - 0.2, a.y), SIMD3(b.x, b.z - 0.2, b.y), SIMD3(b.x, b.z - 0.2, -b.y),
                SIMD3(a.x, a.z - 0.2, -a.y), colour: wood)
        }
        hull.box(SIMD3(-10.5, 3.5, -2.6), SIMD3(7.5, 3.8, 2.6), colour: wood * 1.4)
        for x in stride(from: Float(-10), through: 7, by: 1.7) {
            hull.box(SIMD3(x - 0.1, 1.2, 2.25), SIMD3(x + 0.1, 3.5, 2.4), colour: wood)
        }
        let warm = linear(1, 0.66, 0.32)
        lights.box(
            SIMD3(-10, 1.5, -2.2), SIMD3(7, 3.4, 2.2), colour: warm * 0.42, free: 0,
            faces: [.front, .back, .left, .right])
        for index in 0...14 {
            let at = SIMD3(-10.4 + Float(index) * 1.27, 3.35, 2.75)
            lights.turned(
                [SIMD2(0, -0.3), SIMD2(0.24, -0.15), SIMD2(0.24, 0.15), SIMD2(0, 0.3)], at: at, sides: 6,
                colour: linear(1, 0.30, 0.12) * 0.75, free: 0)
        }
    }
}

extension SkylineSet {
    /// Boats that cross before the city, one each way.
    func boats(shining: Material, plain: Material) -> [Model] {
        guard staging.extras.vehicles else { return [] }
        let boat = SkylineBoat(), scale = staging.timeScale, height = level
        let courses: [(start: SIMD3<Float>, speed: Float)] = [
            (SIMD3(-62, 0, -96), 2.6), (SIMD3(70, 0, -178), -2.1),
        ]
        let light = (0.35 + evening) * 0.5
        return courses.enumerated().flatMap { index, course -> [Model] in
            let place = Timed<Matrix4>.moving { seconds in
                let t = seconds * scale
                return .translation(
                    course.start + SIMD3(course.speed * t, height + 0.06 * sinf(t * 0.9 + Float(index)), 0))
                    * .rotationY(course.speed < 0 ? .pi : 0) * .rotationX(0.012 * sinf(t * 0.7))
            }
            var hull = Model(
                "boat",
                boat.hull.mesh(litBy: isLit ? nil : { _, n in SIMD3(repeating: light * (0.4 + 0.3 * n.y)) }),
                plain)
            var lights = Model("boat lights", boat.lights.mesh(), shining)
            hull.transform = place
            lights.transform = place
            hull.castsShadow = false
            lights.castsShadow = false
            return [hull, lights]
        }
    }
}
