/// One of the databases that an installation may be kept in.
///
/// `Database` does for both what both need: it groups writes, repeats what may be repeated and names what went wrong.
protocol Driver: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on a snapshot that no write changes meanwhile, on a thread that may block.
    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T

    /// Hands the connection that writes to `work` once it is free, on a thread that may block.
    func withWriter(_ work: @escaping @Sendable (any Writer) -> Void)

    /// The same, and waits for it.
    func withWriterNow<T>(_ work: (any Writer) throws -> T) throws -> T

    func close() throws
}

/// What a session asks of a connection.
protocol Connection {
    func query(_ sql: String, _ values: [String: Value]) throws -> [Row]

    /// - Returns: the number of rows that changed.
    func execute(_ sql: String, _ values: [String: Value]) throws -> Int

    /// Runs a text of several statements without placeholders.
    func script(_ sql: String) throws
}

/// What group commit asks of the connection that writes.
protocol Writer: Connection {
    /// False once an error has ended the transaction.
    var isInsideTransaction: Bool { get }

    /// Begins a transaction that no other one writes beside, in whichever process.
    /// - Parameters:
    ///   - durably: its commit survives a loss of power.
    ///   - patiently: waits and works longer than a request may; for migrations.
    func begin(durably: Bool, patiently: Bool) throws

    /// Whether savepoints cost so little that neighbours get them before one of them has failed.
    var hasCheapSavepoints: Bool { get }

    /// Undoes what `body` did, and nothing else, when it throws.
    func savepoint(_ body: () throws -> Void) throws

    func commit() throws

    /// Ends what is left of the transaction; nothing left is no error.
    func rollback()

    /// Called now and then between two transactions, after their callers were answered.
    func tidy()
}

/// In what the two databases differ.
enum Dialect: String {
    case sqlite = "SQLite", postgres = "PostgreSQL"

    /// The text of a schema as this database takes it.
    ///
    /// Migrations are written once, for SQLite. PostgreSQL's INTEGER has 32 bits and its texts sort by language, so there
    /// each INTEGER becomes a BIGINT and each TEXT column is collated by bytes, as SQLite's are. These two words are the whole
    /// rule; they are told from others by their capitals.
    func schema(_ sql: String) -> String {
        guard self == .postgres else { return sql }
        return
            sql
            .replacing(#/\bINTEGER\b/#, with: "BIGINT")
            .replacing(#/(?<before>AS )?\bTEXT\b/#) { match in
                // The TEXT of a CAST is no column's.
                match.before == nil ? #"TEXT COLLATE "C""# : "AS TEXT"
            }
    }

    /// Asks for the version, as `version`.
    var versionQuery: String {
        switch self {
        case .sqlite: "SELECT sqlite_version() AS version"
        case .postgres: "SELECT current_setting('server_version') AS version"
        }
    }
}
