/// Surfaces and deformations of the city sets.
extension Snippet {
    public static let facade = Snippet("surface-facade", PackageResources.surface_facade_glsl)
    public static let baked = Snippet("surface-baked", PackageResources.surface_baked_glsl)
    public static let sign = Snippet("surface-sign", PackageResources.surface_sign_glsl)
    public static let cable = Snippet("surface-cable", PackageResources.surface_cable_glsl)
    public static let cableDeformation = Snippet("deform-cable", PackageResources.deform_cable_glsl)
    public static let tower = Snippet("surface-tower", PackageResources.surface_tower_glsl)
    public static let harbour = Snippet("surface-harbour", PackageResources.surface_harbour_glsl)
    public static let moon = Snippet("sprite-moon", PackageResources.sprite_moon_glsl)
    public static let halo = Snippet("sprite-halo", PackageResources.sprite_halo_glsl)

    /// Street asphalt; rings of rain drops and snow cost time, so they are there only when asked for.
    public static func asphalt(rings: Bool, snow: Bool) -> Snippet {
        let defines = (rings ? "#define RAIN_RINGS\n" : "") + (snow ? "#define SNOWED\n" : "")
        return Snippet(
            name: "surface-asphalt" + (rings ? "-rain" : "") + (snow ? "-snow" : ""),
            source: defines + String(decoding: PackageResources.surface_asphalt_glsl, as: UTF8.self))
    }
}
