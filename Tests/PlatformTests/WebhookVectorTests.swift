import Foundation
import Platform
import Testing

/// What `openapi/vectors/webhooks.json` says, which all client libraries are held to as well.
@Suite("Signatures of webhooks")
struct WebhookVectorTests {
    struct Vector: Decodable {
        var name: String
        var body: String
        var headers: [String: String]
        var error: String?
        /// One, or several while a secret is rotated.
        var secrets: [String]

        enum CodingKeys: String, CodingKey { case name, body, headers, error, secret }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            body = try values.decode(String.self, forKey: .body)
            error = try values.decodeIfPresent(String.self, forKey: .error)
            let fields = try values.decode([String: String].self, forKey: .headers)
            headers = Dictionary(uniqueKeysWithValues: fields.map { ($0.lowercased(), $1) })
            let one = try? values.decode(String.self, forKey: .secret)
            secrets = try one.map { [$0] } ?? values.decode([String].self, forKey: .secret)
        }
    }

    static let vectors: [Vector] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../openapi/vectors/webhooks.json").standardizedFileURL
        guard let data = try? Data(contentsOf: root) else { return [] }
        return (try? JSONDecoder().decode([Vector].self, from: data)) ?? []
    }()

    @Test func `what receivers take is what the server sends, and what they refuse is not`() throws {
        #expect(Self.vectors.count >= 20)
        var taken = 0
        for vector in Self.vectors {
            let body = Array(vector.body.utf8)
            let plain = vector.headers["x-pika-signature"]
            let standard = vector.headers["webhook-signature"]?.split(separator: " ").map(String.init)
            let (id, time) = (
                vector.headers["webhook-id"] ?? "", Int64(vector.headers["webhook-timestamp"] ?? "")
            )
            let isPlain = plain.map { plain in
                vector.secrets.contains { WebhookSignature.plain(body, secret: $0) == plain }
            }
            let isStandard = standard.map { list in
                vector.secrets.contains { secret in
                    WebhookSignature.standard(body, id: id, seconds: time ?? 0, secret: secret).map(
                        list.contains) ?? false
                }
            }
            switch vector.error {
            case nil:
                taken += 1
                #expect(
                    isPlain != false && isStandard != false && (isPlain ?? isStandard) == true,
                    "\(vector.name)")
            case "webhook_signature":
                #expect(isPlain == false || isStandard == false, "\(vector.name)")
            default: break
            }
        }
        #expect(taken >= 6)
    }
}
