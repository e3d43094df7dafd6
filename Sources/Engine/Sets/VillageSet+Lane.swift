import Domain
import Foundation
import Render

extension VillageSet {
    func cottageMaterial(lamps: Bool) -> Material {
        Material(
            .cottage, features: lamps ? [.matt] : [.matt, .noLamps],
            uniforms: ["cottageShape": .vector4(SIMD4(snow, 0.25 + 1.5 * evening, wetness, 0))])
    }

    var isLamplit: Bool { evening > 0.5 }

    /// Grass on both sides of the lane.
    func ground(_ sight: Sight) -> Model {
        let columns = Relief.spread(-170, 170, count: 110, around: 0, power: 2.0)
        let rows = Relief.spread(-175, 26, count: 96, around: 0, power: 1.8)
        let palette = SeasonColours(staging.season)
        let set = self
        let mesh = Relief.grid(columns: columns, rows: rows, height: { x, z in set.height(x, z) - 0.035 }) {
            place, _ in
            let patch = set.noise.fbm(place.x * 0.09, place.z * 0.09, octaves: 3)
            let lawn = mix(
                palette.meadow, palette.dry, smoothstep(0.46, 0.68, patch) * (set.isSuburb ? 0.4 : 0.8))
            let aside = abs(place.x - set.lane(place.z))
            let tone = mix(
                palette.gravel, lawn, set.isMarket ? smoothstep(7, 10, aside) : smoothstep(2.9, 3.6, aside))
            return SIMD4(tone, 0.75)
        }
        var material = Material(
            .verge, features: isLamplit ? [.matt] : [.matt, .noLamps],
            uniforms: [
                "vergeShape": .vector4(SIMD4(snow, wetness * 0.6, 11, 0.5)),
                "vergeSnow": .vector3(SIMD3(0.80, 0.845, 0.91)),
            ])
        if staging.time == .night { material.features.insert(.unshadowed) }
        var model = Model("ground", sight.trimmed(mesh), material)
        model.castsShadow = false
        return model
    }

    /// The lane itself: cobbles in a village, smooth in a suburb; kerbs and a pavement beside it.
    func roadway(_ sight: Sight) -> Model {
        var mesh = CityMesh()
        let rows = Array(stride(from: Float(26), through: -150, by: -2))
        let cover = isSuburb ? Cottage.Cover.plaster : .stone
        let tone = isSuburb ? linear(0.36, 0.36, 0.38) : linear(0.52, 0.49, 0.46)
        let kerb = linear(0.62, 0.60, 0.57)
        /// A strip from one offset to another, both from the lane's middle.
        func strip(
            _ left: Float, _ right: Float, _ low: Float, _ high: Float, _ colour: SIMD3<Float>,
            _ cover: Cottage.Cover
        ) {
            var along: Float = 0
            for (a, b) in zip(rows, rows.dropFirst()) {
                let length = (SIMD2(lane(b), b) - SIMD2(lane(a), a)),
                    step = (length * length).sum().squareRoot()
                mesh.quad(
                    SIMD3(lane(a) + left, low, a), SIMD3(lane(a) + right, high, a),
                    SIMD3(lane(b) + right, high, b),
                    SIMD3(lane(b) + left, low, b), colour: colour, free: cover.rawValue,
                    uv: (
                        low: SIMD2(left, along), high: SIMD2(right + (right == left ? 0.12 : 0), along + step)
                    ))
                along += step
            }
        }
        let half = Self.lane
        strip(-half, 0, 0, 0.05, tone, cover)
        strip(0, half, 0.05, 0, tone, cover)
        // Kerbs: a step up, a top, and a pavement behind it in suburbs.
        let walk: Float = isSuburb ? 1.5 : 0.45
        strip(half, half, 0, 0.13, kerb, .paint)
        strip(half, half + 0.22, 0.13, 0.13, kerb, .paint)
        strip(half + 0.22, half + 0.22 + walk, 0.13, 0.14, kerb * 0.86, isSuburb ? .plaster : .stone)
        strip(-half, -half, 0.13, 0, kerb, .paint)
        strip(-half - 0.22, -half, 0.13, 0.13, kerb, .paint)
        strip(-half - 0.22 - walk, -half - 0.22, 0.14, 0.13, kerb * 0.86, isSuburb ? .plaster : .stone)
        var material = cottageMaterial(lamps: isLamplit)
        if wetness > 0.3 { material.features.remove(.matt) }
        var model = Model("lane", sight.trimmed(mesh.mesh()), material)
        model.castsShadow = false
        return model
    }

    /// Where houses stand: beside the lane, their fronts to it.
    struct Plot: Sendable {
        var place: SIMD3<Float>
        var turn: Float
        var kind: Int
        var size: Float = 1
    }

    static let kinds = 6

