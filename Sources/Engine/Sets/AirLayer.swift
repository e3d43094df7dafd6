import Domain
import Foundation
import Render

/// Petals, leaves, confetti, feathers, sparks and embers between the camera and what it looks at, in any set.
///
/// Sizes are true up close, and never less than a few pixels far away.
struct AirLayer {
    let staging: Staging
    let camera: Timed<Camera>
    /// Metres from the camera to the hero.
    let distance: Float

    func particles() -> [Particles] {
        (staging.airborne ?? []).compactMap { kind in
            switch kind {
            case .petals: falling(kind, count: 150, size: 0.016, speed: 0.45, colours: petalColours)
            case .leaves: falling(kind, count: 90, size: 0.034, speed: 0.75, colours: leafColours)
            case .confetti: falling(kind, count: 260, size: 0.012, speed: 0.70, colours: Self.gaudy)
            case .feathers:
                falling(kind, count: 60, size: 0.030, speed: 0.25, colours: [SIMD3(repeating: 0.85)])
            case .sparks: sparks()
            case .embers: embers()
            }
        }
    }

    private var pace: Float { staging.timeScale * [0.4, 0.75, 1, 1.3, 1.7][min(max(staging.motion, 0), 4)] }
    private var seed: UInt64 { UInt64(staging.seed) }

    private static let gaudy = [
        linear(0.92, 0.22, 0.30), linear(0.98, 0.78, 0.18), linear(0.20, 0.58, 0.90),
        linear(0.30, 0.72, 0.38),
        linear(0.94, 0.48, 0.72), linear(0.95, 0.94, 0.90),
    ]

    private var petalColours: [SIMD3<Float>] {
        [linear(0.98, 0.80, 0.86), linear(0.96, 0.68, 0.78), linear(1.0, 0.90, 0.92)]
    }

    private var leafColours: [SIMD3<Float>] {
        SeasonColours(staging.season == .summer ? .autumn : staging.season).leaves.map(SeasonColours.light)
    }

    private func falling(
        _ kind: Airborne, count: Int, size: Float, speed: Float, colours: [SIMD3<Float>]
    ) -> Particles {
        let reach = min(max(distance * 1.5, 0.5), 16)
        let cloud = Weather.Cloud(
            count: count, extent: SIMD3(reach, reach * 0.8, reach), seed: seed, path: "air/\(kind.rawValue)")
        let (camera, pace) = (camera, pace)
        let radius = max(min(size, distance * 0.03), distance * 0.0032)
        let way = SIMD3<Float>(0.25 + staging.weather.wind * 0.9, -1, 0.1) * (speed * max(reach / 4, 0.3))
        return Particles("\(kind.rawValue) in the air", .petal) { seconds in
            let time = seconds * pace
            return cloud.points(around: camera.at(seconds), moved: way * time, ahead: 0.55) { place, grain in
                let turn = time * (1.3 + grain) + grain * 40
                var bit = Particle(
                    position: place + SIMD3(sinf(turn), 0, cosf(turn * 0.8)) * (reach * 0.03),
                    size: radius * (0.75 + 0.5 * grain), colour: colours[Int(grain * 97) % colours.count])
                bit.angle = turn * 1.7
                bit.seed = grain
                return bit
            }
        }
    }

    /// Showers of sparks that leave from where the hero works, every blow anew.
    private func sparks() -> Particles {
        let hero = staging.subjects.first
        let height = hero?.height ?? 1
        let eye = camera.at(0)
        let forward = (eye.target - eye.eye).normalized
        let source = eye.eye + forward * (distance * 0.94) - SIMD3(0, height * 0.10, 0)
        let seeds = (0..<150).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: seed, path: "air/spark/\(index)")
            return SIMD4(random.between(-1, 1), random.unit(), random.between(-1, 1), random.unit())
        }
        let pace = pace
        return Particles("sparks in the air", .streak, isEmissive: true) { seconds in
            seeds.map { seed in
                let life = 0.45 + 0.4 * seed.w
                let beat = seconds * pace / 0.9 + (seed.w > 0.6 ? 0.5 : 0) + 0.06 * seed.y
                let age = (beat - beat.rounded(.down)) * 0.9
                let start = SIMD3(seed.x * 1.5, 0.5 + 2.0 * seed.y, seed.z * 1.5) * height
                let fall = SIMD3<Float>(0, -4.9, 0) * min(height, 2)
                let speed = start + fall * (2 * age)
                let left = max(0, 1 - age / life)
                var spark = Particle(
                    position: source + start * age + fall * (age * age), size: height * 0.0035,
                    colour: SIMD3(9, 4.2, 1.2) * (left * left), opacity: left > 0 ? 1 : 0)
                spark.stretch = speed * 0.012
                return spark
            }
        }
    }

    /// Glowing flakes that drift up and die.
    private func embers() -> Particles {
        let reach = min(max(distance * 1.6, 1), 24)
        let cloud = Weather.Cloud(
            count: 110, extent: SIMD3(reach, reach * 0.8, reach), seed: seed, path: "air/embers")
        let (camera, pace) = (camera, pace)
        let radius = max(min(0.008, distance * 0.02), distance * 0.0014)
        return Particles("embers in the air", .dot, isEmissive: true) { seconds in
            let time = seconds * pace
            let way = SIMD3<Float>(0.5, 0.7, 0) * (time * reach * 0.10)
            return cloud.points(around: camera.at(seconds), moved: way, ahead: 0.55) { place, grain in
                let turn = time * (1.1 + grain) + grain * 50
                let glow = 0.35 + 0.65 * powf(0.5 + 0.5 * sinf(turn * 2.3), 2)
                return Particle(
                    position: place + SIMD3(sinf(turn), sinf(turn * 0.6), cosf(turn)) * (reach * 0.015),
                    size: radius * (0.6 + 0.8 * grain), colour: SIMD3(6, 1.7, 0.28) * glow)
            }
        }
    }
}
