import Domain

/// The right to render a job: given by a claim, lost for good when the job gets another state or epoch.
public struct Claim: Sendable, Equatable {
    public var job: JobID
    /// Fencing number; every write on behalf of this claim names it.
    public var epoch: Int64
    /// Names the attempt's work folder, and the clip if the attempt succeeds.
    public var clip: ClipID
    public var attempt: Int
    public var interruptions: Int
    /// When the job was first claimed, by this claim or an earlier one.
    public var startedAt: Timestamp
    public var work: RenderWork
    /// Names of the job's files in the input store.
    public var inputs: [String]
    public var mode: KeyMode

    public init(
        job: JobID, epoch: Int64, clip: ClipID, attempt: Int, interruptions: Int, startedAt: Timestamp,
        work: RenderWork, inputs: [String] = [], mode: KeyMode = .live
    ) {
        self.job = job
        self.epoch = epoch
        self.clip = clip
        self.attempt = attempt
        self.interruptions = interruptions
        self.startedAt = startedAt
        self.work = work
        self.inputs = inputs
        self.mode = mode
    }
}

/// What a render that goes back into the queue counts as.
public enum Requeue: Sendable, Equatable {
    /// A crash: the attempt stays counted, and the next one waits until then.
    case afterCrash(until: Timestamp)
    /// Its worker vanished: counted apart, since it need not be the job's fault.
    case afterLostLease
    /// Its worker was told to stop: not counted.
    case afterShutdown
}

extension JobStore {
    /// Whether `claim` would find something; costs no write.
    public func hasWork(in lane: RenderWork.Lane? = nil, at now: Timestamp) async throws -> Bool {
        try await database.read { session in
            try session.row(Self.nextJob(in: lane), ["now": .time(now)]) != nil
        }
    }

    /// Takes a job that may start: its time has come and its account is under its limit.
    ///
    /// The accounts take turns: first whose running jobs are the smallest part of its limit, then who was served
    /// longest ago; within an account the oldest job.
    ///
    /// The write transaction makes it exclusive: two workers never get the same job.
    /// - Parameter lane: nil takes jobs of any lane.
    public func claim(
        in lane: RenderWork.Lane? = nil, clip: ClipID, worker: String, now: Timestamp, leaseUntil: Timestamp
    ) async throws -> Claim? {
        try await database.write { session in
            let row = try session.row(
                """
                UPDATE jobs SET state = 'processing', worker = :worker, lease_until = :lease, clip = :clip,
                    epoch = epoch + 1, attempt = attempt + 1, frames_done = 0, version = version + 1,
                    started_at = COALESCE(started_at, :now)
                WHERE id = (\(Self.nextJob(in: lane)))
                RETURNING *
                """,
                ["worker": .text(worker), "lease": .time(leaseUntil), "clip": .id(clip), "now": .time(now)])
            guard let row else { return nil }
            let claim = try Self.claim(row)
            try Self.record(.processing, of: claim.job, at: now, session)
            try session.run(
                """
                INSERT INTO turns (account, mode, served)
                SELECT account, mode, (SELECT head FROM feed) FROM jobs WHERE id = :id
                ON CONFLICT (account, mode) DO UPDATE SET served = excluded.served
                """, ["id": .id(claim.job)])
            return claim
        }
    }

    /// Whether the claim is still good.
    public func holds(_ claim: Claim) async throws -> Bool {
        try await database.read { session in
            try session.row(
                "SELECT 1 AS held FROM jobs WHERE id = :id AND epoch = :epoch AND state = 'processing'",
                ["id": .id(claim.job), "epoch": .integer(claim.epoch)]) != nil
        }
    }

    /// Extends the lease.
    /// - Returns: false when the claim is lost.
    public func heartbeat(_ claim: Claim, leaseUntil: Timestamp) async throws -> Bool {
        try await database.write(.process) { session in
            try session.run(
                """
                UPDATE jobs SET lease_until = :lease
                WHERE id = :id AND epoch = :epoch AND state = 'processing'
                """, ["id": .id(claim.job), "epoch": .integer(claim.epoch), "lease": .time(leaseUntil)]) == 1
        }
    }

