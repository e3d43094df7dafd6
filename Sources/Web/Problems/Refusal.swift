import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// A platform's error together with the headers that HTTP wants beside it.
struct Refusal: Error {
    var error: PikaError
    var headers: HTTPFields = [:]
    /// Whether the error says nothing about what happened, so that the log must.
    var isFault = false
    /// Names of the rate policies that the request would break.
    var violatedPolicies: [String] = []

    init(_ error: PikaError, headers: HTTPFields = [:]) {
        self.error = error
        self.headers = headers
    }

    /// What the caller may see of any error.
    init(_ error: any Error, of request: Request) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let error as PikaError: self.init(error)
        case is NIOTooManyBytesError: self.init(PikaError.bodyTooLarge)
        case is HTTPParserError: self.init(PikaError(.malformedRequest, "The body's framing is broken."))
        case let error as HTTPError where error.status == .notFound: self = Self.noRoute(request)
        case let error as HTTPError where error.status == .contentTooLarge: self.init(PikaError.bodyTooLarge)
        case let error as HTTPError where error.status == .badRequest:
            self.init(PikaError(.malformedRequest, "The request cannot be read."))
        case is CancellationError:
            self.init(PikaError(.overloaded, "The server is going down.", retryAfter: .seconds(1)))
        default:
            let message = "Something unforeseen happened; report the request id."
            self.init(PikaError(.internalError, message, cause: error))
            isFault = true
        }
    }

    private static func noRoute(_ request: Request) -> Refusal {
        let methods = RouteTable.methods(at: request.uri.path)
        guard !methods.isEmpty else {
            return Refusal(PikaError(.routeNotFound, "There is no route with this path; see /openapi.yaml."))
        }
        let list = methods.joined(separator: ", ")
        return Refusal(
            PikaError(.methodNotAllowed, "This route answers to \(list)."), headers: [.allow: list])
    }
}

extension PikaError {
    static var bodyTooLarge: PikaError {
        PikaError(
            .bodyTooLarge,
            """
            A body holds at most \(RequestBodyReader.limit >> 10) KiB, or \(RequestBodyReader.mediaLimit >> 20) MiB \
            where pictures and sounds may be sent.
            """)
    }
}

extension Refusal {
    /// The problem document (RFC 9457) of this refusal, and the headers it travels with.
    func problem(requestID: Domain.RequestID, origin: String) -> (headers: HTTPFields, body: [UInt8]) {
        let code = error.code
        let page = "\(origin)/docs/errors/\(code.rawValue)"
        let type =
            violatedPolicies.isEmpty
            ? page : "https://iana.org/assignments/http-problem-types#quota-exceeded"
        let problem = API.Problem(
            type: type, title: code.title.description, status: code.status, detail: error.message,
            instance: "urn:pika:request:\(requestID)", code: .init(code), requestID: requestID.rawValue,
            docURL: page, retryable: code.isRetryable,
            errors: error.violations.isEmpty ? nil : error.violations.map(API.Violation.init),
            violatedPolicies: violatedPolicies.isEmpty ? nil : violatedPolicies,
            creditsRequired: error.shortage?.price.rawValue,
            creditsAvailable: error.shortage?.available.rawValue)
        var headers = headers
        headers[.contentType] = "application/problem+json"
        headers[.cacheControl] = "no-store"
        if let wait = error.retryAfter {
            headers[.retryAfter] = String(max(1, wait.components.seconds))
            headers[.retryAfterMilliseconds] = String(max(1, wait.milliseconds))
        }
        if code.status == 401, headers[.wwwAuthenticate] == nil {
            let reason = code == .missingKey ? "" : ", error=\"invalid_token\""
            headers[.wwwAuthenticate] = "Bearer realm=\"pika\"" + reason
        }
        return (headers, problem.json)
    }

    func response(requestID: Domain.RequestID, origin: String) -> Response {
        let (headers, body) = problem(requestID: requestID, origin: origin)
        return Response(
            status: .init(code: error.code.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension API.ErrorCode {
    /// Both lists come from the same place in the contract; a test compares them.
    init(_ code: ErrorCode) {
        self = API.ErrorCode(rawValue: code.rawValue) ?? .internalError
    }
}

extension API.Violation {
    init(_ violation: Violation) {
        self.init(code: .init(rawValue: violation.code.rawValue) ?? .invalidValue, detail: violation.detail)
        switch violation.place {
        case .pointer(let pointer): self.pointer = pointer
        case .parameter(let name): parameter = name
        case .header(let name): header = name
        }
    }
}
