import Domain
import Engine
import Foundation
import Inference
import Media

/// What is done to pictures and clips that somebody gave us.
///
/// Networks are used where the asset folder has them; without them every tool works with a plainer method and says so.
public struct Editor: Sendable {
    /// Named in jobs, and part of what makes a film the same again.
    public static let name = "editor-1"

    let assets: String?
    let reader: PromptReader
    let library: InferenceLibrary?
    /// Why there are no networks; nil where there are.
    public let networkProblem: String?
    /// The library that runs the networks; nil where there is none.
    public var networkVersion: String? { library?.version }

    /// - Parameter assets: The folder of `studio assets build`; networks lie in it when setup could fetch them.
    public init(assets: String?) {
        self.assets = assets
        let vocabulary = assets.flatMap { folder in
            try? Vocabulary(
                contentsOf: URL(fileURLWithPath: folder, isDirectory: true).appending(
                    path: Vocabulary.fileName))
        }
        reader = PromptReader(vocabulary: vocabulary)
        do {
            library = try InferenceLibrary.open(assets: assets)
            networkProblem = nil
        } catch {
            library = nil
            networkProblem = "\(error)"
        }
    }

    /// Image-to-video: a film that begins in a picture.
    ///
    /// - Parameters:
    ///   - picture: The picture's file.
    ///   - directory: An existing folder; the result names files in it.
    ///   - progress: After every frame.
    /// - Throws: `EditError` when the picture cannot be used; `CancellationError` within a frame of cancellation.
    public func animate(
        _ request: VideoRequest, picture: String, into directory: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let animation = try await animation(of: request, picture: picture)
        let names = FilmNames()
        let sound = try sound(request, animation.scene)
        _ = try await write(
            FilmSegment(firstFrame: 0, frameCount: request.frameCount), of: animation,
            to: .init(in: directory, names: names), sound: sound, progress: progress)
        return try animation.film(names)
    }

    /// Animates a segment of a picture's film, without sound.
    ///
    /// - Parameter name: What its files are called, to be joined by it later.
    /// - Throws: `CancellationError` within a frame of cancellation.
    public func animate(
        _ segment: FilmSegment, of animation: Animation, into directory: String, name: String,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> RenderedFilm {
        let names = FilmNames(segment: name)
        let score = try await write(
            segment, of: animation, to: .init(in: directory, names: names), sound: nil, progress: progress)
        let film = try animation.film(names, frameCount: segment.frameCount)
        try SegmentSheet(film: film, posterScore: score).write(to: directory, name: name)
        return film
    }

    /// Everything about a picture's film that all its segments share.
    public func animation(of request: VideoRequest, picture: String) async throws -> Animation {
        let scene = reader.read(request.prompt, negative: request.negativePrompt, seed: request.seed)
        let wishes = Wishes(request, scene: scene)
        let library = library
        return try await Parallel.onThread { isCancelled in
            let source = try Self.read(picture)
            if isCancelled() { throw CancellationError() }
            let still = try StillScene(
                source, frame: request.frameSize, wishes: wishes, library: library)
            return Animation(
                request: request, scene: scene,
                animator: Animator(still, wishes: wishes, request: request),
                notes: still.notes + Self.notes(wishes))
        }
    }

    /// A caller's picture by its path; what is wrong with it is the caller's to know.
    static func read(_ picture: String) throws(EditError) -> Colours {
        do throws(UnreadableStill) {
            return Colours(try StillReader.picture(path: picture))
        } catch {
            throw EditError(error.description)
        }
    }

    /// One picture taken apart for its film, whichever segments of it are drawn here.
    public struct Animation: Sendable {
        let request: VideoRequest
        let scene: SceneDescription
        let animator: Animator
        let notes: [String]

        func film(_ names: FilmNames, frameCount: Int? = nil) throws -> RenderedFilm {
            RenderedFilm(
                video: names.video, poster: names.poster, thumbnail: names.thumbnail,
                size: request.frameSize, frameCount: frameCount ?? request.frameCount,
                frameRate: VideoRequest.frameRate, notes: notes, attributions: [], scene: try scene.json(),
                engine: Editor.name)
        }
    }

    private func write(
        _ segment: FilmSegment, of animation: Animation, to files: FilmWriter.Files, sound: StereoSound?,
        progress: @escaping @Sendable (RenderProgress) -> Void
    ) async throws -> Float? {
        let request = animation.request
        return try await Parallel.onThread { isCancelled in
            let writer = try FilmWriter(
                files: files, size: request.frameSize, frameCount: request.frameCount,
                first: segment.firstFrame, sound: sound)
            for index in segment.firstFrame..<segment.end {
                if isCancelled() { throw CancellationError() }
                try writer.append { luma, lumaStride, chroma, chromaStride in
                    animation.animator.draw(
                        index, luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
                }
                progress(
                    RenderProgress(
                        framesDone: index - segment.firstFrame + 1, frameCount: segment.frameCount))
            }
            try writer.finish()
            return writer.posterScore
        }
    }

    private static func notes(_ wishes: Wishes) -> [String] {
        guard !wishes.unmet.isEmpty else { return [] }
        return [
            "a still picture is brought to life by camera, air, water and face; it does not \(wishes.unmet.joined(separator: ", "))"
        ]
    }

    private func sound(_ request: VideoRequest, _ scene: SceneDescription) throws -> StereoSound? {
        guard request.sfx else { return nil }
        let studio = try Studio(assets: assets, shaderCache: nil)
        let plan = studio.plan(request)
        return studio.sound(request, scene: plan.scene, staging: plan.staging)
    }
}
