/// What surrounds the stage: backdrop, ambient light and reflections, all from one GLSL function.
///
/// The snippet defines `vec3 sky(vec3 d)`: radiance from unit direction `d`. It is baked once into a
/// panorama from which spherical harmonics (ambient light) and prefiltered mips (reflections) are made.
public struct Sky: Sendable {
    public enum Background: Sendable {
        /// Drawn from the baked panorama: one texture fetch a pixel. Soft skies.
        case baked
        /// The snippet is run for every visible background pixel: stars, crisp clouds, things that move.
        /// `BACKGROUND` is then defined, so that a snippet can leave the sun's disc out of reflections.
        case perPixel
        /// The snippet is run every frame at a third of the resolution: drifting clouds, aurora, nebulae.
        case soft
    }

    public var snippet: Snippet
    public var uniforms: [String: Uniform]
    /// Uniforms that change with time; they reach `.perPixel` and `.soft` backdrops; the bake sees time 0.
    public var animated: (@Sendable (_ seconds: Float) -> [String: Uniform])?
    public var textures: [String: Texture] = [:]
    public var background: Background
    /// Multiplies ambient light and reflections, not the backdrop.
    public var ambient: Float = 1

    public init(_ snippet: Snippet, uniforms: [String: Uniform] = [:], background: Background = .baked) {
        self.snippet = snippet
        self.uniforms = uniforms
        self.background = background
    }
}

extension Sky {
    /// Graded day or dusk sky with soft drifting clouds and a ground colour below the horizon.
    public static func gradient(
        zenith: SIMD3<Float>, middle: SIMD3<Float>, horizon: SIMD3<Float>, ground: SIMD3<Float>,
        sunDirection: SIMD3<Float>, sunColour: SIMD3<Float>, clouds: Float = 0.4, stars: Float = 0,
        background: Background = .soft
    ) -> Sky {
        Sky(
            .skyGradient,
            uniforms: [
                "skyZenith": .vector3(zenith), "skyMiddle": .vector3(middle), "skyHorizon": .vector3(horizon),
                "skyGround": .vector3(ground), "skySunDirection": .vector3(sunDirection.normalized),
                "skySunColour": .vector3(sunColour), "skyClouds": .float(clouds), "skyStars": .float(stars),
            ], background: background)
    }

    /// A photographer's studio: grey room, one big soft box overhead, two strips.
    public static func studio(wall: SIMD3<Float>, light: SIMD3<Float>) -> Sky {
        Sky(
            .skyStudio, uniforms: ["studioWall": .vector3(wall), "studioLight": .vector3(light)],
            background: .baked)
    }
}
