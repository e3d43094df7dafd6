import Foundation
import Render

extension CavernSet {
    /// A cluster of crystals: where, how tall, its colour.
    struct Seat: Sendable {
        var place: SIMD3<Float>
        var size: Float
        var tone: SIMD3<Float>
    }

    var seats: [Seat] {
        let places: [(Float, Float, Float)] = [
            (-side * 3.3, -3.4, 1.0), (side * 4.3, -5.5, 1.25), (-side * 5.0, -8.0, 1.6),
            (-side * 1.6, -12.5, 1.5),
            (side * 2.9, -1.4, 0.55), (-side * 4.2, -0.4, 0.8), (side * 5.6, -11, 1.4),
        ]
        return places.enumerated().map { index, at in
            let tone = tones.isEmpty ? SIMD3(0.2, 0.6, 0.7) : tones[index % tones.count]
            return Seat(
                place: SIMD3(at.0, max(height(at.0, at.1), Self.water) - 0.05, at.1), size: at.2, tone: tone)
        }
    }

    private var rock: Material {
        Material(
            .cave, features: [.matt, .noLamps],
            uniforms: [
                "caveLight": .vector4(SIMD4(hole, isIce ? 1.4 : 0.8)),
                "caveRock": .vector3(isIce ? SIMD3(0.42, 0.58, 0.70) : SIMD3(0.40, 0.35, 0.31)),
            ])
    }

    private func lit(_ mesh: Mesh, key: (SIMD3<Float>) -> Float = { _ in 0 }) -> Mesh {
        var result = mesh
        result.colours = mesh.positions.indices.map { index in
            CityMesh.bytes(radiance(mesh.positions[index], mesh.normals[index]), key(mesh.positions[index]))
        }
        return result
    }

    func ground(_ sight: Sight) -> [Model] {
        let columns = Relief.spread(-13, 13, count: 84, around: 0, power: 1.5)
        let rows = Relief.spread(-22, 10, count: 100, around: -1, power: 1.5)
        let mesh = Relief.grid(columns: columns, rows: rows, height: { x, z in height(x, z) }) { _, _ in .one
        }
        // Only the hero's place takes shadows of the key light, and pays for them.
        let whole = lit(sight.trimmed(mesh)) { point in
            0.75 * smoothstep(5, 2.8, (point - SIMD3(0, 0, -0.5)).length)
        }
        var far = rock
        far.features.insert(.unlit)
        return [true, false].map { isNear in
            let part = whole.keeping { a, b, c in
                (max(whole.colours[a].w, whole.colours[b].w, whole.colours[c].w) > 0) == isNear
            }
            var model = Model(isNear ? "floor" : "floor far", part, isNear ? rock : far)
            model.castsShadow = false
            return model
        }
    }

    /// Walls and roof: the inside of a lumpy dome.
    func dome(_ sight: Sight) -> Model {
        let centre = SIMD3<Float>(0, 0.5, -6)
        var mesh = Mesh.surface(columns: 120, rows: 54) { u, v in
            let turn = u * 2 * Float.pi, up = v * Float.pi * 0.5 - 0.06
            let way = SIMD3(sinf(turn) * cosf(up), sinf(up), cosf(turn) * cosf(up))
            let lump = noise.fbm(way.x * 2.2 + way.y * 1.7 + 9, way.z * 2.2 - way.y * 1.3, octaves: 5)
            let rib = noise.ridged(way.x * 1.7 - way.y, way.z * 1.9 + way.y * 0.8, octaves: 4)
            let size = SIMD3<Float>(10.5, 12.5, 17)
            return centre + way * size * (0.74 + 0.42 * lump - 0.20 * rib)
        }
        mesh = sight.trimmed(mesh)
        // Nothing where the hole is.
        mesh = mesh.keeping { a, b, c in
            let middle = (mesh.positions[a] + mesh.positions[b] + mesh.positions[c]) / 3
            let off = SIMD2(middle.x - hole.x, middle.z - hole.z)
            return (off * off).sum().squareRoot() > 1.5 || middle.y < 4
        }
        var material = rock
        material.features.insert(.unlit)
        var model = Model("rock", lit(mesh), material)
        model.castsShadow = false
        return model
    }

    /// Bright sky above the hole.
    func opening() -> Model {
        let disc = Mesh.lathe(profile: [SIMD2(0, 0), SIMD2(4.5, 0)], segments: 24).transformed(
            .translation(hole + SIMD3(0, 3.2, 0)) * .rotationX(.pi))
        var material = Material.glow(shine * 2.2)
        material.features.insert(.doubleSided)
        var model = Model("opening", disc, material)
        model.castsShadow = false
        return model
    }

