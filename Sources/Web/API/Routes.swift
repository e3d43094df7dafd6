import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform
import Synchronization

/// Puts operations of the contract onto the router, each with what the contract asks of its caller.
struct Routes {
    typealias Handler = @Sendable (Request, APIContext) async throws -> Response

    let router: Router<APIContext>
    let authentication: Authentication
    let limiter: RateLimiter
    let once: IdempotentAnswer
    let time: TimeSource

    func serve(_ operation: API.Operation, _ handler: @escaping Handler) {
        guard let method = HTTPRequest.Method(operation.method) else {
            preconditionFailure("no method: \(operation.method)")
        }
        let (authentication, limiter, once, time) = (authentication, limiter, once, time)
        let keys = authentication.keys
        router.on(RouterPath(operation.path), method: method) { request, context in
            guard operation.needsKey else { return try await handler(request, context) }
            var context = context
            let caller = try await authentication.caller(request, context, for: operation)
            context.identify(caller)
            do {
                try await Self.limit(caller, context, limiter)
                guard method == .post else { return try await handler(request, context) }
                // Deadlines are of the time of the caller's mode, the queue's time is everybody's.
                let startBy = try request.deadline(after: time.now() + caller.clockAhead)
                return try await once.answer(
                    request, context, startBy: startBy.map { $0 - caller.clockAhead }, handler)
            } catch {
                if let code = Self.notedCode(of: error) { keys.refused(caller, code) }
                throw error
            }
        }
    }

    /// The refusal that the account shall find in its audit log, if it is one.
    private static func notedCode(of error: any Error) -> ErrorCode? {
        let code = (error as? Refusal)?.error.code ?? (error as? PikaError)?.code
        return code == .rateLimited || code == .keyCreditLimit ? code : nil
    }

    /// Counts the request, and tells the caller how many are left.
    private static func limit(_ caller: Caller, _ context: APIContext, _ limiter: RateLimiter) async throws {
        let standing = try await limiter.admit(caller.key.rawValue, perMinute: caller.requestsPerMinute)
        context.record.fields.withLock { fields in
            fields = standing.fields
            fields[.keyExpiresAt] = caller.replacedUntil.map { String($0.seconds) }
        }
        guard !standing.isAdmitted else { return }
        throw Refusal(rateLimit: standing)
    }
}

extension APIContext {
    /// The job that the path names; what is no id names nothing.
    var jobID: JobID {
        get throws(PikaError) {
            guard let id = parameters.get("job_id").flatMap(JobID.init(rawValue:)) else {
                throw PikaError(.jobNotFound, "This account has no job with that id.")
            }
            return id
        }
    }

    var clipID: ClipID {
        get throws(PikaError) {
            guard let id = parameters.get("clip_id").flatMap(ClipID.init(rawValue:)) else {
                throw PikaError(.clipNotFound, "This account has no clip with that id.")
            }
            return id
        }
    }
}

extension Response {
    /// An answer of the contract; never kept by caches on the way.
    static func json(
        _ value: some Shape, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        if headers[.cacheControl] == nil { headers[.cacheControl] = "private, no-store" }
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: value.json)))
    }

    /// Nothing to send.
    static func empty(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) -> Response {
        Response(status: status, headers: headers, body: .init())
    }
}
