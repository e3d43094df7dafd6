import Domain

/// Keeps jobs and their events.
///
/// Every change of a job raises its version by one and writes the event of that number in the same
/// transaction; what may change when, the queue decides (`Jobs`).
public struct JobStore: Sendable {
    let database: Database

    public init(database: Database) { self.database = database }

    /// Adds a queued job that holds its price; when the call returns, it survives a loss of power.
    /// - Parameters:
    ///   - inputs: names of its files in the input store.
    ///   - pause: for which no worker may take it.
    ///   - webhook: the URL that is told of its end.
    /// - Throws: `KeyCreditShortage`, `CreditShortage`, `StorageError`.
    public func insert(
        _ job: Job, inputs: [String] = [], concurrency: Int, pause: Duration = .zero, webhook: String? = nil
    ) async throws -> Job {
        let submission = Submission.current
        return try await database.write { session in
            let stored = try Self.insert(
                job, inputs, concurrency, startBy: submission.startBy, pause: pause, webhook: webhook, session
            )
            if let receipt = try submission.receipt?(.job(stored)) {
                try ReceiptStore.insert(receipt, at: job.createdAt, session)
            }
            return stored
        }
    }

    static func insert(
        _ job: Job, _ inputs: [String], _ concurrency: Int, startBy: Timestamp?, pause: Duration = .zero,
        webhook: String? = nil,
        _ session: Session
    ) throws -> Job {
        let moment = try TestClockStore.now(of: job.account, job.mode, job.createdAt, session)
        let month = BillingCycle(containing: moment).name
        try KeyStore.spend(job.price, by: job.key, in: month, session)
        let remaining = try LedgerStore.hold(
            job.price, for: job.id, of: Owner(account: job.account, mode: job.mode), job.plan,
            at: moment, session)
        try session.run(
            """
            INSERT INTO jobs (id, account, api_key, mode, plan, concurrency, operation, request, price,
                price_book, credits_held, credits_remaining, state, version, frames_done, frame_count,
                attempt, interruptions, epoch, available_at, created_at, inputs, start_by, lane,
                webhook_url, key_month)
            VALUES (:id, :account, :key, :mode, :plan, :concurrency, :operation, :request, :price,
                :price_book, :price, :remaining, 'queued', 1, 0, :frame_count,
                0, 0, 0, :available_at, :now, :inputs, :start_by, :lane, :webhook, :month)
            """,
            [
                "id": .id(job.id), "account": .id(job.account), "key": .id(job.key),
                "mode": .text(job.mode.rawValue), "plan": .text(job.plan.rawValue),
                "concurrency": .int(concurrency), "operation": .text(job.work.operation.rawValue),
                "request": .text(try JSONText.encode(job.work)), "price": .int(job.price.rawValue),
                "price_book": .text(job.priceBook), "remaining": .int(remaining.rawValue),
                "frame_count": .int(job.work.frameCount), "now": .time(job.createdAt),
                "available_at": .time(job.createdAt + pause),
                "inputs": .text(try JSONText.encode(inputs)), "start_by": .time(startBy),
                "lane": .text(job.work.lane.rawValue), "webhook": webhook.map { .text($0) } ?? .null,
                "month": .text(month),
            ])
        try record(.queued, of: job.id, at: job.createdAt, session)
        guard let stored = try Self.job(job.id, session) else {
            throw StorageError(.unexpected, "a job vanished")
        }
        return stored
    }

    /// The job with its place in the queue or its clip, from one snapshot; nil when there is none.
    public func find(_ id: JobID) async throws -> Job? {
        try await database.read { try Self.job(id, $0) }
    }

    /// The states of those jobs that there are.
    public func states(of ids: [JobID]) async throws -> [JobID: JobState] {
        try await database.read { session in
            try ids.reduce(into: [:]) { states, id in
                let row = try session.row("SELECT state FROM jobs WHERE id = :id", ["id": .id(id)])
                states[id] = try row?.choice("state")
            }
        }
    }

    /// Newest first.
    /// - Parameters:
    ///   - before: only jobs older than this one.
    ///   - after: only jobs newer than this one; the oldest of them come, still newest first.
    public func list(
        account: AccountID, mode: KeyMode, states: Set<JobState>, before: JobID?, after: JobID?, limit: Int
    ) async throws -> [Job] {
        let wanted = states.isEmpty ? Set(JobState.allCases) : states
        return try await database.read { session in
            let list = wanted.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
            let rows = try session.rows(
                """
                SELECT * FROM jobs
                WHERE account = :account AND mode = :mode AND state IN (\(list))
                    AND id < :before AND id > :after
                ORDER BY id \(after == nil ? "DESC" : "ASC") LIMIT :limit
                """,
                [
                    "account": .id(account), "mode": .text(mode.rawValue),
                    // `~` sorts after every character of an id.
                    "before": .text(before?.rawValue ?? "~"), "after": .text(after?.rawValue ?? ""),
                    "limit": .int(limit),
                ])
            let jobs = try rows.map { try Self.job($0, session) }
            return after == nil ? jobs : jobs.reversed()
        }
    }

    /// Events of a job after a number, in order.
    public func events(of job: JobID, after sequence: Int64, limit: Int) async throws -> [JobEvent] {
        try await database.read { session in
            try session.rows(
                """
                SELECT e.*, j.frame_count, j.error_code, j.error_message, j.error_retryable
                FROM job_events AS e JOIN jobs AS j ON j.id = e.job
                WHERE e.job = :job AND e.sequence > :sequence ORDER BY e.sequence LIMIT :limit
                """, ["job": .id(job), "sequence": .integer(sequence), "limit": .int(limit)]
            ).map { row in
                let kind: JobEvent.Kind = try row.choice("kind")
                return JobEvent(
                    job: job, sequence: try row.integer("sequence"), kind: kind,
                    progress: RenderProgress(
                        framesDone: try row.int("frames_done"), frameCount: try row.int("frame_count")),
                    at: try row.time("created_at"), failure: kind == .failed ? try Self.failure(row) : nil)
            }
        }
    }

