import Domain
import Fixture
import Outbound
import Storage
import Support
import Testing

@testable import Platform

@Suite("Managing keys")
struct KeyManagementTests {
    @Test func `a key that asks for nothing gets what its maker holds`() async throws {
        try await Fixture.with { fixture in
            let maker = try await fixture.maker(
                KeyTerms(
                    scopes: [.keysWrite, .jobsRead], networks: ["10.0.0.0/8"], monthlyCredits: Credits(100),
                    requestsPerMinute: 60))
            let made = try await fixture.keys.make(KeyTerms(name: "copy"), for: maker)
            let grants = try await maker.grants(fixture)
            #expect(made.key.grants == grants)
            #expect(made.key.maker == maker.key)
            #expect(made.key.mode == .live)
            #expect(try await fixture.keys.authenticate(made.secret, from: "10.1.2.3").key == made.id)
        }
    }

    @Test func `no key holds more than its maker, whatever it asks for`() async throws {
        try await Fixture.with { fixture in
            var random = SeededGenerator(seed: 20_261_124)
            let root = try await fixture.caller()
            var made = 0
            for round in 0..<400 {
                let maker = try await fixture.keys.make(.drawn(from: &random, withKeys: true), for: root)
                let from = maker.key.grants.networks?.first.map { String($0.split(separator: "/")[0]) } ?? ""
                let caller = try await fixture.keys.authenticate(maker.secret, from: from)
                let terms = KeyTerms.drawn(from: &random, withKeys: false)
                do {
                    let child = try await fixture.keys.make(terms, for: caller)
                    made += 1
                    #expect(holds(maker.key, all: child.key, &random), "\(round): \(terms)")
                } catch let error as PikaError {
                    #expect(error.code == .grantExceeded)
                    #expect(
                        !holds(maker.key, terms.applied(to: maker.key.grants), &random), "\(round): \(terms)")
                }
                // The account has room for so many.
                try await fixture.keys.revoke(maker.id)
            }
            #expect((80...320).contains(made), "\(made)")
        }
    }

    @Test func `no key gives itself more, nor touches one that holds more`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let small = try await fixture.maker(
                KeyTerms(scopes: [.keysWrite, .jobsRead], monthlyCredits: Credits(100)), by: root)
            let keys = fixture.keys
            for terms in [
                KeyTerms(scopes: [.keysWrite, .videosWrite]), KeyTerms(monthlyCredits: Credits(101)),
                KeyTerms(unset: [.monthlyCredits]), KeyTerms(preset: .noStream),
            ] {
                #expect(
                    await code { _ = try await keys.update(small.key, terms, for: small) } == .grantExceeded)
            }
            #expect(
                await code { _ = try await keys.update(root.key, KeyTerms(name: "x"), for: small) }
                    == .grantExceeded)
            #expect(
                await code { _ = try await keys.rotate(root.key, overlap: .zero, for: small) }
                    == .grantExceeded)
            #expect(await code { try await keys.revoke(root.key, for: small) } == .grantExceeded)
            // Less is always to be had.
            let less = try await keys.update(small.key, KeyTerms(monthlyCredits: Credits(50)), for: small)
            #expect(less.grants.monthlyCredits == Credits(50))
            // Nothing of what was refused is in the log.
            let log = try await keys.auditLog(for: root)
            #expect(log.items.map(\.action) == [.keyUpdated, .keyCreated, .keyCreated])
        }
    }

    @Test func `what a maker has lost it gives to nobody, although a cache still knows it`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let maker = try await fixture.maker(KeyTerms(), by: root)
            let other = try fixture.neighbour()
            _ = try await other.keys.update(maker.key, KeyTerms(scopes: [.keysWrite]), for: root)
            // This process still takes the caller for what it was.
            #expect(maker.scopes.contains(.videosWrite))
            let keys = fixture.keys
            #expect(
                await code {
                    _ = try await keys.make(KeyTerms(name: "x", scopes: [.videosWrite]), for: maker)
                }
                    == .grantExceeded)
            try await other.keys.revoke(maker.key, for: root)
            #expect(await code { _ = try await keys.make(KeyTerms(name: "x"), for: maker) } == .keyRevoked)
        }
    }

    @Test func `keys of other accounts do not exist, nor live keys for test keys`() async throws {
        try await Fixture.with { fixture in
            let (mine, foreign) = (try await fixture.caller(), try await fixture.caller())
            let keys = fixture.keys
            #expect(await code { _ = try await keys.key(foreign.key, for: mine) } == .keyNotFound)
            #expect(await code { try await keys.revoke(foreign.key, for: mine) } == .keyNotFound)
            let test = try await fixture.maker(KeyTerms(mode: .test), by: mine)
            #expect(test.mode == .test)
            #expect(await code { _ = try await keys.key(mine.key, for: test) } == .keyNotFound)
            #expect(try await keys.list(for: test).items.map(\.id) == [test.key])
            #expect(try await keys.list(for: mine).items.map(\.id) == [test.key, mine.key])
            #expect(
                await code { _ = try await keys.make(KeyTerms(name: "x", mode: .live), for: test) }
                    == .grantExceeded)
            #expect(try await keys.make(KeyTerms(name: "x"), for: test).mode == .test)
        }
    }

    @Test(arguments: [
        (KeyTerms(isEnabled: false), ErrorCode.keyDisabled),
        (KeyTerms(networks: ["192.0.2.0/24"]), .addressNotAllowed),
    ])
    func `a change is in force within a second in every process`(terms: KeyTerms, expected: ErrorCode)
        async throws
    {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let made = try await fixture.keys.make(KeyTerms(name: "x"), for: root)
            let other = try fixture.neighbour()
            _ = try await other.keys.authenticate(made.secret, from: "198.51.100.1")
            _ = try await fixture.keys.update(made.id, terms, for: root)
            let (keys, others) = (fixture.keys, other.keys)
            #expect(
                await code { _ = try await keys.authenticate(made.secret, from: "198.51.100.1") } == expected)
            fixture.clock.advance(by: .seconds(1))
            #expect(
                await code { _ = try await others.authenticate(made.secret, from: "198.51.100.1") }
                    == expected)
        }
    }

    @Test(arguments: [
        ("192.0.2.7", true), ("::ffff:192.0.2.7", true), ("2001:db8::1", true), ("192.0.3.7", false),
        ("2001:db9::1", false), ("", false), ("unknown", false),
    ])
    func `a key with networks works from an address in one of them`(address: String, works: Bool) async throws
    {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let made = try await fixture.keys.make(
                KeyTerms(name: "x", networks: ["192.0.2.0/24", "2001:db8::/32"]), for: root)
            let keys = fixture.keys
            let refusal = await code { _ = try await keys.authenticate(made.secret, from: address) }
            #expect(refusal == (works ? nil : .addressNotAllowed))
        }
    }

    @Test func `a key that is replaced works for the overlap, beside the new one`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let old = try await fixture.keys.make(KeyTerms(name: "x", scopes: [.jobsRead]), for: root)
            let new = try await fixture.keys.rotate(old.id, overlap: .seconds(3600), for: root)
            #expect(new.key.grants == old.key.grants)
            #expect(new.key.replaces == old.id)
            let caller = try await fixture.keys.authenticate(old.secret)
            #expect(caller.replacedUntil == fixture.clock.now + .seconds(3600))
            #expect(try await fixture.keys.authenticate(new.secret).replacedUntil == nil)
            #expect(try await fixture.keys.key(old.id, for: root).replacedBy == new.id)
            fixture.clock.advance(by: .seconds(3600))
            let keys = fixture.keys
            #expect(await code { _ = try await keys.authenticate(old.secret) } == .keyExpired)
            #expect(try await fixture.keys.authenticate(new.secret).key == new.id)
            #expect(
                await code { _ = try await keys.rotate(old.id, overlap: .zero, for: root) } == .keyInactive)
        }
    }

    @Test func `a key is replaced once, however many ask in however many processes`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let old = try await fixture.keys.make(KeyTerms(name: "x"), for: root)
            let neighbour = try fixture.neighbour()
            let outcomes = await withTaskGroup(of: ErrorCode?.self) { group in
                for number in 0..<16 {
                    let keys = number % 2 == 0 ? fixture.keys : neighbour.keys
                    group.addTask {
                        await code { _ = try await keys.rotate(old.id, overlap: .seconds(60), for: root) }
                    }
                }
                return await group.reduce(into: [ErrorCode?]()) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == nil }.count == 1)
            #expect(outcomes.filter { $0 == .keyInactive }.count == 15)
            #expect(try await fixture.keys.list(for: root).items.count == 3)
        }
    }

    @Test func `an account has a thousand living keys at the most`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            var last: NewKey?
            for _ in 1..<Keys.limit { last = try await fixture.keys.make(KeyTerms(name: "x"), for: root) }
            let keys = fixture.keys
            #expect(await code { _ = try await keys.make(KeyTerms(name: "x"), for: root) } == .keyLimit)
            try await fixture.keys.revoke(try #require(last).id, for: root)
            _ = try await fixture.keys.make(KeyTerms(name: "x"), for: root)
        }
    }

    @Test func `uses are counted in memory and written down together`() async throws {
        try await Fixture.with { fixture in
            let root = try await fixture.caller()
            let made = try await fixture.keys.make(KeyTerms(name: "x"), for: root)
            for _ in 0..<100 { _ = try await fixture.keys.authenticate(made.secret) }
            #expect(try await fixture.keys.key(made.id, for: root).requests == 0)
            let last = fixture.clock.now
            fixture.clock.advance(by: .seconds(30))
            try await fixture.keys.writeDiary()
            let key = try await fixture.keys.key(made.id, for: root)
            #expect(key.requests == 100)
            #expect(key.lastUsedAt == last)
            // Counted from the replacement on, so that its end can be seen.
            _ = try await fixture.keys.rotate(made.id, overlap: .seconds(60), for: root)
            #expect(try await fixture.keys.key(made.id, for: root).requests == 0)
            _ = try await fixture.keys.authenticate(made.secret)
            try await fixture.keys.writeDiary()
            #expect(try await fixture.keys.key(made.id, for: root).requests == 1)
        }
    }

    private func holds(_ maker: APIKey, all child: APIKey, _ random: inout SeededGenerator) -> Bool {
        holds(maker, child.grants, &random)
    }

    /// Told by what keys do, not by how they are compared: each scope, many addresses, each moment and number.
    private func holds(_ maker: APIKey, _ child: KeyGrants, _ random: inout SeededGenerator) -> Bool {
        let theirs = maker.grants
        guard child.scopes.allSatisfy(theirs.scopes.contains) else { return false }
        let addresses = (0..<512).map { "10.\($0 % 32).\($0 / 32).1" } + ["203.0.113.1", "2001:db8::1"]
        for address in addresses where lets(child, address) && !lets(theirs, address) { return false }
        for moment in stride(from: 0, to: 10_000, by: 100) {
            let at = Timestamp(milliseconds: 4_000_000_000_000 + Int64(moment) * 1000)
            if child.expiresAt.map({ $0 > at }) ?? true, !(theirs.expiresAt.map { $0 > at } ?? true) {
                return false
            }
        }
        for amount in [0, 1, 10, 50, 100, 1000] {
            if child.monthlyCredits.map({ $0.rawValue >= amount }) ?? true,
                !(theirs.monthlyCredits.map { $0.rawValue >= amount } ?? true)
            {
                return false
            }
            if child.requestsPerMinute.map({ $0 >= amount }) ?? true,
                !(theirs.requestsPerMinute.map { $0 >= amount } ?? true)
            {
                return false
            }
        }
        return true
    }

    private func lets(_ grants: KeyGrants, _ address: String) -> Bool {
        guard let networks = grants.networks else { return true }
        guard let address = IPAddress(address) else { return false }
        return networks.contains { Network($0)?.contains(address) ?? false }
    }
}

