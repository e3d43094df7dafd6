extension Snippet {
    /// What a product stands on; the substance is compiled in.
    public enum Tabletop: String, Sendable {
        case marble = "MARBLE", wood = "WOOD", stone = "STONE", velvet = "VELVET", plain = "PLAIN"
    }

    public static func tabletop(_ kind: Tabletop) -> Snippet {
        Snippet(
            name: "surface-tabletop-\(kind.rawValue)",
            source: "#define \(kind.rawValue)\n"
                + String(decoding: PackageResources.surface_tabletop_glsl, as: UTF8.self))
    }
}
