import Crypto
import Domain
import Foundation
import Storage

/// Makes, seals and opens the secrets that deliveries are signed with.
///
/// The database holds them sealed with AES-GCM under a key that lies outside it, each bound to what it belongs to.
public struct WebhookSecrets: Sendable {
    private let key: SymmetricKey

    static let prefix = "whsec_"
    /// Names the key in what is sealed with it.
    static let keyVersion = "1"

    public init(key: SecretFile) { self.key = SymmetricKey(data: key.bytes) }

    /// `whsec_` and 32 random bytes in base64.
    static func draw() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return prefix + Data(bytes).base64EncodedString()
    }

    /// - Throws: `CryptoKitError`.
    func seal(_ secret: String, for owner: Owner, _ webhook: WebhookID?) throws -> String {
        let box = try AES.GCM.seal(
            Array(secret.utf8), using: key, authenticating: Self.binding(owner, webhook))
        guard let combined = box.combined else { throw WebhookSecretError.unreadable }
        return "\(Self.keyVersion):\(combined.base64EncodedString())"
    }

    /// - Throws: `WebhookSecretError`, `CryptoKitError`: sealed for something else, or under another key.
    func open(_ sealed: String, for owner: Owner, _ webhook: WebhookID?) throws -> String {
        let parts = sealed.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0] == Self.keyVersion, let data = Data(base64Encoded: String(parts[1]))
        else { throw WebhookSecretError.unreadable }
        let bytes = try AES.GCM.open(
            AES.GCM.SealedBox(combined: data), using: key, authenticating: Self.binding(owner, webhook))
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func binding(_ owner: Owner, _ webhook: WebhookID?) -> [UInt8] {
        Array("\(owner.account) \(owner.mode.rawValue) \(webhook?.rawValue ?? "")".utf8)
    }
}

enum WebhookSecretError: Error {
    case unreadable
}

extension WebhookSecrets {
    private static let mark = "sealed:"

    /// The text with the secret in it sealed: an answer that is kept to be repeated must not keep that.
    public func conceal(_ secret: String, in text: String) throws -> String {
        let box = try AES.GCM.seal(Array(secret.utf8), using: key)
        guard let combined = box.combined else { throw WebhookSecretError.unreadable }
        return text.replacing(secret, with: Self.mark + Self.urlSafe(combined.base64EncodedString()))
    }

    /// The text as it was before `conceal`; one that holds nothing sealed stays as it is.
    public func reveal(_ text: String) -> String {
        guard let start = text.range(of: "\"\(Self.mark)")?.upperBound,
            let end = text[start...].firstIndex(of: "\""),
            let data = Data(base64Encoded: Self.plain(String(text[start..<end]))),
            let box = try? AES.GCM.SealedBox(combined: data), let bytes = try? AES.GCM.open(box, using: key)
        else { return text }
        let sealed = Self.mark + text[start..<end]
        return text.replacing(sealed, with: String(decoding: bytes, as: UTF8.self))
    }

    /// Nothing that a writer of JSON would escape.
    private static func urlSafe(_ text: String) -> String { text.replacing("/", with: "_") }
    private static func plain(_ text: String) -> String { text.replacing("_", with: "/") }
}
