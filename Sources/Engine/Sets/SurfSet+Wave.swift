import Foundation
import Render

extension SurfSet {
    /// Water's surface for a mesh whose uv is in units of `unit` metres.
    func water(unit: Float, flow: SIMD2<Float>, repeats: Float, ripples: Float) -> Material {
        let colours = colours
        var material = Material(
            .sea, features: [.noLamps],
            uniforms: [
                "seaFlow": .vector4(
                    SIMD4(flow.x * staging.timeScale, flow.y * staging.timeScale, repeats, unit)),
                "seaDeep": .vector3(colours.deep), "seaShallow": .vector3(colours.shallow),
                "seaLook": .vector4(
                    SIMD4(
                        ripples * (0.75 + 0.7 * staging.weather.wind), 1, 0.10 + 0.4 * staging.weather.wind, 0
                    )),
            ])
        material.textures = ["seaPattern": SeaPattern.texture(seed: UInt64(staging.seed))]
        return material
    }

    func wave(_ daylight: Daylight) -> Model {
        let hasRider = staging.subjects.first?.action == .surf
        let mesh = breaker.mesh(wake: hasRider ? Self.seat : nil)
        var material = water(unit: breaker.height, flow: SIMD2(-1.15, -0.62), repeats: 1.6, ripples: 0.62)
        material.deformation = .breaker
        // Against a low sun nothing throws a shadow on what the lens sees of the wave.
        if [.dawn, .sunset, .dusk].contains(staging.time) { material.features.insert(.unshadowed) }
        material.uniforms["breaker"] = .vector4(SIMD4(breaker.height, Breaker.speed, 1, staging.timeScale))
        var model = Model("wave", mesh, material)
        model.castsShadow = false
        return model
    }

    /// The rider and the board on the face, and everybody else of the cast around them.
    func rider(_ cast: Cast) throws -> [Model] {
        guard let hero = staging.subjects.first, hero.action == .surf else { return try cast.models() }
        let board = staging.subjects.firstIndex { $0.noun == "surfboard" }
        let others = staging.subjects.indices.filter { $0 != 0 && $0 != board }
        var models = try cast.models(of: others)
        let size = breaker.height, pace = staging.timeScale, lively = 0.5 + 0.25 * Float(staging.motion)
        let boardLength = min(max(hero.height * 2.05, hero.height + 0.25), 2.3 + hero.height * 0.2)
        for copy in 0..<min(hero.count, 5) {
            let seat = Self.seat + SIMD2(-1.15 * Float(copy), copy & 1 == 0 ? 0 : -0.35)
            let phase = Float(copy) * 1.9
            let place = { @Sendable (seconds: Float) -> Matrix4 in
                let t = seconds * pace + phase
                let x = seat.x + (0.09 * sinf(t * 0.55) + 0.03 * sinf(t * 1.4 + 1)) * lively
                let knot = seat.y + (0.16 * sinf(t * 0.8 + 0.6) + 0.05 * sinf(t * 2.1)) * lively
                let point = Breaker.point(x, knot: knot) * size
                let normal = Breaker.normal(x, knot: knot)
                let lift = 0.014 + Breaker.bulge(x, knot: knot, at: seconds * pace)
                let climb = 0.128 * cosf(t * 0.8 + 0.6) * lively
                // Down the line, a little towards the lens and with the climb up the face.
                let up = (normal * 0.62 + SIMD3(0, 0.55, 0.06)).normalized
                var forward = SIMD3(-0.93, 0.05 + climb * 0.8, 0.36)
                forward = (forward - up * dot(forward, up)).normalized
                let side = cross(up, forward)
                let frame = Matrix4(
                    SIMD4(side, 0), SIMD4(up, 0), SIMD4(forward, 0),
                    SIMD4(point + (normal * lift + up * 0.012) * size, 1))
                return frame * .rotationZ(0.07 * sinf(t * 0.8 + 2) * lively)
                    * .rotationX(-0.07 + 0.035 * sinf(t * 2.3) * lively)
            }
            if let deck = BodyCatalogue.body("body/surfboard", seed: UInt64(staging.seed)) {
                let fit = boardLength / 1.9
                models += deck.models(
                    Performance(.stand),
                    transform: .moving { place($0) * .scale(SIMD3(fit * 1.12, fit * 0.72, fit)) },
                    tint: board.flatMap { staging.subjects[$0].colour }.map {
                        linear($0.red, $0.green, $0.blue) * 1.1
                    } ?? SIMD3(1, 1, 1))
            }
            // On its wave a rider is a third of the frame high.
            let figure = try Figure(
                hero, assets: assets, seed: staging.seed &+ UInt32(copy), detail: .near)
            models += figure.models(
                acting: .surf, phase: Float(copy) * 0.37, tempo: Double(pace),
                transform: .moving {
                    place($0) * .translation(0, 0.004, 0) * .scale(figure.scale) * figure.stance
                },
                shells: hero.count > 2 ? 0 : 8)
        }
        return models
    }

