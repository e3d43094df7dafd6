import Domain
import Foundation
import Media
import Render

/// Develops and encodes frames on a thread of its own, and keeps the best exposed one for the poster.
actor FilmPrinter {
    private let executor = ThreadExecutor(name: "print")
    private let size: FrameSize
    private let frameCount: Int
    private let path: String
    private let encoding: VideoEncoder.Settings
    private let sound: StereoSound?
    private var post: PostProcessor?
    private var encoder: VideoEncoder?
    private var poster: (picture: VideoPicture, score: Float)?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(
        size: FrameSize, frameCount: Int, path: String, encoding: VideoEncoder.Settings, sound: StereoSound?
    ) {
        self.size = size
        self.frameCount = frameCount
        self.path = path
        self.encoding = encoding
        self.sound = sound
    }

    isolated deinit {
        post = nil
        encoder = nil
        executor.stop()
    }

    /// Develops a frame that only the ones after it profit from.
    func rehearse(_ frame: HDRFrame) throws {
        var unseen = VideoPicture(size: size)
        try developer().develop(frame, into: &unseen)
    }

    private func developer() throws -> PostProcessor {
        // One thread: the graphics side keeps the other core busy, and waiting for a partner costs more than it gains.
        let post = try self.post ?? PostProcessor(size: size, threads: 1)
        self.post = post
        return post
    }

    func append(_ frame: HDRFrame) throws {
        let post = try developer()
        let encoder =
            try self.encoder
            ?? VideoEncoder(
                path: path, size: size, rate: VideoRequest.frameRate, settings: encoding, sound: sound)
        self.encoder = encoder
        let index = frame.index
        try encoder.append { luma, lumaStride, chroma, chromaStride in
            let mean = post.develop(
                frame, luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
            let score = score(of: index, meanLuma: mean)
            guard score > poster?.score ?? -.infinity else { return }
            var picture = VideoPicture(size: size)
            picture.copy(luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
            poster = (picture, score)
        }
    }

    func finish(poster posterPath: String, thumbnail: String) throws {
        try encoder?.finish()
        guard let poster else { return }
        try StillWriter.jpeg(poster.picture.picture(), quality: 2).write(to: URL(fileURLWithPath: posterPath))
        try StillWriter.jpeg(poster.picture.picture(width: min(320, size.width)), quality: 4)
            .write(to: URL(fileURLWithPath: thumbnail))
    }

    /// Well exposed, and from the film's second third: openings and endings are often empty.
    ///
    /// Only every sixth frame is looked at, as keeping one costs a copy.
    private func score(of index: Int, meanLuma: Float) -> Float {
        guard index % 6 == 0 else { return -.infinity }
        let place = Float(index) / Float(max(frameCount - 1, 1))
        return -abs(meanLuma - 105) - 40 * abs(place - 0.45)
    }
}
