import Domain
import Fixture
import Jobs
import Platform
import Storage
import Support
import Testing

@Suite("A clip")
struct ClipTests {
    @Test func `is served through its signed links alone`() async throws {
        try await with { fixture, caller, clip in
            let file = try #require(clip.file(.video))
            let link = fixture.clips.link(to: file, of: clip.id)
            let media = try await fixture.clips.open(link)
            #expect(media.contentType == "video/mp4")
            #expect(media.byteCount == file.byteCount)
            let text = String(decoding: try await media.read(at: 0, count: 1000), as: UTF8.self)
            #expect(text == "film.mp4 of \(clip.job)")
            #expect(try await media.read(at: 5, count: 3) == Array("mp4".utf8))
            #expect(try await media.read(at: 1000, count: 10) == [])
            #expect(media.entityTag.count == 34)
        }
    }

    @Test func `refuses links that were altered, have expired or never were`() async throws {
        try await with { fixture, caller, clip in
            let link = fixture.clips.link(to: try #require(clip.file(.poster)), of: clip.id)
            func code(_ change: (inout MediaLink) -> Void) async -> ErrorCode? {
                var changed = link
                change(&changed)
                return await pikaError { try await fixture.clips.open(changed) }?.code
            }
            #expect(await code { _ in } == nil)
            #expect(await code { $0.name = "video.mp4" } == .linkInvalid)
            #expect(await code { $0.expires += 1 } == .linkInvalid)
            #expect(await code { $0.clip = ClipID(unchecked: "clip_0") } == .linkInvalid)
            #expect(await code { $0.signature = "" } == .linkInvalid)
            #expect(await code { $0.signature = String(repeating: "g", count: 64) } == .linkInvalid)
            #expect(await code { $0.signature = $0.signature.uppercased() } == .linkInvalid)
            fixture.clock.advance(by: .seconds(25 * 3600))
            #expect(await code { _ in } == .linkExpired)
        }
    }

    @Test func `bears the same links for an hour`() async throws {
        try await with { fixture, caller, clip in
            let file = try #require(clip.file(.video))
            // The clock starts on a full hour.
            fixture.clock.advance(by: .milliseconds(1000))
            let link = fixture.clips.link(to: file, of: clip.id)
            fixture.clock.advance(by: .seconds(3598))
            #expect(fixture.clips.link(to: file, of: clip.id) == link)
            fixture.clock.advance(by: .seconds(2))
            #expect(fixture.clips.link(to: file, of: clip.id) != link)
        }
    }

    @Test func `is gone at once when deleted, and can be deleted again`() async throws {
        try await with { fixture, caller, clip in
            let file = try #require(clip.file(.video))
            let link = fixture.clips.link(to: file, of: clip.id)
            let media = try await fixture.clips.open(link)
            for _ in 0..<2 {
                try await fixture.clips.delete(clip.id, for: caller)
                #expect(try fixture.bytesOnDisk() == [])
                #expect(await pikaError { try await fixture.clips.open(link) }?.code == .clipDeleted)
                #expect(
                    await pikaError { try await fixture.clips.clip(clip.id, for: caller) }?.code
                        == .clipDeleted)
            }
            #expect(
                try await media.read(at: 0, count: 4) == Array("film".utf8), "a download under way goes on")
            let job = try await fixture.renders.job(clip.job, for: caller)
            #expect(job.state == .complete)
            #expect(job.clip?.deletedAt != nil)
            #expect(job.clip?.files == [])
        }
    }

    @Test func `that lost its bytes half-way through deletion is finished by the sweep`() async throws {
        try await with { (fixture, _, clip) async throws in
            #expect(try await fixture.clipStore.bury(clip.id, at: fixture.clock.now))
            #expect(try fixture.bytesOnDisk().count == 1)
            #expect(try await fixture.sweeper.sweep() == [clip.id])
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test func `does not exist for others`() async throws {
        try await with { fixture, caller, clip in
            let stranger = try await fixture.caller()
            #expect(
                await pikaError { try await fixture.clips.clip(clip.id, for: stranger) }?.code
                    == .clipNotFound)
            #expect(
                await pikaError { try await fixture.clips.delete(clip.id, for: stranger) }?.code
                    == .clipNotFound)
            let unknown = ClipID(unchecked: "clip_1")
            #expect(
                await pikaError { try await fixture.clips.delete(unknown, for: caller) }?.code
                    == .clipNotFound)
            #expect(try await fixture.clips.clip(clip.id, for: caller) == clip)
        }
    }

    @Test func `may be deleted only with the scope for it`() async throws {
        try await with { fixture, caller, clip in
            var limited = caller
            limited.scopes.remove(.clipsDelete)
            #expect(
                await pikaError { try await fixture.clips.delete(clip.id, for: limited) }?.code
                    == .insufficientScope)
        }
    }

    private func with(_ body: (Fixture, Caller, Clip) async throws -> Void) async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller()
            let job = try await fixture.submit(for: caller)
            try await fixture.worker().runOnce()
            let clip = try #require(try await fixture.job(job.id).clip)
            try await body(fixture, caller, clip)
        }
    }
}
