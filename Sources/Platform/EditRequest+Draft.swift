import Domain
import Sniff

extension EditRequest {
    /// Files that the request names, in the order of the task's inputs.
    typealias Wanted = MediaIntake.Wanted

    /// Checks every rule that needs no file, reporting all breaches at once.
    ///
    /// Size and length are the source's: `fit` sets them once it is here.
    /// - Returns: the request and the files it wants.
    /// - Throws: `PikaError`: `validation_failed`, `plan_limit`.
    static func make(
        _ draft: EditDraft, plan: Plan, seed: () -> UInt32
    ) throws(PikaError) -> (request: EditRequest, wanted: [Wanted]) {
        var rules = Rules()
        var wanted: [Wanted] = []
        rules.check(
            draft.sources.count == 1, draft.operation.sourcePointer,
            draft.sources.isEmpty ? .missingField : .notAllowed,
            "Name exactly one source: \(draft.operation.sources).")
        let source = try draft.sources.first.map { source throws(PikaError) in
            try Source(source, plan: plan, seed: seed, &wanted)
        }
        var steps: [Step] = []
        for placed in draft.steps {
            if let step = Step(placed, &rules, &wanted) { steps.append(step) }
        }
        Self.count(draft.steps.map(\.step), &rules)
        try rules.pass()
        guard let source else { throw PikaError(.validationFailed, "There is no source.") }
        var request = EditRequest(
            operation: draft.operation, source: source, steps: steps,
            frameSize: FrameSize(width: 1280, height: 720), frameCount: pictureSeconds * VideoRequest.frameRate,
            frameRate: VideoRequest.frameRate, linesLimit: plan.linesLimit, seed: draft.seed ?? seed())
        if case .generated(let film) = source {
            request.frameSize = film.frameSize
            request.frameCount = film.frameCount
        }
        return (request, wanted)
    }

    private static func count(_ steps: [EditDraft.Step], _ rules: inout Rules) {
        var (styles, effects, stickers) = (0, 0, 0)
        for step in steps {
            switch step {
            case .style: styles += 1
            case .effect: effects += 1
            case .sticker: stickers += 1
            case .swap: break
            }
        }
        rules.check(
            styles <= stylesLimit, "#/presets", .tooMany, "At most \(stylesLimit) styles blend.")
        rules.check(
            effects <= effectsLimit, "#/effects", .tooMany,
            "At most \(effectsLimit) effects follow each other.")
        rules.check(
            stickers <= stickersLimit, "#/stickers", .tooMany,
            "At most \(stickersLimit) stickers are laid on.")
    }

    /// Takes over what the source's file says.
    /// - Throws: `PikaError`: `validation_failed`.
    mutating func fit(_ medium: MediaIntake.Medium) throws(PikaError) {
        switch (source, medium.header) {
        case (.clip, .film(let header)), (.film, .film(let header)):
            if let width = header.width, let height = header.height {
                frameSize = FrameSize(ofFilm: width, height, lines: linesLimit)
            }
            frameRate = min(medium.frameRate ?? VideoRequest.frameRate, Self.rateLimit)
            guard let seconds = header.seconds else { return }
            guard seconds <= Double(Self.secondsLimit) + 0.5 else {
                throw PikaError(
                    .validationFailed, "The film is too long.",
                    violations: [
                        Violation(
                            at: .pointer(operation.sourcePointer), code: .outOfRange,
                            detail:
                                "It lasts \(Int(seconds.rounded(.up))) seconds; at most \(Self.secondsLimit) can be edited."
                        )
                    ])
            }
            frameCount = max(1, Int((seconds * Double(frameRate)).rounded()))
        case (.picture, .picture(let header)):
            let (width, height) = header.shown
            frameSize = AspectRatio(nearestTo: width, height).frameSize(
                at: linesLimit < Resolution.p720.lines ? .p480 : Resolution(fitting: header))
        default: break
        }
    }
}

extension EditRequest.Source {
    fileprivate init(
        _ draft: EditDraft.Source, plan: Plan, seed: () -> UInt32, _ wanted: inout [EditRequest.Wanted]
    ) throws(PikaError) {
        switch draft {
        case .clip(let id):
            wanted.append(.init(kind: .film, text: id, pointer: "#/clip_id"))
            self = ClipID(rawValue: id).map { .clip($0) } ?? .film
        case .film(let text):
            wanted.append(.init(kind: .film, text: text, pointer: "#/video_url"))
            self = ClipID(rawValue: text).map { .clip($0) } ?? .film
        case .picture(let text):
            wanted.append(.init(text: text, pointer: "#/image_url"))
            self = .picture(seconds: EditRequest.pictureSeconds)
        case .generated(var draft):
            // What is composed is meant to be shown: as large as it goes.
            if draft.resolution == nil { draft.resolution = plan.allows(.p1080) ? .p1080 : plan.defaultResolution }
            do {
                self = .generated(try VideoRequest(draft, plan: plan, seed: seed))
            } catch {
                throw error.inside("#/generate")
            }
            if let image = draft.image { wanted.append(.init(text: image, pointer: "#/generate/image_url")) }
        }
    }
}

