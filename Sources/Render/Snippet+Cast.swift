extension Snippet {
    public static let printed = Snippet("surface-printed", PackageResources.surface_printed_glsl)
}
