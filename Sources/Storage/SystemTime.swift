import Domain
import Glibc

extension TimeSource {
    /// The machine's clock.
    public static let system = TimeSource(
        now: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
        },
        sleep: { try await Task.sleep(for: $0, clock: .continuous) })
}

extension IdentifierSource {
    public init(time: TimeSource) {
        self.init(milliseconds: { time.now().milliseconds })
    }
}