    var plots: [Plot] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "village/plots")
        var result: [Plot] = []
        let gap: Float = isSuburb ? 19.5 : 13.2
        for side in [-1, 1] as [Float] {
            var z: Float = side > 0 ? 3 : -4
            var kind = Int(random.next() % UInt64(Self.kinds))
            while z > -122 {
                let back = (isSuburb ? 14.5 : 9.8) + random.between(-0.5, 1.6)
                let heading = atanf((lane(z - 1) - lane(z + 1)) / 2)
                let x = lane(z) + side * back
                result.append(
                    Plot(
                        place: SIMD3(x, height(x, z), z),
                        turn: -side * .pi / 2 - heading * 0.8 + random.between(-0.10, 0.10),
                        kind: kind))
                kind = (kind + 1 + Int(random.next() % 2)) % Self.kinds
                z -= gap * random.between(0.92, 1.2)
            }
        }
        // Roofs beyond the lane's end and between the trees.
        for _ in 0..<26 {
            let away = random.between(70, 165), angle = random.between(-0.75, 0.75)
            let x = sinf(angle) * away, z = -cosf(angle) * away
            guard abs(x - lane(z)) > 24 || z < -132,
                result.allSatisfy({ ($0.place - SIMD3(x, $0.place.y, z)).length > 13 })
            else { continue }
            result.append(
                Plot(
                    place: SIMD3(x, height(x, z) - 0.2, z), turn: random.between(-0.9, 0.9),
                    kind: Int(random.next() % UInt64(Self.kinds))))
        }
        return result
    }

    func houses(_ sight: Sight) -> [Model] {
        let plots = plots
        let style = isSuburb ? Cottage.Style.suburb : .village
        var models: [Model] = []
        for kind in 0..<Self.kinds {
            let copies = plots.filter { $0.kind == kind && sight.sees($0.place + SIMD3(0, 3, 0), radius: 9) }
            guard !copies.isEmpty else { continue }
            let house = Cottage(style, seed: UInt64(staging.seed), number: kind, evening: evening, snow: snow)
            var model = Model(
                "house/\(kind)", house.mesh.mesh(), cottageMaterial(lamps: isLamplit),
                instances: sight.ordered(
                    copies.map {
                        let shade = 0.92 + 0.16 * noise.value($0.place.x, $0.place.z)
                        return Instance(
                            .translation($0.place) * .rotationY($0.turn),
                            tint: SIMD4(SIMD3(repeating: shade), shade))
                    }))
            let far = Cottage(
                style, seed: UInt64(staging.seed), number: kind, evening: evening, snow: snow, isFar: true)
            model.levels = [
                Model.Level(model.levels[0].mesh, upTo: 30), Model.Level(far.mesh.mesh(), upTo: .infinity),
            ]
            models.append(model)
        }
        if !isSuburb { models.append(church()) }
        return models
    }

    /// The end of the view: a tower with a spire.
    private func church() -> Model {
        var mesh = CityMesh()
        let wall = linear(0.80, 0.76, 0.68), slate = linear(0.32, 0.33, 0.37), warm = linear(1, 0.66, 0.34)
        func box(_ low: SIMD3<Float>, _ high: SIMD3<Float>, _ colour: SIMD3<Float>, _ cover: Cottage.Cover) {
            mesh.box(
                low, high, colour: colour, free: cover.rawValue, faces: [.left, .right, .top, .back, .front])
        }
        box(SIMD3(-3, -1, -3), SIMD3(3, 17, 3), wall, .plaster)
        box(SIMD3(-3.3, 16.6, -3.3), SIMD3(3.3, 17.2, 3.3), wall * 0.8, .paint)
        mesh.turned(
            [SIMD2(4.3, 17.2), SIMD2(2.4, 20.5), SIMD2(0.0, 33)], at: .zero, sides: 4, colour: slate,
            free: Cottage.Cover.tiles.rawValue)
        box(SIMD3(-0.08, 32.6, -0.08), SIMD3(0.08, 35.2, 0.08), linear(0.75, 0.60, 0.25), .paint)
        box(SIMD3(-0.6, 34.1, -0.08), SIMD3(0.6, 34.3, 0.08), linear(0.75, 0.60, 0.25), .paint)
        box(SIMD3(-4.2, -1, -16), SIMD3(4.2, 7.5, -2), wall, .plaster)
        for (y, tall) in [(Float(12.4), Float(2.6)), (6, 2.0), (2.2, 2.2)] {
            for side in 0..<2 {
                let light = evening > 0.2 && y > 12 ? warm * 0.7 : .zero
                let c = SIMD3<Float>(0, y, side == 0 ? 3.03 : 0)
                if side == 0 {
                    mesh.quad(
                        c + SIMD3(-0.8, 0, 0), c + SIMD3(0.8, 0, 0), c + SIMD3(0.8, tall, 0),
                        c + SIMD3(-0.8, tall, 0), colour: light, free: 0)
                }
            }
        }
        // Clock.
        mesh.turned(
            [SIMD2(0.01, 0.1), SIMD2(1.3, 0.1), SIMD2(1.3, 0)], at: .zero, sides: 20,
            colour: linear(0.95, 0.93, 0.86), free: Cottage.Cover.paint.rawValue)
        let z: Float = -134, x = lane(z) * 0.96
        return Model(
            "church", mesh.mesh(), cottageMaterial(lamps: false),
            transform: .translation(x, height(x, z), z) * .rotationY(0.3))
    }
}
