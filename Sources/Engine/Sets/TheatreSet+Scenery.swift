import Foundation
import Render

extension TheatreSet {
    /// Boards, curtains or rig, and the dark of the hall.
    func scenery(_ light: RoomLight, _ mark: SIMD3<Float>) -> [Model] {
        var models = [boards(light, mark), apron(light)]
        let velvet = isConcert ? linear(hex: 0x15151C) : linear(hex: 0x8E1420)
        var cloth = [Mesh]()
        cloth.append(
            drape(from: SIMD2(-6.4, -3.9), to: SIMD2(6.4, -3.9), foot: 0, top: 6.6, folds: 46, deep: 0.16))
        for side: Float in [-1, 1] {
            cloth.append(
                drape(
                    from: SIMD2(side * 6.2, -2.2), to: SIMD2(side * 3.9, -1.9), foot: 0, top: 6.6, folds: 11,
                    deep: 0.16, drawn: 0.35))
            cloth.append(
                drape(
                    from: SIMD2(side * 6.6, 1.2), to: SIMD2(side * 4.35, 1.3), foot: 0, top: 6.6, folds: 11,
                    deep: 0.18, drawn: 0.5))
        }
        if !isConcert {
            for swag in 0..<5 {
                let x = -4.8 + Float(swag) * 2.4
                cloth.append(
                    drape(
                        from: SIMD2(x - 1.25, 1.45), to: SIMD2(x + 1.25, 1.45), foot: 4.65, top: 6.6,
                        folds: 9, deep: 0.10, sag: 0.55))
            }
        }
        var whole = Mesh.merged(cloth)
        whole.colours = zip(whole.positions, whole.normals).map { point, normal in
            // Velvet is darkest where it faces the eye and the light, bright along its folds.
            let facing = normal.z < 0 ? -normal : normal
            return CityMesh.bytes(light.radiance(point + facing * 0.12, facing) / RoomShell.range, 0)
        }
        var curtain = Model("curtains", whole, finish(.carpet, velvet, velvet))
        // The follow spot falls on the boards alone.
        curtain.material.features.formUnion([.doubleSided, .unlit])
        curtain.castsShadow = false
        models.append(curtain)
        if isConcert { models += rig(light) }
        return models
    }

    private func finish(_ kind: Snippet.Finish, _ colour: SIMD3<Float>, _ accent: SIMD3<Float>) -> Material {
        Material(
            .interior(kind, isGlossy: false), features: [.matt, .noLamps],
            uniforms: [
                "finishColour": .vector3(colour), "finishAccent": .vector3(accent),
                "finishShape": .vector4(SIMD4(RoomShell.range, 0, 0, 0)),
            ])
    }

    /// The boards, with the pools of the spots; the follow spot's pool is where its light reaches.
    private func boards(_ light: RoomLight, _ mark: SIMD3<Float>) -> Model {
        let wide: Float = 12.6, back = Self.low.z
        var mesh = Mesh.surface(columns: 84, rows: 42) { u, v in
            SIMD3((u - 0.5) * wide, 0, mix(back, Self.edge, v))
        }
        mesh.uvs = mesh.positions.map { SIMD2($0.x, $0.z) }
        let spots = spotsOnFloor
        mesh.colours = mesh.positions.map { point in
            var sum = light.radiance(point, SIMD3(0, 1, 0)) * (isConcert ? 1.6 : 0.55)
            for spot in spots {
                let off = SIMD2(point.x - spot.place.x, point.z - spot.place.z)
                sum +=
                    spot.colour
                    * smoothstep(spot.reach * 1.15, spot.reach * 0.6, (off * off).sum().squareRoot()) * 0.30
            }
            let off = SIMD2(point.x - mark.x, point.z - mark.z)
            let pool = smoothstep(1.75, 1.35, (off * off).sum().squareRoot())
            return CityMesh.bytes(sum / RoomShell.range, pool)
        }
        var model = Model(
            "boards", mesh, finish(.boards, linear(hex: isConcert ? 0x4A4038 : 0x8A5A34), .zero))
        model.castsShadow = false
        return model
    }

    private var spotsOnFloor: [(place: SIMD3<Float>, colour: SIMD3<Float>, reach: Float)] {
        guard !isConcert else { return [] }
        return [
            (SIMD3(-0.7, 0, -0.7), colours[0], 0.95), (SIMD3(0.7, 0, -0.7), colours[0], 0.95),
            (SIMD3(0, 0, -0.5), colours[1], 1.05),
        ]
    }

