/// A picture for shaders; row 0 is the top, `uv` (0, 0) its top left corner.
public struct Texture: Sendable {
    public enum Pixels: Sendable {
        /// Four bytes a pixel.
        case rgba8([UInt8])
        /// One byte a pixel, read as `.r`.
        case r8([UInt8])
        /// Four half-precision numbers a pixel, as bit patterns; for radiance.
        case rgba16f([UInt16])
    }

    public var width: Int
    public var height: Int
    public var pixels: Pixels
    /// Whether `rgba8` holds sRGB colours, decoded to linear light when read.
    public var isSRGB: Bool
    /// Repeats beyond 0…1; else the edge goes on.
    public var repeats: Bool

    public init(width: Int, height: Int, pixels: Pixels, isSRGB: Bool = true, repeats: Bool = false) {
        self.width = width
        self.height = height
        self.pixels = pixels
        self.isSRGB = isSRGB
        self.repeats = repeats
    }
}
