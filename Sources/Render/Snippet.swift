/// A piece of GLSL that an author writes: a surface, a sky, a deformation, a sprite.
///
/// Files lie flat in `Shaders/`, named by kind (`surface-`, `sky-`, `deform-`, `sprite-`). Authors name theirs
/// in an extension in a file of their own: `extension Snippet { public static let marble =
/// Snippet("surface-marble", PackageResources.surface_marble_glsl) }`.
public struct Snippet: Sendable, Hashable {
    /// The file's name without `.glsl`.
    public let name: String
    let source: String

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        source = String(decoding: bytes, as: UTF8.self)
    }

    /// A snippet given as text, for tests and experiments.
    public init(name: String, source: String) {
        self.name = name
        self.source = source
    }
}

extension Snippet {
    public static let plain = Snippet("surface-plain", PackageResources.surface_plain_glsl)
    public static let vinyl = Snippet("surface-vinyl", PackageResources.surface_vinyl_glsl)
    public static let felt = Snippet("surface-felt", PackageResources.surface_felt_glsl)
    public static let glow = Snippet("surface-glow", PackageResources.surface_glow_glsl)
    public static let glass = Snippet("surface-glass", PackageResources.surface_glass_glsl)
    public static let skyGradient = Snippet("sky-gradient", PackageResources.sky_gradient_glsl)
    public static let skyStudio = Snippet("sky-studio", PackageResources.sky_studio_glsl)
}

extension Snippet {
    static let spritePuff = Snippet("sprite-puff", PackageResources.sprite_puff_glsl)
    static let spriteDot = Snippet("sprite-dot", PackageResources.sprite_dot_glsl)
    static let spriteStreak = Snippet("sprite-streak", PackageResources.sprite_streak_glsl)
    static let spriteBubble = Snippet("sprite-bubble", PackageResources.sprite_bubble_glsl)
    static let spritePetal = Snippet("sprite-petal", PackageResources.sprite_petal_glsl)
}
