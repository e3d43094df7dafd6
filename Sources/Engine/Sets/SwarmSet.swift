import Domain
import Foundation
import Render

/// Thousands of particles in a dark or a bright void: they gather into a form, billow like ink or smoke, burst like
/// powder, or drift.
///
/// Every particle's place is a function of the time alone.
struct SwarmSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let swarm: Staging.Swarm
    let colours: [SIMD3<Float>]
    /// Seconds of the particles' own time a second of film.
    let pace: Float
    let noise: FieldNoise

    static let middle = SIMD3<Float>(0, 0.9, 0)

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        swarm = staging.swarm ?? .drift
        let isNamed = staging.palette != DirectorTables.palette(.swarm, staging.mood)
        let isSmoke = staging.place == .studio || staging.time == .night
        colours =
            isNamed || swarm != .plume
            ? staging.palette.map { linear($0.red, $0.green, $0.blue) }
            : [isSmoke ? SIMD3(0.45, 0.48, 0.52) : SIMD3(0.05, 0.09, 0.42)]
        pace = staging.timeScale * [0.5, 0.75, 1, 1.3, 1.7][min(max(staging.motion, 0), 4)]
        noise = FieldNoise(seed: UInt64(staging.seed), path: "swarm")
    }

    /// Ink is seen against light, everything else against the dark.
    private var isBright: Bool { swarm == .plume && !isSmoke }
    var isSmoke: Bool { staging.place == .studio || staging.time == .night }

    func stage() throws -> Stage {
        var work = CameraWork(subject: Self.middle, reach: 0.72, bearing: -0.2, rise: 0.04)
        work.distances = (swarm == .drift ? 1.7 : 2.05)...2.6
        work.blur = swarm == .drift ? 0.6 : 0.12
        work.stroke = 0.8
        var stage = Stage(camera: work.camera(staging), sky: sky)
        stage.sun = Sun(
            direction: SIMD3(-0.6, 0.7, 0.45).normalized, radiance: SIMD3(3.2, 3.1, 2.9), shadow: nil)
        stage.particles =
            switch swarm {
            case .gather: [try gathering()] + [dust(count: 160, glow: 0.35)]
            case .plume: [plume()]
            case .burst: powder() + [dust(count: 260, glow: 0.25)]
            case .drift: [dust(count: 1500, glow: 1)]
            }
        stage.look = Look(staging, exposure: isBright ? 1.05 : 1)
        stage.look.occlusion = 0
        stage.look.bloom = max(stage.look.bloom, isBright ? 0.03 : 0.12)
        stage.look.bloomThreshold = 0.8
        stage.look.vignette = 0.32
        return stage
    }

    private var sky: Sky {
        let tone = colours.first ?? SIMD3(repeating: 0.4)
        let wall =
            isBright ? mix(SIMD3(0.72, 0.80, 0.88), tone, 0.04) : mix(SIMD3(repeating: 0.014), tone, 0.05)
        var sky = Sky.studio(wall: wall, light: SIMD3(repeating: isBright ? 1 : 0.25))
        sky.ambient = isBright ? 0.9 : 0.7
        return sky
    }

    /// The colours of many grains side by side; `share` is 0…1.
    func colour(_ share: Float) -> SIMD3<Float> {
        guard colours.count > 1 else { return colours.first ?? SIMD3(repeating: 0.8) }
        return colours[min(Int(share * Float(colours.count)), colours.count - 1)]
    }

    /// Where still air carries what is at a place: a slow whirl without sources.
    func drift(_ at: SIMD3<Float>, _ time: Float) -> SIMD3<Float> {
        let q = at * 2.1
        return SIMD3(
            sinf(q.y * 1.7 + time * 0.61) + 0.6 * sinf(q.z * 2.9 - time * 0.83 + 1.3),
            sinf(q.z * 1.9 + time * 0.53 + 2.1) + 0.6 * sinf(q.x * 2.7 + time * 0.71),
            sinf(q.x * 1.8 - time * 0.57 + 4.2) + 0.6 * sinf(q.y * 3.1 + time * 0.67 + 0.7))
    }
}
