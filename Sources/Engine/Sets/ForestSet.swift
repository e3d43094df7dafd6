import Domain
import Foundation
import Render

/// A tall wood with a path through it: pines and undergrowth, or a jungle, or the trees of a park.
///
/// The hero stands on the path at the origin; the path leads away along −z towards the light.
struct ForestSet: FilmSet {
    enum Kind { case pines, jungle, park }

    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let kind: Kind
    let snow: Float
    let wetness: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "forest/relief")
        kind =
            switch staging.place {
            case .jungle, .island, .temple, .ruins: .jungle
            case .garden, .village, .farm: .park
            default: .pines
            }
        let isWinter = staging.season == .winter && kind != .jungle
        snow = isWinter ? 0.9 : staging.weather.kind == .snow ? 0.4 + 0.5 * staging.weather.amount : 0
        wetness =
            switch staging.weather.kind {
            case .rain, .storm: 0.8
            case .fog: 0.4
            default: kind == .jungle ? 0.35 : 0.1
            }
    }

    func stage() throws -> Stage {
        // The sun stands ahead, a little to the right, and high enough to look over the trees.
        let elevation: Float? =
            switch staging.time {
            case .dawn, .sunset: 0.40
            case .dusk: 0.30
            case .day: 0.80
            case .night: 0.62
            }
        var daylight = Daylight(staging, azimuth: 0.42, elevation: elevation)
        tint(&daylight)
        let camera = view()
        let sight = Sight(camera, staging)
        var stage = Stage(camera: camera, sky: daylight.sky())
        stage.sky.ambient = 0.62
        stage.sun = daylight.sun(shadow: ShadowVolume(centre: SIMD3(0, 2.5, -6), radius: 19, softness: 0.05))
        stage.fog = daylight.fog
        stage.look = Look(
            staging,
            exposure: daylight.exposure * (staging.time == .day ? 1.2 : 1.30) * (kind == .jungle ? 1.5 : 1)
                * gloom)
        stage.look.bloom = max(stage.look.bloom, 0.07)
        stage.models = floor(sight) + trees(sight) + undergrowth(sight) + shafts(daylight)
        var weather = Weather(staging)
        weather.wind *= 0.35
        weather.reach = 18
        let isFoggy = staging.weather.kind == .fog
        stage.particles = (isFoggy ? [] : weather.particles(seenBy: camera)) + air(daylight, camera)
        var cast = Cast(staging: staging, assets: assets)
        let set = self
        cast.floor = { set.height($0, $1) }
        if staging.time == .night {
            fireflies(&stage)
        } else {
            stage.lamps = .still(cast.reflector(seenBy: camera, exposure: stage.look.exposure))
        }
        stage.models += try cast.models()
        return stage
    }

    /// What rain and the end of the day take from a wood, and films give back.
    private var gloom: Float {
        switch staging.weather.kind {
        case .rain, .storm: 1.45
        default: staging.time == .dusk ? 1.25 : 1
        }
    }

    private func tint(_ daylight: inout Daylight) {
        // Light between the trees has gone through leaves.
        let green: SIMD3<Float> = kind == .jungle ? SIMD3(0.82, 1.02, 0.78) : SIMD3(0.94, 1.0, 0.93)
        daylight.middle *= green
        daylight.ground = SIMD3(0.05, 0.06, 0.035) * daylight.middle.sum() + daylight.ground * 0.25
        if snow > 0 { daylight.ground += daylight.middle * 0.35 }
        let isFog = staging.weather.kind == .fog
        daylight.fog.density =
            0.006 + 0.005 * staging.weather.haze + (isFog ? 0.005 + 0.012 * staging.weather.amount : 0.001)
        if staging.time == .day && !isFog { daylight.fog.density *= 0.55 }
        daylight.fog.falloff = isFog ? 0.05 : 0.035
        daylight.fog.limit = 0.985
        daylight.fog.colour *= SIMD3(0.80, 1.0, 1.02) * (isFog ? 0.50 : 0.45)
        daylight.fog.sunColour *= isFog ? 2.2 : 1.3
        if isFog { daylight.key *= 2.4 }
    }

    private func view() -> Timed<Camera> {
        let hero = staging.subjects.first
        let height = hero?.height ?? 2.2
        var work = CameraWork(
            subject: hero == nil
                ? SIMD3(0.3, 1.9, -7) : (hero?.position ?? .zero) + SIMD3(0, height * 0.5, 0),
            reach: hero == nil ? 2.2 : max(height * 0.55, 0.16))
        work.bearing = hero == nil ? 0.02 : -0.16
        work.rise = hero == nil ? -0.015 : 0.06
        work.placement = hero == nil ? SIMD2(0, -0.12) : SIMD2(-0.16, -0.26)
        work.distances = 0.5...13
        work.clearance = min(0.45, max(height * 0.35, 0.10))
        work.blur = 0.8
        let set = self
        work.floor = { set.height($0, $1) }
        return work.camera(staging)
    }

    /// Middle of the path.
    func path(_ z: Float) -> Float { 1.6 * sinf(z * 0.11) * smoothstep(0, 14, abs(z)) + 0.035 * z }

    func height(_ x: Float, _ z: Float) -> Float {
        let away = abs(x - path(z))
        let bank = smoothstep(1.0, 5, away)
        let rolling = (noise.fbm(x * 0.07, z * 0.07, octaves: 4) - 0.45) * 2.6
        let lumps = (noise.fbm(x * 0.55, z * 0.55, octaves: 3) - 0.5) * 0.34
        let rise = smoothstep(10, 60, away) * 5
        return (rolling + rise) * bank + lumps * (0.18 + 0.82 * bank) - 0.10 * (1 - bank)
    }
}
