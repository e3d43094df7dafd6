/// A Pikaframes request after validation and defaults: pictures that become each other, one after the other.
///
/// The task's inputs are the pictures of `keyframes`, in their order. When a film is continued, it comes first
/// among the inputs, its last frame stands where the first picture would, and `keyframes` holds the new ones only.
public struct KeyframesRequest: Codable, Sendable, Equatable {
    /// 2…5; 0…4 when a film is continued.
    ///
    /// With none, the last frame of that film is animated by the only transition's prompt.
    public var keyframes: [Keyframe]
    /// One between each two pictures, the last frame of a continued film included; at least one.
    public var transitions: [Transition]
    public var aspect: AspectRatio
    public var resolution: Resolution
    /// Always set: the platform draws one when the caller gives none, so that a film can be made again.
    public var seed: UInt32
    /// Whether the film has sound that fits the pictures; without it there is no audio track.
    public var sfx: Bool
    public var negativePrompt: String?
    /// Set when an earlier film is continued: the result is that film followed by the new transitions.
    public var continued: ContinuedFilm?

    public init(
        keyframes: [Keyframe], transitions: [Transition], aspect: AspectRatio = .landscape16x9,
        resolution: Resolution = .p720, seed: UInt32, sfx: Bool = false, negativePrompt: String? = nil,
        continued: ContinuedFilm? = nil
    ) {
        self.keyframes = keyframes
        self.transitions = transitions
        self.aspect = aspect
        self.resolution = resolution
        self.seed = seed
        self.sfx = sfx
        self.negativePrompt = negativePrompt
        self.continued = continued
    }

    /// Seconds of new film, 25 at the most in one request.
    public var seconds: Double { transitions.reduce(0) { $0 + $1.seconds } }

    /// The frame at which each picture stands fully, counted in the new film: 0, then each transition's end.
    ///
    /// Their sum is rounded, not each transition, so that the film is as long as was asked for.
    public var frames: [Int] {
        var seconds = 0.0
        return [0]
            + transitions.map { transition in
                seconds += transition.seconds
                return Int((seconds * Double(VideoRequest.frameRate)).rounded())
            }
    }

    /// Frames of the whole film, the continued one included.
    public var frameCount: Int { (continued?.frameCount ?? 0) + (frames.last ?? 0) }
    public var frameSize: FrameSize { aspect.frameSize(at: resolution) }
}

/// One picture that the film passes through.
public struct Keyframe: Codable, Sendable, Equatable {
    /// What the picture shows, in the caller's words.
    public var prompt: String?

    public init(prompt: String? = nil) { self.prompt = prompt }
}

/// The way from one picture to the next.
public struct Transition: Codable, Sendable, Equatable {
    /// 1…25; need not be whole.
    public var seconds: Double
    /// How the one becomes the other.
    public var prompt: String?

    public init(seconds: Double, prompt: String? = nil) {
        self.seconds = seconds
        self.prompt = prompt
    }
}

/// The film that a request continues.
public struct ContinuedFilm: Codable, Sendable, Equatable {
    public var job: JobID
    public var frameCount: Int

    public init(job: JobID, frameCount: Int) {
        self.job = job
        self.frameCount = frameCount
    }
}
