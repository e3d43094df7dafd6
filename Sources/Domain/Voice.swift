/// A voice that reads text aloud.
public struct Voice: Sendable, Equatable {
    /// What requests call it.
    public let id: String
    public let name: String
    /// BCP 47.
    public let language: String
    /// SPDX; every one allows commercial use.
    public let licence: String
    /// Who made it and where it comes from.
    public let source: String

    public static let heart = Voice(
        id: "heart", name: "Heart", language: "en-US", licence: "Apache-2.0",
        source: "hibari-tts 0.2.1 by Maureese Williams, distilled from Kokoro-82M by hexgrad")

    /// All there are; the first is used where none is named.
    public static let catalogue = [heart]

    public init?(id: String) {
        guard let voice = Self.catalogue.first(where: { $0.id == id }) else { return nil }
        self = voice
    }

    init(id: String, name: String, language: String, licence: String, source: String) {
        self.id = id
        self.name = name
        self.language = language
        self.licence = licence
        self.source = source
    }
}
