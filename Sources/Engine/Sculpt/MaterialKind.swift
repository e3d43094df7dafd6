import Render

/// What a part of a body is made of, in the one art direction of the studio: toys under real light.
///
/// A kind names a substance, never a shader: the renderer maps each kind to its own surface (roughness, coat,
/// fuzz, transmission). Vertex colours carry the albedo, and their fourth channel carries ``coverage``.
public enum MaterialKind: String, Sendable, CaseIterable, Codable {
    // Soft toys.
    /// Needle felt: matt, fuzzy rim, no highlight.
    case felt
    /// Long plush fur; w of the colour is fur length.
    case fur
    case feather
    /// Woven cloth: coats, umbrellas, sails, space suits.
    case cloth
    case leather
    // Hard toys.
    /// Smooth moulded vinyl with a soft clear coat.
    case vinyl
    /// Modelling clay: matt with a faint sheen and thumb marks.
    case clay
    /// Lacquer on metal or fibreglass: cars, surfboards.
    case paint
    case plastic
    case rubber
    case ceramic
    case wood
    case paper
    // Metals and glass.
    case metal
    case gold
    case glass
    /// A bottle of thick glass, fluid and all; the colour is the fluid's.
    case crystal
    /// A coloured fluid behind glass.
    case liquid
    /// Mirror-coated dark glass: helmet visors, sunglasses.
    case visor
    // Faces.
    /// Wet, black and sharp: eyes keep a catchlight.
    case eye
    case skin
    case hair
    // Nature.
    case bark
    /// Leaves and needles: two-sided, light passes through.
    case foliage
    case grass
    case petal
    case rock
    case snow
    case ice
    case sand
    case soil
    case coral
    /// Translucent jelly: jellyfish, anemones.
    case jelly
    case scale
    /// Horn plates of a turtle's shell; uv is across and along it.
    case carapace
    /// A reptile's skin, in patches.
    case hide
    // Light.
    /// Gives off its own colour; w of the colour is strength.
    case emissive

    /// What the fourth channel of the vertex colour means on this kind, where 255 is the most.
    public var coverage: Coverage {
        switch self {
        case .fur, .feather, .grass: .length
        case .emissive: .strength
        case .foliage, .petal, .jelly, .liquid, .glass: .thinness
        default: .occlusion
        }
    }

    /// Meaning of the free channel of a vertex colour.
    public enum Coverage: Sendable {
        /// Length of the fibres: 0 is shorn, 255 is the longest of the material.
        case length
        /// Radiance: 255 is the full strength of the lamp.
        case strength
        /// How much light passes through: 255 is a thin edge.
        case thinness
        /// Ambient light that reaches the point: 255 is open, 0 is a deep fold.
        case occlusion
    }

    /// Both sides are seen, so back faces must not be culled.
    public var isTwoSided: Bool {
        switch self {
        case .foliage, .grass, .petal, .feather, .paper, .jelly: true
        default: false
        }
    }

    /// Drawn after the opaque parts, far to near.
    public var isTransparent: Bool {
        switch self {
        case .glass, .liquid, .jelly, .ice: true
        default: false
        }
    }
}
