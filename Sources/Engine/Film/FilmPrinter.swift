import Domain
import Foundation
import Media
import Render

/// Develops and encodes frames on a thread of its own.
actor FilmPrinter {
    private let executor = ThreadExecutor(name: "print")
    private let size: FrameSize
    private let frameCount: Int
    private let first: Int
    private let files: FilmWriter.Files
    private let encoding: VideoEncoder.Settings
    private let sound: StereoSound?
    private var post: PostProcessor?
    private var writer: FilmWriter?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(
        size: FrameSize, frameCount: Int, first: Int, files: FilmWriter.Files,
        encoding: VideoEncoder.Settings, sound: StereoSound?
    ) {
        self.size = size
        self.frameCount = frameCount
        self.first = first
        self.files = files
        self.encoding = encoding
        self.sound = sound
    }

    isolated deinit {
        post = nil
        writer = nil
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
        let writer =
            try self.writer
            ?? FilmWriter(
                files: files, size: size, frameCount: frameCount, first: first, settings: encoding,
                sound: sound)
        self.writer = writer
        try writer.append { luma, lumaStride, chroma, chromaStride in
            post.develop(
                frame, luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
        }
    }

    /// - Returns: How well the poster suits.
    func finish() throws -> Float? {
        try writer?.finish()
        return writer?.posterScore
    }
}