    /// Front of the stage, and the hall's floor below it.
    private func apron(_ light: RoomLight) -> Model {
        var mesh = CityMesh()
        mesh.box(
            SIMD3(-6.6, -1.2, Self.edge - 0.1), SIMD3(6.6, -0.001, Self.edge),
            colour: SIMD3(0.05, 0.030, 0.020), faces: [.front])
        mesh.box(
            SIMD3(-6.6, -0.09, Self.edge), SIMD3(6.6, -0.002, Self.edge + 0.06),
            colour: isConcert ? SIMD3(repeating: 0.05) : linear(hex: 0x9A7A3A) * 0.5, faces: [.front, .top])
        mesh.box(
            SIMD3(-9, -1.25, Self.edge), SIMD3(9, -1.2, 9), colour: SIMD3(0.012, 0.010, 0.010), faces: [.top])
        for side: Float in [-1, 1] {
            // Walls of the hall, hardly seen.
            mesh.box(
                SIMD3(side * 6.3, -1.2, Self.edge), SIMD3(side * 6.6, 6.6, 9),
                colour: SIMD3(0.030, 0.018, 0.014), faces: [.left, .right, .back])
        }
        if !isConcert {
            // Footlights.
            for index in 0..<9 {
                let x = -4.4 + Float(index) * 1.1
                mesh.turned(
                    [SIMD2(0.05, 0), SIMD2(0.05, 0.03), SIMD2(0.01, 0.05)], at: SIMD3(x, 0, Self.edge - 0.14),
                    sides: 10, colour: SIMD3(0.5, 0.32, 0.14), free: 0)
            }
        }
        var model = Model(
            "hall", mesh.mesh(), Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)]))
        model.castsShadow = false
        return model
    }

    /// Cloth that hangs in folds between two places seen from above.
    private func drape(
        from: SIMD2<Float>, to: SIMD2<Float>, foot: Float, top: Float, folds: Int, deep: Float,
        drawn: Float = 0, sag: Float = 0
    ) -> Mesh {
        let along = to - from
        let length = (along * along).sum().squareRoot()
        let out = SIMD2(-along.y, along.x) / length * (along.x < 0 ? -1 : 1)
        var mesh = Mesh.surface(columns: folds * 5, rows: 8) { u, v in
            let turn = u * Float(folds) * 2 * .pi
            let fold = sinf(turn) + 0.35 * sinf(turn * 0.43 + 1.3) + 0.15 * sinf(turn * 2.1)
            // Gathered towards its start at mid height, where a cord holds it.
            let held = drawn * expf(-(v - 0.62) * (v - 0.62) * 14)
            let place = from + along * (u * (1 - held))
            let off = out * (deep * fold * (0.7 + 0.5 * v) * (1 - 0.4 * held))
            let low = foot - sag * sinf(u * .pi)
            return SIMD3(place.x + off.x, mix(top, low, v), place.y + off.y)
        }
        if along.x < 0 { mesh = mesh.turnedOver }
        mesh.uvs = mesh.positions.map { SIMD2($0.x + $0.z, $0.y) }
        return mesh
    }

    /// Trusses with lamps, stacks of loudspeakers, panels of light behind the band.
    private func rig(_ light: RoomLight) -> [Model] {
        var metal = CityMesh(), glow = CityMesh()
        let grey = SIMD3<Float>(repeating: 0.10)
        for (y, z) in [(Float(5.62), Float(-3.05)), (5.95, 0.6)] {
            for (dy, dz) in [(Float(0), Float(0)), (0.32, 0), (0, 0.32), (0.32, 0.32)] {
                metal.tube(
                    [SIMD3(-6.2, y + dy, z + dz), SIMD3(6.2, y + dy, z + dz)], radius: 0.028, sides: 6,
                    colour: grey)
            }
            for step in 0..<30 {
                let x = -6.2 + Float(step) * 0.42
                metal.tube(
                    [SIMD3(x, y, z), SIMD3(x + 0.42, y + 0.32, z)], radius: 0.014, sides: 5, colour: grey)
                metal.tube(
                    [SIMD3(x, y + 0.32, z + 0.32), SIMD3(x + 0.42, y, z + 0.32)], radius: 0.014, sides: 5,
                    colour: grey)
            }
        }
        for side: Float in [-1, 1] {
            for level in 0..<4 {
                let y = Float(level) * 0.78
                metal.box(
                    SIMD3(side * 3.9, y, -1.9), SIMD3(side * 4.8, y + 0.76, -1.2),
                    colour: SIMD3(repeating: 0.016))
                for cone in [Float(0.22), 0.56] {
                    let disc = Matrix4.translation(side * 4.35, y + cone, -1.19) * .rotationX(.pi / 2)
                    var ring = CityMesh()
                    ring.turned(
                        [SIMD2(0.15, 0), SIMD2(0.12, 0.02), SIMD2(0.04, -0.03), SIMD2(0.001, -0.03)],
                        at: .zero, sides: 14, colour: SIMD3(repeating: 0.05))
                    metal.append(ring, moved: disc)
                }
            }
        }
        // A wall of lamps: rows of dots that fade from one colour into the other.
        for row in 0..<7 {
            for column in 0..<26 {
                let x = -5.0 + Float(column) * 0.4, y = 1.0 + Float(row) * 0.55
                let tone = mix(colours[0], colours[min(1, colours.count - 1)], Float(column) / 25)
                let wave = 0.25 + 0.75 * powf(0.5 + 0.5 * sinf(Float(column) * 0.55 + Float(row) * 0.9), 2)
                glow.box(
                    SIMD3(x - 0.045, y - 0.045, -3.62), SIMD3(x + 0.045, y + 0.045, -3.58),
                    colour: tone * wave, faces: [.front])
            }
        }
        let lit = metal.mesh(range: 1, litBy: { light.radiance($0, $1) * 4 + SIMD3(repeating: 0.04) })
        var models = [
            Model("rig", lit, Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)])),
            Model("wall of lamps", glow.mesh(), .glow(SIMD3(repeating: 3.2))),
        ]
        for index in models.indices { models[index].castsShadow = false }
        return models
    }

    /// Heads and shoulders before the stage; at a concert they move to the beat and raise their arms.
    func audience() -> [Model] {
        var random = SplitMix64(seed: seed, path: "theatre/audience")
        var bust = Mesh.icosphere(radius: 0.115, subdivisions: 2).transformed(
            .translation(0, 0.30, 0) * .scale(SIMD3(0.9, 1.12, 1)))
        bust.append(
            .lathe(
                profile: [
                    SIMD2(0.20, -0.5), SIMD2(0.235, -0.05), SIMD2(0.20, 0.10), SIMD2(0.07, 0.16),
                    SIMD2(0.055, 0.24),
                ],
                segments: 10
            ).transformed(.scale(SIMD3(1.0, 1, 0.62))))
        var raised = bust
        for side: Float in [-1, 1] {
            raised.append(
                .tube(
                    along: [
                        SIMD3(side * 0.20, 0.02, 0), SIMD3(side * 0.27, 0.30, -0.04),
                        SIMD3(side * 0.22, 0.60, -0.06),
                    ], radius: 0.042, segments: 7))
        }
        let rows = isConcert ? 3 : 2
        var places: [(at: SIMD3<Float>, size: Float, phase: Float, isUp: Bool)] = []
        for row in 0..<rows {
            let z = 2.55 + Float(row) * 0.62
            var x: Float = -5.2 + random.between(0, 0.3)
            while x < 5.2 {
                // The middle of the picture is kept low, so that nobody hides the hero.
                let dip: Float = isConcert ? 0.16 * expf(-x * x * 0.5) : 0
                places.append(
                    (
                        SIMD3(
                            x, -0.02 - 0.04 * Float(row) - dip + random.between(-0.08, 0.06),
                            z + random.between(-0.12, 0.12)),
                        random.between(0.92, 1.08), random.unit(),
                        isConcert && random.unit() < 0.28 && abs(x) > 0.8
                    ))
                x += random.between(0.50, 0.72)
            }
        }
        let beat: Float = isConcert ? 2.1 : 0, pace = staging.timeScale
        let dark = Material.plain(SIMD3(0.020, 0.017, 0.018), roughness: 0.8, features: [.matt, .unshadowed])
        return [(bust, false), (raised, true)].map { mesh, isUp in
            let chosen = places.filter { $0.isUp == isUp }
            var model = Model("audience", mesh, dark)
            let place = { @Sendable (seconds: Float) -> [Instance] in
                chosen.map { head in
                    let t = seconds * pace * beat * .pi + head.phase * 1.4
                    let bob = beat > 0 ? 0.035 * abs(sinf(t)) : 0.004 * sinf(seconds * 0.8 + head.phase * 6)
                    return Instance(
                        .translation(head.at + SIMD3(0, bob, 0))
                            * .rotationZ(
                                beat > 0 ? 0.05 * sinf(t * 0.5) : 0.01 * sinf(seconds * 0.5 + head.phase * 9))
                            * .rotationY((head.phase - 0.5) * 0.5) * .scale(head.size))
                }
            }
            model.instances = .moving(place)
            model.castsShadow = false
            return model
        }
    }
}
