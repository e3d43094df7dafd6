import Domain
import Storage

/// Runs a use-case and turns what the machine did to it into the error that its caller may see.
///
/// A full, locked or unwritable disk is the caller's business, in so far as trying again later helps; all else
/// stays what it is and becomes an opaque 500 at the edge.
func reportingStorage<T: Sendable>(_ body: () async throws -> T) async throws -> T {
    do {
        return try await body()
    } catch let error as StorageError where error.isUnavailable {
        throw PikaError(
            .storageUnavailable, "The server cannot read or write its storage right now; try again shortly.",
            retryAfter: error.pause, cause: error)
    }
}

extension StorageError {
    /// A lock is let go and a database is restarted sooner than a disk is emptied.
    fileprivate var pause: Duration {
        switch reason {
        case .locked: .seconds(1)
        case .cannotOpen, .uncertain: .seconds(5)
        default: .seconds(30)
        }
    }
}
