import Domain
import Foundation
import Render

/// A table before a seamless wall, lit like a catalogue: whatever is on it is the hero.
///
/// A leaf outside the frame throws its moving shadow across wall and table, petals or pebbles lie about, and a
/// polished top mirrors the subject.
struct ProductTableSet: FilmSet {
    private let staging: Staging
    private let assets: AssetLibrary?
    /// Size of the hero, to which wall, leaf and petals are fitted.
    private let size: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        size = max(staging.subjects.first?.height ?? 0.2, 0.05)
    }

    func stage() throws -> Stage {
        var cast = Cast(staging: staging, assets: assets)
        cast.heroShells = 9
        let focus = cast.focus
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(0, size * 0.4, 0), reach: (focus?.reach ?? size * 0.6) * 1.1,
            bearing: isMirrored ? 0.20 : -0.20, rise: 0.10)
        if let hero = staging.subjects.first {
            let breadth = try Figure(hero, assets: assets, seed: staging.seed, detail: .near).breadth
            work.reach = max(work.reach, breadth * 0.36)
            // What rises above the hero, out of it or over it, belongs into the picture.
            let top =
                staging.subjects.filter { abs($0.position.x) < size }.map { $0.position.y + $0.height }.max()
            if let top, top > hero.position.y + hero.height * 1.1, top < hero.height * 3 {
                work.subject.y = top * 0.52
                work.reach = max(work.reach, top * 0.60)
            }
            // One looks into bowls and onto plates and dials, and at bottles.
            work.rise += 0.56 * smoothstep(1.25, 2.2, breadth / hero.height)
        }
        work.placement = SIMD2(0, -0.04)
        work.clearance = size * 0.15
        work.distances = (size * 1.2)...(size * 9)
        work.blur = 0.55

        var stage = Stage(camera: work.camera(staging), sky: sky)
        stage.sun = Sun(
            direction: key, radiance: light * keyStrength,
            shadow: ShadowVolume(
                centre: SIMD3(0, size * 0.6, -size * 0.6), radius: size * 3.4, softness: size * 0.035))
        let hero = try cast.models()
        stage.models = [table, wall] + leaf() + hero + petals()
        if hasFlask, let bottle = hero.first { stage.models += try label(on: bottle.transform) }
        if surface != .velvet { stage.mirror = Mirror(height: 0) }
        stage.particles = [motes()]
        stage.look = Look(staging, exposure: isDark ? 0.95 : 0.82)
        stage.look.bloom = max(stage.look.bloom, 0.045)
        stage.look.occlusionRadius = size * 0.35
        stage.look.grade.contrast += 0.05
        return stage
    }

    /// Whether the hero is a flask that light shines through.
    private var hasFlask: Bool { staging.subjects.first?.asset == AssetKey(rawValue: "body/perfume-bottle") }
    private var flask: SIMD3<Float> { staging.subjects.first?.position ?? .zero }

    /// Words in dark ink and a gilt frame, a hair before the paper.
    private func label(on bottle: Timed<Matrix4>) throws -> [Model] {
        guard let assets else { return [] }
        let unit: Float = 0.150
        let lines: [(text: String, face: FontFace, height: Float, middle: Float)] = [
            ("No. 7", .poster, 0.070, 0.350), ("EAU DE PARFUM", .poster, 0.036, 0.266),
        ]
        var ink = Mesh()
        for line in lines {
            var form = Lettering(.flat)
            form.spacing = 0.10
            guard let word = try assets.text(line.text, font: line.face, as: form) else { continue }
            ink.append(
                word.transformed(
                    .translation(SIMD3(0, line.middle, 0.1526) * unit) * .scale(line.height * unit)))
        }
        var frame = Mesh()
        for (size, middle) in [
            (SIMD2<Float>(0.300, 0.004), SIMD2<Float>(0, 0.402)), (SIMD2(0.300, 0.004), SIMD2(0, 0.228)),
            (SIMD2(0.004, 0.178), SIMD2(-0.150, 0.315)), (SIMD2(0.004, 0.178), SIMD2(0.150, 0.315)),
            (SIMD2(0.110, 0.003), SIMD2(0, 0.298)),
        ] {
            frame.append(
                Mesh.box(size: SIMD3(size.x, size.y, 0.0012) * unit)
                    .transformed(.translation(SIMD3(middle.x, middle.y, 0.1524) * unit)))
        }
        return [
            ("ink", ink, Material.plain(SIMD3(0.035, 0.026, 0.022), roughness: 0.5)),
            ("gilt", frame, Material.plain(SIMD3(0.85, 0.55, 0.20), roughness: 0.25, metalness: 1)),
        ].compactMap { name, mesh, material in
            guard !mesh.indices.isEmpty else { return nil }
            var model = Model(name, mesh, material)
            model.transform = bottle
            model.castsShadow = false
            return model
        }
    }

    private var isMirrored: Bool { staging.seed % 2 == 1 }
    private var isDark: Bool { staging.time == .night || staging.time == .dusk }
    private var surface: Staging.Surface { staging.surface }

    /// From the side and a little in front, so that leaf shadows reach the wall.
    private var key: SIMD3<Float> {
        let height: Float =
            switch staging.time {
            case .day: 0.72
            case .dawn, .sunset: 0.40
            case .dusk, .night: 0.60
            }
        return SIMD3(isMirrored ? 0.80 : -0.80, height, 0.62).normalized
    }

    private var keyStrength: Float {
        switch staging.time {
        case .day: 2.7
        case .dawn, .sunset: 3.0
        case .dusk: 2.0
        case .night: 1.7
        }
    }

    private var light: SIMD3<Float> {
        switch staging.time {
        case .day: SIMD3(1.0, 0.95, 0.88)
        case .dawn, .sunset: SIMD3(1.0, 0.74, 0.48)
        case .dusk: SIMD3(0.95, 0.78, 0.80)
        case .night: SIMD3(0.82, 0.88, 1.0)
        }
    }

    /// The prompt's first colour, washed out as a painted wall is.
    private var wallColour: SIMD3<Float> {
        let colour =
            staging.palette.first.map { linear($0.red, $0.green, $0.blue) } ?? SIMD3(0.56, 0.30, 0.22)
        let pale = mix(colour, SIMD3(repeating: 0.55), 0.22)
        // White paper is lit until it is white.
        let isWhite = staging.place == .studio && colour.min() > 0.7
        return pale * (isDark ? 0.22 : isWhite ? 1.15 : 0.62)
    }

    private var sky: Sky {
        let room = mix(wallColour, SIMD3(repeating: 0.4), 0.5) * (isDark ? 0.18 : 0.42)
        var sky = Sky.studio(wall: room, light: light * (isDark ? 0.4 : 0.6))
        sky.ambient = isDark ? 0.8 : 1.0
        return sky
    }

    private var table: Model {
        let (kind, colour, vein): (Snippet.Tabletop, SIMD3<Float>, SIMD3<Float>) =
            switch surface {
            case .marble: (.marble, SIMD3(0.58, 0.55, 0.52), SIMD3(0.10, 0.085, 0.08))
            case .wood: (.wood, SIMD3(0.36, 0.19, 0.09), SIMD3(0.1, 0.05, 0.02))
            case .stone: (.stone, SIMD3(0.30, 0.29, 0.28), SIMD3(0.1, 0.1, 0.1))
            case .velvet: (.velvet, mix(wallColour, SIMD3(0.20, 0.02, 0.06), 0.5), .zero)
            case .sand: (.stone, SIMD3(0.62, 0.46, 0.30), SIMD3(0.3, 0.2, 0.1))
            case .water, .plain: (.plain, mix(wallColour, SIMD3(repeating: 0.6), 0.35), .zero)
            }
        var features: Material.Features = surface == .velvet ? [.fuzz] : [.planar]
        if surface == .stone || surface == .sand { features.insert(.matt) }
        let material = Material(
            .tabletop(kind), features: features,
            uniforms: [
                "topColour": .vector3(colour), "topVein": .vector3(vein),
                "topFlask": .vector4(
                    hasFlask ? SIMD4(flask.x, flask.z, size * 0.30, size) : SIMD4(repeating: 0)),
                "topFlaskColour": .vector3(SIMD3(0.85, 0.36, 0.08)),
            ])
        // A slab with a front edge: the eye needs to know how big things are.
        let slab = Mesh.grid(width: size * 16, depth: size * 8).transformed(.translation(0, 0, -size * 0.4))
        var model = Model("table", slab, material)
        model.isReflected = false
        model.castsShadow = false
        return model
    }

    private var wall: Model {
        var model = Model(
            "wall",
            .surface(columns: 8, rows: 1) { u, v in
                SIMD3((u - 0.5) * size * 20, v * size * 9 - size * 0.2, -size * 2.9)
            }, .plain(wallColour, roughness: 0.9, features: [.matt, .doubleSided]))
        model.castsShadow = false
        return model
    }

    /// A frond between the key light and the table, never in the picture; a breath of air moves it.
    private func leaf() -> [Model] {
        guard let frond = BodyCatalogue.body("body/frond", seed: UInt64(staging.seed), detail: .near) else {
            return []
        }
        let scale = size * 2.4 / max(frond.height, frond.footprint.max(), 0.01)
        let centre = key * size * 2.6 + SIMD3(0, size * 0.55, -size * 0.9)
        let side: Float = isMirrored ? 1 : -1
        let sway = staging.motion == 0 ? 0 : Float(1)
        return (0..<2).flatMap { index -> [Model] in
            let shift = SIMD3(side * -0.55, 0.42, -0.5) * (Float(index) * size * 1.4)
            let tilt = 0.5 + 1.1 * Float(index)
            return frond.models(
                Performance(.stand, tempo: 0),
                transform: .moving { seconds in
                    let breath = sway * (0.035 * sinf(seconds * 1.1 + tilt) + 0.018 * sinf(seconds * 2.3))
                    return .translation(centre + shift) * .rotationZ(side * (tilt + breath))
                        * .rotationY(0.6 + breath)
                        * .scale(scale)
                }
            ).map { model in
                var model = model
                model.isReflected = false
                return model
            }
        }
    }

    private func petals() -> [Model] {
        // Petals suit scent and flowers; metal, leather and glass with a dial lie alone.
        let isTechnical =
            staging.subjects.first.map {
                [.clock, .jewelry, .device, .footwear, .tool, .food].contains($0.kind)
            } ?? false
        let isSober =
            isTechnical || staging.place == .studio && surface == .plain || staging.mood == .energetic
        guard surface == .marble || surface == .plain || surface == .stone, !isSober,
            let petal = BodyCatalogue.body("body/petal", seed: UInt64(staging.seed), detail: .near)
        else { return [] }
        let scale = size * 0.24 / max(petal.footprint.max(), 0.01)
        var random = SplitMix64(seed: UInt64(staging.seed), path: "product-table/petals")
        let places = (0..<9).map { index -> Instance in
            let angle = Float(index) * 2.4 + random.between(-0.4, 0.4)
            let reach = size * random.between(0.62, 1.35)
            let at = SIMD3(cosf(angle) * reach * 1.25, 0.002, sinf(angle) * reach * 0.75)
            let turn =
                Matrix4.rotationY(random.between(0, 6.28)) * .rotationX(random.between(-0.12, 0.12))
                * .scale(scale * random.between(0.7, 1.15))
            return Instance(.translation(at) * turn, tint: SIMD4(1, 0.86 + 0.14 * random.unit(), 0.9, 1))
        }
        return petal.models(Performance(.stand, tempo: 0)).map { model in
            var model = model
            model.instances = .still(places)
            return model
        }
    }

    /// Dust in the key light: the one thing in a studio that never stands still.
    private func motes() -> Particles {
        let seeds = (0..<60).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "product-table/mote/\(index)")
            return SIMD4(
                random.between(-1.6, 1.6), random.between(0.1, 1.8), random.between(-1.6, 0.8), random.unit())
        }
        let (size, light) = (size, light)
        return Particles("motes", .dot) { seconds in
            seeds.map { seed in
                let drift = SIMD3(
                    0.05 * sinf(seconds * 0.5 + seed.w * 6.28), 0.03 * seconds * (seed.w - 0.3),
                    0.04 * sinf(seconds * 0.4 + seed.w * 9))
                return Particle(
                    position: (SIMD3(seed.x, seed.y, seed.z) + drift) * size,
                    size: size * (0.002 + 0.003 * seed.w), colour: light, opacity: 0.20)
            }
        }
    }
}
