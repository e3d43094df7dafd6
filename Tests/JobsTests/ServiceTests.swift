import Domain
import Fixture
import Jobs
import Logging
import ServiceLifecycle
import ServiceLifecycleTestKit
import Storage
import Support
import Testing

@Suite("On SIGTERM")
struct ServiceTests {
    @Test func `a worker lets its render finish within the grace period and claims no more`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let first = try await fixture.submit(for: caller)
            let second = try await fixture.submit(for: caller)
            let (started, finish) = (Signal(), Signal())
            let worker = fixture.worker(
                FakeRenderer { task, _ in
                    started.send()
                    await finish.wait()
                    return try FakeRenderer.film(for: task)
                })
            try await testGracefulShutdown { trigger in
                async let run: Void = worker.run()
                await started.wait()
                trigger.triggerGracefulShutdown()
                await untilDraining(worker)
                finish.send()
                try await run
            }
            #expect(try await fixture.job(first.id).state == .complete)
            #expect(try await fixture.job(second.id).state == .queued)
        }
    }

    @Test func `a worker gives its render back when the grace period is over`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let started = Signal()
            let worker = fixture.worker(FakeRenderer.endless(started: started), gracePeriod: .seconds(20))
            try await testGracefulShutdown { trigger in
                async let run: Void = worker.run()
                await started.wait()
                trigger.triggerGracefulShutdown()
                await untilDraining(worker)
                // The tick of the attempt, and the grace period.
                await fixture.clock.sleepers(2)
                fixture.clock.advance(by: .seconds(20))
                try await run
            }
            let now = try await fixture.job(job.id)
            #expect(now.state == .queued)
            #expect(now.attempt == 0)
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `feed, sweeper and idle worker end`() async throws {
        try await Fixture.with { fixture in
            let worker = fixture.worker(slots: 2)
            try await testGracefulShutdown { trigger in
                async let feed: Void = fixture.feed.run()
                async let sweeper: Void = fixture.sweeper.run()
                async let work: Void = worker.run()
                // Feed, sweeper and both idle slots sleep.
                await fixture.clock.sleepers(4)
                trigger.triggerGracefulShutdown()
                _ = try await (feed, sweeper, work)
            }
        }
    }

    @Test func `who waits for a job is answered at once`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            await testGracefulShutdown { trigger in
                let changes = fixture.feed.changes(of: job.id)
                async let signal = fixture.feed.signal(from: changes, within: .seconds(60))
                await fixture.clock.sleepers(1)
                trigger.triggerGracefulShutdown()
                #expect(await signal == .ended)
            }
        }
    }

    private func untilDraining(_ worker: WorkerLoop) async {
        while !worker.isDraining { await Task.yield() }
    }
}
