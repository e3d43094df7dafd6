import Domain
import Foundation
import Render

/// Rain forest: broad leaves, vines and shafts of light; with a waterfall where one is asked for.
///
/// The hero stands at the origin on a trodden place, or floats there in the pool under the fall; the view is along −z.
struct JungleSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let hasFall: Bool
    let isAfloat: Bool
    let side: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "jungle/relief")
        hasFall = staging.place == .waterfall
        isAfloat = staging.place == .waterfall && staging.subjects.first?.support == .water
        side = staging.seed % 2 == 0 ? -1 : 1
    }

    func stage() throws -> Stage {
        let elevation: Float =
            switch staging.time {
            case .dawn, .sunset: 0.46
            case .dusk: 0.34
            case .day: 0.92
            case .night: 0.66
            }
        // From ahead and to the side: leaves glow, water glints.
        var daylight = Daylight(staging, azimuth: side * 0.62, elevation: elevation)
        tint(&daylight)
        var cast = Cast(staging: staging, assets: assets, floor: floor)
        cast.heroShells = 6
        let camera = view(cast.focus)
        let sight = Sight(camera, staging)
        var stage = Stage(camera: camera, sky: daylight.sky())
        stage.sky.ambient = 0.80
        stage.sun = daylight.sun(shadow: ShadowVolume(centre: SIMD3(0, 3, -7), radius: 17, softness: 0.05))
        stage.fog = daylight.fog
        stage.look = Look(staging, exposure: daylight.exposure * (hasFall ? 1.30 : 1.75))
        stage.look.bloom = max(stage.look.bloom, 0.07)
        stage.models = [floorModel(sight)] + growth(sight) + [shafts(daylight)]
        if hasFall {
            stage.mirror = Mirror(height: 0)
            stage.models += [pool(daylight, sight), cliff(sight)] + falls() + boulders(sight)
            stage.particles = spray()
        }
        stage.models += try cast.afloat(
            on: Swell(height: 0.05, length: 3, beats: 1.4 * staging.timeScale, foam: 0))
        var weather = Weather(staging)
        weather.wind *= 0.3
        weather.reach = 16
        weather.floor = hasFall ? nil : 0.05
        if staging.weather.kind != .fog { stage.particles += weather.particles(seenBy: camera) }
        stage.particles += air(daylight, camera)
        if staging.time == .night {
            let swarm = fireflies
            stage.particles.append(swarm.particles)
            stage.lamps = swarm.lamps(4)
        } else {
            stage.lamps = .still(cast.reflector(seenBy: camera, exposure: stage.look.exposure))
        }
        return stage
    }

    private func tint(_ daylight: inout Daylight) {
        daylight.middle *= SIMD3(0.86, 1.02, 0.86)
        daylight.ground = SIMD3(0.045, 0.06, 0.03) * daylight.middle.sum() + daylight.ground * 0.2
        let isFog = staging.weather.kind == .fog
        daylight.fog.density =
            (hasFall ? 0.006 : 0.012) + 0.006 * staging.weather.haze
            + (isFog ? 0.02 * staging.weather.amount : 0)
        daylight.fog.falloff = 0.03
        daylight.fog.limit = 0.97
        daylight.fog.colour *= SIMD3(0.84, 0.98, 0.70) * (isFog ? 0.6 : 0.55)
        daylight.fog.sunColour *= 1.2
        if staging.time == .night { daylight.exposure *= 1.25 }
        if [.rain, .storm].contains(staging.weather.kind) { daylight.exposure *= 1.35 }
    }

    func view(_ focus: (middle: SIMD3<Float>, reach: Float)?) -> Timed<Camera> {
        let hero = staging.subjects.first
        var work = CameraWork(
            subject: focus?.middle
                ?? SIMD3(hasFall ? side * -0.8 : 0.2, hasFall ? 4.6 : 2.2, hasFall ? -13 : -6.5),
            reach: (focus?.reach ?? (hasFall ? 2.3 : 2.1)) * 1.15)
        work.bearing = side * -0.14
        work.rise = hero == nil ? (hasFall ? -0.10 : -0.01) : 0.055
        work.placement = hero == nil ? SIMD2(0, -0.06) : SIMD2(side * -0.22, -0.24)
        work.distances = 0.5...(hasFall ? 22 : 13)
        work.clearance = min(0.6, max((hero?.height ?? 1.6) * 0.35, 0.12))
        let set = self
        work.floor = { set.hasFall ? max(set.height($0, $1), 0) : set.height($0, $1) }
        work.blur = 0.7
        return work.camera(staging)
    }

    var floor: @Sendable (_ x: Float, _ z: Float) -> Float {
        let set = self
        return { x, z in set.isAfloat ? 0 : set.height(x, z) }
    }

    /// Metres outside the pool and the brook that leaves it.
    func dry(_ x: Float, _ z: Float) -> Float {
        guard hasFall else { return 9 }
        let wander = (noise.fbm(x * 0.22 + 5, z * 0.22, octaves: 3) - 0.5) * 2.6
        let middle = isAfloat ? SIMD2(Float(0), Float(-6.5)) : SIMD2(side * -1, Float(-13.4))
        let radii = isAfloat ? SIMD2(Float(12.5), Float(14.5)) : SIMD2(Float(11), Float(9.2))
        let p = (SIMD2(x, z) - middle) / radii
        let pool = ((p * p).sum().squareRoot() - 1) * radii.y
        // The brook runs past the hero's side to the camera's.
        let brook = max(abs(x + side * (6.4 + 0.10 * (z + 6))) - 1.9, -z - 8)
        return min(pool, brook) + wander
    }

    func path(_ z: Float) -> Float { 1.3 * sinf(z * 0.13) * smoothstep(0, 12, abs(z)) }

    func height(_ x: Float, _ z: Float) -> Float {
        let lumps = (noise.fbm(x * 0.5, z * 0.5, octaves: 3) - 0.5) * 0.36
        let calm = smoothstep(0.9, 3.4, (x * x + z * z).squareRoot())
        if hasFall {
            let out = dry(x, z)
            guard out > 0 else { return max(out * 0.22, -1.3) }
            let bank = min(out * 0.16, 0.42) + max(abs(x) - 9, 0) * 0.26
            return bank + lumps * calm * min(out * 0.5, 1)
        }
        let away = abs(x - path(z)), bank = smoothstep(1.2, 5, away)
        let rolling = (noise.fbm(x * 0.08, z * 0.08, octaves: 3) - 0.4) * 2.2
        return (rolling + smoothstep(8, 40, away) * 4) * bank + lumps * (0.15 + 0.85 * bank) * calm
    }
}
