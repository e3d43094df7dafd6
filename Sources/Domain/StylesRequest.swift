/// What is put on a film after validation and defaults.
///
/// The task's input is the film's file.
public struct StylesRequest: Codable, Sendable, Equatable {
    /// The clip of the caller's that it is for; nil when a file was sent.
    public var clip: ClipID?
    /// In their order.
    public var styles: [StyleUse]
    /// Of the result, as far as is known before the source is decoded: the source's own, within the limits.
    public var frameSize: FrameSize
    /// Likewise.
    public var frameCount: Int
    public var frameRate: Int
    /// Lines that the plan includes: the result's shorter side has no more.
    public var linesLimit: Int
    public var seed: UInt32

    public init(
        clip: ClipID?, styles: [StyleUse], frameSize: FrameSize, frameCount: Int, frameRate: Int,
        linesLimit: Int = shorterSide, seed: UInt32
    ) {
        self.clip = clip
        self.styles = styles
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
}

/// A preset and how much of it is wanted.
public struct StyleUse: Codable, Sendable, Equatable {
    public var preset: StylePreset
    /// 0 changes nothing, 1 everything.
    public var strength: Float

    public init(_ preset: StylePreset, strength: Float = 1) {
        self.preset = preset
        self.strength = strength
    }
}

extension FrameSize {
    /// As large as a film is edited: within 16:9 of so many lines either way, even sides, at least 64.
    public init(ofFilm width: Int, _ height: Int, lines: Int = StylesRequest.shorterSide) {
        let (longer, shorter) = (Double(max(width, height, 1)), Double(max(1, min(width, height))))
        let scale = min(
            1, Double(StylesRequest.longerSide * lines) / Double(StylesRequest.shorterSide) / longer,
            Double(lines) / shorter)
        func even(_ side: Int) -> Int { max(64, Int(Double(side) * scale / 2 + 0.01) * 2) }
        self.init(width: even(width), height: even(height))
    }
}
