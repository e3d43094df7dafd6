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
        let scene = reader.read(request.prompt, negative: request.negativePrompt, seed: request.seed)
        let wishes = Wishes(request, scene: scene)
        let folder = URL(fileURLWithPath: directory, isDirectory: true)
        let names = (video: "film.mp4", poster: "poster.jpg", thumbnail: "thumbnail.jpg")
        let files = FilmWriter.Files(
            video: folder.appending(path: names.video).path,
            poster: folder.appending(path: names.poster).path,
            thumbnail: folder.appending(path: names.thumbnail).path)
        let library = library
        let sound = try sound(request, scene)
        let notes = try await Parallel.onThread { isCancelled in
            let source: Colours
            do throws(UnreadableStill) {
                source = Colours(try StillReader.picture(path: picture))
            } catch {
                throw EditError(error.description)
            }
            if isCancelled() { throw CancellationError() }
            let still = try StillScene(
                source, frame: request.frameSize, wishes: wishes, library: library)
            let animator = Animator(still, wishes: wishes, request: request)
            let writer = try FilmWriter(
                files: files, size: request.frameSize, frameCount: request.frameCount, sound: sound)
            for index in 0..<request.frameCount {
                if isCancelled() { throw CancellationError() }
                try writer.append { luma, lumaStride, chroma, chromaStride in
                    animator.draw(
                        index, luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
                }
                progress(RenderProgress(framesDone: index + 1, frameCount: request.frameCount))
            }
            try writer.finish()
            return still.notes
        }
        return RenderedFilm(
            video: names.video, poster: names.poster, thumbnail: names.thumbnail, size: request.frameSize,
            frameCount: request.frameCount, frameRate: VideoRequest.frameRate,
            notes: notes + Self.notes(wishes), attributions: [], scene: try scene.json(), engine: Self.name)
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
