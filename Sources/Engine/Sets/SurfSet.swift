import Domain
import Foundation
import Render

/// The sea: a breaking wave with whoever rides it, or calm water to the horizon for boats, shores and harbours.
struct SurfSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    /// Whether the picture is about a breaking wave.
    let isBreaking: Bool
    /// On sand at the water's edge: who neither swims nor floats does not stand on the sea.
    let isAshore: Bool
    let breaker: Breaker
    /// Metres that a unit of the place stands for, where no wave gives the scale.
    let scale: Float
    let swell: Swell

    /// Where the rider is on the wave: along it, and the knot of its profile.
    static let seat = SIMD2<Float>(-0.10, 3.92)

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        let hero = staging.subjects.first
        let isCalmPlace = staging.place == .island
        // A beach is sand and palms; a wave is what the others with nobody on them are about.
        isBreaking = hero.map { $0.action == .surf } ?? (!isCalmPlace && staging.place != .beach)
        let floats: [SceneDescription.Kind] = [.boat, .fish, .whale, .aircraft]
        let afloat: [Staging.Action] = [.swim, .sail, .float, .fly]
        isAshore =
            !isBreaking
            && hero.map {
                !floats.contains($0.kind) && !afloat.contains($0.action)
                    && ($0.kind != .bird || $0.support == .ground)
            }
                ?? (staging.place == .beach)
        breaker = Breaker(height: min(max((hero?.height ?? 1.2) * 2.55, 0.5), 8))
        scale = min(max((hero?.height ?? 1.2) / 1.2, 0.15), 9)
        let rough: Float = staging.weather.kind == .storm ? 2.4 : (isCalmPlace ? 0.4 : 1)
        swell = Swell(
            height: 0.14 * scale * rough * (0.7 + staging.weather.wind), length: 7.5 * scale,
            beats: 1.05 * staging.timeScale,
            foam: staging.weather.kind == .storm ? 1.4 : 0.25 + staging.weather.wind * 0.6)
    }

    func stage() throws -> Stage {
        // Low behind the wave, over the shoulder: the water glows, and the disc clears the crest.
        let isLow = [.dawn, .sunset, .dusk].contains(staging.time)
        var daylight = Daylight(
            staging, azimuth: isBreaking ? 0.20 : -0.42, elevation: isBreaking && isLow ? 0.19 : nil)
        tint(&daylight)
        let cast = Cast(staging: staging, assets: assets, floor: floor)
        let camera = isBreaking ? tracking() : view(cast.focus)
        var stage = Stage(camera: camera, sky: daylight.sky())
        stage.sun = daylight.sun(shadow: shadow)
        stage.fog = daylight.fog
        stage.look = Look(
            staging, exposure: daylight.exposure * (isAshore && staging.time == .day ? 0.70 : 0.86))
        stage.look.occlusionRadius = 0.3 * (isBreaking ? breaker.height * 0.5 : scale)
        if isBreaking {
            stage.models = try [wave(daylight)] + rider(cast)
            stage.particles = spray()
            stage.lamps = .still(key(daylight))
        } else {
            stage.models = [openSea(daylight)] + shores()
            stage.models += isAshore ? try cast.models() : try cast.afloat(on: swell)
            if staging.time != .day {
                stage.lamps = .still(cast.reflector(seenBy: camera, exposure: stage.look.exposure))
            }
        }
        var weather = Weather(staging)
        weather.floor = nil
        if staging.weather.kind != .clear { stage.particles += weather.particles(seenBy: camera) }
        return stage
    }

    private var shadow: ShadowVolume {
        let unit = isBreaking ? breaker.height * 0.45 : scale
        return ShadowVolume(centre: middle, radius: 2.6 * unit, softness: 0.03 * unit)
    }

    /// Where the picture's subject is.
    var middle: SIMD3<Float> {
        guard isBreaking else { return SIMD3(0, 0.5 * scale, 0) }
        return Breaker.point(Self.seat.x, knot: Self.seat.y) * breaker.height
            + SIMD3(0, (staging.subjects.first?.height ?? 0.5) * 0.55, 0)
    }

    /// What boats, swimmers and walkers stand on.
    var floor: @Sendable (_ x: Float, _ z: Float) -> Float {
        guard isAshore else { return { _, _ in 0 } }
        let set = self
        return { x, z in set.sand(x / set.scale, z / set.scale) * set.scale }
    }

    private func tint(_ daylight: inout Daylight) {
        let unit = isBreaking ? breaker.height : scale
        if staging.weather.kind == .clear {
            // Low sun wants banks of cloud to light from below, and a sky that is darker than they are.
            let isLow = [.dawn, .sunset, .dusk].contains(staging.time)
            daylight.clouds = max(daylight.clouds, isLow ? 0.50 : 0.34)
            if isLow {
                daylight.horizon *= SIMD3(0.52, 0.46, 0.50)
                daylight.middle *= SIMD3(0.60, 0.58, 0.80)
                daylight.zenith *= 0.8
                daylight.glow *= 0.75
                daylight.fog.sunColour *= 0.3
                daylight.banks = 1
                daylight.fog.colour *= 0.6
            }
            daylight.streaks = max(daylight.streaks, 0.5)
        }
        let isHoliday = staging.place == .beach || staging.place == .island
        if isHoliday, staging.time == .day, staging.weather.kind == .clear {
            daylight.zenith = SIMD3(0.055, 0.20, 0.56)
            daylight.middle = SIMD3(0.19, 0.44, 0.80)
            daylight.horizon = SIMD3(0.66, 0.80, 0.90)
            daylight.opposite = SIMD3(0.60, 0.76, 0.90)
            daylight.clouds = min(daylight.clouds, 0.30)
            daylight.streaks = 0.3
        }
        daylight.ground = colours.deep * 1.4 + mix(daylight.horizon, daylight.middle, 0.5) * 0.10
        let base =
            staging.weather.kind == .clear
            ? 0.0014 + 0.008 * staging.weather.haze : daylight.fog.density * 0.6
        daylight.fog.density = base / unit * (daylight.banks > 0 ? 0.45 : 1)
        daylight.fog.falloff = 0.03 / unit
        daylight.fog.limit = 0.94
    }

    /// Albedo of deep water and of light that has gone through a wave.
    var colours: (deep: SIMD3<Float>, shallow: SIMD3<Float>) {
        staging.weather.kind == .storm
            ? (SIMD3(0.010, 0.042, 0.052), SIMD3(0.05, 0.20, 0.20))
            : (SIMD3(0.006, 0.058, 0.092), SIMD3(0.025, 0.36, 0.37))
    }

    /// The lens runs along with the rider, low in front of the wave.
    private func tracking() -> Timed<Camera> {
        let size = breaker.height
        let hero = staging.subjects.first
        var work = CameraWork(subject: middle, reach: (hero?.height ?? size * 0.42) * 0.5 * 1.32)
        if hero == nil { work.subject = SIMD3(0.6 * size, 0.62 * size, 0.2 * size) }
        work.bearing = -0.40
        work.rise = 0.035
        work.placement = hero == nil ? SIMD2(0, -0.05) : SIMD2(-0.26, -0.16)
        work.distances = (size * 0.9)...(size * 9)
        work.clearance = size * 0.16
        work.blur = 0.5
        let path = work.camera(staging)
        let pace = staging.timeScale
        return .moving { seconds in
            var camera = path.at(seconds)
            // A board or boat under the lens: it breathes with the water.
            let lift = SIMD3(0, 0.018 * size * sinf(seconds * pace * 1.3), 0)
            camera.eye += lift
            camera.target += lift * 0.6
            return camera
        }
    }

    private func view(_ focus: (middle: SIMD3<Float>, reach: Float)?) -> Timed<Camera> {
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(0, 0.8, isAshore ? -9 : -6) * scale,
            reach: (focus?.reach ?? 1.4 * scale) * 1.25)
        work.bearing = 0.12
        work.rise = isAshore ? 0.085 : 0.05
        work.placement = SIMD2(-0.18, -0.14)
        work.distances = (0.8 * scale)...(40 * scale)
        work.clearance = 0.30 * scale + swell.height
        work.floor = floor
        work.blur = 0.7
        return work.camera(staging)
    }

    /// A reflector beside the lens: low sun alone would leave the rider's face dark.
    private func key(_ daylight: Daylight) -> [Lamp] {
        let size = breaker.height
        let place = middle + SIMD3(-1.5, 0.75, 1.9) * size
        let distance = (place - middle).length
        let strength: Float = staging.time == .day ? 0.28 : 0.46
        let glow = mix(daylight.key, SIMD3(repeating: daylight.key.sum() / 3), 0.35)
        return [Lamp(position: place, intensity: glow * (strength * (distance * distance + 1)))]
    }
}
