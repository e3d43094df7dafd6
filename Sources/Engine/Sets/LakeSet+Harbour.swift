import Domain
import Foundation
import Render

/// A small harbour across the water: a quay, houses that climb the slope behind it, boats at their moorings.
extension LakeSet {
    var isHarbour: Bool { staging.place == .harbor }

    static let quay: Float = -44

    private var evening: Float {
        switch staging.time {
        case .night: 0.75
        case .dusk: 0.65
        case .sunset: 0.35
        case .dawn: 0.22
        case .day: [.storm, .snow].contains(staging.weather.kind) ? 0.35 : 0
        }
    }

    /// Height of the town's ground, so many metres behind the quay's edge.
    func townSlope(_ x: Float, _ away: Float) -> Float {
        let roll =
            (noise.fbm(x * 0.012 + 40, away * 0.012, octaves: 3) - 0.4) * smoothstep(30, 110, away) * 26
        return min(away * 2.6, 1.5) + max(away - 11, 0) * 0.17 + roll
    }

    func harbour(_ sight: Sight) -> [Model] {
        guard isHarbour else { return [] }
        let cover = Material(
            .cottage, features: [.matt, .noLamps],
            uniforms: ["cottageShape": .vector4(SIMD4(snow, 0.3 + 1.6 * evening, 0.2, 0))])
        var wall = CityMesh()
        let stone = linear(0.55, 0.52, 0.48)
        for step in 0..<40 {
            let x = -160 + 8 * Float(step), z = Self.quay
            let uv = (low: SIMD2(x, -1 as Float), high: SIMD2(x + 8, 1.6 as Float))
            wall.quad(
                SIMD3(x, -1, z), SIMD3(x + 8, -1, z), SIMD3(x + 8, 1.6, z), SIMD3(x, 1.6, z), colour: stone,
                free: 0.8,
                uv: uv)
            wall.quad(
                SIMD3(x, 1.6, z), SIMD3(x + 8, 1.6, z), SIMD3(x + 8, 1.6, z - 5.5), SIMD3(x, 1.6, z - 5.5),
                colour: stone * 1.15, free: 0.8, uv: (low: SIMD2(x, 0), high: SIMD2(x + 8, 5.5)))
        }
        return [Model("quay", wall.mesh(), cover)] + town(cover, sight) + moorings()
    }

