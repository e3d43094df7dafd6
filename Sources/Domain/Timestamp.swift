/// A moment, in milliseconds since 1 January 1970 UTC; the public API prints whole seconds.
public struct Timestamp: Hashable, Comparable, Codable, Sendable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public var seconds: Int64 { milliseconds / 1000 }

    /// Days since 1 January 1970 in UTC.
    public var day: Int { Int((Double(milliseconds) / 86_400_000).rounded(.down)) }

    public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    public static func + (moment: Self, duration: Duration) -> Self {
        Self(milliseconds: moment.milliseconds + duration.milliseconds)
    }

    public static func - (moment: Self, duration: Duration) -> Self {
        Self(milliseconds: moment.milliseconds - duration.milliseconds)
    }

    public static func - (later: Self, earlier: Self) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }
}

extension Duration {
    /// Whole milliseconds, rounded towards zero.
    public var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

/// The time of day and the means to wait for it; tests hand in one that they advance by hand.
public struct TimeSource: Sendable {
    public let now: @Sendable () -> Timestamp
    /// Returns after the duration; throws `CancellationError` at once when the calling task is cancelled.
    public let sleep: @Sendable (Duration) async throws -> Void

    public init(
        now: @escaping @Sendable () -> Timestamp, sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }
}
