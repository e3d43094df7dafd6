import Domain
import Engine
import Foundation
import Media

extension Editor {
    /// Seconds of new film in one request, and of a film after it was continued.
    static let secondsOfTransitions = 25.0
    static let secondsOfFilm = 180

    /// Pikaframes: a film that passes through pictures, or goes on from a film through pictures.
    ///
    /// - Parameters:
    ///   - pictures: The keyframes' files, in order; when a film is continued, its file comes first.
    ///   - directory: An existing folder; the result names files in it.
    ///   - progress: After every frame.
    /// - Throws: `EditError` when a picture cannot be used; `CancellationError` within a frame of cancellation.
    public func morph(
        _ request: KeyframesRequest, pictures: [String], into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        try Self.check(request, inputs: pictures.count)
        let continued = request.continued == nil ? nil : pictures.first
        let stills = Array(continued == nil ? pictures[...] : pictures.dropFirst())
        let folder = URL(fileURLWithPath: directory, isDirectory: true)
        let names = (video: "film.mp4", poster: "poster.jpg", thumbnail: "thumbnail.jpg")
        let files = FilmWriter.Files(
            video: folder.appending(path: names.video).path,
            poster: folder.appending(path: names.poster).path,
            thumbnail: folder.appending(path: names.thumbnail).path)
        let words = Self.words(of: request)
        let scene = reader.read(words, negative: request.negativePrompt, seed: request.seed)
        let count = request.frameCount
        let film = MorphFilm(
            request: request, pictures: stills, continued: continued, library: library,
            styles: request.transitions.map { PassageStyle($0.prompt, reader: reader) })
        let notes = try await Parallel.onThread { isCancelled in
            let sound = try Self.sound(bed(request, words: words), after: continued, request)
            let writer = try FilmWriter(
                files: files, size: request.frameSize, frameCount: count, sound: sound)
            let notes = try film.write(to: writer, isCancelled: isCancelled) { done in
                progress(RenderProgress(framesDone: done, frameCount: count))
            }
            try writer.finish()
            return notes
        }
        return RenderedFilm(
            video: names.video, poster: names.poster, thumbnail: names.thumbnail, size: request.frameSize,
            frameCount: count, frameRate: VideoRequest.frameRate, notes: notes, attributions: [],
            scene: try scene.json(), engine: Self.name)
    }

    /// What the platform promises, held to here as well: a wrong task must not run for an hour.
    static func check(_ request: KeyframesRequest, inputs: Int) throws {
        let isContinued = request.continued != nil
        let count = request.keyframes.count
        guard isContinued ? (0...4).contains(count) : (2...5).contains(count) else {
            throw EditError("a film passes through two to five pictures, up to four when a film is continued")
        }
        guard request.transitions.count == max(isContinued ? count : count - 1, 1) else {
            throw EditError("there is one transition between each two pictures")
        }
        guard inputs == count + (isContinued ? 1 : 0) else {
            throw EditError("there is one file for each picture, and one for the film that is continued")
        }
        guard request.transitions.allSatisfy({ $0.seconds >= 0.5 && $0.seconds.isFinite }),
            request.seconds <= secondsOfTransitions + 1e-6
        else { throw EditError("transitions last half a second at least, and 25 seconds together at most") }
        guard request.frameCount <= secondsOfFilm * VideoRequest.frameRate else {
            throw EditError("a film lasts three minutes at the most")
        }
    }

    private static func words(of request: KeyframesRequest) -> String {
        (request.keyframes.map(\.prompt) + request.transitions.map(\.prompt)).compactMap { $0 }
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Sound for the new part alone.
    private func bed(_ request: KeyframesRequest, words: String) throws -> StereoSound? {
        guard request.sfx else { return nil }
        let studio = try Studio(assets: assets, shaderCache: nil)
        // Where nothing is said, something that fits every picture: soft air and music.
        let video = VideoRequest(
            prompt: words.isEmpty ? "calm abstract fluid" : words, negativePrompt: request.negativePrompt,
            seconds: Int(request.seconds.rounded(.up)), aspect: request.aspect,
            resolution: request.resolution,
            seed: request.seed, sfx: true)
        let plan = studio.plan(video)
        return studio.sound(video, scene: plan.scene, staging: plan.staging)
    }

    /// The continued film's own sound, then the new part's, the one under the other for a moment.
    private static func sound(
        _ bed: StereoSound?, after film: String?, _ request: KeyframesRequest
    ) throws -> StereoSound? {
        let old = try film.flatMap { try SoundReader.sound(path: $0) }
        guard old != nil || bed != nil else { return nil }
        let samples = StereoSound.rate / VideoRequest.frameRate
        let joint = (request.continued?.frameCount ?? 0) * samples
        let total = request.frameCount * samples
        // Both are silent at their ends by themselves; the overlap keeps the joint from being heard as a hole.
        let overlap = min(joint, StereoSound.rate)
        func mixed(_ side: KeyPath<StereoSound, [Float]>) -> [Float] {
            var result = [Float](repeating: 0, count: total)
            if let old {
                let samples = old[keyPath: side]
                for i in 0..<min(samples.count, total) {
                    result[i] = samples[i] * min(max(Float(joint - i) / Float(max(overlap, 1)), 0), 1)
                }
            }
            if let bed {
                let samples = bed[keyPath: side]
                let start = max(joint - overlap, 0)
                let end = Float(StereoSound.rate) * 0.25
                for i in 0..<min(samples.count, total - start) {
                    // The bed may be cut short: its length is whole seconds.
                    let fade = min(1, Float(total - start - i) / end)
                    result[start + i] += samples[i] * fade
                }
            }
            return result
        }
        return StereoSound(left: mixed(\.left), right: mixed(\.right))
    }
}
