import Domain
import Sniff

extension PerformanceRequest {
    /// Fills in the plan's defaults and checks every rule that needs no file, reporting all breaches at once.
    ///
    /// The size is the picture's and the seconds are the sound's: both are set once these are here.
    /// - Throws: `PikaError`: `validation_failed`, `plan_limit`.
    init(_ draft: PerformanceDraft, plan: Plan, seed: () -> UInt32) throws(PikaError) {
        var rules = Rules()
        let words = rules.text(draft.text, "#/text")
        rules.check(
            draft.sound != nil || draft.text != nil, "#/audio_url", .missingField,
            "Send audio_url, or text for a voice to say.")
        rules.check(
            draft.sound == nil || draft.text == nil, "#/text", .notAllowed,
            "Send audio_url or text, not both.")
        rules.check(draft.text == nil || words != nil, "#/text", .tooShort, "The text has no words.")
        rules.check(
            words?.count ?? 0 <= Self.charactersLimit, "#/text", .tooLong,
            "A text has at most \(Self.charactersLimit) characters.")
        rules.check(
            draft.voice == nil || draft.sound == nil || draft.text != nil, "#/voice", .notAllowed,
            "A voice says a text; with audio_url there is none to say.")
        let voice = draft.voice ?? Voice.catalogue[0].id
        rules.check(
            Voice(id: voice) != nil, "#/voice", .invalidValue,
            "There is no such voice; GET /v1/voices lists them.")
        if let box = draft.faceBox { rules.check(box, "#/face_box") }
        let resolution = draft.resolution ?? plan.defaultResolution
        try rules.pass()
        try plan.require(resolution)
        self.init(
            text: words.map { Line(words: $0, voice: voice) }, faceBox: draft.faceBox,
            facePoints: draft.facePoints, resolution: resolution,
            frameSize: FrameSize(width: 0, height: 0), seed: draft.seed ?? seed(),
            seconds: min(
                Double(plan.longestSpeech), words.map { Self.mostSeconds(toSay: $0.count) } ?? .infinity),
            longest: plan.longestSpeech)
    }

    /// Takes over what the files say.
    /// - Parameter sound: nil when a text is said.
    /// - Throws: `PikaError`: `validation_failed`, `plan_limit`.
    mutating func fit(picture: StillHeader, sound: SoundHeader?, plan: Plan) throws(PikaError) {
        let (width, height) = picture.shown
        frameSize = FrameSize(ofPicture: width, height, at: resolution)
        guard let heard = sound?.seconds else { return }
        var rules = Rules()
        rules.check(heard > 0, "#/audio_url", .tooShort, "The sound has no samples.")
        rules.check(
            heard <= Double(Self.secondsLimit) + Self.padding, "#/audio_url", .outOfRange,
            "The sound lasts \(Int(heard.rounded(.up))) seconds; at most \(Self.secondsLimit) can be spoken.")
        try rules.pass()
        guard heard <= Double(plan.longestSpeech) + Self.padding else {
            throw PikaError(
                .planLimit,
                """
                The sound lasts \(Int(heard.rounded(.up))) seconds; the plan \(plan.rawValue) includes \
                \(plan.longestSpeech), every other one \(Self.secondsLimit).
                """, pointer: "#/audio_url")
        }
        seconds = min(heard, Double(plan.longestSpeech))
    }
}
