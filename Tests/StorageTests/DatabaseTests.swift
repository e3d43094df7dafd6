import Dispatch
import Domain
import Fixture
import FoundationEssentials
import GRDB
import Support
import Testing

@testable import Storage

@Suite("The database")
struct DatabaseTests {
    @Test func `keeps neighbours in one transaction apart when one of them fails`() async throws {
        try await Fixture.with { fixture in
            let database = fixture.database
            try await database.write { try $0.script("CREATE TABLE numbers (n INTEGER NOT NULL UNIQUE)") }
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        // Every other one breaks the rule after it has written a row that must vanish.
                        do {
                            try await database.write { session in
                                try session.run("INSERT INTO numbers VALUES (:n)", ["n": .int(number)])
                                guard number % 2 == 0 else { throw StorageError(.unexpected, "no") }
                            }
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(outcomes == 100)
            let kept = try await database.read { session in
                try session.rows("SELECT n FROM numbers ORDER BY n").map { try $0.int("n") }
            }
            #expect(kept == Array(stride(from: 0, to: 200, by: 2)))
        }
    }

    @Test func `makes the write of a task that was cancelled all the same`() async throws {
        try await Fixture.with { fixture in
            let database = fixture.database
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await database.write { try $0.run("UPDATE feed SET head = 41") }
            }
            let changed = try await task.value
            #expect(changed == 1)
            #expect(try await fixture.jobs.feedHead() == 41)
        }
    }

    @Test func `says that it is locked when another process does not let go`() async throws {
        try await Fixture.with(Fixture.Limits(lockTimeout: .milliseconds(20))) { fixture in
            let other = try fixture.openDatabase()
            let (locked, release) = (Signal(), DispatchSemaphore(value: 0))
            let holder = Task.detached {
                try await withCheckedThrowingContinuation { continuation in
                    DispatchQueue.global().async {
                        continuation.resume(
                            with: Result {
                                try other.writeAlone { _ in
                                    locked.send()
                                    release.wait()
                                }
                            })
                    }
                }
            }
            await locked.wait()
            let told = await reason {
                try await fixture.database.write { try $0.run("UPDATE feed SET head = head + 1") }
            }
            #expect(told == .locked)
            #expect(try await fixture.jobs.feedHead() == 0, "reading goes on")
            release.signal()
            try await holder.value
            try await fixture.database.write { try $0.run("UPDATE feed SET head = head + 1") }
        }
    }

    @Test(.enabled(if: !TestPostgres.isChosen, "of SQLite alone"))
    func `says that it is full, and takes writes again once there is room`() async throws {
        try await Fixture.with { fixture in
            let small = try Database(path: fixture.folder.databasePath, maximumPages: 1)
            let text = String(repeating: "x", count: 100_000)
            let told = await reason {
                try await small.write {
                    try $0.run("CREATE TABLE filler AS SELECT :x AS x", ["x": .text(text)])
                }
            }
            #expect(told == .full)
            try await fixture.database.write { try $0.run("UPDATE feed SET head = head + 1") }
            try await small.write(.process) { try $0.run("UPDATE feed SET head = head + 1") }
        }
    }

    @Test(.enabled(if: !TestPostgres.isChosen, "of SQLite alone"))
    func `refuses to open what is no database`() async throws {
        try await Fixture.with { fixture in
            let path = "\(fixture.folder.path)/text"
            try Data(String(repeating: "not a database ", count: 1000).utf8).write(to: URL(filePath: path))
            #expect(await reason { try Database(path: path) } == .corrupt)
            let missing = "\(fixture.folder.path)/missing/pika.sqlite"
            #expect(await reason { try Database(path: missing) } == .cannotOpen)
        }
    }

