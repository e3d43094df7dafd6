import Domain
import Fixture
import Jobs
import Storage
import Support
import Synchronization
import Testing

@Suite("A worker")
struct WorkerTests {
    @Test func `renders a queued job into one clip with its three files`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let queued = try await fixture.submit(for: caller)
            #expect(queued.state == .queued)
            #expect(queued.queue?.position == 1)

            #expect(try await fixture.worker().runOnce())

            let job = try await fixture.job(queued.id)
            #expect(job.state == .complete)
            let clip = try #require(job.clip)
            #expect(clip.files.map(\.name) == ["poster.jpg", "thumbnail.jpg", "video.mp4"])
            #expect(clip.notes == ["a note"])
            #expect(try fixture.bytesOnDisk() == ["clips/\(clip.id)"])
            #expect(try await fixture.worker().runOnce() == false)
        }
    }

    @Test func `tries a crashed render three times in all and then fails the job`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let worker = fixture.worker(FakeRenderer.failing(with: .renderCrashed))
            for attempt in 1...3 {
                #expect(try await worker.runOnce())
                let now = try await fixture.job(job.id)
                #expect(now.attempt == attempt)
                #expect(now.state == (attempt < 3 ? .queued : .failed))
                #expect(now.queue?.reason == (attempt < 3 ? .retrying : nil))
                #expect(try await worker.runOnce() == false, "the next attempt comes after a pause")
                fixture.clock.advance(by: .seconds(5))
            }
            #expect(try await fixture.job(job.id).failure == .renderCrashed)
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `does not try again what cannot succeed`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let failure = JobFailure(code: .renderFailed, message: "no", isRetryable: false)
            try await fixture.worker(FakeRenderer.failing(with: failure)).runOnce()
            #expect(try await fixture.job(job.id).failure == failure)
        }
    }

    @Test func `counts a film whose files are missing as a crash`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let liar = FakeRenderer { task, _ in
                var film = try FakeRenderer.film(for: task)
                film.poster = "../../pika.sqlite"
                return film
            }
            try await fixture.worker(liar).runOnce()
            #expect(try await fixture.job(job.id).queue?.reason == .retrying)
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `stops the render of a job that was cancelled, and leaves no bytes`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let started = Signal()
            let worker = fixture.worker(FakeRenderer.endless(started: started))
            try await fixture.feed.poll()
            async let run = worker.runOnce()
            await started.wait()
            #expect(try await fixture.queue.cancel(job.id))
            #expect(try await fixture.queue.cancel(job.id) == false)
            try await fixture.feed.poll()
            _ = try await run
            #expect(try await fixture.job(job.id).failure == .canceled)
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `tells frames really rendered while it renders`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let (started, finish) = (Signal(), Signal())
            let renderer = FakeRenderer { task, progress in
                progress(RenderProgress(framesDone: 5, frameCount: 24))
                progress(RenderProgress(framesDone: 9, frameCount: 24))
                started.send()
                await finish.wait()
                return try FakeRenderer.film(for: task)
            }
            let worker = fixture.worker(renderer)
            async let run = worker.runOnce()
            await started.wait()
            await fixture.clock.sleepers(1)
            fixture.clock.advance(by: .milliseconds(300))
            var frames = 0
            while frames == 0 {
                await Task.yield()
                frames = try await fixture.job(job.id).progress.framesDone
            }
            #expect(frames == 9)
            finish.send()
            _ = try await run
            let kinds = try await fixture.jobs.events(of: job.id, after: 0, limit: 10).map(\.kind)
            #expect(kinds == [.queued, .processing, .complete], "past progress is dropped at the end")
        }
    }

    @Test func `gives a job back uncounted when it is told to stop`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let started = Signal()
            let worker = fixture.worker(FakeRenderer.endless(started: started))
            async let run = worker.runOnce()
            await started.wait()
            worker.beginDrain()
            worker.endDrain()
            _ = try await run
            let now = try await fixture.job(job.id)
            #expect(now.state == .queued)
            #expect(now.attempt == 0)
            #expect(try fixture.bytesOnDisk() == [])
            try await fixture.worker().runOnce()
            #expect(try await fixture.job(job.id).state == .complete)
        }
    }

    @Test func `gives a job back uncounted when its task is cancelled`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let started = Signal()
            let worker = fixture.worker(FakeRenderer.endless(started: started))
            let run = Task { try await worker.runOnce() }
            await started.wait()
            run.cancel()
            _ = try await run.value
            let now = try await fixture.job(job.id)
            #expect(now.state == .queued)
            #expect(now.attempt == 0)
        }
    }

    @Test func `renders as many jobs of an account at once as its plan allows`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free)
            let first = try await fixture.submit(for: caller)
            let second = try await fixture.submit(for: caller)
            let started = Signal()
            let worker = fixture.worker(FakeRenderer.endless(started: started))
            let run = Task { try await worker.runOnce() }
            await started.wait()
            #expect(try await fixture.job(first.id).state == .processing)
            #expect(try await fixture.worker().runOnce() == false)
            let place = try #require(try await fixture.job(second.id).queue)
            #expect(place == QueuePlace(position: 1, reason: .concurrencyLimit, running: 1, limit: 1))
            let other = try await fixture.submit(for: fixture.caller())
            #expect(try await fixture.worker().runOnce(), "somebody else's job passes it")
            #expect(try await fixture.job(other.id).state == .complete)
            run.cancel()
            _ = try await run.value
        }
    }

    @Test func `shares the queue with others so that each job is rendered once`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            var ids: Set<JobID> = []
            for _ in 0..<30 { ids.insert(try await fixture.submit(for: caller).id) }
            let rendered = Mutex<[JobID]>([])
            let renderer = FakeRenderer { task, _ in
                rendered.withLock { $0.append(task.job) }
                return try FakeRenderer.film(for: task)
            }
            try await withThrowingTaskGroup { group in
                for number in 0..<4 {
                    let process = try fixture.neighbour()
                    let worker = process.worker(renderer, name: "worker-\(number)")
                    group.addTask { while try await worker.runOnce() {} }
                }
                try await group.waitForAll()
            }
            #expect(rendered.withLock { $0.count } == 30)
            #expect(rendered.withLock { Set($0) } == ids)
            #expect(try fixture.bytesOnDisk().count == 30)
        }
    }
}
