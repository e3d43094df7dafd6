import Domain

extension VideoRequest {
    static let promptLimit = 2000
    static let secondsRange = 1...10
    static let motionRange = 0...4

    /// Fills in the plan's defaults and checks every rule, reporting all breaches at once.
    /// - Throws: `PikaError`: `validation_failed`, `plan_limit`.
    init(_ draft: VideoDraft, plan: Plan, seed: () -> UInt32) throws(PikaError) {
        let prompt = Self.clean(draft.prompt)
        let negativePrompt = draft.negativePrompt.map(Self.clean)
        let seconds = draft.seconds ?? 5
        let resolution = draft.resolution ?? plan.defaultResolution
        var violations: [Violation] = []
        func check(_ isRight: Bool, _ pointer: String, _ code: Violation.Code, _ detail: String) {
            if !isRight { violations.append(Violation(at: .pointer(pointer), code: code, detail: detail)) }
        }
        check(!prompt.isEmpty, "#/prompt", .tooShort, "The prompt has no words.")
        check(
            prompt.unicodeScalars.count <= Self.promptLimit, "#/prompt", .tooLong,
            "A prompt has at most \(Self.promptLimit) characters.")
        check(
            (negativePrompt ?? "").unicodeScalars.count <= Self.promptLimit, "#/negative_prompt", .tooLong,
            "A negative prompt has at most \(Self.promptLimit) characters.")
        check(
            Self.secondsRange.contains(seconds), "#/duration", .outOfRange, "A film lasts 1 to 10 seconds.")
        check(
            draft.motion.map(Self.motionRange.contains) ?? true, "#/motion", .outOfRange,
            "Motion goes from 0 to 4.")
        guard violations.isEmpty else {
            throw PikaError(
                .validationFailed, "The request breaks the contract in the places listed.",
                violations: violations)
        }
        guard plan.allows(resolution) else {
            let needed = Plan.smallest(allowing: resolution)
            throw PikaError(
                .planLimit,
                "The plan \(plan.rawValue) does not include \(resolution.rawValue); \(needed.rawValue) does.",
                pointer: "#/resolution")
        }
        self.init(
            prompt: prompt, negativePrompt: negativePrompt.flatMap { $0.isEmpty ? nil : $0 },
            seconds: seconds,
            aspect: draft.aspect ?? .landscape16x9, resolution: resolution, seed: draft.seed ?? seed(),
            motion: draft.motion, camera: draft.camera, sfx: draft.sfx ?? false)
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
