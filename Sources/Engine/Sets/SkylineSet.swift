import Domain
import Foundation
import Render

/// A city of towers across the water: by night a wall of lit windows, by day glass under the sky.
///
/// Layers in depth make it: water, an embankment with traffic, houses, towers, and higher towers in the haze. A
/// subject (or a rooftop asked for by name) stands on a terrace above it all.
struct SkylineSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let seed: UInt64
    let evening: Float
    /// Walls are lit by sun and sky; at night they give only what shines in them.
    let isLit: Bool
    let hasTerrace: Bool
    /// Height of the water.
    let level: Float

    /// Where the land begins, and the height of its road above the water.
    static let shore: Float = -230
    static let quay: Float = 4.5

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        seed = UInt64(staging.seed)
        isLit = staging.time != .night
        evening =
            switch staging.time {
            case .night: 1
            case .dusk: 0.8
            case .sunset: 0.42
            case .dawn: 0.38
            case .day: staging.weather.kind == .storm ? 0.4 : 0.06
            }
        hasTerrace = !staging.subjects.isEmpty || staging.place == .rooftop
        level = hasTerrace ? -44 : 0
    }

    func stage() throws -> Stage {
        let isNight = staging.time == .night
        var daylight = Daylight(
            staging, azimuth: staging.time == .day ? -1.0 : isNight ? -0.40 : 0.5,
            elevation: isNight ? 0.31 : nil)
        tint(&daylight)
        let camera = self.camera()
        if isNight { daylight.stars = 0 }
        var sky = daylight.sky(background: .soft)
        // The sky is drawn small: what has edges, stars and moon, is drawn by `addLights`.
        if isNight { sky.uniforms["daySun"] = .vector4(SIMD4(daylight.direction, 0)) }
        var stage = Stage(camera: camera, sky: sky)
        stage.fog = daylight.fog
        if isLit {
            stage.sun = daylight.sun(
                shadow: hasTerrace
                    ? ShadowVolume(centre: SIMD3(0, 1, 0), radius: 11, softness: 0.03)
                    : ShadowVolume(centre: SIMD3(0, level + 60, -430), radius: 420, softness: 0.9))
        } else {
            stage.sun = daylight.sun(shadow: nil)
        }
        let city = SkylineCity(seed: seed, evening: evening)
        let bridge = SkylineBridge(evening: evening)
        stage.models = models(city, bridge, daylight)
        stage.models += try Cast(staging: staging, assets: assets).models()
        stage.mirror = Mirror(height: level)
        if hasTerrace && evening > 0.2 {
            let warm = linear(1, 0.72, 0.40) * (5 * evening)
            let spots: [SIMD3<Float>] = [
                SIMD3(-4, 2.5, -3), SIMD3(-1.6, 2.5, -3), SIMD3(1.8, 2.5, -3), SIMD3(4.4, 2.5, -3),
                SIMD3(1.5, 3.4, 3.5),
            ]
            // A soft key from the camera's side shows whoever stands there.
            let tall = max(staging.subjects.first?.height ?? 1.5, 0.5) + 1.6
            let mark = staging.subjects.first?.position ?? .zero
            let key = Lamp(
                position: mark + SIMD3(-0.8, 1.0, 1.0) * tall,
                intensity: linear(1, 0.84, 0.68) * (3.6 * tall * tall * evening))
            stage.lamps = .still(spots.map { Lamp(position: $0, intensity: warm) } + [key])
        }
        addLights(to: &stage, city, bridge, moon: daylight.direction)
        stage.particles += Weather(staging).particles(seenBy: camera).filter { $0.name != "splashes" }
        stage.look = look(daylight)
        return stage
    }

    /// Street light that hangs over a city, and air thick enough for layers to part.
    private func tint(_ daylight: inout Daylight) {
        let glow = linear(1.0, 0.62, 0.50) * SIMD3(0.060, 0.045, 0.060)
        if staging.time == .night {
            daylight.horizon = daylight.horizon * 0.5 + glow * 1.1
            daylight.opposite = daylight.opposite * 0.5 + glow * 0.9
            daylight.middle += glow * 0.16
            daylight.fog.colour = SIMD3(0.026, 0.026, 0.052) + glow * 0.30
            daylight.zenith *= 0.7
        }
        let weather = staging.weather
        let thick: Float = weather.kind == .fog ? 0.5 : 0.34
        daylight.fog.density =
            (isLit ? 0.00020 : 0.00055) + daylight.fog.density * thick * (isLit ? 0.22 : 0.35) + 0.0007
            * weather.haze * (isLit ? 0.5 : 1)
        daylight.fog.falloff = 0.009
        daylight.fog.baseHeight = level
        daylight.fog.limit = 0.94
    }

    private func camera() -> Timed<Camera> {
        if hasTerrace {
            let hero = staging.subjects.first
            let height = hero?.height ?? 1.5
            var work = CameraWork(
                subject: (hero?.position ?? .zero) + SIMD3(0, height * 0.55, 0), reach: max(height / 2, 0.2))
            work.rise = 0.07
            work.placement = SIMD2(0.22, -0.12)
            work.distances = 0.9...7
            work.blur = 0.6
            return work.camera(staging)
        }
        var work = CameraWork(subject: SIMD3(6, 66, -420), reach: 70)
        // A drone starts higher than a tripod; both should skim the water.
        work.rise = staging.camera.move == .drone ? -0.262 : -0.112
        work.distances = 460...520
        work.placement = SIMD2(0, -0.06)
        work.clearance = 4
        work.stroke = 0.35
        work.crop = 0.55
        work.blur = 0
        return work.camera(staging)
    }

    private func look(_ daylight: Daylight) -> Look {
        var look = Look(staging, exposure: daylight.exposure)
        look.occlusion = hasTerrace ? 0.5 : 0
        if staging.time == .night || staging.time == .dusk {
            look.exposure = staging.time == .night ? 1.65 : 1.5
            look.bloom = max(look.bloom, 0.22)
            look.bloomThreshold = 0.8
            look.grade.shadowTint *= SIMD3(0.95, 1.0, 1.07)
            look.grade.highlightTint *= SIMD3(1.04, 1.0, 0.96)
            look.grade.contrast += 0.08
        }
        return look
    }
}