    /// Proves that the database answers and takes writes.
    public func probe() async throws {
        try await database.write(.process) { try $0.run("UPDATE feed SET head = head WHERE id = 1") }
    }

    /// Number of the newest event of all jobs.
    public func feedHead() async throws -> Int64 {
        try await database.read { try Self.head($0) }
    }

    /// Jobs that changed after the event of that number, and the number of the newest event.
    public func changes(after head: Int64) async throws -> (jobs: [JobID], head: Int64) {
        try await database.read { session in
            let newest = try Self.head(session)
            guard newest > head else { return ([], head) }
            let rows = try session.rows(Self.changedJobs, ["head": .integer(head)])
            let jobs: Set<JobID> = try rows.reduce(into: []) { $0.insert(try $1.id("job")) }
            return (Array(jobs), newest)
        }
    }

    /// Not DISTINCT: that would walk all events there ever were.
    static let changedJobs = "SELECT job FROM job_events WHERE feed > :head"

    private static func head(_ session: Session) throws -> Int64 {
        guard let row = try session.row("SELECT head FROM feed") else {
            throw StorageError(.schema, "the feed has no head")
        }
        return try row.integer("head")
    }

    /// Writes the event of the job's present version, for those who follow the job and for webhooks.
    static func record(_ kind: JobEvent.Kind, of job: JobID, at time: Timestamp, _ session: Session) throws {
        let number = try EventStore.nextNumber(session)
        let row = try session.row(
            "SELECT account, mode, version, frames_done, webhook_url FROM jobs WHERE id = :job",
            ["job": .id(job)])
        guard let row else { throw StorageError(.unexpected, "a job vanished") }
        let (sequence, framesDone) = (try row.integer("version"), try row.int("frames_done"))
        try session.run(
            """
            INSERT INTO job_events (job, sequence, feed, kind, frames_done, created_at)
            VALUES (:job, :sequence, :number, :kind, :frames_done, :now)
            """,
            [
                "job": .id(job), "sequence": .integer(sequence), "number": .integer(number),
                "kind": .text(kind.rawValue), "frames_done": .int(framesDone), "now": .time(time),
            ])
        guard let event = kind.event else { return }
        try EventStore.record(
            event, .job(job, sequence: sequence, framesDone: framesDone),
            of: .init(account: try row.id("account"), mode: try row.choice("mode")),
            to: .interested(requestURL: row.textIfAny("webhook_url")), number: number, at: time, session)
    }

    /// - Parameter placed: whether its place in the queue is wanted, which takes counting.
    static func job(_ id: JobID, placed: Bool = true, _ session: Session) throws -> Job? {
        try session.row("SELECT * FROM jobs WHERE id = :id", ["id": .id(id)]).map {
            try job($0, placed: placed, session)
        }
    }

    /// - Parameter row: all columns of `jobs`.
    static func job(_ row: Row, placed: Bool = true, _ session: Session) throws -> Job {
        let state: JobState = try row.choice("state")
        let id: JobID = try row.id("id")
        return Job(
            id: id, account: try row.id("account"), key: try row.id("api_key"), mode: try row.choice("mode"),
            plan: try row.choice("plan"),
            work: try JSONText.decode(RenderWork.self, try row.text("request")),
            state: state,
            progress: RenderProgress(
                framesDone: try row.int("frames_done"), frameCount: try row.int("frame_count")),
            attempt: try row.int("attempt"), price: Credits(try row.int("price")),
            priceBook: try row.text("price_book"),
            billing: Billing(
                held: Credits(try row.int("credits_held")), used: Credits(try row.int("credits_used")),
                remaining: Credits(try row.int("credits_remaining"))),
            version: try row.integer("version"),
            createdAt: try row.time("created_at"), startedAt: row.timeIfAny("started_at"),
            finishedAt: row.timeIfAny("finished_at"),
            queue: placed && state == .queued ? try place(row, session) : nil,
            failure: state == .failed ? try failure(row) : nil,
            clip: state == .complete ? try ClipStore.clip(ClipID(unchecked: row.text("clip")), session) : nil)
    }

    private static func place(_ row: Row, _ session: Session) throws -> QueuePlace {
        let counts = try session.row(
            """
            SELECT (SELECT count(*) FROM jobs WHERE state = 'queued' AND account = :account AND mode = :mode
                    AND id <= :id) AS position,
                (SELECT count(*) FROM jobs
                    WHERE state = 'processing' AND account = :account AND mode = :mode) AS running
            """,
            [
                "id": .text(try row.text("id")), "account": .text(try row.text("account")),
                "mode": .text(try row.text("mode")),
            ])
        let running = try counts?.int("running") ?? 0
        let limit = try row.int("concurrency")
        let hasCrashed = try row.int("attempt") > 0
        return QueuePlace(
            position: max(1, try counts?.int("position") ?? 1),
            reason: running >= limit ? .concurrencyLimit : hasCrashed ? .retrying : .waitingForWorker,
            running: running, limit: limit)
    }

    static func failure(_ row: Row) throws -> JobFailure {
        JobFailure(
            code: JobFailure.Code(rawValue: try row.text("error_code")),
            message: try row.text("error_message"), isRetryable: try row.int("error_retryable") == 1)
    }
}
