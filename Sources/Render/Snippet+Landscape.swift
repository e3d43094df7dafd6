extension Snippet {
    public static let foliage = Snippet("surface-foliage", PackageResources.surface_foliage_glsl)
    public static let massif = Snippet("surface-massif", PackageResources.surface_massif_glsl)
    /// Its foot in drifting clouds.
    public static let shroudedMassif = Snippet(
        name: "surface-massif-shrouded",
        source: "#define SHROUDED\n" + String(decoding: PackageResources.surface_massif_glsl, as: UTF8.self))
    public static let verge = Snippet("surface-verge", PackageResources.surface_verge_glsl)
    public static let tarmac = Snippet("surface-tarmac", PackageResources.surface_tarmac_glsl)
    public static let shaft = Snippet("surface-shaft", PackageResources.surface_shaft_glsl)
    public static let beam = Snippet("deform-beam", PackageResources.deform_beam_glsl)
    public static let dune = Snippet("surface-dune", PackageResources.surface_dune_glsl)
    public static let lacquer = Snippet("surface-lacquer", PackageResources.surface_lacquer_glsl)
    public static let rock = Snippet("surface-rock", PackageResources.surface_rock_glsl)
    public static let fall = Snippet("surface-fall", PackageResources.surface_fall_glsl)
    public static let globe = Snippet("surface-globe", PackageResources.surface_globe_glsl)
    public static let cottage = Snippet("surface-cottage", PackageResources.surface_cottage_glsl)
    public static let powder = Snippet("sprite-powder", PackageResources.sprite_powder_glsl)
}
