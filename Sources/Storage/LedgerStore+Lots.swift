import Domain

/// A movement of credits between two accounts of the ledger.
struct Transfer {
    enum Kind: String {
        case grant, hold, capture, void, expire

        /// From which account of the ledger to which.
        var way: (debit: String, credit: String) {
            switch self {
            case .grant: ("issuer", "wallet")
            case .hold: ("wallet", "held")
            case .capture: ("held", "revenue")
            case .void: ("held", "wallet")
            case .expire: ("wallet", "expired")
            }
        }
    }

    var id: String
    var kind: Kind
    var lot: String
    var amount: Int
    var job: JobID?
    /// The hold that this resolves.
    var pending: String?
}

extension LedgerStore {
    /// Makes the wallet if need be, and keeps everybody else from it until the transaction ends.
    static func lock(_ owner: Owner, _ session: Session) throws -> Row {
        let row = try session.row(
            """
            INSERT INTO wallets (account, mode, available, held, due, revision)
            VALUES (:account, :mode, 0, 0, 0, 1)
            ON CONFLICT (account, mode) DO UPDATE SET revision = wallets.revision + 1
            RETURNING available, due
            """, owner.values)
        guard let row else { throw StorageError(.unexpected, "a wallet vanished") }
        return row
    }

    /// Locks the wallet, lets go what has expired, and gives what the plan grants for this month.
    /// - Returns: what can be spent.
    static func refresh(
        _ owner: Owner, _ plan: Plan, at now: Timestamp, _ session: Session
    ) throws -> Credits {
        let wallet = try lock(owner, session)
        guard try wallet.time("due") <= now else { return Credits(try wallet.int("available")) }
        try expire(owner, at: now, session)
        let cycle = BillingCycle(containing: now)
        _ = try grant(
            plan.monthlyCredits, .plan, to: owner, reference: "plan:\(cycle.name)", expiry: cycle.end,
            at: now,
            session)
        let row = try session.row(
            """
            UPDATE wallets SET due = (
                SELECT COALESCE(MIN(CASE WHEN expires_at < :end THEN expires_at ELSE :end END), :end) FROM lots
                WHERE account = :account AND mode = :mode AND expires_at > :now
                    AND amount > held + used + expired)
            WHERE account = :account AND mode = :mode RETURNING available
            """, owner.values.merging(["end": .time(cycle.end), "now": .time(now)]) { $1 })
        return Credits(try row?.int("available") ?? 0)
    }

    /// - Returns: false when that reason gave credits already.
    static func grant(
        _ credits: Credits, _ source: CreditSource, to owner: Owner, reference: String, expiry: Timestamp?,
        at now: Timestamp, _ session: Session
    ) throws -> Bool {
        let id = "\(owner.account).\(owner.mode.rawValue).\(reference)"
        let isNew = try session.run(
            """
            INSERT INTO lots (id, account, mode, source, reference, amount, held, used, expired, expires_at,
                created_at)
            VALUES (:id, :account, :mode, :source, :reference, :amount, 0, 0, 0, :expires, :now)
            ON CONFLICT (account, mode, reference) DO NOTHING
            """,
            owner.values.merging([
                "id": .text(id), "source": .text(source.rawValue), "reference": .text(reference),
                "amount": .int(credits.rawValue), "expires": .time(expiry), "now": .time(now),
            ]) { $1 })
        guard isNew == 1 else { return false }
        try record(
            Transfer(id: "\(id).grant", kind: .grant, lot: id, amount: credits.rawValue), at: now, session)
        try add(credits.rawValue, to: owner, session)
        return true
    }

    private static func expire(_ owner: Owner, at now: Timestamp, _ session: Session) throws {
        let lots = try session.rows(
            """
            SELECT id, expired, amount - held - used - expired AS rest FROM lots
            WHERE account = :account AND mode = :mode AND expires_at <= :now
                AND amount > held + used + expired
            ORDER BY id
            """, owner.values.merging(["now": .time(now)]) { $1 })
        for lot in lots {
            let (id, rest, before) = (try lot.text("id"), try lot.int("rest"), try lot.int("expired"))
            try session.run(
                "UPDATE lots SET expired = expired + :rest WHERE id = :id",
                ["rest": .int(rest), "id": .text(id)])
            // What was held comes back in parts: each part expires under a number of its own.
            try record(
                Transfer(id: "\(id).expire.\(before)", kind: .expire, lot: id, amount: rest), at: now, session
            )
            try add(-rest, to: owner, session)
        }
    }

    private static func add(_ credits: Int, to owner: Owner, _ session: Session) throws {
        try session.run(
            "UPDATE wallets SET available = available + :sum WHERE account = :account AND mode = :mode",
            owner.values.merging(["sum": .int(credits)]) { $1 })
    }

    static func record(_ transfer: Transfer, at now: Timestamp, _ session: Session) throws {
        try session.run(
            """
            INSERT INTO transfers (id, kind, lot, debit, credit, amount, job, pending, created_at)
            VALUES (:id, :kind, :lot, :debit, :credit, :amount, :job, :pending, :now)
            """,
            [
                "id": .text(transfer.id), "kind": .text(transfer.kind.rawValue), "lot": .text(transfer.lot),
                "debit": .text(transfer.kind.way.debit), "credit": .text(transfer.kind.way.credit),
                "amount": .int(transfer.amount), "job": .id(transfer.job),
                "pending": transfer.pending.map { .text($0) } ?? .null, "now": .time(now),
            ])
    }
}
