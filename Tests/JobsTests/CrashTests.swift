import Domain
import Fixture
import Jobs
import Storage
import Support
import Testing

@Suite("Whenever a worker dies")
struct CrashTests {
    /// Of a film in one piece, and of one in segments.
    static let lengths = [1, 10]

    @Test(arguments: AttemptStep.allCases, Self.lengths)
    func `its job still ends once with one clip and no other bytes`(step: AttemptStep, seconds: Int)
        async throws
    {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(seconds: seconds, for: fixture.caller())
            let process = ProcessClock(fixture.clock)
            let dying = try fixture.neighbour(time: process.time)
            let worker = dying.worker(name: "dying") { reached in
                if reached == step { await process.stop() }
            }
            Task { try await worker.runOnce() }
            await process.stopped.wait()

            try await recover(fixture)
            try await expectOneClip(of: job.id, fixture)
        }
    }

    @Test(arguments: AttemptStep.allCases, Self.lengths)
    func `and comes back late, it can publish nothing`(step: AttemptStep, seconds: Int) async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(seconds: seconds, for: fixture.caller())
            let process = ProcessClock(fixture.clock)
            let late = try fixture.neighbour(time: process.time)
            let worker = late.worker(name: "late") { reached in
                if reached == step { await process.stop() }
            }
            let run = Task { try await worker.runOnce() }
            await process.stopped.wait()

            try await recover(fixture)
            process.resume()
            _ = try await run.value
            try await expectOneClip(of: job.id, fixture)
        }
    }

    @Test func `its lease keeps others away until it has run out`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let now = fixture.clock.now
            let claim = try await fixture.jobs.claim(
                clip: fixture.identifiers.make(), worker: "dead", now: now, leaseUntil: now + .seconds(10))
            #expect(claim?.job == job.id)
            fixture.clock.advance(by: .seconds(10))
            #expect(try await fixture.queue.rescue() == 0)
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await fixture.queue.rescue() == 1)
            let rescued = try await fixture.job(job.id)
            #expect(rescued.state == .queued)
            #expect(rescued.attempt == 0, "a lost worker is not the job's fault")
        }
    }

    @Test func `too often, its job fails instead of killing workers for ever`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            for _ in 0...JobPolicy().interruptionLimit {
                let now = fixture.clock.now
                _ = try await fixture.jobs.claim(
                    clip: fixture.identifiers.make(), worker: "dead", now: now, leaseUntil: now + .seconds(10)
                )
                fixture.clock.advance(by: .seconds(11))
                try await fixture.queue.rescue()
            }
            #expect(try await fixture.job(job.id).failure == .renderCrashed)
        }
    }

    @Test func `its job is ended 15 minutes after the first claim at the latest`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let now = fixture.clock.now
            _ = try await fixture.jobs.claim(
                clip: fixture.identifiers.make(), worker: "stuck", now: now,
                leaseUntil: now + .seconds(3600))
            fixture.clock.advance(by: .seconds(15 * 60))
            #expect(try await fixture.queue.rescue() == 0)
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await fixture.queue.rescue() == 1)
            #expect(try await fixture.job(job.id).failure == .timeout)
            #expect(try await fixture.queue.rescue() == 0)
        }
    }

    /// What the other processes do within seconds: rescue, render, sweep.
    private func recover(_ fixture: Fixture) async throws {
        fixture.clock.advance(by: .seconds(11))
        try await fixture.queue.rescue()
        try await fixture.sweeper.sweep()
        while try await fixture.worker().runOnce() {}
        try await fixture.sweeper.sweep()
    }

    private func expectOneClip(of id: JobID, _ fixture: Fixture) async throws {
        let job = try await fixture.job(id)
        #expect(job.state == .complete)
        let clip = try #require(job.clip)
        #expect(try fixture.bytesOnDisk() == ["clips/\(clip.id)"])
        let ends = try await fixture.jobs.events(of: id, after: 0, limit: 100).filter(\.kind.isLast)
        #expect(ends.count == 1)
    }
}
