import Foundation
import Render

extension MountainRoadSet {
    static let asphalt: Float = 4.1

    /// Height of the ground at a place of the world: road, bank, wooded slope on the left (−x), a drop to the valley
    /// on the right, mountains beyond.
    func height(_ x: Float, _ z: Float) -> Float {
        let aside = x - course.middle(z)
        let away = abs(aside)
        guard away > Self.asphalt else { return 0 }
        let rough = noise.fbm(x * 0.06, z * 0.06, octaves: 4) - 0.5
        let bank = smoothstep(Self.asphalt, 6.4, away)
        // What the plough leaves beside the road: a cut wall, lumps on it, an older bank behind; less on the
        // valley's side.
        let lumps =
            (noise.fbm(x * 0.75, z * 0.75, octaves: 3) - 0.38) * smoothstep(4.7, 5.6, away)
            * smoothstep(11, 6.5, away)
        let wall = smoothstep(4.35, 4.85, away) * (0.30 + 0.42 * noise.fbm(x * 0.13, z * 0.13, octaves: 3))
        let older = expf(-(away - 7.6) * (away - 7.6) * 1.3) * (noise.fbm(x * 0.2, z * 0.2, octaves: 3))
        let berm =
            snow * (aside < 0 ? 1 : 0.5)
            * (wall * smoothstep(9.5, 6.2, away) + 0.75 * older + 0.55 * lumps)
        var near: Float
        if aside < 0 {
            let climb = max(away - 8, 0)
            let step = noise.fbm(x * 0.018 + 4, z * 0.018, octaves: 4)
            near = 0.25 * bank + climb * (0.02 + 0.20 * step * step) + powf(climb, 1.3) * 0.02 * step
        } else {
            let drop = max(away - 7.5, 0)
            near = 0.10 * bank - 16 * (1 - expf(-drop * 0.045))
        }
        near += rough * min(away - Self.asphalt, 16) * 0.16 + berm
        let mixing = smoothstep(110, 330, away)
        return mixing > 0 ? mix(near, far(x, z), mixing) : near
    }

    /// The mountains; a great massif stands where the default camera looks, the valley opens beside it.
    func far(_ x: Float, _ z: Float) -> Float {
        let radius = (x * x + z * z).squareRoot()
        let angle = atan2f(x, -z)
        func lobe(_ middle: Float, _ width: Float) -> Float {
            let t = (angle - middle) / width
            return expf(-t * t)
        }
        let wander = noise.fbm(angle * 1.7 + 9, 3, octaves: 2) - 0.5
        let place =
            0.34 + 0.80 * lobe(-0.86 + wander * 0.3, 0.26) + 0.45 * lobe(-0.30, 0.16) + 0.5 * lobe(0.42, 0.25)
        let shape = noise.ridged(x * 0.00125 + 3.1, z * 0.00125 + 7.7, octaves: 8)
        let steps = noise.fbm(x * 0.0042, z * 0.0042, octaves: 5)
        let rise = smoothstep(260, 1500, radius) * (1 - 0.35 * smoothstep(2200, 4200, radius))
        let foothills = 46 * steps * smoothstep(200, 600, radius)
        return -16 + foothills + rise * place * (70 + 690 * powf(shape, 1.25) * (0.75 + 0.5 * steps))
    }

    /// Ground on both sides of the road, from the asphalt's edge to where the far mountains take over.
    func ground(_ sight: Sight) -> [Model] {
        let ahead = 60 + course.speed * Float(staging.seconds)
        let rows =
            Relief.spread(-430, -70, count: 44, around: -70, power: 1.7).dropLast()
            + stride(from: Float(-70), through: ahead, by: 1.6)
        // Close together on the banks, where the eye is; none on the road, which lies above.
        let aside =
            [3.6, 4.3, 4.5, 4.7, 4.9, 5.2, 5.6] + (0...12).map { 6.1 + 0.5 * Float($0) }
            + Relief.spread(12.2, 330, count: 24, around: 12, power: 2.1)
        let columns = aside.reversed().map { -$0 } + [0] + aside
        let palette = SeasonColours(staging.season)
        let relief = self
        let mesh = Relief.grid(
            columns: columns, rows: Array(rows),
            height: { x, z in
                let place = x + relief.course.middle(z)
                let sunk: Float = abs(x) < Self.asphalt - 0.4 ? -0.12 : 0
                return relief.height(place, z) + sunk
            },
            colour: { place, normal in
                let patch = relief.noise.fbm(place.x * 0.05, place.z * 0.05, octaves: 3)
                var tone = mix(palette.meadow, palette.dry, smoothstep(0.42, 0.62, patch))
                tone = mix(tone, palette.soil, smoothstep(0.86, 0.66, normal.y))
                if abs(place.x) < 5.4 { tone = mix(tone, palette.gravel, 0.8) }
                return SIMD4(tone, 0.35 + 0.65 * smoothstep(0.6, 0.95, normal.y))
            })
        var bent = mesh
        for index in bent.positions.indices {
            bent.positions[index].x += course.middle(bent.positions[index].z)
        }
        // In lengths of road: those that are out of view cost nothing.
        let seen = sight.trimmed(bent)
        let edges: [Float] = [-1000, -150] + stride(from: Float(-70), to: ahead, by: 40) + [1000]
        return zip(edges, edges.dropFirst()).enumerated().compactMap { index, length in
            let part = seen.keeping { a, b, c in
                let middle = (seen.positions[a].z + seen.positions[b].z + seen.positions[c].z) / 3
                return middle >= length.0 && middle < length.1
            }
            guard !part.indices.isEmpty else { return nil }
            var model = Model("ground/\(index)", part, vergeMaterial(snow))
            model.transform = passing
            model.castsShadow = false
            return model
        }
    }

