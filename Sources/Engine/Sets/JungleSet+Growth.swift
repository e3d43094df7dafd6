import Domain
import Foundation
import Render

extension JungleSet {
    func floorModel(_ sight: Sight) -> Model {
        let columns = Relief.spread(-42, 42, count: 84, around: 0, power: 1.7)
        let rows = Relief.spread(-64, 18, count: 92, around: 0, power: 1.7)
        let set = self
        let grid = Relief.grid(columns: columns, rows: rows, height: { set.height($0, $1) }) {
            place, normal in
            let patch = set.noise.fbm(place.x * 0.32, place.z * 0.32, octaves: 4)
            let moss = SIMD3<Float>(0.22, 0.31, 0.10), litter = SIMD3<Float>(0.27, 0.19, 0.11)
            var tone = mix(litter, moss, smoothstep(0.38, 0.56, patch))
            let trodden =
                set.hasFall ? 0 : smoothstep(1.4, 0.4, abs(place.x - set.path(place.z)) + (patch - 0.5))
            tone = mix(tone, SIMD3(0.25, 0.19, 0.13), trodden)
            if set.hasFall {
                let wet = smoothstep(1.2, 0, set.dry(place.x, place.z))
                tone = mix(tone, SIMD3(0.24, 0.21, 0.16), wet * 0.8)
            }
            return SIMD4(tone, 0.5)
        }
        let material = Material(
            .verge, features: staging.time == .night ? [.matt] : [.matt, .noLamps],
            uniforms: [
                "vergeShape": .vector4(SIMD4(0, 0.5, 23, 0.9)), "vergeSnow": .vector3(SIMD3(0.8, 0.84, 0.9)),
            ])
        var model = Model("floor", sight.trimmed(grid), material)
        model.castsShadow = false
        model.isReflected = false
        return model
    }

    /// Leaves: features that cut holes only where the plant needs them.
    private func leaves(cut: Bool) -> Material {
        var features: Material.Features = [.doubleSided, .matt, .translucent]
        if cut { features.insert(.cutout) }
        if staging.time != .night { features.insert(.noLamps) }
        return Material(
            .foliage, features: features,
            uniforms: [
                "foliageSnow": .vector4(SIMD4(0, 24, 3, 1.0)),
                "foliageTint": .vector3(SIMD3(1.08, 1.22, 0.9)),
            ])
    }

    private func wood() -> Material {
        Material(
            .foliage, features: [.matt, .noLamps],
            uniforms: ["foliageSnow": .vector4(SIMD4(0, 30, 0, 0)), "foliageTint": .vector3(SIMD3(1, 1, 1))])
    }

    /// Everything that grows, from moss to the crowns.
    func growth(_ sight: Sight) -> [Model] {
        undergrowth(sight) + trees(sight) + vines(sight) + frame()
    }

