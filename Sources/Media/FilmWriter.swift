import Domain
import Foundation

/// Encodes a film, keeps its best exposed picture for the poster, and writes poster and thumbnail at the end.
public final class FilmWriter {
    /// Where the film, its poster (full size) and its thumbnail (320 wide) are written.
    public struct Files: Sendable {
        public var video: String
        public var poster: String
        public var thumbnail: String

        public init(video: String, poster: String, thumbnail: String) {
            self.video = video
            self.poster = poster
            self.thumbnail = thumbnail
        }

        /// The usual names in a folder.
        public init(in folder: String, names: FilmNames) {
            video = "\(folder)/\(names.video)"
            poster = "\(folder)/\(names.poster)"
            thumbnail = "\(folder)/\(names.thumbnail)"
        }
    }

    private let files: Files
    private let size: FrameSize
    private let frameCount: Int
    private let encoder: VideoEncoder
    private let first: Int
    private var written = 0
    private var poster: (picture: VideoPicture, score: Float)?

    /// - Parameters:
    ///   - frameCount: Of the whole film.
    ///   - first: Number of the frame that comes first, for a segment of the film.
    ///   - rate: Frames a second.
    public init(
        files: Files, size: FrameSize, frameCount: Int, first: Int = 0, rate: Int = VideoRequest.frameRate,
        settings: VideoEncoder.Settings = .init(), sound: StereoSound? = nil, soundOf other: String? = nil
    ) throws(MediaError) {
        self.files = files
        self.first = first
        self.size = size
        self.frameCount = frameCount
        encoder = try VideoEncoder(
            path: files.video, size: size, rate: rate, settings: settings, sound: sound,
            soundOf: other)
    }

    /// Encodes the next frame, which `fill` writes into the encoder's own planes: NV12, strides in bytes.
    ///
    /// - Parameter fill: Returns the frame's mean luma, 0…255.
    public func append(
        _ fill: (
            _ luma: UnsafeMutablePointer<UInt8>, _ lumaStride: Int, _ chroma: UnsafeMutablePointer<UInt8>,
            _ chromaStride: Int
        ) -> Float
    ) throws {
        try encoder.append { luma, lumaStride, chroma, chromaStride in
            let score = score(meanLuma: fill(luma, lumaStride, chroma, chromaStride))
            guard score > poster?.score ?? -.infinity else { return }
            var picture = VideoPicture(size: size)
            picture.copy(luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
            poster = (picture, score)
        }
        written += 1
    }

    /// How well the best picture so far suits a poster; more is better, nil when there is none.
    public var posterScore: Float? { poster?.score }

    /// Completes the film's file and writes the two stills.
    public func finish() throws {
        try encoder.finish()
        guard let poster else { return }
        try StillWriter.jpeg(poster.picture.picture(), quality: 2)
            .write(to: URL(fileURLWithPath: files.poster))
        try StillWriter.jpeg(poster.picture.picture(width: min(320, size.width)), quality: 4)
            .write(to: URL(fileURLWithPath: files.thumbnail))
    }

    /// Well exposed, and from the film's second third: openings and endings are often empty.
    ///
    /// Only every sixth frame is looked at, as keeping one costs a copy.
    private func score(meanLuma: Float) -> Float {
        let frame = first + written
        guard frame % 6 == 0 else { return -.infinity }
        let place = Float(frame) / Float(max(frameCount - 1, 1))
        return -abs(meanLuma - 105) - 40 * abs(place - 0.45)
    }
}
