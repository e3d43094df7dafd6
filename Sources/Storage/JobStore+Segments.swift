import Domain

/// The right to render one segment of a film: lost for good when somebody else takes the segment, or when the claim of
/// the job that it belongs to is lost.
public struct SegmentClaim: Sendable, Equatable {
    public var job: JobID
    public var epoch: Int64
    /// Names the work folder of the job's claim.
    public var clip: ClipID
    public var place: Int
    /// Fencing number within the epoch; every write on behalf of this claim names it.
    public var serial: Int
    public var segment: FilmSegment
    public var work: RenderWork
    /// Names of the job's files in the input store.
    public var inputs: [String]

    /// What this claim's files are called: nobody else ever writes under this name.
    public var name: String { Self.name(place, serial) }

    static func name(_ place: Int, _ serial: Int) -> String { "\(place)-\(serial)" }
}

/// How far the segments of a film are.
public struct SegmentProgress: Sendable, Equatable {
    /// Of all segments together.
    public var framesDone = 0
    /// Names of the files of the segments that are done, in the film's order.
    public var done: [String] = []
    public var count = 0
    /// Why a segment cannot be rendered.
    public var failure: JobFailure?

    public var isDone: Bool { count > 0 && done.count == count }
}

extension JobStore {
    /// Offers the segments of a film to all workers.
    /// - Returns: false when the claim is lost.
    public func open(_ segments: [FilmSegment], of claim: Claim) async throws -> Bool {
        try await database.write(.process) { session in
            guard try Self.isHeld(claim.job, claim.epoch, session) else { return false }
            for (place, segment) in segments.enumerated() {
                try session.run(
                    """
                    INSERT INTO segments
                        (job, epoch, place, first_frame, frame_count, state, frames_done, serial, crashes)
                    VALUES (:job, :epoch, :place, :first, :count, 'open', 0, 0, 0)
                    """,
                    [
                        "job": .id(claim.job), "epoch": .integer(claim.epoch), "place": .int(place),
                        "first": .int(segment.firstFrame), "count": .int(segment.frameCount),
                    ])
            }
            try Self.wake(session)
            return true
        }
    }

    /// Whether `claimSegment` would find something; costs no write.
    public func hasSegment(at now: Timestamp) async throws -> Bool {
        try await database.read { session in
            try session.row(Self.nextSegment(ofJob: false), ["now": .time(now)]) != nil
        }
    }

    /// Takes a segment that nobody renders, of the oldest job that has one.
    ///
    /// - Parameter claim: takes one of this claim's only; nil takes any whose job is being led.
    public func claimSegment(
        of claim: Claim?, worker: String, now: Timestamp, leaseUntil: Timestamp
    ) async throws -> SegmentClaim? {
        try await database.write(.process) { session in
            var values: [String: Value] = ["now": .time(now)]
            if let claim { values.merge(["job": .id(claim.job), "epoch": .integer(claim.epoch)]) { $1 } }
            guard let next = try session.row(Self.nextSegment(ofJob: claim != nil), values) else {
                return nil
            }
            let (job, epoch, place): (JobID, Int64, Int) = (
                try next.id("job"), try next.integer("epoch"), try next.int("place")
            )
            let row = try session.row(
                """
                UPDATE segments SET state = 'rendering', worker = :worker, lease_until = :lease,
                    serial = serial + 1, frames_done = 0
                WHERE job = :job AND epoch = :epoch AND place = :place AND serial = :serial
                RETURNING *
                """,
                [
                    "worker": .text(worker), "lease": .time(leaseUntil), "job": .id(job),
                    "epoch": .integer(epoch), "place": .int(place), "serial": .int(try next.int("serial")),
                ])
            guard let row else { return nil }
            return SegmentClaim(
                job: job, epoch: epoch, clip: try next.id("clip"), place: place,
                serial: try row.int("serial"),
                segment: FilmSegment(
                    firstFrame: try row.int("first_frame"), frameCount: try row.int("frame_count")),
                work: try JSONText.decode(RenderWork.self, try next.text("request")),
                inputs: try JSONText.decode([String].self, try next.text("inputs")))
        }
    }

    /// Whether the claim is still good.
    public func holds(_ claim: SegmentClaim) async throws -> Bool {
        try await database.read { session in
            try session.row("SELECT 1 AS held FROM segments WHERE \(Self.isClaimed)", Self.values(claim))
                != nil
        }
    }

    /// Extends the lease and tells how many frames are done.
    /// - Returns: false when the claim is lost.
    public func report(
        _ claim: SegmentClaim, framesDone: Int, leaseUntil: Timestamp
    ) async throws -> Bool {
        var values = Self.values(claim)
        values["lease"] = .time(leaseUntil)
        values["done"] = .int(min(framesDone, claim.segment.frameCount))
        return try await database.write(.process) { [values] session in
            try session.run(
                "UPDATE segments SET lease_until = :lease, frames_done = :done WHERE \(Self.isClaimed)",
                values)
                == 1
        }
    }

