/// Consecutive frames of a film that are rendered by themselves and joined with the others.
///
/// Where a film is cut depends on what is asked for and on nothing else, so that the same request gives the same film
/// however many workers share it.
public struct FilmSegment: Codable, Sendable, Equatable {
    public var firstFrame: Int
    public var frameCount: Int

    public init(firstFrame: Int, frameCount: Int) {
        self.firstFrame = firstFrame
        self.frameCount = frameCount
    }

    /// The frame after its last.
    public var end: Int { firstFrame + frameCount }

    /// Below four seconds, what it costs to begin a segment is more than what a second worker gains.
    public static let shortest = 4 * VideoRequest.frameRate
    /// Segments of one film, at most.
    public static let limit = 16

    /// Equal parts of a film, none shorter than `shortest`; one when it is not worth cutting.
    public static func plan(frameCount: Int) -> [FilmSegment] {
        let count = min(max(frameCount / shortest, 1), limit)
        return (0..<count).map { index in
            let first = frameCount * index / count
            return FilmSegment(
                firstFrame: first, frameCount: frameCount * (index + 1) / count - first)
        }
    }
}

extension RenderWork {
    /// The parts in which the film is rendered.
    ///
    /// Passages between pictures cost more to prepare than to draw, and a continued film is carried on from its last
    /// frames: those are rendered in one piece, and so are edits, which look at the whole film.
    public var segments: [FilmSegment] {
        switch self {
        case .video: FilmSegment.plan(frameCount: frameCount)
        case .keyframes, .performance, .edit: [FilmSegment(firstFrame: 0, frameCount: frameCount)]
        }
    }
}
