import Domain
import Fixture
import Jobs
import Platform
import Support
import Testing

@Suite("Edits of a film")
struct EditTests {
    private static let film = "https://example.com/film"

    /// A film of no length that says that it is 640 × 360.
    private static let bytes: [UInt8] = {
        let video: [UInt8] = [0xE0, 0x88, 0xB0, 0x82, 0x02, 0x80, 0xBA, 0x82, 0x01, 0x68]
        return [0x1A, 0x45, 0xDF, 0xA3, 0x80, 0x18, 0x53, 0x80, 0x67, 0x01]
            + [UInt8](repeating: 0xFF, count: 7)
            + [0x16, 0x54, 0xAE, 0x6B, 0x8C, 0xAE, 0x8A] + video
    }()

    private static func draft(_ presets: String...) -> EditDraft {
        EditDraft(
            operation: .styles, sources: [.film(film)],
            steps: presets.map { .style(preset: $0, strength: nil) })
    }

    private static func effect(
        _ name: String, on target: EditDraft.Target? = nil, sources: [EditDraft.Source] = [.film(film)]
    ) -> EditDraft {
        EditDraft(operation: .effects, sources: sources, steps: [.effect(name: name, on: target)])
    }

    @Test func `cost fifteen credits each, and are known by more names than one`() async throws {
        try await Fixture.with(.init(fetch: { _, _ in Self.bytes })) { fixture in
            let job = try await fixture.renders.submit(
                .edit(Self.draft("Black & white", "3D-animation")), for: fixture.caller(.pro))
            #expect(job.price == Credits(30))
            #expect(job.work.frameSize == FrameSize(width: 640, height: 360))
            guard case .edit(let request) = job.work else { throw PikaError(.internalError, "other work") }
            #expect(request.steps == [.style(.blackAndWhite, strength: 1), .style(.animated3D, strength: 1)])
        }
    }

    @Test func `are refused with every reason at once`() async throws {
        try await Fixture.with(.init(fetch: { _, _ in Self.bytes })) { fixture in
            let wrong = EditDraft(
                operation: .styles, sources: [.clip("clip_x"), .film(Self.film)],
                steps: [
                    .style(preset: "baroque", strength: nil), .style(preset: "noir", strength: 2),
                ])
            let error = await #expect(throws: PikaError.self) {
                try await fixture.renders.submit(.edit(wrong), for: fixture.caller(.pro))
            }
            #expect(error?.violations.count == 3)
        }
    }

    @Test func `are refused for a file that is no film`() async throws {
        try await Fixture.with(.init(fetch: { _, _ in Array("<html>".utf8) })) { fixture in
            let error = await #expect(throws: PikaError.self) {
                try await fixture.renders.submit(.edit(Self.draft("noir")), for: fixture.caller(.pro))
            }
            #expect(error?.violations.first?.code == .unreadable)
        }
    }

    @Test func `make a clip that remembers what it was made of`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(.pro)
            let first = try await fixture.renders.submit(
                .video(VideoDraft(prompt: "a lake", seconds: 2)), for: caller)
            try await fixture.worker(FakeRenderer { task, _ in try FakeRenderer.film(for: task) }).runOnce()
            let source = try #require(try await fixture.job(first.id).clip)
            let job = try await fixture.renders.submit(
                .edit(
                    EditDraft(
                        operation: .styles, sources: [.clip(source.id.rawValue)],
                        steps: [.style(preset: "anime", strength: nil)])), for: caller
            )
            #expect(job.work.frameCount == 48)
            try await fixture.worker(FakeRenderer { task, _ in try FakeRenderer.film(for: task) }).runOnce()
            let clip = try #require(try await fixture.job(job.id).clip)
            #expect(clip.parents == [source.id])
        }
    }

    @Test func `an effect costs fifteen credits, whatever case it is written in`() async throws {
        try await Fixture.with(.init(fetch: { _, _ in Self.bytes })) { fixture in
            let job = try await fixture.renders.submit(
                .edit(Self.effect("EYE_POP", on: .init(text: "the red cup"))), for: fixture.caller(.pro))
            #expect(job.price == Credits(15))
            #expect(job.work.operation == .effects)
            guard case .edit(let request) = job.work else { throw PikaError(.internalError, "other work") }
            #expect(request.steps == [.effect(.eyePop, on: EditTarget(text: "the red cup"))])
        }
    }

    @Test func `an effect wants one source, one target, and a name that there is`() async throws {
        try await Fixture.with(.init(fetch: { _, _ in Self.bytes })) { fixture in
            let wrong = Self.effect(
                "vanish",
                on: .init(
                    box: PictureBox(x: 0.5, y: 0.5, width: 0.7, height: 0.2), text: "the cup"), sources: [])
            let error = await #expect(throws: PikaError.self) {
                try await fixture.renders.submit(.edit(wrong), for: fixture.caller(.pro))
            }
            #expect(error?.violations.count == 4)
        }
    }
}
