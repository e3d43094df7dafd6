import Domain
import Synchronization

/// The one database of an installation: many readers, one writer at a time, several processes at once.
///
/// SQLite in a file of the data folder, or PostgreSQL. Writes that arrive while another is being made durable share the
/// next transaction (group commit), so that one fsync serves all of them; savepoints see to it that none suffers another
/// one's failure.
public final class Database: Sendable {
    /// What a commit survives.
    public enum Durability: Sendable {
        /// Power loss: the log is on the disk before the call returns. A 202 promises it.
        case power
        /// `kill -9` of any process of ours. For what the next second rewrites anyway: heartbeats and progress.
        ///
        /// PostgreSQL makes no difference: it may die while our processes live on, and none of them may remember what the
        /// database has forgotten.
        case process
    }

    /// Tries of a transaction that PostgreSQL ended for no fault of its own.
    private static let tryLimit = 3

    private let driver: any Driver
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
        do {
            driver = try SQLiteDriver(
                path: path, lockTimeout: lockTimeout, readers: readers, maximumPages: maximumPages)
        } catch {
            throw StorageError.wrap(error)
        }
    }

    /// Connects to a PostgreSQL database that exists.
    /// - Parameter url: `postgres://user:password@host:port/name`, with whatever parameters libpq knows.
    /// - Throws: `StorageError`, which never tells the password.
    public init(postgres url: String, lockTimeout: Duration = .seconds(2), readers: Int = 6) throws {
        ceiling = .power
        do {
            driver = try PostgresDriver(url: url, lockTimeout: lockTimeout, readers: readers)
        } catch {
            throw StorageError.wrap(error)
        }
    }

    var dialect: Dialect { driver.dialect }

    /// Its name and version.
    public func product() async throws -> String {
        let query = dialect.versionQuery
        let version = try await read { try $0.row(query)?.text("version") }
        return "\(dialect.rawValue) \(version ?? "")"
    }

    /// Closes all connections; later calls fail.
    public func close() throws { try driver.close() }

    /// Runs `body` on a snapshot of the database that no write changes meanwhile.
    ///
    /// `body` may run a second time when the connection broke.
    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        do {
            return try await driver.read(body)
        } catch {
            throw StorageError.wrap(error)
        }
    }

    /// Runs `body` in a write transaction that is committed, to the given durability, when the call returns.
    ///
    /// `body` may run a second time when a neighbour in the same transaction broke it, so it must do nothing
    /// but read and write rows. A cancelled task still gets its write made and learns the outcome.
    /// - Throws: `StorageError`, with `uncertain` when the database was lost during the commit: the rows are written or not.
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
            driver.withWriter { [self] writer in drain(writer) }
        }
    }

    /// Runs `body` in a transaction of its own, outside the group; for migrations, which are not to be repeated.
    @discardableResult
    func writeAlone<T>(_ body: (Session) throws -> T) throws -> T {
        do {
            return try driver.withWriterNow { writer in
                try writer.begin(durably: ceiling == .power, patiently: true)
                do {
                    let result = try body(Session(connection: writer))
                    try writer.commit()
                    return result
                } catch {
                    writer.rollback()
                    throw error
                }
            }
        } catch {
            throw StorageError.wrap(error)
        }
    }

    private func drain(_ writer: any Writer) {
        while let batch = writes.withLock({ $0.next() }) {
            let outcomes = commit(batch, on: writer)
            for (write, outcome) in zip(batch, outcomes) { write.finish(outcome) }
            if writes.withLock({ $0.isTidyingDue() }) { writer.tidy() }
        }
    }

    /// - Returns: for each write the error that undid it, or nil.
    private func commit(_ batch: [PendingWrite], on writer: any Writer, try: Int = 1) -> [(any Error)?] {
        do {
            let durably = ceiling == .power && batch.contains { $0.durability == .power }
            try writer.begin(durably: durably, patiently: false)
        } catch {
            // Nobody's fault in here, so nobody is tried alone: each would wait for the lock once more.
            return batch.map { _ in error }
        }
        let isApart = batch.count > 1 && (writer.hasCheapSavepoints || `try` > 1)
        do {
            let outcomes = try run(batch, on: writer, apart: isApart)
            try writer.commit()
            return outcomes
        } catch {
            writer.rollback()
            if (error as? StorageError)?.reason == .uncertain { return batch.map { _ in error } }
            // Without savepoints nobody knows whose fault it was: once more, with them.
            let isAnybodys = batch.count > 1 && !isApart
            if isAnybodys || StorageError.mayPass(error), `try` < Self.tryLimit {
                return commit(batch, on: writer, try: `try` + 1)
            }
            guard batch.count > 1 else { return [error] }
            return batch.flatMap { commit([$0], on: writer) }
        }
    }

    private func run(
        _ batch: [PendingWrite], on writer: any Writer, apart: Bool
    ) throws -> [(any Error)?] {
        let session = Session(connection: writer)
        if !apart {
            for write in batch { try write.run(session) }
            return batch.map { _ in nil }
        }
        return try batch.map { write in
            do {
                try writer.savepoint { try write.run(session) }
                return nil
            } catch {
                // A full disk may end the whole transaction, not the savepoint alone.
                guard writer.isInsideTransaction, !StorageError.mayPass(error) else { throw error }
                return error
            }
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
    static let tidyingInterval = 500

    private var waiting: [PendingWrite] = []
    private var sinceTidying = 0
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
        sinceTidying += batch.count
        return batch
    }

    mutating func isTidyingDue() -> Bool {
        guard sinceTidying >= Self.tidyingInterval else { return false }
        sinceTidying = 0
        return true
    }
}
