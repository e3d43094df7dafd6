import Glibc
import Synchronization

/// Where lines of log go.
///
/// One line is one write, so that lines of several processes do not mix.
public final class LogSink: Sendable {
    let now: @Sendable () -> (seconds: Int64, milliseconds: Int)
    private let put: @Sendable ([UInt8]) -> Void
    private let lock = Mutex(())

    /// Lines on the standard error of this process.
    public static let standardError = LogSink { bytes in
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes {
                Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
            }
            // A log that cannot be written is lost: there is nowhere to say so.
            guard written > 0 || errno == EINTR else { return }
            offset += max(0, written)
        }
    }

    public init(
        now: @escaping @Sendable () -> (seconds: Int64, milliseconds: Int) = UTCTime.now,
        _ put: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.now = now
        self.put = put
    }

    func write(_ line: [UInt8]) {
        lock.withLock { _ in put(line) }
    }
}

/// Dates as RFC 3339 writes them.
public enum UTCTime {
    public static func now() -> (seconds: Int64, milliseconds: Int) {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return (Int64(time.tv_sec), Int(time.tv_nsec) / 1_000_000)
    }

    static func text(now: (seconds: Int64, milliseconds: Int)) -> String {
        var seconds = time_t(now.seconds)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func digits(_ value: Int32, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        return
            "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))T"
            + "\(digits(parts.tm_hour, 2)):\(digits(parts.tm_min, 2)):\(digits(parts.tm_sec, 2))"
            + ".\(digits(Int32(now.milliseconds), 3))Z"
    }
}