extension EditRequest.Step {
    /// Nil when a rule is broken.
    fileprivate init?(
        _ placed: EditDraft.PlacedStep, _ rules: inout Rules, _ wanted: inout [EditRequest.Wanted]
    ) {
        let pointer = placed.pointer
        switch placed.step {
        case .style(let name, let strength):
            let preset = StylePreset(named: name)
            rules.check(
                preset != nil, "\(pointer)/preset", .invalidValue,
                "There is no such style; GET /v1/styles lists them.")
            guard let preset else { return nil }
            self = .style(preset, strength: Float(strength ?? 1))
        case .effect(let name, let target):
            let effect = Effect(named: name)
            rules.check(
                effect != nil, pointer == "#" ? "#/effect" : "\(pointer)/name", .invalidValue,
                "There is no such effect; GET /v1/effects lists them.")
            let target = EditTarget(target, "\(pointer)/target", &rules, &wanted)
            guard let effect else { return nil }
            self = .effect(effect, on: target)
        case .swap(let region, let prompt, let image, let remove):
            let words = rules.text(prompt, "\(pointer)/prompt")
            rules.check(
                remove || words != nil || image != nil, "\(pointer)/prompt", .missingField,
                "Say what comes there in `prompt`, send it as `image_url`, or set `remove`.")
            rules.check(
                !remove || (words == nil && image == nil), "\(pointer)/remove", .notAllowed,
                "What is removed is not replaced: leave `prompt` and `image_url` out.")
            let region = EditTarget(region, "\(pointer)/region", &rules, &wanted)
            if let image { wanted.append(.init(text: image, pointer: "\(pointer)/image_url")) }
            self = .swap(SubjectSwap(region: region, prompt: words, hasImage: image != nil))
        case .sticker(let draft):
            guard let sticker = Sticker(draft, pointer, &rules, &wanted) else { return nil }
            self = .sticker(sticker)
        }
    }
}

extension EditTarget {
    fileprivate init(
        _ draft: EditDraft.Target?, _ pointer: String, _ rules: inout Rules, _ wanted: inout [EditRequest.Wanted]
    ) {
        let ways = [draft?.box != nil, draft?.text != nil, draft?.mask != nil].count { $0 }
        rules.check(
            ways <= 1, pointer, .notAllowed, "Say it in one way: by box, by words, or by a mask.")
        if let box = draft?.box { rules.check(box, "\(pointer)/box") }
        let words = rules.text(draft?.text, "\(pointer)/text")
        if let mask = draft?.mask { wanted.append(.init(text: mask, pointer: "\(pointer)/mask_url")) }
        self.init(box: draft?.box, text: words, hasMask: draft?.mask != nil)
    }
}

extension Sticker {
    fileprivate init?(
        _ draft: StickerDraft, _ pointer: String, _ rules: inout Rules, _ wanted: inout [EditRequest.Wanted]
    ) {
        let words = rules.text(draft.text, "\(pointer)/text")
        let ways = [draft.emoji != nil, draft.text != nil, draft.image != nil].count { $0 }
        rules.check(
            ways == 1, pointer, ways == 0 ? .missingField : .notAllowed,
            "A sticker is an `emoji`, a `text`, or an `image_url`.")
        rules.check(draft.text == nil || words != nil, "\(pointer)/text", .tooShort, "The text has no words.")
        let start = draft.start ?? 0
        rules.check(
            draft.end.map { $0 > start } ?? true, "\(pointer)/end", .outOfRange, "It ends after it begins.")
        let content: Content
        if let emoji = draft.emoji {
            content = .emoji(emoji)
        } else if let words {
            content = .text(
                words, font: draft.font ?? .sans,
                colour: draft.colour.flatMap(Colour.init(hex:)) ?? Colour(red: 1, green: 1, blue: 1))
        } else if let image = draft.image {
            wanted.append(.init(text: image, pointer: "\(pointer)/image_url"))
            content = .image
        } else {
            return nil
        }
        self.init(
            content: content, anchor: draft.anchor ?? .center, size: Float(draft.size ?? 0.2), start: start,
            end: draft.end, motion: draft.motion ?? .pop)
    }
}

extension Sticker.Colour {
    /// `#rrggbb`.
    init?(hex: String) {
        guard hex.first == "#", hex.count == 7, let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
        self.init(
            red: Float(value >> 16) / 255, green: Float(value >> 8 & 255) / 255, blue: Float(value & 255) / 255)
    }
}

extension RenderWork.Operation {
    /// Where its source stands.
    var sourcePointer: String { self == .compose ? "#/generate" : "#/video_url" }

    fileprivate var sources: String {
        switch self {
        case .effects: "clip_id, video_url or image_url"
        case .compose: "generate, clip_id or video_url"
        default: "clip_id or video_url"
        }
    }
}

extension Plan {
    /// Lines that a result may have.
    fileprivate var linesLimit: Int {
        Resolution.allCases.last { allows($0) }?.lines ?? Resolution.p480.lines
    }
}

extension Resolution {
    /// The largest that a picture's shorter side fills, 720p at most.
    fileprivate init(fitting header: StillHeader) {
        let (width, height) = header.shown
        self = min(width, height) >= 700 ? .p720 : .p480
    }
}
