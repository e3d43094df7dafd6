import Domain
import Fixture
import Jobs
import Support
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
}
