import Domain
import Foundation
import Render

/// A stage seen from the hall: curtains in folds, boards, spotlights whose beams stand in the haze, heads of the audience.
///
/// A theatre has velvet and one follow spot; a concert has a rig whose beams wander, in the prompt's colours.
struct TheatreSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let seed: UInt64
    let isConcert: Bool
    let colours: [SIMD3<Float>]
    static let low = SIMD3<Float>(-6.2, 0, -4.2)
    static let high = SIMD3<Float>(6.2, 6.4, 7.0)
    /// Front edge of the boards.
    static let edge: Float = 1.9

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        seed = UInt64(staging.seed)
        isConcert = staging.mood == .energetic
        let named = staging.palette.map { linear($0.red, $0.green, $0.blue) }
        let isUsual =
            staging.palette.first.map { DirectorTables.palette(.theatre, staging.mood).contains($0) } ?? true
        colours =
            isConcert
            ? (isUsual
                ? [
                    linear(hex: 0xFF2E8A), linear(hex: 0x2E7BFF), linear(hex: 0x8A3CFF),
                    linear(hex: 0x1FD0E0),
                ] : named)
            : [linear(hex: 0xFFB765), linear(hex: 0xFFD9A8)]
    }

    func stage() throws -> Stage {
        var staging = staging
        for index in staging.subjects.indices { staging.subjects[index].position.z -= 0.3 }
        var cast = Cast(staging: staging, assets: assets)
        cast.heroShells = 7
        let lights = spots
        let room = light(lights)
        let camera = camera(cast)
        var stage = Stage(camera: camera, sky: sky)
        // The follow spot, from the front and high up.
        let mark = staging.subjects.first?.position ?? SIMD3(0, 0, -0.6)
        stage.sun = Sun(
            direction: SIMD3(seed % 2 == 0 ? -0.55 : 0.55, 1.05, 0.95).normalized,
            radiance: (isConcert ? SIMD3(0.85, 0.88, 1.0) : SIMD3(1.0, 0.88, 0.70)) * 3.0,
            shadow: ShadowVolume(centre: mark + SIMD3(0, 1, 0), radius: 3.2, softness: 0.035))
        stage.models = scenery(room, mark) + cones(lights)
        if staging.extras.people { stage.models += audience() }
        stage.models += try cast.models()
        stage.lamps = .moving { seconds in lights.map { $0.lamp(at: seconds) } }
        stage.fog = Fog(
            density: 0.022,
            colour: isConcert
                ? colours[0] * 0.020 + colours[min(1, colours.count - 1)] * 0.022
                : SIMD3(0.016, 0.010, 0.010),
            falloff: 0.04)
        stage.particles = [dust()]
        stage.look = look()
        return stage
    }

    private var sky: Sky {
        let tone =
            isConcert
            ? colours[0] * 0.05 + colours[min(1, colours.count - 1)] * 0.05
            : SIMD3<Float>(0.060, 0.030, 0.024)
        return Sky.gradient(
            zenith: tone * 0.7, middle: tone * 0.8, horizon: tone, ground: tone * 0.5,
            sunDirection: SIMD3(0, 1, 0.5), sunColour: SIMD3(repeating: 0.2), clouds: 0, background: .baked)
    }

    private func look() -> Look {
        var look = Look(staging, exposure: 1.55)
        // Stage light is not moonlight.
        look.grade = Grade(staging.mood)
        look.bloom = max(look.bloom, 0.16)
        look.bloomThreshold = 0.75
        look.occlusion = 0.6
        look.grade.contrast += 0.08
        look.vignette = max(look.vignette, 0.36)
        return look
    }

    private func camera(_ cast: Cast) -> Timed<Camera> {
        var work: CameraWork
        if let focus = cast.focus {
            work = CameraWork(
                subject: focus.middle, reach: focus.reach * 1.1, bearing: seed % 2 == 0 ? 0.16 : -0.16,
                rise: 0.02)
            work.placement = SIMD2(0.04, -0.10)
            work.distances = max(0.7, focus.reach * 2)...5.8
        } else {
            work = CameraWork(subject: SIMD3(0, 1.55, -1.2), reach: 1.5, bearing: 0.06, rise: -0.045)
            work.distances = 6.2...7.0
            work.stroke = 0.7
        }
        work.clearance = 0.35
        work.blur = 0.5
        work.bounds = (SIMD3(-4.6, 0.3, -1), SIMD3(4.6, 5.4, 6.6))
        return work.camera(staging)
    }

    // MARK: Spotlights

    struct Spot: Sendable {
        var position: SIMD3<Float>
        var aim: SIMD3<Float>
        var colour: SIMD3<Float>
        var spread: Float
        /// How far the beam wanders, and its own time.
        var swing: Float
        var phase: Float

        func aimed(at seconds: Float) -> SIMD3<Float> {
            aim + SIMD3(sinf(seconds * 0.9 + phase), 0, 0.6 * sinf(seconds * 0.7 + phase * 1.7)) * swing
        }

        func lamp(at seconds: Float) -> Lamp {
            // Near the floor, where the beam has its pool; it lights those who stand in it from behind.
            let foot = aimed(at: seconds)
            return Lamp(position: mix(position, foot, 0.45), intensity: colour * 2.6)
        }
    }

    private var spots: [Spot] {
        if isConcert {
            return (0..<6).map { index in
                let x = -4.2 + Float(index) * 1.68
                return Spot(
                    position: SIMD3(x, 5.5, -3.0), aim: SIMD3(x * 0.45, 0, -0.2),
                    colour: colours[index % colours.count], spread: 0.62, swing: 1.1,
                    phase: Float(index) * 1.9)
            }
        }
        return [
            Spot(
                position: SIMD3(-3.4, 5.7, -2.2), aim: SIMD3(-0.7, 0, -0.7), colour: colours[0], spread: 0.85,
                swing: 0, phase: 0),
            Spot(
                position: SIMD3(3.4, 5.7, -2.2), aim: SIMD3(0.7, 0, -0.7), colour: colours[0], spread: 0.85,
                swing: 0, phase: 1),
            Spot(
                position: SIMD3(0, 6.0, 0.2), aim: SIMD3(0, 0, -0.5), colour: colours[1], spread: 0.95,
                swing: 0, phase: 2),
        ]
    }

    private func light(_ spots: [Spot]) -> RoomLight {
        var light = RoomLight(low: Self.low, high: Self.high, boxes: [])
        for spot in spots {
            let way = (spot.aim - spot.position).normalized
            light.sources.append(
                RoomLight.Source(
                    position: spot.position, facing: way, strength: spot.colour * (isConcert ? 5 : 3.4),
                    size2: 0.5))
        }
        // Light that the boards throw back on the curtain.
        for x in [-3, 0, 3] as [Float] {
            light.sources.append(
                RoomLight.Source(
                    position: SIMD3(x, 0.15, -1.8), facing: SIMD3(0, 1, 0),
                    strength: colours[Int(x + 3) / 3 % colours.count] * 0.35, size2: 0.6))
        }
        light.base =
            isConcert ? (colours[0] + colours[min(1, colours.count - 1)]) * 0.045 : SIMD3(0.030, 0.020, 0.018)
        return light
    }

    private func cones(_ spots: [Spot]) -> [Model] {
        let length: Float = 1
        let mesh = Mesh.surface(columns: 28, rows: 8) { u, v in
            let angle = -u * 2 * .pi, r = 0.03 + 0.97 * v
            return SIMD3(cosf(angle) * r, -v * length, sinf(angle) * r)
        }
        var material = Material(
            .cone, features: [.unlit, .doubleSided],
            uniforms: ["coneRadiance": .vector3(SIMD3(repeating: isConcert ? 0.75 : 0.42))])
        material.blending = .add
        var model = Model("cones", mesh, material)
        let place = { @Sendable (seconds: Float) -> [Instance] in
            spots.map { spot in
                let way = spot.aimed(at: seconds) - spot.position
                let down = way.normalized
                let side = cross(down, SIMD3(0, 0, 1)).normalized
                let ahead = cross(side, down)
                var matrix = Matrix4.translation(spot.position)
                matrix.columns.0 = SIMD4(side * spot.spread, 0)
                matrix.columns.1 = SIMD4(-way * 1.02, 0)
                matrix.columns.2 = SIMD4(ahead * spot.spread, 0)
                return Instance(matrix, tint: SIMD4(spot.colour, 1))
            }
        }
        model.instances = isConcert ? .moving(place) : .still(place(0))
        model.castsShadow = false
        return [model] + [lampHeads(spots)]
    }

    private func lampHeads(_ spots: [Spot]) -> Model {
        var mesh = CityMesh()
        for spot in spots {
            mesh.box(
                spot.position - SIMD3(0.10, 0.08, 0.04), spot.position + SIMD3(0.10, 0.08, 0.0),
                colour: spot.colour * 0.9 + 0.1)
        }
        var model = Model("lamp heads", mesh.mesh(), .glow(SIMD3(repeating: 7)))
        model.castsShadow = false
        return model
    }

    private func dust() -> Particles {
        let seeds = (0..<70).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: seed, path: "theatre/dust/\(index)")
            return SIMD4(
                random.between(-3, 3), random.between(0.2, 4), random.between(-2.4, 2), random.unit())
        }
        let tone = colours[0] * 0.6 + 0.2, pace = staging.timeScale
        return Particles("dust", .dot, isEmissive: true) { seconds in
            seeds.map { seed in
                let t = seconds * pace
                let drift = SIMD3(
                    0.2 * sinf(t * 0.3 + seed.w * 9), 0.12 * sinf(t * 0.24 + seed.x),
                    0.1 * sinf(t * 0.2 + seed.y))
                return Particle(
                    position: SIMD3(seed.x, seed.y, seed.z) + drift, size: 0.003 + 0.004 * seed.w,
                    colour: tone,
                    opacity: 0.25 + 0.25 * sinf(t + seed.w * 20))
            }
        }
    }
}
