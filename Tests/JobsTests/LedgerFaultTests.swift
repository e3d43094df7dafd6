import Domain
import Fixture
import Jobs
import Support
import Testing

@testable import Storage

@Suite("The ledger under faults")
struct LedgerFaultTests {
    @Test func `loses nothing when a submit dies between any two steps`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard, pack: 30)
            let model = try await fixture.submit(for: caller)
            try await Self.dieAtEachStep(fixture) { number, session in
                var job = model
                job.id = JobID(unchecked: "job_dying\(number)")
                // Takes from the plan's lot and from the pack, and then finds too little.
                job.price = Credits(690)
                _ = try JobStore.insert(job, [], 3, startBy: nil, session)
            }
        }
    }

    @Test(arguments: [Credits(25), Credits(10)])
    func `loses nothing when a completion dies between any two steps`(price: Credits) async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard, pack: 0)
            let job = try await fixture.submit(for: caller)
            let now = fixture.clock.now
            let claim = try #require(
                try await fixture.jobs.claim(
                    clip: fixture.identifiers.make(), worker: "w", now: now,
                    leaseUntil: now + .seconds(60)))
            let film = RenderedFilm(
                video: "v", poster: "p", thumbnail: "t", size: job.work.frameSize,
                frameCount: job.work.frameCount,
                frameRate: 24, notes: [], attributions: [], scene: "{}", engine: "test")
            try await Self.dieAtEachStep(fixture) { _, session in
                let isHeld = try JobStore.complete(claim, film, [], price, at: now, session)
                #expect(isHeld)
            }
            #expect(try await fixture.job(job.id).billing.used == price)
        }
    }

    @Test func `loses nothing when a failure or a refund dies between any two steps`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard, pack: 0)
            let done = try await fixture.submit(for: caller)
            #expect(try await fixture.worker().runOnce())
            let now = fixture.clock.now
            try await Self.dieAtEachStep(fixture) { _, session in
                let isNew = try LedgerStore.refund(5, of: done.id, reference: "late", at: now, session)
                #expect(isNew)
                try JobStore.refund(5, of: done.id, session)
            }
            #expect(try await fixture.job(done.id).billing.used == Credits(20))
            let job = try await fixture.submit(for: caller)
            try await Self.dieAtEachStep(fixture) { _, session in
                try session.run(
                    """
                    UPDATE jobs SET state = 'failed', finished_at = :now, error_code = 'x',
                        error_message = 'x', error_retryable = 0, version = version + 1
                    WHERE id = :id
                    """, ["id": .id(job.id), "now": .time(now)])
                try JobStore.end(.failed, job.id, at: now, session)
            }
            #expect(try await fixture.job(job.id).billing.remaining == Credits(680))
        }
    }

    /// Runs `body` with its first statement failing, then with its second, until it comes through.
    private static func dieAtEachStep(
        _ fixture: Fixture, _ body: @escaping @Sendable (Int, Session) throws -> Void
    ) async throws {
        var deaths = 0
        while true {
            let before = try await counts(fixture)
            do {
                try await fixture.database.write { [deaths] session in
                    try body(deaths, Session(connection: DyingConnection(session.connection, after: deaths)))
                }
                break
            } catch is Death {
                deaths += 1
            }
            #expect(try await counts(fixture) == before)
            #expect(try await fixture.ledger.verify() == [])
        }
        #expect(deaths >= 5)
        #expect(try await fixture.ledger.verify() == [])
    }

    private static func counts(_ fixture: Fixture) async throws -> [Int] {
        try await fixture.database.read { session in
            try ["transfers", "lots", "wallets", "jobs", "usage", "clips", "job_events"].map { table in
                try session.row("SELECT count(*) AS n FROM \(table)")?.int("n") ?? 0
            }
        }
    }

    /// What must never be, and the words of the schema that refuse it.
    static let refusals: [(words: String, fault: String)] = [
        ("available BIGINT NOT NULL CHECK (available >= 0)", "UPDATE wallets SET available = -1"),
        ("    held BIGINT NOT NULL CHECK (held >= 0),\n    -- When", "UPDATE wallets SET held = -1"),
        ("CHECK (held + used + expired <= amount)", "UPDATE lots SET used = amount + 1"),
        ("    used BIGINT NOT NULL CHECK (used >= 0)", "UPDATE lots SET used = -1"),
        (
            "    UNIQUE (account, mode, reference),\n",
            """
            INSERT INTO lots SELECT id || 'x', account, mode, source, reference, amount, 0, 0, 0, NULL, 0
            FROM lots
            """
        ),
        ("amount BIGINT NOT NULL CHECK (amount > 0),\n    job", "UPDATE transfers SET amount = 0"),
        (
            "pending TEXT UNIQUE",
            """
            INSERT INTO transfers (id, kind, lot, debit, credit, amount, job, pending, created_at)
            SELECT h.id || r.n, 'void', h.lot, 'held', 'wallet', h.amount, h.job, h.id, 0
            FROM transfers AS h CROSS JOIN (SELECT 1 AS n UNION ALL SELECT 2 AS n) AS r WHERE h.kind = 'hold'
            """
        ),
        (
            "CREATE UNIQUE INDEX transfers_holds ON transfers (job, lot) WHERE kind = 'hold';",
            """
            INSERT INTO transfers (id, kind, lot, debit, credit, amount, job, created_at)
            SELECT id || 'x', kind, lot, debit, credit, amount, job, created_at FROM transfers
            WHERE kind = 'hold'
            """
        ),
        (
            "ADD COLUMN credits_used BIGINT NOT NULL DEFAULT 0 CHECK (credits_used >= 0)",
            "UPDATE jobs SET credits_used = -1"
        ),
    ]

    @Test(arguments: refusals.indices)
    func `has a schema of which no word can be spared`(index: Int) async throws {
        let (words, fault) = Self.refusals[index]
        try await Fixture.with { fixture in
            _ = try await fixture.submit(for: try await fixture.caller(.free, pack: 0))
            let error = await #expect(throws: StorageError.self) {
                try await fixture.database.write { try $0.run(fault) }
            }
            #expect(error?.reason == .constraint)
        }
        // Without those words it is the fault that goes through, so that this test would see them gone.
        try await Fixture.with(Fixture.Limits(isMigrated: false)) { fixture in
            var migrations = Migrator.all
            let at = try #require(migrations.firstIndex { $0.name == "ledger" })
            var text = String(decoding: migrations[at].sql, as: UTF8.self)
            let place = try #require(text.firstRange(of: words))
            var mutant = words.replacing(#/CHECK \([^)]*\)/#, with: "").replacing(" UNIQUE", with: " ")
            if words.hasPrefix("CHECK") { mutant = "CHECK (1 = 1)" }
            if words.contains("UNIQUE (") || words.hasPrefix("CREATE UNIQUE") { mutant = "" }
            // What gives once needs the rule that tells it has.
            if words.contains("reference") {
                mutant = "UNIQUE (account, mode, reference, id),"
            }
            text.replaceSubrange(place, with: mutant)
            migrations[at].sql = Array(text.utf8)
            try Migrator(database: fixture.database, time: fixture.clock.time, migrations: migrations)
                .migrate()
            if words.contains("reference") { return try await Self.doubleGrant(fixture, fault) }
            _ = try await fixture.submit(for: try await fixture.caller(.free, pack: 0))
            try await fixture.database.write { try $0.run(fault) }
            #expect(try await fixture.ledger.verify() != [])
        }
    }

    /// The grant itself says ON CONFLICT of the words that are gone, so the rows are made by hand.
    private static func doubleGrant(_ fixture: Fixture, _ fault: String) async throws {
        let account = try await fixture.caller(.free, pack: 0).account
        try await fixture.database.write { session in
            let owner = Owner(account: account, mode: .live)
            try LedgerStore.open(owner, session)
            try session.run(
                """
                INSERT INTO lots VALUES ('one', :account, :mode, 'promo', 'gift', 5, 0, 0, 0, NULL, 0)
                """, owner.values)
            try session.run(fault)
        }
        #expect(try await fixture.ledger.verify() != [])
    }

    @Test(arguments: [
        "UPDATE wallets SET available = available + 1",
        "UPDATE lots SET used = used + 1, held = held - 1 WHERE held > 0",
        "UPDATE jobs SET credits_held = credits_held - 1 WHERE credits_held > 0",
        "DELETE FROM transfers WHERE kind = 'grant'",
        "UPDATE usage SET credits = credits + 1",
        "UPDATE transfers SET amount = amount - 1 WHERE kind = 'capture'",
    ])
    func `finds what differs from the movements`(fault: String) async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard)
            _ = try await fixture.submit(for: caller)
            #expect(try await fixture.worker().runOnce())
            _ = try await fixture.submit(for: caller)
            #expect(try await fixture.ledger.verify() == [])
            #expect(try await fixture.database.write { try $0.run(fault) } > 0)
            #expect(try await fixture.ledger.verify() != [])
        }
    }
}

private struct Death: Error {}

/// A connection whose statements fail after so many of them.
private final class DyingConnection: Connection {
    private let connection: any Connection
    private var left: Int

    init(_ connection: any Connection, after count: Int) {
        self.connection = connection
        left = count
    }

    private func live() throws {
        left -= 1
        if left < 0 { throw Death() }
    }

    func query(_ sql: String, _ values: [String: Value]) throws -> [Row] {
        try live()
        return try connection.query(sql, values)
    }

    func execute(_ sql: String, _ values: [String: Value]) throws -> Int {
        try live()
        return try connection.execute(sql, values)
    }

    func script(_ sql: String) throws {
        try live()
        try connection.script(sql)
    }
}
