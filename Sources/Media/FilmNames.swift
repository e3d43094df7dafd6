import Domain
import Foundation

/// What the files of a film, or of a segment of one, are called in their folder.
public struct FilmNames: Sendable {
    public let video: String
    public let poster: String
    public let thumbnail: String

    public init() {
        (video, poster, thumbnail) = ("film.mp4", "poster.jpg", "thumbnail.jpg")
    }

    public init(segment name: String) {
        (video, poster, thumbnail) = ("\(name).mp4", "\(name).jpg", "\(name)-small.jpg")
    }
}

/// What is known of a segment beside its files; whoever joins the film reads it, in another process perhaps.
public struct SegmentSheet: Codable, Sendable {
    public var film: RenderedFilm
    /// How well the segment's best picture suits a poster; nil when it has none.
    public var posterScore: Float?

    public init(film: RenderedFilm, posterScore: Float?) {
        self.film = film
        self.posterScore = posterScore
    }

    public func write(to folder: String, name: String) throws {
        try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: Self.path(folder, name)))
    }

    init(folder: String, name: String) throws {
        let file = try Data(contentsOf: URL(fileURLWithPath: Self.path(folder, name)))
        self = try JSONDecoder().decode(Self.self, from: file)
    }

    private static func path(_ folder: String, _ name: String) -> String { "\(folder)/\(name).json" }
}

extension RenderedFilm {
    /// Joins segments that lie in a folder, in their order, and gives them sound.
    ///
    /// The pictures are not encoded again; the poster is the best of all segments.
    ///
    /// - Throws: `MediaError` when the segments are not of one film, or not all of it.
    public init(
        joining names: [String], in folder: String, frameCount: Int, sound: StereoSound?
    ) throws {
        let sheets = try names.map { try SegmentSheet(folder: folder, name: $0) }
        guard var film = sheets.first?.film,
            let best = sheets.max(by: { $0.posterScore ?? -.infinity < $1.posterScore ?? -.infinity })
        else { throw MediaError("a film without segments") }
        let own = FilmNames()
        let joiner = try FilmJoiner(path: "\(folder)/\(own.video)", rate: film.frameRate, sound: sound)
        for sheet in sheets {
            guard sheet.film.size == film.size, sheet.film.scene == film.scene,
                sheet.film.engine == film.engine
            else { throw MediaError("segments of two films") }
            try joiner.append("\(folder)/\(sheet.film.video)", frameCount: sheet.film.frameCount)
        }
        try joiner.finish()
        guard joiner.frameCount == frameCount else {
            throw MediaError("\(joiner.frameCount) frames of \(frameCount)")
        }
        film.video = own.video
        film.frameCount = frameCount
        film.poster = best.film.poster
        film.thumbnail = best.film.thumbnail
        self = film
    }
}
