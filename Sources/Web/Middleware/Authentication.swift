import Domain
import HTTPTypes
import Hummingbird
import Platform

/// Finds out who calls, and whether they may.
struct Authentication: Sendable {
    let keys: Keys
    /// Trust `X-Forwarded-Proto`: a proxy in front of us sets it and strips what clients send.
    let isBehindProxy: Bool
    let refusals: RefusalWatch

    /// - Throws: `PikaError` or `Refusal`: `https_required`, `missing_key`, `invalid_key`, `key_revoked`,
    ///   `key_expired`, `key_disabled`, `address_not_allowed`, `insufficient_scope`, `storage_unavailable`.
    func caller(_ request: Request, _ context: APIContext, for operation: API.Operation) async throws
        -> Caller
    {
        guard isPrivate(request, context) else {
            // Whoever owns the key will read of it; that it cannot be written now makes no difference to the answer.
            if let key = Self.key(in: request) {
                try? await keys.expose(key, from: address(request, context))
            }
            throw PikaError(
                .httpsRequired, "Keys are accepted over HTTPS only. Treat the key as exposed and replace it.")
        }
        guard let key = Self.key(in: request) else {
            throw PikaError(.missingKey, "Send your secret key as `Authorization: Bearer sk-pika-…`.")
        }
        let caller = try await authenticate(key, request, context)
        if let scope = operation.scope { try check(scope, of: caller) }
        return caller
    }

    private static func key(in request: Request) -> String? {
        let parts = request.headers[.authorization]?.split(separator: " ", maxSplits: 1) ?? []
        return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : nil
    }

    /// A known key passes from any address; the refused are counted, and refused sooner when they are many.
    private func authenticate(_ key: String, _ request: Request, _ context: APIContext) async throws -> Caller
    {
        let address = address(request, context)
        do {
            return try await keys.authenticate(key, from: address, request: context.requestID)
        } catch let error as PikaError where error.code.status == 401 {
            guard let wait = refusals.count(address) else { throw error }
            throw PikaError(
                .rateLimited, "Too many wrong keys came from this address.", retryAfter: wait + .seconds(1))
        }
    }

    /// Of the client, as far as it is known: what the proxy in front of us saw, or the other end of the connection.
    private func address(_ request: Request, _ context: APIContext) -> String {
        guard isBehindProxy, let last = request.headers[.forwardedFor]?.split(separator: ",").last else {
            return context.address
        }
        return last.filter { $0 != " " }
    }

    private func check(_ scope: Scope, of caller: Caller) throws(Refusal) {
        do throws(PikaError) {
            try caller.require(scope)
        } catch {
            keys.refused(caller, .insufficientScope)
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
