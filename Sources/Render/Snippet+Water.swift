/// Surfaces and deformations of the sea and of what lives below it.
extension Snippet {
    public static let sea = Snippet("surface-sea", PackageResources.surface_sea_glsl)
    public static let lake = Snippet("surface-lake", PackageResources.surface_lake_glsl)
    public static let swell = Snippet("deform-sea", PackageResources.deform_sea_glsl)
    public static let breaker = Snippet("deform-breaker", PackageResources.deform_breaker_glsl)
}

extension Snippet {
    public static let reef = Snippet("surface-reef", PackageResources.surface_reef_glsl)
    public static let skyReef = Snippet("sky-reef", PackageResources.sky_reef_glsl)
    public static let fish = Snippet("deform-fish", PackageResources.deform_fish_glsl)
}
