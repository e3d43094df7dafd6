import CPostgres

/// What PostgreSQL answered to a statement.
final class PostgresResult {
    private let result: OpaquePointer

    /// - Throws: `PostgresError` when the answer is an error or there is none.
    init(_ answer: OpaquePointer?, of connection: OpaquePointer?) throws {
        guard let result = answer else {
            throw PostgresError(
                state: "", message: connection == nil ? "not connected" : Self.lastMessage(connection),
                isLost: true)
        }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            defer { PQclear(result) }
            let state = pika_pg_state(result).map { String(cString: $0) } ?? ""
            let message = pika_pg_message(result).map { String(cString: $0) }
            // The server's farewells (it goes down, or ended an idle transaction) come before the end of the connection.
            let isFarewell = state.hasPrefix("57P") || state.hasPrefix("08") || state == "25P03"
            throw PostgresError(
                state: state, message: message ?? Self.lastMessage(connection),
                isLost: isFarewell || PQstatus(connection) != CONNECTION_OK)
        }
        self.result = result
    }

    deinit { PQclear(result) }

    var count: Int32 { PQntuples(result) }

    /// Rows that the statement changed.
    var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// The name of the command that was carried out.
    var command: String { String(cString: PQcmdStatus(result)) }

    func value(_ row: Int32, _ column: String) -> Value? {
        let index = PQfnumber(result, column)
        guard index >= 0 else { return nil }
        guard PQgetisnull(result, row, index) == 0, let start = PQgetvalue(result, row, index) else {
            return .null
        }
        let length = Int(PQgetlength(result, row, index))
        let text = start.withMemoryRebound(to: UInt8.self, capacity: length) {
            String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
        }
        switch PQftype(result, index) {
        case PostgresType.int2, PostgresType.int4, PostgresType.int8:
            return Int64(text).map { .integer($0) } ?? .null
        // What sum() makes of integers, and truths: SQLite has integers for both.
        case PostgresType.numeric: return Int64(text).map { .integer($0) } ?? .null
        case PostgresType.bool: return .integer(text == "t" ? 1 : 0)
        default: return .text(text)
        }
    }

    private static func lastMessage(_ connection: OpaquePointer?) -> String {
        let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}

struct PostgresRow: Columns {
    let result: PostgresResult
    let index: Int32

    func value(_ column: String) -> Value? { result.value(index, column) }
}
