import Domain
import Fixture
import Support
import Testing

@testable import Platform
@testable import Storage

@Suite("The rate limiter")
struct RateLimiterTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `never admits more than a quota in any window, over three processes`(seed: UInt64) async throws {
        try await Fixture.with { fixture in
            var generator = SeededGenerator(seed: seed)
            let policies = [
                RatePolicy(name: "burst", quota: 20, window: 6),
                RatePolicy(name: "sustained", quota: 50, window: 30),
            ]
            let processes = try (0..<3).map { _ in
                RateLimiter(
                    store: try fixture.neighbour().permits, time: fixture.clock.time, policies: policies)
            }
            var admitted: [Int64] = []
            var refused = 0
            for _ in 0..<1500 {
                // Bursts and lulls.
                let pause = Int.random(in: 0..<8, using: &generator) == 0 ? 3000 : 150
                fixture.clock.advance(by: .milliseconds(Int.random(in: 0...pause, using: &generator)))
                guard let process = processes.randomElement(using: &generator) else { return }
                if try await process.admit("key").isAdmitted {
                    admitted.append(fixture.clock.now.milliseconds)
                } else {
                    refused += 1
                }
            }
            #expect(refused > 50)
            for policy in policies {
                for (index, start) in admitted.enumerated() {
                    let inside = admitted[index...].prefix { $0 < start + policy.window * 1000 }.count
                    #expect(inside <= policy.quota, "\(policy.name), seed \(seed), from \(start)")
                }
            }
            // Nor does it refuse what it need not: at this load the long quota is nearly used up.
            let span = (admitted.last ?? 0) - (admitted.first ?? 0)
            #expect(Double(admitted.count) > 0.8 * 50 * Double(span) / 31_000)
        }
    }

    @Test func `admits a whole quota at once from many tasks, and not one more`() async throws {
        try await Fixture.with { fixture in
            let limiter = RateLimiter(store: fixture.permits, time: fixture.clock.time)
            let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<900 { group.addTask { try await limiter.admit("key").isAdmitted } }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted <= 600)
            var rest = 0
            fixture.clock.advance(by: .seconds(1))
            while try await limiter.admit("key").isAdmitted { rest += 1 }
            #expect(admitted + rest == 600)
        }
    }

    @Test func `keeps subjects apart, and forgets them`() async throws {
        try await Fixture.with { fixture in
            let limiter = RateLimiter(
                store: fixture.permits, time: fixture.clock.time,
                policies: [RatePolicy(name: "one", quota: 1, window: 10)])
            #expect(try await limiter.admit("a").isAdmitted)
            let second = try await limiter.admit("a")
            #expect(second.violated.map(\.reset) == [11])
            #expect(try await limiter.admit("b").isAdmitted)
            fixture.clock.advance(by: .seconds(11))
            #expect(try await limiter.admit("a").isAdmitted)
            fixture.clock.advance(by: .seconds(1000))
            #expect(try await fixture.permits.purge(before: fixture.clock.now.seconds - 600) == 3)
        }
    }

    @Test func `counts refused keys by address`() async throws {
        let clock = ManualClock()
        let watch = RefusalWatch(time: clock.time)
        for _ in 0..<60 { #expect(watch.count("192.0.2.1") == nil) }
        #expect(watch.count("192.0.2.1") == .seconds(60))
        #expect(watch.count("192.0.2.2") == nil)
        clock.advance(by: .seconds(60))
        #expect(watch.count("192.0.2.1") == nil)
    }
}
