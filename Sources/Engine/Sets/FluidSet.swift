import Foundation
import Render

/// A pool of poured paint that folds and threads in slow motion, under a photographer's lights.
///
/// Subjects, if any, ride on it; beads of the same colours rise out of it.
struct FluidSet: FilmSet {
    private let staging: Staging
    private let assets: AssetLibrary?
    private let colours: [SIMD3<Float>]
    private let place: Float

    private static let width: Float = 5.2
    private static let depth: Float = 6.4
    private static let height: Float = 0.34

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        var random = SplitMix64(seed: UInt64(staging.seed), path: "fluid")
        place = random.between(0, 90)
        colours = Self.four(staging.palette.map { linear($0.red, $0.green, $0.blue) })
    }

    func stage() throws -> Stage {
        let isDark = staging.time == .night || staging.time == .dusk
        var cast = Cast(staging: staging, assets: assets)
        cast.floor = { _, _ in Self.height * 0.55 }
        let focus = cast.focus
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(0, Self.height * 0.4, 0), reach: focus?.reach ?? 0.55,
            bearing: 0.35, rise: focus == nil ? 0.62 : 0.30)
        work.distances = 0.8...3.0
        work.floor = { _, _ in Self.height }
        work.blur = 0.8
        let key = SIMD3<Float>(-0.55, 0.62, 0.40).normalized
        var stage = Stage(camera: work.camera(staging), sky: sky(isDark))
        stage.sun = Sun(
            direction: key, radiance: SIMD3(3.6, 3.4, 3.1) * (isDark ? 0.6 : 1),
            shadow: focus.map {
                ShadowVolume(centre: $0.middle, radius: $0.reach * 2.2 + 0.4, softness: 0.03)
            })
        stage.models = [pool()] + (try cast.models())
        stage.models.append(beads())
        stage.look = Look(staging, exposure: 0.95)
        stage.look.bloom = max(stage.look.bloom, 0.05)
        stage.look.grade.saturation *= 1.06
        stage.look.occlusionRadius = 0.25
        return stage
    }

    private func sky(_ isDark: Bool) -> Sky {
        let wall = mix(colours[0], SIMD3(repeating: 0.5), 0.75) * (isDark ? 0.05 : 0.30)
        var sky = Sky.studio(wall: wall, light: SIMD3(1.05, 1, 0.95))
        sky.ambient = 0.95
        return sky
    }

    private var speed: Float {
        let lively: Float = [0.35, 0.65, 1, 1.5, 2.1][min(max(staging.motion, 0), 4)]
        return 0.55 * lively * staging.timeScale
    }

    private func pool() -> Model {
        var material = Material(
            .fluid, features: [.coat, .unshadowed],
            uniforms: [
                "fluidMix": .vector4(SIMD4(speed, 1.15, 0.85, place)),
                "fluidColours": .vectors(colours.map { SIMD4($0, 1) }),
                "fluidFlow": .vector4(SIMD4(speed, Self.height, 1.25, place)),
            ])
        material.deformation = .fluidDeformation
        var model = Model(
            "pool", .grid(width: Self.width, depth: Self.depth, columns: 150, rows: 176), material)
        model.castsShadow = false
        return model
    }

    /// Drops that swell out of the pool, hang, and sink back.
    private func beads() -> Model {
        let count = 26
        let colours = colours
        let speed = speed
        let seeds = (0..<count).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "fluid/bead/\(index)")
            return SIMD4(random.between(-1.5, 1.5), random.between(-1.6, 0.9), random.unit(), random.unit())
        }
        var model = Model("beads", .icosphere(radius: 1, subdivisions: 3), .vinyl(roughness: 0.22))
        model.instances = .moving { seconds in
            seeds.enumerated().map { index, seed in
                let beat = seconds * speed * 0.32 * (0.7 + 0.6 * seed.w) + seed.z * 2 * .pi
                let rise = 0.5 - 0.5 * cosf(beat)
                let size = (0.018 + 0.062 * seed.w * seed.w) * (0.75 + 0.25 * rise)
                let at = SIMD3(
                    seed.x + 0.05 * sinf(beat * 0.7), Self.height * 0.35 + (0.10 + 0.34 * seed.z) * rise,
                    seed.y + 0.05 * cosf(beat * 0.5))
                let pulse = SIMD3(
                    1 - 0.06 * sinf(beat * 2), 1 + 0.08 * sinf(beat * 2), 1 - 0.06 * sinf(beat * 2))
                return Instance(.translation(at) * .scale(pulse * size), tint: SIMD4(colours[index % 4], 1))
            }
        }
        return model
    }

    /// Two to four colours of the palette, made four by their neighbours in light and hue.
    private static func four(_ palette: [SIMD3<Float>]) -> [SIMD3<Float>] {
        let first = palette.first ?? SIMD3(0.02, 0.08, 0.30)
        let second = palette.count > 1 ? palette[1] : SIMD3(0.75, 0.10, 0.16)
        let third = palette.count > 2 ? palette[2] : mix(first, SIMD3(0.92, 0.90, 0.84), 0.82)
        let fourth = palette.count > 3 ? palette[3] : mix(first, second, 0.5) * 0.35
        return [first, third, second, fourth]
    }
}
