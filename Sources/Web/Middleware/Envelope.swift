import Domain
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// What surrounds every answer: its request id, the problem document of whatever went wrong, one line of log.
struct Envelope: RouterMiddleware {
    typealias Context = APIContext

    let identifiers: IdentifierSource
    let publicURL: String?

    @concurrent func handle(
        _ request: Request, context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let id: Domain.RequestID = identifiers.make()
        context.requestID = id
        context.origin = publicURL ?? Self.origin(of: request)
        let bound = context
        let start = ContinuousClock.now
        // The framework's own id would only stand beside ours.
        var logger = Logger.current
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request.id"] = "\(id)"
        return await withLogger(logger) { logger in
            var response: Response
            var code: ErrorCode?
            do {
                response = try await next(request, bound)
            } catch {
                let refusal = Refusal(error, of: request)
                code = refusal.error.code
                if refusal.isFault || refusal.error.code.status >= 500 {
                    let cause = refusal.error.cause.map { "\($0)" } ?? ""
                    logger.error("request.failed", metadata: ["error": "\(cause)"])
                }
                response = refusal.response(requestID: id, origin: bound.origin)
            }
            response.headers[.pikaRequestID] = id.rawValue
            response.headers[.requestID] = id.rawValue
            for field in bound.record.fields.withLock({ $0 }) { response.headers[field.name] = field.value }
            response.headers[.contentTypeOptions] = "nosniff"
            if request.method == .head { response = response.createHeadResponse() }
            Self.log(request, bound, response.status.code, code, since: start, logger)
            return response
        }
    }

    /// The address the client used, unless its Host header is no host at all.
    private static func origin(of request: Request) -> String {
        let host = request.head.authority ?? ""
        let isHost =
            !host.isEmpty && host.utf8.count <= 255
            && host.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                    UInt8(ascii: ":"),
                    UInt8(ascii: "["), UInt8(ascii: "]"):
                    true
                default: false
                }
            }
        return "http://" + (isHost ? host : "localhost")
    }

    private static func log(
        _ request: Request, _ context: APIContext, _ status: Int, _ code: ErrorCode?,
        since start: ContinuousClock.Instant, _ logger: Logger
    ) {
        var metadata: Logger.Metadata = [
            "http.method": "\(request.method.rawValue)", "http.route": "\(context.endpointPath ?? "none")",
            "http.status": .stringConvertible(status),
            "duration.ms": .stringConvertible(Self.milliseconds(.now - start)),
        ]
        if let key = context.record.key.withLock({ $0 }) { metadata["key.id"] = "\(key)" }
        if let code { metadata["error.code"] = "\(code.rawValue)" }
        logger.info("request", metadata: metadata)
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        let parts = duration.components
        let microseconds = Double(parts.seconds) * 1e6 + Double(parts.attoseconds) / 1e12
        return (microseconds / 10).rounded() / 100
    }
}

extension HTTPField.Name {
    static let pikaRequestID = known("Pika-Request-Id")
    static let requestID = known("X-Request-Id")
    static let contentTypeOptions = known("X-Content-Type-Options")
    static let contentSecurityPolicy = known("Content-Security-Policy")
    static let forwardedProto = known("X-Forwarded-Proto")
    static let pollAfter = known("Pika-Poll-After-Ms")
    static let jobID = known("Pika-Job-Id")
    static let prefer = known("Prefer")
    static let preferenceApplied = known("Preference-Applied")
    static let idempotencyKey = known("Idempotency-Key")
    static let idempotentReplayed = known("Idempotent-Replayed")
    static let originalRequestID = known("Pika-Original-Request-Id")
    static let keyExpiresAt = known("Pika-Key-Expires-At")
    static let concurrency = known("Pika-Concurrency")
    static let deadline = known("Pika-Deadline")
    static let forwardedFor = known("X-Forwarded-For")
    static let ratePolicy = known("RateLimit-Policy")
    static let rateLimit = known("RateLimit")
    static let rateLimitLimit = known("X-RateLimit-Limit")
    static let rateLimitRemaining = known("X-RateLimit-Remaining")
    static let rateLimitReset = known("X-RateLimit-Reset")
    static let retryAfterMilliseconds = known("retry-after-ms")
    static let link = known("Link")
    static let accelBuffering = known("X-Accel-Buffering")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("no header name: \(name)") }
        return name
    }
}
