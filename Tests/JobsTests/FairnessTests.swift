import Domain
import Fixture
import Jobs
import Support
import Testing

@testable import Storage

@Suite("The queue between accounts")
struct FairnessTests {
    @Test func `gives a newcomer the next render, however much another has queued`() async throws {
        try await Fixture.with { fixture in
            let (many, few) = (try await fixture.caller(.fancy), try await fixture.caller(.free))
            try await fill(fixture, many, 10_000)
            _ = try await claim(fixture)
            let clock = ContinuousClock()
            var shortest = Duration.seconds(60)
            for _ in 0..<3 {
                let newcomer = try await fixture.submit(for: few)
                #expect(newcomer.queue?.position == 1)
                var claimed: Claim?
                let spent = try await clock.measure { claimed = try await claim(fixture) }
                #expect(claimed?.job == newcomer.id)
                shortest = min(shortest, spent)
                _ = try await fixture.jobs.fail(
                    job: newcomer.id, epoch: nil, .renderCrashed, now: fixture.clock.now)
            }
            // A claim that walked all jobs would take a hundred times as long as one that does not.
            #expect(shortest < .milliseconds(50))
        }
    }

    @Test func `lets accounts take turns on a single worker`() async throws {
        try await Fixture.with { fixture in
            let callers = [
                try await fixture.caller(), try await fixture.caller(), try await fixture.caller(),
            ]
            var owner: [JobID: Int] = [:]
            for (number, caller) in callers.enumerated() {
                for _ in 0..<4 { owner[try await fixture.submit(for: caller).id] = number }
            }
            var served: [Int] = []
            while let claim = try await claim(fixture) {
                served.append(owner[claim.job] ?? -1)
                _ = try await fixture.jobs.fail(
                    job: claim.job, epoch: claim.epoch, .renderCrashed, now: fixture.clock.now)
            }
            #expect(served == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
        }
    }

    @Test func `shares workers as the plans weigh, and never breaks a limit`() async throws {
        try await Fixture.with { fixture in
            let (small, large) = (try await fixture.caller(.standard), try await fixture.caller(.pro))
            for _ in 0..<20 {
                _ = try await fixture.submit(for: small)
                _ = try await fixture.submit(for: large)
            }
            for _ in 0..<8 { _ = try await claim(fixture) }
            #expect(try await running(fixture, small) == 2)
            #expect(try await running(fixture, large) == 6)
            while try await claim(fixture) != nil {}
            #expect(try await running(fixture, small) == 3)
            #expect(try await running(fixture, large) == 10)
        }
    }

    @Test func `holds a limit against many workers in several processes`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard)
            for _ in 0..<30 { _ = try await fixture.submit(for: caller) }
            let processes = try (0..<3).map { _ in try fixture.neighbour() }
            let claims = try await withThrowingTaskGroup(of: Claim?.self) { group in
                for number in 0..<30 { group.addTask { try await claim(processes[number % 3]) } }
                return try await group.reduce(into: []) { if let claim = $1 { $0.append(claim) } }
            }
            #expect(claims.count == 3)
        }
    }

    private func claim(_ fixture: Fixture) async throws -> Claim? {
        let now = fixture.clock.now
        return try await fixture.jobs.claim(
            clip: fixture.identifiers.make(), worker: "w", now: now, leaseUntil: now + .seconds(10))
    }

    private func running(_ fixture: Fixture, _ caller: Caller) async throws -> Int {
        try await fixture.jobs.list(
            account: caller.account, mode: .live, states: [.processing], before: nil, after: nil, limit: 100
        ).count
    }

    /// Copies one queued job, which is faster than to submit as many.
    private func fill(_ fixture: Fixture, _ caller: Caller, _ count: Int) async throws {
        let job = try await fixture.submit(for: caller)
        try await fixture.database.write { session in
            try session.run(
                """
                WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
                INSERT INTO jobs (id, account, api_key, mode, plan, concurrency, request, price, price_book,
                    state, version, frames_done, frame_count, attempt, interruptions, epoch, available_at,
                    created_at)
                SELECT j.id || n, account, api_key, mode, plan, concurrency, request, price, price_book,
                    state, version, frames_done, frame_count, attempt, interruptions, epoch, available_at,
                    created_at
                FROM jobs AS j, numbers WHERE j.id = :job
                """, ["count": .int(count - 1), "job": .id(job.id)])
        }
    }
}
