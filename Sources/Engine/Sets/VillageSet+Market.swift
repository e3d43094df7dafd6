import Foundation
import Render

/// A street market: stalls on both sides of the lane, lanterns above it, people between them.
extension VillageSet {
    var isMarket: Bool { staging.place == .market }
    /// A covered bazaar of sandstone instead of houses.
    var isBazaar: Bool { isMarket && staging.venue == .bazaar }
    /// Whether lamps are lit: a covered market is never bright.
    private var glow: Float { max(evening, isBazaar ? 0.6 : 0) }

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
                model.levels[0].distance = 17
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

    // MARK: Stalls

    /// A table under an awning; it faces +z. Cloth and wood are apart from what is sold.
    private func stall(_ kind: Int, isFar: Bool) -> (cloth: CityMesh, goods: CityMesh) {
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

    // MARK: Above and between

    /// Where strings of lanterns cross the lane.
    private var lines: [Float] { (0..<9).map { -1.5 - Float($0) * 6.2 } }

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
        for index in 0..<9 {
            let body = bodies[index % bodies.count]
            let side: Float = index % 2 == 0 ? 1 : -1
            let isComing = random.unit() < 0.5
            let z = (hasHero ? -4.5 : -2.5) - Float(index) * 3.1 - (isComing ? 3 : 0),
                aside = side * random.between(0.9, 2.1)
            let phase = Double(random.unit()), haste = random.between(0.55, 0.85)
            let speed = body.speed(.walk) * haste * pace, tempo = Double(haste * pace)
            for part in body.models(Performance(.walk), tint: tints[index % tints.count]) {
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
        for (index, stand) in stands.enumerated() where index % 3 != 2 && stand.place.z > -26 {
            let body = bodies[(index + 1) % bodies.count]
            let place =
                Matrix4.translation(stand.place) * .rotationY(stand.turn)
                * .translation(index % 2 == 0 ? -0.5 : 0.6, -0.02, -0.52)
            guard sight.sees(stand.place, radius: 2) else { continue }
            let phase = Double(random.unit())
            for part in body.models(Performance(.idle), tint: tints[(index + 2) % tints.count]) {
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