    /// Keeps the segment, whose files must be in place.
    /// - Returns: false when the claim is lost; then its files are nobody's.
    public func finish(_ claim: SegmentClaim) async throws -> Bool {
        try await database.write(.process) { session in
            let isHeld = try session.run(
                """
                UPDATE segments SET state = 'done', frames_done = frame_count, worker = NULL, lease_until = NULL
                WHERE \(Self.isClaimed)
                """, Self.values(claim))
            try Self.wake(session)
            return isHeld == 1
        }
    }

    /// Gives the segment back for somebody else to render.
    /// - Parameters:
    ///   - failure: why; nil when the worker goes down, which does not count. One that no further try can mend, or
    ///     that is one too many, ends the segment.
    /// - Returns: false when the claim is lost.
    public func release(_ claim: SegmentClaim, _ failure: JobFailure?, crashLimit: Int) async throws -> Bool {
        var values = Self.values(claim)
        values["crashes"] = .int(failure == nil ? 0 : 1)
        values["limit"] = .int(failure == nil ? .max : failure?.isRetryable == true ? crashLimit : 0)
        return try await database.write(.process) { [values] session in
            let isHeld = try session.run(
                """
                UPDATE segments SET state = 'open', frames_done = 0, worker = NULL, lease_until = NULL,
                    crashes = crashes + :crashes
                WHERE \(Self.isClaimed) AND crashes + :crashes < :limit
                """, values)
            if isHeld == 0, let failure {
                var values = Self.values(claim)
                values["code"] = .text(failure.code.rawValue)
                values["message"] = .text(failure.message)
                values["retryable"] = .int(failure.isRetryable ? 1 : 0)
                let isEnded = try session.run(
                    """
                    UPDATE segments SET state = 'failed', worker = NULL, lease_until = NULL,
                        crashes = crashes + 1, error_code = :code, error_message = :message,
                        error_retryable = :retryable
                    WHERE \(Self.isClaimed)
                    """, values)
                try Self.wake(session)
                return isEnded == 1
            }
            try Self.wake(session)
            return isHeld == 1
        }
    }

    /// How far the segments of a claim are.
    public func progress(of claim: Claim) async throws -> SegmentProgress {
        try await database.read { session in
            let rows = try session.rows(
                "SELECT * FROM segments WHERE job = :job AND epoch = :epoch ORDER BY place",
                ["job": .id(claim.job), "epoch": .integer(claim.epoch)])
            return try rows.reduce(into: SegmentProgress()) { progress, row in
                progress.count += 1
                progress.framesDone += try row.int("frames_done")
                switch try row.text("state") {
                case "done":
                    progress.done.append(SegmentClaim.name(try row.int("place"), try row.int("serial")))
                case "failed": progress.failure = try Self.failure(row)
                default: break
                }
            }
        }
    }

    /// Drops the segments of a job whose claim ends; who still renders one has lost it.
    static func dropSegments(of job: JobID, _ session: Session) throws {
        try session.run("DELETE FROM segments WHERE job = :job", ["job": .id(job)])
    }

    /// Signals workers without an event: nothing changed that a customer could see.
    private static func wake(_ session: Session) throws {
        try session.run("UPDATE feed SET head = head + 1")
    }

    private static func isHeld(_ job: JobID, _ epoch: Int64, _ session: Session) throws -> Bool {
        try session.row(
            "SELECT 1 AS held FROM jobs WHERE id = :id AND epoch = :epoch AND state = 'processing'",
            ["id": .id(job), "epoch": .integer(epoch)]) != nil
    }

    private static let isClaimed = """
        job = :job AND epoch = :epoch AND place = :place AND serial = :serial AND state = 'rendering'
            AND EXISTS (SELECT 1 FROM jobs AS j
                WHERE j.id = :job AND j.epoch = :epoch AND j.state = 'processing')
        """

    private static func values(_ claim: SegmentClaim) -> [String: Value] {
        [
            "job": .id(claim.job), "epoch": .integer(claim.epoch), "place": .int(claim.place),
            "serial": .int(claim.serial),
        ]
    }

    /// A job whose own lease ran out is about to be tried anew: what is rendered for it would be thrown away.
    static func nextSegment(ofJob isOfJob: Bool) -> String {
        """
        SELECT s.job, s.epoch, s.place, s.serial, j.clip, j.request, j.inputs FROM segments AS s
            JOIN jobs AS j ON j.id = s.job AND j.epoch = s.epoch
        WHERE s.state IN ('open', 'rendering') AND (s.state = 'open' OR s.lease_until < :now)
            AND j.state = 'processing'
            AND \(isOfJob ? "s.job = :job AND s.epoch = :epoch" : "j.lease_until >= :now")
        ORDER BY s.job, s.place LIMIT 1
        """
    }
}
