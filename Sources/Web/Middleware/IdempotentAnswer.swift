import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform
import Synchronization

/// Answers a request that bears an `Idempotency-Key` once, and with the same answer from then on.
struct IdempotentAnswer: Sendable {
    let idempotency: Idempotency
    let clips: Clips
    let time: TimeSource
    let secrets: WebhookSecrets

    /// Fields of an answer that its repetition carries too.
    private static let kept: [HTTPField.Name] = [
        .contentType, .cacheControl, .location, .jobID, .pollAfter,
    ]

    func answer(
        _ request: Request, _ context: APIContext, startBy: Timestamp?, _ handler: Routes.Handler
    ) async throws -> Response {
        guard let key = try Self.key(in: request.headers) else {
            return try await Submission.$current.withValue(Submission(startBy: startBy)) {
                try await handler(request, context)
            }
        }
        var request = request
        let body = try await request.collectBody(upTo: RequestBodyReader.mediaLimit)
        let attempt = Idempotency.Attempt(
            key, of: try context.caller, request: context.requestID, parts: Self.parts(request, body))
        if let receipt = try await idempotency.begin(attempt) { return repetition(of: receipt) }
        defer { idempotency.end(attempt) }
        return try await first(attempt, request, context, startBy, handler)
    }

    private func first(
        _ attempt: Idempotency.Attempt, _ request: Request, _ context: APIContext, _ startBy: Timestamp?,
        _ handler: Routes.Handler
    ) async throws -> Response {
        let isKept = KeptFlag()
        let presentation = Presentation(clips: clips, origin: context.origin)
        let submission = Submission(startBy: startBy) { [idempotency, time] made in
            let (status, headers, body): (Int, HTTPFields, [UInt8])
            switch made {
            case .job(let job):
                status = 202
                (headers, body) = try presentation.accepted(job)
            case .key(let key):
                // Its secret is told once, and not kept for a repetition.
                let answer = Response.json(API.Key(key, at: time.now()), status: .created)
                (status, headers, body) = (201, answer.headers, API.Key(key, at: time.now()).json)
            }
            isKept.set()
            return idempotency.receipt(
                of: attempt, status: status, headers: Self.kept(of: headers), body: body)
        }
        do {
            let response = try await Submission.$current.withValue(submission) {
                try await handler(request, context)
            }
            let (status, headers) = (response.status, response.headers)
            // Who waited for the job is told more than the receipt that went with it.
            guard isKept.isSet ? status == .ok : status.kind == .successful else { return response }
            let body = Collector()
            try await response.body.write(body)
            let bytes = body.bytes.withLock { $0 }
            let receipt = idempotency.receipt(
                of: attempt, status: status.code, headers: Self.kept(of: headers),
                body: try keepable(bytes, context))
            if isKept.isSet {
                try await idempotency.complete(receipt)
            } else {
                try await idempotency.keep(receipt)
            }
            return Response(
                status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        } catch let error where Idempotency.isOvertaken(error) {
            // Another process was faster; what this one did has been rolled back.
            guard let receipt = try await idempotency.receipt(of: attempt) else { throw error }
            return repetition(of: receipt)
        } catch let error as PikaError where error.code.status == 402 {
            // A decline stays one for this key, whatever is paid in meanwhile.
            let problem = Refusal(error).problem(requestID: context.requestID, origin: context.origin)
            try await idempotency.keep(
                idempotency.receipt(
                    of: attempt, status: 402, headers: Self.kept(of: problem.headers), body: problem.body))
            throw error
        }
    }

    private func keepable(_ body: [UInt8], _ context: APIContext) throws -> [UInt8] {
        guard let secret = context.record.secret.withLock({ $0 }) else { return body }
        return Array(try secrets.conceal(secret, in: String(decoding: body, as: UTF8.self)).utf8)
    }

    private func repetition(of receipt: Receipt) -> Response {
        var headers: HTTPFields = [
            .idempotentReplayed: "true", .originalRequestID: receipt.request.rawValue,
        ]
        for (name, value) in receipt.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return Response(
            status: .init(code: receipt.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: secrets.reveal(receipt.body))))
    }

    private static func kept(of headers: HTTPFields) -> [String: String] {
        kept.reduce(into: [:]) { $0[$1.rawName] = headers[$1] }
    }

    /// Method, path, query in a fixed order, version of the contract, body.
    private static func parts(_ request: Request, _ body: ByteBuffer) -> [[UInt8]] {
        let query = request.uri.queryParameters.map { "\($0.key)=\($0.value)" }.sorted().joined(
            separator: "&")
        let version = HTTPField.Name("Pika-Version").flatMap { request.headers[$0] } ?? ""
        return [request.method.rawValue, request.uri.path, query, version].map { Array($0.utf8) }
            + [Array(body.readableBytesView)]
    }

    /// A string of structured fields (RFC 8941) or the bare characters.
    /// - Throws: `PikaError` with `idempotency_key_invalid`.
    static func key(in headers: HTTPFields) throws(PikaError) -> String? {
        let values = headers[values: .idempotencyKey]
        guard let value = values.first else { return nil }
        let key =
            value.hasPrefix("\"") ? unquoted(value) : value.contains { "\",".contains($0) } ? nil : value
        guard values.count == 1, let key, (1...255).contains(key.utf8.count),
            key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            throw PikaError(
                .idempotencyKeyInvalid,
                "Send one `Idempotency-Key` of 1 to 255 visible ASCII characters, bare or in double quotes.")
        }
        return key
    }

    private static func unquoted(_ value: String) -> String? {
        guard value.utf8.count >= 2, value.hasSuffix("\"") else { return nil }
        var key = ""
        var isEscaped = false
        for character in value.dropFirst().dropLast() {
            if isEscaped {
                guard character == "\"" || character == "\\" else { return nil }
                key.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return nil
            } else {
                key.append(character)
            }
        }
        return isEscaped ? nil : key
    }
}

/// Whether the receipt went with the job.
private final class KeptFlag: Sendable {
    private let value = Mutex(false)

    var isSet: Bool { value.withLock { $0 } }

    func set() { value.withLock { $0 = true } }
}

/// Takes the body of an answer.
private final class Collector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0 += Array(buffer.readableBytesView) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
