import Domain

extension KeyframesRequest {
    static let keyframeRange = 2...5
    /// Seconds of new film in one request.
    static let secondsLimit = 25.0
    static let transitionRange = 1.0...25.0
    static let defaultTransition = 5.0
    /// Seconds of a film that was extended again and again.
    static let filmLimit = 180

    /// Fills in the plan's defaults and checks every rule, reporting all breaches at once.
    /// - Parameter earlier: the job whose film is continued, and that film.
    /// - Throws: `PikaError`: `validation_failed`, `plan_limit`.
    init(
        _ draft: KeyframesDraft, continuing earlier: (job: Job, clip: Clip)?, plan: Plan, seed: () -> UInt32
    ) throws(PikaError) {
        var rules = Rules()
        let count = draft.keyframes.count
        let range = earlier == nil ? Self.keyframeRange : 0...Self.keyframeRange.upperBound - 1
        rules.check(
            range.contains(count), "#/keyframes", count < range.lowerBound ? .tooFew : .tooMany,
            earlier == nil
                ? "A film passes through 2 to 5 pictures." : "A film is extended by at most 4 pictures.")
        let steps = max(1, earlier == nil ? count - 1 : count)
        let ways = draft.transitions ?? Array(repeating: .init(), count: steps)
        rules.check(
            ways.count == steps || !range.contains(count), "#/transitions",
            ways.count < steps ? .tooFew : .tooMany,
            "\(count) pictures ask for \(steps) transitions, not \(ways.count).")
        let prompt = rules.text(draft.prompt, "#/prompt")
        let negativePrompt = rules.text(draft.negativePrompt, "#/negative_prompt")
        let keyframes = draft.keyframes.enumerated().map { index, keyframe in
            Keyframe(prompt: rules.text(keyframe.prompt, "#/keyframes/\(index)/prompt"))
        }
        let transitions = ways.enumerated().map { index, way in
            let seconds = way.seconds ?? Self.defaultTransition
            rules.check(
                Self.transitionRange.contains(seconds), "#/transitions/\(index)/duration_sec", .outOfRange,
                "A transition lasts 1 to 25 seconds.")
            return Transition(
                seconds: seconds, prompt: rules.text(way.prompt, "#/transitions/\(index)/prompt") ?? prompt)
        }
        rules.check(
            count > 0 || earlier == nil || transitions.first?.prompt != nil, "#/prompt", .missingField,
            "Without a picture to go to, the prompt says what happens.")
        self.init(
            keyframes: keyframes, transitions: transitions,
            aspect: draft.aspect ?? earlier?.job.work.aspect ?? .landscape16x9,
            resolution: draft.resolution ?? earlier?.job.work.resolution ?? plan.defaultResolution,
            seed: draft.seed ?? seed(), sfx: draft.sfx ?? false, negativePrompt: negativePrompt,
            continued: earlier.map { ContinuedFilm(job: $0.job.id, frameCount: $0.clip.frameCount) })
        rules.check(
            seconds <= Self.secondsLimit, "#/transitions", .outOfRange,
            "All transitions together last at most 25 seconds.")
        if let earlier {
            rules.check(
                resolution == earlier.job.work.resolution, "#/resolution", .notAllowed,
                "An extended film keeps its resolution, \(earlier.job.work.resolution.rawValue).")
            rules.check(
                aspect == earlier.job.work.aspect, "#/aspect", .notAllowed,
                "An extended film keeps its format, \(earlier.job.work.aspect.rawValue).")
            rules.check(
                frameCount <= Self.filmLimit * VideoRequest.frameRate, "#/transitions", .outOfRange,
                """
                The film has \(Self.whole(earlier.clip.frameCount)) s already; extended it lasts at most \
                \(Self.filmLimit) s.
                """)
        }
        try rules.pass()
        try plan.require(resolution)
    }

    private static func whole(_ frames: Int) -> Int {
        (frames + VideoRequest.frameRate - 1) / VideoRequest.frameRate
    }
}
