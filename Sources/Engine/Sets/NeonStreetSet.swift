import Foundation
import Render

/// A narrow street of shops, signs and wires: neon in the rain by night, a market street by day.
///
/// What stands still takes the light of all lamps into its vertices while the set is built (`LampField`); only
/// cars and people are lit by the renderer. With the sun out, walls are lit and shadowed by the renderer instead.
struct NeonStreetSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let seed: UInt64
    /// Signs and windows, 0 by day … 1 at night.
    let evening: Float
    /// The sun throws shadows; else light is baked.
    let isSunny: Bool
    let wetness: Float
    let snow: Float
    /// What baked light is divided by in vertex colours.
    static let range: Float = 2.5

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        seed = UInt64(staging.seed)
        let weather = staging.weather
        let dark: Float = weather.kind == .clear ? 0 : 0.15
        evening =
            switch staging.time {
            case .night: 1
            case .dusk: 0.85
            case .sunset: 0.45
            case .dawn: 0.40
            case .day: weather.kind == .storm ? 0.5 : 0.08 + dark
            }
        isSunny =
            staging.time != .night && staging.time != .dusk && weather.cloud < 0.7
            && (weather.kind == .clear || weather.kind == .snow)
        wetness =
            switch weather.kind {
            case .rain, .storm: 1
            case .fog: 0.55
            case .snow: 0.5
            case .clear: staging.time == .night ? 0.82 : 0
            }
        snow = weather.kind == .snow ? max(0.35, weather.amount) : 0
    }

    func stage() throws -> Stage {
        let daylight = Daylight(staging, azimuth: 0.9, elevation: staging.time == .day ? 1.05 : 0.42)
        let isNight = staging.time == .night
        let ambience = Ambience(staging, daylight)
        let plan = StreetPlan(seed: seed)
        let palette = staging.palette.map { linear($0.red, $0.green, $0.blue) }
        let signs = StreetSigns(
            plan, lamps: LampField(sky: ambience.sky, bounce: ambience.bounce), palette: palette,
            evening: evening,
            hasLettering: staging.extras.lettering, seed: seed)
        let houses = StreetHouses(plan, lamps: signs.lamps, evening: evening, snow: snow)
        let furniture = StreetFurniture(plan, lamps: houses.lamps, evening: evening, snow: snow, seed: seed)
        let lamps = furniture.lamps

        let camera = self.camera()
        var stage = Stage(camera: camera, sky: isNight ? ambience.nightSky : daylight.sky())
        stage.fog = ambience.fog
        stage.lamps = .still(near(lamps.lamps, to: camera.at(0).target) + heroLamps())
        if isSunny {
            // Sharp around a hero; without one, over all of the street that is seen.
            let shadow =
                staging.subjects.isEmpty
                ? ShadowVolume(centre: SIMD3(0, 6, -22), radius: 42, softness: 0.06)
                : ShadowVolume(centre: SIMD3(0, 2, -6), radius: 16, softness: 0.04)
            stage.sun = daylight.sun(shadow: shadow)
        } else {
            stage.sun = Sun(direction: SIMD3(0.2, 0.9, 0.35), radiance: ambience.sky * 0.6)
        }
        stage.models = scenery(houses, furniture, signs, lamps)
        stage.models += [ground(lamps)]
        if wetness > 0 { stage.mirror = Mirror(height: 0) }
        var cast = Cast(staging: staging, assets: assets)
        cast.heroShells = 7
        stage.models += try cast.models()
        addTraffic(to: &stage)
        addPeople(to: &stage)
        addAir(to: &stage, camera, lamps)
        stage.look = look(ambience)
        return stage
    }

    /// The lamps that matter where the action is.
    private func near(_ lamps: [LampField.Lamp], to target: SIMD3<Float>) -> [Lamp] {
        let ranked = lamps.sorted { a, b in
            weight(a, target) > weight(b, target)
        }
        return ranked.prefix(5).map { Lamp(position: $0.position, intensity: $0.intensity * 0.9) }
    }

    /// Light for a hero in the dark, as a film crew would set it: a soft key from the camera's side, and a
    /// coloured edge from behind.
    private func heroLamps() -> [Lamp] {
        guard let hero = staging.subjects.first, evening > 0.6 else { return [] }
        let reach = max(hero.height * 1.3, 1.2) + (hero.kind == .car || hero.kind == .vehicle ? 2.4 : 0)
        let strength = 5.5 * reach * reach
        return [
            Lamp(
                position: hero.position + SIMD3(-0.75, 1.05, 0.95) * reach,
                intensity: linear(1.0, 0.86, 0.74) * strength),
            Lamp(
                position: hero.position + SIMD3(0.9, 1.0, -0.9) * reach,
                intensity: linear(1.0, 0.35, 0.62) * (strength * 0.9)),
        ]
    }

    private func weight(_ lamp: LampField.Lamp, _ target: SIMD3<Float>) -> Float {
        let way = lamp.position - target
        return lamp.intensity.sum() / (dot(way, way) + 20)
    }

    private func camera() -> Timed<Camera> {
        var work: CameraWork
        if let hero = staging.subjects.first {
            work = CameraWork(
                subject: hero.position + SIMD3(0, hero.height * 0.55, 0), reach: hero.height / 2)
            work.rise = 0.03
            work.placement = SIMD2(0.18, -0.12)
            work.distances = 1.2...13
        } else {
            work = CameraWork(subject: SIMD3(0, 1.75, -9), reach: 1.6)
            work.rise = -0.035
            work.placement = SIMD2(0.02, -0.34)
            work.distances = 9...12.5
        }
        work.clearance = 0.5
        work.blur = 0.5
        return work.camera(staging)
    }

    private func look(_ ambience: Ambience) -> Look {
        var look = Look(staging, exposure: ambience.exposure)
        if staging.time == .night || staging.time == .dusk {
            look.bloom = max(look.bloom, 0.30)
            look.bloomThreshold = 0.7
            look.grade.shadowTint *= SIMD3(0.94, 0.99, 1.08)
            look.grade.contrast += 0.04
            look.grade.saturation *= 1.08
            look.vignette = max(look.vignette, 0.34)
        }
        look.occlusion = isSunny ? 0.7 : 0
        return look
    }
}

