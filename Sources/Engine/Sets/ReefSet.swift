import Domain
import Foundation
import Render

/// A coral reef under sunlit water: gardens on rocks about a clearing of sand, schools of fish, shafts of light.
///
/// The hero hovers or stands at the origin; the reef is built about it in units that grow and shrink with it.
struct ReefSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let water: Water
    /// Metres a unit; a hero is about 0.7 units tall.
    let scale: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = Self.peopled(staging)
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "reef/relief")
        water = Water(staging)
        let length = self.staging.subjects.first.map { $0.height * ($0.hovers ? 1.9 : 1) }
        scale = min(max((length ?? 0.5) / 0.7, 0.2), 8)
    }

    func stage() throws -> Stage {
        let direction = SIMD3<Float>(-0.34, 0.86, -0.38).normalized
        var sky = Sky(
            .skyReef,
            uniforms: [
                "reefAbove": .vector3(water.above), "reefSide": .vector3(water.side),
                "reefBelow": .vector3(water.below),
                "reefGlow": .vector3(water.glow),
            ], background: .soft)
        sky.ambient = 0.9
        let cast = Cast(staging: staging, assets: assets, floor: floor)
        let camera = view(cast.focus)
        var stage = Stage(camera: camera, sky: sky)
        stage.sun = Sun(
            direction: direction, radiance: water.key,
            shadow: ShadowVolume(
                centre: SIMD3(0, 0.4, -0.4) * scale, radius: 4.2 * scale, softness: 0.06 * scale))
        stage.fog = Fog(
            density: (0.075 + 0.09 * staging.weather.haze + (staging.weather.kind == .fog ? 0.08 : 0))
                / scale,
            colour: water.side, sunColour: water.glow * 0.12, falloff: 0.010 / scale)
        stage.look = Look(staging, exposure: water.exposure)
        stage.look.occlusionRadius = 0.3 * scale
        stage.models = try banked(cast.models()) + ground() + garden() + schools() + shafts(direction)
        stage.particles = drift(camera)
        stage.lamps = lamps(camera)
        return stage
    }

    /// Without anybody in the prompt something big swims by.
    private static func peopled(_ staging: Staging) -> Staging {
        var staging = staging
        if staging.subjects.isEmpty, BodyCatalogue.entry("body/turtle") != nil {
            staging.subjects = [
                Staging.Subject(
                    noun: "sea turtle", kind: .animal, asset: AssetKey(rawValue: "body/turtle"), count: 1,
                    position: SIMD3(0.2, 0, 0), heading: staging.seed & 1 == 0 ? 0.9 : -0.9, height: 0.30,
                    colour: nil,
                    material: nil, action: .swim, support: .underwater, target: nil)
            ]
        }
        for index in staging.subjects.indices where staging.subjects[index].hovers {
            staging.subjects[index].position.y += staging.subjects[index].height * 1.75 + 0.1
        }
        return staging
    }

    /// What glides shows its back: it banks towards the lens and rights itself again.
    private func banked(_ models: [Model]) -> [Model] {
        guard let hero = staging.subjects.first, hero.hovers, hero.kind == .animal else { return models }
        let place = hero.position, pace = staging.timeScale
        return models.map { model in
            var model = model
            let own = model.transform
            model.transform = .moving { seconds in
                let middle = place + SIMD3(0, floor(place.x, place.z), 0)
                return .translation(middle) * .rotationX(0.46 + 0.12 * sinf(seconds * pace * 0.6))
                    * .translation(-middle) * own.at(seconds)
            }
            return model
        }
    }

    var floor: @Sendable (_ x: Float, _ z: Float) -> Float {
        let set = self
        return { x, z in set.height(x / set.scale, z / set.scale) * set.scale }
    }

    /// A clearing of sand, banks of rock to both sides, a slope behind.
    func height(_ x: Float, _ z: Float) -> Float {
        let lane = abs(x + 0.5 * sinf(z * 0.35)) - 1.35 - 0.10 * max(-z, 0)
        let bank = smoothstep(0, 2.2, lane) * (0.55 + 1.3 * noise.fbm(x * 0.42, z * 0.42 + 9, octaves: 3))
        let back = smoothstep(5, 16, -z) * (0.5 + 2.6 * noise.fbm(x * 0.16 + 4, z * 0.16, octaves: 3))
        let sand = 0.10 * (noise.value(x * 0.5, z * 0.5) - 0.5)
        return sand + bank * smoothstep(5.5, 1, z) * 0.9 + back
    }

    private func view(_ focus: (middle: SIMD3<Float>, reach: Float)?) -> Timed<Camera> {
        // What swims is longer than it is tall.
        let isLong = staging.subjects.first?.hovers ?? false
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(0, 0.7, -2.2) * scale,
            reach: (focus?.reach ?? 0.8 * scale) * (isLong ? 2.2 : 1.3))
        work.bearing = -0.10
        work.rise = 0.03
        work.placement = focus == nil ? SIMD2(0, 0) : SIMD2(-0.14, -0.02)
        work.distances = (0.7 * scale)...(14 * scale)
        work.clearance = 0.30 * scale
        work.floor = floor
        work.blur = 0.7
        return work.camera(staging)
    }

    /// A diver's light beside the lens gives back the red that water takes; at night what glows lights the rocks.
    private func lamps(_ camera: Timed<Camera>) -> Timed<[Lamp]> {
        let scale = scale, strength = water.lamp, isNight = staging.time == .night
        let glows = glowPlaces().prefix(7).map { $0 }
        return .moving { seconds in
            let view = camera.at(seconds)
            let place = view.eye + SIMD3(-0.5, 0.7, 0) * scale
            let distance = (view.target - place).length
            var lamps = [
                Lamp(
                    position: place,
                    intensity: SIMD3(1.0, 0.80, 0.60) * (strength * (distance * distance + 1)))
            ]
            if isNight {
                lamps += glows.map {
                    Lamp(position: $0, intensity: SIMD3(0.10, 0.55, 0.75) * (0.35 * scale * scale))
                }
            }
            return lamps
        }
    }
}

