import Domain
import Foundation
import Render

/// Still water that mirrors woods and mountains: a lake, or a river between its banks.
///
/// The hero floats at the origin, or stands there on the shore with the water behind; the view is along −z.
struct LakeSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let isRiver: Bool
    /// Who neither swims nor floats stands on the shore.
    let isAshore: Bool
    let snow: Float
    /// The side on which the shore bends round: −1 left, 1 right.
    let side: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "lake/relief")
        isRiver = staging.place == .river
        // A river nobody stands at is seen from over its water.
        isAshore = staging.subjects.first.map { $0.support == .ground } ?? (staging.place != .river)
        snow =
            staging.season == .winter
            ? 0.9 : staging.weather.kind == .snow ? 0.4 + 0.5 * staging.weather.amount : 0
        side = staging.seed % 2 == 0 ? -1 : 1
    }

    func stage() throws -> Stage {
        // The light comes from the side, and low suns stand over the water, where their path is seen.
        let isLow = [.dawn, .sunset, .dusk].contains(staging.time)
        var daylight = Daylight(
            staging, azimuth: isLow ? -0.30 * side : staging.time == .night ? 0.34 * side : -1.25 * side,
            elevation: staging.time == .night ? 0.36 : isLow ? nil : 0.62)
        tint(&daylight)
        let cast = Cast(staging: staging, assets: assets, floor: floor)
        let camera = view(cast.focus)
        let sight = Sight(camera, staging)
        var stage = Stage(camera: camera, sky: daylight.softSky())
        let hero = staging.subjects.first?.height ?? 2
        stage.sun = daylight.sun(
            shadow: ShadowVolume(
                centre: SIMD3(0, hero * 0.4, -hero * 0.5),
                radius: isAshore ? max(9, hero * 2) : hero * 1.6 + 1,
                softness: 0.03))
        stage.fog = daylight.fog
        stage.look = Look(staging, exposure: daylight.exposure * (snow > 0.3 && !daylight.isNight ? 0.75 : 1))
        stage.look.occlusionRadius = 0.5
        stage.mirror = Mirror(height: 0)
        stage.models = [water(daylight, sight), mountains(daylight, sight), banks(sight)]
        stage.models += woods(sight) + shore(sight) + (try landing()) + harbour(sight)
        stage.models += try cast.afloat(on: ripple)
        if staging.time != .day {
            stage.lamps = .still(cast.reflector(seenBy: camera, exposure: stage.look.exposure))
        }
        var weather = Weather(staging)
        weather.floor = isAshore ? nil : 0
        stage.particles = weather.particles(seenBy: camera) + mist() + quayLights()
        if daylight.isNight, staging.weather.cloud < 0.6 {
            stage.particles += NightSky.particles(staging, moon: daylight.direction, above: 0.05)
        }
        return stage
    }

    /// In winter still water carries ice, unless somebody swims or sails on it.
    var isFrozen: Bool {
        staging.season == .winter && !isRiver && !isHarbour
            && !staging.subjects.contains { $0.support == .water || $0.support == .underwater }
    }

    /// Small waves on which things afloat rock.
    private var ripple: Swell {
        Swell(
            height: 0.02 + 0.06 * staging.weather.wind + (staging.weather.kind == .storm ? 0.10 : 0),
            length: 3.2,
            beats: 1.3 * staging.timeScale, foam: 0)
    }

    private func tint(_ daylight: inout Daylight) {
        if staging.weather.kind == .clear {
            daylight.clouds = max(daylight.clouds, 0.36)
            if [.dawn, .sunset, .dusk].contains(staging.time) {
                daylight.banks = 0.7
                daylight.horizon *= SIMD3(0.66, 0.60, 0.62)
                daylight.middle *= SIMD3(0.72, 0.70, 0.85)
                daylight.fog.sunColour *= 0.5
                daylight.fog.colour *= 0.62
            }
        }
        daylight.ground = daylight.ground * 0.4 + SIMD3(0.02, 0.04, 0.045) * daylight.middle.sum()
        if staging.time == .night { daylight.exposure *= isHarbour ? 1.4 : 1.15 }
        daylight.fog.density *= staging.weather.kind == .fog ? 0.28 : 0.22
        daylight.fog.falloff = 0.0035
        daylight.fog.limit = staging.weather.kind == .clear ? 0.74 : 0.97
    }

    private func view(_ focus: (middle: SIMD3<Float>, reach: Float)?) -> Timed<Camera> {
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(side * -2, 2.2, -14), reach: (focus?.reach ?? 2.1) * 1.15)
        work.bearing = side * -0.14
        work.rise = focus == nil ? 0.02 : 0.05
        work.placement = focus == nil ? SIMD2(0, -0.1) : SIMD2(side * -0.18, -0.24)
        work.distances = 0.6...60
        let height = staging.subjects.first?.height ?? 2
        work.clearance = min(0.6, max(0.10, height * 0.45))
        let floor = floor
        work.floor = { max(floor($0, $1), 0) }
        work.blur = 0.7
        return work.camera(staging)
    }

    /// What the cast stands on: ground or water.
    var floor: @Sendable (_ x: Float, _ z: Float) -> Float {
        let set = self
        return { x, z in set.isAshore ? max(set.bed(x, z), -0.4) : 0 }
    }

    // MARK: The land

    /// Middle of the river's course.
    func course(_ z: Float) -> Float {
        side * ((isAshore ? 19 : 2) + 15 * (sinf(z * 0.011 + 0.4) - sinf(0.4)) * smoothstep(0, 60, abs(z)))
    }

    /// Metres from the water's edge, inland positive.
    func inland(_ x: Float, _ z: Float) -> Float {
        let wander = (noise.fbm(x * 0.05 + 3, z * 0.05, octaves: 3) - 0.5) * 7
        if isHarbour, !isAshore || z < -20 { return Self.quay - z }
        if isRiver {
            return abs(x - course(z)) - 15 + wander * 0.7
        }
        // A point of land with trees, reaching into the lake from the side where the shore bends round.
        let gap = SIMD2(x - side * 64, (z + 92) * 0.8)
        var land = 40 - (gap * gap).sum().squareRoot() + wander * 1.6
        if isAshore {
            let bend = smoothstep(7, 46, x * side) * 46
            land = max(
                land,
                z + (staging.subjects.isEmpty ? -2.6 : 2.2) + bend + wander * 0.30
                    * smoothstep(1.5, 12, abs(x)))
        }
        return land
    }

    /// Height of the ground, below zero under water.
    func bed(_ x: Float, _ z: Float) -> Float {
        let away = inland(x, z)
        guard away > 0 else { return max(away * 0.16, -2.5) }
        if isHarbour, z < -20 { return townSlope(x, away) }
        let rough = noise.fbm(x * 0.12, z * 0.12, octaves: 4) - 0.4
        let calm = smoothstep(2, 9, (x * x + z * z).squareRoot())
        return min(away * 0.11, 0.35) + powf(max(away - 3, 0), 1.15) * 0.06 + rough * calm
            * min(away * 0.12, 1.5)
    }

    /// Height of the far shore and of the mountains beyond it.
    func far(_ x: Float, _ z: Float) -> Float {
        let radius = (x * x + z * z).squareRoot(), angle = atan2f(x, -z)
        func lobe(_ middle: Float, _ width: Float) -> Float {
            let t = (angle - middle) / width
            return expf(-t * t)
        }
        let bay = noise.fbm(angle * 2.3 + 5, 8, octaves: 3)
        let edge: Float = isHarbour ? 96 : isRiver ? 205 : 225 + 150 * bay
        let land = radius - edge
        guard land > 0 else { return max(land * 0.1, -4) }
        let place =
            0.22 + 0.72 * lobe(side * -0.26, 0.22) + 0.55 * lobe(side * 0.50, 0.20)
            + 0.40 * lobe(side * -0.80, 0.24)
        let shape = noise.ridged(x * 0.00125 + 3.1, z * 0.00125 + 7.7, octaves: 8)
        let steps = noise.fbm(x * 0.0042, z * 0.0042, octaves: 5)
        let rise = smoothstep(330, 1700, radius) * (1 - 0.35 * smoothstep(2400, 4200, radius))
        let foothills = 62 * steps * smoothstep(0, 420, land)
        return min(land * 0.08, 2.5) + foothills + rise * place
            * (60 + 640 * powf(shape, 1.25) * (0.75 + 0.5 * steps))
    }

    private func mountains(_ daylight: Daylight, _ sight: Sight) -> Model {
        let set = self
        let shape = PolarRelief(height: { set.far($0, $1) }, sun: daylight.direction)
        var massif = Massif(shape: shape, season: staging.season, snow: snow)
        massif.treeLine = 150
        return massif.model(sight)
    }
}
