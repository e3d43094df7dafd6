import Domain
import Foundation
import Render

/// A cave: a chamber of rock with still water in it, daylight that falls through a hole in its roof, and crystals.
///
/// The hero stands on the near shore at the origin; the water lies behind it along −z.
struct CavernSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let seed: UInt64
    /// The side on which the light falls: −1 left, 1 right.
    let side: Float
    /// What falls through the hole, and the colours of crystals.
    let shine: SIMD3<Float>
    let tones: [SIMD3<Float>]
    let isIce: Bool

    static let water: Float = -0.16

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        seed = UInt64(staging.seed)
        noise = FieldNoise(seed: seed, path: "cavern/rock")
        side = staging.seed % 2 == 0 ? -1 : 1
        isIce = staging.season == .winter || staging.place == .snow
        shine =
            switch staging.time {
            case .dawn: SIMD3(1.0, 0.78, 0.58) * 2.0
            case .day: SIMD3(0.98, 0.97, 0.90) * 2.4
            case .sunset: SIMD3(1.0, 0.60, 0.32) * 2.2
            case .dusk: SIMD3(0.62, 0.60, 0.90) * 1.2
            case .night: SIMD3(0.42, 0.56, 0.92) * 1.1
            }
        tones = staging.palette.prefix(2).map { linear($0.red, $0.green, $0.blue) }
    }

    /// The hole in the roof.
    var hole: SIMD3<Float> { SIMD3(side * 3.4, 12, -10) }

    /// Where the shaft of light meets the floor.
    var spot: SIMD3<Float> { SIMD3(side * 1.9, 0, -7.5) }

    func stage() throws -> Stage {
        var cast = Cast(staging: staging, assets: assets, floor: floor)
        cast.heroShells = 7
        let camera = view(cast)
        let sight = Sight(camera, staging)
        let base = ambience * 0.55
        var stage = Stage(
            camera: camera,
            sky: Sky.gradient(
                zenith: base * 1.6 + shine * 0.03, middle: base, horizon: base, ground: base * 0.8,
                sunDirection: hole.normalized, sunColour: shine * 0.2, clouds: 0, background: .baked))
        let mark = staging.subjects.first?.position ?? .zero
        stage.sun = Sun(
            direction: (hole + SIMD3(side * 1.5, 1, 5) - mark).normalized, radiance: shine * 1.05,
            shadow: ShadowVolume(centre: mark + SIMD3(0, 1, -1), radius: 5, softness: 0.06))
        stage.models = try cast.models()
        stage.models +=
            ground(sight) + stones(sight) + crystals(sight) + [dome(sight), pool(sight), opening(), shafts()]
        stage.mirror = Mirror(height: Self.water)
        stage.lamps = .still(lamps(mark))
        stage.fog = Fog(
            density: 0.012, colour: ambience * 0.30 + shine * 0.010, sunColour: shine * 0.05, falloff: 0.02,
            limit: 0.85)
        stage.look = Look(staging, exposure: 1.45)
        stage.look.grade = Grade(staging.mood)
        stage.look.bloom = max(stage.look.bloom, 0.13)
        stage.look.bloomThreshold = 0.8
        stage.look.vignette = max(stage.look.vignette, 0.34)
        stage.particles = [motes(), drips()]
        return stage
    }

    /// Light that has been on many walls.
    var ambience: SIMD3<Float> {
        shine * 0.016 + (tones.first ?? .zero) * 0.030
            + (isIce ? SIMD3(0.03, 0.06, 0.09) : SIMD3(0.012, 0.015, 0.022))
    }

    private func view(_ cast: Cast) -> Timed<Camera> {
        var work: CameraWork
        if let focus = cast.focus {
            work = CameraWork(subject: focus.middle, reach: focus.reach * 1.15)
            work.placement = SIMD2(-side * 0.18, -0.26)
            work.rise = 0.03
        } else {
            work = CameraWork(subject: SIMD3(side * 0.5, 1.5, -5), reach: 2.2)
            work.placement = SIMD2(0, -0.12)
            work.rise = 0.02
        }
        work.bearing = -side * 0.10
        work.distances = 0.5...8.5
        work.blur = 0.5
        work.floor = floor
        work.clearance = min(0.4, max(0.08, (staging.subjects.first?.height ?? 2) * 0.3))
        work.bounds = (SIMD3(-5.5, 0.05, -6), SIMD3(5.5, 6, 8.2))
        return work.camera(staging)
    }

    private func lamps(_ mark: SIMD3<Float>) -> [Lamp] {
        var result = seats.prefix(3).map { seat in
            Lamp(
                position: seat.place + SIMD3(0, seat.size * 0.7 + 0.2, 0.3),
                intensity: seat.tone * (2.2 * seat.size))
        }
        if let hero = staging.subjects.first {
            // What the water and the lit rocks throw back on the side that the camera sees.
            let reach = hero.height * 1.3 + 0.5
            result.append(
                Lamp(
                    position: mark + SIMD3(-side * reach, reach * 0.8, reach),
                    intensity: (ambience * 3 + shine * 0.10) * (1 + reach * reach) * 1.6))
        }
        return result
    }

    // MARK: Rock

    var floor: @Sendable (_ x: Float, _ z: Float) -> Float {
        let set = self
        return { x, z in set.height(x, z) }
    }

    /// Height of the floor: a shore, the pool's bed, an island under the light, walls that rise.
    func height(_ x: Float, _ z: Float) -> Float {
        let rough = (noise.fbm(x * 0.55, z * 0.55, octaves: 4) - 0.5)
        let shore = smoothstep(-2.1, -3.4, z + 0.7 * sinf(x * 0.6 + side) + rough * 1.4)
        let level = rough * 0.30 * smoothstep(0.8, 2.4, (x * x + z * z).squareRoot()) - shore * 0.75
        let off = SIMD2(x - spot.x, z - spot.z)
        let island = 0.95 * smoothstep(2.3, 0.5, (off * off).sum().squareRoot() + rough * 1.5)
        let wall = smoothstep(5.4, 8.5, abs(x) + rough * 2.5) * 3.2 + smoothstep(-15, -19, z) * 3
        return level + island + wall * (0.6 + rough)
    }

    /// Light that reaches a place: from the hole, from the lit island, from crystals.
    func radiance(_ point: SIMD3<Float>, _ normal: SIMD3<Float>) -> SIMD3<Float> {
        func from(_ source: SIMD3<Float>, _ strength: SIMD3<Float>, _ size: Float) -> SIMD3<Float> {
            let way = source - point, square = dot(way, way)
            let facing = max((dot(normal, way) / max(square.squareRoot(), 1e-3) + 0.25) / 1.25, 0)
            return strength * (facing / (square + size))
        }
        var sum = ambience * (0.55 + 0.45 * normal.y)
        sum += from(hole + SIMD3(0, -0.5, 0), shine * 9, 5)
        sum += from(spot + SIMD3(0, 0.7, 0), shine * 2.6, 1.5)
        // The pool of light itself.
        let down = (spot - hole).normalized
        let along = dot(point - hole, down), off = (point - hole - down * along).length
        sum += shine * (1.5 * smoothstep(1.7, 0.7, off) * max(dot(normal, -down), 0))
        for seat in seats {
            sum += from(seat.place + SIMD3(0, seat.size * 0.4, 0), seat.tone * (0.75 * seat.size), 0.25)
        }
        return sum
    }
}
