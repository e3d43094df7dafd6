import ArgumentParser
import Foundation
import Outbound

/// Which server a developer's command talks to, and as whom.
struct AccountFlags: ParsableArguments {
    @Option(help: "The key (default: PIKA_API_KEY, which other users of this machine cannot read).")
    var apiKey: String?

    @Option(help: "The server (default: PIKA_BASE_URL, or http://127.0.0.1:8787).")
    var server: String?

    func key() throws -> String {
        guard let key = apiKey ?? ProcessInfo.processInfo.environment["PIKA_API_KEY"], !key.isEmpty else {
            throw ValidationError("Give a key: PIKA_API_KEY=sk-pika-… or --api-key.")
        }
        return key
    }

    func client() throws -> APIClient {
        let server = server ?? ProcessInfo.processInfo.environment["PIKA_BASE_URL"] ?? "http://127.0.0.1:8787"
        return APIClient(server: server, key: try key())
    }
}

extension APIClient {
    /// The object that the server answers with.
    /// - Throws: `Refused` with what the server says.
    func object(
        _ method: String, _ path: String, _ body: [String: Any]? = nil
    ) async throws -> [String: Any] {
        let data = try body.map { Array(try JSONSerialization.data(withJSONObject: $0)) }
        let answer = try await call(method, path, data)
        if answer.status == 204 { return [:] }
        let object = (try? JSONSerialization.jsonObject(with: Data(answer.body))) as? [String: Any] ?? [:]
        guard (200...299).contains(answer.status) else {
            throw Refused(status: answer.status, detail: object["detail"] as? String ?? "")
        }
        return object
    }
}

struct Refused: Error, CustomStringConvertible {
    var status: Int
    var detail: String
    var description: String { "The server answered \(status). \(detail)" }
}