/// The code of the refusal; nil when there was none.
func code(_ body: () async throws -> Void) async -> ErrorCode? {
    do {
        try await body()
        return nil
    } catch {
        return (error as? PikaError)?.code ?? .internalError
    }
}

extension Fixture {
    /// Somebody with a key under those terms that may manage keys.
    func maker(_ terms: KeyTerms, by root: Caller? = nil) async throws -> Caller {
        var terms = terms
        terms.name = terms.name ?? "maker"
        var maker = root
        if maker == nil { maker = try await caller() }
        guard let maker else { throw CancellationError() }
        let made = try await keys.make(terms, for: maker)
        return try await keys.authenticate(made.secret, from: "10.0.0.1")
    }
}

extension Caller {
    fileprivate func grants(_ fixture: Fixture) async throws -> KeyGrants {
        try await fixture.keys.key(key, for: self).grants
    }
}

extension KeyTerms {
    /// Terms out of few values, so that they often fit and often do not.
    fileprivate static func drawn(from random: inout SeededGenerator, withKeys: Bool) -> KeyTerms {
        var terms = KeyTerms(name: "drawn")
        if Bool.random(using: &random) || withKeys {
            let all: [Scope] = [.jobsRead, .videosWrite, .accountRead]
            terms.scopes = Set(all.filter { _ in Int.random(in: 0..<(withKeys ? 8 : 2), using: &random) > 0 })
            if withKeys { terms.scopes?.insert(.keysWrite) }
            if terms.scopes?.isEmpty == true { terms.scopes = nil }
        }
        if Bool.random(using: &random) {
            let networks = [
                "10.0.0.0/8", "10.0.0.0/12", "10.1.0.0/16", "10.2.3.0/24", "2001:db8::/32", "0.0.0.0/0",
            ]
            terms.networks = (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in
                networks.randomElement(using: &random)
            }
        }
        if Bool.random(using: &random) {
            terms.expiresAt = Timestamp(
                milliseconds: 4_000_000_000_000 + Int64.random(in: 1...99, using: &random) * 100_000)
        }
        if Bool.random(using: &random) {
            terms.monthlyCredits = [1, 10, 100].randomElement(using: &random).map { Credits($0) }
        }
        if Bool.random(using: &random) {
            terms.requestsPerMinute = [1, 10, 100].randomElement(using: &random)
        }
        return terms
    }
}
