import Domain
import Storage

/// Whether this process can do its work: the database answers and takes writes, and the disk takes bytes.
public struct Readiness: Sendable {
    private let jobs: JobStore
    private let blobs: BlobStore

    public init(jobs: JobStore, blobs: BlobStore) {
        self.jobs = jobs
        self.blobs = blobs
    }

    /// - Throws: `PikaError` with `storage_unavailable`.
    public func check() async throws {
        try await reportingStorage {
            try await jobs.probe()
            try await blobs.probe()
        }
    }
}
