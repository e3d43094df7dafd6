import Dispatch
import Domain
import Fixture
import Support
import Synchronization
import Testing

@testable import Storage

@Suite("PostgreSQL", .enabled(if: TestPostgres.isChosen, "PIKA_TEST_POSTGRES is not set"))
struct PostgresTests {
    @Test func `is connected to again after it was restarted, without an error`() async throws {
        try await Fixture.with { fixture in
            for expected in 1...3 {
                try await fixture.database.write { try $0.run("UPDATE feed SET head = head + 1") }
                #expect(try await fixture.jobs.feedHead() == expected)
                try fixture.breakConnections()
                #expect(try await fixture.jobs.feedHead() == expected)
                try fixture.breakConnections()
            }
        }
    }

    @Test func `makes each write once or says what became of it, however often its connections break`()
        async throws
    {
        try await Fixture.with { fixture in
            let database = fixture.database
            try await database.write { try $0.script("CREATE TABLE numbers (n INTEGER NOT NULL UNIQUE)") }
            var (made, unknown): (Set<Int>, Set<Int>) = ([], [])
            for round in 0..<6 {
                let outcomes = await withTaskGroup(of: (Int, StorageError.Reason?).self) { group in
                    for number in round * 50..<round * 50 + 50 {
                        group.addTask {
                            let told = await Self.reason {
                                try await database.write {
                                    try $0.run("INSERT INTO numbers VALUES (:n)", ["n": .int(number)])
                                }
                            }
                            return (number, told)
                        }
                    }
                    group.addTask {
                        try? fixture.breakConnections()
                        return (-1, .missing)
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                for (number, reason) in outcomes {
                    if reason == nil { made.insert(number) }
                    if reason == .uncertain { unknown.insert(number) }
                }
            }
            let kept = try await database.read { session in
                Set(try session.rows("SELECT n FROM numbers").map { try $0.int("n") })
            }
            #expect(made.isSubset(of: kept))
            #expect(kept.isSubset(of: made.union(unknown)))
            #expect(made.count > 100)
        }
    }

    @Test func `that is lost during a commit leaves the outcome open, and says so`() async throws {
        try await Fixture.with { fixture in
            try await fixture.database.write {
                try $0.script(
                    """
                    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
                        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
                    CREATE CONSTRAINT TRIGGER die AFTER UPDATE ON feed DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW EXECUTE FUNCTION die()
                    """)
            }
            let tries = Mutex(0)
            let told = await Self.reason {
                try await fixture.database.write { session in
                    tries.withLock { $0 += 1 }
                    return try session.run("UPDATE feed SET head = head + 1")
                }
            }
            #expect(told == .uncertain)
            #expect(tries.withLock { $0 } == 1, "what may have been done is not done again")
        }
    }

    @Test func `takes the lock from a process that was stopped within a transaction`() async throws {
        try await Fixture.with { fixture in
            let other = try fixture.openDatabase()
            let (locked, release) = (Signal(), DispatchSemaphore(value: 0))
            let holder = Task.detached {
                await withCheckedContinuation { continuation in
                    DispatchQueue.global().async {
                        let outcome = Result {
                            try other.writeAlone { session in
                                // What every connection has, only sooner.
                                try session.script("SET LOCAL idle_in_transaction_session_timeout = '50ms'")
                                try session.run("UPDATE feed SET head = 99")
                                locked.send()
                                release.wait()
                            }
                        }
                        continuation.resume(returning: outcome.map { _ in () })
                    }
                }
            }
            await locked.wait()
            try await fixture.database.write { try $0.run("UPDATE feed SET head = head + 1") }
            release.signal()
            let outcome = await holder.value
            #expect(throws: StorageError.self, "and learns of it") { try outcome.get() }
            #expect(try await fixture.jobs.feedHead() == 1)
        }
    }

    @Test func `numbers events in the order of commits, whichever process writes them`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let processes = [fixture, try fixture.neighbour(), try fixture.neighbour()]
            let (jobs, first) = (fixture.jobs, try await fixture.jobs.feedHead())
            let watch = Task {
                // Who has seen a number has seen all below it: nothing may turn up behind the head.
                var (head, seen): (Int64, [JobID]) = (first, [])
                while seen.count < 30 {
                    let (changed, newest) = try await jobs.changes(after: head)
                    (head, seen) = (newest, seen + changed)
                    guard newest < first + 30 || seen.count == 30 else { break }
                }
                return seen
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for process in processes {
                    for _ in 0..<10 { group.addTask { _ = try await process.submit(for: caller) } }
                }
                try await group.waitForAll()
            }
            let seen = try await watch.value
            #expect(Set(seen).count == 30)
            #expect(seen.count == 30)
        }
    }

