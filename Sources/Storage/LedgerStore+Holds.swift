import Domain

extension LedgerStore {
    /// Reserves a job's price: first of what expires first.
    /// - Returns: what can still be spent.
    /// - Throws: `CreditShortage`; the transaction must end then.
    static func hold(
        _ price: Credits, for job: JobID, of owner: Owner, _ plan: Plan, at now: Timestamp, _ session: Session
    ) throws -> Credits {
        var remaining = try take(price, from: owner, at: now, session)
        if remaining == nil {
            let available = try refresh(owner, plan, at: now, session)
            guard available >= price else { throw CreditShortage(price: price, available: available) }
            remaining = try take(price, from: owner, at: now, session)
        }
        guard let remaining else { throw StorageError(.unexpected, "a wallet changed under its lock") }
        var missing = price.rawValue
        let lots = missing > 0 ? try session.rows(openLots, owner.values) : []
        for lot in lots where missing > 0 {
            let id = try lot.text("id")
            let part = min(missing, try lot.int("rest"))
            try session.run(
                "UPDATE lots SET held = held + :part WHERE id = :id", ["part": .int(part), "id": .text(id)])
            try record(
                Transfer(id: "\(job).\(id)", kind: .hold, lot: id, amount: part, job: job), at: now, session)
            missing -= part
        }
        guard missing == 0 else { throw StorageError(.constraint, "lots hold less than their wallet") }
        return remaining
    }

    /// - Returns: nil when there is too little, or when a grant or an expiry is due first.
    private static func take(
        _ price: Credits, from owner: Owner, at now: Timestamp, _ session: Session
    ) throws -> Credits? {
        try session.row(
            """
            UPDATE wallets SET available = available - :price, held = held + :price
            WHERE account = :account AND mode = :mode AND due > :now AND available >= :price
            RETURNING available
            """, owner.values.merging(["price": .int(price.rawValue), "now": .time(now)]) { $1 }
        ).map { Credits(try $0.int("available")) }
    }

    /// Resolves what a job holds: uses up the charge, and returns the rest to the lots that it came from.
    ///
    /// A job from before there was a ledger holds nothing and costs nothing.
    /// - Returns: what was used up, and what can be spent now.
    /// - Throws: `StorageError` with `constraint` when the charge is more than what is held.
    static func resolve(
        _ job: JobID, of owner: Owner, _ plan: Plan, charge: Credits, at now: Timestamp, _ session: Session
    ) throws -> (used: Credits, remaining: Credits) {
        let holds = try session.rows(openHolds, ["job": .id(job)])
        let held = try holds.reduce(0) { $0 + (try $1.int("amount")) }
        let used = holds.isEmpty ? 0 : charge.rawValue
        guard (0...held).contains(used) else {
            throw StorageError(.constraint, "a job costs more than it holds")
        }
        var rest = used
        var expiry: Timestamp?
        for hold in holds {
            let (id, lot, amount) = (try hold.text("id"), try hold.text("lot"), try hold.int("amount"))
            let part = min(rest, amount)
            rest -= part
            if part < amount { expiry = [expiry, hold.timeIfAny("expires_at")].compactMap(\.self).min() }
            var end = Transfer(
                id: "\(id).end", kind: .capture, lot: lot, amount: part, job: job, pending: id)
            if part == 0 { (end.kind, end.amount) = (.void, amount) }
            try record(end, at: now, session)
            if part > 0, part < amount {
                try record(
                    Transfer(
                        id: "\(id).rest", kind: .release, lot: lot, amount: amount - part, job: job,
                        reverses: end.id), at: now, session)
            }
            try session.run(
                "UPDATE lots SET held = held - :amount, used = used + :part WHERE id = :lot",
                ["amount": .int(amount), "part": .int(part), "lot": .text(lot)])
        }
        let remaining = try credit(held - used, to: owner, unhold: held, expiring: expiry, at: now, session)
        return (Credits(used), try remaining ?? refresh(owner, plan, at: now, session))
    }

