import Domain
import Foundation
import Render

/// Open bare land: dunes, or the canyons, plains and cratered grounds that are built the same way.
///
/// The hero stands at the origin on the flank of a dune; ridges lead away along −z to rock on the horizon.
struct DesertSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let land: Land

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "desert/relief")
        land = Land(staging.place)
    }

    func stage() throws -> Stage {
        let side: Float = staging.seed % 2 == 0 ? 1 : -1
        var daylight = Daylight(
            staging, azimuth: land.isAirless ? side * 1.25 : rakingAzimuth,
            elevation: land.isAirless ? 0.42 : nil)
        tint(&daylight)
        let camera = view()
        var sky = daylight.sky()
        if land.isAirless { sky.background = .baked }
        var stage = Stage(camera: camera, sky: sky)
        stage.sun = daylight.sun(
            shadow: ShadowVolume(centre: SIMD3(0, 1.5, -1), radius: shadowReach, softness: 0.02))
        stage.fog = daylight.fog
        // Who looks down on sand that a low sun only grazes opens the lens: no bright sky is in the picture.
        let isGrazed = [.dawn, .sunset, .dusk].contains(staging.time)
        let looksDown = staging.camera.angle == .high || staging.camera.angle == .top
        stage.look = Look(staging, exposure: daylight.exposure * (isGrazed && looksDown ? 1.9 : 1))
        let base = camera.at(Float(staging.seconds) / 2).eye
        stage.models = [dunes(daylight, behind: base, Sight(camera, staging))] + props()
        stage.models += try globes(daylight) + ruins()
        var weather = Weather(staging)
        weather.floor = nil
        stage.particles = isSandstorm ? [] : weather.particles(seenBy: camera)
        if !land.isAirless { stage.particles += blowing(daylight, camera) }
        var cast = Cast(staging: staging, assets: assets)
        let set = self
        cast.floor = { set.ground($0, $1) }
        stage.models += try cast.models()
        eruption(&stage)
        if land.isAirless {
            stage.particles += NightSky.particles(staging, moon: nil, above: 0.02)
            // Nothing but the ground and a crew's reflector lightens shadows here.
            stage.lamps = .still(cast.reflector(seenBy: camera, exposure: stage.look.exposure))
        }
        return stage
    }

    /// How far around the mark shadows are drawn: a company spreads, and a low sun lays its shadows far out.
    private var shadowReach: Float {
        guard let hero = staging.subjects.first, hero.count > 4 else { return 10 }
        return min(max(10, hero.height * (2.6 * Float(hero.count).squareRoot() + 2)), 30)
    }

    /// From which side a low sun draws these dunes best: they should catch light over the face that is seen, and
    /// keep shadow enough to have a shape.
    private var rakingAzimuth: Float {
        let height: Float = 0.16
        func miss(_ azimuth: Float) -> Float {
            let light = SIMD3(sinf(azimuth), height, -cosf(azimuth)).normalized
            var sum: Float = 0, count: Float = 0
            for x in stride(from: Float(-40), through: 40, by: 8) {
                for z in stride(from: Float(-90), through: -10, by: 8) {
                    let east = ground(x + 1, z) - ground(x - 1, z),
                        south = ground(x, z + 1) - ground(x, z - 1)
                    sum += max(0, dot(SIMD3(-east, 2, -south).normalized, light))
                    count += 1
                }
            }
            return abs(sum / count - 0.30)
        }
        return [-1.15, 1.15, -1.75, 1.75].min { miss($0) < miss($1) } ?? -1.15
    }

    /// Storms here are of sand.
    var isSandstorm: Bool {
        !land.isAirless && land.grass == 0
            && (staging.weather.kind == .storm || staging.weather.kind == .fog && staging.weather.wind > 0.8)
    }

    private func tint(_ daylight: inout Daylight) {
        daylight.ground = SeasonColours.light(land.sand) * (daylight.key * 0.10 + daylight.middle * 0.5)
        if land.isAirless {
            let dark = SIMD3<Float>(0.004, 0.005, 0.007)
            daylight.zenith = dark
            daylight.middle = dark
            daylight.horizon = dark * 1.5
            daylight.opposite = dark
            daylight.clouds = 0
            daylight.streaks = 0
            daylight.stars = 0
            daylight.glow *= 0.3
            daylight.key = SIMD3(6.4, 6.2, 5.9) * (daylight.isNight ? 0.30 : 1)
            daylight.fog.density = 0
            daylight.ground = SIMD3(repeating: 0.16)
            daylight.exposure = 0.92
            return
        }
        daylight.clouds *= 0.6
        if land.craters > 0, !daylight.isNight {
            // Thin air full of rust.
            let dust = SIMD3<Float>(1.12, 0.84, 0.62)
            daylight.zenith *= dust * SIMD3(1.5, 1.0, 0.62)
            daylight.middle *= dust
            daylight.horizon *= SIMD3(1.05, 0.82, 0.66)
            daylight.opposite *= dust
            daylight.fog.colour *= SIMD3(1.08, 0.82, 0.64)
            daylight.clouds *= 0.4
        }
        daylight.zenith *= SIMD3(1.0, 0.97, 0.95)
        daylight.fog.density = 0.00042 + 0.0016 * staging.weather.haze
        daylight.fog.falloff = 0.006
        if isSandstorm {
            // A sand storm: the air itself is sand.
            let dust = SeasonColours.light(land.sand) * (0.35 + 0.5 * daylight.middle.sum())
            daylight.fog.density = 0.005 + 0.012 * staging.weather.amount
            daylight.fog.falloff = 0.012
            daylight.fog.colour = dust
            daylight.horizon = mix(daylight.horizon, dust, 0.85)
            daylight.opposite = mix(daylight.opposite, dust, 0.85)
            daylight.middle = mix(daylight.middle, dust, 0.7)
            daylight.lightning = nil
        } else if staging.weather.kind == .fog {
            daylight.fog.density = 0.003 + 0.008 * staging.weather.amount
        }
    }

    private func view() -> Timed<Camera> {
        let hero = staging.subjects.first
        let height = hero?.height ?? 2
        var work = CameraWork(
            subject: hero == nil
                ? SIMD3(3, ground(0, 0) + 7, -40)
                : (hero?.position ?? .zero) + SIMD3(0, ground(0, 0) + height * 0.5, 0),
            reach: hero == nil ? 6 : max(height * 0.55, 0.15))
        // Companies fill the frame as one alone does, and no better from farther away.
        if let hero, hero.count > 4, staging.camera.framing == .wide || staging.camera.framing == .vista {
            work.reach *= 0.7
        }
        work.bearing = -0.10
        work.rise = hero == nil ? 0.02 : 0.05
        work.placement = hero == nil ? SIMD2(0, -0.15) : SIMD2(-0.30, -0.34)
        work.distances = 0.5...(hero == nil ? 62 : 40)
        work.clearance = min(0.8, max(height * 0.4, 0.12))
        let set = self
        work.floor = { set.ground($0, $1) }
        return work.camera(staging)
    }

    /// What kind of open land it is.
    struct Land: Sendable {
        /// sRGB.
        var sand = SIMD3<Float>(0.87, 0.66, 0.43)
        var dark = SIMD3<Float>(0.78, 0.52, 0.31)
        var rock = SIMD3<Float>(0.66, 0.40, 0.28)
        /// Height of dunes in metres; of the rock on the horizon; share of the horizon that has some.
        var dunes: Float = 21
        var mesas: Float = 170
        var walls: Float = 0.5
        /// Where the rock begins, metres away.
        var wallsFrom: Float = 420
        var craters: Float = 0
        var grass: Float = 0
        var ripples: Float = 1
        var isAirless = false

        init(_ place: SceneDescription.Place?) {
            switch place {
            case .canyon:
                dunes = 2.2
                mesas = 105
                walls = 0.62
                wallsFrom = 150
                sand = SIMD3(0.80, 0.53, 0.37)
                dark = SIMD3(0.68, 0.40, 0.27)
                rock = SIMD3(0.72, 0.38, 0.25)
                ripples = 0.3
            case .savanna, .field:
                dunes = 1.8
                mesas = 90
                walls = 0.35
                wallsFrom = 700
                sand = SIMD3(0.76, 0.64, 0.36)
                dark = SIMD3(0.62, 0.50, 0.27)
                grass = 1
                ripples = 0
            case .moon:
                dunes = 2.5
                mesas = 120
                walls = 0.5
                wallsFrom = 300
                sand = SIMD3(0.60, 0.59, 0.58)
                dark = SIMD3(0.46, 0.455, 0.45)
                rock = SIMD3(0.50, 0.49, 0.48)
                craters = 1
                ripples = 0
                isAirless = true
            case .planet, .space:
                dunes = 4
                mesas = 230
                walls = 0.6
                wallsFrom = 240
                sand = SIMD3(0.76, 0.46, 0.32)
                dark = SIMD3(0.58, 0.30, 0.21)
                rock = SIMD3(0.52, 0.29, 0.23)
                craters = 0.5
                ripples = 0.5
            case .volcano:
                dunes = 3
                mesas = 260
                walls = 0.22
                wallsFrom = 700
                sand = SIMD3(0.38, 0.34, 0.33)
                dark = SIMD3(0.25, 0.23, 0.225)
                rock = SIMD3(0.34, 0.27, 0.24)
                ripples = 0.2
            default: break
            }
        }
    }
}