    /// Extends the lease and tells how many frames are done; the count never falls within an attempt.
    /// - Returns: false when the claim is lost.
    public func report(
        _ claim: Claim, framesDone: Int, now: Timestamp, leaseUntil: Timestamp
    ) async throws -> Bool {
        try await database.write(.process) { session in
            let isHeld = try session.run(
                """
                UPDATE jobs SET lease_until = :lease, version = version + 1,
                    frames_done = CASE WHEN :done > frame_count THEN frame_count
                        WHEN :done > frames_done THEN :done ELSE frames_done END
                WHERE id = :id AND epoch = :epoch AND state = 'processing'
                """,
                [
                    "id": .id(claim.job), "epoch": .integer(claim.epoch), "lease": .time(leaseUntil),
                    "done": .int(framesDone),
                ])
            guard isHeld == 1 else { return false }
            try Self.record(.progress, of: claim.job, at: now, session)
            return true
        }
    }

    /// Ends the job with its clip, whose bytes must be in place: one transaction, guarded by the claim's epoch.
    ///
    /// May be repeated when it is not known whether the first call did it.
    /// - Parameter price: what the film costs in the end.
    /// - Returns: false when the claim is lost; then nothing is written and the bytes are nobody's.
    public func complete(
        _ claim: Claim, _ film: RenderedFilm, _ files: [ClipFile], price: Credits? = nil, now: Timestamp
    ) async throws -> Bool {
        try await database.write { session in
            try Self.complete(claim, film, files, price, at: now, session)
        }
    }

    static func complete(
        _ claim: Claim, _ film: RenderedFilm, _ files: [ClipFile], _ price: Credits?, at now: Timestamp,
        _ session: Session
    ) throws -> Bool {
        let isHeld = try session.run(
            """
            UPDATE jobs SET state = 'complete', finished_at = :now, worker = NULL, lease_until = NULL,
                frames_done = frame_count, version = version + 1,
                price = CASE WHEN :price < price THEN :price ELSE price END
            WHERE id = :id AND epoch = :epoch AND clip = :clip AND state = 'processing'
            """,
            [
                "id": .id(claim.job), "epoch": .integer(claim.epoch), "clip": .id(claim.clip),
                "now": .time(now), "price": price.map { .int($0.rawValue) } ?? .null,
            ])
        guard isHeld == 1 else {
            return try session.row(
                """
                SELECT 1 AS found FROM jobs
                WHERE id = :id AND epoch = :epoch AND clip = :clip AND state = 'complete'
                """,
                ["id": .id(claim.job), "epoch": .integer(claim.epoch), "clip": .id(claim.clip)]) != nil
        }
        try session.run(
            """
            INSERT INTO clips (id, job, account, mode, width, height, frame_count, frame_rate, notes,
                attributions, scene, engine, parents, created_at)
            SELECT clip, id, account, mode, :width, :height, :frame_count, :frame_rate, :notes,
                :attributions, :scene, :engine, :parents, :now
            FROM jobs WHERE id = :job
            """,
            [
                "job": .id(claim.job), "width": .int(film.size.width), "height": .int(film.size.height),
                "frame_count": .int(film.frameCount), "frame_rate": .int(film.frameRate),
                "notes": .text(try JSONText.encode(film.notes)),
                "attributions": .text(try JSONText.encode(film.attributions)), "scene": .text(film.scene),
                "engine": .text(film.engine),
                "parents": .text(try JSONText.encode(claim.work.parents.map(\.rawValue))), "now": .time(now),
            ])
        try ClipStore.insert(files, of: claim.clip, session)
        try end(.complete, claim.job, at: now, session)
        return true
    }

