/// A given picture, sound, text or clip that cannot be worked on.
///
/// The text names the input and what to do about it; callers of the API read it.
public struct EditError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Cause: Sendable {
        case input
        /// A picture that must show a face does not.
        case noFace
        /// Something is not installed here; no other input would help.
        case installation
    }

    public let description: String
    public let cause: Cause

    public init(_ description: String, cause: Cause = .input) {
        self.description = description
        self.cause = cause
    }
}
