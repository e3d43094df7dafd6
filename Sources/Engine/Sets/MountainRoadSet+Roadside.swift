import Foundation
import Render

extension MountainRoadSet {
    /// Metres of road that pass during the film.
    var run: Float { course.speed * Float(staging.seconds) }

    /// Woods on the slope, a few trees towards the valley: the near ones are grown, the far ones are cones.
    func trees(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "mountain-road/trees")
        var woods = Woods(staging, snow: snow, sight: sight)
        for _ in 0..<3400 {
            let z = 24 + run - powf(random.unit(), 1.25) * (440 + run)
            let isValley = random.unit() < 0.26
            let aside = isValley ? 9.5 + powf(random.unit(), 1.2) * 150 : 10 + powf(random.unit(), 1.35) * 210
            let x = course.middle(z) + (isValley ? aside : -aside)
            let luck = random.unit(), size = random.between(3.4, 7.6), turn = random.between(0, 6.28)
            let leafy = random.unit(), shade = random.between(0.78, 1.2)
            let grove = noise.fbm(x * 0.021, z * 0.021, octaves: 3)
            if grove < 0.46 && luck < 0.86 { continue }
            // Room for the view from the road.
            if aside < 26 && luck < 0.55 { continue }
            if isValley && aside < 60 && luck < 0.72 { continue }
            let ground = height(x, z)
            if ground > 105 + 40 * luck { continue }
            let seat = SIMD3(x, ground, z)
            let away = sight.nearest(seat)
            guard away < 30 || sight.sees(seat + SIMD3(0, size * 0.5, 0), radius: size * 0.6) else {
                continue
            }
            let transform =
                Matrix4.translation(seat - SIMD3(0, 0.15, 0)) * .rotationY(turn)
                * .scale(SIMD3(size * random.between(0.85, 1.1), size, size))
            woods.plant(
                transform, isLeafy: leafy < 0.30 && ground < 40, shade: shade, luck: luck, random: &random)
        }
        return woods.models().map { model in
            var model = model
            model.transform = passing
            return model
        }
    }

    /// Guard rail on the valley's side, snow poles on the other, boulders and tufts on the verges.
    func roadside(_ sight: Sight) -> [Model] {
        var models = [rail(), posts(), poles(sight)].compactMap(\.self) + boulders(sight)
        models += tufts()
        for index in models.indices { models[index].transform = passing }
        return models
    }

    private func place(_ aside: Float, _ z: Float) -> SIMD3<Float> {
        let x = course.middle(z) + aside
        return SIMD3(x, height(x, z), z)
    }

    private static let railAside: Float = 5.0

    /// The beam: a folded sheet along the road.
    private func rail() -> Model? {
        let profile: [SIMD2<Float>] = [
            SIMD2(0.00, 0.42), SIMD2(-0.07, 0.47), SIMD2(-0.07, 0.53), SIMD2(0.00, 0.58), SIMD2(-0.07, 0.63),
            SIMD2(-0.07, 0.69), SIMD2(0.00, 0.74),
        ]
        let rows = Array(stride(from: Float(-260), through: run + 30, by: 4))
        var mesh = Mesh()
        for z in rows {
            let middle = course.middle(z) + Self.railAside
            for (index, point) in profile.enumerated() {
                let above = profile[min(index + 1, profile.count - 1)], below = profile[max(index - 1, 0)]
                let along = above - below
                mesh.positions.append(SIMD3(middle + point.x, 0.05 + point.y, z))
                mesh.normals.append(SIMD3(-along.y, along.x, 0).normalized)
                mesh.uvs.append(SIMD2(point.y, z))
                mesh.colours.append(SIMD4(205, 208, 212, 255))
            }
        }
        let width = UInt32(profile.count)
        for row in 0..<UInt32(rows.count - 1) {
            for column in 0..<width - 1 {
                let a = row * width + column, b = a + 1, c = a + width, d = c + 1
                mesh.indices += [a, c, b, b, c, d]
            }
        }
        var material = Material.plain(SIMD3(0.62, 0.63, 0.65), roughness: 0.42, metalness: 0.7)
        material.features.insert(.doubleSided)
        var model = Model("rail", mesh, material)
        model.castsShadow = true
        return model
    }

    private func posts() -> Model? {
        let instances = stride(from: Float(-200), through: run + 30, by: 4).map { z in
            Instance(.translation(course.middle(z) + Self.railAside + 0.07, -0.3, z))
        }
        let mesh = Mesh.box(size: SIMD3(0.10, 1.05, 0.07), centre: SIMD3(0, 0.5, 0))
        return Model(
            "posts", mesh, .plain(SIMD3(0.42, 0.43, 0.45), roughness: 0.5, metalness: 0.5),
            instances: instances)
    }

    /// Tall marks that show the road to the plough; reflector posts when there is no snow.
    private func poles(_ sight: Sight) -> Model? {
        let tall: Float = snow > 0.3 ? 2.3 : 1.0
        var mesh = Mesh()
        let bands = snow > 0.3 ? 5 : 3
        for band in 0..<bands {
            var part = Mesh.cylinder(
                radius: snow > 0.3 ? 0.035 : 0.055, height: tall / Float(bands), segments: 8)
            let isSignal = band & 1 == (snow > 0.3 ? 0 : 1)
            let colour: SIMD4<UInt8> =
                isSignal
                ? (snow > 0.3 ? SIMD4(200, 62, 28, 255) : SIMD4(40, 40, 42, 255)) : SIMD4(226, 222, 214, 255)
            for index in part.positions.indices {
                part.positions[index].y += tall * Float(band) / Float(bands)
                part.colours[index] = colour
            }
            mesh.append(part)
        }
        // Not before the lens.
        let places = stride(from: Float(-260), through: run + 30, by: 22).map { place(-5.1, $0) }
            .filter { sight.nearest($0) > 3.5 }
        let instances = places.map { Instance(.translation($0 - SIMD3(0, 0.1, 0)) * .rotationZ(0.03)) }
        return Model("poles", mesh, .plain(roughness: 0.5), instances: instances)
    }

    private func boulders(_ sight: Sight) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "mountain-road/boulders")
        let meshes = [3, 2, 1].map { subdivisions in
            Mesh.icosphere(radius: 1, subdivisions: subdivisions).displaced { p, _ in
                let lump = noise.fbm(p.x * 1.3 + 7, p.y * 1.3 + p.z * 1.7, octaves: 4)
                let crack = noise.ridged(p.x * 1.1 + p.y, p.z * 1.1 - p.y * 0.6, octaves: 3)
                return p * (0.62 + 0.55 * lump + 0.25 * crack) * SIMD3(1, 0.8, 1)
            }.coloured(116, 108, 104, free: 60)
        }
        var tiers = [[Instance]](repeating: [], count: meshes.count)
        for _ in 0..<90 {
            let z = random.between(-200, run + 20), aside = -6.8 - powf(random.unit(), 2) * 26
            let size = 0.25 + 1.5 * powf(random.unit(), 3)
            let seat = place(random.unit() < 0.8 ? aside : -aside, z) - SIMD3(0, size * 0.25, 0)
            let shade = random.between(0.75, 1.2)
            let span = size / max(sight.nearest(seat), 0.5)
            tiers[span > 0.06 ? 0 : span > 0.02 ? 1 : 2].append(
                Instance(
                    .translation(seat) * .rotationY(random.between(0, 6.28))
                        * .scale(SIMD3(size * random.between(0.8, 1.5), size, size)),
                    tint: SIMD4(shade, shade, shade, 1)))
        }
        return tiers.indices.filter { !tiers[$0].isEmpty }.map {
            Model("boulders/\($0)", meshes[$0], vergeMaterial(snow), instances: tiers[$0])
        }
    }

    private func tufts() -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "mountain-road/tufts")
        let palette = SeasonColours(staging.season)
        let isBuried = snow > 0.5
        var near: [Instance] = []
        for _ in 0..<(isBuried ? 110 : 900) {
            let z = random.between(-70, run + 8), away = 4.8 + powf(random.unit(), 1.6) * 13
            let seat = place(random.unit() < 0.62 ? -away : min(away, 8), z)
            let size = random.between(0.18, isBuried ? 0.4 : 0.55)
            let tone = mix(palette.meadow, palette.dry, random.unit()) / Foliage.grass
            near.append(
                Instance(
                    .translation(seat - SIMD3(0, isBuried ? 0.08 : 0.02, 0))
                        * .rotationY(random.between(0, 6.28))
                        * .scale(size),
                    tint: SIMD4(tone * tone * random.between(0.8, 1.2), random.unit())))
        }
        var material = Material.foliage(snow: snow, isNear: true, teeth: 0)
        material.features = [.doubleSided, .matt, .noLamps, .translucent]
        if isBuried { material.uniforms["foliageSnow"] = .vector4(SIMD4(0.2, 20, 0, 0.4)) }
        var model = Model("tufts", Foliage.tuft(seed: 3, blades: 14), material, instances: near)
        model.castsShadow = false
        return [model]
    }
}
