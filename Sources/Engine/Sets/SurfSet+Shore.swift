import Foundation
import Render

extension SurfSet {
    /// Calm or rough water to the horizon.
    func openSea(_ daylight: Daylight) -> Model {
        let columns = Relief.spread(-1400, 1400, count: 190, around: 0, power: 2.6)
        let near: Float = isAshore ? -1.2 : 40
        let rows = Relief.spread(-1500, near, count: 190, around: min(near, 0), power: 2.8)
        let shore = isAshore
        let set = self
        func coded(_ value: Float) -> Float { powf(min(max(value, 0), 1), 1 / 2.2) }
        let mesh = Relief.grid(columns: columns, rows: rows, height: { _, _ in 0 }) { place, _ in
            let beach: Float = shore ? smoothstep(-9, -1.4, place.z + 0.5 * sinf(place.x * 0.4)) : 0
            let line: Float = shore ? set.surfLine(place) : 0
            // Long waves die out before the mesh gets too coarse for them, and on the sand.
            let free = smoothstep(170, 30, (place.x * place.x + place.z * place.z).squareRoot()) * (1 - beach)
            return SIMD4(coded(0.10 + 0.75 * beach), coded(line), 0, free)
        }
        var material = water(
            unit: scale, flow: SIMD2(0.05, 0.10), repeats: 3.4, ripples: 0.75)
        material.deformation = .swell
        material.uniforms["swell"] = swell.uniform
        var model = Model("sea", mesh, material, transform: .scale(scale))
        model.castsShadow = false
        return model
    }

    private func surfLine(_ place: SIMD3<Float>) -> Float {
        let edge = -2.1 + 0.5 * sinf(place.x * 0.45 + 1) + 0.22 * sinf(place.x * 1.3)
        let second = edge - 4.2 + 0.6 * sinf(place.x * 0.3)
        let near = expf(-powf((place.z - edge) / 0.55, 2)), far = expf(-powf((place.z - second) / 0.5, 2))
        return 0.75 * near + 0.5 * far
    }

    /// Height of the sand in units.
    func sand(_ x: Float, _ z: Float) -> Float {
        let slope = smoothstep(-4.5, 2, z)
        return -0.55 + 0.62 * slope + 0.03 * sinf(x * 0.7 + z * 0.5) * slope + 0.02 * sinf(x * 1.9 - z * 1.1)
    }

    /// Land: the beach under one's feet, an island, far shores.
    func shores() -> [Model] {
        var models: [Model] = []
        if isAshore {
            models.append(beach())
            models += holiday()
        }
        switch staging.place {
        case .island: models += island(at: SIMD3(5, 0, -34), radius: 11)
        case .beach: models += island(at: SIMD3(staging.seed % 2 == 0 ? 19 : -19, 0, -56), radius: 14)
        default: break
        }
        return models
    }

    private func wool(_ grain: Float, _ snow: Float = 0) -> Material {
        Material(
            .wool, features: [.fuzz, .matt, .noLamps],
            uniforms: [
                "woolGrain": .vector4(SIMD4(grain, 0.30, 0.4, 0)),
                "woolSnow": .vector4(SIMD4(snow, 0.5, 0, 0)),
            ])
    }

    private func beach() -> Model {
        let columns = Relief.spread(-60, 60, count: 90, around: 0, power: 2)
        let rows = Relief.spread(-9, 26, count: 90, around: 0, power: 1.8)
        let mesh = Relief.grid(columns: columns, rows: rows, height: sand) { place, _ in
            let wet = smoothstep(0.02, -0.16, place.y)
            let dry = SIMD3<Float>(0.83, 0.72, 0.54)
            let colour = mix(dry, dry * SIMD3(0.66, 0.60, 0.55), wet)
            return SIMD4(colour.x, colour.y, colour.z, 1)
        }
        return Model("beach", mesh, wool(28), transform: .scale(scale))
    }

    private func island(at place: SIMD3<Float>, radius: Float) -> [Model] {
        let noise = FieldNoise(seed: UInt64(staging.seed), path: "surf/island")
        let columns = (0...48).map { (Float($0) / 24 - 1) * radius * 1.25 }
        func height(_ x: Float, _ z: Float) -> Float {
            let away = (x * x + z * z * 1.6).squareRoot() / radius
            let rise = smoothstep(1.05, 0.2, away)
            return -0.5 + 0.9 * smoothstep(1.15, 0.95, away) + rise * rise * radius * 0.36
                * (0.5 + noise.fbm(x * 0.2, z * 0.2, octaves: 3))
        }
        let mesh = Relief.grid(columns: columns, rows: columns, height: height) { point, normal in
            let sand = SIMD3<Float>(0.88, 0.79, 0.60), grass = SIMD3<Float>(0.33, 0.50, 0.22)
            let colour = mix(sand, grass, smoothstep(0.5, 1.1, point.y + noise.value(point.x, point.z) * 0.4))
            return SIMD4(colour.x, colour.y, colour.z, 0.7 + 0.3 * normal.y)
        }
        let base = Matrix4.translation(place * scale) * .scale(scale)
        var models = [Model("island", mesh, wool(6), transform: base)]
        var random = SplitMix64(seed: UInt64(staging.seed), path: "surf/palms")
        let copies = (0..<16).map { _ -> Instance in
            let angle = random.between(0, 6.28), away = radius * (0.35 + 0.45 * random.unit())
            let x = cosf(angle) * away, z = sinf(angle) * away * 0.75
            return Instance(
                base * .translation(x, height(x, z), z) * .rotationY(random.between(0, 6.28))
                    * .scale(random.between(3.4, 5.2)))
        }
        let leaves = Material(
            .foliage, features: [.doubleSided, .translucent, .matt, .noLamps, .cutout],
            uniforms: [
                "foliageSnow": .vector4(SIMD4(0, 40, 60, 0.6)),
                "foliageTint": .vector3(SIMD3(1.05, 1.1, 0.9)),
            ])
        models.append(Model("palms", Foliage.palmTree(seed: UInt64(staging.seed)), leaves, instances: copies))
        return models
    }
}