    private func undergrowth(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "jungle/undergrowth")
        var kinds = [[Instance]](repeating: [], count: 6)
        for _ in 0..<(hasFall ? 1000 : 1250) {
            let z = 4.5 - powf(random.unit(), 1.2) * 42, flank: Float = random.unit() < 0.5 ? -1 : 1
            let away = 1.3 + powf(random.unit(), 1.3) * 15, luck = random.unit(), size = random.unit()
            let x = (hasFall ? 0 : path(z)) + flank * away, turn = random.between(0, 6.28)
            let shade = random.between(0.7, 1.25)
            let seat = SIMD3(x, height(x, z) - 0.04, z)
            guard !hasFall || (dry(x, z) > 0.35 && z > -21), sight.sees(seat + SIMD3(0, 0.6, 0), radius: 1.3)
            else { continue }
            let range = sight.nearest(seat)
            // Neither the lens nor the way to the hero is grown over.
            if range < 1.6 || (z > -1 && away < 2.1) || (hasFall && !isAfloat && abs(x) < 2.4 && z > -5) {
                continue
            }
            let kind =
                luck < 0.34
                ? (range < 7 ? 0 : 1) : luck < 0.62 ? (range < 9 ? 2 : 3) : luck < 0.69 && away > 3 ? 4 : 5
            let scale: Float = [
                0.6 + 0.7 * size, 0.6 + 0.7 * size, 0.6 + 0.9 * size, 0.7 + 0.9 * size, 2.2 + 1.8 * size,
                0.16 + 0.3 * size,
            ][kind]
            let tone = SIMD3<Float>(0.85 + 0.3 * size, 1, 0.85) * shade
            kinds[kind].append(
                Instance(.translation(seat) * .rotationY(turn) * .scale(scale), tint: SIMD4(tone, luck)))
        }
        let seed = UInt64(staging.seed)
        let meshes: [(String, Mesh, Bool, Bool)] = [
            ("ferns/0", Foliage.fernPlant(seed: seed, fronds: 9), true, true),
            ("ferns/1", Foliage.fernPlant(seed: seed, fronds: 7, isFar: true), true, false),
            ("taro/0", Foliage.taro(seed: seed), false, true),
            ("taro/1", Foliage.taro(seed: seed, isFar: true), false, false),
            ("bananas", Foliage.banana(seed: seed), false, true),
            ("tufts", Foliage.tuft(seed: seed, blades: 9), false, false),
        ]
        return zip(meshes, kinds).filter { !$1.isEmpty }.map { entry, copies in
            var model = Model(entry.0, entry.1, leaves(cut: entry.2), instances: sight.ordered(copies))
            model.castsShadow = entry.3
            model.isReflected = false
            return model
        }
    }

    /// Giants with their crowns out of sight, palms between them; on the rim of the cliff where there is one.
    private func trees(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "jungle/trees")
        let seed = UInt64(staging.seed)
        var giants = [[Instance]](repeating: [], count: 2), palms: [Instance] = [], taken: [SIMD2<Float>] = []
        for _ in 0..<700 {
            let isRim = hasFall && random.unit() < 0.34
            let turn = random.between(-1.5, 1.5), out = random.between(16.5, 26)
            let z = isRim ? -12.5 - cosf(turn) * out : 4 - powf(random.unit(), 0.8) * 56
            let flank: Float = random.unit() < 0.5 ? -1 : 1
            let x =
                isRim
                ? sinf(turn) * out * 1.2
                : (hasFall ? 0 : path(z)) + flank * (3.4 + powf(random.unit(), 1.2) * 24)
            let tall = isRim ? random.between(5, 10) : random.between(13, 22),
                girth = random.between(0.8, 1.5)
            let isPalm = random.unit() < (isRim ? 0.30 : 0.22), shade = random.between(0.75, 1.2),
                luck = random.unit()
            if hasFall && !isRim && (dry(x, z) < 2.5 || z < -14 || abs(x) < 8) { continue }
            if z > -1.5 && abs(x) < 4.4 { continue }
            let ground =
                isRim
                ? 14.2 + 2.5 * noise.value(turn * 3, 9) - 3.5 * smoothstep(0.8, 1.6, abs(turn)) : height(x, z)
            let gap: Float = isRim ? 1.5 : 2.3
            guard !taken.contains(where: { abs($0.x - x) < gap && abs($0.y - z) < gap }) else { continue }
            let seat = SIMD3(x, ground - 0.1, z)
            guard sight.sees(seat + SIMD3(0, tall * 0.4, 0), radius: tall * 0.5) else { continue }
            taken.append(SIMD2(x, z))
            let place = Matrix4.translation(seat) * .rotationY(luck * 6.28)
            let tint = SIMD4(SIMD3(repeating: shade), luck)
            if isPalm {
                palms.append(Instance(place * .scale(tall * (isRim ? 0.85 : 0.55)), tint: tint))
            } else {
                let near = sight.nearest(seat) < 17 && !isRim
                giants[near ? 0 : 1].append(
                    Instance(place * .scale(SIMD3(tall * girth, tall, tall * girth)), tint: tint))
            }
        }
        var models: [Model] = []
        for (name, mesh, copies) in [
            ("giants/0", Foliage.jungleTree(seed: seed), giants[0]),
            ("giants/1", Foliage.jungleTree(seed: seed, isFar: true), giants[1]),
            ("palms", Foliage.palmTree(seed: seed, fronds: 9), palms),
        ] where !copies.isEmpty {
            let ordered = sight.ordered(copies)
            models.append(Model("\(name) wood", mesh.wood, wood(), instances: ordered))
            models.append(Model("\(name) leaves", mesh.leaves, leaves(cut: true), instances: ordered))
            if name == "giants/1" {
                for index in models.indices.suffix(2) { models[index].castsShadow = false }
            }
        }
        return models
    }

    /// Vines from the crowns, and down the rock.
    private func vines(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "jungle/vines")
        var copies: [Instance] = []
        for index in 0..<48 {
            let onRock = hasFall && index % 3 != 0
            let turn = random.between(-1.4, 1.4), luck = random.unit()
            let z = onRock ? -12.5 - cosf(turn) * 11.6 : -2 - 30 * random.unit()
            let flank: Float = random.unit() < 0.5 ? -1 : 1
            let x = onRock ? sinf(turn) * 14.6 : flank * (2.2 + 10 * random.unit() + (hasFall ? 6 : 0))
            let top = onRock ? random.between(9, 16) : random.between(5.5, 11),
                long = top * random.between(0.35, 0.75)
            if onRock, streams.contains(where: { abs($0.x - x) < $0.width * 0.5 + 0.8 }) { continue }
            let seat = SIMD3(x, top, z)
            guard sight.sees(seat - SIMD3(0, long / 2, 0), radius: long * 0.6) else { continue }
            let shade = random.between(0.75, 1.2)
            copies.append(
                Instance(
                    .translation(seat) * .rotationY(luck * 6.28)
                        * .scale(SIMD3(long * 0.8, long, long * 0.8)),
                    tint: SIMD4(shade, shade, shade, luck)))
        }
        guard !copies.isEmpty else { return [] }
        var model = Model(
            "vines", Foliage.vine(seed: UInt64(staging.seed)), leaves(cut: false),
            instances: sight.ordered(copies))
        model.castsShadow = false
        model.isReflected = false
        return [model]
    }

    /// Broad leaves close to the lens on both sides: the picture looks out of the thicket.
    private func frame() -> [Model] {
        let camera = view(Cast(staging: staging, assets: nil, floor: floor).focus).at(
            Float(staging.seconds) / 2)
        let forward = (camera.target - camera.eye).normalized
        let flat = SIMD3(forward.x, 0, forward.z).normalized, right = SIMD3(-flat.z, 0, flat.x)
        let ratio = Float(staging.aspect.ratio)
        let half = tanf(camera.fieldOfView(aspect: ratio) / 2) * ratio
        let far = min(max((camera.target - camera.eye).length * 0.5, 0.7), 3.4)
        let copies = [-1, 1].map { (way: Float) -> Instance in
            let depth = far * (way == side ? 0.9 : 1.25)
            let spot = camera.eye + flat * depth + right * (way * (depth * half * 1.02 + 0.10 * far))
            let size = far * 0.5
            return Instance(
                .translation(SIMD3(spot.x, camera.eye.y - size * 1.15, spot.z)) * .rotationY(way * 1.3)
                    * .scale(size),
                tint: SIMD4(0.5, 0.55, 0.5, 0.4))
        }
        // Nearly out of the light, and too near for anything but an outline.
        var material = leaves(cut: false)
        material.features.remove(.translucent)
        material.features.insert(.unshadowed)
        var model = Model(
            "frame", Foliage.taro(seed: UInt64(staging.seed) &+ 9, leaves: 6), material, instances: copies)
        model.castsShadow = false
        model.isReflected = false
        return [model]
    }

    func shafts(_ daylight: Daylight) -> Model {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "jungle/shafts")
        let isDim = [.rain, .storm].contains(staging.weather.kind)
        let strength: Float = isDim ? 0.008 : (hasFall ? 0.04 : 0.075) * (staging.time == .night ? 1.2 : 1)
        let radiance = (daylight.key * 0.5 + daylight.glow * 0.6) * strength * SIMD3(0.95, 1.02, 0.85)
        let feet = (0..<20).map { _ -> (place: SIMD3<Float>, length: Float, power: Float, width: Float) in
            let z = -3 - powf(random.unit(), 0.8) * 24, x = random.between(-9, 9)
            return (
                SIMD3(x, max(height(x, z), 0) - 0.4, z), random.between(11, 19), random.between(0.35, 1.1),
                random.between(0.2, 0.9)
            )
        }
        return LightShafts(direction: daylight.direction, radiance: radiance).model(feet)
    }

    /// Motes in the light.
    func air(_ daylight: Daylight, _ camera: Timed<Camera>) -> [Particles] {
        let motes = Weather.Cloud(
            count: 120, extent: SIMD3(12, 5, 12), seed: UInt64(staging.seed), path: "jungle/motes")
        let spark = (daylight.key + daylight.glow) * (staging.time == .night ? 0.05 : 0.09),
            pace = staging.timeScale
        return [
            Particles("motes", .dot, isEmissive: true) { seconds in
                motes.points(
                    around: camera.at(seconds), moved: SIMD3(0.08, -0.02, 0.05) * (seconds * pace),
                    ahead: 0.45
                ) { place, grain in
                    let turn = seconds * pace * (0.6 + grain) + grain * 50
                    let sway = SIMD3(sinf(turn), 0.6 * sinf(turn * 1.3 + 1), cosf(turn * 0.7)) * 0.12
                    let glint = 0.5 + 0.5 * sinf(turn * 2.1)
                    return Particle(
                        position: place + sway, size: 0.005 + 0.006 * grain, colour: spark,
                        opacity: glint * glint * 0.9)
                }
            }
        ]
    }

    var fireflies: Fireflies {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "jungle/fireflies")
        let seats = (0..<60).map { _ -> SIMD3<Float> in
            let z = random.between(-15, 1), x = random.between(-7, 7)
            return SIMD3(x, max(height(x, z), 0) + random.between(0.35, 2.2), z)
        }
        return Fireflies(seats: seats, seed: UInt64(staging.seed), pace: staging.timeScale)
    }
}
