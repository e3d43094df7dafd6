import Domain
import HTTPTypes
import Hummingbird
import Platform

/// Finds out who calls, and whether they may.
struct Authentication: Sendable {
    let keys: Keys
    /// Trust `X-Forwarded-Proto`: a proxy in front of us sets it and strips what clients send.
    let isBehindProxy: Bool

    /// - Throws: `PikaError` or `Refusal`: `https_required`, `missing_key`, `invalid_key`, `key_revoked`,
    ///   `key_expired`, `insufficient_scope`, `storage_unavailable`.
    func caller(_ request: Request, _ context: APIContext, for operation: API.Operation) async throws
        -> Caller
    {
        guard isPrivate(request, context) else {
            throw PikaError(
                .httpsRequired, "Keys are accepted over HTTPS only. Treat the key as exposed and replace it.")
        }
        guard let field = request.headers[.authorization] else {
            throw PikaError(.missingKey, "Send your secret key as `Authorization: Bearer sk-pika-…`.")
        }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw PikaError(.missingKey, "Send your secret key as `Authorization: Bearer sk-pika-…`.")
        }
        let caller = try await keys.authenticate(String(parts[1]))
        if let scope = operation.scope { try Self.check(scope, of: caller) }
        return caller
    }

    private static func check(_ scope: Scope, of caller: Caller) throws(Refusal) {
        do throws(PikaError) {
            try caller.require(scope)
        } catch {
            let challenge = "Bearer realm=\"pika\", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
            throw Refusal(error, headers: [.wwwAuthenticate: challenge])
        }
    }

    /// Whether nobody on the way could have read the key.
    private func isPrivate(_ request: Request, _ context: APIContext) -> Bool {
        guard isBehindProxy, let scheme = request.headers[.forwardedProto] else { return context.isLocal }
        return scheme.lowercased() == "https"
    }
}
