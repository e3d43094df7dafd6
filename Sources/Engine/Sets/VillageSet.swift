import Domain
import Foundation
import Render

/// A lane between houses: a village of gables and shutters, or a suburb of lawns and porches.
///
/// The hero stands in the lane at the origin; the lane bends away along −z to a church or to more roofs and to hills.
struct VillageSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let isSuburb: Bool
    let snow: Float
    /// Share of windows in which there is light.
    let evening: Float
    let wetness: Float
    private let bend: Float

    /// Half the width of the lane.
    static let lane: Float = 2.7

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "village/relief")
        isSuburb = staging.place == .suburb
        snow =
            staging.season == .winter
            ? 0.95 : staging.weather.kind == .snow ? 0.45 + 0.5 * staging.weather.amount : 0
        evening =
            switch staging.time {
            case .night: 0.72
            case .dusk: 0.66
            case .sunset: 0.30
            case .dawn: 0.22
            case .day: [.storm, .snow].contains(staging.weather.kind) ? 0.35 : 0
            }
        wetness = [.rain, .storm].contains(staging.weather.kind) ? 0.5 + 0.5 * staging.weather.amount : 0.05
        bend = staging.seed % 2 == 0 ? 1 : -1
    }

    func stage() throws -> Stage {
        let isLow = [.dawn, .sunset].contains(staging.time)
        // By day the sun comes over the shoulder onto the fronts; low ones stand beside the lane and rake along it.
        var daylight = Daylight(
            staging, azimuth: bend * (isLow ? -0.75 : staging.time == .day ? 2.15 : -0.5),
            elevation: isLow ? 0.24 : staging.time == .dusk ? nil : 0.66)
        tint(&daylight)
        let cast = Cast(staging: staging, assets: assets, floor: floor)
        let camera = view(cast.focus)
        let sight = Sight(camera, staging)
        var stage = Stage(camera: camera, sky: daylight.softSky())
        stage.sun = daylight.sun(
            shadow: ShadowVolume(centre: SIMD3(lane(-12), 3, -12), radius: 24, softness: 0.05))
        stage.fog = daylight.fog
        stage.look = Look(
            staging,
            exposure: daylight.exposure * (snow > 0.3 && !daylight.isNight ? 0.72 : isLow ? 1.3 : 0.95))
        stage.look.occlusionRadius = 0.6
        if evening > 0.5 { stage.look.bloom = max(stage.look.bloom, 0.12) }
        stage.models =
            [ground(sight), roadway(sight)]
            + (isBazaar ? arcade(sight) : hills(daylight, sight) + houses(sight))
        stage.models += isMarket ? market(sight, daylight) : gardens(sight) + lamps(sight)
        stage.models += try cast.models()
        addLight(to: &stage, cast, camera)
        var weather = Weather(staging)
        weather.wind *= 0.6
        weather.floor = staging.weather.kind == .snow ? nil : 0.03
        stage.particles += weather.particles(seenBy: camera) + smoke()
        if daylight.isNight, staging.weather.cloud < 0.6 {
            stage.particles += NightSky.particles(staging, moon: daylight.direction, above: 0.03)
        }
        return stage
    }

    private func tint(_ daylight: inout Daylight) {
        if staging.weather.kind == .clear {
            daylight.clouds = max(daylight.clouds, 0.36)
            if [.dawn, .sunset, .dusk].contains(staging.time) {
                daylight.horizon *= SIMD3(0.72, 0.66, 0.68)
                daylight.middle *= SIMD3(0.80, 0.78, 0.92)
                daylight.fog.colour *= 0.7
                daylight.fog.sunColour *= 0.6
            }
        }
        if snow > 0 { daylight.ground += daylight.middle * 0.3 }
        if staging.time == .night { daylight.exposure *= 1.2 }
        daylight.fog.density *= staging.weather.kind == .fog ? 0.5 : 0.34
        daylight.fog.falloff = 0.012
        daylight.fog.limit = staging.weather.kind == .clear ? 0.75 : 0.97
    }

    private func view(_ focus: (middle: SIMD3<Float>, reach: Float)?) -> Timed<Camera> {
        var work = CameraWork(
            subject: focus?.middle
                ?? (isMarket ? SIMD3(lane(-7), 1.7, -7) : SIMD3(lane(-13) * 0.5, 2.4, -13)),
            reach: (focus?.reach ?? (isMarket ? 1.35 : 2.1)) * 1.12)
        work.bearing = bend * 0.12
        work.rise = focus == nil ? 0.03 : 0.055
        work.placement = focus == nil ? SIMD2(0, -0.12) : SIMD2(bend * -0.16, -0.24)
        work.distances = 0.5...26
        work.clearance = min(0.6, max(0.10, (staging.subjects.first?.height ?? 2) * 0.4))
        work.floor = floor
        work.blur = 0.75
        return work.camera(staging)
    }

    var floor: @Sendable (_ x: Float, _ z: Float) -> Float {
        let set = self
        return { x, z in set.height(x, z) }
    }

    /// Middle of the lane.
    func lane(_ z: Float) -> Float {
        bend * (7.5 * (1 - cosf(z * 0.024)) * smoothstep(12, -60, z) - 0.02 * z)
    }

    /// Height of the ground: the lane, a kerb, gardens that lie a little higher, land that rolls beyond them.
    func height(_ x: Float, _ z: Float) -> Float {
        let aside = abs(x - lane(z))
        guard aside > Self.lane else { return -0.02 * smoothstep(1.6, Self.lane, aside) }
        let rough = (noise.fbm(x * 0.25, z * 0.25, octaves: 3) - 0.5) * 0.16 * smoothstep(3.4, 5, aside)
        let roll = (noise.fbm(x * 0.02, z * 0.02, octaves: 3) - 0.42) * smoothstep(24, 90, aside) * 16
        return 0.10 + 0.22 * smoothstep(4.2, 8, aside) + rough + roll
    }

    private func hills(_ daylight: Daylight, _ sight: Sight) -> [Model] {
        let noise = noise, tall: Float = isSuburb ? 0.45 : 1
        var shape = PolarRelief(
            height: { x, z in
                let radius = (x * x + z * z).squareRoot()
                let steps = noise.fbm(x * 0.0038 + 3, z * 0.0038, octaves: 5)
                let ridge = noise.ridged(x * 0.0011 + 6, z * 0.0011 + 2, octaves: 6)
                return -1 + smoothstep(150, 900, radius) * (20 + 120 * steps) * tall
                    + smoothstep(900, 3000, radius) * ridge * 420 * tall
            }, sun: daylight.direction)
        shape.inner = 130
        var massif = Massif(shape: shape, season: staging.season, snow: snow)
        massif.treeLine = 260
        massif.snowLine = 420
        return [massif.model(sight)]
    }
}
