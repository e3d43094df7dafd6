import Domain

extension VideoRequest {
    static let secondsRange = 1...10
    static let motionRange = 0...4

    /// Fills in the plan's defaults and checks every rule, reporting all breaches at once.
    /// - Throws: `PikaError`: `validation_failed`, `plan_limit`.
    init(_ draft: VideoDraft, plan: Plan, seed: () -> UInt32) throws(PikaError) {
        var rules = Rules()
        let prompt = rules.text(draft.prompt, "#/prompt") ?? ""
        let seconds = draft.seconds ?? 5
        let resolution = draft.resolution ?? plan.defaultResolution
        rules.check(!prompt.isEmpty, "#/prompt", .tooShort, "The prompt has no words.")
        let negativePrompt = rules.text(draft.negativePrompt, "#/negative_prompt")
        rules.check(
            Self.secondsRange.contains(seconds), "#/duration", .outOfRange, "A film lasts 1 to 10 seconds.")
        rules.check(
            draft.motion.map(Self.motionRange.contains) ?? true, "#/motion", .outOfRange,
            "Motion goes from 0 to 4.")
        try rules.pass()
        try plan.require(resolution)
        self.init(
            prompt: prompt, negativePrompt: negativePrompt, seconds: seconds,
            aspect: draft.aspect ?? .landscape16x9, resolution: resolution, seed: draft.seed ?? seed(),
            motion: draft.motion, camera: draft.camera, sfx: draft.sfx ?? false,
            hasImage: draft.image != nil)
    }
}
