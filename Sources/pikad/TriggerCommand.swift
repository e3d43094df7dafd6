import ArgumentParser
import Foundation
import Outbound

struct TriggerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trigger",
        abstract: "Makes a real job that ends in the event named, so that a receiver can be tried.",
        discussion: """
            video.completed renders one second; video.failed makes a job and cancels it; clip.deleted renders and deletes. With a
            test key nothing is spent.
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case completed = "video.completed"
        case failed = "video.failed"
        case deleted = "clip.deleted"
    }

    @OptionGroup var account: AccountFlags

    @Argument(help: "video.completed, video.failed or clip.deleted.")
    var kind: Kind

    @Flag(help: "With a live key, which spends credits.")
    var live = false

    @Option(help: "Told of the end, beside the account's webhooks.")
    var webhookURL: String?

    func validate() throws {
        let key = try account.key()
        guard live || !key.hasPrefix("sk-pika-live_") else {
            throw ValidationError("This is a live key: use a test key, or say --live.")
        }
    }

    func run() async throws {
        let client = try account.client()
        var request: [String: Any] = [
            "prompt": "a red balloon over the sea", "duration": 1, "resolution": "480p", "seed": 7,
        ]
        if let webhookURL { request["webhook_url"] = webhookURL }
        var job = try await client.object("POST", "/v1/videos", request)
        let id = job["id"] as? String ?? ""
        print("\(id) \(job["status"] as? String ?? "")")
        if kind == .failed { job = try await client.object("POST", "/v1/jobs/\(id)/cancel") }
        while !["complete", "failed"].contains(job["status"] as? String ?? "failed") {
            job = try await client.object("GET", "/v1/jobs/\(id)?wait=60")
        }
        print("\(id) \(job["status"] as? String ?? "")")
        guard kind != .failed else { return }
        guard let clip = (job["output"] as? [String: Any])?["clip_id"] as? String else {
            throw Refused(status: 200, detail: "The job failed.")
        }
        guard kind == .deleted else { return }
        _ = try await client.object("DELETE", "/v1/clips/\(clip)")
        print("\(clip) deleted")
    }
}
