/// Surfaces of arenas, caves and tunnels.
extension Snippet {
    /// What is played on in an arena; compiled in.
    public enum Field: String, Sendable, CaseIterable {
        case court = "COURT", pitch = "PITCH", sand = "SAND", canvas = "CANVAS"
    }

    public static func field(_ field: Field) -> Snippet {
        Snippet(
            name: "surface-field-\(field.rawValue)",
            source: "#define \(field.rawValue)\n"
                + String(decoding: PackageResources.surface_field_glsl, as: UTF8.self))
    }

    /// Rows of spectators, drawn on upright cards.
    public static let crowd = Snippet("surface-crowd", PackageResources.surface_crowd_glsl)
    /// Rock in a cave, and the carriageway of a tunnel.
    public static let cave = Snippet("surface-cave", PackageResources.surface_cave_glsl)
    public static let roadway = Snippet("surface-roadway", PackageResources.surface_roadway_glsl)
}
