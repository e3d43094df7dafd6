import Foundation
import Glibc
import Testing

/// Processes die at the worst moment; jobs do not.
@Suite(.serialized) struct LifeTests {
    @Test("a killed render is tried again and ends once, with one clip")
    func killedChild() async throws {
        try await ProductServer.with { server in
            let id = try await server.submit("desert at dawn", seconds: 2)
            _ = try await server.job(id) { server.frames(of: $0) > 0 }
            // The spare dies with it: whichever comes next has to start from nothing.
            for child in try server.children() { Glibc.kill(child, SIGKILL) }
            let job = try await server.finished(id)
            #expect(job["attempt"] as? Int == 2)
            #expect(try server.clipFolders().count == 1)
            #expect(try server.workFolders().isEmpty)
        }
    }

    @Test("a killed server takes its renders with it, and after a restart the job ends once")
    func killedServer() async throws {
        try await ProductServer.with { server in
            let id = try await server.submit("forest in fog", seconds: 2)
            _ = try await server.job(id) { server.frames(of: $0) > 0 }
            let children = try server.children()
            #expect(!children.isEmpty)
            server.kill()
            #expect(await gone(children))

            try await server.start()
            _ = try await server.finished(id)
            #expect(try server.clipFolders().count == 1)
            #expect(try server.workFolders().isEmpty)
        }
    }

    @Test("a request that was committed before the server was killed is answered again as it was")
    func killedBeforeTheAnswer() async throws {
        try await ProductServer.with(["--renders", "0"]) { server in
            let headers = ["Idempotency-Key": "one"]
            let body = #"{"prompt":"a street","seed":7}"#
            let first = try await server.send("POST", "/v1/videos", body, headers: headers)
            server.kill()
            try await server.start()
            let again = try await server.send("POST", "/v1/videos", body, headers: headers)
            #expect(again.status == 202)
            #expect(again.body == first.body)
            let list = try await server.send("GET", "/v1/jobs").json()
            #expect((list["data"] as? [Any])?.count == 1)
        }
    }

    @Test("cancelling stops the processor within two seconds")
    func cancel() async throws {
        try await ProductServer.with { server in
            let id = try await server.submit("underwater reef", seconds: 10)
            _ = try await server.job(id) { server.frames(of: $0) > 0 }
            let busy = try server.children().max {
                (ProductServer.ticks(of: $0) ?? 0) < (ProductServer.ticks(of: $1) ?? 0)
            }
            let render = try #require(busy)
            let clock = ContinuousClock()
            let asked = clock.now
            let answer = try await server.send("POST", "/v1/jobs/\(id)/cancel", "{}")
            #expect(answer.status == 200)
            #expect(await gone([render]))
            #expect(clock.now - asked < .seconds(2))
            let job = try await server.send("GET", "/v1/jobs/\(id)").json()
            #expect(job["status"] as? String == "failed")
            #expect((job["error"] as? [String: Any])?["code"] as? String == "canceled")
        }
    }

    @Test("SIGTERM lets the running render finish")
    func drain() async throws {
        try await ProductServer.with { server in
            let id = try await server.submit("abstract fluid", seconds: 1)
            _ = try await server.job(id) { server.frames(of: $0) > 0 }
            #expect(server.terminate() < .seconds(30))
            #expect(try server.clipFolders().count == 1)
            try await server.start()
            let job = try await server.finished(id)
            #expect(job["attempt"] as? Int == 1)
        }
    }

    @Test("a worker in another process renders what a server without workers has taken")
    func separateWorker() async throws {
        try await ProductServer.with(["--renders", "0"]) { server in
            let id = try await server.submit("city skyline at night")
            let worker = Process()
            worker.executableURL = ProductServer.binary
            worker.arguments = ["worker", "--data", server.data.path]
            worker.standardError = FileHandle.nullDevice
            try worker.run()
            defer {
                Glibc.kill(worker.processIdentifier, SIGKILL)
                worker.waitUntilExit()
            }
            _ = try await server.finished(id)
        }
    }

    /// Whether all of them have ended within two seconds.
    ///
    /// A process of somebody else's has no signal to wait for, so this looks again and again.
    private func gone(_ processes: [pid_t]) async -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(2)
        while clock.now < end {
            if processes.allSatisfy({ ProductServer.ticks(of: $0) == nil }) { return true }
            try? await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}

extension ProductServer {
    func clipFolders() throws -> [String] { try contents("clips") }
    func workFolders() throws -> [String] { try contents("work") }

    private func contents(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: data.appendingPathComponent(folder).path)
    }
}
