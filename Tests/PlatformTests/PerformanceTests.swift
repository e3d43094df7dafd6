import Domain
import Fixture
import FoundationEssentials
import Jobs
import Outbound
import Platform
import Storage
import Support
import Testing

@Suite("A picture that speaks")
struct PerformanceTests {
    private static let picture = PictureTests.dataURL(TestPicture.png(width: 300, height: 400))

    private static func sound(_ seconds: Double) -> String {
        "data:audio/wav;base64," + Data(TestSound.wave(seconds: seconds)).base64EncodedString()
    }

    @Test func `costs three credits for each started second of sound, and keeps its own shape`() async throws
    {
        try await Fixture.with { fixture in
            let draft = PerformanceDraft(image: Self.picture, sound: Self.sound(4.2))
            let job = try await fixture.renders.submit(.performance(draft), for: fixture.caller(.pro))
            #expect(job.price == Credits(15))
            #expect(job.work.frameSize == FrameSize(width: 720, height: 960))
            #expect(job.work.aspect == .portrait3x4)
            #expect(job.progress.frameCount == 105)
        }
    }

    @Test func `costs what a text took to say, once that is known`() async throws {
        try await Fixture.with { fixture in
            let text = String(repeating: "word ", count: 12).trimmingCharacters()
            let draft = PerformanceDraft(image: Self.picture, text: text)
            let job = try await fixture.renders.submit(.performance(draft), for: fixture.caller(.pro))
            #expect(job.price == Credits(33), "59 characters take ten seconds and a bit at the most")
            let renderer = FakeRenderer { task, _ in
                var film = try FakeRenderer.film(for: task)
                film.frameCount = 76
                film.frameRate = PerformanceRequest.frameRate
                return film
            }
            try await fixture.worker(renderer).runOnce()
            let ended = try await fixture.job(job.id)
            #expect(ended.state == .complete)
            #expect(ended.price == Credits(12))
        }
    }

    @Test func `never costs more than was said at first`() async throws {
        try await Fixture.with { fixture in
            let draft = PerformanceDraft(image: Self.picture, sound: Self.sound(1))
            let job = try await fixture.renders.submit(.performance(draft), for: fixture.caller(.pro))
            let renderer = FakeRenderer { task, _ in
                var film = try FakeRenderer.film(for: task)
                film.frameCount = 40
                film.frameRate = PerformanceRequest.frameRate
                return film
            }
            try await fixture.worker(renderer).runOnce()
            #expect(try await fixture.job(job.id).price == Credits(3))
        }
    }

    @Test(arguments: [
        (PerformanceDraft(image: picture), "#/audio_url missing_field"),
        (PerformanceDraft(image: picture, sound: "https://x.example/a.wav", text: "a"), "#/text not_allowed"),
        (PerformanceDraft(image: picture, text: " \n "), "#/text too_short"),
        (PerformanceDraft(image: picture, text: String(repeating: "a", count: 601)), "#/text too_long"),
        (PerformanceDraft(image: picture, text: "a", voice: "nobody"), "#/voice invalid_value"),
        (PerformanceDraft(image: picture, sound: sound(1), voice: "heart"), "#/voice not_allowed"),
        (PerformanceDraft(image: picture, sound: sound(30.2)), "#/audio_url out_of_range"),
        (PerformanceDraft(image: picture, sound: sound(0)), "#/audio_url too_short"),
        (PerformanceDraft(image: picture, sound: picture), "#/audio_url unreadable"),
        (PerformanceDraft(image: picture, sound: "clip_1"), "#/audio_url invalid_format"),
        (PerformanceDraft(image: sound(1), text: "a"), "#/image_url unreadable"),
        (
            PerformanceDraft(
                image: picture, text: "a", faceBox: PictureBox(x: 0.8, y: 0, width: 0.4, height: 0.1)),
            "#/face_box out_of_range"
        ),
    ])
    func `is refused where the request breaks a rule`(draft: PerformanceDraft, place: String) async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.pro)
            let error = await #expect(throws: PikaError.self) {
                try await fixture.renders.submit(.performance(draft), for: caller)
            }
            #expect(error?.code == .validationFailed)
            #expect(error?.violations.map { "\($0.place.text) \($0.code.rawValue)" } == [place])
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `speaks ten seconds on the free plan`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.free)
            let short = PerformanceDraft(image: Self.picture, sound: Self.sound(10.05), resolution: .p480)
            #expect(try await fixture.renders.submit(.performance(short), for: caller).price == Credits(30))
            let long = PerformanceDraft(image: Self.picture, sound: Self.sound(10.2), resolution: .p480)
            let error = await #expect(throws: PikaError.self) {
                try await fixture.renders.submit(.performance(long), for: caller)
            }
            #expect(error?.code == .planLimit)
        }
    }

    @Test func `does not wait behind a film, and a film never takes its place`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.pro)
            let film = try await fixture.submit(for: caller)
            let worker = fixture.worker()
            #expect(try await worker.runOnce(in: .quick) == false)
            let draft = PerformanceDraft(image: Self.picture, text: "Hello")
            let speech = try await fixture.renders.submit(.performance(draft), for: caller)
            #expect(try await worker.runOnce(in: .quick))
            #expect(try await fixture.job(speech.id).state == .complete)
            #expect(try await fixture.job(film.id).state == .queued)
            #expect(try await worker.runOnce())
            #expect(try await fixture.job(film.id).state == .complete)
        }
    }
}

extension String {
    fileprivate func trimmingCharacters() -> String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension Violation.Place {
    fileprivate var text: String {
        if case .pointer(let pointer) = self { pointer } else { "\(self)" }
    }
}
