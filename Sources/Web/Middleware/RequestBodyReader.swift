import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads bodies: bounded, JSON only, every failure with its own code.
enum RequestBodyReader {
    /// Bytes of a body.
    static let limit = 64 * 1024
    /// Bytes of a body that may hold pictures.
    static let mediaLimit = 16 << 20

    /// The body as a value of the contract.
    /// - Throws: `PikaError`: `body_too_large`, `unsupported_media_type`, `malformed_request`,
    ///   `validation_failed`.
    static func read<Value: Shape>(
        _: Value.Type, from request: Request, limit: Int = Self.limit
    ) async throws -> Value {
        try checkType(request.headers)
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw PikaError.bodyTooLarge
        }
        let buffer = try await request.body.collect(upTo: limit)
        let json: JSON
        do throws(JSONError) {
            json = try JSONParser.parse(Array(buffer.readableBytesView))
        } catch {
            throw PikaError(
                .malformedRequest, "The body is not valid JSON: \(error.reason), at byte \(error.offset).")
        }
        var report = Report()
        let value = Value(json, at: .root, &report)
        try report.check()
        guard let value else { throw PikaError(.malformedRequest, "The body cannot be read.") }
        return value
    }

    private static func checkType(_ headers: HTTPFields) throws(PikaError) {
        let encoding = headers[.contentEncoding]?.lowercased() ?? "identity"
        guard encoding == "identity" else {
            throw PikaError(.unsupportedMediaType, "Send the body uncompressed.")
        }
        let type = (headers[.contentType] ?? "").lowercased()
        let parts = type.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst("charset=".count)
            .filter { $0 != "\"" }
        guard parts.first == "application/json", charset ?? "utf-8" == "utf-8" else {
            throw PikaError(.unsupportedMediaType, "Send the body as `application/json` in UTF-8.")
        }
    }
}
