import Domain
import Foundation
import Media

extension Editor {
    /// Named in jobs of test mode.
    public static let draftName = "draft-1"

    /// A film of test mode from pictures of it.
    ///
    /// - Parameters:
    ///   - pictures: of the film; none takes those that came with the request.
    ///   - inputs: the files that came with the request.
    ///   - directory: An existing folder; the result names files in it.
    /// - Throws: `EditError` when a picture cannot be used; `CancellationError` within a frame of cancellation.
    public static func draft(
        _ work: RenderWork, pictures: [Picture], inputs: [String], scene: String, into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let names = FilmNames()
        let (size, count) = (work.frameSize, work.frameCount)
        let rate: Int
        var sound: StereoSound?
        switch work {
        case .performance(let request):
            rate = PerformanceRequest.frameRate
            if request.text == nil, let last = inputs.last { sound = try SoundReader.sound(path: last) }
        case .edit(let request): rate = request.frameRate
        case .video, .keyframes: rate = VideoRequest.frameRate
        }
        let heard = sound.map { $0.fitted(to: count * StereoSound.rate / rate) }
        try await Parallel.onThread { isCancelled in
            let boards = pictures.isEmpty ? try Self.stills(of: work, inputs) : pictures
            try DraftFilm(size: size, frameCount: count, rate: rate).write(
                boards, to: .init(in: directory, names: names), sound: heard, isCancelled: isCancelled
            ) { progress(RenderProgress(framesDone: $0, frameCount: count)) }
        }
        return RenderedFilm(
            video: names.video, poster: names.poster, thumbnail: names.thumbnail, size: size,
            frameCount: count, frameRate: rate,
            notes: ["This is a draft of test mode: stills with a mark on them."], attributions: [],
            scene: scene, engine: draftName)
    }

    private static func stills(of work: RenderWork, _ inputs: [String]) throws -> [Picture] {
        if case .edit(let request) = work, request.source.isFilm, let path = inputs.first {
            return try FootageSource(path: path, lines: request.linesLimit).next().map { [$0] } ?? []
        }
        // What is said comes behind the picture that says it, and masks behind what they are for.
        let paths =
            switch work {
            case .performance, .edit: Array(inputs.prefix(1))
            case .video, .keyframes: inputs
            }
        let pictures = try paths.map { path in
            if let film = try? ClipReader(path: path), let frame = try film.next() {
                return try frame.picture()
            }
            do throws(UnreadableStill) {
                return try StillReader.picture(path: path)
            } catch {
                throw EditError(error.description)
            }
        }
        return pictures.isEmpty
            ? [
                Picture(
                    width: 2, height: 2,
                    rgba: [40, 44, 52, 255, 40, 44, 52, 255, 70, 76, 90, 255, 70, 76, 90, 255])
            ] : pictures
    }
}

extension StereoSound {
    /// Cut, or with silence behind it.
    fileprivate func fitted(to count: Int) -> StereoSound {
        func fit(_ side: [Float]) -> [Float] {
            Array(side.prefix(count)) + [Float](repeating: 0, count: max(0, count - side.count))
        }
        return StereoSound(left: fit(left), right: fit(right))
    }
}
