extension Snippet {
    /// Vinyl, cloth, rubber, leaf, jelly …: one surface with the substance as its parameters.
    public static let toy = Snippet("surface-toy", PackageResources.surface_toy_glsl)
}
