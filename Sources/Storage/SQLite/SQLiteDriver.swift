import Domain
import GRDB
import Glibc

/// SQLite in WAL mode: readers never wait for the writer.
///
/// The log is copied back into the database between two transactions, after their callers have been answered.
struct SQLiteDriver: Driver {
    let dialect = Dialect.sqlite
    private let pool: DatabasePool

    init(path: String, lockTimeout: Duration, readers: Int, maximumPages: Int?) throws {
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
        pool = try DatabasePool(path: path, configuration: configuration)
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await pool.read { try body(Session(connection: SQLiteConnection(database: $0))) }
    }

    func withWriter(_ work: @escaping @Sendable (any Writer) -> Void) {
        pool.asyncWriteWithoutTransaction { work(SQLiteConnection(database: $0)) }
    }

    func withWriterNow<T>(_ work: (any Writer) throws -> T) throws -> T {
        try pool.writeWithoutTransaction { try work(SQLiteConnection(database: $0)) }
    }

    func close() throws { try pool.close() }
}

private struct SQLiteConnection: Writer {
    let database: GRDB.Database

    func query(_ sql: String, _ values: [String: Value]) throws -> [Row] {
        try GRDB.Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments(values)).map {
            Row(SQLiteRow(row: $0))
        }
    }

    func execute(_ sql: String, _ values: [String: Value]) throws -> Int {
        try database.cachedStatement(sql: sql).execute(arguments: arguments(values))
        return database.changesCount
    }

    func script(_ sql: String) throws { try database.execute(sql: sql) }

    let hasCheapSavepoints = true
    var isInsideTransaction: Bool { database.isInsideTransaction }

    func begin(durably: Bool, patiently: Bool) throws {
        try database.execute(sql: durably ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
        try database.beginTransaction(.immediate)
    }

    func savepoint(_ body: () throws -> Void) throws {
        try database.inSavepoint {
            try body()
            return .commit
        }
    }

    func commit() throws { try database.commit() }

    func rollback() {
        if database.isInsideTransaction { try? database.rollback() }
    }

    func tidy() {
        // A failure costs nothing but a longer log; the next one comes soon.
        _ = try? database.checkpoint(.passive)
    }

    private func arguments(_ values: [String: Value]) -> StatementArguments {
        StatementArguments(
            values.mapValues { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .text(let text): text
                case .integer(let integer): integer
                case .null: nil
                }
            })
    }
}

private struct SQLiteRow: Columns {
    let row: GRDB.Row

    func value(_ column: String) -> Value? {
        guard let found: DatabaseValue = row[column] else { return nil }
        switch found.storage {
        case .null: return .null
        case .int64(let integer): return .integer(integer)
        case .string(let text): return .text(text)
        // Nothing we store; it is told from the right types by being neither.
        case .double, .blob: return .null
        }
    }
}
