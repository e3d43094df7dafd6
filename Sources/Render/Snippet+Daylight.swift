extension Snippet {
    public static let skyDaylight = Snippet("sky-daylight", PackageResources.sky_daylight_glsl)
}
