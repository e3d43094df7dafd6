/// A given picture or clip that cannot be worked on.
///
/// The text names the input and what to do about it; callers of the API read it.
public struct EditError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
