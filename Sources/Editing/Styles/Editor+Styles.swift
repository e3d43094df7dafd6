import Domain
import Foundation
import Media

extension Editor {
    /// Puts styles on a film; its sound stays as it is.
    ///
    /// - Parameters:
    ///   - inputs: The film's file.
    ///   - directory: An existing folder; the result names files in it.
    /// - Throws: `EditError` when a file cannot be used; `CancellationError` within a frame of cancellation.
    public func style(
        _ request: StylesRequest, inputs: [String], into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        guard let path = inputs.first else { throw EditError("there is no film") }
        return try await Parallel.onThread { isCancelled in
            let footage = try FootageSource(path: path, lines: request.linesLimit)
            var chain: any FrameSource = footage
            for use in request.styles {
                chain = try StyleStage(chain, use.preset, strength: use.strength, seed: request.seed)
            }
            let names = FilmNames()
            let writer = try FilmWriter(
                files: .init(in: directory, names: names), size: chain.size, frameCount: chain.expectedCount,
                rate: chain.frameRate, soundOf: path)
            var done = 0
            while let picture = try chain.next() {
                if isCancelled() { throw CancellationError() }
                try writer.append { luma, lumaStride, chroma, chromaStride in
                    picture.pack(
                        luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
                }
                done += 1
                progress(RenderProgress(framesDone: done, frameCount: max(done, chain.expectedCount)))
            }
            try writer.finish()
            return RenderedFilm(
                video: names.video, poster: names.poster, thumbnail: names.thumbnail, size: chain.size,
                frameCount: done, frameRate: chain.frameRate, notes: footage.notes, attributions: [],
                scene: "{}", engine: Self.name)
        }
    }
}
