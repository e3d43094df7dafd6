import Domain
import Fixture
import FoundationEssentials
import Support
import Testing

@testable import Storage

@Suite("The bytes of clips")
struct BlobStoreTests {
    let clip = ClipID(unchecked: "clip_1")

    func film(_ video: String = "film.mp4", poster: String = "best.jpg") -> RenderedFilm {
        RenderedFilm(
            video: video, poster: poster, thumbnail: "small.jpg", size: FrameSize(width: 2, height: 2),
            frameCount: 1, frameRate: 24, notes: [], attributions: [], scene: "{}", engine: "fake")
    }

    @Test func `are published whole, under plain names, with their hashes`() async throws {
        try await Fixture.with { fixture in
            let folder = try await fixture.blobs.makeWorkFolder(clip)
            for name in ["film.mp4", "best.jpg", "small.jpg", "junk"] {
                try Data("abc".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            let files = try await fixture.blobs.stage(film(), as: clip)
            #expect(files.map(\.name) == ["video.mp4", "poster.jpg", "thumbnail.jpg"])
            #expect(files.map(\.contentType) == ["video/mp4", "image/jpeg", "image/jpeg"])
            // SHA-256 of "abc" from FIPS 180-2.
            let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            #expect(files.map(\.sha256) == [hash, hash, hash])
            #expect(try fixture.bytesOnDisk() == ["work/clip_1"])
            try await fixture.blobs.publish(clip)
            #expect(try fixture.bytesOnDisk() == ["clips/clip_1"])
            let published = "\(fixture.folder.path)/clips/clip_1"
            let names = try FileManager.default.contentsOfDirectory(atPath: published)
            #expect(Set(names) == Set(files.map(\.name)), "nothing that was not asked for")
            for _ in 0..<2 { try await fixture.blobs.remove(clip) }
            #expect(try fixture.bytesOnDisk() == [])
        }
    }

    @Test(arguments: [
        "../film.mp4", "/etc/passwd", "..", "missing.mp4", "empty.mp4", "link.mp4", "folder.mp4", "",
    ])
    func `are refused when the film names no proper file`(name: String) async throws {
        try await Fixture.with { fixture in
            let folder = try await fixture.blobs.makeWorkFolder(clip)
            for name in ["best.jpg", "small.jpg"] {
                try Data("abc".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            try Data().write(to: URL(filePath: "\(folder)/empty.mp4"))
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/link.mp4", withDestinationPath: "/etc/passwd")
            try FileManager.default.createDirectory(
                atPath: "\(folder)/folder.mp4", withIntermediateDirectories: false)
            await #expect(throws: StorageError.self) { try await fixture.blobs.stage(film(name), as: clip) }
        }
    }

    @Test func `start in an empty folder, whatever an earlier attempt left there`() async throws {
        try await Fixture.with { fixture in
            let folder = try await fixture.blobs.makeWorkFolder(clip)
            try Data("old".utf8).write(to: URL(filePath: "\(folder)/old"))
            let again = try await fixture.blobs.makeWorkFolder(clip)
            #expect(try FileManager.default.contentsOfDirectory(atPath: again) == [])
        }
    }

    @Test func `cannot be kept where nothing may be written`() throws {
        #expect(throws: StorageError.self) { try DataFolder(path: "/proc/pika") }
        #expect(throws: StorageError.self) { try BlobStore(root: "/dev/null") }
    }
}
