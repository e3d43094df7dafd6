import Foundation
import Render

extension MeadowSet {
    private var isCalm: Bool { staging.weather.kind == .clear || staging.weather.kind == .fog }
    private var isDark: Bool { staging.time == .night || staging.time == .dusk }

    /// Pollen in the light by day, fireflies by night.
    func air(_ camera: Timed<Camera>) -> [Particles] {
        guard isCalm, dress.snow < 0.5 else { return [] }
        if isDark { return [fireflies()] }
        let scale = scale, pace = staging.timeScale
        let cloud = Weather.Cloud(
            count: 90, extent: SIMD3(9, 3, 9) * scale, seed: UInt64(staging.seed), path: "meadow/pollen")
        let drift = SIMD3(0.10 + 0.4 * staging.weather.wind, 0.015, 0.03) * scale
        return [
            Particles("pollen", .dot) { seconds in
                let time = seconds * pace
                return cloud.points(around: camera.at(seconds), moved: drift * time, ahead: 0.42) {
                    place, grain in
                    let turn = grain * 50 + time * (0.4 + grain)
                    let swirl =
                        SIMD3(sinf(turn), 0.6 * sinf(turn * 1.3 + 2), cosf(turn * 0.7)) * (0.10 * scale)
                    return Particle(
                        position: place + swirl, size: (0.004 + 0.006 * grain) * scale,
                        colour: SIMD3(1.0, 0.95, 0.78), opacity: 0.35 + 0.35 * grain)
                }
            }
        ]
    }

    private struct Firefly: Sendable {
        var seat: SIMD3<Float>
        var phase: Float

        func place(_ time: Float, scale: Float) -> SIMD3<Float> {
            let t = time * 0.5 + phase
            return seat + SIMD3(sinf(t) + 0.5 * sinf(t * 2.3 + 1), 0.35 * sinf(t * 1.7), cosf(t * 0.8))
                * (0.45 * scale)
        }

        func glow(_ time: Float) -> Float {
            let beat = sinf(time * (1.4 + 0.5 * sinf(phase)) + phase * 3)
            return smoothstep(-0.35, 0.8, beat)
        }
    }

    private var swarm: [Firefly] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/fireflies")
        return (0..<70).map { _ in
            let away = 0.8 + 11 * random.unit(), angle = random.between(0, 6.28)
            let x = cosf(angle) * away, z = sinf(angle) * away - 2.5
            let up = height(x, z) + random.between(0.2, 1.5)
            return Firefly(seat: SIMD3(x, up, z) * scale, phase: random.between(0, 40))
        }
    }

    private func fireflies() -> Particles {
        let swarm = swarm, scale = scale, pace = staging.timeScale
        return Particles("fireflies", .snippet(.halo), isEmissive: true) { seconds in
            swarm.map { fly in
                let glow = fly.glow(seconds * pace)
                return Particle(
                    position: fly.place(seconds * pace, scale: scale), size: 0.075 * scale,
                    colour: SIMD3(3.2, 2.5, 0.75) * (0.15 + glow), opacity: 0.9)
            }
        }
    }

    /// The nearest fireflies light the grass and the hero.
    func fireflyLamps() -> Timed<[Lamp]> {
        guard isDark, isCalm, dress.snow < 0.5 else { return .still([]) }
        let scale = scale, pace = staging.timeScale
        let near = swarm.sorted { $0.seat.length < $1.seat.length }.prefix(10).map { $0 }
        return .moving { seconds in
            near.map { fly in
                Lamp(
                    position: fly.place(seconds * pace, scale: scale),
                    intensity: SIMD3(0.85, 0.62, 0.22) * (fly.glow(seconds * pace) * 0.8))
            }
        }
    }

    /// Butterflies about the flowers: two wings that flap about a path.
    func butterflies() -> [Model] {
        guard isCalm, !isDark, dress.flowers > 0.2, staging.weather.kind == .clear else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/butterflies")
        let accent = staging.palette.first.map(\.simd) ?? SIMD3(0.95, 0.55, 0.2)
        let flights = (0..<4).map { index -> (SIMD3<Float>, Float, SIMD4<Float>) in
            let side: Float = index & 1 == 0 ? 1 : -1
            let x = side * random.between(0.9, 2.3), z = random.between(-2.2, 0.7)
            let colours: [SIMD3<Float>] = [
                SIMD3(0.98, 0.62, 0.16), SIMD3(0.95, 0.92, 0.80), SIMD3(0.45, 0.62, 0.95), accent,
            ]
            let shade = linear(colours[index].x, colours[index].y, colours[index].z)
            return (
                SIMD3(x, height(x, z) + random.between(0.55, 1.15), z), random.between(0, 30), SIMD4(shade, 1)
            )
        }
        let scale = scale, pace = staging.timeScale
        var material = blade(root: 1, translucency: 0.8)
        material.deformation = nil
        material.uniforms["breeze"] = nil
        return [-1, 1].map { (side: Float) in
            var model = Model(side < 0 ? "wings left" : "wings right", wing(side), material)
            model.instances = .moving { seconds in
                flights.map { seat, phase, tint in
                    let t = seconds * pace * 0.8 + phase
                    let place =
                        seat
                        + SIMD3(
                            0.55 * sinf(t) + 0.2 * sinf(t * 2.7), 0.16 * sinf(t * 2.1) + 0.05 * sinf(t * 7),
                            0.4 * cosf(t * 0.9))
                    let ahead = SIMD3(0.55 * cosf(t) + 0.54 * cosf(t * 2.7), 0, -0.36 * sinf(t * 0.9))
                    let heading = atan2f(ahead.x, ahead.z)
                    let flap = 0.25 + 0.95 * (0.5 + 0.5 * sinf(seconds * pace * 17 + phase * 5))
                    return Instance(
                        .translation(place * scale) * .rotationY(heading) * .rotationX(-0.35)
                            * .rotationZ(side * flap)
                            * .scale(0.85 * scale), tint: tint)
                }
            }
            model.castsShadow = false
            return model
        }
    }

    private func wing(_ side: Float) -> Mesh {
        var mesh = Mesh()
        for (length, from, wide, back) in [
            (Float(0.13), Float(0.02), Float(0.055), Float(0.04)), (0.10, -0.03, 0.045, -0.05),
        ] {
            mesh.append(
                Mesh.surface(columns: 4, rows: 5) { u, v in
                    let half = wide * powf(sinf(.pi * (0.06 + 0.86 * v)), 0.6)
                    return SIMD3(
                        side * v * length, 0.006 * sinf(v * 3), from + back * v + (u - 0.5) * 2 * half)
                }.coloured { place, _ in
                    let rim = smoothstep(length * 0.72, length * 0.95, abs(place.x))
                    let shade = 1 - 0.75 * rim
                    return SIMD4(shade, shade, shade, 1)
                })
        }
        mesh.uvs = mesh.uvs.map { SIMD2($0.x, 1) }
        return mesh
    }
}
