/// How a model looks: a surface snippet, what the lighting has to do for it, and its parameters.
///
/// The snippet defines `void surface(inout Surface s)` and fills in albedo, roughness and so on; the common
/// lighting main does the rest. Every feature costs time on every pixel it covers: ask for what shows.
public struct Material: Sendable {
    public struct Features: OptionSet, Hashable, Sendable {
        public let rawValue: UInt32
        public init(rawValue: UInt32) { self.rawValue = rawValue }
        /// A clear lacquer over the base: vinyl, car paint, wet things (`s.coat`, `s.coatRoughness`).
        public static let coat = Features(rawValue: 1 << 0)
        /// Light caught by fine hairs at grazing angles: felt, velvet, moss (`s.fuzz`).
        public static let fuzz = Features(rawValue: 1 << 1)
        /// Light that comes through: leaves, wax, petals, waves (`s.translucency`).
        public static let translucent = Features(rawValue: 1 << 2)
        /// `s.opacity` below one half is a hole: leaves, fences.
        public static let cutout = Features(rawValue: 1 << 3)
        /// No lighting at all; only `s.emission` and fog: screens, distant lights.
        public static let unlit = Features(rawValue: 1 << 4)
        /// Both sides are seen; the normal is turned towards the camera.
        public static let doubleSided = Features(rawValue: 1 << 5)
        /// Reflects the stage's `mirror` plane instead of the sky (`s.reflectionShift`, `s.reflectionBlur`).
        public static let planar = Features(rawValue: 1 << 6)
        /// Takes no shadow from the sun (cheaper).
        public static let unshadowed = Features(rawValue: 1 << 7)
        /// Only the shadow and the light's darkening are seen: a ground under a subject on a plate.
        public static let shadowCatcher = Features(rawValue: 1 << 8)
        /// Lamps do not reach it (cheaper).
        public static let noLamps = Features(rawValue: 1 << 9)
        /// Matt: no reflection of the sky (cheaper; far terrain, bark, grass).
        public static let matt = Features(rawValue: 1 << 10)
    }

    public enum Blending: Sendable, Hashable {
        /// Hides what is behind.
        case opaque
        /// Laid over what is behind by `s.opacity`; reflections and highlights stay at full strength, so
        /// opacity 0.1 is window glass. Drawn after everything opaque, far to near.
        case over
        /// Light added to what is behind: glows, beams, neon halos.
        case add
    }

    /// Hairs or blades as stacked copies of the mesh along its normals.
    public struct Shells: Sendable, Hashable {
        /// 7 for a small thing, 13 for a hero.
        public var count: Int
        /// Metres, before the model's own transform; multiplied by the vertex colour's w.
        public var length: Float
        /// Hairs per metre.
        public var density: Float
        /// Bend in world space at the tips, in parts of `length`: gravity and wind.
        public var droop: SIMD3<Float>

        public init(
            count: Int = 9, length: Float, density: Float, droop: SIMD3<Float> = SIMD3(0, -0.35, 0)
        ) {
            self.count = count
            self.length = length
            self.density = density
            self.droop = droop
        }
    }

    public var surface: Snippet
    /// Moves vertices: `void deform(inout Vertex v)`; for wind, waves, flags.
    public var deformation: Snippet?
    public var features: Features
    public var blending: Blending = .opaque
    public var shells: Shells?
    public var uniforms: [String: Uniform]
    /// Uniforms that change with time.
    public var animated: (@Sendable (_ seconds: Float) -> [String: Uniform])?
    public var textures: [String: Texture] = [:]

    public init(_ surface: Snippet, features: Features = [], uniforms: [String: Uniform] = [:]) {
        self.surface = surface
        self.features = features
        self.uniforms = uniforms
    }
}

/// A value of a GLSL uniform.
public enum Uniform: Sendable {
    case float(Float)
    case vector2(SIMD2<Float>)
    case vector3(SIMD3<Float>)
    case vector4(SIMD4<Float>)
    case integer(Int32)
    case matrix(Matrix4)
    case vectors(_ values: [SIMD4<Float>])
}

extension Material {
    /// Vertex colour times `colour`.
    public static func plain(
        _ colour: SIMD3<Float> = SIMD3(1, 1, 1), roughness: Float = 0.6, metalness: Float = 0,
        features: Features = []
    ) -> Material {
        Material(
            .plain, features: features,
            uniforms: [
                "plainColour": .vector3(colour), "plainRoughness": .float(roughness),
                "plainMetalness": .float(metalness),
            ])
    }

    /// Soft plastic with a clear coat: toys, designer vinyl.
    public static func vinyl(_ colour: SIMD3<Float> = SIMD3(1, 1, 1), roughness: Float = 0.35) -> Material {
        var material = plain(colour, roughness: roughness, features: [.coat])
        material.surface = .vinyl
        return material
    }

    /// Needle felt: mottled wool with stray fibres; `shells` adds real hairs.
    public static func felt(_ colour: SIMD3<Float> = SIMD3(1, 1, 1), shells: Shells? = nil) -> Material {
        var material = Material(.felt, features: [.fuzz, .matt], uniforms: ["feltColour": .vector3(colour)])
        material.shells = shells
        return material
    }

    /// Light and nothing else: signs, screens, lamps.
    public static func glow(_ radiance: SIMD3<Float>) -> Material {
        Material(.glow, features: [.unlit], uniforms: ["glowRadiance": .vector3(radiance)])
    }

    /// Clear or tinted glass, seen through; `opacity` is that of the tint.
    public static func glass(tint: SIMD3<Float> = .zero, opacity: Float = 0.12, roughness: Float = 0.04)
        -> Material
    {
        var material = Material(
            .glass, features: [.doubleSided],
            uniforms: [
                "glassTint": .vector3(tint), "glassOpacity": .float(opacity),
                "glassRoughness": .float(roughness),
            ])
        material.blending = .over
        return material
    }
}
