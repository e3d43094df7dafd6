import Domain
import Foundation
import Render

extension MeadowSet {
    /// The felt of the ground, from under the hero to the last hill.
    func land(_ sight: Sight) -> [Model] {
        let columns = Relief.spread(-230, 230, count: 116, around: 0, power: 2.1)
        let rows = Relief.spread(-260, 24, count: 116, around: 0, power: 2.1)
        let grass = dress.grass, far = dress.far, noise = noise
        let mesh = Relief.grid(columns: columns, rows: rows, height: height) { place, normal in
            let away = (place.x * place.x + place.z * place.z).squareRoot()
            let patch = noise.fbm(place.x * 0.05 + 50, place.z * 0.05, octaves: 3) - 0.5
            var colour = mix(grass * 0.92, far, smoothstep(5, 30, away))
            // Fields and clearings on the hills.
            colour = mix(
                colour, far * SIMD3(1.18, 1.10, 0.85),
                smoothstep(0.02, 0.16, patch) * smoothstep(12, 40, away) * 0.7)
            colour = mix(colour, far * SIMD3(0.72, 0.84, 0.80), smoothstep(0.06, 0.20, -patch) * 0.6)
            let hollow = 0.72 + 0.28 * smoothstep(0.75, 0.98, normal.y)
            return SIMD4(colour.x, colour.y, colour.z, hollow)
        }
        var material = wool(grain: 22, mottling: 0.42, tuft: 0.75)
        material.surface = .turf
        material.features = [.fuzz, .matt, .noLamps]
        var model = Model("land", sight.trimmed(mesh, scale: scale), material, transform: .scale(scale))
        model.castsShadow = false
        model.isReflected = false
        return [model]
    }

    func wool(grain: Float, mottling: Float, tuft: Float, fuzz: Float = 0.6, translucency: Float = 0)
        -> Material
    {
        Material(
            .wool, features: [.fuzz, .matt],
            uniforms: [
                "woolGrain": .vector4(SIMD4(grain, mottling, fuzz, translucency)),
                "woolSnow": .vector4(SIMD4(dress.snow, tuft, 0, 0)),
            ])
    }

    func blade(root: Float, translucency: Float) -> Material {
        var material = Material(
            .blade, features: [.doubleSided, .translucent, .matt, .noLamps],
            uniforms: ["bladeLook": .vector4(SIMD4(root, translucency, dress.snow, 0))])
        let weather = Weather(staging)
        let strength = (0.012 + 0.045 * staging.weather.wind + 0.008 * Float(staging.motion)) * scale
        let way = weather.wind.normalized
        material.deformation = .breeze
        material.uniforms["breeze"] = .vector4(
            SIMD4(
                way.x * strength, way.z * strength, 0.9 / scale,
                (0.8 + 0.8 * staging.weather.wind) * staging.timeScale))
        return material
    }

