import Foundation
import Render

extension DesertSet {
    static let wind = SIMD2<Float>(0.82, -0.57)

    /// Height at a place near the hero or far away.
    func ground(_ x: Float, _ z: Float) -> Float {
        let radius = (x * x + z * z).squareRoot()
        var sum = dune(x, z) * land.dunes
        // Level where the hero stands and on the way from the camera, so that no dune hides it.
        let aside = x * 0.9, along = z < 0 ? z : z * 0.42
        let calm = smoothstep(3, 34, (aside * aside + along * along).squareRoot())
        sum = mix(0.05 * land.dunes * (noise.fbm(x * 0.05, z * 0.05, octaves: 3) - 0.5), sum, calm)
        if land.craters > 0 { sum += craters(x, z) * land.craters * smoothstep(2, 11, radius) + tracks(x, z) }
        return sum + (land.isAirless ? worn(x, z, radius) : rock(x, z, radius)) + cone(x, z)
    }

    /// Dunes of 0…1: a long windward back, a sharp crest, a steep lee; two sizes that cross.
    private func dune(_ x: Float, _ z: Float) -> Float {
        let bendX = noise.fbm(x * 0.0065 + 5, z * 0.0065, octaves: 3) - 0.5
        let bendZ = noise.fbm(x * 0.009 + 30, z * 0.009 + 9, octaves: 2) - 0.5
        let px = x + bendX * 95, pz = z + bendZ * 60
        let along = px * Self.wind.x + pz * Self.wind.y
        let tall = noise.fbm(x * 0.006 + 60, z * 0.006 + 2, octaves: 3)
        let big = profile(along / 105 + 0.31) * smoothstep(0.28, 0.62, tall)
        let small = profile(along / 31 + bendZ * 1.4 + 0.2) * 0.16 * smoothstep(0.6, 0.3, tall)
        return big + small + 0.10 * (noise.fbm(x * 0.02, z * 0.02, octaves: 3) - 0.5)
    }

    private func profile(_ phase: Float) -> Float {
        let u = phase - phase.rounded(.down)
        // Two flanks whose lower one counts, the crest between them a little rounded.
        let lee: Float = 0.30
        let up = u / (1 - lee), down = (1 - u) / lee
        let back = up * up * (1.9 - 0.9 * min(up, 1.4)), front = down * (0.72 + 0.28 * min(down, 1.4))
        let apart = back - front, sharp: Float = 0.022
        let low = (back + front - (apart * apart + sharp * sharp).squareRoot()) * 0.5
        return max(low, 0)
    }

    private func rock(_ x: Float, _ z: Float, _ radius: Float) -> Float {
        let reach = smoothstep(land.wallsFrom, land.wallsFrom * 2.4, radius)
        guard reach > 0 else { return 0 }
        let scale = 1.4 / land.wallsFrom
        let angle = atan2f(x, -z)
        // A gap straight ahead, where the light comes from.
        let open = 1 - 0.75 * expf(-(angle - 0.12) * (angle - 0.12) * 14)
        let shape = noise.fbm(x * scale + 11, z * scale + 3, octaves: 5)
        let mass = smoothstep(1 - land.walls, 1.12 - land.walls * 0.9, shape * open + 0.12)
        // Terraces: cliffs between flat shelves.
        let level = mass * 3.999, shelf = level.rounded(.down), step = level - shelf
        let terrace = (shelf + smoothstep(0.62, 0.95, step) + 0.10 * step) / 4
        let rough = noise.fbm(x * 0.03, z * 0.03, octaves: 3) - 0.5
        return reach * land.mesas * (terrace * (0.8 + 0.4 * shape) + 0.03 * rough * mass)
    }

