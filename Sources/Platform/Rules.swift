import Domain

/// Collects every breach of the rules for a request, so that its caller sees all of them at once.
struct Rules {
    static let textLimit = 2000

    private var violations: [Violation] = []

    mutating func check(_ isRight: Bool, _ pointer: String, _ code: Violation.Code, _ detail: String) {
        if !isRight { violations.append(Violation(at: .pointer(pointer), code: code, detail: detail)) }
    }

    mutating func check(_ box: PictureBox, _ pointer: String) {
        check(
            box.width > 0 && box.height > 0 && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1.001
                && box.y + box.height <= 1.001,
            pointer, .outOfRange, "The box lies inside the picture, whose sides are 1.")
    }

    /// The text without control characters; nil when nothing is left of it.
    mutating func text(_ text: String?, _ pointer: String) -> String? {
        let clean = text.map(Self.clean) ?? ""
        check(
            clean.unicodeScalars.count <= Self.textLimit, pointer, .tooLong,
            "A prompt has at most \(Self.textLimit) characters.")
        return clean.isEmpty ? nil : clean
    }

    /// - Throws: `PikaError` with `validation_failed` when anything was wrong.
    func pass() throws(PikaError) {
        guard !violations.isEmpty else { return }
        throw PikaError(
            .validationFailed, "The request breaks the contract in the places listed.",
            violations: violations)
    }

    /// Turns every control character and line break into a space and trims both ends.
    private static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if scalars.last.map({ $0 != " " }) ?? false { scalars.append(" ") }
            default: scalars.append(scalar)
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}

extension Plan {
    /// - Throws: `PikaError` with `plan_limit`, which names the plan that includes the resolution.
    func require(_ resolution: Resolution) throws(PikaError) {
        guard !allows(resolution) else { return }
        let needed = Plan.smallest(allowing: resolution)
        throw PikaError(
            .planLimit,
            "The plan \(rawValue) does not include \(resolution.rawValue); \(needed.rawValue) does.",
            pointer: "#/resolution")
    }
}
