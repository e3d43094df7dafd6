/// A given picture or clip that cannot be worked on.
///
/// The text names the input and what to do about it; callers of the API read it.
public struct EditError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
    /// Whether a picture that must show a face does not.
    public let isMissingFace: Bool

    public init(_ description: String) { self.init(description, isMissingFace: false) }

    private init(_ description: String, isMissingFace: Bool) {
        self.description = description
        self.isMissingFace = isMissingFace
    }

    static func noFace(_ description: String) -> EditError { EditError(description, isMissingFace: true) }
}
