/// What is done to a film after validation and defaults: effects, swaps, styles and stickers.
///
/// The task's inputs are the source's file, unless it is made from a prompt alone, then the masks and pictures of the steps in
/// their order.
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
        /// A film that is made for this.
        case generated(VideoRequest)
    }

    public enum Step: Codable, Sendable, Equatable {
        /// - Parameter strength: 0 changes nothing, 1 everything.
        case style(StylePreset, strength: Float)
        case effect(Effect, on: EditTarget)
        case swap(SubjectSwap)
        case sticker(Sticker)
    }

    public init(
        operation: RenderWork.Operation, source: Source, steps: [Step], frameSize: FrameSize, frameCount: Int,
        frameRate: Int, linesLimit: Int = shorterSide, seed: UInt32
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
    /// Styles of a request, effects of it, stickers of it.
    public static let stylesLimit = 4, effectsLimit = 2, stickersLimit = 10
    /// Pixels of the longer and of the shorter side of a result, at most.
    public static let longerSide = 1920, shorterSide = 1080
    /// Seconds that a picture is filmed for.
    public static let pictureSeconds = 5

    /// The first thing that was asked for in words.
    public var prompt: String? {
        if case .generated(let request) = source { return request.prompt }
        return steps.lazy.compactMap { step in
            switch step {
            case .effect(_, let target): target.text
            case .swap(let swap): swap.prompt ?? swap.region.text
            case .style, .sticker: nil
            }
        }.first
    }

    /// The clip that this is made of.
    public var parent: ClipID? { if case .clip(let id) = source { id } else { nil } }
}

/// What of a picture an effect or a swap is for.
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

/// Another subject, or none, in the place of one.
public struct SubjectSwap: Codable, Sendable, Equatable {
    public var region: EditTarget
    /// What comes there; nil with no picture leaves the place empty.
    public var prompt: String?
    /// Whether a picture of it came among the inputs, behind the region's mask.
    public var hasImage: Bool

    public init(region: EditTarget, prompt: String? = nil, hasImage: Bool = false) {
        self.region = region
        self.prompt = prompt
        self.hasImage = hasImage
    }

    public var isRemoval: Bool { prompt == nil && !hasImage }
}

/// Something laid over a film.
public struct Sticker: Codable, Sendable, Equatable {
    public enum Content: Codable, Sendable, Equatable {
        /// One emoji.
        case emoji(String)
        case text(String, font: Font, colour: Colour)
        /// A picture that came among the inputs.
        case image
    }

    public enum Font: String, Codable, Sendable, CaseIterable {
        case sans, serif, condensed, hand
    }

    public enum Anchor: String, Codable, Sendable, CaseIterable {
        case topLeft = "top-left", top, topRight = "top-right", left, center, right
        case bottomLeft = "bottom-left", bottom, bottomRight = "bottom-right"
    }

    public enum Motion: String, Codable, Sendable, CaseIterable {
        case none, fade, pop, bounce, spin, float
    }

    /// 0…1 each.
    public struct Colour: Codable, Sendable, Equatable {
        public var red, green, blue: Float
        public init(red: Float, green: Float, blue: Float) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    public var content: Content
    public var anchor: Anchor
    /// Its height as a share of the frame's shorter side.
    public var size: Float
    /// Seconds; nil lasts to the end.
    public var start: Double
    public var end: Double?
    public var motion: Motion

    public init(
        content: Content, anchor: Anchor = .center, size: Float = 0.2, start: Double = 0, end: Double? = nil,
        motion: Motion = .pop
    ) {
        self.content = content
        self.anchor = anchor
        self.size = size
        self.start = start
        self.end = end
        self.motion = motion
    }
}

extension FrameSize {
    /// As large as a film is edited: within 16:9 of so many lines either way, even sides, at least 64.
    public init(ofFilm width: Int, _ height: Int, lines: Int = EditRequest.shorterSide) {
        let (longer, shorter) = (Double(max(width, height, 1)), Double(max(1, min(width, height))))
        let scale = min(
            1, Double(EditRequest.longerSide * lines / EditRequest.shorterSide) / longer,
            Double(lines) / shorter)
        func even(_ side: Int) -> Int { max(64, Int(Double(side) * scale / 2) * 2) }
        self.init(width: even(width), height: even(height))
    }
}
