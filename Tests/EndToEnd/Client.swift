import Foundation
import FoundationNetworking

/// A customer: plain HTTP and JSON, nothing of ours.
extension ProductServer {
    struct Answer {
        var status: Int
        var headers: [AnyHashable: Any]
        var body: Data

        func json() throws -> [String: Any] {
            try ProductServer.require(
                try JSONSerialization.jsonObject(with: body) as? [String: Any], "a JSON object")
        }
    }

    func send(
        _ method: String, _ path: String, _ body: String? = nil, headers: [String: String] = [:]
    ) async throws -> Answer {
        let url = try Self.require(URL(string: path, relativeTo: base), "a URL of \(path)")
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.timeoutInterval = 120
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        if let body {
            request.httpBody = Data(body.utf8)
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        }
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await URLSession.shared.data(for: request)
        let answer = try Self.require(response as? HTTPURLResponse, "an HTTP answer")
        return Answer(status: answer.statusCode, headers: answer.allHeaderFields, body: data)
    }

    /// Submits a film and returns its job's id.
    func submit(
        _ prompt: String, seconds: Int = 1, resolution: String = "480p", sfx: Bool = false
    ) async throws -> String {
        let body = """
            {"prompt": "\(prompt)", "duration": \(seconds), "resolution": "\(resolution)", "seed": 7, \
            "sfx": \(sfx)}
            """
        let job = try await send("POST", "/v1/videos", body).json()
        return try Self.require(job["job_id"] as? String, "a job_id in \(job)")
    }

    /// Holds the line until the job is as `condition` asks.
    func job(_ id: String, until condition: ([String: Any]) -> Bool) async throws -> [String: Any] {
        for _ in 0..<600 {
            let job = try await send("GET", "/v1/jobs/\(id)").json()
            if condition(job) { return job }
            let status = job["status"] as? String
            if status == "complete" || status == "failed" { throw Failure(description: "ended: \(job)") }
            // The long poll answers at the next change of state; progress alone is asked for again.
            _ = try await send("GET", "/v1/jobs/\(id)?wait=1")
        }
        throw Failure(description: "job \(id) did not get there")
    }

    func finished(_ id: String) async throws -> [String: Any] {
        try await job(id) { $0["status"] as? String == "complete" }
    }

    func frames(of job: [String: Any]) -> Int {
        (job["progress"] as? [String: Any])?["frames_done"] as? Int ?? 0
    }
}
