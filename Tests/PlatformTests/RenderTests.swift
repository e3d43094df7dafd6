import Domain
import Fixture
import Jobs
import Platform
import Storage
import Support
import Testing

@Suite("A submitted render")
struct RenderTests {
    @Test func `gets a seed, the plan's resolution and its price`() async throws {
        try await Fixture.with { fixture in
            let free = try await fixture.renders.submit(
                .video(VideoDraft(prompt: "a dog")), for: fixture.caller(.free))
            #expect(free.work == .video(VideoRequest(prompt: "a dog", resolution: .p480, seed: 7)))
            #expect(free.price == Credits(15))
            let paid = try await fixture.renders.submit(
                .video(VideoDraft(prompt: "a dog", seconds: 7, seed: 3)), for: fixture.caller(.standard))
            #expect(
                paid.work == .video(VideoRequest(prompt: "a dog", seconds: 7, resolution: .p720, seed: 3)))
            #expect(paid.price == Credits(50), "two started blocks of 6 s")
            let large = try await fixture.renders.submit(
                .video(VideoDraft(prompt: "a dog", seconds: 6, resolution: .p1080)), for: fixture.caller(.pro)
            )
            #expect(large.price == Credits(40))
            #expect(large.priceBook == PriceBook.current.version)
        }
    }

    @Test(arguments: [Resolution.p720, .p1080])
    func `beyond the free plan is refused with the plan that has it`(resolution: Resolution) async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free)
            let error = await pikaError {
                try await fixture.renders.submit(
                    .video(VideoDraft(prompt: "x", resolution: resolution)), for: caller)
            }
            #expect(error?.code == .planLimit)
            #expect(error?.message.contains("standard") == true)
        }
    }

    @Test func `that breaks rules is told all of them at once`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let draft = VideoDraft(
                prompt: " \u{0}\n ", negativePrompt: String(repeating: "é", count: 2001),
                seconds: 11, motion: 5)
            let error = await pikaError { try await fixture.renders.submit(.video(draft), for: caller) }
            #expect(error?.code == .validationFailed)
            #expect(
                error?.violations.map(\.place) == [
                    .pointer("#/prompt"), .pointer("#/negative_prompt"), .pointer("#/duration"),
                    .pointer("#/motion"),
                ])
        }
    }

    @Test func `loses its control characters and keeps every script`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let prompt = "  a\u{0}\u{7}b\r\nשלום 👩‍👩‍👧‍👦\tend\u{2028} "
            let job = try await fixture.renders.submit(.video(VideoDraft(prompt: prompt)), for: caller)
            guard case .video(let video) = job.work else { throw CancellationError() }
            #expect(video.prompt == "a b שלום 👩‍👩‍👧‍👦 end")
        }
    }

    @Test func `does not exist for others, nor for the other mode`() async throws {
        try await Fixture.with { fixture in
            let owner = try await fixture.caller()
            let job = try await fixture.submit(for: owner)
            var test = owner
            test.mode = .test
            for stranger in [try await fixture.caller(), test] {
                #expect(
                    await pikaError { try await fixture.renders.job(job.id, for: stranger) }?.code
                        == .jobNotFound)
                #expect(
                    await pikaError { try await fixture.renders.cancel(job.id, for: stranger) }?.code
                        == .jobNotFound)
                #expect(
                    await pikaError { try await fixture.renders.events(of: job.id, for: stranger) }?.code
                        == .jobNotFound)
                #expect(try await fixture.renders.list(for: stranger).items == [])
            }
            #expect(try await fixture.renders.job(job.id, for: owner).id == job.id)
        }
    }

    @Test func `is listed page by page in both directions, whatever is added meanwhile`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            var ids: [JobID] = []
            for _ in 0..<7 { ids.insert(try await fixture.submit(for: caller).id, at: 0) }
            let first = try await fixture.renders.list(for: caller, limit: 3)
            #expect(first.items.map(\.id) == Array(ids[0..<3]))
            #expect(first.hasMore)
            _ = try await fixture.submit(for: caller)
            let second = try await fixture.renders.list(for: caller, startingAfter: ids[2], limit: 3)
            #expect(second.items.map(\.id) == Array(ids[3..<6]))
            let last = try await fixture.renders.list(for: caller, startingAfter: ids[5], limit: 3)
            #expect(last.items.map(\.id) == [ids[6]])
            #expect(!last.hasMore)
            let back = try await fixture.renders.list(for: caller, endingBefore: ids[6], limit: 3)
            #expect(back.items.map(\.id) == Array(ids[3..<6]))
            #expect(back.hasMore)
            _ = try await fixture.renders.cancel(ids[4], for: caller)
            let failed = try await fixture.renders.list(for: caller, states: [.failed])
            #expect(failed.items.map(\.id) == [ids[4]])
        }
    }

    @Test func `is cancelled once, and answers the same again`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            let first = try await fixture.renders.cancel(job.id, for: caller)
            #expect(first.failure == .canceled)
            #expect(try await fixture.renders.cancel(job.id, for: caller) == first)
            let done = try await fixture.submit(for: caller)
            try await fixture.worker().runOnce()
            #expect(
                await pikaError { try await fixture.renders.cancel(done.id, for: caller) }?.code
                    == .jobFinished)
        }
    }

    @Test func `wakes who waits for its end, though another process brings it about`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            try await fixture.feed.poll()
            async let waited = fixture.renders.wait(for: job.id, for: caller, limit: .seconds(60))
            await fixture.clock.sleepers(1)
            try await fixture.neighbour().worker().runOnce()
            try await fixture.feed.poll()
            #expect(try await waited.state == .complete)
        }
    }

    @Test func `is returned unchanged when the wait is over`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            try await fixture.feed.poll()
            async let waited = fixture.renders.wait(for: job.id, for: caller, limit: .seconds(3600))
            await fixture.clock.sleepers(1)
            fixture.clock.advance(by: .seconds(60))
            #expect(try await waited == job)
        }
    }

    @Test func `is returned as soon as it differs from what the caller has seen`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            let now = fixture.clock.now
            _ = try await fixture.jobs.claim(
                clip: fixture.identifiers.make(), worker: "w", now: now, leaseUntil: now + .seconds(9))
            let seen = try await fixture.renders.wait(
                for: job.id, for: caller, limit: .seconds(60), unlike: job.revision)
            #expect(seen.state == .processing)
        }
    }

    @Test func `tells its events in order, and resumes after any of them`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            try await fixture.feed.poll()
            let events = try await fixture.renders.events(of: job.id, for: caller)
            async let told = events.reduce(into: [JobEvents.Element]()) { $0.append($1) }
            await fixture.clock.sleepers(1)
            fixture.clock.advance(by: .seconds(15))
            await fixture.clock.sleepers(1)
            try await fixture.worker().runOnce()
            try await fixture.feed.poll()
            let all = try await told
            #expect(all.contains(.idle))
            let numbered = all.compactMap { element -> JobEvent? in
                if case .event(let event) = element { event } else { nil }
            }
            #expect(numbered.map(\.kind) == [.queued, .processing, .complete])
            #expect(numbered.map(\.sequence) == [1, 2, 3])
            // A restart of the server changes no number.
            let later = try fixture.neighbour()
            for seen in 0...4 as ClosedRange<Int64> {
                let rest = try await later.renders.events(of: job.id, for: caller, after: seen)
                    .reduce(into: [Int64]()) { numbers, element in
                        if case .event(let event) = element { numbers.append(event.sequence) }
                    }
                #expect(rest == [1, 2, 3].filter { $0 > seen })
            }
        }
    }

    @Test func `is neither accepted nor begun while there is no room for its film`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            let full = try fixture.neighbour(Fixture.Limits(reserve: .max))
            #expect(await pikaError { try await full.submit(for: caller) }?.code == .storageUnavailable)
            await #expect(throws: StorageError.self) { try await full.worker().runOnce() }
            #expect(try await fixture.job(job.id) == job)
        }
    }

    @Test(.enabled(if: !TestPostgres.isChosen, "of SQLite alone"))
    func `fails before it is accepted when the database is full`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let small = try fixture.neighbour(Fixture.Limits(pages: 1))
            var accepted = 0
            let error = await pikaError {
                while accepted < 2000 {
                    _ = try await small.submit(String(repeating: "x", count: 2000), for: caller)
                    accepted += 1
                }
            }
            #expect(error?.code == .storageUnavailable)
            #expect(error?.retryAfter != nil)
            var listed = 0
            var page = try await fixture.renders.list(for: caller, limit: 100)
            listed += page.items.count
            while page.hasMore, let last = page.items.last {
                page = try await fixture.renders.list(for: caller, startingAfter: last.id, limit: 100)
                listed += page.items.count
            }
            #expect(listed == accepted, "what was refused left nothing behind")
        }
    }
}

/// The platform's error that `body` throws; nil when it throws none.
func pikaError<T>(_ body: () async throws -> T) async -> PikaError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? PikaError
    }
}
