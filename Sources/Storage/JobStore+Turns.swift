import Domain

extension JobStore {
    /// The next job of each account, found by way of an index however many wait, and of these the one whose turn it is.
    ///
    /// First comes who uses the smallest part of its limit, so that larger plans get a larger share; then who was served
    /// longest ago. A newcomer therefore waits for one render at the most.
    /// - Parameter lane: nil takes jobs of any lane.
    static func nextJob(in lane: RenderWork.Lane? = nil) -> String {
        // In the text, not a value: so that the index of that lane alone is walked.
        let inLane = lane.map { " AND j.lane = '\($0.rawValue)'" } ?? ""
        return """
            WITH RECURSIVE waiting (account) AS (
                SELECT min(j.account) FROM jobs AS j WHERE j.state = 'queued'\(inLane)
                UNION ALL
                SELECT (SELECT min(j.account) FROM jobs AS j WHERE j.state = 'queued'\(inLane)
                    AND j.account > w.account)
                FROM waiting AS w WHERE w.account IS NOT NULL
            ), heads (id, running, served) AS (
                SELECT
                    (SELECT j.id FROM jobs AS j
                        WHERE j.state = 'queued' AND j.account = w.account AND j.mode = m.mode\(inLane)
                            AND j.available_at <= :now
                            AND (j.start_by IS NULL OR j.start_by > :now OR j.started_at IS NOT NULL)
                        ORDER BY j.id LIMIT 1),
                    (SELECT count(*) FROM jobs AS r
                        WHERE r.state = 'processing' AND r.account = w.account AND r.mode = m.mode),
                    COALESCE((SELECT t.served FROM turns AS t
                        WHERE t.account = w.account AND t.mode = m.mode), 0)
                FROM waiting AS w CROSS JOIN (SELECT 'live' AS mode UNION ALL SELECT 'test') AS m
                WHERE w.account IS NOT NULL
            ), ranked (id, running, served, allowed) AS (
                SELECT h.id, h.running, h.served, (SELECT j.concurrency FROM jobs AS j WHERE j.id = h.id)
                FROM heads AS h WHERE h.id IS NOT NULL
            )
            SELECT id FROM ranked WHERE running < allowed
            ORDER BY running * 1000 / allowed, served, id LIMIT 1
            """
    }

    /// Ends some of the jobs whose own deadline passed before they started.
    /// - Returns: how many.
    public func expire(at now: Timestamp, limit: Int = 100) async throws -> Int {
        try await database.write { session in
            let rows = try session.rows(Self.overdueJobs, ["now": .time(now), "limit": .int(limit)])
            for row in rows {
                let job: JobID = try row.id("id")
                try session.run(
                    """
                    UPDATE jobs SET state = 'failed', finished_at = :now, error_code = 'expired',
                        error_message = :message, error_retryable = 1, version = version + 1
                    WHERE id = :id
                    """,
                    [
                        "id": .id(job), "now": .time(now),
                        "message": "No renderer took the job before its deadline.",
                    ])
                try Self.end(.failed, job, at: now, session)
            }
            return rows.count
        }
    }

    /// Whether `expire` would find something; costs no write.
    public func hasOverdueJobs(at now: Timestamp) async throws -> Bool {
        try await database.read { session in
            try session.row(Self.overdueJobs, ["now": .time(now), "limit": 1]) != nil
        }
    }

    static let overdueJobs = """
        SELECT id FROM jobs
        WHERE state = 'queued' AND start_by IS NOT NULL AND start_by <= :now AND started_at IS NULL
        ORDER BY start_by LIMIT :limit
        """
}
