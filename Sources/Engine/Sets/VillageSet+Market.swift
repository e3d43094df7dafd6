import Foundation
import Render

/// A street market: stalls on both sides of the lane, lanterns above it, people between them.
extension VillageSet {
    var isMarket: Bool { staging.place == .market }
    /// A covered bazaar of sandstone instead of houses.
    var isBazaar: Bool { isMarket && staging.venue == .bazaar }
    /// Whether lamps are lit: a covered market is never bright.
    var glow: Float { max(evening, isBazaar ? 0.6 : 0) }

    private struct Stand: Sendable {
        var place: SIMD3<Float>
        var turn: Float
        var kind: Int
    }

    private static let stallKinds = 4

    private var stands: [Stand] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "market/stands")
        var result: [Stand] = []
        for side in [-1, 1] as [Float] {
            var z: Float = side > 0 ? 2.6 : 1.0
            var kind = Int(random.next() % UInt64(Self.stallKinds))
            while z > -58 {
                let x = lane(z) + side * 3.75
                let heading = atanf((lane(z - 1) - lane(z + 1)) / 2)
                result.append(Stand(place: SIMD3(x, 0.10, z), turn: -side * .pi / 2 - heading, kind: kind))
                kind = (kind + 1 + Int(random.next() % 2)) % Self.stallKinds
                z -= random.between(3.5, 4.1)
            }
        }
        return result
    }

    /// Everything that makes the lane a market.
    func market(_ sight: Sight, _ daylight: Daylight) -> [Model] {
        var models: [Model] = []
        let stands = stands
        for kind in 0..<Self.stallKinds {
            let copies = stands.filter {
                $0.kind == kind && sight.sees($0.place + SIMD3(0, 1.4, 0), radius: 2.6)
            }
            guard !copies.isEmpty else { continue }
            let near = stall(kind, isFar: false), far = stall(kind, isFar: true)
            let instances = sight.ordered(
                copies.map { Instance(.translation($0.place) * .rotationY($0.turn)) })
            for (name, part) in [("stall", near.cloth), ("goods", near.goods)] {
                var model = Model(
                    "\(name)/\(kind)", finished(part, daylight), stallMaterial, instances: instances)
                model.levels.append(
                    Model.Level(finished(name == "stall" ? far.cloth : far.goods, daylight), upTo: .infinity))
                model.levels[0].distance = 12
                model.castsShadow = name == "stall"
                models.append(model)
            }
        }
        models += strings(sight) + people(sight)
        return models
    }

    private var stallMaterial: Material {
        var material = Material(.plain, features: [.matt, .doubleSided])
        material =
            glow > 0.5
            ? Material(.baked, features: [.unlit, .doubleSided], uniforms: ["bakedRange": .float(1)])
            : .plain(roughness: 0.8, features: [.matt, .doubleSided, .noLamps])
        return material
    }

    /// In the evening a stall is lit by its own lamp, which its vertices know.
    private func finished(_ part: CityMesh, _ daylight: Daylight) -> Mesh {
        guard glow > 0.5 else { return part.mesh() }
        let sky =
            (daylight.zenith * 0.5 + daylight.middle * 0.5) * (isBazaar && !daylight.isNight ? 0.5 : 0.9)
        let warm = linear(1, 0.70, 0.38) * (2.5 * glow) / max(daylight.exposure, 0.5)
        return part.mesh(range: 1) { point, normal in
            let way = SIMD3<Float>(0, 2.25, 0.25) - point, square = dot(way, way)
            let facing = max((dot(normal, way) / max(square.squareRoot(), 0.01) + 0.35) / 1.35, 0.12)
            // Light of the stalls across the lane.
            let across = 0.16 * max(normal.z, 0) + 0.04
            return sky * (0.5 + 0.5 * normal.y) + warm * (facing / (square + 0.55) + across)
        }
    }

    /// Where strings of lanterns cross the lane.
    var lines: [Float] { (0..<9).map { -1.5 - Float($0) * 6.2 } }

    private func strings(_ sight: Sight) -> [Model] {
        var cord = CityMesh(), bulbs = CityMesh()
        let paper: [SIMD3<Float>] =
            isBazaar
            ? [linear(hex: 0xE8622A), linear(hex: 0x2AA0B8), linear(hex: 0xE0A82A), linear(hex: 0xB02A6A)]
            : [linear(1, 0.74, 0.40), linear(1, 0.60, 0.30), linear(1, 0.82, 0.55)]
        for (number, z) in lines.enumerated() {
            let middle = lane(z)
            guard sight.sees(SIMD3(middle, 3.6, z), radius: 5) else { continue }
            func at(_ u: Float) -> SIMD3<Float> {
                SIMD3(
                    middle + (u - 0.5) * 10, 4.5 - 1.1 * sinf(u * .pi) + 0.3 * u,
                    z + (u - 0.5) * 2 * Float(number % 2 == 0 ? 1 : -1))
            }
            cord.tube(
                (0...12).map { at(Float($0) / 12) }, radius: 0.012, sides: 3, colour: SIMD3(repeating: 0.03))
            for index in 1..<9 {
                let place = at(Float(index) / 9)
                bulbs.turned(
                    [
                        SIMD2(0.03, -0.34), SIMD2(0.10, -0.30), SIMD2(0.15, -0.18), SIMD2(0.10, -0.05),
                        SIMD2(0.03, -0.02),
                    ], at: place, sides: 9,
                    colour: paper[(index + number) % paper.count])
            }
        }
        guard !bulbs.isEmpty else { return [] }
        var light = Model(
            "paper lanterns", bulbs.mesh(), .glow(SIMD3(repeating: glow > 0.2 ? 2.6 * glow : 0.75)))
        light.castsShadow = false
        var rope = Model("cords", cord.mesh(), .plain(features: [.matt, .noLamps, .unshadowed]))
        rope.castsShadow = false
        return [light, rope]
    }

    /// Those who walk along the lane, and those who sell.
    private func people(_ sight: Sight) -> [Model] {
        guard staging.extras.people else { return [] }
        let seed = UInt64(staging.seed)
        // Nobody looks into the eyes of a crowd.
        let bodies = Parallel.map([("woman", UInt64(3)), ("man", 11), ("man", 23), ("woman", 31)]) {
            BodyCatalogue.body("body/\($0.0)", seed: seed &+ $0.1, detail: .far)
        }.compactMap { $0 }
        guard !bodies.isEmpty else { return [] }
        var random = SplitMix64(seed: seed, path: "market/people")
        let hasHero = !staging.subjects.isEmpty
        let tints: [SIMD3<Float>] = [
            SIMD3(1, 1, 1), SIMD3(0.8, 0.9, 1.15), SIMD3(1.15, 0.9, 0.75), SIMD3(0.75, 0.75, 0.8),
        ]
        var models: [Model] = []
        let pace = staging.timeScale
        for index in 0..<7 {
            let body = bodies[index % bodies.count]
            let side: Float = index % 2 == 0 ? 1 : -1
            let isComing = random.unit() < 0.5
            let z = (hasHero ? -4.5 : -2.5) - Float(index) * 3.1 - (isComing ? 3 : 0),
                aside = side * random.between(0.9, 2.1)
            let phase = Double(random.unit()), haste = random.between(0.55, 0.85)
            let speed = body.speed(.walk) * haste * pace, tempo = Double(haste * pace)
            for part in body.models(Performance(.walk), tint: tints[index % tints.count])
            where index < 3 || !part.name.hasSuffix("eye") {
                var model = part
                model.castsShadow = index < 3
                model.transform = .moving { seconds in
                    let way = z + (isComing ? 1 : -1) * speed * seconds
                    return .translation(lane(way) + aside, 0.03, way) * .rotationY(isComing ? 0 : .pi)
                }
                model.joints = .moving {
                    body.pose(.walk, at: Double($0) * tempo, phase: phase).map(\.matrix)
                }
                models.append(model)
            }
        }
        for (index, stand) in stands.enumerated() where index % 3 != 2 && stand.place.z > -17 {
            let body = bodies[(index + 1) % bodies.count]
            let place =
                Matrix4.translation(stand.place) * .rotationY(stand.turn)
                * .translation(index % 2 == 0 ? -0.5 : 0.6, -0.02, -0.52)
            guard sight.sees(stand.place, radius: 2) else { continue }
            let phase = Double(random.unit())
            for part in body.models(Performance(.idle), tint: tints[(index + 2) % tints.count])
            where !part.name.hasSuffix("eye") {
                var model = part
                model.castsShadow = false
                model.transform = .still(place)
                model.joints = .moving {
                    body.pose(.idle, at: Double($0) * Double(pace), phase: phase).map(\.matrix)
                }
                models.append(model)
            }
        }
        return models
    }

    /// Walls of sandstone with niches, and pointed arches across the lane.
    func arcade(_ sight: Sight) -> [Model] {
        var mesh = CityMesh()
        let sand = linear(hex: 0xC79A66), shade = linear(hex: 0x9A7048)
        let cover = Cottage.Cover.plaster.rawValue
        let bay: Float = 6.2
        for index in -1..<12 {
            let z = -Float(index) * bay, next = z - bay
            for side in [-1, 1] as [Float] {
                let x0 = lane(z) + side * 5.3, x1 = lane(next) + side * 5.3
                let (a, b) =
                    side < 0 ? (SIMD3(x0, 0, z), SIMD3(x1, 0, next)) : (SIMD3(x1, 0, next), SIMD3(x0, 0, z))
                mesh.quad(
                    a, b, b + SIMD3(0, 8, 0), a + SIMD3(0, 8, 0), colour: sand, free: cover,
                    uv: (SIMD2(0, 0), SIMD2(bay, 8)))
                // A dark niche with a pointed top between two pilasters.
                let mid = (a + b) / 2 + SIMD3(-side * 0.03, 0, 0), along = (b - a) / bay
                for part in 0..<6 {
                    let u = Float(part) / 6 * 2 - 1, v = Float(part + 1) / 6 * 2 - 1
                    func top(_ t: Float) -> Float { 2.4 + 1.3 * powf(max(1 - abs(t), 0), 0.6) }
                    mesh.quad(
                        mid + along * (u * 1.3), mid + along * (v * 1.3),
                        mid + along * (v * 1.3) + SIMD3(0, top(v), 0),
                        mid + along * (u * 1.3) + SIMD3(0, top(u), 0),
                        colour: shade * 0.30, free: cover)
                }
            }
            // The arch: a pointed rib on both sides of a band.
            let middle = lane(z)
            let steps = 14
            func place(_ t: Float, _ z: Float) -> SIMD3<Float> {
                SIMD3(middle + 5.2 * t, 3.0 + 3.2 * powf(max(1 - abs(t), 0), 0.6), z)
            }
            for step in 0..<steps {
                let t = Float(step) / Float(steps) * 2 - 1, w = Float(step + 1) / Float(steps) * 2 - 1
                let (a, b) = (place(t, z + 0.45), place(w, z + 0.45))
                mesh.quad(a, b, SIMD3(b.x, 8, b.z), SIMD3(a.x, 8, a.z), colour: sand, free: cover)
                mesh.quad(place(t, z - 0.45), place(w, z - 0.45), b, a, colour: shade, free: cover)
            }
        }
        var material = cottageMaterial(lamps: isLamplit)
        material.features.insert(.doubleSided)
        var model = Model("arcade", sight.trimmed(mesh.mesh()), material)
        model.castsShadow = false
        return [model]
    }
}
