import Foundation
import Render

extension ReefSet {
    /// A school: its path through the reef and where each fish keeps in it.
    private struct School: Sendable {
        var seats: [(offset: SIMD3<Float>, phase: Float, size: Float, beat: Float)]
        var centre: SIMD3<Float>
        var reach: SIMD3<Float>
        var pace: Float
        var turn: Float

        /// Where the school is, and where it was a moment before.
        func middle(_ time: Float) -> SIMD3<Float> {
            let t = time * pace + turn
            return centre + reach * SIMD3(sinf(t), 0.6 * sinf(t * 1.3 + turn), cosf(t * 0.9 + 0.4) * 0.8)
        }
    }

    /// Schools that stream past on loops of their own and part around the hero.
    func schools() -> [Model] {
        let looks:
            [(
                body: SIMD3<Float>, belly: SIMD3<Float>, band: SIMD3<Float>, fin: SIMD3<Float>, count: Int,
                size: Float, high: Float
            )] = [
                (
                    SIMD3(0.98, 0.74, 0.18), SIMD3(1, 0.90, 0.60), SIMD3(0.98, 0.80, 0.26),
                    SIMD3(0.96, 0.62, 0.12), 46, 0.20, 0.24
                ),
                (
                    SIMD3(0.18, 0.42, 0.86), SIMD3(0.55, 0.76, 0.95), SIMD3(0.10, 0.14, 0.36),
                    SIMD3(0.97, 0.82, 0.22), 30, 0.26, 0.26
                ),
                (
                    SIMD3(0.95, 0.45, 0.16), SIMD3(0.98, 0.66, 0.36), SIMD3(0.97, 0.95, 0.92),
                    SIMD3(0.93, 0.40, 0.14), 12, 0.24, 0.22
                ),
                (
                    SIMD3(0.62, 0.70, 0.76), SIMD3(0.90, 0.93, 0.95), SIMD3(0.42, 0.52, 0.62),
                    SIMD3(0.55, 0.62, 0.70), 70, 0.15, 0.17
                ),
            ]
        let lively = 0.5 + 0.25 * Float(staging.motion), pace = staging.timeScale, scale = scale
        let guardRadius = ((staging.subjects.first?.height ?? 0) * 0.9 + 0.25 * scale) / scale
        let guardMiddle = (staging.subjects.first?.position ?? SIMD3(0, -9, 0)) / scale + SIMD3(0, 0.35, 0)
        return looks.enumerated().map { index, look in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "reef/school/\(index)")
            let tight: Float = index == 3 ? 1.5 : (index == 2 ? 0.7 : 1.0)
            let school = School(
                seats: (0..<look.count).map { _ in
                    (
                        SIMD3(random.normal() * 0.62, random.normal() * 0.26, random.normal() * 0.5) * tight,
                        random.between(0, 6.28),
                        random.between(0.75, 1.2), random.between(1.6, 2.6)
                    )
                },
                centre: SIMD3(
                    random.between(-0.8, 0.8), 1.15 + 0.42 * Float(index), -2.2 - 1.5 * Float(index)),
                reach: SIMD3(2.1 + 0.9 * Float(index), 0.30, 1.2 + 0.5 * Float(index)),
                pace: (index & 1 == 0 ? 0.24 : -0.20) * lively, turn: random.between(0, 6.28))
            let floor = floor
            let place = { @Sendable (seat: Int, time: Float) -> SIMD3<Float> in
                let own = school.seats[seat]
                // Fish lag by where they swim in the school, and wander about their seats.
                let t = time * pace - own.offset.x * 0.25
                let wander =
                    SIMD3(
                        sinf(t * 0.9 + own.phase), 0.5 * sinf(t * 1.3 + own.phase * 2),
                        cosf(t * 0.7 + own.phase)) * 0.14
                var spot = school.middle(t) + own.offset + wander
                let from = spot - guardMiddle, distance = max(from.length, 0.01)
                if distance < guardRadius * 2 { spot += from / distance * (guardRadius * 2 - distance) * 0.6 }
                spot.y = max(spot.y, floor(spot.x * scale, spot.z * scale) / scale + 0.22)
                return spot
            }
            var material = skin(grain: 30, mottling: 0.10, caustics: 0.7)
            material.features = [.matt, .unshadowed]
            material.deformation = .fish
            material.uniforms["fishShape"] = .vector4(SIMD4(look.size * scale, 0.30, 3.4, 0))
            var model = Model(
                "school \(index)",
                fish(look.body, look.belly, look.band, look.fin, high: look.high, banded: index == 2),
                material)
            model.instances = .moving { seconds in
                school.seats.indices.map { seat in
                    let here = place(seat, seconds),
                        way = (place(seat, seconds + 0.08) - place(seat, seconds - 0.08)).normalized
                    let heading = atan2f(way.x, way.z), climb = asinf(min(max(way.y, -1), 1)) * 0.6
                    let own = school.seats[seat]
                    return Instance(
                        .translation(here * scale) * .rotationY(heading) * .rotationX(-climb)
                            * .scale(look.size * own.size * scale),
                        tint: SIMD4(cosf(heading), sinf(heading), own.phase, own.beat * pace))
                }
            }
            model.castsShadow = false
            model.isReflected = false
            return model
        }
    }

    /// A fish 1 long, nose along +z, its back up.
    private func fish(
        _ body: SIMD3<Float>, _ belly: SIMD3<Float>, _ band: SIMD3<Float>, _ fin: SIMD3<Float>, high: Float,
        banded: Bool
    ) -> Mesh {
        let rows = 10, sides = 10
        var mesh = Mesh()
        func add(_ place: SIMD3<Float>, _ normal: SIMD3<Float>, _ colour: SIMD3<Float>) {
            mesh.positions.append(place)
            mesh.normals.append(normal.normalized)
            mesh.uvs.append(SIMD2(0, 0))
            mesh.colours.append(Relief.byte(SIMD4(colour.x, colour.y, colour.z, 1)))
        }
        for row in 0...rows {
            let t = Float(row) / Float(rows), z = 0.5 - 0.86 * t
            let girth = powf(sinf(.pi * powf(t * 0.94 + 0.03, 0.72)), 0.8) * (1 - 0.25 * t)
            for side in 0...sides {
                let angle = 2 * Float.pi * Float(side) / Float(sides)
                let x = sinf(angle) * girth * high * 0.46, y = cosf(angle) * girth * high
                var colour = mix(belly, body, smoothstep(-0.5, 0.25, cosf(angle)))
                let stripe =
                    banded
                    ? max(max(bump(t, 0.22), bump(t, 0.50)), bump(t, 0.80))
                    : bump(t, 0.34) * 0.8 * smoothstep(-0.2, 0.5, cosf(angle))
                colour = mix(colour, band, stripe)
                let eye = SIMD2(t - 0.115, cosf(angle) - 0.30)
                if abs(eye.x) < 0.05, abs(eye.y) < 0.3 { colour = SIMD3(0.05, 0.05, 0.06) }
                add(SIMD3(x, y, z), SIMD3(sinf(angle) / 0.46, cosf(angle), (t - 0.4) * -1.2), colour)
            }
        }
        for row in 0..<UInt32(rows) {
            for side in 0..<UInt32(sides) {
                let a = row * UInt32(sides + 1) + side, b = a + UInt32(sides + 1)
                mesh.indices += [a, b, a + 1, a + 1, b, b + 1]
            }
        }
        // Sheets, from both sides: tail, back and belly fins.
        func sheet(_ points: [SIMD3<Float>]) {
            for facing in [-1, 1] as [Float] {
                let base = UInt32(mesh.positions.count)
                for point in points {
                    add(point, SIMD3(facing, 0.2, 0), fin * (point.z < -0.45 ? 1.1 : 0.95))
                }
                for corner in 1..<UInt32(points.count - 1) {
                    mesh.indices +=
                        facing > 0
                        ? [base, base + corner, base + corner + 1] : [base, base + corner + 1, base + corner]
                }
            }
        }
        sheet([
            SIMD3(0, 0, -0.30), SIMD3(0, high * 0.95, -0.56), SIMD3(0, high * 0.25, -0.47),
            SIMD3(0, -high * 0.25, -0.47), SIMD3(0, -high * 0.95, -0.56),
        ])
        sheet([
            SIMD3(0, high * 0.7, 0.18), SIMD3(0, high * 1.45, -0.02), SIMD3(0, high * 1.2, -0.20),
            SIMD3(0, high * 0.35, -0.26),
        ])
        sheet([SIMD3(0, -high * 0.7, 0.05), SIMD3(0, -high * 0.35, -0.24), SIMD3(0, -high * 1.15, -0.20)])
        return mesh
    }

    private func bump(_ value: Float, _ middle: Float) -> Float {
        smoothstep(0.075, 0.04, abs(value - middle))
    }

    /// Bubbles that rise in strings, and what drifts in the water.
    func drift(_ camera: Timed<Camera>) -> [Particles] {
        let scale = scale, pace = staging.timeScale, isNight = staging.time == .night
        let motes = Weather.Cloud(
            count: isNight ? 190 : 150, extent: SIMD3(7, 4, 7) * scale, seed: UInt64(staging.seed),
            path: "reef/motes")
        let flow = SIMD3<Float>(0.06, 0.015, 0.02) * scale
        let colour = isNight ? SIMD3<Float>(0.35, 1.5, 2.2) : SIMD3(0.75, 0.90, 0.92)
        let plankton = Particles("plankton", isNight ? .snippet(.halo) : .dot, isEmissive: isNight) {
            seconds in
            let time = seconds * pace
            return motes.points(around: camera.at(seconds), moved: flow * time, ahead: 0.42) { place, grain in
                let turn = grain * 60 + time * (0.3 + 0.5 * grain)
                let swirl = SIMD3(sinf(turn), sinf(turn * 1.2 + 1), cosf(turn * 0.8)) * (0.05 * scale)
                let beat = isNight ? 0.3 + 0.7 * smoothstep(0, 1, sinf(time * 1.1 + grain * 90)) : 1
                return Particle(
                    position: place + swirl, size: (isNight ? 0.018 : 0.0035 + 0.006 * grain) * scale,
                    colour: colour * beat,
                    opacity: isNight ? 0.8 : 0.22 + 0.25 * grain)
            }
        }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "reef/bubbles")
        let vents = (0..<5).map { _ -> SIMD3<Float> in
            let side: Float = random.unit() < 0.5 ? -1 : 1
            let x = side * random.between(0.8, 2.6), z = random.between(-3.5, 0.2)
            return SIMD3(x, height(x, z), z)
        }
        let seats = (0..<110).map { _ in SIMD4(random.unit(), random.unit(), random.unit(), random.unit()) }
        let bubbles = Particles("bubbles", .bubble) { seconds in
            seats.enumerated().map { index, seat in
                let beat = seconds * pace * (0.14 + 0.05 * seat.x) + seat.y, age = beat - beat.rounded(.down)
                let vent = vents[index % vents.count]
                let sway =
                    SIMD3(sinf(age * 22 + seat.z * 9), 0, cosf(age * 19 + seat.w * 9)) * (0.035 + 0.05 * age)
                let rise = SIMD3(0.25 * age, 3.6 * age, 0)
                return Particle(
                    position: (vent + sway + rise) * scale, size: (0.008 + 0.018 * seat.x * seat.x) * scale,
                    colour: SIMD3(0.80, 0.95, 1.0),
                    opacity: 0.75 * smoothstep(0, 0.05, age) * smoothstep(1, 0.8, age))
            }
        }
        return [plankton, bubbles]
    }
}
