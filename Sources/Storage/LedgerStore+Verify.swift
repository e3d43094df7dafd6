import Domain

extension LedgerStore {
    /// Compares every lot, wallet, job and sum of usage with the transfers, from one snapshot.
    /// - Returns: a sentence for each that differs; none when the ledger is right.
    public func verify() async throws -> [String] {
        try await database.read { session in
            let faults: [(query: String, text: (Row) throws -> String)] = [
                (Self.wrongLots, { "Lot \(try $0.text("id")) is not the sum of its movements." }),
                (
                    Self.wrongWallets,
                    {
                        """
                        The \(try $0.text("mode")) wallet of \(try $0.text("account")) is not the sum of its lots.
                        """
                    }
                ),
                (Self.wrongHolds, { "Hold \(try $0.text("id")) is resolved by something else." }),
                (Self.wrongJobs, { "Job \(try $0.text("id")) is billed for something else." }),
                (
                    Self.wrongUsage,
                    {
                        """
                        The \(try $0.text("mode")) usage of \(try $0.text("account")) is not what its jobs have cost.
                        """
                    }
                ),
                (
                    Self.wrongSpending,
                    {
                        """
                        What \(try $0.text("first")) spent in \(try $0.text("month")) is not the sum of its jobs.
                        """
                    }
                ),
            ]
            return try faults.flatMap { fault in try session.rows(fault.query).map(fault.text) }
        }
    }

    /// What must find nothing whatever jobs there are.
    static let verificationOfCredits = [wrongLots, wrongWallets, wrongHolds]

    private static let wrongLots = """
        SELECT l.id FROM lots AS l LEFT JOIN (
            SELECT lot,
                SUM(CASE WHEN kind = 'grant' THEN amount ELSE 0 END) AS granted,
                SUM(CASE WHEN credit = 'held' THEN amount WHEN debit = 'held' THEN -amount ELSE 0 END) AS held,
                SUM(CASE WHEN credit = 'revenue' THEN amount WHEN debit = 'revenue' THEN -amount ELSE 0 END)
                    AS used,
                SUM(CASE WHEN credit = 'expired' THEN amount ELSE 0 END) AS expired
            FROM transfers GROUP BY lot) AS t ON t.lot = l.id
        WHERE COALESCE(t.granted, 0) <> l.amount OR COALESCE(t.held, 0) <> l.held
            OR COALESCE(t.used, 0) <> l.used OR COALESCE(t.expired, 0) <> l.expired
        ORDER BY l.id
        """

    private static let wrongWallets = """
        SELECT w.account, w.mode FROM wallets AS w LEFT JOIN (
            SELECT account, mode, SUM(held) AS held, SUM(amount - held - used - expired) AS available
            FROM lots GROUP BY account, mode) AS l ON l.account = w.account AND l.mode = w.mode
        WHERE COALESCE(l.held, 0) <> w.held OR COALESCE(l.available, 0) <> w.available
        ORDER BY w.account, w.mode
        """

    /// A hold ends whole: as a capture with the release of what it left, or as a void; each of the same lot and job.
    private static let wrongHolds = """
        SELECT h.id FROM transfers AS h JOIN transfers AS r ON r.pending = h.id
        LEFT JOIN transfers AS b ON b.reverses = r.id AND b.kind = 'release'
        WHERE h.kind <> 'hold' OR h.amount <> r.amount + COALESCE(b.amount, 0)
            OR h.lot <> r.lot OR h.job <> r.job OR COALESCE(b.lot, h.lot) <> h.lot
            OR COALESCE(b.job, h.job) <> h.job
        ORDER BY h.id
        """

    /// A job that has ended holds nothing, one that has not holds its price; older jobs than the ledger have
    /// neither.
    private static let wrongJobs = """
        SELECT j.id FROM jobs AS j JOIN (
            SELECT job,
                SUM(CASE WHEN credit = 'held' THEN amount WHEN debit = 'held' THEN -amount ELSE 0 END) AS held,
                SUM(CASE WHEN kind = 'capture' THEN amount ELSE 0 END) AS captured,
                SUM(CASE WHEN kind = 'refund' THEN amount ELSE 0 END) AS refunded
            FROM transfers WHERE job IS NOT NULL GROUP BY job) AS t ON t.job = j.id
        WHERE t.held <> j.credits_held OR t.captured - t.refunded <> j.credits_used
            OR t.held <> CASE WHEN j.state IN ('queued', 'processing') THEN j.price ELSE 0 END
            OR t.captured <> CASE WHEN j.state = 'complete' THEN j.price ELSE 0 END
        ORDER BY j.id
        """

    private static let wrongUsage = """
        SELECT w.account, w.mode FROM wallets AS w
        LEFT JOIN (SELECT account, mode, SUM(used) AS used FROM lots GROUP BY account, mode) AS l
            ON l.account = w.account AND l.mode = w.mode
        LEFT JOIN (SELECT account, mode, SUM(credits) AS credits FROM usage GROUP BY account, mode) AS u
            ON u.account = w.account AND u.mode = w.mode
        WHERE COALESCE(l.used, 0) <> COALESCE(u.credits, 0)
        ORDER BY w.account, w.mode
        """

    /// What a key has spent counts for those that made it too.
    private static let wrongSpending = """
        WITH RECURSIVE chain (key, first, maker) AS (
            SELECT id, COALESCE(first_key, id), maker FROM api_keys
            UNION ALL
            SELECT c.key, COALESCE(k.first_key, k.id), k.maker
            FROM chain AS c JOIN api_keys AS k ON k.id = c.maker
        )
        SELECT first, month FROM (
            SELECT api_key AS first, month, credits FROM key_spending
            UNION ALL
            SELECT c.first, j.key_month, -(j.credits_held + j.credits_used) FROM jobs AS j
            JOIN chain AS c ON c.key = j.api_key WHERE j.key_month IS NOT NULL) AS parts
        GROUP BY first, month HAVING SUM(credits) <> 0 ORDER BY first, month
        """
}