    @Test(arguments: ["40001", "40P01"])
    func `may end a transaction for no fault of its own, which is tried again`(state: String) async throws {
        try await Fixture.with { fixture in
            let tries = Mutex(0)
            let fail = "DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '\(state)'; END $$"
            @Sendable func write(failing count: Int) async throws -> Int {
                tries.withLock { $0 = 0 }
                return try await fixture.database.write { session in
                    try session.run("UPDATE feed SET head = head + 1")
                    let isFailing = tries.withLock { tries in
                        tries += 1
                        return tries <= count
                    }
                    if isFailing { try session.script(fail) }
                    return tries.withLock { $0 }
                }
            }
            let needed = try await write(failing: 2)
            #expect(needed == 3)
            #expect(await Self.reason { try await write(failing: 99) } == .locked)
            #expect(tries.withLock { $0 } == 3, "three times, not for ever")
            #expect(try await fixture.jobs.feedHead() == 1)
        }
    }

    @Test func `takes statements that were prepared before a migration changed their table`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            #expect(try await fixture.jobs.find(job.id) == job)
            let other = try fixture.openDatabase()
            try other.writeAlone { try $0.script("ALTER TABLE jobs ADD COLUMN news TEXT") }
            #expect(try await fixture.jobs.find(job.id) == job)
            _ = try await fixture.submit(for: caller)
            try other.close()
        }
    }

    @Test func `refuses a NUL within a text instead of cutting it off`() async throws {
        try await Fixture.with { fixture in
            let told = await Self.reason {
                try await fixture.database.write {
                    try $0.run(
                        "INSERT INTO accounts VALUES (:id, :name, 'free', 0)",
                        ["id": "acct_1", "name": .text("a\u{0}b")])
                }
            }
            #expect(told == .constraint)
        }
    }

    @Test func `keeps integers of 64 bits and sorts by bytes, whatever the migrations say`() async throws {
        try await Fixture.with { fixture in
            let odd = try await fixture.database.read { session in
                try session.rows(
                    """
                    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
                    WHERE table_schema = current_schema()
                        AND (data_type NOT IN ('bigint', 'text') OR data_type = 'text' AND collation_name <> 'C')
                    """
                ).map { try $0.text("name") }
            }
            #expect(odd == [])
        }
    }

    @Test func `that cannot be reached is told without its password`() async throws {
        for url in [
            "postgres://pika:hunter2@127.0.0.1:1/pika", "postgres://pika:hunter2@127.0.0.1:port/pika",
            "postgres://pika:hunter2@no.such.host.invalid/pika?nonsense=1",
        ] {
            do {
                try Database(postgres: url).close()
                Issue.record("nobody is there")
            } catch {
                #expect((error as? StorageError)?.reason == .cannotOpen)
                #expect(!"\(error)".contains("hunter2"))
            }
        }
    }

    private static func reason<T>(_ body: () async throws -> T) async -> StorageError.Reason? {
        do {
            _ = try await body()
            return nil
        } catch {
            return (error as? StorageError)?.reason
        }
    }
}
