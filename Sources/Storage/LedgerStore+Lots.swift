import Domain

/// A movement of credits between two accounts of the ledger.
struct Transfer {
    enum Kind: String {
        case grant, hold, capture, void, release, refund, expire

        /// From which account of the ledger to which.
        var way: (debit: String, credit: String) {
            switch self {
            case .grant: ("issuer", "wallet")
            case .hold: ("wallet", "held")
            case .capture: ("held", "revenue")
            case .void, .release: ("held", "wallet")
            case .refund: ("revenue", "wallet")
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
    /// The capture that this takes back from.
    var reverses: String?
    var reference: String?
}

/// Credits that come together and expire together.
struct Lot {
    var source: CreditSource
    var reference: String
    var amount: Int
    var expiry: Timestamp?
}

extension LedgerStore {
    /// Makes the wallet if need be.
    static func open(_ owner: Owner, _ session: Session) throws {
        try session.run(
            """
            INSERT INTO wallets (account, mode, available, held, due) VALUES (:account, :mode, 0, 0, 0)
            ON CONFLICT (account, mode) DO NOTHING
            """, owner.values)
    }

    /// Lets go what has expired, and gives what the plan grants for this month.
    /// - Returns: what can be spent.
    static func refresh(
        _ owner: Owner, _ plan: Plan, at now: Timestamp, _ session: Session
    ) throws -> Credits {
        let wallet = "SELECT available, due FROM wallets WHERE account = :account AND mode = :mode"
        if let row = try session.row(wallet, owner.values), try row.time("due") > now {
            return Credits(try row.int("available"))
        }
        try open(owner, session)
        try expire(owner, at: now, session)
        let cycle = BillingCycle(containing: now)
        _ = try add(
            Lot(
                source: .plan, reference: "plan:\(cycle.name)", amount: plan.monthlyCredits.rawValue,
                expiry: cycle.end), to: owner, at: now, session)
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
    static func add(_ lot: Lot, to owner: Owner, at now: Timestamp, _ session: Session) throws -> Bool {
        let id = "\(owner.account).\(owner.mode.rawValue).\(lot.reference)"
        let isNew = try session.run(
            """
            INSERT INTO lots (id, account, mode, source, reference, amount, held, used, expired, expires_at,
                created_at)
            VALUES (:id, :account, :mode, :source, :reference, :amount, 0, 0, 0, :expires, :now)
            ON CONFLICT (account, mode, reference) DO NOTHING
            """,
            owner.values.merging([
                "id": .text(id), "source": .text(lot.source.rawValue), "reference": .text(lot.reference),
                "amount": .int(lot.amount), "expires": .time(lot.expiry), "now": .time(now),
            ]) { $1 })
        guard isNew == 1 else { return false }
        try record(Transfer(id: "\(id).grant", kind: .grant, lot: id, amount: lot.amount), at: now, session)
        // Nothing is missed that expires before what was due next.
        try session.run(
            """
            UPDATE wallets SET available = available + :sum,
                due = CASE WHEN :expires < due THEN :expires ELSE due END
            WHERE account = :account AND mode = :mode
            """, owner.values.merging(["sum": .int(lot.amount), "expires": .time(lot.expiry)]) { $1 })
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
            // A part that comes back from a hold expires later: what went before tells the two apart.
            try record(
                Transfer(id: "\(id).expire.\(before)", kind: .expire, lot: id, amount: rest), at: now,
                session)
            try session.run(
                """
                UPDATE wallets SET available = available - :rest WHERE account = :account AND mode = :mode
                """, owner.values.merging(["rest": .int(rest)]) { $1 })
        }
    }

    static func record(_ transfer: Transfer, at now: Timestamp, _ session: Session) throws {
        try session.run(
            """
            INSERT INTO transfers (id, kind, lot, debit, credit, amount, job, pending, reverses, reference,
                created_at)
            VALUES (:id, :kind, :lot, :debit, :credit, :amount, :job, :pending, :reverses, :reference, :now)
            """,
            [
                "id": .text(transfer.id), "kind": .text(transfer.kind.rawValue), "lot": .text(transfer.lot),
                "debit": .text(transfer.kind.way.debit), "credit": .text(transfer.kind.way.credit),
                "amount": .int(transfer.amount), "job": .id(transfer.job),
                "pending": .text(transfer.pending), "reverses": .text(transfer.reverses),
                "reference": .text(transfer.reference), "now": .time(now),
            ])
    }
}

extension Value {
    static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
}
