extension Snippet {
    /// What walls, floors and ceilings of a room are finished with; compiled in.
    public enum Finish: String, Sendable, CaseIterable {
        case plaster = "PLASTER", paper = "PAPER", panels = "PANELS", brick = "BRICK", tiles = "TILES"
        case stone = "STONE", concrete = "CONCRETE", boards = "BOARDS", parquet = "PARQUET"
        case checker = "CHECKER", carpet = "CARPET"
    }

    /// - Parameter isGlossy: mirrors the windows, as polished floors do.
    public static func interior(_ finish: Finish, isGlossy: Bool) -> Snippet {
        Snippet(
            name: "surface-interior-\(finish.rawValue)" + (isGlossy ? "-glossy" : ""),
            source: "#define \(finish.rawValue)\n" + (isGlossy ? "#define GLOSSY\n" : "")
                + String(decoding: PackageResources.surface_interior_glsl, as: UTF8.self))
    }

    /// The painted world behind a window; rain on the pane costs time, so it is there only when asked for.
    public static func view(rain: Bool) -> Snippet {
        Snippet(
            name: "surface-view" + (rain ? "-rain" : ""),
            source: (rain ? "#define RAIN\n" : "")
                + String(decoding: PackageResources.surface_view_glsl, as: UTF8.self))
    }

    /// The cone of a spotlight.
    public static let cone = Snippet("surface-cone", PackageResources.surface_cone_glsl)
    public static let skyRoom = Snippet("sky-room", PackageResources.sky_room_glsl)
}
