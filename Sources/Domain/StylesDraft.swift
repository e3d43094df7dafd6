/// A request for styles as the caller wrote it.
public struct StylesDraft: Sendable, Equatable {
    public struct Use: Sendable, Equatable {
        public var preset: String
        public var strength: Double?

        public init(preset: String, strength: Double? = nil) {
            self.preset = preset
            self.strength = strength
        }
    }

    /// The id of a clip.
    public var clip: String?
    /// An address, a `data:` URL, or the id of a clip.
    public var film: String?
    public var presets: [Use]
    public var seed: UInt32?

    public init(clip: String? = nil, film: String? = nil, presets: [Use], seed: UInt32? = nil) {
        self.clip = clip
        self.film = film
        self.presets = presets
        self.seed = seed
    }
}
