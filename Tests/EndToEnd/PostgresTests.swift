import Foundation
import Glibc
import Testing

/// Several processes on one PostgreSQL database, and what becomes of them when that dies.
@Suite(.serialized, .enabled(if: PostgresCluster.isWanted, "PIKA_TEST_POSTGRES is not set"))
struct PostgresTests {
    @Test("what one server takes a worker renders, and another server serves")
    func severalProcesses() async throws {
        try await PostgresCluster.with { cluster in
            try await ProductServer.with(["--renders", "0"], database: cluster.url) { server in
                try await server.withNeighbour { other in
                    let worker = Process()
                    worker.executableURL = ProductServer.binary
                    worker.arguments = ["worker"] + server.store
                    worker.standardError = FileHandle.nullDevice
                    try worker.run()
                    defer {
                        Glibc.kill(worker.processIdentifier, SIGKILL)
                        worker.waitUntilExit()
                    }
                    let body = #"{"prompt": "city skyline at night", "duration": 1, "resolution": "480p"}"#
                    let headers = ["Idempotency-Key": "one"]
                    let first = try await server.send("POST", "/v1/videos", body, headers: headers)
                    #expect(first.status == 202)
                    let again = try await other.send("POST", "/v1/videos", body, headers: headers)
                    #expect(again.body == first.body)
                    let id = try #require(try first.json()["job_id"] as? String)
                    let job = try await other.finished(id)
                    let output = try #require(job["output"] as? [String: Any])
                    let film = try await other.send("GET", try #require(output["url"] as? String))
                    #expect(film.status == 200)
                    #expect(film.body.count > 1000)
                    let list = try await server.send("GET", "/v1/jobs").json()
                    #expect((list["data"] as? [Any])?.count == 1)
                    #expect(try ProductServer.run(["migrate"] + server.store) == "up to date\n")
                }
            }
        }
    }

    @Test("when PostgreSQL is killed the server says so, and once it is back every job it took ends once")
    func killedDatabase() async throws {
        try await PostgresCluster.with { cluster in
            try await ProductServer.with(database: cluster.url) { server in
                var jobs = [try await server.submit("forest in fog", seconds: 2)]
                _ = try await server.job(jobs[0]) { server.frames(of: $0) > 0 }
                // Submissions go on while the database dies: whatever was answered with 202 must be there later.
                let bodies = (0..<40).map { #"{"prompt": "abstract fluid", "duration": 1, "seed": \#($0)}"# }
                for (number, body) in bodies.enumerated() {
                    if number == 5 { try cluster.kill() }
                    let answer = try await server.send("POST", "/v1/videos", body)
                    if answer.status == 202 {
                        jobs.append(try #require(try answer.json()["job_id"] as? String))
                    } else {
                        #expect(answer.status == 503)
                        #expect(try answer.json()["code"] as? String == "storage_unavailable")
                    }
                }
                let refusal = try await server.send("GET", "/v1/jobs/\(jobs[0])")
                #expect(refusal.status == 503)
                #expect(refusal.headers["Retry-After"] as? String == "5")
                #expect(try await server.send("GET", "/readyz").status == 503)
                try cluster.start()
                // The first seconds may still be those of recovery.
                var status = 503
                for _ in 0..<200 where status == 503 {
                    status = try await server.send("GET", "/v1/jobs/\(jobs[0])").status
                }
                #expect(status == 200)
                #expect(jobs.count > 5)
                for id in jobs.dropFirst(2) {
                    let answer = try await server.send("POST", "/v1/jobs/\(id)/cancel", "{}")
                    #expect([200, 409].contains(answer.status), "\(id) is there, or has ended already")
                }
                for id in jobs.prefix(2) { _ = try await server.finished(id) }
                var complete = 0
                for id in jobs {
                    let job = try await server.send("GET", "/v1/jobs/\(id)").json()
                    complete += job["status"] as? String == "complete" ? 1 : 0
                }
                #expect(try server.clipFolders().count == complete)
                #expect(try await server.send("GET", "/readyz").status == 200)
            }
        }
    }
}
