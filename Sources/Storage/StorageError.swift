import GRDB
import Glibc

/// Why the database or the disk did not do what it was asked.
public struct StorageError: Error, Sendable, CustomStringConvertible {
    public enum Reason: String, Sendable {
        case full, locked, readOnly, corrupt, cannotOpen, inputOutput, missing
        /// The schema refused a row: a fault of the program, never of the machine.
        case constraint
        /// The database was lost while it committed: the rows are written or they are not.
        case uncertain
        /// An equal row came first.
        case taken
        /// The database was made by a newer or a different program.
        case schema
        case unexpected
    }

    public var reason: Reason
    /// For the log; may hold paths, never values of rows.
    public var detail: String

    public init(_ reason: Reason, _ detail: String) {
        self.reason = reason
        self.detail = detail
    }

    public var description: String { "storage \(reason.rawValue): \(detail)" }

    /// Whether the machine is at fault, so that the same call may work once it is mended.
    public var isUnavailable: Bool {
        switch reason {
        case .full, .locked, .readOnly, .corrupt, .cannotOpen, .inputOutput, .uncertain: true
        case .missing, .constraint, .taken, .schema, .unexpected: false
        }
    }

    /// The error of a failed system call; `errno` is read at once.
    static func system(_ call: String, _ path: String, errno code: Int32 = errno) -> StorageError {
        let reason: Reason =
            switch code {
            case ENOSPC, EDQUOT, EFBIG: .full
            case EACCES, EPERM, EROFS: .readOnly
            case ENOENT: .missing
            case EIO: .inputOutput
            case EMFILE, ENFILE: .cannotOpen
            default: .unexpected
            }
        return StorageError(reason, "\(call) \(path): \(String(cString: strerror(code)))")
    }

    /// Whether the same transaction may well succeed if it is run again at once.
    static func mayPass(_ error: any Error) -> Bool { (error as? PostgresError)?.mayPass ?? false }

    /// Translates what the databases throw and leaves every other error as it is.
    static func wrap(_ error: any Error) -> any Error {
        if let error = error as? PostgresError { return StorageError(error.reason, error.description) }
        guard let error = error as? DatabaseError else { return error }
        let reason: Reason =
            switch error.resultCode {
            case .SQLITE_FULL: .full
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
            case .SQLITE_CANTOPEN: .cannotOpen
            case .SQLITE_IOERR, .SQLITE_NOMEM: .inputOutput
            case .SQLITE_CONSTRAINT: .constraint
            default: .unexpected
            }
        return StorageError(reason, "\(error.extendedResultCode) \(error.message ?? "")")
    }
}
