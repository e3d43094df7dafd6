import Domain
import Fixture
import Jobs
import Support
import Testing

@testable import Platform
@testable import Storage

@Suite("What keys may spend")
struct KeySpendingTests {
    /// The smallest film of the fixture's plan costs so much.
    private static let price = 25

    @Test func `sixty-four submits at once in two processes spend no more than the key may`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let key = try await fixture.maker(
                KeyTerms(monthlyCredits: Credits(10 * Self.price + 7)), by: root)
            let neighbour = try fixture.neighbour()
            let outcomes = await withTaskGroup(of: ErrorCode?.self) { group in
                for number in 0..<64 {
                    let house = number % 2 == 0 ? fixture : neighbour
                    group.addTask { await code { _ = try await house.submit(for: key) } }
                }
                return await group.reduce(into: [ErrorCode?]()) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == nil }.count == 10)
            #expect(outcomes.filter { $0 == .keyCreditLimit }.count == 54)
            #expect(try await fixture.keys.key(key.key, for: root).spent == Credits(10 * Self.price))
            #expect(try await fixture.ledger.verify() == [])
            // The account itself has plenty.
            _ = try await fixture.submit(for: root)
        }
    }

    @Test func `the refusal tells what is left, and leaves nothing behind`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller(pack: 1000)
            let key = try await fixture.maker(KeyTerms(monthlyCredits: Credits(30)), by: root)
            _ = try await fixture.submit(for: key)
            let before = try await fixture.ledger.balance(
                of: key.account, .live, plan: key.plan, at: fixture.clock.now)
            do {
                _ = try await fixture.submit(for: key)
                Issue.record("a job was taken over the limit")
            } catch let error as PikaError {
                #expect(error.code == .keyCreditLimit)
                #expect(error.shortage == CreditShortage(price: Credits(Self.price), available: Credits(5)))
            }
            let after = try await fixture.ledger.balance(
                of: key.account, .live, plan: key.plan, at: fixture.clock.now)
            #expect(before == after)
            #expect(try await fixture.keys.key(key.key, for: root).spent == Credits(Self.price))
        }
    }

    @Test func `what a job does not cost can be spent again`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let key = try await fixture.maker(KeyTerms(monthlyCredits: Credits(Self.price)), by: root)
            let job = try await fixture.submit(for: key)
            #expect(await code { _ = try await fixture.submit(for: key) } == .keyCreditLimit)
            _ = try await fixture.renders.cancel(job.id, for: key)
            let second = try await fixture.submit(for: key)
            #expect(try await fixture.worker().runOnce())
            #expect(try await fixture.job(second.id).state == .complete)
            #expect(await code { _ = try await fixture.submit(for: key) } == .keyCreditLimit)
            try await fixture.ledger.refund(
                Credits(Self.price), of: second.id, reference: "r", at: fixture.clock.now)
            _ = try await fixture.submit(for: key)
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `a new month begins with nothing spent, and a late end counts for the month of the request`()
        async throws
    {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let key = try await fixture.maker(KeyTerms(monthlyCredits: Credits(Self.price)), by: root)
            let old = try await fixture.submit(for: key)
            fixture.clock.advance(by: BillingCycle(containing: fixture.clock.now).end - fixture.clock.now)
            _ = try await fixture.submit(for: key)
            #expect(try await fixture.keys.key(key.key, for: root).spent == Credits(Self.price))
            _ = try await fixture.renders.cancel(old.id, for: key)
            #expect(await code { _ = try await fixture.submit(for: key) } == .keyCreditLimit)
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `what a key spends counts for the keys that made it`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let parent = try await fixture.maker(KeyTerms(monthlyCredits: Credits(2 * Self.price)), by: root)
            var children: [Caller] = []
            for _ in 0..<3 { children.append(try await fixture.maker(KeyTerms(), by: parent)) }
            _ = try await fixture.submit(for: children[0])
            _ = try await fixture.submit(for: children[1])
            for caller in children + [parent] {
                #expect(await code { _ = try await fixture.submit(for: caller) } == .keyCreditLimit)
            }
            _ = try await fixture.submit(for: root)
            #expect(try await fixture.keys.key(parent.key, for: root).spent == Credits(2 * Self.price))
            #expect(try await fixture.ledger.verify() == [])
        }
    }

    @Test func `a key and the one that replaces it spend together, under one limit`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let old = try await fixture.maker(KeyTerms(monthlyCredits: Credits(2 * Self.price)), by: root)
            let new = try await fixture.keys.rotate(old.key, overlap: .seconds(3600), for: root)
            let caller = try await fixture.keys.authenticate(new.secret)
            _ = try await fixture.submit(for: old)
            _ = try await fixture.submit(for: caller)
            #expect(await code { _ = try await fixture.submit(for: old) } == .keyCreditLimit)
            #expect(await code { _ = try await fixture.submit(for: caller) } == .keyCreditLimit)
            // Raised for one, raised for both.
            _ = try await fixture.keys.update(
                new.id, KeyTerms(monthlyCredits: Credits(3 * Self.price)), for: root)
            #expect(
                try await fixture.keys.key(old.key, for: root).grants.monthlyCredits
                    == Credits(3 * Self.price))
            _ = try await fixture.submit(for: old)
            #expect(await code { _ = try await fixture.submit(for: caller) } == .keyCreditLimit)
        }
    }

    @Test func `verify finds spending that is not the sum of its jobs`() async throws {
        try await Fixture.with { fixture in
            let key = try await fixture.maker(KeyTerms())
            _ = try await fixture.submit(for: key)
            #expect(try await fixture.ledger.verify() == [])
            try await fixture.database.write { session in
                try session.run(
                    "UPDATE key_spending SET credits = credits + 1 WHERE api_key = :key",
                    ["key": .id(key.key)])
            }
            let faults = try await fixture.ledger.verify()
            #expect(faults.count == 1)
            #expect(faults.first?.hasPrefix("What \(key.key) spent in ") == true)
        }
    }

    @Test func `a key sends no more requests a minute than it may, over two processes`() async throws {
        try await Fixture.with { fixture in
            let neighbour = try fixture.neighbour()
            let limiters = [fixture, neighbour].map {
                RateLimiter(store: $0.permits, time: fixture.clock.time)
            }
            var admitted = 0
            for second in 0..<60 {
                for number in 0..<4 {
                    let standing = try await limiters[(second + number) % 2].admit("key_1", perMinute: 30)
                    #expect(standing.places.map(\.policy.quota) == [30, 150])
                    if standing.isAdmitted { admitted += 1 }
                }
                fixture.clock.advance(by: .seconds(1))
            }
            #expect(admitted == 30)
        }
    }
}
