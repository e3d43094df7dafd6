import Crypto
import Domain
import Foundation
import Storage

/// The two ways in which a delivery is signed; `openapi/vectors/webhooks.json` has examples of both.
public enum WebhookSignature {
    /// HMAC-SHA-256 of the body under the secret's text, its prefix included: one signature, for `X-Pika-Signature`.
    public static func plain(_ body: [UInt8], secret: String) -> String {
        "sha256="
            + HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array(secret.utf8)))
            .hexadecimal
    }

    /// HMAC-SHA-256 of id, time and body under the secret's decoded part, as Standard Webhooks has it: `v1,…`.
    /// - Parameter seconds: unix time.
    /// - Returns: nil when the secret is not one.
    public static func standard(
        _ body: [UInt8], id: String, seconds: Int64, secret: String
    ) -> String? {
        guard secret.hasPrefix(WebhookSecrets.prefix),
            let key = Data(base64Encoded: String(secret.dropFirst(WebhookSecrets.prefix.count)))
        else { return nil }
        let signed = Array("\(id).\(seconds).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key))
        return "v1," + Data(code).base64EncodedString()
    }

    /// The header fields of a delivery.
    /// - Parameters:
    ///   - secrets: oldest first; not empty.
    ///   - leading: the one that signs where there is room for one signature.
    public static func fields(
        _ body: [UInt8], event: String, kind: String, delivery: DeliveryID, attempt: Int, at now: Timestamp,
        secrets: [String], leading: String, host: String
    ) -> [DeliveryAttempt.Message.Field] {
        let signatures = secrets.reversed().compactMap {
            standard(body, id: event, seconds: now.seconds, secret: $0)
        }
        return [
            .init("Content-Type", "application/json"),
            .init("User-Agent", "Pika-Webhooks/1 (+\(host)/docs/webhooks)"),
            .init("X-Pika-Signature", plain(body, secret: leading)),
            .init("webhook-id", event),
            .init("webhook-timestamp", String(now.seconds)),
            .init("webhook-signature", signatures.joined(separator: " ")),
            .init("X-Pika-Event", kind),
            .init("X-Pika-Delivery", delivery.rawValue),
            .init("X-Pika-Attempt", String(attempt)),
            .init("Pika-Version", Dispatcher.version),
        ]
    }
}
