/// A Pikaformance request after validation and defaults: a picture that speaks.
///
/// The task's inputs are the picture and, unless a text is said, the sound.
public struct PerformanceRequest: Codable, Sendable, Equatable {
    /// What is said and by whom; nil when the sound was sent.
    public var text: Line?
    /// The face that speaks; nil takes the largest.
    public var faceBox: PictureBox?
    /// Where a drawing's eyes and mouth are; goes before `faceBox`.
    public var facePoints: FacePoints?
    public var resolution: Resolution
    public var frameSize: FrameSize
    /// Always set, so that a film can be made again.
    public var seed: UInt32
    /// Seconds of sound that are paid for: as many as the file tells, or the most that it can be.
    public var seconds: Double
    /// Seconds that the plan allows; a text that takes longer is refused once it is spoken.
    public var longest: Int

    public struct Line: Codable, Sendable, Equatable {
        public var words: String
        /// Id of one of `Voice.catalogue`.
        public var voice: String

        public init(words: String, voice: String) {
            self.words = words
            self.voice = voice
        }
    }

    public init(
        text: Line? = nil, faceBox: PictureBox? = nil, facePoints: FacePoints? = nil,
        resolution: Resolution = .p720, frameSize: FrameSize, seed: UInt32, seconds: Double,
        longest: Int = secondsLimit
    ) {
        self.text = text
        self.faceBox = faceBox
        self.facePoints = facePoints
        self.resolution = resolution
        self.frameSize = frameSize
        self.seed = seed
        self.seconds = seconds
        self.longest = longest
    }

    public static let frameRate = 25
    /// Seconds of sound on any plan.
    public static let secondsLimit = 30
    /// Seconds that encoders add at both ends of a sound; nobody is refused for them.
    public static let padding = 0.1
    /// Characters of a text.
    public static let charactersLimit = 600

    public var frameCount: Int { max(1, Int((seconds * Double(Self.frameRate)).rounded(.up))) }

    /// The longest that anybody takes to say so many characters.
    ///
    /// Voices say some fifteen a second; a figure may stand for a long word.
    public static func mostSeconds(toSay characters: Int) -> Double { 1 + Double(characters) / 6 }
}

/// A rectangle in fractions of a picture as it is shown: 0, 0 is its upper left corner.
public struct PictureBox: Codable, Sendable, Equatable {
    public var x: Float
    public var y: Float
    public var width: Float
    public var height: Float

    public init(x: Float, y: Float, width: Float, height: Float) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

/// Where a drawing's eyes and mouth are, in fractions of the picture: 0, 0 is its upper left corner.
///
/// Left and right are the picture's.
public struct FacePoints: Codable, Sendable, Equatable {
    public var leftEye: SIMD2<Float>
    public var rightEye: SIMD2<Float>
    public var mouthLeft: SIMD2<Float>
    public var mouthRight: SIMD2<Float>
    /// Middle of the lips' upper and lower edge; the same place for a mouth that is a line.
    public var lipTop: SIMD2<Float>
    public var lipBottom: SIMD2<Float>

    public init(
        leftEye: SIMD2<Float>, rightEye: SIMD2<Float>, mouthLeft: SIMD2<Float>, mouthRight: SIMD2<Float>,
        lipTop: SIMD2<Float>, lipBottom: SIMD2<Float>
    ) {
        self.leftEye = leftEye
        self.rightEye = rightEye
        self.mouthLeft = mouthLeft
        self.mouthRight = mouthRight
        self.lipTop = lipTop
        self.lipBottom = lipBottom
    }
}

extension FrameSize {
    /// A picture's own shape, the shorter side as long as the resolution says, at most 21:9; both sides even.
    public init(ofPicture width: Int, _ height: Int, at resolution: Resolution) {
        let (width, height) = (Float(width), Float(height))
        let longest = Float(resolution.lines) * 21 / 9
        let scale = min(Float(resolution.lines) / min(width, height), longest / max(width, height))
        func even(_ value: Float) -> Int { max(64, Int((value / 2).rounded()) * 2) }
        self.init(width: even(width * scale), height: even(height * scale))
    }
}
