import Domain
import Fixture
import Jobs
import Storage
import Support
import Testing

@Suite("The queue, under thousands of random operations")
struct QueueModelTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `answers and ends as its reference model does`(seed: UInt64) async throws {
        try await Fixture.with { fixture in
            var generator = SeededGenerator(seed: seed)
            let callers = [
                try await fixture.caller(.free), try await fixture.caller(.standard),
                try await fixture.caller(.pro, mode: .test),
            ]
            var model = QueueModel()
            for step in 0..<1500 {
                let operation = Operation.allCases.randomElement(using: &generator) ?? .claim
                try await perform(operation, callers, &model, fixture, &generator)
                if step % 100 == 99 { try await compare(model, fixture, seed, step) }
            }
            try await compare(model, fixture, seed, 1500)
        }
    }

    enum Operation: CaseIterable {
        case submit, claim, claimAgain, heartbeat, report, complete, crash, giveBack, fail, cancel, wait,
            rescue
    }

    private func perform(
        _ operation: Operation, _ callers: [Caller], _ model: inout QueueModel, _ fixture: Fixture,
        _ generator: inout SeededGenerator
    ) async throws {
        let now = fixture.clock.now
        let store = fixture.jobs
        // A claim that may be good, lost or long over.
        let claim = model.claims.randomElement(using: &generator)
        switch operation {
        case .submit:
            guard let caller = callers.randomElement(using: &generator) else { return }
            let job = try await fixture.submit(for: caller)
            model.submit(job.id, account: caller.account, limit: caller.plan.concurrency, now: now)
        case .claim, .claimAgain:
            let real = try await store.claim(
                clip: fixture.identifiers.make(), worker: "model", now: now, leaseUntil: now + .seconds(10))
            #expect(real?.job == model.claim(now: now, epoch: real?.epoch))
            if let real { model.claims.append(real) }
        case .heartbeat:
            guard let claim else { return }
            let until = now + .seconds(10)
            #expect(try await store.heartbeat(claim, leaseUntil: until) == model.renew(claim, until: until))
        case .report:
            guard let claim else { return }
            let frames = Int.random(in: 0...30, using: &generator)
            let until = now + .seconds(10)
            let isHeld = try await store.report(claim, framesDone: frames, now: now, leaseUntil: until)
            #expect(isHeld == model.report(claim, frames: frames, until: until))
        case .complete:
            guard let claim else { return }
            let task = RenderTask(job: claim.job, work: claim.work, directory: "")
            let isHeld = try await store.complete(claim, film(task), files, now: now)
            #expect(isHeld == model.complete(claim))
        case .crash:
            guard let claim, claim.attempt < 3 else { return }
            let until = now + .seconds(2)
            let isHeld = try await store.requeue(
                job: claim.job, epoch: claim.epoch, .afterCrash(until: until), now: now)
            #expect(isHeld == model.requeue(claim.job, epoch: claim.epoch, attempts: 0, at: until))
        case .giveBack:
            guard let claim else { return }
            let isHeld = try await store.requeue(
                job: claim.job, epoch: claim.epoch, .afterShutdown, now: now)
            #expect(isHeld == model.requeue(claim.job, epoch: claim.epoch, attempts: 1, at: now))
        case .fail:
            guard let claim else { return }
            let isHeld = try await store.fail(
                job: claim.job, epoch: claim.epoch, .renderCrashed, now: now)
            #expect(isHeld == model.end(claim.job, epoch: claim.epoch, .failed))
        case .cancel:
            // Rarely, or nothing would live long enough to be interesting.
            guard Int.random(in: 0..<4, using: &generator) == 0,
                let id = model.jobs.keys.sorted(by: { $0.rawValue < $1.rawValue }).randomElement(
                    using: &generator)
            else { return }
            #expect(try await fixture.queue.cancel(id) == model.end(id, epoch: nil, .failed))
        case .wait:
            fixture.clock.advance(by: .milliseconds(Int.random(in: 1...4000, using: &generator)))
        case .rescue:
            #expect(try await fixture.queue.rescue() == model.rescue(now: now))
        }
    }

    private func compare(_ model: QueueModel, _ fixture: Fixture, _ seed: UInt64, _ step: Int) async throws {
        for (id, expected) in model.jobs {
            let job = try await fixture.job(id)
            let told = "job \(id), seed \(seed), step \(step)"
            #expect(job.state == expected.state, "\(told)")
            #expect(job.attempt == expected.attempt, "\(told)")
            #expect(job.version == expected.version, "\(told)")
            #expect(job.progress.framesDone == expected.frames, "\(told)")
            #expect(job.queue?.position == model.position(of: id), "\(told)")
            #expect((job.clip != nil) == (expected.state == .complete), "\(told)")
            let events = try await fixture.jobs.events(of: id, after: 0, limit: 1000)
            #expect(events.last?.sequence == job.version, "\(told)")
            #expect(events.count(where: \.kind.isLast) == (expected.state.isTerminal ? 1 : 0), "\(told)")
        }
    }

    private func film(_ task: RenderTask) -> RenderedFilm {
        RenderedFilm(
            video: "a.mp4", poster: "a.jpg", thumbnail: "b.jpg", size: task.work.frameSize, frameCount: 24,
            frameRate: 24, notes: [], attributions: [], scene: "{}", engine: "fake")
    }

    private let files = [
        ClipFile(
            role: .video, name: "video.mp4", contentType: "video/mp4", byteCount: 1,
            sha256: String(repeating: "0", count: 64))
    ]
}

