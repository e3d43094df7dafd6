import Domain
import Foundation
import Render

/// The sky above the weather: a sea of clouds below, towers of cloud beyond, sun or moon.
///
/// Over mountains their peaks stand out of it. Built in units that grow with the hero, so that a bird, a balloon and
/// an airliner all have clouds of their size. Who flies hangs in the air; who stands gets a small cloud under its feet.
struct CloudSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    /// Metres of a unit.
    let scale: Float
    /// Height of the sea of clouds, units.
    static let level: Float = -8.5
    /// Units a second at which the clouds pass below.
    let speed: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        let hero = staging.subjects.first
        scale = staging.place == .mountains ? 6 : min(max((hero?.height ?? 2) / 1.6, 0.3), 7)
        let lively = [0.3, 0.6, 1, 1.4, 1.9][min(max(staging.motion, 0), 4)] as Float
        let flies = hero.map { $0.action == .fly || [.aircraft, .spacecraft].contains($0.kind) } ?? false
        speed = (flies ? 5.5 : 0.8) * lively * min(staging.timeScale, 6)
    }

    func stage() throws -> Stage {
        let isNight = staging.time == .night, isDay = staging.time == .day
        let side: Float = staging.seed % 2 == 0 ? 1 : -1
        // Against the light clouds have rims; by day it comes from the side.
        var daylight = Daylight(
            staging, azimuth: side * (isDay ? 1.15 : isNight ? 0.42 : 0.50),
            elevation: isNight ? 0.21 : isDay ? 0.42 : nil)
        tint(&daylight)
        let cast = Cast(staging: staging, assets: assets)
        let camera = view(cast.focus)
        var stage = Stage(camera: camera, sky: heavens(daylight, camera))
        stage.sky.ambient = 1.1
        let hero = staging.subjects.first
        let middle = cast.focus?.middle ?? .zero
        stage.sun = daylight.sun(
            shadow: hero.map {
                ShadowVolume(centre: middle, radius: $0.height * 1.4 + 0.3, softness: 0.03 * $0.height)
            })
        stage.look = Look(staging, exposure: daylight.exposure * (isDay ? 0.66 : isNight ? 1.15 : 0.80))
        stage.look.occlusion = hero == nil ? 0 : 0.5
        stage.look.bloom = max(stage.look.bloom, 0.07)
        stage.models = try cast.models()
        if staging.place == .mountains { stage.models.append(range(daylight, Sight(camera, staging))) }
        if !isDay { stage.lamps = .still(cast.reflector(seenBy: camera, exposure: stage.look.exposure)) }
        stage.particles = (staging.place == .mountains ? [] : wisps(camera)) + pad()
        if isNight { stage.particles += NightSky.particles(staging, moon: daylight.direction, above: 0.16) }
        if staging.weather.kind == .snow || staging.weather.kind == .storm {
            var weather = Weather(staging)
            weather.floor = nil
            stage.particles += weather.particles(seenBy: camera)
        }
        return stage
    }

    private func tint(_ daylight: inout Daylight) {
        let weather = staging.weather.kind
        // Up here the sky is deep and clean, and what clouds it has are ice, high above.
        if weather == .clear || weather == .rain || weather == .snow || weather == .fog {
            let open = Daylight(cleared(), azimuth: 0)
            (daylight.key, daylight.glow) = (open.key, open.glow)
            (daylight.zenith, daylight.middle) = (open.zenith * 0.86, open.middle)
            (daylight.horizon, daylight.opposite) = (open.horizon, open.opposite)
            daylight.clouds = 0.05
            daylight.streaks = 0.45
        }
        if [.dawn, .sunset, .dusk].contains(staging.time) {
            daylight.horizon *= SIMD3(0.78, 0.72, 0.76)
            daylight.middle *= SIMD3(0.86, 0.82, 0.95)
        }
        daylight.ground = (daylight.horizon + daylight.opposite) * 0.20 + daylight.key * 0.05
    }

    /// The same film under an open sky.
    private func cleared() -> Staging {
        var result = staging
        result.weather = Staging.Weather(kind: .clear, amount: 0, wind: 0.3, cloud: 0.1, haze: 0.1)
        return result
    }

    private func view(_ focus: (middle: SIMD3<Float>, reach: Float)?) -> Timed<Camera> {
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(0, staging.place == .mountains ? -4 : 1, -16) * scale,
            reach: (focus?.reach ?? 2.4 * scale) * 1.2)
        work.bearing = 0.10
        // Peaks want the horizon low, a sea of clouds alone wants it high.
        work.rise = staging.place == .mountains && focus == nil ? -0.055 : 0.10
        work.placement = focus == nil ? SIMD2(0, 0.02) : SIMD2(-0.14, 0.10)
        work.distances = (0.7 * scale)...(40 * scale)
        work.clearance = 0
        let lowest = (Self.level + 4.5) * scale
        work.floor = { _, _ in lowest }
        work.blur = 0.4
        var staging = staging
        // Who looks down sees no peaks.
        if staging.place == .mountains, focus == nil { staging.camera.angle = .eye }
        return work.camera(staging)
    }
}