extension NeonStreetSet {
    /// Light that belongs to the hour: what the sky gives the street, what hangs in its air.
    struct Ambience: Sendable {
        var sky: SIMD3<Float>
        var bounce: SIMD3<Float>
        var fog: Fog
        var exposure: Float
        var nightSky: Sky

        init(_ staging: Staging, _ daylight: Daylight) {
            let haze = staging.weather.haze, amount = staging.weather.amount
            let isNight = staging.time == .night
            fog = daylight.fog
            exposure = daylight.exposure
            if isNight {
                sky = SIMD3(0.018, 0.022, 0.050)
                bounce = SIMD3(0.050, 0.020, 0.046)
                var density: Float = 0.009 + 0.010 * haze
                if staging.weather.kind == .fog { density += 0.012 + 0.022 * amount }
                if staging.weather.kind == .rain || staging.weather.kind == .storm {
                    density += 0.004 * amount
                }
                fog = Fog(density: density, colour: SIMD3(0.070, 0.030, 0.080), falloff: 0.035, limit: 0.93)
                exposure = 1.75
            } else {
                sky = (daylight.zenith + daylight.middle) * 0.42 + daylight.horizon * 0.2
                bounce = sky * 0.35
                fog.density = fog.density * 0.9 + 0.0012
            }
            nightSky = Sky.gradient(
                zenith: SIMD3(0.010, 0.013, 0.034), middle: SIMD3(0.018, 0.018, 0.050),
                horizon: SIMD3(0.11, 0.045, 0.11), ground: SIMD3(0.030, 0.016, 0.030),
                sunDirection: SIMD3(0.3, 0.5, -0.8), sunColour: SIMD3(0.10, 0.07, 0.12),
                clouds: 0.12 + 0.22 * staging.weather.cloud, stars: 0.05 * (1 - staging.weather.cloud),
                background: .baked)
        }
    }
}