    func shafts() -> Model {
        let way = (hole - spot).normalized
        var shafts = LightShafts(direction: way, radiance: shine * (0.22 + 0.10 * staging.weather.haze))
        shafts.direction = way
        let length = (hole - spot).length * 1.15
        let feet = (0..<5).map { index -> (place: SIMD3<Float>, length: Float, power: Float, width: Float) in
            var random = SplitMix64(seed: seed, path: "cavern/shaft/\(index)")
            return (
                spot + SIMD3(random.between(-0.9, 0.9), -0.4, random.between(-0.7, 0.7)), length,
                random.between(0.5, 1.0), random.between(0.5, 1)
            )
        }
        return shafts.model(feet)
    }

    /// Stalactites, their partners on the floor, and boulders on the shore.
    func stones(_ sight: Sight) -> [Model] {
        var hanging: [Mesh] = []
        var random = SplitMix64(seed: seed, path: "cavern/stalactites")
        func spike(_ foot: SIMD3<Float>, _ length: Float, _ radius: Float, down: Bool) -> Mesh {
            let turn = random.between(0, 6)
            let profile = (0...7).map { step -> SIMD2<Float> in
                let v = Float(step) / 7
                return SIMD2(
                    radius * (powf(1 - v, 1.5) * 0.92 + 0.08 * (1 - v)) * (1 + 0.10 * sinf(v * 23 + turn)),
                    length * v)
            }
            let lathe = Mesh.lathe(profile: profile, segments: 9, crease: 1.2).transformed(.rotationY(turn))
            return lathe.transformed(.translation(foot) * (down ? .rotationX(.pi) : .identity))
        }
        for _ in 0..<130 {
            let x = random.between(-8, 8), z = random.between(-17, 1)
            let off = SIMD2(x - hole.x, z - hole.z)
            let roof = 9.6 - 0.055 * (x * x) - 0.012 * (z + 7) * (z + 7) + random.between(-0.4, 0.6)
            let length = random.between(0.7, 2.6) * (random.unit() < 0.25 ? 1.7 : 1)
            guard (off * off).sum() > 5.5 else { continue }
            let foot = SIMD3(x, roof + 1.0, z)
            guard sight.sees(foot - SIMD3(0, length * 0.6, 0), radius: length) else { continue }
            hanging.append(spike(foot, length + 1.0, 0.16 + length * 0.12, down: true))
        }
        for _ in 0..<34 {
            let x = random.between(-6.5, 6.5), z = random.between(-15, -1)
            let foot = SIMD3(x, height(x, z) - 0.1, z), length = random.between(0.4, 1.9)
            // The hero's place and the way to the water stay clear.
            guard abs(x) > 1.7 + max(0, 2 + z * 0.5), sight.sees(foot, radius: length) else { continue }
            hanging.append(spike(foot, length, 0.14 + length * 0.16, down: false))
        }
        let mesh = Mesh.merged(hanging).displaced { p, n in
            p + n * ((noise.fbm(p.x * 2.3 + p.y * 1.1, p.z * 2.3 - p.y * 1.4, octaves: 3) - 0.5) * 0.16)
        }
        var material = rock
        material.features.insert(.unlit)
        var model = Model("stalactites", lit(mesh), material)
        model.castsShadow = false
        return [model]
    }

    /// Six-sided crystals in clusters; they glow from within.
    func crystals(_ sight: Sight) -> [Model] {
        var mesh = CityMesh()
        for (number, seat) in seats.enumerated() where sight.sees(seat.place, radius: seat.size * 1.5) {
            var random = SplitMix64(seed: seed, path: "cavern/crystal/\(number)")
            for index in 0..<9 {
                let tall = seat.size * (index == 0 ? 1 : random.between(0.35, 0.85)),
                    wide = tall * random.between(0.09, 0.15)
                let lean = index == 0 ? 0.1 : random.between(0.25, 0.75), turn = random.between(0, 2 * .pi)
                let place =
                    Matrix4.translation(
                        seat.place + SIMD3(cosf(turn), 0, sinf(turn))
                            * (seat.size * 0.20 * (index == 0 ? 0 : 1)))
                    * .rotationY(-turn) * .rotationZ(-lean)
                prism(&mesh, place, tall, wide, seat.tone)
            }
        }
        var model = Model("crystals", mesh.mesh(), .glow(SIMD3(repeating: 1.6)))
        model.castsShadow = false
        return [model]
    }

