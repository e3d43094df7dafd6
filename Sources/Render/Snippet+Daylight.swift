extension Snippet {
    public static let skyDaylight = Snippet("sky-daylight", PackageResources.sky_daylight_glsl)
    public static let skyClouds = Snippet("sky-clouds", PackageResources.sky_clouds_glsl)
}
