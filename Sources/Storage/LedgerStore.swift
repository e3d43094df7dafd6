import Domain

/// Keeps the credits of all accounts: where they came from, what holds them, what used them up.
///
/// A job holds its price while it is queued or rendered; its end captures the hold or voids it. Each movement is a
/// row of `transfers`; lots and wallets only sum them up, which `verify` checks.
public struct LedgerStore: Sendable {
    let database: Database

    public init(database: Database) { self.database = database }

    /// Whose credits.
    struct Owner {
        var account: AccountID
        var mode: KeyMode

        var values: [String: Value] { ["account": .id(account), "mode": .text(mode.rawValue)] }
    }

    /// Gives credits.
    /// - Parameters:
    ///   - reference: the reason, for example a payment's number; the same one counts once.
    ///   - expiry: nil for credits that stay.
    /// - Returns: false when that reason gave them already.
    public func grant(
        _ credits: Credits, _ source: CreditSource, to account: AccountID, _ mode: KeyMode, reference: String,
        expiry: Timestamp? = nil, at now: Timestamp
    ) async throws -> Bool {
        try await database.write { session in
            let owner = Owner(account: account, mode: mode)
            _ = try Self.lock(owner, session)
            let isNew = try Self.grant(
                credits, source, to: owner, reference: reference, expiry: expiry, at: now, session)
            // Whatever expires next is looked up at the next use.
            try session.run(
                "UPDATE wallets SET due = 0 WHERE account = :account AND mode = :mode", owner.values)
            return isNew
        }
    }

    /// What the account can spend now, this month's grant included.
    public func balance(
        of account: AccountID, _ mode: KeyMode, plan: Plan, at now: Timestamp
    ) async throws -> Credits {
        try await database.write { session in
            try Self.refresh(Owner(account: account, mode: mode), plan, at: now, session)
        }
    }

    /// Reserves the job's price.
    /// - Throws: `CreditShortage`; the transaction must end then.
    static func hold(_ job: Job, _ session: Session) throws -> Billing {
        let owner = Owner(account: job.account, mode: job.mode)
        let available = try refresh(owner, job.plan, at: job.createdAt, session)
        guard available >= job.price else {
            throw CreditShortage(price: job.price, available: available)
        }
        var missing = job.price.rawValue
        let lots = missing > 0 ? try session.rows(openLots, owner.values) : []
        for lot in lots where missing > 0 {
            let id = try lot.text("id")
            let part = min(missing, try lot.int("rest"))
            try session.run(
                "UPDATE lots SET held = held + :part WHERE id = :id", ["part": .int(part), "id": .text(id)])
            try record(
                Transfer(id: "\(job.id).\(id)", kind: .hold, lot: id, amount: part, job: job.id),
                at: job.createdAt, session)
            missing -= part
        }
        guard missing == 0 else { throw StorageError(.constraint, "lots hold less than their wallet") }
        try session.run(
            """
            UPDATE wallets SET available = available - :price, held = held + :price
            WHERE account = :account AND mode = :mode
            """, owner.values.merging(["price": .int(job.price.rawValue)]) { $1 })
        return Billing(
            held: job.price, used: Credits(0), remaining: Credits(available.rawValue - job.price.rawValue))
    }

    /// Resolves what the job holds: uses it up, or returns it to the lots that it came from.
    static func settle(_ job: JobID, isUsed: Bool, at now: Timestamp, _ session: Session) throws {
        guard
            let row = try session.row(
                "SELECT account, mode, plan FROM jobs WHERE id = :job", ["job": .id(job)])
        else { throw StorageError(.unexpected, "a job vanished") }
        let owner = Owner(account: try row.id("account"), mode: try row.choice("mode"))
        _ = try lock(owner, session)
        var sum = 0
        for hold in try session.rows(openHolds, ["job": .id(job)]) {
            let (id, lot, amount) = (try hold.text("id"), try hold.text("lot"), try hold.int("amount"))
            let kind: Transfer.Kind = isUsed ? .capture : .void
            try record(
                Transfer(id: "\(id).end", kind: kind, lot: lot, amount: amount, job: job, pending: id),
                at: now,
                session)
            try session.run(
                "UPDATE lots SET held = held - :amount, used = used + :used WHERE id = :id",
                ["amount": .int(amount), "used": .int(isUsed ? amount : 0), "id": .text(lot)])
            sum += amount
        }
        try session.run(
            """
            UPDATE wallets SET held = held - :sum, available = available + :returned,
                due = CASE WHEN :returned > 0 THEN 0 ELSE due END
            WHERE account = :account AND mode = :mode
            """, owner.values.merging(["sum": .int(sum), "returned": .int(isUsed ? 0 : sum)]) { $1 })
        // What came back may have expired meanwhile.
        let remaining = try refresh(owner, try row.choice("plan"), at: now, session)
        try session.run(
            """
            UPDATE jobs SET credits_held = 0, credits_used = :used, credits_remaining = :remaining
            WHERE id = :job
            """,
            [
                "job": .id(job), "used": .int(isUsed ? sum : 0), "remaining": .int(remaining.rawValue),
            ])
    }

    /// Soonest expiry first, then by source, then oldest first.
    static let openLots = """
        SELECT id, amount - held - used - expired AS rest FROM lots
        WHERE account = :account AND mode = :mode AND amount > held + used + expired
        ORDER BY COALESCE(expires_at, 9223372036854775807),
            CASE source WHEN 'promo' THEN 0 WHEN 'plan' THEN 1 ELSE 2 END, created_at, id
        """

    private static let openHolds = """
        SELECT h.id, h.lot, h.amount FROM transfers AS h
        WHERE h.kind = 'hold' AND h.job = :job
            AND NOT EXISTS (SELECT 1 FROM transfers AS r WHERE r.pending = h.id)
        ORDER BY h.lot
        """
}
