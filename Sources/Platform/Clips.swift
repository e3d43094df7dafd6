import Crypto
import Domain
import Storage

/// What a caller may do with finished clips.
///
/// A clip of somebody else, or of the other mode, does not exist.
public struct Clips: Sendable {
    private let store: ClipStore
    private let blobs: BlobStore
    private let signingKey: SymmetricKey
    private let time: TimeSource

    /// A link lives this long, and up to an hour more: its end falls on a full hour, so that the same clip bears
    /// the same links for an hour and caches can keep them.
    public static let linkLifetime = Duration.seconds(24 * 3600)

    public init(store: ClipStore, blobs: BlobStore, linkSecret: SecretFile, time: TimeSource) {
        self.store = store
        self.blobs = blobs
        self.signingKey = SymmetricKey(data: linkSecret.bytes)
        self.time = time
    }

    /// - Throws: `PikaError`: `insufficient_scope`, `clip_not_found`, `clip_deleted`, `storage_unavailable`.
    public func clip(_ id: ClipID, for caller: Caller) async throws -> Clip {
        try caller.require(.jobsRead)
        let clip = try await find(id, for: caller)
        guard clip.deletedAt == nil else { throw Self.deleted }
        return clip
    }

    /// Removes the bytes for good; a tombstone stays, so that a second call succeeds like the first.
    ///
    /// The tombstone comes first: from then on nothing is served, and should the process die before the bytes
    /// are gone, the sweep removes them.
    /// - Throws: `PikaError`: `insufficient_scope`, `clip_not_found`, `storage_unavailable`.
    public func delete(_ id: ClipID, for caller: Caller) async throws {
        try caller.require(.clipsDelete)
        _ = try await find(id, for: caller)
        try await reportingStorage {
            _ = try await store.bury(id, at: time.now())
            try await blobs.remove(id)
        }
    }

    /// The signed address of one file; no call to the database.
    public func link(to file: ClipFile, of clip: ClipID) -> MediaLink {
        let hour: Int64 = 3600
        let end = (time.now() + Self.linkLifetime).seconds
        let expires = (end + hour - 1) / hour * hour
        let code = HMAC<SHA256>.authenticationCode(
            for: Self.signedBytes(clip, file.name, expires), using: signingKey)
        return MediaLink(clip: clip, name: file.name, expires: expires, signature: code.hexadecimal)
    }

    /// Opens what a link leads to; the link alone gives the right, no key is asked for.
    /// - Throws: `PikaError`: `link_invalid`, `link_expired`, `clip_not_found`, `clip_deleted`,
    ///   `storage_unavailable`.
    public func open(_ link: MediaLink) async throws -> Media {
        let signature = Self.bytes(hexadecimal: link.signature)
        let isRight = HMAC<SHA256>.isValidAuthenticationCode(
            signature, authenticating: Self.signedBytes(link.clip, link.name, link.expires), using: signingKey
        )
        guard isRight else { throw PikaError(.linkInvalid, "The signature of this link does not match.") }
        guard time.now().seconds < link.expires else {
            throw PikaError(.linkExpired, "This link has expired; ask for the clip again to get a new one.")
        }
        let clip = try await reportingStorage { try await store.find(link.clip) }
        guard let clip else { throw Self.notFound }
        guard clip.deletedAt == nil else { throw Self.deleted }
        guard let file = clip.files.first(where: { $0.name == link.name }) else { throw Self.notFound }
        do {
            let opened = try await reportingStorage { try await blobs.open(file, of: clip.id) }
            return Media(file: file, createdAt: clip.createdAt, opened: opened, blobs: blobs)
        } catch let error as StorageError where error.reason == .missing {
            // Deleted between the two looks.
            throw Self.deleted
        }
    }

    private func find(_ id: ClipID, for caller: Caller) async throws -> Clip {
        let clip = try await reportingStorage { try await store.find(id) }
        guard let clip, clip.account == caller.account, clip.mode == caller.mode else { throw Self.notFound }
        return clip
    }

    private static var notFound: PikaError {
        PikaError(.clipNotFound, "This account has no clip with that id.")
    }
    private static var deleted: PikaError { PikaError(.clipDeleted, "This clip was deleted.") }

    private static func signedBytes(_ clip: ClipID, _ name: String, _ expires: Int64) -> [UInt8] {
        Array("media\n\(clip)\n\(name)\n\(expires)".utf8)
    }

    private static func bytes(hexadecimal text: String) -> [UInt8] {
        let digits = text.utf8.map { byte -> UInt8? in
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x57
            default: nil
            }
        }
        guard digits.count == 64 else { return [] }
        return stride(from: 0, to: 64, by: 2).compactMap { index in
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            return high << 4 | low
        }
    }
}

/// The right to read one file of a clip until a moment.
public struct MediaLink: Sendable, Equatable {
    public var clip: ClipID
    public var name: String
    /// Unix seconds.
    public var expires: Int64
    /// HMAC-SHA-256 over clip, name and expiry, 64 lowercase hexadecimal digits.
    public var signature: String

    public init(clip: ClipID, name: String, expires: Int64, signature: String) {
        self.clip = clip
        self.name = name
        self.expires = expires
        self.signature = signature
    }

    /// Path and query below the server's address.
    public var path: String { "/media/\(clip)/\(name)?expires=\(expires)&signature=\(signature)" }
}

/// A file of a clip held open for reading; deleting the clip meanwhile does not cut it short.
public struct Media: Sendable {
    public let file: ClipFile
    public let createdAt: Timestamp
    private let opened: OpenFile
    private let blobs: BlobStore

    init(file: ClipFile, createdAt: Timestamp, opened: OpenFile, blobs: BlobStore) {
        self.file = file
        self.createdAt = createdAt
        self.opened = opened
        self.blobs = blobs
    }

    public var byteCount: Int64 { opened.byteCount }
    public var contentType: String { file.contentType }
    /// A strong entity tag with its quotes.
    public var entityTag: String { "\"\(file.sha256.prefix(32))\"" }

    /// Up to `count` bytes from `offset`; empty at the end.
    ///
    /// Reads on a thread that may block.
    /// - Throws: `PikaError` with `storage_unavailable`.
    public func read(at offset: Int64, count: Int) async throws -> [UInt8] {
        try await reportingStorage { try await blobs.read(opened, at: offset, count: count) }
    }
}
