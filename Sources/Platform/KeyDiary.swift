import Domain
import Storage
import Synchronization

/// Counts in memory what keys were used for and what they were refused, so that no request has to write.
///
/// What a process that dies had counted is lost.
final class KeyDiary: Sendable {
    private struct Refusal: Hashable {
        var key: KeyID
        var account: AccountID
        var mode: KeyMode
        var code: ErrorCode
        var address: String
    }

    private struct Pages {
        var uses: [KeyID: KeyUse] = [:]
        var refusals: [Refusal: (count: Int, last: Timestamp)] = [:]
    }

    /// Keys with their reason and address between two writes; the rest of a flood is not told.
    static let refusalLimit = 1000
    /// Writes of one transaction, which keeps the lock short for others.
    static let batch = 500
    /// For which refusals are kept.
    static let memory = Duration.seconds(90 * 86_400)

    private let identifiers: IdentifierSource
    private let pages = Mutex(Pages())

    init(identifiers: IdentifierSource) { self.identifiers = identifiers }

    func used(_ key: KeyID, at now: Timestamp) {
        pages.withLock { pages in
            let count = pages.uses[key]?.count ?? 0
            pages.uses[key] = KeyUse(key: key, count: count + 1, last: now)
        }
    }

    func refused(_ key: APIKey, _ code: ErrorCode, from address: String, at now: Timestamp) {
        refused(key.id, of: key.account, key.mode, code, from: address, at: now)
    }

    func refused(
        _ key: KeyID, of account: AccountID, _ mode: KeyMode, _ code: ErrorCode, from address: String,
        at now: Timestamp
    ) {
        let refusal = Refusal(key: key, account: account, mode: mode, code: code, address: address)
        pages.withLock { pages in
            guard pages.refusals[refusal] != nil || pages.refusals.count < Self.refusalLimit else { return }
            pages.refusals[refusal] = ((pages.refusals[refusal]?.count ?? 0) + 1, now)
        }
    }

    /// Writes down what was counted; what cannot be written now is lost, for it is counts and nothing more.
    func write(to store: KeyStore, at now: Timestamp) async throws {
        let pages = pages.withLock { pages in
            defer { pages = Pages() }
            return pages
        }
        var uses = Array(pages.uses.values)[...]
        var entries = pages.refusals.sorted { $0.value.last < $1.value.last }.map { refusal, seen in
            AuditEntry(
                id: identifiers.make(), account: refusal.account, mode: refusal.mode, action: .keyRefused,
                key: refusal.key, address: refusal.address.isEmpty ? nil : refusal.address,
                reason: refusal.code, count: seen.count, createdAt: seen.last)
        }[...]
        while !uses.isEmpty || !entries.isEmpty {
            let (some, others) = (uses.prefix(Self.batch), entries.prefix(Self.batch))
            try await store.note(Array(some), Array(others), forgetting: now - Self.memory)
            uses = uses.dropFirst(some.count)
            entries = entries.dropFirst(others.count)
        }
    }
}

extension Keys {
    /// Between two writes of the diary.
    public static let diaryInterval = Duration.seconds(30)

    /// Writes down which keys were used and which were refused since it was called last.
    public func writeDiary() async throws {
        try await reportingStorage { try await diary.write(to: store, at: time.now()) }
    }
}