    /// - Parameters:
    ///   - unhold: credits that are held no longer, whatever became of them.
    ///   - expiry: when the first of what comes back expires, which may have passed: it expires at once then.
    /// - Returns: what can be spent; nil when a grant or an expiry is due first.
    private static func credit(
        _ credits: Int, to owner: Owner, unhold: Int = 0, expiring expiry: Timestamp?, at now: Timestamp,
        _ session: Session
    ) throws -> Credits? {
        let wallet = try session.row(
            """
            UPDATE wallets SET held = held - :unhold, available = available + :credits,
                due = CASE WHEN :expiry < due THEN :expiry ELSE due END
            WHERE account = :account AND mode = :mode RETURNING available, due
            """,
            owner.values.merging([
                "unhold": .int(unhold), "credits": .int(credits), "expiry": .time(expiry),
            ]) { $1 })
        guard let wallet, try wallet.time("due") > now else { return nil }
        return Credits(try wallet.int("available"))
    }

    /// - Returns: false when that reason gave it back already.
    static func refund(
        _ credits: Int, of job: JobID, reference: String, at now: Timestamp, _ session: Session
    ) throws -> Bool {
        let values: [String: Value] = ["job": .id(job), "reference": .text(reference)]
        let earlier = try session.row(
            """
            SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS amount FROM transfers
            WHERE kind = 'refund' AND job = :job AND reference = :reference
            """, values)
        let refunded = try earlier?.int("amount") ?? 0
        guard refunded == 0 else {
            guard refunded == credits else { throw LedgerConflict(.referenceReused) }
            return false
        }
        let captures = try session.rows(openCaptures, ["job": .id(job)])
        let captured = try captures.reduce(0) { $0 + (try $1.int("rest")) }
        guard credits > 0, credits <= captured, let first = captures.first else {
            throw LedgerConflict(.exceedsCaptured(Credits(captured)))
        }
        let owner = Owner(account: try first.id("account"), mode: try first.choice("mode"))
        let now = try TestClockStore.now(of: owner.account, owner.mode, now, session)
        var missing = credits
        var expiry: Timestamp?
        for capture in captures where missing > 0 {
            let (id, lot) = (try capture.text("id"), try capture.text("lot"))
            let part = min(missing, try capture.int("rest"))
            // An earlier refund may have taken back all of it.
            guard part > 0 else { continue }
            missing -= part
            expiry = [expiry, capture.timeIfAny("expires_at")].compactMap(\.self).min()
            try record(
                Transfer(
                    id: "\(id).\(reference)", kind: .refund, lot: lot, amount: part, job: job, reverses: id,
                    reference: reference), at: now, session)
            try session.run(
                "UPDATE lots SET used = used - :part WHERE id = :lot",
                ["part": .int(part), "lot": .text(lot)])
        }
        _ = try credit(credits, to: owner, expiring: expiry, at: now, session)
        return true
    }

    private static let openHolds = """
        SELECT h.id, h.lot, h.amount, l.expires_at FROM transfers AS h JOIN lots AS l ON l.id = h.lot
        WHERE h.kind = 'hold' AND h.job = :job
            AND NOT EXISTS (SELECT 1 FROM transfers AS r WHERE r.pending = h.id)
        ORDER BY \(order("l"))
        """

    private static let openCaptures = """
        SELECT c.id, c.lot, l.account, l.mode, l.expires_at,
            c.amount - CAST(COALESCE((
                SELECT SUM(r.amount) FROM transfers AS r
                WHERE r.kind = 'refund' AND r.reverses = c.id AND r.job = :job), 0) AS BIGINT) AS rest
        FROM transfers AS c JOIN lots AS l ON l.id = c.lot
        WHERE c.kind = 'capture' AND c.job = :job
        ORDER BY \(order("l", reversed: true))
        """
}
