import Render

extension MaterialKind {
    /// How a substance takes light.
    private struct Surface {
        var roughness: Float
        var metalness: Float = 0
        /// A clear lacquer, and how rough it is.
        var coat: Float = 0
        var coatRoughness: Float = 0.1
        var fuzz: Float = 0
        var translucency: Float = 0
        var mottle: Float = 0.1
        /// Grains a metre.
        var grain: Float = 60
        var opacity: Float = 1
        var rim: Float = 0
        /// No reflection of the surroundings.
        var matt = false
    }

    private var surface: Surface {
        switch self {
        case .felt, .fur: Surface(roughness: 0.95, fuzz: 1, mottle: 0.25, matt: true)
        case .feather: Surface(roughness: 0.8, fuzz: 0.4, mottle: 0.12, matt: true)
        case .cloth: Surface(roughness: 0.88, fuzz: 0.55, mottle: 0.10, grain: 220, matt: true)
        case .leather: Surface(roughness: 0.5, mottle: 0.12, grain: 150)
        case .vinyl: Surface(roughness: 0.42, coat: 0.8, coatRoughness: 0.12, mottle: 0.02)
        case .clay: Surface(roughness: 0.68, mottle: 0.10, grain: 45)
        case .paint: Surface(roughness: 0.35, coat: 1, coatRoughness: 0.05, mottle: 0)
        case .plastic: Surface(roughness: 0.36, coat: 0.5, coatRoughness: 0.15, mottle: 0.02)
        case .rubber: Surface(roughness: 0.55, mottle: 0.05, grain: 120)
        case .ceramic: Surface(roughness: 0.28, coat: 1, coatRoughness: 0.05, mottle: 0.03)
        case .wood: Surface(roughness: 0.6, mottle: 0.2, grain: 40)
        case .paper: Surface(roughness: 0.9, translucency: 0.2, mottle: 0.04, matt: true)
        case .metal: Surface(roughness: 0.28, metalness: 1, mottle: 0.03)
        case .gold: Surface(roughness: 0.20, metalness: 1, mottle: 0.02)
        case .glass: Surface(roughness: 0.04, mottle: 0, opacity: 0.05, rim: 0.45)
        case .liquid: Surface(roughness: 0.05, mottle: 0, opacity: 0.72, rim: 0.2)
        case .crystal: Surface(roughness: 0.05, mottle: 0)
        case .visor: Surface(roughness: 0.05, metalness: 1, mottle: 0)
        case .eye: Surface(roughness: 0.14, coat: 1, coatRoughness: 0.03, mottle: 0)
        case .skin: Surface(roughness: 0.55, fuzz: 0.15, translucency: 0.35, mottle: 0.03)
        case .hair: Surface(roughness: 0.5, fuzz: 0.3, mottle: 0.22, grain: 160)
        case .bark: Surface(roughness: 0.9, mottle: 0.5, grain: 28, matt: true)
        case .foliage, .grass: Surface(roughness: 0.7, translucency: 0.8, mottle: 0.25, grain: 20, matt: true)
        case .petal: Surface(roughness: 0.55, fuzz: 0.25, translucency: 0.7, mottle: 0.05)
        case .rock: Surface(roughness: 0.88, mottle: 0.45, grain: 14, matt: true)
        case .snow: Surface(roughness: 0.75, translucency: 0.3, mottle: 0.04)
        case .ice: Surface(roughness: 0.08, translucency: 0.4, mottle: 0.05, opacity: 0.55, rim: 0.4)
        case .sand, .soil: Surface(roughness: 0.95, mottle: 0.3, grain: 90, matt: true)
        case .coral: Surface(roughness: 0.75, fuzz: 0.35, translucency: 0.3, mottle: 0.2, grain: 70)
        case .jelly: Surface(roughness: 0.2, translucency: 0.9, mottle: 0.05, opacity: 0.38, rim: 0.55)
        case .scale: Surface(roughness: 0.34, coat: 0.5, coatRoughness: 0.15, mottle: 0.15, grain: 130)
        case .carapace: Surface(roughness: 0.4)
        case .hide: Surface(roughness: 0.5)
        case .emissive: Surface(roughness: 1)
        }
    }

    /// The renderer's material for this substance, with the albedo in the mesh's colours.
    ///
    /// `size` is the body's height in metres: hairs and grain are fitted to it. Shells of fur are drawn for
    /// heroes alone; they cost a copy of the mesh each.
    func material(size: Float, shells: Int = 0, tint: SIMD3<Float> = SIMD3(1, 1, 1)) -> Material {
        if self == .emissive { return .glow(tint * 3) }
        switch self {
        case .crystal: return Bottle.crystal(size: size)
        case .carapace, .hide:
            return Material(
                .reptile,
                uniforms: ["reptile": .vector4([self == .carapace ? 1 : 0, 5.2 / max(size, 0.01), 0, 0])])
        default: break
        }
        let own = surface
        if coverage == .length {
            let length = size * 0.055
            var hairs: Material.Shells?
            if shells > 0 {
                hairs = Material.Shells(
                    count: shells, length: length, density: 200 / max(size, 0.05), droop: SIMD3(0, -0.45, 0))
            }
            return .felt(tint, shells: hairs)
        }
        var features: Material.Features = []
        if own.coat > 0 { features.insert(.coat) }
        if own.fuzz > 0 { features.insert(.fuzz) }
        if own.translucency > 0 { features.insert(.translucent) }
        if own.matt { features.insert(.matt) }
        if isTwoSided { features.insert(.doubleSided) }
        let thin = coverage == .thinness
        var material = Material(
            .toy, features: features,
            uniforms: [
                "toyShine": .vector4([own.roughness, own.metalness, own.coat, own.coatRoughness]),
                "toySoft": .vector4([own.fuzz, own.translucency, own.mottle, own.grain]),
                "toyFree": .vector4([thin ? 0 : 1, thin ? 1 : 0, own.opacity, own.rim]),
            ])
        if isTransparent { material.blending = .over }
        return material
    }
}
