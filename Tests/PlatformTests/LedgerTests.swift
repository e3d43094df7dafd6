import Domain
import Fixture
import Jobs
import Platform
import Storage
import Support
import Testing

@Suite("The ledger")
struct LedgerTests {
    @Test func `lets no more holds through than there are credits, however many ask at once`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 20)
            let held = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<64 {
                    group.addTask { (try? await fixture.submit(for: caller)) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            // The plan's 80 and a pack of 20, at 15 each.
            #expect(held == 6)
            #expect(try await balance(fixture, caller) == 10)
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `charges for what was rendered and for nothing else`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard, pack: 0)
            let first = try await fixture.submit(for: caller)
            #expect(first.billing == Billing(held: Credits(25), used: Credits(0), remaining: Credits(675)))
            #expect(try await fixture.worker().runOnce())
            let done = try await fixture.job(first.id)
            #expect(done.billing == Billing(held: Credits(0), used: Credits(25), remaining: Credits(675)))

            let second = try await fixture.submit(for: caller)
            #expect(try await fixture.queue.cancel(second.id))
            #expect(try await fixture.queue.cancel(second.id) == false)
            let gone = try await fixture.job(second.id)
            #expect(gone.billing == Billing(held: Credits(0), used: Credits(0), remaining: Credits(675)))
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `lets a month's credits go with the month, and keeps what was bought`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 40)
            let job = try await fixture.submit(for: caller)
            #expect(try await balance(fixture, caller) == 105)
            let cycle = BillingCycle(containing: fixture.clock.now)
            fixture.clock.advance(by: cycle.end - fixture.clock.now - .milliseconds(1))
            #expect(try await balance(fixture, caller) == 105)
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await balance(fixture, caller) == 120)
            // What comes back now came from a month that is over.
            #expect(try await fixture.queue.cancel(job.id))
            #expect(try await fixture.job(job.id).billing.remaining == Credits(120))
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `gives for one reason once`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 0)
            for isNew in [true, false] {
                #expect(
                    try await fixture.ledger.grant(
                        Credits(50), .promo, to: caller.account, .live, reference: "spring",
                        at: fixture.clock.now) == isNew)
            }
            #expect(try await balance(fixture, caller) == 130)
        }
    }

    @Test func `refuses a reason that stands for something else`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 0)
            let (ledger, now) = (fixture.ledger, fixture.clock.now)
            try await ledger.grant(
                Credits(50), .promo, to: caller.account, .live, reference: "spring", at: now)
            let error = await #expect(throws: LedgerConflict.self) {
                try await ledger.grant(
                    Credits(60), .promo, to: caller.account, .live, reference: "spring", at: now)
            }
            #expect(error?.reason == .referenceReused)
            #expect(try await balance(fixture, caller) == 130)
        }
    }

    @Test func `gives back what a job has cost, once for a reason and never more`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 100)
            // 80 of the plan and, of the sixth, 10 of the pack.
            for _ in 0..<6 { _ = try await fixture.submit(for: caller) }
            while try await fixture.worker().runOnce() {}
            let last = try #require(
                try await fixture.renders.list(for: caller, states: [.complete]).items.first)
            let (ledger, now) = (fixture.ledger, fixture.clock.now)
            for isNew in [true, false] {
                #expect(
                    try await ledger.refund(Credits(12), of: last.id, reference: "late", at: now) == isNew)
            }
            let job = try await fixture.job(last.id)
            #expect(job.billing.used == Credits(3))
            #expect(job.revision != last.revision)
            let left = await #expect(throws: LedgerConflict.self) {
                try await ledger.refund(Credits(4), of: last.id, reference: "ugly", at: now)
            }
            #expect(left?.reason == .exceedsCaptured(Credits(3)))
            // The pack, which paid last, is paid back first.
            let parts = try await fixture.accounts.usage(for: caller, from: nil, to: nil).balance.parts
            #expect(parts.map(\.credits) == [Credits(2), Credits(100)])
            #expect(try await ledger.verify() == [])
        }
    }

    @Test func `charges what a film came to when that is less than was held`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard, pack: 0)
            let job = try await fixture.submit(for: caller)
            let now = fixture.clock.now
            let claim = try #require(
                try await fixture.jobs.claim(
                    clip: fixture.identifiers.make(), worker: "w", now: now, leaseUntil: now + .seconds(60)))
            let film = RenderedFilm(
                video: "v", poster: "p", thumbnail: "t", size: job.work.frameSize, frameCount: 24,
                frameRate: 24, notes: [], attributions: [], scene: "{}", engine: "test")
            #expect(try await fixture.jobs.complete(claim, film, [], price: Credits(9), now: now))
            let done = try await fixture.job(job.id)
            #expect(done.billing == Billing(held: Credits(0), used: Credits(9), remaining: Credits(691)))
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `sums up the jobs of a day by key and operation`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.standard, pack: 0)
            let first = fixture.clock.now.day
            for _ in 0..<2 { _ = try await fixture.submit(for: caller) }
            while try await fixture.worker().runOnce() {}
            let unwanted = try await fixture.submit(for: caller)
            #expect(try await fixture.queue.cancel(unwanted.id))
            fixture.clock.advance(by: .seconds(86_400))
            _ = try await fixture.submit(for: caller)
            while try await fixture.worker().runOnce() {}
            let usage = try await fixture.accounts.usage(for: caller, from: first, to: first + 1)
            #expect(
                usage.rows == [
                    UsageRow(
                        day: first, key: caller.key, operation: .video, completed: 2, failed: 1,
                        credits: Credits(50)),
                    UsageRow(
                        day: first + 1, key: caller.key, operation: .video, completed: 1, failed: 0,
                        credits: Credits(25)),
                ])
            #expect(usage.balance.available == Credits(625))
            #expect(try await fixture.accounts.usage(for: caller, from: nil, to: first).rows.count == 1)
            let stranger = try await fixture.caller(.standard)
            #expect(try await fixture.accounts.usage(for: stranger, from: first, to: first + 1).rows == [])
        }
    }

    @Test func `prices a request as its job is priced, and holds nothing for it`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 0)
            let draft = Draft.video(VideoDraft(prompt: "a street", seconds: 7))
            let quote = try await fixture.accounts.quote(draft, for: caller)
            #expect(
                quote
                    == Quote(
                        operation: .video, price: Credits(30), isExact: true, available: Credits(80),
                        priceBook: PriceBook.current.version))
            let job = try await fixture.renders.submit(draft, for: caller)
            #expect(job.billing == Billing(held: Credits(30), used: Credits(0), remaining: Credits(50)))
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `counts months in UTC`() {
        let leap = BillingCycle(containing: Timestamp(milliseconds: 1_709_164_800_000))
        #expect(leap.name == "2024-02")
        #expect(leap.start == Timestamp(milliseconds: 1_706_745_600_000))
        #expect(leap.end == Timestamp(milliseconds: 1_709_251_200_000))
        #expect(BillingCycle(containing: leap.end).name == "2024-03")
        #expect(BillingCycle(containing: leap.end - .milliseconds(1)) == leap)
    }

    private func balance(_ fixture: Fixture, _ caller: Caller) async throws -> Int {
        try await fixture.ledger.balance(
            of: caller.account, caller.mode, plan: caller.plan, at: fixture.clock.now
        ).available.rawValue
    }
}