    /// Puts a claimed job back into the queue, at its old place.
    /// - Returns: false when the claim is lost.
    public func requeue(job: JobID, epoch: Int64, _ kind: Requeue, now: Timestamp) async throws -> Bool {
        let (attempts, interruptions, availableAt): (Int, Int, Timestamp) =
            switch kind {
            case .afterCrash(let until): (0, 0, until)
            case .afterLostLease: (1, 1, now)
            case .afterShutdown: (1, 0, now)
            }
        return try await database.write { session in
            let isHeld = try session.run(
                """
                UPDATE jobs SET state = 'queued', worker = NULL, lease_until = NULL, clip = NULL,
                    frames_done = 0, attempt = attempt - :attempts,
                    interruptions = interruptions + :interruptions,
                    available_at = :available_at, version = version + 1
                WHERE id = :id AND epoch = :epoch AND state = 'processing'
                """,
                [
                    "id": .id(job), "epoch": .integer(epoch), "attempts": .int(attempts),
                    "interruptions": .int(interruptions), "available_at": .time(availableAt),
                ])
            guard isHeld == 1 else { return false }
            try Self.dropSegments(of: job, session)
            try Self.record(.requeued, of: job, at: now, session)
            return true
        }
    }

    /// Ends a job without a clip.
    /// - Parameter epoch: the claim on whose behalf it is; nil for what may end a job whoever holds it.
    /// - Returns: false when the job has ended already or the claim is lost.
    public func fail(
        job: JobID, epoch: Int64?, _ failure: JobFailure, now: Timestamp
    ) async throws -> Bool {
        try await database.write { session in
            let isChanged = try session.run(
                """
                UPDATE jobs SET state = 'failed', finished_at = :now, worker = NULL, lease_until = NULL,
                    clip = NULL, error_code = :code, error_message = :message, error_retryable = :retryable,
                    version = version + 1
                WHERE id = :id
                    AND ((:epoch IS NULL AND state IN ('queued', 'processing'))
                        OR (epoch = :epoch AND state = 'processing'))
                """,
                [
                    "id": .id(job), "epoch": epoch.map { .integer($0) } ?? .null,
                    "code": .text(failure.code.rawValue), "message": .text(failure.message),
                    "retryable": .int(failure.isRetryable ? 1 : 0), "now": .time(now),
                ])
            guard isChanged == 1 else { return false }
            try Self.end(.failed, job, at: now, session)
            return true
        }
    }

    /// Claims whose lease ran out before `now`.
    public func lostClaims(at now: Timestamp) async throws -> [Claim] {
        try await database.read { session in
            try session.rows(Self.lostJobs, ["now": .time(now)]).map(Self.claim)
        }
    }

    /// Jobs not yet ended that were first claimed before `limit`.
    public func unfinished(startedBefore limit: Timestamp) async throws -> [JobID] {
        try await database.read { session in
            try session.rows(Self.unfinishedJobs, ["limit": .time(limit)]).map { try $0.id("id") }
        }
    }

    // None of these sorts by id where it need not: that would walk all jobs there ever were.
    static let lostJobs = "SELECT * FROM jobs WHERE state = 'processing' AND lease_until < :now"
    static let unfinishedJobs =
        "SELECT id FROM jobs WHERE state IN ('queued', 'processing') AND started_at < :limit"

    private static func claim(_ row: Row) throws -> Claim {
        Claim(
            job: try row.id("id"), epoch: try row.integer("epoch"), clip: try row.id("clip"),
            attempt: try row.int("attempt"), interruptions: try row.int("interruptions"),
            startedAt: try row.time("started_at"),
            work: try JSONText.decode(RenderWork.self, try row.text("request")),
            inputs: try JSONText.decode([String].self, try row.text("inputs")),
            mode: try row.choice("mode"))
    }

    /// Settles what the job holds, writes the last event, and drops segments and events of progress, which nobody
    /// can need any more.
    static func end(
        _ kind: JobEvent.Kind, _ job: JobID, at now: Timestamp, _ session: Session
    ) throws {
        try settle(job, at: now, session)
        try dropSegments(of: job, session)
        try session.run(
            "DELETE FROM job_events WHERE job = :job AND kind = 'progress'", ["job": .id(job)])
        try record(kind, of: job, at: now, session)
    }
}
