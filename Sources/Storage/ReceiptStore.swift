import Domain

/// Keeps receipts until they expire.
public struct ReceiptStore: Sendable {
    private let database: Database

    public init(database: Database) { self.database = database }

    /// The living receipt of that name; nil when there is none.
    public func find(_ name: Receipt.Name, at now: Timestamp) async throws -> Receipt? {
        try await database.read { session in
            let row = try session.row(
                """
                SELECT * FROM receipts
                WHERE account = :account AND mode = :mode AND idempotency_key = :key AND expires_at > :now
                """,
                [
                    "account": .id(name.account), "mode": .text(name.mode.rawValue), "key": .text(name.key),
                    "now": .time(now),
                ])
            return try row.map { row in
                Receipt(
                    name: name, request: try row.id("request"), fingerprint: try row.text("fingerprint"),
                    status: try row.int("status"),
                    headers: try JSONText.decode([String: String].self, try row.text("headers")),
                    body: try row.text("body"), expiresAt: try row.time("expires_at"))
            }
        }
    }

    /// Keeps the receipt of an answer that no job's transaction carries.
    /// - Throws: `StorageError` with `taken` when the name has a receipt already.
    public func insert(_ receipt: Receipt, at now: Timestamp) async throws {
        try await database.write { try Self.insert(receipt, at: now, $0) }
    }

    /// Changes the answer of the request that the receipt is of.
    public func replace(_ receipt: Receipt) async throws {
        let headers = try JSONText.encode(receipt.headers)
        try await database.write { session in
            try session.run(
                """
                UPDATE receipts SET status = :status, headers = :headers, body = :body
                WHERE request = :request
                """,
                [
                    "request": .id(receipt.request), "status": .int(receipt.status),
                    "headers": .text(headers), "body": .text(receipt.body),
                ])
        }
    }

    /// Removes some of the receipts that have expired.
    /// - Returns: how many.
    @discardableResult
    public func purge(at now: Timestamp, limit: Int = 500) async throws -> Int {
        try await database.write(.process) { session in
            try session.run(
                """
                DELETE FROM receipts WHERE request IN
                    (SELECT request FROM receipts WHERE expires_at <= :now ORDER BY expires_at LIMIT :limit)
                """, ["now": .time(now), "limit": .int(limit)])
        }
    }

    static func insert(_ receipt: Receipt, at now: Timestamp, _ session: Session) throws {
        let isNew = try session.run(
            """
            INSERT INTO receipts
                (request, account, mode, idempotency_key, fingerprint, status, headers, body, expires_at)
            VALUES (:request, :account, :mode, :key, :fingerprint, :status, :headers, :body, :expires)
            ON CONFLICT (account, mode, idempotency_key) DO UPDATE SET request = excluded.request,
                fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                body = excluded.body, expires_at = excluded.expires_at
            WHERE receipts.expires_at <= :now
            """,
            [
                "request": .id(receipt.request), "account": .id(receipt.name.account),
                "mode": .text(receipt.name.mode.rawValue), "key": .text(receipt.name.key),
                "fingerprint": .text(receipt.fingerprint), "status": .int(receipt.status),
                "headers": .text(try JSONText.encode(receipt.headers)), "body": .text(receipt.body),
                "expires": .time(receipt.expiresAt), "now": .time(now),
            ])
        guard isNew == 1 else { throw StorageError(.taken, "an equal request came first") }
    }
}
