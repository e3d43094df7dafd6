import ArgumentParser
import Domain
import Foundation
import Outbound
import Platform
import Storage

struct ListenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "listen",
        abstract: "Follows an account's events and posts them, signed, to a server on this machine.",
        discussion: """
            For development: no public address is needed. Each event is printed with the answer to it. What is posted is
            signed with the secret of `GET /v1/webhook_secret`, which is printed first.
            """)

    @OptionGroup var account: AccountFlags

    @Option(help: "Where to post, for example http://127.0.0.1:3000/hook; nowhere when left out.")
    var forwardTo: String?

    @Option(
        parsing: .upToNextOption, help: "Kinds of events, for example video.completed; all when left out.")
    var events: [String] = []

    @Option(help: "Ends after so many events.")
    var limit: Int?

    func validate() throws {
        for kind in events where Event.Kind(rawValue: kind) == nil {
            throw ValidationError("There is no event \(kind).")
        }
    }

    func run() async throws {
        let client = try account.client()
        let secret = try await client.object("GET", "/v1/webhook_secret")["secret"] as? String ?? ""
        let newest = try await client.object("GET", "/v1/events?limit=1")["data"] as? [[String: Any]]
        var cursor = newest?.first?["id"] as? String ?? "evt_0"
        print("Signing secret: \(secret)")
        print("Following events\(forwardTo.map { ", forwarding them to \($0)" } ?? ""). Ctrl-C ends it.")
        fflush(nil)
        // The user names the receiver: any network of theirs will do.
        let everywhere = ["0.0.0.0/0", "::/0"].compactMap(Network.init)
        let poster = Poster(addresses: AddressGuard(opened: everywhere))
        var left = limit ?? .max
        while left > 0 {
            let page: [[String: Any]]
            do {
                let answer = try await client.object(
                    "GET", "/v1/events?ending_before=\(cursor)&limit=100&wait=30")
                page = answer["data"] as? [[String: Any]] ?? []
            } catch let refused as Refused where refused.status < 500 && refused.status != 429 {
                throw refused
            } catch {
                print("The server cannot be reached; trying again. (\(error))")
                try await Task.sleep(for: .seconds(2))
                continue
            }
            for event in page.reversed() where left > 0 {
                cursor = event["id"] as? String ?? cursor
                guard events.isEmpty || events.contains(event["kind"] as? String ?? "") else { continue }
                await tell(event, secret, poster)
                left -= 1
            }
        }
        await poster.close()
    }

    private func tell(_ event: [String: Any], _ secret: String, _ poster: Poster) async {
        let now = TimeSource.system.now()
        var payload = event["payload"] as? [String: Any] ?? [:]
        payload["sent_at"] = now.seconds
        let (id, kind) = (event["id"] as? String ?? "", event["kind"] as? String ?? "")
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        let body =
            (try? JSONSerialization.data(withJSONObject: payload, options: options)).map { Array($0) } ?? []
        let job = (event["job_id"] as? String).map { " \($0)" } ?? ""
        var line = "\(Date().formatted(.iso8601)) \(kind) \(id)\(job)"
        if let forwardTo {
            let fields = WebhookSignature.fields(
                body, event: id, kind: kind, delivery: IdentifierSource(time: .system).make(), attempt: 1,
                at: now,
                secrets: [secret], leading: secret, host: "pikad")
            let outcome = await poster.post(
                forwardTo, fields: fields, body: String(decoding: body, as: UTF8.self))
            let answer = outcome.status.map(String.init) ?? outcome.failure?.rawValue ?? "no answer"
            line += " -> \(answer) (\(outcome.total.milliseconds) ms)"
        }
        print(line)
        fflush(nil)
    }
}
