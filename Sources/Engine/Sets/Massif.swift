import Domain
import Foundation
import Render

/// Mountains to the horizon, from a fan of terrain that is measured once: rock, snow, meadows and woods by height,
/// slope and season.
struct Massif: Sendable {
    var name = "massif"
    var shape: PolarRelief
    var season: SceneDescription.Season
    /// 0 bare … 1 deep winter.
    var snow: Float
    /// Metres above the ground at which snow stays in summer, and to which woods climb.
    var snowLine: Float = 330
    var treeLine: Float = 130
    var rock = SIMD3<Float>(0.42, 0.40, 0.41)
    /// Clouds that hide its foot.
    var shroud: Shroud?

    /// A sea of clouds around mountains.
    struct Shroud: Sendable {
        /// Height of the tops of the clouds, and how far they surge up the slopes, metres.
        var level: Float
        var surge: Float
        /// Radiance, and how much of it there is more towards the sun.
        var light: SIMD3<Float>
        var glow: SIMD3<Float>
        /// Metres a second along x and z.
        var drift: SIMD2<Float>
    }

    func model(_ sight: Sight) -> Model {
        let (mesh, texture) = shape.build()
        let palette = SeasonColours(season)
        var material = Material(
            shroud == nil ? .massif : .shroudedMassif,
            features: shroud == nil
                ? [.unlit, .noLamps, .unshadowed] : [.unlit, .noLamps, .unshadowed, .cutout],
            uniforms: [
                "massifShape": .vector4(
                    SIMD4(snow, snow > 0 ? 60 : season == .spring ? snowLine * 0.58 : snowLine, treeLine, 0)),
                "massifRock": .vector3(SeasonColours.light(rock)),
                "massifMeadow": .vector3(SeasonColours.light(palette.meadow)),
                "massifTrees": .vector3(SeasonColours.light(palette.trees)),
            ])
        material.textures["massifRelief"] = texture
        if let shroud {
            material.uniforms["shroudLight"] = .vector3(shroud.light)
            material.uniforms["shroudGlow"] = .vector3(shroud.glow)
            material.animated = { seconds in
                let way = shroud.drift * seconds
                return ["shroudShape": .vector4(SIMD4(shroud.level, shroud.surge, way.x, way.y))]
            }
        }
        var model = Model(name, sight.trimmed(mesh), material)
        model.castsShadow = false
        return model
    }
}
