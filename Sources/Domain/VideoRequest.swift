/// A text-to-video or image-to-video request after validation and defaults: what the engine needs, and nothing else.
public struct VideoRequest: Codable, Sendable, Equatable {
    /// 1…2,000 characters; control characters are already removed.
    public var prompt: String
    public var negativePrompt: String?
    /// Whole seconds, 1…10.
    public var seconds: Int
    public var aspect: AspectRatio
    public var resolution: Resolution
    /// Always set: the platform draws one when the caller gives none, so that a film can be made again.
    public var seed: UInt32
    /// How much moves, 0 (nearly still) … 4 (lively); nil leaves it to the prompt.
    public var motion: Int?
    /// Overrules the camera words of the prompt.
    public var camera: CameraMove?
    /// Whether the film has sound that fits the scene; without it there is no audio track.
    public var sfx: Bool
    /// Whether the film begins with a given picture: the first of the task's inputs.
    public var hasImage: Bool

    public init(
        prompt: String, negativePrompt: String? = nil, seconds: Int = 5, aspect: AspectRatio = .landscape16x9,
        resolution: Resolution = .p720, seed: UInt32, motion: Int? = nil, camera: CameraMove? = nil,
        sfx: Bool = false, hasImage: Bool = false
    ) {
        self.prompt = prompt
        self.negativePrompt = negativePrompt
        self.seconds = seconds
        self.aspect = aspect
        self.resolution = resolution
        self.seed = seed
        self.motion = motion
        self.camera = camera
        self.sfx = sfx
        self.hasImage = hasImage
    }

    /// Requests that were stored before films had sound, or pictures to begin with, say nothing of them.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            prompt: values.decode(String.self, forKey: .prompt),
            negativePrompt: values.decodeIfPresent(String.self, forKey: .negativePrompt),
            seconds: values.decode(Int.self, forKey: .seconds),
            aspect: values.decode(AspectRatio.self, forKey: .aspect),
            resolution: values.decode(Resolution.self, forKey: .resolution),
            seed: values.decode(UInt32.self, forKey: .seed),
            motion: values.decodeIfPresent(Int.self, forKey: .motion),
            camera: values.decodeIfPresent(CameraMove.self, forKey: .camera),
            sfx: values.decodeIfPresent(Bool.self, forKey: .sfx) ?? false,
            hasImage: values.decodeIfPresent(Bool.self, forKey: .hasImage) ?? false)
    }

    /// Frames a second of every film the engine makes.
    public static let frameRate = 24
    public var frameCount: Int { seconds * Self.frameRate }
    public var frameSize: FrameSize { aspect.frameSize(at: resolution) }
}

public enum CameraMove: String, Codable, Sendable, CaseIterable {
    case `static`, dollyIn = "dolly-in", dollyOut = "dolly-out", panLeft = "pan-left", panRight = "pan-right"
    case tiltUp = "tilt-up", tiltDown = "tilt-down", orbit, craneUp = "crane-up", craneDown = "crane-down"
    case truckLeft = "truck-left", truckRight = "truck-right", tracking, handheld, drone
    case zoomIn = "zoom-in", zoomOut = "zoom-out"
}

public enum Resolution: String, Codable, Sendable, CaseIterable {
    case p480 = "480p", p720 = "720p", p1080 = "1080p"

    /// Length of the shorter side of a 16:9 frame.
    public var lines: Int {
        switch self {
        case .p480: 480
        case .p720: 720
        case .p1080: 1080
        }
    }

    /// The one whose lines a frame's shorter side has, or the next lower one.
    public init(of size: FrameSize) {
        let lines = min(size.width, size.height)
        self = Self.allCases.last { $0.lines <= lines } ?? .p480
    }
}

public enum AspectRatio: String, Codable, Sendable, CaseIterable {
    case landscape16x9 = "16:9", portrait9x16 = "9:16", square = "1:1", portrait4x5 = "4:5"
    case landscape5x4 = "5:4", landscape4x3 = "4:3", portrait3x4 = "3:4", landscape3x2 = "3:2"
    case portrait2x3 = "2:3", wide21x9 = "21:9"

    public var ratio: Double {
        switch self {
        case .landscape16x9: 16.0 / 9
        case .portrait9x16: 9.0 / 16
        case .square: 1
        case .portrait4x5: 4.0 / 5
        case .landscape5x4: 5.0 / 4
        case .landscape4x3: 4.0 / 3
        case .portrait3x4: 3.0 / 4
        case .landscape3x2: 3.0 / 2
        case .portrait2x3: 2.0 / 3
        case .wide21x9: 21.0 / 9
        }
    }

    /// The format whose shape is most like a picture's.
    public init(nearestTo width: Int, _ height: Int) {
        // Sides are compared by their quotient, so that 2:1 is as far from 1:1 as 1:2 is.
        func distance(_ format: AspectRatio) -> Double {
            let (wide, tall) = (format.ratio * Double(max(height, 1)), Double(max(width, 1)))
            return max(wide / tall, tall / wide)
        }
        self = Self.allCases.min { distance($0) < distance($1) } ?? .landscape16x9
    }

    /// The shorter side is the resolution's number of lines; both sides are even, as 4:2:0 chroma asks.
    ///
    /// 21:9 keeps the width of 16:9 instead, so that no format costs more pixels than 16:9 does.
    public func frameSize(at resolution: Resolution) -> FrameSize {
        func even(_ value: Double) -> Int { Int((value / 2).rounded()) * 2 }
        let lines = Double(resolution.lines)
        if self == .wide21x9 {
            let width = even(lines * 16 / 9)
            return FrameSize(width: width, height: even(Double(width) * 9 / 21))
        }
        return ratio >= 1
            ? FrameSize(width: even(lines * ratio), height: resolution.lines)
            : FrameSize(width: resolution.lines, height: even(lines / ratio))
    }
}

/// Width and height in pixels.
public struct FrameSize: Codable, Sendable, Hashable {
    public var width: Int
    public var height: Int
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
    public var pixels: Int { width * height }
}