    private func town(_ cover: Material, _ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "lake/town")
        let kinds = 6
        var copies = [[Instance]](repeating: [], count: kinds)
        for (row, away) in [Float(10), 23, 36, 50, 66].enumerated() {
            var x: Float = -120 + 4 * Float(row)
            while x < 120 {
                x += random.between(7.9, 9.2) * (row == 0 ? 1 : random.between(1, 1.9))
                let place = SIMD3(x, 0, Self.quay - away - random.between(-0.8, 1.2))
                let kind = Int(random.next() % UInt64(kinds)), turn = random.between(-0.14, 0.14)
                let shade = random.between(0.85, 1.12)
                let seat = place + SIMD3(0, townSlope(x, Self.quay - place.z) - 0.1, 0)
                guard sight.sees(seat + SIMD3(0, 4, 0), radius: 9) else { continue }
                copies[kind].append(
                    Instance(
                        .translation(seat) * .rotationY(turn)
                            * .scale(SIMD3(1, random.between(0.95, 1.25), 1)),
                        tint: SIMD4(shade, shade, shade, random.unit())))
            }
        }
        return copies.indices.filter { !copies[$0].isEmpty }.map { kind in
            let house = Cottage(
                .village, seed: UInt64(staging.seed), number: kind, evening: evening, snow: snow, isFar: true)
            return Model("house/\(kind)", house.mesh.mesh(), cover, instances: sight.ordered(copies[kind]))
        }
    }

    /// Sailing boats with furled sails, each rocking in its own time.
    private func moorings() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "lake/moorings")
        let tones = [
            linear(0.92, 0.92, 0.90), linear(0.16, 0.30, 0.46), linear(0.62, 0.16, 0.14),
            linear(0.90, 0.88, 0.80),
        ]
        let berths = (0..<11).map { index -> (SIMD3<Float>, Float, SIMD4<Float>) in
            let side: Float = index & 1 == 0 ? -1 : 1
            let z = index < 4 ? random.between(-24, -12) : random.between(-41, -28)
            let x = side * (index < 4 ? random.between(7, 14) : random.between(3, 30))
            return (
                SIMD3(x, 0, z), random.between(-0.5, 0.5) + (side > 0 ? 0.4 : 2.7), SIMD4(tones[index % 4], 1)
            )
        }
        let ripple = Swell(height: 0.06, length: 4, beats: 1.1 * staging.timeScale, foam: 0)
        let (hull, rig) = Self.sailboat()
        let places = Timed<[Instance]>.moving { seconds in
            berths.map { spot, turn, tint in
                Instance(
                    .translation(spot) * ripple.pose(spot.x, spot.z, seconds, reach: 1.6) * .rotationY(turn),
                    tint: tint)
            }
        }
        let paint = Material.plain(SIMD3(1, 1, 1), roughness: 0.4, features: [.noLamps])
        var boats = Model("hulls", hull.mesh(), paint)
        boats.instances = places
        var masts = Model(
            "masts", rig.mesh(), .plain(SIMD3(1, 1, 1), roughness: 0.7, features: [.matt, .noLamps]))
        masts.instances = .moving { seconds in places.at(seconds).map { Instance($0.transform) } }
        return [boats, masts]
    }

    /// Six metres long, bow towards +x, waterline at y = 0: the painted hull, and everything else.
    private static func sailboat() -> (hull: CityMesh, rig: CityMesh) {
        var hull = CityMesh(), rig = CityMesh()
        let wood = linear(0.52, 0.36, 0.22), cloth = linear(0.88, 0.85, 0.78)
        // x, half width, height of the rail.
        let stations: [SIMD3<Float>] = [
            SIMD3(-3, 0.62, 0.72), SIMD3(-2, 0.92, 0.66), SIMD3(-0.4, 1.05, 0.66), SIMD3(1.2, 0.84, 0.74),
            SIMD3(2.3, 0.42, 0.86), SIMD3(3.1, 0.03, 1.0),
        ]
        for (a, b) in zip(stations, stations.dropFirst()) {
            for side in [Float(-1), 1] {
                let keel = SIMD3(a.x, -0.35, a.y * 0.55 * side), ahead = SIMD3(b.x, -0.35, b.y * 0.55 * side)
                let rail = SIMD3(a.x, a.z, a.y * side), next = SIMD3(b.x, b.z, b.y * side)
                if side > 0 {
                    hull.quad(keel, ahead, next, rail, colour: SIMD3(1, 1, 1))
                } else {
                    hull.quad(ahead, keel, rail, next, colour: SIMD3(1, 1, 1))
                }
            }
            rig.quad(
                SIMD3(a.x, a.z - 0.08, a.y), SIMD3(b.x, b.z - 0.08, b.y), SIMD3(b.x, b.z - 0.08, -b.y),
                SIMD3(a.x, a.z - 0.08, -a.y), colour: wood)
        }
        hull.quad(
            SIMD3(-3, -0.35, -0.34), SIMD3(-3, -0.35, 0.34), SIMD3(-3, 0.72, 0.62), SIMD3(-3, 0.72, -0.62),
            colour: SIMD3(1, 1, 1))
        rig.box(SIMD3(-1.2, 0.6, -0.55), SIMD3(0.7, 1.12, 0.55), colour: cloth)
        rig.tube([SIMD3(0.8, 0.6, 0), SIMD3(0.8, 7.4, 0)], radius: 0.055, colour: wood)
        rig.tube([SIMD3(0.8, 1.5, 0), SIMD3(-2.3, 1.6, 0)], radius: 0.04, colour: wood)
        rig.tube(
            [SIMD3(0.7, 1.66, 0), SIMD3(-0.6, 1.78, 0), SIMD3(-2.2, 1.70, 0)], radius: 0.13, colour: cloth)
        for end in [
            SIMD3<Float>(3.0, 1.0, 0), SIMD3(-2.9, 0.75, 0), SIMD3(0.8, 0.66, 0.95), SIMD3(0.8, 0.66, -0.95),
        ] {
            rig.tube([SIMD3(0.8, 7.3, 0), end], radius: 0.012, sides: 3, colour: linear(0.3, 0.3, 0.3))
        }
        return (hull, rig)
    }

    /// Lamps along the quay, doubled by the water.
    func quayLights() -> [Particles] {
        guard isHarbour, evening > 0.2 else { return [] }
        let warm = linear(1, 0.70, 0.38) * (2.4 * evening)
        let lamps = (0..<22).map { index in
            Particle(
                position: SIMD3(-110 + 10.4 * Float(index), 4.6, Self.quay - 1), size: 1.3, colour: warm,
                opacity: 0.9)
        }
        var lights = Particles("quay lamps", .snippet(.halo), isEmissive: true) { _ in lamps }
        lights.isReflected = true
        return [lights]
    }
}
