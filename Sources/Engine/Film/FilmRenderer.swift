import Domain
import Foundation
import Media
import Render

/// Makes a stage into files: the graphics thread draws, a second thread develops and encodes behind it.
///
/// One film at a time. The renderer keeps compiled programs from film to film.
public struct FilmRenderer: Sendable {
    /// Frames between the two threads.
    ///
    /// More would only cost memory (24 bytes a pixel each).
    private static let framesInFlight = 3
    /// Times the first moment is drawn before it is kept, so that the film does not begin less sharp than it goes on.
    private static let rehearsals = 2
    /// Frames drawn before a segment's first, so that what is gathered over time has settled when it begins.
    private static let runUp = 8

    public let stages: StageRenderer
    public var encoding: VideoEncoder.Settings

    public init(stages: StageRenderer, encoding: VideoEncoder.Settings = .init()) {
        self.stages = stages
        self.encoding = encoding
    }

    /// Renders a film of `frameCount` frames, with `sound` beside them if there is any, or a segment of it.
    ///
    /// `progress` is called after each encoded one, from any thread, with the frames done of those asked for.
    ///
    /// - Returns: How well the picture chosen for the poster suits.
    /// - Throws: `CancellationError` within a frame's time of the task's cancellation; files written so far are
    ///   the caller's to remove. `GraphicsError`, `MediaError`.
    @discardableResult
    public func render(
        _ stage: Stage, size: FrameSize, frameCount: Int, segment: FilmSegment? = nil,
        to files: FilmWriter.Files, sound: StereoSound? = nil,
        progress: @escaping @Sendable (_ framesDone: Int) -> Void = { _ in }
    ) async throws -> Float? {
        try Task.checkCancellation()
        let segment = segment ?? FilmSegment(firstFrame: 0, frameCount: frameCount)
        // Before the film's first frame there is nothing: its first moment is drawn instead.
        let rehearsals = segment.firstFrame == 0 ? Self.rehearsals : min(Self.runUp, segment.firstFrame)
        try await stages.prepare(stage, size: size, frameCount: frameCount)
        let printer = FilmPrinter(
            size: size, frameCount: frameCount, first: segment.firstFrame, files: files, encoding: encoding,
            sound: sound)
        let (free, giveBack) = AsyncStream<HDRFrame>.makeStream()
        let (drawn, handOver) = AsyncStream<HDRFrame>.makeStream()
        for _ in 0..<Self.framesInFlight { giveBack.yield(HDRFrame(size: size)) }

        async let printed: Void = {
            // Without this the drawing side would wait for a free frame for ever.
            defer { giveBack.finish() }
            var rehearsals = rehearsals
            for await frame in drawn {
                if rehearsals > 0 {
                    rehearsals -= 1
                    try await printer.rehearse(frame)
                } else {
                    try await printer.append(frame)
                    progress(frame.index - segment.firstFrame + 1)
                }
                giveBack.yield(frame)
            }
        }()
        do {
            var index = segment.firstFrame - rehearsals
            for await frame in free {
                try Task.checkCancellation()
                try await stages.draw(max(index, 0), sample: index < 0 ? 9 - index : nil, into: frame)
                handOver.yield(frame)
                index += 1
                if index == segment.end { break }
            }
        } catch {
            handOver.finish()
            _ = try? await printed
            await stages.release()
            throw error
        }
        handOver.finish()
        try await printed
        try Task.checkCancellation()
        await stages.release()
        return try await printer.finish()
    }

    /// One picture at `seconds` into the stage's film, antialiased as if the moment stood still.
    public func still(
        _ stage: Stage, size: FrameSize, at seconds: Float, samples: Int = 16
    ) async throws -> Picture {
        let index = Int((seconds * Float(VideoRequest.frameRate)).rounded())
        return try await stills(stage, size: size, frames: [index], of: index + 1, samples: samples)[0]
    }

    /// Some pictures of the stage's film of `frameCount` frames, each antialiased as if its moment stood still.
    public func stills(
        _ stage: Stage, size: FrameSize, frames: [Int], of frameCount: Int, samples: Int
    ) async throws -> [Picture] {
        try await stages.prepare(stage, size: size, frameCount: frameCount)
        let frame = HDRFrame(size: size)
        var pictures: [Picture] = []
        for index in frames {
            // What the developer remembers of one moment is not for another.
            let post = try PostProcessor(size: size)
            var picture = VideoPicture(size: size)
            for sample in 0..<samples {
                try Task.checkCancellation()
                try await stages.draw(index, sample: sample, into: frame)
                post.develop(frame, into: &picture)
            }
            pictures.append(try picture.picture())
        }
        return pictures
    }
}

extension PostProcessor {
    /// Develops a frame into a picture in memory.
    @discardableResult
    public func develop(_ frame: HDRFrame, into picture: inout VideoPicture) -> Float {
        let width = size.width
        return picture.luma.withUnsafeMutableBufferPointer { luma in
            picture.chroma.withUnsafeMutableBufferPointer { chroma in
                guard let luma = luma.baseAddress, let chroma = chroma.baseAddress else { return 0 }
                return develop(frame, luma: luma, lumaStride: width, chroma: chroma, chromaStride: width)
            }
        }
    }
}
