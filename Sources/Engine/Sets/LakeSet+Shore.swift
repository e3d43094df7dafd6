import Domain
import Foundation
import Render

extension LakeSet {
    /// The mirror of the water; it lies everywhere, and the land rises out of it.
    func water(_ daylight: Daylight, _ sight: Sight) -> Model {
        let columns = Relief.spread(-700, 700, count: 72, around: 0, power: 2.4)
        let rows = Relief.spread(-620, 60, count: 72, around: 0, power: 2.4)
        let set = self
        let mesh = Relief.grid(columns: columns, rows: rows, height: { _, _ in 0 }) { place, _ in
            // How far down the bottom is, for the shallows.
            let depth = max(-set.bed(place.x, place.z), 0)
            return SIMD4(powf(expf(-depth * 2.4), 1 / 2.2), 0, 0, 1)
        }
        let light = daylight.zenith * 0.4 + daylight.middle * 0.4 + daylight.horizon * 0.2
        let rough =
            staging.weather.kind == .storm
            ? 1.5 : staging.weather.kind == .rain ? 0.75 : 0.22 + 0.7 * staging.weather.wind
        let unit = min(max(staging.subjects.first?.height ?? 1.4, 0.25), 2.2)
        let flow: Float = isRiver ? 0.9 : 0.12
        let material = Material(
            .lake, features: [.unlit, .planar, .noLamps],
            uniforms: [
                "lakeShape": .vector4(
                    SIMD4(rough, staging.timeScale * (0.5 + 0.5 * staging.weather.wind), 1 / unit, 0)),
                "lakeFlow": .vector4(
                    SIMD4(SIMD3(flow * 0.12, flow, isRiver ? 1 : 0) * staging.timeScale, isFrozen ? 1 : 0)),
                "lakeDeep": .vector3(light * SIMD3(0.020, 0.058, 0.062)),
                "lakeShallow": .vector3((light + daylight.key * 0.05) * SIMD3(0.115, 0.125, 0.080)),
            ])
        var model = Model("lake", sight.trimmed(mesh), material)
        model.isReflected = false
        model.castsShadow = false
        return model
    }

    /// Ground near enough to be walked on: the shore, the banks, the point of land.
    func banks(_ sight: Sight) -> Model {
        let columns = Relief.spread(-210, 210, count: 118, around: 0, power: 1.9)
        let rows = Relief.spread(-225, 40, count: 118, around: 0, power: 1.9)
        let palette = SeasonColours(staging.season)
        let set = self
        let grid = Relief.grid(columns: columns, rows: rows, height: { set.bed($0, $1) }) { place, normal in
            let patch = set.noise.fbm(place.x * 0.11, place.z * 0.11, octaves: 3)
            let grass = mix(palette.meadow, palette.dry, smoothstep(0.42, 0.62, patch))
            let pebbles = palette.gravel * (0.82 + 0.5 * set.noise.value(place.x * 2.1, place.z * 2.1))
            // Wet stones at the edge, dry ones above, then grass.
            let dry = smoothstep(0.02, 0.16, place.y)
            var tone = mix(pebbles * SIMD3(0.52, 0.50, 0.48), pebbles, dry)
            tone = mix(tone, grass, smoothstep(0.22, 0.46, place.y + (patch - 0.5) * 0.4))
            tone = mix(tone, palette.soil, smoothstep(0.84, 0.66, normal.y))
            return SIMD4(tone, 0.35 + 0.6 * smoothstep(0.06, 0.3, place.y))
        }
        // What lies under the mirror is never seen.
        let dry = grid.keeping { a, b, c in
            max(grid.positions[a].y, grid.positions[b].y, grid.positions[c].y) > -0.25
        }
        var material = Material(
            .verge, features: staging.time == .night ? [.matt] : [.matt, .noLamps],
            uniforms: [
                "vergeShape": .vector4(SIMD4(snow, staging.weather.kind == .rain ? 0.7 : 0.15, 9, 0.55)),
                "vergeSnow": .vector3(SIMD3(0.80, 0.845, 0.91)),
            ])
        if !isAshore { material.features.insert(.unshadowed) }
        var model = Model("banks", sight.trimmed(dry), material)
        model.castsShadow = false
        return model
    }

