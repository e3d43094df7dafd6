import Foundation

/// What the library knows about one asset without opening it.
public struct AssetEntry: Codable, Sendable, Equatable {
    /// What it is, coarsely; sets pick extras by it and language picks a size and a motion.
    public enum Category: String, Codable, Sendable, CaseIterable {
        case vehicle, person, animal, plant, furniture, food, instrument, clothing, tool, electronics
        case street, toy, container, decoration, building, object
    }

    public var key: AssetKey
    /// English singular lower-case nouns, the best first.
    public var nouns: [String]
    public var category: Category
    /// SPDX id of the terms, on the allow-list of ``LicenceGate``.
    public var licence: String
    public var author: String
    /// Name of the source package, as `docs/assets.md` lists it.
    public var source: String
    /// Width (x), height (y) and depth (z) in metres as it stands.
    public var size: SIMD3<Float>
    /// Triangles of each level of detail, the finest first; empty for what is made on first use.
    public var triangles: [Int]
    public var slots: [MaterialKind]
    /// Nouns a set may ask for when it needs any such thing: `car`, `tree`, `pedestrian`.
    public var tags: [String]

    /// One line for the job's attributions.
    public var credit: String { "\(nouns.first ?? key.rawValue) by \(author) (\(source), \(licence))" }
}

/// What kinds of thing the pack holds, apart from the models of the catalogue.
public struct AssetIndex: Codable, Sendable, Equatable {
    public struct Source: Codable, Sendable, Equatable {
        public var package: String
        public var version: String
        public var licence: String
        public var author: String
        public var sha256: String
        /// What of it is used.
        public var use: String
    }

    public var entries: [AssetEntry]
    public var sources: [Source]
}
