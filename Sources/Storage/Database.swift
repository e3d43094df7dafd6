import Domain
import GRDB
import Glibc
import Synchronization

/// The one database of an installation: many readers, one writer, several processes at once.
///
/// SQLite in WAL mode: readers never wait for the writer. Writes that arrive while another is being made
/// durable share the next transaction (group commit), each in its own savepoint, so that one fsync serves all
/// of them and none sees another one's failure. The log is copied back into the database between two groups, after
/// their callers have been answered.
public final class Database: Sendable {
    /// What a commit survives.
    public enum Durability: Sendable {
        /// Power loss: the log is on the disk before the call returns (`synchronous = FULL`). A 202 promises it.
        case power
        /// `kill -9` of any process: the log is with the kernel (`synchronous = NORMAL`). For what the next
        /// second rewrites anyway: heartbeats and progress.
        case process
    }

    private let pool: DatabasePool
    private let ceiling: Durability
    private let writes = Mutex(WriteQueue())

    /// Opens or makes the database file at `path`; its folder must exist.
    /// - Parameters:
    ///   - lockTimeout: how long a call waits for another process's transaction before it fails as `locked`.
    ///   - ceiling: no commit is made more durable than this; tests save their fsyncs.
    ///   - maximumPages: an upper limit on the file for tests of a full disk; nil for none.
    /// - Throws: `StorageError`.
    public init(
        path: String, lockTimeout: Duration = .seconds(2), readers: Int = 6, maximumPages: Int? = nil,
        durability ceiling: Durability = .power
    ) throws {
        self.ceiling = ceiling
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        // SQLite's own back-off grows to 100 ms a step, far over what a request may take; retry each millisecond.
        let tries = max(1, Int(lockTimeout.milliseconds))
        configuration.busyMode = .callback { count in
            guard count < tries else { return false }
            usleep(1000)
            return true
        }
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            try connection.execute(sql: "PRAGMA journal_size_limit = 67108864")
            if let maximumPages {
                try connection.execute(sql: "PRAGMA max_page_count = \(maximumPages)")
            }
            // Far beyond what our own checkpoints let the log grow to; a backstop, should those fail.
            try connection.execute(sql: "PRAGMA wal_autocheckpoint = 16000")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
        } catch {
            throw StorageError.wrap(error)
        }
    }

    /// Closes all connections; later calls fail.
    public func close() throws { try pool.close() }

    /// Runs `body` on a snapshot of the database that no write changes meanwhile.
    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        do {
            return try await pool.read { try body(Session(connection: $0)) }
        } catch {
            throw StorageError.wrap(error)
        }
    }

    /// Runs `body` in a write transaction that is committed, to the given durability, when the call returns.
    ///
    /// `body` may run a second time when a neighbour in the same transaction broke it, so it must do nothing
    /// but read and write rows. A cancelled task still gets its write made and learns the outcome.
    @discardableResult
    func write<T: Sendable>(
        _ durability: Durability = .power, _ body: @escaping @Sendable (Session) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
            let outcome = Mutex<T?>(nil)
            let write = PendingWrite(
                durability: durability,
                run: { session in
                    let value = try body(session)
                    outcome.withLock { $0 = value }
                },
                finish: { error in
                    if let error {
                        continuation.resume(throwing: StorageError.wrap(error))
                    } else if let value = outcome.withLock({ $0 }) {
                        continuation.resume(returning: value)
                    } else {
                        continuation.resume(throwing: StorageError(.unexpected, "a write left no outcome"))
                    }
                })
            guard writes.withLock({ $0.append(write) }) else { return }
            pool.asyncWriteWithoutTransaction { [self] connection in drain(connection) }
        }
    }

    /// Runs `body` in a transaction of its own, outside the group; for migrations, which are not to be repeated.
    @discardableResult
    func writeAlone<T>(_ body: (Session) throws -> T) throws -> T {
        do {
            return try pool.writeWithoutTransaction { connection in
                var result: T?
                try connection.inTransaction(.immediate) {
                    result = try body(Session(connection: connection))
                    return .commit
                }
                guard let result else { throw StorageError(.unexpected, "a write left no outcome") }
                return result
            }
        } catch {
            throw StorageError.wrap(error)
        }
    }

    private func drain(_ connection: GRDB.Database) {
        while let batch = writes.withLock({ $0.next() }) {
            let outcomes = commit(batch, on: connection)
            for (write, outcome) in zip(batch, outcomes) { write.finish(outcome) }
            if writes.withLock({ $0.isCheckpointDue() }) {
                // A failure costs nothing but a longer log; the next one comes soon.
                _ = try? connection.checkpoint(.passive)
            }
        }
    }

    /// - Returns: for each write the error that undid it, or nil.
    private func commit(_ batch: [PendingWrite], on connection: GRDB.Database) -> [(any Error)?] {
        do {
            let durable = ceiling == .power && batch.contains { $0.durability == .power }
            try connection.execute(sql: durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
            try connection.beginTransaction(.immediate)
        } catch {
            // Nobody's fault in here, so nobody is tried alone: each would wait for the lock once more.
            return batch.map { _ in error }
        }
        do {
            var outcomes: [(any Error)?] = []
            for write in batch {
                do {
                    try connection.inSavepoint {
                        try write.run(Session(connection: connection))
                        return .commit
                    }
                    outcomes.append(nil)
                } catch {
                    // A full disk may end the whole transaction, not the savepoint alone.
                    guard connection.isInsideTransaction else { throw error }
                    outcomes.append(error)
                }
            }
            try connection.commit()
            return outcomes
        } catch {
            if connection.isInsideTransaction { try? connection.rollback() }
            guard batch.count > 1 else { return [error] }
            return batch.flatMap { commit([$0], on: connection) }
        }
    }
}

private struct PendingWrite: Sendable {
    let durability: Database.Durability
    let run: @Sendable (Session) throws -> Void
    let finish: @Sendable ((any Error)?) -> Void
}

/// Writes that wait for the writer's connection.
private struct WriteQueue {
    /// Writes that share one transaction at the most; keeps the lock short for other processes.
    static let limit = 64

    /// Writes between two checkpoints, each of them some ten pages of log.
    static let checkpointInterval = 500

    private var waiting: [PendingWrite] = []
    private var sinceCheckpoint = 0
    private var isDraining = false

    /// - Returns: whether the caller must start the drain.
    mutating func append(_ write: PendingWrite) -> Bool {
        waiting.append(write)
        defer { isDraining = true }
        return !isDraining
    }

    mutating func next() -> [PendingWrite]? {
        guard !waiting.isEmpty else {
            isDraining = false
            return nil
        }
        let batch = Array(waiting.prefix(Self.limit))
        waiting.removeFirst(batch.count)
        sinceCheckpoint += batch.count
        return batch
    }

    mutating func isCheckpointDue() -> Bool {
        guard sinceCheckpoint >= Self.checkpointInterval else { return false }
        sinceCheckpoint = 0
        return true
    }
}