extension Staging.Subject {
    /// Whether it holds itself in mid-water.
    fileprivate var hovers: Bool {
        [.swim, .float, .fly, .idle, .spin, .dance].contains(action)
            && ([.fish, .whale].contains(kind) || [.swim, .float, .fly].contains(action))
    }
}

extension ReefSet {
    /// Light and colour of the water by the hour and the weather above.
    struct Water: Sendable {
        var above = SIMD3<Float>(0.16, 0.62, 0.92)
        var side = SIMD3<Float>(0.010, 0.150, 0.36)
        var below = SIMD3<Float>(0.004, 0.040, 0.12)
        var glow = SIMD3<Float>(0.95, 1.55, 1.65)
        var key = SIMD3<Float>(4.6, 3.9, 3.1)
        var lamp: Float = 2.6
        var shafts: Float = 1
        var exposure: Float = 1.05

        init(_ staging: Staging) {
            switch staging.time {
            case .day: break
            case .dawn, .sunset:
                above = SIMD3(0.80, 0.62, 0.52)
                side = SIMD3(0.075, 0.20, 0.30)
                below = SIMD3(0.020, 0.060, 0.10)
                glow = SIMD3(2.2, 1.3, 0.75)
                key = SIMD3(3.8, 2.8, 2.0)
            case .dusk:
                above = SIMD3(0.16, 0.22, 0.40)
                side = SIMD3(0.022, 0.075, 0.16)
                below = SIMD3(0.008, 0.026, 0.06)
                glow = SIMD3(0.35, 0.32, 0.5)
                key = SIMD3(0.9, 0.9, 1.1)
                shafts = 0.4
                exposure = 1.4
            case .night:
                above = SIMD3(0.030, 0.075, 0.135)
                side = SIMD3(0.007, 0.028, 0.060)
                below = SIMD3(0.003, 0.012, 0.028)
                glow = SIMD3(0.12, 0.20, 0.28)
                key = SIMD3(0.28, 0.42, 0.58)
                lamp = 0.35
                shafts = 0.25
                exposure = 1.9
            }
            switch staging.weather.kind {
            case .rain, .storm, .snow, .fog:
                key *= 0.6
                glow *= 0.6
                shafts *= 0.35
            case .clear: break
            }
        }
    }

