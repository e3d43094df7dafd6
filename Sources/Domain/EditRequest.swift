/// What is done to a film after validation and defaults.
///
/// The task's inputs are the source's file, then the masks of the steps in their order.
public struct EditRequest: Codable, Sendable, Equatable {
    /// Which call asked for it.
    public var operation: RenderWork.Operation
    public var source: Source
    public var steps: [Step]
    /// Of the result, as far as is known before the source is decoded: the source's own, within the limits.
    public var frameSize: FrameSize
    /// Likewise.
    public var frameCount: Int
    public var frameRate: Int
    /// Lines that the plan includes: the result's shorter side has no more.
    public var linesLimit: Int
    public var seed: UInt32

    public enum Source: Codable, Sendable, Equatable {
        /// A clip of the caller's.
        case clip(ClipID)
        /// A film's file.
        case film
        /// A picture, which is filmed for so many seconds.
        case picture(seconds: Int)

        public var isFilm: Bool { if case .picture = self { false } else { true } }
    }

    public enum Step: Codable, Sendable, Equatable {
        /// - Parameter strength: 0 changes nothing, 1 everything.
        case style(StylePreset, strength: Float)
        case effect(Effect, on: EditTarget)
    }

    public init(
        operation: RenderWork.Operation, source: Source, steps: [Step],
        frameSize: FrameSize = FrameSize(width: 1280, height: 720),
        frameCount: Int = pictureSeconds * VideoRequest.frameRate, frameRate: Int = VideoRequest.frameRate,
        linesLimit: Int = shorterSide, seed: UInt32
    ) {
        self.operation = operation
        self.source = source
        self.steps = steps
        self.frameSize = frameSize
        self.frameCount = frameCount
        self.frameRate = frameRate
        self.linesLimit = linesLimit
        self.seed = seed
    }

    /// Seconds of a film that is given.
    public static let secondsLimit = 60
    /// Frames a second of the result; what has more is thinned.
    public static let rateLimit = 30
    public static let stylesLimit = 4
    /// Pixels of the longer and of the shorter side of a result, at most.
    public static let longerSide = 1920, shorterSide = 1080
    /// Seconds that a picture is filmed for.
    public static let pictureSeconds = 5

    /// The first words in the request.
    var words: String? {
        steps.lazy.compactMap { if case .effect(_, let target) = $0 { target.text } else { nil } }.first
    }

    /// The clip that this is made of.
    public var parent: ClipID? { if case .clip(let id) = source { id } else { nil } }
}

/// What of a picture an effect is for.
public struct EditTarget: Codable, Sendable, Equatable {
    /// Nil with the others nil takes the main subject.
    public var box: PictureBox?
    /// What it is, in the caller's words.
    public var text: String?
    /// Whether a mask came among the inputs: white is meant, black is not.
    public var hasMask: Bool

    public init(box: PictureBox? = nil, text: String? = nil, hasMask: Bool = false) {
        self.box = box
        self.text = text
        self.hasMask = hasMask
    }
}

extension FrameSize {
    /// As large as a film is edited: within 16:9 of so many lines either way, even sides, at least 64.
    public init(ofFilm width: Int, _ height: Int, lines: Int = EditRequest.shorterSide) {
        let (longer, shorter) = (Double(max(width, height, 1)), Double(max(1, min(width, height))))
        let scale = min(
            1, Double(EditRequest.longerSide * lines) / Double(EditRequest.shorterSide) / longer,
            Double(lines) / shorter)
        func even(_ side: Int) -> Int { max(64, Int(Double(side) * scale / 2 + 0.01) * 2) }
        self.init(width: even(width), height: even(height))
    }
}
