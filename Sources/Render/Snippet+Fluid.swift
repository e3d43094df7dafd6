extension Snippet {
    public static let fluid = Snippet("surface-fluid", PackageResources.surface_fluid_glsl)
    public static let fluidDeformation = Snippet("deform-fluid", PackageResources.deform_fluid_glsl)
}
