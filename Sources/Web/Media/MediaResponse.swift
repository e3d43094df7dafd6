import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform

/// Serves a file of a clip, whole or a range of it.
struct MediaResponse {
    let media: Media
    let request: Request

    /// Bytes read and sent at once; what one slow client keeps in memory.
    private static let chunk = 128 * 1024

    /// - Throws: `Refusal` with `range_not_satisfiable`.
    var response: Response {
        get throws(Refusal) {
            let size = media.byteCount
            var headers: HTTPFields = [
                .eTag: media.entityTag, .acceptRanges: "bytes", .lastModified: lastModified,
                // The bytes behind an address never change; the address expires.
                .cacheControl: "private, max-age=3600, immutable",
            ]
            if EntityTags(request.headers[.ifNoneMatch]).match(media.entityTag) {
                return .empty(.notModified, headers: headers)
            }
            headers[.contentType] = media.contentType
            switch isRangeValid ? ByteRange(request.headers[.range], size: size) : .whole {
            case .whole: return answer(0..<size, .ok, headers)
            case .part(let range):
                headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
                return answer(range, .partialContent, headers)
            case .unsatisfiable:
                throw Refusal(
                    PikaError(
                        .rangeNotSatisfiable, "The file has \(size) bytes; ask for one range inside them."),
                    headers: [.contentRange: "bytes */\(size)", .acceptRanges: "bytes"])
            }
        }
    }

    /// Whether the client's copy is of the same file (`If-Range`), or it did not ask; weak tags never match.
    private var isRangeValid: Bool {
        guard let condition = request.headers[.ifRange] else { return true }
        return condition == media.entityTag || condition == lastModified
    }

    private var lastModified: String { HTTPDate.text(seconds: media.createdAt.seconds) }

    private func answer(_ range: Range<Int64>, _ status: HTTPResponse.Status, _ headers: HTTPFields)
        -> Response
    {
        guard request.method != .head else {
            var headers = headers
            headers[.contentLength] = String(range.count)
            return .empty(status, headers: headers)
        }
        let body = ResponseBody(contentLength: range.count) { [media] writer in
            var position = range.lowerBound
            while position < range.upperBound {
                let count = Int(min(Int64(Self.chunk), range.upperBound - position))
                let bytes = try await media.read(at: position, count: count)
                // The file is shorter than when it was opened: breaking off tells the client, an early end would not.
                guard !bytes.isEmpty else { throw PikaError(.internalError, "A file ended early.") }
                try await writer.write(ByteBuffer(bytes: bytes))
                position += Int64(bytes.count)
            }
            try await writer.finish(nil)
        }
        return Response(status: status, headers: headers, body: body)
    }
}

/// Dates as HTTP writes them (RFC 9110 §5.6.7).
enum HTTPDate {
    static func text(seconds: Int64) -> String {
        let days = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
        let clock = Int(seconds) - days * 86_400
        let (year, month, day) = civil(days)
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
        let name = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ][month - 1]
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(weekday), \(two(day)) \(name) \(year) "
            + "\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60)) GMT"
    }

    /// Year, month and day of a number of days since 1970 (Howard Hinnant, “chrono-compatible date algorithms”).
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