    /// Bowls with raised rims, of many sizes.
    private func craters(_ x: Float, _ z: Float) -> Float {
        var sum: Float = 0
        for (cell, depth) in [(9, 0.5), (31, 1.8), (110, 6)] as [(Float, Float)] {
            let u = x / cell, v = z / cell
            for row in -1...1 {
                for column in -1...1 {
                    let i = u.rounded(.down) + Float(column), j = v.rounded(.down) + Float(row)
                    let luck = noise.value(i * 7.31 + 0.5, j * 3.17 + 0.5)
                    guard luck > 0.45 else { continue }
                    let middle = SIMD2(
                        i + noise.value(i * 1.7 + 9.2, j * 2.3), j + noise.value(i * 2.9, j * 1.3 + 4.6))
                    let size = 0.16 + 0.24 * noise.value(j * 5.1, i * 4.7)
                    let away = SIMD2(u, v) - middle
                    let r = (away * away).sum().squareRoot() / size
                    guard r < 2 else { continue }
                    let bowl = r < 1 ? (r * r - 1) * 1.0 : 0
                    let rim = expf(-(r - 1) * (r - 1) * 14) * 0.32
                    sum += (bowl + rim) * depth * size * 2.4
                }
            }
        }
        return sum
    }

    /// The whole land as one fan in front of the camera's place.
    func dunes(_ daylight: Daylight, behind eye: SIMD3<Float>, _ sight: Sight) -> Model {
        let view = SIMD2(-eye.x, -eye.z)
        let distance = max((view * view).sum().squareRoot(), 1)
        let facing = atan2f(view.x, -view.y)
        let back = distance * 0.35 + 2.5
        let centre = SIMD2(eye.x, eye.z) - view / distance * back
        let turn = Matrix4.rotationY(-facing)
        let set = self
        @Sendable func world(_ x: Float, _ z: Float) -> SIMD3<Float> {
            turn.transform(direction: SIMD3(x, 0, z)) + SIMD3(centre.x, 0, centre.y)
        }
        var shape = PolarRelief(
            height: { x, z in
                let place = world(x, z)
                return set.ground(place.x, place.z)
            }, sun: turn.inverse.transform(direction: daylight.direction))
        shape.inner = 0.7
        shape.outer = 3600
        shape.span = 2.6
        shape.shadowReach = 900
        shape.penumbra = 0.03
        shape.meshRows = 2
        var (mesh, relief) = shape.build()
        for index in mesh.positions.indices {
            let local = mesh.positions[index]
            let place = world(local.x, local.z) + SIMD3(0, local.y, 0)
            mesh.positions[index] = place
            // Patches too wide to be worth a lookup in every pixel: tones of the sand, and where ripples run.
            let broad = noise.value(place.x * 0.031, place.z * 0.031)
            let calm = noise.value(place.x * 0.19 + 40, place.z * 0.19)
            mesh.colours[index] = Relief.byte(SIMD4(SIMD3(repeating: powf(broad, 1 / 2.2)), calm))
        }
        // The relief was measured before the turn: its normals turn along.
        relief = turned(relief, by: turn)
        var material = Material(
            .dune, features: land.isAirless ? [.unlit, .noLamps] : [.unlit],
            uniforms: [
                "duneSand": .vector3(SeasonColours.light(land.sand)),
                "duneDark": .vector3(SeasonColours.light(land.dark)),
                "duneRock": .vector3(SeasonColours.light(land.rock)),
                "duneWind": .vector4(SIMD4(Self.wind.x, Self.wind.y, 6.5, 0.085 * land.ripples)),
                "duneShape": .vector4(
                    SIMD4(land.craters > 0 ? 0.62 : 0.54, 0.055, land.craters, land.grass * 0.8)),
            ])
        material.textures["duneRelief"] = relief
        var model = Model("dunes", sight.trimmed(mesh), material)
        model.castsShadow = false
        return model
    }

    private func turned(_ relief: Texture, by turn: Matrix4) -> Texture {
        guard case .rgba8(var bytes) = relief.pixels else { return relief }
        for at in stride(from: 0, to: bytes.count, by: 4) {
            let normal = SIMD3(Float(bytes[at]) / 127.5 - 1, 0, Float(bytes[at + 1]) / 127.5 - 1)
            let round = turn.transform(direction: normal)
            bytes[at] = UInt8(min(max(round.x * 127.5 + 127.5, 0), 255))
            bytes[at + 1] = UInt8(min(max(round.z * 127.5 + 127.5, 0), 255))
        }
        var result = relief
        result.pixels = .rgba8(bytes)
        return result
    }

