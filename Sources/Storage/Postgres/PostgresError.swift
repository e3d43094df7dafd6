/// What the PostgreSQL server or the way to it refused.
struct PostgresError: Error, CustomStringConvertible {
    /// SQLSTATE, five characters (PostgreSQL 15, appendix A); empty when it was libpq that failed.
    var state: String
    /// The primary message alone: details hold values of rows.
    var message: String
    /// Nothing can be asked of the connection any more.
    var isLost: Bool

    var description: String {
        state.isEmpty ? "PostgreSQL: \(message)" : "PostgreSQL \(state): \(message)"
    }

    /// A statement that was prepared before a migration changed its table.
    var isStalePlan: Bool { state == "0A000" && message.contains("cached plan") }

    /// Whether the same transaction may well succeed if it is run again at once.
    var mayPass: Bool { isLost || isStalePlan || ["40001", "40P01"].contains(state) }

    var reason: StorageError.Reason {
        switch state {
        case "53100": return .full
        case "55P03", "40001", "40P01", "57014": return .locked
        case "25006", "42501": return .readOnly
        case "XX001", "XX002": return .corrupt
        case "53200": return .inputOutput
        default: break
        }
        switch state.prefix(2) {
        // Data that a column does not take, a NUL in a text for example, is refused by the schema too.
        case "22", "23": return .constraint
        case "3F", "42": return .schema
        case "08", "28", "3D", "53", "57": return .cannotOpen
        case "58": return .inputOutput
        default: return isLost ? .cannotOpen : .unexpected
        }
    }
}
