import Domain

// The contract's lists of values and the domain's are the same; a test compares them. Should they ever differ,
// these conversions answer with the plainest value rather than end the process.

extension API.JobStatus {
    init(_ state: JobState) {
        self =
            switch state {
            case .queued: .queued
            case .processing: .processing
            case .complete: .complete
            case .failed: .failed
            }
    }
}

extension API.Plan {
    init(_ plan: Domain.Plan) {
        self = API.Plan(rawValue: plan.rawValue) ?? .free
    }
}

extension API.CreditSource {
    init(_ source: Domain.CreditSource) {
        self = API.CreditSource(rawValue: source.rawValue) ?? .purchased
    }
}

extension API.Billing {
    init(_ job: Domain.Job) {
        self.init(
            creditsHeld: job.billing.held.rawValue, creditsUsed: job.billing.used.rawValue,
            creditsRemaining: job.billing.remaining.rawValue, plan: .init(job.plan),
            priceVersion: job.priceBook)
    }
}

extension API.QueuePlace {
    init(_ place: QueuePlace) {
        let reason: API.QueueReason =
            switch place.reason {
            case .waitingForWorker: .waitingForWorker
            case .concurrencyLimit: .concurrencyLimit
            case .retrying: .retrying
            }
        self.init(position: place.position, reason: reason, running: place.running, limit: place.limit)
    }
}

extension API.Progress {
    init(_ progress: RenderProgress) {
        self.init(
            percent: min(100, max(0, Int(progress.fraction * 100))), framesDone: progress.framesDone,
            frameCount: progress.frameCount)
    }
}

extension API.Aspect {
    init(_ aspect: AspectRatio) {
        self = API.Aspect(rawValue: aspect.rawValue) ?? .value16x9
    }

    /// The format that has this shape, or comes nearest to it.
    init(_ size: FrameSize) {
        let found = AspectRatio.allCases.first { aspect in
            Domain.Resolution.allCases.contains { aspect.frameSize(at: $0) == size }
        }
        self.init(found ?? AspectRatio(nearestTo: size.width, size.height))
    }
}

extension API.Resolution {
    init(_ resolution: Domain.Resolution) {
        self = API.Resolution(rawValue: resolution.rawValue) ?? .value720p
    }

    init(_ size: FrameSize) {
        let found = Domain.Resolution.allCases.first { resolution in
            AspectRatio.allCases.contains { $0.frameSize(at: resolution) == size }
        }
        // Pictures that speak and films that are edited keep their shape; the shorter side tells.
        self.init(found ?? Domain.Resolution(of: size))
    }
}

extension API.JobOperation {
    init(_ operation: RenderWork.Operation) {
        self =
            switch operation {
            case .video: .video
            case .keyframes: .pikaframes
            case .performance: .pikaformance
            case .styles: .styles
            case .effects: .effects
            }
    }
}

extension API.PikaframesParameters {
    /// Nil for work of another operation.
    init?(_ work: RenderWork) {
        guard case .keyframes(let request) = work else { return nil }
        self.init(
            model: .pika25, keyframes: request.keyframes.map { .init(prompt: $0.prompt) },
            transitions: request.transitions.map { .init(durationSec: $0.seconds, prompt: $0.prompt) },
            negativePrompt: request.negativePrompt, durationSec: request.seconds,
            aspect: .init(request.aspect), resolution: .init(request.resolution), seed: Int(request.seed),
            sfx: request.sfx, extendJobID: request.continued?.job.rawValue)
    }
}

extension API.PikaformanceParameters {
    /// Nil for work of another operation.
    init?(_ work: RenderWork) {
        guard case .performance(let request) = work else { return nil }
        self.init(
            model: .pika25, text: request.text?.words,
            voice: request.text.flatMap { API.VoiceId(rawValue: $0.voice) }, durationSec: request.seconds,
            resolution: .init(request.resolution), seed: Int(request.seed))
    }
}

extension API.StylesParameters {
    /// Nil for work of another operation.
    init?(_ work: RenderWork) {
        guard case .edit(let request) = work, request.operation == .styles else { return nil }
        let presets = request.steps.compactMap { step -> API.AppliedStyle? in
            guard case .style(let preset, let strength) = step else { return nil }
            return .init(preset: preset.rawValue, strength: strength.rounded(places: 3))
        }
        self.init(
            model: .pika25, sourceClipID: request.parent?.rawValue, presets: presets,
            durationSec: request.seconds, resolution: .init(work.resolution), seed: Int(request.seed))
    }
}

extension API.EffectsParameters {
    /// Nil for work of another operation.
    init?(_ work: RenderWork) {
        guard case .edit(let request) = work, case .effect(let effect, let target)? = request.steps.first
        else { return nil }
        self.init(
            model: .pika25, sourceClipID: request.parent?.rawValue, effect: effect.rawValue,
            target: target.text, durationSec: request.seconds, resolution: .init(work.resolution),
            seed: Int(request.seed))
    }
}

extension EditRequest {
    fileprivate var seconds: Double { Double(frameCount) / Double(max(frameRate, 1)) }
}

extension Float {
    /// As a caller wrote it, without what single precision adds.
    fileprivate func rounded(places: Int) -> Double {
        let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
        return (Double(self) * unit).rounded() / unit
    }
}

extension API.VideoParameters {
    /// Nil for work of another operation.
    init?(_ work: RenderWork) {
        guard case .video(let video) = work else { return nil }
        self.init(
            model: .pika25, prompt: video.prompt, negativePrompt: video.negativePrompt,
            hasImage: video.hasImage, durationSec: video.seconds, aspect: .init(video.aspect),
            resolution: .init(video.resolution), seed: Int(video.seed), motion: video.motion,
            camera: video.camera.flatMap { API.Camera(rawValue: $0.rawValue) }, sfx: video.sfx)
    }
}
