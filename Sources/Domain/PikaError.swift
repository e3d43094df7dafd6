/// The one error that a caller of the platform may see.
///
/// Leaf modules throw their own small errors; a use-case turns those that the caller can act on into a
/// `PikaError`. Whatever else reaches a transport becomes an opaque `internal_error` and a log line.
public struct PikaError: Error, Sendable {
    public var code: ErrorCode
    /// A sentence for people that says what to do; never a path, a secret, a prompt or somebody else's data.
    public var message: String
    /// Where the request breaks the rules, all places at once; empty when the code says it all.
    public var violations: [Violation]
    /// When trying again makes sense; only for retryable codes.
    public var retryAfter: Duration?
    /// How many credits are missing, for machines; with `insufficient_credits` alone.
    public var shortage: CreditShortage?
    /// What the log shall tell and the caller shall not.
    public var cause: (any Error)?

    public init(
        _ code: ErrorCode, _ message: String, violations: [Violation] = [], retryAfter: Duration? = nil,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.violations = violations
        self.retryAfter = retryAfter
        self.cause = cause
    }

    /// An error about one field of the body, for example `pointer: "#/resolution"`.
    public init(_ code: ErrorCode, _ message: String, pointer: String) {
        let violation = Violation(at: .pointer(pointer), code: .notAllowed, detail: message)
        self.init(code, message, violations: [violation])
    }
}

/// One place where a request breaks the contract.
public struct Violation: Sendable, Equatable {
    public enum Place: Sendable, Equatable {
        /// JSON Pointer into the body as a URI fragment, for example `#/duration` (RFC 6901 §6).
        case pointer(String)
        /// Name of a path or query parameter.
        case parameter(String)
        case header(String)
    }

    public enum Code: String, Sendable, CaseIterable {
        case missingField = "missing_field"
        case unknownField = "unknown_field"
        case wrongType = "wrong_type"
        case invalidValue = "invalid_value"
        case invalidFormat = "invalid_format"
        case outOfRange = "out_of_range"
        case tooShort = "too_short"
        case tooLong = "too_long"
        case tooMany = "too_many"
        case tooFew = "too_few"
        /// A file holds too many bytes or pixels.
        case tooLarge = "too_large"
        /// A file cannot be fetched.
        case unreachable
        /// A file is not what it must be.
        case unreadable
        /// The contract knows the value, but this account or this moment does not allow it.
        case notAllowed = "not_allowed"
    }

    public var place: Place
    public var code: Code
    public var detail: String

    public init(at place: Place, code: Code, detail: String) {
        self.place = place
        self.code = code
        self.detail = detail
    }
}
