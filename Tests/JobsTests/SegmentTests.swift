import Domain
import Fixture
import Foundation
import Jobs
import Storage
import Support
import Synchronization
import Testing

@Suite("A film of segments")
struct SegmentTests {
    /// What a renderer was asked for: `0`, `1`, … for segments, `join`, `film`.
    final class Log: Sendable {
        private let parts = Mutex<[String]>([])
        var entries: [String] { parts.withLock { $0 } }
        func note(_ task: RenderTask) -> String {
            let part =
                switch task.part {
                case .film: "film"
                case .segment(let segment, _): "\(segment.firstFrame / 120)"
                case .join: "join"
                }
            parts.withLock { $0.append(part) }
            return part
        }
        func count(_ part: String) -> Int { entries.count { $0 == part } }
    }

    func submit(_ fixture: Fixture) async throws -> Job {
        try await fixture.submit(seconds: 10, for: fixture.caller())
    }

    func expectOneClip(
        of id: JobID, joined text: String, _ fixture: Fixture
    ) async throws {
        let job = try await fixture.job(id)
        #expect(job.state == .complete)
        let clip = try #require(job.clip)
        #expect(try fixture.bytesOnDisk() == ["clips/\(clip.id)"])
        let folder = "\(fixture.folder.path)/clips/\(clip.id)"
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                == ["poster.jpg", "thumbnail.jpg", "video.mp4"])
        #expect(try String(contentsOfFile: "\(folder)/video.mp4", encoding: .utf8) == text)
        let ends = try await fixture.jobs.events(of: id, after: 0, limit: 100).filter(\.kind.isLast)
        #expect(ends.count == 1)
        #expect(try await fixture.jobs.hasSegment(at: fixture.clock.now) == false)
    }

    @Test func `is made by one worker alone, part after part`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let log = Log()
            let renderer = FakeRenderer { task, _ in
                _ = log.note(task)
                return try FakeRenderer.film(for: task)
            }
            #expect(try await fixture.worker(renderer).runOnce())
            #expect(log.entries == ["0", "1", "join"])
            try await expectOneClip(of: job.id, joined: "segments/0-1;segments/1-1;", fixture)
            #expect(try await fixture.worker().runOnce() == false)
        }
    }

    @Test func `is shared with a worker that has nothing else to do`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let (started, goOn) = (Signal(), Signal())
            let log = Log()
            let leader = fixture.worker(
                FakeRenderer { task, _ in
                    if log.note(task) == "0" {
                        started.send()
                        await goOn.wait()
                    }
                    return try FakeRenderer.film(for: task)
                })
            async let run = leader.runOnce()
            await started.wait()
            let neighbour = try fixture.neighbour()
            let other = try await fixture.submit(for: fixture.caller())
            let helped = Log()
            let helper = neighbour.worker(
                FakeRenderer { task, _ in
                    _ = helped.note(task)
                    return try FakeRenderer.film(for: task)
                }, name: "helper")
            while try await helper.runOnce() {}
            #expect(helped.entries == ["film", "1"], "queued jobs go first")
            let clip = try #require(try await fixture.job(other.id).clip)
            try await fixture.blobs.remove(clip.id)
            goOn.send()
            _ = try await run
            #expect(log.entries == ["0", "join"])
            try await expectOneClip(of: job.id, joined: "segments/0-1;segments/1-1;", fixture)
        }
    }

    @Test func `renders a segment that crashed again, and it alone`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let log = Log()
            let renderer = FakeRenderer { task, _ in
                if log.note(task) == "1", log.count("1") < 3 { throw JobFailure.renderCrashed }
                return try FakeRenderer.film(for: task)
            }
            try await fixture.worker(renderer).runOnce()
            #expect(log.entries == ["0", "1", "1", "1", "join"])
            #expect(try await fixture.job(job.id).attempt == 1)
            try await expectOneClip(of: job.id, joined: "segments/0-1;segments/1-3;", fixture)
        }
    }

    @Test(arguments: [true, false])
    func `fails when a segment cannot be rendered, at the third try or at once`(isRetryable: Bool)
        async throws
    {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let log = Log()
            let failure = JobFailure(code: .renderFailed, message: "no", isRetryable: isRetryable)
            let renderer = FakeRenderer { task, _ in
                if log.note(task) == "1" { throw failure }
                return try FakeRenderer.film(for: task)
            }
            try await fixture.worker(renderer).runOnce()
            #expect(log.entries == ["0"] + [String](repeating: "1", count: isRetryable ? 3 : 1))
            #expect(try await fixture.job(job.id).failure == failure)
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `survives the death of a helper: that segment alone is rendered again`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let (started, goOn) = (Signal(), Signal())
            let log = Log()
            let leader = fixture.worker(
                FakeRenderer { task, _ in
                    if log.note(task) == "0" {
                        started.send()
                        await goOn.wait()
                    }
                    return try FakeRenderer.film(for: task)
                })
            async let run = leader.runOnce()
            await started.wait()
            let process = ProcessClock(fixture.clock)
            let helper = try fixture.neighbour(time: process.time).worker(
                FakeRenderer { task, _ in
                    await process.stop()
                    return try FakeRenderer.film(for: task)
                }, name: "helper")
            let help = Task { try await helper.runOnce() }
            await process.stopped.wait()
            goOn.send()
            let claim = Claim(
                job: job.id, epoch: 1, clip: fixture.identifiers.make(), attempt: 1, interruptions: 0,
                startedAt: fixture.clock.now, work: job.work)
            while try await fixture.jobs.progress(of: claim).done.isEmpty { await Task.yield() }
            // The leader's ticks, its wait for the other segment, and the dead process.
            await fixture.clock.sleepers(3)
            fixture.clock.advance(by: .seconds(11))
            _ = try await run
            #expect(log.entries == ["0", "1", "join"])
            process.resume()
            #expect(try await help.value)
            try await expectOneClip(of: job.id, joined: "segments/0-1;segments/1-2;", fixture)
        }
    }

    @Test func `is made anew when its leader dies, and the late one can add nothing`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let process = ProcessClock(fixture.clock)
            let leader = try fixture.neighbour(time: process.time).worker(
                FakeRenderer { task, _ in
                    await process.stop()
                    return try FakeRenderer.film(for: task)
                }, name: "late")
            let lead = Task { try await leader.runOnce() }
            await process.stopped.wait()
            #expect(try await fixture.worker(name: "helper").runOnce(), "the second segment")
            #expect(try await fixture.worker(name: "helper").runOnce() == false)
            fixture.clock.advance(by: .seconds(11))
            #expect(
                try await fixture.jobs.hasSegment(at: fixture.clock.now) == false,
                "nobody works for a film whose leader is gone")
            try await fixture.queue.rescue()
            try await fixture.sweeper.sweep()
            while try await fixture.worker().runOnce() {}
            process.resume()
            _ = try await lead.value
            try await expectOneClip(of: job.id, joined: "segments/0-1;segments/1-1;", fixture)
        }
    }

    @Test func `stops everywhere when it is cancelled, and leaves no bytes`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let (first, second) = (Signal(), Signal())
            let neighbour = try fixture.neighbour()
            for process in [fixture, neighbour] { try await process.feed.poll() }
            let leader = fixture.worker(FakeRenderer.endless(started: first))
            let helper = neighbour.worker(FakeRenderer.endless(started: second), name: "helper")
            async let lead = leader.runOnce()
            await first.wait()
            async let help = helper.runOnce()
            await second.wait()
            #expect(try await fixture.queue.cancel(job.id))
            for process in [fixture, neighbour] { try await process.feed.poll() }
            _ = try await (lead, help)
            #expect(try await fixture.job(job.id).failure == .canceled)
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `takes back a segment uncounted when its helper goes down`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let (started, goOn, helping) = (Signal(), Signal(), Signal())
            let log = Log()
            let leader = fixture.worker(
                FakeRenderer { task, _ in
                    if log.note(task) == "0" {
                        started.send()
                        await goOn.wait()
                    }
                    return try FakeRenderer.film(for: task)
                })
            async let run = leader.runOnce()
            await started.wait()
            let helper = fixture.worker(FakeRenderer.endless(started: helping), name: "helper")
            async let help = helper.runOnce()
            await helping.wait()
            helper.beginDrain()
            helper.endDrain()
            _ = try await help
            goOn.send()
            _ = try await run
            #expect(log.entries == ["0", "1", "join"])
            try await expectOneClip(of: job.id, joined: "segments/0-1;segments/1-2;", fixture)
        }
    }

    @Test func `can only be added to by who holds the segment, in the job's own epoch`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let jobs = fixture.jobs
            let now = fixture.clock.now
            let claim = try #require(
                try await jobs.claim(
                    clip: fixture.identifiers.make(), worker: "a", now: now, leaseUntil: now + .seconds(60)))
            #expect(try await jobs.open(claim.work.segments, of: claim))
            func take(at moment: Timestamp) async throws -> SegmentClaim {
                try #require(
                    try await jobs.claimSegment(
                        of: nil, worker: "b", now: moment, leaseUntil: moment + .seconds(10)))
            }
            let (first, second) = (try await take(at: now), try await take(at: now))
            #expect(first.segment == FilmSegment(firstFrame: 0, frameCount: 120))
            #expect(second.segment == FilmSegment(firstFrame: 120, frameCount: 120))
            #expect(try await jobs.report(first, framesDone: 30, leaseUntil: now + .seconds(60)))
            #expect(try await jobs.report(second, framesDone: 20, leaseUntil: now + .seconds(10)))
            #expect(try await jobs.progress(of: claim).framesDone == 50)

            let again = try await take(at: now + .seconds(11))
            #expect(again.place == 1 && again.serial == 2 && again.name != second.name)
            #expect(try await jobs.holds(second) == false)
            #expect(try await jobs.report(second, framesDone: 99, leaseUntil: now) == false)
            #expect(try await jobs.finish(second) == false)
            #expect(try await jobs.release(second, .renderCrashed, crashLimit: 3) == false)
            #expect(try await jobs.progress(of: claim).framesDone == 30)
            #expect(try await jobs.finish(first))
            #expect(try await jobs.progress(of: claim).done == ["0-1"])

            #expect(try await jobs.requeue(job: job.id, epoch: claim.epoch, .afterShutdown, now: now))
            #expect(try await jobs.finish(again) == false)
            #expect(try await jobs.open(claim.work.segments, of: claim) == false)
        }
    }

    @Test func `tells progress of all workers together, which never falls`() async throws {
        try await Fixture.with { fixture in
            let job = try await submit(fixture)
            let (started, goOn) = (Signal(), Signal())
            let log = Log()
            let leader = fixture.worker(
                FakeRenderer { task, progress in
                    if log.note(task) == "0" {
                        progress(RenderProgress(framesDone: 40, frameCount: 120))
                        started.send()
                        await goOn.wait()
                    }
                    return try FakeRenderer.film(for: task)
                })
            async let run = leader.runOnce()
            await started.wait()
            #expect(try await fixture.worker(name: "helper").runOnce())
            // Ticks of the leader's attempt and of its segment.
            var frames = 0
            while frames < 160 {
                await fixture.clock.sleepers(2)
                fixture.clock.advance(by: .milliseconds(300))
                let now = try await fixture.job(job.id).progress.framesDone
                #expect(now >= frames)
                frames = now
            }
            #expect(frames == 160)
            goOn.send()
            _ = try await run
            #expect(try await fixture.job(job.id).state == .complete)
        }
    }
}