extension SkylineSet {
    private func models(_ city: SkylineCity, _ bridge: SkylineBridge, _ daylight: Daylight) -> [Model] {
        let down = Matrix4.translation(0, level, 0)
        let ambient = (daylight.middle + daylight.horizon) * 0.5
        let glassLight = (daylight.zenith + daylight.horizon) * 0.5
        let towers = Material(
            .tower, features: isLit ? [.noLamps] : [.unlit],
            uniforms: [
                "towerLight": .vector4(
                    SIMD4(0.5 + 0.9 * evening, evening < 0.1 ? 0.03 : 0.12 + 0.20 * evening, 0.045, 0)),
                "towerSky": .vector3(glassLight),
            ])
        var result = [Model("towers", city.towers.mesh(), towers, transform: down)]
        let light: (SIMD3<Float>, SIMD3<Float>) -> SIMD3<Float> = { point, normal in
            ambient * (0.5 + 0.4 * normal.y) + linear(1, 0.70, 0.45) * (0.10 * expf(-point.y * 0.12))
        }
        let plain = Material(
            .baked, features: isLit ? [.matt, .noLamps] : [.unlit], uniforms: ["bakedRange": .float(1)])
        var solid = city.solid
        solid.append(bridge.solid, moved: .identity)
        result.append(Model("embankment", solid.mesh(litBy: isLit ? nil : light), plain, transform: down))
        // What gives light: crowns, strips, lamps. Its radiance goes beyond what a colour holds.
        var shining = city.shining
        shining.append(bridge.shining, moved: .identity)
        var glow = Model(
            "crowns", shining.mesh(),
            Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(0.15 + 2.4 * evening)]),
            transform: down)
        glow.castsShadow = false
        result.append(glow)
        var wires = Material(
            .cable, features: [.unlit, .doubleSided],
            uniforms: ["cableRadiance": .vector3(ambient * 0.35 + linear(1, 0.7, 0.4) * (0.06 * evening))])
        wires.blending = .over
        wires.deformation = .cableDeformation
        var ropes = Model("bridge ropes", bridge.ropes.mesh(), wires, transform: down)
        ropes.castsShadow = false
        result.append(ropes)
        result.append(water(daylight))
        if hasTerrace {
            result += terrace(daylight)
        } else {
            result += boats(shining: glow.material, plain: plain)
        }
        return result
    }

    /// The roof under the subject; lamps of its own light it and whoever stands there.
    private func terrace(_ daylight: Daylight) -> [Model] {
        let roof = SkylineTerrace(seed: seed)
        let bulbs = Model(
            "terrace lamps", roof.shining.mesh(),
            Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(0.3 + 3.2 * evening)]))
        var floor = Model("terrace", roof.solid.mesh(), .plain(SIMD3(1, 1, 1), roughness: 0.7))
        floor.isReflected = false
        return [floor, bulbs]
    }

    private func water(_ daylight: Daylight) -> Model {
        var sheet = CityMesh()
        sheet.quad(
            SIMD3(-1400, level, 260), SIMD3(1400, level, 260), SIMD3(1400, level, Self.shore),
            SIMD3(-1400, level, Self.shore), colour: SIMD3(1, 1, 1))
        let wind = staging.weather.wind
        let deep = (daylight.zenith * 0.25 + daylight.horizon * 0.06) * SIMD3(0.30, 0.42, 0.46)
        let material = Material(
            .harbour, features: [.unlit, .planar],
            uniforms: [
                "harbourShape": .vector4(SIMD4(0.55 + 0.9 * wind, staging.timeScale * (0.6 + wind), 0.05, 0)),
                "harbourColour": .vector3(deep),
            ])
        var model = Model("harbour", sheet.mesh(), material)
        model.isReflected = false
        model.castsShadow = false
        return model
    }
}
