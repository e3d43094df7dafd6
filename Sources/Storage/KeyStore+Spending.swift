import Domain

extension KeyStore {
    /// The key, and those that it was made by, each under the first of its name, with what they allow themselves.
    private static let chain = """
        WITH RECURSIVE chain (first, maker, allowed) AS (
            SELECT COALESCE(first_key, id), maker, monthly_credits FROM api_keys WHERE id = :key
            UNION ALL
            SELECT COALESCE(k.first_key, k.id), k.maker, k.monthly_credits
            FROM api_keys AS k JOIN chain AS c ON k.id = c.maker
        )
        """

    /// Counts a job's price for its key and for all that made the key.
    ///
    /// In the transaction that holds the price: whoever asks at the same time finds it counted.
    /// - Throws: `KeyCreditShortage`; the transaction must end then.
    static func spend(
        _ price: Credits, by key: KeyID, in month: String, _ session: Session
    ) throws {
        let values: [String: Value] = [
            "key": .id(key), "month": .text(month), "price": .int(price.rawValue),
        ]
        // The empty condition tells SQLite where the query ends.
        try session.run(
            """
            \(chain) INSERT INTO key_spending (api_key, month, credits)
            SELECT first, :month, :price FROM chain WHERE 1 = 1
            ON CONFLICT (api_key, month) DO UPDATE SET credits = key_spending.credits + excluded.credits
            """, values)
        let tightest = try session.row(
            """
            \(chain) SELECT c.allowed - s.credits AS rest FROM chain AS c
            JOIN key_spending AS s ON s.api_key = c.first AND s.month = :month
            WHERE c.allowed IS NOT NULL ORDER BY c.allowed - s.credits LIMIT 1
            """, ["key": .id(key), "month": .text(month)])
        guard let rest = try tightest?.int("rest"), rest < 0 else { return }
        throw KeyCreditShortage(price: price, available: Credits(max(0, rest + price.rawValue)))
    }

    /// Takes back what a job did not cost in the end.
    /// - Parameter month: that it was counted for; nothing happens without one.
    static func unspend(_ credits: Int, by key: KeyID, in month: String?, _ session: Session) throws {
        guard let month, credits > 0 else { return }
        try session.run(
            """
            \(chain) UPDATE key_spending SET credits = credits - :credits
            WHERE month = :month AND api_key IN (SELECT first FROM chain)
            """, ["key": .id(key), "month": .text(month), "credits": .int(credits)])
    }
}
