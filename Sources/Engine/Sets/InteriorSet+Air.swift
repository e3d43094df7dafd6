import Foundation
import Render

extension InteriorSet {
    /// Panes with the world behind them, and curtains.
    func windows(_ view: WindowView, _ lattice: RoomLattice, _ exposure: Float) -> [Model] {
        let rain: Float? =
            switch staging.weather.kind {
            case .rain, .storm: 0.4 + 0.6 * staging.weather.amount
            default: nil
            }
        // Outside is brighter than inside, but not so bright that nothing is seen of it.
        let level = max((view.mean * SIMD3(0.3, 0.6, 0.1)).sum(), 1e-3)
        let most: Float =
            switch staging.time {
            case .night: isAtWindow ? 0.15 : 0.10
            case .dusk: isAtWindow ? 0.30 : 0.34
            case .dawn, .day, .sunset: 0.72
            }
        let gain = min(most / (level * exposure), 1.5)
        return plan.openings.flatMap { opening -> [Model] in
            let place = opening.place(in: plan)
            var pane = view.pane(
                SIMD2(opening.width, opening.height), rain: rain, pace: staging.timeScale, gain: gain)
            pane.transform = .still(place * .translation(0, 0, -0.12))
            guard let colour = opening.curtains else { return [pane] }
            return [pane, curtains(opening, colour, place, lattice)]
        }
    }

    /// Two lengths of cloth in folds, drawn aside; light comes through them.
    private func curtains(
        _ opening: RoomPlan.Opening, _ colour: SIMD3<Float>, _ place: Matrix4, _ lattice: RoomLattice
    ) -> Model {
        var whole = Mesh()
        let top = opening.height + 0.20, foot = -opening.sill + 0.03
        let byte = CityMesh.bytes(colour, 1)
        for side: Float in [-1, 1] {
            let wide: Float = 0.46
            let start = side * (opening.width / 2 + 0.34)
            var mesh = Mesh.surface(columns: 44, rows: 10) { u, v in
                let x = start - side * u * wide * (0.92 + 0.08 * v)
                let fold = sinf(u * 33 + side) + 0.4 * sinf(u * 71 + 2)
                // Folds open towards the hem.
                let deep = 0.030 + 0.020 * v
                return SIMD3(x, mix(top, foot, v), 0.12 + deep * fold)
            }
            mesh.colours = mesh.colours.map { _ in byte }
            if side > 0 { mesh = mesh.turnedOver }
            whole.append(mesh)
        }
        var material = MaterialKind.cloth.material(size: 1.5)
        material.features.formUnion([.translucent, .doubleSided, .noLamps])
        material.uniforms["toySoft"] = .vector4(SIMD4(0.3, 0.55, 0.10, 220))
        material.uniforms["toyFree"] = .vector4(SIMD4(0, 1, 1, 0))
        return Model("curtains", lattice.lit(whole, place), material, transform: place)
    }

    /// The sun's beams as dust shows them.
    func beams(_ exposure: Float) -> [Model] {
        guard isSunny else { return [] }
        var instances: [Instance] = []
        var random = SplitMix64(seed: seed, path: "room/beams")
        for opening in plan.openings {
            let through = dot(daylight.direction, -opening.inward())
            guard through > 0.12 else { continue }
            let place = opening.place(in: plan)
            for column in 0..<opening.panes.x {
                let point = place.transform(
                    point: SIMD3(
                        ((Float(column) + 0.5) / Float(opening.panes.x) - 0.5) * opening.width,
                        opening.height / 2, -0.05))
                let length = min(point.y / max(daylight.direction.y, 0.15), 4.2)
                var beam = Matrix4.translation(point - daylight.direction * length)
                beam.columns.1 = SIMD4(daylight.direction * length, 0)
                let power = random.between(0.8, 1.2)
                let half = (opening.width / Float(opening.panes.x) * 0.62 + opening.height * 0.16)
                instances.append(Instance(beam, tint: SIMD4(power, power, power, half)))
            }
        }
        guard !instances.isEmpty else { return [] }
        let strength = (0.045 + plan.haze * 2.2) * (0.7 + 1.2 * staging.weather.haze) / exposure
        return [.beams(instances, radiance: daylight.key / max(daylight.key.max(), 0.01) * strength)]
    }

