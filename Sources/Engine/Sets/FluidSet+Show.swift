import Foundation
import Render

/// Fluids that are not a pool of paint: ink that sinks through clear water, grains that gather into an emblem.
extension FluidSet {
    /// Middle of the show, metres above the origin.
    private static let middle = SIMD3<Float>(0, 0.6, 0)

    /// The stage of a plume or of a swarm.
    func show(_ kind: Airborne) -> Stage {
        let isPlume = kind == .plume
        let isDark = staging.time == .night || staging.time == .dusk || !isPlume
        var work = CameraWork(subject: Self.middle, reach: isPlume ? 0.52 : 0.66, bearing: 0.2, rise: 0.03)
        work.distances = (isPlume ? 1.7 : 1.2)...3.4
        work.blur = isPlume ? 0 : 0.25
        let wall = mix(colours[0], SIMD3(repeating: 0.6), isPlume ? 0.93 : 0.5)
        var sky = Sky.studio(
            wall: wall * (isDark ? 0.045 : 1.5), light: SIMD3(repeating: isPlume ? 1 : 2.2))
        sky.ambient = 1
        var stage = Stage(camera: work.camera(staging), sky: sky)
        stage.sun = Sun(
            direction: SIMD3(-0.5, 0.7, 0.5).normalized,
            radiance: SIMD3(3.4, 3.2, 3.0) * (isPlume ? 0.9 : 1.2),
            shadow: nil)
        if isPlume {
            stage.particles = [plume()]
        } else {
            stage.models = [swarm()]
            stage.particles = [glints()]
        }
        stage.look = Look(staging, exposure: isPlume ? 0.9 : 1.0)
        stage.look.bloom = max(stage.look.bloom, isPlume ? 0.03 : 0.10)
        return stage
    }

    private var tempo: Float {
        let lively: Float = [0.5, 0.75, 1, 1.25, 1.6][min(max(staging.motion, 0), 4)]
        return lively * max(staging.timeScale, 0.5)
    }

    // MARK: Ink

    /// Fingers of dye that sink, roll up into rings at their heads and draw threads behind them.
    private func plume() -> Particles {
        let fingers = 13
        let seed = UInt64(staging.seed)
        var random = SplitMix64(seed: seed, path: "fluid/plume")
        let heads = (0..<fingers).map { index -> SIMD4<Float> in
            let angle = Float(index) * 2.39996
            let away = 0.03 + 0.34 * (Float(index) / Float(fingers)).squareRoot()
            return SIMD4(
                cosf(angle) * away, sinf(angle) * away, random.between(0.5, 1), random.between(0, 6.28))
        }
        let grains = (0..<9500).map { _ in
            SIMD4(random.unit(), random.unit(), random.unit(), random.unit())
        }
        let (tempo, ink, other) = (tempo, colours[0] * 0.6, colours[2] * 0.7)
        let top: Float = 1.22
        return Particles("plume", .puff) { seconds in
            let time = 1.1 + seconds * tempo
            return grains.enumerated().map { index, grain in
                let head = heads[index % heads.count]
                // It sinks ever slower.
                let depth = 0.62 * head.z * powf(time, 0.55)
                let ring = 0.022 + 0.022 * time * head.z
                var place: SIMD3<Float>
                var size: Float, opacity: Float
                if grain.w < 0.5 {
                    // The head: a sheet rolled up about a ring.
                    let turn = grain.x * 2 * .pi, roll = grain.y * 2.6 * .pi
                    let small = ring * 0.62 * (1 - grain.y * 0.72)
                    let out = ring + small * sinf(roll)
                    place = SIMD3(cosf(turn) * out, -depth + small * cosf(roll) * 0.9, sinf(turn) * out)
                    place += SIMD3(head.x, 0, head.y) * min(1, depth * 1.5)
                    (size, opacity) = (0.013 + 0.008 * time * grain.z, 0.060)
                } else {
                    // The thread behind it, thin where it is old.
                    let along = powf(grain.x, 0.8)
                    let turn = grain.y * 2 * .pi
                    let wide = (0.006 + 0.03 * along * grain.z) * (0.6 + 0.4 * time)
                    let spread = min(1, depth * 1.5) * powf(along, 1.4)
                    place = SIMD3(
                        head.x * spread + cosf(turn) * wide, -depth * along,
                        head.y * spread + sinf(turn) * wide)
                    (size, opacity) = (0.010 + 0.009 * time * grain.z, 0.045)
                }
                // Slow eddies fold everything, the more the older it is.
                let phase = head.w
                for (wave, reach) in [(Float(4.2), Float(0.050)), (9.5, 0.022), (21, 0.009)] {
                    let p = place * wave + SIMD3(phase, time * 0.35, phase * 0.5)
                    place +=
                        SIMD3(
                            sinf(p.y + 1.3 * sinf(p.z)), 0.5 * sinf(p.x + 2 + sinf(p.z)),
                            cosf(p.y * 0.9 + 1.7 * sinf(p.x))) * (reach * min(1.6, 0.4 + time * 0.35))
                }
                var puff = Particle(
                    position: place + SIMD3(0, top, 0), size: size,
                    colour: index % heads.count % 3 == 2 ? other : ink, opacity: opacity)
                puff.seed = grain.z
                return puff
            }
        }
    }

