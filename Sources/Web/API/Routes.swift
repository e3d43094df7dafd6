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
        router.on(RouterPath(operation.path), method: method) { request, context in
            guard operation.needsKey else { return try await handler(request, context) }
            var context = context
            context.identify(try await authentication.caller(request, context, for: operation))
            try await Self.limit(context, limiter)
            guard method == .post else { return try await handler(request, context) }
            let startBy = try request.deadline(after: time.now())
            return try await once.answer(request, context, startBy: startBy, handler)
        }
    }

    /// Counts the request, and tells the caller how many are left.
    private static func limit(_ context: APIContext, _ limiter: RateLimiter) async throws {
        let standing = try await limiter.admit(try context.caller.key.rawValue)
        context.record.fields.withLock { $0 = standing.fields }
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
