import Domain
import Fixture
import Jobs
import Support
import Synchronization
import Testing

@testable import Platform
@testable import Storage

@Suite("Test mode")
struct TestModeTests {
    @Test func `a test key sees and spends nothing of the live mode beside it`() async throws {
        try await Fixture.with { fixture in
            let live = try await fixture.caller(.standard, pack: 0)
            let test = try await fixture.tester(beside: live)
            #expect(test.account == live.account)
            let (film, draft) = (try await fixture.submit(for: live), try await fixture.submit(for: test))
            let renders = fixture.renders
            #expect(await code { _ = try await renders.job(film.id, for: test) } == .jobNotFound)
            #expect(await code { _ = try await renders.job(draft.id, for: live) } == .jobNotFound)
            #expect(await code { _ = try await renders.cancel(film.id, for: test) } == .jobNotFound)
            #expect(try await renders.list(for: test).items.map(\.id) == [draft.id])
            #expect(try await renders.list(for: live).items.map(\.id) == [film.id])
            while try await fixture.worker().runOnce() {}
            let clip = try #require(try await renders.job(draft.id, for: test).clip)
            let clips = fixture.clips
            #expect(await code { _ = try await clips.clip(clip.id, for: live) } == .clipNotFound)
            let usage = try await fixture.accounts.usage(for: live, from: nil, to: nil)
            #expect(usage.rows.reduce(0) { $0 + $1.credits.rawValue } == 25)
            #expect(usage.balance.available == Credits(675))
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `a job of test mode is rendered as a draft in one piece, a live one is not`() async throws {
        try await Fixture.with { fixture in
            let live = try await fixture.caller()
            let test = try await fixture.tester(beside: live)
            let seen = Seen()
            let renderer = FakeRenderer { task, _ in
                seen.add(task)
                return try FakeRenderer.film(for: task)
            }
            _ = try await fixture.submit(seconds: 10, for: test)
            #expect(try await fixture.worker(renderer).runOnce())
            #expect(seen.tasks.map(\.isDraft) == [true])
            #expect(seen.tasks.map(\.part) == [.film])
            _ = try await fixture.submit(seconds: 1, for: live)
            #expect(try await fixture.worker(renderer).runOnce())
            #expect(seen.tasks.map(\.isDraft) == [true, false])
        }
    }

    @Test(arguments: TestScript.failures)
    func `a script fails the job with each code, at once and for nothing`(failure: ErrorCode) async throws {
        try await Fixture.with { fixture in
            let live = try await fixture.caller()
            let test = try await fixture.tester(beside: live)
            let job = try await fixture.submit("pika_test:fail=\(failure.rawValue)", for: test)
            #expect(try await fixture.worker().runOnce())
            let ended = try await fixture.job(job.id)
            #expect(ended.state == .failed)
            #expect(ended.failure?.code.rawValue == failure.rawValue)
            #expect(ended.failure?.isRetryable == failure.isRetryable)
            #expect(ended.attempt == 1)
            #expect(ended.billing.used == Credits(0))
            // The same words of a live key are a prompt.
            let film = try await fixture.submit("pika_test:fail=\(failure.rawValue)", for: live)
            #expect(try await fixture.worker().runOnce())
            #expect(try await fixture.job(film.id).state == .complete)
        }
    }

    @Test(arguments: TestScript.refusals)
    func `a script refuses the request with each code, and stores nothing`(refusal: ErrorCode) async throws {
        try await Fixture.with { fixture in
            let test = try await fixture.tester(beside: fixture.caller())
            let refused = await code {
                _ = try await fixture.submit("pika_test:\(refusal.rawValue)", for: test)
            }
            #expect(refused == refusal)
            #expect(try await fixture.renders.list(for: test).items.isEmpty)
        }
    }

    @Test func `a script that asks for what there is not is refused`() async throws {
        try await Fixture.with { fixture in
            let test = try await fixture.tester(beside: fixture.caller())
            let refused = await code { _ = try await fixture.submit("pika_test:fial=timeout", for: test) }
            #expect(refused == .validationFailed)
        }
    }

    @Test func `a script keeps a job in the queue for as long as it says`() async throws {
        try await Fixture.with { fixture in
            let test = try await fixture.tester(beside: fixture.caller())
            let job = try await fixture.submit("pika_test:queue=30s", for: test)
            fixture.clock.advance(by: .seconds(29))
            #expect(try await !fixture.worker().runOnce())
            #expect(try await fixture.job(job.id).state == .queued)
            fixture.clock.advance(by: .seconds(1))
            #expect(try await fixture.worker().runOnce())
            #expect(try await fixture.job(job.id).state == .complete)
        }
    }

    @Test func `the clock expires keys of test mode and leaves live ones alone`() async throws {
        try await Fixture.with { fixture in
            let live = try await fixture.caller()
            let test = try await fixture.tester(beside: live)
            let expiry = fixture.clock.now + .seconds(86_400)
            let keys = fixture.keys
            let short = try await keys.make(KeyTerms(name: "x", expiresAt: expiry), for: test)
            let other = try await keys.make(KeyTerms(name: "x", mode: .live, expiresAt: expiry), for: live)
            let neighbour = try fixture.neighbour()
            _ = try await neighbour.keys.authenticate(short.secret)
            let reading = try await fixture.testClock.advance(by: .seconds(86_400), for: test)
            #expect(reading.now == expiry)
            // In every process within a second.
            fixture.clock.advance(by: .seconds(1))
            let others = neighbour.keys
            #expect(await code { _ = try await others.authenticate(short.secret) } == .keyExpired)
            #expect(await code { _ = try await keys.authenticate(short.secret) } == .keyExpired)
            #expect(try await keys.authenticate(other.secret).key == other.id)
            let log = try await keys.auditLog(for: live)
            #expect(log.items.first?.action == .clockAdvanced)
            #expect(log.items.first?.changes == [.init("advanced_seconds", from: "0", to: "86400")])
        }
    }

    @Test func `the clock begins a month of test mode, with new credits, limits and days of usage`()
        async throws
    {
        try await Fixture.with { fixture in
            let live = try await fixture.caller(.free, pack: 0)
            var test = try await fixture.tester(beside: live, KeyTerms(monthlyCredits: Credits(15)))
            let first = try await fixture.submit(for: test)
            #expect(try await fixture.worker().runOnce())
            #expect(await code { _ = try await fixture.submit(for: test) } == .keyCreditLimit)
            let root = try await fixture.tester(beside: live)
            let month = BillingCycle(containing: fixture.clock.now)
            _ = try await fixture.testClock.advance(by: month.end - fixture.clock.now, for: root)
            test.clockAhead = month.end - fixture.clock.now
            _ = try await fixture.submit(for: test)
            #expect(try await fixture.worker().runOnce())
            let usage = try await fixture.accounts.usage(for: test, from: nil, to: nil)
            #expect(usage.cycle.start == month.end)
            #expect(usage.balance.available == Credits(65))
            #expect(usage.rows.map(\.day) == [month.end.day])
            #expect(usage.rows.map(\.credits) == [Credits(15)])
            // What was used before is given back to the day that it was counted for.
            try await fixture.ledger.refund(Credits(15), of: first.id, reference: "r", at: fixture.clock.now)
            #expect(try await fixture.ledger.verify() == [])
            let mine = try await fixture.accounts.usage(for: live, from: nil, to: nil)
            #expect(mine.cycle == month)
        }
    }

    @Test func `a refund after the clock has moved finds the day of usage it belongs to`() async throws {
        try await Fixture.with { fixture in
            let test = try await fixture.tester(beside: fixture.caller())
            _ = try await fixture.testClock.advance(by: .seconds(40 * 86_400), for: test)
            let job = try await fixture.submit(for: test)
            #expect(try await fixture.worker().runOnce())
            try await fixture.ledger.refund(Credits(25), of: job.id, reference: "r", at: fixture.clock.now)
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `the clock lets jobs of test mode miss their deadlines`() async throws {
        try await Fixture.with { fixture in
            let live = try await fixture.caller()
            let test = try await fixture.tester(beside: live)
            let deadline = fixture.clock.now + .seconds(3600)
            let jobs = try await Submission.$current.withValue(Submission(startBy: deadline)) {
                [try await fixture.submit(for: live), try await fixture.submit(for: test)]
            }
            _ = try await fixture.testClock.advance(by: .seconds(3601), for: test)
            try await fixture.queue.rescue()
            #expect(try await fixture.job(jobs[0].id).state == .queued)
            #expect(try await fixture.job(jobs[1].id).failure?.code == .expired)
        }
    }

    @Test func `the clock goes five years at the most, and for test keys alone`() async throws {
        try await Fixture.with { fixture in
            let live = try await fixture.caller()
            let test = try await fixture.tester(beside: live)
            let clock = fixture.testClock
            #expect(await code { _ = try await clock.advance(by: .seconds(1), for: live) } == .testModeOnly)
            #expect(await code { _ = try await clock.read(for: live) } == .testModeOnly)
            _ = try await clock.advance(by: TestClockStore.limit, for: test)
            #expect(
                await code { _ = try await clock.advance(by: .seconds(1), for: test) } == .validationFailed)
            #expect(try await clock.read(for: test).ahead == TestClockStore.limit)
        }
    }
}

extension Fixture {
    /// Somebody with a test key of the same account.
    fileprivate func tester(beside live: Caller, _ terms: KeyTerms = KeyTerms()) async throws -> Caller {
        var terms = terms
        (terms.name, terms.mode) = ("tester", .test)
        return try await keys.authenticate(try await keys.make(terms, for: live).secret)
    }
}

private final class Seen: Sendable {
    private let list = Mutex<[RenderTask]>([])
    var tasks: [RenderTask] { list.withLock { $0 } }
    func add(_ task: RenderTask) { list.withLock { $0.append(task) } }
}
