import Domain
import Support
import Synchronization

/// The clock of a process that a test can stop: from then on nobody in it wakes, until it is let go on.
public final class ProcessClock: Sendable {
    private let clock: ManualClock
    private let isStopped = Mutex(false)
    /// Sent when the process has come to its stop.
    public let stopped = Signal()
    private let resumed = Signal()

    public init(_ clock: ManualClock) { self.clock = clock }

    public var time: TimeSource {
        TimeSource(
            now: { self.clock.now },
            sleep: { [self] duration in
                try await clock.time.sleep(duration)
                if isStopped.withLock({ $0 }) { await resumed.wait() }
            })
    }

    /// Stops the process here.
    public func stop() async {
        isStopped.withLock { $0 = true }
        stopped.send()
        await resumed.wait()
    }

    /// Lets a stopped process go on, as one does that the kernel had paused.
    public func resume() {
        isStopped.withLock { $0 = false }
        resumed.send()
    }
}