    /// Everything that flies: off the lip in the wind, where the lip lands, off the board's rail.
    func spray() -> [Particles] {
        let size = breaker.height, seed = UInt64(staging.seed)
        let wind = 0.55 + staging.weather.wind
        var particles = [
            plume("lip mist", .puff, count: 130, seed: seed) { spot, age in
                let x = 0.15 + 4.6 * spot.x
                let knot = mix(9.6, 11.6, spot.y)
                let from = Breaker.point(x, knot: knot)
                let drift = SIMD3(0.55, 0.34 - 0.30 * age, -0.75 * wind) * age
                var puff = Particle(
                    position: (from + drift * (0.5 + spot.z)) * size,
                    size: (0.035 + 0.16 * age) * size * (0.6 + 0.8 * spot.w),
                    colour: SIMD3(0.98, 0.97, 0.96), opacity: 0.42 * age * (1 - age) * 4 * (1 - age))
                puff.seed = spot.w
                puff.angle = spot.w * 6.28
                return puff
            },
            plume("lip drops", .dot, count: 420, seed: seed) { spot, age in
                let x = 0.0 + 4.2 * spot.x * spot.x
                let from = Breaker.point(x, knot: mix(9.0, 11.2, spot.y))
                let speed = SIMD3(0.35 + 0.5 * spot.z, 0.50 * spot.w + 0.1, mix(0.35, -0.9 * wind, spot.z))
                let fall = SIMD3(0, -0.55, 0) * (age * age)
                return Particle(
                    position: (from + speed * (age * 0.75) + fall) * size,
                    size: (0.0022 + 0.0065 * spot.w * spot.w * spot.w) * size,
                    colour: SIMD3(1, 1, 1), opacity: 0.9 * smoothstep(0, 0.08, age) * (1 - age))
            },
            plume("landing", .puff, count: 150, seed: seed) { spot, age in
                let x = 2.1 + 5.4 * spot.x
                let from = SIMD3(x, 0.06, mix(1.35, 2.3, spot.y) * (0.6 + 0.4 * Breaker.crest(x)))
                let up =
                    SIMD3(0.25, 1.15 * (0.35 + 0.65 * spot.w), 0.35) * age - SIMD3(0, 0.95, 0) * (age * age)
                var puff = Particle(
                    position: (from + up) * size, size: (0.07 + 0.20 * age) * size * (0.6 + 0.7 * spot.z),
                    colour: SIMD3(0.97, 0.97, 0.97), opacity: 0.5 * smoothstep(0, 0.15, age) * (1 - age))
                puff.seed = spot.z
                puff.angle = spot.z * 6.28
                return puff
            },
        ]
        guard staging.subjects.first?.action == .surf else { return particles }
        let seat = Self.seat, board = (staging.subjects.first?.height ?? 0.5) / size
        let rail = { @Sendable (spot: SIMD4<Float>, age: Float, throwing: Float) -> SIMD3<Float> in
            let along = 0.25 * board + 0.75 * board * spot.x
            let from =
                Breaker.point(seat.x + along, knot: seat.y + 0.14 + 0.1 * spot.y) + SIMD3(0, 0.02, 0.03)
            let speed = SIMD3(0.85 + 0.5 * spot.y, throwing * (0.45 + 0.75 * spot.z), 0.10 - 0.25 * spot.w)
            return from + speed * (age * 0.62) - SIMD3(0, 0.62, 0) * (age * age)
        }
        particles.append(
            plume("rail mist", .puff, count: 80, seed: seed) { spot, age in
                var puff = Particle(
                    position: rail(spot, age, 0.62) * size,
                    size: (0.010 + 0.034 * age) * size * (0.6 + 0.8 * spot.w),
                    colour: SIMD3(1.25, 1.22, 1.2), opacity: 0.17 * smoothstep(0, 0.06, age) * (1 - age))
                puff.seed = spot.w
                puff.angle = spot.z * 6.28
                return puff
            })
        particles.append(
            plume("rail drops", .dot, count: 420, seed: seed) { spot, age in
                Particle(
                    position: rail(spot, age, 0.95) * size,
                    size: (0.0018 + 0.0055 * spot.w * spot.w * spot.w) * size,
                    colour: SIMD3(1, 1, 1), opacity: 0.95 * smoothstep(0, 0.05, age) * (1 - age * age))
            })
        return particles
    }

    /// Particles that are born again and again, each at a beat and from a spot of its own.
    private func plume(
        _ name: String, _ shape: Particles.Shape, count: Int, seed: UInt64,
        make: @escaping @Sendable (_ spot: SIMD4<Float>, _ age: Float) -> Particle
    ) -> Particles {
        var random = SplitMix64(seed: seed, path: "surf/\(name)")
        let seats = (0..<count).map { _ in SIMD4(random.unit(), random.unit(), random.unit(), random.unit()) }
        let table = (0..<1024).map { _ in random.unit() }
        let pace = staging.timeScale
        return Particles(name, shape) { seconds in
            seats.enumerated().map { index, seat in
                let beat = seconds * pace * (0.75 + 0.5 * seat.w) + seat.z * 7
                let life = Int(beat.rounded(.down))
                // Every life starts somewhere else.
                func again(_ salt: Int) -> Float { table[(index &* 7 &+ life &* 131 &+ salt &* 29) & 1023] }
                return make(SIMD4(again(0), again(1), again(2), again(3)), beat - Float(life))
            }
        }
    }
}