    /// Trees on the point and along the far shore, thick where the noise says so.
    func woods(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "lake/woods")
        var woods = Woods(staging, snow: snow, sight: sight)
        func plant(_ x: Float, _ z: Float, _ ground: Float, _ size: Float, leafy: Float) {
            let turn = random.between(0, 6.28), shade = random.between(0.75, 1.2), luck = random.unit()
            let isLeafy = random.unit() < leafy
            let seat = SIMD3(x, ground - 0.2, z)
            guard sight.sees(seat + SIMD3(0, size * 0.5, 0), radius: size * 0.6) else { return }
            woods.plant(
                .translation(seat) * .rotationY(turn)
                    * .scale(SIMD3(size * random.between(0.85, 1.1), size, size)),
                isLeafy: isLeafy, shade: shade, luck: luck, random: &random)
        }
        for _ in 0..<(isRiver ? 560 : 420) {
            let z = 14 - powf(random.unit(), 0.8) * 215, spread: Float = isRiver ? 75 : 48
            let x =
                isRiver
                ? course(z) + random.between(-1, 1) * spread : side * 64 + random.between(-1, 1) * spread
            let size = random.between(5.5, 12), luck = random.unit()
            let away = inland(x, z)
            guard away > (isHarbour ? 78 : 4.5), z < -16 || abs(x) > 9 else { continue }
            if luck > 0.35, noise.fbm(x * 0.03, z * 0.03 + 7, octaves: 2) < 0.47 { continue }
            plant(x, z, bed(x, z), size, leafy: 0.28)
        }
        // The far shore: a dark hem of trees right above its own image.
        for _ in 0..<1000 {
            let angle = random.between(-0.95, 0.95), beyond = powf(random.unit(), 1.8) * 120
            let bay = noise.fbm(angle * 2.3 + 5, 8, octaves: 3)
            let radius = (isRiver ? 208 : 229 + 150 * bay) + beyond
            let x = sinf(angle) * radius, z = -cosf(angle) * radius
            let size = random.between(8, 17)
            guard !isRiver || abs(x - course(z)) > 22 else { continue }
            plant(x, z, far(x, z), size, leafy: 0)
        }
        return woods.models()
    }

    /// Stones and reeds where water meets land.
    func shore(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "lake/shore")
        var rocks = Rocks(noise: noise, sight: sight)
        var reeds: [Instance] = [], tufts: [Instance] = []
        let palette = SeasonColours(staging.season)
        for _ in 0..<5200 {
            let spread: Float = isAshore ? 46 : 120
            let x = random.between(-1, 1) * spread, z = 6 - powf(random.unit(), 1.3) * (isAshore ? 60 : 190)
            let luck = random.unit(), size = random.unit(), turn = random.between(0, 6.28)
            let away = inland(x, z)
            guard away > -2.4, away < 9, !isHarbour || z > -20 else { continue }
            let seat = SIMD3(x, bed(x, z), z)
            let gap = SIMD2(x, z + 1)
            // The hero's place and the view past it stay free.
            let isOpen = (gap * gap).sum() < 5.5 || (abs(x) < 2.6 && z > -3 && isAshore)
            guard !isOpen, sight.sees(seat, radius: 2) else { continue }
            let grove = noise.value(x * 0.16 + 30, z * 0.16)
            let shade = random.between(0.75, 1.2)
            if luck < 0.10, away < 3 {
                rocks.lay(
                    seat - SIMD3(0, 0.06, 0), size: 0.10 + 0.75 * size * size * size, turn: turn,
                    stretch: 1 + 0.5 * luck * 10, shade: shade)
            } else if away < 0.9, away > -2.0, grove > 0.56, reeds.count < 420 {
                let tone = SeasonColours.light(palette.meadow) / SeasonColours.light(Foliage.grass)
                reeds.append(
                    Instance(
                        .translation(seat) * .rotationY(turn) * .scale(0.75 + 0.75 * size - seat.y * 0.5),
                        tint: SIMD4(tone * SIMD3(1.15, 1.0, 0.75) * shade, luck)))
            } else if away > 1.3, luck < 0.8, tufts.count < 380 {
                let tone =
                    SeasonColours.light(mix(palette.meadow, palette.dry, size))
                    / SeasonColours.light(Foliage.grass)
                tufts.append(
                    Instance(
                        .translation(seat) * .rotationY(turn) * .scale(0.16 + 0.3 * size),
                        tint: SIMD4(tone * shade, luck)))
            }
        }
        let stone = Material(
            .verge, features: [.matt, .noLamps],
            uniforms: [
                "vergeShape": .vector4(SIMD4(snow, 0.2, 23, 0.7)),
                "vergeSnow": .vector3(SIMD3(0.80, 0.845, 0.91)),
            ])
        var models = rocks.models("stones", stone, moss: 0.35)
        var blades = Material.foliage(snow: snow * 0.5, isNear: true, teeth: 0, translucency: 0.8)
        blades.features.remove(.cutout)
        for (name, copies, count) in [("reeds", reeds, 13), ("tufts", tufts, 8)] where !copies.isEmpty {
            var model = Model(
                name, Foliage.tuft(seed: UInt64(staging.seed) &+ UInt64(count), blades: count), blades,
                instances: sight.ordered(copies))
            model.castsShadow = name == "reeds"
            model.isReflected = name == "reeds"
            models.append(model)
        }
        return models
    }

    /// A jetty and a boat tied to it, where nobody else is the subject of the picture.
    func landing() throws -> [Model] {
        guard isAshore, !isRiver, !isHarbour else { return [] }
        let isEmpty = staging.subjects.isEmpty
        let place =
            Matrix4.translation(side * (isEmpty ? -2.6 : -4.6), -0.18, isEmpty ? 4.5 : -1.5)
            * .rotationY(side * 0.18)
        let wood = Material(
            .wool, features: [.matt, .noLamps],
            uniforms: [
                "woolGrain": .vector4(SIMD4(20, 0.35, 0, 0)), "woolSnow": .vector4(SIMD4(snow, 0.4, 0, 0)),
            ])
        let models = [Model("jetty", .jetty(planks: 30), wood, transform: place)]
        guard isEmpty else { return models }
        let ripple = Swell(height: 0.03, length: 3.2, beats: 1.1 * staging.timeScale, foam: 0)
        let mooring = place * .translation(side * 2.3, 0.13, -6.4)
        let spot = mooring.translation
        let side = side
        let afloat = Timed<Matrix4>.moving {
            .translation(spot) * ripple.pose(spot.x, spot.z, $0, reach: 1.2) * .rotationY(side * 0.35)
        }
        return models + (try assets?.stageModels(.model("rowboat"), transform: afloat, detail: 1) ?? [])
    }

    /// Mist that lies on the water in the cold of the morning, or in foggy weather.
    func mist() -> [Particles] {
        let isFoggy = staging.weather.kind == .fog
        guard isFoggy || staging.time == .dawn else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "lake/mist")
        let banks = (0..<26).map { _ in
            SIMD4(random.between(-1, 1), random.unit(), random.unit(), random.unit())
        }
        let pace = staging.timeScale, strength: Float = isFoggy ? 0.14 : 0.09
        return [
            Particles("mist", .snippet(.powder)) { seconds in
                banks.map { bank in
                    let z = -14 - 150 * bank.y, span = 30 - z
                    let free = bank.x * span + (0.2 + 0.4 * bank.z) * seconds * pace
                    var puff = Particle(
                        position: SIMD3(free, 0.5 + 1.2 * bank.w, z), size: 4 + 10 * bank.y + 3 * bank.z,
                        colour: SIMD3(0.90, 0.92, 0.95), opacity: strength)
                    puff.seed = bank.w
                    puff.stretch = SIMD3(0, puff.size * 0.20, 0)
                    return puff
                }
            }
        ]
    }
}

extension Mesh {
    /// Planks on posts, from the origin along −z, the deck 0.8 m up.
    static func jetty(planks: Int) -> Mesh {
        func part(_ size: SIMD3<Float>, _ centre: SIMD3<Float>, _ shade: Float = 1) -> Mesh {
            Mesh.roundedBox(size: size, radius: 0.04, steps: 2).transformed(.translation(centre))
                .coloured { _, _ in SIMD4(0.56 * shade, 0.44 * shade, 0.33 * shade, 1) }
        }
        var mesh = Mesh()
        for plank in 0..<planks {
            let shade = 0.86 + 0.28 * Float((plank &* 7 &+ 3) % 11) / 10
            mesh.append(part(SIMD3(2.2, 0.10, 0.42), SIMD3(0, 0.75, -Float(plank) * 0.46), shade))
        }
        for post in 0...(planks * 46 / 210) {
            for side in [-1, 1] as [Float] {
                mesh.append(part(SIMD3(0.2, 2.4, 0.2), SIMD3(side * 1.05, 0.1, -Float(post) * 2.1), 0.8))
            }
        }
        return mesh
    }
}
