import Domain
import Sniff

extension EditRequest {
    /// Checks every rule that needs no file, reporting all breaches at once.
    ///
    /// Size and length are the source's: `fit` sets them once it is here.
    /// - Returns: the request, and the files that it wants in the order of the task's inputs.
    /// - Throws: `PikaError`: `validation_failed`.
    static func make(
        _ draft: EditDraft, plan: Plan, seed: () -> UInt32
    ) throws(PikaError) -> (request: EditRequest, wanted: [MediaIntake.Wanted]) {
        var rules = Rules()
        let names = draft.operation == .effects ? "clip_id, video_url or image_url" : "clip_id or video_url"
        rules.check(
            draft.sources.count == 1, draft.sources.first?.pointer ?? "#/video_url",
            draft.sources.isEmpty ? .missingField : .notAllowed,
            "Name the source once: by \(names).")
        let styles = draft.steps.count { if case .style = $0 { true } else { false } }
        rules.check(
            draft.operation != .styles || (1...stylesLimit).contains(styles), "#/presets",
            styles == 0 ? .tooFew : .tooMany, "One to \(stylesLimit) presets blend.")
        var wanted = draft.sources.prefix(1).map(\.wanted)
        let steps = draft.steps.enumerated().compactMap { Step($1, at: $0, &rules, &wanted) }
        try rules.pass()
        guard let source = draft.sources.first else {
            throw PikaError(.validationFailed, "There is no source.")
        }
        let lines = Resolution.allCases.last { plan.allows($0) }?.lines ?? Resolution.p480.lines
        let request = EditRequest(
            operation: draft.operation, source: Source(source), steps: steps,
            frameSize: FrameSize(ofFilm: 1280, 720, lines: lines), linesLimit: lines,
            seed: draft.seed ?? seed())
        return (request, wanted)
    }

    /// Takes over what the source's file says.
    /// - Throws: `PikaError`: `validation_failed`.
    mutating func fit(_ medium: MediaIntake.Medium, at pointer: String) throws(PikaError) {
        switch medium.header {
        case .picture(let picture):
            frameSize = FrameSize(ofFilm: picture.shown.width, picture.shown.height, lines: linesLimit)
        case .film(let film):
            if let width = film.width, let height = film.height {
                frameSize = FrameSize(ofFilm: width, height, lines: linesLimit)
            }
            frameRate = min(medium.frameRate ?? VideoRequest.frameRate, Self.rateLimit)
            guard let seconds = film.seconds else { return }
            var rules = Rules()
            rules.check(
                seconds <= Double(Self.secondsLimit) + 0.5, pointer, .outOfRange,
                "The film lasts \(Int(seconds.rounded(.up))) seconds; at most \(Self.secondsLimit) can be edited."
            )
            try rules.pass()
            frameCount = max(1, Int((seconds * Double(frameRate)).rounded()))
        case .sound: break
        }
    }
}

extension EditDraft.Source {
    /// Where it stands in the request.
    var pointer: String {
        switch self {
        case .clip: "#/clip_id"
        case .film: "#/video_url"
        case .picture: "#/image_url"
        }
    }

    fileprivate var wanted: MediaIntake.Wanted {
        switch self {
        case .clip(let text), .film(let text): .init(kind: .film, text: text, pointer: pointer)
        case .picture(let text): .init(text: text, pointer: pointer)
        }
    }
}

extension EditRequest.Source {
    fileprivate init(_ draft: EditDraft.Source) {
        switch draft {
        case .clip(let text), .film(let text): self = ClipID(rawValue: text).map { .clip($0) } ?? .film
        case .picture: self = .picture(seconds: EditRequest.pictureSeconds)
        }
    }
}

extension EditRequest.Step {
    /// Nil when a rule is broken.
    fileprivate init?(
        _ draft: EditDraft.Step, at index: Int, _ rules: inout Rules, _ wanted: inout [MediaIntake.Wanted]
    ) {
        switch draft {
        case .style(let name, let strength):
            let preset = StylePreset(named: name)
            rules.check(
                preset != nil, "#/presets/\(index)/preset", .invalidValue,
                "There is no such style; GET /v1/styles lists them.")
            let strength = strength ?? 1
            rules.check(
                (0...1).contains(strength), "#/presets/\(index)/strength", .outOfRange,
                "Strength goes from 0 to 1.")
            guard let preset else { return nil }
            self = .style(preset, strength: Float(strength))
        case .effect(let name, let target):
            let effect = Effect(named: name)
            rules.check(
                effect != nil, "#/effect", .invalidValue,
                "There is no such effect; GET /v1/effects lists them.")
            let target = EditTarget(target, "#/target", &rules, &wanted)
            guard let effect else { return nil }
            self = .effect(effect, on: target)
        }
    }
}

extension EditTarget {
    fileprivate init(
        _ draft: EditDraft.Target?, _ pointer: String, _ rules: inout Rules,
        _ wanted: inout [MediaIntake.Wanted]
    ) {
        let ways = [draft?.box != nil, draft?.text != nil, draft?.mask != nil].count { $0 }
        rules.check(
            ways <= 1, pointer, .notAllowed, "Say it in one way: by box, by words, or by a mask.")
        if let box = draft?.box { rules.check(box, "\(pointer)/box") }
        if let mask = draft?.mask { wanted.append(.init(text: mask, pointer: "\(pointer)/mask_url")) }
        self.init(
            box: draft?.box, text: rules.text(draft?.text, "\(pointer)/text"), hasMask: draft?.mask != nil)
    }
}