    // MARK: Grains

    private static let grains = 2000

    /// Where a grain is at a time: it swirls in from all around and settles in a star within a ring.
    private func path() -> @Sendable (_ index: Int, _ seconds: Float) -> SIMD3<Float> {
        let seed = UInt64(staging.seed)
        let seats = (0..<Self.grains).map { index -> (home: SIMD3<Float>, free: SIMD4<Float>) in
            var random = SplitMix64(seed: seed, path: "fluid/grain/\(index)")
            let home: SIMD3<Float>
            if index % 5 < 2 {
                let angle = random.between(0, 2 * .pi)
                let out = 0.50 + random.between(-0.018, 0.018)
                home = SIMD3(cosf(angle) * out, sinf(angle) * out, random.between(-0.02, 0.02))
            } else {
                // Within a five-pointed star, evenly.
                let spoke = index / 5 % 10
                let corner = Float(spoke) * .pi / 5 + .pi / 2
                let tip = SIMD2(cosf(corner), sinf(corner)) * (spoke % 2 == 0 ? 0.40 : 0.165)
                let next = corner + .pi / 5
                let dip = SIMD2(cosf(next), sinf(next)) * (spoke % 2 == 0 ? 0.165 : 0.40)
                let (u, v) = (random.unit().squareRoot(), random.unit())
                let flat = (tip * (1 - v) + dip * v) * u
                home = SIMD3(flat.x, flat.y, (1 - u) * 0.07 * (random.unit() < 0.5 ? -1 : 1))
            }
            let free = SIMD4(
                random.between(0.7, 1.5), random.between(-0.9, 0.9), random.between(0, 2 * .pi), random.unit()
            )
            return (home, free)
        }
        let (whole, tempo) = (max(Float(staging.seconds), 0.1), tempo)
        return { index, seconds in
            let (home, free) = seats[index]
            let part = min(max((seconds / whole * 2.3 - free.w * 0.35) / 0.70, 0), 1)
            let come = part * part * (3 - 2 * part)
            let turn = free.z + seconds * tempo * 0.8 * (1.3 - come)
            let loose = SIMD3(
                cosf(turn) * free.x, free.y + 0.10 * sinf(turn * 1.7), sinf(turn) * free.x * 0.8)
            let sway = SIMD3(sinf(seconds + free.z), cosf(seconds * 0.8 + free.z), 0) * 0.004
            return mix(loose, home, come) + sway + Self.middle
        }
    }

    private func swarm() -> Model {
        let path = path()
        let tones = colours
        var model = Model(
            "grains", .icosphere(radius: 1, subdivisions: 1),
            .plain(SIMD3(repeating: 1), roughness: 0.24, metalness: 1))
        model.instances = .moving { seconds in
            (0..<Self.grains).map { index in
                let size = 0.0085 + 0.008 * Float(index * 37 % 100) / 100
                let tone = index % 9 == 0 ? mix(tones[0], SIMD3(repeating: 1), 0.5) : tones[0]
                return Instance(.translation(path(index, seconds)) * .scale(size), tint: SIMD4(tone, 1))
            }
        }
        return model
    }

    /// Grains that catch the light for a moment.
    private func glints() -> Particles {
        let path = path()
        let tone = mix(colours[0], SIMD3(1, 0.95, 0.85), 0.45)
        return Particles("glints", .dot, isEmissive: true) { seconds in
            stride(from: 0, to: Self.grains, by: 3).map { index in
                let beat = sinf(seconds * (1.5 + Float(index % 7) * 0.4) + Float(index) * 1.3)
                let glow = powf(max(beat, 0), 10)
                return Particle(
                    position: path(index, seconds) + SIMD3(0, 0.004, 0.012), size: 0.005 + 0.004 * glow,
                    colour: tone * (5 * glow), opacity: glow)
            }
        }
    }
}
