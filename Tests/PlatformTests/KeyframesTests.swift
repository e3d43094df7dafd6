import Domain
import Fixture
import FoundationEssentials
import Jobs
import Platform
import Support
import Synchronization
import Testing

@Suite("A film through pictures")
struct KeyframesTests {
    static let picture = PictureTests.dataURL(TestPicture.png())

    static func draft(_ count: Int, _ ways: [Double?]? = nil) -> KeyframesDraft {
        KeyframesDraft(
            keyframes: Array(repeating: .init(image: picture), count: count),
            transitions: ways.map { $0.map { .init(seconds: $0) } })
    }

    @Test(arguments: [
        (draft(1), ["#/keyframes"]), (draft(6), ["#/keyframes"]), (draft(0), ["#/keyframes"]),
        (draft(3, [5]), ["#/transitions"]), (draft(2, [5, 5]), ["#/transitions"]),
        (
            draft(3, [0.5, 26]),
            ["#/transitions/0/duration_sec", "#/transitions/1/duration_sec", "#/transitions"]
        ),
        (draft(3, [13, 12.5]), ["#/transitions"]),
        (draft(2, [.nan]), ["#/transitions/0/duration_sec", "#/transitions"]),
    ])
    func `that breaks rules is told all of them`(draft: KeyframesDraft, places: [String]) async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let error = await pikaError { try await fixture.renders.submit(.keyframes(draft), for: caller) }
            #expect(error?.code == .validationFailed)
            #expect(error?.violations.map(\.place) == places.map { .pointer($0) })
        }
    }

    @Test(arguments: [
        (draft(2), 120, 24), (draft(5), 480, 96), (draft(2, [25]), 600, 120), (draft(2, [1.5]), 36, 24),
        (draft(3, [nil, 5.5]), 252, 72),
    ])
    func `has its length and its price`(draft: KeyframesDraft, frames: Int, price: Int) async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.renders.submit(.keyframes(draft), for: fixture.caller())
            #expect(job.work.frameCount == frames)
            #expect(job.price == Credits(price))
        }
    }

    @Test func `takes the request's prompt where a transition has none`() async throws {
        try await Fixture.with { fixture in
            var draft = Self.draft(3, [5, 5])
            draft.prompt = "petals\u{0} unfold"
            draft.transitions?[1].prompt = "they fall"
            let job = try await fixture.renders.submit(.keyframes(draft), for: fixture.caller(.free))
            guard case .keyframes(let request) = job.work else { throw CancellationError() }
            #expect(request.transitions.map(\.prompt) == ["petals unfold", "they fall"])
            #expect(request.resolution == .p480)
            draft.resolution = .p1080
            let caller = try await fixture.caller(.free)
            let error = await pikaError { [draft] in
                try await fixture.renders.submit(.keyframes(draft), for: caller)
            }
            #expect(error?.code == .planLimit)
        }
    }

    @Test func `goes on with an earlier film, again and again, up to three minutes`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            var start = Self.draft(2, [25])
            start.aspect = .square
            start.resolution = .p480
            var job = try await fixture.renders.submit(.keyframes(start), for: caller)
            try await fixture.worker().runOnce()
            for step in 2...7 {
                var next = Self.draft(1, [25])
                next.extends = job.id
                let inputs = Mutex<[String]>([])
                let renderer = FakeRenderer { task, _ in
                    inputs.withLock { $0 = task.inputs.map { String($0.split(separator: "/").last ?? "") } }
                    return try FakeRenderer.film(for: task)
                }
                let extended = try await fixture.renders.submit(.keyframes(next), for: caller)
                #expect(extended.work.frameCount == step * 600)
                #expect(extended.work.frameSize == job.work.frameSize)
                #expect(extended.price == Credits(120), "only what is new costs")
                try await fixture.worker(renderer).runOnce()
                #expect(inputs.withLock { $0 } == ["0-video.mp4", "1.png"])
                job = try await fixture.job(extended.id)
            }
            var last = Self.draft(1, [6])
            last.extends = job.id
            last.aspect = .portrait9x16
            last.resolution = .p720
            let error = await pikaError { [last] in
                try await fixture.renders.submit(.keyframes(last), for: caller)
            }
            #expect(
                error?.violations.map(\.place)
                    == ["#/resolution", "#/aspect", "#/transitions"].map { .pointer($0) })
            #expect(error?.violations.last?.detail.contains("175 s already") == true)
            last = Self.draft(1, [5])
            last.extends = job.id
            #expect(
                try await fixture.renders.submit(.keyframes(last), for: caller).work.frameCount == 180 * 24)
        }
    }

    @Test func `goes on from a prompt alone`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let first = try await fixture.submit(for: caller)
            try await fixture.worker().runOnce()
            var draft = KeyframesDraft(extends: first.id)
            let error = await pikaError { [draft] in
                try await fixture.renders.submit(.keyframes(draft), for: caller)
            }
            #expect(error?.violations.map(\.place) == [.pointer("#/prompt")])
            draft.prompt = "the rain stops"
            let job = try await fixture.renders.submit(.keyframes(draft), for: caller)
            #expect(job.work.frameCount == 24 + 120)
        }
    }

    @Test func `extends only a finished film of its owner that is still there`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            func code(_ id: JobID, _ caller: Caller) async -> ErrorCode? {
                var draft = Self.draft(1)
                draft.extends = id
                return await pikaError { [draft] in
                    try await fixture.renders.submit(.keyframes(draft), for: caller)
                }?
                .code
            }
            let job = try await fixture.submit(for: caller)
            #expect(await code(JobID(unchecked: "job_none"), caller) == .jobNotFound)
            #expect(await code(job.id, try await fixture.caller()) == .jobNotFound)
            #expect(await code(job.id, caller) == .jobUnfinished)
            try await fixture.worker().runOnce()
            let clip = try #require(try await fixture.job(job.id).clip)
            try await fixture.clips.delete(clip.id, for: caller)
            #expect(await code(job.id, caller) == .clipDeleted)
            let failed = try await fixture.submit(for: caller)
            _ = try await fixture.queue.cancel(failed.id)
            #expect(await code(failed.id, caller) == .jobUnfinished)
        }
    }
}
