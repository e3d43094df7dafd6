import Domain
import Foundation
import Render

/// A felt meadow between round hills: the stage on which every subject looks at home.
///
/// Everything is built about the hero, in units that grow and shrink with it, so that a mouse and a house are both
/// toys on a lawn. Fields, farms, gardens, savannas and castle grounds are the same land, dressed differently.
struct MeadowSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let dress: Dress
    /// Metres that one unit of the meadow stands for; a hero is about 1.2 units tall.
    let scale: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "meadow/relief")
        dress = Dress(staging)
        scale = min(max((staging.subjects.first?.height ?? 1.2) / 1.2, 0.12), 9)
    }

    func stage() throws -> Stage {
        var daylight = Daylight(staging, azimuth: staging.time == .day ? 2.25 : -2.0)
        tint(&daylight)
        let cast = Cast(staging: staging, assets: assets, floor: floor)
        let camera = view(cast.focus)
        var stage = Stage(camera: camera, sky: daylight.sky(background: .soft))
        stage.sun = daylight.sun(
            shadow: ShadowVolume(
                centre: SIMD3(0, 0.5 * scale, -0.5 * scale), radius: 5.5 * scale, softness: 0.05 * scale))
        stage.fog = daylight.fog
        stage.look = Look(
            staging, exposure: daylight.exposure * (dress.snow > 0.3 && !daylight.isNight ? 0.70 : 0.86))
        stage.look.occlusionRadius = 0.4 * scale
        let eye = camera.at(Float(staging.seconds) / 2)
        stage.models =
            try cast.models() + land(Sight(camera, staging)) + lawn(eye) + flowers(eye) + trees()
            + cottonClouds() + props() + castle()
        stage.particles = air(camera)
        if staging.weather.kind != .clear {
            var weather = Weather(staging)
            weather.floor = floor(0, 0)
            stage.particles += weather.particles(seenBy: camera)
        }
        let (butterflies, lamps) = (butterflies(), fireflyLamps())
        stage.models += butterflies
        stage.lamps = lamps
        return stage
    }

    /// Height of the ground, metres.
    var floor: @Sendable (_ x: Float, _ z: Float) -> Float {
        let set = self
        return { x, z in set.height(x / set.scale, z / set.scale) * set.scale }
    }

    /// Height of the ground in units: nearly level about the mark, then waves of hills.
    func height(_ x: Float, _ z: Float) -> Float {
        let away = (x * x + z * z).squareRoot()
        let near = (noise.fbm(x * 0.10 + 20, z * 0.10, octaves: 3) - 0.5) * 1.3 * smoothstep(1.5, 9, away)
        let far = smoothstep(14, 70, away)
        let hills = noise.fbm(x * 0.022 + 7, z * 0.030 + 3, octaves: 3) - 0.30
        let ridge = noise.fbm(x * 0.011 + 31, z * 0.012 + 9, octaves: 4)
        return near + far * hills * 9 * dress.hills
            + smoothstep(60, 160, away) * ridge * ridge * 46 * dress.hills + castleHill(x, z)
    }

    private func tint(_ daylight: inout Daylight) {
        daylight.clouds = min(max(daylight.clouds, 0.30), staging.weather.kind == .clear ? 0.45 : 1)
        if staging.time == .day, staging.weather.kind == .clear {
            // A picture book's sky: deeper above, creamy at the horizon.
            daylight.zenith = SIMD3(0.075, 0.22, 0.58)
            daylight.middle = SIMD3(0.24, 0.46, 0.80)
            daylight.horizon = SIMD3(0.78, 0.84, 0.86)
            daylight.key = SIMD3(6.4, 5.4, 4.0)
        }
        daylight.ground =
            linear(dress.grass.x, dress.grass.y, dress.grass.z)
            * (daylight.key * 0.10 + daylight.middle * 0.5)
        let base =
            staging.weather.kind == .clear ? 0.0010 + 0.005 * staging.weather.haze : daylight.fog.density
        daylight.fog.density = base / scale
        daylight.fog.falloff = 0.02 / scale
    }

    private func view(_ focus: (middle: SIMD3<Float>, reach: Float)?) -> Timed<Camera> {
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(0, floor(0, 0) + 0.9 * scale, -4 * scale),
            reach: (focus?.reach ?? 1.2 * scale) * 1.18)
        work.bearing = 0.16
        work.rise = 0.085
        work.placement = SIMD2(staging.subjects.count > 1 ? 0 : -0.16, -0.30)
        work.distances = (0.8 * scale)...(42 * scale)
        work.clearance = 0.22 * scale
        work.floor = floor
        work.blur = 0.75
        return work.camera(staging)
    }
}

extension MeadowSet {
    /// Colours (sRGB) and furniture of the land.
    struct Dress: Sendable {
        var grass = SIMD3<Float>(0.40, 0.56, 0.20)
        var tip = SIMD3<Float>(0.60, 0.72, 0.28)
        var far = SIMD3<Float>(0.36, 0.52, 0.20)
        var crowns: [SIMD3<Float>] = [
            SIMD3(0.27, 0.46, 0.20), SIMD3(0.36, 0.53, 0.22), SIMD3(0.22, 0.40, 0.24),
        ]
        var flowers: Float = 1
        var hills: Float = 1
        /// Height of the grass in units.
        var blades: Float = 0.075
        var snow: Float = 0
        var hasTrees = true
        var isFarm = false
        var isWheat = false

        init(_ staging: Staging) {
            switch staging.season {
            case .spring:
                grass = SIMD3(0.40, 0.60, 0.20)
                tip = SIMD3(0.62, 0.76, 0.30)
                crowns = [SIMD3(0.93, 0.68, 0.74), SIMD3(0.40, 0.60, 0.24), SIMD3(0.32, 0.52, 0.22)]
            case .summer: break
            case .autumn:
                grass = SIMD3(0.55, 0.52, 0.22)
                tip = SIMD3(0.76, 0.66, 0.32)
                far = SIMD3(0.60, 0.52, 0.25)
                crowns = [SIMD3(0.83, 0.45, 0.14), SIMD3(0.73, 0.30, 0.13), SIMD3(0.86, 0.63, 0.20)]
                flowers = 0.35
            case .winter:
                grass = SIMD3(0.52, 0.54, 0.36)
                far = SIMD3(0.55, 0.58, 0.44)
                crowns = [SIMD3(0.22, 0.36, 0.26), SIMD3(0.28, 0.40, 0.28), SIMD3(0.20, 0.32, 0.26)]
                flowers = 0
                snow = 0.9
            }
            if staging.weather.kind == .snow {
                snow = max(snow, 0.35 + 0.6 * staging.weather.amount)
                flowers *= 0.3
            }
            switch staging.place {
            case .savanna:
                grass = SIMD3(0.66, 0.57, 0.28)
                tip = SIMD3(0.84, 0.74, 0.42)
                far = SIMD3(0.70, 0.61, 0.33)
                crowns = [SIMD3(0.40, 0.46, 0.20), SIMD3(0.47, 0.49, 0.22)]
                flowers = 0.12
                hills = 0.35
                blades = 0.22
            case .field:
                isWheat = staging.season == .summer || staging.season == .autumn
                hills = 0.55
                flowers *= 0.6
            case .farm, .countryRoad: isFarm = true
            case .garden: flowers *= 2.2
            default: break
            }
            if isWheat {
                grass = SIMD3(0.72, 0.56, 0.24)
                tip = SIMD3(0.92, 0.76, 0.38)
                far = SIMD3(0.80, 0.66, 0.34)
                blades = 0.34
            }
        }
    }
}
