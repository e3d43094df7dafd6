/// What a job asks for: one case an operation of the API.
public enum RenderWork: Sendable, Equatable {
    /// Text-to-video, or image-to-video when the request has a picture.
    case video(VideoRequest)
    /// Pikaframes.
    case keyframes(KeyframesRequest)
    /// Pikaformance.
    case performance(PerformanceRequest)
    /// What changes a film that is there: styles, effects.
    case edit(EditRequest)

    public var operation: Operation {
        switch self {
        case .video: .video
        case .keyframes: .keyframes
        case .performance: .performance
        case .edit(let request): request.operation
        }
    }

    /// Frames of the finished film.
    public var frameCount: Int {
        switch self {
        case .video(let request): request.frameCount
        case .keyframes(let request): request.frameCount
        case .performance(let request): request.frameCount
        case .edit(let request): request.frameCount
        }
    }

    /// The clips that the film is made of.
    public var parents: [ClipID] {
        switch self {
        case .video, .keyframes, .performance: []
        case .edit(let request): request.parent.map { [$0] } ?? []
        }
    }

    public var frameSize: FrameSize {
        switch self {
        case .video(let request): request.frameSize
        case .keyframes(let request): request.frameSize
        case .performance(let request): request.frameSize
        case .edit(let request): request.frameSize
        }
    }

    /// The format that the film has, or comes nearest to.
    public var aspect: AspectRatio {
        switch self {
        case .video(let request): request.aspect
        case .keyframes(let request): request.aspect
        case .performance, .edit: AspectRatio(nearestTo: frameSize.width, frameSize.height)
        }
    }

    public var resolution: Resolution {
        switch self {
        case .video(let request): request.resolution
        case .keyframes(let request): request.resolution
        case .performance(let request): request.resolution
        case .edit(let request): Resolution(of: request.frameSize)
        }
    }
}

extension RenderWork {
    /// Where work waits for a worker: what takes seconds does not stand behind what takes minutes.
    public enum Lane: String, Sendable, CaseIterable {
        case film, quick
    }

    public var lane: Lane {
        switch self {
        case .video, .keyframes, .edit: .film
        case .performance: .quick
        }
    }

    /// The name of an operation, as jobs carry it.
    public enum Operation: String, Codable, Sendable, CaseIterable {
        case video
        case keyframes = "pikaframes"
        case performance = "pikaformance"
        case styles, effects
    }
}

extension RenderWork: Codable {
    private enum CodingKeys: String, CodingKey { case operation, request }

    /// What was stored before there were operations is a video request by itself.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        switch try values.decodeIfPresent(Operation.self, forKey: .operation) {
        case nil: self = .video(try VideoRequest(from: decoder))
        case .video: self = .video(try values.decode(VideoRequest.self, forKey: .request))
        case .keyframes: self = .keyframes(try values.decode(KeyframesRequest.self, forKey: .request))
        case .performance: self = .performance(try values.decode(PerformanceRequest.self, forKey: .request))
        case .styles, .effects: self = .edit(try values.decode(EditRequest.self, forKey: .request))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(operation, forKey: .operation)
        switch self {
        case .video(let request): try values.encode(request, forKey: .request)
        case .keyframes(let request): try values.encode(request, forKey: .request)
        case .performance(let request): try values.encode(request, forKey: .request)
        case .edit(let request): try values.encode(request, forKey: .request)
        }
    }
}
