/// A request for a film as the caller wrote it.
public enum Draft: Sendable, Equatable {
    case video(VideoDraft)
    case keyframes(KeyframesDraft)
    case performance(PerformanceDraft)
    case edit(EditDraft)
}

/// A text-to-video or image-to-video request as the caller wrote it: whatever is nil gets the plan's default.
public struct VideoDraft: Sendable, Equatable {
    public var prompt: String
    /// The picture that the film begins in: an address, a `data:` URL, or the id of a clip.
    public var image: String?
    public var negativePrompt: String?
    /// Whole seconds, 1…10.
    public var seconds: Int?
    public var aspect: AspectRatio?
    public var resolution: Resolution?
    public var seed: UInt32?
    public var motion: Int?
    public var camera: CameraMove?
    public var sfx: Bool?

    public init(
        prompt: String, image: String? = nil, negativePrompt: String? = nil, seconds: Int? = nil,
        aspect: AspectRatio? = nil, resolution: Resolution? = nil, seed: UInt32? = nil, motion: Int? = nil,
        camera: CameraMove? = nil, sfx: Bool? = nil
    ) {
        self.prompt = prompt
        self.image = image
        self.negativePrompt = negativePrompt
        self.seconds = seconds
        self.aspect = aspect
        self.resolution = resolution
        self.seed = seed
        self.motion = motion
        self.camera = camera
        self.sfx = sfx
    }
}

/// A Pikaframes request as the caller wrote it.
public struct KeyframesDraft: Sendable, Equatable {
    public struct Picture: Sendable, Equatable {
        /// An address, a `data:` URL, or the id of a clip.
        public var image: String
        public var prompt: String?

        public init(image: String, prompt: String? = nil) {
            self.image = image
            self.prompt = prompt
        }
    }

    public struct Way: Sendable, Equatable {
        public var seconds: Double?
        public var prompt: String?

        public init(seconds: Double? = nil, prompt: String? = nil) {
            self.seconds = seconds
            self.prompt = prompt
        }
    }

    public var keyframes: [Picture]
    /// Nil asks for the same time between all pictures.
    public var transitions: [Way]?
    /// What happens in transitions that do not say it themselves.
    public var prompt: String?
    public var negativePrompt: String?
    public var aspect: AspectRatio?
    public var resolution: Resolution?
    public var seed: UInt32?
    public var sfx: Bool?
    /// The job whose film is continued.
    public var extends: JobID?

    public init(
        keyframes: [Picture] = [], transitions: [Way]? = nil, prompt: String? = nil,
        negativePrompt: String? = nil, aspect: AspectRatio? = nil, resolution: Resolution? = nil,
        seed: UInt32? = nil, sfx: Bool? = nil, extends: JobID? = nil
    ) {
        self.keyframes = keyframes
        self.transitions = transitions
        self.prompt = prompt
        self.negativePrompt = negativePrompt
        self.aspect = aspect
        self.resolution = resolution
        self.seed = seed
        self.sfx = sfx
        self.extends = extends
    }
}

/// A Pikaformance request as the caller wrote it.
public struct PerformanceDraft: Sendable, Equatable {
    /// An address, a `data:` URL, or the id of a clip.
    public var image: String
    /// An address or a `data:` URL; nil when a text is said.
    public var sound: String?
    public var text: String?
    public var voice: String?
    public var faceBox: PictureBox?
    public var facePoints: FacePoints?
    public var resolution: Resolution?
    public var seed: UInt32?

    public init(
        image: String, sound: String? = nil, text: String? = nil, voice: String? = nil,
        faceBox: PictureBox? = nil, facePoints: FacePoints? = nil, resolution: Resolution? = nil,
        seed: UInt32? = nil
    ) {
        self.image = image
        self.sound = sound
        self.text = text
        self.voice = voice
        self.faceBox = faceBox
        self.facePoints = facePoints
        self.resolution = resolution
        self.seed = seed
    }
}
