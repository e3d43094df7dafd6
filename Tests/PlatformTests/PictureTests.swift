import Domain
import Fixture
import FoundationEssentials
import Jobs
import Outbound
import Platform
import Storage
import Support
import Synchronization
import Testing

@Suite("Pictures that come with a request")
struct PictureTests {
    static func dataURL(_ bytes: [UInt8]) -> String {
        "data:image/png;base64," + Data(bytes).base64EncodedString()
    }

    /// A small part of the web, at addresses that exist nowhere else.
    static let web = Fixture.Limits { url, _ in
        switch url {
        case "https://files.example/wide.png": return TestPicture.png(width: 160, height: 90)
        case "https://files.example/tall.png": return TestPicture.png(width: 90, height: 160)
        case "https://files.example/page.html": return Array("<!doctype html><p>no picture".utf8)
        case "https://files.example/cut.png": return Array(TestPicture.png().dropLast(40))
        case "https://files.example/slow.png": throw FetchFailure.timedOut(seconds: 10)
        case "https://10.0.0.1/": throw FetchFailure.forbidden
        default: throw FetchFailure.status(404)
        }
    }

    @Test func `are on the disk before the job is, in its order`() async throws {
        try await Fixture.with(Self.web) { fixture in
            let draft = KeyframesDraft(keyframes: [
                .init(image: "https://files.example/tall.png"), .init(image: Self.dataURL(TestPicture.png())),
                .init(image: "https://files.example/wide.png"),
            ])
            let job = try await fixture.renders.submit(.keyframes(draft), for: fixture.caller())
            #expect(job.work.aspect == .portrait9x16, "the first picture's")
            #expect(job.progress.frameCount == 240)
            #expect(job.price == Credits(48))
            let seen = Mutex<[[UInt8]]>([])
            let renderer = FakeRenderer { task, _ in
                guard case .keyframes = task.work else { throw CancellationError() }
                let files = try task.inputs.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
                seen.withLock { $0 = files }
                return try FakeRenderer.film(for: task)
            }
            try await fixture.worker(renderer).runOnce()
            #expect(
                seen.withLock { $0 } == [
                    TestPicture.png(width: 90, height: 160), TestPicture.png(),
                    TestPicture.png(width: 160, height: 90),
                ])
            #expect(try await fixture.job(job.id).state == .complete)
            #expect(try fixture.bytesOnDisk().allSatisfy { $0.hasPrefix("clips/") }, "none are kept")
        }
    }

    @Test func `give the film their shape unless another is asked for`() async throws {
        try await Fixture.with(Self.web) { fixture in
            let caller = try await fixture.caller()
            var draft = VideoDraft(prompt: "clouds", image: "https://files.example/tall.png")
            #expect(try await fixture.renders.submit(.video(draft), for: caller).work.aspect == .portrait9x16)
            draft.aspect = .square
            let job = try await fixture.renders.submit(.video(draft), for: caller)
            #expect(
                job.work == .video(VideoRequest(prompt: "clouds", aspect: .square, seed: 7, hasImage: true)))
        }
    }

    @Test func `are kept by every one of many requests`() async throws {
        try await Fixture.with(Self.web) { fixture in
            let caller = try await fixture.caller()
            for _ in 0..<12 {
                let draft = VideoDraft(prompt: "clouds", image: "https://files.example/tall.png")
                #expect(
                    try await fixture.renders.submit(.video(draft), for: caller).work.aspect == .portrait9x16)
            }
            #expect(try fixture.bytesOnDisk().filter { $0.hasPrefix("inputs/") }.count == 12)
        }
    }

    @Test(arguments: [
        ("https://files.example/page.html", Violation.Code.unreadable),
        ("https://files.example/cut.png", .unreadable),
        ("https://files.example/gone.png", .unreachable), ("https://files.example/slow.png", .unreachable),
        ("https://10.0.0.1/", .notAllowed), ("ftp://files.example/x", .invalidFormat), ("", .invalidFormat),
        ("data:image/png,abc", .invalidFormat), ("data:;base64,*", .invalidFormat),
        ("data:;base64,", .unreadable), ("data:text/plain;base64,aGVsbG8=", .unreadable),
        ("clip_01KAQ3V4Z8M6T2N9XWJ5R7C1DE", .invalidValue), ("clip_!", .invalidFormat),
    ])
    func `are refused with a reason, and nothing is kept`(image: String, code: Violation.Code) async throws {
        try await Fixture.with(Self.web) { fixture in
            let caller = try await fixture.caller()
            let error = await pikaError {
                try await fixture.renders.submit(.video(VideoDraft(prompt: "x", image: image)), for: caller)
            }
            #expect(error?.code == .validationFailed)
            #expect(error?.violations.map(\.place) == [.pointer("#/image_url")])
            #expect(error?.violations.map(\.code) == [code])
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `are all told about at once`() async throws {
        try await Fixture.with(Self.web) { fixture in
            let caller = try await fixture.caller()
            var bomb = TestPicture.png()
            // The width, in the header.
            bomb.replaceSubrange(16..<20, with: [0, 1, 0, 0])
            let draft = KeyframesDraft(keyframes: [
                .init(image: Self.dataURL(bomb)), .init(image: "https://files.example/wide.png"),
                .init(image: "https://10.0.0.1/"), .init(image: "data:,"),
            ])
            let error = await pikaError { try await fixture.renders.submit(.keyframes(draft), for: caller) }
            #expect(
                error?.violations.map(\.place) == [0, 2, 3].map { .pointer("#/keyframes/\($0)/image_url") })
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `may be clips of the same owner, whose poster outlives them until the film is made`()
        async throws
    {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let artist = FakeRenderer { task, _ in
                let film = try FakeRenderer.film(for: task)
                try Data(TestPicture.png()).write(to: URL(filePath: "\(task.directory)/best.jpg"))
                return film
            }
            let first = try await fixture.submit(for: caller)
            try await fixture.worker(artist).runOnce()
            let clip = try #require(try await fixture.job(first.id).clip)
            let stranger = try await fixture.caller()
            let draft = VideoDraft(prompt: "x", image: clip.id.rawValue)
            let error = await pikaError { try await fixture.renders.submit(.video(draft), for: stranger) }
            #expect(error?.violations.map(\.code) == [.invalidValue])

            let job = try await fixture.renders.submit(.video(draft), for: caller)
            try await fixture.clips.delete(clip.id, for: caller)
            let bytes = Mutex<[UInt8]>([])
            let renderer = FakeRenderer { task, _ in
                let file = [UInt8](try Data(contentsOf: URL(filePath: task.inputs[0])))
                bytes.withLock { $0 = file }
                return try FakeRenderer.film(for: task)
            }
            try await fixture.worker(renderer).runOnce()
            #expect(bytes.withLock { $0 } == TestPicture.png())
            #expect(try await fixture.job(job.id).state == .complete)
            let again = await pikaError { try await fixture.renders.submit(.video(draft), for: caller) }
            #expect(again?.violations.map(\.detail) == ["This clip was deleted."])
        }
    }

    @Test func `go when their job is cancelled or fails for good`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let draft = VideoDraft(prompt: "x", image: Self.dataURL(TestPicture.png()))
            let canceled = try await fixture.renders.submit(.video(draft), for: caller)
            #expect(try fixture.bytesOnDisk() == ["inputs/\(canceled.id)"])
            _ = try await fixture.renders.cancel(canceled.id, for: caller)
            #expect(try fixture.bytesOnDisk() == [])
            let job = try await fixture.renders.submit(.video(draft), for: caller)
            let failure = JobFailure(code: .inputUnreadable, message: "No.", isRetryable: false)
            try await fixture.worker(FakeRenderer.failing(with: failure)).runOnce()
            #expect(try await fixture.job(job.id).failure == failure)
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `stay while a crashed render waits for its next attempt`() async throws {
        try await Fixture.with { fixture in
            let draft = VideoDraft(prompt: "x", image: Self.dataURL(TestPicture.png()))
            let job = try await fixture.renders.submit(.video(draft), for: fixture.caller())
            try await fixture.worker(FakeRenderer.failing(with: .renderCrashed)).runOnce()
            #expect(try await fixture.job(job.id).state == .queued)
            try await fixture.sweeper.sweep()
            #expect(try fixture.bytesOnDisk() == ["inputs/\(job.id)"])
        }
    }

    @Test func `of dead processes are swept: those of ended jobs at once, of no job when they are old`()
        async throws
    {
        try await Fixture.with { fixture in
            let draft = VideoDraft(prompt: "x", image: Self.dataURL(TestPicture.png()))
            let ended = try await fixture.renders.submit(.video(draft), for: fixture.caller())
            _ = try await fixture.queue.cancel(ended.id)
            // Submissions that died between their files and their row: one just now, one long ago.
            let (young, old) = (JobID(unchecked: "job_young"), JobID(unchecked: "job_old"))
            for id in [young, old] {
                _ = try await fixture.blobs.inputs.keep([.bytes([1], suffix: "png")], of: id)
            }
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -3600)],
                ofItemAtPath: "\(fixture.folder.path)/inputs/\(old)")
            try await fixture.sweeper.sweep()
            #expect(try fixture.bytesOnDisk() == ["inputs/\(young)"])
        }
    }

    @Test func `of too many requests at once are refused for a moment, not piled up`() async throws {
        let arrived = Mutex(0)
        let (full, open) = (Signal(), Signal())
        let limits = Fixture.Limits { _, _ in
            let count = arrived.withLock { count in
                count += 1
                return count
            }
            if count == MediaIntake.requestLimit { full.send() }
            await open.wait()
            return TestPicture.png()
        }
        try await Fixture.with(limits) { fixture in
            let caller = try await fixture.caller()
            let draft = VideoDraft(prompt: "x", image: "https://files.example/slow.png")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<MediaIntake.requestLimit {
                    group.addTask { _ = try await fixture.renders.submit(.video(draft), for: caller) }
                }
                await full.wait()
                let error = await pikaError { try await fixture.renders.submit(.video(draft), for: caller) }
                #expect(error?.code == .overloaded)
                #expect(error?.retryAfter == .seconds(2))
                #expect(try await fixture.submit(for: caller).state == .queued, "others are taken")
                open.send()
                try await group.waitForAll()
            }
            _ = try await fixture.renders.submit(.video(draft), for: caller)
        }
    }
}
