import Domain
import Sniff

extension StylesRequest {
    /// Checks every rule that needs no file, reporting all breaches at once.
    ///
    /// Size and length are the film's: `fit` sets them once it is here.
    /// - Throws: `PikaError`: `validation_failed`.
    init(_ draft: StylesDraft, plan: Plan, seed: () -> UInt32) throws(PikaError) {
        var rules = Rules()
        rules.check(
            draft.clip != nil || draft.film != nil, Self.pointer(draft), .missingField,
            "Name the film: clip_id or video_url.")
        rules.check(
            draft.clip == nil || draft.film == nil, Self.pointer(draft), .notAllowed,
            "Name the film once: by clip_id or by video_url.")
        rules.check(
            (1...Self.stylesLimit).contains(draft.presets.count), "#/presets",
            draft.presets.isEmpty ? .tooFew : .tooMany, "One to \(Self.stylesLimit) presets blend.")
        var styles: [StyleUse] = []
        for (index, use) in draft.presets.enumerated() {
            let preset = StylePreset(named: use.preset)
            rules.check(
                preset != nil, "#/presets/\(index)/preset", .invalidValue,
                "There is no such style; GET /v1/styles lists them.")
            let strength = use.strength ?? 1
            rules.check(
                (0...1).contains(strength), "#/presets/\(index)/strength", .outOfRange,
                "Strength goes from 0 to 1.")
            if let preset { styles.append(StyleUse(preset, strength: Float(strength))) }
        }
        try rules.pass()
        let lines = Resolution.allCases.last { plan.allows($0) }?.lines ?? Resolution.p480.lines
        self.init(
            clip: (draft.clip ?? draft.film).flatMap(ClipID.init(rawValue:)), styles: styles,
            frameSize: FrameSize(ofFilm: 1280, 720, lines: lines),
            frameCount: 5 * VideoRequest.frameRate, frameRate: VideoRequest.frameRate, linesLimit: lines,
            seed: draft.seed ?? seed())
    }

    /// Where the film stands in the request.
    static func pointer(_ draft: StylesDraft) -> String { draft.clip == nil ? "#/video_url" : "#/clip_id" }

    /// Takes over what the film's file says.
    /// - Throws: `PikaError`: `validation_failed`.
    mutating func fit(_ medium: MediaIntake.Medium, at pointer: String) throws(PikaError) {
        guard case .film(let header) = medium.header else { return }
        if let width = header.width, let height = header.height {
            frameSize = FrameSize(ofFilm: width, height, lines: linesLimit)
        }
        frameRate = min(medium.frameRate ?? VideoRequest.frameRate, Self.rateLimit)
        guard let seconds = header.seconds else { return }
        var rules = Rules()
        rules.check(
            seconds <= Double(Self.secondsLimit) + 0.5, pointer, .outOfRange,
            "The film lasts \(Int(seconds.rounded(.up))) seconds; at most \(Self.secondsLimit) can be edited."
        )
        try rules.pass()
        frameCount = max(1, Int((seconds * Double(frameRate)).rounded()))
    }
}
