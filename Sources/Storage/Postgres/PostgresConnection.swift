import CPostgres
import Dispatch
import Domain

/// A connection to PostgreSQL with a thread to wait on; it connects when first used, and again after it was lost.
///
/// Everything but `queue` is for that queue alone, hence `@unchecked`.
final class PostgresConnection: Writer, @unchecked Sendable {
    /// Statements kept prepared; far more than this program has.
    private static let statementLimit = 500

    let queue: DispatchQueue
    private let server: PostgresServer
    private var handle: OpaquePointer?
    private var texts: [String: PlaceholderText] = [:]
    private var prepared: [Signature: String] = [:]
    private var lock: Int64 = 0

    /// Parameters of other types are another statement to PostgreSQL.
    private struct Signature: Hashable {
        var sql: String
        /// For each placeholder; nil for a NULL.
        var types: [Oid?]
    }

    init(_ server: PostgresServer, name: String) {
        self.server = server
        queue = DispatchQueue(label: "pika.postgres.\(name)")
    }

    deinit { PQfinish(handle) }

    /// Connects unless it is connected.
    func open() throws {
        if let handle, PQstatus(handle) == CONNECTION_OK { return }
        drop()
        let handle = try server.connect()
        self.handle = handle
        do {
            try script(server.setup)
            let schema = try query(PostgresServer.lockQuery, [:]).first
            guard let schema else {
                throw StorageError(.schema, "the search path of the database names no schema that exists")
            }
            // The upper half tells our locks from those of others; the lower half tells schemas apart.
            lock = 0x5049_4B41 << 32 | (try schema.integer("schema"))
        } catch {
            drop()
            throw error
        }
    }

    func drop() {
        PQfinish(handle)
        handle = nil
        prepared = [:]
    }

    /// Runs `body` on a snapshot, twice if the connection turns out to be lost, and delivers its outcome once.
    func read<T>(_ body: (Session) throws -> T, _ deliver: (Result<T, any Error>) -> Void) {
        for isLastTry in [false, true] {
            do {
                try open()
                try script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                let value = try body(Session(connection: self))
                // What follows is not worth waiting for.
                deliver(.success(value))
                rollback()
                return
            } catch {
                rollback()
                if !isLastTry, StorageError.mayPass(error) { continue }
                return deliver(.failure(error))
            }
        }
    }

    // MARK: Writer

    // Each would be two more messages to the server and back.
    let hasCheapSavepoints = false

    var isInsideTransaction: Bool {
        guard let handle, PQstatus(handle) == CONNECTION_OK else { return false }
        let status = PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
    }

    func begin(durably: Bool, patiently: Bool) throws {
        for isLastTry in [false, true] {
            do {
                try open()
                // The lock is had before the first snapshot is taken: this transaction sees all that came before it.
                let limits = patiently ? PostgresServer.patience : ""
                return try script("BEGIN; \(limits)SELECT pg_advisory_xact_lock(\(lock))")
            } catch {
                rollback()
                // An idle connection that a restart of the server broke is found out here.
                if isLastTry || (error as? PostgresError)?.isLost != true { throw error }
            }
        }
    }

    func savepoint(_ body: () throws -> Void) throws {
        try script("SAVEPOINT neighbour")
        do {
            try body()
            try script("RELEASE SAVEPOINT neighbour")
        } catch {
            if isInsideTransaction {
                try script("ROLLBACK TO SAVEPOINT neighbour; RELEASE SAVEPOINT neighbour")
            }
            throw error
        }
    }

    func commit() throws {
        let result: PostgresResult
        do {
            result = try PostgresResult(PQexec(handle, "COMMIT"), of: handle)
        } catch let error as PostgresError where error.isLost {
            drop()
            throw StorageError(.uncertain, "\(error)")
        }
        // A COMMIT of a transaction that an error had ended answers with what it did instead.
        guard result.command == "COMMIT" else {
            throw StorageError(.unexpected, "the transaction had been ended: \(result.command)")
        }
    }

    func rollback() {
        guard isInsideTransaction else {
            if handle != nil, PQstatus(handle) != CONNECTION_OK { drop() }
            return
        }
        do { try script("ROLLBACK") } catch { drop() }
    }

    func tidy() {}

    // MARK: Connection

    func query(_ sql: String, _ values: [String: Value]) throws -> [Row] {
        let result = try perform(sql, values)
        return (0..<result.count).map { Row(PostgresRow(result: result, index: $0)) }
    }

    func execute(_ sql: String, _ values: [String: Value]) throws -> Int {
        try perform(sql, values).changes
    }

    func script(_ sql: String) throws {
        _ = try PostgresResult(PQexec(handle, sql), of: handle)
    }

    private func perform(_ sql: String, _ values: [String: Value]) throws -> PostgresResult {
        let text = texts[sql] ?? PlaceholderText(sql)
        texts[sql] = text
        let list = try text.names.map { name in
            guard let value = values[name] else {
                throw StorageError(.unexpected, "no value for :\(name)")
            }
            return value
        }
        let arguments = PostgresArguments(list)
        let name = try prepare(text, Signature(sql: sql, types: list.map(\.postgresType)))
        do {
            return try arguments.withPointers { pointers in
                try PostgresResult(
                    PQexecPrepared(
                        handle, name, Int32(pointers.count), pointers, arguments.lengths, arguments.formats, 0
                    ),
                    of: handle)
            }
        } catch let error as PostgresError where error.isStalePlan {
            // All that were prepared before the migration may be stale: forget them with their connection.
            drop()
            throw error
        }
    }

    private func prepare(_ text: PlaceholderText, _ signature: Signature) throws -> String {
        if let name = prepared[signature] { return name }
        if prepared.count >= Self.statementLimit {
            try script("DEALLOCATE ALL")
            prepared = [:]
            texts = [:]
        }
        let name = "s\(prepared.count)"
        let types = signature.types.compactMap(\.self)
        let sql = text.text(signature.types.map { $0 == nil })
        _ = try PostgresResult(PQprepare(handle, name, sql, Int32(types.count), types), of: handle)
        prepared[signature] = name
        return name
    }
}