    @Test(.enabled(if: !TestPostgres.isChosen, "of SQLite alone"))
    func `says that it is corrupt instead of serving what it cannot trust`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            for _ in 0..<50 { _ = try await fixture.submit(String(repeating: "x", count: 2000), for: caller) }
            let path = "\(fixture.folder.path)/copy.sqlite"
            let copy = try DatabaseQueue(path: fixture.folder.databasePath)
            try await copy.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO '\(path)'") }
            var bytes = try Data(contentsOf: URL(filePath: path))
            for page in 1..<bytes.count / 4096 {
                bytes.replaceSubrange(
                    page * 4096..<page * 4096 + 512, with: Data(repeating: 0xA5, count: 512))
            }
            try bytes.write(to: URL(filePath: path))
            let told = await reason {
                let broken = JobStore(database: try Database(path: path))
                _ = try await broken.list(
                    account: caller.account, mode: .live, states: [], before: nil, after: nil, limit: 100)
            }
            #expect(told == .corrupt)
        }
    }

    @Test func `never walks all jobs or events to do what it does each second`() async throws {
        try await Fixture.with { fixture in
            if TestPostgres.isChosen { try await fill(fixture) }
            for sql in [
                JobStore.nextJob(), JobStore.nextJob(in: .quick), JobStore.lostJobs, JobStore.unfinishedJobs,
                JobStore.changedJobs,
                JobStore.nextSegment(ofJob: false), JobStore.overdueJobs,
            ] {
                let plan = try await fixture.database.read { session in
                    let values: [String: Value] =
                        sql.contains(":head")
                        ? ["head": 1_000_000]
                        : sql.contains(":now") && sql.contains(":limit")
                            ? ["now": 1, "limit": 1] : sql.contains(":limit") ? ["limit": 1] : ["now": 1]
                    return TestPostgres.isChosen
                        ? try self.scans(sql, values, session)
                        : try session.rows("EXPLAIN QUERY PLAN \(sql)", values).map { try $0.text("detail") }
                }
                for step in plan where step.hasPrefix("SCAN") {
                    #expect(
                        [
                            "jobs_waiting", "jobs_waiting_quick", "jobs_processing", "segments_to_do",
                            "SCAN w", "SCAN m", "SCAN h",
                            "SCAN ranked", "SCAN CONSTANT",
                        ]
                        .contains { step.contains($0) },
                        "\(sql): \(step)")
                }
            }
        }
    }

    @Test func `refuses rows that must never be, whatever the program believes`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            for sql in [
                "UPDATE jobs SET state = 'paused'",
                "UPDATE jobs SET state = 'processing'",
                "UPDATE jobs SET state = 'complete', finished_at = 1",
                "UPDATE jobs SET state = 'failed', finished_at = 1",
                "UPDATE jobs SET attempt = 4",
                "UPDATE jobs SET attempt = -1",
                "UPDATE jobs SET frames_done = frame_count + 1",
                "UPDATE jobs SET price = -1",
                "UPDATE jobs SET account = 'acct_nobody'",
                "UPDATE jobs SET error_code = 'canceled'",
                "DELETE FROM accounts",
                "INSERT INTO segments VALUES "
                    + "('job_nobody', 1, 0, 0, 9, 'open', 0, 0, 0, NULL, NULL, NULL, NULL, NULL)",
                "INSERT INTO segments SELECT id, 1, 0, 0, 9, 'rendering', 0, 1, 0, NULL, 5, NULL, NULL, NULL "
                    + "FROM jobs",
                "INSERT INTO segments SELECT id, 1, 0, 0, 9, 'done', 8, 1, 0, NULL, NULL, NULL, NULL, NULL "
                    + "FROM jobs",
                "INSERT INTO segments SELECT id, 1, 0, 0, 9, 'failed', 0, 1, 3, NULL, NULL, NULL, NULL, NULL "
                    + "FROM jobs",
                "INSERT INTO feed (id, head) VALUES (2, 0)",
                "INSERT INTO job_events VALUES ('job_nobody', 1, 99, 'queued', 0, 0)",
                "INSERT INTO job_events SELECT job, 1, 99, 'queued', 0, 0 FROM job_events",
            ] {
                let told = await reason { try await fixture.database.write { try $0.run(sql) } }
                #expect(told == .constraint, "\(sql)")
            }
            #expect(try await fixture.job(job.id) == job)
        }
    }

    /// Gives PostgreSQL, which plans by numbers, a past: thousands of jobs that have ended, and their events.
    private func fill(_ fixture: Fixture) async throws {
        let caller = try await fixture.caller()
        let job = try await fixture.submit(for: caller)
        let end = JobFailure(code: .canceled, message: "-", isRetryable: false)
        _ = try await fixture.jobs.fail(job: job.id, epoch: nil, end, now: fixture.clock.now)
        try await fixture.database.write { session in
            try session.script(
                """
                INSERT INTO jobs (id, account, api_key, mode, plan, concurrency, request, price, price_book, state,
                    version, frames_done, frame_count, attempt, interruptions, epoch, available_at, created_at,
                    finished_at, error_code, error_message, error_retryable)
                SELECT id || '_' || n, account, api_key, mode, plan, concurrency, request, price, price_book, state,
                    version, frames_done, frame_count, attempt, interruptions, epoch, available_at, created_at,
                    finished_at, error_code, error_message, error_retryable
                FROM jobs, generate_series(1, 5000) AS n;
                INSERT INTO job_events SELECT id, 9, 1000 + row_number() OVER (), 'queued', 0, 0 FROM jobs;
                ANALYZE jobs; ANALYZE job_events; ANALYZE segments
                """)
        }
    }

    /// The steps of PostgreSQL's plan that walk a table or an index from one end to the other, as SQLite tells them.
    private func scans(_ sql: String, _ values: [String: Value], _ session: Session) throws -> [String] {
        let lines = try session.rows("EXPLAIN \(sql)", values).map { try $0.text(#""QUERY PLAN""#) }
        return lines.indices.compactMap { index in
            let step = lines[index].drop { " ->".contains($0) }
            guard step.contains("Scan"), [" on jobs", " on job_events"].contains(where: step.contains)
            else { return nil }
            let isByIndex = lines[(index + 1)...].first?.contains("Cond:") == true
            return isByIndex ? nil : "SCAN \(step)"
        }
    }

    private func reason<T>(_ body: () async throws -> T) async -> StorageError.Reason? {
        do {
            _ = try await body()
            return nil
        } catch {
            return (error as? StorageError)?.reason
        }
    }
}