    private func prism(
        _ mesh: inout CityMesh, _ place: Matrix4, _ tall: Float, _ wide: Float, _ tone: SIMD3<Float>
    ) {
        var solid = CityMesh()
        func at(_ side: Int, _ y: Float, _ r: Float) -> SIMD3<Float> {
            let angle = Float(side) / 6 * 2 * Float.pi
            return SIMD3(cosf(angle) * r, y, -sinf(angle) * r)
        }
        for side in 0..<6 {
            // Each face has a brightness of its own, as cut glass has; the foot is dark, the tip pale.
            let share: Float = [0.34, 0.95, 0.55, 0.26, 0.70, 0.45][side]
            let own = tone * share + SIMD3(repeating: 0.05 * share)
            let waist = tall * 0.45
            solid.quad(
                at(side, 0, wide * 0.9), at(side + 1, 0, wide * 0.9), at(side + 1, waist, wide),
                at(side, waist, wide), colour: own * 0.45)
            solid.quad(
                at(side, waist, wide), at(side + 1, waist, wide), at(side + 1, tall * 0.80, wide),
                at(side, tall * 0.80, wide), colour: own)
            let tip = SIMD3<Float>(0, tall, 0)
            solid.quad(
                at(side, tall * 0.80, wide), at(side + 1, tall * 0.80, wide), tip, tip,
                colour: own * 1.3 + SIMD3(repeating: 0.10))
        }
        mesh.append(solid, moved: place)
    }

    /// Still water that mirrors all of it.
    func pool(_ sight: Sight) -> Model {
        let columns = Relief.spread(-12, 12, count: 40, around: 0, power: 1.2)
        let rows = Relief.spread(-21, 1, count: 50, around: -3, power: 1.2)
        let mesh = Relief.grid(columns: columns, rows: rows, height: { _, _ in Self.water }) { place, _ in
            let depth = Self.water - height(place.x, place.z)
            return SIMD4(smoothstep(0.7, 0.0, depth), 0, 0, 1)
        }
        var material = Material(
            .lake, features: [.unlit, .planar],
            uniforms: [
                "lakeShape": .vector4(SIMD4(0.10, 0.35 * staging.timeScale, 1.4, 0)),
                "lakeFlow": .vector4(.zero),
                "lakeDeep": .vector3((tones.first ?? .zero) * 0.020 + shine * 0.004),
                "lakeShallow": .vector3((tones.first ?? .zero) * 0.07 + shine * 0.030),
            ])
        material.features = [.unlit, .planar, .noLamps]
        var model = Model("pool", sight.trimmed(mesh), material)
        model.castsShadow = false
        model.isReflected = false
        return model
    }

    /// Dust in the shaft.
    func motes() -> Particles {
        let seeds = (0..<90).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: seed, path: "cavern/mote/\(index)")
            return SIMD4(random.between(-1.3, 1.3), random.unit(), random.between(-1.3, 1.3), random.unit())
        }
        let (from, to, pace, tone) = (spot, hole, staging.timeScale, shine * 0.5)
        return Particles("motes", .dot, isEmissive: true) { seconds in
            seeds.map { seed in
                let t = seconds * pace
                let at =
                    mix(from, to, seed.y)
                    + SIMD3(
                        seed.x + 0.2 * sinf(t * 0.3 + seed.w * 9), 0.15 * sinf(t * 0.2 + seed.x * 5), seed.z)
                return Particle(
                    position: at, size: 0.006 + 0.010 * seed.w, colour: tone,
                    opacity: 0.5 + 0.4 * sinf(t + seed.w * 20))
            }
        }
    }

    /// Drops that fall from the roof.
    func drips() -> Particles {
        let seed = seed, pace = staging.timeScale, tone = shine * 0.35
        let drops = (0..<12).map { index -> SIMD3<Float> in
            var random = SplitMix64(seed: seed, path: "cavern/drip/\(index)")
            return SIMD3(random.between(-4, 4), random.unit(), random.between(-11, -3.5))
        }
        return Particles("drips", .streak, isEmissive: true) { seconds in
            drops.compactMap { drop -> Particle? in
                let t = seconds * pace * 0.33 + drop.y
                let since = (t - t.rounded(.down)) * 3
                let y = 8 - 4.9 * since * since
                guard y > Self.water else { return nil }
                var particle = Particle(
                    position: SIMD3(drop.x, y, drop.z), size: 0.008, colour: tone, opacity: 0.8)
                particle.stretch = SIMD3(0, 0.03 + 0.10 * min(since, 1), 0)
                return particle
            }
        }
    }
}