    /// What lies on the ground or grows on it.
    func skin(
        grain: Float, mottling: Float, sand: Float = 0, translucency: Float = 0, caustics: Float = 1,
        glow: Float = 0, grooves: Float = 0
    ) -> Material {
        Material(
            .reef, features: translucency > 0 ? [.fuzz, .matt, .translucent, .doubleSided] : [.fuzz, .matt],
            uniforms: [
                "reefLight": .vector4(SIMD4(0.30 * caustics * water.shafts, 0.75 * scale, 24 * scale, sand)),
                "reefSkin": .vector4(SIMD4(grain, mottling, translucency, glow)),
                "reefGrooves": .float(grooves),
            ])
    }

    private func ground() -> [Model] {
        let columns = Relief.spread(-26, 26, count: 88, around: 0, power: 1.9)
        let rows = Relief.spread(-34, 7, count: 100, around: 0, power: 1.9)
        let noise = noise
        let mesh = Relief.grid(columns: columns, rows: rows, height: height) { place, normal in
            let rock = mix(
                SIMD3(0.40, 0.30, 0.36), SIMD3(0.56, 0.38, 0.34), noise.value(place.x * 0.8, place.z * 0.8))
            let moss = mix(
                rock, SIMD3(0.36, 0.36, 0.24),
                smoothstep(0.45, 0.7, noise.fbm(place.x * 0.7 + 20, place.z * 0.7, octaves: 3)))
            let sand = SIMD3<Float>(0.66, 0.57, 0.43)
            let colour = mix(sand, moss, smoothstep(0.10, 0.42, place.y + (1 - normal.y) * 0.8))
            return SIMD4(colour.x, colour.y, colour.z, 0.55 + 0.45 * normal.y)
        }
        var model = Model(
            "sea floor", mesh, skin(grain: 14, mottling: 0.35, sand: 0.8), transform: .scale(scale))
        model.castsShadow = false
        model.isReflected = false
        return [model]
    }

    /// Shafts of sunlight that waver as the surface does.
    private func shafts(_ direction: SIMD3<Float>) -> [Model] {
        guard water.shafts > 0.1 else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "reef/shafts")
        let side = cross(direction, SIMD3(0, 0, 1)).normalized
        let frame = Matrix4(
            SIMD4(side, 0), SIMD4(direction, 0), SIMD4(cross(side, direction), 0), SIMD4(0, 0, 0, 1))
        var strip = Mesh()
        for row in 0...6 {
            for across in [-1, 0, 1] as [Float] {
                strip.positions.append(SIMD3(0, Float(row) / 6, 0))
                strip.normals.append(SIMD3(0, 0, 1))
                strip.uvs.append(SIMD2(across, Float(row) / 6))
                strip.colours.append(SIMD4(repeating: 255))
            }
        }
        strip.indices = Relief.sheet(width: 3, depth: 7)
        let copies = (0..<22).map { _ -> Instance in
            let z = random.between(-14, 0.6), x = random.between(-1, 1) * (3.2 - 0.55 * z) * 0.9
            let light = random.between(0.4, 1)
            return Instance(
                .translation(SIMD3(x, height(x, z) - 0.3, z) * scale) * frame
                    * .scale(SIMD3(1, 11, 1) * scale),
                tint: SIMD4(light, light, light, random.between(0.10, 0.42) * scale))
        }
        var material = Material(
            .shaft, features: [.unlit, .doubleSided, .unshadowed],
            uniforms: ["shaftRadiance": .vector3(water.glow * (0.11 * water.shafts))])
        material.blending = .add
        material.deformation = .beam
        var model = Model("shafts", strip, material, instances: copies)
        model.castsShadow = false
        return [model]
    }
}
