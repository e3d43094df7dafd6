import Domain
import GRDB

/// A value bound to a `:name` placeholder.
enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    case text(String), integer(Int64), null

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .integer(value) }
    init(nilLiteral: ()) { self = .null }

    static func id(_ id: some Identifier) -> Value { .text(id.rawValue) }
    static func id(_ id: (some Identifier)?) -> Value { id.map { .text($0.rawValue) } ?? .null }
    static func time(_ time: Timestamp) -> Value { .integer(time.milliseconds) }
    static func time(_ time: Timestamp?) -> Value { time.map { .integer($0.milliseconds) } ?? .null }
    static func int(_ value: Int) -> Value { .integer(Int64(value)) }
}

/// One connection inside one transaction: all that a store may do with the database.
///
/// It speaks SQL with `:name` placeholders that both databases take, so that no store knows which of them
/// answers.
struct Session {
    let connection: GRDB.Database

    func rows(_ sql: String, _ values: [String: Value] = [:]) throws -> [Row] {
        try GRDB.Row.fetchAll(connection.cachedStatement(sql: sql), arguments: arguments(values)).map(
            Row.init)
    }

    func row(_ sql: String, _ values: [String: Value] = [:]) throws -> Row? {
        try GRDB.Row.fetchOne(connection.cachedStatement(sql: sql), arguments: arguments(values)).map(
            Row.init)
    }

    /// - Returns: the number of rows that changed.
    @discardableResult
    func run(_ sql: String, _ values: [String: Value] = [:]) throws -> Int {
        try connection.cachedStatement(sql: sql).execute(arguments: arguments(values))
        return connection.changesCount
    }

    /// Runs a text of several statements without placeholders.
    func script(_ sql: String) throws { try connection.execute(sql: sql) }

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

/// A row of a result; a column that is missing or of the wrong type is a fault of the program.
struct Row {
    let row: GRDB.Row

    init(_ row: GRDB.Row) { self.row = row }

    func text(_ column: String) throws -> String { try value(column) }
    func textIfAny(_ column: String) -> String? { row[column] }
    func integer(_ column: String) throws -> Int64 { try value(column) }
    func int(_ column: String) throws -> Int { try value(column) }
    func time(_ column: String) throws -> Timestamp { Timestamp(milliseconds: try value(column)) }
    func timeIfAny(_ column: String) -> Timestamp? {
        (row[column] as Int64?).map(Timestamp.init(milliseconds:))
    }
    func id<ID: Identifier>(_ column: String) throws -> ID { ID(unchecked: try value(column)) }

    func choice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice {
        let raw: String = try value(column)
        guard let choice = Choice(rawValue: raw) else {
            throw StorageError(.schema, "column \(column) holds a value that this program does not know")
        }
        return choice
    }

    private func value<T: DatabaseValueConvertible>(_ column: String) throws -> T {
        guard let value = row[column] as T? else {
            throw StorageError(.schema, "column \(column) is missing or null")
        }
        return value
    }
}
