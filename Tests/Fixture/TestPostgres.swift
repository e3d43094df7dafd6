import CPostgres
import FoundationEssentials
import Storage
import Synchronization

/// The PostgreSQL server that `PIKA_TEST_POSTGRES` names, with a schema of its own for each installation.
///
/// Without that variable installations are kept in SQLite.
public enum TestPostgres {
    private static let address = ProcessInfo.processInfo.environment["PIKA_TEST_POSTGRES"]
    private static let operatorConnection = Mutex<Connection?>(nil)

    public static var isChosen: Bool { address != nil }

    /// Runs `body` when few enough others run: each of them takes a dozen of the server's connections.
    static func admitting<T>(_ body: () async throws -> T) async throws -> T {
        guard isChosen else { return try await body() }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isFree = gate.withLock { gate in
                if gate.free == 0 {
                    gate.waiting.append(continuation)
                    return false
                }
                gate.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
        defer {
            let next = gate.withLock { gate in
                if gate.waiting.isEmpty { gate.free += 1 }
                return gate.waiting.isEmpty ? nil : gate.waiting.removeFirst()
            }
            next?.resume()
        }
        return try await body()
    }

    private static let gate = Mutex(Gate())

    private struct Gate {
        var free = 12
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// Makes an empty schema and tells the URL of a database that consists of nothing else; nil without a server.
    static func makeSchema(_ name: String) throws -> String? {
        guard let address else { return nil }
        try run("CREATE SCHEMA \(name)")
        let separator = address.contains("?") ? "&" : "?"
        return "\(address)\(separator)application_name=\(name)&options=-csearch_path%3D\(name)"
    }

    static func dropSchema(_ name: String) throws {
        try run("SET client_min_messages = warning; DROP SCHEMA \(name) CASCADE")
    }

    /// Ends all connections to the schema's database, as a restart of the server does.
    static func breakConnections(_ name: String) throws {
        try run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '\(name)'")
    }

    private static func run(_ sql: String) throws {
        try operatorConnection.withLock { connection in
            let current = connection ?? Connection(address ?? "")
            connection = current
            let result = PQexec(current.handle, sql)
            defer { PQclear(result) }
            let status = PQresultStatus(result)
            guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
                let message = PQerrorMessage(current.handle).map { String(cString: $0) } ?? ""
                throw StorageError(.unexpected, message)
            }
        }
    }

    private struct Connection: @unchecked Sendable {
        let handle: OpaquePointer?

        init(_ address: String) { handle = PQconnectdb(address) }
    }
}
