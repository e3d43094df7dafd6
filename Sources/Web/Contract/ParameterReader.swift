import Domain
import HTTPTypes
import Hummingbird

/// Reads the query and header parameters of one request.
struct ParameterReader {
    enum Place {
        case query, header
    }

    private let query: [(name: String, value: String)]
    private let headers: HTTPFields

    init(_ request: Request) {
        query =
            request.uri.query == nil
            ? [] : request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        headers = request.headers
    }

    /// Reports query parameters that the operation does not know.
    func refuseUnknown(known: [String], _ report: inout Report) {
        for (name, _) in query where !known.contains(name) {
            let hint = Spelling.nearest(to: name, in: known).map { "; did you mean “\($0)”?" } ?? ""
            report.add(.unknownField, at: .parameter(name), "is not a parameter of this operation" + hint)
        }
    }

    func optional<Value>(
        _ name: String, in place: Place, isNumber: Bool, _ report: inout Report,
        _ read: MemberReader.Read<Value>
    ) -> Value? {
        let location = place == .query ? Location.parameter(name) : .header(name)
        let values = values(name, in: place)
        guard values.count <= 1 else {
            report.add(.tooMany, at: location, "must be given once")
            return nil
        }
        return values.first.flatMap { read(Self.json($0, isNumber: isNumber), location, &report) }
    }

    func required<Value>(
        _ name: String, in place: Place, isNumber: Bool, _ report: inout Report,
        _ read: MemberReader.Read<Value>
    ) -> Value? {
        if values(name, in: place).isEmpty {
            let location = place == .query ? Location.parameter(name) : .header(name)
            report.add(.missingField, at: location, "is required")
            return nil
        }
        return optional(name, in: place, isNumber: isNumber, &report, read)
    }

    private func values(_ name: String, in place: Place) -> [String] {
        switch place {
        case .query: query.filter { $0.name == name }.map(\.value)
        case .header: HTTPField.Name(name).map { headers[values: $0] } ?? []
        }
    }

    /// Digits become a number where one is wanted; whatever else stays text and is refused by its type.
    private static func json(_ text: String, isNumber: Bool) -> JSON {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let isDecimal = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, isDecimal else { return .string(text) }
        return Int64(text).map(JSON.integer) ?? .number(.infinity)
    }
}
