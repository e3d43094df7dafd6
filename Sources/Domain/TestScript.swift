/// What a request of test mode asks to happen to it, instead of a film of what it says.
///
/// A prompt such as `pika_test:queue=5s:slow=90s:fail=render_failed`. Live requests that say so are filmed.
public struct TestScript: Sendable, Equatable {
    /// How long the job waits before a worker may take it.
    public var queue = Duration.zero
    /// How long its render takes.
    public var slow = Duration.zero
    /// How it ends, instead of with a film.
    public var failure: ErrorCode?

    public static let prefix = "pika_test:"
    public static let longest = Duration.seconds(600)

    /// Codes that the request itself is refused with; nothing is stored then.
    public static let refusals: [ErrorCode] = [
        .insufficientCredits, .keyCreditLimit, .planLimit, .rateLimited, .overloaded, .internalError,
    ]
    /// Codes that the job fails with.
    public static let failures: [ErrorCode] = [
        .timeout, .expired, .inputUnreadable, .noFaceDetected, .renderCrashed, .renderFailed,
        .storageUnavailable,
    ]

    /// Why a script cannot be followed.
    public struct Unreadable: Error, Sendable, Equatable {
        public var message: String
    }

    /// - Returns: nil for a text that is no script.
    /// - Throws: `Unreadable` for one that asks for what there is not.
    public init?(_ text: String) throws(Unreadable) {
        guard text.hasPrefix(Self.prefix) else { return nil }
        for word in text.dropFirst(Self.prefix.count).split(separator: ":", omittingEmptySubsequences: false)
        {
            let parts = word.split(separator: "=", maxSplits: 1)
            switch (parts.first, parts.dropFirst().first) {
            case ("queue", let value?): queue = try Self.duration(value)
            case ("slow", let value?): slow = try Self.duration(value)
            case ("fail", let value?): failure = try Self.code(value)
            // A code alone says the same.
            case (let value?, nil): failure = try Self.code(value)
            default: throw Self.unknown(word)
            }
        }
    }

    /// The script that the work's prompt, the text that is to be said, or the words for an effect's target are.
    public init?(_ work: RenderWork) throws(Unreadable) {
        let text: String? =
            switch work {
            case .video(let request): request.prompt
            case .keyframes(let request): request.transitions.first?.prompt
            case .performance(let request): request.text?.words
            case .edit(let request): request.words
            }
        guard let text, let script = try Self(text) else { return nil }
        self = script
    }

    /// Whole seconds, with or without an `s`.
    private static func duration(_ text: Substring) throws(Unreadable) -> Duration {
        let digits = text.hasSuffix("s") ? text.dropLast() : text
        guard let seconds = Int(digits), (0...600).contains(seconds) else {
            throw Unreadable(message: "`\(text)` is no time from 0s to 600s.")
        }
        return .seconds(seconds)
    }

    private static func code(_ text: Substring) throws(Unreadable) -> ErrorCode {
        guard let code = ErrorCode(rawValue: String(text)), (refusals + failures).contains(code) else {
            throw unknown(text)
        }
        return code
    }

    private static func unknown(_ text: Substring) -> Unreadable {
        let codes = (refusals + failures).map(\.rawValue).joined(separator: ", ")
        return Unreadable(
            message:
                "`\(text)` is not known in test mode; known are queue=…s, slow=…s, and fail= with one of \(codes)."
        )
    }
}