    /// Tufts of blades on the ground in front and about the hero; wider and fewer further away.
    func lawn(_ camera: Camera) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/lawn")
        let eye = camera.eye / scale
        let forward = (camera.target - camera.eye).normalized
        let flat = SIMD3(forward.x, 0, forward.z).normalized
        let side = SIMD3(-flat.z, 0, flat.x)
        let tan =
            tanf(camera.fieldOfView(aspect: Float(staging.aspect.ratio)) / 2) * Float(staging.aspect.ratio)
            * 1.25
        let reach = min(
            max((SIMD3(camera.target.x, eye.y, camera.target.z) / scale - eye).length * 2.2, 7), 26)
        var near: [Instance] = [], far: [Instance] = []
        // Under snow only some stalks look out.
        let count = dress.snow > 0.5 ? 650 : 1500
        for index in 0..<count {
            let t = (Float(index) + random.unit()) / Float(count)
            let distance = 0.45 + (reach - 0.45) * powf(t, 0.85)
            let across = random.between(-1, 1) * (distance * tan + 0.5)
            let place = SIMD3(eye.x, 0, eye.z) + flat * distance + side * across
            let ground = height(place.x, place.z)
            // The lens must not be in the grass.
            if distance < 1.1, ground + dress.blades * 2 > eye.y - 0.1 { continue }
            let wide = 0.85 + 0.11 * distance
            let tall =
                dress.blades * random.between(0.65, 1.25)
                * (0.8 + 0.5 * noise.value(place.x * 0.6, place.z * 0.6))
                * (1 - 0.5 * smoothstep(reach * 0.7, reach, distance))
            let tone = 0.82 + 0.36 * noise.value(place.x * 0.45 + 80, place.z * 0.45)
            let copy = Instance(
                .translation(SIMD3(place.x, ground - 0.01, place.z) * scale)
                    * .rotationY(random.between(0, 6.28))
                    * .scale(SIMD3(wide, tall / dress.blades, wide) * scale),
                tint: SIMD4(tone, tone, tone * random.between(0.85, 1.1), 1))
            if distance < reach * 0.32 { near.append(copy) } else { far.append(copy) }
        }
        let material = blade(root: 0.62, translucency: 0.7)
        let isShort = dress.blades < 0.12
        return [("lawn near", near, isShort ? 24 : 13), ("lawn", far, isShort ? 13 : 8)].map {
            name, copies, blades in
            var model = Model(name, tuft(blades: blades), material, instances: copies)
            model.castsShadow = false
            model.isReflected = false
            return model
        }
    }

    /// A tuft, 1 unit of lawn: five vertices a blade.
    private func tuft(blades: Int) -> Mesh {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "meadow/tuft/\(blades)")
        var mesh = Mesh()
        for _ in 0..<blades {
            let angle = random.between(0, 6.28), radius = 0.24 * random.unit().squareRoot()
            let root = SIMD3(cosf(angle) * radius, 0, sinf(angle) * radius)
            let turn = random.between(0, 6.28), lean = random.between(0.1, 0.5)
            let outward = SIMD3(cosf(turn), 0, sinf(turn)), side = SIMD3(-outward.z, 0, outward.x)
            let tall = dress.blades * random.between(0.55, 1.15),
                width = (0.0065 + 0.03 * dress.blades) * (blades < 20 ? 1.35 : 1.15)
            let base = UInt32(mesh.positions.count)
            let light = random.between(0.85, 1.15)
            // A short blade is one triangle.
            let rows: [(Float, Float)] =
                dress.blades < 0.12 ? [(0, 1), (1, 0)] : [(0, 1), (0.55, 0.85), (1, 0)]
            for (up, wide) in rows {
                let place = root + outward * (lean * tall * up * up) + SIMD3(0, tall * up, 0)
                let normal = (SIMD3(0, 1, 0) + outward * (0.15 * up)).normalized
                let colour = mix(dress.grass * 0.9, dress.tip, up) * light
                for sign in wide > 0 ? [-1, 1] : [0] as [Float] {
                    mesh.positions.append(place + side * (sign * width * wide))
                    mesh.normals.append(normal)
                    mesh.uvs.append(SIMD2(sign, up))
                    mesh.colours.append(Relief.byte(SIMD4(colour.x, colour.y, colour.z, 1)))
                }
            }
            mesh.indices += [base, base + 1, base + 2]
            if rows.count > 2 {
                mesh.indices += [base + 1, base + 3, base + 2, base + 2, base + 3, base + 4]
            }
            if dress.isWheat { ear(at: root + outward * (lean * tall) + SIMD3(0, tall, 0), into: &mesh) }
        }
        return mesh
    }

    /// An ear of wheat: a spindle of eight faces.
    private func ear(at top: SIMD3<Float>, into mesh: inout Mesh) {
        let base = UInt32(mesh.positions.count)
        let points: [SIMD3<Float>] = [
            SIMD3(0, -0.06, 0), SIMD3(0.014, 0, 0), SIMD3(0, 0, 0.014), SIMD3(-0.014, 0, 0),
            SIMD3(0, 0, -0.014),
            SIMD3(0, 0.07, 0),
        ]
        for point in points {
            mesh.positions.append(top + point)
            mesh.normals.append((SIMD3(0, 0.5, 0) + point * 40).normalized)
            mesh.uvs.append(SIMD2(0, 1))
            mesh.colours.append(Relief.byte(SIMD4(dress.tip.x, dress.tip.y, dress.tip.z, 1)))
        }
        for side in 0..<4 as Range<UInt32> {
            let a = base + 1 + side, b = base + 1 + (side + 1) % 4
            mesh.indices += [base, a, b, base + 5, b, a]
        }
    }
}
