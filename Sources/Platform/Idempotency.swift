import Crypto
import Domain
import Storage
import Synchronization

/// Lets a request that bears a key happen once, however often it is sent.
///
/// The receipt commits in the transaction of the job it tells of, and the schema takes one receipt for each key: that
/// alone makes it exact, over any number of processes and their deaths. What this process knows to be running is refused
/// early, so that no picture is fetched twice.
public final class Idempotency: Sendable {
    /// One try of a request that bears a key.
    public struct Attempt: Sendable {
        public var name: Receipt.Name
        public var fingerprint: String
        public var request: RequestID

        /// - Parameter parts: everything that two equal requests have in common.
        public init(_ key: String, of caller: Caller, request: RequestID, parts: [[UInt8]]) {
            name = Receipt.Name(account: caller.account, mode: caller.mode, key: key)
            var hash = SHA256()
            for part in parts {
                // Lengths keep the end of one part apart from the beginning of the next.
                hash.update(data: Array("\(part.count):".utf8))
                hash.update(data: part)
            }
            fingerprint = hash.finalize().hexadecimal
            self.request = request
        }
    }

    public static let lifetime = Duration.seconds(24 * 3600)

    private let store: ReceiptStore
    private let time: TimeSource
    private let running = Mutex<[Receipt.Name: String]>([:])

    public init(store: ReceiptStore, time: TimeSource) {
        self.store = store
        self.time = time
    }

    /// Begins an attempt; each that begins must `end`.
    /// - Returns: the receipt of an attempt that has been answered or whose job is stored; then nothing begins.
    /// - Throws: `PikaError`: `idempotency_in_progress`, `idempotency_key_reused`, `storage_unavailable`.
    public func begin(_ attempt: Attempt) async throws -> Receipt? {
        let other = running.withLock { running in
            let other = running[attempt.name]
            if other == nil { running[attempt.name] = attempt.fingerprint }
            return other
        }
        if let other {
            guard other == attempt.fingerprint else { throw Self.reused }
            // Its job may be stored while its caller, who may be gone, is still waited for.
            if let found = try await receipt(of: attempt) { return found }
            throw PikaError(
                .idempotencyInProgress, "An equal request with this key is being answered.",
                retryAfter: .seconds(1))
        }
        do {
            let found = try await receipt(of: attempt)
            if found != nil { end(attempt) }
            return found
        } catch {
            end(attempt)
            throw error
        }
    }

    public func end(_ attempt: Attempt) {
        running.withLock { $0[attempt.name] = nil }
    }

    /// What was answered to an equal request.
    /// - Throws: `PikaError`: `idempotency_key_reused`, `storage_unavailable`.
    public func receipt(of attempt: Attempt) async throws -> Receipt? {
        let found = try await reportingStorage { try await store.find(attempt.name, at: time.now()) }
        guard let found, found.fingerprint != attempt.fingerprint else { return found }
        throw Self.reused
    }

    /// The receipt of an answer to this attempt, yet to be kept.
    public func receipt(
        of attempt: Attempt, status: Int, headers: [String: String], body: [UInt8]
    ) -> Receipt {
        Receipt(
            name: attempt.name, request: attempt.request, fingerprint: attempt.fingerprint, status: status,
            headers: headers, body: String(decoding: body, as: UTF8.self),
            expiresAt: time.now() + Self.lifetime)
    }

    /// Whether a job was not made because another process had answered an equal request.
    public static func isOvertaken(_ error: any Error) -> Bool {
        (error as? StorageError)?.reason == .taken
    }

    /// Keeps a receipt that no job carries; one that came first stays.
    public func keep(_ receipt: Receipt) async throws {
        do {
            try await reportingStorage { try await store.insert(receipt, at: time.now()) }
        } catch let error as StorageError where error.reason == .taken {
            return
        }
    }

    /// Puts the whole answer in the place of the one that went with the job.
    public func complete(_ receipt: Receipt) async throws {
        try await reportingStorage { try await store.replace(receipt) }
    }

    private static var reused: PikaError {
        PikaError(
            .idempotencyKeyReused, "This key came with another request; use a new key for a new request.")
    }
}
