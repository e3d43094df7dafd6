import Domain

/// A value bound to a `:name` placeholder, or found in a column.
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
/// answers. An error of the database spoils the transaction: it is not to be caught within.
struct Session {
    let connection: any Connection

    func rows(_ sql: String, _ values: [String: Value] = [:]) throws -> [Row] {
        try connection.query(sql, values)
    }

    /// The first row.
    func row(_ sql: String, _ values: [String: Value] = [:]) throws -> Row? {
        try connection.query(sql, values).first
    }

    /// - Returns: the number of rows that changed.
    @discardableResult
    func run(_ sql: String, _ values: [String: Value] = [:]) throws -> Int {
        try connection.execute(sql, values)
    }

    /// Runs a text of several statements without placeholders.
    func script(_ sql: String) throws { try connection.script(sql) }
}

/// The columns of a row.
protocol Columns {
    /// Nil when there is no such column.
    func value(_ column: String) -> Value?
}

/// A row of a result; a column that is missing or of the wrong type is a fault of the program.
struct Row {
    let columns: any Columns

    init(_ columns: any Columns) { self.columns = columns }

    func text(_ column: String) throws -> String {
        guard let text = textIfAny(column) else { throw missing(column) }
        return text
    }

    func textIfAny(_ column: String) -> String? {
        if case .text(let text) = columns.value(column) { text } else { nil }
    }

    func integer(_ column: String) throws -> Int64 {
        guard let integer = integerIfAny(column) else { throw missing(column) }
        return integer
    }

    func int(_ column: String) throws -> Int {
        guard let int = Int(exactly: try integer(column)) else { throw missing(column) }
        return int
    }

    func time(_ column: String) throws -> Timestamp { Timestamp(milliseconds: try integer(column)) }

    func timeIfAny(_ column: String) -> Timestamp? {
        integerIfAny(column).map(Timestamp.init(milliseconds:))
    }

    func id<ID: Identifier>(_ column: String) throws -> ID { ID(unchecked: try text(column)) }

    func choice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice {
        guard let choice = Choice(rawValue: try text(column)) else {
            throw StorageError(.schema, "column \(column) holds a value that this program does not know")
        }
        return choice
    }

    func integerIfAny(_ column: String) -> Int64? {
        if case .integer(let integer) = columns.value(column) { integer } else { nil }
    }

    private func missing(_ column: String) -> StorageError {
        StorageError(.schema, "column \(column) is missing, null or of another type")
    }
}
