import Domain

/// Where in a request a value stands.
indirect enum Location {
    case root
    case member(Location, String)
    case element(Location, Int)
    case parameter(String)
    case header(String)

    var place: Violation.Place {
        switch self {
        case .root, .member, .element: .pointer("#" + pointer)
        case .parameter(let name): .parameter(name)
        case .header(let name): .header(name)
        }
    }

    /// JSON Pointer in its URI fragment form (RFC 6901 §6), without the `#`.
    private var pointer: String {
        switch self {
        case .root, .parameter, .header: ""
        case .member(let parent, let name): parent.pointer + "/" + Self.escape(name)
        case .element(let parent, let index): parent.pointer + "/\(index)"
        }
    }

    /// `~` and `/` as the pointer asks, whatever else a URI fragment may not hold percent-encoded.
    private static func escape(_ name: String) -> String {
        var result = ""
        for byte in name.replacing("~", with: "~0").replacing("/", with: "~1").utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}

/// Collects every place where a request breaks the contract; generated code feeds it.
///
/// A reading function returns nil only after it has reported why. A request whose report stays empty is valid.
struct Report {
    /// A hostile body can be wrong in thousands of places; nobody reads more than these.
    static let limit = 100

    private(set) var violations: [Violation] = []

    var isEmpty: Bool { violations.isEmpty }

    mutating func add(_ code: Violation.Code, at location: Location, _ detail: String) {
        guard violations.count < Self.limit else { return }
        violations.append(Violation(at: location.place, code: code, detail: detail))
    }

    mutating func wrongType(_ json: JSON, at location: Location, expected: [String]) {
        add(.wrongType, at: location, "must be \(expected.joined(separator: " or ")), not \(json.typeName)")
    }

    /// - Throws: `PikaError` with `validation_failed` when anything was reported.
    func check() throws(PikaError) {
        guard !violations.isEmpty else { return }
        let count = violations.count
        let summary =
            count == 1
            ? "1 place breaks the contract; `errors` names it."
            : "\(count) places break the contract; `errors` lists them."
        throw PikaError(.validationFailed, summary, violations: violations)
    }
}

extension Report {
    mutating func string(
        _ json: JSON, at location: Location, minimum: Int = 0, maximum: Int = .max, pattern: Pattern? = nil,
        rule: StaticString? = nil
    ) -> String? {
        guard case .string(let text) = json else {
            wrongType(json, at: location, expected: ["text"])
            return nil
        }
        // A scalar takes at most four bytes: most texts need no count.
        if text.utf8.count > maximum || text.utf8.count < minimum * 4 {
            let count = text.unicodeScalars.count
            if count > maximum {
                add(.tooLong, at: location, "must hold at most \(maximum) characters, not \(count)")
                return nil
            }
            if count < minimum {
                add(
                    .tooShort, at: location,
                    "must hold at least \(minimum) \(minimum == 1 ? "character" : "characters")")
                return nil
            }
        }
        if let pattern, !pattern.matches(text) {
            let rule = rule.map(\.description) ?? "must match the pattern \(pattern.source)"
            add(.invalidFormat, at: location, rule)
            return nil
        }
        return text
    }

    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ json: JSON, at location: Location, of _: Value.Type
    ) -> Value? where Value.RawValue == String {
        let values = Value.allCases.map(\.rawValue)
        return choice(json, at: location, of: values).flatMap(Value.init(rawValue:))
    }

    mutating func choice(_ json: JSON, at location: Location, of values: [String]) -> String? {
        guard case .string(let text) = json else {
            wrongType(json, at: location, expected: ["text"])
            return nil
        }
        guard values.contains(text) else {
            let list = values.joined(separator: ", ")
            let hint = Spelling.nearest(to: text, in: values).map { "; did you mean “\($0)”?" } ?? ""
            add(
                .invalidValue, at: location,
                (values.count == 1 ? "must be \(list)" : "must be one of \(list)") + hint)
            return nil
        }
        return text
    }

    mutating func integer(
        _ json: JSON, at location: Location, minimum: Int = .min, maximum: Int = .max
    ) -> Int? {
        guard let value = json.wholeNumber else {
            // A number that is whole but does not fit, such as 1e300, is out of range rather than of a wrong type.
            if case .number(let value) = json, value.rounded() == value || value.isInfinite {
                outOfRange(at: location, minimum, maximum)
            } else if case .number = json {
                add(.wrongType, at: location, "must be a whole number")
            } else {
                wrongType(json, at: location, expected: ["a whole number"])
            }
            return nil
        }
        guard (Int64(minimum)...Int64(maximum)).contains(value) else {
            outOfRange(at: location, minimum, maximum)
            return nil
        }
        return Int(value)
    }

    private mutating func outOfRange(at location: Location, _ minimum: Int, _ maximum: Int) {
        let detail =
            switch (minimum, maximum) {
            case (.min, .max): "is too large"
            case (_, .max): "must be at least \(minimum)"
            default: "must be from \(minimum) to \(maximum)"
            }
        add(.outOfRange, at: location, detail)
    }

    mutating func number(
        _ json: JSON, at location: Location, minimum: Int = .min, maximum: Int = .max
    ) -> Double? {
        let value: Double
        switch json {
        case .integer(let whole): value = Double(whole)
        case .number(let real): value = real
        default:
            wrongType(json, at: location, expected: ["a number"])
            return nil
        }
        guard value.isFinite, value >= Double(minimum), value <= Double(maximum) else {
            outOfRange(at: location, minimum, maximum)
            return nil
        }
        return value
    }

    mutating func boolean(_ json: JSON, at location: Location) -> Bool? {
        guard case .bool(let value) = json else {
            wrongType(json, at: location, expected: ["true or false"])
            return nil
        }
        return value
    }

    mutating func array<Element>(
        _ json: JSON, at location: Location, minimum: Int = 0, maximum: Int = .max,
        _ read: (JSON, Location, inout Report) -> Element?
    ) -> [Element]? {
        guard case .array(let values) = json else {
            wrongType(json, at: location, expected: ["a list"])
            return nil
        }
        guard values.count <= maximum else {
            add(.tooMany, at: location, "must hold at most \(maximum), not \(values.count)")
            return nil
        }
        if values.count < minimum {
            add(.tooFew, at: location, "must hold at least \(minimum), not \(values.count)")
        }
        var elements: [Element] = []
        for (index, value) in values.enumerated() {
            if let element = read(value, .element(location, index), &self) { elements.append(element) }
        }
        return elements.count == values.count && values.count >= minimum ? elements : nil
    }

    mutating func object(_ json: JSON, at location: Location) -> JSON? {
        guard case .object = json else {
            wrongType(json, at: location, expected: ["an object"])
            return nil
        }
        return json
    }

    /// The members of an object whose names are all known.
    mutating func members(of json: JSON, at location: Location, known: [String]) -> MemberReader? {
        guard case .object(let members) = json else {
            wrongType(json, at: location, expected: ["an object"])
            return nil
        }
        for member in members where !known.contains(member.name) {
            let hint = Spelling.nearest(to: member.name, in: known).map { "; did you mean “\($0)”?" } ?? ""
            add(.unknownField, at: .member(location, member.name), "is not a field of this object" + hint)
        }
        return MemberReader(members: members, location: location)
    }
}

/// Reads the members of one object.
struct MemberReader {
    let members: [JSON.Member]
    let location: Location

    typealias Read<Value> = (JSON, Location, inout Report) -> Value?

    func required<Value>(_ name: String, _ report: inout Report, _ read: Read<Value>) -> Value? {
        guard let json = value(name) else {
            report.add(.missingField, at: .member(location, name), "is required")
            return nil
        }
        return read(json, .member(location, name), &report)
    }

    func optional<Value>(_ name: String, _ report: inout Report, _ read: Read<Value>) -> Value? {
        value(name).flatMap { read($0, .member(location, name), &report) }
    }

    /// A member that must be there and may be null.
    func nullable<Value>(_ name: String, _ report: inout Report, _ read: Read<Value>) -> Value? {
        guard value(name) != .null else { return nil }
        return required(name, &report, read)
    }

    private func value(_ name: String) -> JSON? {
        members.first { $0.name == name }?.value
    }
}

/// A type of the contract.
protocol Shape {
    init?(_ json: JSON, at location: Location, _ report: inout Report)
    func write(to writer: inout JSONWriter)
}

extension Shape {
    /// The value as JSON text.
    var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}
