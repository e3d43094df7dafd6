import Domain

/// Keeps the credits of all accounts: where they came from, what holds them, what used them up.
///
/// A job holds its price while it is queued or rendered; its end captures the hold or voids it. Each movement is a
/// row of `transfers`; lots and wallets only sum them up, which `verify` checks.
public struct LedgerStore: Sendable {
    let database: Database

    public init(database: Database) { self.database = database }

    /// Gives credits.
    /// - Parameters:
    ///   - reference: the reason, for example a payment's number; the same one counts once.
    ///   - expiry: nil for credits that stay.
    /// - Returns: false when that reason gave them already.
    /// - Throws: `LedgerConflict` when that reason gave something else; `StorageError`, with `constraint` when there is no such
    ///   account.
    @discardableResult
    public func grant(
        _ credits: Credits, _ source: CreditSource, to account: AccountID, _ mode: KeyMode, reference: String,
        expiry: Timestamp? = nil, at now: Timestamp
    ) async throws -> Bool {
        try await database.write { session in
            let lot = Lot(source: source, reference: reference, amount: credits.rawValue, expiry: expiry)
            return try Self.grant(lot, to: Owner(account: account, mode: mode), at: now, session)
        }
    }

    static func grant(_ lot: Lot, to owner: Owner, at now: Timestamp, _ session: Session) throws -> Bool {
        try open(owner, session)
        if try add(lot, to: owner, at: now, session) { return true }
        let isSame = try session.row(
            """
            SELECT 1 AS found FROM lots
            WHERE account = :account AND mode = :mode AND reference = :reference AND source = :source
                AND amount = :amount AND COALESCE(expires_at, -1) = :expiry
            """,
            owner.values.merging([
                "reference": .text(lot.reference), "source": .text(lot.source.rawValue),
                "amount": .int(lot.amount), "expiry": .integer(lot.expiry?.milliseconds ?? -1),
            ]) { $1 })
        guard isSame != nil else { throw LedgerConflict(.referenceReused) }
        return false
    }

    /// What the account has now, this month's grant included.
    public func balance(
        of account: AccountID, _ mode: KeyMode, plan: Plan, at now: Timestamp
    ) async throws -> Balance {
        let owner = Owner(account: account, mode: mode)
        let current = try await database.read { session in
            let now = try TestClockStore.now(of: account, mode, now, session)
            return try Self.balance(of: owner, at: now, session)
        }
        if let current { return current }
        return try await database.write { session in
            let now = try TestClockStore.now(of: account, mode, now, session)
            _ = try Self.refresh(owner, plan, at: now, session)
            guard let balance = try Self.balance(of: owner, at: now, session) else {
                throw StorageError(.unexpected, "a wallet vanished")
            }
            return balance
        }
    }

    /// Gives back what a job has cost, or a part of it, to the lots that paid for it.
    /// - Parameter reference: the reason; the same one counts once for a job.
    /// - Returns: false when that reason gave it back already.
    /// - Throws: `LedgerConflict`, `StorageError`.
    @discardableResult
    public func refund(
        _ credits: Credits, of job: JobID, reference: String, at now: Timestamp
    ) async throws -> Bool {
        try await database.write { session in
            let isNew = try Self.refund(
                credits.rawValue, of: job, reference: reference, at: now, session)
            if isNew { try JobStore.refund(credits.rawValue, of: job, session) }
            return isNew
        }
    }

    /// - Returns: nil when a grant or an expiry is due first.
    private static func balance(of owner: Owner, at now: Timestamp, _ session: Session) throws -> Balance? {
        let wallet = try session.row(
            """
            SELECT available, held FROM wallets
            WHERE account = :account AND mode = :mode AND due > :now
            """, owner.values.merging(["now": .time(now)]) { $1 })
        guard let wallet else { return nil }
        let parts = try session.rows(openLots, owner.values).map { lot in
            Balance.Part(
                source: try lot.choice("source"), credits: Credits(try lot.int("rest")),
                expiry: lot.timeIfAny("expires_at"))
        }
        return Balance(
            available: Credits(try wallet.int("available")), held: Credits(try wallet.int("held")),
            parts: parts)
    }

    /// Soonest expiry first, then by source, then oldest first.
    static let openLots = """
        SELECT id, source, expires_at, amount - held - used - expired AS rest FROM lots
        WHERE account = :account AND mode = :mode AND amount > held + used + expired
        ORDER BY \(order("lots"))
        """

    /// In which lots are spent; what comes back goes the other way.
    static func order(_ lots: String, reversed: Bool = false) -> String {
        [
            "COALESCE(\(lots).expires_at, 9223372036854775807)",
            "CASE \(lots).source WHEN 'promo' THEN 0 WHEN 'plan' THEN 1 ELSE 2 END",
            "\(lots).created_at", "\(lots).id",
        ].map { $0 + (reversed ? " DESC" : "") }.joined(separator: ", ")
    }
}