    /// A dry tree and stones; acacias and grass where it is savanna.
    func props() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "desert/props")
        let seed = UInt64(staging.seed)
        var models: [Model] = []
        let wood = Material(
            .foliage, features: [.matt, .noLamps],
            uniforms: [
                "foliageSnow": .vector4(SIMD4(0, 30, 0, 0)), "foliageTint": .vector3(SIMD3(1, 1, 1)),
            ])
        if land.craters == 0 && land.grass == 0 && staging.place != .volcano && staging.place != .ruins {
            let x: Float = random.between(5.5, 7), z: Float = random.between(-9, -6)
            models.append(
                Model(
                    "dry tree", Foliage.bareTree(seed: seed, depth: 5, colour: SIMD3(0.30, 0.24, 0.20)), wood,
                    transform: .translation(x, ground(x, z), z) * .scale(4.6)))
        }
        if land.grass > 0 { models += savanna(&random) }
        let field = noise
        let stone = Mesh.icosphere(radius: 1, subdivisions: 2).displaced { p, _ in
            p * (0.6 + 0.7 * field.fbm(p.x * 1.4 + 7, p.y * 1.4 + p.z * 1.6, octaves: 4)) * SIMD3(1, 0.7, 1)
        }
        let tone = SeasonColours.light(land.rock) * 0.8
        let stones = (0..<38).map { _ -> Instance in
            let x = random.between(-24, 24), z = random.between(-46, 2)
            let size = (0.05 + 0.5 * powf(random.unit(), 4)) * (abs(x) < 3 ? 0.3 : 1)
            return Instance(
                .translation(x, ground(x, z), z) * .rotationY(random.between(0, 6.28)) * .scale(size))
        }
        models.append(
            Model(
                "stones", stone, .plain(tone, roughness: 0.9, features: [.matt, .noLamps]), instances: stones)
        )
        return models
    }

    private func savanna(_ random: inout SplitMix64) -> [Model] {
        let seed = UInt64(staging.seed)
        let green = Material(
            .foliage, features: [.cutout, .doubleSided, .matt, .translucent, .noLamps],
            uniforms: [
                "foliageSnow": .vector4(SIMD4(0, 30, 2, 0.7)), "foliageTint": .vector3(SIMD3(1.1, 0.85, 0.6)),
            ])
        let trees = (0..<26).map { index -> Instance in
            let z = index < 2 ? random.between(-26, -14) : -22 - powf(random.unit(), 0.7) * 240
            let x = (index & 1 == 0 ? -1 : 1) * (6 + random.unit() * (14 - z * 0.55))
            let size = random.between(4.5, 7.5)
            return Instance(
                .translation(x, ground(x, z), z) * .rotationY(random.between(0, 6.28))
                    * .scale(SIMD3(size * 1.5, size * 0.85, size * 1.5)))
        }
        let tufts = (0..<1500).map { _ -> Instance in
            let z = 5 - powf(random.unit(), 1.4) * 60, x = random.between(-1, 1) * (7 - z * 0.6)
            let size = random.between(0.25, 0.75), shade = random.between(0.75, 1.2)
            return Instance(
                .translation(x, ground(x, z) - 0.02, z) * .rotationY(random.between(0, 6.28)) * .scale(size),
                tint: SIMD4(SIMD3(1.9, 1.25, 0.9) * shade, random.unit()))
        }
        var blades = Model("grass", Foliage.tuft(seed: seed, blades: 10), green, instances: tufts)
        blades.castsShadow = false
        return [
            Model("acacias", Foliage.broadleaf(seed: seed, sprays: 150), green, instances: trees), blades,
        ]
    }
}