    func vergeMaterial(_ cover: Float) -> Material {
        Material(
            .verge, features: [.matt],
            uniforms: [
                "vergeShape": .vector4(SIMD4(cover, wetness, 7, 0.55)),
                "vergeSnow": .vector3(SIMD3(0.80, 0.845, 0.91)),
            ])
    }

    func tarmac() -> [Model] {
        let ahead = 60 + course.speed * Float(staging.seconds)
        let rows = Relief.spread(-420, ahead, count: 150, around: 0, power: 1.4)
        var mesh = Relief.grid(
            columns: [-4.4, -2.2, 0, 2.2, 4.4], rows: rows, height: { x, _ in 0.03 - 0.0035 * x * x },
            colour: { _, _ in SIMD4(1, 1, 1, 1) })
        for index in mesh.positions.indices {
            mesh.positions[index].x += course.middle(mesh.positions[index].z)
        }
        var material = Material(
            .tarmac,
            uniforms: [
                "tarmacCover": .vector4(
                    SIMD4(
                        snow * 0.8, staging.weather.kind == .clear && snow == 0 ? 0 : wetness, Self.asphalt,
                        0.5)),
                "tarmacSnow": .vector3(SIMD3(0.74, 0.78, 0.85)),
                "tarmacShade": .vector4(shade),
                "tarmacLine": .vector3(SIMD3(0.78, 0.76, 0.70)),
            ])
        material.features = []
        var model = Model("tarmac", mesh, material)
        model.transform = passing
        model.castsShadow = false
        return [model]
    }

    /// Half the width and length of a hero on wheels, and how dark it is beneath.
    private var shade: SIMD4<Float> {
        guard let hero = staging.subjects.first, Course.isVehicle(hero), hero.support == .ground else {
            return .zero
        }
        return SIMD4(hero.height * 0.72, hero.height * 1.66, 0.86, 0)
    }

    /// Ridges to the horizon.
    func massif(_ daylight: Daylight, _ sight: Sight) -> [Model] {
        let relief = self
        let shape = PolarRelief(
            height: { x, z in
                // The near ground lies over this mesh; it stays below.
                let clear = smoothstep(250, 330, abs(x - relief.course.middle(z)))
                let beyond = smoothstep(395, 430, -z)
                return relief.far(x, z) - 9 * (1 - max(clear, beyond))
            }, sun: daylight.direction)
        var massif = Massif(shape: shape, season: staging.season, snow: snow)
        if crossing != nil, staging.weather.kind == .fog {
            massif.shroud = Massif.Shroud(
                level: 14, surge: 70, light: daylight.fog.colour, glow: daylight.fog.sunColour,
                drift: SIMD2(3 + 6 * staging.weather.wind, 1) * staging.timeScale)
        }
        var model = massif.model(sight)
        model.transform = passing
        return [model]
    }
}

/// Colours of open country by season, sRGB.
struct SeasonColours {
    var meadow: SIMD3<Float>
    var dry: SIMD3<Float>
    var soil: SIMD3<Float>
    var gravel = SIMD3<Float>(0.42, 0.40, 0.38)
    var trees: SIMD3<Float>
    /// Of broad leaves.
    var leaves: [SIMD3<Float>]

    init(_ season: SceneDescription.Season) {
        soil = SIMD3(0.36, 0.31, 0.26)
        switch season {
        case .spring:
            meadow = SIMD3(0.38, 0.52, 0.22)
            dry = SIMD3(0.46, 0.53, 0.28)
            trees = SIMD3(0.17, 0.26, 0.14)
            leaves = [SIMD3(0.45, 0.58, 0.22), SIMD3(0.52, 0.62, 0.26), SIMD3(0.85, 0.68, 0.72)]
        case .summer:
            meadow = SIMD3(0.34, 0.44, 0.20)
            dry = SIMD3(0.50, 0.48, 0.27)
            trees = SIMD3(0.14, 0.22, 0.13)
            leaves = [SIMD3(0.27, 0.42, 0.15), SIMD3(0.33, 0.46, 0.17)]
        case .autumn:
            meadow = SIMD3(0.50, 0.43, 0.22)
            dry = SIMD3(0.58, 0.44, 0.24)
            trees = SIMD3(0.34, 0.24, 0.11)
            leaves = [SIMD3(0.80, 0.45, 0.12), SIMD3(0.78, 0.27, 0.10), SIMD3(0.85, 0.64, 0.18)]
        case .winter:
            meadow = SIMD3(0.42, 0.38, 0.29)
            dry = SIMD3(0.48, 0.42, 0.32)
            trees = SIMD3(0.15, 0.20, 0.15)
            leaves = []
        }
    }

    static func light(_ colour: SIMD3<Float>) -> SIMD3<Float> { linear(colour.x, colour.y, colour.z) }
}
