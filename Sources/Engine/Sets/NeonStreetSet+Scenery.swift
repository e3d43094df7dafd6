import Foundation
import Render

extension NeonStreetSet {
    /// Paints the atlases, which are the same for every street, before anybody waits for them.
    static func paint() {
        _ = FacadeAtlas.texture
        _ = ShopAtlas.texture
        _ = StreetSigns.lettered
    }

    /// Houses, furniture, signs, wires: everything that stands still.
    func scenery(
        _ houses: StreetHouses, _ furniture: StreetFurniture, _ signs: StreetSigns, _ lamps: LampField
    ) -> [Model] {
        let light: ((SIMD3<Float>, SIMD3<Float>) -> SIMD3<Float>)? =
            isSunny ? nil : { lamps.radiance($0, $1) }
        let range = isSunny ? 1 : Self.range
        let bays = FacadeAtlas.texture
        var pictures = houses.pictures
        pictures.append(furniture.pictures, moved: .identity)
        var masses = houses.masses
        // Small things are left out of the wet street's mirror: ripples hide them.
        var details = houses.details
        details.append(furniture.solid, moved: .identity)
        masses.append(signs.boxes, moved: .identity)
        var models = [
            Model("walls", houses.walls.mesh(range: range, litBy: light), facade(bays, glow: 1.7)),
            Model("shops", pictures.mesh(range: range), facade(ShopAtlas.texture, glow: 2.0)),
            Model("masses", masses.mesh(range: range, litBy: light), baked()),
            Model("fittings", details.mesh(range: range, litBy: light), baked()),
            Model("skyline", towers().mesh(range: range, litBy: light), facade(bays, glow: 1.5)),
            Model("signs", signs.faces.mesh(), sign(signs.atlas.texture)),
            cables(furniture.cables),
        ]
        for index in models.indices {
            models[index].castsShadow =
                isSunny && models[index].name != "signs" && models[index].name != "wires"
            if models[index].name == "fittings" || models[index].name == "wires" {
                models[index].isReflected = false
            }
        }
        models.append(lanterns(furniture.lanterns))
        return models
    }

    private func facade(_ texture: Texture, glow: Float) -> Material {
        var material = Material(
            .facade, features: isSunny ? [.matt, .noLamps] : [.unlit],
            uniforms: [
                "facadeLight": .vector4(SIMD4(isSunny ? 1 : Self.range, glow * (isSunny ? 0.30 : 1), 0, 0)),
                "facadeGlass": .vector3(
                    isSunny ? SIMD3(repeating: 0.55) : Ambience(staging, Daylight(staging)).sky * 0.35),
            ])
        material.textures = ["facadeTexture": texture]
        return material
    }

    func baked() -> Material {
        Material(
            .baked, features: isSunny ? [.matt, .noLamps] : [.unlit],
            uniforms: ["bakedRange": .float(isSunny ? 1 : Self.range)])
    }

    private func sign(_ texture: Texture) -> Material {
        let day = isSunny ? 0.5 : 0.25 * (1 - evening)
        var material = Material(
            .sign, features: [.unlit],
            uniforms: ["signLight": .vector4(SIMD4(0.25 + 4.6 * evening, 0.2 + 4.2 * evening, 0.02 + day, 0))]
        )
        material.textures = ["signTexture": texture]
        return material
    }

    private func cables(_ ribbons: CityMesh) -> Model {
        var material = Material(
            .cable, features: [.unlit, .doubleSided],
            uniforms: ["cableRadiance": .vector3(SIMD3(repeating: 0.010 + 0.02 * (1 - evening)))])
        material.blending = .over
        material.deformation = .cableDeformation
        return Model("wires", ribbons.mesh(), material)
    }

