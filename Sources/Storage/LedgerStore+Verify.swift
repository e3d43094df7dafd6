import Domain

extension LedgerStore {
    /// Compares every lot, wallet and job with the transfers, from one snapshot.
    /// - Returns: a sentence for each that differs; none when the ledger is right.
    public func verify() async throws -> [String] {
        try await database.read { session in
            let lots = try session.rows(Self.wrongLots).map { "lot \(try $0.text("id")) differs" }
            let wallets = try session.rows(Self.wrongWallets).map {
                "wallet \(try $0.text("account")) \(try $0.text("mode")) differs from its lots"
            }
            let jobs = try session.rows(Self.wrongJobs).map { "job \(try $0.text("id")) differs" }
            let holds = try session.rows(Self.wrongHolds).map {
                "hold \(try $0.text("id")) is resolved by another amount, lot or job"
            }
            return lots + wallets + jobs + holds
        }
    }

    private static let wrongLots = """
        SELECT l.id FROM lots AS l LEFT JOIN (
            SELECT lot,
                SUM(CASE WHEN kind = 'grant' THEN amount ELSE 0 END) AS granted,
                SUM(CASE WHEN credit = 'held' THEN amount WHEN debit = 'held' THEN -amount ELSE 0 END) AS held,
                SUM(CASE WHEN credit = 'revenue' THEN amount ELSE 0 END) AS used,
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

    /// A job that has ended holds nothing, one that has not holds its price; older jobs than the ledger have
    /// neither.
    private static let wrongJobs = """
        SELECT j.id FROM jobs AS j JOIN (
            SELECT job,
                SUM(CASE WHEN credit = 'held' THEN amount WHEN debit = 'held' THEN -amount ELSE 0 END) AS held,
                SUM(CASE WHEN credit = 'revenue' THEN amount ELSE 0 END) AS used
            FROM transfers WHERE job IS NOT NULL GROUP BY job) AS t ON t.job = j.id
        WHERE t.held <> j.credits_held OR t.used <> j.credits_used
            OR t.held <> CASE WHEN j.state IN ('queued', 'processing') THEN j.price ELSE 0 END
            OR t.used <> CASE WHEN j.state = 'complete' THEN j.price ELSE 0 END
        ORDER BY j.id
        """

    private static let wrongHolds = """
        SELECT h.id FROM transfers AS r JOIN transfers AS h ON h.id = r.pending
        WHERE h.kind <> 'hold' OR h.amount <> r.amount OR h.lot <> r.lot OR h.job <> r.job
        ORDER BY h.id
        """
}
