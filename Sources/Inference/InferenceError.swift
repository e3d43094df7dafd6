/// Why a network cannot be had or run.
///
/// Tools catch it, work with a plainer method and say so in the job's notes; it never fails a job by itself.
public struct InferenceError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
