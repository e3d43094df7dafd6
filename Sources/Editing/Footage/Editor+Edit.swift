import Domain
import Engine
import Foundation
import Media

extension Editor {
    /// Changes a film, step by step; the frames pass from one to the next in memory and are encoded once.
    ///
    /// - Parameters:
    ///   - inputs: The source's file, then the masks of the steps in their order.
    ///   - directory: An existing folder; the result names files in it.
    /// - Throws: `EditError` when a file cannot be used; `CancellationError` within a frame of cancellation.
    public func edit(
        _ request: EditRequest, inputs: [String], into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        guard let path = inputs.first else { throw EditError("there is no film") }
        return try await Parallel.onThread { isCancelled in
            var cues: [EffectCue] = []
            var masks = inputs.dropFirst()
            var chain = try Self.source(of: request, path)
            let expected = chain.expectedCount
            for step in request.steps {
                switch step {
                case .style(let preset, let strength):
                    chain = try StyleStage(chain, preset, strength: strength, seed: request.seed)
                case .effect(let effect, let target):
                    let stage = try EffectStage(
                        chain, effect, on: target, mask: target.hasMask ? masks.popFirst() : nil,
                        seed: request.seed, library: library)
                    try stage.prepare {
                        if isCancelled() { throw CancellationError() }
                        progress(RenderProgress(framesDone: $0 / 3, frameCount: max(expected, $0)))
                    }
                    cues.append(stage.cue)
                    chain = stage
                }
            }
            let names = FilmNames()
            var notes: [String] = []
            let writer = try Self.writer(
                request, chain, cues, path, .init(in: directory, names: names), notes: &notes)
            var done = 0
            // Looking for subjects is a third of the work where there is any.
            let share = cues.isEmpty ? 1 : 2.0 / 3
            while let picture = try chain.next() {
                if isCancelled() { throw CancellationError() }
                try writer.append { luma, lumaStride, chroma, chromaStride in
                    picture.pack(
                        luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
                }
                done += 1
                let count = max(done, chain.expectedCount)
                let shown = Int(Double(count) * (1 - share) + Double(done) * share)
                progress(RenderProgress(framesDone: shown, frameCount: count))
            }
            try writer.finish()
            return RenderedFilm(
                video: names.video, poster: names.poster, thumbnail: names.thumbnail, size: chain.size,
                frameCount: done, frameRate: chain.frameRate, notes: chain.notes + notes, attributions: [],
                scene: "{}", engine: Self.name)
        }
    }

    private static func source(of request: EditRequest, _ path: String) throws -> any FrameSource {
        switch request.source {
        case .clip, .film: try FootageSource(path: path, lines: request.linesLimit)
        case .picture(let seconds): try StillSource(path: path, size: request.frameSize, seconds: seconds)
        }
    }

    /// Effects are heard over the source's sound; without any the sound is copied as it is.
    private static func writer(
        _ request: EditRequest, _ chain: any FrameSource, _ cues: [EffectCue], _ path: String,
        _ files: FilmWriter.Files, notes: inout [String]
    ) throws -> FilmWriter {
        guard !cues.isEmpty else {
            return try FilmWriter(
                files: files, size: chain.size, frameCount: chain.expectedCount, rate: chain.frameRate,
                soundOf: path)
        }
        let count = chain.expectedCount * StereoSound.rate / chain.frameRate
        var own: StereoSound?
        if request.source.isFilm {
            do throws(MediaError) {
                own = try SoundReader.sound(path: path)
            } catch {
                notes.append("The film's own sound cannot be read: only the effect is heard.")
            }
        }
        return try FilmWriter(
            files: files, size: chain.size, frameCount: chain.expectedCount, rate: chain.frameRate,
            sound: EffectSound.mix(cues, over: own, count: count, seed: request.seed))
    }
}