    /// Dust in the light.
    func motes() -> [Particles] {
        let seeds = (0..<90).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: seed, path: "room/mote/\(index)")
            return SIMD4(random.unit(), random.unit(), random.unit(), random.unit())
        }
        guard isSunny, let opening = plan.openings.first else { return [] }
        let place = opening.place(in: plan)
        let (direction, pace) = (daylight.direction, staging.timeScale)
        let colour = daylight.key * 0.12
        let wide = opening.width, tall = opening.height
        return [
            Particles("motes", .dot, isEmissive: true) { seconds in
                seeds.map { seed in
                    let t = seconds * pace
                    let along = (seed.z + 0.010 * t).truncatingRemainder(dividingBy: 1)
                    let start = place.transform(
                        point: SIMD3((seed.x - 0.5) * wide, seed.y * tall, 0))
                    let drift = SIMD3(
                        0.05 * sinf(t * 0.5 + seed.w * 6.3), 0.04 * sinf(t * 0.37 + seed.x * 9),
                        0.05 * sinf(t * 0.43 + seed.y * 7))
                    let twinkle = 0.5 + 0.5 * sinf(t * (0.8 + seed.w) + seed.z * 20)
                    return Particle(
                        position: start - direction * (0.2 + 3.2 * along) + drift,
                        size: 0.0018 + 0.0026 * seed.w, colour: colour,
                        opacity: twinkle * smoothstep(0, 0.1, along) * smoothstep(1, 0.8, along))
                }
            }
        ]
    }

    /// Steam over what is on the stove.
    func steam(_ sources: [SIMD3<Float>]) -> [Particles] {
        guard !sources.isEmpty else { return [] }
        let pace = staging.timeScale
        let puffs = (0..<sources.count * 9).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: seed, path: "room/steam/\(index)")
            return SIMD4(random.unit(), random.unit(), random.unit(), random.unit())
        }
        let light = isSunny ? SIMD3<Float>(0.85, 0.83, 0.80) : SIMD3(0.80, 0.72, 0.62)
        return [
            Particles("steam", .puff) { seconds in
                puffs.enumerated().map { index, grain in
                    let source = sources[index % sources.count]
                    let life = seconds * pace * (0.26 + 0.12 * grain.x) + grain.y
                    let age = life - life.rounded(.down)
                    let sway = 0.10 * age * sinf(life * 4 + grain.z * 6.3)
                    var puff = Particle(
                        position: source
                            + SIMD3(sway + (grain.z - 0.5) * 0.08, 0.02 + age * 0.65, (grain.w - 0.5) * 0.08),
                        size: 0.035 + 0.13 * age, colour: light,
                        opacity: 0.30 * smoothstep(0, 0.15, age) * (1 - age) * (1 - age))
                    puff.seed = grain.w
                    puff.angle = grain.x * 6 + age
                    return puff
                }
            }
        ]
    }
}

extension Model {
    /// Beams of light in haze, each from the foot of its matrix along its y; the tint's w is half a beam's width.
    static func beams(_ instances: [Instance], radiance: SIMD3<Float>) -> Model {
        var mesh = Mesh()
        let steps = 7
        for step in 0...steps {
            let along = Float(step) / Float(steps)
            for across in [-1, 1] as [Float] {
                mesh.positions.append(SIMD3(0, along, 0))
                mesh.normals.append(SIMD3(0, 0, 1))
                mesh.uvs.append(SIMD2(across, along))
                mesh.colours.append(SIMD4(repeating: 255))
            }
        }
        mesh.indices = Relief.sheet(width: 2, depth: steps + 1)
        var material = Material(
            .shaft, features: [.unlit, .doubleSided], uniforms: ["shaftRadiance": .vector3(radiance)])
        material.blending = .add
        material.deformation = .beam
        var model = Model("shafts", mesh, material, instances: instances)
        model.castsShadow = false
        return model
    }
}

extension Mesh {
    /// The same with its other side out.
    var turnedOver: Mesh {
        var result = self
        for at in stride(from: 0, to: indices.count, by: 3) { result.indices.swapAt(at + 1, at + 2) }
        result.normals = normals.map { -$0 }
        return result
    }
}
