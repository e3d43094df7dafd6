/// Surfaces and deformations of the felt meadow.
extension Snippet {
    public static let wool = Snippet("surface-wool", PackageResources.surface_wool_glsl)
    public static let turf = Snippet("surface-turf", PackageResources.surface_turf_glsl)
    public static let blade = Snippet("surface-blade", PackageResources.surface_blade_glsl)
    public static let breeze = Snippet("deform-breeze", PackageResources.deform_breeze_glsl)
}
