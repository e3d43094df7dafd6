import Domain

extension JobStore {
    /// Settles what a job that has just ended holds: charges its price if it is complete, and counts it as usage.
    static func settle(_ job: JobID, at now: Timestamp, _ session: Session) throws {
        let row = try session.row(
            """
            SELECT account, mode, plan, api_key, operation, price, state, credits_held, key_month FROM jobs
            WHERE id = :job
            """, ["job": .id(job)])
        guard let row else { throw StorageError(.unexpected, "a job vanished") }
        let owner = Owner(account: try row.id("account"), mode: try row.choice("mode"))
        let isComplete = try row.text("state") == JobState.complete.rawValue
        let moment = try TestClockStore.now(of: owner.account, owner.mode, now, session)
        let (used, remaining) = try LedgerStore.resolve(
            job, of: owner, try row.choice("plan"), charge: Credits(isComplete ? try row.int("price") : 0),
            at: moment, session)
        try KeyStore.unspend(
            try row.int("credits_held") - used.rawValue, by: try row.id("api_key"),
            in: row.textIfAny("key_month"), session)
        try session.run(
            """
            UPDATE jobs SET credits_held = 0, credits_used = :used, credits_remaining = :remaining,
                usage_day = :day
            WHERE id = :job
            """,
            [
                "job": .id(job), "used": .int(used.rawValue), "remaining": .int(remaining.rawValue),
                "day": moment.day == now.day ? .null : .int(moment.day),
            ])
        try session.run(
            """
            INSERT INTO usage (account, mode, day, api_key, operation, completed, failed, credits)
            VALUES (:account, :mode, :day, :key, :operation, :completed, :failed, :credits)
            ON CONFLICT (account, mode, day, api_key, operation) DO UPDATE SET
                completed = usage.completed + excluded.completed, failed = usage.failed + excluded.failed,
                credits = usage.credits + excluded.credits
            """,
            owner.values.merging([
                "day": .int(moment.day), "key": .text(try row.text("api_key")),
                "operation": .text(try row.text("operation")), "completed": .int(isComplete ? 1 : 0),
                "failed": .int(isComplete ? 0 : 1), "credits": .int(used.rawValue),
            ]) { $1 })
        guard used.rawValue > 0 else { return }
        try warn(owner, try row.choice("plan"), used, at: now, session)
    }

    /// Tells of thresholds that the credits just used have crossed.
    private static func warn(
        _ owner: Owner, _ plan: Plan, _ used: Credits, at now: Timestamp, _ session: Session
    ) throws {
        let cycle = BillingCycle(containing: now)
        let sums = try session.row(
            """
            SELECT CAST(COALESCE(SUM(credits), 0) AS BIGINT) AS used,
                (SELECT available + held FROM wallets WHERE account = :account AND mode = :mode) AS rest
            FROM usage WHERE account = :account AND mode = :mode AND day >= :day
            """, owner.values.merging(["day": .int(cycle.start.day)]) { $1 })
        let (after, rest) = (try sums?.int("used") ?? 0, try sums?.int("rest") ?? 0)
        let before = after - used.rawValue
        let monthly = plan.monthlyCredits.rawValue
        for percent in Event.thresholds
        where before * 100 < monthly * percent && after * 100 >= monthly * percent {
            // A refund may bring usage back below; crossing again is no news.
            try EventStore.record(
                .billingThreshold,
                .threshold(percent: percent, used: Credits(after), monthly: Credits(monthly)), of: owner,
                to: .interested(requestURL: nil), reference: "threshold \(cycle.name) \(percent)", at: now,
                session)
        }
        let limit = monthly * Event.lowPercent / 100
        guard rest < limit, rest + used.rawValue >= limit else { return }
        try EventStore.record(
            .creditsLow, .creditsLow(available: Credits(rest), limit: Credits(limit)), of: owner,
            to: .interested(requestURL: nil), at: now, session)
    }

    /// Takes a refund off what the job has cost, and off the usage of the day on which it ended.
    static func refund(_ credits: Int, of job: JobID, _ session: Session) throws {
        let row = try session.row(
            """
            UPDATE jobs SET credits_used = credits_used - :credits WHERE id = :job
            RETURNING account, mode, api_key, operation, finished_at, usage_day, key_month
            """, ["job": .id(job), "credits": .int(credits)])
        guard let row else { throw StorageError(.unexpected, "a job vanished") }
        try KeyStore.unspend(
            credits, by: try row.id("api_key"), in: row.textIfAny("key_month"), session)
        try session.run(
            """
            UPDATE usage SET credits = credits - :credits
            WHERE account = :account AND mode = :mode AND day = :day AND api_key = :key
                AND operation = :operation
            """,
            [
                "account": .text(try row.text("account")), "mode": .text(try row.text("mode")),
                "day": try row.integerIfAny("usage_day").map { .integer($0) }
                    ?? .int(try row.time("finished_at").day), "key": .text(try row.text("api_key")),
                "operation": .text(try row.text("operation")), "credits": .int(credits),
            ])
    }
}
