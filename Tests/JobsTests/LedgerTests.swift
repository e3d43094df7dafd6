import Domain
import Fixture
import Jobs
import Support
import Testing

@testable import Storage

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

    @Test func `undoes a hold whole when the transaction dies after it`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free, pack: 100)
            let job = try await fixture.submit(for: caller)
            for isUsed in [true, false] {
                await #expect(throws: StorageError.self) {
                    try await fixture.database.write { session in
                        try LedgerStore.settle(job.id, isUsed: isUsed, at: job.createdAt, session)
                        throw StorageError(.unexpected, "power is gone")
                    }
                }
                #expect(try await fixture.job(job.id).billing == job.billing)
                #expect(try await fixture.ledger.verify() == [])
            }
        }
    }

    @Test(arguments: [
        "UPDATE wallets SET available = available + 1",
        "UPDATE lots SET used = used + 1, held = held - 1 WHERE held > 0",
        "UPDATE jobs SET credits_held = credits_held - 1", "DELETE FROM transfers WHERE kind = 'hold'",
    ])
    func `finds what differs from the movements`(fault: String) async throws {
        try await Fixture.with { fixture in
            _ = try await fixture.submit(for: try await fixture.caller(.free))
            #expect(try await fixture.ledger.verify() == [])
            try await fixture.database.write { try $0.run(fault) }
            #expect(try await fixture.ledger.verify() != [])
        }
    }

    @Test(arguments: [
        "UPDATE wallets SET available = -1", "UPDATE lots SET held = amount + 1",
        "UPDATE lots SET held = -1", "UPDATE transfers SET amount = 0",
        "INSERT INTO lots SELECT id || 'x', account, mode, source, reference, amount, 0, 0, 0, NULL, 0 FROM lots",
        """
        INSERT INTO transfers SELECT id || r.n, 'void', lot, 'held', 'wallet', amount, job, id, 0
        FROM transfers CROSS JOIN (SELECT 1 AS n UNION ALL SELECT 2 AS n) AS r WHERE kind = 'hold'
        """,
    ])
    func `has a schema that refuses what must never be`(fault: String) async throws {
        try await Fixture.with { fixture in
            _ = try await fixture.submit(for: try await fixture.caller(.free))
            let error = await #expect(throws: StorageError.self) {
                try await fixture.database.write { try $0.run(fault) }
            }
            #expect(error?.reason == .constraint)
        }
    }

    @Test func `agrees with a plain model over random months of use`() async throws {
        try await Fixture.with { fixture in
            var random = SeededGenerator(seed: 6)
            let caller = try await fixture.caller(.free, pack: 0)
            var lots: [(expiry: Timestamp?, rest: Int)] = []
            var month = ""
            var open: [(id: JobID, parts: [(lot: Int, amount: Int)])] = []
            for number in 0..<800 {
                fixture.clock.advance(by: .seconds(Int64.random(in: 0...20_000, using: &random)))
                let now = fixture.clock.now
                let cycle = BillingCycle(containing: now)
                if cycle.name != month { lots.append((cycle.end, 80)) }
                month = cycle.name
                switch Int.random(in: 0..<10, using: &random) {
                case 0:
                    let expiry = Bool.random(using: &random) ? now + .seconds(50_000 + number) : nil
                    _ = try await fixture.ledger.grant(
                        Credits(30), expiry == nil ? .purchased : .promo, to: caller.account, .live,
                        reference: "r\(number)", expiry: expiry, at: now)
                    lots.append((expiry, 30))
                case 1...5:
                    let order = lots.indices.filter {
                        lots[$0].rest > 0 && (lots[$0].expiry ?? now + .seconds(1)) > now
                    }
                    .sorted {
                        (lots[$0].expiry?.milliseconds ?? .max, $0) < (
                            lots[$1].expiry?.milliseconds ?? .max, $1
                        )
                    }
                    let isAffordable = order.reduce(0) { $0 + lots[$1].rest } >= 15
                    let job = try? await fixture.submit(for: caller)
                    #expect((job != nil) == isAffordable)
                    guard let job else { break }
                    var (missing, parts) = (15, [(lot: Int, amount: Int)]())
                    for lot in order where missing > 0 {
                        let part = min(missing, lots[lot].rest)
                        parts.append((lot, part))
                        lots[lot].rest -= part
                        missing -= part
                    }
                    open.append((job.id, parts))
                default:
                    guard let at = open.indices.randomElement(using: &random) else { break }
                    let job = open.remove(at: at)
                    #expect(try await fixture.queue.cancel(job.id))
                    for part in job.parts { lots[part.lot].rest += part.amount }
                }
                let sum = lots.reduce(0) { $0 + (($1.expiry ?? now + .seconds(1)) > now ? $1.rest : 0) }
                #expect(try await balance(fixture, caller) == sum)
            }
            #expect(try await fixture.ledger.verify() == [])
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
        ).rawValue
    }
}
