import Domain
import Foundation
import Render

extension VillageSet {
    /// Hedges, fences, trees, flowers and grass before the houses.
    func gardens(_ sight: Sight) -> [Model] {
        hedges(sight) + fences(sight) + trees(sight) + plants(sight)
    }

    private var edge: Float { isSuburb ? 4.75 : 3.75 }

    /// Openings in hedge and fence, before each door.
    private func isGate(_ z: Float, _ side: Float, _ plots: [Plot]) -> Bool {
        plots.contains { plot in
            (plot.place.x - lane(plot.place.z)) * side > 0 && abs(plot.place.x - lane(plot.place.z)) < 20
                && abs(plot.place.z - z) < (isSuburb ? 5.2 : 1.3)
        }
    }

    private func hedges(_ sight: Sight) -> [Model] {
        guard !isSuburb else { return [] }
        let field = noise
        let mesh = Mesh.roundedBox(size: SIMD3(0.8, 1.0, 2.1), radius: 0.28, steps: 4).displaced { p, n in
            p + n * ((field.fbm(p.x * 3 + p.y * 4, p.z * 4 + p.y, octaves: 3) - 0.5) * 0.30)
        }.coloured { place, normal in
            SIMD4(0.24, 0.38, 0.15, 0.5 + 0.5 * smoothstep(-0.5, 0.5, place.y + normal.y * 0.3))
        }
        let plots = plots
        var copies: [Instance] = []
        for side in [Float(-1), 1] {
            for z in stride(from: Float(6), through: -110, by: -1.9) where !isGate(z, side, plots) {
                // Some gardens have a fence instead.
                guard noise.value(z * 0.045 + 20 * side, 3) < 0.56 else { continue }
                let x = lane(z) + side * edge
                let seat = SIMD3(x, height(x, z) + 0.42, z)
                guard sight.sees(seat, radius: 1.4) else { continue }
                let turn = atanf((lane(z - 1) - lane(z + 1)) / -2), shade = 0.85 + 0.3 * noise.value(x, z)
                copies.append(
                    Instance(.translation(seat) * .rotationY(turn), tint: SIMD4(shade, shade, shade, 1)))
            }
        }
        guard !copies.isEmpty else { return [] }
        let green = Material(
            .wool, features: isLamplit ? [.matt] : [.matt, .noLamps],
            uniforms: [
                "woolGrain": .vector4(SIMD4(17, 0.75, 0, 0)), "woolSnow": .vector4(SIMD4(snow, 1.5, 0, 0)),
            ])
        return [Model("hedge", mesh, green, instances: sight.ordered(copies))]
    }

    private func fences(_ sight: Sight) -> [Model] {
        var mesh = CityMesh()
        let paint = isSuburb ? linear(0.92, 0.91, 0.88) : linear(0.60, 0.46, 0.34)
        for picket in 0..<8 {
            let z = -0.9 + 0.24 * Float(picket)
            mesh.box(
                SIMD3(-0.02, 0.05, z - 0.05), SIMD3(0.02, 0.92 + (picket & 1 == 0 ? 0.06 : 0), z + 0.05),
                colour: paint,
                faces: [.left, .right, .top, .back, .front])
        }
        for y in [0.26, 0.68] as [Float] {
            mesh.box(SIMD3(-0.05, y, -1), SIMD3(-0.01, y + 0.09, 1), colour: paint * 0.9, faces: .all)
        }
        let plots = plots
        var copies: [Instance] = []
        for side in [Float(-1), 1] {
            for z in stride(from: Float(6), through: -80, by: -1.9) where !isGate(z, side, plots) {
                guard
                    isSuburb
                        ? noise.value(z * 0.03 + 9 * side, 8) > 0.55
                        : noise.value(z * 0.045 + 20 * side, 3) >= 0.56
                else { continue }
                let x = lane(z) + side * edge
                let seat = SIMD3(x, height(x, z) - 0.02, z)
                guard sight.sees(seat, radius: 1.4) else { continue }
                let turn = atanf((lane(z - 1) - lane(z + 1)) / -2)
                copies.append(Instance(.translation(seat) * .rotationY(turn + (side > 0 ? 0 : .pi))))
            }
        }
        guard !copies.isEmpty else { return [] }
        return [
            Model("fence", mesh.mesh(), cottageMaterial(lamps: isLamplit), instances: sight.ordered(copies))
        ]
    }

