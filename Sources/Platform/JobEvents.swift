import Domain
import Jobs
import Storage

/// The events of one job, as they are needed: what the consumer has not asked for is not read.
public struct JobEvents: AsyncSequence, Sendable {
    public enum Element: Sendable, Equatable {
        case event(JobEvent)
        /// Nothing happened for a while; a transport may tell its client that the line is alive.
        case idle
    }

    let job: JobID
    let sequence: Int64
    let idle: Duration
    let store: JobStore
    let feed: ChangeFeed

    static let batch = 50

    public func makeAsyncIterator() -> Iterator { Iterator(sequence: sequence, source: self) }

    public struct Iterator: AsyncIteratorProtocol {
        private var sequence: Int64
        private var buffer: ArraySlice<JobEvent> = []
        private var hasEnded = false
        private let source: JobEvents

        init(sequence: Int64, source: JobEvents) {
            self.sequence = sequence
            self.source = source
        }

        /// Nil after the job's last event, and when the server drains: then the client comes back.
        /// - Throws: `PikaError`.
        public mutating func next() async throws -> Element? {
            while !hasEnded {
                if let event = buffer.popFirst() {
                    sequence = event.sequence
                    hasEnded = event.kind.isLast
                    return .event(event)
                }
                let changes = source.feed.changes(of: source.job)
                try await refill()
                guard buffer.isEmpty, !hasEnded else { continue }
                switch await source.feed.signal(from: changes, within: source.idle) {
                case .changed: continue
                case .timeout: return .idle
                case .ended: hasEnded = true
                }
            }
            return nil
        }

        private mutating func refill() async throws {
            let (source, sequence) = (source, sequence)
            let events = try await reportingStorage {
                try await source.store.events(of: source.job, after: sequence, limit: JobEvents.batch)
            }
            buffer = events[...]
            guard events.isEmpty else { return }
            // The client may have seen the last event already.
            hasEnded = try await reportingStorage {
                try await source.store.find(source.job)?.state.isTerminal ?? true
            }
            guard hasEnded else { return }
            // Unless the job ended between the two looks.
            buffer = try await reportingStorage {
                try await source.store.events(of: source.job, after: sequence, limit: JobEvents.batch)
            }[...]
            hasEnded = buffer.isEmpty
        }
    }
}
