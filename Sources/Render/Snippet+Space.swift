extension Snippet {
    public static let skyOrbit = Snippet("sky-orbit", PackageResources.sky_orbit_glsl)
}