/// What the queue is supposed to do, as plainly as it can be said.
struct QueueModel {
    struct Entry {
        var account: AccountID
        var limit: Int
        var state = JobState.queued
        var version: Int64 = 1
        var attempt = 0
        var interruptions = 0
        var frames = 0
        var epoch: Int64 = 0
        var availableAt: Timestamp
        var leaseUntil: Timestamp?
        var startedAt: Timestamp?
    }

    var jobs: [JobID: Entry] = [:]
    var claims: [Claim] = []
    /// Which claim served an account last.
    var served: [AccountID: Int] = [:]
    private var claimCount = 0

    mutating func submit(_ id: JobID, account: AccountID, limit: Int, now: Timestamp) {
        jobs[id] = Entry(account: account, limit: limit, availableAt: now)
    }

    mutating func claim(now: Timestamp, epoch: Int64?) -> JobID? {
        let ready = jobs.filter { $0.value.state == .queued && $0.value.availableAt <= now }
        let heads = Dictionary(grouping: ready.keys) { ready[$0]?.account }.compactMap { account, ids in
            ids.min { $0.rawValue < $1.rawValue }.flatMap { id in ready[id].map { (id, $0) } }
        }
        let ranked = heads.compactMap { id, job -> (share: Int, served: Int, id: JobID)? in
            let running = jobs.values.count { $0.state == .processing && $0.account == job.account }
            guard running < job.limit else { return nil }
            return (running * 1000 / job.limit, served[job.account] ?? 0, id)
        }
        let next = ranked.min {
            ($0.share, $0.served, $0.id.rawValue) < ($1.share, $1.served, $1.id.rawValue)
        }
        guard let next = next?.id, var job = jobs[next] else { return nil }
        claimCount += 1
        served[job.account] = claimCount
        job.state = .processing
        job.version += 1
        job.attempt += 1
        job.epoch += 1
        job.frames = 0
        job.leaseUntil = now + .seconds(10)
        job.startedAt = job.startedAt ?? now
        jobs[next] = job
        return job.epoch == epoch ? next : nil
    }

    mutating func renew(_ claim: Claim, until: Timestamp) -> Bool {
        guard holds(claim.job, claim.epoch) else { return false }
        jobs[claim.job]?.leaseUntil = until
        return true
    }

    mutating func report(_ claim: Claim, frames: Int, until: Timestamp) -> Bool {
        guard renew(claim, until: until), var job = jobs[claim.job] else { return false }
        job.frames = max(job.frames, min(frames, claim.work.frameCount))
        job.version += 1
        jobs[claim.job] = job
        return true
    }

    mutating func requeue(_ id: JobID, epoch: Int64, attempts: Int, at time: Timestamp) -> Bool {
        guard holds(id, epoch), var job = jobs[id] else { return false }
        job.state = .queued
        job.version += 1
        job.attempt -= attempts
        job.frames = 0
        job.availableAt = time
        job.leaseUntil = nil
        jobs[id] = job
        return true
    }

    mutating func end(_ id: JobID, epoch: Int64?, _ state: JobState) -> Bool {
        guard var job = jobs[id], !job.state.isTerminal else { return false }
        if let epoch, !holds(id, epoch) { return false }
        job.state = state
        job.version += 1
        job.leaseUntil = nil
        if state == .complete { job.frames = 24 }
        jobs[id] = job
        return true
    }

    /// What has been done by this claim may be done again.
    mutating func complete(_ claim: Claim) -> Bool {
        if end(claim.job, epoch: claim.epoch, .complete) { return true }
        return jobs[claim.job]?.state == .complete && jobs[claim.job]?.epoch == claim.epoch
    }

    mutating func rescue(now: Timestamp) -> Int {
        var count = 0
        for (id, job) in jobs where !job.state.isTerminal {
            if let start = job.startedAt, now - start > .seconds(900) {
                if end(id, epoch: nil, .failed) { count += 1 }
            } else if let lease = job.leaseUntil, lease < now {
                if job.interruptions < 20 {
                    jobs[id]?.interruptions += 1
                    if requeue(id, epoch: job.epoch, attempts: 1, at: now) { count += 1 }
                } else if end(id, epoch: job.epoch, .failed) {
                    count += 1
                }
            }
        }
        return count
    }

    func position(of id: JobID) -> Int? {
        guard let job = jobs[id], job.state == .queued else { return nil }
        return jobs.count {
            $0.value.state == .queued && $0.value.account == job.account && $0.key.rawValue <= id.rawValue
        }
    }

    private func holds(_ id: JobID, _ epoch: Int64) -> Bool {
        jobs[id]?.state == .processing && jobs[id]?.epoch == epoch
    }
}