    private func trees(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "village/trees")
        var woods = Woods(staging, snow: snow, sight: sight)
        let plots = plots
        var bare: [Instance] = []
        for attempt in 0..<420 {
            let near = attempt < 60
            let z = near ? random.between(-60, -2) : -20 - 190 * random.unit()
            let side: Float = random.unit() < 0.5 ? -1 : 1
            let aside = near ? random.between(5.6, 8) : 15 + 130 * powf(random.unit(), 1.2)
            let x = lane(z) + side * aside, size = near ? random.between(3.6, 5.2) : random.between(5, 10)
            let shade = random.between(0.8, 1.2), luck = random.unit(), turn = random.between(0, 6.28)
            let leafy = random.unit() < (near ? 0.85 : 0.55)
            let isTaken = plots.contains { ($0.place - SIMD3(x, $0.place.y, z)).length < (near ? 5.6 : 8.5) }
            guard !isTaken, near ? attempt % 3 == 0 : noise.value(x * 0.03, z * 0.03 + 50) > 0.45 else {
                continue
            }
            let seat = SIMD3(x, height(x, z) - 0.1, z)
            guard sight.sees(seat + SIMD3(0, size / 2, 0), radius: size * 0.6) || near else { continue }
            let place = Matrix4.translation(seat) * .rotationY(turn) * .scale(size)
            if leafy && !woods.hasLeaves {
                if near || attempt % 4 == 0 {
                    bare.append(Instance(place, tint: SIMD4(shade, shade, shade, luck)))
                }
            } else {
                woods.plant(place, isLeafy: leafy, shade: shade, luck: luck, random: &random)
            }
        }
        var models = woods.models()
        if !bare.isEmpty {
            models.append(
                Model(
                    "bare trees", Foliage.bareTree(seed: UInt64(staging.seed)),
                    .foliage(snow: snow, isNear: false, teeth: 0), instances: sight.ordered(bare)))
        }
        return models
    }

    /// Grass at the kerbs and flowers along the fences.
    private func plants(_ sight: Sight) -> [Model] {
        guard snow < 0.5 else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "village/plants")
        let palette = SeasonColours(staging.season)
        var tufts: [Instance] = [], blooms: [Instance] = []
        let colours: [SIMD3<Float>] = [
            linear(0.92, 0.30, 0.32), linear(0.96, 0.76, 0.25), linear(0.82, 0.52, 0.86),
            linear(0.95, 0.93, 0.88),
        ]
        for _ in 0..<1000 {
            let z = 7 - powf(random.unit(), 1.3) * 52, side: Float = random.unit() < 0.5 ? -1 : 1
            let aside = 3.5 + powf(random.unit(), 1.6) * 5
            let x = lane(z) + side * aside, size = random.unit(), luck = random.unit(),
                turn = random.between(0, 6.28)
            let seat = SIMD3(x, height(x, z) - 0.03, z)
            guard sight.sees(seat, radius: 0.5), !(isSuburb && aside < 4.6) else { continue }
            let place = Matrix4.translation(seat) * .rotationY(turn)
            if luck < 0.26, abs(aside - edge) < 1.3, staging.season != .winter {
                blooms.append(
                    Instance(
                        place * .scale(0.8 + 0.9 * size),
                        tint: SIMD4(colours[Int(size * 997) % colours.count], luck)))
            } else {
                let tone =
                    SeasonColours.light(mix(palette.meadow, palette.dry, size * 0.6))
                    / SeasonColours.light(Foliage.grass)
                tufts.append(Instance(place * .scale(0.12 + 0.20 * size), tint: SIMD4(tone, luck)))
            }
        }
        var blades = Material.foliage(snow: snow * 0.5, isNear: true, teeth: 0, translucency: 0.8)
        blades.features.remove(.cutout)
        if isLamplit { blades.features.remove(.noLamps) }
        func flower(_ detail: Int) -> Mesh {
            var mesh = Mesh()
            for index in 0..<7 {
                let angle = Float(index) * 2.4, ring = 0.10 * Float(index).squareRoot()
                mesh.append(
                    Mesh.icosphere(radius: 0.045, subdivisions: detail)
                        .transformed(
                            .translation(
                                cosf(angle) * ring, 0.24 + 0.05 * cosf(Float(index) * 3), sinf(angle) * ring))
                )
            }
            return mesh
        }
        let petals = Material(
            .wool, features: isLamplit ? [.matt] : [.matt, .noLamps],
            uniforms: [
                "woolGrain": .vector4(SIMD4(30, 0.3, 0, 0)), "woolSnow": .vector4(SIMD4(0, 0.4, 0, 0)),
            ])
        var models: [Model] = []
        for (name, mesh, copies, material) in [
            ("grass", Foliage.tuft(seed: 5, blades: 9), tufts, blades), ("blooms", flower(1), blooms, petals),
            (
                "stalks", Foliage.tuft(seed: 6, blades: 8),
                blooms.map { Instance($0.transform * .scale(0.30)) }, blades
            ),
        ] where !copies.isEmpty {
            var model = Model(name, mesh, material, instances: sight.ordered(copies))
            model.castsShadow = false
            if name == "blooms" {
                model.levels = [Model.Level(mesh, upTo: 4.5), Model.Level(flower(0), upTo: .infinity)]
            }
            models.append(model)
        }
        return models
    }

    // MARK: Evening

    private var posts: [SIMD3<Float>] {
        (0..<7).map { index in
            let z = 1 - Float(index) * 17, side: Float = index & 1 == 0 ? 1 : -1
            let x = lane(z) + side * (Self.lane + 0.55)
            return SIMD3(x, 0.12, z)
        }
    }

    /// Lanterns on posts along the lane.
    func lamps(_ sight: Sight) -> [Model] {
        var mesh = CityMesh()
        let iron = linear(0.10, 0.11, 0.12)
        mesh.turned(
            [
                SIMD2(0.16, 0), SIMD2(0.15, 0.25), SIMD2(0.07, 0.4), SIMD2(0.05, 3.0), SIMD2(0.11, 3.05),
                SIMD2(0.02, 3.15),
            ],
            at: .zero, sides: 8, colour: iron, free: 1)
        mesh.turned(
            [SIMD2(0.02, 3.62), SIMD2(0.28, 3.55), SIMD2(0.16, 3.72), SIMD2(0.02, 3.9)], at: .zero, sides: 6,
            colour: iron,
            free: 1)
        var bulb = CityMesh()
        bulb.turned(
            [SIMD2(0.10, 3.1), SIMD2(0.17, 3.25), SIMD2(0.19, 3.55), SIMD2(0.02, 3.6)], at: .zero, sides: 8,
            colour: SIMD3(1, 1, 1), free: 1)
        let seen = posts.filter { sight.sees($0 + SIMD3(0, 2, 0), radius: 2.5) }.map {
            Instance(.translation($0))
        }
        guard !seen.isEmpty else { return [] }
        let glow = linear(1, 0.72, 0.40) * (evening > 0.2 ? 5 * evening : 0) + SIMD3(repeating: 0.25)
        var light = Model("bulbs", bulb.mesh(), .glow(glow), instances: seen)
        light.castsShadow = false
        return [Model("lanterns", mesh.mesh(), cottageMaterial(lamps: false), instances: seen), light]
    }

    /// What lanterns and a few windows throw on the lane, and a soft key on the hero.
    func addLight(to stage: inout Stage, _ cast: Cast, _ camera: Timed<Camera>) {
        guard isLamplit else {
            if staging.time != .day {
                stage.lamps = .still(cast.reflector(seenBy: camera, exposure: stage.look.exposure))
            }
            return
        }
        let warm = linear(1, 0.70, 0.38)
        // A market is lit by the lanterns on its strings.
        let tops =
            isMarket ? lines.map { SIMD3(lane($0), 3.3, $0) } : posts.map { $0 + SIMD3(0, 3.3, 0) }
        let near = tops.prefix(isMarket ? 4 : 3)
        stage.lamps = .still(
            near.map { Lamp(position: $0, intensity: warm * (9 * evening)) }
                + cast.reflector(seenBy: camera, exposure: stage.look.exposure))
        stage.lampGlow = [.rain, .fog, .storm].contains(staging.weather.kind) ? 0.003 : 0
        let halos = tops.map {
            Particle(
                position: $0 + SIMD3(0, 0.06, 0), size: 1.3, colour: warm * (1.1 * evening), opacity: 0.8)
        }
        stage.particles.append(Particles("lanterns", .snippet(.halo), isEmissive: true) { _ in halos })
    }

    /// Smoke from some chimneys when it is cold or evening.
    func smoke() -> [Particles] {
        guard snow > 0 || evening > 0.1 || staging.season == .autumn else { return [] }
        let style = isSuburb ? Cottage.Style.suburb : .village
        let seed = UInt64(staging.seed)
        let tops = plots.prefix(12).enumerated().filter { $0.offset % 3 == 1 }.map { _, plot in
            let house = Cottage(style, seed: seed, number: plot.kind, evening: evening, snow: snow)
            return plot.place + Matrix4.rotationY(plot.turn).transform(direction: house.chimney)
        }
        let pace = staging.timeScale, wind = Weather(staging).wind
        let shade: Float = staging.time == .night ? 0.55 : 0.9
        return [
            Particles("smoke", .puff) { seconds in
                tops.enumerated().flatMap { chimney, top in
                    (0..<9).map { index in
                        let beat = seconds * pace * 0.16 + Float(index) / 9 + Float(chimney) * 0.37
                        let age = beat - beat.rounded(.down)
                        let lean = wind * (age * age * 1.4)
                        let curl =
                            SIMD3(sinf(age * 7 + Float(index)), 0, cosf(age * 6 + Float(index) * 2))
                            * (0.35 * age)
                        var puff = Particle(
                            position: top + SIMD3(0, 0.2 + 4.2 * age, 0) + lean + curl,
                            size: 0.28 + 1.5 * age,
                            colour: SIMD3(repeating: shade),
                            opacity: 0.30 * smoothstep(0, 0.08, age) * (1 - age))
                        puff.seed = Float(index) / 9
                        puff.angle = age * 2 + Float(index)
                        return puff
                    }
                }
            }
        ]
    }
}
