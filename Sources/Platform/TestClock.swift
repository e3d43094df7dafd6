import Domain
import Storage

/// The time of an account's test mode, which its test keys may put ahead.
public struct TestClock: Sendable {
    /// What time it is, and how far that is ahead of the real time.
    public struct Reading: Sendable, Equatable {
        public var now: Timestamp
        public var ahead: Duration
    }

    private let store: TestClockStore
    private let identifiers: IdentifierSource
    private let time: TimeSource

    public init(store: TestClockStore, identifiers: IdentifierSource, time: TimeSource) {
        self.store = store
        self.identifiers = identifiers
        self.time = time
    }

    /// - Throws: `PikaError`: `insufficient_scope`, `test_mode_only`, `storage_unavailable`.
    public func read(for caller: Caller) async throws -> Reading {
        try caller.require(.accountRead)
        try Self.requireTestMode(of: caller)
        let ahead = try await reportingStorage { try await store.ahead(of: caller.account) }
        return Reading(now: time.now() + ahead, ahead: ahead)
    }

    /// Keys and credits expire and months begin, in every process within a second; renders take their time.
    /// - Throws: `PikaError`: `insufficient_scope`, `test_mode_only`, `validation_failed`, `storage_unavailable`.
    public func advance(by duration: Duration, for caller: Caller) async throws -> Reading {
        try caller.require(.keysWrite)
        try Self.requireTestMode(of: caller)
        let now = time.now()
        let id: AuditEntryID = identifiers.make()
        let ahead = try await reportingStorage {
            try await store.advance(by: duration, of: caller.account) { ahead in
                AuditEntry(
                    id: id, account: caller.account, mode: .test, action: .clockAdvanced, key: caller.key,
                    actor: caller.key, address: caller.address.isEmpty ? nil : caller.address,
                    request: caller.request,
                    changes: [
                        .init(
                            "advanced_seconds", from: Self.seconds(ahead - duration), to: Self.seconds(ahead))
                    ],
                    createdAt: now)
            }
        }
        guard let ahead else {
            let violation = Violation(
                at: .pointer("#/seconds"), code: .outOfRange,
                detail:
                    "must leave the clock at most \(Self.seconds(TestClockStore.limit)) seconds ahead in all")
            throw PikaError(
                .validationFailed, "The clock cannot go so far.", violations: [violation])
        }
        return Reading(now: now + ahead, ahead: ahead)
    }

    private static func seconds(_ duration: Duration) -> String { String(duration.milliseconds / 1000) }

    private static func requireTestMode(of caller: Caller) throws(PikaError) {
        guard caller.mode == .test else {
            throw PikaError(.testModeOnly, "Test mode alone has a clock that moves; use a test key.")
        }
    }
}
