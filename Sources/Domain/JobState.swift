/// What a job can be in.
///
/// A cancelled, expired or timed-out job is `failed` with the matching error code.
public enum JobState: String, Codable, Sendable, CaseIterable {
    case queued, processing, complete, failed

    public var isTerminal: Bool { self == .complete || self == .failed }
}

/// Why a render ended without a film: the `error` of a failed job.
public struct JobFailure: Error, Codable, Sendable, Equatable {
    /// A stable code that clients may switch on; the catalogue stands in `openapi/pika.yaml`.
    public struct Code: RawRepresentable, Codable, Sendable, Hashable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let canceled = Code(rawValue: "canceled")
        public static let timeout = Code(rawValue: "timeout")
        public static let expired = Code(rawValue: "expired")
        public static let inputUnreadable = Code(rawValue: "input_unreadable")
        public static let noFaceDetected = Code(rawValue: "no_face_detected")
        public static let renderCrashed = Code(rawValue: "render_crashed")
        public static let renderFailed = Code(rawValue: "render_failed")
        public static let storageUnavailable = Code(rawValue: "storage_unavailable")
    }

    public var code: Code
    /// A sentence for people; never a path, a secret or a prompt.
    public var message: String
    /// Whether the same request may succeed later.
    public var isRetryable: Bool

    public init(code: Code, message: String, isRetryable: Bool) {
        self.code = code
        self.message = message
        self.isRetryable = isRetryable
    }
}