    private func lanterns(_ places: [SIMD3<Float>]) -> Model {
        var paper = CityMesh()
        let glow = SIMD3<Float>(1.0, 0.13, 0.025)
        let steps = 8
        for step in 0..<steps {
            // Ribs of the paper: brighter in the middle, dark caps.
            let a = Float(step) / Float(steps), b = Float(step + 1) / Float(steps)
            func ring(_ t: Float) -> SIMD2<Float> {
                SIMD2(0.06 + 0.19 * sinf(t * .pi).squareRoot(), -0.30 + 0.60 * t)
            }
            let warm = 0.35 + 0.65 * sinf((a + b) / 2 * .pi)
            let colour =
                step == 0 || step == steps - 1
                ? SIMD3<Float>(repeating: 0.02) : glow * warm + SIMD3(0.20, 0.09, 0.015) * warm * warm * warm
            paper.turned(
                [ring(a), ring(b)], at: .zero, sides: 10, colour: colour * (0.25 + 0.75 * evening), free: 0)
        }
        let wind = staging.weather.wind, pace = staging.timeScale
        var model = Model(
            "lanterns", paper.mesh(),
            Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1.5)]))
        model.instances = .moving { seconds in
            places.enumerated().map { index, place in
                let phase = Float(index) * 1.7 + seconds * pace * 1.6
                let swing = (0.03 + 0.12 * wind) * sinf(phase)
                return Instance(
                    Matrix4.translation(place + SIMD3(0, 0.34, 0)) * Matrix4.rotationX(swing)
                        * Matrix4.translation(0, -0.34, 0))
            }
        }
        model.castsShadow = false
        return model
    }

    /// High houses beyond the end of the street.
    private func towers() -> CityMesh {
        var mesh = CityMesh()
        var random = SplitMix64(seed: seed, path: "towers")
        for index in 0..<11 {
            let x = -34 + Float(index) * 6.8 + random.between(-1.5, 1.5), wide = random.between(5, 8.5)
            let tall = random.between(30, 62) * (abs(x) < 9 ? 0.75 : 1), z = random.between(-185, -155)
            let wall = random.pick(FacadeAtlas.Wall.allCases),
                window = random.pick([FacadeAtlas.Window.strip, .pair, .wide, .sash])
            let columns = Int(wide / 2.2), rows = Int(tall / 3.2)
            let tint = SIMD3<Float>(0.7, 0.75, 0.9) * random.between(0.5, 1)
            for row in 0..<rows {
                for column in 0..<columns {
                    let x0 = x + wide * Float(column) / Float(columns),
                        x1 = x + wide * Float(column + 1) / Float(columns)
                    let y0 = tall * Float(row) / Float(rows), y1 = tall * Float(row + 1) / Float(rows)
                    let glow = random.unit() < 0.45 ? random.between(0.4, 1) * evening : 0
                    mesh.quad(
                        SIMD3(x0, y0, z), SIMD3(x1, y0, z), SIMD3(x1, y1, z), SIMD3(x0, y1, z), colour: tint,
                        free: glow,
                        uv: FacadeAtlas.uv(wall, window))
                }
            }
        }
        return mesh
    }

    /// The road and the walks, with the lamps' light in a texture of its own.
    func ground(_ lamps: LampField) -> Model {
        let low = SIMD2<Float>(-9, -190), high = SIMD2<Float>(9, 24)
        var canvas = Canvas(width: 48, height: 512)
        let range = Self.range
        canvas.fill(x: 0, y: 0, width: 48, height: 512) { u, v in
            let p = SIMD3(mix(low.x, high.x, u), 0, mix(low.y, high.y, v))
            return SIMD4(lamps.radiance(p, SIMD3(0, 1, 0)) / range, 1)
        }
        var mesh = CityMesh()
        let rows = 24
        for row in 0..<rows {
            let z0 = mix(high.y, low.y, Float(row) / Float(rows)),
                z1 = mix(high.y, low.y, Float(row + 1) / Float(rows))
            mesh.quad(
                SIMD3(low.x, 0, z0), SIMD3(high.x, 0, z0), SIMD3(high.x, 0, z1), SIMD3(low.x, 0, z1),
                colour: SIMD3(1, 1, 1))
        }
        let isRaining = staging.weather.kind == .rain || staging.weather.kind == .storm
        var features: Material.Features = isSunny ? [.matt, .noLamps] : [.unlit]
        if wetness > 0 { features.insert(.planar) }
        var material = Material(
            .asphalt(rings: isRaining, snow: snow > 0), features: features,
            uniforms: [
                "asphaltShape": .vector4(
                    SIMD4(wetness, isRaining ? 0.5 + 0.5 * staging.weather.amount : 0, snow, StreetPlan.road)),
                "asphaltMap": .vector4(
                    SIMD4(
                        1 / (high.x - low.x), -low.x / (high.x - low.x), 1 / (high.y - low.y),
                        -low.y / (high.y - low.y))),
                "asphaltPaint": .vector4(SIMD4(range, -6.5, 1, 0)),
            ])
        material.textures = ["asphaltLight": canvas.texture()]
        var model = Model("street", mesh.mesh(), material)
        model.isReflected = false
        model.castsShadow = false
        return model
    }
}
