/// Names one drawable thing: `body/<name>` a procedural body, `model/<name>` a library model,
/// `toy/<code points>` an inflated emoji (lower-case hex joined by `-`, without U+FE0F).
public struct AssetKey: RawRepresentable, Codable, Sendable, Hashable, CustomStringConvertible {
    public var rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public static func body(_ name: String) -> AssetKey { AssetKey(rawValue: "body/" + name) }
    public static func model(_ name: String) -> AssetKey { AssetKey(rawValue: "model/" + name) }
    public static func toy(_ codePoints: String) -> AssetKey { AssetKey(rawValue: "toy/" + codePoints) }

    public var description: String { rawValue }
}

/// Which assets there are, by the nouns they may stand for; language asks it and never touches files.
public struct AssetCatalogue: Codable, Sendable, Equatable {
    public struct Entry: Codable, Sendable, Equatable {
        public var key: AssetKey
        /// English singular lower-case nouns, the best first: `["corgi", "welsh corgi"]`.
        public var nouns: [String]
        /// Metres from base to top as it stands on the stage; nil leaves it to the kind of subject.
        public var height: Float?

        public init(key: AssetKey, nouns: [String], height: Float? = nil) {
            self.key = key
            self.nouns = nouns
            self.height = height
        }
    }

    /// In order of preference: where two entries share a noun, the earlier one is drawn.
    public var entries: [Entry]

    public init(entries: [Entry]) { self.entries = entries }
}
