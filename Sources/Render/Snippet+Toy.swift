extension Snippet {
    /// Vinyl, cloth, rubber, leaf, jelly …: one surface with the substance as its parameters.
    public static let toy = Snippet("surface-toy", PackageResources.surface_toy_glsl)
    /// Thick glass with a fluid in it.
    public static let crystal = Snippet("surface-crystal", PackageResources.surface_crystal_glsl)
    /// Plates of a carapace, or patched skin.
    public static let reptile = Snippet("surface-reptile", PackageResources.surface_reptile_glsl)
}
