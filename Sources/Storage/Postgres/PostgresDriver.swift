import CPostgres
import Dispatch
import Domain
import Synchronization

/// PostgreSQL 15 or newer: a connection that writes and some that read, each with a thread of its own.
///
/// One transaction writes at a time, over all processes: each holds the installation's advisory lock from its beginning to
/// its end. Every store may therefore think that it is alone, as on SQLite, and event numbers follow the order of commits.
final class PostgresDriver: Driver {
    let dialect = Dialect.postgres
    private let server: PostgresServer
    private let writer: PostgresConnection
    private let readerLimit: Int
    private let readers = Mutex(Readers())

    private typealias Work = @Sendable (PostgresConnection) -> Void

    private struct Readers: Sendable {
        var idle: [PostgresConnection] = []
        var count = 0
        var waiting: [Work] = []
        var isClosed = false
    }

    init(url: String, lockTimeout: Duration, readers: Int) throws {
        server = PostgresServer(url: url, lockTimeout: lockTimeout)
        writer = PostgresConnection(server, name: "writer")
        readerLimit = readers
        // A wrong address is told at once.
        try writer.queue.sync { try writer.open() }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
            lend { connection in connection.read(body) { continuation.resume(with: $0) } }
        }
    }

    func withWriter(_ work: @escaping @Sendable (any Writer) -> Void) {
        writer.queue.async { [writer] in work(writer) }
    }

    func withWriterNow<T>(_ work: (any Writer) throws -> T) throws -> T {
        try writer.queue.sync { try work(writer) }
    }

    func close() throws {
        server.close()
        let idle = readers.withLock { readers in
            defer { readers.idle = [] }
            return readers.idle
        }
        for connection in idle + [writer] { connection.queue.sync { connection.drop() } }
    }

    /// Gives a connection to `work`, now or when one comes back.
    private func lend(_ work: @escaping Work) {
        let connection: PostgresConnection? = readers.withLock { readers in
            if let connection = readers.idle.popLast() { return connection }
            guard readers.count < readerLimit else {
                readers.waiting.append(work)
                return nil
            }
            readers.count += 1
            return PostgresConnection(server, name: "reader")
        }
        guard let connection else { return }
        connection.queue.async { [self] in
            var next: Work? = work
            while let work = next {
                work(connection)
                next = readers.withLock { readers in
                    if !readers.waiting.isEmpty { return readers.waiting.removeFirst() }
                    readers.idle.append(connection)
                    return nil
                }
            }
        }
    }
}

/// How to reach the server, and what every connection to it agrees upon.
final class PostgresServer: Sendable {
    /// For as long after a connection was refused, others are not tried: callers are told at once.
    private static let pause = Duration.milliseconds(250)

    private let url: String
    private let lockTimeout: Duration
    private let state = Mutex(State())

    private struct State {
        var isClosed = false
        var refusal: (error: PostgresError, until: ContinuousClock.Instant)?
    }

    init(url: String, lockTimeout: Duration) {
        self.url = url
        self.lockTimeout = lockTimeout
    }

    /// A session that its process left in the middle of a transaction, stopped for example, gives up the lock after ten
    /// seconds; no statement of a request takes a tenth of thirty.
    var setup: String {
        """
        SET statement_timeout = '30s';
        SET lock_timeout = '\(max(1, lockTimeout.milliseconds))ms';
        SET idle_in_transaction_session_timeout = '10s';
        SET default_transaction_isolation = 'read committed';
        SET standard_conforming_strings = on;
        SET jit = off;
        SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') = 'off'
        """
    }

    /// The limits of a transaction that migrates, and waits for others that do.
    static let patience = "SET LOCAL statement_timeout = '10min'; SET LOCAL lock_timeout = '60s'; "

    static let lockQuery = """
        SELECT CAST(oid AS BIGINT) AS schema FROM pg_namespace WHERE nspname = current_schema()
        """

    func close() { state.withLock { $0.isClosed = true } }

    /// Opens a connection; waits five seconds for it at the most.
    func connect() throws -> OpaquePointer? {
        try state.withLock { state in
            if state.isClosed { throw StorageError(.cannotOpen, "the database is closed") }
            if let (error, until) = state.refusal, ContinuousClock.now < until { throw error }
        }
        do {
            let handle = try dial()
            state.withLock { $0.refusal = nil }
            return handle
        } catch let error as PostgresError {
            state.withLock { $0.refusal = (error, .now + Self.pause) }
            throw error
        }
    }

    private func dial() throws -> OpaquePointer? {
        // The address comes last, so that its parameters win. A server that fell silent is given up after ten seconds.
        let parameters = [
            ("connect_timeout", "5"), ("application_name", "pikad"), ("keepalives_idle", "10"),
            ("keepalives_interval", "5"), ("keepalives_count", "2"), ("tcp_user_timeout", "10000"),
            ("client_encoding", "UTF8"), ("dbname", url),
        ]
        let handle = withCStrings(parameters.map(\.0)) { names in
            withCStrings(parameters.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
            let message = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
            throw PostgresError(state: "08001", message: message, isLost: false)
        }
        pika_pg_silence(handle)
        do {
            guard PQserverVersion(handle) >= 150_000 else {
                throw StorageError(.schema, "the server is older than PostgreSQL 15")
            }
            let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? ""
            guard encoding == "UTF8" else {
                throw StorageError(.schema, "the database is encoded as \(encoding), not as UTF8")
            }
        } catch {
            PQfinish(handle)
            throw error
        }
        return handle
    }
}

/// The texts as a list of C strings that ends with a NULL.
private func withCStrings<T>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> T) -> T {
    guard let first = texts.first else { return body([nil]) }
    return first.withCString { pointer in
        withCStrings(Array(texts.dropFirst())) { body([pointer] + $0) }
    }
}
