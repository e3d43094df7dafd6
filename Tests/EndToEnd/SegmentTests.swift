import Foundation
import Glibc
import Testing

/// Two workers share a film.
@Suite(.serialized) struct SegmentTests {
    @Test("a worker that is killed in its segment costs that segment alone, and the film is whole")
    func killedHelper() async throws {
        try await ProductServer.with { server in
            let helper = try server.startWorker()
            defer { helper.waitUntilExit() }
            defer { Glibc.kill(helper.processIdentifier, SIGKILL) }
            // Long enough to be cut: two segments of four seconds.
            let id = try await server.submit("abstract fluid", seconds: 8, sfx: true)
            let seen = try await server.segments { $0.contains("0-1.mp4") && $0.contains("1-1.mp4") }
            #expect(!seen.contains("0-2.mp4"))
            Glibc.kill(helper.processIdentifier, SIGKILL)
            let later = try await server.segments { $0.contains("1-2.mp4") }
            #expect(!later.contains("0-2.mp4"), "the other is kept")

            let job = try await server.finished(id)
            #expect(job["attempt"] as? Int == 1)
            #expect(try server.clipFolders().count == 1)
            #expect(try server.workFolders().isEmpty)
            let output = try #require(job["output"] as? [String: Any])
            let film = try await server.send("GET", try #require(output["url"] as? String)).body
            let file = server.data.appendingPathComponent("film.mp4")
            try film.write(to: file)
            let probe = try Probe(file)
            #expect(probe.video["nb_read_frames"] as? String == "192")
            #expect(probe.video["avg_frame_rate"] as? String == "24/1")
            #expect(probe.format["duration"] as? String == "8.000000")
            #expect(probe.audio?["duration"] as? String == "8.000000")
            #expect(probe.audio?["start_time"] as? String == "0.000000")
        }
    }
}

extension ProductServer {
    /// Another process that renders from the same folder.
    func startWorker() throws -> Process {
        let worker = Process()
        worker.executableURL = Self.binary
        worker.arguments = ["worker", "--data", data.path]
        worker.standardError = FileHandle.nullDevice
        try worker.run()
        return worker
    }

    /// Names of the segments' files that are being written, once they are as `condition` asks.
    ///
    /// Files of another process have no signal to wait for, so this looks again and again, two minutes at most.
    func segments(until condition: (Set<String>) -> Bool) async throws -> Set<String> {
        for _ in 0..<6000 {
            let found = try workFolders().flatMap { clip in
                let folder = data.appendingPathComponent("work/\(clip)/segments").path
                return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            }
            if condition(Set(found)) { return Set(found) }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Failure(description: "segments did not get there")
    }
}
